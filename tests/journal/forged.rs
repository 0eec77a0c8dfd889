//! Records that somebody with the register's data key writes into storage by hand: each is refused for what
//! it is, what comes before it is shown, and nothing is written over.

use crate::drive::{
    drive_to_accounts, look, officer, open_ready, open_ready_as, reference, submit, terms,
    transaction, user,
};
use crate::forging::{keys_of, next, other_data_key, put, unknown_pair, written};
use procura::journal::{ChainProblem, RegisterId, Sealed};
use procura::office::{Fault, MemoryStore, Store as _, World as _};
use procura::register::{
    AccountKey, Actor, AssignmentEnd, AssignmentId, Command, EndReason, Event, KeyOrigin, Refusal,
    Role, Status, UserId,
};
use procura::vault::{DataKey, SigningPair};

/// A register of twelve records whose first three users have accounts.
struct Scene {
    store: MemoryStore,
    id: RegisterId,
}

impl Scene {
    fn new() -> Self {
        let store = MemoryStore::default();
        let office = drive_to_accounts(store.clone());
        let id = office.journal().register_id().expect("founded");
        Self { store, id }
    }

    /// The record that comes next with these events, in the name of this user.
    fn record(&self, author: Actor, events: Vec<Event>) -> procura::journal::Record {
        let office = look(self.store.clone());
        next(office.journal(), author, events)
    }

    fn sealed(&self, keys: (&DataKey, &SigningPair), author: Actor, event: Event) -> Sealed {
        written(self.id, keys, &self.record(author, vec![event]))
    }

    /// Puts the next record there, as the user of this rank can sign it, in whosever name.
    fn forge(&self, signer: u32, author: Actor, event: Event) {
        let keys = keys_of(&self.store, signer);
        let sealed = self.sealed((&keys.data_key, &keys.pair), author, event);
        put(&self.store, self.id, &sealed);
    }

    /// As [`Self::forge`], of several events as the first officer.
    fn forge_as_officer(&self, events: Vec<Event>) {
        let keys = keys_of(&self.store, 0);
        let record = self.record(actor(0), events);
        let keys = (&keys.data_key, &keys.pair);
        put(&self.store, self.id, &written(self.id, keys, &record));
    }

    /// What is wrong now: everything before the last record is shown, and it stays where it is.
    #[track_caller]
    fn check(&self, count: usize, fault: Fault) {
        let before = self.store.content();
        let whole = look(self.store.clone());
        assert_eq!(whole.impairment().map(|one| &one.fault), Some(&fault));
        assert_eq!(whole.journal().len(), count);
        let mut register = procura::register::Register::default();
        for event in whole.journal().records().flat_map(|record| &record.events) {
            register.apply(event);
        }
        assert_eq!(*whole.register(), register, "nothing else is shown");
        for (key, text) in &before {
            assert_eq!(self.store.read(key), Ok(Some(text.clone())));
        }
    }

    #[track_caller]
    fn check_unauthorised(&self, author: Actor, refusal: Refusal) {
        let sequence = 13;
        let fault = Fault::Unauthorised {
            sequence,
            author,
            refusal,
        };
        self.check(12, fault);
    }
}

fn creation(author: u32) -> Event {
    Event::ProcurationCreated {
        reference: reference(99),
        terms: terms("Indue"),
        author: user(author),
        on: crate::drive::world().today(),
    }
}

fn actor(rank: u32) -> Actor {
    Actor::User(user(rank))
}

#[test]
fn what_an_officer_signs_by_hand_as_the_app_would_is_a_record_like_any_other() {
    let scene = Scene::new();
    scene.forge(0, actor(0), creation(0));

    let office = open_ready(scene.store.clone());

    assert_eq!(office.journal().len(), 13);
    assert_eq!(office.register().procurations().len(), 3);
}

#[test]
fn a_record_that_an_employee_signs_in_their_own_name_is_refused() {
    for author in [2, 0] {
        let scene = Scene::new();
        scene.forge(2, actor(2), creation(author));
        scene.check_unauthorised(actor(2), Refusal::NotOfficer);
    }
}

#[test]
fn a_record_that_an_employee_signs_in_an_officers_name_is_refused() {
    let scene = Scene::new();
    scene.forge(2, actor(0), creation(0));
    scene.check_unauthorised(actor(0), Refusal::WrongKey);
}

#[test]
fn a_record_in_the_name_of_another_officer_is_refused() {
    let scene = Scene::new();
    scene.forge(1, actor(0), creation(0));
    scene.check_unauthorised(actor(0), Refusal::WrongKey);
    let scene = Scene::new();
    scene.forge(1, actor(1), creation(0));
    scene.check_unauthorised(actor(1), Refusal::OtherAuthor(user(0)));
}

#[test]
fn a_record_that_nobodys_key_signed_is_refused() {
    for author in [actor(0), actor(2), actor(4), actor(77)] {
        let scene = Scene::new();
        let keys = keys_of(&scene.store, 0);
        let keys = (&keys.data_key, &unknown_pair());
        put(
            &scene.store,
            scene.id,
            &scene.sealed(keys, author, creation(0)),
        );
        scene.check_unauthorised(author, Refusal::WrongKey);
    }
}

#[test]
fn a_record_of_an_officer_who_left_is_refused() {
    let scene = Scene::new();
    let keys = keys_of(&scene.store, 1);
    let mut theirs = open_ready_as(scene.store.clone(), 1);
    submit(&mut theirs, 50, Command::RecordDeparture(user(1)));
    let keys = (&keys.data_key, &keys.pair);
    put(
        &scene.store,
        scene.id,
        &scene.sealed(keys, actor(1), creation(1)),
    );

    let fault = Fault::Unauthorised {
        sequence: 14,
        author: actor(1),
        refusal: Refusal::ActorNotActive,
    };
    scene.check(13, fault);
}

#[test]
fn a_record_of_an_officer_who_is_suspended_or_lost_the_role_is_refused() {
    let role = Role::User;
    let lost = Command::ChangeRole {
        user: user(1),
        role,
    };
    for (submitter, command, refusal) in [
        (0, Command::SuspendUser(user(1)), Refusal::ActorNotActive),
        (1, lost, Refusal::NotOfficer),
    ] {
        let scene = Scene::new();
        let keys = keys_of(&scene.store, 1);
        let mut office = open_ready_as(scene.store.clone(), submitter);
        submit(&mut office, 50, command);
        let keys = (&keys.data_key, &keys.pair);
        put(
            &scene.store,
            scene.id,
            &scene.sealed(keys, actor(1), creation(1)),
        );

        let fault = Fault::Unauthorised {
            sequence: 14,
            author: actor(1),
            refusal,
        };
        scene.check(13, fault);
    }
}

#[test]
fn a_record_signed_with_a_temporary_key_is_refused_but_for_ones_own() {
    let scene = Scene::new();
    let temporary = unknown_pair();
    let key = AccountKey::from_bytes(temporary.public_key().bytes());
    let mut edition = 0;
    let mut set = |origin, key| {
        edition += 1;
        Event::KeySet {
            user: user(4),
            key,
            origin,
            edition,
        }
    };
    scene.forge(0, actor(0), set(KeyOrigin::Temporary, key));
    let data_key = keys_of(&scene.store, 0).data_key;
    let unauthorised = Fault::Unauthorised {
        sequence: 14,
        author: actor(4),
        refusal: Refusal::TemporaryKey,
    };
    for event in [
        creation(4),
        set(KeyOrigin::Temporary, key),
        Event::PassphraseChanged {
            user: user(4),
            edition: 9,
        },
    ] {
        let mut record = scene.record(actor(4), vec![event]);
        record.sequence = 14;
        record.transaction = transaction(241);
        record.previous = open_ready_prefix(&scene).head().digest;
        let sealed = written(scene.id, (&data_key, &temporary), &record);
        put(&scene.store, scene.id, &sealed);
        scene.check(13, unauthorised.clone());
    }
}

/// The thirteen records that are in order.
fn open_ready_prefix(scene: &Scene) -> procura::journal::Journal {
    let store = MemoryStore::default();
    for (key, text) in scene.store.content() {
        if !key.as_str().ends_with(".14") {
            store.put(key, &text);
        }
    }
    let office = open_ready(store);
    let mut journal = procura::journal::Journal::default();
    for record in office.journal().records() {
        let sealed = Sealed {
            record: record.clone(),
            digest: office.journal().digest_of(record.sequence).expect("there"),
            text: String::new(),
        };
        journal.admit(sealed).expect("the next one");
    }
    journal
}

#[test]
fn an_employee_renounces_for_nobody_else_whatever_they_sign() {
    let scene = Scene::new();
    let end = AssignmentEnd {
        on: crate::drive::world().today(),
        reason: EndReason::Renounced,
    };
    // The second assignment is the other employee's.
    let assignment = AssignmentId::from(1);
    scene.forge(2, actor(2), Event::AssignmentEnded { assignment, end });
    scene.check_unauthorised(actor(2), Refusal::NotOwnAssignment);
}

#[test]
fn a_renunciation_isnt_dated_back_by_hand_r8() {
    let scene = Scene::new();
    let on = crate::drive::world().today().plus_days(-1);
    let reason = EndReason::Renounced;
    let end = AssignmentEnd { on, reason };
    let assignment = AssignmentId::from(0);
    scene.forge(2, actor(2), Event::AssignmentEnded { assignment, end });
    scene.check_unauthorised(actor(2), Refusal::OtherDay(on));
}

#[test]
fn what_was_revoked_doesnt_come_back_by_hand_r11() {
    let scene = Scene::new();
    let mut office = open_ready(scene.store.clone());
    let procuration = crate::drive::procuration(0);
    let reason = procura::register::Note::parse_optional("Fin du mandat");
    let reason = reason.expect("a note").expect("not empty");
    let revocation = Command::RevokeProcurations {
        procurations: [procuration].into(),
        reason,
    };
    submit(&mut office, 50, revocation);
    scene.forge(0, actor(0), Event::ProcurationReactivated(procuration));
    let status = Status::Revoked;
    let fault = Fault::Unauthorised {
        sequence: 14,
        author: actor(0),
        refusal: Refusal::WrongStatus {
            procuration,
            status,
        },
    };
    scene.check(13, fault);
}

#[test]
fn several_requests_arent_one_record_by_hand_r6() {
    let scene = Scene::new();
    let keys = keys_of(&scene.store, 0);
    let officers = [0, 1].map(|rank| Event::UserSuspended(user(rank)));
    let record = scene.record(actor(0), officers.to_vec());
    let sealed = written(scene.id, (&keys.data_key, &keys.pair), &record);
    put(&scene.store, scene.id, &sealed);
    scene.check_unauthorised(actor(0), Refusal::NotAsDecided);
}

#[test]
fn nobody_becomes_an_officer_by_hand() {
    let role = Role::Rse;
    for (signer, event) in [
        (
            2,
            Event::RoleChanged {
                user: user(2),
                role,
            },
        ),
        (2, Event::UserAdded(crate::drive::person("intrus", role))),
        (
            2,
            Event::KeySet {
                user: user(4),
                key: AccountKey::from_bytes(unknown_pair().public_key().bytes()),
                origin: KeyOrigin::Temporary,
                edition: 1,
            },
        ),
    ] {
        let scene = Scene::new();
        scene.forge(signer, actor(signer), event);
        scene.check_unauthorised(actor(signer), Refusal::NotOfficer);
    }
}

#[test]
fn a_key_of_an_officer_isnt_replaced_by_another_officer() {
    let scene = Scene::new();
    let event = |origin| Event::KeySet {
        user: user(1),
        key: AccountKey::from_bytes(unknown_pair().public_key().bytes()),
        origin,
        edition: 3,
    };
    scene.forge(0, actor(0), event(KeyOrigin::Temporary));
    scene.check_unauthorised(actor(0), Refusal::OtherOfficer(user(1)));
    let scene = Scene::new();
    scene.forge(0, actor(0), event(KeyOrigin::Own));
    scene.check_unauthorised(actor(0), Refusal::WrongKey);
}

#[test]
fn the_founder_comes_once() {
    let scene = Scene::new();
    scene.forge(0, Actor::Founder, creation(0));
    let problem = ChainProblem::WrongAuthor;
    let sequence = 13;
    scene.check(12, Fault::Unchained { sequence, problem });
}

#[test]
fn what_doesnt_follow_from_the_record_before_it_is_told() {
    let scene = Scene::new();
    let keys = keys_of(&scene.store, 0);
    let mut record = scene.record(officer(), vec![creation(0)]);
    let sequence = 13;
    record.previous = procura::journal::Digest::of(b"another one");
    let keys = (&keys.data_key, &keys.pair);
    put(&scene.store, scene.id, &written(scene.id, keys, &record));
    let problem = ChainProblem::BrokenLink;
    scene.check(12, Fault::Unchained { sequence, problem });

    let scene = Scene::new();
    let mut record = scene.record(officer(), vec![creation(0)]);
    record.transaction = transaction(7);
    put(&scene.store, scene.id, &written(scene.id, keys, &record));
    let problem = ChainProblem::RepeatedTransaction(transaction(7));
    scene.check(12, Fault::Unchained { sequence, problem });
}

#[test]
fn a_record_under_another_data_key_is_forged() {
    let scene = Scene::new();
    let pair = keys_of(&scene.store, 0).pair;
    let sealed = scene.sealed((&other_data_key(), &pair), officer(), creation(0));
    put(&scene.store, scene.id, &sealed);
    scene.check(12, Fault::Forged { sequence: 13 });
}

#[test]
fn a_record_signed_for_another_place_or_register_is_forged() {
    let elsewhere = RegisterId::of_first_record(procura::journal::Digest::of(b"elsewhere"));
    for (register, sequence) in [(elsewhere, 13), (Scene::new().id, 14)] {
        let scene = Scene::new();
        let keys = keys_of(&scene.store, 0);
        let mut record = scene.record(officer(), vec![creation(0)]);
        let genuine = written(scene.id, (&keys.data_key, &keys.pair), &record);
        record.sequence = sequence;
        let other = written(register, (&keys.data_key, &keys.pair), &record);
        // The open part says what belongs here; what is sealed doesn't.
        let mut content = crate::forging::content_of(&other.text);
        content[..21].copy_from_slice(&crate::forging::content_of(&genuine.text)[..21]);
        let text = crate::forging::with_digest(content);
        scene
            .store
            .put(procura::office::Key::record(scene.id, 13), &text);
        scene.check(12, Fault::Forged { sequence: 13 });
    }
}

#[test]
fn a_record_whose_author_nobody_knows_is_refused_however_it_arrives() {
    // While the page is open.
    let scene = Scene::new();
    let mut office = open_ready(scene.store.clone());
    scene.forge(2, actor(2), creation(2));
    assert_eq!(office.catch_up(), Ok(true));
    let fault = Fault::Unauthorised {
        sequence: 13,
        author: actor(2),
        refusal: Refusal::NotOfficer,
    };
    assert_eq!(office.impairment().map(|one| &one.fault), Some(&fault));
    assert_eq!(office.register().procurations().len(), 2);
    let refused = office.submit(transaction(60), crate::drive::creation(60, "Due"));
    assert_eq!(
        refused,
        Err(procura::office::SubmitProblem::ReadOnly(fault))
    );
    // It is moved aside, and the work goes on.
    assert_eq!(office.resume_from_prefix(), Ok(()));
    submit(&mut office, 60, crate::drive::creation(60, "Due"));
    assert_eq!(open_ready(scene.store).register(), office.register());
}

#[test]
fn what_comes_after_a_forged_record_isnt_shown_either() {
    let scene = Scene::new();
    let mut other = open_ready(scene.store.clone());
    scene.forge(2, actor(2), creation(2));
    let record_of_employee = scene.store.content();
    let id = UserId::from(4);
    let refused = other.submit(transaction(60), Command::SuspendUser(id));
    assert!(refused.is_err(), "nothing is recorded after it");
    for (key, text) in record_of_employee {
        assert_eq!(scene.store.read(&key), Ok(Some(text)));
    }
}

fn undone(sequence: u32) -> Event {
    Event::ActUndone {
        sequence,
        on: crate::drive::world().today(),
    }
}

#[test]
fn an_act_that_isnt_the_last_one_is_not_taken_back_by_hand() {
    let scene = Scene::new();
    let end = AssignmentEnd {
        on: crate::drive::world().today(),
        reason: EndReason::Undone,
    };
    let ended = [0, 1].map(|rank| Event::AssignmentEnded {
        assignment: AssignmentId::from(rank),
        end,
    });
    // The eighth record gave these assignments, but isn't the officer's last.
    let [first, second] = ended;
    scene.forge_as_officer(vec![undone(8), second, first]);
    scene.check_unauthorised(actor(0), Refusal::NoOpposite);
}

#[test]
fn an_act_is_taken_back_by_hand_only_as_the_app_would() {
    let suspended = || {
        let scene = Scene::new();
        let mut office = open_ready(scene.store.clone());
        submit(&mut office, 80, Command::SuspendUser(user(2)));
        scene
    };
    let back = || Event::UserReactivated(user(2));
    let like_the_app = suspended();
    like_the_app.forge_as_officer(vec![undone(13), back()]);
    let office = open_ready(like_the_app.store.clone());
    assert_eq!(office.impairment(), None);
    assert_eq!(office.journal().len(), 14);
    for amiss in [
        vec![undone(13), back(), creation(0)],
        vec![undone(13), creation(0)],
        vec![undone(12), back()],
    ] {
        let scene = suspended();
        scene.forge_as_officer(amiss);
        let fault = Fault::Unauthorised {
            sequence: 14,
            author: actor(0),
            refusal: Refusal::NoOpposite,
        };
        scene.check(13, fault);
    }
}
