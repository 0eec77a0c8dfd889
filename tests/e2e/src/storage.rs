//! What the browser keeps for the site.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::json;

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

    /// Fills storage to the last character, as another page of the same origin may, with keys that
    /// aren't the app's; leaves room for so many characters.
    pub async fn fill_storage(&self, room: usize) -> Result<()> {
        let script = "
            const [room] = arguments;
            localStorage.setItem('autre.place', 'x'.repeat(room));
            for (let size = 1 << 20, number = 0; size > 0;) {
                try {
                    localStorage.setItem(`autre.${number}`, 'x'.repeat(size));
                    number += 1;
                } catch {
                    size >>= 1;
                }
            }
            localStorage.removeItem('autre.place');
        ";
        self.script(script, &[json!(room)]).await
    }

    /// Takes away what [`Browser::fill_storage`] has filled it with.
    pub async fn free_storage(&self) -> Result<()> {
        let script = "
            for (const key of Object.keys(localStorage)) {
                if (key.startsWith('autre.')) localStorage.removeItem(key);
            }
        ";
        self.script(script, &[]).await
    }
}
