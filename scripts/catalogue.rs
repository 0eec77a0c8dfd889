//! Checks the catalogue of public bodies and tasks and writes it down as a Rust table: a catalogue
//! with a repeated identity, an empty name or a missing language doesn't compile.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

const SOURCE: &str = "src/register/catalogue.json";
/// With what the identities of the enterprise's own begin, which `src/register/catalogue` gives.
const OWN: &str = "propre-";

#[derive(Deserialize)]
struct Catalogue {
    bodies: Vec<Body>,
}

#[derive(Deserialize)]
struct Body {
    id: String,
    acronym: String,
    name_fr: String,
    name_en: String,
    tasks: Vec<Task>,
}

#[derive(Deserialize)]
struct Task {
    id: String,
    name_fr: String,
    name_en: String,
    kind: Kind,
    sensitive: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Consult,
    File,
    Pay,
    Manage,
}

pub(crate) fn table() -> Result<String, Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed={SOURCE}");
    println!("cargo:rerun-if-changed=scripts/catalogue.rs");
    let catalogue: Catalogue = serde_json::from_str(&fs::read_to_string(SOURCE)?)?;
    check(&catalogue)?;
    Ok(written(&catalogue)?)
}

fn check(catalogue: &Catalogue) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for body in &catalogue.bodies {
        check_entry(
            &mut seen,
            [&body.id, &body.acronym, &body.name_fr, &body.name_en],
        )?;
        if body.tasks.is_empty() {
            return Err(format!("{SOURCE}: the body {} has no task", body.id));
        }
        for task in &body.tasks {
            check_entry(
                &mut seen,
                [&task.id, &task.id, &task.name_fr, &task.name_en],
            )?;
        }
    }
    if catalogue.bodies.is_empty() {
        return Err(format!("{SOURCE}: no body"));
    }
    Ok(())
}

fn check_entry<'a>(seen: &mut BTreeSet<&'a str>, texts: [&'a String; 4]) -> Result<(), String> {
    let [id, ..] = texts;
    if texts.iter().any(|text| text.trim().is_empty()) {
        return Err(format!("{SOURCE}: {id:?} has an empty text"));
    }
    if id.starts_with(OWN) {
        return Err(format!("{SOURCE}: {id:?} is kept for the enterprise's own"));
    }
    if seen.insert(id) {
        Ok(())
    } else {
        Err(format!("{SOURCE}: {id:?} stands twice"))
    }
}

fn written(catalogue: &Catalogue) -> Result<String, std::fmt::Error> {
    let mut text = String::from("static EMBEDDED: &[EmbeddedBody] = &[\n");
    for Body {
        id,
        acronym,
        name_fr,
        name_en,
        tasks,
    } in &catalogue.bodies
    {
        writeln!(
            text,
            "EmbeddedBody {{ id: {id:?}, acronym: {acronym:?}, name_fr: {name_fr:?}, \
             name_en: {name_en:?}, tasks: &["
        )?;
        for Task {
            id,
            name_fr,
            name_en,
            kind,
            sensitive,
        } in tasks
        {
            writeln!(
                text,
                "EmbeddedTask {{ id: {id:?}, name_fr: {name_fr:?}, name_en: {name_en:?}, \
                 kind: TaskKind::{kind:?}, sensitive: {sensitive} }},"
            )?;
        }
        text.push_str("] },\n");
    }
    text.push_str("];\n");
    Ok(text)
}
