//! The lock that closes by itself when nobody has done anything for a while, and its warning.
//!
//! Instants are compared, and nothing relies on a timer having run: a device that slept past the limit
//! locks when it wakes, before whatever woke it counts as an input.

use super::components::typed;
use super::markup::{Node, follow, html};
use super::watching::once_drawn;
use super::workspace::{Workspace, say, workspace};
use crate::browser::now;
use crate::browser::preferences::Preference;
use crate::register::Instant;
use crate::wording::pages::Session;
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use std::sync::atomic::{AtomicI64, Ordering};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// After how many minutes one may have the app locked.
const CHOICES: [usize; 5] = [5, 10, 15, 20, 30];
/// After how many minutes it is locked until somebody chooses.
const USUAL: usize = 15;
/// How long before the lock there is a warning, in milliseconds: a minute.
const WARNING: i64 = 60_000;
/// How often the clock is looked at, in milliseconds.
const PERIOD: i32 = 1_000;

/// What counts as an input in any case.
const INPUTS: &[&str] = &["pointerdown", "keydown", "touchstart", "wheel", "input"];
/// After what the clock is looked at, since the device may have slept.
const AWAKENINGS: &[&str] = &["visibilitychange", "focus", "pageshow"];

const DIALOG: &str = "avertissement-verrouillage";
const TITLE: &str = "avertissement-titre";
const TEXT: &str = "avertissement-texte";
const CHOICE: &str = "verrouillage-automatique";

/// When somebody last did something, and what follows from it. There is one as long as the page lasts.
#[derive(Clone, Copy)]
pub(super) struct Idle(&'static Watch);

struct Watch {
    /// The last input, in milliseconds since 1970.
    last: AtomicI64,
    /// After how many minutes without any the app is locked.
    minutes: RwSignal<usize>,
    /// How many seconds are left, once it is time to warn; 0 before.
    left: RwSignal<usize>,
}

impl Idle {
    /// Nobody is in yet.
    pub fn new() -> Self {
        Self(Box::leak(Box::new(Watch {
            last: AtomicI64::new(now().0),
            minutes: RwSignal::new(chosen()),
            left: RwSignal::new(0),
        })))
    }

    /// Begins to count anew: somebody came in, or is there.
    pub fn begin_anew(self) {
        self.0.last.store(now().0, Ordering::Relaxed);
        self.show(0);
    }

    /// Whether the warning is shown.
    fn is_warning(self) -> bool {
        self.0.left.get_untracked() > 0
    }

    /// Looks at the clock, and locks or warns when it is time to. Whether the session goes on.
    fn check(self, workspace: Workspace) -> bool {
        if !workspace.is_open() {
            self.show(0);
            return false;
        }
        let limit = i64::try_from(self.0.minutes.get_untracked()).unwrap_or(0);
        let limit = limit.saturating_mul(60_000);
        let passed = now().0.saturating_sub(self.0.last.load(Ordering::Relaxed));
        let left = limit.saturating_sub(passed);
        if left <= 0 {
            self.show(0);
            workspace.lock();
            return false;
        }
        // A clock that was set back doesn't keep the session open for longer.
        if passed < 0 {
            self.0.last.store(now().0, Ordering::Relaxed);
        }
        let seconds = left.saturating_add(999).checked_div(1_000).unwrap_or(0);
        let is_near = left <= WARNING;
        self.show(if is_near {
            usize::try_from(seconds).unwrap_or(0)
        } else {
            0
        });
        true
    }

    /// Somebody did something. The warning goes at the next look at the clock, and not at once: what was
    /// pressed on it would otherwise fall on what is under it.
    fn note(self, workspace: Workspace) {
        if self.check(workspace) {
            self.0.last.store(now().0, Ordering::Relaxed);
        }
    }

    /// A pointer moved: it counts as well, unless it moves towards the button of the warning.
    fn note_move(self, workspace: Workspace) {
        if self.check(workspace) && !self.is_warning() {
            self.0.last.store(now().0, Ordering::Relaxed);
        }
    }

    fn show(self, left: usize) {
        if self.0.left.get_untracked() != left {
            self.0.left.set(left);
        }
    }
}

/// The choice that was kept, if it is one of those that there are.
fn chosen() -> usize {
    let kept = Preference::IdleLock.read();
    let kept = kept.and_then(|word| word.parse().ok());
    kept.filter(|minutes| CHOICES.contains(minutes))
        .unwrap_or(USUAL)
}

/// Watches, for as long as the page lasts, whether somebody is there.
pub(super) fn begin(workspace: Workspace) {
    let idle = workspace.idle;
    on_window(INPUTS, Closure::new(move || idle.note(workspace)));
    on_window(
        &["pointermove"],
        Closure::new(move || idle.note_move(workspace)),
    );
    let look: Closure<dyn Fn()> = Closure::new(move || {
        idle.check(workspace);
        workspace.look_at_clock();
    });
    // Without a timer, the next input locks.
    let _ = window().set_interval_with_callback_and_timeout_and_arguments_0(
        look.as_ref().unchecked_ref(),
        PERIOD,
    );
    on_window(AWAKENINGS, look);
}

/// Listens before anything on the page does, and for as long as it lasts. Browsers know that a listener
/// of the window doesn't hold up scrolling.
fn on_window(events: &[&str], heard: Closure<dyn Fn()>) {
    for event in events {
        // Fails only for what is no event target, which a window is.
        let _ = window().add_event_listener_with_callback_and_bool(
            event,
            heard.as_ref().unchecked_ref(),
            true,
        );
    }
    heard.forget();
}

/// The warning: a dialog that is there from the start, and opens a minute before the lock.
pub(super) fn warning() -> Node {
    let Idle(watch) = workspace().idle;
    once_drawn(move || {
        let is_due = watch.left.get() > 0;
        if let Some(dialog) = document().get_element_by_id(DIALOG)
            && dialog.has_attribute("open") != is_due
        {
            call(&dialog, if is_due { "showModal" } else { "close" });
        }
    });
    // Its words are there once somebody has come in, long before they are needed.
    let is_due = super::watching::watch(move || watch.left.get() > 0);
    let words = move |draw: fn() -> Node| {
        follow(move || is_due.get().then(|| workspace().track_language(draw)))
    };
    // It isn't announced each time it changes.
    let seconds = follow(move || {
        let count = watch.left.get();
        workspace().track_language(|| say(Session::Seconds { count }))
    });
    let stay = html::button()
        .set("type", "button")
        .class("button")
        .on_click(|| workspace().idle.begin_anew())
        .with(words(|| say(Session::Stay).into()));
    html::dialog()
        .set("id", DIALOG)
        .set("role", "alertdialog")
        .set("aria-labelledby", TITLE)
        .set("aria-describedby", TEXT)
        .with(
            html::h2()
                .set("id", TITLE)
                .with(words(|| say(Session::WarningTitle).into())),
        )
        .with(
            html::p()
                .set("id", TEXT)
                .with(words(|| say(Session::WarningText).into())),
        )
        .with(html::p().set("role", "timer").with(seconds))
        .with(html::div().class("actions").with(stay))
        .into()
}

/// Calls a method of an element that older browsers lack: there the app locks without a warning.
fn call(element: &JsValue, method: &str) {
    let method = Reflect::get(element, &JsValue::from_str(method)).ok();
    if let Some(method) = method
        .as_ref()
        .and_then(|method| method.dyn_ref::<Function>())
    {
        let _ = method.call0(element);
    }
}

/// The choice of how soon the app locks by itself.
pub(super) fn idle_choice() -> Node {
    let Idle(watch) = workspace().idle;
    let hint = format!("{CHOICE}-aide");
    let options = CHOICES.map(|count| {
        html::option()
            .set("value", count.to_string())
            .with(say(Session::After { count }))
    });
    let select = html::select()
        .set("id", CHOICE)
        .set("aria-describedby", hint.clone())
        .with(Node::all(options))
        .holding(move || watch.minutes.get().to_string())
        .on("change", move |event| {
            let word = typed(&event);
            // Where it can't be kept, it holds until the page is left.
            let _ = Preference::IdleLock.keep(&word);
            watch.minutes.set(word.parse().unwrap_or(USUAL));
        });
    html::div()
        .class("field")
        .with(
            html::label()
                .set("for", CHOICE)
                .with(say(Session::IdleChoice)),
        )
        .with(
            html::p()
                .class("hint")
                .set("id", hint)
                .with(say(Session::IdleHint)),
        )
        .with(select)
        .into()
}

impl Workspace {
    /// Locks: the keys are wiped, and everything that was read with them goes. Requests in progress stay
    /// kept, and whoever comes in again is where they were.
    pub fn lock(self) {
        self.close();
        self.is_locked.set_value(true);
    }

    /// Locks, and nobody is expected back.
    pub fn sign_out(self) {
        self.close();
        self.is_locked.set_value(false);
    }

    /// The device's clock and that of the last record, when the latter is doubtfully later, and nobody has
    /// said that the former is right.
    pub fn clock_doubt(self) -> Option<(Instant, Instant)> {
        if self.is_clock_doubted.get() {
            self.doubt()
        } else {
            None
        }
    }

    /// Looks whether the clock is doubted, which a clock that is put right ends.
    pub fn look_at_clock(self) {
        let is_doubted = self.doubt().is_some();
        if self.is_clock_doubted.get_untracked() != is_doubted {
            self.is_clock_doubted.set(is_doubted);
        }
    }
}
