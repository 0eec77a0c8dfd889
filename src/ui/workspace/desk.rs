//! What changes the register: requests that are recorded, what other tabs recorded, and how it all gets to the
//! disk.

use super::Workspace;
use crate::browser::locks;
use crate::journal::TransactionId;
use crate::office::{Receipt, Request, SubmitProblem};
use crate::register::{Instant, Reference};
use crate::ui::inside;
use crate::ui::opening::{BrowserOffice, Opened, Standing};
use crate::ui::second_copy::Safety;
use leptos::prelude::*;

impl Workspace {
    /// Does a piece of work with the office while no other tab does one, and waits until what it changed
    /// is on the disk, or can't be. Whoever comes in by it is on another page before it is drawn.
    ///
    /// `None` when the app has ended meanwhile.
    pub async fn at_the_desk<T: 'static>(
        self,
        work: impl FnOnce(&mut BrowserOffice) -> T + 'static,
    ) -> Option<T> {
        let outcome = locks::exclusive(move || {
            let before = self.opened().visitor();
            let outcome = self
                .opened
                .try_update_value(|opened| work(opened.office_mut()));
            if self.opened().visitor() != before {
                self.change_visitor();
            }
            self.revised();
            outcome
        });
        let outcome = outcome.await;
        self.secure().await;
        outcome
    }

    /// Waits until what was changed is on the disk, or can't be.
    pub async fn secure(self) {
        let safety = self.copy.get_value().follow().await;
        self.safety.set(safety);
        self.see_out();
    }

    /// Whether what was recorded might not outlive a power cut, though the browser keeps it; follows it.
    pub fn is_unsafe(self) -> bool {
        self.safety.get() == Safety::Unconfirmed && self.standing() != Standing::Fleeting
    }

    /// Makes the browser's second copy what local storage is.
    pub async fn take_over_second_copy(self) {
        let safety = self.copy.get_value().take_over().await;
        self.safety.set(safety);
    }

    /// Records a request of whoever is in. To be called under the lock that the tabs share.
    ///
    /// # Errors
    /// Why nothing was recorded.
    pub fn record(
        self,
        transaction: TransactionId,
        request: Box<dyn FnOnce(Reference) -> Request>,
    ) -> Result<Receipt, SubmitProblem> {
        let outcome = self.opened.try_update_value(|opened| {
            let office = opened.office_mut();
            let reference = office.fresh_reference();
            office.submit(transaction, request(reference))
        });
        self.revised();
        outcome.unwrap_or(Err(SubmitProblem::Unwritable))
    }

    /// The device's clock and that of the last record, when the former is doubted as of this moment.
    pub fn doubt(self) -> Option<(Instant, Instant)> {
        match self.opened().office().clock_doubt() {
            Some(SubmitProblem::DoubtfulClock { last, now }) => Some((now, last)),
            _ => None,
        }
    }

    /// A person says that the device's clock is right.
    pub fn trust_clock(self) {
        let _ = self
            .opened
            .try_update_value(|opened| opened.office_mut().trust_clock());
        self.revised();
    }

    /// Changes what was opened, other than by recording a request: takes over what another tab
    /// recorded, founds or removes a sample, resumes after damage.
    pub fn change_opened<T, E>(
        self,
        change: impl FnOnce(&mut Opened) -> Result<T, E>,
    ) -> Option<Result<T, E>> {
        let outcome = self.opened.try_update_value(change);
        if let Some(Ok(_)) = outcome {
            self.expect_another_page();
        }
        self.revised();
        outcome
    }

    /// Takes over what another tab recorded. While the second part isn't there, nobody is in, and all that can
    /// change is whether there is a register.
    pub fn catch_up(self) {
        match inside::loaded() {
            Some(inside) => (inside.catch_up)(self),
            None => {
                let changed = self
                    .opened
                    .try_update_value(|opened| opened.office_mut().look_again());
                if changed == Some(Ok(true)) {
                    self.revised();
                }
            }
        }
    }

    /// Takes over the records of another tab.
    pub fn catch_up_with_records(self) {
        let changed = self
            .opened
            .try_update_value(|opened| opened.office_mut().catch_up());
        // Storage that can't be read any more is told at the next submission.
        if changed == Some(Ok(true)) {
            self.revised();
            // The other tab may have died before it could bring it to the disk.
            leptos::task::spawn_local(self.secure());
        }
        self.see_out();
    }
}
