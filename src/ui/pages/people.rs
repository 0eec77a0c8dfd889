//! The choice of people among those who may become mandataries (R5): the radios of Gestion des droits
//! d'accès and the checkboxes of an assignment.

use crate::overview::{Criteria, List, all_users};
use crate::procedure::Field;
use crate::register::{
    OrderedSet, ProcurationId, Refusal, Register, User, UserId, check_mandatary,
    check_new_mandatary,
};
use crate::ui::components::{
    Choice, ChoiceKind, Problems, Slice, choice_group, element_id, page_of, pagination,
    search_field,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::{button, user_name};
use crate::ui::watching::watch;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Lists, Management, Procedures};
use crate::wording::refusal_in_words;
use leptos::prelude::*;

/// Above how many people a search field is offered.
const SEARCH_ABOVE: usize = 10;

/// The choice of people for a field.
#[derive(Clone)]
pub(in crate::ui) struct PeopleChoices {
    /// Which field.
    pub field: Field,
    /// One or several.
    pub kind: ChoiceKind,
    /// The legend.
    pub legend: String,
    /// What helps to choose.
    pub hint: String,
    /// The procuration whose mandataries already have it, and so can't be chosen.
    pub excluded: Option<ProcurationId>,
    /// Whether a person is chosen; follows the answers.
    pub is_chosen: fn(UserId) -> bool,
    /// Receives a press.
    pub on_choose: fn(UserId),
    /// Receives many at once, where several may be chosen; an empty list takes everybody out.
    pub on_choose_many: Option<fn(Vec<UserId>)>,
    /// The problems of the page.
    pub problems: Problems,
}

/// These people by name, a page at a time.
pub(in crate::ui) fn names_of(users: Vec<UserId>) -> Node {
    const LIST: &str = "personnes";
    let page = RwSignal::new(1_usize);
    follow(move || {
        let slice = page_of(users.iter().copied(), page.get());
        let names = slice.ids().map(|user| {
            let name = html::bdi().with(user_name(user));
            html::li().with(html::strong().with(name))
        });
        let list = html::ul()
            .set("id", LIST)
            .set("tabindex", "-1")
            .with(Node::all(names));
        Node::Several(vec![list.into(), pagination(slice.place(), page, LIST)])
    })
}

/// One choice for each active user who is not an officer, a page at a time, in the order of names.
impl From<PeopleChoices> for Node {
    fn from(people: PeopleChoices) -> Self {
        let (search, page) = (RwSignal::new(String::new()), RwSignal::new(1_usize));
        let is_chosen = people.is_chosen;
        // Somebody who was chosen and may no longer be is shown still, to be taken out.
        let chosen = workspace().glance(|register| {
            let all = register.users_in_order().map(|(id, _)| id);
            untrack(|| all.filter(|id| is_chosen(*id)).collect::<OrderedSet<_>>())
        });
        let were_chosen = chosen.clone();
        let is_long =
            workspace().glance(|register| eligible(register, &chosen).nth(SEARCH_ABOVE).is_some());
        let slice = watch(move || {
            let sought = search.get();
            workspace().read(|register| listed(register, &chosen, &sought, page.get()))
        });
        let search_field =
            is_long.then(|| search_field(search, page, move || slice.with(|slice| slice.total)));
        let many = people
            .on_choose_many
            .filter(|_| is_long)
            .map(|choose| many(&people, choose, slice, search));
        let list_id = element_id(&people.field);
        let (field, problems) = (people.field.clone(), people.problems);
        let (legend, hint) = (people.legend.clone(), people.hint.clone());
        let choices = follow(move || {
            let slice = slice.get();
            if slice.total == 0 {
                let nobody = html::li().class("choice").with(nobody(&search.get()));
                return nobody.into();
            }
            workspace().read(|register| {
                Self::all(
                    slice
                        .ids()
                        .map(|user| people.choice(register, user, &were_chosen)),
                )
            })
        });
        let pages = follow(move || pagination(slice.with(Slice::place), page, list_id.clone()));
        Self::Several(vec![
            search_field.into(),
            many.into(),
            choice_group(&field, legend, Some(hint), problems, choices),
            pages,
        ])
    }
}

impl PeopleChoices {
    /// One person. Whoever was chosen when the page was drawn can still be taken out, and put back.
    fn choice(&self, register: &Register, user: UserId, chosen: &OrderedSet<UserId>) -> Choice {
        let (is_chosen, on_choose) = (self.is_chosen, self.on_choose);
        let name = register.users().get(user).map(User::listed_name);
        let choice = Choice::new(
            self.kind,
            (&element_id(&self.field), &u32::from(user).to_string()),
            name.unwrap_or_default(),
            move || is_chosen(user),
            move || on_choose(user),
        );
        let Some(why) = self.why_not(register, user) else {
            return choice;
        };
        let choice = choice.note(why);
        if chosen.contains(&user) {
            choice
        } else {
            choice.unavailable()
        }
    }

    /// Those of these people who can be chosen.
    fn choosable(&self, users: Vec<UserId>) -> Vec<UserId> {
        workspace().glance(|register| {
            let mut users = users;
            users.retain(|user| self.why_not(register, *user).is_none());
            users
        })
    }

    /// Why a person can't be chosen; `None` where they can.
    fn why_not(&self, register: &Register, user: UserId) -> Option<String> {
        let checked = match self.excluded {
            Some(procuration) => check_new_mandatary(register, user, procuration),
            None => check_mandatary(register, user),
        };
        checked.err().map(|refusal| match refusal {
            Refusal::AlreadyMandatary(_) => say(Management::AlreadyMandatary).into_owned(),
            other => refusal_in_words(&other, register, workspace().language()),
        })
    }
}

/// The ways to choose many at once: the page, all that match, or nobody any more. Whoever can't be chosen
/// isn't.
fn many(
    people: &PeopleChoices,
    choose: fn(Vec<UserId>),
    slice: Memo<Slice>,
    search: RwSignal<String>,
) -> Element {
    let (one, other) = (people.clone(), people.clone());
    let page = move || {
        let ids = slice.with_untracked(|slice| slice.ids().collect::<Vec<UserId>>());
        choose(one.choosable(ids));
    };
    let all = move || {
        let sought = search.get_untracked();
        let found = workspace().glance(|register| found(register, &OrderedSet::new(), &sought));
        choose(other.choosable(found));
    };
    let count = follow(move || {
        say(Acts::TickAll {
            count: slice.with(|slice| slice.total),
        })
    });
    html::div()
        .class("quick-choices")
        .with(button("button secondary small", page).with(say(Acts::TickPage)))
        .with(button("button secondary small", all).with(count))
        .with(button("button secondary small", move || choose(Vec::new())).with(say(Acts::Untick)))
}

fn nobody(search: &str) -> String {
    if search.is_empty() {
        say(Procedures::NobodyToChoose).into_owned()
    } else {
        say(Lists::NothingFound).into_owned()
    }
}

fn listed(register: &Register, chosen: &OrderedSet<UserId>, search: &str, page: usize) -> Slice {
    page_of(found(register, chosen, search).into_iter(), page)
}

/// Those who can be chosen and are sought, found as in the list of users.
fn found(register: &Register, chosen: &OrderedSet<UserId>, search: &str) -> Vec<UserId> {
    let sought = Criteria::of(List::Users).seeking(search);
    let mut found = all_users(register, &sought, workspace().today());
    found.retain(|id| is_eligible(register, chosen, *id));
    found
}

/// Those who may become mandataries (R5), and those who were chosen while they might.
fn eligible<'a>(
    register: &'a Register,
    chosen: &'a OrderedSet<UserId>,
) -> impl Iterator<Item = (UserId, &'a User)> + Clone {
    register
        .users_in_order()
        .filter(|(id, _)| is_eligible(register, chosen, *id))
}

fn is_eligible(register: &Register, chosen: &OrderedSet<UserId>, user: UserId) -> bool {
    chosen.contains(&user) || check_mandatary(register, user).is_ok()
}
