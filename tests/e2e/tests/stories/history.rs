//! The browser's history and the page agree, whichever way one came.

use procura_e2e::pages::{NewUser, Users};
use procura_e2e::{Result, Story, ensure};

/// Counts from now on how often the heading of a page takes focus.
const LISTEN: &str = "
    window.headings = 0;
    document.addEventListener('focusin', event => {
        window.headings += event.target.localName === 'h1' ? 1 : 0;
    });
";

#[tokio::test]
async fn the_address_bar_follows_after_a_page_took_the_place_of_another_one() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    users.open_account("Côté, François-Xavier").await?;
    let account = story.path().await?;
    story
        .follow("Corriger les renseignements : François-Xavier Côté")
        .await?;
    story
        .fill("Courriel (facultatif)", "francois@fictives.example")
        .await?;
    // The account takes the place of the correction.
    story.press("Enregistrer").await?;
    story.arrive("François-Xavier Côté").await?;
    story.back().await?;
    story.stand("François-Xavier Côté").await?;
    story.back().await?;
    story.stand(Users::LIST).await?;
    // One is where one was: on the link that was followed.
    story.focus_is_on("Côté, François-Xavier").await?;

    story.follow("Côté, François-Xavier").await?;
    story.arrive("François-Xavier Côté").await?;
    ensure!(story.path().await? == account, "the address bar stayed");
    story.reload_and_come_in().await?;
    story.stand("François-Xavier Côté").await?;
    story.back().await?;
    story.stand(Users::LIST).await?;
    story.end().await
}

#[tokio::test]
async fn back_and_forward_are_heard_as_pages_of_their_own() -> Result<()> {
    let story = Story::with_sample().await?;
    for page in ["Journal", "Mes accès", "Inscription aux services"] {
        story.follow_in_menu(page).await?;
        story.arrive(page).await?;
    }
    story.script::<()>(LISTEN, &[]).await?;

    let steps = [
        (false, "Mes accès"),
        (false, "Journal"),
        (true, "Mes accès"),
    ];
    for ((forward, page), heard) in steps.into_iter().zip(1_u32..) {
        if forward {
            story.forward().await?;
        } else {
            story.back().await?;
        }
        story.arrive(page).await?;
        story
            .until(
                ("the focus of the heading, told to whoever listens", page),
                async || {
                    let count: u32 = story.script("return window.headings;", &[]).await?;
                    Ok((count == heard).then_some(()))
                },
            )
            .await?;
    }
    story.end().await
}

#[tokio::test]
async fn a_list_follows_its_address() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    // Above ten people, the list offers a search.
    let newcomer = NewUser {
        given_name: "Zoé",
        family_name: "Arsenault",
        email: "",
        code: "zoe",
    };
    users.add(newcomer).await?;
    users.open().await?;
    // Neither case nor accents count.
    story.fill("Rechercher", "COTE FRANCOIS").await?;
    story.announces("1 résultat").await?;
    story.reads("Côté, François-Xavier").await?;
    story.fill("Rechercher", "zz").await?;
    story.reads("Rien ne correspond").await?;
    story
        .until(("the search in the address", "zz"), async || {
            Ok(story.path().await?.contains("q=zz").then_some(()))
        })
        .await?;

    // The menu leads to the whole list, and Back to what was sought.
    story.follow_in_menu("Comptes d’utilisateurs").await?;
    story.holds("Rechercher", "").await?;
    story.reads("Côté, François-Xavier").await?;
    story.end().await
}
