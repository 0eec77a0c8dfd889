//! The ways in: the sample, signing in and out, the passphrase and the recovery code.

use anyhow::Result;
use thirtyfour::By;

use crate::Browser;

/// The page that signs in.
pub const SIGN_IN: &str = "Accéder au compte";
/// How the page that signs in calls things, in one of the languages.
struct Names {
    page: &'static str,
    code: &'static str,
    passphrase: &'static str,
    button: &'static str,
}

const FRENCH: Names = Names {
    page: SIGN_IN,
    code: "Code d’utilisateur",
    passphrase: "Phrase de passe",
    button: "Se connecter",
};
const ENGLISH: Names = Names {
    page: "Access the account",
    code: "User code",
    passphrase: "Passphrase",
    button: "Sign in",
};

/// The page on which a passphrase is chosen before anything else.
pub const CHOICE: &str = "Choisir votre phrase de passe";
/// The page on which an officer comes in with the recovery code.
pub const FORGOTTEN: &str = "Phrase de passe oubliée";
/// What records a passphrase that somebody has chosen.
const SAVE: &str = "Enregistrer la phrase de passe";
/// The page of whoever is in.
pub const MY_ACCOUNT: &str = "Mon compte";
/// The page that shows a recovery code, and the field into which it is typed.
pub const RECOVERY_CODE: &str = "Code de récupération";

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

    /// Signs in with a code and the passphrase that its holder has in the story, wherever that leads.
    pub async fn enter(&self, code: &str) -> Result<()> {
        let passphrase = self.passphrase_of(code);
        self.enter_with(code, &passphrase).await
    }

    /// Signs in with a code and a passphrase, wherever that leads.
    pub async fn enter_with(&self, code: &str, passphrase: &str) -> Result<()> {
        self.heading(SIGN_IN).await?;
        self.fill_sign_in(&FRENCH, code, passphrase).await
    }

    async fn fill_sign_in(&self, names: &Names, code: &str, passphrase: &str) -> Result<()> {
        self.fill(names.code, code).await?;
        self.fill(names.passphrase, passphrase).await?;
        self.note_inside(code).await?;
        self.press(names.button).await
    }

    /// Opens the site's first page and signs in.
    pub async fn come_in(&self, code: &str) -> Result<()> {
        self.visit("/").await?;
        self.sign_in(code).await
    }

    /// Signs in on the way to an address, wherever that leads.
    pub async fn come_in_to(&self, code: &str, path: &str) -> Result<()> {
        self.visit(path).await?;
        self.enter(code).await
    }

    /// Goes to an address by loading it anew, which locks, and comes in again as whoever was in.
    pub async fn go(&self, path: &str) -> Result<()> {
        self.visit(path).await?;
        self.come_in_again().await
    }

    /// Turns to an address of the site as Forward does, without loading anything, so that whoever is in stays in.
    pub async fn turn_to(&self, path: &str) -> Result<()> {
        let script = "
            const [path] = arguments;
            const root = document.querySelector('meta[name=root]').content.replace(/\\/$/, '');
            history.pushState({}, '', root + path);
            dispatchEvent(new PopStateEvent('popstate', { state: {} }));
            return new Promise(done => requestAnimationFrame(() => setTimeout(done)));
        ";
        self.script::<()>(script, &[serde_json::json!(path)])
            .await?;
        self.css("main h1").await?;
        Ok(())
    }

    /// Loads the page again, which locks, and comes in again as whoever was in.
    pub async fn reload_and_come_in(&self) -> Result<()> {
        self.reload().await?;
        self.come_in_again().await
    }

    /// Comes in again where the page asks for it; a page that doesn't exist says so to anyone.
    async fn come_in_again(&self) -> Result<()> {
        let heading = async || {
            let heading = self.css("h1").await?.text().await?;
            Ok((!heading.is_empty()).then_some(heading))
        };
        let found = self.until("a heading", heading).await?;
        let asks = |names: &&Names| names.page == found;
        let Some(names) = [&FRENCH, &ENGLISH].into_iter().find(asks) else {
            return Ok(());
        };
        let code = self.inside().await?;
        let passphrase = self.passphrase_of(&code);
        self.fill_sign_in(names, &code, &passphrase).await?;
        self.until("the page that was asked for", async || {
            Ok(heading().await?.filter(|heading| *heading != found))
        })
        .await?;
        Ok(())
    }

    /// Signs out.
    pub async fn sign_out(&self) -> Result<()> {
        self.press("Se déconnecter").await?;
        self.stand(SIGN_IN).await
    }

    /// Fills in a new passphrase, twice.
    pub async fn fill_new_passphrase(&self, passphrase: &str) -> Result<()> {
        self.fill("Nouvelle phrase de passe", passphrase).await?;
        self.fill("Nouvelle phrase de passe, encore une fois", passphrase)
            .await
    }

    /// Notes the recovery code that the page shows and types it back. Gives the code.
    pub async fn type_recovery_code_back(&self) -> Result<String> {
        let code = self.shown_secret().await?;
        self.fill(RECOVERY_CODE, &code).await?;
        Ok(code)
    }

    /// The code or the passphrase that the page shows, once: the last thing on its slip.
    pub async fn shown_secret(&self) -> Result<String> {
        self.until("the slip", async || {
            let shown = self.driver().find_all(By::Css(".reference")).await?;
            let Some(last) = shown.last() else {
                return Ok(None);
            };
            Ok(Some(last.text().await?.trim().to_owned()))
        })
        .await
    }

    /// Goes to **Mon compte**, where the passphrase is changed, as whoever is in.
    pub async fn go_to_my_account(&self) -> Result<()> {
        self.go("/mon-compte").await?;
        self.stand(MY_ACCOUNT).await
    }

    /// Changes the passphrase of whoever is in, on **Mon compte**, wherever that leads.
    pub async fn change_passphrase(&self, present: &str, own: &str) -> Result<()> {
        self.fill("Phrase de passe actuelle", present).await?;
        self.fill_new_passphrase(own).await?;
        self.press(SAVE).await
    }

    /// Tries a recovery code, from the page that signs in, wherever that leads.
    pub async fn recover_with(&self, code: &str, recovery: &str) -> Result<()> {
        self.follow(FORGOTTEN).await?;
        self.arrive(FORGOTTEN).await?;
        self.fill("Code d’utilisateur", code).await?;
        self.fill(RECOVERY_CODE, recovery).await?;
        self.press("Continuer").await
    }

    /// Chooses a passphrase of one's own, on the page that asks for it before anything else.
    pub async fn choose_own_passphrase(&self, code: &str, own: &str) -> Result<()> {
        self.arrive(CHOICE).await?;
        self.fill_new_passphrase(own).await?;
        self.press(SAVE).await?;
        self.knows(code, own);
        Ok(())
    }

    /// Comes in with a temporary passphrase, and chooses another one before anything else.
    pub async fn settle_in(&self, code: &str, temporary: &str, own: &str) -> Result<()> {
        self.enter_with(code, temporary).await?;
        self.choose_own_passphrase(code, own).await?;
        self.arrive("Accueil").await
    }

    /// Types the recovery code that the page shows back, and saves it. Gives the code.
    pub async fn save_recovery_code(&self) -> Result<String> {
        self.arrive(RECOVERY_CODE).await?;
        let code = self.type_recovery_code_back().await?;
        self.press("Enregistrer le code de récupération").await?;
        Ok(code)
    }
}
