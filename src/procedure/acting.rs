//! **Acts on what exists**: suspend, reactivate, prolong or revoke procurations, assign several to several users
//! or withdraw them, renounce one's own. Each is one page: what it is about, whom it affects, the little that it asks, and the
//! button that records it.

use super::{Field, Problem, QuickLength, Reason};
use crate::register::{
    AssignmentId, Command, Day, Note, OrderedSet, ProcurationId, Refusal, Register, Status, UserId,
};
use serde::{Deserialize, Serialize};

/// An act on procurations or assignments that exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LifeAct {
    /// Suspendre.
    Suspend,
    /// Réactiver.
    Reactivate,
    /// Prolonger.
    Prolong,
    /// Révoquer.
    Revoke,
    /// Retirer.
    Withdraw,
    /// Renoncer.
    Renounce,
    /// Assigner, several procurations to several users.
    Assign,
}

/// How many assignments are given or withdrawn together, at most: what a summary can still be read of.
pub const MOST_TOGETHER: usize = 10_000;

impl LifeAct {
    /// The acts on a procuration as a whole, in the order in which its page offers them.
    pub const ON_PROCURATIONS: [Self; 4] =
        [Self::Prolong, Self::Suspend, Self::Reactivate, Self::Revoke];

    /// The acts on several procurations of the list, in the order in which they are offered.
    pub const ON_SEVERAL: [Self; 4] = [Self::Assign, Self::Withdraw, Self::Prolong, Self::Revoke];

    /// Whether it is about people as well, who are chosen after the procurations.
    #[must_use]
    pub fn asks_for_people(self) -> bool {
        matches!(self, Self::Assign | Self::Withdraw)
    }

    /// Whether a procuration of this status allows the act.
    #[must_use]
    pub fn is_allowed(self, status: Status) -> bool {
        match self {
            Self::Suspend | Self::Prolong | Self::Assign => status.is_assignable(),
            Self::Reactivate => status == Status::Suspended,
            Self::Revoke | Self::Withdraw | Self::Renounce => !status.is_over(),
        }
    }

    /// Whether somebody loses something by it.
    #[must_use]
    pub fn takes_away(self) -> bool {
        !matches!(self, Self::Reactivate | Self::Prolong | Self::Assign)
    }
}

/// Where an act is asked for, which tells what may be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// Nowhere yet.
    #[default]
    Nowhere,
    /// The page of one procuration, as a whole.
    Procuration(ProcurationId),
    /// One assignment.
    Assignment(AssignmentId),
    /// The list of procurations, of which several are chosen.
    List,
    /// The mandataries of a procuration, of whom several are chosen.
    Mandataries(ProcurationId),
}

/// A person's answers, just as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActAnswers {
    /// Where the act is asked for.
    pub origin: Origin,
    /// The procurations that it is about.
    pub procurations: OrderedSet<ProcurationId>,
    /// The assignments that it is about.
    pub assignments: OrderedSet<AssignmentId>,
    /// Nouvelle date de fin.
    pub end: String,
    /// Motif de la révocation.
    pub reason: String,
    /// How much longer each of several is to last, counted from its own end; `None` where they are to have the
    /// same end.
    pub longer: Option<QuickLength>,
    /// The people to whom the chosen procurations are to be assigned, or from whom they are to be withdrawn.
    pub users: OrderedSet<UserId>,
    /// The assignments to give: a procuration to a user who hasn't it yet.
    pub given: OrderedSet<(ProcurationId, UserId)>,
}

/// What happened on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActInput {
    /// A procuration was ticked, or unticked.
    ProcurationToggled(ProcurationId),
    /// These procurations were ticked together.
    ProcurationsAdded(Vec<ProcurationId>),
    /// An assignment was ticked, or unticked.
    AssignmentToggled(AssignmentId),
    /// These assignments were ticked together.
    AssignmentsAdded(Vec<AssignmentId>),
    /// Everything was unticked.
    Cleared,
    /// The new end was typed.
    EndTyped(String),
    /// One of the quick choices was pressed; it counts from this day.
    LengthChosen(Day, QuickLength),
    /// One of the quick choices was pressed for several: it counts from the end of each.
    EachLonger(QuickLength),
    /// The reason was typed.
    ReasonTyped(String),
    /// Somebody was ticked, or unticked.
    UserToggled(UserId),
    /// These people were ticked together.
    UsersAdded(Vec<UserId>),
    /// Everybody was unticked.
    UsersCleared,
}

impl ActAnswers {
    /// The answers before anybody answered, of an act that is asked for there.
    #[must_use]
    pub fn asked_at(origin: Origin) -> Self {
        let mut answers = Self {
            origin,
            ..Self::default()
        };
        match origin {
            Origin::Procuration(id) => answers.procurations.insert(id),
            Origin::Assignment(id) => answers.assignments.insert(id),
            Origin::Nowhere | Origin::List | Origin::Mandataries(_) => (),
        }
        answers
    }

    /// Takes an input.
    pub fn receive(&mut self, input: ActInput) {
        match input {
            ActInput::ProcurationToggled(id) => {
                self.procurations.toggle(id);
                self.forget_pairs();
            }
            ActInput::ProcurationsAdded(ids) => {
                for id in ids {
                    self.procurations.insert(id);
                }
                self.forget_pairs();
            }
            ActInput::AssignmentToggled(id) => self.assignments.toggle(id),
            ActInput::AssignmentsAdded(ids) => {
                for id in ids {
                    self.assignments.insert(id);
                }
            }
            ActInput::Cleared => {
                self.procurations = OrderedSet::new();
                self.forget_pairs();
            }
            ActInput::EndTyped(text) => {
                self.end = text;
                self.longer = None;
            }
            ActInput::LengthChosen(from, length) => {
                self.end = from.plus_months(length.months()).iso();
            }
            ActInput::EachLonger(length) => {
                self.end = String::new();
                self.longer = Some(length);
            }
            ActInput::ReasonTyped(text) => self.reason = text,
            ActInput::UserToggled(id) => self.users.toggle(id),
            ActInput::UsersAdded(ids) => {
                for id in ids {
                    self.users.insert(id);
                }
            }
            ActInput::UsersCleared => self.users = OrderedSet::new(),
        }
    }

    /// Forgets which assignments are to be given or withdrawn: they were those of what was chosen before.
    fn forget_pairs(&mut self) {
        self.assignments = OrderedSet::new();
        self.given = OrderedSet::new();
    }

    /// The new end of a procuration that ends on this day, as far as it is given.
    #[must_use]
    pub fn new_end(&self, current: Day) -> Option<Day> {
        match self.longer {
            Some(length) => Some(current.plus_months(length.months())),
            None => Day::parse(&self.end),
        }
    }

    /// The procurations and the people are chosen: notes which assignments are to be given, or which that stand
    /// are to be withdrawn. From now on the request is about these and no others (R6).
    ///
    /// # Errors
    /// Nobody is chosen, everybody has the procurations already or nobody has any of them, or there would be
    /// more than [`MOST_TOGETHER`].
    pub fn choose_people(&mut self, act: LifeAct, register: &Register) -> Result<(), Vec<Problem>> {
        let wrong = |reason| Err(vec![Problem::new(Field::Users, reason)]);
        if self.users.is_empty() {
            return wrong(Reason::Refused(Refusal::NoUser));
        }
        // Of the pairs that are to be given, each becomes an assignment; those to be withdrawn are counted as
        // they stand.
        let pairs = self.procurations.len().saturating_mul(self.users.len());
        if act == LifeAct::Assign && pairs > MOST_TOGETHER {
            return wrong(Reason::TooMany(MOST_TOGETHER));
        }
        (self.given, self.assignments) = (OrderedSet::new(), OrderedSet::new());
        if act == LifeAct::Assign {
            self.given = self.not_given(register);
        } else {
            let standing = self.standing(register);
            if standing.len() > MOST_TOGETHER {
                return wrong(Reason::TooMany(MOST_TOGETHER));
            }
            self.assignments = standing;
        }
        if self.given.is_empty() && self.assignments.is_empty() {
            return wrong(Reason::Refused(Refusal::NothingToChange));
        }
        Ok(())
    }

    /// The chosen procurations that chosen people haven't.
    fn not_given(&self, register: &Register) -> OrderedSet<(ProcurationId, UserId)> {
        let procurations = self.procurations.iter();
        let pairs = procurations.flat_map(|id| self.users.iter().map(|user| (*id, *user)));
        pairs
            .filter(|(id, user)| !register.is_mandatary(*user, *id))
            .collect()
    }

    /// The assignments that stand, of the chosen procurations to chosen people.
    fn standing(&self, register: &Register) -> OrderedSet<AssignmentId> {
        let procurations = self.procurations.iter();
        let standing = procurations.flat_map(|id| register.mandataries(*id));
        standing
            .filter(|(_, row)| self.users.contains(&row.user))
            .map(|(id, _)| id)
            .collect()
    }

    /// What the act is about: procurations as a whole, assignments that stand, and assignments to give.
    pub(super) fn subjects(&self, act: LifeAct) -> Subjects<'_> {
        const NO_PROCURATION: &OrderedSet<ProcurationId> = &OrderedSet::new();
        const NO_ASSIGNMENT: &OrderedSet<AssignmentId> = &OrderedSet::new();
        const NOTHING_GIVEN: &OrderedSet<(ProcurationId, UserId)> = &OrderedSet::new();
        match act {
            LifeAct::Assign => (NO_PROCURATION, NO_ASSIGNMENT, &self.given),
            LifeAct::Withdraw | LifeAct::Renounce => {
                (NO_PROCURATION, &self.assignments, NOTHING_GIVEN)
            }
            _ => (&self.procurations, NO_ASSIGNMENT, NOTHING_GIVEN),
        }
    }

    /// The assignments that the act stops, or that go on by it.
    #[must_use]
    pub fn touched(&self, act: LifeAct, register: &Register) -> OrderedSet<AssignmentId> {
        let (procurations, assignments, _) = self.subjects(act);
        let of_procurations = procurations.iter();
        let stopping = of_procurations.flat_map(|id| register.stopping_with_procuration(*id));
        stopping.chain(assignments.iter().copied()).collect()
    }

    /// The request.
    ///
    /// # Errors
    /// Everything that has to be put right among what the act asks; the answers stay as they are. What it
    /// is about is checked when it is submitted.
    pub fn command(&self, act: LifeAct, register: &Register) -> Result<Command, Vec<Problem>> {
        match (act, self.procurations.iter().next(), self.one_assignment()) {
            (LifeAct::Prolong, ..) => self.prolongation(register),
            (LifeAct::Assign, ..) => Ok(Command::AssignProcurations(self.given.clone())),
            (LifeAct::Revoke, ..) => self.revocation(),
            (LifeAct::Suspend, Some(&id), _) => Ok(Command::SuspendProcuration(id)),
            (LifeAct::Reactivate, Some(&id), _) => Ok(Command::ReactivateProcuration(id)),
            (LifeAct::Withdraw, ..) => Ok(Command::WithdrawAssignments(self.assignments.clone())),
            (LifeAct::Renounce, _, Some(id)) => Ok(Command::RenounceAssignment(id)),
            _ => Err(vec![Problem::from(Refusal::NothingChosen)]),
        }
    }

    fn one_assignment(&self) -> Option<AssignmentId> {
        self.assignments.iter().next().copied()
    }

    fn prolongation(&self, register: &Register) -> Result<Command, Vec<Problem>> {
        let wrong = |reason| vec![Problem::new(Field::End, reason)];
        if self.longer.is_none() {
            if self.end.trim().is_empty() {
                return Err(wrong(Reason::Missing));
            }
            Day::parse(&self.end).ok_or_else(|| wrong(Reason::NotADate))?;
        }
        let ends = self.procurations.iter().filter_map(|id| {
            let row = register.procurations().get(*id)?;
            Some((*id, self.new_end(row.terms.period.end())?))
        });
        Ok(Command::ProlongProcurations(ends.collect()))
    }

    fn revocation(&self) -> Result<Command, Vec<Problem>> {
        let wrong = |reason| vec![Problem::new(Field::RevocationReason, reason)];
        let reason = Note::parse_optional(&self.reason);
        let reason = reason.map_err(|problem| wrong(Reason::Text(problem)))?;
        Ok(Command::RevokeProcurations {
            procurations: self.procurations.clone(),
            reason: reason.ok_or_else(|| wrong(Reason::Missing))?,
        })
    }
}

/// What an act is about: procurations as a whole, assignments that stand, and assignments to give.
pub(super) type Subjects<'a> = (
    &'a OrderedSet<ProcurationId>,
    &'a OrderedSet<AssignmentId>,
    &'a OrderedSet<(ProcurationId, UserId)>,
);
