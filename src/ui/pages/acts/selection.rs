//! The choice of several: procurations of the list, or mandataries of one procuration. Rows are ticked one by
//! one, a page at a time, or all that match; what is ticked stays ticked on other pages, and when something
//! else is sought.

use super::{act_name, go_on_at, receive};
use crate::overview::{self, Criteria, List, all_procurations, all_users};
use crate::procedure::{ActAnswers, ActInput, Field, LifeAct, Origin, Problem};
use crate::register::{
    AssignmentId, OrderedSet, ProcurationId, Reference, Refusal, Register, Status, UserId,
};
use crate::ui::address::Address;
use crate::ui::components::{
    ListPlace, Listing, Page, Slice, cell, element_id, line, page_of, pagination, search_field,
    status_badge, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::navigation::go_to;
use crate::ui::pages::listing::{COUNT, controls, head, link_to_same, nothing_found};
use crate::ui::pages::people::assignments_by_name;
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
    let listing = Listing::of_address(List::Procurations);
    let found = watch(move || {
        let asked = listing.criteria();
        let all = workspace().read(|register| open(register, &asked));
        overview::Page::of(all, asked.page(), asked.size())
    });
    let total = move || found.with(|found| found.total);
    let list = follow(move || {
        workspace().read(|register| found.with(|found| procurations(register, found, listing)))
    });
    let ticks = tick_buttons(
        move || ActInput::ProcurationsAdded(found.with_untracked(|found| found.rows.clone())),
        move || {
            let asked = untrack(|| listing.criteria());
            ActInput::ProcurationsAdded(workspace().glance(|register| open(register, &asked)))
        },
        total,
        chosen_procurations,
    );
    let acts = LifeAct::ON_SEVERAL.map(|act| {
        let (words, classes) = on_chosen(act);
        let address = if act.asks_for_people() {
            Address::SeveralUsers(act)
        } else {
            Address::SeveralProcurationsAct(act)
        };
        go_on(classes, words, address)
    });
    Page::titled(say(Acts::OnSeveral))
        .problems(draft.problems)
        .with(unkept_notice(*draft))
        .with(html::p().class("lead").with(say(Acts::SeveralLead)))
        .with(controls(listing, || true, total))
        .with(ticks)
        .with(html::div().set("id", element_id(&CHOICE)).with(list))
        .with(follow(move || {
            let place = found.with(|found| found.into());
            pagination(place, listing.page, COUNT)
        }))
        .with(actions(
            Node::all(acts),
            link_to_same(listing, Address::Procurations),
        ))
        .into()
}

/// The words of the button that goes on to an act on the chosen procurations, and how it looks.
fn on_chosen(act: LifeAct) -> (Acts, &'static str) {
    match act {
        LifeAct::Assign => (Acts::AssignChosen, "button secondary"),
        LifeAct::Withdraw => (Acts::WithdrawChosenProcurations, "button secondary"),
        LifeAct::Prolong => (Acts::ProlongChosen, "button secondary"),
        _ => (Acts::RevokeChosen, "button secondary danger"),
    }
}

/// What can't be done to a procuration of this status, of what can be done to several.
fn not_possible(status: Status) -> Option<Element> {
    let acts = LifeAct::ON_SEVERAL.into_iter();
    let not = acts.filter(|act| !act.is_allowed(status));
    let not: Vec<String> = not.map(|act| say(act_name(act)).to_lowercase()).collect();
    (!not.is_empty()).then(|| {
        let acts = not.join(", ");
        html::div()
            .class("muted small")
            .with(say(Acts::NotPossible { acts }))
    })
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
        move || slice.with(|slice| slice.total),
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
        .with(actions(withdraw, link_to(&Address::Procuration(reference))))
        .into()
}

/// The procurations that aren't over, of those that are asked for.
fn open(register: &Register, asked: &Criteria) -> Vec<ProcurationId> {
    let today = workspace().today();
    let mut found = all_procurations(register, asked, today);
    found.retain(|id| {
        let row = register.procurations().get(*id);
        row.is_some_and(|row| !row.status(today).is_over())
    });
    found
}

/// The assignments of a procuration that stand, of those whose mandatary is sought.
pub(in crate::ui::pages) fn standing(
    register: &Register,
    id: ProcurationId,
    sought: &str,
) -> Vec<AssignmentId> {
    let asked = Criteria::of(List::Users).seeking(sought);
    let people = all_users(register, &asked, workspace().today());
    let people: OrderedSet<UserId> = people.into_iter().collect();
    let standing = register.mandataries(id);
    let found = standing.filter(|(_, row)| people.contains(&row.user));
    assignments_by_name(register, found.map(|(id, _)| id))
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
    total: impl Fn() -> usize + 'static,
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
    let count = follow(move || say(Acts::TickAll { count: total() }));
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

fn actions(acts: impl Into<Node>, back: Element) -> Element {
    let back = back.class("button secondary").with(say(Frame::Back));
    html::div()
        .class("actions")
        .set("id", element_id(&Field::Request))
        .with(acts)
        .with(back)
}

fn procurations(
    register: &Register,
    found: &overview::Page<ProcurationId>,
    listing: Listing,
) -> Node {
    if found.total == 0 {
        return nothing_found(listing, register, say(Acts::NoneActive), &|asked| {
            open(register, asked).len()
        });
    }
    let count = say(Lists::Procurations { count: found.total });
    let heads = vec![
        say(Management::Choice),
        say(Management::Reference),
        say(Management::Name),
        say(Acts::OldEnd),
        say(Management::Users),
        say(Management::Status),
    ];
    let lines = found.rows.iter();
    let lines = lines.filter_map(|id| procuration_line(register, *id));
    let region = table_region(LIST, table(heads, Node::all(lines))).set("aria-labelledby", COUNT);
    Node::Several(vec![head(listing, count, found.total), region.into()])
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
    let status = row.status(workspace().today());
    let line = line()
        .with(pick)
        .with(cell(say(Management::Reference), reference))
        .with(subject(name).set("id", name_id))
        .with(cell(say(Acts::OldEnd), end).class("nowrap"))
        .with(cell(say(Management::Users), mandataries).class("number"))
        .with(cell(say(Management::Status), status_badge(status)).with(not_possible(status)));
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
