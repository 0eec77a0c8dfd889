//! A register as large as the speed of the app is judged by, and the same as plain arrays.

use anyhow::{Context, Result, anyhow};
use procura::register::{
    Access, Actor, BodyId, Command, Day, Event, Name, NewUser, Period, ProcurationState,
    ProcurationTerms, Reference, Register, Role, TaskId, UserCode, UserId,
};
use serde_json::{Value, json};

use crate::{Browser, Insider, Kept};

/// 5,000 users with two procurations each, recorded by the sample's first officer: one in three for all
/// the tasks of three bodies, one in four without a name.
pub struct Large {
    /// Everything that storage holds.
    pub content: Kept,
    /// The same for whoever works on arrays: bodies, users, procurations, records.
    pub arrays: Value,
}

/// Each is borne by a thousand of the users.
const GIVEN: [&str; 5] = ["Émilie", "Hugo", "Zoé", "François", "Olga"];
const FAMILY: [&str; 9] = [
    "Côté",
    "Roy",
    "Tremblay",
    "Gagné",
    "Bouchard",
    "Lavoie",
    "Œuvrard",
    "Pelletier",
    "Morin",
];
const NAMES: [&str; 6] = [
    "Paie et retenues à la source",
    "Taxes",
    "Registraire",
    "Été",
    "Dossier de l’employeur",
    "Avis",
];

impl Large {
    /// How many users are added to the sample's.
    pub const USERS: u32 = 5_000;
    /// How many procurations.
    pub const PROCURATIONS: u32 = 10_000;

    /// Grows the sample that storage holds.
    pub async fn grown(browser: &Browser) -> Result<Self> {
        let mut insider = Insider::of(browser, "rse1").await?;
        let first = insider.register().users().len();
        for rank in 0..Self::USERS {
            insider.submit(Command::AddUser(user(rank)?))?;
        }
        for rank in 0..Self::PROCURATIONS {
            let place = first + usize::try_from(rank % Self::USERS)?;
            insider.submit(Command::GrantAccess {
                user: UserId::from(u32::try_from(place)?),
                reference: Reference::from_bits(
                    (u64::from(rank) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15),
                ),
                terms: terms(rank)?,
            })?;
        }
        Ok(Self {
            content: insider.content(),
            arrays: arrays(&insider),
        })
    }
}

fn user(rank: u32) -> Result<NewUser> {
    let place = usize::try_from(rank)?;
    let family = format!("{}-{}", FAMILY[place / 5 % 9], place / 45);
    Ok(NewUser {
        code: UserCode::parse(&format!("ajout{rank}")).map_err(told)?,
        given_name: Name::parse(GIVEN[place % 5]).map_err(told)?,
        family_name: Name::parse(&family).map_err(told)?,
        email: None,
        role: Role::User,
    })
}

fn terms(rank: u32) -> Result<ProcurationTerms> {
    let body = BodyId::new;
    let some =
        |tasks: &[&str]| Access::Restricted(tasks.iter().map(|id| TaskId::new(id)).collect());
    let grants = match rank % 3 {
        0 => ["rq", "req", "cnesst"]
            .map(|id| (body(id), Access::Unrestricted))
            .into_iter()
            .collect(),
        1 => [(body("rq"), some(&["rq-releves", "rq-retenues"]))]
            .into_iter()
            .collect(),
        _ => [(body("req"), some(&["req-radiation"]))]
            .into_iter()
            .collect(),
    };
    let name = NAMES[usize::try_from(rank)? % NAMES.len()];
    let start = Day::parse(crate::TODAY).context("no day")?;
    let end = start.plus_days(40 + i32::try_from(rank % 600)?);
    Ok(ProcurationTerms {
        name: (!rank.is_multiple_of(4))
            .then(|| Name::parse(name).map_err(told))
            .transpose()?,
        note: None,
        period: Period::new(start, end).map_err(told)?,
        grants,
    })
}

fn arrays(insider: &Insider) -> Value {
    let register = insider.register();
    let bodies = register.catalogue().bodies().iter().map(|body| {
        let tasks: Vec<&str> = body.tasks.iter().map(|task| task.id.as_str()).collect();
        let is_enrolled = register.is_enrolled(&body.id);
        json!({ "id": body.id.as_str(), "name": body.acronym.as_ref(), "tasks": tasks, "enrolled": is_enrolled })
    });
    let users = register.users().iter().map(|(id, user)| {
        json!({
            "id": u32::from(id),
            "family": user.family_name.as_str(),
            "given": user.given_name.as_str(),
            "code": user.code.as_str(),
            "email": user.email.as_ref().map_or("", |email| email.as_str()),
            "active": user.is_active(),
            "officer": user.is_active_officer(),
        })
    });
    let standing = register
        .procurations()
        .iter()
        .filter(|(_, row)| !matches!(row.state, ProcurationState::Replaced { .. }));
    let procurations = standing.map(|(id, row)| {
        let users: Vec<u32> = register
            .mandataries(id)
            .map(|(_, assignment)| assignment.user.into())
            .collect();
        json!({
            "id": u32::from(id),
            "reference": row.reference.to_string(),
            "name": row.terms.name.as_ref().map_or("", |name| name.as_str()),
            "start": row.terms.period.start().iso(),
            "end": held_until(&row.state, row.terms.period.end()).iso(),
            "suspended": row.state == ProcurationState::Suspended,
            "over": matches!(row.state, ProcurationState::Revoked { .. }),
            "grants": grants(&row.terms),
            "users": users,
        })
    });
    let records = insider.journal().map(|record| {
        let author = match record.author {
            Actor::Founder => None,
            Actor::User(user) => Some(u32::from(user)),
        };
        let events: Vec<Value> = record
            .events
            .iter()
            .map(|event| about(event, register))
            .collect();
        json!({ "number": record.sequence, "instant": record.instant.0, "author": author, "events": events })
    });
    json!({
        "bodies": bodies.collect::<Vec<_>>(),
        "users": users.collect::<Vec<_>>(),
        "procurations": procurations.collect::<Vec<_>>(),
        "records": records.collect::<Vec<_>>(),
    })
}

/// The last day on which it holds.
fn held_until(state: &ProcurationState, end: Day) -> Day {
    match state {
        ProcurationState::Revoked { on, .. } => end.min(on.plus_days(-1)),
        _ => end,
    }
}

/// By body: `null` for all the tasks, or their identities.
fn grants(terms: &ProcurationTerms) -> Value {
    let all = terms.grants.iter().map(|(body, access)| {
        let tasks = match access {
            Access::Unrestricted => Value::Null,
            Access::Restricted(tasks) => {
                json!(tasks.iter().map(TaskId::as_str).collect::<Vec<_>>())
            }
        };
        (body.as_str().to_owned(), tasks)
    });
    Value::Object(all.collect())
}

/// Of the acts by which the register has grown, whom they are about and which procuration.
fn about(event: &Event, register: &Register) -> Value {
    match event {
        Event::UserAdded(new) => {
            json!({ "user": register.user_by_code(&new.code).map(u32::from) })
        }
        Event::ProcurationCreated { reference, .. } => {
            json!({ "reference": reference.to_string() })
        }
        Event::ProcurationAssigned {
            user, procuration, ..
        } => {
            let row = register.procurations().get(*procuration);
            json!({
                "user": u32::from(*user),
                "reference": row.map(|row| row.reference.to_string()),
            })
        }
        _ => json!({}),
    }
}

fn told(problem: impl std::fmt::Debug) -> anyhow::Error {
    anyhow!("{problem:?}")
}
