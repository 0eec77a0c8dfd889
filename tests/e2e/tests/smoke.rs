//! The app opens, and the ground that the other tests stand on holds.

use procura_e2e::{Browser, Profile, Result, Role, Site, Theme, ensure};
use serde_json::json;

#[tokio::test]
async fn the_app_opens_on_a_page_with_a_heading() -> Result<()> {
    let site = Site::start()?;
    let browser = Browser::open(&site).await?;

    browser.visit("/").await?;
    let heading = browser.css("h1").await?;

    ensure!(!heading.text().await?.is_empty());
    browser.close().await
}

#[tokio::test]
async fn an_address_within_the_app_opens_too() -> Result<()> {
    let site = Site::start()?;
    let browser = Browser::open(&site).await?;

    browser.visit("/journal/d’hier").await?;

    browser.css("h1").await?;
    browser.close().await
}

#[tokio::test]
async fn what_is_stored_is_found_again_after_closing_the_browser() -> Result<()> {
    let site = Site::start()?;
    let profile = Profile::new()?;
    let browser = Browser::open_with(&site, &profile).await?;
    browser.visit("/").await?;
    let store = "localStorage.setItem('essai', arguments[0])";
    browser.script::<()>(store, &[json!("é")]).await?;
    browser.close().await?;

    let browser = Browser::open_with(&site, &profile).await?;
    browser.visit("/").await?;
    let stored: Option<String> = browser
        .script("return localStorage.getItem('essai')", &[])
        .await?;

    ensure!(stored.as_deref() == Some("é"));
    browser.close().await
}

#[tokio::test]
async fn a_page_can_be_narrow_and_dark() -> Result<()> {
    let site = Site::start()?;
    let browser = Browser::open(&site).await?;
    browser.visit("/").await?;

    browser.resize(320, 640).await?;
    browser.theme(Theme::Dark).await?;

    let width: u32 = browser.script("return innerWidth", &[]).await?;
    let dark: bool = browser
        .script(
            "return matchMedia('(prefers-color-scheme: dark)').matches",
            &[],
        )
        .await?;
    ensure!(width == 320);
    ensure!(dark);
    browser.close().await
}

#[tokio::test]
async fn axe_finds_what_it_is_meant_to_find() -> Result<()> {
    let site = Site::start()?;
    let browser = Browser::open(&site).await?;
    browser.visit("/").await?;
    browser.css("h1").await?;

    let add = "document.body.append(document.createElement('input'))";
    browser.script::<()>(add, &[]).await?;
    let violations = browser.violations().await?;

    ensure!(
        violations.iter().any(|violation| violation.id == "label"),
        "{violations:?}"
    );
    browser.close().await
}

#[tokio::test]
async fn a_first_visit_loads_each_file_once_and_tells_no_error() -> Result<()> {
    let site = Site::start()?;
    let browser = Browser::open(&site).await?;
    browser.visit("/").await?;
    browser.css("h1").await?;

    let names = "return performance.getEntriesByType('resource').map(entry => entry.name)";
    let mut loaded: Vec<String> = browser.script(names, &[]).await?;
    // The browser asks for its icon as often as it has a place for it.
    loaded.retain(|name| !name.ends_with("/favicon.svg"));
    loaded.sort();
    let mut once = loaded.clone();
    once.dedup();

    ensure!(once.len() > 2, "{loaded:?}");
    ensure!(loaded == once, "{loaded:?}");
    ensure!(
        loaded.iter().all(|name| name.starts_with(site.address())),
        "{loaded:?}"
    );
    let errors = browser.console_errors().await?;
    ensure!(errors.is_empty(), "{errors:?}");
    browser.close().await
}

#[tokio::test]
async fn elements_are_found_and_filled_by_their_names() -> Result<()> {
    let site = Site::start()?;
    let browser = Browser::open(&site).await?;
    browser.visit("/").await?;
    browser.css("h1").await?;
    let form = "document.body.innerHTML = `
        <h1>Essai</h1>
        <label>Date de fin <input type=date></label>
        <label for=nom>Nom\u{a0}: <span>complet</span></label><input id=nom value=Avant>
        <label><input type=checkbox> Revenu Québec</label>
        <button hidden>Continuer</button>
        <button>Continuer</button>`;
        document.querySelector('button:last-child').onclick =
            () => { document.querySelector('h1').textContent = 'Suite'; };";
    browser.script::<()>(form, &[]).await?;

    browser.fill("Date de fin", "2026-08-02").await?;
    browser.fill("Nom : complet", "Après").await?;
    browser.click(Role::Checkbox, "Revenu Québec").await?;
    browser.press("Continuer").await?;

    browser.heading("Suite").await?;
    let date = browser.find(Role::Field, "Date de fin").await?;
    ensure!(date.value().await?.as_deref() == Some("2026-08-02"));
    let name = browser.find(Role::Field, "Nom : complet").await?;
    ensure!(name.value().await?.as_deref() == Some("Après"));
    ensure!(
        browser
            .find(Role::Checkbox, "Revenu Québec")
            .await?
            .is_selected()
            .await?
    );
    ensure!(browser.all(Role::Button, "Retour").await?.is_empty());
    browser.close().await
}
