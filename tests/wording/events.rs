//! Every event is put into words, as the journal tells it.

use crate::scene::{
    ENROLMENT_STATES, LANGUAGES, assignment, body, day, emilie, enterprise, has_every_variant,
    is_whole, name, new_user, note, odile, period, procuration, reference, register, terms,
};
use procura::register::{
    AccountKey, Acronym, AssignmentEnd, BodyDetails, CatalogueChange, EndReason, Event, KeyOrigin,
    Label, OrderedSet, Role, TaskDetails, TaskId, TaskKind,
};
use procura::wording::{Language, event_in_words};

const VARIANTS: usize = 29;

/// A new event doesn't compile here until it has a place, and then an example below.
fn place(event: &Event) -> usize {
    match event {
        Event::Founded(_) => 0,
        Event::UserAdded(_) => 1,
        Event::UserChanged { .. } => 2,
        Event::RoleChanged { .. } => 3,
        Event::UserSuspended(_) => 4,
        Event::UserReactivated(_) => 5,
        Event::UserDeparted { .. } => 6,
        Event::EnrolmentSet { .. } => 7,
        Event::ProcurationCreated { .. } => 8,
        Event::ProcurationAssigned { .. } => 9,
        Event::ProcurationModified { .. } => 10,
        Event::ProcurationSuspended(_) => 11,
        Event::ProcurationReactivated(_) => 12,
        Event::ProcurationRevoked { .. } => 13,
        Event::AssignmentEnded { .. } => 14,
        Event::KeySet { .. } => 15,
        Event::PassphraseChanged { .. } => 16,
        Event::RecoverySet { .. } => 17,
        Event::AccessesReviewed { .. } => 18,
        Event::ActUndone { .. } => 19,
        Event::CreationUndone { .. } => 20,
        Event::ModificationUndone { .. } => 21,
        Event::AssignmentResumed(_) => 22,
        Event::CatalogueChanged(change) => match change {
            CatalogueChange::BodyAdded { .. } => 23,
            CatalogueChange::TaskAdded { .. } => 24,
            CatalogueChange::BodyRenamed { .. } => 25,
            CatalogueChange::TaskRenamed { .. } => 26,
            CatalogueChange::BodyWithdrawn(_) => 27,
            CatalogueChange::TaskWithdrawn { .. } => 28,
        },
    }
}

const EMILIE_ROY: &str = "Émilie Roy";
const PI: &str = "PI-000-000-012";

/// Each event with what its line has to name.
fn examples() -> Vec<(Event, Vec<&'static str>)> {
    let (user, on, author) = (emilie(), day("2026-08-01"), odile());
    let (procuration, reference) = (procuration(), reference());
    let mut examples = vec![
        (
            Event::Founded(enterprise()),
            vec!["Érablière du Nord", "1112345675"],
        ),
        (
            Event::UserAdded(new_user("zoe", "Zoé", "St-Onge", Role::User)),
            vec!["Zoé St-Onge", "zoe"],
        ),
        (
            Event::UserChanged {
                user,
                given_name: name("Émilie"),
                family_name: name("Roy"),
                email: None,
            },
            vec![EMILIE_ROY],
        ),
        (
            Event::RoleChanged {
                user,
                role: Role::Rse,
            },
            vec![EMILIE_ROY, "(RSE)"],
        ),
        (Event::UserSuspended(user), vec![EMILIE_ROY]),
        (Event::UserReactivated(user), vec![EMILIE_ROY]),
        (Event::UserDeparted { user, on }, vec![EMILIE_ROY]),
        (
            Event::ProcurationCreated {
                reference,
                terms: terms(None),
                author,
                on,
            },
            vec![PI, "2026", "2027"],
        ),
        (
            Event::ProcurationAssigned {
                procuration,
                user,
                by: author,
                on,
            },
            vec![PI, EMILIE_ROY],
        ),
        (
            Event::ProcurationModified {
                replaced: procuration,
                terms: terms(None),
                author,
                on,
                dropped: OrderedSet::new(),
            },
            vec![PI, "2026", "2027"],
        ),
        (Event::ProcurationSuspended(procuration), vec![PI]),
        (Event::ProcurationReactivated(procuration), vec![PI]),
        (
            Event::ProcurationRevoked {
                procuration,
                on,
                reason: note("Erreur de saisie"),
            },
            vec![PI, "Erreur de saisie"],
        ),
    ];
    let edition = 2;
    for origin in [KeyOrigin::Temporary, KeyOrigin::Own] {
        let key = AccountKey::from_bytes([7; 32]);
        let event = Event::KeySet {
            user,
            key,
            origin,
            edition,
        };
        examples.push((event, vec![EMILIE_ROY]));
    }
    examples.push((Event::PassphraseChanged { user, edition }, vec![EMILIE_ROY]));
    examples.push((Event::RecoverySet { user, edition }, vec![EMILIE_ROY]));
    let by = author;
    let resumed = OrderedSet::from([assignment()]);
    examples.extend([
        (Event::ActUndone { sequence: 12, on }, vec!["12"]),
        (Event::CreationUndone { procuration, on }, vec![PI]),
        (
            Event::ModificationUndone {
                procuration,
                resumed,
            },
            vec![PI],
        ),
        (Event::AssignmentResumed(assignment()), vec![PI, EMILIE_ROY]),
    ]);
    examples.push((Event::AccessesReviewed { user, by, on }, vec![EMILIE_ROY]));
    for state in ENROLMENT_STATES {
        let body = body("rq");
        examples.push((Event::EnrolmentSet { body, state }, vec!["Revenu Québec"]));
    }
    for reason in [
        EndReason::Withdrawn,
        EndReason::Renounced,
        EndReason::Departure,
        EndReason::Revocation,
    ] {
        let assignment = assignment();
        let end = AssignmentEnd { on, reason };
        examples.push((
            Event::AssignmentEnded { assignment, end },
            vec![PI, EMILIE_ROY],
        ));
    }
    examples.extend(about_the_catalogue());
    examples
}

fn about_the_catalogue() -> Vec<(Event, Vec<&'static str>)> {
    let (rq, task) = (body("rq"), TaskId::new("rq-avis"));
    let label = |text| Label::parse(text).unwrap();
    let called = BodyDetails {
        acronym: Acronym::parse("GS").unwrap(),
        name_fr: label("Guichet"),
        name_en: label("Guichet"),
    };
    let described = TaskDetails {
        name_fr: label("Jumelage"),
        name_en: label("Jumelage"),
        kind: TaskKind::Consult,
        sensitive: false,
    };
    let changes = [
        (
            CatalogueChange::BodyAdded {
                body: body("propre-1"),
                details: called.clone(),
            },
            vec!["Guichet"],
        ),
        (
            CatalogueChange::TaskAdded {
                body: rq.clone(),
                task: TaskId::new("propre-2"),
                details: described.clone(),
            },
            vec!["Jumelage", "Revenu Québec"],
        ),
        (
            CatalogueChange::BodyRenamed {
                body: rq.clone(),
                details: called,
            },
            vec!["Guichet"],
        ),
        (
            CatalogueChange::TaskRenamed {
                body: rq.clone(),
                task: task.clone(),
                details: described,
            },
            vec!["Jumelage", "Revenu Québec"],
        ),
        (
            CatalogueChange::BodyWithdrawn(rq.clone()),
            vec!["Revenu Québec"],
        ),
        (
            CatalogueChange::TaskWithdrawn { body: rq, task },
            vec!["Revenu Québec"],
        ),
    ];
    let events = changes.map(|(change, told)| (Event::CatalogueChanged(change), told));
    events.into()
}

#[test]
fn every_event_is_a_whole_line_that_names_its_subject() {
    let register = register();
    let examples = examples();
    has_every_variant(examples.iter().map(|(event, _)| place(event)), VARIANTS);
    for (event, subjects) in examples {
        for language in LANGUAGES {
            let text = event_in_words(&event, &register, language);
            is_whole(&text);
            for subject in &subjects {
                assert!(text.contains(subject), "{subject:?} in {text:?}");
            }
        }
    }
}

#[test]
fn different_events_have_different_lines() {
    let register = register();
    for language in LANGUAGES {
        let told = examples().into_iter();
        let told = told.map(|(event, _)| event_in_words(&event, &register, language));
        let mut told: Vec<String> = told.collect();
        let count = told.len();
        told.sort();
        told.dedup();
        assert_eq!(told.len(), count);
    }
}

#[test]
fn a_creation_tells_its_period() {
    let created = Event::ProcurationCreated {
        reference: reference(),
        terms: terms(None),
        author: odile(),
        on: day("2026-08-01"),
    };
    let say = |language| event_in_words(&created, &register(), language);
    assert_eq!(
        say(Language::French),
        "Création de la procuration PI-000-000-012, du 1er\u{a0}août 2026 au 2\u{a0}août 2027 inclusivement"
    );
    assert_eq!(
        say(Language::English),
        "Proxy PI-000-000-012 created, from August\u{a0}1, 2026 to August\u{a0}2, 2027 inclusive"
    );
}

#[test]
fn the_reason_of_a_revocation_stands_in_quotes() {
    let revoked = Event::ProcurationRevoked {
        procuration: procuration(),
        on: day("2026-08-01"),
        reason: note("Erreur de saisie"),
    };
    let said = LANGUAGES.map(|language| event_in_words(&revoked, &register(), language));
    assert!(said[0].ends_with("«\u{a0}Erreur de saisie\u{a0}»"));
    assert!(said[1].ends_with("“Erreur de saisie”"));
}

#[test]
fn a_later_end_alone_is_a_prolongation() {
    let mut later = terms(None);
    later.period = period("2026-08-01", "2028-01-15");
    let replaced = |terms| Event::ProcurationModified {
        replaced: procuration(),
        terms,
        author: odile(),
        on: day("2026-08-01"),
        dropped: OrderedSet::new(),
    };
    let say = |event: &Event, language| event_in_words(event, &register(), language);
    let prolonged = replaced(later.clone());
    assert_eq!(
        say(&prolonged, Language::French),
        "Prolongation de la procuration PI-000-000-012\u{a0}: jusqu’au 15\u{a0}janvier 2028"
    );
    assert_eq!(
        say(&prolonged, Language::English),
        "Proxy PI-000-000-012 extended: until January\u{a0}15, 2028"
    );
    later.note = Some(note("Autre chose"));
    let modified = say(&replaced(later), Language::French);
    assert!(modified.starts_with("Modification"), "{modified}");
}
