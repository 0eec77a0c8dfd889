//! The ends of procurations as a calendar (RFC 5545).

use crate::scene::cases;
use crate::stage::{Stage, in_days, moment, name, period, restricted, terms, unrestricted};
use procura::exchange::{CalendarSource, calendar};
use procura::journal::{Digest, RegisterId};
use procura::register::{Command, ProcurationTerms};
use procura::wording::Language;
use proptest::prelude::*;

pub(crate) fn source(stage: &Stage, revision: u32) -> CalendarSource<'_> {
    CalendarSource {
        register: &stage.register,
        id: RegisterId::of_first_record(Digest::of(b"registre")),
        revision,
        today: stage.today,
        now: moment(stage.today).now,
    }
}

fn of(stage: &Stage, revision: u32) -> String {
    calendar(source(stage, revision), &Language::French)
}

/// The lines, unfolded.
fn lines(text: &str) -> Vec<String> {
    let unfolded = text.replace("\r\n ", "");
    unfolded.split("\r\n").map(str::to_owned).collect()
}

fn values(text: &str, property: &str) -> Vec<String> {
    let beginning = format!("{property}:");
    let lines = lines(text).into_iter();
    lines
        .filter_map(|line| line.strip_prefix(&beginning).map(str::to_owned))
        .collect()
}

#[test]
fn an_end_is_an_all_day_event_with_an_alarm() {
    let mut stage = Stage::founded();
    let id = stage.create(terms(period(0, 100), unrestricted(["rq"])));
    let reference = stage.register.procurations().get(id).unwrap().reference;
    let text = of(&stage, 7);
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    assert_eq!(values(&text, "DTSTART;VALUE=DATE"), ["20270623"]);
    assert_eq!(values(&text, "DTEND;VALUE=DATE"), ["20270624"]);
    assert_eq!(values(&text, "DTSTAMP"), ["20270315T170000Z"]);
    assert_eq!(values(&text, "SEQUENCE"), ["7"]);
    assert_eq!(values(&text, "TRIGGER"), ["-P30D"]);
    assert_eq!(
        values(&text, "SUMMARY"),
        [format!("Fin de la procuration {reference}\u{a0}: Taxes")]
    );
    assert!(values(&text, "DESCRIPTION")[0].ends_with("Rien n’est transmis au gouvernement."));
}

#[test]
fn the_same_end_keeps_its_identity_and_its_revision_grows() {
    let mut stage = Stage::founded();
    let id = stage.create(terms(period(0, 100), unrestricted(["rq"])));
    let before = of(&stage, 4);
    stage.submit(Command::ProlongProcurations([(id, in_days(200))].into()));
    let after = of(&stage, 5);
    assert_eq!(values(&before, "UID"), values(&after, "UID"));
    assert_eq!(values(&before, "UID").len(), 1);
    assert_eq!(values(&after, "SEQUENCE"), ["5"]);
    assert_eq!(values(&after, "DTSTART;VALUE=DATE"), ["20271001"]);
}

#[test]
fn what_was_revoked_is_cancelled_and_has_no_alarm() {
    let mut stage = Stage::founded();
    let id = stage.create(terms(period(0, 100), unrestricted(["rq"])));
    stage.drive_to_revoked(id);
    let text = of(&stage, 5);
    assert_eq!(values(&text, "STATUS"), ["CANCELLED"]);
    assert_eq!(values(&text, "TRIGGER"), Vec::<String>::new());
}

#[test]
fn what_is_over_is_not_told() {
    let mut stage = Stage::founded();
    let id = stage.create(terms(period(0, 100), unrestricted(["rq"])));
    stage.today = in_days(100);
    assert_eq!(values(&of(&stage, 5), "UID").len(), 1);
    stage.drive_to_expired(id);
    assert_eq!(values(&of(&stage, 5), "UID").len(), 0);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn lines_are_folded_between_characters_and_texts_are_found_again(
        named in "[a-zé😀ᐃ;,\\\\:\"]{1,70}",
    ) {
        let mut stage = Stage::founded();
        let terms = ProcurationTerms {
            name: Some(name(&named)),
            ..terms(period(0, 100), restricted("rq", ["rq-avis"]))
        };
        stage.create(terms);
        let text = of(&stage, 5);
        // Each part is a text by itself and at most 75 bytes long.
        prop_assert!(text.split("\r\n").all(|part| part.len() <= 75));
        let summary = &values(&text, "SUMMARY")[0];
        let told = unescaped(summary);
        let end = format!(": {named}");
        prop_assert!(told.replace('\u{a0}', "").ends_with(&end), "{}", told);
    }
}

/// A value as a text (RFC 5545, section 3.3.11).
fn unescaped(value: &str) -> String {
    let (mut text, mut signs) = (String::new(), value.chars());
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n') => text.push('\n'),
                Some(escaped) => text.push(escaped),
                None => panic!("a value ends in the middle of an escape"),
            },
            ';' | ',' => panic!("a separator stands bare in {value}"),
            plain => text.push(plain),
        }
    }
    text
}
