//! The form of a record, and the chain of records.

use crate::drive::{drive_to_assigned, officer, transaction, user};
use crate::forging::{content_of, keys_of, next, place_of, with_digest, written, written_at};
use crate::impaired::{Stored, fault_of};
use procura::journal::{ChainProblem, Digest, FORMAT, Journal, Record, Sealed, ascii};
use procura::office::{Fault, MemoryStore};
use procura::register::{Actor, Event, Instant};
use procura::vault::Signed;

/// The records of a small register.
fn records() -> Vec<Sealed> {
    let office = drive_to_assigned(MemoryStore::default());
    let journal = office.journal();
    let sealed = |record: &Record| Sealed {
        record: record.clone(),
        digest: journal.digest_of(record.sequence).expect("recorded"),
        text: journal.text(record.sequence).expect("recorded").to_owned(),
    };
    journal.records().map(sealed).collect()
}

#[test]
fn a_record_is_ascii_text_that_says_in_the_open_only_its_format_its_register_and_its_place() {
    let id = Stored::new().id;
    for sealed in records() {
        let bytes = ascii::read(&sealed.text).expect("base64url");
        let sequence = sealed.record.sequence;
        let register = if sequence == 1 { [0; 16] } else { id.bytes() };
        let content = content_of(&sealed.text);

        let is_symbol = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        assert!(sealed.text.bytes().all(is_symbol));
        assert_eq!(bytes.first(), Some(&FORMAT));
        assert_eq!(bytes[1..17], register);
        assert_eq!(bytes[17..21], sequence.to_be_bytes());
        assert_eq!(bytes[21..25], 1_u32.to_be_bytes(), "the data key's number");
        assert!(bytes.ends_with(&Digest::of(&content).bytes()));
    }
}

#[test]
fn what_is_sealed_is_what_the_author_signed() {
    let stored = Stored::new();
    let keys = keys_of(&stored.store, 0);
    for sealed in records() {
        let place = place_of(stored.id, sealed.record.sequence);
        let opened = keys.data_key.open(&place, &content_of(&sealed.text)[21..]);
        let signed = Signed::read(&place, opened.expect("opens")).expect("signed");

        assert_eq!(signed.author(), keys.pair.public_key());
        assert_eq!(signed.instant(), sealed.record.instant);
        assert_eq!(signed.previous(), sealed.record.previous);
        assert_eq!(signed.content(), sealed.record.content().expect("writable"));
        assert_eq!(sealed.digest, Digest::of(signed.bytes()));
    }
}

#[test]
fn every_flipped_bit_is_refused_even_when_the_digest_fits() {
    let sequence = 5;
    let content = content_of(&Stored::new().text(sequence));
    for place in 0..content.len() {
        let stored = Stored::new();
        let mut flipped = content.clone();
        flipped[place] ^= 1;
        stored.put(sequence, &with_digest(flipped));

        let expected = match place {
            // Format 3 is a newer one; there is none between it and damage.
            0 => Fault::NewerFormat {
                sequence,
                format: 3,
            },
            1..=16 => Fault::Foreign { sequence },
            17..=20 => Fault::OutOfOrder {
                sequence,
                found: sequence ^ (1 << (8 * (20 - place))),
            },
            _ => Fault::Forged { sequence },
        };
        assert_eq!(fault_of(&stored.store), Some(expected), "byte {place}");
    }
}

#[test]
fn a_record_that_doesnt_name_its_register_doesnt_pass() {
    let stored = Stored::new();
    let mut content = content_of(&stored.text(5));
    content[1..17].fill(0);
    stored.put(5, &with_digest(content));

    assert_eq!(fault_of(&stored.store), Some(Fault::Forged { sequence: 5 }));
}

#[test]
fn a_first_record_that_names_its_register_doesnt_pass() {
    let stored = Stored::new();
    let mut content = content_of(&stored.text(1));
    content[1..17].copy_from_slice(&stored.id.bytes());
    stored.put(1, &with_digest(content));

    assert_eq!(fault_of(&stored.store), Some(Fault::Forged { sequence: 1 }));
}

#[test]
fn every_truncated_or_lengthened_text_is_damage() {
    let sequence = 5;
    let text = Stored::new().text(sequence);
    let cut = (0..text.len())
        .step_by(7)
        .map(|length| text[..length].to_owned());
    let longer = ["A", "AA", "AAA", "AAAA", "=", "\n", " "].map(|more| format!("{text}{more}"));
    for changed in cut.chain(longer) {
        let stored = Stored::new();
        stored.put(sequence, &changed);

        assert_eq!(fault_of(&stored.store), Some(Fault::Damaged { sequence }));
    }
}

#[test]
fn content_that_is_no_record_is_refused_even_when_its_author_signed_it() {
    let office = drive_to_assigned(MemoryStore::default());
    let record = next(
        office.journal(),
        officer(),
        vec![Event::UserSuspended(user(2))],
    );
    let whole = record.content().expect("writable");
    let longer = [whole.as_slice(), &[0]].concat();
    let cut = (0..whole.len()).map(|length| &whole[..length]);
    for content in cut.chain([longer.as_slice()]) {
        let stored = Stored::new();
        let keys = keys_of(&stored.store, 0);
        let place = place_of(stored.id, 9);
        let keys = (&keys.data_key, &keys.pair);
        let sealed = written_at(place, keys, (record.previous, record.instant, content));
        stored.put(9, &sealed.text);

        let expected = Fault::Forged { sequence: 9 };
        assert_eq!(
            fault_of(&stored.store),
            Some(expected),
            "{} bytes",
            content.len()
        );
    }
    let stored = Stored::new();
    let keys = keys_of(&stored.store, 0);
    let sealed = written(stored.id, (&keys.data_key, &keys.pair), &record);
    stored.put(9, &sealed.text);
    assert_eq!(fault_of(&stored.store), None, "but for that, it is one");
}

#[test]
fn a_newer_format_is_told_apart_from_damage() {
    for format in [FORMAT + 1, 77, 255] {
        let stored = Stored::new();
        let mut content = vec![format];
        content.extend(b"whatever a newer version writes");
        let text = with_digest(content);
        stored.put(9, &text);
        let newer = Fault::NewerFormat {
            sequence: 9,
            format,
        };
        assert_eq!(fault_of(&stored.store), Some(newer));

        stored.put(9, &text[..text.len() - 1]);
        assert_eq!(
            fault_of(&stored.store),
            Some(Fault::Damaged { sequence: 9 })
        );
    }
}

#[test]
fn the_format_that_wasnt_sealed_is_read_no_more() {
    for format in [0, 1] {
        let stored = Stored::new();
        let mut content = content_of(&stored.text(5));
        content[0] = format;
        stored.put(5, &with_digest(content));

        assert_eq!(
            fault_of(&stored.store),
            Some(Fault::Damaged { sequence: 5 })
        );
    }
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
    let last = records.last().expect("some");
    assert_eq!(journal.head().digest, last.digest);
    for sealed in &records {
        let sequence = sealed.record.sequence;
        assert_eq!(journal.digest_of(sequence), Some(sealed.digest));
        assert_eq!(journal.text(sequence), Some(sealed.text.as_str()));
    }
    assert_eq!(journal.digest_of(0), None);
    assert_eq!(journal.digest_of(9), None);
}

/// What the journal says of the record that would come second, but for a change.
fn next_but_for(change: impl FnOnce(&mut Record)) -> Result<(), ChainProblem> {
    let mut journal = Journal::default();
    journal.admit(records().swap_remove(0)).expect("the first");
    let mut record = journal.next(
        transaction(2),
        Instant(0),
        officer(),
        vec![Event::UserSuspended(user(0))],
    );
    change(&mut record);
    let digest = Digest::of(b"a second record");
    journal.check(&Sealed {
        record,
        digest,
        text: String::new(),
    })
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
    let mut first = records().swap_remove(0);
    first.record.author = officer();
    let outcome = Journal::default().admit(first);
    assert_eq!(outcome, Err(ChainProblem::WrongAuthor));
}

#[test]
fn what_isnt_admitted_leaves_the_journal_as_it_was() {
    let records = records();
    let mut journal = Journal::default();
    journal.admit(records[0].clone()).expect("the first");
    let head = *journal.head();

    let outcome = journal.admit(records[2].clone());

    assert!(outcome.is_err());
    assert_eq!(*journal.head(), head);
    assert_eq!(journal.record_of(transaction(3)), None);
    assert_eq!(journal.len(), 1);
}
