//! **Vue d’ensemble**: the views of who may do what.

use anyhow::Result;

use crate::{Browser, Role, browser::tidy};

/// The views, in a browser where an officer is signed in.
pub struct Overview<'a>(pub &'a Browser);

impl Overview<'_> {
    /// The group of the menu.
    pub const GROUP: &'static str = "Vue d’ensemble";
    /// Users × bodies.
    pub const WHO_MAY: &'static str = "Qui peut faire quoi";
    /// One body, or one task.
    pub const BY_BODY: &'static str = "Par organisme";
    /// Periods on a line of time.
    pub const TIMELINE: &'static str = "Calendrier";
    /// The answer about one person.
    pub const WHY: &'static str = "Pourquoi?";

    /// Opens a view from the menu.
    pub async fn open(&self, view: &str) -> Result<()> {
        self.0.menu(Self::GROUP, view).await?;
        self.0.arrive(view).await
    }

    /// Looks at another day.
    pub async fn look_at(&self, day: &str) -> Result<()> {
        self.0.fill("Voir au", day).await?;
        self.0.press("Afficher").await
    }

    /// Waits until the cell of a person, "Nom, Prénom", and of a body, by its full name, says so.
    pub async fn may(&self, person: &str, body: &str, what: &str) -> Result<()> {
        let link = format!("{what} ({person}, {body})");
        self.0.find(Role::Link, &link).await?;
        Ok(())
    }

    /// Opens the reasons of a cell.
    pub async fn open_reasons(&self, person: &str, body: &str, what: &str) -> Result<()> {
        self.0.follow(&format!("{what} ({person}, {body})")).await?;
        self.0.arrive(Self::WHY).await
    }

    /// The texts of a list or a table's lines, by a CSS selector, each on one line.
    pub async fn lines(&self, selector: &str) -> Result<Vec<String>> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map(line => line.textContent)";
        let texts: Vec<String> = self.0.script(script, &[selector.into()]).await?;
        Ok(texts.iter().map(|text| tidy(text)).collect())
    }
}
