//! Files: what goes out is read by other programs, lists of employees come in whole or not at all, and a backup
//! brings a register back elsewhere.

use std::collections::BTreeSet;

use crate::accessibility::is_sound;
use procura::journal::Digest;
use procura_e2e::pages::{SIGN_IN, Users};
use procura_e2e::{Browser, OFFICER_PASSPHRASE, Result, Role, Story, ensure, read_by_python};
use serde_json::Value;

const OUT: &str = "Fichiers";
const IMPORT: &str = "Importer des employés";
const RESTORE: &str = "Restaurer une sauvegarde";
const SUBMIT: &str = "Transmettre ces ajouts";
const ENTERPRISE: &str = "Dossier de l’entreprise";
/// What the last line of every table says.
const INDEPENDENT: &str = "Outil indépendant. Rien n’est transmis au gouvernement.";

/// The sample, whose downloads are kept, on **Fichiers**.
async fn at_files() -> Result<Story> {
    let story = Story::begin().await?;
    story.keep_downloads().await?;
    story.found_sample().await?;
    story.sign_in("rse1").await?;
    story.menu(ENTERPRISE, OUT).await?;
    story.arrive(OUT).await?;
    Ok(story)
}

fn lines(value: &Value) -> Vec<Vec<String>> {
    serde_json::from_value(value.clone()).expect("lines of cells")
}

#[tokio::test]
async fn tables_go_out_in_both_languages_and_other_programs_read_them() -> Result<()> {
    let story = at_files().await?;
    let mut counts = Vec::new();
    for (button, name) in [
        ("Télécharger Utilisateurs", "procura-utilisateurs-"),
        ("Télécharger Procurations", "procura-procurations-"),
        ("Télécharger Assignations", "procura-assignations-"),
        (
            "Télécharger Accès d’aujourd’hui, tâche par tâche",
            "procura-acces-",
        ),
    ] {
        let given = story.downloaded(button).await?;
        ensure!(given.name.starts_with(name), "{}", given.name);
        ensure!(
            given.bytes.starts_with(&[0xEF, 0xBB, 0xBF]),
            "no mark of UTF-8"
        );
        let table = lines(&read_by_python(&["csv", ";"], &given.bytes)?);
        let widths: BTreeSet<usize> = table.iter().map(Vec::len).collect();
        ensure!(widths.len() == 1, "{button}: {widths:?}");
        ensure!(table.last().is_some_and(|line| line[0] == INDEPENDENT));
        counts.push(table.len() - 2);
    }
    // Two officers and eight users; nobody may do nothing.
    ensure!(counts[0] == 10 && counts[3] > 10, "{counts:?}");

    story.press("English").await?;
    story.stand("Files").await?;
    let given = story.downloaded("Download Users").await?;
    ensure!(given.name.starts_with("procura-users-"), "{}", given.name);
    let table = lines(&read_by_python(&["csv", ","], &given.bytes)?);
    ensure!(table[0][0] == "User code" && table.len() == 12, "{table:?}");
    story.end().await
}

#[tokio::test]
async fn the_calendar_is_read_elsewhere_and_updates_itself() -> Result<()> {
    const BUTTON: &str = "Télécharger Fins de procuration (calendrier)";
    let story = at_files().await?;
    let first = story.downloaded(BUTTON).await?;
    ensure!(first.name.ends_with(".ics"), "{}", first.name);
    let events = read_by_python(&["calendar"], &first.bytes)?;
    let events = events.as_array().expect("events").clone();
    ensure!(!events.is_empty());
    for event in &events {
        ensure!(event["all_day"] == true, "{event}");
        let expected: Vec<i32> = if event["status"] == "CONFIRMED" {
            vec![-30]
        } else {
            Vec::new()
        };
        ensure!(event["alarms"] == serde_json::json!(expected), "{event}");
        let told = event["description"].as_str().unwrap_or_default();
        ensure!(told.ends_with(INDEPENDENT), "{event}");
    }
    let uids = |events: &[Value]| -> BTreeSet<String> {
        events
            .iter()
            .map(|event| event["uid"].to_string())
            .collect()
    };
    ensure!(uids(&events).len() == events.len(), "an identity twice");

    // Something is recorded, and the calendar taken in again.
    story.go("/fichiers/employes").await?;
    story.stand(IMPORT).await?;
    story
        .choose_file("a.csv", "Code;Nom;Prénom\nnouveau1;Roy;Anne\n".as_bytes())
        .await?;
    story.press(SUBMIT).await?;
    story.arrive("Comptes d’utilisateurs").await?;
    story.menu(ENTERPRISE, OUT).await?;
    let second = story.downloaded(BUTTON).await?;
    let both = [first.bytes.as_slice(), second.bytes.as_slice()].join(&0);
    let merged = read_by_python(&["twice"], &both)?;
    let merged = merged.as_array().expect("events");
    ensure!(uids(merged) == uids(&events), "{merged:?}");
    let before = events[0]["sequence"].as_u64();
    ensure!(
        merged
            .iter()
            .all(|event| event["sequence"].as_u64() > before)
    );
    story.end().await
}

async fn open_import(story: &Browser) -> Result<()> {
    story.menu(ENTERPRISE, OUT).await?;
    story.arrive(OUT).await?;
    story.follow(IMPORT).await?;
    story.arrive(IMPORT).await
}

#[tokio::test]
async fn a_list_of_employees_is_shown_then_added_in_one_transaction() -> Result<()> {
    let story = Story::with_sample().await?;
    let before = story.transactions().await?;
    open_import(&story).await?;
    // As a spreadsheet of Windows saves it.
    let mut file = b"Pr\xe9nom;Nom;Code d\x92utilisateur;Courriel\r\n".to_vec();
    file.extend(b"Zo\xe9;L\x92\xc9cuyer;zecuyer;zoe@exemple.example\r\nAnne;Roy;aroy9;\r\n");
    story.choose_file("employés.csv", &file).await?;
    story
        .reads("Encodage reconnu : Windows-1252; séparateur : point-virgule.")
        .await?;
    story.reads("2 personnes à ajouter").await?;
    story
        .line(&["L’Écuyer, Zoé", "zecuyer", "zoe@exemple.example"])
        .await?;
    ensure!(
        story.transactions().await? == before,
        "nothing before it is confirmed"
    );
    story.press(SUBMIT).await?;
    story.arrive("Comptes d’utilisateurs").await?;
    story
        .announces("2 comptes ajoutés. Il leur faut encore une phrase de passe temporaire.")
        .await?;
    ensure!(story.transactions().await? == before + 1);
    story.line(&["L’Écuyer, Zoé", "zecuyer"]).await?;

    // The journal tells each of them, and the register still verifies.
    story.go("/journal/verification").await?;
    story.reads("en ordre").await?;

    // The same list again: each is there already, and nobody is added.
    open_import(&story).await?;
    story.choose_file("employés.csv", &file).await?;
    story
        .reads("Rien ne peut être ajouté : 2 problèmes.")
        .await?;
    story
        .reads("Ligne 2 : le code « zecuyer » est déjà celui d’un compte du registre.")
        .await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}

#[tokio::test]
async fn a_bad_list_says_what_is_wrong_and_where_and_changes_nothing() -> Result<()> {
    let story = Story::with_sample().await?;
    let kept = story.records().await?;
    open_import(&story).await?;
    let long = format!("Code;Nom;Prénom\nunseul;{};Anne\n", "x".repeat(81));
    let many = format!("Code;Nom;Prénom\n{}", "aroy;Roy;Anne\n".repeat(100_000));
    let cases: [(&[u8], &str); 10] = [
        (b"", "Ce fichier est vide."),
        (
            &[0x50, 0x4B, 3, 4, 0, 0, 8, 0],
            "Ce fichier n’est pas du texte.",
        ),
        (
            b"Code|Nom\n",
            "n’a ni point-virgule, ni virgule, ni tabulation.",
        ),
        (b"Code;Nom\n", "ne nomme pas ces colonnes : Prénom."),
        (
            "Code;Nom;Prénom;Code\n".as_bytes(),
            "nomme deux fois la colonne « Code d’utilisateur ».",
        ),
        (
            "Code;Nom;Prénom\n".as_bytes(),
            "Ce fichier ne contient personne.",
        ),
        (
            "Code;Nom;Prénom\nabc;Roy;Anne\nABC;Roy;Luc\n".as_bytes(),
            "Ligne 3 : le code « abc » est déjà à la ligne 2.",
        ),
        (
            "Code;Nom;Prénom\nabc;R\u{202E}oy;Anne\n".as_bytes(),
            "Ligne 2 : « Nom » contient un caractère interdit (U+202E).",
        ),
        (
            long.as_bytes(),
            "Ligne 2 : « Nom » est trop long : caractères donnés, 81; caractères permis, 80.",
        ),
        (
            many.as_bytes(),
            "Ce fichier a 100 001 lignes; la limite est de 10 001.",
        ),
    ];
    for (bytes, sentence) in cases {
        story.choose_file("liste.csv", bytes).await?;
        story.reads(sentence).await?;
        let submits = story.all(Role::Button, SUBMIT).await?;
        ensure!(submits.is_empty(), "it can be submitted: {sentence}");
    }
    story
        .choose_long_line("Code;Nom;Prénom\nabc;Roy;", 10_000_000)
        .await?;
    story
        .reads("La ligne 2 de ce fichier est trop longue : caractères lus, 10 000 008;")
        .await?;
    let submits = story.all(Role::Button, SUBMIT).await?;
    ensure!(submits.is_empty(), "a line of 10 MB can be submitted");
    story.choose_large_file(30_000_000).await?;
    story.reads("Ce fichier est trop gros (30 Mo)").await?;
    ensure!(story.records().await? == kept, "something was recorded");
    story.end().await
}

/// A list of so many employees.
fn list_of(count: usize) -> Vec<u8> {
    let people = (0..count).map(|n| format!("emp{n:05};Nom{n};Prénom{n};\n"));
    let text: String = people.collect();
    format!("Code;Nom;Prénom;Courriel\n{text}").into_bytes()
}

#[tokio::test]
async fn a_long_list_comes_page_by_page_and_can_be_stopped() -> Result<()> {
    let story = Story::with_sample().await?;
    let before = story.transactions().await?;
    open_import(&story).await?;
    // Chosen and stopped at once, between two slices.
    let script = "
        const stop = new MutationObserver(() => {
            const button = [...document.querySelectorAll('button')].find(one => one.textContent === 'Arrêter');
            if (button) { stop.disconnect(); button.click() }
        });
        stop.observe(document.querySelector('main'), { childList: true, subtree: true });
    ";
    story.script::<()>(script, &[]).await?;
    story.choose_file("longue.csv", &list_of(5_000)).await?;
    story.announces("Arrêté. Rien n’a été changé.").await?;
    story.reads_nowhere("personnes à ajouter").await?;

    let timed = "
        window.begun = performance.now();
        window.took = null;
        const seen = new MutationObserver(() => {
            if (document.querySelector('#personnes')) { window.took = performance.now() - window.begun; seen.disconnect() }
        });
        seen.observe(document.querySelector('main'), { childList: true, subtree: true });
    ";
    story.script::<()>(timed, &[]).await?;
    story.choose_file("longue.csv", &list_of(5_000)).await?;
    story.reads("5000 personnes à ajouter").await?;
    let read: f64 = story.script("return window.took", &[]).await?;
    let rows: usize = story
        .script(
            "return document.querySelectorAll('#personnes tbody tr').length",
            &[],
        )
        .await?;
    ensure!(rows == 25, "{rows} rows stand in the document");
    let script = "
        const button = [...document.querySelectorAll('button')].find(one => one.textContent === arguments[0]);
        const begun = performance.now();
        button.click();
        return new Promise(resolve => {
            const look = () => {
                if (document.querySelector('h1')?.textContent === 'Comptes d’utilisateurs') resolve(performance.now() - begun);
                else setTimeout(look, 1);
            };
            look();
        });
    ";
    let recorded: f64 = story.script(script, &[serde_json::json!(SUBMIT)]).await?;
    println!("5,000 employees: read in {read:.0} ms, recorded in {recorded:.0} ms");
    ensure!(story.transactions().await? == before + 1);
    story.reads("5010 comptes").await?;
    story.end().await
}

/// A backup of the sample, and the records that it was made of.
async fn backup(story: &Browser) -> Result<Vec<u8>> {
    let given = story.downloaded("Télécharger une sauvegarde").await?;
    ensure!(
        given.name.starts_with("procura-sauvegarde-"),
        "{}",
        given.name
    );
    Ok(given.bytes)
}

async fn open_backup(story: &Browser, code: &str, passphrase: &str) -> Result<()> {
    story.fill("Code d’utilisateur", code).await?;
    story.fill("Phrase de passe", passphrase).await?;
    story.press("Vérifier la sauvegarde").await
}

#[tokio::test]
async fn a_backup_brings_the_register_back_in_another_browser() -> Result<()> {
    let story = at_files().await?;
    let bytes = backup(&story).await?;
    let records = story.records().await?;

    let elsewhere = Story::begin().await?;
    elsewhere.visit("/").await?;
    elsewhere.stand("Bienvenue").await?;
    elsewhere.follow(RESTORE).await?;
    elsewhere.arrive(RESTORE).await?;
    elsewhere.choose_file("sauvegarde.txt", &bytes).await?;
    elsewhere
        .reads("Ce fichier est une sauvegarde entière.")
        .await?;
    // Nothing of it is told before it is opened.
    elsewhere.press("Vérifier la sauvegarde").await?;
    elsewhere.reads("Il y a un problème").await?;
    open_backup(&elsewhere, "rse1", "pas la bonne phrase de passe").await?;
    elsewhere
        .reads("Ce code et cette phrase de passe n’ouvrent pas cette sauvegarde.")
        .await?;
    ensure!(elsewhere.kept().await?.is_empty());
    open_backup(&elsewhere, "rse1", OFFICER_PASSPHRASE).await?;
    elsewhere.reads("Sauvegarde vérifiée").await?;
    elsewhere.reads("Aucune transaction").await?;
    ensure!(
        elsewhere.records().await?.is_empty(),
        "written before it was confirmed"
    );
    elsewhere.press("Restaurer").await?;
    elsewhere.arrive(SIGN_IN).await?;
    elsewhere
        .announces("Sauvegarde restaurée. Connectez-vous pour l’ouvrir.")
        .await?;
    ensure!(elsewhere.records().await? == records);
    elsewhere.sign_in("rse1").await?;
    Users(&elsewhere).open().await?;
    elsewhere.reads("10 comptes").await?;
    // It survives what storage survives.
    let elsewhere = elsewhere.close_and_open().await?;
    elsewhere.come_in("employe1").await?;
    elsewhere.end().await?;
    story.end().await
}

#[tokio::test]
async fn a_backup_that_isnt_one_or_doesnt_fit_says_why_and_changes_nothing() -> Result<()> {
    let story = at_files().await?;
    let bytes = backup(&story).await?;
    let text = String::from_utf8(bytes.clone())?;
    let truncated = &text[..text.len() / 2];
    let changed = text.replacen("inscriptions ", "inscriptions  ", 1);
    let newer = of_a_newer_version(&text);
    let kept = story.records().await?;
    story.follow(RESTORE).await?;
    story.arrive(RESTORE).await?;
    for (bytes, sentence) in [
        (
            b"Bonjour".as_slice(),
            "Ce fichier n’est pas une sauvegarde de Procura.",
        ),
        (
            truncated.as_bytes(),
            "Cette sauvegarde est incomplète : elle s’arrête après la ligne",
        ),
        (changed.as_bytes(), "quelque chose y a changé."),
        (
            newer.as_bytes(),
            "Une version plus récente de Procura a fait cette sauvegarde. Rien n’a été changé.",
        ),
    ] {
        story.choose_file("sauvegarde.txt", bytes).await?;
        story.reads(sentence).await?;
    }
    story.choose_large_file(200_000_000).await?;
    story.reads("Ce fichier est trop gros (200 Mo)").await?;
    // All of it is here already.
    story.choose_file("sauvegarde.txt", &bytes).await?;
    open_backup(&story, "rse1", OFFICER_PASSPHRASE).await?;
    story
        .reads("Tout ce que contient cette sauvegarde est déjà ici.")
        .await?;
    ensure!(story.records().await? == kept);

    // What is here has gone further since.
    open_import(&story).await?;
    story
        .choose_file("a.csv", "Code;Nom;Prénom\nnouveau1;Roy;Anne\n".as_bytes())
        .await?;
    story.press(SUBMIT).await?;
    story.arrive("Comptes d’utilisateurs").await?;
    let kept = story.records().await?;
    story.menu(ENTERPRISE, OUT).await?;
    story.follow(RESTORE).await?;
    story.arrive(RESTORE).await?;
    story.choose_file("sauvegarde.txt", &bytes).await?;
    open_backup(&story, "rse1", OFFICER_PASSPHRASE).await?;
    story
        .reads("Cette sauvegarde est plus ancienne que le registre de ce navigateur")
        .await?;
    ensure!(story.records().await? == kept);
    story.end().await
}

#[tokio::test]
async fn a_backup_of_another_register_is_refused() -> Result<()> {
    let story = at_files().await?;
    let bytes = backup(&story).await?;
    let elsewhere = Story::with_sample().await?;
    let kept = elsewhere.records().await?;
    elsewhere.go("/fichiers/restaurer").await?;
    elsewhere.stand(RESTORE).await?;
    elsewhere.choose_file("sauvegarde.txt", &bytes).await?;
    open_backup(&elsewhere, "rse1", OFFICER_PASSPHRASE).await?;
    elsewhere.reads("Retirez d’abord l’exemple.").await?;
    ensure!(elsewhere.records().await? == kept);
    elsewhere.end().await?;
    story.end().await
}

/// The backup as a newer version of the app would have begun it.
fn of_a_newer_version(text: &str) -> String {
    let (content, _) = text.trim_end().rsplit_once('\n').expect("a digest");
    let content = content.replacen("procura-sauvegarde 1", "procura-sauvegarde 2", 1);
    let digest = Digest::of(content.as_bytes());
    format!("{content}\nempreinte {digest}\n")
}

/// Chooses a backup on **Restaurer une sauvegarde** and has it verified.
async fn verify(story: &Browser, bytes: &[u8]) -> Result<()> {
    story.choose_file("sauvegarde.txt", bytes).await?;
    open_backup(story, "rse1", OFFICER_PASSPHRASE).await
}

async fn open_restoration(story: &Browser) -> Result<()> {
    story.menu(ENTERPRISE, OUT).await?;
    story.arrive(OUT).await?;
    story.follow(RESTORE).await?;
    story.arrive(RESTORE).await
}

/// Adds an employee of this code.
async fn add(story: &Browser, code: &str) -> Result<()> {
    open_import(story).await?;
    let list = format!("Code;Nom;Prénom\n{code};Roy;Anne\n");
    story.choose_file("a.csv", list.as_bytes()).await?;
    story.press(SUBMIT).await?;
    story.arrive("Comptes d’utilisateurs").await
}

/// The register goes on in another browser and is brought back; then both go on, each by itself.
#[tokio::test]
async fn a_backup_that_goes_on_completes_and_one_that_parted_is_refused() -> Result<()> {
    let story = at_files().await?;
    let bytes = backup(&story).await?;
    let begun = story.transactions().await?;

    let elsewhere = Story::begin().await?;
    elsewhere.keep_downloads().await?;
    elsewhere.visit("/").await?;
    elsewhere.follow(RESTORE).await?;
    elsewhere.arrive(RESTORE).await?;
    verify(&elsewhere, &bytes).await?;
    elsewhere.press("Restaurer").await?;
    elsewhere.arrive(SIGN_IN).await?;
    elsewhere.sign_in("rse1").await?;
    add(&elsewhere, "ailleurs1").await?;
    elsewhere.menu(ENTERPRISE, OUT).await?;
    let further = backup(&elsewhere).await?;

    story.follow(RESTORE).await?;
    story.arrive(RESTORE).await?;
    verify(&story, &further).await?;
    story
        .reads(&format!(
            "{begun} transactions, les mêmes que dans la sauvegarde"
        ))
        .await?;
    story.press("Restaurer").await?;
    story.arrive(SIGN_IN).await?;
    ensure!(story.records().await? == elsewhere.records().await?);
    story.sign_in("rse1").await?;
    Users(&story).open().await?;
    story.line(&["Roy, Anne", "ailleurs1"]).await?;

    add(&story, "ici1").await?;
    Users(&elsewhere).open().await?;
    add(&elsewhere, "ailleurs2").await?;
    elsewhere.menu(ENTERPRISE, OUT).await?;
    let parted = backup(&elsewhere).await?;
    let kept = story.records().await?;
    open_restoration(&story).await?;
    verify(&story, &parted).await?;
    let first = begun + 2;
    story
        .reads(&format!(
            "se sont séparés à la transaction nº {first} : chacun a sa suite, et elles ne se mélangent pas. Rien n’a été changé."
        ))
        .await?;
    ensure!(story.all(Role::Button, "Restaurer").await?.is_empty());
    ensure!(story.records().await? == kept);
    elsewhere.end().await?;
    story.end().await
}

/// Somebody has removed the accounts and damaged a record; nobody can come in any more.
#[tokio::test]
async fn a_backup_brings_back_what_was_lost_here() -> Result<()> {
    let story = at_files().await?;
    let bytes = backup(&story).await?;
    let records = story.records().await?;
    let (damaged, _) = story.record(5).await?;
    story.keep_everywhere(&damaged, Some("abîmé")).await?;
    for key in story.kept().await?.keys() {
        if key.starts_with("procura.slot.") {
            story.keep_everywhere(key, None).await?;
        }
    }
    story.visit("/").await?;
    story.follow(RESTORE).await?;
    story.arrive(RESTORE).await?;
    story.choose_file("sauvegarde.txt", &bytes).await?;
    open_backup(&story, "rse1", OFFICER_PASSPHRASE).await?;
    story
        .reads("4 transactions, les mêmes que dans la sauvegarde")
        .await?;
    story.press("Restaurer").await?;
    story.arrive(SIGN_IN).await?;
    ensure!(story.records().await? == records);
    story.sign_in("rse1").await?;
    // It lasts, in both of the browser's copies.
    story.reload_and_come_in().await?;
    story.stand("Accueil").await?;
    story.end().await
}

#[tokio::test]
async fn the_pages_of_files_are_accessible() -> Result<()> {
    let story = at_files().await?;
    is_sound(&story).await?;
    let bytes = backup(&story).await?;
    story.follow(RESTORE).await?;
    story.arrive(RESTORE).await?;
    story.choose_file("sauvegarde.txt", &bytes).await?;
    story
        .reads("Ce fichier est une sauvegarde entière.")
        .await?;
    story.is_accessible().await?;
    open_import(&story).await?;
    is_sound(&story).await?;
    let bad = format!("Code;Nom;Prénom\n{}", "é;Roy;Anne\n".repeat(60));
    story.choose_file("a.csv", bad.as_bytes()).await?;
    story.reads("60 problèmes").await?;
    story.is_accessible().await?;
    story.choose_file("a.csv", &list_of(60)).await?;
    story.reads("60 personnes à ajouter").await?;
    story.is_accessible().await?;
    story.end().await
}

/// What employees may not do isn't offered, and its address answers so.
#[tokio::test]
async fn files_are_for_officers() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    story.sign_in("employe1").await?;
    for path in ["/fichiers", "/fichiers/employes", "/fichiers/restaurer"] {
        story.go(path).await?;
        story
            .stand("Accès réservé aux responsables des services électroniques (RSE)")
            .await?;
    }
    ensure!(!story.menu_links().await?.contains(&OUT.to_owned()));
    story.end().await
}
