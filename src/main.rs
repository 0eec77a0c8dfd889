//! The door: in the browser it opens the app; natively it says how to run it.

#[cfg(target_arch = "wasm32")]
fn main() {
    procura::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Procura runs in a browser: `make run` builds it and serves it.");
}
