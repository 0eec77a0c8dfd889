//! Addresses that people type: unknown ones, and those of steps that come too early.

use procura_e2e::pages::{Access, Creation, Rights, SIGN_IN};
use procura_e2e::{Result, Role, Story, ensure};

const UNKNOWN: [&str; 14] = [
    "/inconnue",
    "/droits-acces/paiement",
    "/droits-acces/resume/encore",
    "/droits-acces/transmise/PI-000-000-001",
    "/procurations/nouvelle/utilisateurs",
    "/procurations/PI-ABC-DEF-GHJ",
    "/procurations/creee/abc",
    "/procurations/assignee/0",
    "/procurations/assignee/1",
    "/procurations/assignee/99999999999999",
    "/utilisateurs/fiche/personne9",
    "/utilisateurs/fiche/personne9/depart",
    "/utilisateurs/fiche/%3Cscript%3E",
    "/creer",
];

#[tokio::test]
async fn an_unknown_address_gets_a_page_with_ways_on() -> Result<()> {
    let story = Story::with_sample().await?;
    let kept = story.kept().await?;

    for address in UNKNOWN {
        story.go(address).await?;
        story.stand("Page introuvable").await?;
        ensure!(story.kept().await? == kept, "{address} wrote something");
    }
    for way in ["Gestion des droits d’accès", "Gestion des procurations"] {
        let main = story.css("main").await?;
        story.find_in(&main, Role::Link, way).await?;
    }
    story.follow("Retour à l’accueil").await?;
    story.arrive("Accueil").await?;
    story.back().await?;
    story.arrive("Page introuvable").await?;

    // An employee is offered what an employee may do.
    story.sign_out().await?;
    story.enter("employe1").await?;
    story.arrive("Accueil").await?;
    story.go("/inconnue").await?;
    story.stand("Page introuvable").await?;
    story.reads_nowhere("Gestion des procurations").await?;
    story.end().await
}

#[tokio::test]
async fn before_there_is_anything_every_address_answers() -> Result<()> {
    let story = Story::begin().await?;
    for (address, heading) in [
        ("/inconnue", "Page introuvable"),
        ("/journal", "Bienvenue"),
        ("/droits-acces/resume", "Bienvenue"),
        ("/exemple/retirer", "Bienvenue"),
        ("/creer", "Créer le dossier de mon entreprise"),
    ] {
        story.visit(address).await?;
        story.stand(heading).await?;
    }
    let kept = story.kept().await?;
    ensure!(kept.is_empty(), "{kept:?}");

    story.found_sample().await?;
    story.visit("/inconnue").await?;
    story.stand("Page introuvable").await?;
    story.visit("/droits-acces/resume").await?;
    story.stand(SIGN_IN).await?;
    story.end().await
}

#[tokio::test]
async fn the_address_of_a_later_step_leads_to_the_first_missing_one() -> Result<()> {
    let story = Story::with_sample().await?;
    let records = story.records().await?;
    let all = ["utilisateur", "periode", "organismes", "acces", "resume"];

    leads_to(&story, &all, 0, Rights::USER).await?;
    story.choose("Côté, François-Xavier").await?;
    leads_to(&story, &all[1..], 1, Rights::PERIOD).await?;
    story.fill("Date de fin", "2027-01-31").await?;
    leads_to(&story, &all[2..], 2, Rights::BODIES).await?;
    story.tick(&["Revenu Québec"]).await?;
    leads_to(&story, &all[3..], 3, Rights::ACCESSES).await?;
    story
        .choose_access(Access::Some("Revenu Québec", &[]))
        .await?;
    leads_to(&story, &all[3..], 3, Rights::ACCESSES).await?;
    story.choose_access(Access::All("Revenu Québec")).await?;
    leads_to(&story, &all[4..], 4, Rights::SUMMARY).await?;

    ensure!(story.records().await? == records, "something was recorded");
    story.end().await
}

/// Each of these steps, typed as an address, leads to the one at this place of them all.
async fn leads_to(story: &Story, steps: &[&str], place: usize, heading: &str) -> Result<()> {
    let all = ["utilisateur", "periode", "organismes", "acces", "resume"];
    for step in steps {
        story.go(&format!("/droits-acces/{step}")).await?;
        story.stand(heading).await?;
        let path = story.path().await?;
        ensure!(
            path == format!("/droits-acces/{}", all[place]),
            "{step} led to {path}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn the_second_procedure_invents_nothing_either() -> Result<()> {
    let story = Story::with_sample().await?;
    let records = story.records().await?;

    for step in ["renseignements", "organismes", "acces", "resume"] {
        story.go(&format!("/procurations/nouvelle/{step}")).await?;
        story.stand_at_step(1, 4, Creation::DETAILS).await?;
        ensure!(story.path().await? == "/procurations/nouvelle/renseignements");
    }
    for step in ["details", "utilisateurs", "resume"] {
        story.go(&format!("/procurations/assigner/{step}")).await?;
        story.stand(Creation::LIST).await?;
        ensure!(story.path().await? == "/procurations");
    }
    ensure!(story.records().await? == records, "something was recorded");
    story.end().await
}

#[tokio::test]
async fn a_reference_is_found_however_it_is_typed() -> Result<()> {
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    creation.open().await?;
    let line = story.line(&["Taxes et retenues à la source"]).await?;
    let reference = line
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned();
    story.find(Role::Link, &reference).await?;

    let bare = reference.replace('-', "");
    let confused = reference.replace('0', "O").replace('1', "l");
    for typed in [reference.to_lowercase(), bare, confused] {
        story.go(&format!("/procurations/{typed}")).await?;
        story.stand(&format!("Procuration {reference}")).await?;
    }
    story.end().await
}
