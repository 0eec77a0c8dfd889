//! How the app opens on what this browser keeps.

use crate::browser::{BrowserWorld, LocalStore};
use crate::office::{MemoryStore, Office, Opening, Store};

/// The office over whichever store this browser allows.
pub(super) type BrowserOffice = Office<Box<dyn Store>, BrowserWorld>;

/// How the register stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Kept by the browser, whole.
    Kept,
    /// Kept by the browser, but something can't be read: read-only.
    Impaired,
    /// Storage is blocked: kept by this page alone, until it is closed.
    Fleeting,
}

/// Where what is recorded is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keeping {
    Browser,
    PageAlone,
}

/// What was opened.
pub(super) struct Opened {
    office: BrowserOffice,
    keeping: Keeping,
}

impl Opened {
    /// The office.
    pub fn office(&self) -> &BrowserOffice {
        &self.office
    }

    /// The office, to record.
    pub fn office_mut(&mut self) -> &mut BrowserOffice {
        &mut self.office
    }

    /// How the register stands.
    pub fn standing(&self) -> Standing {
        match (self.office.impairment(), self.keeping) {
            (Some(_), _) => Standing::Impaired,
            (None, Keeping::Browser) => Standing::Kept,
            (None, Keeping::PageAlone) => Standing::Fleeting,
        }
    }

    /// Whether there is no enterprise yet, and nothing that might be one.
    pub fn is_first_visit(&self) -> bool {
        self.office.register().enterprise().is_none() && self.office.impairment().is_none()
    }
}

/// Opens the office over the browser's storage, or over the page's memory where storage is blocked.
pub(super) fn open() -> Opened {
    let kept = LocalStore::open().ok().map(|store| open_over(Box::new(store)));
    match kept {
        Some(Opening::Empty(office) | Opening::Ready(office) | Opening::Impaired(office)) => {
            Opened { office, keeping: Keeping::Browser }
        }
        Some(Opening::Blocked(_)) | None => open_in_memory(),
    }
}

fn open_over(store: Box<dyn Store>) -> Opening<Box<dyn Store>, BrowserWorld> {
    Office::open(store, BrowserWorld)
}

fn open_in_memory() -> Opened {
    let office = Office::over_nothing(Box::<MemoryStore>::default(), BrowserWorld);
    Opened { office, keeping: Keeping::PageAlone }
}
