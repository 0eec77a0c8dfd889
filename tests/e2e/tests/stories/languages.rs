//! French first, whatever the browser says; English by one press, which loses nothing.

use procura_e2e::pages::{Access, Life, Rights};
use procura_e2e::{OFFICER_PASSPHRASE, Result, Role, Story, ensure};

const USER: &str = "Côté, François-Xavier";
const REVENUE: &str = "Revenu Québec";
const END: &str = "2027-02-01";

#[tokio::test]
async fn the_language_changes_in_the_middle_of_a_step_and_nothing_else_does() -> Result<()> {
    let story = Story::with_sample().await?;
    ensure!(language(&story).await? == "fr-CA");
    let rights = Rights(&story);
    rights.open().await?;
    rights.select_user(USER).await?;
    story.fill("Date de fin", END).await?;
    let path = story.path().await?;

    story.press("English").await?;

    story.stand("Period of the proxy").await?;
    story.reads("Step 2 of 4").await?;
    story.holds("End date", END).await?;
    story.focus_is_on("Français").await?;
    ensure!(story.path().await? == path);
    ensure!(language(&story).await? == "en-CA");
    // The choice is kept, and the request goes on in English.
    story.reload_and_come_in().await?;
    story.stand("Period of the proxy").await?;
    story.holds("End date", END).await?;
    story.press("Continue").await?;
    story
        .arrive("Ministries and public bodies concerned")
        .await?;
    story.tick(&[REVENUE]).await?;
    story.press("Change").await?;
    story.arrive("Access by ministry or public body").await?;
    story
        .click_in(REVENUE, Role::Radio, "All tasks (unrestricted access)")
        .await?;
    story.press("Continue").await?;
    story.arrive("Summary of the proxy").await?;
    story
        .reads("from November 23, 2026 to February 1, 2027 inclusive")
        .await?;

    story.press("Français").await?;
    story.stand_at_step(4, 4, Rights::SUMMARY).await?;
    story.focus_is_on("English").await?;
    story
        .reads("du 23 novembre 2026 au 1er février 2027 inclusivement")
        .await?;
    rights.submit().await?;
    story.end().await
}

#[tokio::test]
async fn a_problem_is_told_in_the_language_that_is_asked_for() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights.open().await?;
    rights.select_user(USER).await?;
    story.press("Continuer").await?;
    story.reads("Inscrivez la date de fin.").await?;

    story.press("English").await?;
    story.reads("Enter the end date.").await?;
    story.reads_nowhere("Inscrivez").await?;
    story.focus_is_on("Français").await?;
    let title = story.driver().title().await?;
    ensure!(title == "Error: Period of the proxy – Procura", "{title}");

    story.press("Français").await?;
    story.reads("Inscrivez la date de fin.").await?;
    story.fill("Date de fin", END).await?;
    story.press("Continuer").await?;
    story.arrive_at_step(3, 4, Rights::BODIES).await?;
    rights.select_bodies(&[Access::All(REVENUE)]).await?;
    story.end().await
}

/// The language that the document says it is in.
async fn language(story: &Story) -> Result<String> {
    story
        .script("return document.documentElement.lang", &[])
        .await
}

#[tokio::test]
async fn a_code_that_is_being_typed_outlives_the_change() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    story.fill("Code d’utilisateur", "rse").await?;

    story.press("English").await?;

    story.stand("Access the account").await?;
    story.holds("User code", "rse").await?;
    story.fill("User code", "rse1").await?;
    story.fill("Passphrase", OFFICER_PASSPHRASE).await?;
    story.press("Sign in").await?;
    story.arrive("Home").await?;
    story.end().await
}

/// Enters something in each control of the main part, as a person would, and gives how many there are.
const ENTER: &str = "
    const tell = (control, ...events) => events.forEach(name => control.dispatchEvent(new Event(name, { bubbles: true })));
    const put = (control, text) => {
        const kind = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
        Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(control, text);
        tell(control, 'input', 'change');
    };
    for (const details of document.querySelectorAll('main details')) details.open = true;
    for (const control of document.querySelectorAll('main :is(input, textarea, select):enabled')) {
        if (control.matches('[type=file]')) continue;
        if (control.matches('[type=radio], [type=checkbox]')) { if (!control.checked) control.click(); }
        else if (control.matches('select')) { control.selectedIndex = control.length - 1; tell(control, 'input', 'change'); }
        else if (control.matches('[type=date]')) put(control, '2027-05-31');
        else if (control.matches('[type=month]')) put(control, '2027-05');
        else put(control, control.matches('[type=search]') ? 'e' : 'essai1');
    }
    return document.querySelectorAll('main :is(input, textarea, select)').length;
";

/// Goes to an address as a link would.
const GO: &str = "
    const root = document.querySelector('meta[name=root]').content.replace(/\\/$/, '');
    history.pushState({}, '', root + arguments[0]);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
";

/// Everything on the page that could be lost: its address, what is entered, and which parts are unfolded.
async fn holding(story: &Story) -> Result<(String, Vec<(String, String, bool)>, Vec<bool>)> {
    let folded = "return [...document.querySelectorAll('main details')].map(one => one.open)";
    let path = story.path().await?;
    Ok((
        path,
        story.answers().await?,
        story.script(folded, &[]).await?,
    ))
}

/// Enters something in every control of a page, and switches the language there and back.
async fn switches_without_loss(story: &Story, least: usize) -> Result<()> {
    let count: usize = story.script(ENTER, &[]).await?;
    let heading = story.css("h1").await?.text().await?;
    ensure!(count >= least, "{heading}: {count} controls");
    // A search waits for the next key before it is asked.
    let before = story
        .until("a page at rest", async || {
            let before = holding(story).await?;
            let rest = "return new Promise(done => setTimeout(() => done(true), 400))";
            story.script::<bool>(rest, &[]).await?;
            Ok((holding(story).await? == before).then_some(before))
        })
        .await?;
    for (press, focus, tag) in [
        ("English", "Français", "en-CA"),
        ("Français", "English", "fr-CA"),
    ] {
        story.press(press).await?;
        story.focus_is_on(focus).await?;
        ensure!(language(story).await? == tag, "{heading}");
        let after = holding(story).await?;
        ensure!(
            after == before,
            "{heading}, after {press}:\n{before:?}\n{after:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn nothing_that_was_entered_on_any_page_is_lost_by_the_language() -> Result<()> {
    let story = Story::begin().await?;
    story.visit("/creer").await?;
    story.stand("Créer le dossier de mon entreprise").await?;
    // The page that waited for its part to be loaded is drawn anew once: an answer that was unfolded before is folded.
    for (press, focus) in [("English", "Français"), ("Français", "English")] {
        story.press(press).await?;
        story.focus_is_on(focus).await?;
    }
    switches_without_loss(&story, 8).await?;
    story.found_sample().await?;
    story.visit("/phrase-oubliee").await?;
    story.stand("Phrase de passe oubliée").await?;
    switches_without_loss(&story, 2).await?;
    story.come_in("rse1").await?;
    let reference = Life(&story)
        .reference_of("Taxes et retenues à la source")
        .await?;
    let of_procuration = |page: &str| format!("/procurations/{reference}{page}");
    for (address, least) in [
        ("/droits-acces/utilisateur".to_owned(), 8),
        ("/droits-acces/periode".to_owned(), 2),
        ("/droits-acces/organismes".to_owned(), 5),
        ("/droits-acces/acces".to_owned(), 2),
        ("/procurations/nouvelle/renseignements".to_owned(), 4),
        ("/procurations/nouvelle/organismes".to_owned(), 5),
        ("/procurations/nouvelle/acces".to_owned(), 2),
        ("/procurations".to_owned(), 3),
        (of_procuration("/modifier"), 4),
        (of_procuration("/prolonger"), 1),
        (of_procuration("/revoquer"), 1),
        (of_procuration("/mandataires"), 1),
        ("/procurations/plusieurs".to_owned(), 2),
        ("/utilisateurs".to_owned(), 1),
        ("/utilisateurs/ajouter".to_owned(), 5),
        ("/utilisateurs/fiche/employe1/renseignements".to_owned(), 3),
        ("/inscription-services".to_owned(), 5),
        ("/catalogue/ajouter".to_owned(), 5),
        ("/catalogue/organisme/rq/ajouter".to_owned(), 3),
        ("/journal".to_owned(), 2),
        ("/qui-peut-faire-quoi".to_owned(), 2),
        ("/par-organisme".to_owned(), 2),
        ("/calendrier".to_owned(), 3),
        ("/mon-compte".to_owned(), 3),
    ] {
        let before = story.css("h1").await?.text().await?;
        story.script::<()>(GO, &[address.as_str().into()]).await?;
        story
            .until(("the page", address.as_str()), async || {
                let heading = story.css("h1").await?.text().await?;
                Ok((heading != before).then_some(()))
            })
            .await?;
        switches_without_loss(&story, least).await?;
    }
    story.end().await
}
