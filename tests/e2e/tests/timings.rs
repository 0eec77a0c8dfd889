//! How long it takes to come in, in the browser, as the register grows: everything is opened, verified and
//! applied. `make bench` runs it; nothing here passes or fails on a clock.

use procura_e2e::{Insider, Kept, Result, Story};
use serde_json::json;

/// The press of the sample's button to the page that follows, in milliseconds.
const ENTRY: &str = "
    const button = [...document.querySelectorAll('button')].find(one => one.textContent === 'Entrer comme RSE');
    const begun = performance.now();
    button.click();
    return new Promise(resolve => {
        const look = () => {
            if (document.querySelector('h1')?.textContent === 'Accueil') resolve(performance.now() - begun);
            else setTimeout(look, 1);
        };
        look();
    });
";

#[tokio::test]
#[ignore = "a benchmark"]
async fn coming_in() -> Result<()> {
    let mut base = 0.0;
    for records in [0_u32, 100, 1_000, 4_000] {
        let story = Story::begin().await?;
        story.found_sample().await?;
        if records > 0 {
            let content = Insider::of(&story, "rse1").await?.add_users(records)?;
            replace(&story, &content).await?;
        }
        let mut fastest = f64::MAX;
        for _ in 0..5 {
            story.visit("/").await?;
            story.heading("Accéder au compte").await?;
            fastest = fastest.min(story.script(ENTRY, &[]).await?);
        }
        if records == 0 {
            base = fastest;
            println!("coming in, with the sample alone: {fastest:.0} ms, the derivation included");
        } else {
            println!(
                "with {records} records more: {fastest:.0} ms, {:.0} more",
                fastest - base
            );
        }
        story.end().await?;
    }
    Ok(())
}

/// Puts this in local storage, instead of what was there.
async fn replace(story: &Story, content: &Kept) -> Result<()> {
    let script = "
        const [content] = arguments;
        localStorage.clear();
        for (const [key, text] of Object.entries(content)) localStorage.setItem(key, text);
    ";
    story.script(script, &[json!(content)]).await
}
