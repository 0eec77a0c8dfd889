//! The enterprise number: ten digits; an unusual one is worth a second look, never a refusal.

use procura::register::{Neq, NeqCaution, NeqProblem};

#[track_caller]
fn check(typed: &str, expected: Result<&str, NeqProblem>) {
    let actual = Neq::parse(typed);
    assert_eq!(
        actual.as_ref().map(Neq::as_str),
        expected.as_ref().copied(),
        "{typed:?}"
    );
}

#[test]
fn neq_ten_digits_are_read_with_or_without_spaces() {
    for typed in [
        "1140000007",
        "11 4000 0007",
        "  1140000007 ",
        "11\u{A0}4000\u{202F}0007",
        "1 1 4 0 0 0 0 0 0 7",
    ] {
        check(typed, Ok("1140000007"));
    }
}

#[test]
fn neq_any_other_count_of_digits_is_refused() {
    for (typed, count) in [
        ("1", 1),
        ("114000000", 9),
        ("11 4000 000", 9),
        ("11400000071", 11),
    ] {
        check(typed, Err(NeqProblem::WrongCount { count }));
    }
}

#[test]
fn neq_anything_but_digits_is_refused() {
    for typed in [
        "11400000O7",
        "114000000A",
        "11-4000-0007",
        "+1140000007",
        "1140000007.",
        "１１４００００００７",
        "١١٤٠٠٠٠٠٠٧",
        "abc",
        "-",
        "é",
    ] {
        check(typed, Err(NeqProblem::NotDigits));
    }
}

#[test]
fn neq_nothing_is_told_apart_from_something_wrong() {
    for typed in ["", "   ", "\t"] {
        check(typed, Err(NeqProblem::Blank));
    }
}

#[track_caller]
fn check_caution(number: &str, expected: Option<NeqCaution>) {
    assert_eq!(Neq::parse(number).unwrap().caution(), expected, "{number}");
}

#[test]
fn neq_a_usual_beginning_with_a_fitting_check_digit_raises_no_caution() {
    for beginning in ["11", "22", "33", "88"] {
        // Luhn sums of 0, 10, 10, 10, 10 and 70.
        for rest in [
            "00000000", "40000002", "00000018", "00000059", "00000091", "99999997",
        ] {
            check_caution(&format!("{beginning}{rest}"), None);
        }
    }
}

#[test]
fn neq_another_beginning_raises_a_caution_before_the_check_digit() {
    for number in [
        "1240000002",
        "4440000003",
        "0000000000",
        "8140000002",
        "2140000002",
    ] {
        check_caution(number, Some(NeqCaution::UnusualBeginning));
    }
}

#[test]
fn neq_every_other_check_digit_raises_a_caution() {
    for digit in (0..10).filter(|&digit| digit != 2) {
        let number = format!("114000000{digit}");
        check_caution(&number, Some(NeqCaution::UnusualCheckDigit));
    }
}

#[test]
fn neq_a_stored_number_is_checked_when_it_is_read_back() {
    let read = |text: &str| postcard::from_bytes::<Neq>(&postcard::to_allocvec(text).unwrap());
    assert_eq!(read("1140000002"), Ok(Neq::parse("1140000002").unwrap()));
    assert!(read("114000000").is_err());
    assert!(read("11400000x2").is_err());
}
