//! The gallery, in a build as it is developed: every component in every state, from one set of examples, serves
//! everybody, in forced colours too, and is drawn.

use procura_e2e::{Result, Site, Story, Theme, ensure, repository};

/// The address, with a filter that is understood and a part that isn't.
const PAGE: &str = "/galerie?etat=expire&rien=1";

#[tokio::test]
async fn every_component_serves_everybody_in_every_state() -> Result<()> {
    let site = Site::of(&repository().join("target/gallery"))?;
    let story = Story::begin_at(site).await?;
    story.visit(PAGE).await?;
    story.css("svg.timeline").await?;
    story.css(".error-summary").await?;
    story.css(".chips button").await?;
    let empty = "return [...document.querySelectorAll('.gallery-example')]
        .filter(example => example.children.length < 2 || example.getBoundingClientRect().height < 40)
        .map(example => example.dataset.example)";
    let empty: Vec<String> = story.script(empty, &[]).await?;
    ensure!(empty.is_empty(), "nothing is shown of {empty:?}");
    story.press("Annoncer").await?;
    story.css("p.announcement").await?;

    story.is_sound().await?;
    story.is_told_apart_in_forced_colours().await?;
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        story.theme(theme).await?;
        for width in [320, 768, 1280] {
            let name = format!("gallery-{name}-{width}");
            story.keep_picture(&name, width).await?;
        }
    }
    story.end().await
}

#[tokio::test]
async fn the_release_has_no_gallery() -> Result<()> {
    let story = Story::begin().await?;
    story.visit(PAGE).await?;
    story.stand("Page introuvable").await?;
    story.end().await
}
