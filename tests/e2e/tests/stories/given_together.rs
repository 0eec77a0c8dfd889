//! Several procurations and several people: what is in the way is named and left out, everybody who is
//! changed is named, and it is one transaction, which can be taken back.

use procura_e2e::pages::{Life, LifeAct};
use procura_e2e::{Result, Role, Story, ensure};

const HIRING: &str = "Avis d’embauche des chantiers";
const PAYROLL: &str = "Paie et santé-sécurité";
const REGISTRAR: &str = "Mises à jour au Registraire";
const LICENCE: &str = "Licence d’entrepreneur";
const SEVERAL: &str = "Agir sur plusieurs";

/// Opens the choice of several procurations, and ticks those of these names.
async fn choose(story: &Story, names: &[&str]) -> Result<()> {
    story.follow_in_menu("Gestion des procurations").await?;
    story.arrive("Gestion des procurations").await?;
    story.follow(SEVERAL).await?;
    story.arrive(SEVERAL).await?;
    story.press("Tout décocher").await?;
    for name in names {
        let line = story.line(&[name]).await?;
        let reference = line.split_whitespace().find(|word| word.starts_with("PI-"));
        let label = format!("{} {name}", reference.unwrap_or_default());
        story.click(Role::Checkbox, &label).await?;
    }
    Ok(())
}

async fn tick_people(story: &Story, people: &[&str]) -> Result<()> {
    for person in people {
        story.click(Role::Checkbox, person).await?;
    }
    story.press("Continuer").await
}

#[tokio::test]
async fn several_are_assigned_to_several_and_what_is_in_the_way_is_left_out() -> Result<()> {
    let story = Story::with_sample().await?;
    let before = story.transactions().await?;
    choose(&story, &[PAYROLL, REGISTRAR, LICENCE]).await?;
    // The choice says what can't be done to the one that is suspended.
    story
        .line(&[LICENCE, "Impossible\u{a0}: assigner, prolonger"])
        .await?;
    story.press("Assigner les procurations choisies").await?;
    story.arrive("À qui assigner 3 procurations?").await?;
    story.is_accessible().await?;
    story.press("Continuer").await?;
    story.reads("Sélectionnez au moins un utilisateur.").await?;
    let people = [
        "Ben Amar, Youssef",
        "Côté, François-Xavier",
        "L’Heureux, Noémie",
    ];
    tick_people(&story, &people).await?;

    story.arrive("Résumé des assignations").await?;
    story.reads("ne peut pas être assignée").await?;
    story
        .press("Écarter 2 éléments du choix et continuer")
        .await?;
    story.stand("Résumé des assignations").await?;
    for told in [
        "5 assignations à ajouter",
        "2 assignations existent déjà",
        "Ben Amar, Youssef",
    ] {
        story.reads(told).await?;
    }
    story.is_accessible().await?;
    ensure!(story.transactions().await? == before, "nothing yet");
    story.press("Confirmer les assignations").await?;
    story.arrive("Assignation enregistrée").await?;
    ensure!(story.transactions().await? == before + 1, "one transaction");
    Life(&story)
        .user_reads("Ben Amar, Youssef", REGISTRAR)
        .await?;
    story.end().await
}

#[tokio::test]
async fn each_lasts_longer_from_its_own_end_and_several_are_withdrawn() -> Result<()> {
    let story = Story::with_sample().await?;
    choose(&story, &[PAYROLL, REGISTRAR, LICENCE]).await?;
    story.press("Prolonger les procurations choisies").await?;
    story.arrive("Prolonger 3 procurations").await?;
    story
        .press("Écarter 1 élément du choix et continuer")
        .await?;
    story.stand("Prolonger 2 procurations").await?;
    story.press("6 mois de plus").await?;
    story.line(&[PAYROLL, "20 février 2028"]).await?;
    story.line(&[REGISTRAR, "15 janvier 2029"]).await?;
    // One of them would be in force for more than a year: it is said where it is asked.
    story.reads("Cette période dépasse un an.").await?;
    story.press(LifeAct::PROLONG.confirm).await?;
    story.arrive(LifeAct::PROLONG.receipt).await?;

    choose(&story, &[HIRING, PAYROLL]).await?;
    let before = story.transactions().await?;
    story.press("Retirer les procurations choisies").await?;
    story.arrive("À qui retirer 2 procurations?").await?;
    // Only whoever has one of them is there.
    story.reads_nowhere("Mestokosho").await?;
    tick_people(&story, &["Ben Amar, Youssef", "L’Heureux, Noémie"]).await?;
    story.arrive("Résumé des retraits").await?;
    story.reads("2 personnes touchées").await?;
    story.press(LifeAct::WITHDRAW.confirm).await?;
    story.arrive(LifeAct::WITHDRAW.receipt).await?;
    ensure!(story.transactions().await? == before + 1, "one transaction");
    // Both are taken back together.
    story.follow(Life::UNDO).await?;
    story.arrive("Annuler une transaction").await?;
    story.press(Life::UNDO).await?;
    story.arrive("Transaction annulée").await?;
    Life(&story).user_reads("Ben Amar, Youssef", HIRING).await?;
    story.end().await
}
