//! The public bodies and their tasks.
//!
//! The catalogue is embedded in the program: `catalogue.json` is checked and turned into a table when
//! the project is built (`scripts/catalogue.rs`), so nothing can be missing or malformed here.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

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
    ranks: BTreeMap<BodyId, usize>,
}

impl Catalogue {
    /// The catalogue that comes with the program.
    #[must_use]
    pub fn embedded() -> Self {
        let bodies: Vec<PublicBody> = EMBEDDED.iter().map(PublicBody::from).collect();
        let ranks = bodies
            .iter()
            .enumerate()
            .map(|(rank, body)| (body.id.clone(), rank))
            .collect();
        Self { bodies, ranks }
    }

    /// Every body, in the catalogue's order.
    #[must_use]
    pub fn bodies(&self) -> &[PublicBody] {
        &self.bodies
    }

    /// The body of this identity, or `None` where the catalogue has none.
    #[must_use]
    pub fn body(&self, id: &BodyId) -> Option<&PublicBody> {
        self.ranks.get(id).and_then(|&rank| self.bodies.get(rank))
    }

    /// The task of this identity at this body, or `None` where there is none.
    #[must_use]
    pub fn task(&self, body: &BodyId, task: &TaskId) -> Option<&Task> {
        self.body(body).and_then(|body| body.task(task))
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
