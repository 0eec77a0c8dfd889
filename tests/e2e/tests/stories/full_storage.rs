//! Storage that is really full: what couldn't be kept is said, nothing is recorded by half, and once
//! there is room the same request goes through.

use procura_e2e::pages::{
    Access, Assignment, Creation, Details, Enterprise, Founding, RECOVERY_CODE, Rights,
};
use procura_e2e::{OWN_PASSPHRASE, Result, Story, ensure};

const FULL: &str = "L’espace de stockage de ce navigateur est plein : rien n’a été enregistré, et votre demande est gardée. Libérez de l’espace, puis transmettez-la de nouveau.";
const UNKEPT: &str = "L’espace de stockage de ce navigateur est plein : rien n’a été enregistré, et votre demande ne tient qu’à cette page. Sans la fermer ni la recharger, libérez de l’espace, puis transmettez-la de nouveau.";
const FULL_FOR_ACT: &str = "L’espace de stockage de ce navigateur est plein : rien n’a été enregistré. Libérez de l’espace, puis réessayez.";
const WARNING: &str = "L’espace de stockage de ce navigateur est plein : ce que vous entrez ici serait perdu si la page était fermée ou rechargée.";
const USER: &str = "Ben Amar, Youssef";
const REVENUE: &str = "Revenu Québec";
const TASK: &str = "Payer par débit préautorisé";

/// Presses a button, which can't keep what was asked: the sentence that says so has the focus, and
/// nothing is recorded.
async fn press_in_vain(story: &Story, button: &str, sentence: &str) -> Result<()> {
    let records = story.records().await?;
    story.press(button).await?;
    story
        .until(("the notice", sentence), async || {
            let notice = story.focused().await?.text().await?;
            let (said, expected) = (notice.split_whitespace(), sentence.split_whitespace());
            Ok(said.eq(expected).then_some(()))
        })
        .await?;
    ensure!(story.records().await? == records, "something was recorded");
    Ok(())
}

#[tokio::test]
async fn access_rights_are_kept_as_a_request_until_there_is_room() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    let before = story.transactions().await?;
    rights
        .up_to_summary(USER, "2027-04-30", &[Access::Some(REVENUE, &[TASK])])
        .await?;
    story.fill_storage(0).await?;

    press_in_vain(&story, "Transmettre", FULL).await?;
    story.stand_at_step(4, 4, Rights::SUMMARY).await?;
    // Pressed again, it says so again; loaded again, the request is still there.
    press_in_vain(&story, "Transmettre", FULL).await?;
    story.reload_and_come_in().await?;
    story.stand_at_step(4, 4, Rights::SUMMARY).await?;
    for told in [USER, "30 avril 2027", REVENUE, TASK] {
        story.reads(told).await?;
    }
    press_in_vain(&story, "Transmettre", FULL).await?;

    story.free_storage().await?;
    let reference = rights.submit().await?;
    ensure!(story.transactions().await? == before + 1);
    story.reload_and_come_in().await?;
    story.stand(Rights::RECEIPT).await?;
    story.reads(&reference).await?;
    story.end().await
}

#[tokio::test]
async fn a_creation_and_its_assignment_wait_for_room_too() -> Result<()> {
    let story = Story::with_sample().await?;
    let (creation, assignment) = (Creation(&story), Assignment(&story));
    let details = Details {
        name: "Chantiers d’hiver",
        start: None,
        end: "2027-04-30",
        note: "",
    };
    let before = story.transactions().await?;
    creation
        .up_to_summary(details, &[Access::All(REVENUE)])
        .await?;
    story.fill_storage(0).await?;
    press_in_vain(&story, "Transmettre", FULL).await?;
    story.free_storage().await?;
    let reference = creation.submit().await?;

    assignment
        .up_to_summary(&reference, details.name, &[USER])
        .await?;
    story.fill_storage(0).await?;
    press_in_vain(&story, "Transmettre", FULL).await?;
    story.free_storage().await?;
    assignment.submit().await?;
    ensure!(story.transactions().await? == before + 2);
    story.end().await
}

#[tokio::test]
async fn a_register_is_begun_whole_or_not_at_all() -> Result<()> {
    let story = Story::begin().await?;
    story.visit("/").await?;
    story.stand("Bienvenue").await?;
    // There is room for the first records of the sample, and not for all of them.
    story.fill_storage(3000).await?;
    let failed = "L’espace de stockage de ce navigateur est plein : l’exemple n’a pas été enregistré. Libérez de l’espace, puis essayez de nouveau.";
    press_in_vain(&story, "Essayer avec un exemple", failed).await?;
    ensure!(story.transactions().await? == 0);
    story.reload().await?;
    story.stand("Bienvenue").await?;

    // A file of one's own is one record; it doesn't find room either.
    story.fill_storage(0).await?;
    let enterprise = Enterprise(&story);
    enterprise.open_founding().await?;
    let founding = Founding {
        name: "Scierie Fictive du Témiscouata ltée",
        neq: "1172839457",
        given_name: "Zoé",
        family_name: "Àuthier-Ndiaye",
        code: "zoe",
        passphrase: OWN_PASSPHRASE,
        enrolled: &[REVENUE],
    };
    enterprise.fill_in(founding).await?;
    story.press("Continuer").await?;
    story.arrive(RECOVERY_CODE).await?;
    story.type_recovery_code_back().await?;
    press_in_vain(&story, "Créer le dossier", FULL_FOR_ACT).await?;
    // The code that was noted is still the one that is shown, and typed back.
    let noted = story.shown_secret().await?;
    story.holds(RECOVERY_CODE, &noted).await?;
    story.free_storage().await?;
    story.press("Créer le dossier").await?;
    story.arrive("Accueil").await?;
    ensure!(story.transactions().await? == 1);
    story.end().await
}

#[tokio::test]
async fn a_request_that_finds_no_room_from_its_beginning_says_so_on_every_step() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    let before = story.transactions().await?;
    story.fill_storage(0).await?;
    rights.open().await?;
    story.reads_nowhere(WARNING).await?;
    rights.select_user(USER).await?;
    story.reads(WARNING).await?;
    rights
        .up_to_summary(USER, "2027-04-30", &[Access::All(REVENUE)])
        .await?;
    story.reads(WARNING).await?;
    press_in_vain(&story, "Transmettre", UNKEPT).await?;

    story.free_storage().await?;
    rights.submit().await?;
    ensure!(story.transactions().await? == before + 1);
    story.reads_nowhere(WARNING).await?;
    story.end().await
}
