//! The frame of every page: header, menu, main part, footer.

use crate::register::{Register, UserId};
use crate::ui::address::Address;
use crate::ui::following::follow;
use crate::ui::opening::Standing;
use crate::ui::pages::is_sample;
use crate::ui::workspace::{Workspace, say, workspace};
use crate::wording::pages::{Frame as Words, Storage};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The frame, around a page. Only what the language or the sign-in changes is drawn anew, so focus
/// stays on the language switch when it is pressed.
#[component]
pub(in crate::ui) fn Frame(children: Children) -> impl IntoView {
    let workspace = workspace();
    let spoken = move |sentence: Words| move || workspace.track_language(|| say(sentence.clone()));
    view! {
        <a class="skip-link" href="#contenu" on:click=skip>{spoken(Words::SkipLink)}</a>
        <SiteHeader />
        {follow(move || workspace.track_language(|| standing_banner(workspace.standing())))}
        {follow(move || workspace.track_language(|| sample_banner(workspace)))}
        <div class="frame">
            <SiteMenu />
            <main id="contenu" tabindex="-1">{children()}</main>
        </div>
        <footer class="site-footer"><p>{spoken(Words::Independence)}</p></footer>
        <p class="visually-hidden" role="status" aria-live="polite">
            {follow(move || workspace.announcement())}
        </p>
    }
}

/// The router would take the link for a change of page; focus is all that moves.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    if let Some(main) = document().query_selector("main").ok().flatten() {
        use wasm_bindgen::JsCast;
        if let Ok(main) = main.dyn_into::<web_sys::HtmlElement>() {
            let _ = main.focus();
        }
    }
}

#[component]
fn SiteHeader() -> impl IntoView {
    let workspace = workspace();
    let who = move || {
        workspace.track_language(|| {
            let name = workspace.user_name()?;
            Some(view! {
                <p class="who"><bdi>{name}</bdi></p>
                <button type="button" class="link-like" on:click=move |_| workspace.sign_out()>
                    {say(Words::SignOut)}
                </button>
            })
        })
    };
    let other_tag = move || workspace.track_language(|| workspace.language().other().tag());
    view! {
        <header class="site-header">
            <a class="brand" href=Address::Start.path()>
                <Mark />
                {follow(move || workspace.track_language(|| say(Words::Product)))}
            </a>
            <button
                type="button"
                class="link-like"
                lang=other_tag
                on:click=move |_| workspace.switch_language()
            >
                {follow(move || workspace.track_language(|| say(Words::SwitchLanguage)))}
            </button>
            {who}
        </header>
    }
}

/// The mark: a sheet and a check.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
            <path
                class="brand-sheet"
                d="M21.5 11V5a3 3 0 0 0-3-3h-11a3 3 0 0 0-3 3v18a3 3 0 0 0 3 3H11M9.5 8.5h7M9.5 13.5h4"
            />
            <path class="brand-check" d="m13 20.5 4 4 8-9.5" />
        </svg>
    }
}

/// What every page says when the register isn't kept, or isn't whole.
fn standing_banner(standing: Standing) -> Option<impl IntoView> {
    let (sentence, more) = match standing {
        Standing::Kept => return None,
        Standing::Fleeting => (Storage::Fleeting, None),
        Standing::Impaired => (Storage::ReadOnlyBanner, Some(Storage::ReadOnlyMore)),
    };
    let more = more.map(|more| view! { " " <a href=Address::Start.path()>{say(more)}</a> });
    Some(view! {
        <section class="notice attention" aria-label=say(Storage::Standing)>
            <p>{say(sentence)} {more}</p>
        </section>
    })
}

fn sample_banner(workspace: Workspace) -> Option<impl IntoView> {
    workspace.read(is_sample).then(|| {
        view! {
            <aside class="sample-banner" aria-label=say(Words::Sample)>
                <p><strong>{say(Words::Sample)}</strong> " " {say(Words::SampleBanner)}</p>
                <a href=Address::SampleRemoval.path()>{say(Words::SampleRemove)}</a>
            </aside>
        }
    })
}

/// The menu of whoever is signed in; what a person may not do isn't offered.
#[component]
fn SiteMenu() -> impl IntoView {
    let workspace = workspace();
    let unfolded = RwSignal::new(false);
    let path = use_location().pathname;
    // Going to another page folds the menu again on a narrow screen.
    Effect::new(move |_| {
        path.track();
        unfolded.set(false);
    });
    move || {
        workspace.track_language(|| {
            let user = workspace.user()?;
            let groups = workspace.read(|register| menu_of(register, user));
            let groups = groups
                .into_iter()
                .map(|group| menu_group(group, path))
                .collect_view();
            Some(view! {
                <nav class="site-nav" aria-label=say(Words::MainMenu)>
                    <button
                        type="button"
                        class="nav-toggle"
                        aria-expanded=move || if unfolded.get() { "true" } else { "false" }
                        aria-controls="menu"
                        on:click=move |_| unfolded.update(|open| *open = !*open)
                    >
                        {say(Words::Menu)}
                    </button>
                    <div id="menu" class="nav-groups">{groups}</div>
                </nav>
            })
        })
    }
}

/// A group of the menu: its title, where it has one, and its links.
type MenuGroup = (Option<Words>, Vec<(Words, Address)>);

fn menu_of(register: &Register, user: UserId) -> Vec<MenuGroup> {
    let own = vec![
        (Words::Home, Address::Start),
        (Words::MyAccess, Address::MyAccess),
    ];
    if !register.is_active_officer(user) {
        return vec![(None, own)];
    }
    let files = vec![
        (Words::AccessRights, Address::NewRights),
        (Words::Procurations, Address::Procurations),
        (Words::Users, Address::Users),
    ];
    let enterprise = vec![
        (Words::Enrolments, Address::Enrolments),
        (Words::Journal, Address::Journal),
    ];
    vec![
        (None, own),
        (Some(Words::UserFiles), files),
        (Some(Words::EnterpriseFile), enterprise),
    ]
}

fn menu_group((title, links): MenuGroup, path: Memo<String>) -> impl IntoView {
    let links = links.into_iter().map(|(label, address)| {
        let root = address.path();
        let is_here = {
            let root = root.clone();
            move || path.with(|path| leads_to(path, &root)).then_some("page")
        };
        view! { <li><a href=root aria-current=is_here>{say(label)}</a></li> }
    });
    view! {
        <section class="nav-group">
            {title.map(|title| view! { <h2>{say(title)}</h2> })}
            <ul>{links.collect_view()}</ul>
        </section>
    }
}

/// Whether a page belongs to the part of the site that begins at this address.
fn leads_to(path: &str, root: &str) -> bool {
    match path.strip_prefix(root) {
        Some(rest) if root == "/" => rest.is_empty(),
        Some(rest) => rest.is_empty() || rest.starts_with('/'),
        None => false,
    }
}
