//! Two windows at once: what one records counts in the other, and nothing is lost between them.

use procura_e2e::pages::{Access, Creation, Details, Enterprise, Rights, SIGN_IN, Users};
use procura_e2e::{OWN_PASSPHRASE, Result, SAMPLE_CLOSED, Story, Wrong, ensure};

const USER: &str = "Tremblay-Ouellet, Maïka";
const REVENUE: &str = "Revenu Québec";
const TASK: &str = "Payer par débit préautorisé";
const BUILDING: &str = "Régie du bâtiment du Québec";
const END: &str = "2027-04-30";

#[tokio::test]
async fn a_departure_in_another_window_stops_the_submission() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights
        .up_to_summary(USER, END, &[Access::Some(REVENUE, &[TASK])])
        .await?;
    let [first, _] = story.another_window().await?;
    story.come_in("rse1").await?;
    Users(&story).record_departure(USER).await?;
    let recorded = story.records().await?;

    story.go_to_window(&first).await?;
    story.press("Transmettre").await?;

    let words = "Maïka Tremblay-Ouellet a quitté l’entreprise le 23 novembre 2026. Choisissez une autre personne.";
    let at_user = [Wrong::link("Modifier Mandataire", words)];
    story.refuses(Rights::SUMMARY, &at_user).await?;
    ensure!(story.records().await? == recorded, "something was recorded");
    // Somebody else is chosen; the rest of the request is as it was.
    story.follow("Modifier Mandataire").await?;
    story.arrive_at_step(1, 4, Rights::USER).await?;
    story.choose("Ben Amar, Youssef").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    for told in ["Ben Amar, Youssef", "30 avril 2027", REVENUE, TASK] {
        story.reads(told).await?;
    }
    rights.submit().await?;
    ensure!(story.transactions().await? == recorded.len() + 1);
    story.end().await
}

#[tokio::test]
async fn a_session_ends_when_its_user_is_given_another_passphrase() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    story.sign_in("employe1").await?;
    let [first, _] = story.another_window().await?;
    story.come_in("rse1").await?;
    let users = Users(&story);
    users.open_account(USER).await?;
    let temporary = users.give_passphrase("Maïka Tremblay-Ouellet").await?;

    story.go_to_window(&first).await?;
    story.stand(SIGN_IN).await?;
    story.reads_nowhere("Tremblay-Ouellet").await?;
    // What they came in with opens nothing any more; what they are handed does.
    story.enter("employe1").await?;
    story.is_refused_entry(SAMPLE_CLOSED).await?;
    story
        .settle_in("employe1", &temporary, OWN_PASSPHRASE)
        .await?;
    story.end().await
}

#[tokio::test]
async fn an_enrolment_changed_in_another_window_stops_the_submission() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights
        .up_to_summary(USER, END, &[Access::All(BUILDING)])
        .await?;
    let [first, second] = story.another_window().await?;
    story.come_in("rse1").await?;
    Enterprise(&story)
        .set_enrolment(BUILDING, "En traitement")
        .await?;
    let recorded = story.records().await?;

    story.go_to_window(&first).await?;
    story.press("Transmettre").await?;

    let words = "Régie du bâtiment du Québec : l’inscription aux services n’est pas active (En traitement). Retirez cet organisme de la demande, ou changez d’abord l’état de cette inscription à la page Inscription aux services.";
    let link = format!("Modifier {BUILDING}");
    story
        .refuses(Rights::SUMMARY, &[Wrong::link(&link, words)])
        .await?;
    ensure!(story.records().await? == recorded, "something was recorded");
    story.reads("30 avril 2027").await?;

    // Once the enrolment is active again, the same request goes through.
    story.go_to_window(&second).await?;
    Enterprise(&story).set_enrolment(BUILDING, "Actif").await?;
    story.go_to_window(&first).await?;
    rights.submit().await?;
    ensure!(story.transactions().await? == recorded.len() + 2);
    story.end().await
}

#[tokio::test]
async fn what_one_window_records_shows_in_the_other() -> Result<()> {
    let details = Details {
        name: "Vue de l’autre fenêtre",
        start: None,
        end: END,
        note: "",
    };
    let story = Story::with_sample().await?;
    Creation(&story).open().await?;
    let [first, second] = story.another_window().await?;
    story.come_in("rse2").await?;
    let creation = Creation(&story);
    creation
        .up_to_summary(details, &[Access::All(REVENUE)])
        .await?;
    let reference = creation.submit().await?;
    Enterprise(&story).open_journal().await?;

    story.go_to_window(&first).await?;
    creation.is_listed(&reference, details.name).await?;
    let assigned = Rights(&story);
    assigned
        .up_to_summary(USER, END, &[Access::All(BUILDING)])
        .await?;
    let other = assigned.submit().await?;

    story.go_to_window(&second).await?;
    story
        .reads(&format!("Création de la procuration {other}"))
        .await?;
    story.end().await
}

#[tokio::test]
async fn both_windows_submit_requests_of_their_own() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    let before = story.transactions().await?;
    rights
        .up_to_summary(USER, END, &[Access::Some(REVENUE, &[TASK])])
        .await?;
    let [first, second] = story.another_window().await?;
    story.come_in("rse1").await?;
    rights
        .up_to_summary("Nguyễn, Thị Hương", "2027-06-30", &[Access::All(BUILDING)])
        .await?;

    story.go_to_window(&first).await?;
    story.reads(USER).await?;
    let one = rights.submit().await?;
    story.go_to_window(&second).await?;
    story.reads("Nguyễn, Thị Hương").await?;
    story.reads_nowhere(USER).await?;
    let other = rights.submit().await?;

    ensure!(one != other);
    ensure!(story.transactions().await? == before + 2);
    Creation(&story).open().await?;
    for (reference, name) in [
        (one, "Droits d’accès : Maïka Tremblay-Ouellet"),
        (other, "Droits d’accès : Thị Hương Nguyễn"),
    ] {
        Creation(&story).is_listed(&reference, name).await?;
    }
    story.end().await
}

#[tokio::test]
async fn one_request_taken_up_in_both_windows_is_recorded_once() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    let before = story.transactions().await?;
    rights
        .up_to_summary(USER, END, &[Access::Some(REVENUE, &[TASK])])
        .await?;
    let [first, _] = story.another_window().await?;
    story.visit("/droits-acces/resume").await?;
    story.enter("rse1").await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    let reference = rights.submit().await?;

    story.go_to_window(&first).await?;
    ensure!(rights.submit().await? == reference);

    story
        .announces("Cette demande avait déjà été transmise, peut-être dans un autre onglet. Voici ce qui a été enregistré à ce moment.")
        .await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}
