//! Text that looks like a page's own code stays text, wherever it is shown: no element comes of it, and
//! nothing runs.

use procura_e2e::pages::{
    Access, Assignment, Creation, Details, Enterprise, Founding, NewUser, Rights, Users,
};
use procura_e2e::{NO_SUCH_WAY_IN, OWN_PASSPHRASE, Result, Story, Wrong, ensure};

// Whatever runs leaves a mark in the tab's storage, which lasts over every page of the story.
const SCRIPT: &str = "<script>sessionStorage.ran=1</script>";
const IMAGE: &str = "\"><img src=x onerror=sessionStorage.ran=1>";
const EMAIL: &str = "\"><svg/onload=sessionStorage.ran=1>@exemple.ca";
const LISTED: &str =
    "\"><img src=x onerror=sessionStorage.ran=1>, <script>sessionStorage.ran=1</script>";
const FULL: &str =
    "<script>sessionStorage.ran=1</script> \"><img src=x onerror=sessionStorage.ran=1>";
const REVENUE: &str = "Revenu Québec";
const USER: NewUser<'_> = NewUser {
    given_name: SCRIPT,
    family_name: IMAGE,
    email: EMAIL,
    code: "balise1",
};

const EMPLOYEE: NewUser<'_> = NewUser {
    given_name: "Zacharie",
    family_name: "O’Bomsawin",
    email: "",
    code: "zacharie1",
};

/// The page reads all of these, as text, and nothing came of them.
async fn shows(story: &Story, texts: &[&str]) -> Result<()> {
    for text in texts {
        story.reads(text).await?;
    }
    is_harmless(story).await
}

/// No element of the page and no run of a script came of a text.
async fn is_harmless(story: &Story) -> Result<()> {
    let made = "img, body script, [onerror], [onload]";
    ensure!(
        !story.has(made).await?,
        "a text became an element at {}",
        story.path().await?
    );
    let ran: Option<String> = story
        .script("return sessionStorage.getItem('ran')", &[])
        .await?;
    ensure!(ran.is_none(), "a text ran, by {}", story.path().await?);
    Ok(())
}

#[tokio::test]
async fn code_in_the_enterprises_own_texts_stays_text() -> Result<()> {
    let story = Story::begin().await?;
    let enterprise = Enterprise(&story);
    enterprise.open_founding().await?;
    let mut founding = Founding {
        name: IMAGE,
        neq: SCRIPT,
        given_name: SCRIPT,
        family_name: IMAGE,
        code: IMAGE,
        passphrase: OWN_PASSPHRASE,
        enrolled: &[REVENUE],
    };
    enterprise.fill_in(founding).await?;
    let wrong = [
        Wrong::field(
            "Numéro d’entreprise du Québec (NEQ)",
            "Le NEQ ne contient que des chiffres. Retirez les lettres et les signes; vous pouvez laisser les espaces.",
        ),
        Wrong::field(
            "Code d’utilisateur",
            "Le code d’utilisateur ne contient que des lettres sans accent et des chiffres. Retirez « \" ».",
        ),
    ];
    story
        .press_in_vain("Continuer", Enterprise::FOUNDING, &wrong)
        .await?;
    is_harmless(&story).await?;
    // The request is kept as it was typed, and shown so after a reload.
    story.reload_and_come_in().await?;
    story.stand(Enterprise::FOUNDING).await?;
    story.holds("Nom de l’entreprise", IMAGE).await?;
    is_harmless(&story).await?;

    founding.neq = "1172839457";
    founding.code = "balise0";
    story
        .fill("Numéro d’entreprise du Québec (NEQ)", founding.neq)
        .await?;
    story.fill("Code d’utilisateur", founding.code).await?;
    story.fill_new_passphrase(founding.passphrase).await?;
    enterprise.go_on_and_found(founding).await?;
    shows(&story, &[&format!("Bonjour, {SCRIPT}.")]).await?;
    enterprise.open_journal().await?;
    let created = format!("Création du dossier de l’entreprise {IMAGE} (NEQ 1172839457)");
    shows(&story, &[&created, FULL]).await?;

    // Whoever types an officer's address reads the officers' names; an unknown address isn't repeated.
    let users = Users(&story);
    users.add(EMPLOYEE).await?;
    let temporary = users.give_passphrase(&EMPLOYEE.full_name()).await?;
    story
        .visit("/utilisateurs/fiche/%3Cscript%3Ealert(1)%3C/script%3E")
        .await?;
    story.stand("Page introuvable").await?;
    is_harmless(&story).await?;
    story.visit("/").await?;
    story
        .settle_in(EMPLOYEE.code, &temporary, OWN_PASSPHRASE)
        .await?;
    story.go("/journal").await?;
    story
        .stand("Accès réservé aux responsables des services électroniques (RSE)")
        .await?;
    shows(&story, &[LISTED]).await?;

    story.sign_out().await?;
    story.enter(IMAGE).await?;
    story.is_refused_entry(NO_SUCH_WAY_IN).await?;
    story.holds("Code d’utilisateur", IMAGE).await?;
    is_harmless(&story).await?;
    story.end().await
}

#[tokio::test]
async fn code_in_the_texts_of_a_user_stays_text() -> Result<()> {
    let story = Story::with_sample().await?;
    let (users, rights) = (Users(&story), Rights(&story));
    users.open_addition().await?;
    users.fill_in(USER).await?;
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    shows(&story, &["Demande en cours", FULL]).await?;
    story
        .press(&format!("Reprendre Ajout d’un utilisateur, {FULL}"))
        .await?;
    story.arrive(Users::ADD).await?;
    story.holds("Courriel (facultatif)", EMAIL).await?;
    story.press("Ajouter").await?;
    story.arrive(FULL).await?;
    story
        .announces(&format!(
            "Compte ajouté : {FULL}. Donnez maintenant à cette personne une phrase de passe temporaire, pour qu’elle puisse se connecter."
        ))
        .await?;
    shows(&story, &[LISTED, EMAIL]).await?;

    // Sought by its text, it is found; and the address that keeps what is sought gives it back.
    users.open().await?;
    shows(&story, &[LISTED, EMAIL, "11 comptes"]).await?;
    for sought in ["<script>", "\"><img src=x"] {
        story.fill("Rechercher", sought).await?;
        story.announces("1 résultat").await?;
        shows(&story, &[LISTED]).await?;
    }
    story.go("/utilisateurs?q=%22%3E%3Cimg%20src%3Dx").await?;
    story.stand(Users::LIST).await?;
    story.holds("Rechercher", "\"><img src=x").await?;
    shows(&story, &[LISTED, "1 compte"]).await?;
    story
        .go("/utilisateurs?q=%3Cscript%3Ealert(1)%3C/script%3E")
        .await?;
    story.stand(Users::LIST).await?;
    story
        .holds("Rechercher", "<script>alert(1)</script>")
        .await?;
    shows(&story, &["Rien ne correspond à cette recherche."]).await?;

    let granted = [Access::All(REVENUE)];
    rights.open().await?;
    story.choose(LISTED).await?;
    is_harmless(&story).await?;
    rights.select_user(LISTED).await?;
    rights.enter_end("2027-04-30").await?;
    rights.select_bodies(&granted).await?;
    rights.choose_accesses(&granted).await?;
    shows(&story, &[LISTED]).await?;
    let reference = rights.submit().await?;
    shows(&story, &[LISTED]).await?;
    story.follow("Voir la procuration").await?;
    story.arrive(&format!("Procuration {reference}")).await?;
    shows(&story, &[&format!("Droits d’accès : {FULL}"), LISTED]).await?;
    Enterprise(&story).open_journal().await?;
    let added = format!("Ajout d’un compte pour {FULL} (code balise1) : Utilisateur");
    let assigned = format!("Assignation de la procuration {reference} à {FULL}");
    shows(&story, &[&added, &assigned]).await?;

    // Signed in, the user reads the same.
    users.open_account(LISTED).await?;
    let temporary = users.give_passphrase(FULL).await?;
    story.sign_out().await?;
    story
        .settle_in("balise1", &temporary, OWN_PASSPHRASE)
        .await?;
    shows(&story, &[&format!("Bonjour, {SCRIPT}.")]).await?;
    story.follow_in_menu("Mes accès").await?;
    story.arrive("Mes accès").await?;
    shows(&story, &[&reference]).await?;
    story.end().await
}

#[tokio::test]
async fn code_in_the_texts_of_a_procuration_stays_text() -> Result<()> {
    let story = Story::with_sample().await?;
    let (creation, assignment) = (Creation(&story), Assignment(&story));
    let details = Details {
        name: FULL,
        start: None,
        end: "2027-04-30",
        note: "<script>sessionStorage.ran=1</script>\n\"><img src=x onerror=sessionStorage.ran=1>",
    };
    let granted = [Access::All(REVENUE)];
    creation.open().await?;
    creation.add_internal().await?;
    creation.fill_in(details).await?;
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    shows(&story, &["Demande en cours", FULL]).await?;
    story
        .press(&format!("Reprendre Création d’une procuration, {FULL}"))
        .await?;
    story.arrive_at_step(2, 4, Creation::BODIES).await?;
    creation.select_bodies(&granted).await?;
    creation.choose_accesses(&granted).await?;
    shows(&story, &[FULL, details.note]).await?;
    let reference = creation.submit().await?;
    shows(&story, &[FULL, details.note]).await?;

    creation.open().await?;
    creation.is_listed(&reference, FULL).await?;
    story.fill("Rechercher", IMAGE).await?;
    story.announces("1 résultat").await?;
    shows(&story, &[FULL]).await?;
    story.go("/procurations?q=%3Cscript%3E").await?;
    story.stand(Creation::LIST).await?;
    story.holds("Rechercher", "<script>").await?;
    shows(&story, &[FULL]).await?;

    assignment.select(&reference, FULL).await?;
    shows(&story, &[FULL, details.note]).await?;
    assignment.read_details().await?;
    shows(&story, &[FULL]).await?;
    assignment.select_users(&["Ben Amar, Youssef"]).await?;
    assignment.go_on().await?;
    shows(&story, &[FULL, details.note]).await?;
    assignment.submit().await?;
    shows(&story, &[FULL, details.note]).await?;

    let account = "Ben Amar, Youssef";
    Users(&story).open_account(account).await?;
    shows(&story, &[FULL, &reference]).await?;
    Enterprise(&story).open_journal().await?;
    shows(&story, &[&reference]).await?;
    story.end().await
}
