//! A browser without IndexedDB: nothing withstands a power cut at once, and the receipt says so; all the rest
//! works.

use procura_e2e::pages::{Access, Enterprise, Rights};
use procura_e2e::{Result, Story, ensure};

const USER: &str = "Côté, François-Xavier";
const UNSAFE: &str = "Cette transaction n’est pas encore à l’abri d’une panne de courant.";

/// Records a procuration, up to its receipt. Gives its reference.
async fn record(story: &Story) -> Result<String> {
    let rights = Rights(story);
    rights
        .up_to_summary(USER, "2027-04-30", &[Access::All("Revenu Québec")])
        .await?;
    rights.submit().await
}

#[tokio::test]
async fn without_a_second_copy_the_receipt_warns_and_nothing_else_fails() -> Result<()> {
    let story = Story::begin().await?;
    let missing = "Object.defineProperty(window, 'indexedDB', { get: () => undefined })";
    story.before_each_page(missing).await?;
    story.found_sample().await?;
    story.sign_in("rse1").await?;

    let reference = record(&story).await?;
    story.reads(UNSAFE).await?;
    story.press("Réessayer").await?;
    story.reads(UNSAFE).await?;

    // It was recorded all the same, and is there in the next session.
    story.come_in("rse1").await?;
    Enterprise(&story).open_journal().await?;
    let act = format!("Assignation de la procuration {reference} à François-Xavier Côté");
    story.reads(&act).await?;
    story.follow("Vérifier le journal").await?;
    story
        .reads("Ce navigateur ne garde pas de seconde copie du registre")
        .await?;
    let errors = story.console_errors().await?;
    ensure!(errors.is_empty(), "{errors:?}");
    story.end().await
}

#[tokio::test]
async fn with_a_second_copy_the_receipt_has_nothing_to_warn_of() -> Result<()> {
    let story = Story::with_sample().await?;
    record(&story).await?;
    story.reads_nowhere(UNSAFE).await?;
    story.end().await
}
