//! What is shown when the program fails: a plain page, from which what is kept can be saved. Nothing is
//! recorded after it.

use crate::browser::{LocalStore, files};
use crate::office::dump;
use crate::wording::{Language, Wording, pages::Storage};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// From now on a failure of the program shows the plain page.
pub(super) fn show_a_plain_page() {
    std::panic::set_hook(Box::new(|facts| {
        web_sys::console::error_1(&JsValue::from_str(&facts.to_string()));
        draw(&Storage::Failed, &Storage::FailedText);
    }));
}

/// Draws the plain page.
pub(super) fn draw(title: &Storage, text: &Storage) {
    // There is nobody left to tell that even the plain page can't be drawn.
    let _ = try_to_draw(title, text);
}

fn try_to_draw(title: &Storage, text: &Storage) -> Result<(), JsValue> {
    let Some(body) = document().body() else {
        return Ok(());
    };
    body.set_text_content(None);
    let main = document().create_element("main")?;
    main.set_class_name("plain-page");
    body.append_child(&main)?;
    let title = child(&main, "h1", title)?;
    title.set_attribute("tabindex", "-1")?;
    child(&main, "p", text)?;
    let actions = document().create_element("div")?;
    actions.set_class_name("actions");
    main.append_child(&actions)?;
    button(&actions, &Storage::Reload, reload)?;
    button(&actions, &Storage::Download, download)?;
    title.dyn_into::<web_sys::HtmlElement>()?.focus()
}

fn child(
    parent: &web_sys::Element,
    name: &str,
    words: &Storage,
) -> Result<web_sys::Element, JsValue> {
    let element = document().create_element(name)?;
    element.set_text_content(Some(&words.say(language())));
    parent.append_child(&element)?;
    Ok(element)
}

fn button(parent: &web_sys::Element, words: &Storage, press: fn()) -> Result<(), JsValue> {
    let element = child(parent, "button", words)?;
    element.set_class_name("button");
    let press = Closure::<dyn Fn()>::new(press);
    element.add_event_listener_with_callback("click", press.as_ref().unchecked_ref())?;
    // The button lasts as long as the page.
    press.forget();
    Ok(())
}

fn language() -> Language {
    super::workspace::preferred_language()
}

/// Loads the page anew.
pub(super) fn reload() {
    let _ = web_sys::window().map(|window| window.location().reload());
}

fn download() {
    let text = LocalStore::open()
        .and_then(|store| dump(&store))
        .unwrap_or_default();
    let _ = files::download("procura.txt", &text);
}
