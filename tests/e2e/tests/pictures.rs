//! The pictures of README, of the sample on the day on which the stories play. `make screenshots` takes them.

use std::path::PathBuf;

use anyhow::Context;
use procura_e2e::pages::{Access, Rights};
use procura_e2e::{Result, Role, Story, Theme};
use serde_json::json;

/// Names the folder that the pictures go into.
const FOLDER: &str = "PROCURA_PICTURES";
const USER: &str = "Côté, François-Xavier";
const BUILDING: Access<'_> = Access::All("Régie du bâtiment du Québec");
const REVENUE: Access<'_> = Access::Some("Revenu Québec", &["Payer par débit préautorisé"]);

/// Chance, the same each time: references and keys are what they were, and so is every point of a picture.
const SAME_CHANCE: &str = "
    let state = 1;
    crypto.getRandomValues = array => {
        const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
        for (let place = 0; place < bytes.length; place++) {
            state = Math.imul(state, 1664525) + 1013904223 | 0;
            bytes[place] = state >>> 24;
        }
        return array;
    };
";

/// Nothing has the focus or the pointer, and this stands at the top of the window.
const REST: &str = "
    document.activeElement.blur();
    const place = document.querySelector(arguments[0]).getBoundingClientRect().top + scrollY;
    scrollTo({ top: arguments[0] === 'body' ? 0 : place - 16, behavior: 'instant' });
    return new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))));
";

/// What a picture is of: a wide window or a narrow one, light or dark.
type Look = (u32, u32, Theme);
const WIDE: Look = (1280, 900, Theme::Light);
const WIDE_DARK: Look = (1280, 900, Theme::Dark);
const NARROW: Look = (320, 800, Theme::Light);
const NARROW_DARK: Look = (320, 800, Theme::Dark);

/// Takes a picture of the page as it stands, from this part of it on, in both languages.
async fn take(story: &Story, name: &str, look: Look, from: &str) -> Result<()> {
    let (width, height, theme) = look;
    story.resize(width, height).await?;
    story.theme(theme).await?;
    let hidden = json!({ "hidden": true });
    story
        .devtools("Emulation.setScrollbarsHidden", hidden)
        .await?;
    let away = json!({ "type": "mouseMoved", "x": 1, "y": 1 });
    for (language, other, tag) in [("fr", "English", "en-CA"), ("en", "Français", "fr-CA")] {
        story
            .devtools("Input.dispatchMouseEvent", away.clone())
            .await?;
        story.script::<bool>(REST, &[from.into()]).await?;
        let picture = story.driver().screenshot_as_png().await?;
        let folder = std::env::var(FOLDER).context("run make screenshots")?;
        std::fs::write(
            PathBuf::from(folder).join(format!("{name}.{language}.png")),
            picture,
        )?;
        story.press(other).await?;
        story.css(&format!("html[lang={tag}]")).await?;
    }
    Ok(())
}

#[tokio::test]
#[ignore = "takes pictures"]
async fn the_pictures_of_readme() -> Result<()> {
    let story = Story::begin().await?;
    story.before_each_page(SAME_CHANCE).await?;
    story.found_sample().await?;
    story.sign_in("rse1").await?;
    take(&story, "accueil", WIDE, "body").await?;

    let rights = Rights(&story);
    story.resize(1280, 800).await?;
    rights.open().await?;
    rights.select_user(USER).await?;
    rights.enter_end("2027-05-31").await?;
    rights.select_bodies(&[BUILDING, REVENUE]).await?;
    story.choose_access(BUILDING).await?;
    story.choose_access(REVENUE).await?;
    let unfold = "document.querySelector('main details').open = true";
    story.script::<()>(unfold, &[]).await?;
    take(&story, "acces", NARROW, ".step").await?;
    story.click(Role::Button, "Continuer").await?;
    story.arrive(Rights::SUMMARY).await?;
    take(&story, "resume", NARROW_DARK, ".step").await?;

    story.resize(1280, 800).await?;
    story.menu("Vue d’ensemble", "Qui peut faire quoi").await?;
    story.arrive("Qui peut faire quoi").await?;
    take(&story, "qui-peut", WIDE_DARK, "h1").await?;
    story.menu("Vue d’ensemble", "Calendrier").await?;
    story.arrive("Calendrier").await?;
    take(&story, "calendrier", WIDE, "h1").await?;
    story.end().await
}
