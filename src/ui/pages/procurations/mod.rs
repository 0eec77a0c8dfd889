//! **Gestion des procurations**: the help page's second procedure. The list, one procuration, the
//! creation and the assignment.

mod assignment;
mod creation;
mod details;
mod list;
mod receipts;

pub(in crate::ui) use assignment::AssignmentPage;
pub(in crate::ui) use creation::{CreationPage, NewCreationPage, TypePage};
pub(in crate::ui) use details::ProcurationPage;
pub(in crate::ui) use list::ListPage;
pub(in crate::ui) use receipts::{AssignmentReceiptPage, CreationReceiptPage};
