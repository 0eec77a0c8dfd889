//! Help where it is needed: each step of both procedures names the step of the official help page, and says what
//! the things on it are to whoever asks, without losing what was entered.

use procura_e2e::pages::{Access, Assignment, Creation, Details, Life, LifeAct, Rights};
use procura_e2e::{Result, Story, bail, ensure};

const USER: &str = "Côté, François-Xavier";
const END: &str = "2027-05-31";
const REVENUE: &str = "Revenu Québec";
const UNRESTRICTED: &str = "Qu’est-ce que l’accès sans restriction?";
const SUBMISSION: &str = "Qu’est-ce que Transmettre enregistre?";

/// Whether the answer to this question is unfolded.
async fn is_unfolded(story: &Story, question: &str) -> Result<bool> {
    let script = "
        const all = [...document.querySelectorAll('main details.explanation')];
        return all.find(one => one.querySelector('summary').textContent === arguments[0])?.open ?? null;
    ";
    match story.script(script, &[question.into()]).await? {
        Some(is_open) => Ok(is_open),
        None => bail!("nobody asks {question:?}"),
    }
}

/// Asks a question: its answer was folded, and is read from then on.
async fn ask(story: &Story, question: &str, answer: &str) -> Result<()> {
    ensure!(
        !is_unfolded(story, question).await?,
        "{question} is unfolded"
    );
    story.reads_nowhere(answer).await?;
    let script = "
        const all = [...document.querySelectorAll('main summary')];
        all.find(one => one.textContent === arguments[0]).click();
    ";
    story.script::<()>(script, &[question.into()]).await?;
    story.reads(answer).await
}

async fn is_step(story: &Story, procedure: &str, steps: &str) -> Result<()> {
    story
        .reads(&format!("Page d’aide officielle, {procedure} : {steps}"))
        .await
}

#[tokio::test]
async fn the_steps_of_access_rights_are_those_of_the_help_page_and_explained() -> Result<()> {
    const PROCEDURE: &str = "Gestion des droits d’accès";
    let accesses = [Access::All(REVENUE)];
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights.open().await?;
    is_step(&story, PROCEDURE, "étape 3").await?;
    ask(&story, "Qu’est-ce qu’un mandataire?", "et rien de plus.").await?;
    rights.select_user(USER).await?;

    is_step(&story, PROCEDURE, "étape 4").await?;
    story.fill("Date de fin", END).await?;
    ask(
        &story,
        "Qu’est-ce que la période?",
        "Le lendemain de la date de fin, les accès s’éteignent d’eux-mêmes.",
    )
    .await?;
    // Neither the answer nor the language takes away what was entered, nor folds the answer.
    story.holds("Date de fin", END).await?;
    story.press("English").await?;
    story.stand("Period of the proxy").await?;
    ensure!(is_unfolded(&story, "What is the period?").await?);
    story.holds("End date", END).await?;
    story
        .reads("Official help page, Access rights management: step 4")
        .await?;
    story.press("Français").await?;
    story.stand(Rights::PERIOD).await?;
    story.press("Continuer").await?;
    story.arrive(Rights::BODIES).await?;

    is_step(&story, PROCEDURE, "étape 5").await?;
    ask(
        &story,
        "Qu’est-ce que l’inscription aux services?",
        "Une procuration ne peut viser que les organismes où l’inscription est active",
    )
    .await?;
    rights.select_bodies(&accesses).await?;

    is_step(&story, PROCEDURE, "étape 5 et étape 6").await?;
    ask(
        &story,
        UNRESTRICTED,
        "y compris celles qui s’ajouteront plus tard.",
    )
    .await?;
    ensure!(!is_unfolded(&story, "Qu’est-ce que l’accès avec restriction?").await?);
    // A problem doesn't fold it either.
    story.press("Continuer").await?;
    story.reads("Il y a un problème").await?;
    ensure!(is_unfolded(&story, UNRESTRICTED).await?);
    rights.choose_accesses(&accesses).await?;

    is_step(&story, PROCEDURE, "étape 7").await?;
    ask(&story, SUBMISSION, "Rien n’est envoyé au gouvernement.").await?;
    rights.submit().await?;
    story.end().await
}

#[tokio::test]
async fn the_steps_of_creation_and_assignment_are_those_of_the_help_page_and_explained()
-> Result<()> {
    const CREATION: &str = "Création d’une procuration";
    const ASSIGNMENT: &str = "Assigner une procuration";
    const DETAILS: Details<'_> = Details {
        name: "Comptes fournisseurs",
        start: None,
        end: END,
        note: "",
    };
    let accesses = [Access::All(REVENUE)];
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    creation.open().await?;
    story
        .reads("Page d’aide officielle : Ajouter est à l’étape 3 de la création, Assigner à l’étape 3 de l’assignation")
        .await?;
    story.press("Ajouter").await?;
    story.arrive("Type de procuration").await?;
    is_step(&story, CREATION, "étape 3").await?;
    ask(
        &story,
        "Qu’est-ce qu’une procuration interne?",
        "Elle se crée d’abord, puis s’assigne.",
    )
    .await?;
    story.press("Interne").await?;
    is_step(&story, CREATION, "étape 4").await?;
    ask(
        &story,
        "Qu’est-ce que le nom de la procuration?",
        "Il n’a d’effet sur aucun accès; la note non plus.",
    )
    .await?;
    creation.fill_in(DETAILS).await?;
    is_step(&story, CREATION, "étape 5").await?;
    creation.select_bodies(&accesses).await?;
    is_step(&story, CREATION, "étape 5 et étape 6").await?;
    creation.choose_accesses(&accesses).await?;
    is_step(&story, CREATION, "étape 7").await?;
    let reference = creation.submit().await?;

    let assignment = Assignment(&story);
    assignment.open().await?;
    assignment.select(&reference, DETAILS.name).await?;
    is_step(&story, ASSIGNMENT, "étape 3").await?;
    ask(
        &story,
        "Qu’est-ce qu’une assignation?",
        "ne donne accès à personne avant d’être assignée",
    )
    .await?;
    assignment.read_details().await?;
    is_step(&story, ASSIGNMENT, "étape 4 et étape 5").await?;
    assignment.select_users(&[USER]).await?;
    assignment.go_on().await?;
    is_step(&story, ASSIGNMENT, "étape 6").await?;
    assignment.submit().await?;

    // The acts on what exists are no steps of the help page, but are explained as well.
    Life(&story).begin(LifeAct::SUSPEND, DETAILS.name).await?;
    ask(
        &story,
        "Qu’est-ce qu’une suspension?",
        "La réactiver rend les mêmes accès.",
    )
    .await?;
    story.reads_nowhere("Page d’aide officielle").await?;
    story.end().await
}
