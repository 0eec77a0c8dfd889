//! The sentences of the pages, one table a group of pages.

mod accounts;
mod catalogue;
mod enterprise;
mod entrance;
mod entry;
mod failures;
mod forms;
mod founding;
mod frame;
mod home;
mod management;
mod procedures;
mod session;
mod storage;
mod users;
mod verification;

use super::sentences::Gathered;
pub use accounts::{AccountPage, TemporaryPassphrase};
pub use catalogue::CataloguePage;
pub use enterprise::{Enrolments, JournalPage};
pub use entrance::{Entrance, RefusedAccounts};
pub use entry::Entry;
pub use failures::Failures;
pub use forms::{Forms, Lists, Summaries};
pub use founding::Founding;
pub use frame::Frame;
pub use home::Home;
pub use management::Management;
pub use procedures::Procedures;
pub use session::Session;
pub use storage::Storage;
pub use users::{Account, Departure, PersonalAccess, Users};
pub use verification::Integrity;

pub(super) fn gather(all: &mut Gathered) {
    Account::gather(all);
    CataloguePage::gather(all);
    Departure::gather(all);
    Enrolments::gather(all);
    Entrance::gather(all);
    Entry::gather(all);
    Failures::gather(all);
    Forms::gather(all);
    Founding::gather(all);
    Frame::gather(all);
    Home::gather(all);
    Integrity::gather(all);
    JournalPage::gather(all);
    Lists::gather(all);
    Management::gather(all);
    AccountPage::gather(all);
    RefusedAccounts::gather(all);
    PersonalAccess::gather(all);
    Procedures::gather(all);
    Session::gather(all);
    Storage::gather(all);
    Summaries::gather(all);
    TemporaryPassphrase::gather(all);
    Users::gather(all);
}
