//! The names of things are those of the glossary.

use crate::scene::{LANGUAGES, day, odile, procuration, register, submit, terms};
use procura::register::{
    Actor, Command, EnrolmentState, Reference, Role, Standing, Status, TaskKind,
};
use procura::wording::{
    Language, Names, Wording, body_name, enrolment_name, procuration_name, role_name,
    standing_name, status_name, task_kind_name, task_name,
};

#[track_caller]
fn check(name: &Names, french: &str, english: &str) {
    assert_eq!(name.say(Language::French), french);
    assert_eq!(name.say(Language::English), english);
}

#[test]
fn every_status_has_its_name() {
    for (status, french, english) in [
        (Status::Upcoming, "À venir", "Upcoming"),
        (Status::InForce, "Active", "In force"),
        (Status::Expiring, "Expire bientôt", "Expiring soon"),
        (Status::Suspended, "Suspendue", "Suspended"),
        (Status::Expired, "Expirée", "Expired"),
        (Status::Revoked, "Révoquée", "Revoked"),
        (Status::Replaced, "Remplacée", "Replaced"),
    ] {
        check(&status_name(status), french, english);
    }
}

#[test]
fn every_state_of_an_enrolment_has_its_name() {
    for (state, french, english) in [
        (Some(EnrolmentState::Active), "Actif", "Active"),
        (Some(EnrolmentState::Pending), "En traitement", "Pending"),
        (Some(EnrolmentState::Refused), "Refusé", "Refused"),
        (None, "Non inscrit", "Not enrolled"),
    ] {
        check(&enrolment_name(state), french, english);
    }
}

#[test]
fn every_role_and_every_standing_has_its_name() {
    let officer = "Responsable des services électroniques (RSE)";
    check(&role_name(Role::User), "Utilisateur", "User");
    check(&role_name(Role::Rse), officer, "E-services officer (RSE)");
    let left = Standing::Departed(day("2026-08-01"));
    for (standing, french, english) in [
        (Standing::Active, "Actif", "Active"),
        (Standing::Suspended, "Suspendu", "Suspended"),
        (left, "A quitté l’entreprise", "Has left"),
    ] {
        check(&standing_name(standing), french, english);
    }
}

#[test]
fn every_kind_of_task_has_its_name() {
    for (kind, french, english) in [
        (TaskKind::Consult, "Consulter", "View"),
        (TaskKind::File, "Produire", "File"),
        (TaskKind::Pay, "Payer", "Pay"),
        (TaskKind::Manage, "Gérer", "Manage"),
    ] {
        check(&task_kind_name(kind), french, english);
    }
}

#[test]
fn every_body_and_every_task_has_a_name_with_typographic_signs() {
    for body in register().catalogue().bodies() {
        for language in LANGUAGES {
            let names = body.tasks.iter().map(|task| task_name(task, language));
            for name in names.chain([body_name(body, language)]) {
                assert!(!name.trim().is_empty() && name == name.trim());
                let signs = ['\'', '"', '\u{200b}'];
                assert!(!name.contains(signs) && !name.contains("  "), "{name}");
            }
        }
    }
}

#[test]
fn a_body_is_named_in_the_language_that_is_read() {
    let register = register();
    let find = |acronym: &str| {
        let mut bodies = register.catalogue().bodies().iter();
        bodies.find(|body| body.acronym == acronym).unwrap()
    };
    let registrar = find("REQ");
    assert_eq!(
        body_name(registrar, Language::French),
        "Registraire des entreprises"
    );
    assert_eq!(
        body_name(registrar, Language::English),
        "Registraire des entreprises (Enterprise Registrar)"
    );
}

#[test]
fn a_procuration_without_a_name_is_known_by_whose_access_rights_it_holds() {
    let mut register = register();
    let named = Reference::from_bits(2);
    for (bits, name) in [(2, Some("Taxes de l’été")), (3, None)] {
        let creation = Command::CreateProcuration {
            reference: Reference::from_bits(bits),
            terms: terms(name),
        };
        submit(&mut register, Actor::User(odile()), creation);
    }
    let name = |id, language| {
        let row = register.procurations().get(id).unwrap();
        procuration_name(&register, id, row, language)
    };
    let named = register.procuration_by_reference(named).unwrap();
    let nobodys = register
        .procuration_by_reference(Reference::from_bits(3))
        .unwrap();
    for (id, french, english) in [
        (
            procuration(),
            "Droits d’accès\u{a0}: Émilie Roy",
            "Access rights: Émilie Roy",
        ),
        (named, "Taxes de l’été", "Taxes de l’été"),
        (nobodys, "Droits d’accès", "Access rights"),
    ] {
        assert_eq!(name(id, Language::French), french);
        assert_eq!(name(id, Language::English), english);
    }
}
