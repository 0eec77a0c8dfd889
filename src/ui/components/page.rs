//! The page: its title, its one `h1`, and where focus goes.

use super::error_summary::{ErrorSummary, Problems};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Frame;
use leptos::{html, prelude::*};
use leptos_router::hooks::use_location;

/// A page: the step's number where there is one, the `h1`, and what follows.
///
/// The title of the document is that of the page followed by the product's name, and begins with
/// "Erreur :" while there are problems. Focus goes to the `h1` when the page is reached from another
/// one, so that a screen reader says where one is; not when the app is opened, which the browser says.
#[component]
pub(in crate::ui) fn Page(
    /// The words of the `h1`.
    #[prop(into)]
    title: String,
    /// The number of the step, and of how many.
    #[prop(optional)]
    step: Option<(u32, u32)>,
    /// The problems of the page's form.
    #[prop(optional)]
    problems: Option<Problems>,
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    let path = use_location().pathname.get_untracked();
    let words = title.clone();
    Effect::new(move |_| {
        let wrong = problems.is_some_and(|problems| problems.with(|list| !list.is_empty()));
        let title = if wrong {
            say(Frame::ErrorTitle {
                title: words.clone(),
            })
            .into_owned()
        } else {
            words.clone()
        };
        document().set_title(&format!("{title} – {}", say(Frame::Product)));
    });
    Effect::new(move |_| {
        if let Some(heading) = heading.get()
            && workspace().arrives(&path)
        {
            // What had to be put right was told on an earlier visit.
            if let Some(problems) = problems {
                problems.set(Vec::new());
            }
            // An element that can't take focus leaves it where it is, which is no worse.
            let _ = heading.focus();
        }
    });
    view! {
        {problems.map(|problems| view! { <ErrorSummary problems /> })}
        {step.map(|(step, of)| {
            view! { <p class="step" data-step=step>{say(Frame::Step { step, of })}</p> }
        })}
        <h1 node_ref=heading tabindex="-1">
            {title}
        </h1>
        {children()}
    }
}
