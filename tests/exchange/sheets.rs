//! Tables that go out, and come in again.

use crate::scene::cases;
use crate::stage::{Stage, in_days, name, note, period, restricted, terms, unrestricted};
use procura::exchange::{Cell, Column, EmployeeReading, Phrasing, Sheet, SheetWriting};
use procura::register::{Command, NewUser, ProcurationTerms, Role, UserCode, UserId};
use procura::wording::Language;
use proptest::prelude::*;

pub(crate) fn written(stage: &Stage, sheet: Sheet, language: Language) -> String {
    let mut writing = SheetWriting::begin(sheet, stage.today, &language);
    loop {
        let (done, total) = writing.advancement(&stage.register);
        if done == total {
            return writing.finished(&language);
        }
        writing.write_more(&stage.register, &language, 3);
    }
}

/// The cells of a table, its mark apart.
pub(crate) fn cells(text: &str, separator: u8) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{FEFF}').expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader.records();
    records
        .map(|record| {
            record
                .expect("as many cells as the heading")
                .iter()
                .map(str::to_owned)
                .collect()
        })
        .collect()
}

/// An enterprise with somebody in every situation.
pub(crate) fn scene() -> Stage {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let luc = stage.add_employee("luc");
    stage.submit(Command::ChangeUser {
        user: anne,
        given_name: name("Anne; \"la grande\""),
        family_name: name("=SOMME(A1)"),
        email: None,
    });
    let terms = ProcurationTerms {
        note: Some(note("Une ligne\nune autre")),
        ..terms(
            period(0, 100),
            restricted("rq", ["rq-avis", "rq-inscription"]),
        )
    };
    let (first, _) = stage.give(anne, terms);
    let (_, withdrawn) = stage.give(
        luc,
        crate::stage::terms(period(0, 50), unrestricted(["req"])),
    );
    stage.submit(Command::WithdrawAssignments([withdrawn].into()));
    stage.submit(Command::ProlongProcurations([(first, in_days(200))].into()));
    stage.submit(Command::RecordDeparture(luc));
    stage
}

#[test]
fn users_go_out_in_each_language() {
    let stage = scene();
    let text = written(&stage, Sheet::Users, Language::French);
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(
        lines,
        [
            "\u{FEFF}Code d’utilisateur;Nom;Prénom;Courriel;Rôle;État du compte;Départ",
            "rosalie;Tremblay;rosalie;;Responsable des services électroniques (RSE);Actif;",
            "anne;'=SOMME(A1);\"Anne; \"\"la grande\"\"\";;Utilisateur;Actif;",
            "luc;Tremblay;luc;;Utilisateur;A quitté l’entreprise;2027-03-15",
            "Outil indépendant. Rien n’est transmis au gouvernement.;;;;;;",
            "",
        ]
    );
    let text = written(&stage, Sheet::Users, Language::English);
    assert!(text.starts_with("\u{FEFF}User code,Family name,Given name,E-mail,Role,"));
    assert!(text.contains("\r\nIndependent tool. Nothing is sent to the government.,,,,,,\r\n"));
}

#[test]
fn procurations_go_out_in_their_latest_version() {
    let stage = scene();
    let table = cells(
        &written(&stage, Sheet::Procurations, Language::French),
        b';',
    );
    assert_eq!(table.len(), 4);
    let prolonged = table
        .iter()
        .find(|row| row[1] == "2")
        .expect("a second version");
    assert_eq!(prolonged[3..6], ["2027-03-15", "2027-10-01", "Active"]);
    assert_eq!(prolonged[7], "1");
    assert_eq!(prolonged[8], "Une ligne\nune autre");
    assert!(
        prolonged[6].starts_with("Revenu Québec\u{a0}: "),
        "{}",
        prolonged[6]
    );
    assert_eq!(prolonged[9..], ["2027-03-15", "rosalie"]);
}

#[test]
fn assignments_say_when_and_why_they_ended() {
    let stage = scene();
    let table = cells(
        &written(&stage, Sheet::Assignments, Language::English),
        b',',
    );
    let of = |code: &str| table.iter().find(|row| row[2] == code).unwrap();
    assert_eq!(of("anne")[10..], ["", ""]);
    assert_eq!(of("luc")[10..], ["2027-03-15", "Withdrawn"]);
}

#[test]
fn r13_accesses_are_those_of_the_day() {
    let stage = scene();
    let table = cells(&written(&stage, Sheet::Accesses, Language::French), b';');
    let expected: usize = stage
        .register
        .users()
        .iter()
        .map(|(user, _)| allowed(&stage, user))
        .sum();
    assert_eq!(table.len(), expected + 2);
    let anne: Vec<_> = table.iter().filter(|row| row[0] == "anne").collect();
    assert_eq!(anne.len(), 2);
    assert!(
        anne.iter()
            .all(|row| row[8] == "2027-10-01" && row[7].starts_with("PI-"))
    );
    assert!(
        table
            .iter()
            .any(|row| row[0] == "rosalie" && row[7].contains("RSE"))
    );
}

/// How many tasks somebody may do.
fn allowed(stage: &Stage, user: UserId) -> usize {
    let bodies = stage.register.catalogue().bodies().iter();
    let tasks = bodies.flat_map(|body| body.tasks.iter().map(move |task| (body, task)));
    tasks
        .filter(|(body, task)| {
            let decision = stage.register.access(user, &body.id, &task.id, stage.today);
            decision.is_allowed()
        })
        .count()
}

#[test]
fn the_columns_of_users_are_recognised_when_they_come_in() {
    for language in [Language::French, Language::English] {
        for column in Column::NEEDED.into_iter().chain(Column::OPTIONAL) {
            assert_eq!(Column::named(&language.column(column)), Some(column));
        }
    }
}

/// Names of the kind that breaks tables.
fn hostile_name() -> impl Strategy<Value = String> {
    "[-=+@'\"a-zé][-=+@;,'\" a-zé]{0,8}[a-z'\"]"
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn what_goes_out_comes_in_as_it_was(
        names in prop::collection::vec((hostile_name(), hostile_name()), 1..5),
        french in any::<bool>(),
    ) {
        let language = if french { Language::French } else { Language::English };
        let mut stage = Stage::founded();
        let users: Vec<NewUser> = names.iter().enumerate().map(|(rank, (given, family))| NewUser {
            code: UserCode::parse(&format!("emp{rank}")).unwrap(),
            given_name: name(given),
            family_name: name(family),
            email: None,
            role: Role::User,
        }).collect();
        stage.submit(Command::AddUsers(users.clone()));
        let text = written(&stage, Sheet::Users, language);
        // No cell begins a formula, whatever stands there.
        let separator = language.separator();
        for row in cells(&text, separator) {
            prop_assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
        }
        let mut reading = EmployeeReading::begin(text.as_bytes()).unwrap();
        reading.read_more(&Stage::founded().register, 100);
        // The officer stands on line 2, whom no file adds.
        prop_assert_eq!(reading.problems().len(), 1);
        let read: Vec<NewUser> = reading.employees().iter().map(|one| one.user.clone()).collect();
        prop_assert_eq!(read, users);
    }
}

#[test]
fn an_empty_cell_says_nothing() {
    let register = Stage::founded().register;
    assert_eq!(Language::French.cell(Cell::Nothing, &register), "");
}
