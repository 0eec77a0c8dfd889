//! The public bodies and their tasks: those that come with the app, and what was changed since.
//!
//! `catalogue.json` is checked and turned into a table when the project is built
//! (`scripts/catalogue.rs`), so nothing can be missing or malformed there. On it stand the recorded
//! [`CatalogueChange`]s, in their order.
//!
//! Invariants:
//! * [`Catalogue::bodies`] has what is offered today and nothing else; what was withdrawn keeps its names
//!   ([`Catalogue::names_of`]), since procurations and the journal go on to speak of it;
//! * what an access covers follows from what is granted and from today's catalogue alone (R4, R13): a task
//!   that is offered again is granted again where it is named, and its summary says so beforehand;
//! * an identity of the enterprise's own is made from a counter of all those that were ever added, and
//!   begins as no identity of a catalogue file may;
//! * every change can be applied to every catalogue: the one that comes with the app may have been another
//!   one when the change was decided. What is said of something that this one doesn't have changes nothing
//!   that is offered.

mod change;
mod effects;
mod places;

pub use change::{BodyDetails, CatalogueChange, TaskDetails};
pub use effects::{CatalogueEffects, Touched};
pub(super) use places::TaskPlace;

use super::Denial;
use places::{Places, Presence};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// With what every identity of the enterprise's own begins, and no other.
const OWN: &str = "propre-";
/// The longest identity, in characters.
const IDENTITY_LIMIT: usize = 64;

/// Declares an identity of the catalogue: a short text that never changes.
macro_rules! catalogue_identity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// The identity of this text, whether the catalogue has it or not.
            #[must_use]
            pub fn new(text: &str) -> Self {
                Self(Cow::Owned(text.to_owned()))
            }

            /// The identity as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether the enterprise itself added what has this identity.
            #[must_use]
            pub fn is_own(&self) -> bool {
                self.0.starts_with(OWN)
            }

            /// Whether the identity has the form of one: 1 to 64 lowercase letters of ASCII, digits and
            /// hyphens.
            #[must_use]
            pub fn is_well_formed(&self) -> bool {
                let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
                (1..=IDENTITY_LIMIT).contains(&self.0.len()) && self.0.bytes().all(plain)
            }
        }
    };
}

catalogue_identity! {
    /// Identity of a public body, such as `rq`.
    BodyId
}
catalogue_identity! {
    /// Identity of a task, such as `rq-taxes-produire`.
    TaskId
}

/// What a task lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskKind {
    /// Read something.
    Consult,
    /// File something.
    File,
    /// Pay.
    Pay,
    /// Manage the enterprise's file at the body.
    Manage,
}

/// One service of a public body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its identity.
    pub id: TaskId,
    /// Its name in French.
    pub name_fr: Cow<'static, str>,
    /// Its name in English.
    pub name_en: Cow<'static, str>,
    /// What it lets its holder do.
    pub kind: TaskKind,
    /// Whether it touches sensitive information or binds the enterprise gravely.
    pub sensitive: bool,
}

/// A ministry or public body that offers online services.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicBody {
    /// Its identity.
    pub id: BodyId,
    /// Its acronym, such as `RQ`.
    pub acronym: Cow<'static, str>,
    /// Its full name in French.
    pub name_fr: Cow<'static, str>,
    /// Its full name in English.
    pub name_en: Cow<'static, str>,
    /// Its tasks, in the catalogue's order.
    pub tasks: Vec<Task>,
}

impl PublicBody {
    /// The task of this identity, or `None` where the body has none.
    #[must_use]
    pub fn task(&self, id: &TaskId) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == *id)
    }
}

/// Every public body, found by its identity and listed in the catalogue's order: first what comes with the
/// app, then what was added, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// What is offered.
    bodies: Vec<PublicBody>,
    /// The bodies that were withdrawn, and those of which tasks were, each with these.
    withdrawn: Vec<PublicBody>,
    places: Places,
    /// How many identities of the enterprise's own were given.
    own: u32,
}

impl Catalogue {
    /// The catalogue that comes with the program.
    #[must_use]
    pub fn embedded() -> Self {
        let bodies: Vec<PublicBody> = EMBEDDED.iter().map(PublicBody::from).collect();
        let mut places = Places::default();
        for body in &bodies {
            places.set_body(&body.id, Presence::Offered);
            for task in &body.tasks {
                places.set_task(&body.id, &task.id, Presence::Offered);
            }
        }
        Self {
            bodies,
            withdrawn: Vec::new(),
            places,
            own: 0,
        }
    }

    /// Every body that is offered, in the catalogue's order.
    #[must_use]
    pub fn bodies(&self) -> &[PublicBody] {
        &self.bodies
    }

    /// The body of this identity, or `None` where the catalogue has none.
    #[must_use]
    pub fn body(&self, id: &BodyId) -> Option<&PublicBody> {
        self.bodies.iter().find(|body| body.id == *id)
    }

    /// The task of this identity at this body, or `None` where there is none.
    #[must_use]
    pub fn task(&self, body: &BodyId, task: &TaskId) -> Option<&Task> {
        self.body(body).and_then(|body| body.task(task))
    }

    /// The body of this identity, for its names: whether it is offered or was withdrawn.
    #[must_use]
    pub fn names_of(&self, id: &BodyId) -> Option<&PublicBody> {
        let former = || self.former(id);
        self.body(id).or_else(former)
    }

    /// The task of this identity at this body, for its names: whether it is offered or was withdrawn.
    #[must_use]
    pub fn names_of_task(&self, body: &BodyId, task: &TaskId) -> Option<&Task> {
        let former = || self.former(body).and_then(|body| body.task(task));
        self.task(body, task).or_else(former)
    }

    /// The body that offers the task of this identity, whatever body was asked about.
    #[must_use]
    pub fn body_of_task(&self, task: &TaskId) -> Option<&PublicBody> {
        let mut bodies = self.bodies.iter();
        bodies.find(|body| body.task(task).is_some())
    }

    /// The body that offers the task of this identity, or had it before it was withdrawn.
    #[must_use]
    pub fn body_that_named(&self, task: &TaskId) -> Option<&PublicBody> {
        let has = |body: &&PublicBody| body.task(task).is_some();
        let former = || self.withdrawn.iter().find(has);
        self.body_of_task(task).or_else(former)
    }

    /// Where this task of this body stands, or why it isn't offered.
    pub(super) fn place(&self, body: &BodyId, task: &TaskId) -> Result<TaskPlace, Denial> {
        self.places.of_task(body, task)
    }

    /// The places at which grants are marked; identities that the catalogue doesn't have get theirs too.
    pub(super) fn places_mut(&mut self) -> &mut Places {
        &mut self.places
    }

    fn former(&self, id: &BodyId) -> Option<&PublicBody> {
        self.withdrawn.iter().find(|body| body.id == *id)
    }
}

/// A body as the build writes it down.
struct EmbeddedBody {
    id: &'static str,
    acronym: &'static str,
    name_fr: &'static str,
    name_en: &'static str,
    tasks: &'static [EmbeddedTask],
}

/// A task as the build writes it down.
struct EmbeddedTask {
    id: &'static str,
    name_fr: &'static str,
    name_en: &'static str,
    kind: TaskKind,
    sensitive: bool,
}

// Declares `EMBEDDED: &[EmbeddedBody]`.
include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

impl From<&'static EmbeddedBody> for PublicBody {
    fn from(body: &'static EmbeddedBody) -> Self {
        Self {
            id: BodyId(Cow::Borrowed(body.id)),
            acronym: Cow::Borrowed(body.acronym),
            name_fr: Cow::Borrowed(body.name_fr),
            name_en: Cow::Borrowed(body.name_en),
            tasks: body.tasks.iter().map(Task::from).collect(),
        }
    }
}

impl From<&'static EmbeddedTask> for Task {
    fn from(task: &'static EmbeddedTask) -> Self {
        Self {
            id: TaskId(Cow::Borrowed(task.id)),
            name_fr: Cow::Borrowed(task.name_fr),
            name_en: Cow::Borrowed(task.name_en),
            kind: task.kind,
            sensitive: task.sensitive,
        }
    }
}
