//! The page on which the tests run, and what they do to it from outside the app.

use js_sys::{Function, Promise};
use procura::browser::{BrowserWorld, LocalStore};
use procura::office::{Candidate, Office, SampleProblem, SlotKind, Store};
use procura::register::UserCode;
use procura::vault::{Derivation, Parameters, PassphraseKey, Salt, Zeroizing};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

pub(crate) type Desk = Office<LocalStore, BrowserWorld>;

/// Runs a piece of JavaScript and gives what it returns.
pub(crate) fn run(code: &str) -> JsValue {
    Function::new_no_args(code)
        .call0(&JsValue::NULL)
        .expect("the script runs")
}

/// Runs a piece of JavaScript in which `await` may stand, and gives what it returns.
pub(crate) async fn run_to_its_end(code: &str) -> JsValue {
    let promise: Promise = run(&format!("return (async () => {{ {code} }})();")).unchecked_into();
    JsFuture::from(promise).await.expect("the script succeeds")
}

/// Lets the page go on for so many milliseconds.
pub(crate) async fn pause(milliseconds: u32) {
    run_to_its_end(&format!(
        "await new Promise(go => setTimeout(go, {milliseconds}));"
    ))
    .await;
}

/// Local storage, emptied like that of the tab.
pub(crate) fn empty_storage() -> web_sys::Storage {
    run("localStorage.clear(); sessionStorage.clear();");
    let window = web_sys::window().expect("a window");
    let storage = window.local_storage().expect("not blocked");
    storage.expect("there is one")
}

/// Everything in local storage, as one text.
pub(crate) fn everything_stored() -> String {
    let stored = run("return JSON.stringify(Object.entries(localStorage).sort());");
    stored.as_string().expect("a text")
}

/// The office over local storage, into which nobody has come.
pub(crate) fn open() -> Desk {
    let store = LocalStore::open().expect("not blocked");
    let world = BrowserWorld::open().expect("a world");
    Office::open(store, world).expect("readable")
}

/// The key that opens every account of the samples made here: nobody derives one.
pub(crate) fn everyones_key() -> PassphraseKey {
    let derivation = Derivation {
        salt: Salt::from_random([1; 16]),
        parameters: Parameters::LEAST,
    };
    PassphraseKey::handed_back(Zeroizing::new([2; 32]), derivation)
}

/// The office over local storage, into which the first officer of the sample has come.
pub(crate) fn open_as_officer() -> Desk {
    let mut office = open();
    let code = UserCode::parse("rse1").expect("a code");
    let mut found = office.candidates(&code, SlotKind::Open).expect("readable");
    let Some(Candidate::Slot(slot)) = found.pop() else {
        panic!("no account");
    };
    let entered = office.enter(&code, &slot, &everyones_key());
    assert_eq!(entered, Ok(()));
    office
}

/// A sample in local storage that was empty, opened by its first officer.
pub(crate) fn drive_to_sample() -> Desk {
    empty_storage();
    found_sample(&mut open()).expect("made");
    open_as_officer()
}

/// Makes the sample.
pub(crate) fn found_sample<S: Store>(
    office: &mut Office<S, BrowserWorld>,
) -> Result<(), SampleProblem> {
    office.found_sample(&everyones_key(), &everyones_key())
}

/// Does something in a browser that refuses storage, and lets it have it again.
pub(crate) fn with_blocked_storage<T>(deed: impl FnOnce() -> T) -> T {
    run("for (const name of ['localStorage', 'sessionStorage']) {
             const own = Object.getOwnPropertyDescriptor(window, name);
             window['kept_' + name] = own;
             Object.defineProperty(window, name, {
                 configurable: true,
                 get() { throw new DOMException('refused', 'SecurityError'); },
             });
         }");
    let outcome = deed();
    run("for (const name of ['localStorage', 'sessionStorage']) {
             const own = window['kept_' + name];
             delete window[name];
             if (own) Object.defineProperty(window, name, own);
         }");
    outcome
}
