//! The choice of people: among those who may become mandataries (R5), for the radios of Gestion des droits
//! d'accès and the checkboxes of an assignment; or among those who have something to lose.

use crate::overview::{Criteria, List, all_users};
use crate::procedure::Field;
use crate::register::{
    AssignmentId, OrderedSet, ProcurationId, Refusal, Register, User, UserId, check_mandatary,
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

/// Among whom people are chosen.
#[derive(Clone)]
pub(in crate::ui) enum Among {
    /// Those who may become mandataries.
    Eligible,
    /// Those who may become mandataries of this procuration. Whoever has it is shown, and can't be chosen.
    NewTo(ProcurationId),
    /// These.
    These(OrderedSet<UserId>),
}

impl Among {
    fn has(&self, register: &Register, user: UserId) -> bool {
        match self {
            Self::Eligible | Self::NewTo(_) => check_mandatary(register, user).is_ok(),
            Self::These(users) => users.contains(&user),
        }
    }

    /// Why somebody can't be chosen.
    fn check(&self, register: &Register, user: UserId) -> Result<(), Refusal> {
        match self {
            Self::Eligible => check_mandatary(register, user),
            Self::NewTo(procuration) => check_new_mandatary(register, user, *procuration),
            Self::These(_) => Ok(()),
        }
    }
}

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
    /// Among whom.
    pub among: Among,
    /// Whether a person is chosen; follows the answers.
    pub is_chosen: fn(UserId) -> bool,
    /// Receives a press.
    pub on_choose: fn(UserId),
    /// Receives many at once, where several may be chosen; an empty list takes everybody out.
    pub on_choose_many: Option<fn(Vec<UserId>)>,
    /// The problems of the page.
    pub problems: Problems,
}

/// These rows in the order of the names of whom they are about, as lists have them.
pub(in crate::ui) fn by_name<T>(
    register: &Register,
    rows: impl Iterator<Item = T>,
    user: impl Fn(&T) -> Option<UserId>,
) -> Vec<T> {
    let people = register.users_in_order().zip(0_usize..);
    let mut places: Vec<(UserId, usize)> = people.map(|((id, _), place)| (id, place)).collect();
    places.sort_unstable();
    let mut rows: Vec<(Option<usize>, T)> = rows
        .map(|row| {
            let user = user(&row);
            let found =
                user.and_then(|user| places.binary_search_by_key(&user, |(id, _)| *id).ok());
            let place = found
                .and_then(|found| places.get(found))
                .map(|(_, place)| *place);
            (place, row)
        })
        .collect();
    rows.sort_by_key(|(place, _)| *place);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The assignments, in the order of their mandataries' names.
pub(in crate::ui) fn assignments_by_name(
    register: &Register,
    ids: impl Iterator<Item = AssignmentId>,
) -> Vec<AssignmentId> {
    by_name(register, ids, |id| {
        Some(register.assignments().get(*id)?.user)
    })
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

/// One choice for each of the people, a page at a time, in the order of names.
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
        let among = people.among.clone();
        let is_long = workspace().glance(|register| {
            let mut all = register.users_in_order().map(|(id, _)| id);
            let is_shown = |id: &UserId| chosen.contains(id) || among.has(register, *id);
            all.by_ref().filter(is_shown).nth(SEARCH_ABOVE).is_some()
        });
        let slice = watch(move || {
            let sought = search.get();
            let found = workspace().read(|register| found(register, &among, &chosen, &sought));
            page_of(found.into_iter(), page.get())
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
        self.among
            .check(register, user)
            .err()
            .map(|refusal| match refusal {
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
        let nobody = OrderedSet::new();
        let found = workspace().glance(|register| found(register, &other.among, &nobody, &sought));
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

/// Those who are shown and are sought, found as in the list of users.
fn found(
    register: &Register,
    among: &Among,
    chosen: &OrderedSet<UserId>,
    search: &str,
) -> Vec<UserId> {
    let sought = Criteria::of(List::Users).seeking(search);
    let mut found = all_users(register, &sought, workspace().today());
    found.retain(|id| chosen.contains(id) || among.has(register, *id));
    found
}
