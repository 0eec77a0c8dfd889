//! The requests in progress, to resume or to drop.

use crate::journal::TransactionId;
use crate::procedure::{
    AssignmentAnswers, AssignmentStep, CreationAnswers, CreationStep, RightsAnswers, RightsStep,
    UserForm,
};
use crate::register::{Register, User, UserId};
use crate::ui::address::Address;
use crate::ui::drafts::{Answers, Draft};
use crate::ui::pages::Correction;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Forms, Home};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// A request in progress.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct WaitingDraft {
    procedure: Procedure,
    transaction: TransactionId,
    /// What or whom it is about, as far as it says.
    subject: String,
    /// Where it goes on.
    address: Address,
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
    const ALL: [Self; 5] =
        [Self::Rights, Self::Creation, Self::Assignment, Self::User, Self::Correction];

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

    /// What a draft is about and where it goes on; `None` where it can't be read.
    fn outline(self, transaction: TransactionId) -> Option<(String, Address)> {
        let workspace = workspace();
        match self {
            Self::Rights => of_rights(&workspace.kept_draft(transaction)?),
            Self::Creation => of_creation(workspace.kept_draft(transaction)?),
            Self::Assignment => of_assignment(&workspace.kept_draft(transaction)?),
            Self::User => of_addition(&workspace.kept_draft(transaction)?),
            Self::Correction => of_correction(&workspace.kept_draft(transaction)?),
        }
    }
}

/// The requests in progress of whoever is signed in.
pub(super) fn waiting() -> Vec<WaitingDraft> {
    let kept = workspace().waiting_drafts().into_iter();
    let outlined = kept.filter_map(|(key, transaction)| {
        let procedure = Procedure::ALL.into_iter().find(|one| one.key() == key)?;
        let (subject, address) = procedure.outline(transaction)?;
        Some(WaitingDraft { procedure, transaction, subject, address })
    });
    outlined.collect()
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
        let row = answers.procuration.and_then(|id| register.procurations().get(id))?;
        Some((row.reference.to_string(), Address::Assignment(step)))
    })
}

fn of_addition(form: &UserForm) -> Option<(String, Address)> {
    let names = format!("{} {}", form.names.given_name.trim(), form.names.family_name.trim());
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
#[component]
pub(super) fn DraftRows(
    /// The requests.
    drafts: RwSignal<Vec<WaitingDraft>>,
    /// Receives the one that was dropped.
    #[prop(into)]
    on_drop: Callback<WaitingDraft>,
) -> impl IntoView {
    const ROWS: usize = 25;
    move || {
        let shown = drafts.with(|all| all.iter().take(ROWS).cloned().collect::<Vec<_>>());
        (!shown.is_empty()).then(|| {
            let rows = shown.into_iter().map(|draft| view! { <DraftRow draft on_drop /> });
            view! { <ul class="attention-list">{rows.collect_view()}</ul> }
        })
    }
}

#[component]
fn DraftRow(draft: WaitingDraft, on_drop: Callback<WaitingDraft>) -> impl IntoView {
    let navigate = use_navigate();
    let about = format!("{}, {}", say(draft.procedure.name()), draft.subject);
    let hidden = about.trim_end_matches([',', ' ']).to_owned();
    let subject = draft.subject.clone();
    let name = say(draft.procedure.name());
    let (resumed, dropped) = (draft.clone(), draft);
    let resume = move |_| {
        if take_up(&resumed) {
            navigate(&resumed.address.path(), Default::default());
        }
    };
    let drop_it = move |_| {
        forget(&dropped);
        workspace().announce(say(Forms::DraftDropped));
        on_drop.run(dropped.clone());
    };
    view! {
        <li>
            <span class="kind"><span class="tag">{say(Home::Draft)}</span></span>
            <span>{name} " " <bdi class="muted">{subject}</bdi></span>
            <button type="button" class="link-like" on:click=resume>
                {say(Home::Resume)} <span class="visually-hidden">" " {hidden.clone()}</span>
            </button>
            <button type="button" class="link-like danger" on:click=drop_it>
                {say(Home::Drop)} <span class="visually-hidden">" " {hidden}</span>
            </button>
        </li>
    }
}

/// Makes it this tab's request of its procedure. Whether it could.
fn take_up(draft: &WaitingDraft) -> bool {
    let (own, transaction) = (workspace().drafts, Some(draft.transaction));
    match draft.procedure {
        Procedure::Rights => own.rights.take_up(transaction),
        Procedure::Creation => own.creation.take_up(transaction),
        Procedure::Assignment => own.assignment.take_up(transaction),
        Procedure::User => own.user.take_up(transaction),
        Procedure::Correction => own.correction.take_up(transaction),
    }
}

fn forget(draft: &WaitingDraft) {
    fn drop_it<A: Answers>(own: Draft<A>, transaction: TransactionId) {
        if own.transaction() == Some(transaction) {
            own.forget(workspace());
        } else {
            workspace().forget_draft(A::PROCEDURE, transaction);
        }
    }
    let (own, transaction) = (workspace().drafts, draft.transaction);
    match draft.procedure {
        Procedure::Rights => drop_it(own.rights, transaction),
        Procedure::Creation => drop_it(own.creation, transaction),
        Procedure::Assignment => drop_it(own.assignment, transaction),
        Procedure::User => drop_it(own.user, transaction),
        Procedure::Correction => drop_it(own.correction, transaction),
    }
}
