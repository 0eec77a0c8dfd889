//! The founding of the enterprise's file, and the form of a user.

use crate::scene::{Scene, body, name, survives_a_reload, today};
use procura::procedure::{EnterpriseForm, Field, NamesForm, Problem, Reason, UserForm};
use procura::register::{
    Actor, CodeProblem, Command, Email, EmailProblem, EnrolmentState, Event, Instant, Moment,
    NeqCaution, NeqProblem, NewUser, Refusal, Register, Role, TextProblem, UserCode, decide,
};

fn names(given: &str, family: &str, email: &str) -> NamesForm {
    NamesForm {
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        email: email.to_owned(),
    }
}

fn user_form(code: &str) -> UserForm {
    UserForm {
        names: names(" Zoé ", "St-Onge", "zoe@exemple.ca"),
        code: code.to_owned(),
        role: Role::User,
    }
}

fn enterprise_form(neq: &str) -> EnterpriseForm {
    EnterpriseForm {
        name: "Érablière du Nord".to_owned(),
        neq: neq.to_owned(),
        officer: user_form("Zoe1"),
        enrolled: [body("rq")].into(),
    }
}

fn text(field: Field, problem: TextProblem) -> Problem {
    Problem::new(field, Reason::Text(problem))
}

fn at_neq(problem: NeqProblem) -> Problem {
    Problem::new(Field::Neq, Reason::Neq(problem))
}

fn at_code(problem: CodeProblem) -> Problem {
    Problem::new(Field::Code, Reason::Code(problem))
}

fn at_email(problem: EmailProblem) -> Problem {
    Problem::new(Field::Email, Reason::Email(problem))
}

#[track_caller]
fn check_founding(form: &EnterpriseForm, problems: &[Problem]) {
    let outcome = form.command(&Register::default());
    assert_eq!(outcome.err().unwrap_or_default(), problems, "{form:?}");
}

#[track_caller]
fn check_user(form: &UserForm, problems: &[Problem]) {
    let outcome = form.check(&Scene::new().register);
    assert_eq!(outcome.err().unwrap_or_default(), problems, "{form:?}");
}

#[test]
fn a_founding_form_left_empty_asks_for_every_field_in_order() {
    let problems = [
        text(Field::EnterpriseName, TextProblem::Blank),
        at_neq(NeqProblem::Blank),
        text(Field::GivenName, TextProblem::Blank),
        text(Field::FamilyName, TextProblem::Blank),
        at_code(CodeProblem::Blank),
    ];
    check_founding(&EnterpriseForm::default(), &problems);
}

#[test]
fn everything_wrong_in_a_founding_form_is_told_together_in_order() {
    let form = EnterpriseForm {
        name: "Érablière\u{202e}".to_owned(),
        neq: "11-1234-567".to_owned(),
        officer: UserForm {
            names: names(&"z".repeat(81), "St\u{200b}Onge", "zoe@exemple"),
            code: "zoé".to_owned(),
            role: Role::Rse,
        },
        enrolled: [body("rq")].into(),
    };
    let too_long = TextProblem::TooLong {
        limit: 80,
        count: 81,
    };
    let problems = [
        text(Field::EnterpriseName, TextProblem::Forbidden('\u{202e}')),
        at_neq(NeqProblem::NotDigits),
        text(Field::GivenName, too_long),
        text(Field::FamilyName, TextProblem::Forbidden('\u{200b}')),
        at_email(EmailProblem::Shape),
        at_code(CodeProblem::ForbiddenCharacter('é')),
    ];
    check_founding(&form, &problems);
}

#[test]
fn an_enterprise_number_has_ten_digits() {
    for (typed, problem) in [
        ("", NeqProblem::Blank),
        (" \u{a0}", NeqProblem::Blank),
        ("111234567", NeqProblem::WrongCount { count: 9 }),
        ("11123456745", NeqProblem::WrongCount { count: 11 }),
        ("NEQ 1112345674", NeqProblem::NotDigits),
        ("11-1234-5674", NeqProblem::NotDigits),
        ("١١١٢٣٤٥٦٧٤", NeqProblem::NotDigits),
    ] {
        check_founding(&enterprise_form(typed), &[at_neq(problem)]);
    }
}

#[test]
fn an_enterprise_number_may_be_typed_with_spaces() {
    for typed in [
        "1112345674",
        "11 1234 5674",
        " 11\u{a0}1234\u{a0}5674 ",
        "1112\u{202f}345674",
    ] {
        let command = enterprise_form(typed).command(&Register::default());
        match command.unwrap() {
            Command::Found { enterprise, .. } => assert_eq!(enterprise.neq.as_str(), "1112345674"),
            other => panic!("not the founding: {other:?}"),
        }
    }
}

#[test]
fn an_unusual_enterprise_number_is_cautioned_and_never_refused() {
    for (typed, caution) in [
        ("11 1234 5674", None),
        ("11 1234 5675", Some(NeqCaution::UnusualCheckDigit)),
        ("99 1234 5674", Some(NeqCaution::UnusualBeginning)),
        ("99 1234 5675", Some(NeqCaution::UnusualBeginning)),
    ] {
        let form = enterprise_form(typed);
        assert_eq!(form.caution(), caution, "{typed}");
        check_founding(&form, &[]);
    }
    assert_eq!(enterprise_form("11 1234").caution(), None);
}

#[test]
fn a_founding_form_records_exactly_what_it_says() {
    let register = Register::default();
    let mut form = enterprise_form("11 1234 5674");
    form.toggle_body(body("cnesst"));
    form.toggle_body(body("rbq"));
    form.toggle_body(body("rbq"));
    let moment = Moment {
        today: today(),
        now: Instant(0),
    };
    let command = form.command(&register).unwrap();
    let events = decide(&register, Actor::Founder, command, moment).unwrap();
    let [
        Event::Founded(enterprise),
        Event::UserAdded(officer),
        enrolled @ ..,
    ] = events.as_slice()
    else {
        panic!("not a founding: {events:?}");
    };
    assert_eq!(enterprise.name, name("Érablière du Nord"));
    assert_eq!(officer, &zoe(Role::Rse));
    let state = Some(EnrolmentState::Active);
    let enrolment = |id| Event::EnrolmentSet {
        body: body(id),
        state,
    };
    assert_eq!(enrolled, [enrolment("cnesst"), enrolment("rq")]);
}

fn zoe(role: Role) -> NewUser {
    NewUser {
        code: UserCode::parse("zoe1").unwrap(),
        given_name: name("Zoé"),
        family_name: name("St-Onge"),
        email: Email::parse_optional("zoe@exemple.ca").unwrap(),
        role,
    }
}

#[test]
fn a_user_form_says_whom_to_add() {
    let form = UserForm {
        role: Role::Rse,
        ..user_form(" ZOE1 ")
    };
    assert_eq!(form.check(&Scene::new().register), Ok(zoe(Role::Rse)));
}

#[test]
fn nobody_is_made_an_officer_by_default() {
    assert_eq!(UserForm::default().role, Role::User);
}

#[test]
fn everything_wrong_in_a_user_form_is_told_together_in_order() {
    let form = UserForm {
        names: names(
            " ",
            "O\u{7}Neil",
            &format!("{}@exemple.ca", "z".repeat(250)),
        ),
        code: "EMILIE".to_owned(),
        role: Role::User,
    };
    let long_email = TextProblem::TooLong {
        limit: 254,
        count: 261,
    };
    let taken = Refusal::CodeTaken(UserCode::parse("emilie").unwrap());
    let problems = [
        text(Field::GivenName, TextProblem::Blank),
        text(Field::FamilyName, TextProblem::Forbidden('\u{7}')),
        at_email(EmailProblem::Text(long_email)),
        Problem::new(Field::Code, Reason::Refused(taken)),
    ];
    check_user(&form, &problems);
}

#[test]
fn a_user_code_has_3_to_20_letters_or_digits() {
    for code in ["abc", "12345678901234567890", "A1b"] {
        check_user(&user_form(code), &[]);
    }
    for (code, problem) in [
        ("", CodeProblem::Blank),
        (" ", CodeProblem::Blank),
        ("ab", CodeProblem::WrongLength),
        ("123456789012345678901", CodeProblem::WrongLength),
        ("zo é", CodeProblem::ForbiddenCharacter(' ')),
        ("zoé", CodeProblem::ForbiddenCharacter('é')),
        ("zo_e", CodeProblem::ForbiddenCharacter('_')),
    ] {
        check_user(&user_form(code), &[at_code(problem)]);
    }
}

#[test]
fn an_email_address_is_optional_and_has_an_outline() {
    let with = |email: &str| UserForm {
        names: names("Zoé", "St-Onge", email),
        ..user_form("zoe1")
    };
    for email in [
        "",
        "  ",
        "z@e.ca",
        "zoé.st-onge+été@courriel.exemple.québec",
    ] {
        check_user(&with(email), &[]);
    }
    for email in [
        "zoe",
        "zoe@",
        "@exemple.ca",
        "zoe@exemple",
        "zoe@.ca",
        "z@e@e.ca",
        "zoe st@e.ca",
    ] {
        check_user(&with(email), &[at_email(EmailProblem::Shape)]);
    }
    let hidden = EmailProblem::Text(TextProblem::Forbidden('\u{200b}'));
    check_user(&with("zoe\u{200b}@exemple.ca"), &[at_email(hidden)]);
}

#[test]
fn a_users_details_are_corrected_from_what_they_were() {
    let scene = Scene::new();
    let user = scene.user("emilie");
    let mut form = NamesForm::of(scene.register.users().get(user).unwrap());
    assert_eq!(form, names("Émilie", "Roy", ""));
    form.email = "emilie@exemple.ca".to_owned();
    let expected = Command::ChangeUser {
        user,
        given_name: name("Émilie"),
        family_name: name("Roy"),
        email: Email::parse_optional("emilie@exemple.ca").unwrap(),
    };
    assert_eq!(form.command(user), Ok(expected));
    let problems = [
        text(Field::GivenName, TextProblem::Blank),
        text(Field::FamilyName, TextProblem::Blank),
        at_email(EmailProblem::Shape),
    ];
    assert_eq!(names("", " ", "e").command(user), Err(problems.to_vec()));
}

#[test]
fn half_typed_forms_survive_a_reload() {
    survives_a_reload(&EnterpriseForm::default());
    survives_a_reload(&enterprise_form("11 12\u{200b}"));
    survives_a_reload(&UserForm::default());
    survives_a_reload(&user_form("é"));
    survives_a_reload(&names("", "\u{202e}", "@"));
}
