//! The choice of several: procurations of the list, or mandataries of one procuration. Rows are ticked one by
//! one, a page at a time, or all that match; what is ticked stays ticked on other pages, and when something
//! else is sought.

use super::{go_on_at, receive};
use crate::overview::{Criteria, List, all_procurations};
use crate::procedure::{ActAnswers, ActInput, Field, LifeAct, Origin, Problem};
use crate::register::{AssignmentId, ProcurationId, Reference, Refusal, Register, Search, User};
use crate::ui::address::Address;
use crate::ui::components::{
    ListPlace, Page, Slice, cell, element_id, line, page_of, pagination, search_field,
    status_badge, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::navigation::go_to;
use crate::ui::pages::{button, link_to, not_found_page, unkept_notice};
use crate::ui::watching::watch;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Account, Acts, Frame, Lists, Management};
use crate::wording::procuration_name;
use leptos::prelude::*;

/// The identity of the list.
const LIST: &str = "liste";
/// The field of what is chosen: the link of a problem leads to its first box.
const CHOICE: Field = Field::Users;

/// **Agir sur plusieurs**: every procuration that isn't over.
pub(in crate::ui) fn several_procurations_page() -> Node {
    go_on_at(Origin::List);
    let draft = workspace().drafts.act;
    let ListPlace { search, page } = ListPlace::of_address();
    let slice = watch(move || {
        let sought = search.get();
        workspace().read(|register| page_of(open(register, &sought).into_iter(), page.get()))
    });
    let list = follow(move || {
        workspace().read(|register| slice.with(|slice| procurations(register, slice, search)))
    });
    let ticks = tick_buttons(
        move || ActInput::ProcurationsAdded(slice.with_untracked(|slice| slice.ids().collect())),
        move || {
            let sought = search.get_untracked();
            ActInput::ProcurationsAdded(workspace().glance(|register| open(register, &sought)))
        },
        slice,
        chosen_procurations,
    );
    let acts = [
        (LifeAct::Prolong, Acts::ProlongChosen, "button"),
        (
            LifeAct::Revoke,
            Acts::RevokeChosen,
            "button secondary danger",
        ),
    ];
    let acts = acts
        .map(|(act, words, classes)| go_on(classes, words, Address::SeveralProcurationsAct(act)));
    Page::titled(say(Acts::OnSeveral))
        .problems(draft.problems)
        .with(unkept_notice(*draft))
        .with(html::p().class("lead").with(say(Acts::SeveralLead)))
        .with(search_field(search, page, move || {
            slice.with(|slice| slice.total)
        }))
        .with(ticks)
        .with(html::div().set("id", element_id(&CHOICE)).with(list))
        .with(follow(move || {
            pagination(slice.with(Slice::place), page, LIST)
        }))
        .with(actions(Node::all(acts), &Address::Procurations))
        .into()
}

/// The mandataries of a procuration, to choose several.
pub(in crate::ui) fn several_mandataries_page(reference: Reference) -> Node {
    let found = workspace().glance(|register| register.procuration_by_reference(reference));
    let Some(procuration) = found else {
        return not_found_page();
    };
    go_on_at(Origin::Mandataries(procuration));
    let draft = workspace().drafts.act;
    let ListPlace { search, page } = ListPlace::of_address();
    let slice = watch(move || {
        let sought = search.get();
        let found = workspace().read(|register| standing(register, procuration, &sought));
        page_of(found.into_iter(), page.get())
    });
    let list = follow(move || {
        workspace().read(|register| slice.with(|slice| mandataries(register, slice, search)))
    });
    let ticks = tick_buttons(
        move || ActInput::AssignmentsAdded(slice.with_untracked(|slice| slice.ids().collect())),
        move || {
            let sought = search.get_untracked();
            let all = workspace().glance(|register| standing(register, procuration, &sought));
            ActInput::AssignmentsAdded(all)
        },
        slice,
        chosen_mandataries,
    );
    let withdraw = go_on(
        "button danger",
        Acts::WithdrawChosen,
        Address::SeveralMandatariesAct(reference),
    );
    let title = Acts::SeveralMandataries {
        reference: reference.to_string(),
    };
    Page::titled(say(title))
        .problems(draft.problems)
        .with(unkept_notice(*draft))
        .with(
            html::p()
                .class("lead")
                .with(say(Acts::SeveralMandatariesLead)),
        )
        .with(search_field(search, page, move || {
            slice.with(|slice| slice.total)
        }))
        .with(ticks)
        .with(html::div().set("id", element_id(&CHOICE)).with(list))
        .with(follow(move || {
            pagination(slice.with(Slice::place), page, LIST)
        }))
        .with(actions(withdraw, &Address::Procuration(reference)))
        .into()
}

/// The procurations that aren't over, of those that are sought.
fn open(register: &Register, sought: &str) -> Vec<ProcurationId> {
    let today = workspace().today();
    let criteria = Criteria::of(List::Procurations).seeking(sought);
    let mut found = all_procurations(register, &criteria, today);
    found.retain(|id| {
        let row = register.procurations().get(*id);
        row.is_some_and(|row| !row.status(today).is_over())
    });
    found
}

/// The assignments of a procuration that stand, of those whose mandatary is sought.
fn standing(register: &Register, id: ProcurationId, sought: &str) -> Vec<AssignmentId> {
    let search = Search::typed(sought);
    let found = register.mandataries(id).filter(|(_, row)| {
        let name = register.users().get(row.user).map(User::listed_name);
        name.is_some_and(|name| search.finds(&name))
    });
    found.map(|(id, _)| id).collect()
}

/// Receives a choice: that there was none is no longer a problem.
fn choose(input: ActInput) {
    workspace().drafts.act.clear_problems();
    receive(input);
}

fn chosen_procurations(answers: &ActAnswers) -> String {
    let count = answers.procurations.len();
    say(Acts::ChosenProcurations { count }).into_owned()
}

fn chosen_mandataries(answers: &ActAnswers) -> String {
    let count = answers.assignments.len();
    say(Acts::ChosenMandataries { count }).into_owned()
}

/// The ways to tick many at once, and how many are ticked.
fn tick_buttons(
    page: impl Fn() -> ActInput + 'static,
    all: impl Fn() -> ActInput + 'static,
    slice: Memo<Slice>,
    chosen: fn(&ActAnswers) -> String,
) -> Node {
    let tick = move |input: ActInput| {
        choose(input);
        let answers = workspace().drafts.act.answers;
        workspace().announce(answers.with_untracked(chosen));
    };
    let page = button("button secondary small", move || tick(page()));
    let all = button("button secondary small", move || tick(all()));
    let none = button("button secondary small", move || tick(ActInput::Cleared));
    let count = follow(move || {
        say(Acts::TickAll {
            count: slice.with(|slice| slice.total),
        })
    });
    let chosen = follow(move || workspace().drafts.act.answers.with(chosen));
    let buttons = html::div()
        .class("quick-choices")
        .with(page.with(say(Acts::TickPage)))
        .with(all.with(count))
        .with(none.with(say(Acts::Untick)));
    Node::all([buttons, html::p().class("shown").with(chosen)])
}

/// On to the page of an act, when something is chosen.
fn go_on(classes: &'static str, words: Acts, address: Address) -> Element {
    let go = move || {
        let draft = workspace().drafts.act;
        draft.clear_problems();
        let is_empty = draft.answers.with_untracked(|answers| {
            answers.procurations.is_empty() && answers.assignments.is_empty()
        });
        if is_empty {
            let problem = Problem {
                field: CHOICE,
                ..Problem::from(Refusal::NothingChosen)
            };
            draft.problems.set(vec![problem]);
        } else {
            go_to(&address);
        }
    };
    button(classes, go).with(say(words))
}

fn actions(acts: impl Into<Node>, back: &Address) -> Element {
    let back = link_to(back)
        .class("button secondary")
        .with(say(Frame::Back));
    html::div()
        .class("actions")
        .set("id", element_id(&Field::Request))
        .with(acts)
        .with(back)
}

fn procurations(register: &Register, slice: &Slice, search: RwSignal<String>) -> Node {
    if slice.total == 0 {
        return nothing(search, Acts::NoneActive);
    }
    let heads = vec![
        say(Management::Choice),
        say(Management::Reference),
        say(Management::Name),
        say(Acts::OldEnd),
        say(Management::Users),
        say(Management::Status),
    ];
    let lines = slice.ids().filter_map(|id| procuration_line(register, id));
    let label = say(Lists::Procurations { count: slice.total });
    table_region(LIST, table(heads, Node::all(lines)))
        .set("aria-label", label)
        .into()
}

fn procuration_line(register: &Register, id: ProcurationId) -> Option<Element> {
    let language = workspace().language();
    let row = register.procurations().get(id)?;
    let (reference_id, name_id) = labels(u32::from(id));
    let pick = checkbox(
        format!("{reference_id} {name_id}"),
        move |answers| answers.procurations.contains(&id),
        ActInput::ProcurationToggled(id),
        chosen_procurations,
    );
    let reference = link_to(&Address::Procuration(row.reference))
        .class("reference")
        .set("id", reference_id)
        .with(row.reference.to_string());
    let name = html::bdi().with(procuration_name(register, id, row, language));
    let mandataries = register.mandataries(id).count().to_string();
    let end = row.terms.period.end().iso();
    let line = line()
        .with(pick)
        .with(cell(say(Management::Reference), reference))
        .with(subject(name).set("id", name_id))
        .with(cell(say(Acts::OldEnd), end))
        .with(cell(say(Management::Users), mandataries).class("number"))
        .with(cell(
            say(Management::Status),
            status_badge(row.status(workspace().today())),
        ));
    Some(line)
}

fn mandataries(register: &Register, slice: &Slice, search: RwSignal<String>) -> Node {
    if slice.total == 0 {
        return nothing(search, Acts::NobodyAffected);
    }
    let heads = vec![
        say(Management::Choice),
        say(Acts::Person),
        say(Account::AssignedOn),
    ];
    let lines = slice.ids().filter_map(|id| mandatary_line(register, id));
    let label = say(Lists::Found { count: slice.total });
    table_region(LIST, table(heads, Node::all(lines)))
        .set("aria-label", label)
        .into()
}

fn mandatary_line(register: &Register, id: AssignmentId) -> Option<Element> {
    let row = register.assignments().get(id)?;
    let user = register.users().get(row.user)?;
    let (_, name_id) = labels(u32::from(id));
    let pick = checkbox(
        name_id.clone(),
        move |answers| answers.assignments.contains(&id),
        ActInput::AssignmentToggled(id),
        chosen_mandataries,
    );
    let name = html::bdi().with(user.listed_name());
    let line = line()
        .with(pick)
        .with(subject(name).set("id", name_id))
        .with(cell(say(Account::AssignedOn), row.since.iso()).class("nowrap"));
    Some(line)
}

/// The identities of what names a row: its reference and its name.
fn labels(key: u32) -> (String, String) {
    (format!("reference-{key}"), format!("nom-{key}"))
}

fn checkbox(
    labels: String,
    is_chosen: impl Fn(&ActAnswers) -> bool + 'static,
    toggled: ActInput,
    chosen: fn(&ActAnswers) -> String,
) -> Element {
    let answers = workspace().drafts.act.answers;
    let input = html::input()
        .set("type", "checkbox")
        .set("aria-labelledby", labels)
        .checked(move || answers.with(&is_chosen))
        .on("change", move |_| {
            choose(toggled.clone());
            let sentence = answers.with_untracked(chosen);
            workspace().live_region.tell(sentence);
        });
    html::td().set("role", "cell").class("pick").with(input)
}

fn nothing(search: RwSignal<String>, otherwise: Acts) -> Node {
    let sentence = if search.with(String::is_empty) {
        say(otherwise)
    } else {
        say(Lists::NothingFound)
    };
    html::p().class("empty").with(sentence).into()
}
