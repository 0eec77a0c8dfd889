//! What the browser keeps for the site.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::Browser;

/// Everything that is kept, by key.
pub type Kept = BTreeMap<String, String>;

impl Browser {
    /// Everything in local storage, as it is now.
    pub async fn kept(&self) -> Result<Kept> {
        self.script("return { ...localStorage }", &[]).await
    }

    /// The records of the register, by key.
    pub async fn records(&self) -> Result<Kept> {
        let mut kept = self.kept().await?;
        kept.retain(|key, _| key.starts_with("procura.1."));
        Ok(kept)
    }

    /// How many transactions are recorded.
    pub async fn transactions(&self) -> Result<usize> {
        Ok(self.records().await?.len())
    }

    /// The key and the text of the record of this number.
    pub async fn record(&self, number: usize) -> Result<(String, String)> {
        let records = self.records().await?;
        let ending = format!(".{number}");
        let mut found = records
            .into_iter()
            .filter(|(key, _)| key.ends_with(&ending));
        found.next().context("there is no such record")
    }

    /// Writes over a key, or removes it.
    pub async fn keep(&self, key: &str, text: Option<&str>) -> Result<()> {
        let script = "
            const [key, text] = arguments;
            if (text === null) localStorage.removeItem(key);
            else localStorage.setItem(key, text);
        ";
        self.script(script, &[json!(key), json!(text)]).await
    }

    /// The key and the answers of the one draft of a procedure.
    pub async fn draft(&self, procedure: &str) -> Result<(String, Value)> {
        let mut kept = self.kept().await?;
        kept.retain(|key, _| {
            key.starts_with("procura.draft.") && key.contains(&format!(".{procedure}."))
        });
        anyhow::ensure!(kept.len() == 1, "the drafts are {kept:?}");
        let (key, text) = kept.pop_first().context("there is no draft")?;
        Ok((key, serde_json::from_str(&text)?))
    }
}
