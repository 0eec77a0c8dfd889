//! The build of the app that the browser keeps, and the one that takes its place when somebody chooses so.
//!
//! A service worker keeps the files of one build, so that every address opens without a network. A newer
//! build is kept beside it and waits: a page is never changed under whoever is using it.

use super::site::placed;
use js_sys::Reflect;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    RegistrationOptions, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
};

/// What the browser keeps of the app.
#[derive(Clone, Debug)]
pub struct Versions {
    container: ServiceWorkerContainer,
    registration: ServiceWorkerRegistration,
}

impl Versions {
    /// Has the browser keep this build, and asks it whether there is a newer one. `None` where it keeps none,
    /// as where the connection isn't safe.
    pub async fn keep() -> Option<Self> {
        let navigator = web_sys::window()?.navigator();
        if Reflect::get(&navigator, &JsValue::from_str("serviceWorker"))
            .is_ok_and(|it| it.is_undefined())
        {
            return None;
        }
        let container = navigator.service_worker();
        let options = RegistrationOptions::new();
        options.set_scope(&placed("/"));
        let begun = container.register_with_options(&placed("/service-worker.js"), &options);
        let registration = JsFuture::from(begun).await.ok()?.dyn_into().ok()?;
        Some(Self {
            container,
            registration,
        })
    }

    /// Tells when a newer build waits to be chosen, now or as long as the page lasts.
    pub fn when_newer_waits(&self, told: impl Fn() + Clone + 'static) {
        if self.registration.waiting().is_some() {
            told();
        }
        let this = self.clone();
        let found = Closure::<dyn Fn()>::new(move || this.follow_newer(told.clone()));
        let found = found.into_js_value();
        self.registration
            .set_onupdatefound(Some(found.unchecked_ref()));
    }

    /// Tells once the build that is being fetched waits. The first one of all is nobody's to choose.
    fn follow_newer(&self, told: impl Fn() + 'static) {
        let Some(worker) = self.registration.installing() else {
            return;
        };
        let (fetched, container) = (worker.clone(), self.container.clone());
        let changed = Closure::<dyn Fn()>::new(move || {
            let is_whole = fetched.state() == ServiceWorkerState::Installed;
            if is_whole && container.controller().is_some() {
                told();
            }
        });
        worker.set_onstatechange(Some(changed.into_js_value().unchecked_ref()));
    }

    /// Asks the site whether there is a newer build. Without a network there is none.
    pub fn look_for_newer(&self) {
        if let Ok(asked) = self.registration.update() {
            wasm_bindgen_futures::spawn_local(async move {
                let _ = JsFuture::from(asked).await;
            });
        }
    }

    /// Puts the build that waits into the place of this one and loads the page anew. Whether one waits.
    pub fn change(&self) -> bool {
        let Some(waiting) = self.registration.waiting() else {
            return false;
        };
        let reload = Closure::<dyn Fn()>::new(|| {
            let _ = web_sys::window().map(|window| window.location().reload());
        });
        let reload = reload.into_js_value();
        self.container
            .set_oncontrollerchange(Some(reload.unchecked_ref()));
        waiting
            .post_message(&JsValue::from_str("take over"))
            .is_ok()
    }
}
