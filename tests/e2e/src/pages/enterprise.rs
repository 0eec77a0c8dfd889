//! **Créer le dossier de mon entreprise**, and what that file holds: **Inscription aux services**, **Journal**.

use anyhow::Result;
use serde_json::json;

use super::{ENTERPRISE_FILE, RECOVERY_CODE};
use crate::{Browser, OWN_PASSPHRASE};

/// The enterprise's file, in a browser where an officer is signed in.
pub struct Enterprise<'a>(pub &'a Browser);

/// What creates the file.
#[derive(Clone, Copy, Debug)]
pub struct Founding<'a> {
    /// Nom de l’entreprise.
    pub name: &'a str,
    /// Numéro d’entreprise du Québec (NEQ).
    pub neq: &'a str,
    /// Prénom.
    pub given_name: &'a str,
    /// Nom.
    pub family_name: &'a str,
    /// Code d’utilisateur.
    pub code: &'a str,
    /// Nouvelle phrase de passe.
    pub passphrase: &'a str,
    /// The bodies it is enrolled with.
    pub enrolled: &'a [&'a str],
}

impl Founding<'static> {
    /// A file of one’s own, for a story that isn’t about how it is created.
    pub const OWN: Self = Self {
        name: "Scierie Fictive du Témiscouata ltée",
        neq: "1172839457",
        given_name: "Zoé",
        family_name: "Àuthier-Ndiaye",
        code: "zoe",
        passphrase: OWN_PASSPHRASE,
        enrolled: &["Revenu Québec"],
    };
}

impl Enterprise<'_> {
    /// The page that creates the file.
    pub const FOUNDING: &'static str = "Créer le dossier de mon entreprise";
    /// Inscription aux services.
    pub const ENROLMENTS: &'static str = "Inscription aux services";
    /// Journal.
    pub const JOURNAL: &'static str = "Journal";

    /// First visit: goes to the page that creates the file.
    pub async fn open_founding(&self) -> Result<()> {
        self.0.visit("/").await?;
        self.0.stand("Bienvenue").await?;
        self.0.follow(Self::FOUNDING).await?;
        self.0.arrive(Self::FOUNDING).await
    }

    /// Fills in the page that creates the file.
    pub async fn fill_in(&self, founding: Founding<'_>) -> Result<()> {
        self.0.fill("Nom de l’entreprise", founding.name).await?;
        self.0
            .fill("Numéro d’entreprise du Québec (NEQ)", founding.neq)
            .await?;
        self.0.fill("Prénom", founding.given_name).await?;
        self.0.fill("Nom", founding.family_name).await?;
        self.0.fill("Code d’utilisateur", founding.code).await?;
        self.0.fill_new_passphrase(founding.passphrase).await?;
        self.0.tick(founding.enrolled).await
    }

    /// Creates the file, whose first officer is then in. Gives the officer's recovery code.
    pub async fn found(&self, founding: Founding<'_>) -> Result<String> {
        self.open_founding().await?;
        self.fill_in(founding).await?;
        self.go_on_and_found(founding).await
    }

    /// Goes on from the page that is filled in, types the recovery code back, and creates the file.
    pub async fn go_on_and_found(&self, founding: Founding<'_>) -> Result<String> {
        self.0.press("Continuer").await?;
        self.0.arrive(RECOVERY_CODE).await?;
        let code = self.0.type_recovery_code_back().await?;
        self.0.press("Créer le dossier").await?;
        self.0.arrive("Accueil").await?;
        self.0.knows(founding.code, founding.passphrase);
        self.0.note_inside(founding.code).await?;
        Ok(code)
    }

    /// Opens the enrolments from the menu.
    pub async fn open_enrolments(&self) -> Result<()> {
        self.0
            .menu(ENTERPRISE_FILE, "Inscription aux services")
            .await?;
        self.0.stand(Self::ENROLMENTS).await
    }

    /// Sets the state of the enrolment with a body, on the page that does it.
    pub async fn set_enrolment(&self, body: &str, state: &str) -> Result<()> {
        self.open_enrolments().await?;
        let choice = format!("Nouvel état de l’inscription : {body}");
        self.0.choose_option(&choice, state).await?;
        self.0.press(&format!("Enregistrer {body}")).await?;
        if self.takes_something(body).await? {
            self.0.press("Confirmer le nouvel état").await?;
            return self.0.arrive("Inscription enregistrée").await;
        }
        self.0
            .announces(&format!("Inscription aux services, {body} : {state}."))
            .await
    }

    /// Whether the page asks first, since somebody would lose something by the new state.
    async fn takes_something(&self, body: &str) -> Result<bool> {
        let script = "
            const heading = document.querySelector('h1').textContent;
            const told = document.querySelector('[role=status]').textContent;
            if (heading !== 'Inscription aux services' && heading.includes(arguments[0])) return true;
            return told.includes(arguments[0]) ? false : null;
        ";
        let find = async || self.0.script(script, &[json!(body)]).await;
        self.0.until(("what follows for", body), find).await
    }

    /// Who has recorded an act, on the page of the journal.
    pub async fn author_of(&self, act: &str) -> Result<String> {
        let script = "
            const entries = [...document.querySelectorAll('main li')];
            const entry = entries.find(one => one.textContent.includes(arguments[0]));
            return entry ? entry.querySelector('.who').textContent : null;
        ";
        let find = async || self.0.script(script, &[json!(act)]).await;
        self.0.until(("the journal’s entry", act), find).await
    }

    /// Opens the journal from the menu.
    pub async fn open_journal(&self) -> Result<()> {
        self.0.menu(ENTERPRISE_FILE, "Journal").await?;
        self.0.arrive(Self::JOURNAL).await
    }
}
