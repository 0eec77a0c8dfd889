//! What was entered is never lost: by a reload, by closing the browser, by Back and Forward, by coming
//! back to the summary.

use procura_e2e::pages::{Access, Assignment, Creation, Details, Rights};
use procura_e2e::{Result, Role, Story, ensure};

const USER: &str = "D’Amours, Jean-Philippe";
const REVENUE: &str = "Revenu Québec";
const TASK: &str = "Payer par débit préautorisé";
const CNESST: &str = "Commission des normes, de l’équité, de la santé et de la sécurité du travail";
const END: &str = "2027-02-01";
const PERIOD: &str = "du 23 novembre 2026 au 1er février 2027 inclusivement";

#[tokio::test]
async fn a_reload_at_each_step_loses_nothing() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    let before = story.transactions().await?;

    rights.open().await?;
    story.choose(USER).await?;
    story.reload_and_come_in().await?;
    story.stand_at_step(1, 4, Rights::USER).await?;
    story.is_ticked(Role::Radio, USER).await?;
    story.press("Continuer").await?;

    story.arrive_at_step(2, 4, Rights::PERIOD).await?;
    story.fill("Date de fin", END).await?;
    story.reload_and_come_in().await?;
    story.stand_at_step(2, 4, Rights::PERIOD).await?;
    story.holds("Date de fin", END).await?;
    story.press("Continuer").await?;

    story.arrive_at_step(3, 4, Rights::BODIES).await?;
    story.tick(&[REVENUE, CNESST]).await?;
    story.reload_and_come_in().await?;
    story.stand_at_step(3, 4, Rights::BODIES).await?;
    story.is_ticked(Role::Checkbox, REVENUE).await?;
    story.is_ticked(Role::Checkbox, CNESST).await?;
    story.press("Modifier").await?;

    story.arrive_at_step(3, 4, Rights::ACCESSES).await?;
    story.choose_access(Access::Some(REVENUE, &[TASK])).await?;
    story.choose_access(Access::All(CNESST)).await?;
    story.reload_and_come_in().await?;
    story.stand_at_step(3, 4, Rights::ACCESSES).await?;
    story.is_ticked(Role::Checkbox, TASK).await?;
    story.press("Continuer").await?;

    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    story.reload_and_come_in().await?;
    story.stand_at_step(4, 4, Rights::SUMMARY).await?;
    for told in [USER, PERIOD, REVENUE, TASK, CNESST] {
        story.reads(told).await?;
    }
    rights.submit().await?;

    ensure!(story.transactions().await? == before + 1);
    story.end().await
}

#[tokio::test]
async fn closing_the_browser_between_the_steps_loses_nothing() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights.open().await?;
    rights.select_user(USER).await?;
    story.fill("Date de fin", END).await?;

    // From Accueil, the request is taken up at the step that was shown last.
    let story = story.close_and_open().await?;
    story.come_in("rse1").await?;
    story.reads("Demande en cours").await?;
    story
        .press("Reprendre Gestion des droits d’accès, Jean-Philippe D’Amours")
        .await?;
    story.arrive_at_step(2, 4, Rights::PERIOD).await?;
    story.holds("Date de fin", END).await?;
    story.press("Continuer").await?;
    story.arrive_at_step(3, 4, Rights::BODIES).await?;
    story.tick(&[REVENUE]).await?;

    // From the address of the step, kept as a bookmark, after signing in.
    let story = story.close_and_open().await?;
    story.visit("/droits-acces/organismes").await?;
    story.enter("rse1").await?;
    story.arrive_at_step(3, 4, Rights::BODIES).await?;
    story.is_ticked(Role::Checkbox, REVENUE).await?;
    story.press("Modifier").await?;
    story.arrive_at_step(3, 4, Rights::ACCESSES).await?;
    story.choose_access(Access::Some(REVENUE, &[TASK])).await?;
    story.press("Continuer").await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;

    let story = story.close_and_open().await?;
    story.visit("/droits-acces/resume").await?;
    story.enter("rse1").await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    for told in [USER, PERIOD, REVENUE, TASK] {
        story.reads(told).await?;
    }
    let before = story.transactions().await?;
    Rights(&story).submit().await?;

    // Once submitted, there is nothing to take up any more.
    ensure!(story.transactions().await? == before + 1);
    story.go("/").await?;
    story.stand("Accueil").await?;
    story.reads_nowhere("Demande en cours").await?;
    story.end().await
}

#[tokio::test]
async fn back_and_forward_keep_every_answer() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights
        .up_to_summary(USER, END, &[Access::Some(REVENUE, &[TASK])])
        .await?;

    story.back().await?;
    story.arrive_at_step(3, 4, Rights::ACCESSES).await?;
    story.is_ticked(Role::Checkbox, TASK).await?;
    story.back().await?;
    story.arrive_at_step(3, 4, Rights::BODIES).await?;
    story.is_ticked(Role::Checkbox, REVENUE).await?;
    story.back().await?;
    story.arrive_at_step(2, 4, Rights::PERIOD).await?;
    story.holds("Date de fin", END).await?;
    story.back().await?;
    story.arrive_at_step(1, 4, Rights::USER).await?;
    story.is_ticked(Role::Radio, USER).await?;
    for (step, heading) in [
        (2, Rights::PERIOD),
        (3, Rights::BODIES),
        (3, Rights::ACCESSES),
        (4, Rights::SUMMARY),
    ] {
        story.forward().await?;
        story.arrive_at_step(step, 4, heading).await?;
    }
    story.reads(PERIOD).await?;
    story.reads(TASK).await?;

    // Back after submitting doesn't lead to the same request again.
    rights.submit().await?;
    let recorded = story.transactions().await?;
    story.back().await?;
    story.stand_at_step(1, 4, Rights::USER).await?;
    ensure!(story.transactions().await? == recorded);
    story.end().await
}

#[tokio::test]
async fn each_change_from_the_summary_comes_back_to_it() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights
        .up_to_summary(USER, END, &[Access::Some(REVENUE, &[TASK])])
        .await?;

    story.follow("Modifier Mandataire").await?;
    story.arrive_at_step(1, 4, Rights::USER).await?;
    story.choose("Côté, François-Xavier").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    story.reads("Côté, François-Xavier").await?;
    story.reads_nowhere(USER).await?;

    story.follow("Modifier Période").await?;
    story.arrive_at_step(2, 4, Rights::PERIOD).await?;
    story.press("3 mois").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    story
        .reads("du 23 novembre 2026 au 23 février 2027 inclusivement")
        .await?;

    story.follow(&format!("Modifier {REVENUE}")).await?;
    story.arrive_at_step(3, 4, Rights::BODIES).await?;
    story.tick(&[CNESST]).await?;
    story.press("Modifier").await?;
    story.arrive_at_step(3, 4, Rights::ACCESSES).await?;
    story.choose_access(Access::All(CNESST)).await?;
    story.press("Continuer").await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    for told in [REVENUE, TASK, CNESST] {
        story.reads(told).await?;
    }
    rights.submit().await?;
    story.end().await
}

#[tokio::test]
async fn the_second_procedure_loses_nothing_either() -> Result<()> {
    const DETAILS: Details<'_> = Details {
        name: "Chantiers d’hiver",
        start: None,
        end: END,
        note: "Première ligne\nDeuxième ligne",
    };
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    creation.open().await?;
    creation.add_internal().await?;
    story.fill("Nom de la procuration", DETAILS.name).await?;
    story.fill("Date de fin", END).await?;
    story.fill("Note (facultatif)", DETAILS.note).await?;
    story.reload_and_come_in().await?;
    story.stand_at_step(1, 4, Creation::DETAILS).await?;
    story.holds("Nom de la procuration", DETAILS.name).await?;
    story.holds("Note (facultatif)", DETAILS.note).await?;
    story.press("Continuer").await?;
    story.arrive_at_step(2, 4, Creation::BODIES).await?;
    creation.select_bodies(&[Access::All(CNESST)]).await?;
    creation.choose_accesses(&[Access::All(CNESST)]).await?;

    let story = story.close_and_open().await?;
    story.visit("/procurations/nouvelle/resume").await?;
    story.enter("rse1").await?;
    story.arrive_at_step(4, 4, Creation::SUMMARY).await?;
    story.follow("Modifier Note").await?;
    story.arrive_at_step(1, 4, Creation::DETAILS).await?;
    story.fill("Note (facultatif)", "Une seule ligne").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(4, 4, Creation::SUMMARY).await?;
    story.reads("Une seule ligne").await?;
    let reference = Creation(&story).submit().await?;

    let assignment = Assignment(&story);
    assignment.open().await?;
    assignment.select(&reference, DETAILS.name).await?;
    story.reload_and_come_in().await?;
    story.stand_at_step(1, 3, Assignment::DETAILS).await?;
    assignment.read_details().await?;
    assignment.select_users(&[USER]).await?;
    let story = story.close_and_open().await?;
    story.visit("/procurations/assigner/utilisateurs").await?;
    story.enter("rse1").await?;
    story.arrive_at_step(2, 3, Assignment::USERS).await?;
    story.is_ticked(Role::Checkbox, USER).await?;
    let assignment = Assignment(&story);
    assignment.go_on().await?;
    story.follow("Modifier Utilisateurs").await?;
    story.arrive_at_step(2, 3, Assignment::USERS).await?;
    assignment.go_on().await?;
    assignment.submit().await?;
    story.end().await
}

#[tokio::test]
async fn the_menu_begins_anew_and_offers_nothing_of_what_waits() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights
        .up_to_summary(USER, END, &[Access::Some(REVENUE, &[TASK])])
        .await?;

    rights.open().await?;
    story
        .reads("Une demande commencée plus tôt attend à l’accueil")
        .await?;
    ensure!(!story.has("input:checked").await?, "somebody is chosen");
    rights.select_user("Nguyễn, Thị Hương").await?;
    story.holds("Date de fin", "").await?;
    // A reload stays with the new request.
    story.reload_and_come_in().await?;
    story.holds("Date de fin", "").await?;
    rights.enter_end("2027-03-31").await?;
    ensure!(!story.has("input:checked").await?, "a body is selected");
    // The other one goes on from where it was left.
    story.follow_in_menu("Accueil").await?;
    story
        .press("Reprendre Gestion des droits d’accès, Jean-Philippe D’Amours")
        .await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    for told in [USER, PERIOD, REVENUE, TASK] {
        story.reads(told).await?;
    }
    story.end().await
}
