//! A second copy of what is in local storage, in IndexedDB, where what is written is on the disk when
//! the browser says so. Local storage gets there only later: a power cut takes its last minute away.
//!
//! The copy holds the same texts under the same keys. It follows and decides nothing: which of two
//! histories is right is for the office to say.

use super::events::outcome;
use super::write_problem;
use crate::office::{Entry, Key, StoreChange, StoreProblem};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbTransaction};

/// The database, which has one object store of the same name.
const NAME: &str = "procura";
/// How long the browser may take to open the database, in milliseconds: ten seconds.
const OPENING: i32 = 10_000;
/// How long it may take to read or to write, in milliseconds: half a minute.
const WORKING: i32 = 30_000;

/// Why there is no durable copy at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDurableCopy {
    /// The browser keeps none: it has no IndexedDB, or refuses it as some do in private windows.
    None,
    /// The browser didn't answer in time, or couldn't open it this time: there may be one.
    Silent,
}

/// Why the copy didn't do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurableProblem {
    /// There is no room left. The copy is as it was.
    Full,
    /// The copy is no longer there (the site's data were cleared, a newer version of the app took it over),
    /// the disk failed, or the browser doesn't answer. Whether the changes are in it isn't known.
    Failed,
}

/// The copy, open.
#[derive(Debug)]
pub struct DurableCopy(IdbDatabase);

impl DurableCopy {
    /// Opens the copy, and makes it where there is none.
    ///
    /// # Errors
    /// When the browser keeps none, or doesn't say whether it does; waiting always ends.
    pub async fn open() -> Result<Self, NoDurableCopy> {
        let request = open_request().ok_or(NoDurableCopy::None)?;
        let opened = outcome(&request, "onsuccess", &["onerror", "onblocked"], OPENING);
        opened.await.map_err(|_| why_not(&request))?;
        let database = database_of(&request).ok_or(NoDurableCopy::None)?;
        give_way(&database);
        Ok(Self(database))
    }

    /// Every text under a key of the app. What is no text, which this app never writes, is given as an
    /// empty one: something is there, and it isn't valid.
    ///
    /// # Errors
    /// When the copy can't be read.
    pub async fn load(&self) -> Result<Vec<Entry>, DurableProblem> {
        let transaction = self.begin("readonly").map_err(|_| DurableProblem::Failed)?;
        let (keys, texts) = everything(&transaction).map_err(|_| DurableProblem::Failed)?;
        completed(&transaction).await?;
        let keys = keys.result().map_err(|_| DurableProblem::Failed)?;
        let texts = texts.result().map_err(|_| DurableProblem::Failed)?;
        let mut entries = Vec::new();
        for (key, text) in Array::from(&keys).iter().zip(Array::from(&texts).iter()) {
            if let Some(key) = key.as_string().as_deref().and_then(Key::parse) {
                let text = text.as_string().unwrap_or_default();
                entries.push(Entry { key, text });
            }
        }
        Ok(entries)
    }

    /// Makes all of these changes, in their order, or none. When this ends well, they are on the disk.
    ///
    /// # Errors
    /// When the browser doesn't say that they are.
    pub async fn apply(&self, changes: &[StoreChange]) -> Result<(), DurableProblem> {
        if changes.is_empty() {
            return Ok(());
        }
        let transaction = self
            .begin("readwrite")
            .map_err(|_| DurableProblem::Failed)?;
        if changes_made(&transaction, changes).is_err() {
            // What was asked for before would be kept without the rest.
            let _ = transaction.abort();
        }
        completed(&transaction).await
    }

    /// Begins a transaction. Browsers that don't know of durability pass over the options.
    fn begin(&self, mode: &str) -> Result<IdbTransaction, JsValue> {
        // web-sys has no stable binding for the options.
        let begin: Function = Reflect::get(&self.0, &"transaction".into())?.dyn_into()?;
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        begin
            .call3(&self.0, &NAME.into(), &mode.into(), &options)?
            .dyn_into()
    }
}

impl Drop for DurableCopy {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// Asks for the database; it is made on the way where there is none.
fn open_request() -> Option<IdbOpenDbRequest> {
    let factory = web_sys::window()?.indexed_db().ok()??;
    let request = factory.open_with_u32(NAME, 1).ok()?;
    let made = request.clone();
    let make = Closure::once_into_js(move || {
        if let Some(database) = database_of(&made) {
            // Where this fails, no transaction can be begun, which is told then.
            let _ = database.create_object_store(NAME);
        }
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    Some(request)
}

/// Why the database wasn't opened. Where the browser keeps none, it says so by one of these errors (IndexedDB
/// standard, Web Storage in private windows); after any other one, or none, there may be one.
fn why_not(request: &IdbOpenDbRequest) -> NoDurableCopy {
    let error = request.error().ok().flatten();
    match error.map(|error| error.name()).as_deref() {
        Some("InvalidStateError" | "SecurityError" | "NotSupportedError") => NoDurableCopy::None,
        _ => NoDurableCopy::Silent,
    }
}

fn database_of(request: &IdbOpenDbRequest) -> Option<IdbDatabase> {
    request.result().ok()?.dyn_into().ok()
}

/// Closes the database when another tab wants to delete it or to bring it to a newer version, which would
/// otherwise wait for this page to be left.
fn give_way(database: &IdbDatabase) {
    let close = Reflect::get(database, &"close".into()).ok();
    if let Some(close) = close.as_ref().and_then(|close| close.dyn_ref::<Function>()) {
        database.set_onversionchange(Some(&close.bind0(database)));
    }
}

fn store_of(transaction: &IdbTransaction) -> Result<IdbObjectStore, JsValue> {
    transaction.object_store(NAME)
}

/// Asks for all keys and all texts, which come in the same order.
fn everything(
    transaction: &IdbTransaction,
) -> Result<(web_sys::IdbRequest, web_sys::IdbRequest), JsValue> {
    let store = store_of(transaction)?;
    Ok((store.get_all_keys()?, store.get_all()?))
}

fn changes_made(transaction: &IdbTransaction, changes: &[StoreChange]) -> Result<(), JsValue> {
    let store = store_of(transaction)?;
    for change in changes {
        match change {
            StoreChange::Put(Entry { key, text }) => {
                store.put_with_key(&text.into(), &key.as_str().into())?;
            }
            StoreChange::Removed(key) => {
                store.delete(&key.as_str().into())?;
            }
        }
    }
    Ok(())
}

/// Waits until the transaction is over. Every failure of a request ends in its being aborted.
async fn completed(transaction: &IdbTransaction) -> Result<(), DurableProblem> {
    let over = outcome(transaction, "oncomplete", &["onabort"], WORKING);
    over.await.map(|_| ()).map_err(|_| {
        let problem = transaction.error().map(|thrown| write_problem(&thrown));
        match problem {
            Some(StoreProblem::Full) => DurableProblem::Full,
            _ => DurableProblem::Failed,
        }
    })
}
