//! The status of a procuration: derived from the day, never stored.

use crate::stage::{Stage, in_days, period, terms, unrestricted};
use procura::register::{ProcurationId, Status};

/// The day after the last one, counted like the others.
const AFTER: i32 = 101;

/// A procuration from the 10th to the 100th day, led somewhere; its status on each of these days.
#[track_caller]
fn check(drive: impl FnOnce(&mut Stage, ProcurationId), expected: &[(i32, Status)]) {
    let mut stage = Stage::founded();
    let id = stage.create(terms(period(10, 100), unrestricted(["rq"])));
    drive(&mut stage, id);
    let row = stage.register.procurations().get(id).unwrap();
    for &(days, status) in expected {
        assert_eq!(row.status(in_days(days)), status, "on day {days}");
    }
}

#[test]
fn status_an_open_procuration_goes_from_upcoming_to_expired() {
    check(
        |_, _| {},
        &[
            (-400, Status::Upcoming),
            (0, Status::Upcoming),
            (9, Status::Upcoming),
            (10, Status::InForce),
            (50, Status::InForce),
            (69, Status::InForce),
            (70, Status::Expiring),
            (99, Status::Expiring),
            (100, Status::Expiring),
            (AFTER, Status::Expired),
            (5000, Status::Expired),
        ],
    );
}

#[test]
fn status_thirty_days_left_is_soon_and_thirty_one_is_not() {
    for (left, status) in [
        (31, Status::InForce),
        (30, Status::Expiring),
        (0, Status::Expiring),
    ] {
        check(|_, _| {}, &[(100 - left, status)]);
    }
}

#[test]
fn status_a_short_procuration_expires_soon_from_its_first_day() {
    let mut stage = Stage::founded();
    let id = stage.create(terms(period(1, 5), unrestricted(["rq"])));
    let row = stage.register.procurations().get(id).unwrap();
    for (days, status) in [
        (0, Status::Upcoming),
        (1, Status::Expiring),
        (5, Status::Expiring),
        (6, Status::Expired),
    ] {
        assert_eq!(row.status(in_days(days)), status);
    }
}

#[test]
fn status_a_suspended_procuration_expires_all_the_same() {
    check(
        Stage::drive_to_suspended,
        &[
            (0, Status::Suspended),
            (10, Status::Suspended),
            (100, Status::Suspended),
            (AFTER, Status::Expired),
        ],
    );
}

#[test]
fn status_revoked_and_replaced_are_so_on_every_day() {
    let always = |status| [0, 10, 100, AFTER].map(|days| (days, status));
    check(Stage::drive_to_revoked, &always(Status::Revoked));
    let replaced = |stage: &mut Stage, id| {
        stage.drive_to_replaced(id);
    };
    check(replaced, &always(Status::Replaced));
}

#[test]
fn status_says_what_follows_from_it() {
    for (status, in_force, assignable, over) in [
        (Status::Upcoming, false, true, false),
        (Status::InForce, true, true, false),
        (Status::Expiring, true, true, false),
        (Status::Suspended, false, false, false),
        (Status::Expired, false, false, true),
        (Status::Revoked, false, false, true),
        (Status::Replaced, false, false, true),
    ] {
        let actual = (
            status.is_in_force(),
            status.is_assignable(),
            status.is_over(),
        );
        assert_eq!(actual, (in_force, assignable, over), "{status:?}");
    }
}
