//! The lists that can be searched, and by what: which filters and which orders each one has.

use crate::register::{BodyId, Day, Reference, Role, Standing, Status, TaskId, UserCode};

/// A list that can be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Comptes d'utilisateurs.
    Users,
    /// Gestion des procurations.
    Procurations,
    /// Journal.
    Journal,
}

/// A user's [`Standing`] without its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandingKind {
    /// May sign in and act.
    Active,
    /// May do nothing until reactivated.
    Suspended,
    /// Left the enterprise.
    Departed,
}

/// The kind of an act in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The enterprise's file was created.
    Founding,
    /// A user was added.
    NewUser,
    /// A user's details or role were changed.
    UserDetails,
    /// A user was suspended or reactivated.
    UserStanding,
    /// A user left.
    Departure,
    /// An enrolment was changed.
    Enrolment,
    /// A procuration was created.
    Creation,
    /// A procuration was assigned.
    Assignment,
    /// A procuration was replaced by a new version.
    Modification,
    /// A procuration was suspended or reactivated.
    Suspension,
    /// A procuration was revoked.
    Revocation,
    /// An assignment ended.
    AssignmentEnd,
    /// A passphrase, a key or a recovery code was given or changed.
    WayIn,
    /// A user's accesses were reviewed.
    Review,
    /// An earlier act was taken back.
    Undoing,
    /// The catalogue was changed.
    Catalogue,
}

/// The order of the rows. What it leaves equal stands newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By name, in the French order.
    Name,
    /// By reference.
    Reference,
    /// By first day, earliest first.
    Start,
    /// By last day, earliest first.
    End,
    /// By status or standing, in the order of its life.
    Status,
    /// Newest first.
    Newest,
}

/// A condition on the rows. Filters of the same key widen one another (one status or the other); filters
/// of different keys narrow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Users of this standing.
    Standing(StandingKind),
    /// Users of this role.
    Role(Role),
    /// Procurations of this status on the day.
    Status(Status),
    /// Procurations that name this body; users who may do something there on the day (R13).
    Body(BodyId),
    /// Procurations that cover this task; users who may do it on the day (R13).
    Task(TaskId),
    /// Procurations of which this person is a mandatary; acts about this person, or about a procuration while
    /// they had it.
    Person(UserCode),
    /// Acts about this procuration.
    Procuration(Reference),
    /// Procurations and acts submitted by this person.
    Author(UserCode),
    /// Acts of this kind.
    Act(Act),
    /// Procurations that end on this day or later; acts of this day or later.
    From(Day),
    /// Procurations that begin on this day or earlier; acts of this day or earlier.
    To(Day),
    /// A condition of the address that isn't understood. Nothing fulfils it: a list is never wider than
    /// its reader believes.
    NotUnderstood {
        /// Its key.
        key: String,
        /// Its value.
        value: String,
    },
}

impl StandingKind {
    /// Every kind, in the order of an account's life.
    pub const ALL: [Self; 3] = [Self::Active, Self::Suspended, Self::Departed];

    /// The kind of this standing.
    #[must_use]
    pub fn of(standing: Standing) -> Self {
        match standing {
            Standing::Active => Self::Active,
            Standing::Suspended => Self::Suspended,
            Standing::Departed(_) => Self::Departed,
        }
    }
}

impl Act {
    /// Every kind.
    pub const ALL: [Self; 16] = [
        Self::Founding,
        Self::NewUser,
        Self::UserDetails,
        Self::UserStanding,
        Self::Departure,
        Self::Enrolment,
        Self::Creation,
        Self::Assignment,
        Self::Modification,
        Self::Suspension,
        Self::Revocation,
        Self::AssignmentEnd,
        Self::WayIn,
        Self::Review,
        Self::Undoing,
        Self::Catalogue,
    ];
}

impl List {
    /// The orders in which this list can be read; the first one is the usual one.
    #[must_use]
    pub fn orders(self) -> &'static [Order] {
        match self {
            Self::Users => &[Order::Name, Order::Status, Order::Newest],
            Self::Procurations => &[
                Order::Newest,
                Order::Name,
                Order::Reference,
                Order::Start,
                Order::End,
                Order::Status,
            ],
            Self::Journal => &[Order::Newest],
        }
    }

    /// Whether this list has such a filter.
    #[must_use]
    pub fn takes(self, filter: &Filter) -> bool {
        let keys: &[&str] = match self {
            Self::Users => &["etat", "role", "organisme", "tache"],
            Self::Procurations => &[
                "statut",
                "organisme",
                "tache",
                "personne",
                "auteur",
                "du",
                "au",
            ],
            Self::Journal => &["auteur", "acte", "personne", "procuration", "du", "au"],
        };
        keys.contains(&filter.key())
    }

    pub(super) fn usual_order(self) -> Order {
        self.orders().first().copied().unwrap_or(Order::Newest)
    }
}
