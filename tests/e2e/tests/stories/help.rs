//! **À propos**, **Accessibilité** and **Glossaire**: anybody may read them, whatever there is.

use procura_e2e::{Result, Role, Story, ensure};

const PAGES: [(&str, &str, &str); 3] = [
    ("/a-propos", "À propos", "À propos de Procura"),
    ("/accessibilite", "Accessibilité", "Accessibilité"),
    ("/glossaire", "Glossaire", "Glossaire"),
];

/// Each by its address, and by its link from the page before.
async fn are_there(story: &Story) -> Result<()> {
    for (address, _, heading) in PAGES {
        story.visit(address).await?;
        story.stand(heading).await?;
    }
    for (_, link, heading) in PAGES {
        story.follow(link).await?;
        story.arrive(heading).await?;
    }
    Ok(())
}

#[tokio::test]
async fn help_is_there_before_anything_and_after() -> Result<()> {
    let story = Story::begin().await?;
    are_there(&story).await?;
    ensure!(story.kept().await?.is_empty(), "something was recorded");
    // Nobody is in.
    story.found_sample().await?;
    are_there(&story).await?;
    story.come_in("employe1").await?;
    for (_, link, heading) in PAGES {
        story.follow(link).await?;
        story.arrive(heading).await?;
    }
    story.end().await
}

#[tokio::test]
async fn the_libraries_are_listed_with_their_licences() -> Result<()> {
    let story = Story::begin().await?;
    story.visit("/a-propos").await?;
    story.stand("À propos de Procura").await?;
    let link = "Bibliothèques et licences (texte)";
    let address = story.find(Role::Link, link).await?.attr("href").await?;
    let list: String = story
        .script(
            "return fetch(arguments[0]).then(answer => answer.text());",
            &[address.into()],
        )
        .await?;
    for library in ["leptos ", "serde ", "chacha20poly1305 ", "argon2 "] {
        ensure!(list.contains(library), "{library} isn't listed");
    }
    for tool in ["proptest ", "divan "] {
        ensure!(!list.contains(tool), "{tool} is no part of the app");
    }
    story.end().await
}
