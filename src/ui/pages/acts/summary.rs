//! The page before an act is recorded: what it is about, whom it affects, what it asks, and its button.

use super::affected::affected;
use super::chosen::{chosen, new_end};
use super::listed::Listed;
use super::names::{act_confirmation, act_explanation, act_lead, act_title};
use super::{go_on_at, receive};
use crate::office::Request;
use crate::procedure::{ActAnswers, ActInput, Field, LifeAct, Origin, QuickLength};
use crate::register::{
    AssignmentId, Day, OrderedSet, Period, ProcurationId, Reference, Refusal, Register,
};
use crate::ui::address::Address;
use crate::ui::components::{
    Page, date_field, element_id, failure_notice, form, paper, row, text_area,
};
use crate::ui::markup::{Node, follow, html};
use crate::ui::navigation::redirect;
use crate::ui::pages::{
    button, drop_draft, link_to, not_found_page, procuration_facts, unkept_notice,
};
use crate::ui::submission::{Submission, submit};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Forms, Frame};
use crate::wording::{day_in_words, refusal_in_words};
use leptos::prelude::*;

/// An act on one procuration.
pub(in crate::ui) fn procuration_act_page(reference: Reference, act: LifeAct) -> Node {
    let found = workspace().glance(|register| register.procuration_by_reference(reference));
    match found {
        Some(id) => act_page(
            act,
            Origin::Procuration(id),
            Address::Procuration(reference),
        ),
        None => not_found_page(),
    }
}

/// An act on the procurations that were chosen in the list.
pub(in crate::ui) fn several_procurations_act_page(act: LifeAct) -> Node {
    act_page(act, Origin::List, Address::SeveralProcurations)
}

/// The withdrawal from the mandataries who were chosen.
pub(in crate::ui) fn several_mandataries_act_page(reference: Reference) -> Node {
    let found = workspace().glance(|register| register.procuration_by_reference(reference));
    match found {
        Some(id) => act_page(
            LifeAct::Withdraw,
            Origin::Mandataries(id),
            Address::SeveralMandataries(reference),
        ),
        None => not_found_page(),
    }
}

/// The withdrawal of one assignment.
pub(in crate::ui) fn withdrawal_page(id: AssignmentId) -> Node {
    match reference_of(id) {
        Some(reference) => act_page(
            LifeAct::Withdraw,
            Origin::Assignment(id),
            Address::Procuration(reference),
        ),
        None => not_found_page(),
    }
}

/// The renunciation of one's own assignment; somebody else's has no such page.
pub(in crate::ui) fn renunciation_page(id: AssignmentId) -> Node {
    let holder = workspace().glance(|register| Some(register.assignments().get(id)?.user));
    if holder.is_none() || holder != workspace().user() {
        return not_found_page();
    }
    act_page(LifeAct::Renounce, Origin::Assignment(id), Address::MyAccess)
}

fn reference_of(id: AssignmentId) -> Option<Reference> {
    workspace().glance(|register| {
        let row = register.assignments().get(id)?;
        Some(register.procurations().get(row.procuration)?.reference)
    })
}

fn act_page(act: LifeAct, origin: Origin, back: Address) -> Node {
    go_on_at(origin);
    let draft = workspace().drafts.act;
    let answers = draft.answers.with_untracked(ActAnswers::clone);
    let today = workspace().today();
    let hindrances = workspace().glance(|register| answers.hindrances(act, register, today));
    if hindrances == [Refusal::NothingChosen] {
        redirect(back);
        return Node::Nothing;
    }
    let page = Page::titled(title(act, &answers)).problems(draft.problems);
    if !hindrances.is_empty() {
        return page.with(refused(&hindrances, &back)).into();
    }
    let asked = answers.clone();
    let listed = Listed::new(draft.problems, move |register| touched(&asked, register));
    page.with(unkept_notice(*draft))
        .with(failure_notice(draft.failure))
        .with(html::p().class("lead").with(say(act_lead(act))))
        .with(act_explanation(act))
        .with(
            form(move || confirm(act, listed))
                .with(subjects(act, &answers))
                .with(question(act, &answers))
                .with(listed.drawn(move |assignments| affected(act, assignments)))
                .with(buttons(act, &back)),
        )
        .with(is_kept(&answers).then(|| drop_draft(*draft)))
        .into()
}

/// What somebody has chosen is theirs to drop; what only the address says isn't a request yet.
fn is_kept(answers: &ActAnswers) -> bool {
    matches!(answers.origin, Origin::List | Origin::Mandataries(_))
}

fn title(act: LifeAct, answers: &ActAnswers) -> String {
    let count = answers.procurations.len();
    let words = match (answers.origin, act) {
        (Origin::List, LifeAct::Prolong) => Acts::ProlongSeveral { count },
        (Origin::List, _) => Acts::RevokeSeveral { count },
        _ => act_title(act, reference_about(answers).unwrap_or_default()),
    };
    say(words).into_owned()
}

/// The reference of the procuration that an act on one is about.
fn reference_about(answers: &ActAnswers) -> Option<String> {
    let id = procuration_about(answers)?;
    workspace().glance(|register| {
        let row = register.procurations().get(id)?;
        Some(row.reference.to_string())
    })
}

fn procuration_about(answers: &ActAnswers) -> Option<ProcurationId> {
    match answers.origin {
        Origin::Procuration(id) | Origin::Mandataries(id) => Some(id),
        Origin::Assignment(id) => {
            workspace().glance(|register| Some(register.assignments().get(id)?.procuration))
        }
        Origin::List | Origin::Nowhere => None,
    }
}

/// The assignments that the act stops, or that go on by it.
fn touched(answers: &ActAnswers, register: &Register) -> OrderedSet<AssignmentId> {
    let procurations = answers.procurations.iter();
    let of_procurations = procurations.flat_map(|&id| register.stopping_with_procuration(id));
    let chosen = answers.assignments.iter().copied();
    of_procurations.chain(chosen).collect()
}

/// Why the act can't be done, each reason for itself, and the way back.
fn refused(hindrances: &[Refusal], back: &Address) -> Node {
    const SHOWN: usize = 25;
    let language = workspace().language();
    let reasons = workspace().glance(|register| {
        let shown = hindrances.iter().take(SHOWN);
        Node::all(shown.map(|why| html::p().with(refusal_in_words(why, register, language))))
    });
    let back = link_to(back)
        .class("button secondary")
        .with(say(Frame::Back));
    Node::all([
        html::div().class("notice attention").with(reasons),
        html::div().class("actions").with(back),
    ])
}

/// What the act is about.
fn subjects(act: LifeAct, answers: &ActAnswers) -> Node {
    match procuration_about(answers) {
        Some(id) => procuration_facts(id),
        None => chosen(act, answers.procurations.iter().copied().collect()),
    }
}

/// What the act asks.
fn question(act: LifeAct, answers: &ActAnswers) -> Node {
    let problems = workspace().drafts.act.problems;
    match act {
        LifeAct::Prolong => new_period(answers),
        LifeAct::Revoke => text_area(
            &Field::RevocationReason,
            answers.reason.clone(),
            problems,
            |text| receive(ActInput::ReasonTyped(text)),
        ),
        _ => Node::Nothing,
    }
}

/// The new end date, with quick choices that count from the end as it is.
fn new_period(answers: &ActAnswers) -> Node {
    let draft = workspace().drafts.act;
    let Some(end) = workspace().glance(|register| last_end(answers, register)) else {
        return Node::Nothing;
    };
    let day = day_in_words(end, workspace().language());
    let hint = match answers.origin {
        Origin::List => Acts::EndHintOfSeveral { day: day.clone() },
        _ => Acts::EndHint { day: day.clone() },
    };
    let field = date_field(
        &Field::End,
        Some(say(hint).into_owned()),
        move || draft.answers.with(|answers| answers.end.clone()),
        draft.problems,
        |text| receive(ActInput::EndTyped(text)),
    );
    let is_of_several = answers.origin == Origin::List;
    let quick = QuickLength::ALL.map(|length| {
        let choose = move || receive(ActInput::LengthChosen(end, length));
        let words = quick_words(length, end, is_of_several);
        button("button secondary small", choose).with(say(words))
    });
    let quick = html::div()
        .class("quick-choices")
        .set("role", "group")
        .set("aria-label", say(Forms::QuickChoices))
        .with(Node::all(quick));
    let ends = (answers.origin != Origin::List).then(|| {
        paper(vec![
            row(say(Acts::OldEnd), day),
            row(say(Acts::NewEnd), new_end()),
        ])
    });
    let procurations = answers.procurations.clone();
    let advice = follow(move || {
        let typed = draft.answers.with(|answers| Day::parse(&answers.end))?;
        let is_long = workspace().glance(|register| exceeds_a_year(register, &procurations, typed));
        is_long.then(|| {
            let words = html::p().with(say(Forms::OverAYear));
            html::div().class("notice attention").with(words)
        })
    });
    let advice = html::div().set("aria-live", "polite").with(advice);
    Node::Several(vec![field, quick.into(), advice.into(), ends.into()])
}

/// What a quick choice says. Several end on the same day, which isn't so much later for each: there it says
/// which day it is.
fn quick_words(length: QuickLength, end: Day, is_of_several: bool) -> Acts {
    let months = length.months();
    if is_of_several {
        let day = day_in_words(end.plus_months(months), workspace().language());
        return Acts::Until { day };
    }
    let count = usize::try_from(months).unwrap_or_default();
    Acts::Longer { count }
}

/// Whether one of these would be in force for more than a year with this end (R2).
fn exceeds_a_year(register: &Register, ids: &OrderedSet<ProcurationId>, end: Day) -> bool {
    let today = workspace().today();
    let mut rows = ids.iter().filter_map(|id| register.procurations().get(*id));
    rows.any(|row| {
        let start = row.terms.period.start().max(today);
        Period::new(start, end).is_ok_and(Period::exceeds_a_year)
    })
}

/// The latest of the ends as they are.
fn last_end(answers: &ActAnswers, register: &Register) -> Option<Day> {
    let procurations = answers.procurations.iter();
    let ends = procurations.filter_map(|id| register.procurations().get(*id));
    ends.map(|row| row.terms.period.end()).max()
}

fn buttons(act: LifeAct, back: &Address) -> Node {
    let classes = if act.takes_away() {
        "button danger"
    } else {
        "button"
    };
    let confirm = html::button()
        .set("type", "submit")
        .class(classes)
        .with(say(act_confirmation(act)));
    let back = link_to(back)
        .class("button secondary")
        .with(say(Frame::Back));
    html::div()
        .class("actions")
        .set("id", element_id(&Field::Request))
        .with(confirm)
        .with(back)
        .into()
}

/// Records the act, or shows everything that has to be put right.
fn confirm(act: LifeAct, listed: Listed) {
    let draft = workspace().drafts.act;
    let listed = listed.at_present();
    draft.clear_problems();
    match draft.answers.with_untracked(|answers| answers.command(act)) {
        Ok(command) => submit(Submission {
            draft: *draft,
            request: Box::new(move |_| Request::listing(command, listed)),
            then: |_, _| (),
            receipt: |_, receipt| Some(Address::Receipt(receipt.sequence)),
        }),
        Err(problems) => draft.problems.set(problems),
    }
}
