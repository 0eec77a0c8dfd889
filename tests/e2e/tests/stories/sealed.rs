//! Nothing of the register can be read in what the browser keeps, in any form in which it might stand there.

use procura::journal::ascii;
use procura_e2e::pages::{Creation, Enterprise, Founding, Rights, Users};
use procura_e2e::{Kept, OWN_PASSPHRASE, Result, Story, ensure};

/// What the sample and the drafts of the story are full of. Names of bodies and tasks stand in no record;
/// the identities of the bodies do, after their length. What is as short as that, or as a code of four
/// characters, is looked for with its length before it: without, it stands among so many random characters
/// by chance.
const TELLING: [&str; 24] = [
    "\u{4}rse1",
    "\u{4}rse2",
    "employe1",
    "employe8",
    "Geneviève",
    "Bélanger",
    "Tremblay",
    "Maïka",
    "Nguyễn",
    "fictives",
    "Charpentes",
    "1172839456",
    "exemple public",
    "Remplacement de congé",
    "\u{6}cnesst",
    "\u{3}req",
    "\u{3}rbq",
    "rq-payer-dpa",
    "Chantiers d’hiver",
    "Rimouski et Matane",
    "Zacharie",
    "zacharie1",
    "zacharie@exemple",
    "2028-03-31",
];

/// Everything that is kept, each key and each text by itself.
async fn everything(story: &Story) -> Result<Vec<String>> {
    let session: Kept = story.script("return { ...sessionStorage }", &[]).await?;
    let [local, second] = story.both_copies().await?;
    let kept = [session, local, second].into_iter().flatten();
    Ok(kept.flat_map(|(key, text)| [key, text]).collect())
}

/// The forms in which a text may say something: as it is, and each part of it that reads as base64url.
fn forms(kept: &str) -> Vec<Vec<u8>> {
    let is_symbol = |symbol: char| symbol.is_ascii_alphanumeric() || "-_".contains(symbol);
    let parts = kept.split(|symbol| !is_symbol(symbol));
    let mut forms: Vec<Vec<u8>> = parts.filter_map(ascii::read).collect();
    forms.push(kept.as_bytes().to_vec());
    forms
}

/// Where a text is told in any case, and in any form.
fn found_in<'a>(kept: &'a [String], telling: &str) -> Option<&'a str> {
    let folded = telling.to_lowercase();
    let mut texts = kept.iter().map(String::as_str);
    texts.find(|text| {
        forms(text).iter().any(|form| {
            let holds = |wanted: &[u8]| form.windows(wanted.len()).any(|part| part == wanted);
            let lower = String::from_utf8_lossy(form).to_lowercase();
            holds(telling.as_bytes()) || lower.contains(&folded)
        })
    })
}

/// Nothing of this stands anywhere.
async fn tells_nothing_of(story: &Story, telling: &[&str]) -> Result<()> {
    let kept = everything(story).await?;
    ensure!(kept.len() > 20, "there is hardly anything: {kept:?}");
    for telling in telling {
        let found = found_in(&kept, telling);
        ensure!(found.is_none(), "{telling:?} can be read in {found:?}");
    }
    // Who looks like this does find what isn't sealed.
    let unsealed = ascii::written("note : Rimouski et Matane".as_bytes());
    story.keep("procura.essai", Some(&unsealed)).await?;
    let kept = everything(story).await?;
    ensure!(
        found_in(&kept, "rimouski et matane").is_some(),
        "nothing is ever found"
    );
    story.keep("procura.essai", None).await
}

#[tokio::test]
async fn nothing_of_a_register_or_of_a_request_can_be_read_in_storage() -> Result<()> {
    let story = Story::with_sample().await?;
    let (creation, rights, users) = (Creation(&story), Rights(&story), Users(&story));
    creation.open().await?;
    let line = story.line(&["Taxes et retenues à la source"]).await?;
    let reference = line
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned();
    let bare = reference.replace('-', "");
    // Three requests are in progress.
    creation.add_internal().await?;
    story
        .fill("Nom de la procuration", "Chantiers d’hiver")
        .await?;
    story.fill("Date de fin", "2028-03-31").await?;
    story
        .fill("Note (facultatif)", "Rimouski et Matane")
        .await?;
    rights.open().await?;
    rights.select_user("Côté, François-Xavier").await?;
    rights.enter_end("2028-03-31").await?;
    story.tick(&["Revenu Québec"]).await?;
    users.open_addition().await?;
    story.fill("Prénom", "Zacharie").await?;
    story
        .fill("Courriel (facultatif)", "zacharie@exemple.ca")
        .await?;
    story.fill("Code d’utilisateur", "zacharie1").await?;
    let drafts = story.kept().await?;
    let drafts = drafts
        .keys()
        .filter(|key| key.starts_with("procura.draft."));
    ensure!(drafts.count() == 3, "the requests aren't kept");

    tells_nothing_of(&story, &TELLING).await?;
    tells_nothing_of(&story, &[&reference, &bare]).await?;
    // Nor once they are submitted.
    story.fill("Nom", "O’Bomsawin").await?;
    story.press("Ajouter").await?;
    story.arrive("Zacharie O’Bomsawin").await?;
    tells_nothing_of(&story, &TELLING).await?;
    tells_nothing_of(&story, &["Bomsawin"]).await?;
    story.end().await
}

#[tokio::test]
async fn nothing_of_a_file_of_ones_own_can_be_read_once_it_is_created() -> Result<()> {
    let story = Story::begin().await?;
    let founding = Founding {
        name: "Scierie Fictive du Témiscouata ltée",
        neq: "1172839457",
        given_name: "Zoé",
        family_name: "Àuthier-Ndiaye",
        code: "zoe77",
        passphrase: OWN_PASSPHRASE,
        enrolled: &["Commission des normes, de l’équité, de la santé et de la sécurité du travail"],
    };
    let enterprise = Enterprise(&story);
    let recovery = enterprise.found(founding).await?;
    for state in ["En traitement", "Actif"].repeat(3) {
        enterprise.set_enrolment("Revenu Québec", state).await?;
    }

    let bare = recovery.replace('-', "");
    let telling = [
        "Scierie",
        "Témiscouata",
        founding.neq,
        founding.given_name,
        "Ndiaye",
        founding.code,
        founding.passphrase,
        "ardoise",
        "\u{6}cnesst",
        &recovery,
        &bare,
    ];
    tells_nothing_of(&story, &telling).await?;
    story.end().await
}
