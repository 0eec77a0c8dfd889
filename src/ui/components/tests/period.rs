//! The two dates of a period.

use super::*;
use crate::procedure::{PeriodAnswers, RightsInput};
use crate::register::Day;
use crate::ui::components::period_fields;
use crate::ui::markup::{Node, follow};
use crate::ui::workspace::workspace;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn answers() -> PeriodAnswers {
    let rights = workspace().drafts.rights;
    rights.answers.with(|all| all.period.clone())
}

/// The dates of a request, as its step shows them.
fn dates() -> Node {
    let rights = workspace().drafts.rights;
    period_fields(
        answers,
        |input| {
            let rights = workspace().drafts.rights;
            rights
                .answers
                .update(|all| all.receive(RightsInput::Period(input)));
        },
        rights.problems,
    )
}

/// The answers as they are now.
fn received(stage: &Stage) -> (String, String) {
    let answers = stage.within(|| untrack(answers));
    (answers.start, answers.end)
}

#[wasm_bindgen_test]
async fn the_period_begins_today_and_its_end_is_to_be_given() {
    let mut stage = Stage::set();
    let today = stage.workspace().today().iso();

    stage.draw(dates).await;

    assert_eq!(stage.texts("label"), ["Date de début", "Date de fin"]);
    assert_eq!(stage.all("input[type=date]").len(), 2);
    assert_eq!(stage.field("#debut").value(), today);
    assert_eq!(stage.field("#fin").value(), "");
}

#[wasm_bindgen_test]
async fn a_date_that_is_typed_is_received_and_stays() {
    let mut stage = Stage::set();
    stage.draw(dates).await;

    type_into(&stage.field("#debut"), "2028-02-29");
    type_into(&stage.field("#fin"), "2028-03-31");
    settled().await;

    assert_eq!(
        received(&stage),
        ("2028-02-29".to_owned(), "2028-03-31".to_owned())
    );
    assert_eq!(stage.field("#debut").value(), "2028-02-29");
    assert_eq!(stage.field("#fin").value(), "2028-03-31");
}

#[wasm_bindgen_test]
async fn a_quick_choice_fills_the_end_in_from_the_start() {
    let mut stage = Stage::set();
    stage.draw(dates).await;
    let group = stage.one("[role=group]");
    let name = group.get_attribute("aria-label");
    assert_eq!(name.as_deref(), Some("Choix rapides de la date de fin"));
    assert_eq!(
        stage.texts("[role=group] > button"),
        ["3 mois", "6 mois", "1 an"]
    );
    type_into(&stage.field("#debut"), "2027-11-30");

    for (choice, months) in [("3 mois", 3), ("1 an", 12), ("6 mois", 6)] {
        stage.named(choice).click();
        settled().await;

        let end = Day::parse("2027-11-30")
            .expect("a day")
            .plus_months(months)
            .iso();
        assert_eq!(stage.field("#fin").value(), end, "{choice}");
        assert_eq!(stage.field("#debut").value(), "2027-11-30");
    }
}

/// The field holds from now on what the browser can't read as a date. Only a keyboard can really bring
/// that about: the end-to-end stories do.
fn becomes_unreadable(field: &HtmlElement) {
    run(
        "it.value = '';
         const state = { configurable: true, value: { badInput: true } };
         Object.defineProperty(it, 'validity', state);",
        field,
    );
}

#[wasm_bindgen_test]
async fn a_day_that_the_calendar_doesn_t_have_is_told_apart_and_not_written_over() {
    for event in ["input", "blur"] {
        let mut stage = Stage::set();
        stage.draw(dates).await;
        let end = stage.field("#fin");
        type_into(&end, "2028-03-31");
        settled().await;
        let start = stage.field("#debut").value();
        becomes_unreadable(&end);
        let writes = count_writes(&end, "value");

        happens(&end, event);
        settled().await;
        assert_eq!(received(&stage), (start, "?".to_owned()), "{event}");
        assert_eq!(writes(), 0, "{event}");

        stage.named("3 mois").click();
        settled().await;
        assert_eq!(writes(), 1, "a real date takes its place");
    }
}

#[wasm_bindgen_test]
async fn a_problem_of_a_date_stands_at_it() {
    let mut stage = Stage::set();
    stage.draw(dates).await;

    let problems = stage.workspace().drafts.rights.problems;
    problems.set(vec![missing(Field::End)]);
    settled().await;

    let end = stage.one("#fin");
    assert_eq!(
        referred(&end, "aria-describedby"),
        ["Inscrivez la date de fin."]
    );
    assert!(!stage.one("#debut").has_attribute("aria-invalid"));
}

#[wasm_bindgen_test]
async fn a_day_that_the_calendar_doesn_t_have_stays_when_the_language_changes() {
    let mut stage = Stage::set();
    stage
        .draw(|| follow(|| workspace().track_language(dates)))
        .await;
    let end = stage.field("#fin");
    becomes_unreadable(&end);
    happens(&end, "input");
    let writes = count_writes(&end, "value");

    stage.workspace().switch_language();
    settled().await;

    assert_eq!(stage.texts("label"), ["Start date", "End date"]);
    assert_eq!(stage.field("#fin"), end);
    assert_eq!(writes(), 0);
}
