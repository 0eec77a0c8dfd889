//! What is wrong with an answer, and at which field.

use crate::register::{
    BodyId, CodeProblem, EmailProblem, NeqProblem, PeriodProblem, Refusal, TextProblem,
};
use crate::vault::{CodeProblem as RecoveryCodeProblem, PassphraseProblem};

/// A field of a page, where a problem is shown and to which its link leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Nom de l'entreprise.
    EnterpriseName,
    /// Numéro d'entreprise du Québec (NEQ).
    Neq,
    /// Prénom.
    GivenName,
    /// Nom.
    FamilyName,
    /// Courriel.
    Email,
    /// Code d'utilisateur.
    Code,
    /// The user of Gestion des droits d'accès.
    User,
    /// Nom de la procuration.
    ProcurationName,
    /// Date de début.
    Start,
    /// Date de fin.
    End,
    /// Note.
    Note,
    /// Ministères et organismes visés.
    Bodies,
    /// The access of one body.
    Access(BodyId),
    /// The tasks of one body.
    Tasks(BodyId),
    /// The procuration to assign.
    Procuration,
    /// The users to whom a procuration is assigned.
    Users,
    /// The request as a whole.
    Request,
    /// Phrase de passe, to come in.
    Passphrase,
    /// Phrase de passe actuelle, to change it.
    PresentPassphrase,
    /// Nouvelle phrase de passe.
    NewPassphrase,
    /// The new passphrase once more.
    PassphraseAgain,
    /// Code de récupération.
    RecoveryCode,
    /// Motif de la révocation.
    RevocationReason,
    /// The acronym of a body.
    Acronym,
    /// The name of a body in French.
    NameFr,
    /// The name of a body in English.
    NameEn,
    /// The name of a task in French.
    TaskNameFr,
    /// The name of a task in English.
    TaskNameEn,
    /// What a task lets its holder do.
    TaskKind,
    /// That whoever records their own departure knows what follows.
    OwnDeparture,
    /// The person about whom a view is asked.
    Person,
    /// The body about which a view is asked.
    Body,
}

/// Why an answer doesn't do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing was chosen or typed.
    Missing,
    /// A date that the calendar doesn't have, or that isn't complete.
    NotADate,
    /// The two dates don't make a period.
    Period(PeriodProblem),
    /// The text is refused.
    Text(TextProblem),
    /// The enterprise number is refused.
    Neq(NeqProblem),
    /// The user code is refused.
    Code(CodeProblem),
    /// The e-mail address is refused.
    Email(EmailProblem),
    /// The new passphrase is refused.
    Passphrase(PassphraseProblem),
    /// It isn't the passphrase that the account opens with.
    NotThePassphrase,
    /// It isn't the same as in the field before.
    NotTheSame,
    /// The recovery code is refused.
    RecoveryCode(RecoveryCodeProblem),
    /// It isn't the recovery code that was shown.
    NotTheCode,
    /// The register refuses it.
    Refused(Refusal),
    /// More than so many at once.
    TooMany(usize),
}

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub field: Field,
    /// Why.
    pub reason: Reason,
}

impl Problem {
    /// A problem at this field.
    #[must_use]
    pub fn new(field: Field, reason: Reason) -> Self {
        Self { field, reason }
    }
}

impl From<Refusal> for Problem {
    /// Finds the field at which a refusal is put right.
    fn from(refusal: Refusal) -> Self {
        let field = match &refusal {
            Refusal::StartBeforeToday { .. } => Field::Start,
            Refusal::EndNotLater { .. } | Refusal::TooLong { .. } => Field::End,
            Refusal::NoBody | Refusal::BodyUnknown(_) => Field::Bodies,
            Refusal::BodyNotEnrolled { body, .. } => Field::Access(body.clone()),
            Refusal::NoTask(body) | Refusal::TaskUnknown { body, .. } => Field::Tasks(body.clone()),
            Refusal::ProcurationUnknown
            | Refusal::NotAssignable { .. }
            | Refusal::WrongStatus { .. } => Field::Procuration,
            Refusal::NoUser | Refusal::AlreadyMandatary(_) => Field::Users,
            Refusal::UserUnknown | Refusal::UserNotActive { .. } | Refusal::UserIsOfficer(_) => {
                Field::User
            }
            Refusal::CodeTaken(_) => Field::Code,
            Refusal::AlreadyFounded
            | Refusal::NotOfficer
            | Refusal::ActorNotActive
            | Refusal::NotOwnAssignment
            | Refusal::AssignmentUnknown
            | Refusal::ReferenceTaken(_)
            | Refusal::LastOfficer(_)
            | Refusal::OtherOfficer(_)
            | Refusal::WrongStanding { .. }
            | Refusal::AssignmentOver(_)
            | Refusal::NothingToChange
            | Refusal::TemporaryKey
            | Refusal::WrongKey
            | Refusal::OtherAuthor(_)
            | Refusal::NothingChosen
            | Refusal::OfProcuration { .. }
            | Refusal::ChangedSince(_)
            | Refusal::NoOpposite
            | Refusal::BodyTaken(_)
            | Refusal::TaskTaken { .. }
            | Refusal::BodyWithoutTask(_)
            | Refusal::Several(_)
            | Refusal::OtherDay(_)
            | Refusal::NotAsDecided => Field::Request,
        };
        Self {
            field,
            reason: Reason::Refused(refusal),
        }
    }
}

/// Takes the value of a check, or keeps its problem.
pub(super) fn kept<T>(outcome: Result<T, Problem>, problems: &mut Vec<Problem>) -> Option<T> {
    outcome.map_err(|problem| problems.push(problem)).ok()
}
