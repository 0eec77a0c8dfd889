//! The catalogue is changed: what is added, renamed and withdrawn, and what that does to R3, R4 and R13.

use crate::stage::{
    Stage, body, body_details, check_refused, enrolment, in_days, label, officer, period,
    plain_terms, restricted, task, task_details, terms, unrestricted,
};
use procura::register::{
    AccessDecision, Actor, CatalogueChange, CatalogueEffects, Command, Denial, EnrolmentState,
    Event, ProcurationId, Refusal, Register, Rule, TaskDetails, TaskId, TaskKind, Touched, UserId,
};

fn withdrawn(body_id: &str, task_id: &str) -> CatalogueChange {
    CatalogueChange::TaskWithdrawn {
        body: body(body_id),
        task: task(task_id),
    }
}

fn added(body_id: &str, task_id: &str) -> CatalogueChange {
    CatalogueChange::TaskAdded {
        body: body(body_id),
        task: task(task_id),
        details: task_details("Une tâche"),
    }
}

fn change<const N: usize>(changes: [CatalogueChange; N]) -> Command {
    Command::ChangeCatalogue(changes.into())
}

fn own_task(body_id: &str) -> Command {
    Command::AddOwnTask {
        body: body(body_id),
        task: task_details("Jumeler les comptes"),
    }
}

fn denial(stage: &Stage, user: UserId, body_id: &str, task_id: &str) -> Denial {
    match stage
        .register
        .access(user, &body(body_id), &task(task_id), in_days(1))
    {
        AccessDecision::Denied(denial) => denial,
        allowed => panic!("{allowed:?}"),
    }
}

/// Every task of `rq`, named one by one.
fn every_task_of_rq(register: &Register) -> procura::register::Grants {
    let tasks = &register
        .catalogue()
        .body(&body("rq"))
        .expect("offered")
        .tasks;
    let named = tasks.iter().map(|task| task.id.clone()).collect();
    [(body("rq"), procura::register::Access::Restricted(named))].into()
}

#[test]
fn r04_unrestricted_access_grows_with_a_new_task_and_restricted_access_does_not() {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    stage.give(anne, plain_terms());
    let every_task = every_task_of_rq(&stage.register);
    let (restricted, _) = stage.give(bruno, terms(period(0, 365), every_task));

    stage.submit(own_task("rq"));

    assert!(stage.may(anne, "rq", "propre-1", in_days(1)));
    let refused = denial(&stage, bruno, "rq", "propre-1");
    assert_eq!(refused, Denial::TaskNotGranted(restricted));
    assert!(stage.may(UserId::from(0), "rq", "propre-1", in_days(1)));
}

#[test]
fn r03_a_body_of_the_enterprises_own_is_enrolled_with_and_granted_like_any_other() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let grants = || restricted("propre-1", ["propre-2"]);
    let asked = |stage: &Stage| {
        let reference = stage.fresh_reference();
        let terms = terms(period(0, 10), grants());
        stage.ask(officer(), Command::CreateProcuration { reference, terms })
    };
    check_refused(
        asked(&stage),
        Rule::R3,
        &Refusal::BodyUnknown(body("propre-1")),
    );

    let events = stage.submit(Command::AddOwnBody {
        body: body_details("Guichet des érablières"),
        task: task_details("Déposer l’état annuel"),
    });

    assert_eq!(events.len(), 2);
    let not_enrolled = Refusal::BodyNotEnrolled {
        body: body("propre-1"),
        state: None,
    };
    check_refused(asked(&stage), Rule::R3, &not_enrolled);
    stage.submit(enrolment("propre-1", Some(EnrolmentState::Active)));
    stage.give(anne, terms(period(0, 10), grants()));
    assert!(stage.may(anne, "propre-1", "propre-2", in_days(1)));
}

#[test]
fn a_withdrawn_task_stops_everywhere_with_a_reason_of_its_own() {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    stage.give(anne, plain_terms());
    stage.give(
        bruno,
        terms(period(0, 9), restricted("rq", ["rq-avis", "rq-releves"])),
    );

    stage.submit(change([withdrawn("rq", "rq-avis")]));

    for user in [anne, bruno, UserId::from(0)] {
        assert_eq!(denial(&stage, user, "rq", "rq-avis"), Denial::TaskWithdrawn);
        assert!(stage.may(user, "rq", "rq-releves", in_days(1)));
    }
    let unknown = denial(&stage, anne, "rq", "rq-nouvelle");
    assert_eq!(unknown, Denial::TaskUnknown);
    let catalogue = stage.register.catalogue();
    assert!(catalogue.task(&body("rq"), &task("rq-avis")).is_none());
    let kept = catalogue.names_of_task(&body("rq"), &task("rq-avis"));
    assert!(kept.is_some_and(|task| task.name_fr.contains("avis")));
}

#[test]
fn r03_what_was_withdrawn_is_granted_no_more() {
    let mut stage = Stage::founded();
    stage.submit(change([withdrawn("rq", "rq-avis")]));
    stage.submit(change([CatalogueChange::BodyWithdrawn(body("req"))]));
    let asked = |grants| {
        let reference = stage.fresh_reference();
        let terms = terms(period(0, 10), grants);
        stage.ask(officer(), Command::CreateProcuration { reference, terms })
    };
    let task_unknown = Refusal::TaskUnknown {
        body: body("rq"),
        task: task("rq-avis"),
    };
    check_refused(
        asked(restricted("rq", ["rq-avis"])),
        Rule::R3,
        &task_unknown,
    );
    let body_unknown = Refusal::BodyUnknown(body("req"));
    check_refused(asked(unrestricted(["req"])), Rule::R3, &body_unknown);
    check_refused(
        stage.ask(officer(), enrolment("req", None)),
        Rule::R3,
        &body_unknown,
    );
}

#[test]
fn a_withdrawn_body_stops_with_all_its_tasks_and_keeps_its_names() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    stage.give(anne, terms(period(0, 9), unrestricted(["rq", "req"])));

    stage.submit(change([CatalogueChange::BodyWithdrawn(body("rq"))]));

    assert_eq!(denial(&stage, anne, "rq", "rq-avis"), Denial::BodyWithdrawn);
    assert_eq!(
        denial(&stage, UserId::from(0), "rq", "rq-avis"),
        Denial::BodyWithdrawn
    );
    assert!(stage.may(anne, "req", "req-radiation", in_days(1)));
    let catalogue = stage.register.catalogue();
    assert!(catalogue.bodies().iter().all(|row| row.id != body("rq")));
    let kept = catalogue.names_of(&body("rq")).expect("its names are kept");
    assert_eq!(kept.name_fr, "Revenu Québec");
    assert!(
        catalogue
            .names_of_task(&body("rq"), &task("rq-avis"))
            .is_some()
    );
}

/// A newer catalogue may offer again what an earlier one dropped: it is granted where it is named.
#[test]
fn r13_a_task_that_is_offered_again_is_granted_again_where_it_is_named() {
    let mut stage = Stage::founded();
    let [anne, bruno, chloe] = ["anne", "bruno", "chloe"].map(|code| stage.add_employee(code));
    stage.give(anne, terms(period(0, 9), restricted("rq", ["rq-avis"])));
    stage.give(bruno, plain_terms());
    stage.give(chloe, terms(period(0, 9), restricted("rq", ["rq-releves"])));
    stage.submit(change([CatalogueChange::BodyWithdrawn(body("rq"))]));

    let again = CatalogueChange::BodyAdded {
        body: body("rq"),
        details: body_details("Revenu"),
    };
    stage.submit(change([again, added("rq", "rq-avis")]));

    assert!(stage.may(anne, "rq", "rq-avis", in_days(1)));
    assert!(stage.may(bruno, "rq", "rq-avis", in_days(1)));
    assert!(!stage.may(chloe, "rq", "rq-avis", in_days(1)));
    assert_eq!(
        denial(&stage, bruno, "rq", "rq-releves"),
        Denial::TaskWithdrawn
    );
}

#[test]
fn names_are_those_of_the_last_renaming() {
    let mut stage = Stage::founded();
    let details = TaskDetails {
        name_fr: label("Lire les avis"),
        name_en: label("Read notices"),
        kind: TaskKind::Manage,
        sensitive: true,
    };
    let renamed = CatalogueChange::TaskRenamed {
        body: body("rq"),
        task: task("rq-avis"),
        details,
    };
    let called = CatalogueChange::BodyRenamed {
        body: body("rq"),
        details: body_details("Le Revenu"),
    };
    stage.submit(change([renamed.clone(), called]));

    let row = stage
        .register
        .catalogue()
        .body(&body("rq"))
        .expect("offered");
    assert_eq!(
        (row.name_fr.as_ref(), row.acronym.as_ref()),
        ("Le Revenu", "GS")
    );
    let row = row.task(&task("rq-avis")).expect("offered");
    assert_eq!(
        (row.name_en.as_ref(), row.kind),
        ("Read notices", TaskKind::Manage)
    );
    assert!(row.sensitive);
    check_refused(
        stage.ask(officer(), change([renamed])),
        Rule::R6,
        &Refusal::NothingToChange,
    );
}

#[test]
fn own_identities_are_never_given_twice() {
    let mut stage = Stage::founded();
    let given = |events: &[Event]| -> Vec<TaskId> {
        let tasks = events.iter().filter_map(|event| match event {
            Event::CatalogueChanged(change) => change.task().cloned(),
            _ => None,
        });
        tasks.collect()
    };
    assert_eq!(given(&stage.submit(own_task("rq"))), [task("propre-1")]);
    stage.submit(change([withdrawn("rq", "propre-1")]));
    assert_eq!(given(&stage.submit(own_task("rq"))), [task("propre-2")]);
    let body_added = Command::AddOwnBody {
        body: body_details("Guichet"),
        task: task_details("Déposer"),
    };
    assert_eq!(given(&stage.submit(body_added)), [task("propre-4")]);
    let forged = change([added("rq", "propre-9")]);
    assert_eq!(stage.refusal(forged), Refusal::NotAsDecided);
    for amiss in [
        "",
        "RQ-avis",
        "rq avis",
        "rq/avis",
        "rq\u{202e}",
        &"a".repeat(65),
    ] {
        let amiss = change([added("rq", amiss)]);
        assert_eq!(stage.refusal(amiss), Refusal::NotAsDecided);
    }
}

#[test]
fn a_change_has_to_fit_the_catalogue_of_the_day() {
    let stage = Stage::founded();
    let taken = Refusal::TaskTaken {
        body: body("rq"),
        task: task("rq-avis"),
    };
    let unknown = |of: &str, id: &str| Refusal::TaskUnknown {
        body: body(of),
        task: task(id),
    };
    let body_unknown = || Refusal::BodyUnknown(body("zzz"));
    for (asked, refusal) in [
        (added("rq", "rq-avis"), taken.clone()),
        (added("req", "rq-avis"), taken),
        (added("zzz", "zzz-tache"), body_unknown()),
        (withdrawn("rq", "rq-zzz"), unknown("rq", "rq-zzz")),
        (withdrawn("req", "rq-avis"), unknown("req", "rq-avis")),
        (CatalogueChange::BodyWithdrawn(body("zzz")), body_unknown()),
        (
            CatalogueChange::BodyAdded {
                body: body("rq"),
                details: body_details("Revenu"),
            },
            Refusal::BodyTaken(body("rq")),
        ),
    ] {
        check_refused(stage.ask(officer(), change([asked])), Rule::R3, &refusal);
    }
    check_refused(
        stage.ask(officer(), change([])),
        Rule::R6,
        &Refusal::NothingChosen,
    );
    let own = stage.refusal(own_task("zzz"));
    assert_eq!(own, body_unknown());
}

/// All or nothing, and each change after the ones before it.
#[test]
fn changes_are_decided_together_and_in_their_order() {
    let stage = Stage::founded();
    let twice = [withdrawn("rq", "rq-avis"), withdrawn("rq", "rq-avis")];
    let refusal = stage.refusal(change(twice));
    assert_eq!(
        refusal,
        Refusal::TaskUnknown {
            body: body("rq"),
            task: task("rq-avis")
        }
    );
    let several = stage.refusal(change([added("rq", "rq-avis"), withdrawn("zzz", "a")]));
    assert_eq!(several.each().len(), 2);
    assert!(
        stage
            .ask(
                officer(),
                change([withdrawn("rq", "rq-avis"), added("rq", "rq-avis")])
            )
            .is_ok()
    );
}

#[test]
fn a_body_keeps_a_task() {
    let mut stage = Stage::founded();
    stage.submit(Command::AddOwnBody {
        body: body_details("Guichet"),
        task: task_details("Déposer"),
    });
    let last = || withdrawn("propre-1", "propre-2");
    let empty = Refusal::BodyWithoutTask(body("propre-1"));
    check_refused(stage.ask(officer(), change([last()])), Rule::R3, &empty);
    let without = CatalogueChange::BodyAdded {
        body: body("nouveau"),
        details: body_details("Nouveau"),
    };
    let empty = Refusal::BodyWithoutTask(body("nouveau"));
    check_refused(stage.ask(officer(), change([without])), Rule::R3, &empty);
    let with_another = change([last(), added("propre-1", "guichet-payer")]);
    assert!(stage.ask(officer(), with_another).is_ok());
}

#[test]
fn r01_only_an_officer_changes_the_catalogue() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let commands = [
        own_task("rq"),
        change([withdrawn("rq", "rq-avis")]),
        Command::AddOwnBody {
            body: body_details("Guichet"),
            task: task_details("Déposer"),
        },
    ];
    for command in commands {
        let answer = stage.ask(Actor::User(anne), command);
        check_refused(answer, Rule::R1, &Refusal::NotOfficer);
    }
}

/// More tasks than fit into one number: the two hundredth is marked and found like the first.
#[test]
fn r13_decides_about_hundreds_of_added_tasks() {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let ids: Vec<String> = (0..300)
        .map(|number| format!("rq-nouvelle-{number}"))
        .collect();
    let changes = ids.iter().map(|id| added("rq", id)).collect();
    stage.submit(Command::ChangeCatalogue(changes));
    stage.give(
        anne,
        terms(
            period(0, 9),
            restricted("rq", ["rq-nouvelle-299", "rq-nouvelle-7"]),
        ),
    );
    stage.give(bruno, plain_terms());

    for (rank, id) in ids.iter().enumerate() {
        assert_eq!(
            stage.may(anne, "rq", id, in_days(1)),
            rank == 299 || rank == 7,
            "{id}"
        );
        assert!(stage.may(bruno, "rq", id, in_days(1)));
        assert!(!stage.may(bruno, "req", id, in_days(1)));
    }
}

#[test]
fn the_effects_name_everyone_who_loses_or_gains_something() {
    let mut stage = Stage::founded();
    let [anne, bruno, chloe] = ["anne", "bruno", "chloe"].map(|code| stage.add_employee(code));
    let (whole, _) = stage.give(anne, terms(period(0, 9), unrestricted(["rq", "req"])));
    let (named, _) = stage.give(
        bruno,
        terms(period(5, 9), restricted("rq", ["rq-avis", "rq-releves"])),
    );
    stage.give(
        chloe,
        terms(period(0, 9), restricted("rq", ["rq-retenues"])),
    );
    let (revoked, _) = stage.give(chloe, plain_terms());
    stage.drive_to_revoked(revoked);
    let (frozen, _) = stage.give(chloe, plain_terms());
    stage.drive_to_suspended(frozen);
    let touched = |body_id: &str, user, procuration| Touched {
        body: body(body_id),
        user,
        procuration,
    };
    let changes = [
        withdrawn("rq", "rq-avis"),
        added("rq", "rq-nouvelle"),
        CatalogueChange::BodyWithdrawn(body("req")),
    ];

    let effects = stage.register.catalogue_effects(&changes, stage.today);

    assert_eq!(
        effects,
        CatalogueEffects {
            touched: vec![3, 2, 1],
            procurations: vec![3, 2, 1],
            losses: vec![
                touched("req", anne, whole),
                touched("rq", anne, whole),
                touched("rq", bruno, named),
                touched("rq", chloe, frozen),
            ],
            gains: vec![touched("rq", anne, whole), touched("rq", chloe, frozen)],
        }
    );
    let lost = |touched| stage.register.lost_tasks(&changes, touched);
    assert_eq!(lost(&effects.losses[2]), [task("rq-avis")].into());
    let req = stage
        .register
        .catalogue()
        .body(&body("req"))
        .expect("offered");
    assert_eq!(lost(&effects.losses[0]).len(), req.tasks.len());
    let gained = stage.register.gained_tasks(&changes, &effects.gains[0]);
    assert_eq!(gained, [1]);
    let nobody = Touched {
        procuration: ProcurationId::from(99),
        ..effects.gains[0].clone()
    };
    assert!(stage.register.gained_tasks(&changes, &nobody).is_empty());
}
