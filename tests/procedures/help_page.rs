//! Whoever holds the help page in hand finds each of its steps, once one is in and has followed the menu
//! (its steps 1 and 2).

use procura::procedure::{AssignmentStep, CreationStep, RightsStep};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// The steps are told in their order, and none of the help page is left out from the third to its last.
fn are_all_there(told: &[RangeInclusive<u32>], last: u32) {
    assert!(told.is_sorted_by_key(|steps| *steps.start()));
    assert!(told.is_sorted_by_key(|steps| *steps.end()));
    let all: BTreeSet<u32> = told.iter().cloned().flatten().collect();
    assert_eq!(all, (3..=last).collect());
}

#[test]
fn the_seven_steps_of_gestion_des_droits_d_acces() {
    use RightsStep::{Accesses, Bodies, Period, Summary, User};
    let steps = [User, Period, Bodies, Accesses, Summary];
    are_all_there(&steps.map(RightsStep::on_help_page), 7);
}

#[test]
fn the_seven_steps_of_the_creation() {
    use CreationStep::{Accesses, Bodies, Details, Summary};
    let steps = [Details, Bodies, Accesses, Summary].map(CreationStep::on_help_page);
    let told = [[CreationStep::TYPE_ON_HELP_PAGE].as_slice(), &steps].concat();
    are_all_there(&told, 7);
}

#[test]
fn the_six_steps_of_the_assignment() {
    use AssignmentStep::{Details, Procuration, Summary, Users};
    let steps = [Procuration, Details, Users, Summary];
    are_all_there(&steps.map(AssignmentStep::on_help_page), 6);
}
