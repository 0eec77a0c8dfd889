//! A stand-in for local storage, with room for a register of any size: local storage itself holds about
//! four thousand records.

use anyhow::Result;
use serde_json::json;

use crate::{Browser, Kept};

/// Stands in for local storage with what the window's name holds.
const ROOMY: &str = "
    const kept = new Map(Object.entries(JSON.parse(window.name)));
    let names = null;
    const roomy = {
        get length() { return kept.size },
        key: index => (names ??= [...kept.keys()])[index] ?? null,
        getItem: key => kept.get(key) ?? null,
        setItem: (key, text) => { names = null; kept.set(key, String(text)) },
        removeItem: key => { names = null; kept.delete(key) },
    };
    Object.defineProperty(window, 'localStorage', { get: () => roomy });
";

impl Browser {
    /// From the next page of this window on, storage holds this, however much it is. What is added is
    /// forgotten with the page.
    pub async fn stand_in_for_storage(&self, content: &Kept) -> Result<()> {
        let name = "window.name = JSON.stringify(arguments[0])";
        self.script::<()>(name, &[json!(content)]).await?;
        self.before_each_page(ROOMY).await
    }
}
