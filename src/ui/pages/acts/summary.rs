//! The page before an act is recorded: what it is about, whom it affects, what it asks, and its button.

use super::affected::{affected, given};
use super::chosen::{chosen, new_end};
use super::listed::Listed;
use super::names::{act_confirmation, act_explanation, act_lead, act_title};
use super::{go_on_at, receive};
use crate::office::Request;
use crate::procedure::{ActAnswers, ActInput, Field, LifeAct, Origin, QuickLength};
use crate::register::{AssignmentId, Day, Period, ProcurationId, Reference, Refusal, Register};
use crate::ui::address::Address;
use crate::ui::components::{
    HEADING, Page, date_field, element_id, failure_notice, focus, form, page_of, pagination, paper,
    row, text_area,
};
use crate::ui::markup::{Node, follow, html};
use crate::ui::navigation::redirect;
use crate::ui::pages::journal::linked;
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
    let back = if act.asks_for_people() {
        Address::SeveralUsers(act)
    } else {
        Address::SeveralProcurations
    };
    act_page(act, Origin::List, back)
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
    // Once something is left out of the choice, the page is another one at the same address.
    let left_out = RwSignal::new(());
    follow(move || {
        left_out.get();
        untrack(|| page_before(act, back.clone(), left_out))
    })
}

fn page_before(act: LifeAct, back: Address, left_out: RwSignal<()>) -> Node {
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
        return page
            .with(refused(act, &answers, hindrances, (&back, left_out)))
            .into();
    }
    let asked = answers.clone();
    let listed = Listed::new(draft.problems, move |register| asked.touched(act, register));
    page.with(unkept_notice(*draft))
        .with(failure_notice(draft.failure))
        .with(html::p().class("lead").with(say(act_lead(act))))
        .with(act_explanation(act))
        .with(
            form(move || confirm(act, listed))
                .with(subjects(act, &answers))
                .with(question(act, &answers))
                .with(concerned(act, &answers, listed))
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
        (Origin::List, LifeAct::Assign) => Acts::AssignSeveral,
        (Origin::List, LifeAct::Withdraw) => Acts::WithdrawSeveral,
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

/// The people whom the act concerns, each by name.
fn concerned(act: LifeAct, answers: &ActAnswers, listed: Listed) -> Node {
    match act {
        LifeAct::Assign => given(answers),
        _ => listed.drawn(move |assignments| affected(act, assignments)),
    }
}

/// Why the act can't be done: everything that is in the way, a page at a time; and the ways on, to leave it out
/// of the choice, or back.
fn refused(
    act: LifeAct,
    answers: &ActAnswers,
    hindrances: Vec<Refusal>,
    (back, left_out): (&Address, RwSignal<()>),
) -> Node {
    const LIST: &str = "obstacles";
    let today = workspace().today();
    let (count, all) = workspace().glance(|register| answers.hindered(act, register, today));
    let page = RwSignal::new(1_usize);
    let reasons = follow(move || {
        let places = 0..u32::try_from(hindrances.len()).unwrap_or(u32::MAX);
        let slice = page_of(places, page.get());
        let language = workspace().language();
        let reasons = workspace().glance(|register| {
            let places = slice.ids::<u32>().filter_map(|at| usize::try_from(at).ok());
            let shown = places.filter_map(|at| hindrances.get(at));
            Node::all(shown.map(|why| {
                let why = refusal_in_words(why, register, language);
                html::p().with(linked(&why))
            }))
        });
        let notice = html::div()
            .class("notice info")
            .set("id", LIST)
            .set("tabindex", "-1")
            .with(reasons);
        Node::Several(vec![notice.into(), pagination(slice.place(), page, LIST)])
    });
    let leave_out = (count < all).then(|| {
        let draft = workspace().drafts.act;
        let press = move || {
            workspace().glance(|register| {
                draft.change(|answers| answers.leave_out_hindered(act, register, today));
            });
            left_out.set(());
            focus(HEADING);
        };
        button("button", press).with(say(Acts::LeaveOut { count }))
    });
    let back = link_to(back)
        .class("button secondary")
        .with(say(Frame::Back));
    Node::all([
        html::div().with(reasons),
        html::div().class("actions").with(leave_out).with(back),
    ])
}

/// What the act is about.
fn subjects(act: LifeAct, answers: &ActAnswers) -> Node {
    match procuration_about(answers) {
        Some(id) => procuration_facts(id),
        // What is given or withdrawn stands with each person.
        None if act.asks_for_people() => Node::Nothing,
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
        let choose = move || {
            receive(if is_of_several {
                ActInput::EachLonger(length)
            } else {
                ActInput::LengthChosen(end, length)
            });
        };
        let words = match length {
            QuickLength::OneYear => Acts::YearLonger,
            _ => Acts::Longer {
                count: usize::try_from(length.months()).unwrap_or_default(),
            },
        };
        let quick = button("button secondary small", choose).with(say(words));
        if !is_of_several {
            return quick;
        }
        // Several keep what was pressed, since the field of the date can't show it.
        quick.follow("aria-pressed", move || {
            let is_chosen = draft.answers.with(|answers| answers.longer == Some(length));
            is_chosen.to_string()
        })
    });
    let quick = html::div()
        .class("quick-choices")
        .set("role", "group")
        .set("aria-label", say(Forms::QuickChoices))
        .with(Node::all(quick));
    let each = is_of_several.then(|| html::p().with(say(Acts::EachLonger)));
    let ends = (answers.origin != Origin::List).then(|| {
        paper(vec![
            row(say(Acts::OldEnd), day),
            row(say(Acts::NewEnd), new_end(end)),
        ])
    });
    let advice = follow(move || {
        let answers = draft.answers.with(ActAnswers::clone);
        let is_long = workspace().glance(|register| exceeds_a_year(register, &answers));
        is_long.then(|| {
            let words = html::p().with(say(Forms::OverAYear));
            html::div().class("notice attention").with(words)
        })
    });
    let advice = html::div().set("aria-live", "polite").with(advice);
    Node::Several(vec![
        field,
        each.into(),
        quick.into(),
        advice.into(),
        ends.into(),
    ])
}

/// Whether one of these would be in force for more than a year with this end (R2).
fn exceeds_a_year(register: &Register, answers: &ActAnswers) -> bool {
    let today = workspace().today();
    let ids = answers.procurations.iter();
    let mut rows = ids.filter_map(|id| register.procurations().get(*id));
    rows.any(|row| {
        let period = row.terms.period;
        let end = answers.new_end(period.end());
        let longer = end.map(|end| Period::new(period.start().max(today), end));
        longer.is_some_and(|period| period.is_ok_and(Period::exceeds_a_year))
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
    match workspace().glance(|register| {
        let answers = draft.answers;
        answers.with_untracked(|answers| answers.command(act, register))
    }) {
        Ok(command) => submit(Submission {
            draft: *draft,
            request: Box::new(move |_| Request::listing(command, listed)),
            then: |_, _| (),
            receipt: |_, receipt| Some(Address::Receipt(receipt.sequence)),
        }),
        Err(problems) => draft.problems.set(problems),
    }
}
