//! An empty page of the framework, with a heading alone: beside it, the time until the app's first page can be used is
//! the app's own. `make bench` builds it as the app is built.

/// Draws the heading.
#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    leptos::mount::mount_to_body(|| view! { <h1>"Vide"</h1> });
}

/// There is no page natively.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
