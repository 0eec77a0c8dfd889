//! A request that was left in the middle waits on Accueil with its step and its age, and says at the right
//! step what has changed since.

use procura_e2e::pages::{Assignment, Creation, Life, Users};
use procura_e2e::{Result, Story};

const DAY: i64 = 24 * 60 * 60 * 1000;
const NAME: &str = "Mises à jour au Registraire";
const USER: &str = "Côté, François-Xavier";
const CHANGED: &str = "Depuis que cette demande a été commencée, quelque chose a changé";

#[tokio::test]
async fn whoever_left_since_is_told_at_the_step_of_the_users() -> Result<()> {
    let story = Story::with_sample().await?;
    let assignment = Assignment(&story);
    let reference = Life(&story).reference_of(NAME).await?;
    assignment.select(&reference, NAME).await?;
    assignment.read_details().await?;
    assignment.select_users(&[USER]).await?;
    assignment.go_on().await?;
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    story.reads("étape 3 de 3").await?;
    story.reads("modifiée aujourd’hui").await?;
    story.reads_nowhere("quelque chose a changé").await?;

    // The next day, that person leaves.
    story.another_window_later(DAY).await?;
    story.come_in("rse1").await?;
    Users(&story).record_departure(USER).await?;
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    for told in [
        "étape 2 de 3",
        "modifiée hier",
        "À revoir\u{a0}: quelque chose a changé",
    ] {
        story.reads(told).await?;
    }
    story
        .press(&format!(
            "Reprendre Assignation d’une procuration, {reference}"
        ))
        .await?;
    story.arrive_at_step(2, 3, Assignment::USERS).await?;
    story.reads(CHANGED).await?;
    story
        .reads("François-Xavier Côté a quitté l’entreprise le 24 novembre 2026.")
        .await?;
    story.end().await
}

#[tokio::test]
async fn a_modification_waits_and_says_that_its_dates_have_passed() -> Result<()> {
    let story = Story::with_sample().await?;
    let reference = Life(&story).open(NAME).await?;
    story.follow("Modifier").await?;
    story.arrive_at_step(1, 5, Creation::DETAILS).await?;
    story
        .fill("Nom de la procuration", "Relève au Registraire")
        .await?;
    story.another_window_later(DAY).await?;
    story.come_in("rse1").await?;
    story
        .reads("À revoir\u{a0}: quelque chose a changé")
        .await?;
    story
        .press(&format!(
            "Reprendre Modification d’une procuration, {reference}"
        ))
        .await?;
    story.arrive_at_step(1, 5, Creation::DETAILS).await?;
    story.reads(CHANGED).await?;
    story
        .reads("La date de début (23 novembre 2026) est déjà passée.")
        .await?;
    story
        .holds("Nom de la procuration", "Relève au Registraire")
        .await?;
    story.end().await
}
