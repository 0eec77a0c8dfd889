//! French first, whatever the browser says; English by one press, which loses nothing.

use procura_e2e::pages::{Access, Rights};
use procura_e2e::{OFFICER_PASSPHRASE, Result, Role, Story, ensure};

const USER: &str = "Côté, François-Xavier";
const REVENUE: &str = "Revenu Québec";
const END: &str = "2027-02-01";

#[tokio::test]
async fn the_language_changes_in_the_middle_of_a_step_and_nothing_else_does() -> Result<()> {
    let story = Story::with_sample().await?;
    ensure!(language(&story).await? == "fr-CA");
    let rights = Rights(&story);
    rights.open().await?;
    rights.select_user(USER).await?;
    story.fill("Date de fin", END).await?;
    let path = story.path().await?;

    story.press("English").await?;

    story.stand("Period of the proxy").await?;
    story.reads("Step 2 of 4").await?;
    story.holds("End date", END).await?;
    story.focus_is_on("Français").await?;
    ensure!(story.path().await? == path);
    ensure!(language(&story).await? == "en-CA");
    // The choice is kept, and the request goes on in English.
    story.reload_and_come_in().await?;
    story.stand("Period of the proxy").await?;
    story.holds("End date", END).await?;
    story.press("Continue").await?;
    story
        .arrive("Ministries and public bodies concerned")
        .await?;
    story.tick(&[REVENUE]).await?;
    story.press("Change").await?;
    story.arrive("Access by ministry or public body").await?;
    story
        .click_in(REVENUE, Role::Radio, "All tasks (unrestricted access)")
        .await?;
    story.press("Continue").await?;
    story.arrive("Summary of the proxy").await?;
    story
        .reads("from November 23, 2026 to February 1, 2027 inclusive")
        .await?;

    story.press("Français").await?;
    story.stand_at_step(4, 4, Rights::SUMMARY).await?;
    story.focus_is_on("English").await?;
    story
        .reads("du 23 novembre 2026 au 1er février 2027 inclusivement")
        .await?;
    rights.submit().await?;
    story.end().await
}

#[tokio::test]
async fn a_problem_is_told_in_the_language_that_is_asked_for() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights.open().await?;
    rights.select_user(USER).await?;
    story.press("Continuer").await?;
    story.reads("Inscrivez la date de fin.").await?;

    story.press("English").await?;
    story.reads("Enter the end date.").await?;
    story.reads_nowhere("Inscrivez").await?;
    story.focus_is_on("Français").await?;
    let title = story.driver().title().await?;
    ensure!(title == "Error: Period of the proxy – Procura", "{title}");

    story.press("Français").await?;
    story.reads("Inscrivez la date de fin.").await?;
    story.fill("Date de fin", END).await?;
    story.press("Continuer").await?;
    story.arrive_at_step(3, 4, Rights::BODIES).await?;
    rights.select_bodies(&[Access::All(REVENUE)]).await?;
    story.end().await
}

/// The language that the document says it is in.
async fn language(story: &Story) -> Result<String> {
    story
        .script("return document.documentElement.lang", &[])
        .await
}

#[tokio::test]
async fn a_code_that_is_being_typed_outlives_the_change() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    story.fill("Code d’utilisateur", "rse").await?;

    story.press("English").await?;

    story.stand("Access the account").await?;
    story.holds("User code", "rse").await?;
    story.fill("User code", "rse1").await?;
    story.fill("Passphrase", OFFICER_PASSPHRASE).await?;
    story.press("Sign in").await?;
    story.arrive("Home").await?;
    story.end().await
}
