//! **Créer le dossier de mon entreprise**: the enterprise, its first officer and their passphrase, the
//! bodies it is enrolled with; then the recovery code, shown once and typed back.

use super::recovery::ShownCode;
use super::{Address, is_founding, unkept_notice};
use crate::browser::drafts as kept;
use crate::office::SubmitProblem;
use crate::procedure::{EnterpriseForm, Field, Problem};
use crate::register::{Command, NeqCaution};
use crate::ui::components::{
    Choice, ChoiceKind, NewPassphrase, Page, Progress, TextField, choice_group, explanation,
    failure_notice, form, form_actions, page_problems, progress_sign,
};
use crate::ui::drafts::Answers as _;
use crate::ui::entrance::{fresh_key, load_cryptography};
use crate::ui::markup::{Node, follow, html};
use crate::ui::navigation::go_to;
use crate::ui::submission::failure_of_act;
use crate::ui::workspace::{say, workspace};
use crate::vault::{NamesAtHand, Parameters, Passphrase, RecoveryCode};
use crate::wording::Wording as _;
use crate::wording::body_name;
use crate::wording::pages::{Entrance, Entry, Explanations, Failures, Founding, Frame};
use leptos::prelude::*;

pub(super) fn founding_page() -> Node {
    let draft = workspace().drafts.enterprise;
    draft.resume();
    let new = NewPassphrase::new(draft.problems);
    let progress = Progress::new();
    let form = form(move || progress.during(go_on(new)))
        .with(enterprise_fields())
        .with(officer_fields())
        .with(html::h2().with(say(Entrance::OfficerPassphrase)))
        .with(
            html::p()
                .class("prose")
                .with(say(Entrance::OfficerPassphraseText)),
        )
        .with(new)
        .with(enrolment_fields())
        .with(progress_sign(progress))
        .with(form_actions(
            say(Frame::Continue),
            Some(Address::Start.path()),
        ));
    Page::titled(say(Entry::CreateFile))
        .problems(draft.problems)
        .with(html::p().class("lead").with(say(Founding::Lead)))
        .with(explanation(
            Explanations::Officer,
            Explanations::OfficerText,
        ))
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

/// **Continuer**: on to the recovery code, or everything that has to be put right.
async fn go_on(new: NewPassphrase) {
    let draft = workspace().drafts.enterprise;
    if let Err(failure) = load_cryptography().await {
        draft.clear_problems();
        return draft.failure.set(Some(failure));
    }
    let command = checked_command();
    let passphrase = draft.answers.with_untracked(|form| {
        let names = &form.officer.names;
        new.check(NamesAtHand {
            enterprise: &form.name,
            given_name: &names.given_name,
            family_name: &names.family_name,
            code: &form.officer.code,
        })
    });
    draft.clear_problems();
    match (command, passphrase) {
        (Ok(_), Ok(passphrase)) => {
            workspace().founding_passphrase.set_value(Some(passphrase));
            // What was said of a suggestion is about the fields of this page.
            workspace().live_region.fall_silent();
            go_to(&Address::FoundingCode);
        }
        (command, passphrase) => {
            let wrong = command.err().into_iter().chain(passphrase.err());
            draft.problems.set(wrong.flatten().collect());
        }
    }
}

fn checked_command() -> Result<Command, Vec<Problem>> {
    let draft = workspace().drafts.enterprise;
    workspace().glance(|register| draft.answers.with_untracked(|form| form.command(register)))
}

/// **Code de récupération** of the first officer, after which the file is created. Without a passphrase,
/// which no reload keeps, it goes back to the form.
pub(super) fn founding_code_page() -> Node {
    let workspace = workspace();
    let draft = workspace.drafts.enterprise;
    draft.resume();
    let has_passphrase = workspace.founding_passphrase.with_value(Option::is_some);
    let (problems, progress) = (page_problems(), Progress::new());
    let shown = ShownCode::fresh(problems).filter(|_| has_passphrase);
    let Some(shown) = shown else {
        return founding_page();
    };
    let create = move || {
        if shown.is_typed_back()
            && let Some(code) = shown.take()
        {
            progress.during(found(code));
        }
    };
    let form = form(create)
        .with(shown)
        .with(progress_sign(progress))
        .with(form_actions(
            say(Founding::Create),
            Some(Address::Founding.path()),
        ));
    Page::titled(say(Entrance::RecoveryTitle))
        .problems(problems)
        .with(failure_notice(draft.failure))
        .with(form)
        .into()
}

/// Creates the file, whose first officer is in from then on.
async fn found(recovery: RecoveryCode) {
    let workspace = workspace();
    let draft = workspace.drafts.enterprise;
    let (Some(transaction), Ok(command)) = (draft.transaction(), checked_command()) else {
        return go_to(&Address::Founding);
    };
    // Once the file is created, whoever is in is somebody else than the founder.
    let kept_at = workspace.draft_address(EnterpriseForm::PROCEDURE, transaction);
    // It is put back when nothing is recorded.
    let passphrase = workspace
        .founding_passphrase
        .try_update_value(Option::take)
        .flatten();
    let Some(passphrase) = passphrase else {
        return go_to(&Address::Founding);
    };
    let outcome = match fresh_key(&passphrase, Parameters::default()).await {
        Ok(key) => {
            let founded = workspace
                .at_the_desk(move |office| office.found(transaction, command, &key, &recovery));
            let founded = founded.await.unwrap_or(Err(SubmitProblem::Locked));
            founded.map_err(|problem| failure_of_act(&problem))
        }
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(_) => {
            // Where storage can't be written, it ends with the tab.
            let _ = kept::remove(&kept_at);
            draft.forget(workspace);
            workspace.announce(Founding::Created.say(workspace.language()));
            workspace.navigation.go_instead_to(&Address::Start);
        }
        Err(failure) => put_back(passphrase, failure),
    }
}

/// Nothing was recorded: whoever is still there can try again. Whoever has left begins anew.
fn put_back(passphrase: Passphrase, failure: Failures) {
    let workspace = workspace();
    let path = untrack(|| workspace.navigation.path());
    if Address::parse(&path).as_ref().is_some_and(is_founding) {
        workspace.founding_passphrase.set_value(Some(passphrase));
    }
    workspace.drafts.enterprise.failure.set(Some(failure));
}
