//! **Gestion des procurations**, the creation, step by step as the help page numbers them.

use anyhow::Result;

use super::{Access, USER_FILES};
use crate::{Browser, Role};

/// The creation of a procuration, in a browser where an officer is signed in.
pub struct Creation<'a>(pub &'a Browser);

/// The fields of step 4.
#[derive(Clone, Copy, Debug)]
pub struct Details<'a> {
    /// Nom de la procuration.
    pub name: &'a str,
    /// Date de début; `None` leaves today.
    pub start: Option<&'a str>,
    /// Date de fin.
    pub end: &'a str,
    /// Note (facultatif).
    pub note: &'a str,
}

impl Creation<'_> {
    /// The list, where the creation begins.
    pub const LIST: &'static str = "Gestion des procurations";
    /// The page where the type is chosen.
    pub const TYPE: &'static str = "Type de procuration";
    /// The page of step 4.
    pub const DETAILS: &'static str = "Renseignements sur la procuration";
    /// The first page of step 5.
    pub const BODIES: &'static str = "Ministères et organismes visés";
    /// The second page of step 5.
    pub const ACCESSES: &'static str = "Accès par ministère ou organisme";
    /// The page of steps 6 and 7.
    pub const SUMMARY: &'static str = "Résumé de la procuration";
    /// The page that follows.
    pub const RECEIPT: &'static str = "Procuration créée";

    /// Step 2: in the menu Gestion des dossiers des utilisateurs, Gestion des procurations.
    pub async fn open(&self) -> Result<()> {
        self.0.menu(USER_FILES, "Gestion des procurations").await?;
        self.0.arrive(Self::LIST).await
    }

    /// Step 3: press Ajouter, then Interne.
    pub async fn add_internal(&self) -> Result<()> {
        self.0.press("Ajouter").await?;
        self.0.arrive(Self::TYPE).await?;
        self.0.press("Interne").await?;
        self.0.arrive_at_step(1, 4, Self::DETAILS).await
    }

    /// Step 4: fill in the fields.
    pub async fn fill_in(&self, details: Details<'_>) -> Result<()> {
        self.0.fill("Nom de la procuration", details.name).await?;
        if let Some(start) = details.start {
            self.0.fill("Date de début", start).await?;
        }
        self.0.fill("Date de fin", details.end).await?;
        if !details.note.is_empty() {
            self.0.fill("Note (facultatif)", details.note).await?;
        }
        self.0.press("Continuer").await?;
        self.0.arrive_at_step(2, 4, Self::BODIES).await
    }

    /// Step 5: select the bodies and press Modifier.
    pub async fn select_bodies(&self, accesses: &[Access<'_>]) -> Result<()> {
        self.0.select_bodies(accesses).await?;
        self.0.arrive_at_step(3, 4, Self::ACCESSES).await
    }

    /// Steps 5 and 6: choose the accesses, and press Continuer; a summary appears.
    pub async fn choose_accesses(&self, accesses: &[Access<'_>]) -> Result<()> {
        self.0.choose_accesses(accesses).await?;
        self.0.press("Continuer").await?;
        self.0.arrive_at_step(4, 4, Self::SUMMARY).await
    }

    /// Step 7: press Transmettre. Gives the reference of what was recorded.
    pub async fn submit(&self) -> Result<String> {
        self.0.press("Transmettre").await?;
        self.0.arrive(Self::RECEIPT).await?;
        self.0.reference().await
    }

    /// Steps 2 to 6: up to the summary.
    pub async fn up_to_summary(&self, details: Details<'_>, accesses: &[Access<'_>]) -> Result<()> {
        self.open().await?;
        self.add_internal().await?;
        self.fill_in(details).await?;
        self.select_bodies(accesses).await?;
        self.choose_accesses(accesses).await
    }

    /// The radio of a procuration in the list: its reference and its name.
    pub async fn is_listed(&self, reference: &str, name: &str) -> Result<()> {
        let radio = format!("{reference} {name}");
        self.0.find(Role::Radio, &radio).await?;
        Ok(())
    }
}
