//! Par organisme: for a body and a task, who, through which procuration, until when.

use crate::stage::{Stage, body, in_days, period, restricted, task, terms, unrestricted};
use procura::overview::{Holder, PageSize, by_body};
use procura::register::{Command, Ground, UserId};

const FIRST: (usize, PageSize) = (1, PageSize::Short);

fn holder(user: UserId, through: Ground, until: Option<i32>, tasks: usize) -> Holder {
    Holder {
        user,
        through,
        until: until.map(in_days),
        tasks,
    }
}

#[test]
fn everyone_who_may_stands_there_with_each_of_their_grounds() {
    let mut stage = Stage::founded();
    let (anne, hugo, zoe) = (
        stage.add_employee("anne"),
        stage.add_employee("hugo"),
        stage.add_employee("zoe"),
    );
    let (all, _) = stage.give(hugo, terms(period(0, 90), unrestricted(["rq"])));
    let (some, _) = stage.give(
        hugo,
        terms(period(0, 9), restricted("rq", ["rq-avis", "rq-releves"])),
    );
    stage.assign(some, anne);
    stage.give(zoe, terms(period(5, 9), unrestricted(["req"])));
    let tasks = stage
        .register
        .catalogue()
        .body(&body("rq"))
        .unwrap()
        .tasks
        .len();
    let [all, some] = [all, some].map(Ground::Procuration);
    let rosalie = UserId::from(0);
    let asked = |task_id: Option<&str>, days| {
        let task = task_id.map(task);
        by_body(
            &stage.register,
            &body("rq"),
            task.as_ref(),
            in_days(days),
            FIRST,
        )
        .rows
    };
    let expected = [
        holder(anne, some, Some(9), 2),
        holder(hugo, all, Some(90), tasks),
        holder(hugo, some, Some(9), 2),
        holder(rosalie, Ground::Officer, None, tasks),
    ];
    assert_eq!(asked(None, 0), expected);
    let one = asked(Some("rq-avis"), 0);
    assert_eq!(one.len(), 4);
    assert!(one.iter().all(|row| row.tasks == 1));
    let other = asked(Some("rq-retenues"), 0);
    assert_eq!(
        other,
        [
            holder(hugo, all, Some(90), 1),
            holder(rosalie, Ground::Officer, None, 1)
        ]
    );
    assert_eq!(asked(None, 10).len(), 2);
    assert_eq!(asked(Some("req-radiation"), 0), []);
}

#[test]
fn who_may_not_act_is_not_there() {
    let mut stage = Stage::founded();
    let hugo = stage.add_employee("hugo");
    stage.give(hugo, terms(period(0, 90), unrestricted(["rq"])));
    stage.submit(Command::SuspendUser(hugo));
    let page = by_body(&stage.register, &body("rq"), None, stage.today, FIRST);
    assert_eq!(page.total, 1);
    for unknown in ["zzz", "amf", "dpcp"] {
        let page = by_body(&stage.register, &body(unknown), None, stage.today, FIRST);
        assert_eq!(page.total, 0, "{unknown}");
    }
}

#[test]
fn it_is_a_page_with_the_count_of_all() {
    let mut stage = Stage::founded();
    let id = stage.create(terms(period(0, 90), unrestricted(["rq"])));
    for rank in 0..30 {
        let user = stage.add_employee(&format!("user{rank}"));
        stage.assign(id, user);
    }
    let place = (2, PageSize::Short);
    let page = by_body(&stage.register, &body("rq"), None, stage.today, place);
    assert_eq!((page.rows.len(), page.total), (6, 31));
}
