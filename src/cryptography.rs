//! The cryptography, as a module of its own: the page loads it when somebody first comes in, and a worker
//! derives keys from passphrases with it, so that the page stays alive. Natively it says so.
//!
//! `browser::cryptography` loads it in the page; `browser::derivation` starts it in a worker, hands it one
//! derivation and ends it, with the memory that it took.

#[cfg(target_arch = "wasm32")]
fn main() {
    // A passphrase is compared with names without case and accents.
    procura::browser::normal_forms::install();
    procura::browser::derivation::work_in_worker();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!(
        "This is Procura's cryptography, which runs in a browser: `make run` builds it and serves it."
    );
}
