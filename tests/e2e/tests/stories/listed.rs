//! Whoever a summary lists is touched, and nobody else (R6): what another window gives meanwhile stops the
//! request and is named; then the summary lists it, and the same button records it.

use procura_e2e::pages::{Access, Assignment, Creation, Life, LifeAct, Rights};
use procura_e2e::{Result, Story, ensure};

/// Three employees have it, and NEWCOMER hasn't.
const HIRING: &str = "Avis d’embauche des chantiers";
const NEWCOMER: &str = "Mestokosho, Uapukun";

/// Another officer gives a procuration to NEWCOMER in another window; back in the first one. How many
/// transactions there are then.
async fn given_meanwhile(story: &Story, reference: &str, name: &str) -> Result<usize> {
    let [first, _] = story.another_window().await?;
    story.come_in("rse2").await?;
    let assignment = Assignment(story);
    assignment
        .up_to_summary(reference, name, &[NEWCOMER])
        .await?;
    assignment.submit().await?;
    story.go_to_window(&first).await?;
    story.transactions().await
}

/// The button records nothing and the page tells this; once it has, the button leads to the receipt.
async fn stops_once(
    story: &Story,
    [button, receipt]: [&str; 2],
    [told, listed]: [&str; 2],
) -> Result<()> {
    let recorded = story.transactions().await?;
    story.reads_nowhere(listed).await?;
    story.press(button).await?;
    story.reads(told).await?;
    ensure!(
        story.transactions().await? == recorded,
        "something was recorded"
    );
    story.reads(listed).await?;
    story.press(button).await?;
    story.arrive(receipt).await?;
    ensure!(story.transactions().await? == recorded + 1);
    Ok(())
}

#[tokio::test]
async fn a_suspension_stops_for_whoever_is_new() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.begin(LifeAct::SUSPEND, HIRING).await?;
    story.reads("3 personnes touchées").await?;
    given_meanwhile(&story, &reference, HIRING).await?;
    let told = format!("assignation de la procuration {reference} à Uapukun Mestokosho");
    let act = [LifeAct::SUSPEND.confirm, LifeAct::SUSPEND.receipt];
    stops_once(&story, act, [&told, "4 personnes touchées"]).await?;
    story.end().await
}

#[tokio::test]
async fn a_revocation_keeps_its_reason_while_it_is_stopped() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.begin(LifeAct::REVOKE, HIRING).await?;
    let reason = "Les chantiers sont fermés.";
    story.fill("Motif de la révocation", reason).await?;
    given_meanwhile(&story, &reference, HIRING).await?;
    let told = format!("assignation de la procuration {reference} à Uapukun Mestokosho");
    let act = [LifeAct::REVOKE.confirm, LifeAct::REVOKE.receipt];
    stops_once(&story, act, [&told, "4 personnes touchées"]).await?;
    story.reads(reason).await?;
    story.end().await
}

#[tokio::test]
async fn a_modification_stops_for_whoever_is_new() -> Result<()> {
    let story = Story::with_sample().await?;
    let reference = Life(&story).open(HIRING).await?;
    story.follow("Modifier").await?;
    story.arrive_at_step(1, 5, Creation::DETAILS).await?;
    let name = "Avis d’embauche";
    story.fill("Nom de la procuration", name).await?;
    for (number, step) in [(2, Creation::BODIES), (3, Creation::ACCESSES)] {
        let button = if number == 2 { "Continuer" } else { "Modifier" };
        story.press(button).await?;
        story.arrive_at_step(number, 5, step).await?;
    }
    story.press("Continuer").await?;
    story
        .arrive_at_step(4, 5, "Mandataires qui restent")
        .await?;
    story.press("Continuer").await?;
    let summary = "Résumé de la modification";
    story.arrive_at_step(5, 5, summary).await?;
    given_meanwhile(&story, &reference, HIRING).await?;
    let told = format!("assignation de la procuration {reference} à Uapukun Mestokosho");
    let act = ["Transmettre", "Modification enregistrée"];
    stops_once(&story, act, [&told, "Elle reste assignée à 4 personnes"]).await?;
    story.end().await
}

#[tokio::test]
async fn a_departure_stops_for_what_was_given_meanwhile() -> Result<()> {
    let story = Story::with_sample().await?;
    story.go("/utilisateurs/fiche/employe6/depart").await?;
    story.reads("2 assignations prendront fin").await?;
    let [first, _] = story.another_window().await?;
    story.come_in("rse2").await?;
    let rights = Rights(&story);
    let granted = [Access::All("Revenu Québec")];
    rights
        .up_to_summary("L’Heureux, Noémie", "2027-04-30", &granted)
        .await?;
    let reference = rights.submit().await?;
    story.go_to_window(&first).await?;
    let told = format!("assignation de la procuration {reference} à Noémie L’Heureux");
    let act = ["Confirmer le départ", "Départ enregistré"];
    stops_once(&story, act, [&told, "3 assignations prendront fin"]).await?;
    story.end().await
}
