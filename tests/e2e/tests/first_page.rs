//! How long it takes from the navigation to a page where one can sign in, on a processor that is four times slower,
//! beside an empty page of the framework that is built the same way. `make bench` runs it; nothing here passes or
//! fails on a clock.

use anyhow::Context;
use procura_e2e::pages::SIGN_IN;
use procura_e2e::{Result, Site, Story};
use serde_json::json;

/// How often each page is opened; the first time counts for nothing.
const TIMES: usize = 9;
/// How many times slower the processor is.
const SLOWER: u32 = 4;
/// Names the folder of the empty page.
const EMPTY: &str = "PROCURA_EMPTY";

/// Notes when the page can be used, in milliseconds since the navigation began: what the selector finds is there, and
/// the browser has painted it.
const NOTE: &str = "
    const seen = new MutationObserver(() => {
        if (!document.querySelector('SELECTOR')) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => window.usable = performance.now()));
    });
    seen.observe(document, { childList: true, subtree: true });
";

/// Opens the first page of the story's site again and again, its files loaded anew each time, and gives the times in
/// order.
async fn opened(story: &Story, selector: &str) -> Result<Vec<f64>> {
    story.visit("/").await?;
    let origin: String = story.script("return location.origin", &[]).await?;
    let files = json!({ "origin": origin, "storageTypes": "service_workers,cache_storage" });
    story
        .before_each_page(&NOTE.replace("SELECTOR", selector))
        .await?;
    let rate = |rate: u32| json!({ "rate": rate });
    let mut taken = Vec::new();
    for time in 0..TIMES {
        story.driver().goto("about:blank").await?;
        story
            .devtools("Storage.clearDataForOrigin", files.clone())
            .await?;
        story
            .devtools("Network.clearBrowserCache", json!({}))
            .await?;
        story
            .devtools("Emulation.setCPUThrottlingRate", rate(SLOWER))
            .await?;
        story.visit("/").await?;
        let usable = story
            .until(("a page with", selector), async || {
                story
                    .script::<Option<f64>>("return window.usable ?? null", &[])
                    .await
            })
            .await?;
        story
            .devtools("Emulation.setCPUThrottlingRate", rate(1))
            .await?;
        if time > 0 {
            taken.push(usable);
        }
    }
    taken.sort_by(f64::total_cmp);
    Ok(taken)
}

fn print(what: &str, taken: &[f64]) {
    let median = taken.get(taken.len() / 2).copied().unwrap_or_default();
    let fastest = taken.first().copied().unwrap_or_default();
    println!("{what:44} {median:5.0}, {fastest:5.0}");
}

#[tokio::test]
#[ignore = "a benchmark"]
async fn the_first_page() -> Result<()> {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("load of the machine: {}", load.trim());
    println!(
        "navigation to a usable page, processor {SLOWER} times slower, in ms: median, fastest"
    );

    let story = Story::begin().await?;
    story.found_sample().await?;
    story.stand(SIGN_IN).await?;
    let ready = "main form button[type=submit]";
    print("Accéder au compte", &opened(&story, ready).await?);
    story.end().await?;

    let empty = std::env::var(EMPTY).context("PROCURA_EMPTY must name a folder: run make bench")?;
    let story = Story::begin_at(Site::of(empty.as_ref())?).await?;
    print("an empty page of Leptos", &opened(&story, "h1").await?);
    story.end().await
}
