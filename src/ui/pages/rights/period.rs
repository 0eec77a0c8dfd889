//! Step 2, **Période de la procuration** (help page, step 4).

use super::{RightsStepPage, go_on_from, receive};
use crate::procedure::{RightsInput, RightsStep};
use crate::ui::address::Address;
use crate::ui::components::{FormActions, PeriodFields};
use crate::ui::pages::accesses::submit_to;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Procedures};
use leptos::prelude::*;

#[component]
pub(super) fn PeriodPage() -> impl IntoView {
    let draft = workspace().drafts.rights;
    view! {
        <RightsStepPage step=RightsStep::Period title=say(Procedures::Period)>
            <form novalidate on:submit=submit_to(go_on_from(RightsStep::Period))>
                <PeriodFields
                    period=Signal::derive(move || draft.answers.with(|all| all.period.clone()))
                    on_input=move |input| receive(RightsInput::Period(input))
                    problems=draft.problems
                />
                <FormActions
                    go_on=say(Frame::Continue)
                    back=Address::Rights(RightsStep::User).path()
                />
            </form>
        </RightsStepPage>
    }
}
