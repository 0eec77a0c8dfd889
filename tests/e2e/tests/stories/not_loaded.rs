//! The second part of the app can’t be fetched, as when the connection is lost after the first page: the page
//! says so, and works once the connection is back.

use procura_e2e::{Result, Story, ensure};
use serde_json::json;

const NOT_LOADED: &str = "Un fichier de Procura n’a pas pu être chargé. Vérifiez la connexion à Internet ou rechargez la page, puis réessayez.";

impl Connection<'_> {
    /// Nothing of the second part arrives.
    async fn lose(&self) -> Result<()> {
        self.block(&["*/inside-*.wasm"]).await
    }

    async fn come_back(&self) -> Result<()> {
        self.block(&[]).await
    }

    async fn block(&self, urls: &[&str]) -> Result<()> {
        self.0.devtools("Network.enable", json!({})).await?;
        let urls = json!({ "urls": urls });
        self.0.devtools("Network.setBlockedURLs", urls).await
    }
}

/// What a window gets from the site.
struct Connection<'a>(&'a Story);

#[tokio::test]
async fn the_sample_is_tried_again_once_its_pages_can_be_loaded() -> Result<()> {
    let story = Story::begin().await?;
    let connection = Connection(&story);
    connection.lose().await?;
    story.visit("/").await?;
    story.stand("Bienvenue").await?;
    story.press("Essayer avec un exemple").await?;
    story.reads(NOT_LOADED).await?;
    ensure!(story.kept().await?.is_empty(), "something was recorded");

    connection.come_back().await?;
    story.press("Essayer avec un exemple").await?;
    story.stand("Accéder au compte").await?;
    story.sign_in("rse1").await?;
    story.end().await
}

#[tokio::test]
async fn somebody_comes_in_once_the_pages_can_be_loaded() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    let connection = Connection(&story);
    connection.lose().await?;
    story.visit("/journal").await?;
    for _ in 0..2 {
        story.enter("rse1").await?;
        story.is_refused_entry(NOT_LOADED).await?;
    }

    connection.come_back().await?;
    story.enter("rse1").await?;
    story.arrive("Journal").await?;
    story.end().await
}

#[tokio::test]
async fn a_page_that_isnt_there_yet_says_so_and_comes_when_it_is_asked_for_again() -> Result<()> {
    let story = Story::begin().await?;
    let connection = Connection(&story);
    connection.lose().await?;
    story.visit("/").await?;
    story.stand("Bienvenue").await?;
    story.follow("Créer le dossier de mon entreprise").await?;
    story.stand("Page non chargée").await?;
    story.reads(NOT_LOADED).await?;

    connection.come_back().await?;
    story.press("Recharger").await?;
    story.stand("Créer le dossier de mon entreprise").await?;
    story.end().await
}
