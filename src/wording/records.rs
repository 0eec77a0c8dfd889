//! Why a record of the journal isn't believed, though it was signed and sealed.

use super::{
    Language, Wording, refusal_in_words,
    sentences::{Gathered, sentences},
};
use crate::register::{Refusal, Register};

sentences! {
    later:
    /// Why a record of the journal isn't believed, though it was signed and sealed.
    RefusedRecords {
        NoRight { sequence: String, name: String } =>
            "La transaction nº {sequence} du journal est refusée\u{a0}: {name} n’avait pas le droit de la faire.",
            "Transaction no. {sequence} of the journal is refused: {name} didn’t have the right to make it.";
        OtherKey { sequence: String, name: String } =>
            "La transaction nº {sequence} du journal est refusée\u{a0}: son auteur serait {name}, mais elle n’est pas signée de sa clé.",
            "Transaction no. {sequence} of the journal is refused: its author would be {name}, but it isn’t signed with that person’s key.";
        Answered { sequence: String, name: String, answer: String } =>
            "La transaction nº {sequence} du journal, signée par {name}, est refusée comme la demande l’aurait été\u{a0}: {answer} Cette transaction ne compte pas.",
            "Transaction no. {sequence} of the journal, signed by {name}, is refused as the request would have been: {answer} This transaction doesn’t count.";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    RefusedRecords::gather(all);
}

/// What is wrong with the record at this place, which this refusal keeps from counting; the author by name.
#[must_use]
pub fn refused_record_in_words(
    (sequence, name): (u32, String),
    refusal: &Refusal,
    register: &Register,
    language: Language,
) -> String {
    let sequence = sequence.to_string();
    let sentence = match refusal {
        Refusal::WrongKey => RefusedRecords::OtherKey { sequence, name },
        Refusal::NotOfficer
        | Refusal::ActorNotActive
        | Refusal::NotOwnAssignment
        | Refusal::TemporaryKey
        | Refusal::OtherOfficer(_) => RefusedRecords::NoRight { sequence, name },
        // Whoever asked it of the desk would have read what it is.
        other => RefusedRecords::Answered {
            sequence,
            name,
            answer: refusal_in_words(other, register, language),
        },
    };
    sentence.say(language).into_owned()
}
