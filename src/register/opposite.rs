//! What takes an act back.
//!
//! Only what has an opposite that leaves the register as it was before, in all that R13 can see, is taken
//! back: the suspension and the reactivation of a user or a procuration, the correction of a user's details,
//! an enrolment, the creation of a procuration, its assignment, its modification, its prolongation, and the
//! withdrawal of an assignment. The rest has none: a user stays in the register once they are added; a role
//! that was given makes another officer, whom nobody changes (R9), and one that was given up leaves nobody
//! who may; what was renounced is only given again by an officer; a departure and a revocation are for good;
//! and a passphrase that was replaced is gone. The catalogue is changed back by its own acts: a name is given
//! again by renaming, and what was added is withdrawn, each with its summary of whom that touches. No opposite
//! could bring back the name that came with the app, since another version of the app brings another.

use super::{
    AssignmentEnd, AssignmentId, BodyId, Email, EndReason, EnrolmentState, Event, Name, OrderedSet,
    ProcurationId, Register, Standing, UserId,
};

/// What takes one act back: a step for each of its events. Empty where the act has no opposite.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opposite(pub(super) Vec<Step>);

/// What takes one event back, with what the event left, which must still be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A user was suspended or reactivated.
    Standing { user: UserId, left: Standing },
    /// A user's details were corrected.
    Details {
        user: UserId,
        left: Details,
        former: Details,
    },
    /// An enrolment was changed.
    Enrolment {
        body: BodyId,
        left: Option<EnrolmentState>,
        former: Option<EnrolmentState>,
    },
    /// A procuration was created; the same act gave these assignments.
    Creation {
        procuration: ProcurationId,
        given: Vec<AssignmentId>,
    },
    /// A procuration was assigned.
    Assignment {
        assignment: AssignmentId,
        procuration: ProcurationId,
    },
    /// A procuration was replaced by a new version.
    Modification(Modification),
    /// A procuration was suspended.
    Suspension(ProcurationId),
    /// A procuration was reactivated.
    Reactivation(ProcurationId),
    /// An assignment was withdrawn.
    Withdrawal {
        assignment: AssignmentId,
        left: AssignmentEnd,
    },
}

/// A procuration was replaced by a new version, to which some assignments passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Modification {
    pub(super) replaced: ProcurationId,
    pub(super) by: ProcurationId,
    pub(super) passed: Vec<AssignmentId>,
    pub(super) dropped: OrderedSet<AssignmentId>,
    pub(super) dropped_as: AssignmentEnd,
}

/// What can be corrected of a user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Details {
    pub(super) given_name: Name,
    pub(super) family_name: Name,
    pub(super) email: Option<Email>,
}

impl Details {
    /// The details of a user of the register.
    pub(super) fn of(register: &Register, user: UserId) -> Option<Self> {
        let row = register.users().get(user)?;
        Some(Self {
            given_name: row.given_name.clone(),
            family_name: row.family_name.clone(),
            email: row.email.clone(),
        })
    }
}

impl Opposite {
    /// What takes back these events, which are about to be applied together to this register.
    #[must_use]
    pub fn of(before: &Register, events: &[Event]) -> Self {
        let mut reading = Reading {
            before,
            procuration: u32::from(before.procurations().next_id()),
            assignment: u32::from(before.assignments().next_id()),
        };
        let steps: Option<Vec<Step>> = events.iter().map(|event| reading.step(event)).collect();
        let mut steps = steps.unwrap_or_default();
        name_what_was_given(&mut steps);
        // The last one is taken back first.
        steps.reverse();
        Self(steps)
    }

    /// Whether there is nothing that takes the act back.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Tells each creation which assignments the same act has given.
fn name_what_was_given(steps: &mut [Step]) {
    let assigned: Vec<(ProcurationId, AssignmentId)> = steps
        .iter()
        .filter_map(|step| match step {
            Step::Assignment {
                assignment,
                procuration,
            } => Some((*procuration, *assignment)),
            _ => None,
        })
        .collect();
    for step in steps {
        if let Step::Creation { procuration, given } = step {
            let own = assigned.iter().filter(|(of, _)| of == procuration);
            given.extend(own.map(|(_, assignment)| *assignment));
        }
    }
}

/// Reads the events of an act one after the other, to know which rows they add.
struct Reading<'a> {
    before: &'a Register,
    procuration: u32,
    assignment: u32,
}

impl Reading<'_> {
    fn step(&mut self, event: &Event) -> Option<Step> {
        Some(match event {
            Event::UserSuspended(user) => Step::Standing {
                user: *user,
                left: Standing::Suspended,
            },
            Event::UserReactivated(user) => Step::Standing {
                user: *user,
                left: Standing::Active,
            },
            Event::UserChanged {
                user,
                given_name,
                family_name,
                email,
            } => Step::Details {
                user: *user,
                left: Details {
                    given_name: given_name.clone(),
                    family_name: family_name.clone(),
                    email: email.clone(),
                },
                former: Details::of(self.before, *user)?,
            },
            Event::EnrolmentSet { body, state } => Step::Enrolment {
                body: body.clone(),
                left: *state,
                former: self.before.enrolment(body),
            },
            about_procurations => return self.step_of_procuration(about_procurations),
        })
    }

    fn step_of_procuration(&mut self, event: &Event) -> Option<Step> {
        Some(match event {
            Event::ProcurationCreated { .. } => Step::Creation {
                procuration: self.next_procuration(),
                given: Vec::new(),
            },
            Event::ProcurationAssigned { procuration, .. } => Step::Assignment {
                assignment: self.next_assignment(),
                procuration: *procuration,
            },
            Event::ProcurationModified {
                replaced,
                on,
                dropped,
                ..
            } => Step::Modification(Modification {
                replaced: *replaced,
                by: self.next_procuration(),
                passed: self.passing(*replaced, dropped),
                dropped: dropped.clone(),
                dropped_as: AssignmentEnd {
                    on: *on,
                    reason: EndReason::Withdrawn,
                },
            }),
            Event::ProcurationSuspended(id) => Step::Suspension(*id),
            Event::ProcurationReactivated(id) => Step::Reactivation(*id),
            Event::AssignmentEnded { assignment, end } if end.reason == EndReason::Withdrawn => {
                Step::Withdrawal {
                    assignment: *assignment,
                    left: *end,
                }
            }
            _ => return None,
        })
    }

    fn passing(
        &self,
        replaced: ProcurationId,
        dropped: &OrderedSet<AssignmentId>,
    ) -> Vec<AssignmentId> {
        let standing = self.before.mandataries(replaced).map(|(id, _)| id);
        standing.filter(|id| !dropped.contains(id)).collect()
    }

    fn next_procuration(&mut self) -> ProcurationId {
        let id = self.procuration;
        self.procuration = id.saturating_add(1);
        ProcurationId::from(id)
    }

    fn next_assignment(&mut self) -> AssignmentId {
        let id = self.assignment;
        self.assignment = id.saturating_add(1);
        AssignmentId::from(id)
    }
}
