//! Every page, in both themes, both languages and three widths: axe-core finds nothing, nothing has to be
//! scrolled sideways, large and widely set text is read whole, and the document is valid.

use procura_e2e::pages::{
    Access, Assignment, Creation, Details, Enterprise, FORGOTTEN, Founding, RECOVERY_CODE,
};
use procura_e2e::{Browser, Result, Story};

/// The pages of an officer about procurations and people that can be opened by their address.
const FILES: [&str; 20] = [
    "/",
    "/droits-acces",
    "/procurations",
    "/procurations?etat=perdu&rien=1",
    "/procurations/type",
    "/procurations/nouvelle",
    "/utilisateurs",
    "/utilisateurs?q=personne",
    "/utilisateurs/ajouter",
    "/utilisateurs/fiche/rse1",
    "/utilisateurs/fiche/employe1",
    "/utilisateurs/fiche/employe1/renseignements",
    "/utilisateurs/fiche/employe1/depart",
    "/utilisateurs/fiche/employe1/role",
    "/utilisateurs/fiche/employe1/phrase-de-passe",
    "/mes-acces",
    "/mon-compte",
    "/mon-compte/code-de-recuperation",
    "/exemple/retirer",
    "/nulle/part",
];
/// Those about the enterprise, its files and the whole picture.
const ENTERPRISE: [&str; 22] = [
    "/inscription-services",
    "/inscription-services/rq/refuse",
    "/catalogue",
    "/catalogue/ajouter",
    "/catalogue/fichier",
    "/catalogue/organisme/rq",
    "/catalogue/organisme/rq/renommer",
    "/catalogue/organisme/rq/retirer",
    "/catalogue/organisme/rq/ajouter",
    "/catalogue/organisme/rq/tache/rq-retenues/retirer",
    "/fichiers",
    "/fichiers/employes",
    "/fichiers/restaurer",
    "/journal",
    "/journal/verification",
    "/journal/30",
    "/qui-peut-faire-quoi?au=2026-12-31",
    "/qui-peut-faire-quoi/pourquoi?personne=employe1&organisme=rq",
    "/qui-peut-faire-quoi/pourquoi?personne=employe8&organisme=rbq&tache=rbq-maintien",
    "/par-organisme?organisme=ccq",
    "/calendrier",
    "/calendrier?lignes=personnes",
];

const DETAILS: Details<'_> = Details {
    name: "Chantiers d’hiver",
    start: None,
    end: "2028-03-31",
    note: "Rimouski et Matane",
};
const GRANTED: [Access<'_>; 2] = [
    Access::Some("Revenu Québec", &["Payer par débit préautorisé"]),
    Access::All("Régie du bâtiment du Québec"),
];

/// The page as it stands serves everybody, in both themes and languages, at every width.
pub(crate) async fn is_sound(story: &Browser) -> Result<()> {
    story.is_sound().await
}

/// Turns to each of these pages without loading anew, and looks at it.
async fn are_sound(pages: &[&str]) -> Result<()> {
    let story = Story::with_sample().await?;
    for page in pages {
        story.turn_to(page).await?;
        is_sound(&story).await?;
        story.is_told_apart_in_forced_colours().await?;
    }
    story.end().await
}

#[tokio::test]
async fn the_pages_about_files_are_accessible() -> Result<()> {
    are_sound(&FILES).await
}

#[tokio::test]
async fn the_pages_about_the_enterprise_are_accessible() -> Result<()> {
    are_sound(&ENTERPRISE).await
}

#[tokio::test]
async fn the_ways_in_are_accessible() -> Result<()> {
    let story = Story::begin().await?;
    for page in ["/", "/a-propos", "/accessibilite", "/glossaire", "/creer"] {
        story.visit(page).await?;
        story.css("h1").await?;
        is_sound(&story).await?;
    }
    story.press("Continuer").await?;
    story.css(".error-summary").await?;
    is_sound(&story).await?;
    story.found_sample().await?;
    is_sound(&story).await?;
    story.sign_in("employe1").await?;
    is_sound(&story).await?;
    story.go("/journal").await?;
    story.css("h1").await?;
    is_sound(&story).await?;
    story.end().await
}

#[tokio::test]
async fn the_founding_and_the_recovery_are_accessible() -> Result<()> {
    let story = Story::begin().await?;
    let enterprise = Enterprise(&story);
    enterprise.open_founding().await?;
    enterprise.fill_in(Founding::OWN).await?;
    story.press("Continuer").await?;
    story.arrive(RECOVERY_CODE).await?;
    is_sound(&story).await?;
    story.type_recovery_code_back().await?;
    story.press("Créer le dossier").await?;
    story.arrive("Accueil").await?;
    is_sound(&story).await?;
    for page in [Creation::LIST, "Qui peut faire quoi", "Calendrier"] {
        story.follow_in_menu(page).await?;
        story.arrive(page).await?;
        is_sound(&story).await?;
    }
    story.sign_out().await?;
    story.visit("/phrase-oubliee").await?;
    story.stand(FORGOTTEN).await?;
    is_sound(&story).await?;
    story.end().await
}

#[tokio::test]
async fn the_steps_and_their_problems_are_accessible() -> Result<()> {
    let story = Story::with_sample().await?;
    story.go("/droits-acces").await?;
    for step in 1..=2 {
        story.css(&format!("[data-step='{step}']")).await?;
        story.press("Continuer").await?;
        story.css(".error-summary").await?;
        is_sound(&story).await?;
        if step == 1 {
            story.choose("Côté, François-Xavier").await?;
            story.press("Continuer").await?;
        }
    }
    story.press("3 mois").await?;
    story.press("Continuer").await?;
    story.css("[data-step='3']").await?;
    is_sound(&story).await?;
    story.tick(&["Revenu Québec"]).await?;
    story.press("Modifier").await?;
    story.heading("Accès par ministère ou organisme").await?;
    story.press("Continuer").await?;
    story.css(".error-summary").await?;
    is_sound(&story).await?;
    story
        .choose("Certaines tâches (accès avec restriction)")
        .await?;
    is_sound(&story).await?;
    story.tick(&["Payer par débit préautorisé"]).await?;
    story.press("Continuer").await?;
    story.css("[data-step='4']").await?;
    is_sound(&story).await?;
    story.press("Transmettre").await?;
    story.heading("Procuration transmise").await?;
    is_sound(&story).await?;
    story.end().await
}

#[tokio::test]
async fn the_creation_of_a_procuration_is_accessible() -> Result<()> {
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    creation.open().await?;
    story.press("Assigner").await?;
    story.css(".error-summary").await?;
    is_sound(&story).await?;
    creation.add_internal().await?;
    story.press("Continuer").await?;
    story.css(".error-summary").await?;
    is_sound(&story).await?;
    creation.fill_in(DETAILS).await?;
    story.press("Modifier").await?;
    story.css(".error-summary").await?;
    is_sound(&story).await?;
    creation.select_bodies(&GRANTED).await?;
    creation.choose_accesses(&GRANTED).await?;
    is_sound(&story).await?;
    creation.submit().await?;
    is_sound(&story).await?;
    story.end().await
}

#[tokio::test]
async fn the_assignment_of_a_procuration_is_accessible() -> Result<()> {
    let story = Story::with_sample().await?;
    let (creation, assignment) = (Creation(&story), Assignment(&story));
    creation.up_to_summary(DETAILS, &GRANTED).await?;
    let reference = creation.submit().await?;
    assignment.open().await?;
    assignment.select(&reference, DETAILS.name).await?;
    is_sound(&story).await?;
    assignment.read_details().await?;
    is_sound(&story).await?;
    story.press("Continuer").await?;
    story.css(".error-summary").await?;
    is_sound(&story).await?;
    story.tick(&["Côté, François-Xavier"]).await?;
    assignment.go_on().await?;
    is_sound(&story).await?;
    assignment.submit().await?;
    is_sound(&story).await?;
    story.go(&format!("/procurations/{reference}")).await?;
    story.stand(&format!("Procuration {reference}")).await?;
    is_sound(&story).await?;
    story.end().await
}

#[tokio::test]
async fn the_page_of_a_damaged_register_is_accessible() -> Result<()> {
    let story = Story::with_sample().await?;
    let (key, _) = story.record(5).await?;
    story.keep_everywhere(&key, None).await?;
    story.visit("/").await?;
    story.enter("rse1").await?;
    story
        .heading("Une partie du registre n’a pas pu être lue")
        .await?;
    is_sound(&story).await?;
    story.end().await
}
