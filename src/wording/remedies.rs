//! What would change a no (R13), as Pourquoi tells it.

use super::{
    Language, Wording, day_in_words,
    denials::facts,
    sentences::{Gathered, sentences},
};
use crate::overview::Remedy;
use crate::register::Register;

sentences! {
    later:
    /// What would change a no.
    Remedies {
        Wait { day: String } =>
            "Rien à faire\u{a0}: l’accès commence le {day}.",
            "Nothing to do: the access begins on {day}.";
        ReactivateUser =>
            "Réactiver le compte de cette personne.",
            "Reactivate this person’s account.";
        Enrol =>
            "Inscrire l’entreprise aux services de cet organisme\u{a0}: dès que l’inscription sera active, l’accès vaudra pour qui a une procuration qui le vise.",
            "Enrol the enterprise in this body’s services: as soon as the enrolment is active, access will hold for whoever has a proxy that names the body.";
        ReactivateProcuration { reference: String } =>
            "Réactiver la procuration {reference}.",
            "Reactivate the proxy {reference}.";
        Prolong { reference: String, day: String } =>
            "Prolonger la procuration {reference}, dont le dernier jour est le {day}.",
            "Extend the proxy {reference}, whose last day is {day}.";
        AddTask { reference: String } =>
            "Modifier la procuration {reference} pour y ajouter cette tâche\u{a0}: tous ses mandataires l’auront.",
            "Modify the proxy {reference} to add this task: all its mandataries will have it.";
        Assign { reference: String } =>
            "Assigner à cette personne la procuration {reference}, qui permet cette tâche ce jour-là.",
            "Assign the proxy {reference} to this person: it allows this task on that day.";
        Give =>
            "Donner à cette personne un accès qui lui est propre, dans Gestion des droits d’accès.",
            "Give this person an access of their own, in Access rights management.";
        Nothing =>
            "Rien ne peut y changer.",
            "Nothing can change it.";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    Remedies::gather(all);
}

/// What would change a no: an act, or what to wait for.
#[must_use]
pub fn remedy_in_words(remedy: Remedy, register: &Register, language: Language) -> String {
    let of = |id| facts(register, id, language);
    let sentence = match remedy {
        Remedy::Wait(day) => Remedies::Wait {
            day: day_in_words(day, language),
        },
        Remedy::ReactivateUser => Remedies::ReactivateUser,
        Remedy::Enrol => Remedies::Enrol,
        Remedy::ReactivateProcuration(id) => Remedies::ReactivateProcuration {
            reference: of(id).reference,
        },
        Remedy::Prolong(id) => Remedies::Prolong {
            reference: of(id).reference,
            day: of(id).end,
        },
        Remedy::AddTask(id) => Remedies::AddTask {
            reference: of(id).reference,
        },
        Remedy::Assign(id) => Remedies::Assign {
            reference: of(id).reference,
        },
        Remedy::Give => Remedies::Give,
    };
    sentence.say(language).into_owned()
}

/// What is said where there is no change to propose: somebody who left doesn't come back.
#[must_use]
pub fn no_remedy_in_words(language: Language) -> String {
    Remedies::Nothing.say(language).into_owned()
}
