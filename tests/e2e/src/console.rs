//! What the browser's console has told: by the app, and by the browser about the app.

use anyhow::Result;

use crate::Browser;

impl Browser {
    /// The errors that the console has told since it was last asked.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        self.told(&["SEVERE"]).await
    }

    /// The errors and the warnings that the console has told since it was last asked, those of the
    /// browser itself included, like a file that was loaded in advance for nothing.
    pub async fn console_complaints(&self) -> Result<Vec<String>> {
        self.told(&["SEVERE", "WARNING"]).await
    }

    async fn told(&self, levels: &[&str]) -> Result<Vec<String>> {
        let mut entries = self.driver().browser_log().await?;
        entries.retain(|entry| levels.contains(&entry.level.as_str()));
        let messages = entries.into_iter().map(|entry| entry.message);
        Ok(messages.collect())
    }
}
