//! The frame of every page: header, menu, main part, footer.

use super::banners::banners;
use super::focus::focus;
use crate::register::{Register, UserId};
use crate::ui::address::Address;
use crate::ui::idle::warning;
use crate::ui::inside;
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::navigation::{Navigation, go_to};
use crate::ui::theme::theme_choice;
use crate::ui::watching::once_drawn;
use crate::ui::workspace::{Workspace, say, workspace};
use crate::wording::pages::{Frame as Words, Help, Session};
use leptos::prelude::*;

const MAIN: &str = "contenu";
const MENU: &str = "menu";
const TOGGLE: &str = "menu-bouton";

/// The frame, around a page. Only what the language or the sign-in changes is drawn anew, so focus
/// stays on the language switch when it is pressed.
pub(in crate::ui) fn frame(page: Node) -> Node {
    let workspace = workspace();
    let skip_link = html::a()
        .class("skip-link")
        .set("href", format!("#{MAIN}"))
        // The router would take the link for a change of page; focus is all that moves.
        .on("click", |event| {
            event.prevent_default();
            focus(MAIN);
        });
    let main = html::main()
        .set("id", MAIN)
        .set("tabindex", "-1")
        .with(page);
    let independence = html::p().with(spoken(Words::Independence));
    let live_region = html::p()
        .follow("class", move || {
            if workspace.live_region.is_shown() {
                "announcement"
            } else {
                "visually-hidden"
            }
        })
        .set("role", "status")
        .set("aria-live", "polite")
        .with(follow(move || workspace.live_region.sentence()));
    Node::Several(vec![
        skip_link.with(spoken(Words::SkipLink)).into(),
        site_header(),
        banners(),
        html::div()
            .class("frame")
            .with(menu_place())
            .with(main)
            .into(),
        html::footer()
            .class("site-footer")
            .with(independence)
            .with(follow(move || workspace.track_language(help_links)))
            .with(follow(move || workspace.track_language(theme_choice)))
            .into(),
        live_region.into(),
        warning(),
    ])
}

/// The links to what anybody may read, signed in or not.
fn help_links() -> Element {
    let links = [
        (Address::About, Help::About),
        (Address::Accessibility, Help::Accessibility),
        (Address::Glossary, Help::Glossary),
    ];
    let links = links.map(|(address, name)| {
        let link = html::a().set("href", address.path()).with(say(name));
        html::li().with(link)
    });
    let list = html::ul().with(Node::all(links));
    html::nav()
        .class("site-help")
        .set("aria-label", say(Help::Title))
        .with(list)
}

/// A sentence that follows the language.
fn spoken(sentence: Words) -> Node {
    follow(move || workspace().track_language(|| say(sentence.clone())))
}

fn site_header() -> Node {
    let workspace = workspace();
    let brand = html::a()
        .class("brand")
        .set("href", Address::Start.path())
        .with(mark())
        .with(spoken(Words::Product));
    let switch = html::button()
        .set("type", "button")
        .class("link-like")
        .follow("lang", move || {
            workspace.track_language(|| workspace.language().other().tag())
        })
        .on_click(move || workspace.switch_language())
        .with(spoken(Words::SwitchLanguage));
    html::header()
        .class("site-header")
        .with(brand)
        .with(switch)
        .with(follow(move || {
            workspace.track_language(|| signed_in(workspace))
        }))
        .into()
}

/// Who is signed in, the lock, and the way out.
fn signed_in(workspace: Workspace) -> Option<Node> {
    workspace.visitor()?;
    let lock = html::button()
        .set("type", "button")
        .class("link-like")
        .on_click(move || workspace.lock())
        .with(say(Session::Lock));
    let sign_out = html::button()
        .set("type", "button")
        .class("link-like")
        .on_click(move || {
            workspace.sign_out();
            go_to(&Address::Start);
        })
        .with(say(Words::SignOut));
    let name = workspace.user_name();
    let who = name.map(|name| {
        let account = html::a()
            .set("href", Address::MyAccount.path())
            .with(html::bdi().with(name));
        html::p().class("who").with(account)
    });
    Some(Node::Several(vec![
        who.into(),
        lock.into(),
        sign_out.into(),
    ]))
}

/// The mark: a sheet and a check.
fn mark() -> Node {
    const SHEET: &str =
        "M21.5 11V5a3 3 0 0 0-3-3h-11a3 3 0 0 0-3 3v18a3 3 0 0 0 3 3H11M9.5 8.5h7M9.5 13.5h4";
    html::svg()
        .set("viewBox", "0 0 28 28")
        .set("width", "28")
        .set("height", "28")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .with(html::path().class("brand-sheet").set("d", SHEET))
        .with(
            html::path()
                .class("brand-check")
                .set("d", "m13 20.5 4 4 8-9.5"),
        )
        .into()
}

/// The menu, once somebody is signed in.
fn menu_place() -> Node {
    let workspace = workspace();
    let unfolded = RwSignal::new(false);
    // Going to another page folds the menu again on a narrow screen.
    once_drawn(move || {
        let _ = workspace.navigation.path();
        unfolded.set(false);
    });
    follow(move || {
        let is_in = workspace.user().is_some();
        let inside = is_in.then(inside::loaded).flatten()?;
        workspace.track_language(|| (inside.menu)(unfolded))
    })
}

/// The menu of whoever is signed in; what a person may not do isn't offered.
/// On a narrow screen it is unfolded or not.
pub(in crate::ui) fn site_menu(unfolded: RwSignal<bool>) -> Option<Node> {
    let workspace = workspace();
    let user = workspace.user()?;
    let navigation = workspace.navigation;
    let groups = workspace.read(|register| menu_of(register, user));
    let groups = groups
        .into_iter()
        .map(|group| menu_group(group, navigation));
    let toggle = html::button()
        .set("type", "button")
        .set("id", TOGGLE)
        .class("nav-toggle")
        .follow("aria-expanded", move || unfolded.get().to_string())
        .set("aria-controls", MENU)
        .on_click(move || unfolded.update(|open| *open = !*open))
        .with(say(Words::Menu));
    let groups = html::div()
        .set("id", MENU)
        .class("nav-groups")
        .with(Node::all(groups));
    let menu = html::nav()
        .class("site-nav")
        .set("aria-label", say(Words::MainMenu))
        .on("keydown", move |event| {
            if unfolded.get_untracked() && is_escape(&event) {
                unfolded.set(false);
                focus(TOGGLE);
            }
        })
        .with(toggle)
        .with(groups);
    Some(menu.into())
}

/// Whether somebody pressed Escape.
fn is_escape(event: &web_sys::Event) -> bool {
    let key = js_sys::Reflect::get(event, &"key".into());
    key.is_ok_and(|key| key == "Escape")
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
    let overview = vec![
        (Words::WhoMay, Address::WhoMay),
        (Words::ByBody, Address::ByBody),
        (Words::Timeline, Address::Timeline),
    ];
    let enterprise = vec![
        (Words::Enrolments, Address::Enrolments),
        (Words::Catalogue, Address::Catalogue),
        (Words::Journal, Address::Journal),
        (Words::Files, Address::Files),
    ];
    vec![
        (None, own),
        (Some(Words::UserFiles), files),
        (Some(Words::Overview), overview),
        (Some(Words::EnterpriseFile), enterprise),
    ]
}

fn menu_group((title, links): MenuGroup, navigation: Navigation) -> Node {
    let links = links.into_iter().map(|(label, address)| {
        let root = address.path();
        let link = html::a()
            .set("href", root.clone())
            .follow("aria-current", move || {
                leads_to(&navigation.path(), &root).then_some("page")
            });
        html::li().with(link.with(say(label)))
    });
    html::section()
        .class("nav-group")
        .with(title.map(|title| html::h2().with(say(title))))
        .with(html::ul().with(Node::all(links)))
        .into()
}

/// Whether a page belongs to the part of the site that begins at this address.
fn leads_to(path: &str, root: &str) -> bool {
    match path.strip_prefix(root) {
        Some(rest) if root == "/" => rest.is_empty(),
        Some(rest) => rest.is_empty() || rest.starts_with('/'),
        None => false,
    }
}
