//! **Créer le dossier de mon entreprise**: the enterprise, its first officer, the bodies it is enrolled
//! with.

use super::{Address, unkept_notice};
use crate::procedure::{EnterpriseForm, Field};
use crate::register::NeqCaution;
use crate::ui::components::{
    Choice, ChoiceKind, Page, TextField, choice_group, failure_notice, form, form_actions,
};
use crate::ui::markup::{Node, follow, html};
use crate::ui::submission::{Submission, submit};
use crate::ui::workspace::{say, workspace};
use crate::wording::body_name;
use crate::wording::pages::{Entry, Founding};
use leptos::prelude::*;

pub(super) fn founding_page() -> Node {
    let draft = workspace().drafts.enterprise;
    draft.resume();
    let form = form(found)
        .with(enterprise_fields())
        .with(officer_fields())
        .with(enrolment_fields())
        .with(form_actions(
            say(Founding::Create),
            Some(Address::Start.path()),
        ));
    Page::titled(say(Entry::CreateFile))
        .problems(draft.problems)
        .with(html::p().class("lead").with(say(Founding::Lead)))
        .with(unkept_notice(*draft))
        .with(failure_notice(draft.failure))
        .with(form)
        .into()
}

fn enterprise_fields() -> Vec<Node> {
    let draft = workspace().drafts.enterprise;
    let problems = draft.problems;
    let (name, neq) = draft
        .answers
        .with_untracked(|form| (form.name.clone(), form.neq.clone()));
    let name = TextField::new(Field::EnterpriseName, name, problems, |text| {
        change(|form| form.name = text);
    });
    let neq = TextField::new(Field::Neq, neq, problems, |text| {
        change(|form| form.neq = text);
    });
    // A number that deserves a second look is said to, and never refused.
    let caution = follow(move || {
        let caution = draft.answers.with(EnterpriseForm::caution)?;
        let sentence = match caution {
            NeqCaution::UnusualBeginning => Founding::NeqBeginning,
            NeqCaution::UnusualCheckDigit => Founding::NeqCheck,
        };
        let sentence = html::p().with(say(sentence));
        Some(html::div().class("notice attention").with(sentence))
    });
    vec![
        html::h2().with(say(Founding::Enterprise)).into(),
        name.autocomplete("organization").into(),
        neq.hint(say(Founding::NeqHint)).short().into(),
        html::div().set("aria-live", "polite").with(caution).into(),
    ]
}

fn officer_fields() -> Vec<Node> {
    let draft = workspace().drafts.enterprise;
    let problems = draft.problems;
    let officer = draft.answers.with_untracked(|form| form.officer.clone());
    let names = officer.names;
    let given_name = TextField::new(Field::GivenName, names.given_name, problems, |text| {
        change(|form| form.officer.names.given_name = text);
    });
    let family_name = TextField::new(Field::FamilyName, names.family_name, problems, |text| {
        change(|form| form.officer.names.family_name = text);
    });
    let code = TextField::new(Field::Code, officer.code, problems, |text| {
        change(|form| form.officer.code = text);
    });
    let text = html::p().class("prose").with(say(Founding::OfficerText));
    vec![
        html::h2().with(say(Founding::Officer)).into(),
        text.into(),
        given_name.autocomplete("given-name").into(),
        family_name.autocomplete("family-name").into(),
        code.hint(say(Founding::CodeHint))
            .short()
            .autocomplete("username")
            .into(),
    ]
}

fn enrolment_fields() -> Node {
    let draft = workspace().drafts.enterprise;
    let language = workspace().language();
    let choices = workspace().glance(|register| {
        let bodies = register.catalogue().bodies().iter();
        Node::all(bodies.map(|body| {
            let (shown, toggled) = (body.id.clone(), body.id.clone());
            Choice::new(
                ChoiceKind::Several,
                ("inscription", body.id.as_str()),
                body_name(body, language),
                move || draft.answers.with(|form| form.enrolled.contains(&shown)),
                move || change(|form| form.toggle_body(toggled.clone())),
            )
        }))
    });
    choice_group(
        &Field::Bodies,
        say(Founding::Enrolments),
        Some(say(Founding::EnrolmentsHint).into_owned()),
        draft.problems,
        choices,
    )
}

fn change(change: impl FnOnce(&mut EnterpriseForm)) {
    workspace().drafts.enterprise.change(change);
}

/// Creates the file, and signs its first officer in.
fn found() {
    let draft = workspace().drafts.enterprise;
    let checked =
        workspace().glance(|register| draft.answers.with_untracked(|form| form.command(register)));
    let command = match checked {
        Ok(command) => command,
        Err(problems) => {
            draft.clear_problems();
            draft.problems.set(problems);
            return;
        }
    };
    submit(Submission {
        draft: *draft,
        command: Box::new(move |_| command),
        then: |workspace, receipt| {
            if let Some(officer) = receipt.created.users.first() {
                workspace.sign_in_as(*officer);
            }
        },
        receipt: |_, _| Some(Address::Start),
    });
}
