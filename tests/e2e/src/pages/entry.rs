//! The ways in: the sample, signing in and out.

use anyhow::Result;

use crate::Browser;

/// The page that signs in.
pub const SIGN_IN: &str = "Accéder au compte";

impl Browser {
    /// First visit: tries the sample.
    pub async fn found_sample(&self) -> Result<()> {
        self.visit("/").await?;
        self.stand("Bienvenue").await?;
        self.press("Essayer avec un exemple").await?;
        self.stand(SIGN_IN).await
    }

    /// Signs in with a code, on the page that does it, and arrives at **Accueil**.
    pub async fn sign_in(&self, code: &str) -> Result<()> {
        self.enter(code).await?;
        self.arrive("Accueil").await
    }

    /// Signs in with a code, wherever that leads.
    pub async fn enter(&self, code: &str) -> Result<()> {
        self.heading(SIGN_IN).await?;
        self.fill("Code d’utilisateur", code).await?;
        self.press("Se connecter").await
    }

    /// Opens the site's first page and signs in.
    pub async fn come_in(&self, code: &str) -> Result<()> {
        self.visit("/").await?;
        self.enter(code).await?;
        self.arrive("Accueil").await
    }

    /// Signs out.
    pub async fn sign_out(&self) -> Result<()> {
        self.press("Se déconnecter").await?;
        self.stand(SIGN_IN).await
    }
}
