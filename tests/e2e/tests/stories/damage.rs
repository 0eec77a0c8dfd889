//! Storage that isn't what was written: what happened is said, what can be read is shown, and nothing
//! is written over.

use procura_e2e::{Result, Story, ensure};

const IMPAIRED: &str = "Une partie du registre n’a pas pu être lue";

/// The sample with one record written over, or removed, as the app then opens on it.
async fn with_record(number: usize, change: impl Fn(&str) -> Option<String>) -> Result<Story> {
    let story = Story::with_sample().await?;
    let (key, text) = story.record(number).await?;
    story.keep(&key, change(&text).as_deref()).await?;
    let before = story.records().await?;
    story.visit("/").await?;
    story.heading(IMPAIRED).await?;
    ensure!(
        story.records().await? == before,
        "what could not be read was written over"
    );
    Ok(story)
}

#[tokio::test]
async fn a_damaged_record_leaves_what_comes_before_it_to_be_read() -> Result<()> {
    let story = with_record(5, |text| Some(text.replacen(&text[20..21], "_", 1))).await?;
    story.reads("L’inscription nº 5 du journal").await?;
    story
        .reads("4 inscriptions du journal sont intactes")
        .await?;

    // Nothing can be recorded on it.
    story.visit("/utilisateurs/fiche/employe1").await?;
    story.css("h1").await?;
    story.css("section.notice.attention").await?;

    // A person decides to go on; what could not be read stays in storage, aside.
    story.visit("/").await?;
    story.heading(IMPAIRED).await?;
    story
        .press("Continuer à partir des inscriptions intactes")
        .await?;
    story.heading("Accueil").await?;
    ensure!(story.transactions().await? == 4);
    let kept = story.kept().await?;
    ensure!(
        kept.keys().any(|key| key.starts_with("procura.aside.")),
        "nothing was kept aside"
    );
    story.end().await
}

#[tokio::test]
async fn a_removed_record_is_missed() -> Result<()> {
    let story = with_record(3, |_| None).await?;
    story.reads("L’inscription nº 3 du journal manque").await?;
    story.end().await
}

#[tokio::test]
async fn a_register_without_its_first_record_is_no_first_visit() -> Result<()> {
    let story = with_record(1, |_| None).await?;
    story.reads("Aucune inscription ne peut être lue").await?;
    story.reads_nowhere("Bienvenue").await?;
    story.end().await
}

#[tokio::test]
async fn blocked_storage_is_said_and_the_page_still_works() -> Result<()> {
    let story = Story::begin().await?;
    let block = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('blocked', 'SecurityError') }
    })";
    story.before_each_page(block).await?;
    story.visit("/").await?;
    story.heading("Bienvenue").await?;
    story.css("section.notice.attention").await?;
    story.found_sample().await?;
    story.sign_in("rse1").await?;
    story.end().await
}
