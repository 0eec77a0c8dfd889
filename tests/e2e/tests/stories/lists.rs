//! The lists that can be searched: what is sought, the filters, the order and the pages, in the address and
//! by keyboard; and a transaction of the journal, opened.

use procura_e2e::pages::{NewUser, Users};
use procura_e2e::{Browser, Key, Result, Role, Story, Theme, ensure};

const PROCURATIONS: &str = "Gestion des procurations";
const JOURNAL: &str = "Journal";
const NEWCOMER: NewUser<'_> = NewUser {
    given_name: "Émilie",
    family_name: "Arsenault",
    email: "",
    code: "emilie1",
};

/// Waits until the address is this one.
async fn stands_at(story: &Story, address: &str) -> Result<()> {
    story
        .until(("the address", address), async || {
            Ok((story.path().await? == address).then_some(()))
        })
        .await
}

/// The page as it stands is accessible, wide and narrow, in both themes, and isn't scrolled sideways.
async fn is_sound(story: &Browser) -> Result<()> {
    for (theme, width) in [(Theme::Light, 1280), (Theme::Dark, 320)] {
        story.theme(theme).await?;
        story.resize(width, 900).await?;
        story.is_accessible().await?;
        let overflow: i32 = story
            .script(
                "const page = document.documentElement;
                 return page.scrollWidth - page.clientWidth",
                &[],
            )
            .await?;
        ensure!(overflow <= 0, "{overflow} px too wide at {width} px");
    }
    story.theme(Theme::Light).await?;
    story.resize(1280, 900).await
}

#[tokio::test]
async fn names_are_found_without_accents_and_in_any_order() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    users.add(NEWCOMER).await?;
    users.open().await?;
    for sought in ["emilie", "arsenault emilie", "EMILIE ars", "emilie1"] {
        story.fill("Rechercher", sought).await?;
        story.announces("1 résultat").await?;
        story.reads("Arsenault, Émilie").await?;
        story.reads("1 compte").await?;
    }
    story.fill("Rechercher", "mil").await?;
    // Noémie L’Heureux isn't one of them, and a part of a name is enough.
    story.reads("Arsenault, Émilie").await?;
    story.reads_nowhere("L’Heureux").await?;
    story.end().await
}

#[tokio::test]
async fn a_procuration_is_found_by_its_reference_however_it_is_typed() -> Result<()> {
    let story = Story::with_sample().await?;
    story.follow_in_menu(PROCURATIONS).await?;
    story.arrive(PROCURATIONS).await?;
    let line = story.line(&["Taxes et retenues à la source"]).await?;
    let reference = line.split_whitespace().next().unwrap_or_default();
    story.go("/procurations?q=retenues").await?;
    story.holds("Rechercher", "retenues").await?;
    let bare = reference.replace('-', "");
    let confused = reference.replace('0', "O").replace('1', "l");
    for typed in [reference.to_lowercase(), bare, confused] {
        story.fill("Rechercher", &typed).await?;
        story.announces("1 résultat").await?;
        story.reads("1 procuration").await?;
        story.find(Role::Link, reference).await?;
    }
    story.end().await
}

#[tokio::test]
async fn filters_are_chips_in_the_address_that_can_be_removed() -> Result<()> {
    let story = Story::with_sample().await?;
    story.follow_in_menu(PROCURATIONS).await?;
    story.arrive(PROCURATIONS).await?;
    story.press("Filtres").await?;
    story
        .tick(&[
            "Active",
            "Expire bientôt",
            "Commission de la construction du Québec",
        ])
        .await?;
    // Nothing is asked before the button is pressed.
    ensure!(story.path().await? == "/procurations");
    story.press("Appliquer les filtres").await?;
    story.announces("1 résultat").await?;
    stands_at(
        &story,
        "/procurations?statut=active&statut=expire-bientot&organisme=ccq",
    )
    .await?;
    story.reads("Avis d’embauche des chantiers").await?;
    story.reads("1 procuration").await?;
    is_sound(&story).await?;

    // A reload leads to the same rows, and Back to what was asked before.
    story.reload_and_come_in().await?;
    story.reads("1 procuration").await?;
    story
        .press("Retirer le filtre : Organisme : Commission de la construction du Québec")
        .await?;
    stands_at(&story, "/procurations?statut=active&statut=expire-bientot").await?;
    story.reads("Mises à jour au Registraire").await?;
    story
        .focus_is_on("Retirer le filtre : État : Expire bientôt")
        .await?;
    story.back().await?;
    story.reads("1 procuration").await?;
    story
        .find(Role::Button, "Retirer le filtre : État : Active")
        .await?;

    story.press("Effacer tous les filtres").await?;
    stands_at(&story, "/procurations").await?;
    story.reads("Inscription des véhicules lourds").await?;
    ensure!(!story.has(".chip").await?, "a chip stays");
    story.end().await
}

#[tokio::test]
async fn a_person_is_asked_for_by_name_or_code() -> Result<()> {
    let story = Story::with_sample().await?;
    story.go("/procurations").await?;
    story.stand(PROCURATIONS).await?;
    story.press("Filtres").await?;
    story.fill("Mandataire", "zz").await?;
    story.press("Appliquer les filtres").await?;
    story.focus_is_on("Mandataire").await?;
    let field = story.find(Role::Field, "Mandataire").await?;
    let said = story.description(&field).await?;
    ensure!(said.contains("Personne n’a ce nom ni ce code."), "{said}");
    ensure!(field.attr("aria-invalid").await?.as_deref() == Some("true"));
    is_sound(&story).await?;

    story.fill("Mandataire", "e").await?;
    story.press("Appliquer les filtres").await?;
    story.reads("Plusieurs personnes correspondent").await?;
    story.fill("Mandataire", "cote francois").await?;
    story.press("Appliquer les filtres").await?;
    stands_at(&story, "/procurations?personne=employe8").await?;
    story
        .find(
            Role::Button,
            "Retirer le filtre : Mandataire : François-Xavier Côté (employe8)",
        )
        .await?;
    story
        .holds("Mandataire", "François-Xavier Côté (employe8)")
        .await?;
    story.reads("Licence d’entrepreneur").await?;
    story.reads_nowhere("Mises à jour au Registraire").await?;
    story.end().await
}

#[tokio::test]
async fn what_isn_t_understood_of_an_address_is_named_and_shows_nothing_more() -> Result<()> {
    let story = Story::with_sample().await?;
    story
        .go("/procurations?statut=dormante&personne=personne9&ordre=hasard&inconnu=%3Cb%3E&statut=active")
        .await?;
    story.stand(PROCURATIONS).await?;
    story
        .reads("Une partie de l’adresse n’a pas été comprise")
        .await?;
    for misread in [
        "statut=dormante",
        "personne=personne9",
        "ordre=hasard",
        "inconnu=<b>",
    ] {
        story.reads(misread).await?;
    }
    story.reads("Rien ne correspond").await?;
    is_sound(&story).await?;
    story.press("Ignorer ce qui n’a pas été compris").await?;
    stands_at(&story, "/procurations?statut=active").await?;
    story.reads("Mises à jour au Registraire").await?;
    story.reads_nowhere("compris").await?;
    story.end().await
}

#[tokio::test]
async fn where_nothing_is_found_the_page_says_why() -> Result<()> {
    let story = Story::with_sample().await?;
    story
        .go("/procurations?statut=suspendue&organisme=rbq&organisme=cnesst&du=2030-01-01")
        .await?;
    story.stand(PROCURATIONS).await?;
    story
        .reads("Rien ne correspond à tous ces filtres à la fois.")
        .await?;
    is_sound(&story).await?;
    story
        .press("1 résultat sans ce filtre : Période : à compter du 2030-01-01")
        .await?;
    story.reads("Licence d’entrepreneur").await?;
    story.go("/utilisateurs?etat=suspendu").await?;
    story.stand(Users::LIST).await?;
    story.reads("Rien ne correspond à ce filtre.").await?;
    story.press("Effacer tous les filtres").await?;
    story.reads("10 comptes").await?;
    story.end().await
}

#[tokio::test]
async fn the_order_and_the_size_of_the_pages_are_in_the_address() -> Result<()> {
    let story = Story::with_sample().await?;
    story.go("/procurations").await?;
    story.stand(PROCURATIONS).await?;
    story.choose_option("Trier par", "Nom").await?;
    stands_at(&story, "/procurations?ordre=nom").await?;
    let first = "return document.querySelector('tbody th').innerText";
    story
        .until("the first name", async || {
            let name: String = story.script(first, &[]).await?;
            Ok(name.contains("Avis d’embauche").then_some(()))
        })
        .await?;
    story.reload_and_come_in().await?;
    story.holds("Trier par", "nom").await?;

    // The journal of the sample has more transactions than one page.
    story.go("/journal").await?;
    story.stand(JOURNAL).await?;
    let rows = "return document.querySelectorAll('.journal > li').length";
    ensure!(story.script::<usize>(rows, &[]).await? == 25);
    story.choose_option("Lignes par page", "100").await?;
    stands_at(&story, "/journal?par=100").await?;
    story
        .until("more lines", async || {
            Ok((story.script::<usize>(rows, &[]).await? > 25).then_some(()))
        })
        .await?;
    story.end().await
}

#[tokio::test]
async fn the_journal_is_filtered_by_act_person_and_day() -> Result<()> {
    let story = Story::with_sample().await?;
    story.follow_in_menu(JOURNAL).await?;
    story.arrive(JOURNAL).await?;
    is_sound(&story).await?;
    story.press("Filtres").await?;
    is_sound(&story).await?;
    story.tick(&["Révocation"]).await?;
    story.press("Appliquer les filtres").await?;
    story.announces("1 résultat").await?;
    story
        .reads("Les versements se font désormais au siège")
        .await?;
    story.fill("Jusqu’au", "2001-01-01").await?;
    story.fill("À compter du", "2002-01-01").await?;
    story.press("Appliquer les filtres").await?;
    story.focus_is_on("Jusqu’au").await?;
    story.reads("Cette date précède la première.").await?;
    story.fill("À compter du", "").await?;
    story.press("Appliquer les filtres").await?;
    stands_at(&story, "/journal?acte=revocation&au=2001-01-01").await?;
    story.press("Retirer le filtre : Acte : Révocation").await?;
    story.reads("Rien ne correspond à ce filtre.").await?;
    story.end().await
}

#[tokio::test]
async fn a_transaction_opens_to_all_that_it_says() -> Result<()> {
    let story = Story::with_sample().await?;
    story.go("/journal?acte=modification").await?;
    story.stand(JOURNAL).await?;
    let link = story.css(".journal .when a").await?;
    let name = story.name_of(&link).await?;
    link.click().await?;
    let number = story.path().await?.replace("/journal/", "");
    ensure!(name.contains(&number), "{name} led to {number}");
    story.arrive(&format!("Transaction nº {number}")).await?;
    story.reads("Geneviève Bélanger-Roy").await?;
    story.reads("Modification de la procuration").await?;
    // Eight words of the fingerprint.
    story
        .until("the words of the fingerprint", async || {
            let text = story.text().await?;
            Ok(text.contains("Ces huit mots tiennent lieu").then_some(()))
        })
        .await?;
    for told in [
        "Avant et après",
        "version 1",
        "version 2",
        "Remplacée par une autre version",
    ] {
        story.reads(told).await?;
    }
    let line = story.line(&["État Changé", "Remplacée"]).await?;
    ensure!(line.contains("Active"), "{line}");
    is_sound(&story).await?;

    story.follow("Transaction précédente").await?;
    story
        .arrive(&format!("Transaction nº {}", number.parse::<u32>()? - 1))
        .await?;
    story.follow("Retour au journal").await?;
    story.arrive(JOURNAL).await?;
    for unknown in ["/journal/0", "/journal/99999", "/journal/un"] {
        story.go(unknown).await?;
        story.stand("Page introuvable").await?;
    }
    story.end().await
}

#[tokio::test]
async fn users_are_filtered_by_keyboard_alone() -> Result<()> {
    let story = Story::with_sample().await?;
    story.follow_in_menu("Comptes d’utilisateurs").await?;
    story.arrive(Users::LIST).await?;
    tab_to(&story, "Filtres").await?;
    story.keys(Key::Enter + "").await?;
    tab_to(&story, "Responsable des services électroniques (RSE)").await?;
    story.keys(" ").await?;
    tab_to(&story, "Appliquer les filtres").await?;
    story.keys(Key::Enter + "").await?;
    stands_at(&story, "/utilisateurs?role=rse").await?;
    story.announces("2 résultats").await?;
    story.focus_is_on("Appliquer les filtres").await?;
    is_sound(&story).await?;
    let chip = "Retirer le filtre : Rôle : Responsable des services électroniques (RSE)";
    tab_to(&story, chip).await?;
    story.keys(" ").await?;
    stands_at(&story, "/utilisateurs").await?;
    story.reads("10 comptes").await?;
    // The chip is gone: the count of the list has the focus.
    story
        .until("the focus on the count", async || {
            let script = "return document.activeElement.id === 'compte'";
            Ok(story.script::<bool>(script, &[]).await?.then_some(()))
        })
        .await?;
    story.end().await
}

/// Presses Tab until the element of this name has the focus.
async fn tab_to(story: &Story, name: &str) -> Result<()> {
    for _ in 0..100 {
        story.keys(Key::Tab + "").await?;
        if story.focused_name().await? == name {
            return Ok(());
        }
    }
    procura_e2e::bail!("Tab never leads to {name:?}")
}
