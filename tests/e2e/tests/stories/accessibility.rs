//! Every page, in both themes, both languages and three widths: axe-core finds nothing, nothing has to be
//! scrolled sideways, large and widely set text is read whole, and the document is valid.

use procura_e2e::pages::{Access, Assignment, Creation, Details};
use procura_e2e::{Browser, Result, Story};

/// The pages of an officer that can be opened by their address.
const PAGES: [&str; 16] = [
    "/",
    "/droits-acces",
    "/procurations",
    "/procurations/type",
    "/procurations/nouvelle",
    "/utilisateurs",
    "/utilisateurs/ajouter",
    "/utilisateurs/fiche/rse1",
    "/utilisateurs/fiche/employe1",
    "/utilisateurs/fiche/employe1/renseignements",
    "/utilisateurs/fiche/employe1/depart",
    "/inscription-services",
    "/journal",
    "/mes-acces",
    "/exemple/retirer",
    "/nulle/part",
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

#[tokio::test]
async fn the_pages_of_an_officer_are_accessible() -> Result<()> {
    let story = Story::with_sample().await?;
    for page in PAGES {
        story.go(page).await?;
        story.css("h1").await?;
        is_sound(&story).await?;
    }
    story.end().await
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
