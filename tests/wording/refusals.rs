//! Every refusal is put into words that name its subject.

use crate::scene::{
    ENROLMENT_STATES, LANGUAGES, assignment, body, day, emilie, has_every_variant, is_whole, odile,
    procuration, reference, register, submit,
};
use procura::register::{
    Actor, Command, Refusal, Register, Standing, Status, Subject, TaskId, UserCode,
};
use procura::wording::{Language, refusal_in_words, refused_record_in_words};

const VARIANTS: usize = 41;

/// A new refusal doesn't compile here until it has a place, and then an example below.
fn place(refusal: &Refusal) -> usize {
    match refusal {
        Refusal::AlreadyFounded => 0,
        Refusal::NotOfficer => 1,
        Refusal::ActorNotActive => 2,
        Refusal::NotOwnAssignment => 3,
        Refusal::StartBeforeToday { .. } => 4,
        Refusal::NoBody => 5,
        Refusal::BodyUnknown(_) => 6,
        Refusal::BodyNotEnrolled { .. } => 7,
        Refusal::NoTask(_) => 8,
        Refusal::TaskUnknown { .. } => 9,
        Refusal::ProcurationUnknown => 10,
        Refusal::AssignmentUnknown => 11,
        Refusal::NotAssignable { .. } => 12,
        Refusal::NoUser => 13,
        Refusal::UserUnknown => 14,
        Refusal::UserNotActive { .. } => 15,
        Refusal::UserIsOfficer(_) => 16,
        Refusal::AlreadyMandatary(_) => 17,
        Refusal::CodeTaken(_) => 18,
        Refusal::ReferenceTaken(_) => 19,
        Refusal::LastOfficer(_) => 20,
        Refusal::OtherOfficer(_) => 21,
        Refusal::WrongStanding { .. } => 22,
        Refusal::WrongStatus { .. } => 23,
        Refusal::AssignmentOver(_) => 24,
        Refusal::NothingToChange => 25,
        Refusal::TemporaryKey => 26,
        Refusal::WrongKey => 27,
        Refusal::OtherAuthor(_) => 28,
        Refusal::NothingChosen => 29,
        Refusal::EndNotLater { .. } => 30,
        Refusal::TooLong { .. } => 31,
        Refusal::OfProcuration { .. } => 32,
        Refusal::Several(_) => 33,
        Refusal::ChangedSince(_) => 34,
        Refusal::NoOpposite => 35,
        Refusal::OtherDay(_) => 36,
        Refusal::NotAsDecided => 37,
        Refusal::BodyTaken(_) => 38,
        Refusal::TaskTaken { .. } => 39,
        Refusal::BodyWithoutTask(_) => 40,
    }
}

const REVENU: &str = "Revenu Québec";
const EMILIE_ROY: &str = "Émilie Roy";
const PI: &str = "PI-000-000-012";

/// Each refusal with what its sentence has to name.
fn examples() -> Vec<(Refusal, Vec<&'static str>)> {
    let (rq, procuration) = (body("rq"), procuration());
    let left = Standing::Departed(day("2026-08-01"));
    let mut examples = vec![
        (Refusal::AlreadyFounded, vec![]),
        (Refusal::NotOfficer, vec!["RSE"]),
        (Refusal::BodyTaken(body("rq")), vec![REVENU]),
        (
            Refusal::TaskTaken {
                body: body("rq"),
                task: TaskId::new("rq-avis"),
            },
            vec![REVENU],
        ),
        (Refusal::BodyWithoutTask(body("rq")), vec![REVENU]),
        (Refusal::ActorNotActive, vec!["RSE"]),
        (Refusal::NotOwnAssignment, vec![]),
        (
            Refusal::StartBeforeToday {
                start: day("2026-07-31"),
                today: day("2026-08-02"),
            },
            vec!["31", "2026"],
        ),
        (Refusal::NoBody, vec![]),
        (Refusal::BodyUnknown(body("nulle-part")), vec!["nulle-part"]),
        (Refusal::NoTask(rq.clone()), vec![REVENU]),
        (
            Refusal::TaskUnknown {
                body: rq.clone(),
                task: TaskId::new("rq-d-hier"),
            },
            vec![REVENU],
        ),
        (Refusal::ProcurationUnknown, vec![]),
        (Refusal::AssignmentUnknown, vec![]),
        (Refusal::NoUser, vec![]),
        (Refusal::UserUnknown, vec![]),
        (Refusal::UserIsOfficer(odile()), vec!["Odile Gagné", "RSE"]),
        (Refusal::AlreadyMandatary(emilie()), vec![EMILIE_ROY]),
        (
            Refusal::CodeTaken(UserCode::parse("Emilie").unwrap()),
            vec!["emilie"],
        ),
        (Refusal::ReferenceTaken(reference()), vec![PI]),
        (Refusal::LastOfficer(odile()), vec!["Odile Gagné", "RSE"]),
        (Refusal::OtherOfficer(odile()), vec!["Odile Gagné", "RSE"]),
        (Refusal::AssignmentOver(assignment()), vec![EMILIE_ROY, PI]),
        (Refusal::NothingChosen, vec![]),
        (Refusal::NoOpposite, vec![]),
        (
            Refusal::ChangedSince(Subject::User(emilie())),
            vec![EMILIE_ROY],
        ),
        (
            Refusal::ChangedSince(Subject::Procuration(procuration)),
            vec![PI],
        ),
        (
            Refusal::ChangedSince(Subject::Assignment(assignment())),
            vec![PI, EMILIE_ROY],
        ),
        (
            Refusal::ChangedSince(Subject::Body(rq.clone())),
            vec![REVENU],
        ),
        (
            Refusal::EndNotLater {
                procuration,
                end: day("2027-08-02"),
            },
            vec![PI, "2027"],
        ),
        (
            Refusal::TooLong {
                procuration,
                latest: day("2051-08-01"),
            },
            vec![PI, "2051"],
        ),
        (
            Refusal::OfProcuration {
                procuration,
                why: Box::new(Refusal::BodyUnknown(rq.clone())),
            },
            vec![PI, REVENU],
        ),
        (
            Refusal::Several(vec![
                Refusal::AlreadyMandatary(emilie()),
                Refusal::UserIsOfficer(odile()),
            ]),
            vec!["2", EMILIE_ROY, "Odile Gagné"],
        ),
        (Refusal::NothingToChange, vec![]),
        (Refusal::TemporaryKey, vec![]),
        (Refusal::WrongKey, vec![]),
        (Refusal::OtherAuthor(odile()), vec!["Odile Gagné"]),
        (Refusal::OtherDay(day("2026-07-31")), vec!["31", "2026"]),
        (Refusal::NotAsDecided, vec![]),
    ];
    for state in ENROLMENT_STATES {
        let body = rq.clone();
        examples.push((Refusal::BodyNotEnrolled { body, state }, vec![REVENU]));
    }
    for standing in [Standing::Active, Standing::Suspended, left] {
        let user = emilie();
        examples.push((Refusal::UserNotActive { user, standing }, vec![EMILIE_ROY]));
        examples.push((Refusal::WrongStanding { user, standing }, vec![EMILIE_ROY]));
    }
    for status in [
        Status::Upcoming,
        Status::InForce,
        Status::Expiring,
        Status::Suspended,
        Status::Expired,
        Status::Revoked,
        Status::Replaced,
    ] {
        examples.push((
            Refusal::NotAssignable {
                procuration,
                status,
            },
            vec![PI],
        ));
        examples.push((
            Refusal::WrongStatus {
                procuration,
                status,
            },
            vec![PI],
        ));
    }
    examples
}

#[test]
fn every_refusal_is_a_whole_sentence_that_names_its_subject() {
    let register = register();
    let examples = examples();
    has_every_variant(examples.iter().map(|(refusal, _)| place(refusal)), VARIANTS);
    for (refusal, subjects) in examples {
        for language in LANGUAGES {
            let text = refusal_in_words(&refusal, &register, language);
            is_whole(&text);
            assert!(text.ends_with('.'), "{text}");
            for subject in &subjects {
                assert!(text.contains(subject), "{subject:?} in {text:?}");
            }
        }
    }
}

#[test]
fn a_record_that_is_refused_says_what_it_is() {
    let register = register();
    for (refusal, _) in examples() {
        for language in LANGUAGES {
            let named = (42, "Odile Gagné".to_owned());
            let text = refused_record_in_words(named, &refusal, &register, language);
            is_whole(&text);
            for subject in ["42", "Odile Gagné"] {
                assert!(text.contains(subject), "{subject:?} in {text:?}");
            }
            let is_about_rights = matches!(
                refusal,
                Refusal::NotOfficer
                    | Refusal::ActorNotActive
                    | Refusal::NotOwnAssignment
                    | Refusal::TemporaryKey
                    | Refusal::OtherOfficer(_)
            );
            let says_no_right = text.contains("pas le droit") || text.contains("the right");
            assert_eq!(says_no_right, is_about_rights, "{text}");
            let answer = refusal_in_words(&refusal, &register, language);
            let is_told = text.contains(&answer);
            let is_signed_by_another = refusal == Refusal::WrongKey;
            assert_eq!(is_told, !is_about_rights && !is_signed_by_another, "{text}");
        }
    }
}

#[test]
fn different_refusals_have_different_sentences() {
    let register = register();
    let mut told: Vec<(String, Refusal)> = Vec::new();
    for (refusal, _) in examples() {
        let text = refusal_in_words(&refusal, &register, Language::French);
        let other = told.iter().find(|(already, _)| *already == text);
        // Only what can't occur, an active user who isn't active, shares a sentence.
        let is_active = matches!(
            refusal,
            Refusal::WrongStanding {
                standing: Standing::Active,
                ..
            }
        );
        assert!(other.is_none() || is_active, "{text}");
        told.push((text, refusal));
    }
}

#[test]
fn what_a_person_typed_and_what_a_page_shows_stand_in_quotes() {
    let register = register();
    for (refusal, french, english) in [
        (
            Refusal::CodeTaken(UserCode::parse("emilie").unwrap()),
            "«\u{a0}emilie\u{a0}»",
            "“emilie”",
        ),
        (
            Refusal::BodyUnknown(body("nulle-part")),
            "«\u{a0}nulle-part\u{a0}»",
            "“nulle-part”",
        ),
        (
            Refusal::NotAssignable {
                procuration: procuration(),
                status: Status::Expired,
            },
            "«\u{a0}Expirée\u{a0}»",
            "“Expired”",
        ),
    ] {
        let said = LANGUAGES.map(|language| refusal_in_words(&refusal, &register, language));
        assert!(said[0].contains(french), "{}", said[0]);
        assert!(said[1].contains(english), "{}", said[1]);
    }
}

#[test]
fn a_standing_is_told_for_what_was_asked() {
    let register = register();
    let user = emilie();
    let say = |refusal: Refusal| refusal_in_words(&refusal, &register, Language::French);
    let suspended = Standing::Suspended;
    assert_eq!(
        say(Refusal::UserNotActive {
            user,
            standing: suspended
        }),
        "Ce compte est suspendu\u{a0}: Émilie Roy. Choisissez une autre personne, ou réactivez d’abord ce compte."
    );
    assert_eq!(
        say(Refusal::WrongStanding {
            user,
            standing: suspended
        }),
        "Ce compte est déjà suspendu\u{a0}: Émilie Roy. Rien n’a été enregistré."
    );
    let standing = Standing::Departed(day("2026-08-01"));
    assert_eq!(
        say(Refusal::WrongStanding { user, standing }),
        "Émilie Roy a quitté l’entreprise le 1er\u{a0}août 2026\u{a0}: ce compte ne peut plus être modifié. Rien n’a été enregistré."
    );
}

#[test]
fn what_is_over_says_how_and_since_when() {
    let mut register = register();
    let say = |register: &Register, refusal: Refusal| {
        refusal_in_words(&refusal, register, Language::French)
    };
    let status = |status| Refusal::WrongStatus {
        procuration: procuration(),
        status,
    };
    for (refusal, expected) in [
        (
            status(Status::Expired),
            "La procuration PI-000-000-012 a pris fin le 2\u{a0}août 2027\u{a0}: elle ne peut plus être changée. Rien n’a été enregistré. Créez-en une autre au besoin.",
        ),
        (
            status(Status::Replaced),
            "Cette version de la procuration PI-000-000-012 a été remplacée par une plus récente. Rien n’a été enregistré. Faites votre demande à partir de la version actuelle.",
        ),
        (
            Refusal::AssignmentOver(assignment()),
            "L’assignation de la procuration PI-000-000-012 à Émilie Roy a déjà pris fin avec la procuration. Rien n’a été enregistré.",
        ),
    ] {
        assert_eq!(say(&register, refusal), expected);
    }
    let renunciation = Command::RenounceAssignment(assignment());
    submit(&mut register, Actor::User(emilie()), renunciation);
    assert_eq!(
        say(&register, Refusal::AssignmentOver(assignment())),
        "Émilie Roy a déjà renoncé à la procuration PI-000-000-012 le 1er\u{a0}août 2026. Rien n’a été enregistré."
    );
}

#[test]
fn several_refusals_are_told_one_after_the_other() {
    let register = register();
    let several = Refusal::Several(vec![
        Refusal::AlreadyMandatary(emilie()),
        Refusal::UserIsOfficer(odile()),
    ]);
    let expected = "2 éléments ne peuvent pas être changés. Cette procuration est déjà assignée à Émilie Roy. Retirez cette personne de la sélection. Odile Gagné est responsable des services électroniques (RSE) et a déjà tous les accès. Choisissez une autre personne. Rien n’a été enregistré.";
    assert_eq!(
        refusal_in_words(&several, &register, Language::French),
        expected
    );
}
