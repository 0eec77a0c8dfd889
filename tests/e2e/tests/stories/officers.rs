//! Officers among themselves: one renews their recovery code, one appoints another.

use procura_e2e::pages::{
    Access, Assignment, CHOICE, Creation, Details, Enterprise, Founding, MY_ACCOUNT, NewUser, Users,
};
use procura_e2e::{Result, Story, ensure};

const OTHER: &str = "galet boréal fougère minuit";
const REVENUE: &str = "Revenu Québec";

#[tokio::test]
async fn a_renewed_recovery_code_opens_and_the_former_one_no_longer() -> Result<()> {
    let story = Story::begin().await?;
    let former = Enterprise(&story).found(Founding::OWN).await?;
    story.go_to_my_account().await?;
    story
        .follow("Obtenir un nouveau code de récupération")
        .await?;
    let renewed = story.save_recovery_code().await?;
    ensure!(renewed != former, "it is the same one");
    story.arrive(MY_ACCOUNT).await?;
    story
        .announces(
            "Votre nouveau code de récupération est enregistré. L’ancien ne fonctionne plus.",
        )
        .await?;
    story.sign_out().await?;

    story.recover_with("zoe", &former).await?;
    story.is_refused_recovery().await?;
    story.visit("/").await?;
    story.recover_with("zoe", &renewed).await?;
    story.choose_own_passphrase("zoe", OTHER).await?;
    story.arrive("Accueil").await?;
    // Whoever has just shown the code isn’t asked for the passphrase that they forgot.
    story.sign_out().await?;
    story.sign_in("zoe").await?;
    story.end().await
}

#[tokio::test]
async fn an_officer_appoints_another_one_who_acts_in_their_own_name() -> Result<()> {
    const APPOINTED: NewUser<'_> = NewUser {
        given_name: "Chloé",
        family_name: "Lévesque-Diallo",
        email: "",
        code: "chloe7",
    };
    let story = Story::with_sample().await?;
    let (users, name) = (Users(&story), APPOINTED.full_name());
    users.add(APPOINTED).await?;
    users.appoint(&name).await?;
    let temporary = users.give_passphrase(&name).await?;
    story.sign_out().await?;

    // Their own passphrase, then a recovery code of their own, before the work.
    story.enter_with(APPOINTED.code, &temporary).await?;
    story.choose_own_passphrase(APPOINTED.code, OTHER).await?;
    let recovery = story.save_recovery_code().await?;
    story.arrive("Accueil").await?;
    let details = Details {
        name: "Paie des saisonniers",
        start: None,
        end: "2027-04-30",
        note: "",
    };
    let (creation, assignment) = (Creation(&story), Assignment(&story));
    creation
        .up_to_summary(details, &[Access::All(REVENUE)])
        .await?;
    let reference = creation.submit().await?;
    assignment
        .up_to_summary(&reference, details.name, &["Côté, François-Xavier"])
        .await?;
    assignment.submit().await?;
    story.sign_out().await?;

    // Another officer finds it, under the name of who did it.
    story.sign_in("rse2").await?;
    Creation(&story).open().await?;
    creation.is_listed(&reference, details.name).await?;
    Enterprise(&story).open_journal().await?;
    for act in [
        format!("Création de la procuration {reference}"),
        format!("Assignation de la procuration {reference} à François-Xavier Côté"),
    ] {
        let author = Enterprise(&story).author_of(&act).await?;
        ensure!(author == name, "{act}: {author}");
    }
    story.sign_out().await?;

    // The code is their own, and opens nothing of anybody else’s.
    story.recover_with("rse1", &recovery).await?;
    story.is_refused_recovery().await?;
    story.visit("/").await?;
    story.recover_with(APPOINTED.code, &recovery).await?;
    story.arrive(CHOICE).await?;
    story.end().await
}
