//! The second copy of what the browser keeps for the site: the database `procura`, whose store of the same
//! name holds the same texts under the same keys as local storage.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{Browser, Kept};

/// Opens the database, does a piece of work in one transaction, and gives what the work says once all of
/// it is on the disk. `{work}` sees `store`, `given` and `found`.
const IN_STORE: &str = "
    const done = arguments[arguments.length - 1], given = arguments[0];
    const opening = indexedDB.open('procura', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('procura');
    opening.onerror = () => done({ failed: String(opening.error) });
    opening.onsuccess = () => {
        const database = opening.result, found = {};
        const transaction = database.transaction('procura', 'readwrite', { durability: 'strict' });
        transaction.oncomplete = () => { database.close(); done({ found }); };
        transaction.onabort = () => { database.close(); done({ failed: String(transaction.error) }); };
        const store = transaction.objectStore('procura');
        {work}
    };
";

const READ_ALL: &str = "
    store.openCursor().onsuccess = event => {
        const cursor = event.target.result;
        if (!cursor) return;
        found[cursor.key] = cursor.value;
        cursor.continue();
    };
";

const WRITE: &str = "
    for (const [key, text] of given) {
        if (text === null) store.delete(key);
        else store.put(text, key);
    }
";

impl Browser {
    /// Everything in the second copy, as it is now.
    pub async fn kept_second(&self) -> Result<Kept> {
        self.in_second_copy(READ_ALL, json!(null)).await
    }

    /// Writes over a key of the second copy, or removes it.
    pub async fn keep_second(&self, key: &str, text: Option<&str>) -> Result<()> {
        let written = self.in_second_copy(WRITE, json!([[key, text]])).await;
        written.map(|_| ())
    }

    /// Writes over a key of both copies, or removes it from both.
    pub async fn keep_everywhere(&self, key: &str, text: Option<&str>) -> Result<()> {
        self.keep(key, text).await?;
        self.keep_second(key, text).await
    }

    /// Both copies, local storage first.
    pub async fn both_copies(&self) -> Result<[Kept; 2]> {
        Ok([self.kept().await?, self.kept_second().await?])
    }

    /// Fails, naming the keys, when either copy isn't what it was. What can't be read may be put aside as well,
    /// and a failed attempt to come in may be counted.
    pub async fn is_untouched(&self, before: &[Kept; 2]) -> Result<()> {
        for (after, before) in self.both_copies().await?.iter().zip(before) {
            let keys = before.keys().chain(after.keys());
            let differing: Vec<_> = keys
                .filter(|key| before.get(*key) != after.get(*key))
                .filter(|key| before.contains_key(*key) || !may_be_added(key))
                .collect();
            ensure!(differing.is_empty(), "something happened to {differing:?}");
        }
        Ok(())
    }

    /// Makes local storage this and nothing else.
    pub async fn put_back(&self, kept: &Kept) -> Result<()> {
        let script = "
            localStorage.clear();
            for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text);
        ";
        self.script(script, &[json!(kept)]).await
    }

    /// Makes the second copy this and nothing else.
    pub async fn put_back_second(&self, kept: &Kept) -> Result<()> {
        let work = format!("store.clear();{WRITE}");
        let written = self.in_second_copy(&work, json!(Vec::from_iter(kept)));
        written.await.map(|_| ())
    }

    async fn in_second_copy(&self, work: &str, given: Value) -> Result<Kept> {
        let script = IN_STORE.replace("{work}", work);
        let said = self.driver().execute_async(script, vec![given]).await?;
        let said: Value = said.convert()?;
        let found = said.get("found").cloned();
        let found = found.with_context(|| format!("the second copy failed: {said}"))?;
        Ok(serde_json::from_value(found)?)
    }
}

fn may_be_added(key: &str) -> bool {
    key.starts_with("procura.aside.") || key == "procura.attempts"
}
