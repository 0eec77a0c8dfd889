//! What passphrases and keys are made of: randomness, Unicode's compatibility form, the lists of words.

use crate::page::run;
use procura::browser::{BrowserNormalisation, BrowserWorld, Words};
use procura::vault::Normalisation as _;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_passphrase_is_the_same_however_its_letters_are_typed() {
    let compatible = |text: &str| BrowserNormalisation.compatible(text).to_string();

    assert_eq!(compatible("e\u{301}te\u{301}"), "\u{E9}t\u{E9}");
    assert_eq!(compatible("\u{FB01}n \u{2460} \u{FF21}"), "fin 1 A");
    assert_eq!(compatible("  spaces stay  "), "  spaces stay  ");
    assert_eq!(compatible(""), "");
}

#[wasm_bindgen_test]
fn secret_bytes_are_drawn_or_none_are() {
    let world = BrowserWorld::open().expect("a world");
    let one = world.secret_bytes::<32>().expect("drawn");
    let other = world.secret_bytes::<32>().expect("drawn");
    assert_ne!(one, other);
    assert_ne!(*one, [0; 32]);

    run("window.kept_draw = Crypto.prototype.getRandomValues;
         Crypto.prototype.getRandomValues = () => { throw new Error('none'); };");
    let none = world.secret_bytes::<32>();
    run("Crypto.prototype.getRandomValues = window.kept_draw;");
    assert!(none.is_none());
}

#[wasm_bindgen_test]
async fn the_lists_of_words_are_read_where_the_head_says() {
    run("document.querySelectorAll('meta[name=words]').forEach(one => one.remove());");
    assert_eq!(Words::French.text().await, None);
    run("const named = document.createElement('meta');
         named.name = 'words';
         named.content = '/procura/words/';
         document.head.append(named);
         window.kept_fetch = window.fetch;
         window.fetch = async () => new Response('no', { status: 404 });");
    let missing = Words::French.text().await;
    run("window.fetch = async () => { throw new TypeError('offline'); };");
    let offline = Words::French.text().await;
    run("window.fetch = async address => new Response(address, { status: 200 });");
    let (french, english) = (Words::French.text().await, Words::English.text().await);
    // They are loaded once.
    run("window.fetch = async () => { throw new TypeError('offline'); };");
    let kept = Words::French.text().await;
    run("window.fetch = window.kept_fetch;");

    assert_eq!(french, Some("/procura/words/french.txt"));
    assert_eq!(english, Some("/procura/words/english.txt"));
    assert_eq!((missing, offline, kept), (None, None, french));
}
