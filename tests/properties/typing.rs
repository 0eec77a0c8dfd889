//! What people type, at random: reading never panics, and reading what was read changes nothing.

use crate::history::cases;
use procura::overview::Sought;
use procura::register::{
    Day, Email, Name, Neq, Note, Period, PeriodProblem, Reference, UserCode, sort_key,
};
use proptest::prelude::*;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Texts with more than their share of what is troublesome.
fn typed() -> impl Strategy<Value = String> {
    let troublesome = prop::sample::select(vec![
        ' ',
        '\u{A0}',
        '\u{301}',
        '\u{202E}',
        '\u{200B}',
        '\n',
        '\r',
        '-',
        '\'',
        '’',
        '@',
        '.',
        'É',
        'Œ',
        'ᐊ',
        'P',
        'I',
        '0',
        'O',
        '１',
        '\u{FEFF}',
        '\u{1F600}',
        'ß',
        'İ',
    ]);
    let character =
        prop_oneof![4 => any::<char>(), 4 => troublesome, 8 => prop::char::range(' ', '~')];
    prop::collection::vec(character, 0..90).prop_map(|characters| characters.into_iter().collect())
}

/// Texts of about the shape of a code, a number, an address, a day or a reference.
fn shaped() -> impl Strategy<Value = String> {
    prop_oneof![
        " ?[A-Za-z0-9]{2,21} ?",
        "[0-9 ]{10,13}",
        " ?[a-zé.]{1,6}@[a-zé.]{1,6}\\.[a-z]{1,3}",
        "[0-9]{4}-[01][0-9]-[0-3][0-9]",
        "(PI|p1)?[- ]?[0-9OILA-Z]{9}",
        "[ a-zé\\r\\n]{1,20}",
    ]
}

fn any_day() -> impl Strategy<Value = Day> {
    (1..=3_652_059_i32).prop_map(|number| Day::try_from(number).unwrap())
}

proptest! {
    #![proptest_config(cases(800))]

    #[test]
    fn r14_a_name_that_was_read_is_clean_and_reads_as_itself(typed in typed()) {
        if let Ok(name) = Name::parse(&typed) {
            let text = name.as_str();
            prop_assert!(is_nfc(text) && text.trim() == text);
            prop_assert!((1..=80).contains(&text.chars().count()));
            let hidden = |c: char| c.is_control() || ['\u{202E}', '\u{200B}', '\u{FEFF}'].contains(&c);
            prop_assert!(!text.contains(hidden));
            prop_assert_eq!(Name::parse(text).unwrap(), name);
        }
    }

    #[test]
    fn everything_that_was_read_reads_as_itself(typed in prop_oneof![typed(), shaped()]) {
        if let Ok(Some(note)) = Note::parse_optional(&typed) {
            prop_assert_eq!(Note::parse_optional(note.as_str()), Ok(Some(note)));
        }
        if let Ok(Some(email)) = Email::parse_optional(&typed) {
            prop_assert_eq!(Email::parse_optional(email.as_str()), Ok(Some(email)));
        }
        if let Ok(code) = UserCode::parse(&typed) {
            prop_assert_eq!(UserCode::parse(code.as_str()), Ok(code));
        }
        if let Ok(neq) = Neq::parse(&typed) {
            prop_assert_eq!(Neq::parse(neq.as_str()), Ok(neq));
        }
        if let Ok(reference) = Reference::parse(&typed) {
            prop_assert_eq!(Reference::parse(&reference.to_string()), Ok(reference));
        }
        if let Some(day) = Day::parse(&typed) {
            prop_assert_eq!(Day::parse(&day.iso()), Some(day));
        }
    }

    #[test]
    fn every_reference_is_found_by_what_is_written(bits in any::<u64>()) {
        let reference = Reference::from_bits(bits);
        prop_assert_eq!(Reference::parse(&reference.to_string()), Ok(reference));
        prop_assert_eq!(u64::from(reference), bits & 0xFF_FFFF_FFFF);
    }

    #[test]
    fn r08_every_day_is_read_as_it_is_written(day in any_day()) {
        prop_assert_eq!(Day::parse(&day.iso()), Some(day));
        prop_assert_eq!(Day::new(day.year(), day.month(), day.day_of_month()), Some(day));
        prop_assert_eq!(Day::try_from(i32::from(day)), Ok(day));
    }

    #[test]
    fn r08_days_add_up(day in any_day(), other in any_day()) {
        prop_assert_eq!(day.plus_days(day.days_until(other)), other);
        prop_assert_eq!(day < other, day.days_until(other) > 0);
    }

    #[test]
    fn r02_a_period_is_made_of_its_days_or_says_what_is_wrong(start in any_day(), end in any_day()) {
        match Period::new(start, end) {
            Ok(period) => {
                prop_assert_eq!((period.start(), period.end()), (start, end));
                prop_assert!(start <= end && end.year() - start.year() <= 25);
                prop_assert!(period.contains(start) && period.contains(end));
            }
            Err(PeriodProblem::EndBeforeStart { start: said }) => {
                prop_assert_eq!(said, start);
                prop_assert!(end < start);
            }
            Err(PeriodProblem::TooLong { latest }) => {
                prop_assert!(latest < end && Period::new(start, latest).is_ok());
                prop_assert!(Period::new(start, latest.plus_days(1)).is_err());
            }
        }
    }

    #[test]
    fn every_text_is_found_by_itself_whatever_its_case_and_form(typed in typed()) {
        let decomposed: String = typed.nfd().collect();
        let lower: String = typed.chars().flat_map(char::to_lowercase).collect();
        for other in [&typed, &decomposed, &lower] {
            prop_assert!(Sought::typed(other).finds(&[&sort_key(&typed)]));
            prop_assert_eq!(sort_key(&typed), sort_key(other));
        }
    }
}
