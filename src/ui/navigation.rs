//! Going from page to page.

use super::address::Address;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

type Navigate = dyn Fn(&str, NavigateOptions);

/// The way to other pages, kept by what goes on after the part that began it may be gone.
pub(super) struct Navigation(Box<Navigate>);

impl Navigation {
    /// The router's. To be asked for by a part that is being drawn, or by a handler.
    pub fn new() -> Self {
        Self(Box::new(use_navigate()))
    }

    /// Goes to an address, from which Back comes back to this one.
    pub fn go_to(&self, address: &Address) {
        (self.0)(&address.path(), NavigateOptions::default());
    }

    /// Goes to an address instead of this one, which Back doesn't come back to.
    pub fn go_instead_to(&self, address: &Address) {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        (self.0)(&address.path(), options);
    }
}

/// Goes to an address, from which Back comes back to this one.
pub(super) fn go_to(address: &Address) {
    Navigation::new().go_to(address);
}

/// Goes to another address instead of the one that is being drawn, once the address bar shows the latter.
pub(super) fn redirect(address: Address) {
    let navigation = Navigation::new();
    leptos::task::spawn_local(async move { navigation.go_instead_to(&address) });
}
