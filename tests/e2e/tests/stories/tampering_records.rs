//! Records that somebody has changed, moved or written by hand, in both copies of what the browser keeps:
//! each is refused for what it is, what comes before it can be read, and nothing is written over.

use procura::register::{Event, Role};
use procura::vault::SigningPair;
use procura_e2e::pages::{Enterprise, Users};
use procura_e2e::{Insider, Kept, Result, Story, Text, ensure, unknown_pair};

const IMPAIRED: &str = "Une partie du registre n’a pas pu être lue";
const COMPLETED: &str = "Le registre a été abîmé, mais rien n’est perdu";

/// The officer comes in, reads on the first page what is wrong and how much of the journal is intact, can
/// read the journal so far, and nothing in either copy has changed.
async fn is_refused(story: &Story, title: &str, happened: &str, intact: usize) -> Result<()> {
    let before = story.both_copies().await?;
    story.visit("/").await?;
    story.enter("rse1").await?;
    story.stand(title).await?;
    story.reads(happened).await?;
    story
        .reads(&format!("{intact} transactions du journal"))
        .await?;
    story.follow("Consulter le journal").await?;
    story.stand(Enterprise::JOURNAL).await?;
    story.reads(&format!("{intact} transactions")).await?;
    story.is_untouched(&before).await
}

/// The text with one character exchanged for another one of its alphabet.
fn changed(text: &str) -> String {
    let other = if &text[80..81] == "A" { "B" } else { "A" };
    format!("{}{other}{}", &text[..80], &text[81..])
}

#[tokio::test]
async fn a_changed_byte_ends_what_can_be_read() -> Result<()> {
    let story = Story::with_sample().await?;
    let (key, text) = story.record(5).await?;
    story.keep_everywhere(&key, Some(&changed(&text))).await?;

    is_refused(
        &story,
        IMPAIRED,
        "La transaction nº 5 du journal n’est plus telle",
        4,
    )
    .await?;

    // Nothing can be recorded on it, and every page says so.
    story.go("/utilisateurs/fiche/employe1").await?;
    story.reads("Tremblay-Ouellet").await?;
    story.css("section.notice.attention").await?;
    // A person decides to go on; what could not be read stays in storage, aside.
    story.go("/").await?;
    story.stand(IMPAIRED).await?;
    story
        .press("Continuer à partir des transactions intactes")
        .await?;
    story.stand("Accueil").await?;
    ensure!(story.transactions().await? == 4);
    let aside = |kept: &Kept| kept.keys().any(|key| key.starts_with("procura.aside."));
    ensure!(aside(&story.kept().await?), "nothing was kept aside");
    story.end().await
}

#[tokio::test]
async fn a_byte_that_is_changed_in_one_copy_is_found_in_the_other() -> Result<()> {
    let story = Story::with_sample().await?;
    let count = story.transactions().await?;
    let (key, text) = story.record(5).await?;
    story.keep(&key, Some(&changed(&text))).await?;

    let happened = "La transaction nº 5 du journal n’est plus telle";
    is_refused(&story, COMPLETED, happened, count).await?;

    // Put right from the second copy, it is as it was.
    story.go("/").await?;
    story.stand(COMPLETED).await?;
    story
        .press("Remettre en ordre à partir de la seconde copie")
        .await?;
    story.stand("Accueil").await?;
    ensure!(story.record(5).await? == (key, text));
    ensure!(story.transactions().await? == count);
    story.end().await
}

#[tokio::test]
async fn a_removed_record_is_missed() -> Result<()> {
    let story = Story::with_sample().await?;
    let (key, _) = story.record(3).await?;
    story.keep_everywhere(&key, None).await?;

    is_refused(&story, IMPAIRED, "La transaction nº 3 du journal manque", 2).await?;
    story.end().await
}

#[tokio::test]
async fn two_records_that_change_places_are_told() -> Result<()> {
    let story = Story::with_sample().await?;
    let (sixth, text) = story.record(6).await?;
    let (seventh, other) = story.record(7).await?;
    story.keep_everywhere(&sixth, Some(&other)).await?;
    story.keep_everywhere(&seventh, Some(&text)).await?;

    let happened = "À la place de la transaction nº 6 du journal se trouve la transaction nº 7";
    is_refused(&story, IMPAIRED, happened, 5).await?;
    story.end().await
}

#[tokio::test]
async fn a_record_of_another_register_is_told() -> Result<()> {
    let other = Story::begin().await?;
    other.found_sample().await?;
    let (_, foreign) = other.record(6).await?;
    other.end().await?;
    let story = Story::with_sample().await?;
    let (key, _) = story.record(6).await?;
    story.keep_everywhere(&key, Some(&foreign)).await?;

    let happened = "À la place de la transaction nº 6 du journal se trouve une transaction d’un autre registre";
    is_refused(&story, IMPAIRED, happened, 5).await?;
    story.end().await
}

#[tokio::test]
async fn a_register_without_its_first_record_is_no_first_visit() -> Result<()> {
    let story = Story::with_sample().await?;
    let (key, _) = story.record(1).await?;
    story.keep_everywhere(&key, None).await?;
    let before = story.both_copies().await?;

    story.visit("/").await?;
    story.enter("rse1").await?;
    story.reads("Rien n’a été effacé ni réécrit").await?;
    story.reads_nowhere("Bienvenue").await?;
    story.is_untouched(&before).await?;
    story.end().await
}

/// Makes the employee an officer, as the next record, written with the register's true key.
async fn promotion(
    story: &Story,
    reader: &Insider,
    author: &str,
    pair: &SigningPair,
) -> Result<Text> {
    let (user, role) = (reader.user("employe1")?, Role::Rse);
    let author = procura::register::Actor::User(reader.user(author)?);
    let forged = reader.next(author, pair, vec![Event::RoleChanged { user, role }])?;
    story
        .keep_everywhere(&forged.key, Some(&forged.text))
        .await?;
    Ok(forged)
}

/// The promotion isn't shown as one: the employee is a user like before.
async fn is_no_officer(story: &Story) -> Result<()> {
    story.go("/utilisateurs/fiche/employe1").await?;
    story.stand("Maïka Tremblay-Ouellet").await?;
    story.reads("Rôle Utilisateur").await
}

#[tokio::test]
async fn what_an_officer_signs_is_a_record_wherever_it_was_written() -> Result<()> {
    // That the forgeries below are refused says something only if they are well formed.
    let story = Story::with_sample().await?;
    let officer = Insider::of(&story, "rse1").await?;
    promotion(&story, &officer, "rse1", officer.pair()).await?;

    story.come_in("rse1").await?;
    ensure!(story.transactions().await? == officer.count() + 1);
    story.go("/utilisateurs/fiche/employe1").await?;
    story.stand("Maïka Tremblay-Ouellet").await?;
    story
        .reads("Rôle Responsable des services électroniques (RSE)")
        .await?;
    story.end().await
}

#[tokio::test]
async fn no_right_comes_of_a_record_that_a_user_signed() -> Result<()> {
    let story = Story::with_sample().await?;
    let employee = Insider::of(&story, "employe1").await?;
    let count = employee.count();
    promotion(&story, &employee, "employe1", employee.pair()).await?;

    let sequence = count + 1;
    let happened = format!(
        "La transaction nº {sequence} du journal est refusée : Tremblay-Ouellet, Maïka n’avait pas le droit de la faire."
    );
    is_refused(&story, IMPAIRED, &happened, count).await?;
    is_no_officer(&story).await?;
    // Nor does the employee gain anything by it.
    story.come_in_to("employe1", "/journal").await?;
    story
        .stand("Accès réservé aux responsables des services électroniques (RSE)")
        .await?;
    story.end().await
}

#[tokio::test]
async fn no_right_comes_of_a_record_that_names_an_officer() -> Result<()> {
    for by_employee in [true, false] {
        let story = Story::with_sample().await?;
        let employee = Insider::of(&story, "employe1").await?;
        let (count, unknown) = (employee.count(), unknown_pair());
        let pair = if by_employee {
            employee.pair()
        } else {
            &unknown
        };
        promotion(&story, &employee, "rse1", pair).await?;

        let sequence = count + 1;
        let happened = format!(
            "La transaction nº {sequence} du journal est refusée : son auteur serait Bélanger-Roy, Geneviève, mais elle n’est pas signée de sa clé."
        );
        is_refused(&story, IMPAIRED, &happened, count).await?;
        is_no_officer(&story).await?;
        story.end().await?;
    }
    Ok(())
}

#[tokio::test]
async fn no_right_comes_of_a_record_that_a_departed_officer_signs() -> Result<()> {
    let story = Story::with_sample().await?;
    let departed = Insider::of(&story, "rse2").await?;
    // An officer is nobody else's to see out.
    story.sign_out().await?;
    story.sign_in("rse2").await?;
    Users(&story).open_account("Saint-Onge, Étienne").await?;
    story
        .follow("Enregistrer le départ : Étienne Saint-Onge")
        .await?;
    story.arrive("Départ : Étienne Saint-Onge").await?;
    story
        .tick(&["Je sais que je ne pourrai plus entrer"])
        .await?;
    story.press("Confirmer le départ").await?;
    story.arrive("Votre départ est enregistré").await?;
    let reader = Insider::of(&story, "rse1").await?;
    let count = reader.count();
    promotion(&story, &reader, "rse2", departed.pair()).await?;

    let sequence = count + 1;
    let happened = format!(
        "La transaction nº {sequence} du journal est refusée : Saint-Onge, Étienne n’avait pas le droit de la faire."
    );
    is_refused(&story, IMPAIRED, &happened, count).await?;
    is_no_officer(&story).await?;
    story.end().await
}
