//! The whole picture: the three views and the answer to a why agree with what the sample holds, on any day.

use procura_e2e::pages::{Overview, Users};
use procura_e2e::{Key, Result, Role, Story, Theme, ensure};

const REVENUE: &str = "Revenu Québec";
const BUILDING: &str = "Régie du bâtiment du Québec";
const CONSTRUCTION: &str = "Commission de la construction du Québec";
const MARKETS: &str = "Autorité des marchés financiers";
const MAIKA: &str = "Tremblay-Ouellet, Maïka";
const OFFICER: &str = "Bélanger-Roy, Geneviève";
const HUONG: &str = "Nguyễn, Thị Hương";

#[tokio::test]
async fn the_table_shows_who_may_do_what_on_any_day() -> Result<()> {
    let story = Story::with_sample().await?;
    let overview = Overview(&story);
    overview.open(Overview::WHO_MAY).await?;

    // Today: officers have everything where the enterprise is enrolled, others what was given to them.
    story.reads("10 personnes, le 23 novembre 2026").await?;
    overview.may(OFFICER, REVENUE, "toutes les tâches").await?;
    overview.may(OFFICER, MARKETS, "aucun").await?;
    overview.may(MAIKA, REVENUE, "3 sur 8").await?;
    overview.may(MAIKA, CONSTRUCTION, "aucun").await?;
    overview.may(HUONG, REVENUE, "aucun").await?;

    // Later, the procuration has ended.
    overview.look_at("2027-09-20").await?;
    story
        .announces("10 personnes, le 20 septembre 2027")
        .await?;
    story.reads("Le 20 septembre 2027 est à venir").await?;
    overview.may(MAIKA, REVENUE, "aucun").await?;
    ensure!(story.path().await? == "/qui-peut-faire-quoi?au=2027-09-20");

    // Before it was given, she had nothing; and somebody had what was withdrawn and has expired since.
    overview.look_at("2026-01-15").await?;
    story.reads("Le 15 janvier 2026 est passé").await?;
    overview.may(MAIKA, REVENUE, "aucun").await?;
    overview.look_at("2026-08-01").await?;
    overview.may(MAIKA, REVENUE, "3 sur 8").await?;
    overview.may(HUONG, REVENUE, "4 sur 8").await?;

    // The day stays with a reload and with the reasons of a cell.
    story.reload_and_come_in().await?;
    story.stand(Overview::WHO_MAY).await?;
    story.holds("Voir au", "2026-08-01").await?;
    overview.open_reasons(HUONG, REVENUE, "4 sur 8").await?;
    story
        .reads("Thị Hương Nguyễn, Revenu Québec, le 1er août 2026")
        .await?;
    let line = story
        .line(&["Transmettre les relevés et les sommaires"])
        .await?;
    ensure!(line.contains("oui"), "{line}");
    ensure!(line.contains("Remplacement de congé"), "{line}");
    story.back().await?;
    story
        .focus_is_on(&format!("4 sur 8 ({HUONG}, {REVENUE})"))
        .await?;
    overview.may(HUONG, REVENUE, "4 sur 8").await?;
    story.end().await
}

#[tokio::test]
async fn people_are_searched_and_chosen_by_their_account() -> Result<()> {
    let story = Story::with_sample().await?;
    let overview = Overview(&story);
    Users(&story).suspend(MAIKA).await?;
    overview.open(Overview::WHO_MAY).await?;

    story.fill("Nom, code ou courriel", "noemie").await?;
    story.press("Afficher").await?;
    story.reads("1 personne, le 23 novembre 2026").await?;
    overview
        .may("L’Heureux, Noémie", REVENUE, "3 sur 8")
        .await?;
    story
        .fill("Nom, code ou courriel", "personne d’ici")
        .await?;
    story.press("Afficher").await?;
    story.reads("Personne ne correspond.").await?;
    story.fill("Nom, code ou courriel", "").await?;
    story.choose_option("État du compte", "Suspendu").await?;
    story.press("Afficher").await?;
    story.reads("1 personne, le 23 novembre 2026").await?;
    overview.may(MAIKA, REVENUE, "aucun").await?;
    ensure!(story.path().await? == "/qui-peut-faire-quoi?etat=suspendu");
    story.end().await
}

#[tokio::test]
async fn a_body_tells_who_may_act_through_what_and_until_when() -> Result<()> {
    let story = Story::with_sample().await?;
    let overview = Overview(&story);
    overview.open(Overview::BY_BODY).await?;
    story
        .reads("Choisissez un organisme, puis Afficher.")
        .await?;

    story.choose_option("Organisme", CONSTRUCTION).await?;
    story.press("Afficher").await?;
    story.reads("le 23 novembre 2026 · 5 accès").await?;
    let line = story.line(&["Côté, François-Xavier"]).await?;
    for told in ["Avis d’embauche des chantiers", "2026-12-05", "3 sur 6"] {
        ensure!(line.contains(told), "{told} isn’t in {line}");
    }
    let line = story.line(&[OFFICER]).await?;
    ensure!(
        line.contains("Sans fin") && line.contains("toutes les tâches"),
        "{line}"
    );

    // A task that nobody but the officers may do, and a day on which the procuration has ended.
    story
        .choose_option("Tâche", "Transmettre le rapport mensuel")
        .await?;
    story.press("Afficher").await?;
    story.reads("2 accès").await?;
    let line = story.line(&[OFFICER]).await?;
    ensure!(line.contains("oui"), "{line}");
    story.choose_option("Tâche", "Toutes les tâches").await?;
    overview.look_at("2026-12-31").await?;
    story.reads("le 31 décembre 2026 · 2 accès").await?;
    overview.look_at("2026-12-05").await?;
    story.reads("le 5 décembre 2026 · 5 accès").await?;
    ensure!(story.path().await? == "/par-organisme?organisme=ccq&au=2026-12-05");

    // Where the enterprise isn't enrolled, nobody may do anything.
    story.choose_option("Organisme", MARKETS).await?;
    story.press("Afficher").await?;
    story
        .reads("Personne n’a cet accès le 5 décembre 2026")
        .await?;
    story.end().await
}

#[tokio::test]
async fn the_calendar_draws_periods_and_says_them_in_a_table() -> Result<()> {
    let story = Story::with_sample().await?;
    let overview = Overview(&story);
    overview.open(Overview::TIMELINE).await?;

    story
        .reads("du 1er septembre 2026 au 31 août 2027 inclusivement")
        .await?;
    let line = story.line(&["Avis d’embauche des chantiers"]).await?;
    for told in ["2026-06-06", "2026-12-05", "Expire bientôt"] {
        ensure!(line.contains(told), "{told} isn’t in {line}");
    }
    let bars = overview.lines("svg.timeline .name").await?;
    let rows = overview.lines("#periodes tbody tr").await?;
    ensure!(
        bars.len() == rows.len() && !bars.is_empty(),
        "{bars:?} {rows:?}"
    );
    ensure!(story.has("svg.timeline .day line").await?);
    let ends = overview.lines("#fins tbody tr").await?;
    ensure!(ends.contains(&"décembre 20261".to_owned()), "{ends:?}");

    // A row for each person; then months in which the day isn't.
    story.choose_option("Lignes", "Une par personne").await?;
    story.press("Afficher").await?;
    story
        .line(&["Avis d’embauche des chantiers", "D’Amours, Jean-Philippe"])
        .await?;
    story.fill("Premier mois", "2027-01-10").await?;
    story.choose_option("Durée montrée", "6 mois").await?;
    story.press("Afficher").await?;
    story
        .reads("du 1er janvier 2027 au 30 juin 2027 inclusivement")
        .await?;
    ensure!(!story.has("svg.timeline .day line").await?);
    let rows = overview.lines("#periodes tbody tr").await?;
    ensure!(
        rows.iter().all(|row| !row.contains("Avis d’embauche")),
        "{rows:?}"
    );

    // On a past day, what is suspended now was in force.
    story.fill("Nom ou référence", "licence").await?;
    overview.look_at("2026-10-15").await?;
    story.line(&["Licence d’entrepreneur", "Active"]).await?;
    overview.look_at("2026-11-23").await?;
    story.line(&["Licence d’entrepreneur", "Suspendue"]).await?;
    story.end().await
}

#[tokio::test]
async fn a_why_is_answered_with_what_would_change_it() -> Result<()> {
    let story = Story::with_sample().await?;
    let overview = Overview(&story);

    // From a cell: a suspended procuration, and the way to it.
    overview.open(Overview::WHO_MAY).await?;
    overview
        .open_reasons("Côté, François-Xavier", BUILDING, "aucun")
        .await?;
    let line = story.line(&["Payer le maintien de la licence"]).await?;
    ensure!(line.contains("est suspendue"), "{line}");
    story.follow("Payer le maintien de la licence").await?;
    story
        .focus_is_on("François-Xavier Côté, Régie du bâtiment du Québec, le 23 novembre 2026")
        .await?;
    story
        .reads("Non : le 23 novembre 2026, François-Xavier Côté ne peut pas faire cette tâche")
        .await?;
    let reference = story.reference().await?;
    story
        .reads(&format!("Réactiver la procuration {reference}."))
        .await?;
    story
        .follow(&format!("Réactiver la procuration {reference}"))
        .await?;
    story
        .arrive(&format!("Réactiver la procuration {reference}"))
        .await?;
    story.reads("Licence d’entrepreneur").await?;

    // From a user's page: a person is found by name or code; an upcoming access only has to be waited for.
    Users(&story).open_account("Mestokosho, Uapukun").await?;
    story
        .follow("Demander pourquoi, pour une tâche et un jour")
        .await?;
    story.arrive(Overview::WHY).await?;
    story.holds("Personne", "employe4").await?;
    story
        .choose_option("Organisme", "Commission des transports du Québec")
        .await?;
    story.press("Afficher").await?;
    let line = story
        .line(&["S’inscrire au Registre des propriétaires"])
        .await?;
    ensure!(
        line.contains("non") && line.contains("7 décembre 2026"),
        "{line}"
    );
    overview.look_at("2026-12-07").await?;
    let line = story
        .line(&["S’inscrire au Registre des propriétaires"])
        .await?;
    ensure!(line.contains("oui"), "{line}");

    // Several people bear a name: one is chosen. A day that is over can't be changed any more.
    story.fill("Personne", "an").await?;
    story.press("Afficher").await?;
    story.reads("personnes correspondent").await?;
    story.follow("Côté, François-Xavier").await?;
    story
        .reads("François-Xavier Côté, Commission des transports")
        .await?;
    story.go("/qui-peut-faire-quoi/pourquoi?personne=employe1&organisme=rq&tache=rq-retenues&au=2026-01-15").await?;
    story
        .reads("Non : le 15 janvier 2026, Maïka Tremblay-Ouellet ne peut pas")
        .await?;
    story
        .reads("Ce jour est passé : plus rien n’y change.")
        .await?;
    overview.look_at("2026-11-23").await?;
    story
        .reads("Oui : le 23 novembre 2026, Maïka Tremblay-Ouellet peut")
        .await?;
    story
        .reads("Taxes et retenues à la source, jusqu’au 19 septembre 2027 inclusivement")
        .await?;
    story.end().await
}

#[tokio::test]
async fn what_an_address_asks_and_does_not_exist_is_said() -> Result<()> {
    let story = Story::with_sample().await?;
    let why = "/qui-peut-faire-quoi/pourquoi";
    for (address, sentence) in [
        (
            "/qui-peut-faire-quoi?au=2026-02-30",
            "« 2026-02-30 » n’est pas une date du calendrier.",
        ),
        (
            "/qui-peut-faire-quoi?au=demain",
            "« demain » n’est pas une date du calendrier.",
        ),
        (
            "/qui-peut-faire-quoi?etat=perdu",
            "L’adresse demande « etat=perdu », qui n’existe pas ici.",
        ),
        (
            "/par-organisme?organisme=xyz",
            "« xyz » n’est pas un organisme du catalogue.",
        ),
        (
            "/par-organisme?organisme=rq&tache=ccq-payer",
            "« ccq-payer » n’est pas une tâche de cet organisme.",
        ),
        (
            "/par-organisme?organisme=rq&au=0000-01-01",
            "« 0000-01-01 » n’est pas une date du calendrier.",
        ),
        (
            "/calendrier?depuis=hier",
            "« hier » n’est pas une date du calendrier.",
        ),
        (
            "/calendrier?mois=7",
            "L’adresse demande « mois=7 », qui n’existe pas ici.",
        ),
        (
            "/calendrier?lignes=toutes",
            "L’adresse demande « lignes=toutes », qui n’existe pas ici.",
        ),
        (
            &format!("{why}?personne=personne9&organisme=rq"),
            "Personne ne répond à « personne9 ».",
        ),
        (
            &format!("{why}?personne=employe1&organisme=%3Cb%3E"),
            "« <b> » n’est pas un organisme du catalogue.",
        ),
    ] {
        story.go(address).await?;
        story.reads(sentence).await?;
        let rows = Overview(&story).lines("tbody tr").await?;
        ensure!(rows.is_empty(), "{address} shows {rows:?}");
    }
    // The first and the last day of the calendar are days.
    for day in ["0001-01-01", "9999-12-31"] {
        story.go(&format!("/qui-peut-faire-quoi?au={day}")).await?;
        story.reads("personne").await?;
        story.reads_nowhere("n’est pas une date").await?;
    }
    // A date that doesn't exist, or is half typed, is said at its field, which takes the focus.
    story.go("/qui-peut-faire-quoi").await?;
    // Month, day, year: the order of the browser's own language.
    let field = story.find(Role::Field, "Voir au").await?;
    field.send_keys("02302027").await?;
    story.press("Afficher").await?;
    story
        .reads("La date n’est pas complète ou n’existe pas.")
        .await?;
    story.focus_is_on("Voir au").await?;
    story.end().await
}

#[tokio::test]
async fn the_home_page_of_an_officer_tells_what_deserves_a_look() -> Result<()> {
    let story = Story::with_sample().await?;
    let overview = Overview(&story);
    story
        .reads("1 procuration prend fin d’ici 30 jours")
        .await?;
    let expiring = overview.lines("#se-terminent > li").await?;
    ensure!(
        expiring.len() == 1 && expiring[0].contains("Avis d’embauche des chantiers"),
        "{expiring:?}"
    );
    ensure!(
        expiring[0].contains("jusqu’au 5 décembre 2026"),
        "{expiring:?}"
    );
    story
        .reads("Accès perdus avec une procuration expirée : 2")
        .await?;
    story
        .reads_nowhere("Une seule personne responsable")
        .await?;

    // Each has its way to act.
    let lost = overview.lines("#perdus > li").await?;
    ensure!(
        lost.len() == 2 && lost.iter().all(|line| line.contains(HUONG)),
        "{lost:?}"
    );
    story
        .follow("Prolonger Avis d’embauche des chantiers")
        .await?;
    story.reads("Avis d’embauche des chantiers").await?;
    story.reads("Confirmer la prolongation").await?;
    // Whoever lost a body and doesn't need it again is settled by a review.
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    story
        .follow("N’en a plus besoin Thị Hương Nguyễn, Revenu Québec")
        .await?;
    story
        .press("Confirmer les accès\u{a0}: Thị Hương Nguyễn")
        .await?;
    story.arrive("Vérification enregistrée").await?;
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    story.reads_nowhere("Accès perdus").await?;
    // The second officer is suspended: one is left.
    Users(&story).suspend("Saint-Onge, Étienne").await?;
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    story
        .reads("Une seule personne responsable (RSE) peut agir")
        .await?;
    let sensitive = overview.lines("#taches-sensibles > li").await?;
    ensure!(
        sensitive.len() == 1 && sensitive[0].contains("Paie et santé-sécurité"),
        "{sensitive:?}"
    );
    // Nobody but officers is told.
    story.sign_out().await?;
    story.sign_in("employe1").await?;
    story.reads_nowhere("sensibles").await?;
    story.reads_nowhere("procuration expirée").await?;
    story.end().await
}

#[tokio::test]
async fn a_view_is_read_by_keyboard_alone() -> Result<()> {
    let story = Story::with_sample().await?;
    tab_to(&story, "Qui peut faire quoi").await?;
    story.keys(Key::Enter + "").await?;
    story.arrive(Overview::WHO_MAY).await?;
    tab_to(&story, "Voir au").await?;
    story.keys("12312026").await?;
    story.holds("Voir au", "2026-12-31").await?;
    story.keys(Key::Enter + "").await?;
    story.announces("10 personnes, le 31 décembre 2026").await?;
    let cell = format!("toutes les tâches ({OFFICER}, {REVENUE})");
    tab_to(&story, &cell).await?;
    story.keys(Key::Enter + "").await?;
    story.arrive(Overview::WHY).await?;
    story.reads("le 31 décembre 2026").await?;
    story.end().await
}

/// Presses Tab until the element of this name has the focus.
async fn tab_to(story: &Story, name: &str) -> Result<()> {
    for _ in 0..120 {
        story.keys(Key::Tab + "").await?;
        if story.focused_name().await? == name {
            return Ok(());
        }
    }
    procura_e2e::bail!("Tab never leads to {name:?}")
}

#[tokio::test]
async fn the_views_are_accessible_wide_and_narrow() -> Result<()> {
    let story = Story::with_sample().await?;
    for page in [
        "/",
        "/qui-peut-faire-quoi?au=2026-12-31",
        "/qui-peut-faire-quoi?au=2026-02-30",
        "/qui-peut-faire-quoi/pourquoi",
        "/qui-peut-faire-quoi/pourquoi?personne=employe1&organisme=rq",
        "/qui-peut-faire-quoi/pourquoi?personne=employe8&organisme=rbq&tache=rbq-maintien",
        "/par-organisme?organisme=ccq",
        "/calendrier?lignes=personnes",
    ] {
        story.go(page).await?;
        story.css("h1").await?;
        for (theme, width) in [(Theme::Light, 1280), (Theme::Dark, 320)] {
            story.theme(theme).await?;
            story.resize(width, 900).await?;
            story.is_accessible().await?;
            let script = "const page = document.documentElement;
                return page.scrollWidth - page.clientWidth";
            let overflow: i32 = story.script(script, &[]).await?;
            ensure!(
                overflow <= 0,
                "{page} is {overflow} px too wide at {width} px"
            );
        }
    }
    story.end().await
}
