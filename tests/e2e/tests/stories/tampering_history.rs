//! Older states of the whole store, each valid in itself, and a store that was emptied.

use procura_e2e::pages::{Enterprise, SIGN_IN};
use procura_e2e::{Kept, Result, Story, ensure};

const ROLLED_BACK: &str = "L’historique du registre n’est pas celui attendu";
const BUILDING: &str = "Régie du bâtiment du Québec";

/// Both copies as they were before two more things were recorded, and as they are after.
struct Days {
    story: Story,
    older: [Kept; 2],
    newer: [Kept; 2],
    count: usize,
}

async fn two_days() -> Result<Days> {
    let story = Story::with_sample().await?;
    let (count, older) = (story.transactions().await?, story.both_copies().await?);
    let enterprise = Enterprise(&story);
    enterprise.set_enrolment(BUILDING, "En traitement").await?;
    enterprise.set_enrolment(BUILDING, "Actif").await?;
    let newer = story.both_copies().await?;
    ensure!(newer[0] == newer[1], "the copies differ");
    Ok(Days {
        story,
        older,
        newer,
        count,
    })
}

fn marks(kept: &Kept) -> impl Iterator<Item = (&String, &String)> {
    kept.iter()
        .filter(|(key, _)| key.starts_with("procura.mark."))
}

#[tokio::test]
async fn an_older_local_storage_is_completed_from_the_second_copy() -> Result<()> {
    let Days {
        story,
        older,
        newer,
        count,
    } = two_days().await?;
    story.put_back(&older[0]).await?;

    story.come_in("rse1").await?;
    ensure!(story.transactions().await? == count + 2);
    let records = |kept: &Kept| -> Kept {
        let records = kept.iter().filter(|(key, _)| key.starts_with("procura.1."));
        records
            .map(|(key, text)| (key.clone(), text.clone()))
            .collect()
    };
    for copy in story.both_copies().await? {
        ensure!(records(&copy) == records(&newer[0]), "something was lost");
    }
    // And it goes on from there.
    Enterprise(&story).set_enrolment(BUILDING, "Refusé").await?;
    ensure!(story.transactions().await? == count + 3);
    story.end().await
}

#[tokio::test]
async fn an_older_state_of_both_copies_is_told_by_who_saw_a_newer_one() -> Result<()> {
    let Days {
        story,
        older,
        newer,
        count,
    } = two_days().await?;
    story.put_back(&older[0]).await?;
    story.put_back_second(&older[1]).await?;
    for (key, text) in marks(&newer[0]) {
        story.keep_everywhere(key, Some(text)).await?;
    }
    let before = story.both_copies().await?;

    story.visit("/").await?;
    story.enter("rse1").await?;
    story.stand(ROLLED_BACK).await?;
    let seen = count + 2;
    story
        .reads(&format!(
            "Le journal va jusqu’à la transaction nº {count}, alors que vous en avez déjà vu {seen}"
        ))
        .await?;
    story
        .reads(&format!("{count} transactions du journal"))
        .await?;
    story.follow("Consulter le journal").await?;
    story.stand(Enterprise::JOURNAL).await?;
    story.is_untouched(&before).await?;

    // The officer who put an old backup back goes on from it, and is told no more.
    story.go("/").await?;
    story.press("Continuer à partir de cet historique").await?;
    story.stand("Accueil").await?;
    Enterprise(&story).set_enrolment(BUILDING, "Refusé").await?;
    ensure!(story.transactions().await? == count + 1);
    story.go("/").await?;
    story.stand("Accueil").await?;
    story.end().await
}

#[tokio::test]
async fn a_mark_that_is_gone_is_told() -> Result<()> {
    let story = Story::with_sample().await?;
    let kept = story.kept().await?;
    for (key, _) in marks(&kept) {
        story.keep_everywhere(key, None).await?;
    }
    let before = story.both_copies().await?;

    story.visit("/").await?;
    story.enter("rse1").await?;
    story.stand(ROLLED_BACK).await?;
    story
        .reads("Ce qui dit jusqu’où vous avez vu le journal a disparu")
        .await?;
    story.is_untouched(&before).await?;
    story.end().await
}

#[tokio::test]
async fn an_emptied_local_storage_is_no_first_visit() -> Result<()> {
    let story = Story::with_sample().await?;
    let newer = story.kept().await?;
    story.put_back(&Kept::new()).await?;

    story.visit("/").await?;
    story.stand(SIGN_IN).await?;
    story.sign_in("rse1").await?;
    ensure!(story.kept().await? == newer, "not all of it came back");
    // Where both copies are gone, there is nothing to tell it from a first visit.
    story.put_back(&Kept::new()).await?;
    story.put_back_second(&Kept::new()).await?;
    story.visit("/").await?;
    story.stand("Bienvenue").await?;
    story.end().await
}

#[tokio::test]
async fn an_emptied_second_copy_is_filled_again() -> Result<()> {
    let story = Story::with_sample().await?;
    let [local, second] = story.both_copies().await?;
    ensure!(local == second, "the copies differ");
    story.put_back_second(&Kept::new()).await?;

    story.come_in("rse1").await?;
    ensure!(story.both_copies().await? == [local, second]);
    story.end().await
}
