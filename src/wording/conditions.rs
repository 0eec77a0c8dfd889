//! What is asked of a list, condition by condition, and the orders in which it can be read.

use super::{
    Language, Wording,
    names::name_of_body,
    role_name,
    sentences::{Gathered, sentences},
    status_name, task_name,
};
use crate::overview::{Act, Condition, Filter, List, Order, StandingKind};
use crate::register::{Register, TaskId, User, UserCode};

sentences! {
    later:
    /// What is asked of a list.
    Conditions {
        Search => "Recherche", "Search";
        Standing => "État du compte", "Status of the account";
        Role => "Rôle", "Role";
        MayActAt => "Accès aujourd’hui", "Access today";
        MayDo => "Tâche permise aujourd’hui", "Task allowed today";
        Status => "État", "Status";
        Body => "Organisme", "Body";
        Task => "Tâche", "Task";
        Mandatary => "Mandataire", "Mandatary";
        Concerned => "Personne concernée", "Person concerned";
        Procuration => "Procuration concernée", "Proxy concerned";
        Author => "Auteur", "Author";
        Act => "Acte", "Act";
        Period => "Période", "Period";
        Recorded => "Date de la transaction", "Date of the transaction";
        From { day: String } => "à compter du {day}", "from {day}";
        To { day: String } => "jusqu’au {day}", "until {day}";
        Quoted { text: String } => "«\u{a0}{text}\u{a0}»", "“{text}”";
        Pair { name: String, value: String } => "{name}\u{a0}: {value}", "{name}: {value}";
        Misread { key: String, value: String } =>
            "{key}={value} (pas compris)", "{key}={value} (not understood)";
        OrderName => "Nom", "Name";
        OrderReference => "Référence", "Reference";
        OrderStart => "Date de début", "Start date";
        OrderEnd => "Date de fin", "End date";
        OrderStatus => "État", "Status";
        OrderNewest => "Plus récent d’abord", "Newest first";
    }
}

sentences! {
    later:
    /// The kinds of acts in the journal.
    ActKinds {
        Founding => "Création du dossier", "Creation of the file";
        NewUser => "Ajout d’un compte", "New account";
        UserDetails => "Renseignements ou rôle", "Details or role";
        UserStanding => "Suspension ou réactivation d’un compte", "Account suspended or reactivated";
        Departure => "Départ", "Departure";
        Enrolment => "Inscription aux services", "Enrolment in services";
        Creation => "Création d’une procuration", "Creation of a proxy";
        Assignment => "Assignation", "Assignment";
        Modification => "Modification d’une procuration", "Modification of a proxy";
        Suspension => "Suspension ou réactivation d’une procuration", "Proxy suspended or reactivated";
        Revocation => "Révocation", "Revocation";
        AssignmentEnd => "Fin d’une assignation", "End of an assignment";
        WayIn => "Phrase de passe ou code de récupération", "Passphrase or recovery code";
        Review => "Vérification des accès", "Review of access";
        Undoing => "Annulation d’un acte", "Act taken back";
        Catalogue => "Catalogue", "Catalogue";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    Conditions::gather(all);
    ActKinds::gather(all);
}

/// A condition, as a chip says it: "État : Active".
#[must_use]
pub fn condition_in_words(
    list: List,
    condition: &Condition,
    register: &Register,
    language: Language,
) -> String {
    let (name, value) = match condition {
        Condition::Search(text) => (
            Conditions::Search,
            Conditions::Quoted { text: text.clone() }
                .say(language)
                .into_owned(),
        ),
        Condition::Filter(Filter::NotUnderstood { key, value }) => {
            return misread_in_words(key, value, language);
        }
        Condition::Filter(filter) => (
            filter_name(list, filter),
            filter_in_words(filter, register, language),
        ),
    };
    let name = name.say(language).into_owned();
    Conditions::Pair { name, value }.say(language).into_owned()
}

/// What an address asks for and isn't understood.
fn misread_in_words(key: &str, value: &str, language: Language) -> String {
    let (key, value) = (key.to_owned(), value.to_owned());
    Conditions::Misread { key, value }
        .say(language)
        .into_owned()
}

/// What a filter of this list is about.
#[must_use]
pub fn filter_name(list: List, filter: &Filter) -> Conditions {
    match filter {
        Filter::Standing(_) => Conditions::Standing,
        Filter::Role(_) => Conditions::Role,
        Filter::Status(_) => Conditions::Status,
        Filter::Body(_) if list == List::Users => Conditions::MayActAt,
        Filter::Body(_) => Conditions::Body,
        Filter::Task(_) if list == List::Users => Conditions::MayDo,
        Filter::Task(_) => Conditions::Task,
        Filter::Person(_) if list == List::Procurations => Conditions::Mandatary,
        Filter::Person(_) => Conditions::Concerned,
        Filter::Procuration(_) => Conditions::Procuration,
        Filter::Author(_) => Conditions::Author,
        Filter::Act(_) => Conditions::Act,
        Filter::From(_) | Filter::To(_) if list == List::Journal => Conditions::Recorded,
        Filter::From(_) | Filter::To(_) => Conditions::Period,
        Filter::NotUnderstood { key, value } => Conditions::Misread {
            key: key.clone(),
            value: value.clone(),
        },
    }
}

/// What a filter asks for: "Active", "Revenu Québec", "à compter du 2026-08-01".
#[must_use]
pub fn filter_in_words(filter: &Filter, register: &Register, language: Language) -> String {
    let sentence = match filter {
        Filter::Standing(standing) => standing_kind_name(*standing).say(language),
        Filter::Role(role) => role_name(*role).say(language),
        Filter::Status(status) => status_name(*status).say(language),
        Filter::Act(act) => act_name(*act).say(language),
        Filter::From(day) => Conditions::From { day: day.iso() }.say(language),
        Filter::To(day) => Conditions::To { day: day.iso() }.say(language),
        Filter::Body(body) => return name_of_body(register.catalogue(), body, language),
        Filter::Task(task) => return name_of_task(register, task, language),
        Filter::Person(code) | Filter::Author(code) => return person(register, code),
        Filter::Procuration(reference) => return reference.to_string(),
        Filter::NotUnderstood { key, value } => return misread_in_words(key, value, language),
    };
    sentence.into_owned()
}

/// A person as a filter says them and a field proposes them: "Prénom Nom (code)".
#[must_use]
pub fn person_with_code(user: &User) -> String {
    format!("{} ({})", user.full_name(), user.code.as_str())
}

fn person(register: &Register, code: &UserCode) -> String {
    let user = register.user_by_code(code);
    let row = user.and_then(|user| register.users().get(user));
    row.map_or_else(|| code.as_str().to_owned(), person_with_code)
}

fn name_of_task(register: &Register, id: &TaskId, language: Language) -> String {
    let mut bodies = register.catalogue().bodies().iter();
    let task = bodies.find_map(|body| body.task(id));
    task.map_or_else(|| id.as_str().to_owned(), |task| task_name(task, language))
}

fn standing_kind_name(standing: StandingKind) -> super::names::Names {
    use super::names::Names;
    match standing {
        StandingKind::Active => Names::UserActive,
        StandingKind::Suspended => Names::UserSuspended,
        StandingKind::Departed => Names::UserDeparted,
    }
}

fn act_name(act: Act) -> ActKinds {
    match act {
        Act::Founding => ActKinds::Founding,
        Act::NewUser => ActKinds::NewUser,
        Act::UserDetails => ActKinds::UserDetails,
        Act::UserStanding => ActKinds::UserStanding,
        Act::Departure => ActKinds::Departure,
        Act::Enrolment => ActKinds::Enrolment,
        Act::Creation => ActKinds::Creation,
        Act::Assignment => ActKinds::Assignment,
        Act::Modification => ActKinds::Modification,
        Act::Suspension => ActKinds::Suspension,
        Act::Revocation => ActKinds::Revocation,
        Act::AssignmentEnd => ActKinds::AssignmentEnd,
        Act::WayIn => ActKinds::WayIn,
        Act::Review => ActKinds::Review,
        Act::Undoing => ActKinds::Undoing,
        Act::Catalogue => ActKinds::Catalogue,
    }
}

/// The name of an order.
#[must_use]
pub fn order_name(order: Order) -> Conditions {
    match order {
        Order::Name => Conditions::OrderName,
        Order::Reference => Conditions::OrderReference,
        Order::Start => Conditions::OrderStart,
        Order::End => Conditions::OrderEnd,
        Order::Status => Conditions::OrderStatus,
        Order::Newest => Conditions::OrderNewest,
    }
}
