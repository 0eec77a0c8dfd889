//! The reasons of an access decision (R13).

use super::{
    Language, Wording, day_in_words,
    sentences::{Gathered, sentences},
};
use crate::register::{Denial, EnrolmentLack, Ground, ProcurationId, Register};

sentences! {
    later:
    /// Why a task is allowed or not.
    Reasons {
        ByOfficer =>
            "Responsable des services électroniques (RSE)\u{a0}: tous les accès",
            "E-services officer (RSE): all access rights";
        ByProcuration { reference: String } => "Procuration {reference}", "Proxy {reference}";
        UserUnknown => "Cette personne n’est pas dans le registre.", "This person isn’t in the register.";
        TaskUnknown => "Cette tâche n’est pas dans le catalogue.", "This task isn’t in the catalogue.";
        BodyWithdrawn =>
            "Cet organisme a été retiré du catalogue\u{a0}: ce qui y était accordé a pris fin.",
            "This body was withdrawn from the catalogue: what was granted there has ended.";
        TaskWithdrawn =>
            "Cette tâche a été retirée du catalogue\u{a0}: là où elle était accordée, cela a pris fin.",
            "This task was withdrawn from the catalogue: where it was granted, that has ended.";
        UserDeparted { day: String } =>
            "Cette personne a quitté l’entreprise le {day}.",
            "This person left the enterprise on {day}.";
        UserSuspended => "Le compte de cette personne est suspendu.", "This person’s account is suspended.";
        NotEnrolled =>
            "L’entreprise n’est pas inscrite aux services de cet organisme.",
            "The enterprise isn’t enrolled in this body’s services.";
        Refused =>
            "L’inscription de l’entreprise aux services de cet organisme a été refusée.",
            "The enterprise’s enrolment in this body’s services was refused.";
        Pending =>
            "L’inscription de l’entreprise aux services de cet organisme est en traitement.",
            "The enterprise’s enrolment in this body’s services is pending.";
        NoProcuration =>
            "Ce jour-là, aucune procuration que cette personne a encore ne vise cet organisme.",
            "On that day, no proxy that this person still has names this body.";
        TaskNotGranted { reference: String } =>
            "La procuration {reference} vise cet organisme, mais pas cette tâche.",
            "The proxy {reference} names this body, but not this task.";
        AssignmentEnded { reference: String, day: String } =>
            "L’assignation de la procuration {reference} a pris fin le {day}.",
            "The assignment of the proxy {reference} ended on {day}.";
        Revoked { reference: String } =>
            "La procuration {reference} a été révoquée.",
            "The proxy {reference} was revoked.";
        Expired { reference: String, day: String } =>
            "La procuration {reference} a expiré\u{a0}: son dernier jour était le {day}.",
            "The proxy {reference} has expired: its last day was {day}.";
        Suspended { reference: String } =>
            "La procuration {reference} est suspendue.",
            "The proxy {reference} is suspended.";
        Upcoming { reference: String, day: String } =>
            "La procuration {reference} commence le {day}.",
            "The proxy {reference} begins on {day}.";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    Reasons::gather(all);
}

/// Why a task is allowed.
#[must_use]
pub fn ground_in_words(ground: Ground, register: &Register, language: Language) -> String {
    match ground {
        Ground::Officer => Reasons::ByOfficer,
        Ground::Procuration(id) => Reasons::ByProcuration {
            reference: facts(register, id, language).reference,
        },
    }
    .say(language)
    .into_owned()
}

/// Why a task isn't allowed.
#[must_use]
pub fn denial_in_words(denial: Denial, register: &Register, language: Language) -> String {
    let of = |id| facts(register, id, language);
    let sentence = match denial {
        Denial::UserUnknown => Reasons::UserUnknown,
        Denial::TaskUnknown => Reasons::TaskUnknown,
        Denial::BodyWithdrawn => Reasons::BodyWithdrawn,
        Denial::TaskWithdrawn => Reasons::TaskWithdrawn,
        Denial::UserDeparted(day) => Reasons::UserDeparted {
            day: day_in_words(day, language),
        },
        Denial::UserSuspended => Reasons::UserSuspended,
        Denial::BodyNotEnrolled(EnrolmentLack::NotEnrolled) => Reasons::NotEnrolled,
        Denial::BodyNotEnrolled(EnrolmentLack::Refused) => Reasons::Refused,
        Denial::BodyNotEnrolled(EnrolmentLack::Pending) => Reasons::Pending,
        Denial::NoProcuration => Reasons::NoProcuration,
        Denial::TaskNotGranted(id) => Reasons::TaskNotGranted {
            reference: of(id).reference,
        },
        Denial::AssignmentEnded(id) => match register.assignments().get(id) {
            Some(assignment) => Reasons::AssignmentEnded {
                reference: of(assignment.procuration).reference,
                day: assignment
                    .ended
                    .map(|end| day_in_words(end.on, language))
                    .unwrap_or_default(),
            },
            None => Reasons::NoProcuration,
        },
        Denial::ProcurationRevoked(id) => Reasons::Revoked {
            reference: of(id).reference,
        },
        Denial::ProcurationExpired(id) => {
            let Facts { reference, end, .. } = of(id);
            Reasons::Expired {
                reference,
                day: end,
            }
        }
        Denial::ProcurationSuspended(id) => Reasons::Suspended {
            reference: of(id).reference,
        },
        Denial::ProcurationUpcoming(id) => {
            let Facts {
                reference, start, ..
            } = of(id);
            Reasons::Upcoming {
                reference,
                day: start,
            }
        }
    };
    sentence.say(language).into_owned()
}

/// What sentences say of a procuration.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) reference: String,
    start: String,
    pub(super) end: String,
}

pub(super) fn facts(register: &Register, id: ProcurationId, language: Language) -> Facts {
    let Some(procuration) = register.procurations().get(id) else {
        return Facts::default();
    };
    Facts {
        reference: procuration.reference.to_string(),
        start: day_in_words(procuration.terms.period.start(), language),
        end: day_in_words(procuration.terms.period.end(), language),
    }
}
