//! The search in a list.

use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Lists;
use leptos::prelude::*;

/// The search field of a list. The list follows what is typed; the count is announced.
#[component]
pub(in crate::ui) fn SearchField(
    /// What is sought.
    search: RwSignal<String>,
    /// The page of the list, which goes back to the first one.
    page: RwSignal<usize>,
    /// How many rows match.
    #[prop(into)]
    total: Signal<usize>,
) -> impl IntoView {
    let typed = move |text: String| {
        search.set(text);
        page.set(1);
        let count = total.get_untracked();
        workspace().announce(say(Lists::Found { count }));
    };
    view! {
        <div class="search-field" role="search">
            <label for="recherche">{say(Lists::Search)}</label>
            <input
                id="recherche"
                type="search"
                autocomplete="off"
                prop:value=move || search.get()
                on:input:target=move |event| typed(event.target().value())
            />
        </div>
    }
}
