//! How people get in, and how they don't: passphrases, temporary ones, the recovery code, accounts that are
//! closed and opened, the lock.

use procura::vault::{RecoveryCode, Zeroizing};
use procura_e2e::pages::{CHOICE, Enterprise, Founding, MY_ACCOUNT, Rights, SIGN_IN, Users};
use procura_e2e::{
    By, NO_PASSPHRASE, NO_SUCH_WAY_IN, OFFICER_PASSPHRASE, OWN_PASSPHRASE, Result, SAMPLE_CLOSED,
    Story, USER_PASSPHRASE, Wrong, ensure, slot_of,
};
use serde_json::json;

const SAVE: &str = "Enregistrer la phrase de passe";
const PRESENT: &str = "Phrase de passe actuelle";
const NEW: &str = "Nouvelle phrase de passe";
const OTHER: &str = "galet boréal fougère minuit";

/// Nobody comes in with this; gives the whole of what is said.
async fn refused(story: &Story, code: &str, passphrase: &str) -> Result<String> {
    story.enter_with(code, passphrase).await?;
    // What everyone knows of the sample gets a sentence of its own, whosever code it is typed with.
    let is_known = [OFFICER_PASSPHRASE, USER_PASSPHRASE].contains(&passphrase);
    let sentence = if is_known {
        SAMPLE_CLOSED
    } else {
        NO_SUCH_WAY_IN
    };
    story.is_refused_entry(sentence).await?;
    let said = story.focused().await?.text().await?;
    // So that the next refusal is one of its own.
    story.visit("/").await?;
    Ok(said)
}

#[tokio::test]
async fn a_wrong_code_reads_as_a_wrong_passphrase_and_five_are_followed_by_a_pause() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    let said = refused(&story, "rse1", NO_PASSPHRASE).await?;
    for code in ["personne9", "employe3", "rse2"] {
        ensure!(
            refused(&story, code, NO_PASSPHRASE).await? == said,
            "{code}"
        );
    }
    ensure!(refused(&story, "<b>", NO_PASSPHRASE).await? == said);

    // Loaded again, the page still waits, even for the right passphrase; and says what the pause is for.
    story.enter("rse1").await?;
    story
        .is_refused_entry("Plusieurs essais ont échoué. Attendez")
        .await?;
    story
        .reads("Cette pause ralentit une personne de passage")
        .await?;
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    story.come_in("rse1").await?;
    story.end().await
}

#[tokio::test]
async fn a_temporary_passphrase_is_changed_before_anything_else() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    users.open_account("D’Amours, Jean-Philippe").await?;
    let temporary = users.give_passphrase("Jean-Philippe D’Amours").await?;
    ensure!(temporary.split_whitespace().count() == 6, "{temporary:?}");
    story.sign_out().await?;

    story.enter_with("employe2", &temporary).await?;
    story.arrive(CHOICE).await?;
    for address in ["/mes-acces", "/mon-compte", "/"] {
        story.visit(address).await?;
        story.enter_with("employe2", &temporary).await?;
        story.arrive(CHOICE).await?;
    }
    let short = [Wrong::field(
        NEW,
        "La phrase de passe compte de 15 à 128 caractères; vous en avez inscrit 5. Ajoutez des mots.",
    )];
    story.fill_new_passphrase("court").await?;
    story.press(SAVE).await?;
    story.refuses(CHOICE, &short).await?;
    story.fill_new_passphrase(OTHER).await?;
    story.press(SAVE).await?;
    story.arrive("Accueil").await?;
    story.knows("employe2", OTHER);
    story.sign_out().await?;

    // What the officer had given opens nothing any more.
    refused(&story, "employe2", &temporary).await?;
    story.come_in("employe2").await?;
    story.end().await
}

#[tokio::test]
async fn a_changed_passphrase_replaces_the_former_one() -> Result<()> {
    let story = Story::with_sample().await?;
    let former = story.passphrase_of("rse1");
    story.go_to_my_account().await?;
    story.fill(PRESENT, &former).await?;
    story.fill(NEW, OTHER).await?;
    story
        .fill(
            "Nouvelle phrase de passe, encore une fois",
            "galet boréal fougère midi",
        )
        .await?;
    story.press(SAVE).await?;
    let differing = "Les deux phrases de passe ne sont pas les mêmes. Inscrivez deux fois la même.";
    let differing = Wrong::field("Nouvelle phrase de passe, encore une fois", differing);
    story.refuses(MY_ACCOUNT, &[differing]).await?;
    story.change_passphrase(&former, OTHER).await?;
    story
        .announces("Votre phrase de passe est enregistrée.")
        .await?;
    story.sign_out().await?;

    refused(&story, "rse1", &former).await?;
    story.knows("rse1", OTHER);
    // Closed and opened again, it is still the new one.
    let story = story.close_and_open().await?;
    story.come_in("rse1").await?;
    story.end().await
}

#[tokio::test]
async fn a_passphrase_is_changed_only_by_whoever_knows_the_present_one() -> Result<()> {
    let story = Story::with_sample().await?;
    story.go_to_my_account().await?;
    let before = story.both_copies().await?;
    let missing = Wrong::field(PRESENT, "Inscrivez votre phrase de passe actuelle.");
    story.fill_new_passphrase(OTHER).await?;
    story.press(SAVE).await?;
    story.refuses(MY_ACCOUNT, &[missing]).await?;

    let wrong = "Ce n’est pas votre phrase de passe actuelle. Rien n’a été changé. Vérifiez-la et inscrivez-la de nouveau.";
    // Not the one of somebody else either, nor the new one itself; however often, nobody has to wait.
    for present in ["exemple public employe", OTHER, NO_PASSPHRASE]
        .iter()
        .cycle()
        .take(6)
    {
        // So that the next refusal is one of its own.
        story.go_to_my_account().await?;
        story.change_passphrase(present, OTHER).await?;
        story
            .refuses(MY_ACCOUNT, &[Wrong::field(PRESENT, wrong)])
            .await?;
    }
    ensure!(story.both_copies().await? == before, "something was kept");
    story.press("English").await?;
    story.fill("Current passphrase", NO_PASSPHRASE).await?;
    for field in ["New passphrase", "New passphrase, once more"] {
        story.fill(field, OTHER).await?;
    }
    story.press("Save the passphrase").await?;
    story
        .reads(
            "This isn’t your current passphrase. Nothing was changed. Check it and enter it again.",
        )
        .await?;
    story.press("Français").await?;
    story.sign_out().await?;
    story.come_in("rse1").await?;
    story.end().await
}

#[tokio::test]
async fn an_officer_who_forgot_comes_in_with_the_recovery_code() -> Result<()> {
    let story = Story::begin().await?;
    let recovery = Enterprise(&story).found(Founding::OWN).await?;
    story.sign_out().await?;
    for (code, typed) in [("zoe", another_code()), ("personne9", recovery.clone())] {
        story.recover_with(code, &typed).await?;
        story.is_refused_recovery().await?;
        story.visit("/").await?;
    }

    let typed = recovery.to_lowercase().replace('-', " ");
    story.recover_with("ZOE", &typed).await?;
    story.choose_own_passphrase("zoe", OTHER).await?;
    story.arrive("Accueil").await?;
    story.sign_out().await?;
    refused(&story, "zoe", OWN_PASSPHRASE).await?;
    story.come_in("zoe").await?;
    story.end().await
}

/// A recovery code as they are written, which nobody was shown.
fn another_code() -> String {
    let code = RecoveryCode::from_random(Zeroizing::new([5; 16]));
    code.written().to_string()
}

/// The keys of accounts that are in storage, of this word.
async fn keys_of(story: &Story, word: &str) -> Result<Vec<Vec<String>>> {
    let beginning = format!("procura.{word}.");
    let copies = story.both_copies().await?;
    let keys = copies.map(|kept| {
        kept.into_keys()
            .filter(|key| key.starts_with(&beginning))
            .collect()
    });
    Ok(keys.into())
}

#[tokio::test]
async fn a_suspension_closes_an_account_and_a_departure_destroys_it() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    let listed = "Tremblay-Ouellet, Maïka";
    let slot = slot_of(&story.kept().await?, "employe1")?;
    users.suspend(listed).await?;
    for copy in story.both_copies().await? {
        ensure!(!copy.contains_key(&slot.key), "the account is still open");
    }
    let closed = keys_of(&story, "closed").await?;
    ensure!(closed.iter().all(|keys| keys.len() == 1), "{closed:?}");
    story.sign_out().await?;
    refused(&story, "employe1", "exemple public employe").await?;

    story.come_in("rse1").await?;
    users.reactivate(listed).await?;
    let closed = keys_of(&story, "closed").await?;
    ensure!(closed.iter().all(Vec::is_empty), "{closed:?}");
    story.sign_out().await?;
    story.sign_in("employe1").await?;
    story.sign_out().await?;

    story.sign_in("rse1").await?;
    users.record_departure(listed).await?;
    for copy in story.both_copies().await? {
        let is_theirs = |text: &String| *text == slot.text;
        ensure!(!copy.contains_key(&slot.key) && !copy.values().any(is_theirs));
    }
    story.sign_out().await?;
    refused(&story, "employe1", "exemple public employe").await?;
    story.end().await
}

#[tokio::test]
async fn a_reload_and_the_lock_wipe_the_keys_and_keep_the_request() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights.open().await?;
    rights.select_user("Côté, François-Xavier").await?;
    story.fill("Date de fin", "2027-02-01").await?;

    story.reload().await?;
    story.stand(SIGN_IN).await?;
    story.reads_nowhere("Côté").await?;
    story.enter("rse1").await?;
    story.arrive_at_step(2, 4, Rights::PERIOD).await?;
    story.holds("Date de fin", "2027-02-01").await?;

    story.press("Verrouiller").await?;
    story.stand(SIGN_IN).await?;
    story.reads("Votre séance est verrouillée.").await?;
    story.reads_nowhere("Côté").await?;
    story.enter("rse1").await?;
    story.arrive_at_step(2, 4, Rights::PERIOD).await?;
    story.holds("Date de fin", "2027-02-01").await?;

    // Another person finds nothing of it; its author finds it among what is to be resumed.
    story.sign_out().await?;
    story.sign_in("rse2").await?;
    story.reads_nowhere("Demande en cours").await?;
    story.sign_out().await?;
    story.sign_in("rse1").await?;
    story
        .press("Reprendre Gestion des droits d’accès, François-Xavier Côté")
        .await?;
    story.reads("Étape").await?;
    story.end().await
}

/// Moves the page's clock on by so many more seconds.
const LATER: &str = "
    const [seconds] = arguments;
    const before = Date.now;
    Date.now = () => before() + seconds * 1000;
";

#[tokio::test]
async fn a_session_that_nobody_uses_locks_after_a_warning() -> Result<()> {
    let story = Story::with_sample().await?;
    let warning = "[role=alertdialog][open]";

    // Half a minute before the quarter of an hour is over.
    let _: serde_json::Value = story.script(LATER, &[json!(14 * 60 + 30)]).await?;
    story
        .until("the words of the warning", async || {
            let dialog = story.css(warning).await?;
            let words = dialog.text().await?;
            Ok(words
                .contains("Votre séance va se verrouiller")
                .then_some(()))
        })
        .await?;
    story.press("Rester connecté").await?;
    story
        .until("the warning to be gone", async || {
            let open = story.driver().find_all(By::Css(warning)).await?;
            Ok(open.is_empty().then_some(()))
        })
        .await?;
    story.stand("Accueil").await?;

    let _: serde_json::Value = story.script(LATER, &[json!(15 * 60)]).await?;
    story.stand(SIGN_IN).await?;
    story.reads("Votre séance est verrouillée.").await?;
    story.reads_nowhere("Bélanger-Roy").await?;
    story.end().await
}

#[tokio::test]
async fn a_sample_that_is_locked_can_be_removed() -> Result<()> {
    let story = Story::with_sample().await?;
    story.reload().await?;
    story.stand(SIGN_IN).await?;
    story.follow("Retirer l’exemple").await?;
    story.stand("Retirer l’exemple").await?;
    story.press("Retirer l’exemple").await?;
    story.stand("Bienvenue").await?;
    ensure!(
        story
            .kept()
            .await?
            .keys()
            .all(|key| !key.starts_with("procura.1."))
    );
    story.end().await
}
