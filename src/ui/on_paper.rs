//! What a page says besides when it is printed: whose register it is from, when and by whom it was printed,
//! the register's fingerprint, and that no government stands behind it.
//!
//! All of it is drawn with the page and shown on paper only (`style/print.css`). A sheet can be lost among
//! others, so the margins of each repeat the most of it where the browser draws them: they read the
//! properties of the document that are set here.

use super::markup::{Element, Node, follow, html};
use super::watching::once_drawn;
use super::workspace::{say, workspace};
use crate::browser::Words;
use crate::register::Register;
use crate::vault::WordList;
use crate::wording::pages::{Failures, Frame, Paper};
use crate::wording::{Language, day_in_words};
use leptos::prelude::*;
use std::borrow::Cow;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The properties of the document that the margins of a sheet show.
const MARGINS: [&str; 4] = [
    "--paper-enterprise",
    "--paper-title",
    "--paper-foot",
    "--paper-page",
];

/// A page of whoever is in, with what it says besides on paper. What is shown to nobody in particular says
/// nothing besides.
pub(super) fn on_paper(page: Node) -> Node {
    if untrack(|| workspace().user()).is_none() {
        return page;
    }
    let list = RwSignal::new(None);
    let words = match workspace().language() {
        Language::French => Words::French,
        Language::English => Words::English,
    };
    leptos::task::spawn_local(async move {
        if let Some(text) = words.text().await {
            // The page may be gone by then.
            let _ = list.try_set(Some(text));
        }
    });
    once_drawn(move || show_in_margins(list));
    on_cleanup(|| MARGINS.into_iter().for_each(|name| set(name, "")));
    Node::Several(vec![letterhead().into(), page, imprint(list).into()])
}

/// A sentence that stands on paper only, about what the screen shows in other ways.
pub(super) fn said_on_paper(sentence: impl Into<Node>) -> Element {
    html::p().class("on-paper").with(sentence)
}

/// What was asked of a page, on paper: there the form that asks it isn't printed. Nothing is said of what
/// was left empty.
pub(super) fn asked_on_paper(asked: Vec<(Cow<'static, str>, String)>) -> Node {
    let said = asked.into_iter().filter(|(_, value)| !value.is_empty());
    Node::all(said.map(|(what, value)| {
        let what = what.into_owned();
        let words = say(Paper::Asked { what, value });
        said_on_paper(html::bdi().with(words))
    }))
}

/// The name and the number of the enterprise.
fn enterprise(register: &Register) -> Option<String> {
    let enterprise = register.enterprise()?;
    let (name, neq) = (enterprise.name.as_str(), enterprise.neq.as_str());
    Some(format!("{name} (NEQ {neq})"))
}

/// The top of the first sheet.
fn letterhead() -> Element {
    let printed = || {
        let day = day_in_words(workspace().today(), workspace().language());
        let name = workspace().user_name()?;
        Some(html::p().with(html::bdi().with(say(Paper::PrintedOn { day, name }))))
    };
    let whose = || workspace().read(enterprise);
    html::div()
        .class("letterhead")
        .with(html::p().with(html::strong().with(html::bdi().with(follow(whose)))))
        .with(follow(printed))
}

/// The end of the last sheet.
fn imprint(list: RwSignal<Option<&'static str>>) -> Element {
    let fingerprint = move || match fingerprint(list) {
        (sequence, Some(words)) => Node::all([
            html::p()
                .with(say(Paper::Fingerprint { sequence }))
                .with(" ")
                .with(html::strong().with(words)),
            html::p().with(say(Paper::Comparing)),
        ]),
        (_, None) => html::p().with(say(Failures::NoWords)).into(),
    };
    html::div()
        .class("imprint")
        .with(follow(fingerprint))
        .with(html::p().with(say(Paper::Independence)))
}

/// The number of the last record and, once they can be told, the words that stand for the history up to it;
/// follows them.
fn fingerprint(list: RwSignal<Option<&'static str>>) -> (String, Option<String>) {
    let head = workspace().read_journal(|journal, _| *journal.head());
    let words = list.get().and_then(|text| WordList::read(text).ok());
    let words = words.map(|words| words.fingerprint(head.digest).join(" "));
    (head.sequence.to_string(), words)
}

/// Sets what the margins of each sheet show.
fn show_in_margins(list: RwSignal<Option<&'static str>>) {
    let enterprise = workspace().read(enterprise).unwrap_or_default();
    let mut foot = quoted(&say(Frame::Independence));
    if let (sequence, Some(words)) = fingerprint(list) {
        let words = say(Paper::ShortFingerprint { sequence, words });
        foot = format!("{}\"\\a \"{foot}", quoted(&words));
    }
    let page = say(Paper::PageOf {
        page: "<".to_owned(),
        pages: ">".to_owned(),
    });
    let page = quoted(&page)
        .replace('<', "\" counter(page) \"")
        .replace('>', "\" counter(pages) \"");
    let values = [quoted(&enterprise), quoted(&document().title()), foot, page];
    for (name, value) in MARGINS.into_iter().zip(values) {
        set(name, &value);
    }
}

/// A text as a string of CSS.
fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{text}\"")
}

/// Sets a property of the document, or takes it away where the value is empty.
fn set(name: &str, value: &str) {
    let root = document().document_element();
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        // A browser that doesn't take it prints the margins without it.
        let _ = root.style().set_property(name, value);
    }
}
