//! Fields: their label, their hint, their problem, and what is typed into them.

use super::*;
use crate::ui::components::fields::labelled;
use crate::ui::components::{Problems, TextField, text_area};
use crate::ui::markup::{Node, follow, html};
use crate::ui::workspace::workspace;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

thread_local! {
    /// What an area received last.
    static RECEIVED: std::cell::RefCell<String> = const { std::cell::RefCell::new(String::new()) };
}

fn no_problem() -> Problems {
    RwSignal::new(Vec::new())
}

#[wasm_bindgen_test]
async fn a_field_is_found_by_its_label() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            TextField::new(Field::Email, "a@b.ca".to_owned(), no_problem(), |_| ())
                .kind("email")
                .autocomplete("email")
                .short()
        })
        .await;

    let label = stage.one("label");
    assert_eq!(
        label.text_content().as_deref(),
        Some("Courriel (facultatif)")
    );
    label.click();
    let field = stage.field("input");
    assert_eq!(focused(), *field);
    assert_eq!(field.type_(), "email");
    assert_eq!(
        field.get_attribute("autocomplete").as_deref(),
        Some("email")
    );
    assert_eq!(field.value(), "a@b.ca");
    assert_eq!(field.class_name(), "short");
}

#[wasm_bindgen_test]
async fn what_is_typed_is_received() {
    let mut stage = Stage::set();
    let received = RwSignal::new(String::new());
    stage
        .draw(move || {
            let receive = move |text| received.set(text);
            TextField::new(Field::Code, String::new(), no_problem(), receive)
        })
        .await;

    type_into(&stage.field("input"), "Émilie \u{1F41B}");

    assert_eq!(received.get_untracked(), "Émilie \u{1F41B}");
}

#[wasm_bindgen_test]
async fn a_field_is_described_by_its_hint_and_by_its_problem_while_there_is_one() {
    let mut stage = Stage::set();
    let problems = no_problem();
    stage
        .draw(move || {
            let field = |field| TextField::new(field, String::new(), problems, |_| ());
            let hinted = field(Field::Neq).hint("Dix chiffres");
            Node::all([hinted, field(Field::Code)])
        })
        .await;
    let (neq, code) = (stage.one("#neq"), stage.one("#code"));
    let code_is_fine = || {
        assert!(!code.has_attribute("aria-describedby"));
        assert!(!code.has_attribute("aria-invalid"));
    };
    assert_eq!(referred(&neq, "aria-describedby"), ["Dix chiffres"]);
    assert!(!neq.has_attribute("aria-invalid"));
    code_is_fine();

    problems.set(vec![missing(Field::Neq)]);
    settled().await;
    let sentence = "Inscrivez le numéro d’entreprise du Québec (NEQ). Il compte dix chiffres.";
    assert_eq!(
        referred(&neq, "aria-describedby"),
        ["Dix chiffres", sentence]
    );
    assert_eq!(neq.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(
        stage.texts(".field.has-error > label"),
        ["Numéro d’entreprise du Québec (NEQ)"]
    );
    code_is_fine();

    problems.set(vec![missing(Field::Code)]);
    settled().await;
    let sentence = "Inscrivez le code d’utilisateur.";
    assert_eq!(referred(&code, "aria-describedby"), [sentence]);
    assert_eq!(referred(&neq, "aria-describedby"), ["Dix chiffres"]);
    assert_eq!(stage.texts(".has-error > label"), ["Code d’utilisateur"]);

    problems.set(Vec::new());
    settled().await;
    assert!(stage.all(".has-error, .field-error").is_empty());
    assert_eq!(stage.all(".field").len(), 2);
    code_is_fine();
}

#[wasm_bindgen_test]
async fn several_problems_of_one_field_are_all_told() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(vec![
        missing(Field::End),
        missing(Field::Code),
        Problem::new(Field::End, Reason::NotADate),
    ]);

    stage
        .draw(move || TextField::new(Field::End, String::new(), problems, |_| ()))
        .await;

    assert_eq!(stage.all(".field-error > span").len(), 2);
}

#[wasm_bindgen_test]
async fn what_was_typed_stays_when_a_problem_appears_and_when_the_language_changes() {
    let mut stage = Stage::set();
    let problems = no_problem();
    let answer = RwSignal::new(String::new());
    stage
        .draw(move || {
            follow(move || {
                workspace().track_language(|| {
                    let value = answer.get_untracked();
                    TextField::new(Field::Code, value, problems, move |text| answer.set(text))
                })
            })
        })
        .await;
    let field = stage.field("input");
    field.focus().expect("focused");
    type_into(&field, "<script>");
    field.set_selection_range(3, 3).expect("placed");

    problems.set(vec![missing(Field::Code)]);
    settled().await;
    stage.workspace().switch_language();
    settled().await;

    assert_eq!(stage.texts("label"), ["User code"]);
    assert_eq!(
        referred(&field, "aria-describedby"),
        ["Enter the user code."]
    );
    assert_eq!(stage.field("input"), field);
    assert_eq!(field.value(), "<script>");
    assert_eq!(focused(), *field);
    assert_eq!(field.selection_start(), Ok(Some(3)));
}

#[wasm_bindgen_test]
async fn an_area_is_a_field_of_several_lines() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(vec![missing(Field::Note)]);
    stage
        .draw(move || {
            let receive = |text| RECEIVED.set(text);
            text_area(&Field::Note, "un\ndeux".to_owned(), problems, receive)
        })
        .await;
    let area = stage.field("textarea");

    stage.one("label").click();
    assert_eq!(focused(), *area);
    assert_eq!(area.value(), "un\ndeux");
    assert_eq!(
        referred(&area, "aria-describedby"),
        ["Inscrivez la note, ou laissez ce champ vide."]
    );
    run("it.value += '\\ntrois'", &area);
    happens(&area, "input");
    assert_eq!(RECEIVED.take(), "un\ndeux\ntrois");
}

#[wasm_bindgen_test]
async fn any_control_can_be_labelled() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(vec![missing(Field::User)]);
    stage
        .draw(move || {
            labelled(
                &Field::User,
                problems,
                Some("Un seul".to_owned()),
                html::select(),
            )
        })
        .await;

    let control = stage.one("select");
    stage.one("label").click();
    assert_eq!(focused(), control);
    assert_eq!(stage.text("label"), "Utilisateur");
    assert_eq!(
        referred(&control, "aria-describedby"),
        ["Un seul", "Choisissez un utilisateur."]
    );
    assert_eq!(
        control.get_attribute("aria-invalid").as_deref(),
        Some("true")
    );
}
