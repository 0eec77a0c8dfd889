//! The shell: pages and components over the pure rooms.
//!
//! A page reads slices of the register, sends inputs to a procedure and, on *Transmettre*, a command to
//! the office. Which page stands at which address is told by one enum, [`address::Address`]; the router
//! only keeps the browser's history.
//!
//! Invariants of this room:
//! * no rule is decided here: what a page prevents, the register refuses as well;
//! * no sentence stands here: all are in `wording`;
//! * names and other typed texts reach the page as text nodes only;
//! * nothing on screen is true unless it is recorded.

mod address;
mod components;
mod drafts;
mod entrance;
mod idle;
mod inside;
mod live_region;
mod markup;
mod navigation;
mod on_paper;
mod opening;
mod pages;
mod panic;
mod second_copy;
#[cfg(test)]
mod stage;
mod submission;
mod theme;
mod versions;
mod watching;
mod workspace;

use crate::browser::normal_forms;
use crate::browser::tabs::{self, Tidings};
use crate::wording::Language;
use crate::wording::pages::Storage;
use components::frame;
use leptos::prelude::*;
use markup::{Built, Node, follow};
use navigation::Navigation;
use opening::{Opened, OpeningProblem};
use second_copy::SecondCopy;
use watching::watch;
use workspace::Workspace;

/// Opens what this browser keeps and puts the app in the place of the skeleton.
pub fn start() {
    panic::show_a_plain_page();
    // Names are read as soon as anything is opened.
    normal_forms::install();
    wasm_bindgen_futures::spawn_local(async {
        // Where the preferred language can't be loaded, French is there.
        let language = workspace::ready(workspace::preferred_language()).await;
        let language = language.unwrap_or_default();
        match opening::open().await {
            Ok((opened, copy)) => {
                leptos::mount::mount_to_body(move || app(opened, copy, language));
            }
            Err(OpeningProblem::Lacking(_)) => {
                panic::draw(&Storage::BrowserTooOld, &Storage::BrowserTooOldText);
            }
            Err(OpeningProblem::SecondCopySilent) => {
                panic::draw(&Storage::Unanswered, &Storage::UnansweredText);
            }
        }
    });
}

/// Puts the app into the document, where it lasts as long as the page and follows what other tabs record.
fn app(opened: Opened, copy: SecondCopy, language: Language) {
    if let Some(skeleton) = document().get_element_by_id("squelette") {
        skeleton.remove();
    }
    let (Some(navigation), Some(body)) = (Navigation::begin(), document().body()) else {
        return panic::draw(&Storage::BrowserTooOld, &Storage::BrowserTooOldText);
    };
    let workspace = Workspace::new(opened, copy, language, navigation);
    provide_context(workspace);
    workspace.show_language();
    idle::begin(workspace);
    workspace.versions.begin();
    let told = tabs::subscribe(move |change| match change {
        Tidings::Register | Tidings::Cleared => workspace.catch_up(),
        Tidings::Other(_) => {}
    });
    StoredValue::new_local(told);
    let built = Built::of(site());
    built.insert(&body, None);
    StoredValue::new_local(built);
}

/// The frame and the page of the address. The page is drawn anew when the address, the language or the
/// person changes, and when a register appears, vanishes or stops being whole.
fn site() -> Node {
    let workspace = workspace::workspace();
    let person = watch(move || (workspace.visitor(), workspace.is_officer()));
    let standing = watch(move || (workspace.standing(), workspace.is_first_visit()));
    frame(follow(move || {
        // A memo follows nothing until it is read.
        let _ = (person.get(), standing.get());
        let path = workspace.navigation.path();
        workspace.navigation.draws();
        workspace.track_language(|| untrack(|| pages::page_at(&path)))
    }))
}
