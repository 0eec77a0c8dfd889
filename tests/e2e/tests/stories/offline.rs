//! Without a network, and with a newer build: what was kept at the first visit opens every address, and a build
//! is changed by whoever chooses so, and nowhere else.

use procura_e2e::pages::{Access, Life, Rights};
use procura_e2e::{Build, Result, Role, Site, Story, ensure};

const USER: &str = "Tremblay-Ouellet, Maïka";
const REVENUE: &str = "Revenu Québec";
const CHANGE: &str = "Passer à la nouvelle version";

/// The browser keeps the whole of the build that is served.
async fn is_kept(story: &Story) -> Result<()> {
    story
        .script::<()>(
            "return navigator.serviceWorker.ready.then(() => undefined);",
            &[],
        )
        .await
}

/// The build that the page was opened with.
async fn mark(story: &Story) -> Result<Option<String>> {
    let mark = "return document.querySelector('meta[name=mark]')?.content ?? null;";
    story.script(mark, &[]).await
}

/// Has the page look for a newer build, as it does whenever it is seen again.
async fn look_again(story: &Story) -> Result<()> {
    let seen = "document.dispatchEvent(new Event('visibilitychange'));";
    story.script::<()>(seen, &[]).await
}

#[tokio::test]
async fn every_address_opens_without_a_network() -> Result<()> {
    let mut story = Story::begin().await?;
    story.found_sample().await?;
    is_kept(&story).await?;
    story.lose_network();
    let story = story.close_and_open().await?;

    for (address, heading) in [
        ("/", "Accueil"),
        ("/journal", "Journal"),
        ("/calendrier?annee=2027", "Calendrier"),
        ("/utilisateurs/fiche/employe1", "Maïka Tremblay-Ouellet"),
    ] {
        story.visit(address).await?;
        story.enter("rse1").await?;
        story.stand(heading).await?;
    }
    story.visit("/nulle/part").await?;
    story.heading("Page introuvable").await?;
    story.go("/journal").await?;
    // Work goes on, English too.
    story.press("English").await?;
    story.stand("Journal").await?;
    story.reads("open the transaction").await?;
    story.press("Français").await?;
    let rights = Rights(&story);
    rights
        .up_to_summary(USER, "2027-04-30", &[Access::All(REVENUE)])
        .await?;
    let reference = rights.submit().await?;
    Life(&story).user_reads(USER, &reference).await?;
    story.end().await
}

#[tokio::test]
async fn a_newer_build_is_announced_and_put_in_place_by_choice() -> Result<()> {
    let build = Build::copied()?;
    let story = Story::begin_at(Site::of(build.folder())?).await?;
    story.found_sample().await?;
    story.sign_in("rse1").await?;
    is_kept(&story).await?;
    // The first build of all is nobody's to choose.
    story.reads_nowhere(CHANGE).await?;
    let rights = Rights(&story);
    rights
        .up_to_summary(USER, "2027-04-30", &[Access::All(REVENUE)])
        .await?;

    build.make_newer("deux")?;
    look_again(&story).await?;
    // Not in the middle of a request, and only where it is offered.
    story.reads_nowhere(CHANGE).await?;
    story.follow("Accueil").await?;
    story.arrive("Accueil").await?;
    story.find(Role::Button, CHANGE).await?;
    // A reload changes nothing: the page is still of the build that it was.
    story.reload_and_come_in().await?;
    story.arrive("Accueil").await?;
    ensure!(mark(&story).await?.is_none(), "it was changed by itself");
    // Another window goes on with the build before, whose second part it hasn't loaded yet.
    let [first, second] = story.another_window().await?;
    story.visit("/journal").await?;
    story.heading("Accéder au compte").await?;

    story.go_to_window(&first).await?;
    story.press(CHANGE).await?;
    story.heading("Accéder au compte").await?;
    story
        .until("the newer build", async || {
            Ok(mark(&story).await?.filter(|mark| mark == "deux"))
        })
        .await?;
    story.sign_in("rse1").await?;
    story.reads_nowhere(CHANGE).await?;
    // The request in progress is still offered.
    story.reads("Gestion des droits d’accès").await?;
    story.reads("étape 4 de 4").await?;

    story.go_to_window(&second).await?;
    ensure!(mark(&story).await?.is_none(), "it was changed as well");
    story.enter("rse1").await?;
    story.stand("Journal").await?;
    story.end().await
}

#[tokio::test]
async fn a_build_that_cant_be_fetched_whole_changes_nothing() -> Result<()> {
    let build = Build::copied()?;
    let mut story = Story::begin_at(Site::of(build.folder())?).await?;
    story.found_sample().await?;
    is_kept(&story).await?;
    build.make_newer("deux")?;
    build.lose("favicon.svg")?;
    story.visit("/").await?;
    story.heading("Accéder au compte").await?;
    look_again(&story).await?;
    story
        .until("the fetching to fail", async || {
            let state = "return navigator.serviceWorker.getRegistration().then(it => it.installing === null && it.waiting === null);";
            let is_over: bool = story.script(state, &[]).await?;
            Ok(is_over.then_some(()))
        })
        .await?;
    story.reads_nowhere(CHANGE).await?;
    story.lose_network();
    story.visit("/journal").await?;
    story.heading("Accéder au compte").await?;
    ensure!(mark(&story).await?.is_none(), "half a build is in place");
    story.enter("rse1").await?;
    story.stand("Journal").await?;
    story.end().await
}
