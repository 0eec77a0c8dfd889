//! A day that the calendar doesn't have is refused as such, and stays in the field to be put right.

use procura_e2e::pages::{Creation, Rights};
use procura_e2e::{Result, Role, Story, Wrong, ensure};

#[tokio::test]
async fn the_twenty_ninth_of_february_of_a_common_year_stays_as_it_was_typed() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights.open().await?;
    rights.select_user("Côté, François-Xavier").await?;
    let recorded = story.transactions().await?;

    let end = story.css("input#fin").await?;
    let typed = "return arguments[0].validity.badInput";
    // The order of the parts is that of the browser's language: one of the two is 29 February.
    end.send_keys("02292027").await?;
    let holds = story.script::<bool>(typed, &[end.to_json()?]).await?;
    ensure!(holds, "the browser took the day for a real one");
    story.css("input#debut").await?.focus().await?;
    ensure!(
        story.script::<bool>(typed, &[end.to_json()?]).await?,
        "what was typed was lost when the field was left"
    );

    story.press("Continuer").await?;
    story.css(".error-summary").await?;
    story
        .reads("La date de fin n’existe pas au calendrier ou n’est pas complète.")
        .await?;
    ensure!(
        story.script::<bool>(typed, &[end.to_json()?]).await?,
        "what was typed was lost when it was refused"
    );
    ensure!(story.transactions().await? == recorded);
    // A quick choice then puts a real date in its place.
    story.click(Role::Button, "3 mois").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(3, 4, Rights::BODIES).await?;
    story.end().await
}

#[tokio::test]
async fn no_procuration_begins_on_a_thirty_first_of_november() -> Result<()> {
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    creation.open().await?;
    creation.add_internal().await?;
    story
        .fill("Nom de la procuration", "Chantiers d’hiver")
        .await?;
    story.fill("Date de fin", "2027-04-30").await?;

    // Month, day, year: the order of the browser's own language, whatever that of the page.
    let start = story.find(Role::Field, "Date de début").await?;
    start.send_keys("11312026").await?;
    let wrong = [Wrong::field(
        "Date de début",
        "La date de début n’existe pas au calendrier ou n’est pas complète. Inscrivez l’année, le mois et le jour, par exemple 2026-08-02.",
    )];
    story
        .press_in_vain("Continuer", Creation::DETAILS, &wrong)
        .await?;
    story.fill("Date de début", "2026-11-30").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(2, 4, Creation::BODIES).await?;
    story.end().await
}
