//! The requests in progress, to resume or to drop.

use super::ATTENTION;
use crate::browser::drafts::{self as kept, DraftAddress};
use crate::procedure::{
    AssignmentAnswers, AssignmentStep, CreationAnswers, CreationStep, RightsAnswers, RightsStep,
    UserForm,
};
use crate::register::{Register, User, UserId};
use crate::ui::address::Address;
use crate::ui::components::focus;
use crate::ui::drafts::{Answers, DraftState};
use crate::ui::markup::{Element, Node, html};
use crate::ui::navigation::go_to;
use crate::ui::pages::{Correction, button, hidden};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Forms, Home};
use leptos::prelude::*;

/// A request in progress.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct WaitingDraft {
    procedure: Procedure,
    /// Where it is kept.
    kept_at: DraftAddress,
    /// What or whom it is about, as far as it says.
    subject: String,
    /// The page on which it goes on.
    page: Address,
}

/// Which request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Procedure {
    Rights,
    Creation,
    Assignment,
    User,
    Correction,
}

impl Procedure {
    const ALL: [Self; 5] = [
        Self::Rights,
        Self::Creation,
        Self::Assignment,
        Self::User,
        Self::Correction,
    ];

    /// The name under which its drafts are kept.
    fn key(self) -> &'static str {
        match self {
            Self::Rights => RightsAnswers::PROCEDURE,
            Self::Creation => CreationAnswers::PROCEDURE,
            Self::Assignment => AssignmentAnswers::PROCEDURE,
            Self::User => UserForm::PROCEDURE,
            Self::Correction => Correction::PROCEDURE,
        }
    }

    fn name(self) -> Home {
        match self {
            Self::Rights => Home::RightsDraft,
            Self::Creation => Home::CreationDraft,
            Self::Assignment => Home::AssignmentDraft,
            Self::User => Home::UserDraft,
            Self::Correction => Home::CorrectionDraft,
        }
    }

    /// What a draft is about and the page on which it goes on; `None` where it can't be read.
    fn outline(self, kept_at: &DraftAddress) -> Option<(String, Address)> {
        match self {
            Self::Rights => of_rights(&answers(kept_at)?),
            Self::Creation => of_creation(answers(kept_at)?),
            Self::Assignment => of_assignment(&answers(kept_at)?),
            Self::User => of_addition(&answers(kept_at)?),
            Self::Correction => of_correction(&answers(kept_at)?),
        }
    }
}

/// The requests in progress of whoever is signed in.
pub(super) fn waiting() -> Vec<WaitingDraft> {
    let kept = workspace().kept_drafts().into_iter();
    let outlined = kept.filter_map(|kept_at| {
        let procedure = Procedure::ALL
            .into_iter()
            .find(|one| one.key() == kept_at.procedure)?;
        let (subject, page) = procedure.outline(&kept_at)?;
        Some(WaitingDraft {
            procedure,
            kept_at,
            subject,
            page,
        })
    });
    outlined.collect()
}

fn answers<A: Answers>(kept_at: &DraftAddress) -> Option<A> {
    workspace().kept_draft(kept_at)
}

fn of_rights(answers: &RightsAnswers) -> Option<(String, Address)> {
    workspace().glance(|register| {
        let step = answers.stage_at(RightsStep::Summary, register).step();
        Some((name_of(register, answers.user), Address::Rights(step)))
    })
}

fn of_creation(answers: CreationAnswers) -> Option<(String, Address)> {
    let step = answers.stage_at(CreationStep::Summary).step();
    Some((answers.name, Address::Creation(step)))
}

fn of_assignment(answers: &AssignmentAnswers) -> Option<(String, Address)> {
    workspace().glance(|register| {
        let step = answers.stage_at(AssignmentStep::Summary, register).step();
        let row = answers
            .procuration
            .and_then(|id| register.procurations().get(id))?;
        Some((row.reference.to_string(), Address::Assignment(step)))
    })
}

fn of_addition(form: &UserForm) -> Option<(String, Address)> {
    let names = format!(
        "{} {}",
        form.names.given_name.trim(),
        form.names.family_name.trim()
    );
    Some((names.trim().to_owned(), Address::NewUser))
}

fn of_correction(answers: &Correction) -> Option<(String, Address)> {
    workspace().glance(|register| {
        let row = register.users().get(answers.user?)?;
        Some((row.full_name(), Address::Correction(row.code.clone())))
    })
}

fn name_of(register: &Register, user: Option<UserId>) -> String {
    let row = user.and_then(|user| register.users().get(user));
    row.map(User::full_name).unwrap_or_default()
}

/// A row for each request; the latest page of them is enough, since dropping one brings up the next.
/// Nothing where there is none.
pub(super) fn draft_rows(drafts: &[WaitingDraft], dropped: RwSignal<()>) -> Option<Element> {
    const ROWS: usize = 25;
    (!drafts.is_empty()).then(|| {
        let rows = drafts.iter().take(ROWS);
        html::ul()
            .class("attention-list")
            .with(Node::all(rows.map(|draft| draft_row(draft, dropped))))
    })
}

fn draft_row(draft: &WaitingDraft, dropped: RwSignal<()>) -> Element {
    let name = say(draft.procedure.name());
    let about = format!("{name}, {}", draft.subject);
    let about = about.trim_end_matches([',', ' ']);
    let (resumed, gone) = (draft.clone(), draft.clone());
    let resume = move || {
        if take_up(&resumed) {
            go_to(&resumed.page);
        }
    };
    let drop_it = move || {
        forget(&gone);
        workspace().announce(say(Forms::DraftDropped));
        dropped.set(());
        // The row that was pressed is gone: the list's heading is what stays nearest.
        focus(ATTENTION);
    };
    let kind = html::span()
        .class("kind")
        .with(html::span().class("tag").with(say(Home::Draft)));
    let subject = html::bdi().class("muted").with(draft.subject.clone());
    html::li()
        .with(kind)
        .with(html::span().with(name).with(" ").with(subject))
        .with(
            button("link-like", resume)
                .with(say(Home::Resume))
                .with(hidden(about.to_owned())),
        )
        .with(
            button("link-like danger", drop_it)
                .with(say(Home::Drop))
                .with(hidden(about.to_owned())),
        )
}

/// Makes it this tab's request of its procedure. Whether it could.
fn take_up(draft: &WaitingDraft) -> bool {
    let (own, kept_at) = (workspace().drafts, Some(draft.kept_at.clone()));
    match draft.procedure {
        Procedure::Rights => own.rights.take_up(kept_at),
        Procedure::Creation => own.creation.take_up(kept_at),
        Procedure::Assignment => own.assignment.take_up(kept_at),
        Procedure::User => own.user.take_up(kept_at),
        Procedure::Correction => own.correction.take_up(kept_at),
    }
}

/// Forgets a request. One that this tab is working on is forgotten by its procedure, which would keep
/// it anew otherwise.
fn forget(draft: &WaitingDraft) {
    let (drafts, kept_at) = (workspace().drafts, &draft.kept_at);
    let own: DraftState = match draft.procedure {
        Procedure::Rights => *drafts.rights,
        Procedure::Creation => *drafts.creation,
        Procedure::Assignment => *drafts.assignment,
        Procedure::User => *drafts.user,
        Procedure::Correction => *drafts.correction,
    };
    if own.transaction() == Some(kept_at.transaction) {
        own.forget(workspace());
    } else {
        // Where storage can't be written, the request stays in the list the next time.
        let _ = kept::remove(kept_at);
    }
}
