//! The acts on procurations that exist, each from the page that offers it to its receipt.

use anyhow::{Context, Result};

use crate::{Browser, pages::Users};

/// The life of procurations, in a browser where an officer is signed in.
pub struct Life<'a>(pub &'a Browser);

/// An act on one procuration.
#[derive(Clone, Copy, Debug)]
pub struct LifeAct {
    /// What its page's title begins with, which the link that leads there is named.
    pub name: &'static str,
    /// The button that records it.
    pub confirm: &'static str,
    /// The receipt that follows.
    pub receipt: &'static str,
}

impl LifeAct {
    /// Suspendre.
    pub const SUSPEND: Self = Self {
        name: "Suspendre",
        confirm: "Confirmer la suspension",
        receipt: "Suspension enregistrée",
    };
    /// Réactiver.
    pub const REACTIVATE: Self = Self {
        name: "Réactiver",
        confirm: "Confirmer la réactivation",
        receipt: "Réactivation enregistrée",
    };
    /// Prolonger.
    pub const PROLONG: Self = Self {
        name: "Prolonger",
        confirm: "Confirmer la prolongation",
        receipt: "Prolongation enregistrée",
    };
    /// Révoquer.
    pub const REVOKE: Self = Self {
        name: "Révoquer",
        confirm: "Confirmer la révocation",
        receipt: "Révocation enregistrée",
    };
    /// Retirer.
    pub const WITHDRAW: Self = Self {
        name: "Retirer",
        confirm: "Confirmer le retrait",
        receipt: "Retrait enregistré",
    };
    /// Renoncer.
    pub const RENOUNCE: Self = Self {
        name: "Renoncer à",
        confirm: "Confirmer la renonciation",
        receipt: "Renonciation enregistrée",
    };

    /// The title of its page.
    pub fn title(self, reference: &str) -> String {
        format!("{} la procuration {reference}", self.name)
    }
}

impl Life<'_> {
    /// What takes the last act back.
    pub const UNDO: &'static str = "Annuler cette transaction";

    /// The reference of the procuration of this name, in the list.
    pub async fn reference_of(&self, name: &str) -> Result<String> {
        self.0.follow_in_menu("Gestion des procurations").await?;
        self.0.arrive("Gestion des procurations").await?;
        let line = self.0.line(&[name]).await?;
        let reference = line.split_whitespace().find(|word| word.starts_with("PI-"));
        Ok(reference.context("a line without a reference")?.to_owned())
    }

    /// Opens the page of the procuration of this name, from the list. Gives its reference.
    pub async fn open(&self, name: &str) -> Result<String> {
        let reference = self.reference_of(name).await?;
        self.0.follow(&reference).await?;
        self.0.arrive(&format!("Procuration {reference}")).await?;
        Ok(reference)
    }

    /// Opens the page of an act, from that of the procuration of this name.
    pub async fn begin(&self, act: LifeAct, name: &str) -> Result<String> {
        let reference = self.open(name).await?;
        self.0.follow(act.name).await?;
        self.0.arrive(&act.title(&reference)).await?;
        Ok(reference)
    }

    /// Records the act whose page is open.
    pub async fn confirm(&self, act: LifeAct) -> Result<()> {
        self.0.press(act.confirm).await?;
        self.0.arrive(act.receipt).await
    }

    /// The page of a user, "Nom, Prénom" in the list, reads so.
    pub async fn user_reads(&self, listed: &str, text: &str) -> Result<()> {
        Users(self.0).open_account(listed).await?;
        self.0.reads(text).await
    }
}
