//! What nobody else may read: the fields of passphrases, the sign of work, a code that is shown once.

use super::*;
use crate::browser::BrowserNormalisation;
use crate::ui::address::Address;
use crate::ui::components::{NewPassphrase, Progress, passphrase_field, progress_sign, username};
use crate::ui::markup::html;
use crate::ui::pages::{ShownCode, page_at};
use crate::ui::workspace::ShownOnce;
use crate::vault::{NamesAtHand, Passphrase, PassphraseProblem, RecoveryCode, Zeroizing};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

const NAMES: NamesAtHand<'_> = NamesAtHand {
    enterprise: "Boulangerie des Îles inc.",
    given_name: "Zoé",
    family_name: "D’Amours",
    code: "zoe1",
};

#[wasm_bindgen_test]
async fn a_passphrase_is_hidden_until_its_button_is_pressed_and_again_after() {
    let mut stage = Stage::set();
    let (secret, problems) = (
        stage.within(|| StoredValue::new(Zeroizing::new(String::new()))),
        stage.within(|| RwSignal::new(Vec::new())),
    );
    stage
        .draw(move || passphrase_field(Field::Passphrase, secret, problems))
        .await;
    let field = stage.field("input");
    assert_eq!(stage.text("label"), "Phrase de passe");
    assert_eq!(field.type_(), "password");
    assert_eq!(field.autocomplete(), "current-password");

    type_into(&field, "girafe orange du lundi");
    for (name, shown) in [("Afficher", "text"), ("Masquer", "password")] {
        stage.named(name).click();
        settled().await;
        assert_eq!(field.type_(), shown);
        assert_eq!(field.value(), "girafe orange du lundi");
    }
    assert_eq!(
        secret.with_value(|text| text.to_string()),
        "girafe orange du lundi"
    );
    // What is typed isn't written into the page, where it could be kept with it.
    assert!(!stage.html().contains("girafe"));
}

/// The two fields of a new passphrase, after this was typed into them.
async fn two_fields(once: &str, again: &str) -> (Stage, NewPassphrase) {
    let mut stage = Stage::set();
    let new = stage.within(|| NewPassphrase::new(RwSignal::new(Vec::new())));
    stage.draw(move || html::form().with(new)).await;
    type_into(&stage.field("#nouvelle-phrase"), once);
    let second = stage.all("input").remove(1);
    type_into(&second.unchecked_into(), again);
    (stage, new)
}

#[wasm_bindgen_test]
async fn a_new_passphrase_is_typed_twice_and_follows_the_rules() {
    let good = "girafe orange du lundi";
    let at = |field, reason| Some(vec![Problem::new(field, reason)]);
    for (once, again, expected) in [
        ("", "", at(Field::NewPassphrase, Reason::Missing)),
        (
            "trop courte",
            "trop courte",
            at(
                Field::NewPassphrase,
                Reason::Passphrase(PassphraseProblem::TooShort(11)),
            ),
        ),
        (good, "", at(Field::PassphraseAgain, Reason::Missing)),
        (
            good,
            "girafe orange du mardi",
            at(Field::PassphraseAgain, Reason::NotTheSame),
        ),
        (good, good, None),
        // The same characters, typed on another keyboard.
        (
            "été de l’an passé",
            "e\u{301}te\u{301} de l’an passe\u{301}",
            None,
        ),
    ] {
        let (stage, new) = two_fields(once, again).await;
        let checked = stage.within(|| new.check(NAMES));
        assert_eq!(checked.err(), expected, "{once} / {again}");
    }
}

#[wasm_bindgen_test]
async fn what_is_recorded_goes_from_both_fields() {
    let (stage, new) = two_fields("girafe orange du lundi", "girafe orange du lundi").await;
    stage.named("Afficher").click();
    settled().await;

    stage.within(|| new.clear());
    settled().await;

    for field in stage.all("input") {
        let field: web_sys::HtmlInputElement = field.unchecked_into();
        assert_eq!((field.value().as_str(), &*field.type_()), ("", "password"));
    }
    let checked = stage.within(|| new.check(NAMES));
    assert_eq!(checked.err(), Some(vec![missing(Field::NewPassphrase)]));
}

#[wasm_bindgen_test]
async fn the_present_passphrase_is_asked_for_where_it_is_replaced_and_goes_with_the_new_one() {
    let mut stage = Stage::set();
    let new = stage.within(|| NewPassphrase::instead_of_present(RwSignal::new(Vec::new())));
    stage.draw(move || html::form().with(new)).await;
    assert_eq!(
        stage.text("label[for=phrase-actuelle]"),
        "Phrase de passe actuelle"
    );
    let present = stage.field("#phrase-actuelle");
    assert_eq!(present.autocomplete(), "current-password");
    let wrong = |field| Problem::new(field, Reason::Missing);
    let both = vec![wrong(Field::PresentPassphrase), wrong(Field::NewPassphrase)];
    assert_eq!(stage.within(|| new.check(NAMES)).err(), Some(both));

    for field in stage.all("input") {
        type_into(&field.unchecked_into(), "girafe orange du lundi");
    }
    assert!(stage.within(|| new.check(NAMES)).is_ok());
    let typed = new.present().map(|one| one.text().to_owned());
    assert_eq!(typed.as_deref(), Some("girafe orange du lundi"));

    stage.within(|| new.clear());
    settled().await;
    assert_eq!(stage.field("#phrase-actuelle").value(), "");
    let typed = new.present().map(|one| one.text().to_owned());
    assert_eq!(typed.as_deref(), Some(""));
}

#[wasm_bindgen_test]
async fn the_keeper_of_passwords_finds_whose_it_is_and_nobody_else_does() {
    let mut stage = Stage::set();
    stage.draw(|| username("zoe1")).await;

    let field = stage.field("input[autocomplete=username]");
    assert_eq!(field.value(), "zoe1");
    assert!(field.hidden());
}

#[wasm_bindgen_test]
async fn the_founders_passphrase_is_wiped_when_founding_is_left() {
    let stage = Stage::set();
    let workspace = stage.workspace();
    let is_kept = move || workspace.founding_passphrase.with_value(Option::is_some);
    let draw = |address: &Address| {
        let path = address.path();
        stage.within(|| drop(page_at(&path)));
    };
    for left_for in [Address::Start, Address::Recovery] {
        let passphrase = Passphrase::typed("six mots que personne n’a", &BrowserNormalisation);
        workspace.founding_passphrase.set_value(Some(passphrase));
        draw(&Address::FoundingCode);
        draw(&Address::Founding);
        assert!(is_kept());

        draw(&left_for);
        assert!(!is_kept(), "{left_for:?}");
    }
}

#[wasm_bindgen_test]
async fn work_shows_while_it_lasts_and_is_done_once() {
    let mut stage = Stage::set();
    let progress = stage.within(Progress::new);
    stage.draw(move || progress_sign(progress)).await;
    let region = stage.workspace().live_region;
    let told = move || untrack(|| region.sentence());
    assert_eq!(stage.html(), "");
    let (begun, may_end) = stage.within(|| (RwSignal::new(0), RwSignal::new(false)));
    let work = move || async move {
        begun.update(|count| *count += 1);
        while !may_end.get_untracked() {
            frame_drawn().await;
        }
    };

    stage.within(|| {
        progress.during(work());
        progress.during(work());
    });
    settled().await;
    assert_eq!(stage.text(".progress"), "Un instant…");
    stage.one("progress");
    assert_eq!(told(), "Un instant…");
    assert_eq!(
        stage.all("[role=status], [aria-live]").len(),
        0,
        "there is one, elsewhere"
    );

    may_end.set(true);
    frame_drawn().await;
    frame_drawn().await;
    assert_eq!(stage.html(), "");
    assert_eq!(told(), "");
    assert_eq!(begun.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn a_code_is_taken_only_once_it_was_typed_back() {
    let mut stage = Stage::signed_in("rse1");
    let problems = stage.within(|| RwSignal::new(Vec::new()));
    let shown = stage.within(|| ShownCode::fresh(problems)).expect("chance");
    stage.draw(move || html::form().with(shown)).await;
    let written = stage.text(".keepsake > .reference");
    assert_eq!(written.len(), 34, "{written}");
    let field = stage.field("#code-recuperation");
    assert_eq!(field.value(), "", "one copies it oneself");

    let mistyped = written.chars().rev().collect::<String>();
    // The last one is as good a code as the one that is shown.
    let other = RecoveryCode::from_random(Zeroizing::new([9; 16])).written();
    for typed in ["", "abc", &mistyped, &other] {
        type_into(&field, typed);
        assert!(!stage.within(|| shown.is_typed_back()), "{typed}");
        assert_eq!(problems.with_untracked(Vec::len), 1);
    }
    type_into(&field, &written.to_lowercase().replace('-', " "));
    assert!(stage.within(|| shown.is_typed_back()));
    assert_eq!(problems.with_untracked(Vec::len), 0);
    let code = stage.within(|| shown.take()).expect("a code");
    assert_eq!(*code.written(), written);
}

#[wasm_bindgen_test]
async fn a_code_stays_the_same_when_it_is_drawn_anew_and_goes_with_whoever_saw_it() {
    let stage = Stage::signed_in("rse1");
    let kept = || {
        stage
            .within(|| ShownCode::fresh(RwSignal::new(Vec::new())))
            .expect("chance");
        stage
            .workspace()
            .shown_once
            .with_value(|shown| match shown {
                Some(ShownOnce::RecoveryCode(code)) => code.written().to_string(),
                _ => panic!("no code"),
            })
    };
    let first = kept();
    assert_eq!(kept(), first);

    stage.workspace().lock();
    let is_gone = stage.workspace().shown_once.with_value(Option::is_none);
    assert!(is_gone);
    assert_ne!(kept(), first);
}
