//! Accounts that somebody has exchanged, weakened or put back by hand, in both copies of what the browser
//! keeps: each is refused for what it is, and nothing is written over.

use procura_e2e::pages::{Enterprise, Founding};
use procura_e2e::{
    OFFICER_PASSPHRASE, OWN_PASSPHRASE, Result, Story, ensure, slot_of, with_memory,
};

/// Nobody comes in with this code and passphrase, for this reason, and nothing in either copy has changed.
async fn is_refused(story: &Story, (code, passphrase): (&str, &str), why: &str) -> Result<()> {
    let before = story.both_copies().await?;
    story.visit("/").await?;
    story.enter_with(code, passphrase).await?;
    story.is_refused_entry(why).await?;
    story.is_untouched(&before).await
}

/// The sample, where what stands behind the first officer's code is exchanged for what is made of both slots.
async fn with_slot(change: impl Fn(&str, &str) -> Result<String>) -> Result<Story> {
    let story = Story::with_sample().await?;
    let kept = story.kept().await?;
    let (own, other) = (slot_of(&kept, "rse1")?, slot_of(&kept, "employe1")?);
    let changed = change(&own.text, &other.text)?;
    story.keep_everywhere(&own.key, Some(&changed)).await?;
    Ok(story)
}

const OFFICER: (&str, &str) = ("rse1", OFFICER_PASSPHRASE);

#[tokio::test]
async fn a_damaged_account_is_told_and_the_others_open() -> Result<()> {
    let story = with_slot(|own, _| Ok(own.replacen(&own[60..61], "_", 1) + "A")).await?;
    is_refused(&story, OFFICER, "est abîmé ou a été modifié").await?;
    story.come_in("rse2").await?;
    story.end().await
}

#[tokio::test]
async fn the_account_of_another_user_is_told() -> Result<()> {
    let story = with_slot(|_, other| Ok(other.to_owned())).await?;
    let why = "est celui d’une autre personne ou d’un autre registre";
    is_refused(&story, OFFICER, why).await?;
    is_refused(&story, ("rse1", "exemple public employe"), why).await?;
    story.come_in("rse2").await?;
    story.end().await
}

/// The sample, where the first officer's slot asks for so many KiB of memory.
async fn with_slot_of(memory: u32) -> Result<Story> {
    let story = Story::with_sample().await?;
    let own = slot_of(&story.kept().await?, "rse1")?;
    let changed = with_memory(&own, memory)?;
    story.keep_everywhere(&own.key, Some(&changed)).await?;
    Ok(story)
}

#[tokio::test]
async fn weaker_parameters_are_told() -> Result<()> {
    let story = with_slot_of(8 * 1024).await?;
    is_refused(&story, OFFICER, "a été affaiblie dans ce navigateur").await?;
    story.come_in("rse2").await?;
    story.end().await
}

#[tokio::test]
async fn more_memory_than_there_is_is_told_before_any_is_taken() -> Result<()> {
    for memory in [1024 * 1024 + 1, u32::MAX] {
        let story = with_slot_of(memory).await?;
        let begun = std::time::Instant::now();
        is_refused(&story, OFFICER, "il demande trop de mémoire").await?;
        ensure!(begun.elapsed().as_secs() < 20, "the page was busy");
        story.come_in("rse2").await?;
        story.end().await?;
    }
    Ok(())
}

#[tokio::test]
async fn other_parameters_that_are_permitted_open_nothing() -> Result<()> {
    // The key is another one then, as with a wrong passphrase.
    let story = with_slot_of(20 * 1024).await?;
    is_refused(&story, OFFICER, procura_e2e::SAMPLE_CLOSED).await?;
    story.end().await
}

#[tokio::test]
async fn an_account_of_an_older_day_is_told() -> Result<()> {
    const NEWER: &str = "galet boréal fougère minuit";
    let story = Story::begin().await?;
    let recovery = Enterprise(&story).found(Founding::OWN).await?;
    let older = slot_of(&story.kept().await?, "zoe")?;
    story.sign_out().await?;
    story.recover_with("zoe", &recovery).await?;
    story.choose_own_passphrase("zoe", NEWER).await?;
    story.arrive("Accueil").await?;
    let newer = slot_of(&story.kept().await?, "zoe")?;
    ensure!(newer.key != older.key && newer.text != older.text);

    // Beside the newer one, and in its stead.
    story.keep_everywhere(&older.key, Some(&older.text)).await?;
    let why = "Un état plus ancien de votre compte a été remis";
    is_refused(&story, ("zoe", OWN_PASSPHRASE), why).await?;
    story.keep_everywhere(&newer.key, None).await?;
    is_refused(&story, ("zoe", OWN_PASSPHRASE), why).await?;
    story.keep_everywhere(&older.key, None).await?;
    story.keep_everywhere(&newer.key, Some(&older.text)).await?;
    is_refused(&story, ("zoe", OWN_PASSPHRASE), why).await?;
    // The newer one opens again once it is back.
    story.keep_everywhere(&newer.key, Some(&newer.text)).await?;
    story.come_in("zoe").await?;
    story.end().await
}
