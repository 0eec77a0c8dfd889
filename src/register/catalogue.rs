//! The public bodies and their tasks.
//!
//! The catalogue is embedded in the program: `catalogue.json` is checked and turned into a table when
//! the project is built (`scripts/catalogue.rs`), so nothing can be missing or malformed here.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Range;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Every public body, found by its identity and listed in the catalogue's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    bodies: Vec<PublicBody>,
    /// Of each body, by its rank: the places of its tasks.
    places: Vec<Range<u32>>,
}

/// Where a task stands among all tasks of all bodies, counted in the catalogue's order from 0.
pub(super) struct TaskPlace {
    /// Its own place.
    pub(super) rank: u32,
    /// The places of all the tasks of its body.
    pub(super) of_body: Range<u32>,
}

impl Catalogue {
    /// The catalogue that comes with the program.
    #[must_use]
    pub fn embedded() -> Self {
        let bodies: Vec<PublicBody> = EMBEDDED.iter().map(PublicBody::from).collect();
        let places = places(&bodies);
        Self { bodies, places }
    }

    /// Every body, in the catalogue's order.
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

    /// Where this task of this body stands, or `None` where there is none.
    pub(super) fn place(&self, body: &BodyId, task: &TaskId) -> Option<TaskPlace> {
        let mut bodies = self.bodies.iter().zip(&self.places);
        let (body, of_body) = bodies.find(|(row, _)| row.id == *body)?;
        let mut tasks = body.tasks.iter().zip(of_body.clone());
        let (_, rank) = tasks.find(|(row, _)| row.id == *task)?;
        Some(TaskPlace {
            rank,
            of_body: of_body.clone(),
        })
    }
}

/// The places of the tasks of each body, one body after another.
fn places(bodies: &[PublicBody]) -> Vec<Range<u32>> {
    let mut next = 0_u32;
    let mut places = Vec::with_capacity(bodies.len());
    for body in bodies {
        let first = next;
        next = next.saturating_add(u32::try_from(body.tasks.len()).unwrap_or(u32::MAX));
        places.push(first..next);
    }
    places
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
