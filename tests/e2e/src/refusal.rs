//! What a page does with an answer that it can't take.

use anyhow::{Result, ensure};
use thirtyfour::{By, WebElement};

use crate::{
    Browser, Role,
    browser::tidy,
    pages::{FORGOTTEN, SIGN_IN},
};

/// What the sample's accounts answer to the passphrase that everyone knows, once it opens them no more.
pub const SAMPLE_CLOSED: &str = "Ce compte de l’exemple est fermé, ou sa phrase de passe a été changée. Retirez l’exemple pour recommencer.";

/// What is said of a wrong code as of a wrong passphrase.
pub const NO_SUCH_WAY_IN: &str =
    "Ce code d’utilisateur et cette phrase de passe ne vont pas ensemble.";

/// What is said of a wrong code as of a wrong recovery code.
const NO_SUCH_RECOVERY: &str =
    "Ce code d’utilisateur et ce code de récupération ne vont pas ensemble.";

/// The name of the list of problems.
const SUMMARY: &str = "Il y a un problème";

/// One thing to put right: at which place, and in which words.
#[derive(Clone, Copy, Debug)]
pub struct Wrong<'a> {
    role: Role,
    place: &'a str,
    words: &'a str,
}

impl<'a> Wrong<'a> {
    /// At the field of this name.
    pub fn field(place: &'a str, words: &'a str) -> Self {
        let role = Role::Field;
        Self { role, place, words }
    }

    /// At the group of choices of this name.
    pub fn group(place: &'a str, words: &'a str) -> Self {
        let role = Role::Group;
        Self { role, place, words }
    }

    /// At the one table of the page, where something is to be selected.
    pub fn table(words: &'a str) -> Self {
        let (role, place) = (Role::Table, "the table");
        Self { role, place, words }
    }

    /// At the link of this name, which leads to where it is put right.
    pub fn link(place: &'a str, words: &'a str) -> Self {
        let role = Role::Link;
        Self { role, place, words }
    }
}

impl Browser {
    /// The page of this heading has refused what was given, and says so as every page does: the list of
    /// problems has the focus, the title says that something is wrong, each problem stands in the same
    /// words at its field, which is marked, and its link in the list leads there.
    pub async fn refuses(&self, heading: &str, problems: &[Wrong<'_>]) -> Result<()> {
        self.focus_is_on(SUMMARY).await?;
        self.heading(heading).await?;
        self.until("the title of a problem", async || {
            let title = self.driver().title().await?;
            let expected = format!("Erreur : {heading} – Procura");
            ensure!(tidy(&title) == tidy(&expected), "the title is {title:?}");
            Ok(Some(()))
        })
        .await?;

        let summary = self.find(Role::Group, SUMMARY).await?;
        let mut links = Vec::new();
        for link in summary.find_all(By::Css("a")).await? {
            links.push(tidy(&link.text().await?));
        }
        let expected: Vec<String> = problems.iter().map(|problem| tidy(problem.words)).collect();
        ensure!(links == expected, "{links:?} instead of {expected:?}");
        for problem in problems {
            self.marks(&summary, problem).await?;
        }
        Ok(())
    }

    /// Nobody came in: the sentence that says why has the focus, on the page that signs in.
    pub async fn is_refused_entry(&self, sentence: &str) -> Result<()> {
        self.is_refused_at(SIGN_IN, sentence).await
    }

    /// Nobody came in with a recovery code, and the page says so.
    pub async fn is_refused_recovery(&self) -> Result<()> {
        self.is_refused_at(FORGOTTEN, NO_SUCH_RECOVERY).await
    }

    async fn is_refused_at(&self, heading: &str, sentence: &str) -> Result<()> {
        self.until(("the refusal", sentence), async || {
            let said = self.focused().await?.text().await?;
            Ok(tidy(&said).contains(&tidy(sentence)).then_some(()))
        })
        .await?;
        self.heading(heading).await?;
        Ok(())
    }

    /// Presses a button to which the page of this heading must not give way: it says what has to be put
    /// right, still holds all that was answered, and nothing is recorded.
    pub async fn press_in_vain(
        &self,
        button: &str,
        heading: &str,
        problems: &[Wrong<'_>],
    ) -> Result<()> {
        let (answers, records) = (self.answers().await?, self.records().await?);
        self.press(button).await?;
        self.refuses(heading, problems).await?;
        let after = self.answers().await?;
        ensure!(after == answers, "of {answers:?} there is left {after:?}");
        ensure!(self.records().await? == records, "something was recorded");
        Ok(())
    }

    /// One problem: said at its place as in the list, and found by its link.
    async fn marks(&self, summary: &WebElement, problem: &Wrong<'_>) -> Result<()> {
        let place = match problem.role {
            Role::Table => self.css("main table").await?,
            role => self.find(role, problem.place).await?,
        };
        if problem.role == Role::Field {
            let invalid = place.attr("aria-invalid").await?;
            ensure!(
                invalid.as_deref() == Some("true"),
                "{} isn't marked: {invalid:?}",
                problem.place
            );
        }
        if problem.role != Role::Link {
            let mut said = self.description(&place).await?;
            // Among the rows of a table, what is chosen from may say it instead of the table.
            if problem.role == Role::Table {
                let first = self.css("main table input").await?;
                said += &self.description(&first).await?;
            }
            ensure!(
                said.contains(&tidy(problem.words)),
                "{} is described by {said:?}",
                problem.place
            );
        }
        self.find_in(summary, Role::Link, problem.words)
            .await?
            .click()
            .await?;
        self.until(("the focus at", problem.place), async || {
            let script = "
                const [place] = arguments, focused = document.activeElement;
                return place === focused || (place.contains(focused) && focused.matches('input, a, button'));
            ";
            let there: bool = self.script(script, &[place.to_json()?]).await?;
            Ok(there.then_some(()))
        })
        .await
    }
}
