//! A status is a word first.

use super::*;
use crate::register::{Day, EnrolmentState, Standing, Status};
use crate::ui::components::{enrolment_badge, standing_badge, status_badge};
use crate::ui::markup::Node;
use std::collections::BTreeSet;
use wasm_bindgen_test::wasm_bindgen_test;

/// The words of badges, which all differ in their shapes.
async fn words(badges: impl FnOnce() -> Vec<Node> + 'static) -> Vec<String> {
    let mut stage = Stage::set();
    stage.draw(badges).await;
    let badges = stage.all("span.status");
    let shapes: BTreeSet<String> = badges.iter().map(|badge| badge.class_name()).collect();
    assert_eq!(shapes.len(), badges.len(), "{shapes:?}");
    stage.texts("span.status")
}

#[wasm_bindgen_test]
async fn the_status_of_a_procuration_is_a_word() {
    let badges = || {
        let all = [
            Status::Upcoming,
            Status::InForce,
            Status::Expiring,
            Status::Suspended,
            Status::Expired,
            Status::Revoked,
            Status::Replaced,
        ];
        all.map(status_badge).into()
    };
    assert_eq!(
        words(badges).await,
        [
            "À venir",
            "Active",
            "Expire bientôt",
            "Suspendue",
            "Expirée",
            "Révoquée",
            "Remplacée"
        ]
    );
}

#[wasm_bindgen_test]
async fn where_the_enterprise_stands_with_a_body_is_a_word() {
    let badges = || {
        let all = [
            Some(EnrolmentState::Active),
            Some(EnrolmentState::Pending),
            Some(EnrolmentState::Refused),
            None,
        ];
        all.map(enrolment_badge).into()
    };
    assert_eq!(
        words(badges).await,
        ["Actif", "En traitement", "Refusé", "Non inscrit"]
    );
}

#[wasm_bindgen_test]
async fn whether_a_user_is_there_is_a_word() {
    let badges = || {
        let left = Day::new(2026, 8, 2).expect("a day");
        let all = [
            Standing::Active,
            Standing::Suspended,
            Standing::Departed(left),
        ];
        all.map(standing_badge).into()
    };
    assert_eq!(
        words(badges).await,
        ["Actif", "Suspendu", "A quitté l’entreprise"]
    );
}
