//! What the app says before an act and after it is so: whom an enrolment takes something from, what a departure
//! of one's own means, and what a modification gives and takes.

use procura_e2e::pages::{Creation, Enterprise, Life};
use procura_e2e::{Result, Story, ensure};

/// Three employees have it.
const HIRING: &str = "Avis d’embauche des chantiers";
const BUILDERS: &str = "Commission de la construction du Québec";
const ONE: &str = "D’Amours, Jean-Philippe";

#[tokio::test]
async fn an_enrolment_that_stops_names_those_who_lose_access() -> Result<()> {
    let story = Story::with_sample().await?;
    let enterprise = Enterprise(&story);
    enterprise.open_enrolments().await?;
    let before = story.transactions().await?;
    let choice = format!("Nouvel état de l’inscription : {BUILDERS}");
    story.choose_option(&choice, "Refusé").await?;
    story.press(&format!("Enregistrer {BUILDERS}")).await?;
    story
        .arrive(&format!("Inscription aux services\u{a0}: {BUILDERS}"))
        .await?;
    for told in ["Rien n’est encore enregistré", "3 personnes touchées", ONE] {
        story.reads(told).await?;
    }
    story.reads(&format!("{BUILDERS}\u{a0}: 3 tâches")).await?;
    ensure!(
        story.transactions().await? == before,
        "it is recorded early"
    );
    story.press("Confirmer le nouvel état").await?;
    story.arrive("Inscription enregistrée").await?;
    ensure!(story.transactions().await? == before + 1);
    story.go("/").await?;
    story.arrive("Accueil").await?;
    story
        .reads("un organisme où l’inscription n’est plus active")
        .await?;
    story.reads(&format!("{BUILDERS}\u{a0}: Refusé")).await?;
    story.end().await
}

#[tokio::test]
async fn whoever_records_their_own_departure_knows_it_and_is_told() -> Result<()> {
    let story = Story::with_sample().await?;
    story.go("/utilisateurs/fiche/rse1/depart").await?;
    story.reads("C’est votre propre compte").await?;
    let before = story.transactions().await?;
    story.press("Confirmer le départ").await?;
    story
        .reads("Cochez la case pour confirmer que vous ne pourrez plus entrer.")
        .await?;
    ensure!(
        story.transactions().await? == before,
        "it is recorded early"
    );
    story
        .tick(&["Je sais que je ne pourrai plus entrer"])
        .await?;
    story.press("Confirmer le départ").await?;
    story.arrive("Votre départ est enregistré").await?;
    story.is_sound().await?;
    story.follow("Accéder au compte").await?;
    story.stand("Accéder au compte").await?;
    story.press("Entrer comme RSE").await?;
    story.reads("Retirez l’exemple pour recommencer.").await?;
    story.end().await
}

#[tokio::test]
async fn a_modification_says_who_loses_what_and_attests_it() -> Result<()> {
    let story = Story::with_sample().await?;
    Life(&story).open(HIRING).await?;
    story.follow("Modifier").await?;
    story.arrive_at_step(1, 5, Creation::DETAILS).await?;
    story.reads("L’accès, commencé le 6 juin 2026").await?;
    for (number, button, step) in [
        (2, "Continuer", Creation::BODIES),
        (3, "Modifier", Creation::ACCESSES),
        (4, "Continuer", "Mandataires qui restent"),
    ] {
        story.press(button).await?;
        story.arrive_at_step(number, 5, step).await?;
    }
    story.tick(&[ONE]).await?;
    story.press("Continuer").await?;
    story
        .arrive_at_step(5, 5, "Résumé de la modification")
        .await?;
    // That the new version begins today changes nothing of what has begun.
    story
        .reads("La procuration elle-même ne change pas.")
        .await?;
    story.reads("Ce qu’elle gagne").await?;
    story.reads(&format!("{BUILDERS}\u{a0}: 3 tâches")).await?;
    story.press("Transmettre").await?;
    story.arrive("Modification enregistrée").await?;
    story.reads("Retrait à Jean-Philippe D’Amours").await?;
    story
        .follow("Attestation de fin de mandat Jean-Philippe D’Amours")
        .await?;
    story.arrive("Attestation de fin de mandat").await?;
    story.reads("8 juin 2026").await?;
    story.end().await
}
