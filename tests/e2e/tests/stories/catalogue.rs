//! The catalogue is changed by its pages: bodies and tasks of the enterprise's own, names, withdrawals, and
//! a newer catalogue file with everything that can be wrong with one.

use procura_e2e::{Browser, Result, Story, Theme, ensure};
use serde_json::{Value, json};

const EMBEDDED: &str = include_str!("../../../../src/register/catalogue.json");
const FILE_PAGE: &str = "/catalogue/fichier";
const LOAD: &str = "Charger un catalogue plus récent";
/// A task that the sample grants, to several people.
const GRANTED: &str = "rq-retenues";

/// Chooses a file of this content, as a person would.
async fn choose_file(story: &Browser, text: &str) -> Result<()> {
    let script = "const field = document.getElementById('fichier');
        const all = new DataTransfer();
        all.items.add(new File([arguments[0]], 'catalogue.json', {type: 'application/json'}));
        field.files = all.files;
        field.dispatchEvent(new Event('change', {bubbles: true}));
        return true";
    let _: bool = story.script(script, &[json!(text)]).await?;
    Ok(())
}

async fn open_file_page(story: &Browser) -> Result<()> {
    story.go(FILE_PAGE).await?;
    story.stand(LOAD).await
}

fn embedded() -> Value {
    serde_json::from_str(EMBEDDED).expect("the catalogue of the app")
}

/// The catalogue of the app, with the first body changed.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut file = embedded();
    change(&mut file["bodies"][0]);
    file.to_string()
}

fn without(task: &str) -> String {
    changed(|body| {
        let tasks = body["tasks"].as_array_mut().expect("tasks");
        tasks.retain(|row| row["id"] != task);
        tasks.push(json!({"id": "rq-nouvelle", "name_fr": "Consulter le dossier fiscal", "name_en": "View the tax file", "kind": "consult", "sensitive": false}));
    })
}

#[tokio::test]
async fn a_body_of_the_enterprises_own_is_added_enrolled_with_and_granted() -> Result<()> {
    let story = Story::with_sample().await?;
    story.menu("Dossier de l’entreprise", "Catalogue").await?;
    story.arrive("Catalogue").await?;
    story.follow("Ajouter un organisme").await?;
    story.arrive("Ajouter un organisme").await?;
    let before = story.transactions().await?;

    story.press("Continuer").await?;
    story
        .reads("Inscrivez le nom de l’organisme en français.")
        .await?;
    story.reads("Choisissez ce que la tâche permet.").await?;
    for (field, text) in [
        ("Nom de l’organisme en français", "Guichet des érablières"),
        ("Nom de l’organisme en anglais", "Sugar bush counter"),
        ("Sigle", "GÉR"),
        ("Nom de la tâche en français", "Déposer l’état annuel"),
        ("Nom de la tâche en anglais", "File the yearly statement"),
    ] {
        story.fill(field, text).await?;
    }
    story.choose("Produire").await?;
    story.press("Continuer").await?;
    story
        .focus_is_on("Résumé\u{a0}: Ajouter un organisme")
        .await?;
    story.reads("Sugar bush counter").await?;
    ensure!(
        story.transactions().await? == before,
        "nothing before Transmettre"
    );
    story.press("Transmettre").await?;
    story
        .announces("Ajouté au catalogue\u{a0}: Guichet des érablières.")
        .await?;
    story.arrive("Catalogue").await?;
    ensure!(story.transactions().await? == before + 1);

    story
        .menu("Dossier de l’entreprise", "Inscription aux services")
        .await?;
    story.arrive("Inscription aux services").await?;
    story
        .line(&["Guichet des érablières", "Non inscrit"])
        .await?;
    story
        .choose_option(
            "Nouvel état de l’inscription\u{a0}: Guichet des érablières",
            "Actif",
        )
        .await?;
    story.press("Enregistrer Guichet des érablières").await?;
    story
        .announces("Inscription aux services, Guichet des érablières\u{a0}: Actif.")
        .await?;
    story.end().await
}

/// R4: an unrestricted access grows with a new task, and the summary says for whom.
#[tokio::test]
async fn a_new_task_says_whose_unrestricted_access_grows() -> Result<()> {
    let story = Story::with_sample().await?;
    story.go("/catalogue/organisme/rbq/ajouter").await?;
    story
        .stand("Ajouter une tâche\u{a0}: Régie du bâtiment du Québec")
        .await?;
    story
        .fill("Nom de la tâche en français", "Consulter les avis")
        .await?;
    story
        .fill("Nom de la tâche en anglais", "View notices")
        .await?;
    story.choose("Consulter").await?;
    story.press("Continuer").await?;
    story
        .reads("Les accès sans restriction s’étendent d’eux-mêmes à une nouvelle tâche")
        .await?;
    story
        .line(&["Côté, François-Xavier", "Consulter les avis"])
        .await?;
    story.press("Transmettre").await?;
    story.arrive("Régie du bâtiment du Québec").await?;
    story
        .line(&["Consulter les avis", "Ajouté par l’entreprise"])
        .await?;
    story.end().await
}

#[tokio::test]
async fn a_task_is_renamed_and_withdrawn_once_it_is_seen_who_loses_it() -> Result<()> {
    let story = Story::with_sample().await?;
    story
        .go(&format!("/catalogue/organisme/rq/tache/{GRANTED}/renommer"))
        .await?;
    story.reads("Modifier la tâche").await?;
    story
        .fill("Nom de la tâche en français", "Produire les retenues")
        .await?;
    story.press("Continuer").await?;
    story.press("Transmettre").await?;
    story
        .announces("Catalogue modifié\u{a0}: Produire les retenues.")
        .await?;
    story.arrive("Revenu Québec").await?;
    story.follow("Retirer Produire les retenues").await?;
    story
        .arrive("Retirer la tâche\u{a0}: Produire les retenues")
        .await?;
    story
        .reads("Les accès ci-dessous prendront fin aussitôt")
        .await?;
    let before = story.transactions().await?;
    let losing = story
        .line(&["L’Heureux, Noémie", "Produire les retenues"])
        .await;
    ensure!(losing.is_ok(), "{losing:?}");
    story.press("Confirmer le retrait").await?;
    story
        .announces("Retiré du catalogue\u{a0}: Produire les retenues.")
        .await?;
    story.arrive("Revenu Québec").await?;
    story.reads_nowhere("Produire les retenues").await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}

#[tokio::test]
async fn bad_files_change_nothing_and_say_where_they_are_wrong() -> Result<()> {
    let story = Story::with_sample().await?;
    open_file_page(&story).await?;
    let before = story.transactions().await?;
    let huge = format!("{EMBEDDED}{}", " ".repeat(1_000_001));
    let twice = changed(|body| body["tasks"][1]["id"] = body["tasks"][0]["id"].clone());
    let missing = changed(|body| {
        body.as_object_mut().expect("a body").remove("id");
    });
    let hidden = changed(|body| body["name_fr"] = json!("Revenu\u{202e}Québec"));
    for (file, told) in [
        (
            huge.as_str(),
            "Ce fichier est trop gros (1\u{a0}024\u{a0}ko)",
        ),
        ("{\n \"bodies\": [,", "à partir de la ligne 2, colonne"),
        ("[1, 2, 3]", "n’a pas de liste «\u{a0}bodies\u{a0}»"),
        (
            &twice,
            "Organisme nº\u{a0}1, tâche nº\u{a0}2\u{a0}: «\u{a0}id\u{a0}» est déjà pris",
        ),
        (
            &missing,
            "Organisme nº\u{a0}1\u{a0}: «\u{a0}id\u{a0}» manque.",
        ),
        (&hidden, "caractère interdit (U+202E)"),
        (EMBEDDED, "rien ne change"),
    ] {
        choose_file(&story, file).await?;
        let told = told.replace("1\u{a0}024", &(huge.len().div_ceil(1_000)).to_string());
        story.reads(&told).await?;
    }
    ensure!(story.transactions().await? == before);
    story.end().await
}

/// Dropping a granted task takes nothing from anybody before it is ticked.
#[tokio::test]
async fn a_file_that_drops_a_granted_task_says_who_loses_it_and_waits_for_a_tick() -> Result<()> {
    let story = Story::with_sample().await?;
    open_file_page(&story).await?;
    let before = story.transactions().await?;
    choose_file(&story, &without(GRANTED)).await?;
    story.reads("1 retrait").await?;
    story
        .line(&["L’Heureux, Noémie", "retenues à la source"])
        .await?;
    story.press("Transmettre ces changements").await?;
    story
        .announces("Catalogue\u{a0}: 1 changement enregistré.")
        .await?;
    story.arrive("Catalogue").await?;
    ensure!(story.transactions().await? == before + 1, "one transaction");
    story.go("/catalogue/organisme/rq").await?;
    story.reads("Consulter le dossier fiscal").await?;
    story
        .reads("Produire les déclarations de retenues à la source")
        .await?;

    open_file_page(&story).await?;
    choose_file(&story, &without(GRANTED)).await?;
    story.reads("1 retrait").await?;
    story.press("Transmettre ces changements").await?;
    story.reads("Aucun changement n’est retenu").await?;
    let tick = story.css("#retraits input[type=checkbox]").await?;
    tick.click().await?;
    story.press("Transmettre ces changements").await?;
    story
        .announces("Catalogue\u{a0}: 1 changement enregistré.")
        .await?;
    story.go("/catalogue/organisme/rq").await?;
    story.reads("Consulter le dossier fiscal").await?;
    story
        .reads_nowhere("Produire les déclarations de retenues à la source")
        .await?;
    story.end().await
}

#[tokio::test]
async fn the_pages_of_the_catalogue_are_accessible() -> Result<()> {
    let story = Story::with_sample().await?;
    for path in [
        "/catalogue",
        "/catalogue/ajouter",
        "/catalogue/organisme/rq",
        "/catalogue/organisme/rq/ajouter",
        "/catalogue/organisme/rq/retirer",
        "/catalogue/organisme/rq/tache/rq-avis/renommer",
        FILE_PAGE,
    ] {
        story.go(path).await?;
        story.css("h1").await?;
        if path == FILE_PAGE {
            story.stand(LOAD).await?;
            choose_file(&story, &without(GRANTED)).await?;
            story.reads("1 retrait").await?;
        }
        for (theme, width) in [(Theme::Light, 1280), (Theme::Dark, 320)] {
            story.theme(theme).await?;
            story.resize(width, 900).await?;
            story.is_accessible().await?;
            let overflow: i32 = story
                .script(
                    "const page = document.documentElement;
                     return page.scrollWidth - page.clientWidth",
                    &[],
                )
                .await?;
            ensure!(
                overflow <= 0,
                "{path} is {overflow} px too wide at {width} px"
            );
        }
    }
    story.go("/catalogue/organisme/zzz").await?;
    story.stand("Page introuvable").await?;
    story.end().await
}
