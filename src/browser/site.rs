//! Where the other files of the site are served.

/// The address that the page's head gives under this name, for this deployment: a page at a deeper
/// address finds them as well. `None` where the head gives none, as outside of a finished build.
pub(super) fn written(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let place = document.query_selector(&format!("meta[name={name}]"));
    place.ok()??.get_attribute("content")
}
