//! The e-mail address: optional, and checked in outline only.

use procura::register::{Email, EmailProblem, TextProblem};

#[track_caller]
fn check(typed: &str, expected: Result<Option<&str>, EmailProblem>) {
    let actual = Email::parse_optional(typed);
    let text = actual
        .as_ref()
        .map(|email| email.as_ref().map(Email::as_str));
    assert_eq!(text, expected.as_ref().copied(), "{typed:?}");
}

#[test]
fn email_of_the_usual_form_is_read() {
    for typed in [
        "anne@exemple.quebec",
        "a@b.c",
        "anne.roy+taxes@courriel.exemple.ca",
        "élise@québec.ca",
        "o'neill@exemple.ca",
        "1@2.3",
    ] {
        check(typed, Ok(Some(typed)));
    }
    check("  anne@exemple.ca ", Ok(Some("anne@exemple.ca")));
}

#[test]
fn email_may_be_absent() {
    check("", Ok(None));
    check("   ", Ok(None));
}

#[test]
fn email_of_another_form_is_refused() {
    for typed in [
        "anne",
        "@",
        "anne@",
        "@exemple.ca",
        "anne@exemple",
        "anne@.ca",
        "anne@exemple.",
        "anne@exemple..ca",
        "anne@@exemple.ca",
        "anne@exemple@b.ca",
        "anne roy@exemple.ca",
        "anne@exem ple.ca",
        "anne@exemple.ca, paul@exemple.ca",
        "anne\u{A0}@exemple.ca",
    ] {
        check(typed, Err(EmailProblem::Shape));
    }
}

#[test]
fn email_holds_nothing_that_cannot_be_seen() {
    for character in ['\u{200B}', '\u{202E}', '\u{0}', '\n'] {
        let problem = EmailProblem::Text(TextProblem::Forbidden(character));
        check(&format!("an{character}ne@exemple.ca"), Err(problem));
    }
}

#[test]
fn email_has_254_characters_at_most() {
    let of_length = |length: usize| format!("{}@exemple.ca", "a".repeat(length - 11));
    check(&of_length(254), Ok(Some(&of_length(254))));
    let (limit, count) = (254, 255);
    let problem = EmailProblem::Text(TextProblem::TooLong { limit, count });
    check(&of_length(255), Err(problem));
}

#[test]
fn email_a_stored_address_is_checked_when_it_is_read_back() {
    let read = |text: &str| postcard::from_bytes::<Email>(&postcard::to_allocvec(text).unwrap());
    assert!(read("anne@exemple.ca").is_ok());
    assert!(read("anne").is_err());
    assert!(read("").is_err());
}
