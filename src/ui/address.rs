//! The address of every page.
//!
//! Links are made from these values and addresses are read into them, so a link to a page that doesn't
//! exist doesn't compile. Addresses are in French whatever the language, so that a bookmark and a
//! colleague's link lead to the same page.

mod steps;

use crate::procedure::{AssignmentStep, CreationStep, LifeAct, ModificationStep, RightsStep};
use crate::register::{AssignmentId, BodyId, EnrolmentState, Reference, TaskId, UserCode};
use steps::{
    act_of, act_on_several, act_segment, assignment_segment, assignment_step, creation_segment,
    creation_step, modification_segment, modification_step, rights_segment, rights_step,
};
pub(super) use steps::{enrolment_segment, enrolment_state};

/// Who may open a page (R1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Anybody, signed in or not.
    Anybody,
    /// Whoever is signed in.
    SignedIn,
    /// An officer.
    Officers,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// `/`: Bienvenue, Accéder au compte or Accueil, whichever fits.
    Start,
    /// Créer le dossier de mon entreprise.
    Founding,
    /// The recovery code of whoever is creating the file.
    FoundingCode,
    /// Phrase de passe oubliée.
    Recovery,
    /// À propos.
    About,
    /// Accessibilité.
    Accessibility,
    /// Glossaire.
    Glossary,
    /// What whoever has recorded their own departure reads last.
    Left,
    /// Mon compte.
    MyAccount,
    /// A new recovery code, for oneself.
    MyRecoveryCode,
    /// Gestion des droits d'accès: a new request.
    NewRights,
    /// Gestion des droits d'accès: a new request for this user.
    NewRightsFor(UserCode),
    /// A step of Gestion des droits d'accès.
    Rights(RightsStep),
    /// Procuration transmise.
    RightsReceipt(Reference),
    /// Gestion des procurations: the list.
    Procurations,
    /// One procuration.
    Procuration(Reference),
    /// Type de procuration.
    ProcurationType,
    /// A new request to create a procuration.
    NewCreation,
    /// A step of the creation.
    Creation(CreationStep),
    /// Procuration créée.
    CreationReceipt(Reference),
    /// A step of the assignment.
    Assignment(AssignmentStep),
    /// Procuration assignée, by the record's sequence number.
    AssignmentReceipt(u32),
    /// Comptes d'utilisateurs.
    Users,
    /// Ajouter un utilisateur.
    NewUser,
    /// One user.
    User(UserCode),
    /// The correction of a user's details.
    Correction(UserCode),
    /// The departure of a user, before it is confirmed.
    Departure(UserCode),
    /// Another role for a user, before it is confirmed.
    RoleChange(UserCode),
    /// A temporary passphrase for a user.
    GivenPassphrase(UserCode),
    /// Inscription aux services.
    Enrolments,
    /// Another state of the enrolment with a body, before it is confirmed.
    EnrolmentChange(BodyId, Option<EnrolmentState>),
    /// Catalogue.
    Catalogue,
    /// A body of the enterprise's own.
    NewBody,
    /// A newer catalogue file.
    CatalogueFile,
    /// One body of the catalogue.
    Body(BodyId),
    /// Another name for a body.
    BodyRenaming(BodyId),
    /// The withdrawal of a body, before it is confirmed.
    BodyWithdrawal(BodyId),
    /// A task of the enterprise's own, at a body.
    NewTask(BodyId),
    /// Another name for a task of a body.
    TaskRenaming(BodyId, TaskId),
    /// The withdrawal of a task of a body, before it is confirmed.
    TaskWithdrawal(BodyId, TaskId),
    /// Fichiers.
    Files,
    /// Importer des employés.
    EmployeeFile,
    /// Restaurer une sauvegarde.
    Restoration,
    /// Journal.
    Journal,
    /// One transaction of the journal, by its place.
    Record(u32),
    /// Vérifier le journal.
    Verification,
    /// Qui peut faire quoi.
    WhoMay,
    /// Pourquoi: what stands behind a cell of Qui peut faire quoi, or the answer for one task.
    Why,
    /// Par organisme.
    ByBody,
    /// Calendrier.
    Timeline,
    /// Mes accès.
    MyAccess,
    /// The removal of the sample, before it is confirmed.
    SampleRemoval,
    /// One version of a procuration, by its number.
    ProcurationVersion(Reference, u32),
    /// A new request that begins with another procuration.
    Duplication(Reference),
    /// A new request to modify a procuration: its latest version, or one that is named.
    NewModification(Reference, Option<u32>),
    /// A step of the modification.
    Modification(ModificationStep),
    /// An act on one procuration, before it is recorded.
    ProcurationAct(Reference, LifeAct),
    /// The choice of several procurations.
    SeveralProcurations,
    /// An act on the chosen procurations, before it is recorded.
    SeveralProcurationsAct(LifeAct),
    /// The people to whom the chosen procurations are to be assigned, or from whom they are to be withdrawn.
    SeveralUsers(LifeAct),
    /// The choice of several mandataries of a procuration.
    SeveralMandataries(Reference),
    /// The withdrawal from the chosen mandataries, before it is recorded.
    SeveralMandatariesAct(Reference),
    /// The withdrawal of one assignment, before it is recorded.
    Withdrawal(AssignmentId),
    /// The renunciation of one's own assignment, before it is recorded.
    Renunciation(AssignmentId),
    /// What was recorded, by the record's sequence number.
    Receipt(u32),
    /// An act to take back, before it is recorded, by its sequence number.
    Undoing(u32),
    /// Attestation de fin de mandat.
    Attestation(AssignmentId),
    /// Fiche d'assignation, while it stands.
    AssignmentSheet(AssignmentId),
}

impl Address {
    /// Reads an address; `None` where no page has it.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match segments.as_slice() {
            [] => Self::Start,
            ["creer"] => Self::Founding,
            ["creer", "code-de-recuperation"] => Self::FoundingCode,
            ["phrase-oubliee"] => Self::Recovery,
            ["a-propos"] => Self::About,
            ["accessibilite"] => Self::Accessibility,
            ["glossaire"] => Self::Glossary,
            ["depart-enregistre"] => Self::Left,
            ["mon-compte"] => Self::MyAccount,
            ["mon-compte", "code-de-recuperation"] => Self::MyRecoveryCode,
            ["droits-acces"] => Self::NewRights,
            ["droits-acces", "transmise", reference] => {
                Self::RightsReceipt(Reference::parse(reference).ok()?)
            }
            ["droits-acces", "pour", code] => Self::NewRightsFor(UserCode::parse(code).ok()?),
            ["droits-acces", step] => Self::Rights(rights_step(step)?),
            ["procurations"] => Self::Procurations,
            ["procurations", "type"] => Self::ProcurationType,
            ["procurations", "nouvelle"] => Self::NewCreation,
            ["procurations", "nouvelle", step] => Self::Creation(creation_step(step)?),
            ["procurations", "creee", reference] => {
                Self::CreationReceipt(Reference::parse(reference).ok()?)
            }
            ["procurations", "assigner", step] => Self::Assignment(assignment_step(step)?),
            ["procurations", "assignee", sequence] => {
                Self::AssignmentReceipt(sequence.parse().ok()?)
            }
            ["procurations", ..] => return procuration_page(segments.get(1..)?),
            ["assignations", id] => Self::AssignmentSheet(assignment(id)?),
            ["assignations", id, "retirer"] => Self::Withdrawal(assignment(id)?),
            ["assignations", id, "attestation"] => Self::Attestation(assignment(id)?),
            ["mes-acces", "renoncer", id] => Self::Renunciation(assignment(id)?),
            ["recu", sequence] => Self::Receipt(sequence.parse().ok()?),
            ["annuler", sequence] => Self::Undoing(sequence.parse().ok()?),
            ["utilisateurs"] => Self::Users,
            ["utilisateurs", "ajouter"] => Self::NewUser,
            ["utilisateurs", "fiche", code] => Self::User(UserCode::parse(code).ok()?),
            ["utilisateurs", "fiche", code, "renseignements"] => {
                Self::Correction(UserCode::parse(code).ok()?)
            }
            ["utilisateurs", "fiche", code, "depart"] => {
                Self::Departure(UserCode::parse(code).ok()?)
            }
            ["utilisateurs", "fiche", code, "role"] => {
                Self::RoleChange(UserCode::parse(code).ok()?)
            }
            ["utilisateurs", "fiche", code, "phrase-de-passe"] => {
                Self::GivenPassphrase(UserCode::parse(code).ok()?)
            }
            ["inscription-services"] => Self::Enrolments,
            ["inscription-services", body, state] => {
                Self::EnrolmentChange(BodyId::new(body), enrolment_state(state)?)
            }
            ["catalogue"] => Self::Catalogue,
            ["catalogue", "ajouter"] => Self::NewBody,
            ["catalogue", "fichier"] => Self::CatalogueFile,
            ["catalogue", "organisme", body, rest @ ..] => catalogue_address(body, rest)?,
            ["fichiers"] => Self::Files,
            ["fichiers", "employes"] => Self::EmployeeFile,
            ["fichiers", "restaurer"] => Self::Restoration,
            ["journal"] => Self::Journal,
            ["journal", "verification"] => Self::Verification,
            ["journal", sequence] => Self::Record(sequence.parse().ok()?),
            ["qui-peut-faire-quoi"] => Self::WhoMay,
            ["qui-peut-faire-quoi", "pourquoi"] => Self::Why,
            ["par-organisme"] => Self::ByBody,
            ["calendrier"] => Self::Timeline,
            ["mes-acces"] => Self::MyAccess,
            ["exemple", "retirer"] => Self::SampleRemoval,
            _ => return None,
        })
    }

    /// The path, from the root of the site.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Start => "/".to_owned(),
            Self::Founding => "/creer".to_owned(),
            Self::FoundingCode => "/creer/code-de-recuperation".to_owned(),
            Self::Recovery => "/phrase-oubliee".to_owned(),
            Self::About => "/a-propos".to_owned(),
            Self::Accessibility => "/accessibilite".to_owned(),
            Self::Glossary => "/glossaire".to_owned(),
            Self::Left => "/depart-enregistre".to_owned(),
            Self::MyAccount => "/mon-compte".to_owned(),
            Self::MyRecoveryCode => "/mon-compte/code-de-recuperation".to_owned(),
            Self::NewRights => "/droits-acces".to_owned(),
            Self::NewRightsFor(code) => format!("/droits-acces/pour/{}", code.as_str()),
            Self::Rights(step) => format!("/droits-acces/{}", rights_segment(*step)),
            Self::RightsReceipt(reference) => format!("/droits-acces/transmise/{reference}"),
            Self::Procurations => "/procurations".to_owned(),
            Self::Procuration(reference) => format!("/procurations/{reference}"),
            Self::ProcurationType => "/procurations/type".to_owned(),
            Self::NewCreation => "/procurations/nouvelle".to_owned(),
            Self::Creation(step) => format!("/procurations/nouvelle/{}", creation_segment(*step)),
            Self::CreationReceipt(reference) => format!("/procurations/creee/{reference}"),
            Self::Assignment(step) => match assignment_segment(*step) {
                Some(segment) => format!("/procurations/assigner/{segment}"),
                None => Self::Procurations.path(),
            },
            Self::AssignmentReceipt(sequence) => format!("/procurations/assignee/{sequence}"),
            Self::Users => "/utilisateurs".to_owned(),
            Self::NewUser => "/utilisateurs/ajouter".to_owned(),
            Self::User(code) => format!("/utilisateurs/fiche/{}", code.as_str()),
            Self::Correction(code) => {
                format!("/utilisateurs/fiche/{}/renseignements", code.as_str())
            }
            Self::Departure(code) => format!("/utilisateurs/fiche/{}/depart", code.as_str()),
            Self::RoleChange(code) => format!("/utilisateurs/fiche/{}/role", code.as_str()),
            Self::GivenPassphrase(code) => {
                format!("/utilisateurs/fiche/{}/phrase-de-passe", code.as_str())
            }
            Self::Enrolments => "/inscription-services".to_owned(),
            Self::EnrolmentChange(body, state) => format!(
                "/inscription-services/{}/{}",
                body.as_str(),
                enrolment_segment(*state)
            ),
            Self::Catalogue => "/catalogue".to_owned(),
            Self::NewBody => "/catalogue/ajouter".to_owned(),
            Self::CatalogueFile => "/catalogue/fichier".to_owned(),
            Self::Body(body) => body_path(body, ""),
            Self::BodyRenaming(body) => body_path(body, "/renommer"),
            Self::BodyWithdrawal(body) => body_path(body, "/retirer"),
            Self::NewTask(body) => body_path(body, "/ajouter"),
            Self::TaskRenaming(body, task) => {
                body_path(body, &format!("/tache/{}/renommer", task.as_str()))
            }
            Self::TaskWithdrawal(body, task) => {
                body_path(body, &format!("/tache/{}/retirer", task.as_str()))
            }
            Self::Files => "/fichiers".to_owned(),
            Self::EmployeeFile => "/fichiers/employes".to_owned(),
            Self::Restoration => "/fichiers/restaurer".to_owned(),
            Self::Journal => "/journal".to_owned(),
            Self::Record(sequence) => format!("/journal/{sequence}"),
            Self::Verification => "/journal/verification".to_owned(),
            Self::WhoMay => "/qui-peut-faire-quoi".to_owned(),
            Self::Why => "/qui-peut-faire-quoi/pourquoi".to_owned(),
            Self::ByBody => "/par-organisme".to_owned(),
            Self::Timeline => "/calendrier".to_owned(),
            Self::MyAccess => "/mes-acces".to_owned(),
            Self::SampleRemoval => "/exemple/retirer".to_owned(),
            Self::ProcurationVersion(reference, version) => {
                format!("/procurations/{reference}/versions/{version}")
            }
            Self::Duplication(reference) => format!("/procurations/{reference}/dupliquer"),
            Self::NewModification(reference, None) => {
                format!("/procurations/{reference}/modifier")
            }
            Self::NewModification(reference, Some(version)) => {
                format!("/procurations/{reference}/versions/{version}/modifier")
            }
            Self::Modification(step) => match modification_segment(*step) {
                Some(segment) => format!("/procurations/modifier/{segment}"),
                None => Self::Procurations.path(),
            },
            Self::ProcurationAct(reference, act) => {
                format!("/procurations/{reference}/{}", act_segment(*act))
            }
            Self::SeveralProcurations => "/procurations/plusieurs".to_owned(),
            Self::SeveralProcurationsAct(act) => {
                format!("/procurations/plusieurs/{}", act_segment(*act))
            }
            Self::SeveralUsers(act) => {
                format!("/procurations/plusieurs/{}/utilisateurs", act_segment(*act))
            }
            Self::SeveralMandataries(reference) => {
                format!("/procurations/{reference}/mandataires")
            }
            Self::SeveralMandatariesAct(reference) => {
                format!("/procurations/{reference}/mandataires/retirer")
            }
            Self::Withdrawal(id) => format!("/assignations/{}/retirer", u32::from(*id)),
            Self::Renunciation(id) => format!("/mes-acces/renoncer/{}", u32::from(*id)),
            Self::Receipt(sequence) => format!("/recu/{sequence}"),
            Self::Undoing(sequence) => format!("/annuler/{sequence}"),
            Self::Attestation(id) => format!("/assignations/{}/attestation", u32::from(*id)),
            Self::AssignmentSheet(id) => format!("/assignations/{}", u32::from(*id)),
        }
    }

    /// Whether it is help, which anybody may read whatever there is.
    #[must_use]
    pub fn is_help(&self) -> bool {
        matches!(self, Self::About | Self::Accessibility | Self::Glossary)
    }

    /// Who may open the page (R1).
    #[must_use]
    pub fn audience(&self) -> Audience {
        match self {
            Self::Start | Self::Founding | Self::FoundingCode | Self::Recovery | Self::Left => {
                Audience::Anybody
            }
            Self::About | Self::Accessibility | Self::Glossary => Audience::Anybody,
            Self::MyAccess | Self::MyAccount | Self::SampleRemoval => Audience::SignedIn,
            // Whoever isn't an officer reads there what is their own.
            Self::Renunciation(_) | Self::Receipt(_) => Audience::SignedIn,
            Self::Attestation(_) | Self::AssignmentSheet(_) => Audience::SignedIn,
            _ => Audience::Officers,
        }
    }
}

/// The pages of one procuration or of several, by what follows `/procurations`.
fn procuration_page(segments: &[&str]) -> Option<Address> {
    use Address as Page;
    let of = |typed: &str| Reference::parse(typed).ok();
    Some(match segments {
        ["modifier", step] => Page::Modification(modification_step(step)?),
        ["plusieurs"] => Page::SeveralProcurations,
        ["plusieurs", act] => Page::SeveralProcurationsAct(act_on_several(act)?),
        ["plusieurs", act, "utilisateurs"] => {
            let act = act_on_several(act).filter(|act| act.asks_for_people());
            Page::SeveralUsers(act?)
        }
        [reference] => Page::Procuration(of(reference)?),
        [reference, "dupliquer"] => Page::Duplication(of(reference)?),
        [reference, "modifier"] => Page::NewModification(of(reference)?, None),
        [reference, "mandataires"] => Page::SeveralMandataries(of(reference)?),
        [reference, "mandataires", "retirer"] => Page::SeveralMandatariesAct(of(reference)?),
        [reference, "versions", version] => {
            Page::ProcurationVersion(of(reference)?, version.parse().ok()?)
        }
        [reference, "versions", version, "modifier"] => {
            Page::NewModification(of(reference)?, Some(version.parse().ok()?))
        }
        [reference, act] => Page::ProcurationAct(of(reference)?, act_of(act)?),
        _ => return None,
    })
}

/// What is addressed about one body of the catalogue.
fn catalogue_address(body: &str, rest: &[&str]) -> Option<Address> {
    let body = BodyId::new(body);
    Some(match rest {
        [] => Address::Body(body),
        ["renommer"] => Address::BodyRenaming(body),
        ["retirer"] => Address::BodyWithdrawal(body),
        ["ajouter"] => Address::NewTask(body),
        ["tache", task, "renommer"] => Address::TaskRenaming(body, TaskId::new(task)),
        ["tache", task, "retirer"] => Address::TaskWithdrawal(body, TaskId::new(task)),
        _ => return None,
    })
}

fn assignment(typed: &str) -> Option<AssignmentId> {
    typed.parse::<u32>().ok().map(AssignmentId::from)
}

fn body_path(body: &BodyId, rest: &str) -> String {
    format!("/catalogue/organisme/{}{rest}", body.as_str())
}
