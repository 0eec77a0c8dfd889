//! The recovery code: shown once, typed back, and used on the day on which a passphrase is forgotten.

use super::link_to;
use crate::procedure::{Field, Problem, Reason};
use crate::register::UserCode;
use crate::ui::address::Address;
use crate::ui::components::{
    Page, Problems, Progress, TextField, form, form_actions, progress_sign, refusal_notice,
};
use crate::ui::entrance::{recover, refusal_in_words};
use crate::ui::markup::{Node, html};
use crate::ui::pages::button;
use crate::ui::workspace::{say, workspace};
use crate::vault::{RecoveryCode, Zeroizing};
use crate::wording::pages::{Entrance, Entry};
use leptos::prelude::*;

/// A recovery code that is shown and must be typed back.
#[derive(Clone, Copy)]
pub(super) struct ShownCode {
    code: StoredValue<RecoveryCode>,
    typed: StoredValue<Zeroizing<String>>,
    problems: Problems,
}

impl ShownCode {
    /// A fresh code; `None` where the browser gives no chance.
    pub(super) fn fresh(problems: Problems) -> Option<Self> {
        let bytes = workspace().fresh_secret()?;
        Some(Self {
            code: StoredValue::new(RecoveryCode::from_random(bytes)),
            typed: StoredValue::new(Zeroizing::new(String::new())),
            problems,
        })
    }

    /// Whether it was typed back; says what has to be put right otherwise.
    pub(super) fn is_typed_back(self) -> bool {
        let typed = self.typed.with_value(|typed| RecoveryCode::parse(typed));
        let reason = match typed {
            Ok(typed) if self.code.with_value(|code| *code == typed) => None,
            Ok(_) => Some(Reason::NotTheCode),
            Err(problem) => Some(Reason::RecoveryCode(problem)),
        };
        let is_right = reason.is_none();
        let problem = reason.map(|reason| Problem::new(Field::RecoveryCode, reason));
        self.problems.set(problem.into_iter().collect());
        is_right
    }

    /// The code itself, to make a slot with.
    pub(super) fn take(self) -> Option<RecoveryCode> {
        let written = self.code.with_value(RecoveryCode::written);
        RecoveryCode::parse(&written).ok()
    }
}

/// The code, the way to print it, and the field into which it is typed back.
impl From<ShownCode> for Node {
    fn from(shown: ShownCode) -> Self {
        let written = shown.code.with_value(RecoveryCode::written);
        let print = button("button secondary", || {
            if let Some(window) = web_sys::window() {
                // A browser that can't print leaves the code on the screen, to be copied.
                let _ = window.print();
            }
        });
        let code = html::section()
            .class("receipt")
            .with(html::p().with(say(Entrance::RecoveryTitle)))
            .with(html::p().class("reference").with(written.to_string()))
            .with(html::p().with(print.with(say(Entrance::Print))));
        let typed = shown.typed;
        let field = TextField::new(
            Field::RecoveryCode,
            String::new(),
            shown.problems,
            move |text| typed.set_value(Zeroizing::new(text)),
        );
        Self::Several(vec![
            html::p()
                .class("lead")
                .with(say(Entrance::RecoveryLead))
                .into(),
            code.into(),
            field.hint(say(Entrance::TypeItBack)).into(),
        ])
    }
}

/// **Phrase de passe oubliée**: an officer comes in with the recovery code.
pub(super) fn recovery_page() -> Node {
    let (problems, refused) = (RwSignal::new(Vec::new()), RwSignal::new(None));
    let code = workspace().code_typed;
    let recovery = StoredValue::new(Zeroizing::new(String::new()));
    let progress = Progress::new();
    let go_on = move || {
        refused.set(None);
        match checked(&code.get_value(), recovery) {
            Ok(recovery) => {
                problems.set(Vec::new());
                progress.during(try_to_recover(code.get_value(), recovery, refused));
            }
            Err(found) => problems.set(found),
        }
    };
    let code_field = TextField::new(Field::Code, code.get_value(), problems, move |text| {
        code.set_value(text);
    });
    let recovery_field =
        TextField::new(Field::RecoveryCode, String::new(), problems, move |text| {
            recovery.set_value(Zeroizing::new(text));
        });
    let form = form(go_on)
        .with(code_field.autocomplete("username"))
        .with(recovery_field)
        .with(progress_sign(progress))
        .with(form_actions(
            say(Entrance::Recover),
            Some(Address::Start.path()),
        ));
    Page::titled(say(Entrance::RecoverTitle))
        .problems(problems)
        .with(html::p().class("lead").with(say(Entrance::RecoverLead)))
        .with(refusal_notice("refus", move || refused.get()))
        .with(form)
        .with(html::p().with(link_to(&Address::Start).with(say(Entry::SignInTitle))))
        .into()
}

fn checked(
    code: &str,
    recovery: StoredValue<Zeroizing<String>>,
) -> Result<RecoveryCode, Vec<Problem>> {
    let mut problems = Vec::new();
    if let Err(problem) = UserCode::parse(code) {
        problems.push(Problem::new(Field::Code, Reason::Code(problem)));
    }
    let at_code = |reason| Problem::new(Field::RecoveryCode, reason);
    let typed = recovery.with_value(Clone::clone);
    let parsed = if typed.trim().is_empty() {
        Err(at_code(Reason::Missing))
    } else {
        RecoveryCode::parse(&typed).map_err(|problem| at_code(Reason::RecoveryCode(problem)))
    };
    match parsed {
        Ok(recovery) if problems.is_empty() => Ok(recovery),
        outcome => {
            problems.extend(outcome.err());
            Err(problems)
        }
    }
}

async fn try_to_recover(code: String, recovery: RecoveryCode, refused: RwSignal<Option<String>>) {
    if let Err(why) = recover(code, recovery).await {
        let _ = refused.try_set(Some(refusal_in_words(&why)));
    }
}
