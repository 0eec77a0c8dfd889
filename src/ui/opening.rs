//! How the app opens on what this browser keeps.

use crate::browser::{BrowserWorld, LocalStore, WorldProblem};
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
///
/// # Errors
/// When the browser lacks what the register can't do without.
pub(super) fn open() -> Result<Opened, WorldProblem> {
    let over = |store: Box<dyn Store>| Ok(Office::open(store, BrowserWorld::open()?));
    if let Ok(store) = LocalStore::open()
        && let Some(office) = office_of(over(Box::new(store))?)
    {
        return Ok(Opened {
            office,
            keeping: Keeping::Browser,
        });
    }
    let office = office_of(over(Box::<MemoryStore>::default())?);
    // Memory can always be read.
    office
        .map(|office| Opened {
            office,
            keeping: Keeping::PageAlone,
        })
        .ok_or(WorldProblem::NoRandomness)
}

fn office_of(opening: Opening<Box<dyn Store>, BrowserWorld>) -> Option<BrowserOffice> {
    match opening {
        Opening::Empty(office) | Opening::Ready(office) | Opening::Impaired(office) => Some(office),
        Opening::Blocked(_) => None,
    }
}
