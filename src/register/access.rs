//! The access decision (R13): may this user do this task of this body on this day, and why.

use super::catalogue::TaskPlace;
use super::{
    Assignment, AssignmentId, BodyId, Day, EndReason, EnrolmentState, ProcurationId, Register,
    Standing, Status, TaskId, UserId,
};

/// The answer to "may this user do this task of this body on this day?", with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccessDecision {
    /// Yes, for each of these reasons; never empty.
    Allowed(Vec<Ground>),
    /// No, for this reason: the nearest one, whose removal would come closest to a yes.
    Denied(Denial),
}

impl AccessDecision {
    /// Whether the answer is yes.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed(_))
    }
}

/// Why a task is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The user is an active officer, who has every access at the bodies where the enterprise is enrolled.
    Officer,
    /// This procuration, assigned to the user, allows it.
    Procuration(ProcurationId),
}

/// Why a task isn't allowed. The order is that of nearness: of two denials the greater one is nearer
/// to a yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Denial {
    /// The register has no such user.
    UserUnknown,
    /// The catalogue has no such task at this body.
    TaskUnknown,
    /// The body was withdrawn from the catalogue, with all its tasks.
    BodyWithdrawn,
    /// The task was withdrawn from the catalogue.
    TaskWithdrawn,
    /// The user left on this day.
    UserDeparted(Day),
    /// The user is suspended.
    UserSuspended,
    /// The enterprise isn't enrolled with the body, was refused, or the answer is awaited.
    BodyNotEnrolled(EnrolmentLack),
    /// No procuration that the user has or had names this body.
    NoProcuration,
    /// A procuration names the body but not this task.
    TaskNotGranted(ProcurationId),
    /// The user's assignment to a procuration that covers the task ended.
    AssignmentEnded(AssignmentId),
    /// A procuration that covers the task was revoked.
    ProcurationRevoked(ProcurationId),
    /// A procuration that covers the task has expired.
    ProcurationExpired(ProcurationId),
    /// A procuration that covers the task is suspended.
    ProcurationSuspended(ProcurationId),
    /// A procuration that covers the task hasn't begun.
    ProcurationUpcoming(ProcurationId),
}

/// What the enrolment lacks to be active.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EnrolmentLack {
    /// The enterprise never enrolled.
    NotEnrolled,
    /// The body refused.
    Refused,
    /// The body's answer is awaited.
    Pending,
}

impl Register {
    /// Decides whether the user may do the task of the body on the day (R13).
    #[must_use]
    pub fn access(&self, user: UserId, body: &BodyId, task: &TaskId, day: Day) -> AccessDecision {
        match self.checked(user, body, task) {
            Err(denial) => AccessDecision::Denied(denial),
            Ok(_) if self.is_active_officer(user) => AccessDecision::Allowed(vec![Ground::Officer]),
            Ok(asked) => self.access_by_procuration(user, &asked, day),
        }
    }

    /// The place of the task, unless something stands in the way whatever the procurations say.
    fn checked(&self, user: UserId, body: &BodyId, task: &TaskId) -> Result<TaskPlace, Denial> {
        let row = self.users.get(user).ok_or(Denial::UserUnknown)?;
        let asked = self.catalogue.place(body, task)?;
        match row.standing {
            Standing::Departed(on) => return Err(Denial::UserDeparted(on)),
            Standing::Suspended => return Err(Denial::UserSuspended),
            Standing::Active => {}
        }
        let lack = match self.enrolment(body) {
            Some(EnrolmentState::Active) => return Ok(asked),
            Some(EnrolmentState::Pending) => EnrolmentLack::Pending,
            Some(EnrolmentState::Refused) => EnrolmentLack::Refused,
            None => EnrolmentLack::NotEnrolled,
        };
        Err(Denial::BodyNotEnrolled(lack))
    }

    fn access_by_procuration(&self, user: UserId, asked: &TaskPlace, day: Day) -> AccessDecision {
        let mut grounds = Vec::new();
        let mut nearest = Denial::NoProcuration;
        let given = self
            .assignments_of_user(user)
            .filter(|(_, row)| row.ended.is_none_or(|end| end.reason != EndReason::Undone));
        for (id, assignment) in given {
            match self.by_assignment(id, assignment, asked, day) {
                Ok(ground) => grounds.push(ground),
                Err(denial) => nearest = nearest.max(denial),
            }
        }
        if grounds.is_empty() {
            AccessDecision::Denied(nearest)
        } else {
            AccessDecision::Allowed(grounds)
        }
    }

    fn by_assignment(
        &self,
        id: AssignmentId,
        assignment: &Assignment,
        asked: &TaskPlace,
        day: Day,
    ) -> Result<Ground, Denial> {
        let of = assignment.procuration;
        let reach = self.reaches.get(of).ok_or(Denial::NoProcuration)?;
        if !reach.names_body_of(asked) {
            return Err(Denial::NoProcuration);
        }
        let status = reach.status(day);
        if !reach.covers(asked) {
            let holds = assignment.ended.is_none() && !status.is_over();
            return Err(if holds {
                Denial::TaskNotGranted(of)
            } else {
                Denial::NoProcuration
            });
        }
        match status {
            Status::Revoked => Err(Denial::ProcurationRevoked(of)),
            _ if assignment.ended.is_some() => Err(Denial::AssignmentEnded(id)),
            Status::InForce | Status::Expiring => Ok(Ground::Procuration(of)),
            Status::Upcoming => Err(Denial::ProcurationUpcoming(of)),
            Status::Suspended => Err(Denial::ProcurationSuspended(of)),
            Status::Expired => Err(Denial::ProcurationExpired(of)),
            Status::Replaced => Err(Denial::NoProcuration),
        }
    }
}
