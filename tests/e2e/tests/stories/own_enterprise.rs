//! Real use, from nothing: the enterprise's own file, its bodies, its users, then both procedures.

use procura_e2e::pages::{
    Access, Assignment, Creation, Details, Enterprise, Founding, NewUser, Rights, Users,
};
use procura_e2e::{OWN_PASSPHRASE, Result, Role, Story, ensure};

const FOUNDING: Founding<'_> = Founding {
    name: "Scierie Fictive du Témiscouata ltée",
    neq: "1172 839 457",
    given_name: "Zoé",
    family_name: "Àuthier-Ndiaye",
    code: "ZOE",
    passphrase: OWN_PASSPHRASE,
    enrolled: &["Revenu Québec"],
};
const CTQ: &str = "Commission des transports du Québec";

#[tokio::test]
async fn a_person_begins_with_nothing_and_runs_both_procedures() -> Result<()> {
    let story = Story::begin().await?;
    let (enterprise, users) = (Enterprise(&story), Users(&story));
    enterprise.found(FOUNDING).await?;
    ensure!(story.transactions().await? == 1);
    // It is no sample, and says nowhere that it is one.
    ensure!(story.all(Role::Link, "Retirer l’exemple").await?.is_empty());

    enterprise.set_enrolment(CTQ, "Actif").await?;
    users
        .add(NewUser {
            given_name: "Zacharie",
            family_name: "O’Bomsawin",
            email: "zacharie@scierie.example",
            code: "zacharie1",
        })
        .await?;
    users
        .add(NewUser {
            given_name: "Émilie",
            family_name: "Ébacher",
            email: "",
            code: "Emilie2",
        })
        .await?;
    users.open().await?;
    story.reads("3 comptes").await?;

    let rights = Rights(&story);
    let granted = [
        Access::Some("Revenu Québec", &["Payer par débit préautorisé"]),
        Access::All(CTQ),
    ];
    rights
        .up_to_summary("Ébacher, Émilie", "2027-11-23", &granted)
        .await?;
    let first = rights.submit().await?;

    let creation = Creation(&story);
    let details = Details {
        name: "Véhicules lourds",
        start: None,
        end: "2026-12-24",
        note: "",
    };
    creation.up_to_summary(details, &[Access::All(CTQ)]).await?;
    let second = creation.submit().await?;
    let assignment = Assignment(&story);
    let both = ["O’Bomsawin, Zacharie", "Ébacher, Émilie"];
    assignment
        .up_to_summary(&second, "Véhicules lourds", &both)
        .await?;
    assignment.submit().await?;
    ensure!(story.transactions().await? == 7);

    // Closed and opened again, all of it is found; the code is known in any case.
    let story = story.close_and_open().await?;
    story.come_in("zoe").await?;
    let creation = Creation(&story);
    creation.open().await?;
    creation
        .is_listed(&first, "Droits d’accès : Émilie Ébacher")
        .await?;
    creation.is_listed(&second, "Véhicules lourds").await?;
    Users(&story).open_account("Ébacher, Émilie").await?;
    story.reads(&first).await?;
    story.reads(&second).await?;
    Enterprise(&story).open_journal().await?;
    story
        .reads("Création du dossier de l’entreprise Scierie Fictive du Témiscouata ltée (NEQ 1172839457)")
        .await?;

    // The user who was given access sees it, and nothing that is for officers.
    Users(&story).open_account("Ébacher, Émilie").await?;
    let temporary = Users(&story).give_passphrase("Émilie Ébacher").await?;
    story.sign_out().await?;
    story
        .settle_in("emilie2", &temporary, "galet boréal fougère minuit")
        .await?;
    ensure!(story.menu_links().await? == ["Accueil", "Mes accès"]);
    story.follow_in_menu("Mes accès").await?;
    story.arrive("Mes accès").await?;
    story.reads(&first).await?;
    story.reads(CTQ).await?;
    story.end().await
}

#[tokio::test]
async fn the_sample_goes_in_one_act_and_leaves_nothing() -> Result<()> {
    let story = Story::with_sample().await?;
    let rights = Rights(&story);
    rights.open().await?;
    rights.select_user("Côté, François-Xavier").await?;
    ensure!(story.transactions().await? > 1);

    story.follow("Retirer l’exemple").await?;
    story.arrive("Retirer l’exemple").await?;
    story.press("Retirer l’exemple").await?;

    story.stand("Bienvenue").await?;
    story.announces("L’exemple a été retiré.").await?;
    let kept = story.kept().await?;
    let left: Vec<_> = kept
        .keys()
        .filter(|key| !key.starts_with("procura.preference."))
        .collect();
    ensure!(left.is_empty(), "{left:?}");
    // A person can then begin with their own enterprise.
    Enterprise(&story).found(FOUNDING).await?;
    story.end().await
}
