//! What is printed, on Letter and on A4: black on white though the screen is dark, each sheet with its
//! number, the register's fingerprint and the line of independence.

use procura_e2e::pages::Life;
use procura_e2e::{Browser, Paper, Printed, Result, Role, Story, Theme, Way, ensure};

const HIRING: &str = "Avis d’embauche des chantiers";
const TAXES: &str = "Taxes et retenues à la source";
const ENTERPRISE: &str = "Charpentes Fictives du Fleuve inc. (NEQ 1172839456)";
const PRINTED: &str = "Imprimé le 23 novembre 2026 par Geneviève Bélanger-Roy";
const INDEPENDENCE: &str = "Outil indépendant. Rien n’est transmis au gouvernement.";
const MADE_BY: &str = "Document produit par Procura, un outil indépendant. Rien n’est transmis au \
    gouvernement, qui n’a ni délivré ni approuvé ce document.";

/// The pages of an officer, printed.
struct Printing<'a> {
    story: &'a Story,
    /// The words that Vérifier le journal gives.
    fingerprint: String,
}

impl Printing<'_> {
    /// Prints the page, which bears what each one has to, and this.
    async fn print(&self, paper: Paper, way: Way, told: &[&str]) -> Result<Printed> {
        let printed = self.story.printed(paper).await?;
        let on_each = [&self.fingerprint, INDEPENDENCE, "Page {page} sur {pages}"];
        printed.is_sound(paper, way, &on_each)?;
        printed.says(&[ENTERPRISE, PRINTED, MADE_BY])?;
        printed.says(told)?;
        // What is pressed, and the menu, stay on the screen.
        let pressed = [
            "Se déconnecter",
            "Imprimer",
            "Gestion des",
            "Retirer l’exemple",
            "English",
        ];
        printed.says_nowhere(&pressed)?;
        Ok(printed)
    }
}

/// The words that Vérifier le journal gives in a language.
async fn fingerprint(story: &Browser, language: &str, next: &str) -> Result<String> {
    story.reads(next).await?;
    let text = story.text().await?;
    let words = text.split_once(language).map_or("", |(_, rest)| rest);
    let words: Vec<&str> = words.split_whitespace().take(8).collect();
    Ok(words.join(" "))
}

#[tokio::test]
async fn an_officer_prints_from_a_dark_screen() -> Result<()> {
    let story = Story::with_sample().await?;
    story.theme(Theme::Dark).await?;
    story.choose_option("Thème", "Sombre").await?;
    story.go("/journal/verification").await?;
    let fingerprint = fingerprint(&story, "Mots français", "Mots anglais").await?;
    let printing = Printing {
        story: &story,
        fingerprint,
    };
    procuration_and_assignment(&printing).await?;
    views(&printing).await?;

    story.go("/utilisateurs/fiche/employe1").await?;
    story.stand("Maïka Tremblay-Ouellet").await?;
    let told = [
        "Ce que cette personne peut faire aujourd’hui",
        "Revenu Québec",
        TAXES,
        "2027-",
    ];
    let printed = printing.print(Paper::A4, Way::Portrait, &told).await?;
    printed.says_nowhere(&["Départ", "Suspendre", "phrase de passe"])?;

    story
        .go("/utilisateurs?q=tremblay&role=utilisateur")
        .await?;
    story.reads("1 compte").await?;
    let told = [
        "Rechercher\u{a0}: tremblay",
        "Rôle\u{a0}: Utilisateur",
        "employe1",
    ];
    printing.print(Paper::Letter, Way::Portrait, &told).await?;

    story.go("/journal").await?;
    story.stand("Journal").await?;
    let rows = "Lignes 1 à 25 de ";
    printing
        .print(Paper::Letter, Way::Portrait, &[rows])
        .await?;
    story.end().await
}

async fn procuration_and_assignment(printing: &Printing<'_>) -> Result<()> {
    let Printing { story, .. } = printing;
    let reference = Life(story).open(HIRING).await?;
    for paper in [Paper::Letter, Paper::A4] {
        let told = [
            &reference,
            HIRING,
            "inclusivement",
            "D’Amours, Jean-Philippe",
        ];
        let printed = printing.print(paper, Way::Portrait, &told).await?;
        printed.says_nowhere(&["Prolonger", "Retirer", "Sur cette procuration"])?;
    }
    let sheet = "Fiche d’assignation Jean-Philippe D’Amours";
    story.follow(sheet).await?;
    let title = format!("Fiche d’assignation\u{a0}: {reference}, Jean-Philippe D’Amours");
    story.arrive(&title).await?;
    ensure!(story.all(Role::Button, "Imprimer").await?.len() == 1);
    for paper in [Paper::Letter, Paper::A4] {
        let told = [
            &title,
            "Assignée le",
            "Assignée par",
            "Signature de la personne responsable",
        ];
        printing.print(paper, Way::Portrait, &told).await?;
    }
    // There is no attestation of what stands.
    let attestation = format!("{}/attestation", story.path().await?);
    story.go(&attestation).await?;
    story.stand("Attestation de fin de mandat").await?;
    story
        .reads("Cette assignation est en cours\u{a0}: il n’y a pas encore d’attestation.")
        .await?;
    story.follow(sheet).await?;
    story.arrive(&title).await
}

async fn views(printing: &Printing<'_>) -> Result<()> {
    let Printing { story, .. } = printing;
    for paper in [Paper::Letter, Paper::A4] {
        story.go("/qui-peut-faire-quoi").await?;
        story.css(".who-may").await?;
        let told = ["10 personnes, le 23 novembre 2026", "MAPAQ", "Légende"];
        let printed = printing.print(paper, Way::Landscape, &told).await?;
        printed.says_nowhere(&["Afficher", "Demander pourquoi"])?;
        story.go("/calendrier").await?;
        story.css(".timeline").await?;
        printing
            .print(paper, Way::Portrait, &["Fins par mois", HIRING])
            .await?;
    }
    let asked = "/qui-peut-faire-quoi?q=tremblay&etat=actif&au=2026-10-01";
    story.go(asked).await?;
    story.reads("1 personne, le 1er octobre 2026").await?;
    let told = [
        "courriel\u{a0}: tremblay",
        "État du compte\u{a0}: Actif",
        "est passé",
    ];
    printing.print(Paper::A4, Way::Landscape, &told).await?;
    story.go("/par-organisme?organisme=rq").await?;
    story.reads("5 accès").await?;
    let told = ["Revenu Québec, le 23 novembre 2026", "L’Heureux, Noémie"];
    printing.print(Paper::Letter, Way::Portrait, &told).await?;
    story
        .go("/qui-peut-faire-quoi/pourquoi?personne=employe1&organisme=rq")
        .await?;
    story.css("#reponse").await?;
    let told = [
        "Maïka Tremblay-Ouellet, Revenu Québec, le 23 novembre 2026",
        "oui",
        "non",
    ];
    printing.print(Paper::A4, Way::Portrait, &told).await?;
    Ok(())
}

#[tokio::test]
async fn an_employee_prints_their_own_access_in_english() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    story.sign_in("employe1").await?;
    story.follow_in_menu("Mes accès").await?;
    story.arrive("Mes accès").await?;
    story.press("English").await?;
    story.stand("My access").await?;
    let independence = "Independent tool. Nothing is sent to the government.";
    let on_each = [
        "Fingerprint no.\u{a0}",
        independence,
        "Page {page} of {pages}",
    ];
    for paper in [Paper::Letter, Paper::A4] {
        let printed = story.printed(paper).await?;
        printed.is_sound(paper, Way::Portrait, &on_each)?;
        printed.says(&[
            ENTERPRISE,
            "Printed on November 23, 2026 by Maïka",
            "PI-",
            TAXES,
        ])?;
        printed.says_nowhere(&["Renounce", "Sign out", "Actions"])?;
    }
    story
        .follow("Assignment sheet Maïka Tremblay-Ouellet")
        .await?;
    story
        .reads("has assigned to Maïka Tremblay-Ouellet the internal proxy described here.")
        .await?;
    story
        .printed(Paper::A4)
        .await?
        .is_sound(Paper::A4, Way::Portrait, &on_each)?;
    // Somebody else's is none of their business.
    story.go("/assignations/3").await?;
    story.stand("Page not found").await?;
    story.end().await
}
