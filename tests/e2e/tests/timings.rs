//! How long it takes to come in, in the browser, as the register grows: everything is opened, verified and
//! applied; and how long it takes to be refused. `make bench` runs it; nothing here passes or fails on a clock.

use procura_e2e::pages::{Enterprise, Founding};
use procura_e2e::{Insider, NO_PASSPHRASE, Result, Story};

/// How often each is timed, where the fastest counts.
const TIMES: usize = 5;
/// How often each refusal is timed, where the median counts.
const REFUSALS: usize = 10;
/// How many records local storage has room for, more or less.
const ROOM: u32 = 4_000;

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

/// The press of **Se connecter** to the refusal, in milliseconds. The one before is gone well before any key
/// is derived.
const REFUSAL: &str = "
    const button = [...document.querySelectorAll('button')].find(one => one.textContent === 'Se connecter');
    localStorage.removeItem('procura.attempts');
    const begun = performance.now();
    button.click();
    return new Promise(resolve => {
        const look = () => {
            if (document.querySelector('main').textContent.includes('ne vont pas ensemble')) {
                resolve(performance.now() - begun);
            } else setTimeout(look, 1);
        };
        setTimeout(look, 30);
    });
";

#[tokio::test]
#[ignore = "a benchmark"]
async fn coming_in() -> Result<()> {
    let mut base = 0.0;
    for records in [0_u32, 100, 1_000, 4_000, 10_000] {
        let story = Story::begin().await?;
        story.found_sample().await?;
        if records > 0 {
            let content = Insider::of(&story, "rse1").await?.add_users(records)?;
            if records <= ROOM {
                story.put_back(&content).await?;
            } else {
                story.stand_in_for_storage(&content).await?;
            }
        }
        let mut fastest = f64::MAX;
        for _ in 0..TIMES {
            story.visit("/").await?;
            story.heading("Accéder au compte").await?;
            fastest = fastest.min(story.script(ENTRY, &[]).await?);
        }
        if records == 0 {
            base = fastest;
            println!("coming in, with the sample alone: {fastest:.0} ms, the derivation included");
        } else {
            let more = fastest - base;
            println!("with {records} records more: {fastest:.0} ms, {more:.0} more");
        }
        story.end().await?;
    }
    Ok(())
}

#[tokio::test]
#[ignore = "a benchmark"]
async fn being_refused() -> Result<()> {
    // The sample's accounts, whose passphrases are public, cost less to try than any other.
    let story = Story::begin().await?;
    Enterprise(&story).found(Founding::OWN).await?;
    story.sign_out().await?;
    let mut times = [
        ("a wrong passphrase", Founding::OWN.code),
        ("a wrong code", "personne9"),
    ]
    .map(|(what, code)| (what, code, Vec::new()));
    // In turn, so that whatever else the machine does falls on both alike; the first ones load what is missing.
    for round in 0..=REFUSALS {
        for (_, code, taken) in &mut times {
            story.fill("Code d’utilisateur", code).await?;
            story.fill("Phrase de passe", NO_PASSPHRASE).await?;
            let time: f64 = story.script(REFUSAL, &[]).await?;
            if round > 0 {
                taken.push(time);
            }
        }
    }
    for (what, _, mut taken) in times {
        taken.sort_by(f64::total_cmp);
        let median = taken.get(taken.len() / 2).copied().unwrap_or_default();
        let from = taken.first().copied().unwrap_or_default();
        let to = taken.last().copied().unwrap_or_default();
        println!("refused for {what}: {median:.0} ms ({from:.0} to {to:.0})");
    }
    story.end().await
}
