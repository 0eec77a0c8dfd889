//! The two pages that a first visit or a return begins with: **Bienvenue** and **Accéder au compte**.

use super::faults;
use super::{Address, button, link_to};
use crate::office::{OFFICER_PASSPHRASE, USER_PASSPHRASE};
use crate::procedure::{Field, Problem, Reason};
use crate::ui::components::{
    Page, Progress, TextField, failure_notice, form, form_actions, page_problems, passphrase_field,
    progress_sign, refusal_notice, secret,
};
use crate::ui::inside;
use crate::ui::markup::{Element, Node, html};
use crate::ui::opening::Standing;
use crate::ui::workspace::{say, workspace};
use crate::vault::Zeroizing;
use crate::wording::pages::{Entrance, Entry, Failures, Session};
use leptos::prelude::*;

/// The welcome while there is no register, the sign-in while nobody is signed in, whatever was asked for;
/// `None` where another page is to be drawn.
pub(super) fn first_page(address: &Address) -> Option<Node> {
    let workspace = workspace();
    if address.is_help() || faults::stand_in_for(address) {
        return None;
    }
    if workspace.is_first_visit() {
        let is_further = matches!(
            address,
            Address::Founding | Address::FoundingCode | Address::Restoration
        );
        return (!is_further).then(welcome_page);
    }
    let has_other_way = match address {
        Address::Recovery | Address::Left => true,
        Address::Restoration => workspace.standing() == Standing::Impaired,
        Address::SampleRemoval => passes_for_sample(),
        _ => false,
    };
    (workspace.visitor().is_none() && !has_other_way).then(|| sign_in_page(address))
}

/// **Bienvenue**: two ways.
fn welcome_page() -> Node {
    let failure = RwSignal::new(None);
    let progress = Progress::new();
    let try_sample = button("way-title", move || {
        progress.during(try_sample(failure));
    });
    let create_file = link_to(&Address::Founding).class("way-title");
    let restore = html::p()
        .with(say(Entry::RestoreBackupText))
        .with(" ")
        .with(link_to(&Address::Restoration).with(say(Entry::RestoreBackup)));
    let sample = html::div()
        .class("way")
        .with(try_sample.with(say(Entry::TrySample)))
        .with(html::p().with(say(Entry::TrySampleText)));
    let own = html::div()
        .class("way")
        .with(create_file.with(say(Entry::CreateFile)))
        .with(html::p().with(say(Entry::CreateFileText)));
    Page::titled(say(Entry::Welcome))
        .with(html::p().class("lead").with(say(Entry::WelcomeLead)))
        .with(failure_notice(failure))
        .with(progress_sign(progress))
        .with(html::div().class("ways").with(sample).with(own))
        .with(restore)
        .into()
}

/// What has to be typed still before anybody can come in.
pub(super) fn missing(code: &str, passphrase: &str) -> Vec<Problem> {
    let asked = [
        (code.trim().is_empty(), Field::Code),
        (passphrase.is_empty(), Field::Passphrase),
    ];
    let missing = asked.into_iter().filter(|(is_missing, _)| *is_missing);
    let missing = missing.map(|(_, field)| Problem::new(field, Reason::Missing));
    missing.collect()
}

/// **Accéder au compte**. What was asked for is shown once somebody is in.
fn sign_in_page(asked: &Address) -> Node {
    let workspace = workspace();
    let typed = workspace.code_typed;
    let (problems, refused) = (page_problems(), RwSignal::new(None));
    let (passphrase, progress) = (secret("phrase"), Progress::new());
    let sign_in = move || {
        refused.set(None);
        let code = typed.get_value();
        let phrase = passphrase.with_value(Clone::clone);
        let found = missing(&code, &phrase);
        let is_complete = found.is_empty();
        problems.set(found);
        if is_complete {
            progress.during(enter(code, phrase, refused));
        }
    };
    let first = if workspace.is_locked.get_value() {
        let locked = html::p().with(say(Session::Locked));
        Some(html::div().class("notice info").with(locked))
    } else {
        (*asked != Address::Start).then(|| html::p().class("lead").with(say(Entry::SignInFirst)))
    };
    let code = TextField::new(Field::Code, typed.get_value(), problems, move |text| {
        typed.set_value(text);
        inside::load_ahead();
    });
    let sign_in = form(sign_in)
        .with(code.autocomplete("username"))
        .with(passphrase_field(Field::Passphrase, passphrase, problems))
        .with(progress_sign(progress))
        .with(form_actions(say(Entry::SignIn), None));
    let forgotten = link_to(&Address::Recovery).with(say(Entrance::Forgotten));
    Page::titled(say(Entry::SignInTitle))
        .problems(problems)
        .with(first)
        .with(refusal_notice("refus", move || refused.get()))
        .with(passes_for_sample().then(|| sample_ways(progress, refused)))
        .with(sign_in)
        .with(html::p().with(forgotten))
        .into()
}

/// Whether storage says that it holds a sample, which nobody has opened.
pub(super) fn passes_for_sample() -> bool {
    workspace().with_opened(|opened| opened.office().passes_for_sample())
}

/// Comes in, or shows why not.
async fn enter(code: String, phrase: Zeroizing<String>, refused: RwSignal<Option<String>>) {
    match inside::load().await {
        Ok(inside) => (inside.come_in)(code, phrase, refused).await,
        Err(_) => {
            let _ = refused.try_set(Some(say(Failures::NotLoaded).into_owned()));
        }
    }
}

/// Records the sample, or shows why not.
async fn try_sample(failure: RwSignal<Option<Failures>>) {
    match inside::load().await {
        Ok(inside) => (inside.found_sample)(failure).await,
        Err(_) => {
            let _ = failure.try_set(Some(Failures::NotLoaded));
        }
    }
}

/// The sample's ways in, whose passphrases everyone may know.
fn sample_ways(progress: Progress, refused: RwSignal<Option<String>>) -> Element {
    let way = move |code: &'static str, phrase: &'static str, words: Entrance| {
        let enter = move || {
            refused.set(None);
            let phrase = Zeroizing::new(phrase.to_owned());
            progress.during(enter(code.to_owned(), phrase, refused));
        };
        button("button secondary", enter).with(say(words))
    };
    let passphrases = Entrance::SamplePassphrases {
        officer: OFFICER_PASSPHRASE.to_owned(),
        user: USER_PASSPHRASE.to_owned(),
    };
    let ways = html::div()
        .class("actions")
        .with(way("rse1", OFFICER_PASSPHRASE, Entrance::EnterAsOfficer))
        .with(way("employe1", USER_PASSPHRASE, Entrance::EnterAsUser));
    html::div()
        .class("notice info")
        .with(html::p().with(say(passphrases)))
        .with(ways)
}
