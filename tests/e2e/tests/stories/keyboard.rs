//! Both procedures by keyboard alone, with the focus always to be seen.

use procura_e2e::pages::{Assignment, Creation, Rights, SIGN_IN};
use procura_e2e::{Key, Result, Story, bail, ensure};

const REVENUE: &str = "Revenu Québec";
const ALL: &str = "Toutes les tâches (accès sans restriction)";
const SOME: &str = "Certaines tâches (accès avec restriction)";

/// The outline of what has the focus: its style, its width in pixels and its colour.
const OUTLINE: &str = "
    const style = getComputedStyle(document.activeElement);
    return [style.outlineStyle, parseFloat(style.outlineWidth), style.outlineColor];
";

#[tokio::test]
async fn access_rights_are_granted_by_keyboard_alone() -> Result<()> {
    let story = Story::with_sample().await?;
    let before = story.transactions().await?;

    go_to(&story, "Gestion des droits d’accès").await?;
    story.keys(Key::Enter + "").await?;
    story.arrive_at_step(1, 4, Rights::USER).await?;

    // Tab leads to the radios, the arrows choose among them.
    go_to(&story, "Ben Amar, Youssef").await?;
    story.keys(Key::Down + "").await?;
    is_seen(&story, "Côté, François-Xavier").await?;
    go_to(&story, "Continuer").await?;
    story.keys(Key::Enter + "").await?;
    story.arrive_at_step(2, 4, Rights::PERIOD).await?;

    // A date is typed part by part: month, day, year in the language of this browser.
    go_to(&story, "Date de fin").await?;
    story.keys("02282027").await?;
    story.holds("Date de fin", "2027-02-28").await?;
    story.keys(Key::Enter + "").await?;
    story.arrive_at_step(3, 4, Rights::BODIES).await?;

    go_to(&story, REVENUE).await?;
    story.keys(" ").await?;
    go_to(&story, "Modifier").await?;
    story.keys(Key::Enter + "").await?;
    story.arrive_at_step(3, 4, Rights::ACCESSES).await?;

    go_to(&story, ALL).await?;
    story.keys(Key::Down + "").await?;
    is_seen(&story, SOME).await?;
    go_to(&story, "Payer par débit préautorisé").await?;
    story.keys(" ").await?;
    go_to(&story, "Continuer").await?;
    story.keys(" ").await?;
    story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
    story.reads("Payer par débit préautorisé").await?;

    go_to(&story, "Transmettre").await?;
    story.keys(Key::Enter + "").await?;
    story.arrive(Rights::RECEIPT).await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}

#[tokio::test]
async fn a_procuration_is_created_and_assigned_by_keyboard_alone() -> Result<()> {
    let story = Story::with_sample().await?;
    let before = story.transactions().await?;
    press(&story, Creation::LIST).await?;
    story.arrive(Creation::LIST).await?;
    press(&story, "Ajouter").await?;
    story.arrive(Creation::TYPE).await?;
    press(&story, "Interne").await?;
    story.arrive_at_step(1, 4, Creation::DETAILS).await?;

    go_to(&story, "Nom de la procuration").await?;
    story.keys("Relevés au clavier").await?;
    go_to(&story, "Date de fin").await?;
    story.keys("03312028").await?;
    story.holds("Date de fin", "2028-03-31").await?;
    press(&story, "Continuer").await?;
    story.arrive_at_step(2, 4, Creation::BODIES).await?;
    go_to(&story, REVENUE).await?;
    story.keys(" ").await?;
    press(&story, "Modifier").await?;
    story.arrive_at_step(3, 4, Creation::ACCESSES).await?;
    go_to(&story, ALL).await?;
    story.keys(" ").await?;
    press(&story, "Continuer").await?;
    story.arrive_at_step(4, 4, Creation::SUMMARY).await?;
    press(&story, "Transmettre").await?;
    story.arrive(Creation::RECEIPT).await?;
    let reference = story.reference().await?;

    press(&story, Assignment::LIST).await?;
    story.arrive(Assignment::LIST).await?;
    // The newest one is the first of the radios, where Tab leads to.
    go_to(&story, &format!("{reference} Relevés au clavier")).await?;
    story.keys(" ").await?;
    press(&story, "Assigner").await?;
    story.arrive_at_step(1, 3, Assignment::DETAILS).await?;
    press(&story, "Continuer").await?;
    story.arrive_at_step(2, 3, Assignment::USERS).await?;
    press(&story, "Utilisateurs").await?;
    for name in ["Ben Amar, Youssef", "Côté, François-Xavier"] {
        go_to(&story, name).await?;
        story.keys(" ").await?;
    }
    press(&story, "Continuer").await?;
    story.arrive_at_step(3, 3, Assignment::SUMMARY).await?;
    press(&story, "Transmettre").await?;
    story.arrive(Assignment::RECEIPT).await?;
    ensure!(story.transactions().await? == before + 2);
    story.end().await
}

#[tokio::test]
async fn the_first_stop_leads_past_the_menu() -> Result<()> {
    let story = Story::with_sample().await?;
    story.visit("/procurations").await?;
    story.stand(SIGN_IN).await?;

    story.keys(Key::Tab + "").await?;
    is_seen(&story, "Aller au contenu").await?;
    story.keys(Key::Enter + "").await?;
    story.keys(Key::Tab + "").await?;

    let inside = "return document.querySelector('main').contains(document.activeElement)";
    ensure!(story.script::<bool>(inside, &[]).await?);
    story.enter("rse1").await?;
    story.arrive("Gestion des procurations").await?;
    // The buttons of the second procedure answer to both keys that press a button.
    go_to(&story, "Ajouter").await?;
    story.keys(" ").await?;
    story.arrive("Type de procuration").await?;
    go_to(&story, "Interne").await?;
    story.keys(" ").await?;
    story
        .arrive_at_step(1, 4, "Renseignements sur la procuration")
        .await?;
    story.end().await
}

/// Presses Tab until the button or the link of this name has the focus, then Enter.
async fn press(story: &Story, name: &str) -> Result<()> {
    go_to(story, name).await?;
    story.keys(Key::Enter + "").await
}

/// Presses Tab until the element of this name has the focus, which is seen at every stop.
async fn go_to(story: &Story, name: &str) -> Result<()> {
    for _ in 0..100 {
        story.keys(Key::Tab + "").await?;
        let stop = story.focused_name().await?;
        // Between the end of the page and its beginning the focus is the browser's own.
        let outside = "return document.activeElement === document.body";
        if !story.script::<bool>(outside, &[]).await? {
            is_seen(story, &stop).await?;
        }
        if stop == name {
            return Ok(());
        }
    }
    bail!("Tab never leads to {name:?}")
}

/// The element of this name has the focus, and an outline that is seen: at least three pixels wide.
async fn is_seen(story: &Story, name: &str) -> Result<()> {
    story.focus_is_on(name).await?;
    let (style, width, colour): (String, f64, String) = story.script(OUTLINE, &[]).await?;
    ensure!(
        style != "none" && width >= 3.0 && colour != "rgba(0, 0, 0, 0)",
        "the focus on {name:?} is outlined {width} px {style} {colour}"
    );
    Ok(())
}
