//! A backup holds everything of a register as it is stored, and is restored whole or not at all.

use crate::drive::{
    Desk, LOGINS, another_world, come_in, creation, drive_to_accounts, drive_to_founded, enter,
    look, open_again, open_ready, open_ready_as, own_key, submit,
};
use crate::stores::{FaultyStore, records_in};
use crate::worlds::StillWorld;
use procura::journal::Digest;
use procura::office::{
    BACKUP_LIMIT, Backup, BackupProblem, EntryProblem, Fault, Key, MemoryStore, NoBackup, Office,
    Place, Restoration, RestoreProblem, Store, StoreProblem,
};
use procura::register::Command;
use procura::vault::SlotProblem;

/// A register with accounts, and a backup of it.
fn backed_up() -> (MemoryStore, String) {
    let store = MemoryStore::default();
    let office = drive_to_accounts(store.clone());
    let text = office.backup().expect("made");
    (store, text)
}

fn read(text: &str) -> Backup {
    Backup::read(text.as_bytes()).expect("a backup")
}

/// The backup's own office, with the user of this rank in it.
fn opened_as(backup: &Backup, rank: u32) -> Office<MemoryStore, StillWorld> {
    let mut office = backup.opened(another_world()).expect("memory");
    come_in(&mut office, rank);
    office
}

fn opened(backup: &Backup) -> Office<MemoryStore, StillWorld> {
    opened_as(backup, 0)
}

/// Restores a backup over a store, as its first officer.
fn restore<S: Store>(office: &mut Desk<S>, text: &str) -> Result<Restoration, RestoreProblem> {
    let backup = read(text);
    let opened = opened(&backup);
    let compared = office.compare(&backup, &opened)?;
    office.restore(&backup, &opened, &compared)?;
    Ok(compared)
}

/// The text of a backup that was changed by somebody who makes its digest anew.
fn changed(text: &str, change: impl FnOnce(String) -> String) -> String {
    let (content, _) = text.trim_end().rsplit_once('\n').expect("a digest");
    let content = change(content.to_owned());
    let digest = Digest::of(content.as_bytes());
    format!("{content}\nempreinte {digest}\n")
}

fn refused(text: &str) -> BackupProblem {
    Backup::read(text.as_bytes()).expect_err("it is no backup")
}

/// Removes the record of this place, or puts something else there.
fn spoil(store: &MemoryStore, sequence: u32, text: Option<&str>) {
    let is_wanted =
        |key: &&Key| matches!(key.place(), Place::Record { sequence: of, .. } if of == sequence);
    let content = store.content();
    let key = content.keys().find(is_wanted).expect("a record").clone();
    match text {
        Some(text) => store.put(key, text),
        None => store.remove(&key).expect("memory"),
    }
}

#[test]
fn a_backup_comes_back_byte_for_byte_where_there_is_nothing() {
    let (store, text) = backed_up();
    let empty = MemoryStore::default();
    let mut office = open_again(empty.clone());
    let restored = restore(&mut office, &text).expect("restored");
    assert_eq!((restored.here, restored.aside), (0, Vec::new()));
    assert_eq!(empty.content(), store.content());
    // Nobody is in; each comes in as before, and may go on.
    assert_eq!(office.visitor(), None);
    for rank in [0, 1, 2] {
        open_ready_as(empty.clone(), rank);
    }
    let mut office = open_ready(empty);
    submit(&mut office, 77, creation(77, "Après"));
}

#[test]
fn it_tells_what_can_be_told_without_a_passphrase_and_no_more() {
    let (store, text) = backed_up();
    let backup = read(&text);
    assert_eq!(usize::try_from(backup.records()), Ok(records_in(&store)));
    assert_eq!(backup.accounts(), 3);
    for secret in ["rse1", "employe1", "Boulangerie", "Paie", "D’Amours"] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(text.is_ascii());
}

#[test]
fn only_an_officer_makes_one_of_a_register_that_is_in_order() {
    let (store, _) = backed_up();
    let office = open_ready_as(store.clone(), 2);
    assert_eq!(office.backup(), Err(NoBackup::NotOfficer));
    assert_eq!(
        open_again(store.clone()).backup(),
        Err(NoBackup::NotOfficer)
    );
    spoil(&store, 5, None);
    assert_eq!(look(store).backup(), Err(NoBackup::Impaired));
}

#[test]
fn passing_things_and_other_registers_stay_out() {
    let (store, text) = backed_up();
    for name in [
        "procura.draft.1",
        "procura.preference.langue",
        "procura.attempts",
    ] {
        store.put(Key::parse(name).unwrap(), "x");
    }
    assert_eq!(
        open_ready(store).backup().map(|again| lines(&again)),
        Ok(lines(&text))
    );
}

fn lines(text: &str) -> Vec<String> {
    let is_of_content = |line: &&str| line.starts_with("procura.") && !line.contains(".mark.");
    text.lines()
        .filter(is_of_content)
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_file_that_is_no_backup_says_why() {
    let (_, text) = backed_up();
    assert_eq!(refused(""), BackupProblem::OtherFile);
    assert_eq!(refused("{\"bodies\":[]}"), BackupProblem::OtherFile);
    let newer = changed(&text, |it| it.replacen("sauvegarde 1", "sauvegarde 2", 1));
    assert_eq!(refused(&newer), BackupProblem::Newer);
    let large = vec![b'p'; BACKUP_LIMIT + 1];
    assert_eq!(
        Backup::read(&large),
        Err(BackupProblem::TooLarge { size: large.len() })
    );
    let strange = changed(&text, |it| format!("{it}\nprocura.draft.1\tx"));
    let line = text.lines().count();
    assert_eq!(refused(&strange), BackupProblem::Foreign { line });
}

#[test]
fn a_backup_that_stops_anywhere_is_refused() {
    let (_, text) = backed_up();
    for length in (0..text.len()).step_by(97).chain([text.len() - 1]) {
        let problem = refused(&text[..length]);
        let expected = [
            BackupProblem::OtherFile,
            BackupProblem::Truncated { lines: 0 },
        ];
        match problem {
            BackupProblem::Truncated { .. } | BackupProblem::Damaged => {}
            problem => assert!(expected.contains(&problem) && length < 20, "{problem:?}"),
        }
    }
}

#[test]
fn no_byte_of_it_can_change_by_chance() {
    let (_, text) = backed_up();
    for place in (0..text.len()).step_by(61) {
        let mut bytes = text.clone().into_bytes();
        bytes[place] ^= 1;
        assert!(Backup::read(&bytes).is_err(), "byte {place}");
    }
}

#[test]
fn a_backup_without_one_of_its_records_is_refused() {
    let (_, text) = backed_up();
    for sequence in [1, 5, read(&text).records()] {
        let key = format!(".{sequence}\t");
        let lacking = changed(&text, |it| {
            let kept = it
                .lines()
                .filter(|line| !(line.starts_with("procura.1.") && line.contains(&key)));
            kept.collect::<Vec<_>>().join("\n")
        });
        assert_eq!(refused(&lacking), BackupProblem::Incomplete { sequence });
    }
}

#[test]
fn a_wrong_passphrase_opens_nothing_of_it() {
    let (_, text) = backed_up();
    let mut office = read(&text).opened(another_world()).expect("memory");
    let outcome = enter(&mut office, LOGINS[0], &own_key(1));
    assert_eq!(outcome, Err(EntryProblem::Slot(SlotProblem::DoesNotOpen)));
    assert_eq!(
        enter(&mut office, "personne", &own_key(0)),
        Err(EntryProblem::NoSlot)
    );
    // Nobody is in: there is nothing to compare it with.
    let here = open_again(MemoryStore::default());
    assert_eq!(
        here.compare(&read(&text), &office),
        Err(RestoreProblem::NotOfficer)
    );
}

#[test]
fn whoever_is_no_officer_in_it_doesnt_restore_it() {
    let (_, text) = backed_up();
    let backup = read(&text);
    let here = open_again(MemoryStore::default());
    assert_eq!(
        here.compare(&backup, &opened_as(&backup, 2)),
        Err(RestoreProblem::NotOfficer)
    );
}

#[test]
fn a_record_that_somebody_changed_is_found_before_anything_is_written() {
    let (_, text) = backed_up();
    // Two records changed places, and the digest was made anew.
    let forged = changed(&text, |it| {
        it.replace(".5\t", ".x\t")
            .replace(".6\t", ".5\t")
            .replace(".x\t", ".6\t")
    });
    let backup = read(&forged);
    let opened = opened(&backup);
    let store = MemoryStore::default();
    let outcome = open_again(store.clone()).compare(&backup, &opened);
    assert!(
        matches!(
            outcome,
            Err(RestoreProblem::Unverified(Fault::OutOfOrder { .. }))
        ),
        "{outcome:?}"
    );
    assert!(store.content().is_empty());
}

#[test]
fn what_goes_on_from_here_completes_it() {
    let (store, _) = backed_up();
    let older = MemoryStore::default();
    for (key, text) in store.content() {
        older.put(key, &text);
    }
    let mut office = open_ready(store.clone());
    submit(&mut office, 77, creation(77, "Après"));
    submit(&mut office, 78, Command::SuspendUser(crate::drive::user(4)));
    let text = office.backup().expect("made");
    let here = u32::try_from(records_in(&older)).unwrap();
    // Whoever is in here is shown out, since what they saw isn't all there is any more.
    let mut office = open_ready(older.clone());
    let restored = restore(&mut office, &text).expect("restored");
    assert_eq!((restored.here, restored.there), (here, here + 2));
    assert_eq!(office.visitor(), None);
    assert_eq!(records_in(&older), records_in(&store));
    assert_eq!(open_ready(older).journal(), open_ready(store).journal());
}

#[test]
fn what_is_older_than_here_is_refused() {
    let (store, text) = backed_up();
    let mut office = open_ready(store.clone());
    submit(&mut office, 77, creation(77, "Après"));
    let before = store.content();
    let there = read(&text).records();
    let here = there + 1;
    assert_eq!(
        restore(&mut office, &text),
        Err(RestoreProblem::Older { here, there })
    );
    assert_eq!(store.content(), before);
}

#[test]
fn what_is_here_already_is_not_restored_again() {
    let (store, text) = backed_up();
    let mut office = open_ready(store);
    assert_eq!(
        restore(&mut office, &text),
        Err(RestoreProblem::NothingToRestore)
    );
}

#[test]
fn another_register_is_not_replaced() {
    let (_, text) = backed_up();
    let other = MemoryStore::default();
    let mut office = drive_to_founded_elsewhere(other.clone());
    let before = other.content();
    assert_eq!(
        restore(&mut office, &text),
        Err(RestoreProblem::OtherRegister)
    );
    assert_eq!(other.content(), before);
}

/// A register that another chance made.
fn drive_to_founded_elsewhere(store: MemoryStore) -> Desk {
    let mut office = open_again(store);
    office
        .found(
            crate::drive::transaction(1),
            crate::drive::founding(),
            &own_key(0),
            &crate::drive::recovery(1),
        )
        .expect("founded");
    office
}

#[test]
fn a_history_that_parted_is_not_replaced() {
    let (store, _) = backed_up();
    let parted = MemoryStore::default();
    for (key, text) in store.content() {
        parted.put(key, &text);
    }
    let mut office = open_ready(store);
    submit(&mut office, 77, creation(77, "Ici"));
    submit(&mut office, 78, creation(78, "Encore ici"));
    let text = office.backup().expect("made");
    let mut office = open_ready(parted.clone());
    let sequence = submit(&mut office, 79, creation(79, "Là")).sequence;
    let before = parted.content();
    assert_eq!(
        restore(&mut office, &text),
        Err(RestoreProblem::Diverged { sequence })
    );
    assert_eq!(parted.content(), before);
}

#[test]
fn what_was_lost_or_damaged_here_comes_back() {
    let (store, text) = backed_up();
    for damaged in [None, Some("abîmé")] {
        let spoiled = MemoryStore::default();
        for (key, text) in store.content() {
            spoiled.put(key, &text);
        }
        spoil(&spoiled, 6, damaged);
        let mut office = look(spoiled.clone());
        assert!(office.impairment().is_some());
        let restored = restore(&mut office, &text).expect("restored");
        assert_eq!(restored.here, 5);
        let office = open_ready(spoiled.clone());
        assert_eq!(office.journal(), open_ready(store.clone()).journal());
        // What stood there instead was moved aside, not lost.
        let content = spoiled.content();
        let aside = content.keys().filter(|key| key.as_str().contains("aside"));
        assert_eq!(aside.count(), restored.aside.len());
    }
}

#[test]
fn an_account_that_was_lost_here_comes_back() {
    let (store, text) = backed_up();
    let content = store.content();
    let slots = content
        .keys()
        .filter(|key| matches!(key.place(), Place::Slot(_)));
    for key in slots {
        store.remove(key).unwrap();
    }
    let mut office = open_again(store.clone());
    restore(&mut office, &text).expect("restored");
    assert_eq!(
        open_ready(store).journal().len(),
        usize::try_from(read(&text).records()).unwrap()
    );
}

#[test]
fn what_has_changed_since_it_was_compared_is_compared_again() {
    let (_, text) = backed_up();
    let backup = read(&text);
    let opened = opened(&backup);
    let store = MemoryStore::default();
    let mut office = open_again(store.clone());
    let compared = office
        .compare(&backup, &opened)
        .expect("it can be restored");
    restore(&mut open_again(store.clone()), &text).expect("another tab did");
    assert_eq!(
        office.restore(&backup, &opened, &compared),
        Err(RestoreProblem::NothingToRestore)
    );
}

#[test]
fn storage_that_fails_in_the_middle_is_left_as_it_was() {
    let (_, text) = backed_up();
    let count = u32::try_from(text.lines().count()).unwrap() - 5;
    for k in [1, 2, count / 2, count] {
        let store = FaultyStore::default();
        let mut office = open_again(store.clone());
        store.fail_from_addition(k, StoreProblem::Full);
        assert_eq!(
            restore(&mut office, &text),
            Err(RestoreProblem::Storage(StoreProblem::Full)),
            "addition {k}"
        );
        assert!(store.memory.content().is_empty());
        store.recover();
        restore(&mut office, &text).expect("restored");
        open_ready(store.memory);
    }
}

#[test]
fn whatever_interrupts_it_leaves_one_history_and_it_can_be_done_again() {
    let (whole, text) = backed_up();
    let count = u32::try_from(text.lines().count()).unwrap() - 5;
    for k in 1..=count {
        // Killed before the k-th addition: neither that one nor what would put things back happens.
        let store = FaultyStore::default();
        let mut office = open_again(store.clone());
        store.fail_from_write(k, StoreProblem::Blocked);
        let _ = restore(&mut office, &text);
        store.recover();
        let mut office = open_again(store.memory.clone());
        restore(&mut office, &text).expect("restored");
        assert_eq!(store.memory.content(), whole.content(), "before {k}");
    }
}

#[test]
fn a_founded_register_alone_makes_the_round_trip() {
    let store = MemoryStore::default();
    let text = drive_to_founded(store.clone()).backup().expect("made");
    let empty = MemoryStore::default();
    restore(&mut open_again(empty.clone()), &text).expect("restored");
    assert_eq!(empty.content(), store.content());
}
