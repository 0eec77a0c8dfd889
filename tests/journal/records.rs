//! The form of a record, and the chain of records.

use crate::drive::{drive_to_assigned, drive_to_founded, officer, transaction, user};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use procura::journal::{
    ChainProblem, Digest, FORMAT, Journal, Record, Sealed, Unreadable, Unwritable,
};
use procura::office::MemoryStore;
use procura::register::{Actor, Event, Instant};

/// The records of a small register.
fn records() -> Vec<Sealed> {
    let store = MemoryStore::default();
    drive_to_assigned(store.clone());
    let texts = store.content();
    let read = |text: &String| Sealed::read(text).expect("whole");
    let mut records: Vec<Sealed> = texts.values().map(read).collect();
    records.sort_by_key(|sealed| sealed.record().sequence);
    records
}

fn bytes_of(sealed: &Sealed) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(sealed.text()).expect("base64url")
}

/// A text whose digest fits this content, whatever the content is.
fn with_digest(mut content: Vec<u8>) -> String {
    let digest = Digest::of(&content);
    content.extend(digest.bytes());
    URL_SAFE_NO_PAD.encode(content)
}

fn content_of(sealed: &Sealed) -> Vec<u8> {
    let mut bytes = bytes_of(sealed);
    bytes.truncate(bytes.len() - 32);
    bytes
}

#[test]
fn a_record_is_ascii_text_that_begins_with_its_format_and_ends_with_its_digest() {
    for sealed in records() {
        let bytes = bytes_of(&sealed);

        assert!(
            sealed
                .text()
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        );
        assert_eq!(bytes.first(), Some(&FORMAT));
        assert_eq!(sealed.digest(), Digest::of(&content_of(&sealed)));
        assert!(bytes.ends_with(&sealed.digest().bytes()));
    }
}

#[test]
fn every_flipped_bit_of_a_record_is_damage() {
    for sealed in records() {
        let bytes = bytes_of(&sealed);
        for (place, bit) in (0..bytes.len()).flat_map(|place| (0..8).map(move |bit| (place, bit))) {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << bit;

            let read = Sealed::read(&URL_SAFE_NO_PAD.encode(flipped));

            assert_eq!(read, Err(Unreadable::Damaged), "bit {bit} of byte {place}");
        }
    }
}

#[test]
fn every_changed_character_of_a_text_is_damage() {
    for sealed in records() {
        let characters: Vec<char> = sealed.text().chars().collect();
        for (place, own) in characters.iter().enumerate() {
            for other in "AQgw9-_=+/ é\n".chars().filter(|other| other != own) {
                let mut changed = characters.clone();
                changed[place] = other;

                let read = Sealed::read(&changed.into_iter().collect::<String>());

                assert_eq!(read, Err(Unreadable::Damaged), "{other:?} at {place}");
            }
        }
    }
}

#[test]
fn every_truncated_or_lengthened_text_is_damage() {
    for sealed in records() {
        let text = sealed.text();
        for length in 0..text.len() {
            assert_eq!(Sealed::read(&text[..length]), Err(Unreadable::Damaged));
            assert_eq!(
                Sealed::read(&text[text.len() - length..]),
                Err(Unreadable::Damaged)
            );
        }
        for more in ["A", "AA", "AAA", "AAAA", "=", "\n", " "] {
            assert_eq!(
                Sealed::read(&format!("{text}{more}")),
                Err(Unreadable::Damaged)
            );
        }
    }
}

#[test]
fn bytes_left_over_are_damage_even_when_the_digest_fits() {
    for sealed in records() {
        let mut content = content_of(&sealed);
        content.push(0);

        assert_eq!(
            Sealed::read(&with_digest(content)),
            Err(Unreadable::Damaged)
        );
    }
}

#[test]
fn content_that_is_no_record_is_damage_even_when_the_digest_fits() {
    let first = content_of(&records()[0]);
    for length in 0..first.len() {
        let read = Sealed::read(&with_digest(first[..length].to_vec()));

        assert_eq!(read, Err(Unreadable::Damaged), "{length} bytes");
    }
}

#[test]
fn a_newer_format_is_told_apart_from_damage() {
    for format in [FORMAT + 1, 77, 255] {
        let mut content = vec![format];
        content.extend(b"whatever a newer version writes");
        let text = with_digest(content);
        let cut = &text[..text.len() - 1];

        assert_eq!(Sealed::read(&text), Err(Unreadable::NewerFormat(format)));
        assert_eq!(Sealed::read(cut), Err(Unreadable::Damaged));
    }
}

#[test]
fn there_never_was_a_format_zero() {
    let mut content = content_of(&records()[0]);
    content[0] = 0;

    assert_eq!(
        Sealed::read(&with_digest(content)),
        Err(Unreadable::Damaged)
    );
}

#[test]
fn a_record_is_admitted_at_its_place_only() {
    let records = records();
    let mut journal = Journal::default();
    for (place, next) in records.iter().enumerate() {
        for (other_place, other) in records.iter().enumerate().filter(|(at, _)| *at != place) {
            let expected = journal.next_sequence();
            let found = u32::try_from(other_place).expect("few") + 1;
            let problem = ChainProblem::WrongSequence { expected, found };

            assert_eq!(journal.admit(other.clone()), Err(problem));
        }
        assert_eq!(journal.admit(next.clone()), Ok(()));
    }

    assert_eq!(journal.len(), records.len());
    assert_eq!(
        journal.head().digest,
        records.last().expect("some").digest()
    );
}

/// A register of one record, and the record that would come next but for a change.
fn next_but_for(change: impl FnOnce(&mut Record)) -> Result<(), ChainProblem> {
    let office = drive_to_founded(MemoryStore::default());
    let mut record = Record {
        sequence: 2,
        transaction: transaction(2),
        instant: Instant(0),
        author: officer(),
        previous: office.journal().head().digest,
        events: vec![Event::UserSuspended(user(0))],
    };
    change(&mut record);
    office
        .journal()
        .check(&Sealed::write(record).expect("writable"))
}

#[test]
fn a_record_follows_from_the_one_before_it() {
    assert_eq!(next_but_for(|_| ()), Ok(()));
    assert_eq!(
        next_but_for(|record| record.previous = Digest::of(b"another register")),
        Err(ChainProblem::BrokenLink)
    );
    assert_eq!(
        next_but_for(|record| record.previous = Digest::NONE),
        Err(ChainProblem::BrokenLink)
    );
}

#[test]
fn no_transaction_stands_twice_r7() {
    assert_eq!(
        next_but_for(|record| record.transaction = transaction(1)),
        Err(ChainProblem::RepeatedTransaction(transaction(1)))
    );
}

#[test]
fn only_the_first_record_is_the_founders() {
    assert_eq!(
        next_but_for(|record| record.author = Actor::Founder),
        Err(ChainProblem::WrongAuthor)
    );
    let events = vec![Event::UserSuspended(user(0))];
    let first = Journal::default().prepare(transaction(1), Instant(0), officer(), events);
    assert_eq!(first, Err(Unwritable));
}

#[test]
fn what_isnt_admitted_leaves_the_journal_as_it_was() {
    let records = records();
    let mut journal = Journal::default();
    journal.admit(records[0].clone()).expect("the first");
    let head = journal.head().clone();

    let outcome = journal.admit(records[2].clone());

    assert!(outcome.is_err());
    assert_eq!(*journal.head(), head);
    assert_eq!(journal.record_of(transaction(3)), None);
    assert_eq!(journal.len(), 1);
}
