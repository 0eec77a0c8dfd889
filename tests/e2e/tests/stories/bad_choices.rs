//! A choice that is missing, or that can't be made, is refused where it is made, in both procedures.

use procura_e2e::pages::{Access, Assignment, Creation, Details, Rights};
use procura_e2e::{Result, Role, Story, Wrong, ensure};

const USER: &str = "Tremblay-Ouellet, Maïka";
const END: &str = "2027-04-30";
const DETAILS: Details<'_> = Details {
    name: "Relevés de fin d’année",
    start: None,
    end: END,
    note: "",
};
const REVENUE: &str = "Revenu Québec";
const TASK: &str = "Transmettre les relevés et les sommaires";
const BUILDING: &str = "Régie du bâtiment du Québec";
const RETIREMENT: &str = "Retraite Québec";

#[tokio::test]
async fn access_rights_need_a_user_a_body_an_access_and_a_task() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    let before = story.transactions().await?;
    rights.open().await?;

    let nobody = [Wrong::group(
        "Utilisateur concerné",
        "Choisissez un utilisateur.",
    )];
    story
        .press_in_vain("Continuer", Rights::USER, &nobody)
        .await?;
    rights.select_user(USER).await?;
    rights.enter_end(END).await?;
    bodies_and_accesses_are_asked_for(&story).await?;

    story.stand_at_step(4, 4, Rights::SUMMARY).await?;
    rights.submit().await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}

#[tokio::test]
async fn a_procuration_needs_a_body_an_access_and_a_task() -> Result<()> {
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    let before = story.transactions().await?;
    creation.open().await?;
    creation.add_internal().await?;
    creation.fill_in(DETAILS).await?;
    bodies_and_accesses_are_asked_for(&story).await?;

    story.stand_at_step(4, 4, Creation::SUMMARY).await?;
    creation.submit().await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}

/// From **Ministères et organismes visés**, with each answer given only once it was asked for, up to
/// the summary: the same two pages in both procedures.
async fn bodies_and_accesses_are_asked_for(story: &Story) -> Result<()> {
    let no_body = [Wrong::group(
        "Ministères et organismes",
        "Sélectionnez au moins un ministère ou organisme.",
    )];
    story
        .press_in_vain("Modifier", Rights::BODIES, &no_body)
        .await?;
    // A body where the enrolment isn't active can't be ticked; why, and where to change it, stand there.
    let refused = story.find(Role::Checkbox, RETIREMENT).await?;
    ensure!(!refused.is_enabled().await?, "{RETIREMENT} can be ticked");
    let why = story.description(&refused).await?;
    ensure!(
        why == "Inscription aux services : Refusé. Changer l’inscription",
        "{RETIREMENT} is described by {why:?}"
    );

    story.tick(&[REVENUE, BUILDING]).await?;
    story.press("Modifier").await?;
    story.arrive(Rights::ACCESSES).await?;
    let no_access = [
        Wrong::group(
            REVENUE,
            "Revenu Québec : choisissez toutes les tâches ou certaines tâches.",
        ),
        Wrong::group(
            BUILDING,
            "Régie du bâtiment du Québec : choisissez toutes les tâches ou certaines tâches.",
        ),
    ];
    story
        .press_in_vain("Continuer", Rights::ACCESSES, &no_access)
        .await?;
    story.choose_access(Access::All(BUILDING)).await?;
    story
        .press_in_vain("Continuer", Rights::ACCESSES, &no_access[..1])
        .await?;

    story.choose_access(Access::Some(REVENUE, &[])).await?;
    let no_task = [Wrong::group(
        "Tâches permises : Revenu Québec",
        "Revenu Québec : cochez au moins une tâche, ou choisissez toutes les tâches.",
    )];
    story
        .press_in_vain("Continuer", Rights::ACCESSES, &no_task)
        .await?;
    story.tick(&[TASK]).await?;
    story.press("Continuer").await?;
    story.arrive(Rights::SUMMARY).await?;
    story.reads(TASK).await?;
    story.reads(BUILDING).await
}

#[tokio::test]
async fn an_assignment_needs_a_procuration_that_holds() -> Result<()> {
    let story = Story::with_sample().await?;
    let assignment = Assignment(&story);
    assignment.open().await?;

    let none = [Wrong::table("Sélectionnez la procuration à assigner.")];
    story
        .press_in_vain("Assigner", Assignment::LIST, &none)
        .await?;
    for (name, status) in [
        ("Remplacement de congé", "Expirée"),
        ("Dépôt direct de la CNESST", "Révoquée"),
        ("Licence d’entrepreneur", "Suspendue"),
    ] {
        let line = story.line(&[name, status]).await?;
        let reference = line.split_whitespace().next().unwrap_or_default();
        story.choose(&format!("{reference} {name}")).await?;
        let words = format!(
            "La procuration {reference} ne peut pas être assignée : son état est « {status} ». Choisissez une procuration active ou à venir."
        );
        story
            .press_in_vain("Assigner", Assignment::LIST, &[Wrong::table(&words)])
            .await?;
    }
    story.end().await
}

#[tokio::test]
async fn an_assignment_needs_a_user() -> Result<()> {
    let name = "Mises à jour au Registraire";
    let story = Story::with_sample().await?;
    let assignment = Assignment(&story);
    let before = story.transactions().await?;
    assignment.open().await?;
    let line = story.line(&[name]).await?;
    let reference = line.split_whitespace().next().unwrap_or_default();
    assignment.select(reference, name).await?;
    assignment.read_details().await?;

    // The list is still folded: it opens with its problem.
    let nobody = [Wrong::group(
        "Noms des utilisateurs",
        "Sélectionnez au moins un utilisateur.",
    )];
    story
        .press_in_vain("Continuer", Assignment::USERS, &nobody)
        .await?;
    story.tick(&[USER]).await?;
    assignment.go_on().await?;
    assignment.submit().await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}
