//! Fields for what nobody else may read: a passphrase that is typed to come in, and a new one.

use super::error_summary::Problems;
use super::fields::{labelled, typed};
use super::submit::refusal_notice;
use crate::browser::{BrowserNormalisation, Words};
use crate::procedure::{Field, Problem, Reason};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::vault::{NamesAtHand, Passphrase, WordList, Zeroizing};
use crate::wording::Language;
use crate::wording::pages::{Entrance, Failures};
use leptos::prelude::*;

/// What stands in a field that nobody else may read. It is wiped when the page is left.
pub(in crate::ui) type Secret = StoredValue<Zeroizing<String>>;

/// The field of this name of a page that nobody else may read, in which nothing stands when the page is
/// reached.
pub(in crate::ui) fn secret(name: &str) -> Secret {
    workspace().begun(name, || StoredValue::new(Zeroizing::new(String::new())))
}

/// Whether what is typed can be read on the screen.
type Visibility = RwSignal<bool>;

/// **Phrase de passe**: what somebody types to come in; or, under another name, to show that it is them.
pub(in crate::ui) fn passphrase_field(name: Field, secret: Secret, problems: Problems) -> Node {
    let visible = RwSignal::new(false);
    field(name, secret, problems, visible, "current-password")
        .with(visibility_button(visible))
        .into()
}

/// The code of the user whose passphrase a form changes, for the browser's own keeper of passwords, which
/// looks for it in the form.
pub(in crate::ui) fn username(code: &str) -> Element {
    html::input()
        .set("type", "text")
        .set("name", "username")
        .set("autocomplete", "username")
        .set("value", code.to_owned())
        .set("hidden", true)
}

fn field(
    name: Field,
    secret: Secret,
    problems: Problems,
    visible: Visibility,
    autocomplete: &'static str,
) -> Element {
    let hint = (name == Field::NewPassphrase).then(|| say(Entrance::NewHint).into_owned());
    let control = html::input()
        .class("medium")
        .follow(
            "type",
            move || if visible.get() { "text" } else { "password" },
        )
        .set("autocomplete", autocomplete)
        .set("autocapitalize", "none")
        .set("spellcheck", "false")
        .holding(move || secret.with_value(|text| text.to_string()))
        .on("input", move |event| {
            secret.set_value(Zeroizing::new(typed(&event)));
        });
    labelled(&name, problems, hint, control)
}

fn visibility_button(visible: Visibility) -> Element {
    let words = follow(move || {
        let words = if visible.get() {
            Entrance::Hide
        } else {
            Entrance::Show
        };
        say(words).into_owned()
    });
    html::button()
        .set("type", "button")
        .class("button secondary reveal")
        .on_click(move || visible.update(|shown| *shown = !*shown))
        .with(words)
}

/// A new passphrase: typed twice, or drawn at random; after the present one, where it replaces one.
#[derive(Clone, Copy)]
pub(in crate::ui) struct NewPassphrase {
    present: Option<Secret>,
    once: Secret,
    again: Secret,
    problems: Problems,
    visible: Visibility,
    /// Counts how often something else was put into the fields, which are then drawn anew.
    drawings: RwSignal<u32>,
    failure: RwSignal<Option<Failures>>,
}

impl NewPassphrase {
    /// Nothing was typed yet when the page is reached.
    pub(in crate::ui) fn new(problems: Problems) -> Self {
        let begun = workspace().begun("phrase-nouvelle", || Self {
            present: None,
            once: secret("une-fois"),
            again: secret("encore"),
            problems,
            visible: RwSignal::new(false),
            drawings: RwSignal::new(0),
            failure: RwSignal::new(None),
        });
        Self { problems, ..begun }
    }

    /// The same; the present passphrase is asked for as well.
    pub(in crate::ui) fn instead_of_present(problems: Problems) -> Self {
        Self {
            present: Some(secret("presente")),
            ..Self::new(problems)
        }
    }

    /// What was typed as the present passphrase, where it is asked for.
    pub(in crate::ui) fn present(self) -> Option<Passphrase> {
        let typed = |text: &Zeroizing<String>| Passphrase::typed(text, &BrowserNormalisation);
        self.present.map(|present| present.with_value(typed))
    }

    /// The passphrase, when it will do. Whether the present one is right is told later.
    ///
    /// # Errors
    /// What has to be put right.
    pub(in crate::ui) fn check(self, names: NamesAtHand<'_>) -> Result<Passphrase, Vec<Problem>> {
        let chosen = self.check_new(names);
        if self.present().is_none_or(|one| !one.text().is_empty()) {
            return chosen;
        }
        let mut problems = vec![Problem::new(Field::PresentPassphrase, Reason::Missing)];
        problems.extend(chosen.err().into_iter().flatten());
        Err(problems)
    }

    fn check_new(self, names: NamesAtHand<'_>) -> Result<Passphrase, Vec<Problem>> {
        let at = |field, reason| Err(vec![Problem::new(field, reason)]);
        let once = self.once.with_value(|text| text.to_string());
        let once = Zeroizing::new(once);
        if once.is_empty() {
            return at(Field::NewPassphrase, Reason::Missing);
        }
        let chosen = match Passphrase::chosen(&once, &BrowserNormalisation, names) {
            Ok(chosen) => chosen,
            Err(problem) => return at(Field::NewPassphrase, Reason::Passphrase(problem)),
        };
        let again = self
            .again
            .with_value(|text| Passphrase::typed(text, &BrowserNormalisation));
        if again.text().is_empty() {
            return at(Field::PassphraseAgain, Reason::Missing);
        }
        if again.text() != chosen.text() {
            return at(Field::PassphraseAgain, Reason::NotTheSame);
        }
        Ok(chosen)
    }

    /// Empties the fields, once what stood in them is recorded.
    pub(in crate::ui) fn clear(self) {
        let empty = || Zeroizing::new(String::new());
        if let Some(present) = self.present {
            present.set_value(empty());
        }
        self.show(empty(), empty());
        self.visible.set(false);
    }

    /// Puts this into the fields, which are drawn anew.
    fn show(self, once: Zeroizing<String>, again: Zeroizing<String>) {
        self.once.set_value(once);
        self.again.set_value(again);
        self.drawings.update(|count| *count = count.wrapping_add(1));
    }

    fn suggest(self) {
        let language = workspace().language();
        leptos::task::spawn_local_scoped(async move {
            match suggested(language).await {
                Some(phrase) => {
                    self.failure.set(None);
                    self.show(phrase.clone(), phrase);
                    self.visible.set(true);
                    workspace().announce(say(Entrance::Suggested));
                }
                None => self.failure.set(Some(Failures::NoWords)),
            }
        });
    }
}

/// Six words drawn at random, in a language; `None` where the list can't be loaded.
pub(in crate::ui) async fn suggested(language: Language) -> Option<Zeroizing<String>> {
    let words = match language {
        Language::French => Words::French,
        Language::English => Words::English,
    };
    let text = words.text().await?;
    let list = WordList::read(text).ok()?;
    Some(list.passphrase(&workspace().fresh_secret()?))
}

impl From<NewPassphrase> for Node {
    fn from(new: NewPassphrase) -> Self {
        let NewPassphrase {
            present,
            once,
            again,
            problems,
            visible,
            drawings,
            failure,
        } = new;
        let fields = follow(move || {
            let _ = drawings.get();
            Self::Several(vec![
                present
                    .map(|secret| passphrase_field(Field::PresentPassphrase, secret, problems))
                    .into(),
                field(
                    Field::NewPassphrase,
                    once,
                    problems,
                    visible,
                    "new-password",
                )
                .with(visibility_button(visible))
                .into(),
                field(
                    Field::PassphraseAgain,
                    again,
                    problems,
                    visible,
                    "new-password",
                )
                .into(),
            ])
        });
        let suggest = html::button()
            .set("type", "button")
            .class("button secondary")
            .on_click(move || new.suggest())
            .with(say(Entrance::Suggest));
        Self::Several(vec![
            fields,
            refusal_notice("echec-proposition", move || {
                failure.get().map(|sentence| say(sentence).into_owned())
            }),
            html::p().with(suggest).into(),
        ])
    }
}
