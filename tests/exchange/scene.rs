//! A catalogue file, as values that tests change.

use proptest::prelude::ProptestConfig;
use serde_json::{Value, json};

/// So many cases, with nothing written to disk.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// The catalogue that comes with the app, as a file.
pub(crate) const EMBEDDED: &str = include_str!("../../src/register/catalogue.json");

/// The same, to be changed.
pub(crate) fn embedded() -> Value {
    serde_json::from_str(EMBEDDED).unwrap()
}

pub(crate) fn bytes(value: &Value) -> Vec<u8> {
    serde_json::to_vec(value).unwrap()
}

pub(crate) fn task(id: &str) -> Value {
    json!({"id": id, "name_fr": "Une tâche", "name_en": "A task", "kind": "pay", "sensitive": true})
}

pub(crate) fn body(id: &str, tasks: &[Value]) -> Value {
    json!({"id": id, "acronym": "NO", "name_fr": "Nouvel organisme", "name_en": "New body", "tasks": tasks})
}

/// A file of one body with two tasks.
pub(crate) fn small() -> Value {
    json!({"bodies": [body("nouveau", &[task("nouveau-payer"), task("nouveau-lire")])]})
}
