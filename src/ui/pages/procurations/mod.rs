//! **Gestion des procurations**: the help page's second procedure. The list, one procuration, the
//! creation and the assignment.

mod assignment;
mod creation;
mod details;
mod differences;
mod list;
mod modification;
mod receipts;

pub(in crate::ui) use assignment::assignment_page;
pub(in crate::ui) use creation::{creation_page, duplication_page, new_creation_page, type_page};
pub(in crate::ui) use details::{procuration_page, version_page};
pub(in crate::ui) use list::list_page;
pub(in crate::ui) use modification::{modification_page, new_modification_page};
pub(in crate::ui) use receipts::{assignment_receipt_page, creation_receipt_page};

use super::button;
use crate::procedure::{AssignmentInput, AssignmentStep};
use crate::register::{ProcurationId, Reference, Register};
use crate::ui::address::Address;
use crate::ui::markup::Node;
use crate::ui::navigation::go_to;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Management;

/// A version of a procuration: the latest, or the one of this number.
fn version_of(
    register: &Register,
    reference: Reference,
    version: Option<u32>,
) -> Option<ProcurationId> {
    let mut id = register.procuration_by_reference(reference)?;
    let Some(wanted) = version else {
        return Some(id);
    };
    loop {
        let row = register.procurations().get(id)?;
        if row.version == wanted {
            return Some(id);
        }
        id = row.replaces?;
    }
}

/// **Assigner** this procuration: on to its details.
fn assign_button(id: ProcurationId) -> Node {
    let draft = workspace().drafts.assignment;
    let assign = move || {
        draft.go_on();
        draft.change(|answers| answers.receive(AssignmentInput::ProcurationChosen(id)));
        go_to(&Address::Assignment(AssignmentStep::Details));
    };
    button("button", assign)
        .with(say(Management::Assign))
        .into()
}

/// The way back to the list.
fn list_link(classes: &'static str) -> Node {
    super::link_to(&Address::Procurations)
        .class(classes)
        .with(say(Management::BackToList))
        .into()
}
