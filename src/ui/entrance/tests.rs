//! Several slots behind one code.
#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::panic)]

use super::*;
use crate::ui::stage::Stage;
use wasm_bindgen_test::wasm_bindgen_test;

/// Tries so many slots, each of which ends as is said. Gives how many were tried as well.
async fn outcome_of(ends: Vec<Result<(), Refused>>) -> (Result<(), Refused>, usize) {
    let stage = Stage::set();
    let code = UserCode::parse("rse1").expect("a code");
    let found = || {
        let found = stage
            .workspace()
            .look(|office| office.candidates(&code, SlotKind::Open));
        found.expect("readable")
    };
    let candidates = ends.iter().flat_map(|_| found()).collect();
    let mut ends = ends.into_iter();
    let mut count = 0;
    let outcome = tried(candidates, async |_| {
        count += 1;
        ends.next().expect("a slot")
    });
    let outcome = outcome.await;
    (outcome, count)
}

fn no_memory() -> Result<(), Refused> {
    Err(Refused::Unchecked(Failures::NoMemory))
}

fn refused(problem: SlotProblem) -> Result<(), Refused> {
    Err(Refused::Problem(EntryProblem::Slot(problem)))
}

#[wasm_bindgen_test]
async fn a_slot_that_asks_for_too_much_memory_doesnt_hide_the_others() {
    let (outcome, count) = outcome_of(vec![no_memory(), Ok(())]).await;
    assert!(outcome.is_ok());
    assert_eq!(count, 2);
}

#[wasm_bindgen_test]
async fn the_most_telling_refusal_is_kept() {
    for ends in [
        vec![no_memory(), refused(SlotProblem::DoesNotOpen)],
        vec![refused(SlotProblem::DoesNotOpen), no_memory()],
    ] {
        let (outcome, count) = outcome_of(ends).await;
        let is_kept = matches!(outcome, Err(Refused::Unchecked(Failures::NoMemory)));
        assert!(is_kept, "{outcome:?}");
        assert_eq!(count, 2);
    }
    let ends = vec![
        refused(SlotProblem::Forged),
        refused(SlotProblem::DoesNotOpen),
    ];
    let (outcome, _) = outcome_of(ends).await;
    let forged = EntryProblem::Slot(SlotProblem::Forged);
    assert!(matches!(outcome, Err(Refused::Problem(problem)) if problem == forged));
}

#[wasm_bindgen_test]
async fn without_a_worker_no_other_slot_is_tried() {
    let no_worker = Err(Refused::Unchecked(Failures::NoWorker));
    let (outcome, count) = outcome_of(vec![no_worker, Ok(())]).await;
    assert!(outcome.is_err());
    assert_eq!(count, 1);
}
