//! What a procuration grants, body by body.

use super::{BodyId, OrderedMap, OrderedSet, TaskId};
use serde::{Deserialize, Serialize};

/// What is granted at one body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Access {
    /// All the tasks of the body, present and future (accès sans restriction).
    Unrestricted,
    /// The named tasks only (accès avec restriction). Even with every task of today, this is not
    /// [`Access::Unrestricted`]: it doesn't grow with the catalogue (R4).
    Restricted(OrderedSet<TaskId>),
}

impl Access {
    /// Whether this access lets its holder do the task.
    #[must_use]
    pub fn covers(&self, task: &TaskId) -> bool {
        match self {
            Self::Unrestricted => true,
            Self::Restricted(tasks) => tasks.contains(task),
        }
    }
}

/// What a procuration grants: an access for each of its bodies.
pub type Grants = OrderedMap<BodyId, Access>;
