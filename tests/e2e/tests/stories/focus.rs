//! Where one reads on after another page of a list, a search, Back, a menu that is folded, a dialog and a form
//! that asks nothing; and what is told of a choice that changes something else.

use procura_e2e::pages::{Assignment, Overview, Rights};
use procura_e2e::{Key, Result, Story, ensure};
use serde_json::json;

/// Whether what has the focus is in the window, whole.
const IN_SIGHT: &str = "
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
";

async fn is_in_sight(story: &Story) -> Result<()> {
    story
        .until("the focus in the window", async || {
            Ok(story.script::<bool>(IN_SIGHT, &[]).await?.then_some(()))
        })
        .await
}

#[tokio::test]
async fn one_reads_on_where_the_list_begins() -> Result<()> {
    let story = Story::with_sample().await?;
    story.resize(320, 640).await?;
    story.go("/journal").await?;
    story.press("Page suivante").await?;
    story.reads("Page 2 sur 2").await?;
    let count = "return document.activeElement.id === 'compte'";
    story
        .until("the focus on the count", async || {
            Ok(story.script::<bool>(count, &[]).await?.then_some(()))
        })
        .await?;
    is_in_sight(&story).await?;

    // What is typed shows the whole field, however far one had scrolled.
    story.go("/qui-peut-faire-quoi").await?;
    let scrolled = "
        const field = document.getElementById('q');
        field.focus();
        scrollTo(0, field.getBoundingClientRect().top + scrollY + 20);
    ";
    story.script::<()>(scrolled, &[]).await?;
    story.keys("an").await?;
    story.keys(Key::Enter + "").await?;
    story.reads("personnes").await?;
    is_in_sight(&story).await?;
    story.focus_is_on("Nom, code ou courriel").await?;

    // Escape folds the menu and stays at its button.
    story.press("Menu").await?;
    story.keys(Key::Tab + "").await?;
    story.focus_is_on("Accueil").await?;
    story.keys(Key::Escape + "").await?;
    story.focus_is_on("Menu").await?;
    ensure!(story.has("[aria-expanded=false].nav-toggle").await?);
    story.end().await
}

#[tokio::test]
async fn back_finds_the_cell_and_an_empty_question_is_told() -> Result<()> {
    let story = Story::with_sample().await?;
    let overview = Overview(&story);
    overview.open(Overview::WHO_MAY).await?;
    let cell = "toutes les tâches (Bélanger-Roy, Geneviève, Revenu Québec)";
    story.follow(cell).await?;
    story.arrive(Overview::WHY).await?;
    story.back().await?;
    story.focus_is_on(cell).await?;
    is_in_sight(&story).await?;
    // From elsewhere the page is reached at its heading.
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    story.back().await?;
    story.arrive(Overview::WHO_MAY).await?;

    story.go("/qui-peut-faire-quoi/pourquoi").await?;
    story.press("Afficher").await?;
    story.focus_is_on("Il y a un problème").await?;
    story
        .tells(&[
            ("link", "Inscrivez le nom ou le code d’une personne."),
            ("link", "Choisissez un organisme."),
        ])
        .await?;
    story.is_sound().await?;
    story.follow("Choisissez un organisme.").await?;
    story.focus_is_on("Organisme").await?;
    story.fill("Personne", "employe1").await?;
    story.choose_option("Organisme", "Revenu Québec").await?;
    story.press("Afficher").await?;
    story.reads("Maïka Tremblay-Ouellet, Revenu Québec").await?;
    ensure!(!story.has(".error-summary").await?, "the problems stay");

    story.go("/par-organisme").await?;
    story.press("Afficher").await?;
    story.focus_is_on("Il y a un problème").await?;
    story.reads("Choisissez un organisme.").await?;
    story.end().await
}

#[tokio::test]
async fn what_a_choice_changes_is_told_and_a_dialog_gives_the_focus_back() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights.open().await?;
    rights.select_user("Côté, François-Xavier").await?;
    story.press("6 mois").await?;
    story.announces("Date de fin : 23 mai 2027").await?;

    let assignment = Assignment(&story);
    assignment.open().await?;
    let pick = "return [...document.querySelectorAll('tbody tr')].filter(line => line.innerText.includes('Avis d’embauche'))[0].querySelector('input').click()";
    story.script::<()>(pick, &[]).await?;
    story.press("Assigner").await?;
    story.arrive_at_step(1, 3, Assignment::DETAILS).await?;
    assignment.read_details().await?;
    assignment.select_users(&["Mestokosho, Uapukun"]).await?;
    story.announces("1 personne sélectionnée").await?;

    // A minute before the lock a dialog asks; afterwards one is where one was.
    let later = "const before = Date.now; Date.now = () => before() + arguments[0] * 1000";
    story.script::<()>(later, &[json!(14 * 60 + 30)]).await?;
    story.css("[role=alertdialog][open]").await?;
    story.focus_is_on("Rester connecté").await?;
    story.is_accessible().await?;
    story.keep_document().await?;
    story.press("Rester connecté").await?;
    story.focus_is_on("Mestokosho, Uapukun").await?;
    story.end().await
}
