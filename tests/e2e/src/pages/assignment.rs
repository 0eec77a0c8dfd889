//! **Gestion des procurations**, the assignment, step by step as the help page numbers them.

use anyhow::{Result, ensure};

use super::USER_FILES;
use crate::{Browser, Role};

/// The assignment of a procuration, in a browser where an officer is signed in.
pub struct Assignment<'a>(pub &'a Browser);

impl Assignment<'_> {
    /// The list, where the procuration is selected.
    pub const LIST: &'static str = "Gestion des procurations";
    /// The second page of step 3.
    pub const DETAILS: &'static str = "Détails de la procuration";
    /// The page of step 4.
    pub const USERS: &'static str = "Assigner la procuration";
    /// The page of steps 5 and 6.
    pub const SUMMARY: &'static str = "Résumé des accès";
    /// The page that follows.
    pub const RECEIPT: &'static str = "Procuration assignée";

    /// Step 2: in the menu Gestion des dossiers des utilisateurs, Gestion des procurations.
    pub async fn open(&self) -> Result<()> {
        self.0.menu(USER_FILES, "Gestion des procurations").await?;
        self.0.arrive(Self::LIST).await
    }

    /// Step 3: select the procuration and press Assigner; its details appear.
    pub async fn select(&self, reference: &str, name: &str) -> Result<()> {
        self.0.choose(&format!("{reference} {name}")).await?;
        self.0.press("Assigner").await?;
        self.0.arrive_at_step(1, 3, Self::DETAILS).await
    }

    /// Step 3: press Continuer on the details.
    pub async fn read_details(&self) -> Result<()> {
        self.0.press("Continuer").await?;
        self.0.arrive_at_step(2, 3, Self::USERS).await
    }

    /// Step 4: press Utilisateurs, which opens the list, and select the names.
    pub async fn select_users(&self, names: &[&str]) -> Result<()> {
        for name in names {
            ensure!(
                self.0.all(Role::Checkbox, name).await?.is_empty(),
                "the list is open before Utilisateurs is pressed"
            );
        }
        self.0.press("Utilisateurs").await?;
        self.0.tick(names).await
    }

    /// Step 5: press Continuer; a summary of the accesses appears.
    pub async fn go_on(&self) -> Result<()> {
        self.0.press("Continuer").await?;
        self.0.arrive_at_step(3, 3, Self::SUMMARY).await
    }

    /// Step 6: press Transmettre.
    pub async fn submit(&self) -> Result<()> {
        self.0.press("Transmettre").await?;
        self.0.arrive(Self::RECEIPT).await
    }

    /// Steps 2 to 5: up to the summary.
    pub async fn up_to_summary(&self, reference: &str, name: &str, users: &[&str]) -> Result<()> {
        self.open().await?;
        self.select(reference, name).await?;
        self.read_details().await?;
        self.select_users(users).await?;
        self.go_on().await
    }
}
