//! Dates that make no period, or one that the rules don't allow (R2), are refused at the date that has
//! to be put right, in both procedures.

use procura_e2e::pages::{Access, Creation, Rights};
use procura_e2e::{Result, Story, TODAY, Wrong, ensure};

const START: &str = "Date de début";
const END: &str = "Date de fin";
const USER: &str = "Côté, François-Xavier";
const REVENUE: &str = "Revenu Québec";
const ADVICE: &str = "Cette période dépasse un an. C’est permis, mais une période plus courte, renouvelée au besoin, limite les oublis.";

const NO_END: &str = "Inscrivez la date de fin.";
const PASSED: &str = "La date de début (22 novembre 2026) est déjà passée. Inscrivez le 23 novembre 2026 ou une date ultérieure.";

/// Two dates that can't be taken, and what has to be put right: which date, and the words.
type Refused = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const REFUSED: [Refused; 7] = [
    (TODAY, "", &[(END, NO_END)]),
    (
        "",
        "",
        &[(START, "Inscrivez la date de début."), (END, NO_END)],
    ),
    (
        "2026-12-01",
        "2026-11-30",
        &[(
            END,
            "La date de fin précède la date de début. Inscrivez le 1er décembre 2026 ou une date ultérieure.",
        )],
    ),
    ("2026-11-22", "2027-01-31", &[(START, PASSED)]),
    (
        "2026-11-22",
        "2026-11-21",
        &[
            (START, PASSED),
            (
                END,
                "La date de fin précède la date de début. Inscrivez le 22 novembre 2026 ou une date ultérieure.",
            ),
        ],
    ),
    (
        TODAY,
        "2051-11-24",
        &[(
            END,
            "La période dépasse 25 ans. Inscrivez le 23 novembre 2051 ou une date antérieure.",
        )],
    ),
    // Ten years too late by a slip of the finger.
    (
        "2026-12-01",
        "2061-12-01",
        &[(
            END,
            "La période dépasse 25 ans. Inscrivez le 1er décembre 2051 ou une date antérieure.",
        )],
    ),
];

/// On a page with both dates: none of these periods is taken.
async fn each_is_refused(story: &Story, heading: &str) -> Result<()> {
    for (start, end, wrong) in REFUSED {
        story.fill(START, start).await?;
        story.fill(END, end).await?;
        let wrong: Vec<Wrong<'_>> = wrong
            .iter()
            .map(|(place, words)| Wrong::field(place, words))
            .collect();
        story.press_in_vain("Continuer", heading, &wrong).await?;
        story.holds(START, start).await?;
        story.holds(END, end).await?;
    }
    // What was typed last is still there after a reload, to be put right.
    story.reload_and_come_in().await?;
    story.stand(heading).await?;
    story.holds(START, "2026-12-01").await?;
    story.holds(END, "2061-12-01").await
}

#[tokio::test]
async fn access_rights_take_no_period_that_cannot_be() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    let before = story.transactions().await?;
    rights.open().await?;
    rights.select_user(USER).await?;
    each_is_refused(&story, Rights::PERIOD).await?;

    // One year to the day isn't more than a year; a day more gets a piece of advice, which isn't a refusal.
    story.fill(START, TODAY).await?;
    rights.enter_end("2027-11-23").await?;
    rights.select_bodies(&[Access::All(REVENUE)]).await?;
    rights.choose_accesses(&[Access::All(REVENUE)]).await?;
    story
        .reads("du 23 novembre 2026 au 23 novembre 2027 inclusivement")
        .await?;
    story.reads_nowhere(ADVICE).await?;
    for (end, in_words) in [
        ("2027-11-24", "24 novembre 2027"),
        ("2051-11-23", "23 novembre 2051"),
    ] {
        story.follow("Modifier Période").await?;
        story.arrive_at_step(2, 4, Rights::PERIOD).await?;
        story.fill(END, end).await?;
        story.press("Continuer").await?;
        story.arrive_at_step(4, 4, Rights::SUMMARY).await?;
        story
            .reads(&format!("du 23 novembre 2026 au {in_words} inclusivement"))
            .await?;
        story.reads(ADVICE).await?;
    }
    ensure!(story.transactions().await? == before);
    rights.submit().await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}

#[tokio::test]
async fn a_procuration_takes_no_period_that_cannot_be() -> Result<()> {
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    let before = story.transactions().await?;
    creation.open().await?;
    creation.add_internal().await?;
    story.fill("Nom de la procuration", "Longue durée").await?;
    story.fill("Note (facultatif)", "Sur 25 ans").await?;
    each_is_refused(&story, Creation::DETAILS).await?;

    story.holds("Nom de la procuration", "Longue durée").await?;
    story.holds("Note (facultatif)", "Sur 25 ans").await?;
    story.fill(START, TODAY).await?;
    story.fill(END, "2051-11-23").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(2, 4, Creation::BODIES).await?;
    creation.select_bodies(&[Access::All(REVENUE)]).await?;
    creation.choose_accesses(&[Access::All(REVENUE)]).await?;
    story.reads(ADVICE).await?;
    ensure!(story.transactions().await? == before);
    creation.submit().await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}
