//! Back and Forward through the second procedure: every answer is where it was, and nothing that was
//! submitted is found again.

use procura_e2e::pages::{Access, Assignment, Creation, Details};
use procura_e2e::{Result, Role, Story, ensure};

const USER: &str = "Côté, François-Xavier";
const REVENUE: &str = "Revenu Québec";
const TASK: &str = "Payer par débit préautorisé";
const DETAILS: Details<'_> = Details {
    name: "Chantiers d’hiver",
    start: None,
    end: "2027-03-31",
    note: "Rimouski et Matane",
};

#[tokio::test]
async fn a_creation_keeps_every_answer_until_it_is_submitted() -> Result<()> {
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    creation
        .up_to_summary(DETAILS, &[Access::Some(REVENUE, &[TASK])])
        .await?;

    story.back().await?;
    story.arrive_at_step(3, 4, Creation::ACCESSES).await?;
    story.is_ticked(Role::Checkbox, TASK).await?;
    story.back().await?;
    story.arrive_at_step(2, 4, Creation::BODIES).await?;
    story.is_ticked(Role::Checkbox, REVENUE).await?;
    story.back().await?;
    story.arrive_at_step(1, 4, Creation::DETAILS).await?;
    story.holds("Nom de la procuration", DETAILS.name).await?;
    story.holds("Date de fin", DETAILS.end).await?;
    story.holds("Note (facultatif)", DETAILS.note).await?;
    for (step, heading) in [
        (2, Creation::BODIES),
        (3, Creation::ACCESSES),
        (4, Creation::SUMMARY),
    ] {
        story.forward().await?;
        story.arrive_at_step(step, 4, heading).await?;
    }
    for told in [DETAILS.name, "31 mars 2027", DETAILS.note, TASK] {
        story.reads(told).await?;
    }

    creation.submit().await?;
    let recorded = story.records().await?;
    story.back().await?;
    story.stand_at_step(1, 4, Creation::DETAILS).await?;
    story.holds("Nom de la procuration", "").await?;
    story.forward().await?;
    story.arrive(Creation::RECEIPT).await?;
    ensure!(story.records().await? == recorded);
    story.end().await
}

#[tokio::test]
async fn an_assignment_keeps_every_answer_until_it_is_submitted() -> Result<()> {
    let story = Story::with_sample().await?;
    let (creation, assignment) = (Creation(&story), Assignment(&story));
    creation
        .up_to_summary(DETAILS, &[Access::All(REVENUE)])
        .await?;
    let reference = creation.submit().await?;
    assignment
        .up_to_summary(&reference, DETAILS.name, &[USER])
        .await?;

    story.back().await?;
    story.arrive_at_step(2, 3, Assignment::USERS).await?;
    story.is_ticked(Role::Checkbox, USER).await?;
    story.back().await?;
    story.arrive_at_step(1, 3, Assignment::DETAILS).await?;
    story.reads(&reference).await?;
    story.back().await?;
    story.arrive(Assignment::LIST).await?;
    story
        .is_ticked(Role::Radio, &format!("{reference} {}", DETAILS.name))
        .await?;
    for (step, heading) in [
        (1, Assignment::DETAILS),
        (2, Assignment::USERS),
        (3, Assignment::SUMMARY),
    ] {
        story.forward().await?;
        story.arrive_at_step(step, 3, heading).await?;
    }
    story.reads(USER).await?;

    assignment.submit().await?;
    let recorded = story.records().await?;
    story.back().await?;
    // The request is over: its steps lead back to the list, where nothing is selected.
    story.stand(Assignment::LIST).await?;
    let radio = format!("{reference} {}", DETAILS.name);
    let radio = story.find(Role::Radio, &radio).await?;
    ensure!(!radio.is_selected().await?, "still selected");
    ensure!(story.records().await? == recorded);
    story.end().await
}
