//! The recovery code: shown once, typed back, and used on the day on which a passphrase is forgotten.

use super::{keepsake, link_to, print_button};
use crate::office::SubmitProblem;
use crate::procedure::{Field, Problem, Reason};
use crate::register::UserCode;
use crate::ui::address::Address;
use crate::ui::components::{
    Page, Problems, Progress, Secret, TextField, failure_notice, form, form_actions, page_problems,
    progress_sign, refusal_notice, secret,
};
use crate::ui::entrance::{recover, refusal_in_words};
use crate::ui::markup::{Node, html};
use crate::ui::navigation::redirect;
use crate::ui::submission::Desk;
use crate::ui::workspace::{ShownOnce, say, workspace};
use crate::vault::RecoveryCode;
use crate::wording::Wording as _;
use crate::wording::pages::{AccountPage, Entrance, Entry};
use leptos::prelude::*;

/// A recovery code that is shown and must be typed back. The workspace keeps it until it is recorded: the
/// page may be drawn anew in the other language, and whoever has noted a code must find the same one.
#[derive(Clone, Copy)]
pub(in crate::ui) struct ShownCode {
    typed: Secret,
    problems: Problems,
}

impl ShownCode {
    /// The code that is being shown already, or else a fresh one; `None` where the browser gives no chance.
    pub(in crate::ui) fn fresh(problems: Problems) -> Option<Self> {
        if looked_at(|_| ()).is_none() {
            let code = RecoveryCode::from_random(workspace().fresh_secret()?);
            let shown = ShownOnce::RecoveryCode(code);
            workspace().shown_once.set_value(Some(shown));
        }
        let typed = secret("code");
        Some(Self { typed, problems })
    }

    /// Whether it was typed back; says what has to be put right otherwise.
    pub(in crate::ui) fn is_typed_back(self) -> bool {
        let typed = self.typed.with_value(Clone::clone);
        let reason = if typed.trim().is_empty() {
            Some(Reason::Missing)
        } else {
            match RecoveryCode::parse(&typed) {
                Ok(typed) if looked_at(|code| *code == typed) == Some(true) => None,
                Ok(_) => Some(Reason::NotTheCode),
                Err(problem) => Some(Reason::RecoveryCode(problem)),
            }
        };
        let is_right = reason.is_none();
        let problem = reason.map(|reason| Problem::new(Field::RecoveryCode, reason));
        self.problems.set(problem.into_iter().collect());
        is_right
    }

    /// The code that was typed back, to make a slot with.
    pub(in crate::ui) fn take(self) -> Option<RecoveryCode> {
        self.typed
            .with_value(|typed| RecoveryCode::parse(typed).ok())
    }
}

/// Looks at the code that is being shown, while one is.
fn looked_at<T>(look: impl FnOnce(&RecoveryCode) -> T) -> Option<T> {
    workspace().shown_once.with_value(|shown| match shown {
        Some(ShownOnce::RecoveryCode(code)) => Some(look(code)),
        _ => None,
    })
}

/// The code, the way to print it, and the field into which it is typed back.
impl From<ShownCode> for Node {
    fn from(shown: ShownCode) -> Self {
        let written = looked_at(|code| code.written().to_string());
        let slip = keepsake()
            .with(html::p().with(say(Entrance::RecoveryTitle)))
            .with(html::p().class("reference").with(written))
            .with(html::p().with(say(Entrance::RecoveryPurpose)))
            .with(print_button());
        let typed = shown.typed;
        let field = TextField::of_secret(Field::RecoveryCode, typed, shown.problems);
        Self::Several(vec![
            html::p()
                .class("lead")
                .with(say(Entrance::RecoveryLead))
                .into(),
            slip.into(),
            field.hint(say(Entrance::TypeItBack)).into(),
        ])
    }
}

/// **Code de récupération** of an officer who is in: shown, typed back, and recorded. One that they had
/// opens nothing any more from then on.
pub(super) fn my_recovery_page() -> Node {
    let (desk, progress) = (Desk::new(), Progress::new());
    let had_one = has_recovery_code();
    let Some(shown) = ShownCode::fresh(desk.problems) else {
        redirect(Address::MyAccount);
        return Node::Nothing;
    };
    let save = move || {
        if shown.is_typed_back()
            && let Some(code) = shown.take()
        {
            progress.during(renew(code, desk, had_one));
        }
    };
    let form = form(save)
        .with(had_one.then(|| {
            html::p()
                .class("prose")
                .with(say(AccountPage::OldUntilThen))
        }))
        .with(shown)
        .with(progress_sign(progress))
        .with(form_actions(
            say(AccountPage::SaveRecovery),
            Some(Address::MyAccount.path()),
        ));
    Page::titled(say(Entrance::RecoveryTitle))
        .problems(desk.problems)
        .with(failure_notice(desk.failure))
        .with(form)
        .into()
}

/// Whether whoever is in has a recovery code.
pub(super) fn has_recovery_code() -> bool {
    let workspace = workspace();
    let user = workspace.user();
    workspace.read(|register| {
        let account = user.and_then(|user| register.users().get(user)?.account);
        account.is_some_and(|account| account.recovery > 0)
    })
}

async fn renew(code: RecoveryCode, desk: Desk, had_one: bool) {
    let workspace = workspace();
    let transaction = workspace.fresh_transaction();
    let outcome = workspace.at_the_desk(move |office| office.renew_recovery(transaction, &code));
    match outcome.await.unwrap_or(Err(SubmitProblem::Locked)) {
        Ok(_) => {
            workspace.shown_once.set_value(None);
            let (done, then) = if had_one {
                (AccountPage::RecoveryRenewed, Address::MyAccount)
            } else {
                (AccountPage::RecoverySaved, Address::Start)
            };
            workspace.announce(done.say(workspace.language()));
            workspace.navigation.go_instead_to(&then);
        }
        Err(problem) => desk.answer(problem),
    }
}

/// **Phrase de passe oubliée**: an officer comes in with the recovery code.
pub(super) fn recovery_page() -> Node {
    let (problems, refused) = (page_problems(), RwSignal::new(None));
    let code = workspace().code_typed;
    let recovery = secret("code");
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
    let recovery_field = TextField::of_secret(Field::RecoveryCode, recovery, problems);
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

fn checked(code: &str, recovery: Secret) -> Result<RecoveryCode, Vec<Problem>> {
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
