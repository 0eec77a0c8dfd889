//! **Créer le dossier de mon entreprise**: the enterprise, its first officer, the bodies it is enrolled
//! with.

use super::Address;
use super::accesses::submit_to;
use crate::procedure::{EnterpriseForm, Field};
use crate::register::NeqCaution;
use crate::ui::components::{
    Choice, ChoiceGroup, ChoiceKind, Failure, FormActions, Page, TextField,
};
use crate::ui::following::follow;
use crate::ui::submission::{Submission, submit};
use crate::ui::workspace::{say, workspace};
use crate::wording::body_name;
use crate::wording::pages::{Entry, Founding};
use leptos::prelude::*;

#[component]
pub(super) fn FoundingPage() -> impl IntoView {
    let draft = workspace().drafts.enterprise;
    draft.resume();
    let create = Callback::new(move |()| found());
    view! {
        <Page title=say(Entry::CreateFile) problems=draft.problems>
            <p class="lead">{say(Founding::Lead)}</p>
            <Failure failure=draft.failure />
            <form novalidate on:submit=submit_to(create)>
                <EnterpriseFields />
                <OfficerFields />
                <EnrolmentFields />
                <FormActions go_on=say(Founding::Create) back=Address::Start.path() />
            </form>
        </Page>
    }
}

#[component]
fn EnterpriseFields() -> impl IntoView {
    let draft = workspace().drafts.enterprise;
    let problems = draft.problems;
    let (name, neq) = draft
        .answers
        .with_untracked(|form| (form.name.clone(), form.neq.clone()));
    view! {
        <h2>{say(Founding::Enterprise)}</h2>
        <TextField
            field=Field::EnterpriseName
            value=name
            autocomplete="organization"
            on_input=|text| change(|form| form.name = text)
            problems
        />
        <TextField
            field=Field::Neq
            value=neq
            hint=say(Founding::NeqHint)
            width="short"
            on_input=|text| change(|form| form.neq = text)
            problems
        />
        // A number that deserves a second look is said to, and never refused.
        <div aria-live="polite">
            {follow(move || {
                let caution = draft.answers.with(EnterpriseForm::caution)?;
                let sentence = match caution {
                    NeqCaution::UnusualBeginning => Founding::NeqBeginning,
                    NeqCaution::UnusualCheckDigit => Founding::NeqCheck,
                };
                Some(view! { <div class="notice attention"><p>{say(sentence)}</p></div> })
            })}
        </div>
    }
}

#[component]
fn OfficerFields() -> impl IntoView {
    let draft = workspace().drafts.enterprise;
    let problems = draft.problems;
    let officer = draft.answers.with_untracked(|form| form.officer.clone());
    view! {
        <h2>{say(Founding::Officer)}</h2>
        <p class="prose">{say(Founding::OfficerText)}</p>
        <TextField
            field=Field::GivenName
            value=officer.names.given_name
            autocomplete="given-name"
            on_input=|text| change(|form| form.officer.names.given_name = text)
            problems
        />
        <TextField
            field=Field::FamilyName
            value=officer.names.family_name
            autocomplete="family-name"
            on_input=|text| change(|form| form.officer.names.family_name = text)
            problems
        />
        <TextField
            field=Field::Code
            value=officer.code
            hint=say(Founding::CodeHint)
            width="short"
            autocomplete="username"
            on_input=|text| change(|form| form.officer.code = text)
            problems
        />
    }
}

#[component]
fn EnrolmentFields() -> impl IntoView {
    let draft = workspace().drafts.enterprise;
    let language = workspace().language();
    let choices = workspace().glance(|register| {
        let bodies = register.catalogue().bodies().iter();
        let choices = bodies.map(|body| {
            let (shown, toggled) = (body.id.clone(), body.id.clone());
            view! {
                <Choice
                    kind=ChoiceKind::Several
                    group="inscription"
                    value=body.id.as_str()
                    label=body_name(body, language)
                    chosen=Signal::derive(move || {
                        draft.answers.with(|form| form.enrolled.contains(&shown))
                    })
                    on_choose=move |()| change(|form| form.toggle_body(toggled.clone()))
                />
            }
        });
        choices.collect_view()
    });
    view! {
        <ChoiceGroup
            field=Field::Bodies
            legend=say(Founding::Enrolments)
            hint=say(Founding::EnrolmentsHint)
            problems=draft.problems
        >
            {choices}
        </ChoiceGroup>
    }
}

fn change(change: impl FnOnce(&mut EnterpriseForm)) {
    let _ = workspace().drafts.enterprise.change(change);
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
        draft,
        command: Box::new(move |_| command),
        then: |workspace, receipt| {
            if let Some(officer) = receipt.created.users.first() {
                workspace.sign_in_as(*officer);
            }
        },
        receipt: |_, _| Some(Address::Start),
    });
}
