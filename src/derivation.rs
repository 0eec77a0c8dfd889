//! The worker in which a passphrase becomes a key, so that the page stays alive; natively it says so.
//!
//! `browser::derivation` starts it, hands it one derivation and ends it, with the memory that it took.

#[cfg(target_arch = "wasm32")]
fn main() {
    procura::browser::derivation::work();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!(
        "This is Procura's worker, which runs in a browser: `make run` builds it and serves it."
    );
}
