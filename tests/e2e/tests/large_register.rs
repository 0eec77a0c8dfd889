//! How long the lists, the views and an assignment to a thousand take in the browser, on the release build, with
//! 5,000 users and 10,000 procurations; and how long plain JavaScript takes over arrays for the same work, in
//! the same page. `make bench` runs it; nothing here passes or fails on a clock.
//!
//! A time is that from the event to the second animation frame after the document shows what was asked, by
//! which it has been painted; in brackets, to the document alone. Of both, the median and the fastest.

use procura_e2e::pages::{Assignment, Overview};
use procura_e2e::{Large, Result, Story, ensure};
use serde_json::{Value, json};

const TIMING: &str = include_str!("large_register/timing.js");
const YARDSTICK: &str = include_str!("large_register/yardstick.js");

/// How often each is timed.
const TIMES: u32 = 7;
/// The page's clock is so many days after all that was recorded, which is then in the past as a whole.
const DAYS: i64 = 30;
const DAY: i64 = 24 * 60 * 60 * 1000;
/// Today in the page, the beginning and the end of the calendar on that day, and a day that is over.
const NOW: &str = "2026-12-23";
const SPAN: [&str; 2] = ["2026-10-01", "2027-09-30"];
const PAST: &str = "2026-11-24";

/// What is timed once.
type Time = [f64; 2];

/// A list: its page, what it is called in a table of times, and what is sought there.
const LISTS: [(&str, &str, [&str; 4]); 3] = [
    (
        "Comptes d’utilisateurs",
        "users",
        ["e", "emilie", "Côté-3 Émilie", "zzzz"],
    ),
    (
        "Gestion des procurations",
        "procurations",
        ["e", "registraire", "Gagné-7 Zoé", "zzzz"],
    ),
    (
        "Journal",
        "records",
        ["gagne", "olga", "Gagné-7 Zoé", "zzzz"],
    ),
];

/// A keystroke by which all of this stands in the search, from an empty one.
const KEYSTROKE: &str = "
    const [typed, whole, expected, times] = arguments, taken = [];
    const field = document.getElementById('recherche');
    const count = () => timing.number('#compte');
    for (let time = 0; time <= times; time++) {
        timing.put(field, '', 'input');
        await timing.until(() => count() === whole && location.search === '');
        await timing.rest();
        const one = await timing.timed(() => timing.put(field, typed, 'input'), () => count() === expected);
        if (time > 0) taken.push(one);
    }
    timing.put(field, '', 'input');
    await timing.until(() => count() === whole && location.search === '');
    return taken;
";

/// The yardstick’s work of this name, with these arguments; gives its count as well.
const PLAIN: &str = "
    const [work, given, times] = arguments, taken = [];
    let count;
    for (let time = 0; time <= times; time++) {
        await timing.rest();
        const one = await timing.timed(() => count = plain[work](...given), () => true);
        if (time > 0) taken.push(one);
    }
    document.querySelector('body > section').replaceChildren();
    return [count, taken];
";

/// From the click on a link of the menu to the rows of its page.
const OPENING: &str = "
    const [page, rows, times] = arguments, taken = [];
    for (let time = 0; time <= times; time++) {
        await timing.leave();
        const shows = () => timing.heading() === page && document.querySelector(rows) !== null;
        const one = await timing.timed(() => timing.link(page).click(), shows);
        if (time > 0) taken.push(one);
    }
    return taken;
";

/// From the press of **Afficher**, a field of the view’s form being filled in, to what the page says then.
const SHOWING: &str = "
    const [page, field, value, sentence, times] = arguments, taken = [];
    for (let time = 0; time <= times; time++) {
        await timing.leave();
        timing.link(page).click();
        await timing.until(() => timing.heading() === page && document.getElementById(field) !== null);
        timing.put(document.getElementById(field), value, 'change');
        timing.put(document.getElementById(field), value, 'input');
        await timing.rest();
        const shows = () => document.getElementById('compte')?.textContent.replace(/\\s/g, ' ').includes(sentence);
        const one = await timing.timed(() => timing.button('Afficher').click(), shows);
        if (time > 0) taken.push(one);
    }
    return taken;
";

/// From the press of **Transmettre** to the receipt; and what was painted of the work meanwhile.
const SUBMISSION: &str = "
    const signs = new Set();
    let over = false;
    const look = () => {
        const sign = document.querySelector('main .progress')?.textContent;
        if (sign) signs.add(sign);
        if (!over) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    const submit = timing.button('Transmettre');
    const taken = await timing.timed(() => submit.click(), () => timing.heading() === 'Procuration assignée');
    over = true;
    return [taken, [...signs]];
";

/// A script that may wait.
fn waiting(script: &str) -> String {
    format!("return (async function () {{ {script} }}).apply(null, arguments);")
}

fn told(times: &[Time]) -> String {
    let column = |place: usize| {
        let mut taken: Vec<f64> = times.iter().map(|time| time[place]).collect();
        taken.sort_by(f64::total_cmp);
        (taken[taken.len() / 2], taken[0])
    };
    let ((shown, shown_least), (painted, painted_least)) = (column(0), column(1));
    format!("{painted:4.0}, {painted_least:4.0} ({shown:6.1}, {shown_least:6.1})")
}

fn print(what: &str, app: &[Time], plain: &[Time]) {
    println!("{what:44} {}   {}", told(app), told(plain));
}

/// What plain JavaScript makes of it, and how long that takes.
async fn plain(story: &Story, work: &str, given: Value) -> Result<(usize, Vec<Time>)> {
    let arguments = [json!(work), given, json!(TIMES)];
    story.script(&waiting(PLAIN), &arguments).await
}

#[tokio::test]
#[ignore = "a benchmark"]
async fn a_large_register() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    let large = Large::grown(&story).await?;
    story.another_window_later(DAYS * DAY).await?;
    // A window behind another one isn’t painted.
    story.devtools("Page.bringToFront", json!({})).await?;
    story.visit("/").await?;
    story.stand_in_for_storage(&large.content).await?;
    story.come_in("rse1").await?;
    story.script::<()>(TIMING, &[]).await?;
    story.script::<()>(YARDSTICK, &[]).await?;
    let ready = "window.plain = yardstick(arguments[0])";
    story
        .script::<()>(ready, std::slice::from_ref(&large.arrays))
        .await?;

    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("load of the machine: {}", load.trim());
    println!("in ms, painted (shown): median, fastest; the app, then plain JavaScript");
    keystrokes(&story).await?;
    views(&story).await?;
    assignments(&story, &large.arrays).await?;
    story.end().await
}

async fn keystrokes(story: &Story) -> Result<()> {
    for (page, work, sought) in LISTS {
        let (whole, _) = plain(story, work, json!([""])).await?;
        for typed in sought {
            let (expected, yardstick) = plain(story, work, json!([typed])).await?;
            story.follow_in_menu(page).await?;
            story.arrive(page).await?;
            let arguments = [json!(typed), json!(whole), json!(expected), json!(TIMES)];
            let app: Vec<Time> = story.script(&waiting(KEYSTROKE), &arguments).await?;
            let what = format!("{work}, “{typed}”: {expected} of {whole}");
            print(&what, &app, &yardstick);
            story.follow_in_menu("Accueil").await?;
            story.arrive("Accueil").await?;
        }
    }
    Ok(())
}

async fn views(story: &Story) -> Result<()> {
    let opening = async |page: &str, rows: &str| -> Result<Vec<Time>> {
        let arguments = [json!(page), json!(rows), json!(TIMES)];
        story.script(&waiting(OPENING), &arguments).await
    };
    let showing =
        async |page: &str, field: &str, value: &str, sentence: &str| -> Result<Vec<Time>> {
            let arguments = [page, field, value, sentence].map(|text| json!(text));
            let arguments = [arguments.as_slice(), &[json!(TIMES)]].concat();
            story.script(&waiting(SHOWING), &arguments).await
        };

    let app = opening(Overview::WHO_MAY, ".who-may tbody tr").await?;
    let (_, yardstick) = plain(story, "whoMay", json!([NOW])).await?;
    print("Qui peut faire quoi", &app, &yardstick);
    let app = showing(Overview::WHO_MAY, "au", PAST, "le 24 novembre 2026").await?;
    let (_, yardstick) = plain(story, "whoMay", json!([PAST])).await?;
    print("Qui peut faire quoi, on a past day", &app, &yardstick);
    let (count, yardstick) = plain(story, "byBody", json!(["rq", NOW])).await?;
    let app = showing(Overview::BY_BODY, "organisme", "rq", "accès").await?;
    let said: usize = story
        .script(
            "return Number(document.getElementById('compte').textContent.match(/accès\\s:\\s*([\\d\\s]+)/)[1].replace(/\\s/g, ''))",
            &[],
        )
        .await?;
    ensure!(said == count, "{said} accesses, or {count}");
    print("Par organisme, Revenu Québec", &app, &yardstick);
    let [first, last] = SPAN;
    let (count, yardstick) = plain(story, "calendar", json!([first, last, NOW])).await?;
    let app = opening(Overview::TIMELINE, "#periodes tbody tr").await?;
    let said: usize = story.script("return timing.number('.shown')", &[]).await?;
    ensure!(said == count, "{said} procurations, or {count}");
    print("Calendrier", &app, &yardstick);
    for (page, work, rows) in [
        ("Comptes d’utilisateurs", "users", "#liste tbody tr"),
        (
            "Gestion des procurations",
            "procurations",
            "#liste tbody tr",
        ),
        ("Journal", "records", "#liste li"),
    ] {
        let app = opening(page, rows).await?;
        let (_, yardstick) = plain(story, work, json!([""])).await?;
        print(page, &app, &yardstick);
    }
    Ok(())
}

async fn assignments(story: &Story, arrays: &Value) -> Result<()> {
    let assignment = Assignment(story);
    let all = arrays["procurations"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let named = all.iter().rev().filter(|one| one["name"] != "");
    // Whoever bears the name hasn’t it yet.
    let free = named.filter(|one| {
        let holder = one["users"][0].as_u64().unwrap_or_default();
        let holder = arrays["users"]
            .as_array()
            .and_then(|users| users.get(usize::try_from(holder).ok()?));
        holder.is_some_and(|user| user["given"] != "Émilie")
    });
    let (mut app, mut yardstick, mut painted) = (Vec::new(), Vec::new(), Vec::new());
    for one in free.take(5) {
        let word = |key: &str| one[key].as_str().unwrap_or_default();
        assignment.open().await?;
        assignment.select(word("reference"), word("name")).await?;
        assignment.read_details().await?;
        assignment.select_users(&[]).await?;
        story.fill("Rechercher", "emilie").await?;
        story.press("Cocher les 1000 résultats").await?;
        story.announces("1000 personnes sélectionnées").await?;
        assignment.go_on().await?;
        let (taken, signs): (Time, Vec<String>) = story.script(&waiting(SUBMISSION), &[]).await?;
        app.push(taken);
        painted.extend(signs);
        let script = "
            const store = new Map(), [id, day] = arguments;
            return timing.timed(() => plain.assign(id, 'emilie', day, store), () => true);
        ";
        yardstick.push(
            story
                .script(script, &[one["id"].clone(), json!(NOW)])
                .await?,
        );
    }
    print("an assignment to 1,000 users", &app, &yardstick);
    println!("painted meanwhile: {painted:?}");
    Ok(())
}
