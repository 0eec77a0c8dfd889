//! Reading a page: where one is, what is said, what has the focus.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::{By, WebElement};

use crate::{Browser, Role, browser::tidy};

/// Of the page as a whole: its title, its headings of the first level, what has the focus, and the
/// text before and of the main part.
const STANDING: &str = "
    const headings = [...document.querySelectorAll('h1')];
    return [
        document.title,
        headings.length,
        document.querySelectorAll('main').length,
        headings.length === 1 && document.activeElement === headings[0],
    ];
";

impl Browser {
    /// Waits until one stands on the page of this heading, having come there from another page: the
    /// title says so too, and the heading has the focus.
    pub async fn arrive(&self, heading: &str) -> Result<()> {
        self.stand(heading).await?;
        self.until(("the focus on the heading", heading), async || {
            let (.., focused): (String, u32, u32, bool) = self.script(STANDING, &[]).await?;
            Ok(focused.then_some(()))
        })
        .await
    }

    /// Waits until one stands on the page of this heading, however one came there.
    pub async fn stand(&self, heading: &str) -> Result<()> {
        self.heading(heading).await?;
        self.until(("the title of", heading), async || {
            let (title, headings, mains, _): (String, u32, u32, bool) =
                self.script(STANDING, &[]).await?;
            ensure!(headings == 1, "the page has {headings} h1");
            ensure!(mains == 1, "the page has {mains} main");
            ensure!(
                tidy(&title) == format!("{} – Procura", tidy(heading)),
                "the title is {title:?}"
            );
            Ok(Some(()))
        })
        .await
    }

    /// Waits until one stands on a step, whose number is said before its heading.
    pub async fn stand_at_step(&self, step: u32, of: u32, heading: &str) -> Result<()> {
        self.stand(heading).await?;
        let number = format!("Étape {step} de {of} {heading}");
        self.reads(&number).await
    }

    /// Arrives at a step, from another page.
    pub async fn arrive_at_step(&self, step: u32, of: u32, heading: &str) -> Result<()> {
        self.arrive(heading).await?;
        self.stand_at_step(step, of, heading).await
    }

    /// The text of the main part, any white space as one space.
    pub async fn text(&self) -> Result<String> {
        let main = self.driver().find(By::Tag("main")).await?;
        Ok(tidy(&main.text().await?))
    }

    /// Waits until the main part reads so somewhere.
    pub async fn reads(&self, text: &str) -> Result<()> {
        self.until(("the text", text), async || {
            Ok(self.text().await?.contains(&tidy(text)).then_some(()))
        })
        .await
    }

    /// Fails when the main part reads so anywhere; to be asked once the page is known to be complete.
    pub async fn reads_nowhere(&self, text: &str) -> Result<()> {
        let page = self.text().await?;
        ensure!(!page.contains(&tidy(text)), "{text:?} stands in: {page}");
        Ok(())
    }

    /// Waits until the one live region says so.
    pub async fn announces(&self, text: &str) -> Result<()> {
        self.until(("the announcement", text), async || {
            Ok((self.announced().await? == tidy(text)).then_some(()))
        })
        .await
    }

    /// What the page has told last whoever listens.
    pub async fn announced(&self) -> Result<String> {
        // The sign of work that goes on, in the main part, speaks for itself.
        let region = By::Css("[role=status]:not(main *)");
        let mut regions = self.driver().find_all(region).await?;
        ensure!(
            regions.len() == 1,
            "the page has {} live regions",
            regions.len()
        );
        let region = regions.remove(0);
        let said = region.prop("textContent").await?.unwrap_or_default();
        Ok(tidy(&said))
    }

    /// The text of the line of a table where all of these stand.
    pub async fn line(&self, texts: &[&str]) -> Result<String> {
        self.until(("the line", texts), async || {
            // One question for all of them: a list may have a hundred lines.
            let script =
                "return [...document.querySelectorAll('tbody tr')].map(line => line.innerText)";
            let lines: Vec<String> = self.script(script, &[]).await?;
            let mut found: Vec<String> = lines.iter().map(|line| tidy(line)).collect();
            found.retain(|line| texts.iter().all(|part| line.contains(&tidy(part))));
            ensure!(found.len() < 2, "{} lines bear these texts", found.len());
            Ok(found.pop())
        })
        .await
    }

    /// The reference that the page gives.
    pub async fn reference(&self) -> Result<String> {
        self.until("a reference", async || {
            let text = self.text().await?;
            let found = text.split_whitespace().find(|word| is_reference(word));
            Ok(found.map(str::to_owned))
        })
        .await
    }

    /// The accessible name of what has the focus.
    pub async fn focused_name(&self) -> Result<String> {
        let element = self.focused().await?;
        Ok(tidy(&self.name_of(&element).await?))
    }

    /// Waits until the element of this name has the focus.
    pub async fn focus_is_on(&self, name: &str) -> Result<()> {
        self.until(("the focus on", name), async || {
            let focused = self.focused_name().await?;
            ensure!(focused == tidy(name), "it is on {focused:?}");
            Ok(Some(()))
        })
        .await
    }

    /// What a field holds.
    pub async fn value(&self, field: &str) -> Result<String> {
        let field = self.find(Role::Field, field).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// Waits until a field holds this.
    pub async fn holds(&self, field: &str, value: &str) -> Result<()> {
        self.until((field, "holding", value), async || {
            let held = self.value(field).await?;
            ensure!(held == value, "it holds {held:?}");
            Ok(Some(()))
        })
        .await
    }

    /// What every control of the main part holds, by its name in the form: its text or whether it is
    /// chosen, and whether that is a date which the browser can't read.
    pub async fn answers(&self) -> Result<Vec<(String, String, bool)>> {
        let script = "
            const controls = document.querySelectorAll('main :is(input, select, textarea)');
            return [...controls].map(control => [
                control.id || control.name,
                String(control.matches('[type=radio], [type=checkbox]') ? control.checked : control.value),
                control.validity.badInput,
            ]);
        ";
        self.script(script, &[]).await
    }

    /// The words that describe an element, as its `aria-describedby` names them.
    pub async fn description(&self, element: &WebElement) -> Result<String> {
        let script = "
            const names = (arguments[0].getAttribute('aria-describedby') || '').split(/\\s+/);
            const parts = names.filter(Boolean).map(name => document.getElementById(name));
            return parts.map(part => part ? part.innerText : '(nothing)').join(' ');
        ";
        let said: String = self.script(script, &[element.to_json()?]).await?;
        Ok(tidy(&said))
    }

    /// Whether the page has an element that a selector picks, as it is now.
    pub async fn has(&self, selector: &str) -> Result<bool> {
        let script = "return document.querySelector(arguments[0]) !== null";
        self.script(script, &[json!(selector)]).await
    }
}

/// `PI-` and nine symbols, grouped in threes.
fn is_reference(word: &str) -> bool {
    let groups: Vec<&str> = word.split('-').collect();
    let is_group = |group: &&str| {
        group.len() == 3
            && group
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    matches!(groups.as_slice(), ["PI", rest @ ..] if rest.len() == 3 && rest.iter().all(is_group))
}
