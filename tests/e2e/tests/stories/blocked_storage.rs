//! A browser that keeps nothing for any site, by its own settings: the app says so on every page, works
//! as long as the page is open, and pretends nothing.

use procura_e2e::pages::{Access, Assignment, Creation, Details, Enterprise, Rights};
use procura_e2e::{Result, Story, ensure};

const BANNER: &str = "Le stockage de ce navigateur est bloqué : tout ce que vous faites sera perdu quand vous fermerez cette page. Permettez le stockage pour ce site, puis rechargez.";
const USER: &str = "Côté, François-Xavier";
const REVENUE: &str = "Revenu Québec";

/// The banner stands on this page.
async fn says_so(story: &Story) -> Result<()> {
    story
        .until("the banner", async || {
            let banner = story.css("section[aria-label='État du registre']").await?;
            let said = banner.text().await?;
            let (said, expected) = (said.split_whitespace(), BANNER.split_whitespace());
            Ok(said.eq(expected).then_some(()))
        })
        .await
}

#[tokio::test]
async fn both_procedures_work_in_memory_and_say_so() -> Result<()> {
    let story = Story::with_storage_blocked().await?;
    story.visit("/").await?;
    story.stand("Bienvenue").await?;
    let blocked: bool = story
        .script(
            "try { return !window.localStorage } catch { return true }",
            &[],
        )
        .await?;
    ensure!(blocked, "this browser does keep things");
    says_so(&story).await?;
    story.press("Essayer avec un exemple").await?;
    story.sign_in("rse1").await?;
    says_so(&story).await?;

    let rights = Rights(&story);
    rights
        .up_to_summary(USER, "2027-04-30", &[Access::All(REVENUE)])
        .await?;
    says_so(&story).await?;
    let first = rights.submit().await?;
    let details = Details {
        name: "Chantiers d’hiver",
        start: None,
        end: "2027-04-30",
        note: "",
    };
    let (creation, assignment) = (Creation(&story), Assignment(&story));
    creation
        .up_to_summary(details, &[Access::All(REVENUE)])
        .await?;
    let second = creation.submit().await?;
    assignment
        .up_to_summary(&second, details.name, &[USER])
        .await?;
    assignment.submit().await?;
    says_so(&story).await?;

    // All of it is there as long as the page is, and gone with it.
    Enterprise(&story).open_journal().await?;
    for reference in [first, second] {
        story
            .reads(&format!(
                "Assignation de la procuration {reference} à François-Xavier Côté"
            ))
            .await?;
    }
    story.reload().await?;
    story.stand("Bienvenue").await?;
    says_so(&story).await?;
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
