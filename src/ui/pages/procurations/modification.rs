//! **Modifier** (R11): a new version of a procuration, one page a step. The steps are those of a creation,
//! filled in with the version of today, then the mandataries who stay, then what changes.

mod summary;

use self::summary::summary;
use super::creation::{DetailsDraft, details_fields};
use crate::browser::drafts::DraftAddress;
use crate::procedure::{
    CreationInput, Field, ModificationAnswers, ModificationInput, ModificationStage,
    ModificationStep,
};
use crate::register::{AssignmentId, ProcurationId, Reference, Refusal, Register, User};
use crate::ui::address::Address;
use crate::ui::components::{
    Choice, ChoiceKind, Page, choice_group, element_id, form, form_actions, page_of, pagination,
    search_field,
};
use crate::ui::drafts::Answers;
use crate::ui::markup::{Node, follow, html};
use crate::ui::navigation::{go_to, redirect};
use crate::ui::pages::accesses::{AccessesDraft, accesses_form, bodies_form};
use crate::ui::pages::acts::standing;
use crate::ui::pages::{button, link_to, not_found_page, stale_notice, step_page};
use crate::ui::watching::watch;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Frame, Management, Modifications, Procedures};
use crate::wording::{day_in_words, refusal_in_words};
use leptos::prelude::*;

/// Begins a request, with the version as it is; or says why it can't be modified.
pub(in crate::ui) fn new_modification_page(reference: Reference, version: Option<u32>) -> Node {
    let found = workspace().glance(|register| super::version_of(register, reference, version));
    let Some(id) = found else {
        return not_found_page();
    };
    let today = workspace().today();
    let begun = workspace().glance(|register| ModificationAnswers::of(register, id, today));
    match begun {
        Ok(answers) => match request_begun(id) {
            Some(begun) => begun_before(reference, begun, answers),
            None => {
                workspace().drafts.modification.begin_with(answers);
                redirect(Address::Modification(ModificationStep::Details));
                Node::Nothing
            }
        },
        Err(refusal) => refused(reference, &refusal),
    }
}

/// The latest request to modify this version that is kept: where it is, and the page on which it goes on.
fn request_begun(id: ProcurationId) -> Option<(DraftAddress, Address)> {
    let kept = workspace().kept_drafts().into_iter().rev();
    let mut own = kept.filter(|kept| kept.procedure == ModificationAnswers::PROCEDURE);
    own.find_map(|kept_at| {
        let draft = workspace().kept_draft::<ModificationAnswers>(&kept_at)?;
        let place = draft.place.and_then(|path| Address::parse(&path));
        let step = place.unwrap_or(Address::Modification(ModificationStep::Details));
        (draft.answers.procuration == Some(id)).then_some((kept_at, step))
    })
}

/// A request to modify it was begun before: it is taken up, or another one is begun beside it.
fn begun_before(
    reference: Reference,
    (kept_at, step): (DraftAddress, Address),
    answers: ModificationAnswers,
) -> Node {
    let draft = workspace().drafts.modification;
    let resume = move || {
        if draft.take_up(Some(kept_at.clone())) {
            go_to(&step);
        }
    };
    let begin = move || {
        draft.begin_with(answers.clone());
        go_to(&Address::Modification(ModificationStep::Details));
    };
    let title = Modifications::Title {
        reference: reference.to_string(),
    };
    let back = link_to(&Address::Procuration(reference)).class("button secondary");
    Page::titled(say(title))
        .with(
            html::p()
                .class("lead")
                .with(say(Modifications::BegunBefore)),
        )
        .with(
            html::div()
                .class("actions")
                .with(button("button", resume).with(say(Modifications::ResumeBegun)))
                .with(button("button secondary", begin).with(say(Modifications::BeginAnother)))
                .with(back.with(say(Frame::Back))),
        )
        .into()
}

/// Why the version can't be modified, and the way to the latest one.
fn refused(reference: Reference, refusal: &Refusal) -> Node {
    let language = workspace().language();
    let why = workspace().glance(|register| refusal_in_words(refusal, register, language));
    let latest = link_to(&Address::Procuration(reference)).class("button secondary");
    let title = Modifications::Title {
        reference: reference.to_string(),
    };
    Page::titled(say(title))
        .with(html::div().class("notice info").with(html::p().with(why)))
        .with(
            html::div()
                .class("actions")
                .with(latest.with(say(Acts::SeeLatest))),
        )
        .into()
}

/// A step, or the first one that misses an answer.
pub(in crate::ui) fn modification_page(step: ModificationStep) -> Node {
    let draft = workspace().drafts.modification;
    draft.resume();
    let stage = workspace().glance(|register| {
        draft
            .answers
            .with_untracked(|answers| answers.stage_at(step, register))
    });
    if stage.step() != step {
        redirect(Address::Modification(stage.step()));
        return Node::Nothing;
    }
    draft.shows(&Address::Modification(step));
    let today = workspace().today();
    let stale = workspace().glance(|register| {
        let answers = draft.answers;
        answers.with_untracked(|answers| answers.stale(register, today))
    });
    // What is wrong with the procuration itself has no step of its own here: the first one tells it.
    let shown = |at| at == step || (at < step && step == ModificationStep::Details);
    let stale = stale.into_iter().filter(|one| shown(one.step));
    let stale = stale_notice(stale.map(|one| one.problem).collect());
    let (title, content) = titled(step, stage);
    let content = Node::Several(vec![which(), stale.into(), content]);
    step_page(
        title,
        (step.number(), ModificationStep::COUNT),
        *draft,
        content,
    )
}

fn titled(step: ModificationStep, stage: ModificationStage) -> (String, Node) {
    let go_on = move || continue_from(step);
    let (title, content) = match stage {
        // It has no step to be at: the list, where it is done, has an address of its own.
        ModificationStage::ChoosingProcuration => (say(Management::Title), Node::Nothing),
        ModificationStage::FillingDetails { procuration } => {
            (say(Modifications::Details), details(procuration))
        }
        ModificationStage::SelectingBodies { .. } => (
            say(Procedures::Bodies),
            bodies_form(
                accesses_draft(),
                go_on,
                &Address::Modification(ModificationStep::Details),
            ),
        ),
        ModificationStage::ChoosingAccesses { bodies, .. } => (
            say(Procedures::Accesses),
            accesses_form(
                &bodies,
                accesses_draft(),
                go_on,
                &Address::Modification(ModificationStep::Bodies),
            ),
        ),
        ModificationStage::ChoosingMandataries { procuration } => {
            (say(Modifications::Mandataries), mandataries(procuration))
        }
        ModificationStage::Reviewing(summary) => {
            (say(Modifications::Summary), self::summary(summary))
        }
    };
    (title.into_owned(), content)
}

/// Which procuration is modified.
fn which() -> Node {
    let id = workspace()
        .drafts
        .modification
        .answers
        .with_untracked(|answers| answers.procuration);
    let reference = workspace().glance(|register| {
        let row = register.procurations().get(id?)?;
        Some(row.reference.to_string())
    });
    let title = reference.map(|reference| {
        let title = say(Modifications::Title { reference });
        html::p().class("lead").with(title)
    });
    title.into()
}

/// **Renseignements sur la procuration**.
fn details(procuration: ProcurationId) -> Node {
    let draft = workspace().drafts.modification;
    let fields = details_fields(DetailsDraft {
        answers: draft
            .answers
            .with_untracked(|answers| answers.terms.clone()),
        period: || {
            let answers = workspace().drafts.modification.answers;
            answers.with(|answers| answers.terms.period.clone())
        },
        on_name: |text| receive(ModificationInput::Terms(CreationInput::NameTyped(text))),
        on_note: |text| receive(ModificationInput::Terms(CreationInput::NoteTyped(text))),
        on_period: |input| receive(ModificationInput::Terms(CreationInput::Period(input))),
        problems: draft.problems,
    });
    let reference = workspace().glance(|register| {
        let row = register.procurations().get(procuration)?;
        Some(row.reference)
    });
    let back = reference.map_or(Address::Procurations, Address::Procuration);
    let today = workspace().today();
    let begun = workspace().glance(|register| {
        let row = register.procurations().get(procuration)?;
        (row.terms.period.start() <= today).then(|| register.beginning(row))
    });
    let begun = begun.map(|day| {
        let day = day_in_words(day, workspace().language());
        html::p()
            .class("hint")
            .with(say(Modifications::StartOfVersion { day }))
    });
    form(|| continue_from(ModificationStep::Details))
        .with(begun)
        .with(fields)
        .with(form_actions(say(Frame::Continue), Some(back.path())))
        .into()
}

/// **Mandataires qui restent**: a checkbox each, ticked while the person stays, a page at a time.
fn mandataries(procuration: ProcurationId) -> Node {
    const SEARCH_ABOVE: usize = 10;
    let draft = workspace().drafts.modification;
    let (search, page) = (RwSignal::new(String::new()), RwSignal::new(1_usize));
    let slice = watch(move || {
        let sought = search.get();
        let found = workspace().read(|register| standing(register, procuration, &sought));
        page_of(found.into_iter(), page.get())
    });
    let is_long = workspace().glance(|register| {
        register
            .mandataries(procuration)
            .nth(SEARCH_ABOVE)
            .is_some()
    });
    let search_field =
        is_long.then(|| search_field(search, page, move || slice.with(|slice| slice.total)));
    let choices = follow(move || {
        let ids = slice.with(|slice| slice.ids().collect::<Vec<AssignmentId>>());
        if ids.is_empty() {
            let nobody = say(Modifications::NoMandatary);
            return html::li().class("choice").with(nobody).into();
        }
        workspace().glance(|register| Node::all(ids.into_iter().map(|id| mandatary(register, id))))
    });
    let group = choice_group(
        &Field::Users,
        say(Modifications::Mandataries),
        Some(say(Modifications::MandatariesHint).into_owned()),
        draft.problems,
        choices,
    );
    let pages = follow(move || {
        pagination(
            slice.with(crate::ui::components::Slice::place),
            page,
            element_id(&Field::Users),
        )
    });
    let back = Address::Modification(ModificationStep::Accesses).path();
    form(|| continue_from(ModificationStep::Mandataries))
        .with(search_field)
        .with(group)
        .with(pages)
        .with(
            html::div()
                .set("id", element_id(&Field::Request))
                .with(form_actions(say(Frame::Continue), Some(back))),
        )
        .into()
}

fn mandatary(register: &Register, id: AssignmentId) -> Choice {
    let user = register.assignments().get(id).map(|row| row.user);
    let name = user.and_then(|user| register.users().get(user));
    let answers = workspace().drafts.modification.answers;
    Choice::new(
        ChoiceKind::Several,
        ("mandataire", &u32::from(id).to_string()),
        name.map(User::listed_name).unwrap_or_default(),
        move || answers.with(|answers| !answers.dropped.contains(&id)),
        move || receive(ModificationInput::MandataryToggled(id)),
    )
}

fn receive(input: ModificationInput) {
    workspace()
        .drafts
        .modification
        .change(|answers| answers.receive(input));
}

fn accesses_draft() -> AccessesDraft {
    AccessesDraft {
        holds: |what| {
            let answers = workspace().drafts.modification.answers;
            answers.with(|answers| what(&answers.terms.accesses))
        },
        receive: |input| receive(ModificationInput::Terms(CreationInput::Accesses(input))),
        problems: workspace().drafts.modification.problems,
    }
}

/// **Continuer** on a step: on to the next one, or the problems of this one.
fn continue_from(step: ModificationStep) {
    workspace().drafts.modification.continue_with(
        move |answers, register, today| answers.continue_from(step, register, today),
        Address::Modification,
    );
}
