//! What every page says at its top while something isn't as it should be.

use crate::register::{Instant, Register};
use crate::ui::address::Address;
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::opening::Standing;
use crate::ui::second_copy::Safety;
use crate::ui::versions::newer_version;
use crate::ui::workspace::{Workspace, say, workspace};
use crate::wording::pages::{Frame as Words, Session, Storage};
use crate::wording::{Wording as _, time_in_words};
use leptos::prelude::*;
use std::borrow::Cow;

/// The banners, each of which follows what it tells and the language.
pub(super) fn banners() -> Node {
    let banner = |draw: fn(Workspace) -> Option<Element>| {
        let workspace = workspace();
        follow(move || workspace.track_language(|| draw(workspace)))
    };
    Node::Several(vec![
        banner(standing),
        banner(sample),
        banner(doubtful_clock),
        banner(unsafe_yet),
        banner(newer_version),
    ])
}

/// A notice of this name.
fn notice(name: Cow<'static, str>) -> Element {
    html::section()
        .class("notice attention")
        .set("aria-label", name)
}

/// What every page says when the register isn't kept, or isn't whole.
fn standing(workspace: Workspace) -> Option<Element> {
    told_of(workspace.standing())
}

fn told_of(standing: Standing) -> Option<Element> {
    let (sentence, more) = match standing {
        Standing::Kept => return None,
        Standing::Fleeting => (Storage::Fleeting, None),
        Standing::Impaired => (Storage::ReadOnlyBanner, Some(Storage::ReadOnlyMore)),
    };
    let more = more.map(|more| html::a().set("href", Address::Start.path()).with(say(more)));
    let text = html::p().with(say(sentence)).with(" ").with(more);
    Some(notice(say(Storage::Standing)).with(text))
}

fn sample(workspace: Workspace) -> Option<Element> {
    // While nobody is in, only what storage says is known: it decides nothing.
    let is_sample = match workspace.visitor() {
        Some(_) => workspace.read(Register::is_sample),
        None => workspace.with_opened(|opened| opened.office().passes_for_sample()),
    };
    is_sample.then(of_sample)
}

fn of_sample() -> Element {
    let text = html::p()
        .with(html::strong().with(say(Words::Sample)))
        .with(" ")
        .with(say(Words::SampleBanner));
    let removal = html::a()
        .set("href", Address::SampleRemoval.path())
        .with(say(Words::SampleRemove));
    html::aside()
        .class("sample-banner")
        .set("aria-label", say(Words::Sample))
        .with(text)
        .with(removal)
}

/// What every page says while the device's clock is behind the last record.
fn doubtful_clock(workspace: Workspace) -> Option<Element> {
    let (now, last) = workspace.clock_doubt()?;
    Some(of_clock(workspace, now, last))
}

fn of_clock(workspace: Workspace, now: Instant, last: Instant) -> Element {
    let words = |instant: Instant| {
        let at = workspace.local_time(instant);
        let words = at.map(|at| time_in_words(at.day, at.hour, at.minute, workspace.language()));
        words.unwrap_or_default()
    };
    let doubt = Session::ClockDoubt {
        now: words(now),
        last: words(last),
    };
    let confirm = press(Session::ClockIsRight, move || {
        workspace.trust_clock();
        workspace.announce(Session::ClockTrusted.say(workspace.language()));
    });
    notice(say(Session::Clock))
        .with(html::p().with(say(doubt)))
        .with(confirm)
}

/// What every page says while what was recorded might not outlive a power cut. Where nothing is kept at
/// all, every page says so already.
fn unsafe_yet(workspace: Workspace) -> Option<Element> {
    workspace.is_unsafe().then(|| of_safety(workspace))
}

fn of_safety(workspace: Workspace) -> Element {
    let again = press(Session::TryAgain, move || {
        leptos::task::spawn_local(async move {
            workspace.secure().await;
            let outcome = match workspace.safety.get_untracked() {
                Safety::OnDisk => Session::Safe,
                Safety::Unconfirmed => Session::StillUnsafe,
            };
            workspace.announce(outcome.say(workspace.language()));
        });
    });
    notice(say(Storage::Standing))
        .with(html::p().with(say(Session::Unsafe)))
        .with(again)
}

/// All of them, whatever is so.
#[cfg(feature = "gallery")]
pub(in crate::ui) fn every_banner() -> Node {
    let (workspace, now) = (workspace(), Instant(1_785_000_000_000));
    let standings = [Standing::Fleeting, Standing::Impaired];
    let others = [
        of_sample(),
        of_clock(workspace, now, now),
        of_safety(workspace),
        crate::ui::versions::of_newer_version(workspace),
    ];
    let banners = standings.into_iter().filter_map(told_of).chain(others);
    // On a page there is one of a kind; side by side they need names of their own.
    let named = banners
        .enumerate()
        .map(|(place, banner)| banner.set("aria-label", place.to_string()));
    Node::all(named)
}

/// The button of a banner.
fn press(words: Session, press: impl Fn() + 'static) -> Element {
    let button = html::button()
        .set("type", "button")
        .class("button secondary small")
        .on_click(press);
    html::p().with(button.with(say(words)))
}
