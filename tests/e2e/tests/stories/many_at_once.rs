//! Many at once: one page that names everybody, one transaction, all or nothing.

use procura_e2e::pages::{Assignment, Life, LifeAct, Users};
use procura_e2e::{Insider, Result, Role, Story, ensure};

const HIRING: &str = "Avis d’embauche des chantiers";
const TAXES: &str = "Taxes et retenues à la source";
const PAYROLL: &str = "Paie et santé-sécurité";
const SEVERAL: &str = "Agir sur plusieurs";

/// Opens the choice of several procurations, from the list.
async fn open_several(story: &Story) -> Result<()> {
    story.follow_in_menu("Gestion des procurations").await?;
    story.arrive("Gestion des procurations").await?;
    story.follow(SEVERAL).await?;
    story.arrive(SEVERAL).await
}

/// Ticks the rows of these names.
async fn tick(story: &Story, names: &[&str]) -> Result<()> {
    for name in names {
        let line = story.line(&[name]).await?;
        let reference = line.split_whitespace().find(|word| word.starts_with("PI-"));
        let label = format!("{} {name}", reference.unwrap_or_default());
        story.click(Role::Checkbox, &label).await?;
    }
    Ok(())
}

#[tokio::test]
async fn several_procurations_are_prolonged_together() -> Result<()> {
    let story = Story::with_sample().await?;
    open_several(&story).await?;
    // Nothing is chosen yet: the page says so, and stays.
    story.press("Prolonger les procurations choisies").await?;
    story
        .reads("Cochez au moins une ligne de la liste.")
        .await?;
    tick(&story, &[HIRING, TAXES]).await?;
    story.reads("2 procurations choisies").await?;
    // What is chosen outlives a reload, which locks.
    story.reload_and_come_in().await?;
    story.stand(SEVERAL).await?;
    story.reads("2 procurations choisies").await?;
    let before = story.transactions().await?;
    story.press("Prolonger les procurations choisies").await?;
    story.arrive("Prolonger 2 procurations").await?;
    for told in [
        HIRING,
        TAXES,
        "5 personnes touchées",
        "Tremblay-Ouellet, Maïka",
        "Côté, François-Xavier",
    ] {
        story.reads(told).await?;
    }
    story.fill("Date de fin", "2027-12-31").await?;
    story.press(LifeAct::PROLONG.confirm).await?;
    story.arrive(LifeAct::PROLONG.receipt).await?;
    ensure!(story.transactions().await? == before + 1, "one transaction");
    for user in ["Tremblay-Ouellet, Maïka", "Côté, François-Xavier"] {
        Life(&story)
            .user_reads(user, "jusqu’au 31 décembre 2027 inclusivement")
            .await?;
    }
    story.end().await
}

#[tokio::test]
async fn all_that_the_lists_filters_match_are_chosen_and_no_other() -> Result<()> {
    let story = Story::with_sample().await?;
    story.go("/procurations?statut=expire-bientot").await?;
    story.stand("Gestion des procurations").await?;
    story.reads("1 procuration").await?;
    story.follow(SEVERAL).await?;
    story.arrive(SEVERAL).await?;
    ensure!(story.path().await? == "/procurations/plusieurs?statut=expire-bientot");
    story.reads(HIRING).await?;
    story.reads_nowhere(PAYROLL).await?;
    story.press("Cocher 1 résultat").await?;
    story.announces("1 procuration choisie").await?;
    story.is_accessible().await?;
    // The way back asks the same of the list.
    story.follow("Retour").await?;
    story.arrive("Gestion des procurations").await?;
    ensure!(story.path().await? == "/procurations?statut=expire-bientot");
    story.follow(SEVERAL).await?;
    story.arrive(SEVERAL).await?;
    story.press("Prolonger les procurations choisies").await?;
    story.arrive("Prolonger 1 procuration").await?;
    story.reads(HIRING).await?;
    story.reads_nowhere(TAXES).await?;
    story.end().await
}

#[tokio::test]
async fn what_changed_in_another_window_stops_all_and_is_named() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    open_several(&story).await?;
    tick(&story, &[HIRING, PAYROLL]).await?;
    story.press("Révoquer les procurations choisies").await?;
    story.arrive("Révoquer 2 procurations").await?;
    story
        .fill("Motif de la révocation", "Restructuration")
        .await?;
    let [first, second] = story.another_window().await?;
    story.come_in("rse2").await?;
    let reference = life.begin(LifeAct::REVOKE, HIRING).await?;
    story
        .fill("Motif de la révocation", "Fin des chantiers")
        .await?;
    life.confirm(LifeAct::REVOKE).await?;
    let recorded = story.transactions().await?;

    story.go_to_window(&first).await?;
    story.press(LifeAct::REVOKE.confirm).await?;
    story
        .reads(&format!("La procuration {reference} a déjà été révoquée"))
        .await?;
    ensure!(
        story.transactions().await? == recorded,
        "nothing was recorded"
    );
    // The other one is as it was.
    story.go_to_window(&second).await?;
    life.user_reads("L’Heureux, Noémie", PAYROLL).await?;
    // Untick the one that is over: the rest goes through.
    story.go_to_window(&first).await?;
    story.follow("Retour").await?;
    story.arrive(SEVERAL).await?;
    story.press("Tout décocher").await?;
    tick(&story, &[PAYROLL]).await?;
    story.press("Révoquer les procurations choisies").await?;
    story.arrive("Révoquer 1 procuration").await?;
    story
        .holds("Motif de la révocation", "Restructuration")
        .await?;
    story.press(LifeAct::REVOKE.confirm).await?;
    story.arrive(LifeAct::REVOKE.receipt).await?;
    ensure!(story.transactions().await? == recorded + 1);
    story.end().await
}

#[tokio::test]
async fn a_procuration_is_withdrawn_from_several() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.open(HIRING).await?;
    story.follow("Retirer à plusieurs mandataires").await?;
    let title = format!("Mandataires de la procuration {reference}");
    story.arrive(&title).await?;
    story.press("Cocher les 3 résultats").await?;
    story.announces("3 mandataires choisis").await?;
    story.tick(&["Ben Amar, Youssef"]).await?;
    story.press("Retirer aux mandataires choisis").await?;
    story.arrive(&LifeAct::WITHDRAW.title(&reference)).await?;
    story.reads("2 personnes touchées").await?;
    story.reads_nowhere("Ben Amar").await?;
    life.confirm(LifeAct::WITHDRAW).await?;
    let ended =
        format!("L’assignation de la procuration {reference} a pris fin le 23 novembre 2026.");
    for user in ["D’Amours, Jean-Philippe", "Côté, François-Xavier"] {
        life.user_reads(user, &ended).await?;
    }
    life.user_reads(
        "Ben Amar, Youssef",
        "jusqu’au 5 décembre 2026 inclusivement",
    )
    .await?;
    story.end().await
}

#[tokio::test]
async fn the_last_officer_stays_and_a_departure_names_what_ends() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    users.suspend("Saint-Onge, Étienne").await?;
    story.go("/utilisateurs/fiche/rse1/depart").await?;
    story
        .reads("est la dernière personne responsable des services électroniques (RSE) active")
        .await?;
    ensure!(
        story
            .all(Role::Button, "Confirmer le départ")
            .await?
            .is_empty()
    );
    // What had expired isn't said to end.
    story.go("/utilisateurs/fiche/employe3/depart").await?;
    story.reads("Aucune assignation n’est en cours").await?;
    story.go("/utilisateurs/fiche/employe6/depart").await?;
    story.reads("2 assignations prendront fin").await?;
    story.reads("Revenu Québec\u{a0}:").await?;
    users.record_departure("L’Heureux, Noémie").await?;
    story.end().await
}

#[tokio::test]
async fn a_procuration_is_assigned_to_three_hundred_people() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    let content = Insider::of(&story, "rse1").await?.add_users(300)?;
    story.put_back(&content).await?;
    story.put_back_second(&content).await?;
    story.come_in("rse1").await?;
    let assignment = Assignment(&story);
    let name = "Mises à jour au Registraire";
    let reference = Life(&story).reference_of(name).await?;
    assignment.select(&reference, name).await?;
    assignment.read_details().await?;
    let before = story.transactions().await?;
    assignment.select_users(&[]).await?;
    story.fill("Rechercher", "bélanger-roy").await?;
    story.press("Cocher les 300 résultats").await?;
    story.announces("300 personnes sélectionnées").await?;
    assignment.go_on().await?;
    story.reads("300 personnes auront chacune").await?;
    // Everybody is named, a page at a time.
    story.reads("Page 1 sur 12").await?;
    story.reads("Bélanger-Roy 0, Geneviève").await?;
    assignment.submit().await?;
    ensure!(story.transactions().await? == before + 1, "one transaction");
    story.go("/utilisateurs/fiche/ajout7").await?;
    story.stand("Geneviève Bélanger-Roy 7").await?;
    story
        .reads("jusqu’au 15 juillet 2028 inclusivement")
        .await?;
    story.end().await
}
