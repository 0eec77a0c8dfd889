//! Files that a person keeps.

use crate::page::{run, run_to_its_end};
use procura::browser::files;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_text_is_downloaded_under_its_name_in_utf_8() {
    let text = "procura.1.x\tÉté “ᐊᑭ” \u{1F41B}\n";
    run("window.click = HTMLAnchorElement.prototype.click;
         HTMLAnchorElement.prototype.click = function () { window.clicked = this; };");

    let outcome = files::download("dossier d’été.txt", text);

    run("HTMLAnchorElement.prototype.click = window.click;");
    assert_eq!(outcome, Ok(()));
    let name = run("return window.clicked.download;").as_string();
    assert_eq!(name.as_deref(), Some("dossier d’été.txt"));
    let content = run_to_its_end("return (await fetch(window.clicked.href)).text();").await;
    assert_eq!(content.as_string().as_deref(), Some(text));
    let kind =
        run_to_its_end("return (await (await fetch(window.clicked.href)).blob()).type;").await;
    assert_eq!(
        kind.as_string().as_deref(),
        Some("text/plain;charset=utf-8")
    );
}
