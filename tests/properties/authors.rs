//! R1, for whoever reads a record: what the desk accepts, a reader accepts from its author alone.

use crate::history::{cases, opened, play, steps};
use crate::stage::{Stage, moment};
use procura::register::{
    Account, AccountKey, Actor, EndReason, Event, KeyOrigin, Refusal, UserId, check_author,
};
use proptest::prelude::*;

fn is_first_key(events: &[Event]) -> bool {
    let own = KeyOrigin::Own;
    matches!(events, [Event::KeySet { origin, .. }] if *origin == own)
}

/// Whether these events are one's own affair, which anyone may have recorded of themselves.
fn is_ones_own(events: &[Event]) -> bool {
    let own = |event: &Event| match event {
        Event::PassphraseChanged { .. } => true,
        Event::AssignmentEnded { end, .. } => end.reason == EndReason::Renounced,
        _ => false,
    };
    is_first_key(events) || events.iter().all(own)
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn r01_what_is_accepted_is_its_authors_and_nobody_elses(steps in steps(80)) {
        let mut stage = opened();
        for step in &steps {
            let accounts: Vec<Option<Account>> =
                stage.register.users().iter().map(|(_, user)| user.account).collect();
            let mut before = Stage::empty();
            for event in &stage.events {
                before.record(event.clone());
            }
            let outcome = play(&mut stage, step);
            let (Ok(events), Actor::User(author)) = (&outcome.answer, outcome.actor) else {
                continue;
            };
            for (rank, account) in (0..).zip(accounts) {
                let user = UserId::from(rank);
                let now = moment(stage.today).now;
                let asked =
                    |key| check_author(&before.register, (Actor::User(user), key), now, events);
                let other = AccountKey::from_bytes([255; 32]);
                prop_assert_eq!(asked(other), Err(Refusal::WrongKey));
                let Some(account) = account else { continue };
                let answer = asked(account.key);
                let is_new = account.origin == KeyOrigin::Temporary;
                if user == author {
                    prop_assert_eq!(answer.is_ok(), is_new == is_first_key(events), "{:?}", events);
                } else if is_ones_own(events) || !before.register.is_active_officer(user) {
                    prop_assert!(answer.is_err(), "{:?} by {:?}", events, user);
                }
            }
        }
    }
}
