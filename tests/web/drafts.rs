//! Drafts in local storage.

use crate::page::{empty_storage, everything_stored, run, with_blocked_storage};
use procura::browser::drafts::{self, DraftAddress, DraftOwner, DraftProblem};
use procura::journal::{Digest, RegisterId, TransactionId};
use procura::office::StoreProblem;
use procura::register::UserId;
use wasm_bindgen_test::wasm_bindgen_test;

/// What a draft that has just been begun is kept as; whoever keeps it has sealed it.
const BEGUN: &[u8] = &[0, 255, 128];

fn register(text: &str) -> RegisterId {
    RegisterId::of_first_record(Digest::of(text.as_bytes()))
}

fn owner(of: &str, user: u32) -> DraftOwner {
    DraftOwner::User(register(of), UserId::from(user))
}

fn address(of: &str, user: u32, procedure: &str, number: u8) -> DraftAddress {
    DraftAddress {
        owner: owner(of, user),
        procedure: procedure.to_owned(),
        transaction: TransactionId::from_bytes([number; 16]),
    }
}

#[wasm_bindgen_test]
fn a_draft_is_found_again_as_it_was_left() {
    empty_storage();
    let address = address("one", 2, "acces", 1);
    for draft in [BEGUN, &[], &[7; 1_000]] {
        assert_eq!(drafts::save(&address, draft), Ok(()));
        assert_eq!(drafts::load(&address), Ok(Some(draft.to_vec())));
    }

    assert_eq!(drafts::remove(&address), Ok(()));
    assert_eq!(drafts::load(&address), Ok(None));
    assert_eq!(everything_stored(), "[]");
}

#[wasm_bindgen_test]
fn a_draft_is_kept_under_the_documented_key() {
    empty_storage();
    let address = address("one", 2, "acces", 0xA7);
    drafts::save(&address, BEGUN).expect("kept");

    let name = run("return Object.keys(localStorage).join();").as_string();

    let transaction = "a7".repeat(16);
    let expected = format!("procura.draft.{}.2.acces.{transaction}", register("one"));
    assert_eq!(name, Some(expected));
}

#[wasm_bindgen_test]
fn the_founders_draft_stands_in_the_tabs_own_storage_and_ends_with_it() {
    empty_storage();
    let address = DraftAddress {
        owner: DraftOwner::Founder,
        ..address("one", 2, "entreprise", 0xA7)
    };
    drafts::save(&address, BEGUN).expect("kept");

    assert_eq!(drafts::load(&address), Ok(Some(BEGUN.to_vec())));
    assert_eq!(everything_stored(), "[]", "nobody can seal it yet");
    let name = run("return Object.keys(sessionStorage).join();").as_string();
    let transaction = "a7".repeat(16);
    let expected = format!("procura.draft.founder.entreprise.{transaction}");
    assert_eq!(name, Some(expected));
}

#[wasm_bindgen_test]
fn one_sees_ones_own_drafts_only() {
    let storage = empty_storage();
    let own = [
        address("one", 2, "acces", 2),
        address("one", 2, "creation.etc", 1),
    ];
    let others = [
        address("one", 3, "acces", 3),
        address("other", 2, "acces", 4),
    ];
    for address in own.iter().chain(&others) {
        drafts::save(address, BEGUN).expect("kept");
    }
    for name in ["procura.draft.", "procura.draft.x.2.acces.y", "token"] {
        storage.set_item(name, "1").expect("written");
    }

    assert_eq!(drafts::list(owner("one", 2)), Ok(own.to_vec()));
}

#[wasm_bindgen_test]
fn the_drafts_of_a_register_go_with_it() {
    let storage = empty_storage();
    storage.set_item("token", "not ours").expect("written");
    let kept = address("other", 2, "acces", 3);
    for address in [
        address("one", 2, "acces", 1),
        address("one", 3, "acces", 2),
        kept.clone(),
    ] {
        drafts::save(&address, b"Paie").expect("kept");
    }

    assert_eq!(drafts::remove_all(register("one")), Ok(()));

    assert_eq!(drafts::list(owner("one", 2)), Ok(Vec::new()));
    assert_eq!(drafts::list(owner("one", 3)), Ok(Vec::new()));
    assert_eq!(drafts::load(&kept), Ok(Some(b"Paie".to_vec())));
    assert_eq!(
        storage.get_item("token").ok().flatten().as_deref(),
        Some("not ours")
    );
}

#[wasm_bindgen_test]
fn what_is_no_draft_is_told_and_stays() {
    let storage = empty_storage();
    let address = address("one", 2, "acces", 1);
    drafts::save(&address, BEGUN).expect("kept");
    let name = run("return Object.keys(localStorage)[0];")
        .as_string()
        .expect("a key");
    for text in ["{", "{\"Newer\":1}", "A", "AA=="] {
        storage.set_item(&name, text).expect("written");

        assert_eq!(
            drafts::load(&address),
            Err(DraftProblem::Unreadable),
            "{text}"
        );
        assert_eq!(
            storage.get_item(&name).ok().flatten().as_deref(),
            Some(text)
        );
    }
}

#[wasm_bindgen_test]
fn a_draft_for_which_there_is_no_room_leaves_the_earlier_state() {
    empty_storage();
    let address = address("one", 2, "acces", 1);
    drafts::save(&address, BEGUN).expect("kept");

    let outcome = drafts::save(&address, &[7; 6_000_000]);

    assert_eq!(outcome, Err(DraftProblem::Storage(StoreProblem::Full)));
    assert_eq!(drafts::load(&address), Ok(Some(BEGUN.to_vec())));
}

#[wasm_bindgen_test]
fn a_tab_knows_which_draft_of_each_procedure_it_works_on() {
    empty_storage();
    let (access, creation) = (
        address("one", 2, "acces", 1),
        address("one", 2, "creation", 2),
    );
    assert_eq!(drafts::current("acces"), None);

    assert_eq!(drafts::set_current(&access), Ok(()));
    assert_eq!(drafts::set_current(&creation), Ok(()));

    assert_eq!(drafts::current("acces"), Some(access));
    assert_eq!(drafts::current("creation"), Some(creation.clone()));
    assert_eq!(everything_stored(), "[]", "the other tabs don't know");
    drafts::clear_current("acces");
    assert_eq!(drafts::current("acces"), None);
    assert_eq!(drafts::current("creation"), Some(creation));
}

#[wasm_bindgen_test]
fn blocked_storage_is_an_answer_and_no_panic() {
    empty_storage();
    let address = address("one", 2, "acces", 1);
    let blocked = DraftProblem::Storage(StoreProblem::Blocked);
    with_blocked_storage(|| {
        assert_eq!(drafts::save(&address, BEGUN), Err(blocked));
        assert_eq!(drafts::load(&address), Err(blocked));
        assert_eq!(drafts::remove(&address), Err(blocked));
        assert_eq!(drafts::list(address.owner), Err(blocked));
        assert_eq!(drafts::remove_all(register("one")), Err(blocked));
        assert_eq!(drafts::set_current(&address), Err(blocked));
        assert_eq!(drafts::current("acces"), None);
        drafts::clear_current("acces");
    });
}
