//! What was right when it was entered and isn't any more at Transmettre, since something happened in
//! another window, or since the day has changed: nothing is recorded, and the request is kept.

use procura_e2e::pages::{
    Access, Assignment, Creation, Details, Enterprise, NewUser, Rights, Users,
};
use procura_e2e::{Result, Role, Story, TODAY, Wrong, ensure};

const DAY: i64 = 24 * 60 * 60 * 1000;
const USER: &str = "Tremblay-Ouellet, Maïka";
const OTHER: &str = "Ben Amar, Youssef";
const REVENUE: &str = "Revenu Québec";
const BUILDING: &str = "Régie du bâtiment du Québec";
const DETAILS: Details<'_> = Details {
    name: "Chantiers d’hiver",
    start: None,
    end: "2027-04-30",
    note: "Rimouski et Matane",
};

#[tokio::test]
async fn an_enrolment_that_ends_stops_the_creation() -> Result<()> {
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    let granted = [Access::All(REVENUE), Access::All(BUILDING)];
    creation.up_to_summary(DETAILS, &granted).await?;
    let [first, second] = story.another_window().await?;
    story.come_in("rse2").await?;
    let enterprise = Enterprise(&story);
    enterprise.set_enrolment(BUILDING, "Refusé").await?;
    let recorded = story.transactions().await?;

    story.go_to_window(&first).await?;
    let words = "Régie du bâtiment du Québec : l’inscription aux services n’est pas active (Refusé). Retirez cet organisme de la demande, ou changez d’abord l’état de cette inscription à la page Inscription aux services.";
    let link = format!("Modifier {BUILDING}");
    story
        .press_in_vain(
            "Transmettre",
            Creation::SUMMARY,
            &[Wrong::link(&link, words)],
        )
        .await?;
    // The steps before refuse it too, in the same words, until the body is taken out.
    story.follow("Retour").await?;
    story.arrive_at_step(3, 4, Creation::ACCESSES).await?;
    story
        .press_in_vain(
            "Continuer",
            Creation::ACCESSES,
            &[Wrong::group(BUILDING, words)],
        )
        .await?;
    story.follow("Retour").await?;
    story.arrive_at_step(2, 4, Creation::BODIES).await?;
    story
        .press_in_vain(
            "Modifier",
            Creation::BODIES,
            &[Wrong::group("Ministères et organismes", words)],
        )
        .await?;
    story.tick(&[BUILDING]).await?;
    story.press("Modifier").await?;
    story.arrive_at_step(3, 4, Creation::ACCESSES).await?;
    story.press("Continuer").await?;
    story.arrive_at_step(4, 4, Creation::SUMMARY).await?;
    for told in [DETAILS.name, "30 avril 2027", DETAILS.note, REVENUE] {
        story.reads(told).await?;
    }
    story.reads_nowhere(BUILDING).await?;
    let reference = creation.submit().await?;
    ensure!(story.transactions().await? == recorded + 1);

    story.go_to_window(&second).await?;
    creation.open().await?;
    creation.is_listed(&reference, DETAILS.name).await?;
    story.end().await
}

#[tokio::test]
async fn a_departure_stops_the_whole_assignment() -> Result<()> {
    let story = Story::with_sample().await?;
    let (creation, assignment) = (Creation(&story), Assignment(&story));
    creation
        .up_to_summary(DETAILS, &[Access::All(REVENUE)])
        .await?;
    let reference = creation.submit().await?;
    assignment
        .up_to_summary(&reference, DETAILS.name, &[USER, OTHER])
        .await?;
    let [first, _] = story.another_window().await?;
    story.come_in("rse1").await?;
    Users(&story).record_departure(USER).await?;
    let recorded = story.transactions().await?;

    story.go_to_window(&first).await?;
    let words = "Maïka Tremblay-Ouellet a quitté l’entreprise le 23 novembre 2026. Choisissez une autre personne.";
    story
        .press_in_vain(
            "Transmettre",
            Assignment::SUMMARY,
            &[Wrong::link("Modifier Utilisateurs", words)],
        )
        .await?;
    // All of them or none (R5): the other one hasn't got it either.
    story.reads(OTHER).await?;
    ensure!(story.transactions().await? == recorded);
    story.follow_in_menu("Gestion des procurations").await?;
    story.arrive(Assignment::LIST).await?;
    story.follow(&reference).await?;
    story
        .reads("Cette procuration n’est assignée à personne.")
        .await?;
    story.end().await
}

#[tokio::test]
async fn whoever_has_left_can_be_taken_out_of_the_assignment() -> Result<()> {
    let story = Story::with_sample().await?;
    let assignment = Assignment(&story);
    assignment.open().await?;
    let name = "Mises à jour au Registraire";
    let line = story.line(&[name]).await?;
    let reference = line.split_whitespace().next().unwrap_or_default();
    assignment.select(reference, name).await?;
    assignment.read_details().await?;
    assignment.select_users(&[USER, OTHER]).await?;
    assignment.go_on().await?;
    let [first, _] = story.another_window().await?;
    story.come_in("rse1").await?;
    Users(&story).record_departure(USER).await?;
    let recorded = story.transactions().await?;

    // The list still shows who is selected, so that the box can be unticked.
    story.go_to_window(&first).await?;
    story.follow("Modifier Utilisateurs").await?;
    story.arrive_at_step(2, 3, Assignment::USERS).await?;
    let words = "Maïka Tremblay-Ouellet a quitté l’entreprise le 23 novembre 2026. Choisissez une autre personne.";
    story
        .press_in_vain(
            "Continuer",
            Assignment::USERS,
            &[Wrong::group("Noms des utilisateurs", words)],
        )
        .await?;
    story.is_ticked(Role::Checkbox, USER).await?;
    story.tick(&[USER]).await?;
    assignment.go_on().await?;
    story.reads(OTHER).await?;
    story.reads_nowhere(USER).await?;
    assignment.submit().await?;
    ensure!(story.transactions().await? == recorded + 1);
    story.end().await
}

#[tokio::test]
async fn a_code_that_is_taken_meanwhile_is_refused_at_its_field() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    let mut user = NewUser {
        given_name: "Zacharie",
        family_name: "O’Bomsawin",
        email: "zacharie@exemple.ca",
        code: "zacharie1",
    };
    users.open_addition().await?;
    users.fill_in(user).await?;
    let [first, _] = story.another_window().await?;
    story.come_in("rse2").await?;
    user.given_name = "Zacharias";
    users.add(user).await?;
    let recorded = story.transactions().await?;

    story.go_to_window(&first).await?;
    let words =
        "Le code « zacharie1 » est déjà celui d’un autre utilisateur. Choisissez-en un autre.";
    let taken = [Wrong::field("Code d’utilisateur", words)];
    story.press_in_vain("Ajouter", Users::ADD, &taken).await?;
    story.fill("Code d’utilisateur", "zacharie2").await?;
    story.press("Ajouter").await?;
    story.arrive("Zacharie O’Bomsawin").await?;
    ensure!(story.transactions().await? == recorded + 1);
    story.end().await
}

#[tokio::test]
async fn a_request_left_overnight_begins_too_early() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights
        .up_to_summary(USER, DETAILS.end, &[Access::All(REVENUE)])
        .await?;
    let recorded = story.transactions().await?;

    // The next morning, on the address of the summary.
    story.another_window_later(DAY).await?;
    story.visit("/droits-acces/resume").await?;
    story.enter("rse1").await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    let words = "La date de début (23 novembre 2026) est déjà passée. Inscrivez le 24 novembre 2026 ou une date ultérieure.";
    story
        .press_in_vain(
            "Transmettre",
            Rights::SUMMARY,
            &[Wrong::link("Modifier Période", words)],
        )
        .await?;
    story.follow("Modifier Période").await?;
    story.arrive_at_step(2, 4, Rights::PERIOD).await?;
    story.holds("Date de début", TODAY).await?;
    story
        .press_in_vain(
            "Continuer",
            Rights::PERIOD,
            &[Wrong::field("Date de début", words)],
        )
        .await?;
    story.fill("Date de début", "2026-11-24").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    story
        .reads("du 24 novembre 2026 au 30 avril 2027 inclusivement")
        .await?;
    rights.submit().await?;
    ensure!(story.transactions().await? == recorded + 1);
    story.end().await
}
