//! Sheets of facts.

use super::*;
use crate::register::{Access, BodyId, Grants, OrderedSet, TaskId};
use crate::ui::components::{access_rows, paper, row, row_with_action};
use crate::ui::markup::html;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_sheet_is_a_list_of_terms_and_what_they_are() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            let action = html::a().set("href", "/").with("Modifier").into();
            paper(vec![
                row("Nom", html::bdi().with("Émilie")),
                row_with_action("Période", "un an", action),
            ])
        })
        .await;

    assert_eq!(
        stage.texts("section > dl > div > dt:first-child"),
        ["Nom", "Période"]
    );
    assert_eq!(stage.texts("dl > div > dt + dd"), ["Émilie", "un an"]);
    assert_eq!(
        stage.texts("dl > div:last-child > dd:last-child > a"),
        ["Modifier"]
    );
    assert_eq!(
        stage.all("dl > :not(div), dl > div > :not(dt, dd)").len(),
        0
    );
}

/// All tasks at one body, some at another one.
fn grants() -> Grants {
    let mut tasks = OrderedSet::new();
    // Neither in the order of the catalogue nor all of them.
    tasks.insert(TaskId::new("rq-retenues"));
    tasks.insert(TaskId::new("rq-releves"));
    let mut grants = Grants::new();
    grants.insert(BodyId::new("cnesst"), Access::Unrestricted);
    grants.insert(BodyId::new("rq"), Access::Restricted(tasks));
    grants
}

#[wasm_bindgen_test]
async fn what_is_granted_stands_body_by_body_in_the_order_of_the_catalogue() {
    let mut stage = Stage::set();
    let (bodies, tasks) = stage.workspace().glance(|register| {
        let catalogue = register.catalogue();
        let granted = catalogue
            .bodies()
            .iter()
            .filter(|body| ["rq", "cnesst"].contains(&body.id.as_str()));
        let named = catalogue
            .body(&BodyId::new("rq"))
            .expect("known")
            .tasks
            .iter();
        let named = named.filter(|task| ["rq-retenues", "rq-releves"].contains(&task.id.as_str()));
        (
            granted
                .map(|body| (body.id.as_str().to_owned(), body.name_fr.to_string()))
                .collect::<Vec<_>>(),
            named
                .map(|task| task.name_fr.to_string())
                .collect::<Vec<_>>(),
        )
    });
    assert_eq!((bodies.len(), tasks.len()), (2, 2));

    stage.draw(|| access_rows(&grants(), None)).await;

    let names: Vec<&String> = bodies.iter().map(|(_, name)| name).collect();
    assert_eq!(
        stage
            .texts("#organismes > section h2")
            .iter()
            .collect::<Vec<_>>(),
        names
    );
    let all_at = bodies
        .iter()
        .position(|(id, _)| id == "cnesst")
        .expect("there");
    let terms = stage.texts("section > dl dt");
    let values = stage.all("section > dl dd");
    assert_eq!(terms[all_at], "Accès sans restriction");
    let value = values[all_at].text_content();
    assert_eq!(
        value.as_deref(),
        Some("Toutes les tâches, présentes et futures")
    );
    assert_eq!(terms[1 - all_at], "Accès avec restriction");
    assert_eq!(stage.texts("dd > ul > li"), tasks);
}

#[wasm_bindgen_test]
async fn each_body_offers_what_can_be_done_about_it() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            access_rows(
                &grants(),
                Some(|field, name| {
                    let label = format!("{field:?} de {name}");
                    html::button()
                        .with("Modifier")
                        .set("aria-label", label)
                        .into()
                }),
            )
        })
        .await;

    for section in stage.all("section") {
        let heading = section.query_selector("h2").expect("asked").expect("there");
        let button = section
            .query_selector("button")
            .expect("asked")
            .expect("there");
        let label = button.get_attribute("aria-label").expect("named");
        let name = heading.text_content().expect("named");
        assert!(label.starts_with("Access("), "{label}");
        assert!(label.ends_with(&format!(" de {name}")), "{label}");
    }
    assert_eq!(stage.texts("button").len(), 2);
}
