//! Procurations are created, replaced, suspended and revoked (R2, R3, R11).

use crate::register::refusal::all_or_none;
use crate::register::{
    Access, AssignmentEnd, AssignmentId, BodyId, Day, EndReason, Event, Grants, Note, OrderedMap,
    OrderedSet, Period, PeriodProblem, Procuration, ProcurationId, ProcurationTerms, Reference,
    Refusal, Register, Status, UserId,
};

/// Checks that a right isn't given backwards (R2). The rest of R2 holds for every [`Period`].
///
/// # Errors
/// When the period begins before today.
pub fn check_period(period: Period, today: Day) -> Result<(), Refusal> {
    let start = period.start();
    if start < today {
        Err(Refusal::StartBeforeToday { start, today })
    } else {
        Ok(())
    }
}

/// Checks that grants name at least one body, each one enrolled, and that each restricted access
/// names at least one task, all of that body (R3).
///
/// # Errors
/// The first body or task that breaks the rule.
pub fn check_grants(register: &Register, grants: &Grants) -> Result<(), Refusal> {
    if grants.is_empty() {
        return Err(Refusal::NoBody);
    }
    for (id, access) in grants.iter() {
        let body = register
            .catalogue()
            .body(id)
            .ok_or_else(|| Refusal::BodyUnknown(id.clone()))?;
        check_grant(register, id, access)?;
        let Access::Restricted(tasks) = access else {
            continue;
        };
        if let Some(task) = tasks.iter().find(|task| body.task(task).is_none()) {
            return Err(Refusal::TaskUnknown {
                body: id.clone(),
                task: task.clone(),
            });
        }
    }
    Ok(())
}

/// Checks that a version may be replaced: only one that is upcoming or in force (R11).
///
/// # Errors
/// When it is unknown, or its status doesn't allow it.
pub fn check_modifiable(
    register: &Register,
    id: ProcurationId,
    today: Day,
) -> Result<&Procuration, Refusal> {
    in_status(register, id, today, Status::is_assignable)
}

/// Checks that a new version changes something: the terms, or who has them. Where the old one has begun, a
/// new one can't begin before today (R2), so that it begins today is no change.
///
/// # Errors
/// When nothing changes, or the version is unknown.
pub fn check_change(
    register: &Register,
    id: ProcurationId,
    (terms, dropped): (&ProcurationTerms, &OrderedSet<AssignmentId>),
    today: Day,
) -> Result<(), Refusal> {
    let old = register.procurations().get(id);
    let old = &old.ok_or(Refusal::ProcurationUnknown)?.terms;
    let (began, begins) = (old.period.start(), terms.period.start());
    let begins_alike = begins == began || (begins == today && began < today);
    let is_alike = begins_alike
        && old.period.end() == terms.period.end()
        && (&old.name, &old.note, &old.grants) == (&terms.name, &terms.note, &terms.grants);
    if is_alike && dropped.is_empty() {
        Err(Refusal::NothingToChange)
    } else {
        Ok(())
    }
}

/// Checks what R3 asks of one grant, whatever the catalogue says of its body and tasks.
fn check_grant(register: &Register, id: &BodyId, access: &Access) -> Result<(), Refusal> {
    if !register.is_enrolled(id) {
        let state = register.enrolment(id);
        return Err(Refusal::BodyNotEnrolled {
            body: id.clone(),
            state,
        });
    }
    match access {
        Access::Restricted(tasks) if tasks.is_empty() => Err(Refusal::NoTask(id.clone())),
        _ => Ok(()),
    }
}

/// Checks terms, save what the catalogue says of them: what was recorded under another version of the app
/// was checked against the catalogue of that one.
fn check_recorded_terms(
    register: &Register,
    terms: &ProcurationTerms,
    today: Day,
) -> Result<(), Refusal> {
    check_period(terms.period, today)?;
    if terms.grants.is_empty() {
        return Err(Refusal::NoBody);
    }
    let mut grants = terms.grants.iter();
    grants.try_for_each(|(id, access)| check_grant(register, id, access))
}

pub(super) fn create(
    register: &Register,
    officer: UserId,
    reference: Reference,
    terms: ProcurationTerms,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    check_period(terms.period, today)?;
    check_grants(register, &terms.grants)?;
    created(register, officer, reference, terms, today)
}

/// What [`create`] leads to, whatever the catalogue says.
pub(super) fn created(
    register: &Register,
    officer: UserId,
    reference: Reference,
    terms: ProcurationTerms,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    check_recorded_terms(register, &terms, today)?;
    if register.procuration_by_reference(reference).is_some() {
        return Err(Refusal::ReferenceTaken(reference));
    }
    Ok(vec![Event::ProcurationCreated {
        reference,
        terms,
        author: officer,
        on: today,
    }])
}

pub(super) fn modify(
    register: &Register,
    officer: UserId,
    id: ProcurationId,
    terms: ProcurationTerms,
    dropped: OrderedSet<AssignmentId>,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    check_modifiable(register, id, today)?;
    check_period(terms.period, today)?;
    check_grants(register, &terms.grants)?;
    check_change(register, id, (&terms, &dropped), today)?;
    modified(register, officer, id, terms, dropped, today)
}

/// What [`modify`] leads to, whatever the catalogue says. What changed nothing but the first day is let pass:
/// it was accepted once, and what was recorded then must still be read.
pub(super) fn modified(
    register: &Register,
    officer: UserId,
    id: ProcurationId,
    terms: ProcurationTerms,
    dropped: OrderedSet<AssignmentId>,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    let old = check_modifiable(register, id, today)?;
    check_recorded_terms(register, &terms, today)?;
    if old.terms == terms && dropped.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    let stands = |dropped: &AssignmentId| {
        let assignment = register.assignments().get(*dropped);
        assignment.is_some_and(|row| row.procuration == id && row.ended.is_none())
    };
    if let Some(other) = dropped.iter().find(|dropped| !stands(dropped)) {
        return Err(Refusal::AssignmentOver(*other));
    }
    let (replaced, author, on) = (id, officer, today);
    Ok(vec![Event::ProcurationModified {
        replaced,
        terms,
        author,
        on,
        dropped,
    }])
}

pub(super) fn suspend(
    register: &Register,
    id: ProcurationId,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    in_status(register, id, today, Status::is_assignable)?;
    Ok(vec![Event::ProcurationSuspended(id)])
}

pub(super) fn reactivate(
    register: &Register,
    id: ProcurationId,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    in_status(register, id, today, |status| status == Status::Suspended)?;
    Ok(vec![Event::ProcurationReactivated(id)])
}

/// A prolonged version begins on the day on which it is made, where the old one has begun: no right is
/// given backwards (R2).
pub(super) fn prolong(
    register: &Register,
    officer: UserId,
    ends: &OrderedMap<ProcurationId, Day>,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    prolonged_if(register, officer, ends, today, check_grants)
}

/// What [`prolong`] leads to, whatever the catalogue says.
pub(super) fn prolonged(
    register: &Register,
    officer: UserId,
    ends: &OrderedMap<ProcurationId, Day>,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    prolonged_if(register, officer, ends, today, |register, grants| {
        grants
            .iter()
            .try_for_each(|(id, access)| check_grant(register, id, access))
    })
}

fn prolonged_if(
    register: &Register,
    officer: UserId,
    ends: &OrderedMap<ProcurationId, Day>,
    today: Day,
    check: fn(&Register, &Grants) -> Result<(), Refusal>,
) -> Result<Vec<Event>, Refusal> {
    let prolonged = |(&replaced, &end): (&ProcurationId, &Day)| {
        let old = check_modifiable(register, replaced, today)?;
        let terms = prolonged_terms(replaced, &old.terms, end, today)?;
        check(register, &terms.grants).map_err(|refusal| Refusal::OfProcuration {
            procuration: replaced,
            why: Box::new(refusal),
        })?;
        Ok(vec![Event::ProcurationModified {
            replaced,
            terms,
            author: officer,
            on: today,
            dropped: OrderedSet::new(),
        }])
    };
    all_or_none(ends.iter().map(prolonged))
}

fn prolonged_terms(
    procuration: ProcurationId,
    old: &ProcurationTerms,
    end: Day,
    today: Day,
) -> Result<ProcurationTerms, Refusal> {
    let current = old.period.end();
    if end <= current {
        return Err(Refusal::EndNotLater {
            procuration,
            end: current,
        });
    }
    let start = old.period.start().max(today);
    let period = Period::new(start, end).map_err(|problem| match problem {
        PeriodProblem::TooLong { latest } => Refusal::TooLong {
            procuration,
            latest,
        },
        PeriodProblem::EndBeforeStart { .. } => Refusal::EndNotLater {
            procuration,
            end: current,
        },
    })?;
    Ok(ProcurationTerms {
        period,
        ..old.clone()
    })
}

pub(super) fn revoke(
    register: &Register,
    ids: &OrderedSet<ProcurationId>,
    reason: &Note,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    all_or_none(
        ids.iter()
            .map(|&id| revoke_one(register, id, reason.clone(), today)),
    )
}

fn revoke_one(
    register: &Register,
    id: ProcurationId,
    reason: Note,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    in_status(register, id, today, |status| !status.is_over())?;
    let end = AssignmentEnd {
        on: today,
        reason: EndReason::Revocation,
    };
    let mut events = vec![Event::ProcurationRevoked {
        procuration: id,
        on: today,
        reason,
    }];
    let ending = register.stopping_with_procuration(id);
    events.extend(ending.map(|assignment| Event::AssignmentEnded { assignment, end }));
    Ok(events)
}

fn in_status(
    register: &Register,
    id: ProcurationId,
    today: Day,
    allowed: impl FnOnce(Status) -> bool,
) -> Result<&Procuration, Refusal> {
    let procuration = register
        .procurations()
        .get(id)
        .ok_or(Refusal::ProcurationUnknown)?;
    let status = procuration.status(today);
    if allowed(status) {
        Ok(procuration)
    } else {
        Err(Refusal::WrongStatus {
            procuration: id,
            status,
        })
    }
}
