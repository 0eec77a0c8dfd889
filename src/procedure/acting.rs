//! **Acts on what exists**: suspend, reactivate, prolong or revoke procurations, withdraw them from users,
//! renounce one's own. Each is one page: what it is about, whom it affects, the little that it asks, and the
//! button that records it.

use super::{Field, Problem, QuickLength, Reason};
use crate::register::{
    AssignmentId, Command, Day, Note, OrderedSet, ProcurationId, Refusal, Register, Status,
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
}

impl LifeAct {
    /// The acts on a procuration as a whole, in the order in which its page offers them.
    pub const ON_PROCURATIONS: [Self; 4] =
        [Self::Prolong, Self::Suspend, Self::Reactivate, Self::Revoke];

    /// Whether a procuration of this status allows the act.
    #[must_use]
    pub fn is_allowed(self, status: Status) -> bool {
        match self {
            Self::Suspend | Self::Prolong => status.is_assignable(),
            Self::Reactivate => status == Status::Suspended,
            Self::Revoke | Self::Withdraw | Self::Renounce => !status.is_over(),
        }
    }

    /// Whether somebody loses something by it.
    #[must_use]
    pub fn takes_away(self) -> bool {
        !matches!(self, Self::Reactivate | Self::Prolong)
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
    /// The reason was typed.
    ReasonTyped(String),
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
            ActInput::ProcurationToggled(id) => self.procurations.toggle(id),
            ActInput::ProcurationsAdded(ids) => {
                for id in ids {
                    self.procurations.insert(id);
                }
            }
            ActInput::AssignmentToggled(id) => self.assignments.toggle(id),
            ActInput::AssignmentsAdded(ids) => {
                for id in ids {
                    self.assignments.insert(id);
                }
            }
            ActInput::Cleared => {
                self.procurations = OrderedSet::new();
                self.assignments = OrderedSet::new();
            }
            ActInput::EndTyped(text) => self.end = text,
            ActInput::LengthChosen(from, length) => {
                self.end = from.plus_months(length.months()).iso();
            }
            ActInput::ReasonTyped(text) => self.reason = text,
        }
    }

    /// What is in the way of the act as of today, whatever it asks besides: nothing is chosen, or what is
    /// chosen doesn't allow it any more. Everything that is in the way is named.
    #[must_use]
    pub fn hindrances(&self, act: LifeAct, register: &Register, today: Day) -> Vec<Refusal> {
        let of_procurations = self.procurations.iter().filter_map(|&procuration| {
            let Some(row) = register.procurations().get(procuration) else {
                return Some(Refusal::ProcurationUnknown);
            };
            let status = row.status(today);
            (!act.is_allowed(status)).then_some(Refusal::WrongStatus {
                procuration,
                status,
            })
        });
        let of_assignments = self.assignments.iter().filter_map(|&assignment| {
            let Some(row) = register.assignments().get(assignment) else {
                return Some(Refusal::AssignmentUnknown);
            };
            let procuration = register.procurations().get(row.procuration);
            let is_open = procuration.is_some_and(|row| act.is_allowed(row.status(today)));
            let stands = row.ended.is_none() && is_open;
            (!stands).then_some(Refusal::AssignmentOver(assignment))
        });
        let hindrances: Vec<Refusal> = of_procurations.chain(of_assignments).collect();
        if self.procurations.is_empty() && self.assignments.is_empty() {
            vec![Refusal::NothingChosen]
        } else {
            hindrances
        }
    }

    /// The request.
    ///
    /// # Errors
    /// Everything that has to be put right among what the act asks; the answers stay as they are. What it
    /// is about is checked when it is submitted.
    pub fn command(&self, act: LifeAct) -> Result<Command, Vec<Problem>> {
        match (act, self.procurations.iter().next(), self.one_assignment()) {
            (LifeAct::Prolong, ..) => self.prolongation(),
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

    fn prolongation(&self) -> Result<Command, Vec<Problem>> {
        let wrong = |reason| vec![Problem::new(Field::End, reason)];
        if self.end.trim().is_empty() {
            return Err(wrong(Reason::Missing));
        }
        let end = Day::parse(&self.end).ok_or_else(|| wrong(Reason::NotADate))?;
        Ok(Command::ProlongProcurations {
            procurations: self.procurations.clone(),
            end,
        })
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
