//! Gestion des droits d’accès, exactly as the help page numbers it, and what is found afterwards.

use procura_e2e::pages::{Access, Creation, Enterprise, Rights, Users};
use procura_e2e::{Result, Story, TODAY, TODAY_IN_WORDS, ensure};

const USER: &str = "Tremblay-Ouellet, Maïka";
const NAME: &str = "Droits d’accès : Maïka Tremblay-Ouellet";
const BUILDING: &str = "Régie du bâtiment du Québec";
const REVENUE: &str = "Revenu Québec";
const TASKS: [&str; 2] = [
    "Produire les déclarations de TPS/TVH et de TVQ",
    "Payer par débit préautorisé",
];
const END: &str = "2027-05-31";
const PERIOD: &str = "du 23 novembre 2026 au 31 mai 2027 inclusivement";

#[tokio::test]
async fn an_officer_grants_access_rights_in_seven_steps() -> Result<()> {
    let accesses = [Access::Some(REVENUE, &TASKS), Access::All(BUILDING)];

    // 1. Accéder au compte.
    let story = Story::with_sample().await?;
    let before = story.transactions().await?;
    let rights = Rights(&story);
    // 2. Dans le menu Gestion des dossiers des utilisateurs, Gestion des droits d’accès.
    rights.open().await?;
    // 3. Sélectionner le nom de l’utilisateur concerné, Continuer.
    rights.select_user(USER).await?;
    // 4. Inscrire la date de fin de la procuration.
    story.holds("Date de début", TODAY).await?;
    story.holds("Date de fin", "").await?;
    rights.enter_end(END).await?;
    // 5. Sélectionner les ministères ou organismes visés, Modifier, et choisir les accès de chacun.
    rights.select_bodies(&accesses).await?;
    // 6. Continuer. Un résumé de la procuration s’affiche.
    rights.choose_accesses(&accesses).await?;
    // 7. Vérifier le résumé, Transmettre.
    for told in [
        USER,
        PERIOD,
        BUILDING,
        "Toutes les tâches, présentes et futures",
        REVENUE,
    ] {
        story.reads(told).await?;
    }
    story.reads(TASKS[0]).await?;
    story.reads(TASKS[1]).await?;
    story
        .reads_nowhere("Produire les déclarations de retenues à la source")
        .await?;
    ensure!(
        story.transactions().await? == before,
        "recorded before Transmettre"
    );
    let reference = rights.submit().await?;

    ensure!(story.transactions().await? == before + 1);
    story.reads(PERIOD).await?;
    it_is_found(&story, &reference).await?;

    // After the browser is closed and opened again, all of it is still there.
    let story = story.close_and_open().await?;
    story.come_in("rse1").await?;
    ensure!(story.transactions().await? == before + 1);
    it_is_found(&story, &reference).await?;
    story.end().await
}

/// The list, the page of the procuration, the user's page and the journal all tell it.
async fn it_is_found(story: &Story, reference: &str) -> Result<()> {
    let creation = Creation(story);
    creation.open().await?;
    creation.is_listed(reference, NAME).await?;
    let line = story.line(&[reference]).await?;
    for told in [TODAY, END, "RQ", "RBQ", "Active"] {
        ensure!(line.contains(told), "{told:?} isn’t in {line:?}");
    }
    story.follow(reference).await?;
    story.arrive(&format!("Procuration {reference}")).await?;
    story.reads(USER).await?;
    story.reads(TASKS[0]).await?;

    Users(story).open_account(USER).await?;
    story.reads(reference).await?;
    story.reads(BUILDING).await?;
    story.reads(TASKS[1]).await?;

    Enterprise(story).open_journal().await?;
    story
        .reads(&format!("Création de la procuration {reference}, {PERIOD}"))
        .await?;
    story
        .reads(&format!(
            "Assignation de la procuration {reference} à Maïka Tremblay-Ouellet"
        ))
        .await?;
    story.reads("Geneviève Bélanger-Roy").await?;
    story.reads(TODAY_IN_WORDS).await
}
