//! Step 1, **Choisir l'utilisateur** (help page, step 3).

use super::{continue_from, receive};
use crate::procedure::{Field, RightsInput, RightsStep};
use crate::ui::components::{ChoiceKind, form, form_actions};
use crate::ui::markup::Node;
use crate::ui::pages::people::{Among, PeopleChoices};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Procedures};

pub(super) fn user_form() -> Node {
    let draft = workspace().drafts.rights;
    let people = PeopleChoices {
        field: Field::User,
        kind: ChoiceKind::One,
        legend: say(Procedures::UserLegend).into_owned(),
        hint: say(Procedures::OfficersHaveAll).into_owned(),
        among: Among::Eligible,
        is_chosen: |user| {
            let answers = workspace().drafts.rights.answers;
            answers.with(|answers| answers.user == Some(user))
        },
        on_choose: |user| receive(RightsInput::UserChosen(user)),
        on_choose_many: None,
        problems: draft.problems,
    };
    form(|| continue_from(RightsStep::User))
        .with(people)
        .with(form_actions(say(Frame::Continue), None))
        .into()
}
