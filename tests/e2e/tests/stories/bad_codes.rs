//! Numbers, codes and addresses that can't be what they are given for: the NEQ, the user code, the
//! e-mail address.

use procura_e2e::pages::{Enterprise, Founding, NewUser, Users};
use procura_e2e::{OWN_PASSPHRASE, Result, Story, Wrong, ensure};

const NEQ: &str = "Numéro d’entreprise du Québec (NEQ)";
const CODE: &str = "Code d’utilisateur";
const EMAIL: &str = "Courriel (facultatif)";
const NOT_DIGITS: &str = "Le NEQ ne contient que des chiffres. Retirez les lettres et les signes; vous pouvez laisser les espaces.";
const NOT_AN_ADDRESS: &str =
    "Inscrivez l’adresse courriel sous la forme nom@domaine.ca, ou laissez ce champ vide.";

#[tokio::test]
async fn a_neq_has_ten_digits_whatever_its_spaces() -> Result<()> {
    let story = Story::begin().await?;
    let enterprise = Enterprise(&story);
    enterprise.open_founding().await?;
    let founding = Founding {
        name: "Scierie Fictive du Témiscouata ltée",
        neq: "",
        given_name: "Zoé",
        family_name: "Àuthier-Ndiaye",
        code: "zoe",
        passphrase: OWN_PASSPHRASE,
        enrolled: &["Revenu Québec"],
    };
    enterprise.fill_in(founding).await?;

    for (typed, words) in [
        (
            "",
            "Inscrivez le numéro d’entreprise du Québec (NEQ). Il compte dix chiffres.",
        ),
        (
            "117283945",
            "Le NEQ compte dix chiffres; vous en avez inscrit 9. Vérifiez le numéro.",
        ),
        (
            "117 283 945 67",
            "Le NEQ compte dix chiffres; vous en avez inscrit 11. Vérifiez le numéro.",
        ),
        ("117283945A", NOT_DIGITS),
        ("NEQ 1172839457", NOT_DIGITS),
        ("1172-839-457", NOT_DIGITS),
        // Digits of another script look like a number, and aren't one of ten.
        ("١١٧٢٨٣٩٤٥٧", NOT_DIGITS),
    ] {
        story.paste(NEQ, typed).await?;
        story
            .press_in_vain(
                "Continuer",
                Enterprise::FOUNDING,
                &[Wrong::field(NEQ, words)],
            )
            .await?;
        story.holds(NEQ, typed).await?;
    }
    ensure!(story.transactions().await? == 0);

    // Of any width, spaces are dropped. An unusual number deserves a second look, and is no problem.
    story.paste(NEQ, " 9972\u{a0}839\u{202f}457 ").await?;
    story
        .reads("Vérifiez le numéro : un NEQ commence habituellement par 11, 22, 33 ou 88. Vous pouvez continuer s’il est exact.")
        .await?;
    enterprise.go_on_and_found(founding).await?;
    enterprise.open_journal().await?;
    story.reads("(NEQ 9972839457)").await?;
    story.end().await
}

#[tokio::test]
async fn a_user_code_is_nobody_elses_and_an_address_is_one() -> Result<()> {
    let story = Story::with_sample().await?;
    let users = Users(&story);
    let before = story.transactions().await?;
    users.open_addition().await?;
    users
        .fill_in(NewUser {
            given_name: "Zacharie",
            family_name: "O’Bomsawin",
            email: "",
            code: "",
        })
        .await?;

    let signs = |character: &str| {
        format!(
            "Le code d’utilisateur ne contient que des lettres sans accent et des chiffres. Retirez « {character} »."
        )
    };
    let taken =
        "Le code « employe1 » est déjà celui d’un autre utilisateur. Choisissez-en un autre.";
    let length =
        "Le code d’utilisateur compte de 3 à 20 lettres ou chiffres. Choisissez-en un autre.";
    for (typed, words) in [
        ("", "Inscrivez le code d’utilisateur.".to_owned()),
        ("employe1", taken.to_owned()),
        // Case doesn't count, nor do the spaces around it.
        (" EMPLOYE1 ", taken.to_owned()),
        ("zo", length.to_owned()),
        ("zacharie1234567890123", length.to_owned()),
        ("employé9", signs("é")),
        ("zo\u{200b}e", signs("U+200B")),
    ] {
        story.paste(CODE, typed).await?;
        let wrong = [Wrong::field(CODE, &words)];
        story.press_in_vain("Ajouter", Users::ADD, &wrong).await?;
        story.holds(CODE, typed).await?;
    }
    story.fill(CODE, "zacharie1").await?;
    for typed in [
        "zacharie",
        "zacharie@",
        "@exemple.ca",
        "zacharie@exemple",
        "z@a@exemple.ca",
    ] {
        story.fill(EMAIL, typed).await?;
        let wrong = [Wrong::field(EMAIL, NOT_AN_ADDRESS)];
        story.press_in_vain("Ajouter", Users::ADD, &wrong).await?;
        story.holds(EMAIL, typed).await?;
    }

    story.fill(EMAIL, "zacharie@exemple.ca").await?;
    story.press("Ajouter").await?;
    story.arrive("Zacharie O’Bomsawin").await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}
