//! The requests in progress, to resume or to drop.

use super::ATTENTION;
use crate::browser::drafts::{self as kept, DraftAddress};
use crate::procedure::{
    ActAnswers, AssignmentAnswers, AssignmentStep, CreationAnswers, CreationStep, LifeAct,
    ModificationAnswers, ModificationStep, Origin, RightsAnswers, RightsStep, Stale, UserForm,
};
use crate::register::{Day, Instant, ProcurationId, Register, User, UserId};
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
    /// What it is called.
    name: Home,
    /// Where it is kept.
    kept_at: DraftAddress,
    /// What or whom it is about, as far as it says.
    subject: String,
    /// The page on which it goes on.
    page: Address,
    /// The number of the step at which it is, and of how many; `None` where it has one page.
    step: Option<(u32, u32)>,
    /// Whether the register no longer allows something of it.
    is_stale: bool,
    /// When it was changed last; `None` where that isn't known.
    changed: Option<Instant>,
}

/// What a draft says of itself.
struct Outline {
    name: Home,
    subject: String,
    page: Address,
    step: Option<(u32, u32)>,
    is_stale: bool,
}

impl Outline {
    /// Of a request that has one page.
    fn of_page(name: Home, subject: String, page: Address) -> Self {
        Self {
            name,
            subject,
            page,
            step: None,
            is_stale: false,
        }
    }
}

/// Which request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Procedure {
    Rights,
    Creation,
    Assignment,
    Modification,
    Act,
    User,
    Correction,
}

impl Procedure {
    const ALL: [Self; 7] = [
        Self::Rights,
        Self::Creation,
        Self::Assignment,
        Self::Modification,
        Self::Act,
        Self::User,
        Self::Correction,
    ];

    /// The name under which its drafts are kept.
    fn key(self) -> &'static str {
        match self {
            Self::Rights => RightsAnswers::PROCEDURE,
            Self::Creation => CreationAnswers::PROCEDURE,
            Self::Assignment => AssignmentAnswers::PROCEDURE,
            Self::Modification => ModificationAnswers::PROCEDURE,
            Self::Act => ActAnswers::PROCEDURE,
            Self::User => UserForm::PROCEDURE,
            Self::Correction => Correction::PROCEDURE,
        }
    }

    /// What a draft is about and the page on which it goes on; `None` where it can't be read.
    fn outline(self, kept_at: &DraftAddress) -> Option<(Outline, Option<Instant>)> {
        match self {
            Self::Rights => outlined(kept_at, of_rights),
            Self::Creation => outlined(kept_at, of_creation),
            Self::Assignment => outlined(kept_at, of_assignment),
            Self::Modification => outlined(kept_at, of_modification),
            Self::Act => outlined(kept_at, of_act),
            Self::User => outlined(kept_at, of_addition),
            Self::Correction => outlined(kept_at, of_correction),
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
        let (outline, changed) = procedure.outline(&kept_at)?;
        Some(WaitingDraft {
            procedure,
            name: outline.name,
            kept_at,
            subject: outline.subject,
            page: outline.page,
            step: outline.step,
            is_stale: outline.is_stale,
            changed,
        })
    });
    outlined.collect()
}

fn outlined<A: Answers>(
    kept_at: &DraftAddress,
    outline: fn(&A, Option<Address>, &Register, Day) -> Option<Outline>,
) -> Option<(Outline, Option<Instant>)> {
    let today = workspace().today();
    let draft = workspace().kept_draft::<A>(kept_at)?;
    let place = draft.place.and_then(|path| Address::parse(&path));
    let outline = workspace().glance(|register| outline(&draft.answers, place, register, today))?;
    Some((outline, draft.kept))
}

/// The step at which a request goes on: the one that was shown last, as far as the answers reach it, or an
/// earlier one where something of it is no longer so.
fn resumed<S: Copy + Ord>(reached: S, shown: Option<S>, stale: &[Stale<S>]) -> S {
    let first = stale.iter().map(|one| one.step).chain(shown).min();
    first.map_or(reached, |first| first.min(reached))
}

fn of_rights(
    answers: &RightsAnswers,
    shown: Option<Address>,
    register: &Register,
    today: Day,
) -> Option<Outline> {
    let shown = match shown {
        Some(Address::Rights(step)) => Some(step),
        _ => None,
    };
    let stale = answers.stale(register, today);
    let reached = answers.stage_at(RightsStep::Summary, register).step();
    let step = resumed(reached, shown, &stale);
    Some(Outline {
        name: Home::RightsDraft,
        subject: name_of(register, answers.user),
        page: Address::Rights(step),
        step: Some((step.number(), RightsStep::COUNT)),
        is_stale: !stale.is_empty(),
    })
}

fn of_creation(
    answers: &CreationAnswers,
    shown: Option<Address>,
    register: &Register,
    today: Day,
) -> Option<Outline> {
    let shown = match shown {
        Some(Address::Creation(step)) => Some(step),
        _ => None,
    };
    let stale = answers.stale(register, today);
    let step = resumed(
        answers.stage_at(CreationStep::Summary).step(),
        shown,
        &stale,
    );
    Some(Outline {
        name: Home::CreationDraft,
        subject: answers.name.clone(),
        page: Address::Creation(step),
        step: Some((step.number(), CreationStep::COUNT)),
        is_stale: !stale.is_empty(),
    })
}

fn of_assignment(
    answers: &AssignmentAnswers,
    shown: Option<Address>,
    register: &Register,
    today: Day,
) -> Option<Outline> {
    let shown = match shown {
        Some(Address::Assignment(step)) => Some(step),
        _ => None,
    };
    let stale = answers.stale(register, today);
    let reached = answers.stage_at(AssignmentStep::Summary, register).step();
    // The list has no draft's page: what is wrong with the procuration is told at its details.
    let step = resumed(reached, shown, &stale).max(AssignmentStep::Details);
    Some(Outline {
        name: Home::AssignmentDraft,
        subject: reference_of(register, answers.procuration?)?,
        page: Address::Assignment(step),
        step: Some((step.number(), AssignmentStep::COUNT)),
        is_stale: !stale.is_empty(),
    })
}

fn of_modification(
    answers: &ModificationAnswers,
    shown: Option<Address>,
    register: &Register,
    today: Day,
) -> Option<Outline> {
    let shown = match shown {
        Some(Address::Modification(step)) => Some(step),
        _ => None,
    };
    let stale = answers.stale(register, today);
    let reached = answers.stage_at(ModificationStep::Summary, register).step();
    let step = resumed(reached, shown, &stale).max(ModificationStep::Details);
    Some(Outline {
        name: Home::ModificationDraft,
        subject: reference_of(register, answers.procuration?)?,
        page: Address::Modification(step),
        step: Some((step.number(), ModificationStep::COUNT)),
        is_stale: !stale.is_empty(),
    })
}

/// An act on procurations. On one of them, what was answered tells which: of the acts that are offered there,
/// only these two ask something.
fn of_act(
    answers: &ActAnswers,
    _: Option<Address>,
    register: &Register,
    today: Day,
) -> Option<Outline> {
    let reference = |id: ProcurationId| Some(register.procurations().get(id)?.reference);
    let (name, act) = match answers.origin {
        Origin::Procuration(_) if answers.reason.is_empty() => {
            (Home::ProlongationDraft, LifeAct::Prolong)
        }
        Origin::Procuration(_) => (Home::RevocationDraft, LifeAct::Revoke),
        Origin::Mandataries(_) => (Home::WithdrawalDraft, LifeAct::Withdraw),
        Origin::List => (Home::SeveralDraft, LifeAct::Revoke),
        Origin::Assignment(_) | Origin::Nowhere => return None,
    };
    let (subject, page) = match answers.origin {
        Origin::Procuration(id) => (
            reference(id)?.to_string(),
            Address::ProcurationAct(reference(id)?, act),
        ),
        Origin::Mandataries(id) => (
            reference(id)?.to_string(),
            Address::SeveralMandataries(reference(id)?),
        ),
        _ => (String::new(), Address::SeveralProcurations),
    };
    let is_begun = !(answers.procurations.is_empty() && answers.assignments.is_empty());
    let is_stale = is_begun && !answers.hindrances(act, register, today).is_empty();
    Some(Outline {
        is_stale,
        ..Outline::of_page(name, subject, page)
    })
}

fn of_addition(form: &UserForm, _: Option<Address>, _: &Register, _: Day) -> Option<Outline> {
    let names = format!(
        "{} {}",
        form.names.given_name.trim(),
        form.names.family_name.trim()
    );
    Some(Outline::of_page(
        Home::UserDraft,
        names.trim().to_owned(),
        Address::NewUser,
    ))
}

fn of_correction(
    answers: &Correction,
    _: Option<Address>,
    register: &Register,
    _: Day,
) -> Option<Outline> {
    let row = register.users().get(answers.user?)?;
    let page = Address::Correction(row.code.clone());
    Some(Outline::of_page(
        Home::CorrectionDraft,
        row.full_name(),
        page,
    ))
}

fn reference_of(register: &Register, id: ProcurationId) -> Option<String> {
    let row = register.procurations().get(id)?;
    Some(row.reference.to_string())
}

fn name_of(register: &Register, user: Option<UserId>) -> String {
    let row = user.and_then(|user| register.users().get(user));
    row.map(User::full_name).unwrap_or_default()
}

/// A row for each request; the latest page of them is enough, since dropping one brings up the next.
/// Nothing where there is none.
pub(super) fn draft_rows(
    drafts: &[WaitingDraft],
    dropped: RwSignal<Option<DroppedDraft>>,
) -> Option<Element> {
    const ROWS: usize = 25;
    (!drafts.is_empty()).then(|| {
        let rows = drafts.iter().take(ROWS);
        html::ul()
            .class("attention-list")
            .with(Node::all(rows.map(|draft| draft_row(draft, dropped))))
    })
}

fn draft_row(draft: &WaitingDraft, dropped: RwSignal<Option<DroppedDraft>>) -> Element {
    let name = say(draft.name.clone());
    let about = format!("{name}, {}", draft.subject);
    let about = about.trim_end_matches([',', ' ']);
    let (resumed, gone) = (draft.clone(), draft.clone());
    let resume = move || {
        if take_up(&resumed) {
            go_to(&resumed.page);
        }
    };
    let drop_it = move || {
        // As it is kept: sealed, and for its author alone.
        let bytes = kept::load(&gone.kept_at).ok().flatten();
        forget(&gone);
        // Whoever looks sees it where the request was.
        workspace()
            .live_region
            .tell(say(Forms::DraftDropped).into_owned());
        let kept_at = gone.kept_at.clone();
        dropped.set(bytes.map(|bytes| DroppedDraft { kept_at, bytes }));
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
        .with(state_of(draft))
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

/// The request that was dropped last, as it was kept: while the page lasts it can be put back.
#[derive(Clone)]
pub(super) struct DroppedDraft {
    kept_at: DraftAddress,
    bytes: Vec<u8>,
}

/// What says that a request was dropped, with the button that puts it back.
pub(super) fn dropped_row(dropped: RwSignal<Option<DroppedDraft>>) -> Option<Element> {
    let draft = dropped.get()?;
    let put_back = move || {
        // Where storage can't be written, the button stays.
        if kept::save(&draft.kept_at, &draft.bytes).is_ok() {
            dropped.set(None);
            focus(ATTENTION);
        }
    };
    let put_back = button("link-like", put_back).with(say(Home::PutBack));
    let sentence = html::p()
        .with(say(Forms::DraftDropped))
        .with(" ")
        .with(put_back);
    Some(html::div().class("notice info").with(sentence))
}

/// The step at which a request is, how long ago it was changed, and whether something of it isn't so any
/// more.
fn state_of(draft: &WaitingDraft) -> Node {
    let step = draft.step.map(|(step, of)| {
        let step = say(Home::DraftStep { step, of });
        html::span().class("muted").with(step)
    });
    let age = draft
        .changed
        .and_then(age)
        .map(|age| html::span().class("muted").with(say(age)));
    let stale = draft.is_stale.then(|| {
        html::span()
            .class("status pending")
            .with(say(Home::DraftStale))
    });
    Node::Several(vec![step.into(), age.into(), stale.into()])
}

/// How long ago something was changed, in days of Québec's calendar.
fn age(changed: Instant) -> Option<Home> {
    let day = workspace().local_time(changed)?.day;
    Some(match day.days_until(workspace().today()) {
        ..=0 => Home::DraftToday,
        1 => Home::DraftYesterday,
        days => Home::DraftDaysAgo {
            count: usize::try_from(days).ok()?,
        },
    })
}

/// Makes it this tab's request of its procedure. Whether it could.
fn take_up(draft: &WaitingDraft) -> bool {
    let (own, kept_at) = (workspace().drafts, Some(draft.kept_at.clone()));
    match draft.procedure {
        Procedure::Rights => own.rights.take_up(kept_at),
        Procedure::Creation => own.creation.take_up(kept_at),
        Procedure::Assignment => own.assignment.take_up(kept_at),
        Procedure::Modification => own.modification.take_up(kept_at),
        Procedure::Act => own.act.take_up(kept_at),
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
        Procedure::Modification => *drafts.modification,
        Procedure::Act => *drafts.act,
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
