//! What whoever listens is told at each step of both procedures, from the browser's own accessibility tree.

use procura_e2e::pages::{Access, Assignment, Creation, Details, Rights};
use procura_e2e::{Result, Story};

const REVENUE: &str = "Revenu Québec";
const PERSON: &str = "Côté, François-Xavier";
const TASK: &str = "Payer par débit préautorisé";
const ALL: &str = "Toutes les tâches (accès sans restriction)";
const SOME: &str = "Certaines tâches (accès avec restriction)";
const GRANTED: [Access<'_>; 1] = [Access::Some(REVENUE, &[TASK])];

#[tokio::test]
async fn the_steps_of_access_rights_are_told() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights.open().await?;
    story
        .tells(&[
            ("heading", Rights::USER),
            ("radio", PERSON),
            ("button", "Continuer"),
        ])
        .await?;
    story.press("Continuer").await?;
    story
        .tells(&[
            ("group", "Il y a un problème"),
            ("heading", "Il y a un problème"),
            ("link", "Choisissez un utilisateur."),
            ("heading", Rights::USER),
        ])
        .await?;
    rights.select_user(PERSON).await?;
    story
        .tells(&[
            ("heading", Rights::PERIOD),
            ("Date", "Date de début"),
            ("Date", "Date de fin"),
            ("group", "Choix rapides de la date de fin"),
            ("button", "3 mois"),
            ("button", "Continuer"),
            ("link", "Retour"),
        ])
        .await?;
    rights.enter_end("2027-04-30").await?;
    story
        .tells(&[
            ("heading", Rights::BODIES),
            ("group", "Ministères et organismes"),
            ("checkbox", REVENUE),
            ("button", "Modifier"),
        ])
        .await?;
    rights.select_bodies(&GRANTED).await?;
    story
        .tells(&[
            ("heading", Rights::ACCESSES),
            ("group", REVENUE),
            ("radio", ALL),
            ("radio", SOME),
        ])
        .await?;
    rights.choose_accesses(&GRANTED).await?;
    story
        .tells(&[
            ("heading", Rights::SUMMARY),
            ("heading", REVENUE),
            ("button", "Transmettre"),
            ("link", "Retour"),
        ])
        .await?;
    rights.submit().await?;
    story.tells(&[("heading", Rights::RECEIPT)]).await?;
    story.end().await
}

#[tokio::test]
async fn the_steps_of_procurations_are_told() -> Result<()> {
    let story = Story::with_sample().await?;
    let (creation, assignment) = (Creation(&story), Assignment(&story));
    let details = Details {
        name: "Chantiers d’hiver",
        start: None,
        end: "2027-03-31",
        note: "",
    };
    creation.open().await?;
    story
        .tells(&[
            ("heading", Creation::LIST),
            ("button", "Ajouter"),
            ("button", "Assigner"),
            ("searchbox", "Rechercher"),
            ("columnheader", "Référence"),
        ])
        .await?;
    creation.add_internal().await?;
    story
        .tells(&[
            ("heading", Creation::DETAILS),
            ("textbox", "Nom de la procuration"),
            ("Date", "Date de début"),
            ("Date", "Date de fin"),
            ("textbox", "Note (facultatif)"),
            ("button", "Continuer"),
        ])
        .await?;
    creation.fill_in(details).await?;
    story
        .tells(&[("heading", Creation::BODIES), ("checkbox", REVENUE)])
        .await?;
    creation.select_bodies(&GRANTED).await?;
    story
        .tells(&[("heading", Creation::ACCESSES), ("radio", ALL)])
        .await?;
    creation.choose_accesses(&GRANTED).await?;
    story
        .tells(&[("heading", Creation::SUMMARY), ("button", "Transmettre")])
        .await?;
    let reference = creation.submit().await?;
    story
        .tells(&[("heading", Creation::RECEIPT), ("button", "Assigner")])
        .await?;

    assignment.open().await?;
    let radio = format!("{reference} {}", details.name);
    story
        .tells(&[("radio", &radio), ("rowheader", details.name)])
        .await?;
    assignment.select(&reference, details.name).await?;
    story
        .tells(&[("heading", Assignment::DETAILS), ("button", "Continuer")])
        .await?;
    assignment.read_details().await?;
    story
        .tells(&[("heading", Assignment::USERS), ("button", "Utilisateurs")])
        .await?;
    assignment.select_users(&[PERSON]).await?;
    story
        .tells(&[("group", "Noms des utilisateurs"), ("checkbox", PERSON)])
        .await?;
    assignment.go_on().await?;
    story
        .tells(&[("heading", Assignment::SUMMARY), ("button", "Transmettre")])
        .await?;
    assignment.submit().await?;
    story.tells(&[("heading", Assignment::RECEIPT)]).await?;
    story.end().await
}
