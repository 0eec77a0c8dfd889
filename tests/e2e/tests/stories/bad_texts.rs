//! Names that nobody could read back are refused at their field, in every form that asks for one
//! (R14): blank, too long, or with a character that can't be seen.

use procura_e2e::pages::{Creation, Enterprise, Founding, NewUser, Users};
use procura_e2e::{OWN_PASSPHRASE, Result, Story, Wrong, ensure};

/// What is pasted into a field for a name.
struct Bad {
    text: String,
    /// What follows "the label: " in the sentence; `None` where the sentence asks for the name.
    said: Option<&'static str>,
}

fn bad_names() -> Vec<Bad> {
    let bad = |text: &str, said| Bad {
        text: text.to_owned(),
        said: Some(said),
    };
    vec![
        Bad {
            text: String::new(),
            said: None,
        },
        // Spaces of every width are still nothing to read.
        Bad {
            text: "  \u{a0}\u{2003} ".to_owned(),
            said: None,
        },
        bad(
            &"é".repeat(81),
            "ce texte est trop long. Le nombre maximal de caractères est de 80; vous en avez inscrit 81. Raccourcissez-le.",
        ),
        bad(
            "Cloche\u{7}",
            "ce texte contient un caractère invisible (U+0007), souvent venu d’un copier-coller. Effacez le texte et tapez-le de nouveau.",
        ),
        bad(
            "Espace\u{200b}nul",
            "ce texte contient un caractère invisible (U+200B), souvent venu d’un copier-coller. Effacez le texte et tapez-le de nouveau.",
        ),
        bad(
            "\u{202e}srevne’L",
            "ce texte contient un caractère invisible (U+202E), souvent venu d’un copier-coller. Effacez le texte et tapez-le de nouveau.",
        ),
    ]
}

/// In a form whose button is `button`, each bad name is refused in each of these fields, given with the
/// sentence that asks for it.
async fn each_is_refused(
    story: &Story,
    heading: &str,
    button: &str,
    fields: &[(&str, &str)],
) -> Result<()> {
    for bad in bad_names() {
        let mut sentences = Vec::new();
        for (label, missing) in fields {
            story.paste(label, &bad.text).await?;
            story.holds(label, &bad.text).await?;
            sentences.push(match bad.said {
                Some(said) => format!("{label} : {said}"),
                None => (*missing).to_owned(),
            });
        }
        let wrong: Vec<Wrong<'_>> = fields
            .iter()
            .zip(&sentences)
            .map(|((label, _), words)| Wrong::field(label, words))
            .collect();
        story.press_in_vain(button, heading, &wrong).await?;
    }
    // What was pasted last is still there after a reload.
    let answers = kept_answers(story).await?;
    story.reload_and_come_in().await?;
    story.stand(heading).await?;
    let after = kept_answers(story).await?;
    ensure!(after == answers, "of {answers:?} there is left {after:?}");
    Ok(())
}

/// What stands in the fields, but for passphrases, which no reload keeps.
async fn kept_answers(story: &Story) -> Result<Vec<(String, String, bool)>> {
    let mut answers = story.answers().await?;
    answers.retain(|(name, ..)| !name.starts_with("nouvelle-phrase"));
    Ok(answers)
}

#[tokio::test]
async fn an_enterprise_and_its_officer_have_names_that_can_be_read() -> Result<()> {
    let story = Story::begin().await?;
    let enterprise = Enterprise(&story);
    enterprise.open_founding().await?;
    let founding = Founding {
        name: "",
        neq: "1172839457",
        given_name: "",
        family_name: "",
        code: "zoe",
        passphrase: OWN_PASSPHRASE,
        enrolled: &["Revenu Québec"],
    };
    enterprise.fill_in(founding).await?;

    let fields = [
        ("Nom de l’entreprise", "Inscrivez le nom de l’entreprise."),
        ("Prénom", "Inscrivez le prénom."),
        ("Nom", "Inscrivez le nom."),
    ];
    each_is_refused(&story, Enterprise::FOUNDING, "Continuer", &fields).await?;

    // Eighty characters are a name; what stands around it isn't part of it.
    let longest = "É".repeat(80);
    for (label, _) in fields {
        story.paste(label, &format!(" {longest} ")).await?;
    }
    story.fill_new_passphrase(OWN_PASSPHRASE).await?;
    enterprise.go_on_and_found(founding).await?;
    story.reads(&format!("Bonjour, {longest}.")).await?;
    ensure!(story.transactions().await? == 1);
    story.end().await
}

#[tokio::test]
async fn a_user_has_names_that_can_be_read() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    let before = story.transactions().await?;
    let fields = [
        ("Prénom", "Inscrivez le prénom."),
        ("Nom", "Inscrivez le nom."),
    ];
    users.open_addition().await?;
    users
        .fill_in(NewUser {
            given_name: "",
            family_name: "",
            email: "zacharie@exemple.ca",
            code: "zacharie1",
        })
        .await?;
    each_is_refused(&story, Users::ADD, "Ajouter", &fields).await?;

    // Decomposed accents count as the letters that they make.
    let longest = "E\u{301}".repeat(80);
    for (label, _) in fields {
        story.paste(label, &longest).await?;
    }
    story.press("Ajouter").await?;
    let name = "É".repeat(80);
    story.arrive(&format!("{name} {name}")).await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}

#[tokio::test]
async fn a_user_who_is_corrected_keeps_names_that_can_be_read() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    users.open_account("Côté, François-Xavier").await?;
    story
        .follow("Corriger les renseignements : François-Xavier Côté")
        .await?;
    let heading = "Corriger les renseignements : François-Xavier Côté";
    story.arrive(heading).await?;

    let fields = [
        ("Prénom", "Inscrivez le prénom."),
        ("Nom", "Inscrivez le nom."),
    ];
    each_is_refused(&story, heading, "Enregistrer", &fields).await?;
    story.end().await
}

#[tokio::test]
async fn a_procuration_has_a_name_and_a_note_that_can_be_read() -> Result<()> {
    let story = Story::with_sample().await?;
    let creation = Creation(&story);
    creation.open().await?;
    creation.add_internal().await?;
    story.fill("Date de fin", "2027-04-30").await?;
    story
        .fill("Note (facultatif)", "Première ligne\nDeuxième ligne")
        .await?;
    let name = [(
        "Nom de la procuration",
        "Inscrivez le nom de la procuration.",
    )];
    each_is_refused(&story, Creation::DETAILS, "Continuer", &name).await?;

    // A note may be missing and may have several lines, but not more than can be read.
    story.fill("Nom de la procuration", "Chantiers").await?;
    for (note, words) in [
        (
            "a".repeat(501),
            "Note : ce texte est trop long. Le nombre maximal de caractères est de 500; vous en avez inscrit 501. Raccourcissez-le.",
        ),
        (
            "ligne\u{2066}1".to_owned(),
            "Note : ce texte contient un caractère invisible (U+2066), souvent venu d’un copier-coller. Effacez le texte et tapez-le de nouveau.",
        ),
    ] {
        story.paste("Note (facultatif)", &note).await?;
        let wrong = [Wrong::field("Note (facultatif)", words)];
        story
            .press_in_vain("Continuer", Creation::DETAILS, &wrong)
            .await?;
    }
    story.paste("Note (facultatif)", "  ").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(2, 4, Creation::BODIES).await?;
    story.end().await
}
