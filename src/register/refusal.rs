//! Why a command is refused.

use super::{
    AssignmentId, BodyId, Day, EnrolmentState, ProcurationId, Reference, Standing, Status, TaskId,
    UserCode, UserId,
};

/// The rules of the domain, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Only an active RSE changes the register.
    R1 = 1,
    /// The period has both dates, from today on, at most 25 years.
    R2,
    /// At least one enrolled body, at least one task where access is restricted.
    R3,
    /// Restricted with every task isn't unrestricted.
    R4,
    /// What may be assigned, and to whom.
    R5,
    /// Nothing exists before Transmettre.
    R6,
    /// One submission is recorded once.
    R7,
    /// Dates are civil dates in Québec.
    R8,
    /// The last active RSE stays; towards another RSE, only suspend or reactivate.
    R9,
    /// A departure ends every assignment.
    R10,
    /// A modification is a new version.
    R11,
    /// Path A is one transaction.
    R12,
    /// Who may do what.
    R13,
    /// What a text may hold.
    R14,
}

/// What a refusal is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A user.
    User(UserId),
    /// A version of a procuration.
    Procuration(ProcurationId),
    /// An assignment.
    Assignment(AssignmentId),
    /// The enrolment with a body.
    Body(BodyId),
}

/// A command that was refused: the rule it breaks is [`Refusal::rule`], its subject stands in the
/// variant. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The enterprise's file exists already.
    AlreadyFounded,
    /// Only an officer may ask for this.
    NotOfficer,
    /// Whoever asks is suspended, has left or is unknown.
    ActorNotActive,
    /// The assignment is somebody else's.
    NotOwnAssignment,
    /// The period begins before today.
    StartBeforeToday {
        /// The start that was asked for.
        start: Day,
        /// Today.
        today: Day,
    },
    /// No body is named.
    NoBody,
    /// The catalogue has no such body.
    BodyUnknown(BodyId),
    /// The enterprise's enrolment with the body isn't active.
    BodyNotEnrolled {
        /// The body.
        body: BodyId,
        /// Where the enrolment stands; `None`: not enrolled.
        state: Option<EnrolmentState>,
    },
    /// The access to this body is restricted, but names no task.
    NoTask(BodyId),
    /// The body has no such task.
    TaskUnknown {
        /// The body.
        body: BodyId,
        /// The task.
        task: TaskId,
    },
    /// There is no such procuration.
    ProcurationUnknown,
    /// There is no such assignment.
    AssignmentUnknown,
    /// The procuration is neither upcoming nor in force.
    NotAssignable {
        /// The procuration.
        procuration: ProcurationId,
        /// Its status today.
        status: Status,
    },
    /// Nobody is named.
    NoUser,
    /// There is no such user.
    UserUnknown,
    /// The user is suspended or has left.
    UserNotActive {
        /// The user.
        user: UserId,
        /// Their standing.
        standing: Standing,
    },
    /// The user is an officer, who has every access already.
    UserIsOfficer(UserId),
    /// The user is a mandatary of this procuration already.
    AlreadyMandatary(UserId),
    /// Another user has this code.
    CodeTaken(UserCode),
    /// Another procuration has this reference.
    ReferenceTaken(Reference),
    /// The user is the last active officer.
    LastOfficer(UserId),
    /// The user is another officer, whom an officer may only suspend or reactivate.
    OtherOfficer(UserId),
    /// The user's standing doesn't allow this: already so, or gone.
    WrongStanding {
        /// The user.
        user: UserId,
        /// Their standing.
        standing: Standing,
    },
    /// The procuration's status doesn't allow this.
    WrongStatus {
        /// The procuration.
        procuration: ProcurationId,
        /// Its status today.
        status: Status,
    },
    /// The assignment has ended already, by itself or with its procuration.
    AssignmentOver(AssignmentId),
    /// What is asked for is so already.
    NothingToChange,
    /// Whoever asks holds a temporary key, which only serves to be replaced by one of their own.
    TemporaryKey,
    /// Whoever asks has no temporary key to replace, or none of their own yet.
    WrongKey,
    /// Whoever asks says that somebody else decided it.
    OtherAuthor(UserId),
    /// Nothing is named of what is to be changed.
    NothingChosen,
    /// A procuration isn't prolonged to a day that isn't after its end.
    EndNotLater {
        /// The procuration.
        procuration: ProcurationId,
        /// The end that it has.
        end: Day,
    },
    /// A procuration would become longer than [`super::MAXIMUM_YEARS`] allow.
    TooLong {
        /// The procuration.
        procuration: ProcurationId,
        /// The latest end that it can have.
        latest: Day,
    },
    /// What a procuration says is refused today, for this reason.
    OfProcuration {
        /// The procuration.
        procuration: ProcurationId,
        /// Why.
        why: Box<Refusal>,
    },
    /// What an act touched has changed since, so the act is taken back no more.
    ChangedSince(Subject),
    /// The act can't be taken back: it has no opposite, or isn't the last one of whoever asks.
    NoOpposite,
    /// Several of the subjects of one command are in the way, each for a reason of its own that names it.
    Several(Vec<Refusal>),
    /// The catalogue offers a body of this identity already.
    BodyTaken(BodyId),
    /// The catalogue offers a task of this identity already.
    TaskTaken {
        /// The body that offers it.
        body: BodyId,
        /// The task.
        task: TaskId,
    },
    /// The body would be left without a task.
    BodyWithoutTask(BodyId),
    /// What is recorded gives itself a day that isn't the civil day of its record.
    OtherDay(Day),
    /// What is recorded isn't what the desk makes of any one request: several requests in one, a part of one,
    /// or something else than follows from it.
    NotAsDecided,
}

impl Refusal {
    /// The rule that the command breaks.
    #[must_use]
    pub fn rule(&self) -> Rule {
        match self {
            Self::AlreadyFounded
            | Self::NotOfficer
            | Self::ActorNotActive
            | Self::NotOwnAssignment
            | Self::TemporaryKey
            | Self::WrongKey
            | Self::OtherAuthor(_) => Rule::R1,
            Self::StartBeforeToday { .. } | Self::TooLong { .. } => Rule::R2,
            Self::NoBody
            | Self::BodyUnknown(_)
            | Self::BodyNotEnrolled { .. }
            | Self::NoTask(_)
            | Self::TaskUnknown { .. }
            | Self::BodyTaken(_)
            | Self::TaskTaken { .. }
            | Self::BodyWithoutTask(_) => Rule::R3,
            Self::ProcurationUnknown
            | Self::AssignmentUnknown
            | Self::NotAssignable { .. }
            | Self::NoUser
            | Self::UserUnknown
            | Self::UserNotActive { .. }
            | Self::UserIsOfficer(_)
            | Self::AlreadyMandatary(_) => Rule::R5,
            Self::CodeTaken(_)
            | Self::ReferenceTaken(_)
            | Self::NothingToChange
            | Self::NothingChosen
            | Self::ChangedSince(_)
            | Self::NoOpposite => Rule::R6,
            Self::NotAsDecided => Rule::R6,
            Self::OtherDay(_) => Rule::R8,
            Self::LastOfficer(_) | Self::OtherOfficer(_) => Rule::R9,
            Self::WrongStanding { .. } | Self::AssignmentOver(_) => Rule::R10,
            Self::WrongStatus { .. } | Self::EndNotLater { .. } => Rule::R11,
            Self::OfProcuration { why, .. } => why.rule(),
            Self::Several(refusals) => refusals.first().map_or(Rule::R6, Self::rule),
        }
    }

    /// The reasons, one for each subject that is in the way.
    #[must_use]
    pub fn each(&self) -> &[Self] {
        match self {
            Self::Several(refusals) => refusals,
            one => std::slice::from_ref(one),
        }
    }
}

/// What comes of every one of several subjects, or why not, with every subject that is in the way.
pub(super) fn all_or_none<T>(
    answers: impl Iterator<Item = Result<Vec<T>, Refusal>>,
) -> Result<Vec<T>, Refusal> {
    let (mut all, mut refusals) = (Vec::new(), Vec::new());
    for answer in answers {
        match answer {
            Ok(one) => all.extend(one),
            Err(refusal) => refusals.push(refusal),
        }
    }
    match Refusal::together(refusals) {
        Some(refusal) => Err(refusal),
        None if all.is_empty() => Err(Refusal::NothingChosen),
        None => Ok(all),
    }
}

impl Refusal {
    /// Refusals as one; `None` where there is none.
    pub(super) fn together(mut refusals: Vec<Self>) -> Option<Self> {
        let last = refusals.pop()?;
        if refusals.is_empty() {
            return Some(last);
        }
        refusals.push(last);
        Some(Self::Several(refusals))
    }
}
