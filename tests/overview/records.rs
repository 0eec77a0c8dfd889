//! The journal: found by author, kind of act, person, procuration and day.

use crate::kept_journal::{Kept, civil_day};
use crate::stage::{
    Stage, assigning, code, in_days, modification, name, new_user, officer, plain_terms, revocation,
};
use procura::overview::{Act, Criteria, Filter, List, all_records, records};
use procura::register::{Actor, Command, Opposite, ProcurationId, Reference, Role, UserId};

fn reference(rank: u64) -> Reference {
    Reference::from_bits(rank.wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

/// 1: the file. 2: Hugo, late in the evening. 3 and 4, the next day: two procurations. 5: the first one is
/// assigned. Another day, by another officer, 6: the assignment is withdrawn. 7: the first is revoked.
fn kept() -> Kept {
    let mut stage = Stage::founded();
    stage.add_officer("max");
    let mut kept = Kept::after(stage, 8);
    let by_rosalie = |kept: &mut Kept, hour, command| kept.submit(officer(), hour, command);
    by_rosalie(
        &mut kept,
        23,
        Command::AddUser(new_user("hugo", Role::User)),
    );
    kept.stage.today = in_days(1);
    for rank in [1, 2] {
        let (reference, terms) = (reference(rank), plain_terms_from_tomorrow());
        by_rosalie(
            &mut kept,
            0,
            Command::CreateProcuration { reference, terms },
        );
    }
    let hugo = UserId::from(2);
    by_rosalie(&mut kept, 9, assigning(ProcurationId::from(0), [hugo]));
    kept.stage.today = in_days(2);
    let max = Actor::User(UserId::from(1));
    let assignment = kept.stage.register.assignments().iter().next().unwrap().0;
    kept.submit(max, 9, Command::WithdrawAssignments([assignment].into()));
    kept.submit(max, 9, revocation(ProcurationId::from(0)));
    kept
}

fn plain_terms_from_tomorrow() -> procura::register::ProcurationTerms {
    let mut terms = plain_terms();
    terms.period = crate::stage::period(1, 300);
    terms
}

#[test]
fn a_record_is_found_by_the_name_of_its_procuration() {
    let mut kept = kept();
    let before = listed_of(&kept, &Criteria::of(List::Journal).seeking("registraire"));
    assert!(before.is_empty());
    let mut terms = plain_terms_from_tomorrow();
    terms.period = crate::stage::period(3, 300);
    terms.name = Some(name("Mises à jour au Registraire"));
    kept.stage.today = in_days(3);
    kept.submit(
        officer(),
        9,
        modification(ProcurationId::from(1), terms, []),
    );
    // What happened before it had this name is found by it as well.
    for sought in ["registraire", "REGISTRAIRE mises"] {
        let found = listed_of(&kept, &Criteria::of(List::Journal).seeking(sought));
        assert_eq!(found, [8, 4], "{sought}");
    }
}

fn listed_of(kept: &Kept, criteria: &Criteria) -> Vec<u32> {
    records(&kept.journal, &kept.stage.register, criteria, &civil_day).rows
}

fn with(filters: &[Filter]) -> Vec<u32> {
    let all = Criteria::of(List::Journal);
    listed(&filters.iter().cloned().fold(all, Criteria::with))
}

fn listed(criteria: &Criteria) -> Vec<u32> {
    let kept = kept();
    records(&kept.journal, &kept.stage.register, criteria, &civil_day).rows
}

#[test]
fn the_newest_stand_first() {
    assert_eq!(with(&[]), [7, 6, 5, 4, 3, 2, 1]);
}

#[test]
fn each_filter_narrows_the_journal() {
    assert_eq!(with(&[Filter::Author(code("max"))]), [7, 6]);
    assert_eq!(with(&[Filter::Author(code("rosalie"))]), [5, 4, 3, 2]);
    // The record of the file tells of Max too, who was added in it.
    assert_eq!(with(&[Filter::Person(code("max"))]), [1]);
    assert_eq!(with(&[Filter::Person(code("hugo"))]), [6, 5, 2]);
    assert_eq!(with(&[Filter::Procuration(reference(1))]), [7, 6, 5, 3]);
    assert_eq!(with(&[Filter::Procuration(reference(2))]), [4]);
    assert_eq!(with(&[Filter::Act(Act::Creation)]), [4, 3]);
    assert_eq!(with(&[Filter::Act(Act::AssignmentEnd)]), [6]);
    assert_eq!(
        with(&[Filter::Act(Act::Revocation), Filter::Act(Act::Assignment)]),
        [7, 5]
    );
    assert_eq!(
        with(&[
            Filter::Act(Act::Creation),
            Filter::Procuration(reference(2))
        ]),
        [4]
    );
}

#[test]
fn r11_a_person_is_found_in_what_was_done_to_the_procurations_that_they_held() {
    let mut stage = Stage::founded();
    let [hugo, anne] = ["hugo", "anne"].map(|code| stage.add_employee(code));
    let (id, of_hugo) = stage.give(hugo, plain_terms());
    let other = stage.create(plain_terms());
    let mut kept = Kept::after(stage, 8);
    let act = |kept: &mut Kept, command| kept.submit(officer(), 9, command);
    let named = |id: &str| {
        let mut terms = plain_terms();
        terms.name = Some(name(id));
        terms
    };
    act(&mut kept, modification(id, named("Un"), [])); // 2
    act(&mut kept, modification(other, named("Deux"), [])); // 3
    let latest = ProcurationId::from(2);
    act(&mut kept, Command::SuspendProcuration(latest)); // 4
    act(&mut kept, Command::ReactivateProcuration(latest)); // 5
    act(&mut kept, assigning(latest, [anne])); // 6
    act(&mut kept, modification(latest, named("Trois"), [of_hugo])); // 7
    let newest = ProcurationId::from(4);
    act(&mut kept, Command::SuspendProcuration(newest)); // 8
    act(&mut kept, Command::ReactivateProcuration(newest)); // 9
    act(&mut kept, revocation(newest)); // 10
    let of = |login: &str| {
        let criteria = Criteria::of(List::Journal).with(Filter::Person(code(login)));
        all_records(&kept.journal, &kept.stage.register, &criteria, &civil_day)
    };
    assert_eq!(of("hugo"), [7, 5, 4, 2, 1]);
    assert_eq!(of("anne"), [10, 9, 8, 7, 6, 1]);
}

#[test]
fn r11_what_was_taken_back_is_found_too() {
    let mut stage = Stage::founded();
    let hugo = stage.add_employee("hugo");
    let (id, of_hugo) = stage.give(hugo, plain_terms());
    let mut kept = Kept::after(stage, 8);
    let mut terms = plain_terms();
    terms.name = Some(name("Un"));
    let command = modification(id, terms, [of_hugo]);
    let events = kept.stage.ask(officer(), command.clone()).unwrap();
    let opposite = Opposite::of(&kept.stage.register, &events);
    kept.submit(officer(), 9, command); // 2
    let sequence = 2;
    kept.submit(officer(), 9, Command::UndoAct { sequence, opposite }); // 3
    kept.submit(officer(), 9, Command::SuspendProcuration(id)); // 4
    let criteria = Criteria::of(List::Journal).with(Filter::Person(code("hugo")));
    let found = all_records(&kept.journal, &kept.stage.register, &criteria, &civil_day);
    assert_eq!(found, [4, 3, 2, 1]);
}

#[test]
fn r08_days_are_those_of_quebec() {
    let (from, to) = (
        |days| Filter::From(in_days(days)),
        |days| Filter::To(in_days(days)),
    );
    // At 23:00 in Québec it is the next day in UTC already.
    assert_eq!(with(&[to(0)]), [2, 1]);
    assert_eq!(with(&[from(1)]), [7, 6, 5, 4, 3]);
    assert_eq!(with(&[from(1), to(1)]), [5, 4, 3]);
    assert_eq!(with(&[from(3)]), [0; 0]);
}

#[test]
fn names_and_references_are_found() {
    let sought = |typed: &str| listed(&Criteria::of(List::Journal).seeking(typed));
    assert_eq!(sought("HUGO"), [6, 5, 2]);
    assert_eq!(sought("max hugo"), [6]);
    let typed = reference(2).to_string().to_lowercase().replace('-', " ");
    assert_eq!(sought(&typed), [4]);
    let typed = format!("hugo {}", reference(1));
    assert_eq!(sought(&typed), [6, 5]);
}

#[test]
fn every_record_is_of_some_kind() {
    let kept = kept();
    let mut found: Vec<u32> = Act::ALL
        .into_iter()
        .flat_map(|act| {
            let criteria = Criteria::of(List::Journal).with(Filter::Act(act));
            all_records(&kept.journal, &kept.stage.register, &criteria, &civil_day)
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    assert_eq!(found, [1, 2, 3, 4, 5, 6, 7]);
}
