//! **Comptes d’utilisateurs**.

use anyhow::Result;

use super::USER_FILES;
use crate::Browser;

/// The accounts, in a browser where an officer is signed in.
pub struct Users<'a>(pub &'a Browser);

/// A user to add.
#[derive(Clone, Copy, Debug)]
pub struct NewUser<'a> {
    /// Prénom.
    pub given_name: &'a str,
    /// Nom.
    pub family_name: &'a str,
    /// Courriel (facultatif).
    pub email: &'a str,
    /// Code d’utilisateur.
    pub code: &'a str,
}

impl NewUser<'_> {
    /// "Prénom Nom".
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
}

impl Users<'_> {
    /// The list.
    pub const LIST: &'static str = "Comptes d’utilisateurs";
    /// The page that adds one.
    pub const ADD: &'static str = "Ajouter un utilisateur";

    /// What gives a user a passphrase to come in with.
    pub const GIVE: &'static str = "Donner une phrase de passe temporaire";

    /// Opens the list from the menu.
    pub async fn open(&self) -> Result<()> {
        self.0.menu(USER_FILES, "Comptes d’utilisateurs").await?;
        self.0.arrive(Self::LIST).await
    }

    /// Opens the page that adds a user, from the list.
    pub async fn open_addition(&self) -> Result<()> {
        self.open().await?;
        self.0.follow(Self::ADD).await?;
        self.0.arrive(Self::ADD).await
    }

    /// Fills in the page that adds a user.
    pub async fn fill_in(&self, user: NewUser<'_>) -> Result<()> {
        self.0.fill("Prénom", user.given_name).await?;
        self.0.fill("Nom", user.family_name).await?;
        self.0.fill("Courriel (facultatif)", user.email).await?;
        self.0.fill("Code d’utilisateur", user.code).await
    }

    /// Adds a user, whose page follows.
    pub async fn add(&self, user: NewUser<'_>) -> Result<()> {
        self.open_addition().await?;
        self.fill_in(user).await?;
        self.0.press("Ajouter").await?;
        self.0.arrive(&user.full_name()).await
    }

    /// Gives whoever's page is open a temporary passphrase, which the next page shows once. Gives it.
    pub async fn give_passphrase(&self, name: &str) -> Result<String> {
        self.0.follow(Self::GIVE).await?;
        let title = format!("Phrase de passe temporaire\u{a0}: {name}");
        self.0.arrive(&title).await?;
        self.0.press(Self::GIVE).await?;
        self.0
            .announces(&format!(
                "Phrase de passe temporaire enregistrée\u{a0}: {name}."
            ))
            .await?;
        self.0.shown_secret().await
    }

    /// Opens the page of a user, "Nom, Prénom" in the list, where a long list is searched first.
    pub async fn open_account(&self, listed: &str) -> Result<()> {
        self.open().await?;
        if self.0.all(crate::Role::Link, listed).await?.is_empty() {
            self.0.fill("Rechercher", listed).await?;
        }
        self.0.follow(listed).await?;
        let (family_name, given_name) = listed.split_once(", ").unwrap_or((listed, ""));
        self.0.arrive(&format!("{given_name} {family_name}")).await
    }

    /// Records the departure of a user, "Nom, Prénom" in the list.
    pub async fn record_departure(&self, listed: &str) -> Result<()> {
        self.open_account(listed).await?;
        let (family_name, given_name) = listed.split_once(", ").unwrap_or((listed, ""));
        let name = format!("{given_name} {family_name}");
        self.0
            .follow(&format!("Enregistrer le départ\u{a0}: {name}"))
            .await?;
        self.0.arrive(&format!("Départ\u{a0}: {name}")).await?;
        self.0.press("Confirmer le départ").await?;
        self.0.arrive("Départ enregistré").await?;
        self.0
            .follow(&format!("Voir le compte\u{a0}: {name}"))
            .await?;
        self.0.arrive(&name).await
    }

    /// Reactivates a user, "Nom, Prénom" in the list.
    pub async fn reactivate(&self, listed: &str) -> Result<()> {
        self.open_account(listed).await?;
        let (family_name, given_name) = listed.split_once(", ").unwrap_or((listed, ""));
        let name = format!("{given_name} {family_name}");
        self.0
            .press(&format!("Réactiver le compte\u{a0}: {name}"))
            .await?;
        let suspend = format!("Suspendre le compte\u{a0}: {name}");
        self.0.find(crate::Role::Button, &suspend).await?;
        Ok(())
    }

    /// Makes whoever's page is open an officer.
    pub async fn appoint(&self, name: &str) -> Result<()> {
        self.0
            .follow(&format!("Donner le rôle de RSE\u{a0}: {name}"))
            .await?;
        self.0
            .arrive(&format!("Nouveau rôle\u{a0}: {name}"))
            .await?;
        self.0.reads("Rien n’est encore enregistré.").await?;
        self.0
            .reads("Vous ne pourrez pas lui retirer ce rôle")
            .await?;
        self.0.press("Confirmer le rôle").await?;
        self.0.arrive("Rôle enregistré").await?;
        self.0
            .follow(&format!("Voir le compte\u{a0}: {name}"))
            .await?;
        self.0.arrive(name).await
    }

    /// Suspends a user, "Nom, Prénom" in the list.
    pub async fn suspend(&self, listed: &str) -> Result<()> {
        self.open_account(listed).await?;
        let (family_name, given_name) = listed.split_once(", ").unwrap_or((listed, ""));
        let name = format!("{given_name} {family_name}");
        self.0
            .press(&format!("Suspendre le compte\u{a0}: {name}"))
            .await?;
        self.0
            .find(
                crate::Role::Button,
                &format!("Réactiver le compte\u{a0}: {name}"),
            )
            .await?;
        Ok(())
    }
}
