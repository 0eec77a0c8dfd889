//! Gestion des procurations, exactly as the help page numbers it: the procuration is created first, and
//! assigned afterwards.

use procura_e2e::pages::{Access, Assignment, Creation, Details, Enterprise, Users};
use procura_e2e::{Result, Role, Story, ensure};

const NAME: &str = "Paie et retenues à la source";
const DETAILS: Details<'_> = Details {
    name: NAME,
    start: Some("2026-12-01"),
    end: "2027-11-30",
    note: "Pour la relève de la paie.\nÀ revoir chaque année.",
};
const PERIOD: &str = "du 1er décembre 2026 au 30 novembre 2027 inclusivement";
const REVENUE: &str = "Revenu Québec";
const TASKS: [&str; 1] = ["Transmettre les relevés et les sommaires"];
const CCQ: &str = "Commission de la construction du Québec";
const USERS: [&str; 2] = ["Côté, François-Xavier", "ᖁᒪᓗᒃ, ᐋᓚᓯ"];

#[tokio::test]
async fn an_officer_creates_a_procuration_then_assigns_it() -> Result<()> {
    let accesses = [Access::All(CCQ), Access::Some(REVENUE, &TASKS)];

    // Création. 1. Accéder au compte.
    let story = Story::with_sample().await?;
    let before = story.transactions().await?;
    let creation = Creation(&story);
    // 2. Dans le menu Gestion des dossiers des utilisateurs, Gestion des procurations.
    creation.open().await?;
    // 3. Ajouter, puis Interne.
    creation.add_internal().await?;
    // 4. Remplir les champs.
    creation.fill_in(DETAILS).await?;
    // 5. Sélectionner les ministères ou organismes visés, Modifier, et choisir les accès de chacun.
    creation.select_bodies(&accesses).await?;
    // 6. Continuer. Un résumé de la procuration s’affiche.
    creation.choose_accesses(&accesses).await?;
    // 7. Vérifier le résumé, Transmettre.
    for told in [
        NAME,
        PERIOD,
        "À revoir chaque année.",
        CCQ,
        REVENUE,
        TASKS[0],
    ] {
        story.reads(told).await?;
    }
    ensure!(
        story.transactions().await? == before,
        "recorded before Transmettre"
    );
    let reference = creation.submit().await?;
    ensure!(story.transactions().await? == before + 1);

    // Une fois créée, elle doit être assignée: the receipt leads there, and so does the list.
    story.find(Role::Button, "Assigner").await?;
    creation.open().await?;
    let line = story.line(&[&reference]).await?;
    ensure!(line.contains("À venir"), "{line}");

    // Assigner. 3. Sélectionner la procuration, Assigner; les détails s’affichent, Continuer.
    let assignment = Assignment(&story);
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    assignment.open().await?;
    assignment.select(&reference, NAME).await?;
    for told in [&reference, NAME, PERIOD, CCQ, TASKS[0]] {
        story.reads(told).await?;
    }
    assignment.read_details().await?;
    // 4. Utilisateurs, et sélectionner les noms.
    assignment.select_users(&USERS).await?;
    story.reads("2 personnes sélectionnées").await?;
    // 5. Continuer. Un résumé des accès s’affiche.
    assignment.go_on().await?;
    // 6. Vérifier le résumé, Transmettre.
    for told in [USERS[0], USERS[1], PERIOD, CCQ, TASKS[0]] {
        story.reads(told).await?;
    }
    ensure!(
        story.transactions().await? == before + 1,
        "recorded before Transmettre"
    );
    assignment.submit().await?;

    ensure!(story.transactions().await? == before + 2);
    story.reads(USERS[0]).await?;
    story.reads(USERS[1]).await?;
    it_is_found(&story, &reference).await?;

    let story = story.close_and_open().await?;
    story.come_in("rse1").await?;
    it_is_found(&story, &reference).await?;
    story.end().await
}

/// The list, the page of the procuration, both users’ pages and the journal all tell it.
async fn it_is_found(story: &Story, reference: &str) -> Result<()> {
    let creation = Creation(story);
    creation.open().await?;
    creation.is_listed(reference, NAME).await?;
    let line = story.line(&[reference, NAME]).await?;
    ensure!(line.contains(" 2 À venir"), "{line}");
    story.follow(reference).await?;
    story.arrive(&format!("Procuration {reference}")).await?;
    story.reads("À revoir chaque année.").await?;
    for user in USERS {
        story.find(Role::Link, user).await?;
        Users(story).open_account(user).await?;
        story.reads(reference).await?;
        Creation(story).open().await?;
        story.follow(reference).await?;
        story.arrive(&format!("Procuration {reference}")).await?;
    }
    Enterprise(story).open_journal().await?;
    story
        .reads(&format!("Création de la procuration {reference}, {PERIOD}"))
        .await?;
    for name in ["François-Xavier Côté", "ᐋᓚᓯ ᖁᒪᓗᒃ"] {
        story
            .reads(&format!(
                "Assignation de la procuration {reference} à {name}"
            ))
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_receipt_of_a_creation_leads_to_its_assignment() -> Result<()> {
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    creation.up_to_summary(DETAILS, &[Access::All(CCQ)]).await?;
    let reference = creation.submit().await?;

    story.press("Assigner").await?;
    story.arrive_at_step(1, 3, Assignment::DETAILS).await?;
    story.reads(&reference).await?;
    let assignment = Assignment(&story);
    assignment.read_details().await?;
    // Officers have every access already, so they aren't among the names (R5).
    story.press("Utilisateurs").await?;
    story.find(Role::Checkbox, USERS[0]).await?;
    ensure!(
        story
            .all(Role::Checkbox, "Saint-Onge, Étienne")
            .await?
            .is_empty()
    );
    story.tick(&USERS[..1]).await?;
    assignment.go_on().await?;
    assignment.submit().await?;

    // Whoever has it already can't be ticked again.
    Creation(&story).open().await?;
    assignment.select(&reference, NAME).await?;
    assignment.read_details().await?;
    story.press("Utilisateurs").await?;
    let had = story.find(Role::Checkbox, USERS[0]).await?;
    ensure!(!had.is_enabled().await?);
    ensure!(story.description(&had).await? == "A déjà cette procuration");
    story.end().await
}
