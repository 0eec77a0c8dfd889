//! The requests in progress: what each is about, where it goes on, and whether it still can.

use crate::browser::drafts::DraftAddress;
use crate::procedure::{
    ActAnswers, AssignmentAnswers, AssignmentStep, CreationAnswers, CreationStep, LifeAct,
    ModificationAnswers, ModificationStep, Origin, RightsAnswers, RightsStep, Stale, UserForm,
};
use crate::register::{Day, Instant, ProcurationId, Register, User, UserId};
use crate::ui::address::Address;
use crate::ui::drafts::Answers;
use crate::ui::pages::Correction;
use crate::ui::workspace::workspace;
use crate::wording::pages::Home;

/// A request in progress.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct WaitingDraft {
    pub procedure: Procedure,
    /// What it is called.
    pub name: Home,
    /// Where it is kept.
    pub kept_at: DraftAddress,
    /// What or whom it is about, as far as it says.
    pub subject: String,
    /// The page on which it goes on.
    pub page: Address,
    /// The number of the step at which it is, and of how many; `None` where it has one page.
    pub step: Option<(u32, u32)>,
    /// Whether the register no longer allows something of it.
    pub is_stale: bool,
    /// When it was changed last; `None` where that isn't known.
    pub changed: Option<Instant>,
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
pub(super) enum Procedure {
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
