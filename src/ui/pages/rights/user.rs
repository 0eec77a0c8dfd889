//! Step 1, **Choisir l'utilisateur** (help page, step 3).

use super::{RightsStepPage, go_on_from, receive};
use crate::procedure::{Field, RightsInput, RightsStep};
use crate::ui::components::{ChoiceKind, FormActions};
use crate::ui::pages::accesses::submit_to;
use crate::ui::pages::people::PeopleChoices;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Procedures};
use leptos::prelude::*;

#[component]
pub(super) fn UserPage() -> impl IntoView {
    let draft = workspace().drafts.rights;
    view! {
        <RightsStepPage step=RightsStep::User title=say(Procedures::ChooseUser)>
            <form novalidate on:submit=submit_to(go_on_from(RightsStep::User))>
                <PeopleChoices
                    field=Field::User
                    kind=ChoiceKind::One
                    legend=say(Procedures::UserLegend)
                    hint=say(Procedures::OfficersHaveAll)
                    is_chosen=Callback::new(move |user| {
                        draft.answers.with(|all| all.user == Some(user))
                    })
                    on_choose=move |user| receive(RightsInput::UserChosen(user))
                    problems=draft.problems
                />
                <FormActions go_on=say(Frame::Continue) />
            </form>
        </RightsStepPage>
    }
}
