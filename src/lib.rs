//! Procura: a local-first register of internal proxies (procurations internes).
//!
//! A pure core and a thin shell. The rooms, and which way imports may point:
//!
//! * [`register`]: the rules: who may do what, until when. Imports no other room.
//! * [`procedure`]: the help page's procedures as state machines. Imports `register`, and from `vault` what
//!   can be wrong with a passphrase or a code.
//! * [`journal`]: the register's memory: records, their chain, their codec. Imports `register`
//!   (events only).
//! * [`overview`]: lists that are searched, and views of who may do what on a day. Imports `register` and
//!   `journal`.
//! * [`exchange`]: files that come in and go out. Imports `register`, and the identity of a register from
//!   `journal`.
//! * [`vault`]: keys, sealing and signing. Imports the identities of `journal` and `register`, and the
//!   folding of names.
//! * [`office`]: lets people in, takes a command, decides, signs, records, then shows. Imports `journal`,
//!   `vault` and `register`; sees the outside through two traits.
//! * [`wording`]: every sentence, in French and in English. Imports `register`, `procedure`,
//!   `overview`, `exchange`, and from `vault` what can be wrong with a passphrase or a code.
//! * `browser`: storage, clock, randomness, tabs, files, Unicode, the worker. Imports `office`, whose
//!   traits it implements, what `vault` derives, the normal forms of `register`, and the identities of
//!   `journal` and `register`. Built for wasm only.
//! * `ui`: pages and components. Imports the others. Built for wasm only, and without it for the worker.
//!
//! There is no circle, and the first eight rooms are the same code natively and in the browser. What the browser
//! loads is in four parts: what a first visit needs; the rest of the app (`ui::inside`); the cryptography, a module
//! of its own; and the sentences that are seen later. The features say which part is linked in; natively all are.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod exchange;
pub mod journal;
pub mod office;
pub mod overview;
pub mod procedure;
pub mod register;
#[cfg(all(target_arch = "wasm32", feature = "ui"))]
pub mod ui;
pub mod vault;
pub mod wording;
