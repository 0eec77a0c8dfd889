//! The code of a user: 3 to 20 letters or digits, whatever their case.

use procura::register::{CodeProblem, UserCode};

#[track_caller]
fn check(typed: &str, expected: Result<&str, CodeProblem>) {
    let actual = UserCode::parse(typed);
    assert_eq!(
        actual.as_ref().map(UserCode::as_str),
        expected.as_ref().copied(),
        "{typed:?}"
    );
}

#[test]
fn code_letters_and_digits_are_read_whatever_their_case() {
    check("abc", Ok("abc"));
    check("ABC123", Ok("abc123"));
    check("  Rosalie9 ", Ok("rosalie9"));
    check("007", Ok("007"));
    assert_eq!(UserCode::parse("Anne"), UserCode::parse("aNNE"));
}

#[test]
fn code_has_3_to_20_characters() {
    check("ab", Err(CodeProblem::WrongLength));
    check("a", Err(CodeProblem::WrongLength));
    check("abcdefghijklmnopqrst", Ok("abcdefghijklmnopqrst"));
    check("abcdefghijklmnopqrstu", Err(CodeProblem::WrongLength));
}

#[test]
fn code_nothing_is_told_apart_from_something_wrong() {
    check("", Err(CodeProblem::Blank));
    check("  ", Err(CodeProblem::Blank));
}

#[test]
fn code_holds_nothing_else() {
    for (typed, character) in [
        ("émile", 'é'),
        ("anne marie", ' '),
        ("anne.roy", '.'),
        ("anne-roy", '-'),
        ("anne_roy", '_'),
        ("an\u{200B}ne", '\u{200B}'),
        ("аnne", 'а'),
        ("é", 'é'),
    ] {
        check(typed, Err(CodeProblem::ForbiddenCharacter(character)));
    }
}

#[test]
fn code_a_stored_code_is_checked_when_it_is_read_back() {
    let read = |text: &str| postcard::from_bytes::<UserCode>(&postcard::to_allocvec(text).unwrap());
    assert_eq!(read("anne"), Ok(UserCode::parse("anne").unwrap()));
    assert!(read("a b").is_err());
}
