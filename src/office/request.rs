//! What is asked of the desk.

use crate::register::{AssignmentId, Command, OrderedSet};

/// A command, and those whom its summary has listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What is to be done.
    pub command: Command,
    /// The assignments that a summary has listed before *Transmettre*: should it touch any other by the time
    /// it is recorded, or one of them no more, it is refused (R6). `None` where the command itself names
    /// everybody whom it touches.
    pub listed: Option<OrderedSet<AssignmentId>>,
}

impl Request {
    /// A command whose summary has listed these assignments.
    #[must_use]
    pub const fn listing(command: Command, listed: OrderedSet<AssignmentId>) -> Self {
        let listed = Some(listed);
        Self { command, listed }
    }
}

impl From<Command> for Request {
    fn from(command: Command) -> Self {
        let listed = None;
        Self { command, listed }
    }
}
