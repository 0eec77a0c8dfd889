//! Every problem that a page can meet is put into words, in the words of its field.

use crate::scene::{LANGUAGES, body, day, is_whole, register};
use procura::procedure::{Field, Problem, Reason};
use procura::register::{
    CodeProblem, EmailProblem, NeqProblem, PeriodProblem, Refusal, TextProblem,
};
use procura::vault::{CodeProblem as RecoveryCodeProblem, PassphraseProblem};
use procura::wording::{FieldLabel, Language, Wording, problem_in_words};

fn french(field: Field, reason: Reason) -> String {
    problem_in_words(&Problem::new(field, reason), &register(), Language::French)
}

fn english(field: Field, reason: Reason) -> String {
    problem_in_words(&Problem::new(field, reason), &register(), Language::English)
}

fn every_field() -> Vec<Field> {
    let fields = vec![
        Field::EnterpriseName,
        Field::Neq,
        Field::GivenName,
        Field::FamilyName,
        Field::Email,
        Field::Code,
        Field::User,
        Field::ProcurationName,
        Field::Start,
        Field::End,
        Field::Note,
        Field::Bodies,
        Field::Access(body("rq")),
        Field::Tasks(body("rq")),
        Field::Procuration,
        Field::Users,
        Field::Request,
        Field::Passphrase,
        Field::PresentPassphrase,
        Field::NewPassphrase,
        Field::PassphraseAgain,
        Field::RecoveryCode,
        Field::RevocationReason,
        Field::Acronym,
        Field::NameFr,
        Field::NameEn,
        Field::TaskNameFr,
        Field::TaskNameEn,
        Field::TaskKind,
        Field::OwnDeparture,
        Field::Person,
        Field::Body,
    ];
    for field in &fields {
        // A new field doesn't compile here until it stands in the list above.
        match field {
            Field::EnterpriseName
            | Field::Neq
            | Field::GivenName
            | Field::FamilyName
            | Field::Email
            | Field::Code
            | Field::User
            | Field::ProcurationName
            | Field::Start
            | Field::End
            | Field::Note
            | Field::Bodies
            | Field::Access(_)
            | Field::Tasks(_)
            | Field::Procuration
            | Field::Users
            | Field::Request
            | Field::Passphrase
            | Field::PresentPassphrase
            | Field::NewPassphrase
            | Field::PassphraseAgain
            | Field::RecoveryCode
            | Field::RevocationReason => {}
            Field::Acronym
            | Field::NameFr
            | Field::NameEn
            | Field::TaskNameFr
            | Field::TaskNameEn
            | Field::TaskKind
            | Field::OwnDeparture
            | Field::Person
            | Field::Body => {}
        }
    }
    fields
}

/// The fields into which text is typed, whose problems are those of R14.
const TEXT_FIELDS: [Field; 5] = [
    Field::EnterpriseName,
    Field::GivenName,
    Field::FamilyName,
    Field::ProcurationName,
    Field::Note,
];

/// Every reason at every field where it can occur.
fn every_problem() -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut add = |field: &Field, reason| problems.push(Problem::new(field.clone(), reason));
    for field in every_field() {
        add(&field, Reason::Missing);
    }
    let texts = [
        TextProblem::Blank,
        TextProblem::TooLong {
            limit: 80,
            count: 81,
        },
        TextProblem::Forbidden('\u{200b}'),
    ];
    for text in texts {
        for field in TEXT_FIELDS {
            add(&field, Reason::Text(text));
        }
        add(&Field::Email, Reason::Email(EmailProblem::Text(text)));
    }
    add(&Field::Email, Reason::Email(EmailProblem::Shape));
    for field in [Field::Start, Field::End] {
        add(&field, Reason::NotADate);
    }
    for period in [
        PeriodProblem::EndBeforeStart {
            start: day("2026-08-02"),
        },
        PeriodProblem::TooLong {
            latest: day("2051-08-02"),
        },
    ] {
        add(&Field::End, Reason::Period(period));
    }
    for neq in [
        NeqProblem::Blank,
        NeqProblem::NotDigits,
        NeqProblem::WrongCount { count: 9 },
    ] {
        add(&Field::Neq, Reason::Neq(neq));
    }
    for code in [
        CodeProblem::Blank,
        CodeProblem::WrongLength,
        CodeProblem::ForbiddenCharacter('é'),
        CodeProblem::ForbiddenCharacter(' '),
        CodeProblem::ForbiddenCharacter('\u{200b}'),
    ] {
        add(&Field::Code, Reason::Code(code));
    }
    for passphrase in [
        PassphraseProblem::TooShort(14),
        PassphraseProblem::TooLong(129),
        PassphraseProblem::Repeated,
        PassphraseProblem::Common,
        PassphraseProblem::BuiltOnNames,
    ] {
        add(&Field::NewPassphrase, Reason::Passphrase(passphrase));
    }
    add(&Field::PresentPassphrase, Reason::NotThePassphrase);
    add(&Field::PassphraseAgain, Reason::NotTheSame);
    for recovery in [
        RecoveryCodeProblem::Length(27),
        RecoveryCodeProblem::Character('U'),
        RecoveryCodeProblem::Check,
    ] {
        add(&Field::RecoveryCode, Reason::RecoveryCode(recovery));
    }
    add(&Field::RecoveryCode, Reason::NotTheCode);
    add(&Field::Bodies, Reason::Refused(Refusal::NoBody));
    add(&Field::Users, Reason::TooMany(10_000));
    for problem in &problems {
        // A new reason doesn't compile here until it has its examples above.
        match problem.reason {
            Reason::Missing
            | Reason::NotADate
            | Reason::Period(_)
            | Reason::Text(_)
            | Reason::Neq(_)
            | Reason::Code(_)
            | Reason::Passphrase(_)
            | Reason::NotThePassphrase
            | Reason::TooMany(_)
            | Reason::NotTheSame
            | Reason::RecoveryCode(_)
            | Reason::NotTheCode
            | Reason::Email(_)
            | Reason::Refused(_) => {}
        }
    }
    problems
}

#[test]
fn every_problem_is_a_whole_sentence_in_both_languages() {
    let register = register();
    for problem in every_problem() {
        for language in LANGUAGES {
            let text = problem_in_words(&problem, &register, language);
            is_whole(&text);
            assert!(text.ends_with('.'), "{problem:?}: {text}");
        }
    }
}

#[test]
fn what_is_missing_is_asked_for_in_different_words_at_each_field() {
    let told = every_field().into_iter();
    let mut told: Vec<String> = told.map(|field| french(field, Reason::Missing)).collect();
    told.sort();
    let count = told.len();
    told.dedup();
    assert_eq!(told.len(), count);
}

#[test]
fn a_blank_text_is_missing() {
    let blank = |field: Field| french(field, Reason::Text(TextProblem::Blank));
    for field in TEXT_FIELDS {
        assert_eq!(blank(field.clone()), french(field, Reason::Missing));
    }
    assert_eq!(
        blank(Field::ProcurationName),
        "Inscrivez le nom de la procuration."
    );
    assert_eq!(
        french(Field::Neq, Reason::Neq(NeqProblem::Blank)),
        french(Field::Neq, Reason::Missing)
    );
    assert_eq!(
        french(Field::Code, Reason::Code(CodeProblem::Blank)),
        french(Field::Code, Reason::Missing)
    );
}

#[test]
fn a_text_problem_begins_with_the_words_of_its_field() {
    let too_long = Reason::Text(TextProblem::TooLong {
        limit: 80,
        count: 81,
    });
    for field in TEXT_FIELDS {
        let label = FieldLabel::from(&field).say(Language::French).into_owned();
        let subject = label.split(" (").next().unwrap();
        let text = french(field, too_long.clone());
        assert!(text.starts_with(&format!("{subject}\u{a0}: ")), "{text}");
        assert!(text.contains("80") && text.contains("81"), "{text}");
    }
    let email = Reason::Email(EmailProblem::Text(TextProblem::Forbidden('\u{202e}')));
    let text = french(Field::Email, email);
    assert!(text.starts_with("Adresse courriel\u{a0}: "), "{text}");
    assert!(text.contains("(U+202E)"), "{text}");
}

#[test]
fn a_dates_problem_names_its_date() {
    for (field, fr, en) in [
        (Field::Start, "La date de début", "The start date"),
        (Field::End, "La date de fin", "The end date"),
    ] {
        assert!(french(field.clone(), Reason::NotADate).starts_with(fr));
        assert!(english(field, Reason::NotADate).starts_with(en));
    }
}

#[test]
fn a_periods_problem_tells_the_date_that_would_do() {
    let before = PeriodProblem::EndBeforeStart {
        start: day("2026-08-01"),
    };
    assert_eq!(
        french(Field::End, Reason::Period(before)),
        "La date de fin précède la date de début. Inscrivez le 1er\u{a0}août 2026 ou une date ultérieure."
    );
    let too_long = PeriodProblem::TooLong {
        latest: day("2051-08-02"),
    };
    assert_eq!(
        english(Field::End, Reason::Period(too_long)),
        "The period is longer than 25 years. Enter August\u{a0}2, 2051 or an earlier date."
    );
}

#[test]
fn a_codes_problem_shows_the_character_or_names_it() {
    let told = |c| {
        french(
            Field::Code,
            Reason::Code(CodeProblem::ForbiddenCharacter(c)),
        )
    };
    for (character, shown) in [
        ('é', "«\u{a0}é\u{a0}»"),
        ('_', "«\u{a0}_\u{a0}»"),
        ('’', "«\u{a0}’\u{a0}»"),
        ('😀', "«\u{a0}😀\u{a0}»"),
        ('\u{200b}', "«\u{a0}U+200B\u{a0}»"),
        ('\u{7}', "«\u{a0}U+0007\u{a0}»"),
        (' ', "Retirez les espaces"),
        ('\u{a0}', "Retirez les espaces"),
    ] {
        let text = told(character);
        assert!(text.contains(shown), "{shown:?} in {text:?}");
    }
}

#[test]
fn an_access_that_is_missing_names_its_body() {
    assert_eq!(
        french(Field::Access(body("rq")), Reason::Missing),
        "Revenu Québec\u{a0}: choisissez toutes les tâches ou certaines tâches."
    );
    let unknown = french(Field::Access(body("nulle-part")), Reason::Missing);
    assert!(unknown.starts_with("nulle-part"), "{unknown}");
}

#[test]
fn a_refusal_says_the_same_at_a_field_as_anywhere() {
    let refusal = Refusal::NoTask(body("rq"));
    assert_eq!(
        english(Field::Tasks(body("rq")), Reason::Refused(refusal.clone())),
        procura::wording::refusal_in_words(&refusal, &register(), Language::English)
    );
}
