//! What a receipt has confirmed is on the disk: the browser is killed at random moments, with all its
//! processes, and its profile is opened again.

use std::collections::BTreeMap;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use procura_e2e::pages::Enterprise;
use procura_e2e::{Result, Story, ensure};

/// How often the browser is killed.
const LIVES: u32 = 30;
/// The last moment at which it is killed, in milliseconds after the first act.
const LATEST: u64 = 1200;

/// Changes the state of one enrolment over and over, as somebody who is quick with the mouse would, and
/// counts how often the page has said that it is recorded.
const ACT: &str = "
    const select = document.getElementById('etat-amp');
    const button = select.closest('.field').querySelector('button');
    const region = document.querySelector('body > [role=status], [role=status]:not(main *)');
    const names = { 'actif': 'Actif', 'en-traitement': 'En traitement' };
    const later = time => new Promise(done => setTimeout(done, time));
    window.confirmed = 0;
    (async () => {
        for (;;) {
            const state = select.value === 'actif' ? 'en-traitement' : 'actif';
            select.value = state;
            select.dispatchEvent(new Event('change', { bubbles: true }));
            for (let waited = 0; !region.textContent.endsWith(` ${names[state]}.`); waited += 4) {
                if (waited % 1000 === 0) button.click();
                await later(4);
            }
            window.confirmed += 1;
        }
    })();
";

/// Chance that can be played again (xorshift).
struct Chance(u64);

impl Chance {
    fn begin() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = now.map_or(1, |now| u64::from(now.subsec_nanos()) | 1);
        let given = std::env::var("PROCURA_SEED").ok();
        let seed = given.and_then(|seed| seed.parse().ok()).unwrap_or(now);
        // Shown when the test fails: with PROCURA_SEED, the same moments are tried again.
        println!("PROCURA_SEED={seed}");
        Self(seed)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// When the browser is killed.
#[derive(Debug)]
enum End {
    /// After so many milliseconds, whatever is going on.
    At(u64),
    /// As soon as so many acts are confirmed.
    Confirmed(usize),
}

/// The records, by their number.
async fn history(story: &Story) -> Result<BTreeMap<usize, String>> {
    let records = story.records().await?.into_iter();
    let numbered = records.map(|(key, text)| {
        let number = key
            .rsplit('.')
            .next()
            .and_then(|number| number.parse().ok());
        (number.unwrap_or(0), text)
    });
    Ok(numbered.collect())
}

/// Acts until the end comes; how many acts were seen to be confirmed.
async fn act_until(story: &Story, end: &End) -> Result<usize> {
    story.script::<()>(ACT, &[]).await?;
    let begun = Instant::now();
    loop {
        let confirmed: usize = story.script("return window.confirmed", &[]).await?;
        let is_over = match end {
            End::At(moment) => begun.elapsed() >= Duration::from_millis(*moment),
            End::Confirmed(count) => confirmed >= *count,
        };
        if is_over {
            return Ok(confirmed);
        }
        ensure!(begun.elapsed().as_secs() < 30, "nothing is confirmed");
    }
}

#[tokio::test]
async fn nothing_that_was_confirmed_is_lost_when_the_browser_is_killed() -> Result<()> {
    let mut chance = Chance::begin();
    let mut story = Story::with_sample().await?;
    let mut known = history(&story).await?;
    let mut total = 0;
    for life in 1..=LIVES {
        Enterprise(&story).open_enrolments().await?;
        let end = match life % 3 {
            0 => End::Confirmed(1 + usize::try_from(chance.below(4))?),
            _ => End::At(chance.below(LATEST)),
        };
        let confirmed = act_until(&story, &end).await?;
        total += confirmed;

        story = story.kill_and_open().await?;
        story.come_in("rse1").await?;

        let found = history(&story).await?;
        let told = format!("life {life}, which ended {end:?} with {confirmed} confirmed");
        let least = known.len() + confirmed;
        ensure!(found.len() >= least, "{told}: {} of {least}", found.len());
        ensure!(found.keys().copied().eq(1..=found.len()), "{told}: a hole");
        let same = known
            .iter()
            .all(|(number, text)| found.get(number) == Some(text));
        ensure!(same, "{told}: the history is another one");
        known = found;
    }
    ensure!(total >= 10, "only {total} acts were confirmed in all");
    // All of it is verified once more, in the page.
    Enterprise(&story).open_journal().await?;
    story.end().await
}
