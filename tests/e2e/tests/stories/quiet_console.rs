//! Nothing to complain of: while both procedures are followed, neither the app nor the browser tells the
//! console an error or a warning.

use procura_e2e::pages::{Access, Assignment, Creation, Details, Enterprise, Rights, Users};
use procura_e2e::{Result, Story, ensure};

const USER: &str = "Côté, François-Xavier";
const REVENUE: &str = "Revenu Québec";
const DETAILS: Details<'_> = Details {
    name: "Chantiers d’hiver",
    start: Some("2026-12-01"),
    end: "2027-04-30",
    note: "Rimouski et Matane",
};

#[tokio::test]
async fn both_procedures_leave_the_console_quiet() -> Result<()> {
    // Within the app, since a static host answers the address of a step with the status 404, which the
    // browser tells the console.
    let story = Story::with_sample().await?;
    let (rights, creation, assignment) = (Rights(&story), Creation(&story), Assignment(&story));
    let granted = [
        Access::Some(REVENUE, &["Payer par débit préautorisé"]),
        Access::All("Régie du bâtiment du Québec"),
    ];
    rights.open().await?;
    story.press("Continuer").await?;
    story.reads("Choisissez un utilisateur.").await?;
    rights.select_user(USER).await?;
    rights.enter_end("2027-04-30").await?;
    rights.select_bodies(&granted).await?;
    rights.choose_accesses(&granted).await?;
    rights.submit().await?;
    creation.up_to_summary(DETAILS, &granted).await?;
    let reference = creation.submit().await?;
    assignment
        .up_to_summary(&reference, DETAILS.name, &[USER])
        .await?;
    story.press("English").await?;
    story.press("Français").await?;
    assignment.submit().await?;
    story.follow("Retour à la liste").await?;
    story.arrive(Creation::LIST).await?;
    Users(&story).open_account(USER).await?;
    Enterprise(&story).open_journal().await?;
    story.sign_out().await?;

    let complaints = story.console_complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    // Silence isn't deafness.
    story.script::<()>("console.warn('essai')", &[]).await?;
    let complaints = story.console_complaints().await?;
    ensure!(complaints.len() == 1, "{complaints:?}");
    story.end().await
}
