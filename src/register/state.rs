//! The register's state and the questions that pages and rules ask of it.

use super::reach::Reach;
use super::{
    Assignment, AssignmentId, BodyId, Catalogue, Day, EnrolmentState, Enterprise, OrderedMap,
    Procuration, ProcurationId, Reference, RegisterKind, Table, User, UserCode, UserId, sort_key,
};
use std::collections::{BTreeMap, BTreeSet};

/// Where a user stands in the order of lists: family name, given name, then rank.
type ListPlace = (String, String, UserId);

/// Everything that has been recorded, with the indexes that keep every question quick. It is made by
/// replaying events and by nothing else.
#[derive(Debug, PartialEq, Eq)]
pub struct Register {
    pub(super) catalogue: Catalogue,
    pub(super) enterprise: Option<Enterprise>,
    pub(super) enrolments: OrderedMap<BodyId, EnrolmentState>,
    pub(super) users: Table<UserId, User>,
    pub(super) procurations: Table<ProcurationId, Procuration>,
    pub(super) assignments: Table<AssignmentId, Assignment>,
    pub(super) reaches: Table<ProcurationId, Reach>,
    /// The names, as [`sort_key`] makes them; empty where there is none.
    pub(super) procuration_names: Table<ProcurationId, String>,
    pub(super) users_by_code: BTreeMap<UserCode, UserId>,
    pub(super) users_in_order: BTreeSet<ListPlace>,
    /// How many officers may act.
    pub(super) active_officers: usize,
    pub(super) versions: BTreeMap<Reference, Versions>,
    pub(super) by_start: BTreeSet<(Day, ProcurationId)>,
    pub(super) by_end: BTreeSet<(Day, ProcurationId)>,
    pub(super) assignments_of_users: Table<UserId, Vec<AssignmentId>>,
    pub(super) assignments_of_procurations: Table<ProcurationId, Vec<AssignmentId>>,
}

/// The versions of one procuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Versions {
    /// The one that counts.
    pub(super) latest: ProcurationId,
    /// How many were made, those that were taken back included.
    pub(super) made: u32,
}

impl Default for Register {
    fn default() -> Self {
        Self {
            catalogue: Catalogue::embedded(),
            enterprise: None,
            enrolments: OrderedMap::new(),
            users: Table::default(),
            procurations: Table::default(),
            assignments: Table::default(),
            reaches: Table::default(),
            procuration_names: Table::default(),
            users_by_code: BTreeMap::new(),
            users_in_order: BTreeSet::new(),
            active_officers: 0,
            versions: BTreeMap::new(),
            by_start: BTreeSet::new(),
            by_end: BTreeSet::new(),
            assignments_of_users: Table::default(),
            assignments_of_procurations: Table::default(),
        }
    }
}

impl Register {
    /// The bodies and tasks.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The enterprise, or `None` before its file is created.
    #[must_use]
    pub fn enterprise(&self) -> Option<&Enterprise> {
        self.enterprise.as_ref()
    }

    /// Whether the enterprise is the fictitious one of the sample.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.enterprise()
            .is_some_and(|enterprise| enterprise.kind == RegisterKind::Sample)
    }

    /// Where the enterprise stands with a body; `None`: not enrolled.
    #[must_use]
    pub fn enrolment(&self, body: &BodyId) -> Option<EnrolmentState> {
        self.enrolments.get(body).copied()
    }

    /// Whether procurations may name the body: it exists and the enrolment is active (R3).
    #[must_use]
    pub fn is_enrolled(&self, body: &BodyId) -> bool {
        self.enrolment(body) == Some(EnrolmentState::Active)
    }

    /// The users, by rank.
    #[must_use]
    pub fn users(&self) -> &Table<UserId, User> {
        &self.users
    }

    /// The users in the order of lists: family name, given name.
    pub fn users_in_order(&self) -> impl Iterator<Item = (UserId, &User)> + Clone {
        self.users_in_order
            .iter()
            .filter_map(|(_, _, id)| Some((*id, self.users.get(*id)?)))
    }

    /// The names of the users in the order of lists, family name first, as [`sort_key`] makes them: for
    /// whoever seeks in all of them, without folding each one anew.
    pub fn name_keys(&self) -> impl Iterator<Item = (UserId, [&str; 2])> + Clone {
        let names = self.users_in_order.iter();
        names.map(|(family, given, id)| (*id, [family.as_str(), given.as_str()]))
    }

    /// The user who has this code.
    #[must_use]
    pub fn user_by_code(&self, code: &UserCode) -> Option<UserId> {
        self.users_by_code.get(code).copied()
    }

    /// Whether the user is an officer who may act (R1).
    #[must_use]
    pub fn is_active_officer(&self, user: UserId) -> bool {
        self.users.get(user).is_some_and(User::is_active_officer)
    }

    /// Whether the user is the only officer who may act (R9).
    #[must_use]
    pub fn is_last_active_officer(&self, user: UserId) -> bool {
        self.active_officers == 1 && self.is_active_officer(user)
    }

    /// The versions of procurations, by rank.
    #[must_use]
    pub fn procurations(&self) -> &Table<ProcurationId, Procuration> {
        &self.procurations
    }

    /// The latest version of the procuration that has this reference.
    #[must_use]
    pub fn procuration_by_reference(&self, reference: Reference) -> Option<ProcurationId> {
        self.versions
            .get(&reference)
            .map(|versions| versions.latest)
    }

    /// The name of a version of a procuration, as [`sort_key`] makes it, kept for whoever seeks in all of them;
    /// empty where it has none.
    #[must_use]
    pub fn name_key_of_procuration(&self, id: ProcurationId) -> &str {
        self.procuration_names.get(id).map_or("", String::as_str)
    }

    /// The procurations that begin between these two days, both included, earliest first.
    pub fn starting_between(&self, first: Day, last: Day) -> impl Iterator<Item = ProcurationId> {
        between(&self.by_start, first, last)
    }

    /// The procurations that end between these two days, both included, earliest first.
    pub fn ending_between(&self, first: Day, last: Day) -> impl Iterator<Item = ProcurationId> {
        between(&self.by_end, first, last)
    }

    /// The assignments, by rank.
    #[must_use]
    pub fn assignments(&self) -> &Table<AssignmentId, Assignment> {
        &self.assignments
    }

    /// Every assignment that a user has or had, oldest first.
    pub fn assignments_of_user(
        &self,
        user: UserId,
    ) -> impl Iterator<Item = (AssignmentId, &Assignment)> {
        self.rows(self.assignments_of_users.get(user))
    }

    /// Every assignment that a version of a procuration has or had, oldest first.
    pub fn assignments_of_procuration(
        &self,
        procuration: ProcurationId,
    ) -> impl Iterator<Item = (AssignmentId, &Assignment)> {
        self.rows(self.assignments_of_procurations.get(procuration))
    }

    /// The assignments that stand, of a version of a procuration.
    pub fn mandataries(
        &self,
        procuration: ProcurationId,
    ) -> impl Iterator<Item = (AssignmentId, &Assignment)> {
        self.assignments_of_procuration(procuration)
            .filter(|(_, row)| row.ended.is_none())
    }

    /// Whether the user is a mandatary of this version of a procuration (R5).
    #[must_use]
    pub fn is_mandatary(&self, user: UserId, procuration: ProcurationId) -> bool {
        let of_user = self.assignments_of_users.get(user);
        let of_procuration = self.assignments_of_procurations.get(procuration);
        let (Some(of_user), Some(of_procuration)) = (of_user, of_procuration) else {
            return false;
        };
        // Both lists have it, and either may be long.
        let shorter = if of_user.len() < of_procuration.len() {
            of_user
        } else {
            of_procuration
        };
        self.rows(Some(shorter)).any(|(_, row)| {
            (row.user, row.procuration) == (user, procuration) && row.ended.is_none()
        })
    }

    fn rows<'a>(
        &'a self,
        ids: Option<&'a Vec<AssignmentId>>,
    ) -> impl Iterator<Item = (AssignmentId, &'a Assignment)> {
        ids.into_iter()
            .flatten()
            .filter_map(|id| Some((*id, self.assignments.get(*id)?)))
    }
}

/// Where a user of these names stands in the order of lists.
pub(super) fn list_place(id: UserId, user: &User) -> ListPlace {
    (
        sort_key(user.family_name.as_str()),
        sort_key(user.given_name.as_str()),
        id,
    )
}

fn between(
    index: &BTreeSet<(Day, ProcurationId)>,
    first: Day,
    last: Day,
) -> impl Iterator<Item = ProcurationId> {
    let lowest = (first, ProcurationId::from(0));
    let highest = (last, ProcurationId::from(u32::MAX));
    // An empty range would panic where the first day is after the last one.
    let range = (first <= last).then(|| index.range(lowest..=highest));
    range.into_iter().flatten().map(|(_, id)| *id)
}
