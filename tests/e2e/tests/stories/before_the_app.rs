//! What stands on the page before the app does: the theme that was chosen, and a sentence where the app can't
//! come.

use procura_e2e::{Result, Story, ensure};
use serde_json::json;

/// The skeleton says this, and nothing is kept by it.
async fn says(story: &Story, sentence: &str) -> Result<()> {
    story.visit("/").await?;
    story
        .until(sentence, async || {
            let main = story.css("main").await?.text().await?;
            Ok(main.contains(sentence).then_some(()))
        })
        .await?;
    ensure!(story.kept().await?.is_empty(), "something was stored");
    Ok(())
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_what_it_lacks() -> Result<()> {
    let story = Story::begin().await?;
    story.before_each_page("delete window.WebAssembly;").await?;
    says(
        &story,
        "Ce navigateur ne peut pas faire fonctionner Procura",
    )
    .await?;
    says(&story, "This browser can’t run Procura").await?;
    story.end().await
}

#[tokio::test]
async fn a_first_visit_that_breaks_off_says_so() -> Result<()> {
    let story = Story::begin().await?;
    story.devtools("Network.enable", json!({})).await?;
    let urls = json!({ "urls": ["*/procura-*.wasm"] });
    story.devtools("Network.setBlockedURLs", urls).await?;
    says(&story, "Un fichier de Procura n’a pas pu être chargé").await?;
    story.end().await
}

#[tokio::test]
async fn a_theme_that_was_chosen_is_there_before_anything_is_drawn() -> Result<()> {
    let story = Story::begin().await?;
    // What the document shows as soon as it can be read, before the app has begun.
    let early = "document.addEventListener('readystatechange', () => {
        window.early ??= document.documentElement.dataset.theme;
    });";
    story.before_each_page(early).await?;
    let shown = "const style = getComputedStyle(document.documentElement);
        return [window.early, style.colorScheme];";
    story.visit("/").await?;
    story.stand("Bienvenue").await?;
    let before: [String; 2] = story.script(shown, &[]).await?;
    ensure!(before == ["system", "light dark"], "{before:?}");
    for (name, word) in [("Sombre", "dark"), ("Clair", "light")] {
        story.choose_option("Thème", name).await?;
        let now: [String; 2] = story.script(shown, &[]).await?;
        ensure!(now[1] == word, "{now:?} on choosing");
        story.reload().await?;
        story.stand("Bienvenue").await?;
        let now: [String; 2] = story.script(shown, &[]).await?;
        ensure!(now == [word, word], "{now:?} after a reload");
        story.holds("Thème", word).await?;
    }
    story.end().await
}
