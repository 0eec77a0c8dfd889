//! **Gestion des droits d’accès**, step by step as the help page numbers them.

use anyhow::Result;

use super::{Access, USER_FILES};
use crate::Browser;

/// The first procedure, in a browser where an officer is signed in.
pub struct Rights<'a>(pub &'a Browser);

impl Rights<'_> {
    /// The page of step 3.
    pub const USER: &'static str = "Choisir l’utilisateur";
    /// The page of step 4.
    pub const PERIOD: &'static str = "Période de la procuration";
    /// The first page of step 5.
    pub const BODIES: &'static str = "Ministères et organismes visés";
    /// The second page of step 5.
    pub const ACCESSES: &'static str = "Accès par ministère ou organisme";
    /// The page of steps 6 and 7.
    pub const SUMMARY: &'static str = "Résumé de la procuration";
    /// The page that follows.
    pub const RECEIPT: &'static str = "Procuration transmise";

    /// Step 2: in the menu Gestion des dossiers des utilisateurs, Gestion des droits d’accès.
    pub async fn open(&self) -> Result<()> {
        self.0
            .menu(USER_FILES, "Gestion des droits d’accès")
            .await?;
        self.0.arrive_at_step(1, 4, Self::USER).await
    }

    /// Step 3: select the user, "Nom, Prénom", and press Continuer.
    pub async fn select_user(&self, name: &str) -> Result<()> {
        self.0.choose(name).await?;
        self.0.press("Continuer").await?;
        self.0.arrive_at_step(2, 4, Self::PERIOD).await
    }

    /// Step 4: enter the end date.
    pub async fn enter_end(&self, end: &str) -> Result<()> {
        self.0.fill("Date de fin", end).await?;
        self.0.press("Continuer").await?;
        self.0.arrive_at_step(3, 4, Self::BODIES).await
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
    pub async fn up_to_summary(
        &self,
        user: &str,
        end: &str,
        accesses: &[Access<'_>],
    ) -> Result<()> {
        self.open().await?;
        self.select_user(user).await?;
        self.enter_end(end).await?;
        self.select_bodies(accesses).await?;
        self.choose_accesses(accesses).await
    }
}
