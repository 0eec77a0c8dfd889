//! Who has an account in the stories' registers, and who is in: a reload locks, so a story about somebody
//! who is in comes in again after it.

use std::{cell::RefCell, collections::BTreeMap};

use anyhow::{Context, Result};

use crate::Browser;

/// What the officers' accounts of the sample open with.
pub const OFFICER_PASSPHRASE: &str = "exemple public rse";
/// What the employee's account of the sample opens with.
pub const USER_PASSPHRASE: &str = "exemple public employe";
/// What somebody may choose for themself, in a story that isn't about passphrases.
pub const OWN_PASSPHRASE: &str = "rivière ardoise tonnerre cuivre";
/// A passphrase that opens nothing, for whoever has none.
pub const NO_PASSPHRASE: &str = "rien ne s’ouvre avec ceci";

/// Who has which passphrase, and who came in last in each window.
#[derive(Clone, Debug)]
pub(crate) struct People {
    passphrases: RefCell<BTreeMap<String, String>>,
    inside: RefCell<BTreeMap<String, String>>,
}

impl Default for People {
    fn default() -> Self {
        let known = [
            ("rse1", OFFICER_PASSPHRASE),
            ("rse2", OFFICER_PASSPHRASE),
            ("employe1", USER_PASSPHRASE),
        ];
        let known = known.map(|(code, phrase)| (code.to_owned(), phrase.to_owned()));
        Self {
            passphrases: RefCell::new(known.into()),
            inside: RefCell::default(),
        }
    }
}

impl Browser {
    /// The story's people have this passphrase from now on.
    pub fn knows(&self, code: &str, passphrase: &str) {
        let mut passphrases = self.people().passphrases.borrow_mut();
        passphrases.insert(plain(code), passphrase.to_owned());
    }

    /// The passphrase of whoever has this code; one that opens nothing when the story knows of none.
    pub fn passphrase_of(&self, code: &str) -> String {
        let passphrases = self.people().passphrases.borrow();
        let known = passphrases.get(&plain(code)).map(String::as_str);
        known.unwrap_or(NO_PASSPHRASE).to_owned()
    }

    /// Notes who came in, in the window that is looked at.
    pub(crate) async fn note_inside(&self, code: &str) -> Result<()> {
        let window = self.driver().window().await?.to_string();
        self.people()
            .inside
            .borrow_mut()
            .insert(window, code.to_owned());
        Ok(())
    }

    /// The code of who came in last, in the window that is looked at.
    pub(crate) async fn inside(&self) -> Result<String> {
        let window = self.driver().window().await?.to_string();
        let inside = self.people().inside.borrow().get(&window).cloned();
        inside.context("nobody came in, in this window")
    }
}

/// A code without what doesn't count in it.
fn plain(code: &str) -> String {
    code.trim().to_lowercase()
}
