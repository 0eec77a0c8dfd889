//! The choice of people among those who may become mandataries (R5): the radios of Gestion des droits
//! d'accès and the checkboxes of an assignment.

use crate::procedure::Field;
use crate::register::{ProcurationId, Register, User, UserId, check_mandatary, matches_search};
use crate::ui::components::{
    Choice, ChoiceGroup, ChoiceKind, Pagination, Problems, SearchField, Slice, element_id, page_of,
};
use crate::ui::following::{follow, watch};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Lists, Management, Procedures};
use leptos::prelude::*;

/// Above how many people a search field is offered.
const SEARCH_ABOVE: usize = 10;

/// One choice for each active user who is not an officer, a page at a time, in the order of names.
#[component]
pub(in crate::ui) fn PeopleChoices(
    /// Which field.
    field: Field,
    /// One or several.
    kind: ChoiceKind,
    /// The legend.
    #[prop(into)]
    legend: String,
    /// What helps to choose.
    #[prop(into)]
    hint: String,
    /// The procuration whose mandataries already have it, and so can't be chosen.
    #[prop(default = None)]
    excluded: Option<ProcurationId>,
    /// Whether a person is chosen.
    #[prop(into)]
    is_chosen: Callback<UserId, bool>,
    /// Receives a press.
    #[prop(into)]
    on_choose: Callback<UserId>,
    /// The problems of the page.
    problems: Problems,
) -> impl IntoView {
    let search = RwSignal::new(String::new());
    let page = RwSignal::new(1_usize);
    let group = element_id(&field);
    let of_list = group.clone();
    let slice = watch(move || {
        let sought = search.get();
        workspace().read(|register| listed(register, &sought, page.get()))
    });
    let total = Signal::derive(move || slice.with(|slice| slice.total));
    let choice = move |(user, name): (UserId, String)| {
        let has_it = excluded
            .is_some_and(|id| workspace().glance(|register| register.is_mandatary(user, id)));
        let note = has_it.then(|| say(Management::AlreadyMandatary).into_any());
        view! {
            <Choice
                available=!has_it || is_chosen.run(user)
                note
                kind
                group=group.clone()
                value=u32::from(user).to_string()
                label=name
                chosen=Signal::derive(move || is_chosen.run(user))
                on_choose=move |()| on_choose.run(user)
            />
        }
    };
    let is_long = workspace().glance(|register| eligible(register).nth(SEARCH_ABOVE).is_some());
    view! {
        {is_long.then(|| view! { <SearchField search page total /> })}
        <ChoiceGroup field legend hint problems>
            {follow(move || {
                let rows = slice.with(|slice| slice.rows.clone());
                if rows.is_empty() {
                    view! { <li class="choice">{nobody(&search.get())}</li> }.into_any()
                } else {
                    rows.into_iter().map(choice.clone()).collect_view().into_any()
                }
            })}
        </ChoiceGroup>
        {follow(move || {
            let (shown, pages) = slice.with(|slice| (slice.page, slice.pages));
            view! { <Pagination page=shown pages on_page=move |to| page.set(to) list=of_list.clone() /> }
        })}
    }
}

fn nobody(search: &str) -> String {
    if search.is_empty() {
        say(Procedures::NobodyToChoose).into_owned()
    } else {
        say(Lists::NothingFound).into_owned()
    }
}

fn listed(register: &Register, search: &str, page: usize) -> Slice<(UserId, String)> {
    let found = eligible(register).filter(|(_, user)| matches_search(&user.listed_name(), search));
    page_of(found, page).map(|(id, user)| (id, user.listed_name()))
}

/// Those who may become mandataries (R5).
fn eligible(register: &Register) -> impl Iterator<Item = (UserId, &User)> + Clone {
    register
        .users_in_order()
        .filter(|(id, _)| check_mandatary(register, *id).is_ok())
}
