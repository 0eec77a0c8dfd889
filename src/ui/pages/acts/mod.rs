//! **The acts on what exists**: the page before each, which names whom it affects and records it; the choice
//! of several; the receipt after; what takes the last one back; and what can be
//! printed of an assignment: its sheet while it stands, the attestation de fin de mandat afterwards.

mod affected;
mod attestation;
mod chosen;
mod listed;
mod names;
mod receipt;
mod selection;
mod sheet;
mod summary;
mod touched;
mod undoing;
mod users;

pub(in crate::ui::pages) use affected::{Effect, count_of_affected, people};
pub(in crate::ui) use attestation::attestation_page;
pub(in crate::ui::pages) use listed::Listed;
pub(in crate::ui::pages) use names::{act_name, act_title};
pub(in crate::ui) use receipt::receipt_page;
pub(in crate::ui::pages) use selection::standing;
pub(in crate::ui) use selection::{several_mandataries_page, several_procurations_page};
pub(in crate::ui::pages) use sheet::assignment_link;
pub(in crate::ui) use sheet::assignment_sheet_page;
pub(in crate::ui) use summary::{
    procuration_act_page, renunciation_page, several_mandataries_act_page,
    several_procurations_act_page, withdrawal_page,
};
pub(in crate::ui) use undoing::undoing_page;
pub(in crate::ui::pages) use undoing::{last_act_row, undo_link, undo_link_where};
pub(in crate::ui) use users::several_users_page;

use crate::procedure::{ActAnswers, ActInput, Origin};
use crate::ui::workspace::workspace;

/// Goes on with this tab's act when it is asked for there, or begins one. It is kept from the first answer
/// on.
fn go_on_at(origin: Origin) {
    let draft = workspace().drafts.act;
    draft.go_on();
    if draft.answers.with_untracked(|answers| answers.origin) != origin {
        draft.begin();
        draft.answers.set(ActAnswers::asked_at(origin));
    }
}

fn receive(input: ActInput) {
    workspace()
        .drafts
        .act
        .change(|answers| answers.receive(input));
}
