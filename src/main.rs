//! The door: in the browser it mounts the app; natively it says how to run it.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::ElementChild;

    leptos::mount::mount_to_body(|| leptos::view! { <h1>"Procura"</h1> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Procura runs in a browser: `make run` builds it and serves it.");
}
