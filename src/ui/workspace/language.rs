//! The language of the moment: which one it is, and how it changes.

use super::{Workspace, workspace};
use crate::browser::preferences::Preference;
use crate::browser::sentences::{self, NoSentences};
use crate::wording::pages::Frame;
use crate::wording::{Language, Wording};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped as spawn_local;
use std::borrow::Cow;

/// The language that was chosen in this browser; French before anything was.
pub(in crate::ui) fn preferred_language() -> Language {
    match Preference::Language.read() {
        Some(tag) if tag == Language::English.tag() => Language::English,
        _ => Language::French,
    }
}

/// A language, once its sentences are there.
///
/// # Errors
/// When they can't be loaded.
pub(in crate::ui) async fn ready(language: Language) -> Result<Language, NoSentences> {
    match language {
        // The French ones of a first visit are always there.
        Language::French => {}
        Language::English => sentences::load(language).await?,
    }
    Ok(language)
}

/// A sentence in the language of the moment. Pages are drawn anew when the language changes, so what
/// they say needn't follow it.
pub(in crate::ui) fn say<W: Wording>(sentence: W) -> Cow<'static, str> {
    sentence.say(workspace().language())
}

impl Workspace {
    /// The language of the moment.
    pub fn language(self) -> Language {
        self.language.get_untracked()
    }

    /// Draws something anew each time the language changes.
    pub fn track_language<T>(self, draw: impl FnOnce() -> T) -> T {
        self.language.track();
        draw()
    }

    /// Switches to the other language, and remembers it, once its sentences are there.
    pub fn switch_language(self) {
        spawn_local(async move {
            match ready(self.language().other()).await {
                Ok(language) => self.show_in(language),
                Err(_) => self.announce(say(Frame::NoEnglish)),
            }
        });
    }

    fn show_in(self, language: Language) {
        // Where it can't be kept, it holds until the page is left.
        let _ = Preference::Language.keep(language.tag());
        self.language.set(language);
        self.show_language();
    }

    /// Tells the browser in which language the document is, and what it is about.
    pub fn show_language(self) {
        if let Ok(Some(description)) = document().query_selector("meta[name=description]") {
            let _ = description.set_attribute("content", &say(Frame::Description));
        }
        if let Some(root) = document().document_element() {
            // A document that refuses an attribute reads the same all the same.
            let _ = root.set_attribute("lang", self.language().tag());
        }
    }
}
