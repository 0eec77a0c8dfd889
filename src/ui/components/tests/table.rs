//! Tables are tables whatever the stylesheet makes of them.

use super::*;
use crate::ui::components::{cell, line, subject, table, table_region};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_table_tells_its_roles_and_the_head_of_each_cell() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            let line = line()
                .with(subject("Émilie"))
                .with(cell("État".into(), "Actif"));
            let table = table(vec!["Nom".into(), "État".into()], line.into());
            table_region("liste", table).set("aria-label", "Utilisateurs")
        })
        .await;

    let heads = "[role=table] > [role=rowgroup]:first-child > [role=row] > th[scope=col]";
    assert_eq!(stage.texts(heads), ["Nom", "État"]);
    assert_eq!(stage.all("[role=columnheader]").len(), 2);
    let line = "[role=table] > [role=rowgroup]:last-child > [role=row]";
    assert_eq!(
        stage.text(&format!("{line} > th[scope=row][role=rowheader]")),
        "Émilie"
    );
    let cell = stage.one(&format!("{line} > td[role=cell]"));
    assert_eq!(cell.get_attribute("data-label").as_deref(), Some("État"));

    let region = stage.one("#liste[role=region][aria-label=Utilisateurs]");
    region.focus().expect("asked");
    assert_eq!(focused(), region, "it scrolls by keyboard");
}
