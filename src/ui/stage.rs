//! What the tests of the interface stand on: a place in the document, and a workspace on the sample.
//!
//! They run in headless Chromium by `make test-wasm`, one after the other, and share one page with its
//! storage and its history: each begins by emptying the one and going back to the start of the other.
#![allow(clippy::expect_used, clippy::panic)]

use super::address::Address;
use super::markup::{Built, Node};
use super::navigation::Navigation;
use super::opening::Opened;
use super::second_copy::SecondCopy;
use super::workspace::{Workspace, preferred_language};
use crate::browser::LocalStore;
use crate::office::{Candidate, Entry, MemoryStore, SlotKind, Store};
use crate::register::UserCode;
use crate::vault::{Derivation, Parameters, PassphraseKey, Salt, Zeroizing};
use js_sys::{Array, Function, Promise};
use leptos::mount::mount_to;
use leptos::prelude::{Owner, document, provide_context};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlInputElement};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

thread_local! {
    /// A test that fails stops where it is, and drops nothing: the next one does.
    static STANDING: RefCell<Option<Standing>> = const { RefCell::new(None) };
    /// To sign the sample's records takes a while: the tests share one.
    static SAMPLE: Vec<Entry> = sample();
    /// The page has one history, which listens to its window: so the tests share it.
    static NAVIGATION: Navigation = {
        // To mount something, be it nothing, is what sets the framework's tasks going.
        mount_to(new_place(), || ()).forget();
        let owner = Owner::new();
        let navigation = owner.with(Navigation::begin).expect("a history");
        // It lasts as long as the page.
        std::mem::forget(owner);
        navigation
    };
}

/// A place in the document, and a workspace on the sample. Both go with it.
pub(in crate::ui) struct Stage {
    place: HtmlElement,
    owner: Owner,
    workspace: Workspace,
}

/// What stands on the stage, and what goes with it.
struct Standing {
    drawn: Vec<(Built, Owner)>,
    place: HtmlElement,
    owner: Owner,
}

impl Stage {
    /// An empty place, and the sample, into which nobody has signed in.
    pub(in crate::ui) fn set() -> Self {
        STANDING.set(None);
        run(
            "localStorage.clear(); sessionStorage.clear();",
            &JsValue::NULL,
        );
        let local = LocalStore::open().expect("storage");
        for Entry { key, text } in SAMPLE.with(Clone::clone) {
            local.append(&key, &text).expect("room");
        }
        let navigation = NAVIGATION.with(|navigation| *navigation);
        navigation.go_instead_to(&Address::Start);
        let owner = Owner::new();
        let workspace = owner.with(|| {
            let language = preferred_language();
            Workspace::new(opened(local), SecondCopy::none(), language, navigation)
        });
        owner.with(|| provide_context(workspace));
        workspace.show_language();
        let place = new_place();
        let body = document().body().expect("a body");
        body.append_child(&place).expect("placed");
        STANDING.set(Some(Standing {
            drawn: Vec::new(),
            place: place.clone(),
            owner: owner.clone(),
        }));
        Self {
            place,
            owner,
            workspace,
        }
    }

    /// The same, where a user of the sample has signed in.
    pub(in crate::ui) fn signed_in(code: &str) -> Self {
        let stage = Self::set();
        stage.comes_in(code);
        stage
    }

    /// A user of the sample comes in. A stage has nobody derive a key: everyone's is the same.
    pub(in crate::ui) fn comes_in(&self, code: &str) {
        let code = UserCode::parse(code).expect("a code");
        let entered = self.workspace.change_opened(|opened| {
            let office = opened.office_mut();
            let mut found = office.candidates(&code, SlotKind::Open).expect("readable");
            let Some(Candidate::Slot(slot)) = found.pop() else {
                panic!("no account");
            };
            office.enter(&code, &slot, &everyones_key())
        });
        assert_eq!(entered, Some(Ok(())));
    }

    /// The app opens again, on what local storage now holds: nobody is in.
    pub(in crate::ui) fn opens_again(&self) {
        let local = LocalStore::open().expect("storage");
        self.workspace.change_opened(|former| {
            *former = opened(local);
            Ok::<(), ()>(())
        });
    }

    pub(in crate::ui) fn workspace(&self) -> Workspace {
        self.workspace
    }

    /// Draws something after what stands already, as the app is drawn, and waits until it stands.
    pub(in crate::ui) async fn draw<N: Into<Node>>(&mut self, play: impl FnOnce() -> N) {
        let owner = self.owner.with(Owner::new);
        let built = owner.with(|| Built::of(play().into()));
        built.insert(&self.place, None);
        STANDING.with_borrow_mut(|standing| {
            let standing = standing.as_mut().expect("a stage at a time");
            standing.drawn.push((built, owner));
        });
        settled().await;
    }

    /// Does something as a part of what is drawn would.
    pub(in crate::ui) fn within<T>(&self, act: impl FnOnce() -> T) -> T {
        self.owner.with(act)
    }

    /// What stands, without the comments that only mark places.
    pub(in crate::ui) fn html(&self) -> String {
        self.place.inner_html().replace("<!---->", "")
    }

    /// The first element that stands.
    pub(in crate::ui) fn first(&self) -> HtmlElement {
        let first = self.place.first_element_child();
        first.expect("an element").unchecked_into()
    }

    /// How many nodes stand, with the comments that only mark places.
    pub(in crate::ui) fn count_nodes(&self) -> f64 {
        let count = run("return it.childNodes.length;", &self.place);
        count.as_f64().expect("a count")
    }

    /// The elements that a selector finds, in the order of the document.
    pub(in crate::ui) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let find =
            Function::new_with_args("place, css", "return [...place.querySelectorAll(css)];");
        let found = find.call2(&JsValue::NULL, &self.place, &selector.into());
        let found: Array = found.expect("a selector").unchecked_into();
        found.iter().map(JsCast::unchecked_into).collect()
    }

    /// The only element that a selector finds.
    pub(in crate::ui) fn one(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.html());
        found.remove(0)
    }

    /// The only field that a selector finds.
    pub(in crate::ui) fn field(&self, selector: &str) -> HtmlInputElement {
        self.one(selector).unchecked_into()
    }

    /// The text of the only element that a selector finds.
    pub(in crate::ui) fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap_or_default()
    }

    /// The texts of the elements that a selector finds.
    pub(in crate::ui) fn texts(&self, selector: &str) -> Vec<String> {
        let texts = self.all(selector).into_iter();
        texts
            .map(|one| one.text_content().unwrap_or_default())
            .collect()
    }

    /// The button or link of this name.
    pub(in crate::ui) fn named(&self, name: &str) -> HtmlElement {
        let controls = self.all("button, a").into_iter();
        let mut found = controls.filter(|one| one.text_content().as_deref() == Some(name));
        let control = found.next();
        control.unwrap_or_else(|| panic!("no {name} in {}", self.html()))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        STANDING.set(None);
    }
}

impl Drop for Standing {
    fn drop(&mut self) {
        // A field that is left by it is still answered.
        self.place.remove();
        self.drawn.clear();
        self.owner.cleanup();
    }
}

fn opened(store: impl Store + 'static) -> Opened {
    let opened = Opened::over(Box::new(store)).expect("a browser that is not too old");
    opened.expect("a store that can be read")
}

/// The key that opens every account of the sample on a stage.
fn everyones_key() -> PassphraseKey {
    let derivation = Derivation {
        salt: Salt::from_random([1; 16]),
        parameters: Parameters::LEAST,
    };
    PassphraseKey::handed_back(Zeroizing::new([2; 32]), derivation)
}

fn sample() -> Vec<Entry> {
    let store = MemoryStore::default();
    let mut opened = opened(store.clone());
    let founded = opened
        .office_mut()
        .found_sample(&everyones_key(), &everyones_key());
    founded.expect("made");
    store.load().expect("readable")
}

fn new_place() -> HtmlElement {
    let place = document().create_element("div").expect("made");
    place.unchecked_into()
}

/// Waits until nothing is left to be done: what the signals woke runs before the next message comes.
pub(in crate::ui) async fn settled() {
    wait_for(
        "const { port1, port2 } = new MessageChannel();
         port1.onmessage = () => { port1.close(); go(); };
         port2.postMessage(0);",
    )
    .await;
}

/// Waits until the browser has drawn a frame.
pub(in crate::ui) async fn frame_drawn() {
    wait_for("requestAnimationFrame(() => go());").await;
    settled().await;
}

async fn wait_for(code: &str) {
    let code = format!("return new Promise(go => {{ {code} }});");
    let promise: Promise = run(&code, &JsValue::NULL).unchecked_into();
    JsFuture::from(promise).await.expect("kept");
}

/// Runs a piece of JavaScript about something, which it calls `it`.
pub(in crate::ui) fn run(code: &str, it: &JsValue) -> JsValue {
    let function = Function::new_with_args("it", code);
    function.call1(&JsValue::NULL, it).expect("the script runs")
}

/// The element that has the focus.
pub(in crate::ui) fn focused() -> HtmlElement {
    let element = document().active_element().expect("a document with a body");
    element.unchecked_into()
}

/// What a person types into a field in the place of what it holds, which the page is told.
pub(in crate::ui) fn type_into(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    happens(field, "input");
}

/// An event happens to an element. Whether what the browser does about it wasn't prevented.
pub(in crate::ui) fn happens(element: &HtmlElement, event: &str) -> bool {
    let code = format!(
        "return it.dispatchEvent(new Event('{event}', {{ bubbles: true, cancelable: true }}));"
    );
    run(&code, element).is_truthy()
}

/// Counts from now on how often a property of an element is written.
pub(in crate::ui) fn count_writes(element: &HtmlElement, property: &str) -> impl Fn() -> u32 {
    let code = format!(
        "const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(it), '{property}');
         const counted = {{ writes: 0 }};
         Object.defineProperty(it, '{property}', {{
             get() {{ return own.get.call(it); }},
             set(value) {{ counted.writes += 1; own.set.call(it, value); }},
         }});
         return () => counted.writes;"
    );
    let count: Function = run(&code, element).unchecked_into();
    move || {
        let count = count.call0(&JsValue::NULL).ok();
        let count = count.and_then(|count| count.as_f64()).expect("a count");
        count as u32
    }
}
