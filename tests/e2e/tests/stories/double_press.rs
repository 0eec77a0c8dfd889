//! Transmettre pressed more than once records once, and a receipt opened again records nothing (R7).

use procura_e2e::pages::{Access, Assignment, Creation, Details, Rights};
use procura_e2e::{Key, Result, Role, Story, ensure};

const REVENUE: &str = "Revenu Québec";
const DETAILS: Details<'_> = Details {
    name: "Chantiers d’hiver",
    start: None,
    end: "2027-03-31",
    note: "",
};

/// Two presses before anything else can happen.
const TWICE: &str = "arguments[0].click(); arguments[0].click();";
/// The press of a key and that of the mouse at the same moment.
const ALSO_CLICKED: &str =
    "arguments[0].addEventListener('keydown', event => event.target.click());";

#[tokio::test]
async fn two_presses_at_once_record_one_transaction() -> Result<()> {
    let story = Story::with_sample().await?;
    let (rights, creation, assignment) = (Rights(&story), Creation(&story), Assignment(&story));
    let before = story.transactions().await?;
    let granted = [Access::All(REVENUE)];

    rights
        .up_to_summary("Côté, François-Xavier", "2027-03-31", &granted)
        .await?;
    press_twice(&story).await?;
    story.arrive(Rights::RECEIPT).await?;
    let first = story.reference().await?;
    ensure!(story.transactions().await? == before + 1);

    creation.up_to_summary(DETAILS, &granted).await?;
    press_twice(&story).await?;
    story.arrive(Creation::RECEIPT).await?;
    let second = story.reference().await?;
    ensure!(story.transactions().await? == before + 2);

    assignment
        .up_to_summary(&second, DETAILS.name, &["Côté, François-Xavier"])
        .await?;
    press_twice(&story).await?;
    story.arrive(Assignment::RECEIPT).await?;
    ensure!(story.transactions().await? == before + 3);

    // The list tells each of them once, and so does the journal.
    creation.open().await?;
    story.line(&[&first]).await?;
    let line = story.line(&[&second]).await?;
    ensure!(line.contains(DETAILS.name), "{line}");
    story.end().await
}

async fn press_twice(story: &Story) -> Result<()> {
    let button = story.find(Role::Button, "Transmettre").await?;
    story.script::<()>(TWICE, &[button.to_json()?]).await
}

#[tokio::test]
async fn a_key_and_a_click_at_once_record_one_transaction() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    let before = story.transactions().await?;

    rights
        .up_to_summary(
            "Côté, François-Xavier",
            "2027-03-31",
            &[Access::All(REVENUE)],
        )
        .await?;
    let button = story.find(Role::Button, "Transmettre").await?;
    story
        .script::<()>(ALSO_CLICKED, &[button.to_json()?])
        .await?;
    button.focus().await?;
    story.keys(Key::Enter + "").await?;
    story.arrive(Rights::RECEIPT).await?;
    ensure!(story.transactions().await? == before + 1);

    rights
        .up_to_summary(
            "Côté, François-Xavier",
            "2027-03-31",
            &[Access::All(REVENUE)],
        )
        .await?;
    let button = story.find(Role::Button, "Transmettre").await?;
    story
        .driver()
        .action_chain()
        .double_click_element(&button)
        .perform()
        .await?;
    story.arrive(Rights::RECEIPT).await?;
    ensure!(story.transactions().await? == before + 2);
    story.end().await
}

#[tokio::test]
async fn a_receipt_opened_again_records_nothing() -> Result<()> {
    let story = Story::with_sample().await?;
    let (rights, creation, assignment) = (Rights(&story), Creation(&story), Assignment(&story));
    let granted = [Access::All(REVENUE)];
    rights
        .up_to_summary("Côté, François-Xavier", "2027-03-31", &granted)
        .await?;
    let reference = rights.submit().await?;
    let of_rights = story.path().await?;
    creation.up_to_summary(DETAILS, &granted).await?;
    let created = creation.submit().await?;
    let of_creation = story.path().await?;
    assignment
        .up_to_summary(&created, DETAILS.name, &["Côté, François-Xavier"])
        .await?;
    assignment.submit().await?;
    let of_assignment = story.path().await?;
    let kept = story.kept().await?;

    for (path, heading, told) in [
        (&of_rights, Rights::RECEIPT, reference.as_str()),
        (&of_creation, Creation::RECEIPT, created.as_str()),
        (&of_assignment, Assignment::RECEIPT, created.as_str()),
    ] {
        story.go(path).await?;
        story.stand(heading).await?;
        story.reads(told).await?;
        story.reload_and_come_in().await?;
        story.stand(heading).await?;
        story.reads(told).await?;
    }

    ensure!(story.kept().await? == kept, "something was written");
    // Kept as a bookmark, the address answers another day too, to whoever may read it.
    let recorded = story.records().await?;
    let story = story.close_and_open().await?;
    story.visit(&of_rights).await?;
    story.enter("rse2").await?;
    story.arrive(Rights::RECEIPT).await?;
    story.reads(&reference).await?;
    ensure!(story.records().await? == recorded, "something was recorded");
    story.end().await
}
