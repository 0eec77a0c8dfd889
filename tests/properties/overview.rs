//! The views are one truth: Qui peut faire quoi, Par organisme, Calendrier, Pourquoi and the filters of the
//! lists say of random registers what R13 says. And what is asked of a list survives the address.

use crate::history::{BODIES, TASKS, cases, played, steps};
use crate::stage::{Stage, body, task};
use procura::overview::{
    Act, Cell, Criteria, Filter, Holder, List, Misread, Page, PageSize, Question, ROLES, Rows,
    STATUSES, Span, StandingKind, Why, by_body, cell_reasons, cells, procurations, timeline, users,
    who_may, why,
};
use procura::register::{
    AccessDecision, BodyId, Day, Denial, Ground, ProcurationState, Register, TaskId, UserId,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn every_user(register: &Register) -> Vec<UserId> {
    register.users().iter().map(|(id, _)| id).collect()
}

/// What R13 says of each task of a body.
fn decisions(register: &Register, user: UserId, body: &BodyId, day: Day) -> Vec<AccessDecision> {
    let row = register.catalogue().body(body);
    let tasks = row.map(|row| row.tasks.as_slice()).unwrap_or_default();
    let decided = tasks
        .iter()
        .map(|task| register.access(user, body, &task.id, day));
    decided.collect()
}

/// Every row of a list that is read page by page.
fn read_whole<R>(page_of: impl Fn(usize) -> Page<R>) -> Vec<R> {
    let first = page_of(1);
    let (pages, total) = (first.pages, first.total);
    let mut rows = first.rows;
    for number in 2..=pages {
        rows.extend(page_of(number).rows);
    }
    assert_eq!(rows.len(), total);
    rows
}

fn check_cells(register: &Register, day: Day) {
    let rows = read_whole(|page| who_may(register, &Criteria::of(List::Users).at_page(page), day));
    assert_eq!(rows.len(), register.users().len());
    for row in rows {
        assert_eq!(row.cells, cells(register, row.user, day));
        let bodies = register.catalogue().bodies();
        assert_eq!(row.cells.len(), bodies.len());
        for (cell, body) in row.cells.iter().zip(bodies) {
            check_cell(register, row.user, &body.id, day, *cell);
        }
    }
}

fn check_cell(register: &Register, user: UserId, body: &BodyId, day: Day, cell: Cell) {
    let decisions = decisions(register, user, body, day);
    let reasons = cell_reasons(register, user, body, day).into_iter();
    let reasons: Vec<AccessDecision> = reasons.map(|answer| answer.decision).collect();
    assert_eq!(reasons, decisions);
    let allowed = decisions
        .iter()
        .filter(|answer| answer.is_allowed())
        .count();
    let denials = decisions.iter().filter_map(|answer| match answer {
        AccessDecision::Denied(denial) => Some(*denial),
        AccessDecision::Allowed(_) => None,
    });
    let nearest = denials.max();
    match cell {
        Cell::AllTasks => assert_eq!(allowed, decisions.len()),
        Cell::Some { allowed: told, of } => {
            assert_eq!((told, of), (allowed, decisions.len()));
            assert!(0 < told && told < of);
        }
        Cell::None(denial) => assert_eq!((allowed, Some(denial)), (0, nearest)),
    }
}

/// Who may do what at a body, by R13 alone: users and grounds, with how many tasks.
fn expected_holders(
    register: &Register,
    body: &BodyId,
    task: Option<&TaskId>,
    day: Day,
) -> Vec<(UserId, Ground, usize)> {
    let mut expected: Vec<(UserId, Ground, usize)> = Vec::new();
    for user in every_user(register) {
        let answers = match task {
            Some(task) => vec![register.access(user, body, task, day)],
            None => decisions(register, user, body, day),
        };
        for answer in answers {
            let AccessDecision::Allowed(grounds) = answer else {
                continue;
            };
            for ground in grounds {
                let known = expected
                    .iter_mut()
                    .find(|(other, through, _)| (*other, *through) == (user, ground));
                match known {
                    Some((_, _, tasks)) => *tasks += 1,
                    None => expected.push((user, ground, 1)),
                }
            }
        }
    }
    expected
}

fn check_holders(register: &Register, body: &BodyId, task: Option<&TaskId>, day: Day) {
    let holders = read_whole(|page| by_body(register, body, task, day, (page, PageSize::Short)));
    let mut told: Vec<_> = holders
        .iter()
        .map(|row| (row.user, row.through, row.tasks))
        .collect();
    let mut expected = expected_holders(register, body, task, day);
    let place = |(user, ground, tasks): &(UserId, Ground, usize)| {
        let through = match ground {
            Ground::Officer => None,
            Ground::Procuration(id) => Some(*id),
        };
        (*user, through, *tasks)
    };
    told.sort_by_key(place);
    expected.sort_by_key(place);
    assert_eq!(told, expected);
    for Holder { through, until, .. } in holders {
        match through {
            Ground::Officer => assert_eq!(until, None),
            Ground::Procuration(_) => assert!(until.is_some_and(|last| last >= day)),
        }
    }
}

fn check_filters(register: &Register, body: &BodyId, task: &TaskId, day: Day) {
    let found = |filter: Filter| {
        let criteria = Criteria::of(List::Users).with(filter);
        let mut ids = read_whole(|page| users(register, &criteria.clone().at_page(page), day));
        ids.sort_unstable();
        ids
    };
    let mut at_body = every_user(register);
    at_body.retain(|user| {
        let decided = decisions(register, *user, body, day);
        decided.iter().any(AccessDecision::is_allowed)
    });
    assert_eq!(found(Filter::Body(body.clone())), at_body);
    if let Some(own) = BODIES
        .map(crate::stage::body)
        .into_iter()
        .find(|body| register.catalogue().task(body, task).is_some())
    {
        let mut may = every_user(register);
        may.retain(|user| register.access(*user, &own, task, day).is_allowed());
        assert_eq!(found(Filter::Task(task.clone())), may);
    }
}

/// Whoever may do something through a procuration stands in the calendar on that day.
fn check_timeline(register: &Register, body: &BodyId, day: Day) {
    let span = Span::of(day, 1);
    let criteria = Criteria::of(List::Procurations);
    let view = |page| {
        let criteria = criteria.clone().at_page(page);
        timeline(register, &criteria, (span, Rows::Assignments), day)
    };
    let rows = read_whole(|page| view(page).rows);
    let place = view(1).day.expect("the day is in its own month");
    for (user, ground, _) in expected_holders(register, body, None, day) {
        let Ground::Procuration(id) = ground else {
            continue;
        };
        let bar = rows.iter().find(|row| {
            row.procuration == id && row.assignment.is_some_and(|(_, holder)| holder == user)
        });
        let bar = bar.expect("a bar for each ground");
        let last = register.procurations().get(id).unwrap().terms.period.end();
        assert!(bar.status.is_in_force());
        assert!(
            bar.bar.from <= place && place < bar.bar.to,
            "{bar:?} on {day:?}"
        );
        assert_eq!(
            (bar.period.end(), bar.bar.ends_after),
            (last, last > span.last())
        );
    }
    let all = timeline(register, &criteria, (span, Rows::Procurations), day);
    let expected = register.procurations().iter().filter(|(_, row)| {
        let end = row.terms.period.end();
        let lives = matches!(
            row.state,
            ProcurationState::Open | ProcurationState::Suspended
        );
        lives && span.first() <= end && end <= span.last()
    });
    let told: usize = all.months.iter().map(|month| month.expiries).sum();
    assert_eq!(told, expected.count());
}

fn check_why(register: &Register, body: &BodyId, task: &TaskId, day: Day, today: Day) {
    for user in every_user(register) {
        let question = Question {
            user,
            body: body.clone(),
            task: task.clone(),
            day,
        };
        match (
            why(register, &question, today),
            register.access(user, body, task, day),
        ) {
            (Why::Yes(told), AccessDecision::Allowed(grounds)) => assert_eq!(told, grounds),
            (Why::No { denial, remedies }, AccessDecision::Denied(reason)) => {
                assert_eq!(denial, reason);
                let is_hopeless = matches!(
                    denial,
                    Denial::UserUnknown
                        | Denial::TaskUnknown
                        | Denial::BodyWithdrawn
                        | Denial::TaskWithdrawn
                        | Denial::UserDeparted(_)
                );
                assert!(
                    day < today || remedies.is_empty() == is_hopeless,
                    "{denial:?}"
                );
            }
            other => panic!("{other:?}"),
        }
    }
}

/// Today, a day of each kind about the periods' first and last days, and a later one. None is over: of such
/// a day the register that is replayed tells.
fn days(register: &Register, today: Day, pick: Index, after: i32) -> Vec<Day> {
    let mut turns: Vec<Day> = vec![today.plus_days(after)];
    for (_, row) in register.procurations().iter() {
        let period = row.terms.period;
        turns.extend([period.start().plus_days(-1), period.start()]);
        turns.extend([period.end(), period.end().plus_days(1)]);
    }
    turns.retain(|day| *day >= today);
    let turn = turns.get(pick.index(turns.len().max(1)));
    [today].into_iter().chain(turn.copied()).collect()
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn r13_the_views_pourquoi_and_the_decision_agree(
        steps in steps(160), pick in any::<Index>(), after in 0..500_i32, what in select(&TASKS),
    ) {
        let Stage { register, today, .. } = played(&steps);
        let task = task(what);
        for day in days(&register, today, pick, after) {
            check_cells(&register, day);
            for body in BODIES.map(body) {
                check_holders(&register, &body, None, day);
                check_holders(&register, &body, Some(&task), day);
                check_filters(&register, &body, &task, day);
                check_timeline(&register, &body, day);
                check_why(&register, &body, &task, day, today);
            }
        }
    }
}

/// Filters of every kind, about what there is in the register and what isn't.
fn filters(stage: &Stage) -> Vec<Filter> {
    let register = &stage.register;
    let codes = register.users().iter().map(|(_, user)| user.code.clone());
    let codes: Vec<_> = codes.collect();
    let references = register.procurations().iter();
    let mut all: Vec<Filter> = references
        .map(|(_, row)| Filter::Procuration(row.reference))
        .collect();
    all.extend(codes.iter().cloned().map(Filter::Person));
    all.extend(codes.into_iter().map(Filter::Author));
    all.extend(StandingKind::ALL.map(Filter::Standing));
    all.extend(ROLES.map(Filter::Role));
    all.extend(STATUSES.map(Filter::Status));
    all.extend(Act::ALL.map(Filter::Act));
    all.extend(BODIES[..3].iter().map(|id| Filter::Body(body(id))));
    all.extend(TASKS[..5].iter().map(|id| Filter::Task(task(id))));
    for days in [-400, 0, 1] {
        all.push(Filter::From(stage.today.plus_days(days)));
        all.push(Filter::To(stage.today.plus_days(days)));
    }
    all
}

fn read(list: List, criteria: &Criteria, register: &Register) -> (Criteria, Vec<Misread>) {
    let query = criteria.query();
    let pairs = query
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()));
    Criteria::read(list, pairs, register)
}

const LISTS: [List; 3] = [List::Users, List::Procurations, List::Journal];
const KEYS: [&str; 16] = [
    "q",
    "etat",
    "role",
    "statut",
    "organisme",
    "tache",
    "personne",
    "procuration",
    "auteur",
    "acte",
    "du",
    "au",
    "ordre",
    "par",
    "page",
    "zzz",
];

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_is_asked_of_a_list_survives_the_address(
        steps in steps(30), list in select(&LISTS), sought in "[ a-zé0-9]{0,8}",
        picks in prop::collection::vec(any::<Index>(), 0..8),
        order in any::<Index>(), size in select(&PageSize::ALL), page in 1..200_usize,
    ) {
        let stage = played(&steps);
        let filters = filters(&stage);
        let mut criteria = Criteria::of(list)
            .seeking(&sought)
            .ordered(*order.get(list.orders()))
            .sized(size);
        for pick in picks {
            criteria = criteria.with(pick.get(&filters).clone());
        }
        let criteria = criteria.at_page(page);
        let (back, misread) = read(list, &criteria, &stage.register);
        prop_assert_eq!(misread, vec![]);
        prop_assert_eq!(&back, &criteria);
        for chip in criteria.chips() {
            prop_assert_eq!(chip.without.chips().len() + 1, criteria.chips().len());
        }
    }

    #[test]
    fn whatever_is_typed_into_an_address_never_makes_a_list_wider(
        steps in steps(60), list in select(&LISTS),
        pairs in prop::collection::vec((select(&KEYS), "[a-z0-9-]{0,10}|rq|active|2027-03-20"), 0..5),
    ) {
        let stage = played(&steps);
        let register = &stage.register;
        let typed = || pairs.iter().map(|(key, value)| (*key, value.as_str()));
        let (criteria, misread) = Criteria::read(list, typed(), register);
        // The address that is written from it asks for the same.
        prop_assert_eq!(&read(list, &criteria, register).0, &criteria);
        let count = |criteria: &Criteria| match list {
            List::Users => users(register, criteria, stage.today).total,
            _ => procurations(register, criteria, stage.today).total,
        };
        let is_filter = |key: &str| !["q", "ordre", "par", "page"].contains(&key);
        let of_key = |key: &str| typed().filter(|(other, _)| *other == key).count();
        for wrong in misread.iter().filter(|wrong| is_filter(&wrong.key)) {
            if list != List::Journal && of_key(&wrong.key) == 1 {
                prop_assert_eq!(count(&criteria), 0, "{:?}", wrong);
            }
        }
        for chip in criteria.chips() {
            let alone = criteria.filters().iter().all(|filter| {
                criteria.filters().iter().filter(|other| other.key() == filter.key()).count() == 1
            });
            prop_assert!(!alone || count(&chip.without) >= count(&criteria));
        }
    }
}
