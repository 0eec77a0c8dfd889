//! The end of a summary: **Transmettre**, and why nothing was recorded when it couldn't be.

use super::error_summary::element_id;
use crate::procedure::Field;
use crate::ui::address::Address;
use crate::ui::workspace::say;
use crate::wording::Wording;
use crate::wording::pages::{Forms, Frame, Procedures};
use leptos::{html, prelude::*};

/// **Transmettre** and the way back. It is never disabled: pressing it twice records once (R7).
#[component]
pub(in crate::ui) fn SubmitRequest(
    /// Why the request couldn't be recorded, though nothing in it is wrong.
    failure: RwSignal<Option<Forms>>,
    /// The step before.
    back: Address,
    /// Receives the press.
    #[prop(into)]
    on_submit: Callback<()>,
) -> impl IntoView {
    view! {
        <Failure failure />
        <p>{say(Procedures::CheckSummary)}</p>
        <div class="actions" id=element_id(&Field::Request)>
            <button type="button" class="button" on:click=move |_| on_submit.run(())>
                {say(Frame::Submit)}
            </button>
            <a class="button secondary" href=back.path()>{say(Frame::Back)}</a>
        </div>
    }
}

/// Why a request couldn't be recorded. It takes focus when it appears.
#[component]
pub(in crate::ui) fn Failure<W: Wording + Clone + Send + Sync + 'static>(
    /// The sentence, while there is one.
    failure: RwSignal<Option<W>>,
) -> impl IntoView {
    let notice = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if failure.with(Option::is_some)
            && let Some(notice) = notice.get()
        {
            let _ = notice.focus();
        }
    });
    move || {
        failure.get().map(|sentence| {
            view! {
                <div class="notice error" tabindex="-1" node_ref=notice>
                    <p>{say(sentence)}</p>
                </div>
            }
        })
    }
}
