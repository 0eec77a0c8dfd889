//! How the app opens on what this browser keeps.

use super::second_copy::SecondCopy;
use crate::browser::durable::NoDurableCopy;
use crate::browser::{BrowserWorld, LocalStore, WorldProblem};
use crate::office::{Footing, MemoryStore, Mirrored, Office, Store, reconcile};
use crate::register::UserId;

#[cfg(test)]
mod tests;

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
    /// Opens the office over a store that the browser keeps; `None` where it can't be read.
    ///
    /// # Errors
    /// When the browser lacks what the register can't do without.
    pub fn over(store: Box<dyn Store>) -> Result<Option<Self>, WorldProblem> {
        let office = Office::open(store, BrowserWorld::open()?).ok();
        let keeping = Keeping::Browser;
        Ok(office.map(|office| Self { office, keeping }))
    }

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
        self.office.is_vacant()
    }

    /// Who is in and may still act, and what they have to do first.
    pub fn visitor(&self) -> Option<(UserId, Footing)> {
        let (user, footing) = self.office.visitor()?;
        let row = self.office.register().users().get(user)?;
        row.is_active().then_some((user, footing))
    }
}

/// Why the app doesn't open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OpeningProblem {
    /// The browser lacks what the register can't do without.
    Lacking(WorldProblem),
    /// Local storage holds nothing of a register, and the browser didn't say whether the second copy does:
    /// this may be no first visit.
    SecondCopySilent,
}

impl From<WorldProblem> for OpeningProblem {
    fn from(problem: WorldProblem) -> Self {
        Self::Lacking(problem)
    }
}

/// Opens the office over the browser's storage, completed from its second copy, or over the page's
/// memory where storage is blocked.
///
/// # Errors
/// When the browser lacks what the register can't do without, or nothing is known of the second copy and
/// local storage is empty.
pub(super) async fn open() -> Result<(Opened, SecondCopy), OpeningProblem> {
    if let Ok(local) = LocalStore::open()
        && let Some(opened) = open_over(Mirrored::over(local)).await?
    {
        return Ok(opened);
    }
    let memory: Box<dyn Store> = Box::<MemoryStore>::default();
    // Memory can always be read.
    let office = Office::open(memory, BrowserWorld::open()?);
    let office = office.map_err(|_| WorldProblem::NoRandomness)?;
    let opened = Opened {
        office,
        keeping: Keeping::PageAlone,
    };
    Ok((opened, SecondCopy::none()))
}

/// Opens the office over local storage; `None` where it can't be read.
async fn open_over(
    local: Mirrored<LocalStore>,
) -> Result<Option<(Opened, SecondCopy)>, OpeningProblem> {
    let second = SecondCopy::open(local.clone()).await;
    let is_silent = matches!(second, Err(NoDurableCopy::Silent));
    let (copy, difference) = match (local.load(), second) {
        (Ok(entries), Ok((copy, second))) => {
            let reconciled = reconcile(entries, second);
            copy.complete(&reconciled).await;
            (copy, reconciled.difference)
        }
        // Nothing is written over what couldn't be compared.
        _ => (SecondCopy::none(), None),
    };
    let Some(mut opened) = Opened::over(Box::new(local))? else {
        return Ok(None);
    };
    if is_silent && opened.is_first_visit() {
        return Err(OpeningProblem::SecondCopySilent);
    }
    opened.office.note_difference(difference);
    Ok(Some((opened, copy)))
}
