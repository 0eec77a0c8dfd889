//! How an event changes the register. Nothing is decided here, and nothing can fail: an event about a
//! row that doesn't exist, which `decide` never makes, changes nothing.

use super::reach::Reach;
use super::state::{Versions, list_place};
use super::{
    Account, AccountKey, Assignment, AssignmentEnd, AssignmentId, Day, EndReason, Event, KeyOrigin,
    NewUser, OrderedSet, Procuration, ProcurationId, ProcurationState, ProcurationTerms, Reference,
    Register, Review, Standing, User, UserId, sort_key,
};

impl Register {
    /// Applies one event.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Founded(enterprise) => self.enterprise = Some(enterprise.clone()),
            Event::UserAdded(user) => self.add_user(user),
            Event::UserChanged {
                user,
                given_name,
                family_name,
                email,
            } => {
                self.change_user(*user, |row| {
                    row.given_name = given_name.clone();
                    row.family_name = family_name.clone();
                    row.email.clone_from(email);
                });
            }
            Event::RoleChanged { user, role } => self.change_user(*user, |row| row.role = *role),
            Event::UserSuspended(user) => self.set_standing(*user, Standing::Suspended),
            Event::UserReactivated(user) => self.set_standing(*user, Standing::Active),
            Event::UserDeparted { user, on } => self.set_standing(*user, Standing::Departed(*on)),
            Event::EnrolmentSet {
                body,
                state: Some(state),
            } => {
                self.enrolments.insert(body.clone(), *state);
            }
            Event::EnrolmentSet { body, state: None } => {
                self.enrolments.remove(body);
            }
            Event::ProcurationCreated {
                reference,
                terms,
                author,
                on,
            } => {
                self.add_procuration(*reference, None, terms, *author, *on);
            }
            Event::ProcurationAssigned {
                procuration,
                user,
                by,
                on,
            } => {
                self.add_assignment(*procuration, *user, *by, *on);
            }
            Event::ProcurationModified {
                replaced,
                terms,
                author,
                on,
                dropped,
            } => {
                self.replace_procuration(*replaced, terms, *author, *on, dropped);
            }
            Event::ProcurationSuspended(id) => self.set_state(*id, ProcurationState::Suspended),
            Event::ProcurationReactivated(id) => self.set_state(*id, ProcurationState::Open),
            Event::ProcurationRevoked {
                procuration,
                on,
                reason,
            } => {
                let state = ProcurationState::Revoked {
                    on: *on,
                    reason: reason.clone(),
                };
                self.set_state(*procuration, state);
            }
            Event::AssignmentEnded { assignment, end } => self.end_assignment(*assignment, *end),
            Event::KeySet {
                user,
                key,
                origin,
                edition,
            } => self.set_key(*user, *key, *origin, *edition),
            Event::PassphraseChanged { user, edition } => {
                self.change_account(*user, |account| account.edition = *edition);
            }
            Event::RecoverySet { user, edition } => {
                self.change_account(*user, |account| account.recovery = *edition);
            }
            // What follows in the same record takes the act back.
            Event::ActUndone { .. } => {}
            Event::CreationUndone { procuration, on } => {
                self.set_state(*procuration, ProcurationState::Undone { on: *on });
            }
            Event::ModificationUndone {
                procuration,
                resumed,
            } => self.restore_replaced(*procuration, resumed),
            Event::AssignmentResumed(assignment) => self.resume_assignment(*assignment),
            Event::CatalogueChanged(change) => self.catalogue.apply(change),
            Event::AccessesReviewed { user, by, on } => {
                if let Some(row) = self.users.get_mut(*user) {
                    row.reviewed = Some(Review { by: *by, on: *on });
                }
            }
        }
    }

    fn add_user(&mut self, new: &NewUser) {
        let id = self.users.next_id();
        let user = User {
            code: new.code.clone(),
            given_name: new.given_name.clone(),
            family_name: new.family_name.clone(),
            email: new.email.clone(),
            role: new.role,
            standing: Standing::Active,
            account: None,
            reviewed: None,
        };
        self.users_by_code.insert(user.code.clone(), id);
        self.users.push(user);
        self.assignments_of_users.push(Vec::new());
        self.index_user(id);
    }

    fn change_user(&mut self, id: UserId, change: impl FnOnce(&mut User)) {
        let Some(user) = self.users.get_mut(id) else {
            return;
        };
        self.users_in_order.remove(&list_place(id, user));
        if user.is_active_officer() {
            self.active_officers = self.active_officers.saturating_sub(1);
        }
        change(user);
        self.index_user(id);
    }

    fn set_key(&mut self, id: UserId, key: AccountKey, origin: KeyOrigin, edition: u32) {
        if let Some(user) = self.users.get_mut(id) {
            user.account = Some(Account {
                key,
                origin,
                edition,
                recovery: user.account.map_or(0, |account| account.recovery),
            });
        }
    }

    fn change_account(&mut self, id: UserId, change: impl FnOnce(&mut Account)) {
        let user = self.users.get_mut(id);
        if let Some(account) = user.and_then(|user| user.account.as_mut()) {
            change(account);
        }
    }

    fn set_standing(&mut self, id: UserId, standing: Standing) {
        self.change_user(id, |user| user.standing = standing);
    }

    fn index_user(&mut self, id: UserId) {
        let Some(user) = self.users.get(id) else {
            return;
        };
        self.users_in_order.insert(list_place(id, user));
        if user.is_active_officer() {
            self.active_officers = self.active_officers.saturating_add(1);
        }
    }

    fn add_procuration(
        &mut self,
        reference: Reference,
        replaces: Option<ProcurationId>,
        terms: &ProcurationTerms,
        author: UserId,
        on: Day,
    ) {
        let id = self.procurations.next_id();
        let before = self.versions.get(&reference);
        let version = before.map_or(1, |versions| versions.made.saturating_add(1));
        let versions = Versions {
            latest: id,
            made: version,
        };
        self.versions.insert(reference, versions);
        self.by_start.insert((terms.period.start(), id));
        self.by_end.insert((terms.period.end(), id));
        self.assignments_of_procurations.push(Vec::new());
        self.reaches.push(Reach::of(terms, &mut self.catalogue));
        let name = terms.name.as_ref().map(|name| sort_key(name.as_str()));
        self.procuration_names.push(name.unwrap_or_default());
        self.procurations.push(Procuration {
            reference,
            version,
            replaces,
            terms: terms.clone(),
            author,
            created: on,
            state: ProcurationState::Open,
        });
    }

    fn add_assignment(&mut self, procuration: ProcurationId, user: UserId, by: UserId, on: Day) {
        let id = self.assignments.next_id();
        let (Some(of_user), Some(of_procuration)) = (
            self.assignments_of_users.get_mut(user),
            self.assignments_of_procurations.get_mut(procuration),
        ) else {
            return;
        };
        of_user.push(id);
        of_procuration.push(id);
        self.assignments.push(Assignment {
            procuration,
            given_under: procuration,
            user,
            since: on,
            by,
            ended: None,
        });
    }

    fn replace_procuration(
        &mut self,
        replaced: ProcurationId,
        terms: &ProcurationTerms,
        author: UserId,
        on: Day,
        dropped: &OrderedSet<AssignmentId>,
    ) {
        let Some(old) = self.procurations.get(replaced) else {
            return;
        };
        let (reference, by) = (old.reference, self.procurations.next_id());
        self.add_procuration(reference, Some(replaced), terms, author, on);
        self.set_state(replaced, ProcurationState::Replaced { by });
        for id in dropped {
            self.end_assignment(
                *id,
                AssignmentEnd {
                    on,
                    reason: EndReason::Withdrawn,
                },
            );
        }
        self.pass_assignments(replaced, by);
    }

    /// Puts the version that this one replaced in its place again.
    fn restore_replaced(&mut self, id: ProcurationId, resumed: &OrderedSet<AssignmentId>) {
        let row = self.procurations.get(id);
        let Some((reference, former)) = row.and_then(|row| Some((row.reference, row.replaces?)))
        else {
            return;
        };
        self.set_state(former, ProcurationState::Open);
        self.set_state(id, ProcurationState::Replaced { by: former });
        if let Some(versions) = self.versions.get_mut(&reference) {
            versions.latest = former;
        }
        self.pass_assignments(id, former);
        for assignment in resumed {
            self.resume_assignment(*assignment);
        }
    }

    /// Moves the standing assignments of a replaced version to the new one (R11); those that ended
    /// stay with the version under which they held.
    fn pass_assignments(&mut self, from: ProcurationId, to: ProcurationId) {
        let standing: Vec<AssignmentId> = self.mandataries(from).map(|(id, _)| id).collect();
        for id in &standing {
            if let Some(assignment) = self.assignments.get_mut(*id) {
                assignment.procuration = to;
            }
        }
        if let Some(old) = self.assignments_of_procurations.get_mut(from) {
            old.retain(|id| standing.binary_search(id).is_err());
        }
        if let Some(new) = self.assignments_of_procurations.get_mut(to) {
            new.extend(standing);
            // They pass back among those that had stayed.
            new.sort_unstable();
        }
    }

    fn set_state(&mut self, id: ProcurationId, state: ProcurationState) {
        if let Some(reach) = self.reaches.get_mut(id) {
            reach.state = state.kind();
        }
        if let Some(procuration) = self.procurations.get_mut(id) {
            procuration.state = state;
        }
    }

    fn resume_assignment(&mut self, id: AssignmentId) {
        if let Some(assignment) = self.assignments.get_mut(id) {
            assignment.ended = None;
        }
    }

    fn end_assignment(&mut self, id: AssignmentId, end: AssignmentEnd) {
        if let Some(assignment) = self.assignments.get_mut(id) {
            assignment.ended = Some(end);
        }
    }
}
