//! Step 2, **Période de la procuration** (help page, step 4).

use super::{continue_from, receive};
use crate::procedure::{RightsInput, RightsStep};
use crate::ui::address::Address;
use crate::ui::components::{form, form_actions, period_fields};
use crate::ui::markup::Node;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Frame;

pub(super) fn period_form() -> Node {
    let draft = workspace().drafts.rights;
    let period = period_fields(
        || {
            workspace()
                .drafts
                .rights
                .answers
                .with(|all| all.period.clone())
        },
        |input| receive(RightsInput::Period(input)),
        draft.problems,
    );
    let back = Address::Rights(RightsStep::User).path();
    form(|| continue_from(RightsStep::Period))
        .with(period)
        .with(form_actions(say(Frame::Continue), Some(back)))
        .into()
}
