//! Procura in a real browser: what the end-to-end tests stand on.
//!
//! A test starts a [`Site`] (the release build, behind a plain static server)
//! and opens a [`Browser`] on it; both are of its own and end with it.
//! Elements are found as a person finds them, by role and accessible name.
//! Nothing here sleeps for a fixed time: every search waits until it succeeds
//! or [`PATIENCE`] runs out, and then says what it waited for.
//!
//! ```ignore
//! #[tokio::test]
//! async fn a_person_signs_in() -> Result<()> {
//!     let site = Site::start()?;
//!     let browser = Browser::open(&site).await?;
//!     browser.visit("/").await?;
//!     browser.enter("rse1").await?;
//!     browser.arrive("Accueil").await?;
//!     browser.close().await
//! }
//! ```
//!
//! `make test-e2e` builds the site, sets the tools up and names them in
//! `PROCURA_AXE`, `CHROMIUM` and `CHROMEDRIVER`.

mod acting;
mod axe;
mod browser;
mod build;
mod clock;
mod console;
mod downloads;
mod insider;
mod killing;
mod large;
pub mod pages;
mod people;
mod printing;
mod process;
mod reading;
mod refusal;
mod role;
mod roomy;
mod second_copy;
mod site;
mod soundness;
mod storage;
mod story;
mod told;

use std::{path::PathBuf, time::Duration};

pub use anyhow::{Result, bail, ensure};
pub use axe::Violation;
pub use browser::{Browser, Profile, Theme};
pub use build::Build;
pub use clock::{TODAY, TODAY_IN_WORDS};
pub use downloads::{Given, read_by_python};
pub use insider::{Insider, Text, slot_of, unknown_pair, with_memory};
pub use large::Large;
pub use people::{NO_PASSPHRASE, OFFICER_PASSPHRASE, OWN_PASSPHRASE, USER_PASSPHRASE};
pub use printing::{Paper, Printed, Way};
pub use refusal::{NO_SUCH_WAY_IN, SAMPLE_CLOSED, Wrong};
pub use role::Role;
pub use site::Site;
pub use storage::Kept;
pub use story::Story;
pub use thirtyfour::{By, Key, WebDriver, WebElement};

/// How long a test waits for something that must come.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The top of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// A command that the environment may name otherwise.
fn tool(variable: &str, otherwise: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| otherwise.to_owned())
}
