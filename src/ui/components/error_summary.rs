//! What has to be put right: a list at the top of the page, and the same words at each field.

use super::focus::{focus_field, focus_when_filled};
use crate::procedure::{Field, Problem};
use crate::ui::markup::{Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::{pages::Frame, problem_in_words};
use leptos::prelude::*;

/// The problems of a page's form; empty while nothing has to be put right.
pub(in crate::ui) type Problems = RwSignal<Vec<Problem>>;

/// The problems of the page, none of which is found yet when it is reached.
pub(in crate::ui) fn page_problems() -> Problems {
    workspace().begun("problemes", || RwSignal::new(Vec::new()))
}

const SUMMARY: &str = "sommaire-problemes";
const TITLE: &str = "problemes";

/// The list of problems. It takes focus each time it is filled, and each of its links leads to the field.
/// A list that is only drawn anew, in another language, leaves focus where it is.
pub(super) fn error_summary(problems: Problems) -> Node {
    focus_when_filled(SUMMARY, move || problems.with(|list| !list.is_empty()));
    follow(move || {
        problems.with(|list| {
            (!list.is_empty()).then(|| {
                html::div()
                    .class("error-summary")
                    .set("id", SUMMARY)
                    .set("tabindex", "-1")
                    .set("role", "group")
                    .set("aria-labelledby", TITLE)
                    .with(html::h2().set("id", TITLE).with(say(Frame::ErrorSummary)))
                    .with(html::ul().with(Node::all(list.iter().map(problem_link))))
            })
        })
    })
}

fn problem_link(problem: &Problem) -> Node {
    let target = element_id(&problem.field);
    let link = html::a()
        .set("href", format!("#{target}"))
        .on("click", move |event| {
            event.prevent_default();
            focus_field(&target);
        });
    html::li().with(link.with(words_of(problem))).into()
}

/// The words of the problems at one field, which the field names in `aria-describedby`.
pub(in crate::ui) fn field_error(field: Field, problems: Problems) -> Node {
    follow(move || {
        let lines = problems.with(|list| {
            let of_field = list.iter().filter(|problem| problem.field == field);
            let lines = of_field.map(|problem| html::span().with(words_of(problem)).into());
            lines.collect::<Vec<Node>>()
        });
        (!lines.is_empty()).then(|| {
            html::p()
                .class("field-error")
                .set("id", error_id(&field))
                .with(lines)
        })
    })
}

/// Whether a field has a problem.
pub(in crate::ui) fn has_problem(field: &Field, problems: Problems) -> bool {
    problems.with(|list| list.iter().any(|problem| problem.field == *field))
}

/// What `aria-describedby` says: the hint, and the words of the problem while there is one.
pub(in crate::ui) fn described_by(
    field: &Field,
    hint: Option<String>,
    problems: Problems,
) -> Option<String> {
    let error = has_problem(field, problems).then(|| error_id(field));
    match (hint, error) {
        (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
        (hint, error) => hint.or(error),
    }
}

/// The identity of a field's element, to which its label, its problem and its link refer.
pub(in crate::ui) fn element_id(field: &Field) -> String {
    match field {
        Field::EnterpriseName => "nom-entreprise".to_owned(),
        Field::Neq => "neq".to_owned(),
        Field::GivenName => "prenom".to_owned(),
        Field::FamilyName => "nom".to_owned(),
        Field::Email => "courriel".to_owned(),
        Field::Code => "code".to_owned(),
        Field::User => "utilisateur".to_owned(),
        Field::ProcurationName => "nom-procuration".to_owned(),
        Field::Start => "debut".to_owned(),
        Field::End => "fin".to_owned(),
        Field::Note => "note".to_owned(),
        Field::Bodies => "organismes".to_owned(),
        Field::Access(body) => format!("acces-{}", body.as_str()),
        Field::Tasks(body) => format!("taches-{}", body.as_str()),
        Field::Procuration => "procuration".to_owned(),
        Field::Users => "utilisateurs".to_owned(),
        Field::Request => "demande".to_owned(),
        Field::Passphrase => "phrase-de-passe".to_owned(),
        Field::PresentPassphrase => "phrase-actuelle".to_owned(),
        Field::NewPassphrase => "nouvelle-phrase".to_owned(),
        Field::PassphraseAgain => "nouvelle-phrase-encore".to_owned(),
        Field::RecoveryCode => "code-recuperation".to_owned(),
        Field::RevocationReason => "motif".to_owned(),
        Field::Acronym => "sigle".to_owned(),
        Field::NameFr => "nom-fr".to_owned(),
        Field::NameEn => "nom-en".to_owned(),
        Field::TaskNameFr => "tache-fr".to_owned(),
        Field::TaskNameEn => "tache-en".to_owned(),
        Field::TaskKind => "genre".to_owned(),
        Field::OwnDeparture => "propre-depart".to_owned(),
        Field::Person => "personne".to_owned(),
        Field::Body => "organisme".to_owned(),
    }
}

fn error_id(field: &Field) -> String {
    format!("{}-erreur", element_id(field))
}

fn words_of(problem: &Problem) -> String {
    let language = workspace().language();
    workspace().glance(|register| problem_in_words(problem, register, language))
}
