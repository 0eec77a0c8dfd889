//! Who may open what (R1): an employee who types the officers’ addresses, somebody who isn’t signed
//! in, and those whose account is no longer active.

use procura_e2e::pages::{Access, Creation, Rights, SIGN_IN, Users};
use procura_e2e::{NO_SUCH_WAY_IN, Result, SAMPLE_CLOSED, Story, Wrong, ensure};

const RESERVED: &str = "Accès réservé aux responsables des services électroniques (RSE)";

/// Every officers’ address that needs no reference.
const OFFICERS: [&str; 31] = [
    "/droits-acces",
    "/droits-acces/utilisateur",
    "/droits-acces/periode",
    "/droits-acces/organismes",
    "/droits-acces/acces",
    "/droits-acces/resume",
    "/procurations",
    "/procurations/type",
    "/procurations/nouvelle",
    "/procurations/nouvelle/renseignements",
    "/procurations/nouvelle/organismes",
    "/procurations/nouvelle/acces",
    "/procurations/nouvelle/resume",
    "/procurations/assigner/details",
    "/procurations/assigner/utilisateurs",
    "/procurations/assigner/resume",
    "/procurations/assignee/20",
    "/utilisateurs",
    "/utilisateurs/ajouter",
    "/utilisateurs/fiche/employe1",
    "/utilisateurs/fiche/employe1/renseignements",
    "/utilisateurs/fiche/employe1/depart",
    "/utilisateurs/fiche/rse1",
    "/utilisateurs/fiche/rse1/depart",
    "/qui-peut-faire-quoi",
    "/qui-peut-faire-quoi/pourquoi?personne=employe1&organisme=rq",
    "/par-organisme?organisme=rq",
    "/calendrier",
    "/inscription-services",
    "/journal",
    "/journal/",
];

#[tokio::test]
async fn an_employee_who_types_the_officers_addresses_changes_nothing() -> Result<()> {
    // A request of the officer’s stands half done, which an employee mustn’t find either.
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights
        .up_to_summary(
            "Côté, François-Xavier",
            "2027-01-31",
            &[Access::All("Revenu Québec")],
        )
        .await?;
    let reference = rights.submit().await?;
    rights.open().await?;
    rights.select_user("Côté, François-Xavier").await?;
    story.sign_out().await?;
    story.visit("/").await?;
    story.sign_in("EMPLOYE1").await?;
    let kept = story.kept().await?;

    ensure!(story.menu_links().await? == ["Accueil", "Mes accès"]);
    let with_reference = [
        format!("/droits-acces/transmise/{reference}"),
        format!("/procurations/{reference}"),
        format!("/procurations/creee/{reference}"),
    ];
    let addresses = OFFICERS
        .into_iter()
        .chain(with_reference.iter().map(String::as_str));
    for address in addresses {
        story.go(address).await?;
        story.stand(RESERVED).await?;
        story.reads("Bélanger-Roy, Geneviève").await?;
        story.reads("Saint-Onge, Étienne").await?;
        story.reads_nowhere("François-Xavier").await?;
        ensure!(story.kept().await? == kept, "{address} wrote something");
    }

    story.follow("Voir mes accès").await?;
    story.arrive("Mes accès").await?;
    ensure!(story.kept().await? == kept);
    story.end().await
}

#[tokio::test]
async fn whoever_signs_in_sees_the_page_that_was_asked_for() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;

    story.visit("/journal").await?;
    story.stand(SIGN_IN).await?;
    story
        .reads("Connectez-vous pour ouvrir cette page.")
        .await?;
    story.enter(" RSE1 ").await?;
    story.arrive("Journal").await?;
    story.sign_out().await?;
    // What one person had open isn't put before the next one.
    ensure!(story.path().await? == "/");
    story.enter("employe1").await?;
    story.arrive("Accueil").await?;

    // The session is that of the tab, and ends with it.
    let story = story.close_and_open().await?;
    story.visit("/mes-acces").await?;
    story.enter("employe1").await?;
    story.arrive("Mes accès").await?;
    story.reload_and_come_in().await?;
    story.stand("Mes accès").await?;
    story.end().await
}

#[tokio::test]
async fn a_suspended_or_departed_user_cannot_sign_in() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    users.suspend("D’Amours, Jean-Philippe").await?;
    users.record_departure("Nguyễn, Thị Hương").await?;
    story.sign_out().await?;

    for code in ["employe2", "employe3", "personne9"] {
        story.visit("/").await?;
        story.enter(code).await?;
        story.is_refused_entry(NO_SUCH_WAY_IN).await?;
        story.holds("Code d’utilisateur", code).await?;
    }
    // What is missing is said at its field, before anything is tried.
    story.visit("/").await?;
    story.press("Se connecter").await?;
    let missing = [
        Wrong::field("Code d’utilisateur", "Inscrivez le code d’utilisateur."),
        Wrong::field("Phrase de passe", "Inscrivez la phrase de passe."),
    ];
    story.refuses(SIGN_IN, &missing).await?;
    story.end().await
}

#[tokio::test]
async fn a_person_suspended_meanwhile_is_signed_out() -> Result<()> {
    let story = Story::with_sample().await?;
    story.sign_out().await?;
    story.sign_in("rse2").await?;
    let rights = Rights(&story);
    rights
        .up_to_summary(
            "Côté, François-Xavier",
            "2027-01-31",
            &[Access::All("Revenu Québec")],
        )
        .await?;
    let [first, _] = story.another_window().await?;
    story.come_in("rse1").await?;
    Users(&story).suspend("Saint-Onge, Étienne").await?;
    let recorded = story.records().await?;

    story.go_to_window(&first).await?;
    story.stand(SIGN_IN).await?;
    story.enter("rse2").await?;
    story.is_refused_entry(SAMPLE_CLOSED).await?;
    ensure!(story.records().await? == recorded);
    // Another officer doesn’t find the request either.
    story.enter("rse1").await?;
    story.arrive_at_step(1, 4, Rights::USER).await?;
    Creation(&story).open().await?;
    ensure!(story.records().await? == recorded);
    story.end().await
}
