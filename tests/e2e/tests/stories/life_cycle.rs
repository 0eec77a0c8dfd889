//! The life of procurations after their creation: each act once, through the page that names whom it affects,
//! to its receipt, and what may be done after it (R13).

use procura_e2e::pages::{Creation, Life, LifeAct, Users};
use procura_e2e::{Result, Role, Story, Wrong, ensure};

/// It ends in 12 days, and three employees have it.
const HIRING: &str = "Avis d’embauche des chantiers";
const ONE: &str = "D’Amours, Jean-Philippe";
const OTHERS: [&str; 2] = ["Ben Amar, Youssef", "Côté, François-Xavier"];
/// Two employees have it.
const TAXES: &str = "Taxes et retenues à la source";
/// The second version of a procuration, which one employee has.
const PAYROLL: &str = "Paie et santé-sécurité";
/// It is over.
const EXPIRED: &str = "Remplacement de congé";
const OFFICER: &str = "Geneviève Bélanger-Roy";

#[tokio::test]
async fn a_procuration_is_suspended_and_reactivated() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let before = story.transactions().await?;
    let reference = life.begin(LifeAct::SUSPEND, HIRING).await?;
    story.reads("3 personnes touchées").await?;
    for name in [ONE, OTHERS[0], OTHERS[1]] {
        story.reads(name).await?;
    }
    story
        .reads("Commission de la construction du Québec\u{a0}: 3 tâches")
        .await?;
    ensure!(
        story.transactions().await? == before,
        "it is recorded early"
    );
    life.confirm(LifeAct::SUSPEND).await?;
    for told in [
        &reference,
        OFFICER,
        "Suspension de la procuration",
        "Suspendue",
    ] {
        story.reads(told).await?;
    }
    ensure!(story.transactions().await? == before + 1);
    // A reload shows the same receipt, and records nothing.
    story.reload_and_come_in().await?;
    story.stand(LifeAct::SUSPEND.receipt).await?;
    story.reads(&reference).await?;
    ensure!(story.transactions().await? == before + 1);
    life.user_reads(ONE, &format!("La procuration {reference} est suspendue."))
        .await?;

    life.begin(LifeAct::REACTIVATE, HIRING).await?;
    story.reads("3 personnes touchées").await?;
    life.confirm(LifeAct::REACTIVATE).await?;
    life.user_reads(ONE, "jusqu’au 5 décembre 2026 inclusivement")
        .await?;
    ensure!(story.transactions().await? == before + 2);
    story.end().await
}

#[tokio::test]
async fn a_procuration_is_prolonged_in_one_step() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.begin(LifeAct::PROLONG, HIRING).await?;
    let title = LifeAct::PROLONG.title(&reference);
    let missing = [Wrong::field("Date de fin", "Inscrivez la date de fin.")];
    story
        .press_in_vain(LifeAct::PROLONG.confirm, &title, &missing)
        .await?;
    story.fill("Date de fin", "2026-12-01").await?;
    let earlier = format!(
        "La procuration {reference} prend fin le 5 décembre 2026. Pour la prolonger, inscrivez une date de fin ultérieure."
    );
    story
        .press_in_vain(
            LifeAct::PROLONG.confirm,
            &title,
            &[Wrong::field("Date de fin", &earlier)],
        )
        .await?;
    story.press("3 mois de plus").await?;
    story.holds("Date de fin", "2027-03-05").await?;
    story.reads("Nouvelle fin 5 mars 2027").await?;
    life.confirm(LifeAct::PROLONG).await?;
    story.reads("au 5 mars 2027 inclusivement").await?;
    story
        .reads("du 6 juin 2026 au 5 mars 2027 inclusivement")
        .await?;
    life.user_reads(ONE, "jusqu’au 5 mars 2027 inclusivement")
        .await?;

    // The version before stays readable, says that it was replaced, and can't be modified.
    life.open(HIRING).await?;
    story.follow("version numéro 1").await?;
    story
        .arrive(&format!("Procuration {reference}, version numéro 1"))
        .await?;
    story.reads("Cette version a été remplacée").await?;
    story
        .reads("D’Amours, Jean-Philippe, du 8 juin 2026 au 22 novembre 2026 inclusivement")
        .await?;
    story
        .go(&format!("/procurations/{reference}/versions/1/modifier"))
        .await?;
    story
        .reads("a été remplacée par une plus récente. Rien n’a été enregistré.")
        .await?;
    story.follow("Voir la version la plus récente").await?;
    story.arrive(&format!("Procuration {reference}")).await?;
    story.reads("5 mars 2027").await?;
    story.end().await
}

#[tokio::test]
async fn a_procuration_is_revoked_with_a_reason_and_attested() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.begin(LifeAct::REVOKE, HIRING).await?;
    let title = LifeAct::REVOKE.title(&reference);
    let words = "Inscrivez le motif de la révocation. Il restera au journal.";
    story
        .press_in_vain(
            LifeAct::REVOKE.confirm,
            &title,
            &[Wrong::field("Motif de la révocation", words)],
        )
        .await?;
    story
        .fill("Motif de la révocation", "Les chantiers sont fermés.")
        .await?;
    life.confirm(LifeAct::REVOKE).await?;
    story.reads("Les chantiers sont fermés.").await?;
    story.reads_nowhere(Life::UNDO).await?;
    story
        .follow("Attestation de fin de mandat Jean-Philippe D’Amours")
        .await?;
    story.arrive("Attestation de fin de mandat").await?;
    for told in [
        "atteste la fin du mandat confié à Jean-Philippe D’Amours",
        &reference,
        "Révocation de la procuration",
        "du 8 juin 2026 au 23 novembre 2026 inclusivement",
        "Document produit par un outil indépendant. Rien n’est transmis au gouvernement",
    ] {
        story.reads(told).await?;
    }
    life.user_reads(ONE, &format!("La procuration {reference} a été révoquée."))
        .await?;
    // Revoked once and for all, by a link or by an address.
    story
        .go(&format!("/procurations/{reference}/revoquer"))
        .await?;
    story.reads("a déjà été révoquée").await?;
    ensure!(
        story
            .all(Role::Button, LifeAct::REVOKE.confirm)
            .await?
            .is_empty()
    );
    story.end().await
}

#[tokio::test]
async fn what_has_expired_is_neither_revoked_nor_prolonged() -> Result<()> {
    let story = Story::with_sample().await?;
    let reference = Life(&story).open(EXPIRED).await?;
    for act in ["Prolonger", "Suspendre", "Révoquer", "Modifier"] {
        ensure!(
            story.all(Role::Link, act).await?.is_empty(),
            "{act} is offered"
        );
    }
    for act in ["revoquer", "prolonger", "suspendre", "modifier"] {
        story
            .go(&format!("/procurations/{reference}/{act}"))
            .await?;
        story.reads("a pris fin le 4 octobre 2026").await?;
        ensure!(!story.has("main button[type=submit]").await?);
    }
    story.end().await
}

#[tokio::test]
async fn a_procuration_is_modified_and_the_differences_are_shown() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.open(PAYROLL).await?;
    story.follow("Modifier").await?;
    story.arrive_at_step(1, 5, Creation::DETAILS).await?;
    story.holds("Nom de la procuration", PAYROLL).await?;
    story
        .fill("Nom de la procuration", "Paie, santé et sécurité")
        .await?;
    story.press("Continuer").await?;
    story.arrive_at_step(2, 5, Creation::BODIES).await?;
    story.press("Modifier").await?;
    story.arrive_at_step(3, 5, Creation::ACCESSES).await?;
    story
        .choose("Toutes les tâches (accès sans restriction)")
        .await?;
    story.press("Continuer").await?;
    story
        .arrive_at_step(4, 5, "Mandataires qui restent")
        .await?;
    story.is_ticked(Role::Checkbox, "L’Heureux, Noémie").await?;
    story.press("Continuer").await?;
    story
        .arrive_at_step(5, 5, "Résumé de la modification")
        .await?;
    story
        .line(&["Nom", PAYROLL, "Paie, santé et sécurité"])
        .await?;
    story.reads("Elle reste assignée à 1 personne").await?;
    story.press("Transmettre").await?;
    story.arrive("Modification enregistrée").await?;
    story.reads(&reference).await?;
    life.user_reads(
        "L’Heureux, Noémie",
        "Toutes les tâches, présentes et futures",
    )
    .await?;
    story.end().await
}

#[tokio::test]
async fn a_mandatary_is_dropped_by_a_modification() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.open(TAXES).await?;
    story.follow("Modifier").await?;
    story.arrive_at_step(1, 5, Creation::DETAILS).await?;
    story.press("Continuer").await?;
    story.arrive_at_step(2, 5, Creation::BODIES).await?;
    story.press("Modifier").await?;
    story.arrive_at_step(3, 5, Creation::ACCESSES).await?;
    story.press("Continuer").await?;
    story
        .arrive_at_step(4, 5, "Mandataires qui restent")
        .await?;
    story.tick(&["Tremblay-Ouellet, Maïka"]).await?;
    story.press("Continuer").await?;
    story
        .arrive_at_step(5, 5, "Résumé de la modification")
        .await?;
    story.reads("Retirée à 1 personne").await?;
    story.reads("Tremblay-Ouellet, Maïka").await?;
    // The request is found again after a reload, which locks.
    story.reload_and_come_in().await?;
    story
        .stand_at_step(5, 5, "Résumé de la modification")
        .await?;
    story.reads("Tremblay-Ouellet, Maïka").await?;
    story.press("Transmettre").await?;
    story.arrive("Modification enregistrée").await?;
    let words =
        format!("L’assignation de la procuration {reference} a pris fin le 23 novembre 2026.");
    life.user_reads("Tremblay-Ouellet, Maïka", &words).await?;
    story.end().await
}

#[tokio::test]
async fn a_procuration_is_duplicated() -> Result<()> {
    let story = Story::with_sample().await?;
    Life(&story).open(EXPIRED).await?;
    story.follow("Dupliquer").await?;
    story.arrive_at_step(1, 4, Creation::DETAILS).await?;
    // It has a name of its own, and its end is asked for.
    let copy = format!("Copie\u{a0}: {EXPIRED}");
    story.holds("Nom de la procuration", &copy).await?;
    story.holds("Date de fin", "").await?;
    story.press("3 mois").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(2, 4, Creation::BODIES).await?;
    story.press("Modifier").await?;
    story.arrive_at_step(3, 4, Creation::ACCESSES).await?;
    story.press("Continuer").await?;
    story.arrive_at_step(4, 4, Creation::SUMMARY).await?;
    Creation(&story).submit().await?;
    story.end().await
}

#[tokio::test]
async fn an_assignment_is_withdrawn_and_taken_back() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.open(TAXES).await?;
    let before = story.transactions().await?;
    story.follow("Retirer Maïka Tremblay-Ouellet").await?;
    story.arrive(&LifeAct::WITHDRAW.title(&reference)).await?;
    story.reads("1 personne touchée").await?;
    story.reads_nowhere("L’Heureux").await?;
    life.confirm(LifeAct::WITHDRAW).await?;
    let ended =
        format!("L’assignation de la procuration {reference} a pris fin le 23 novembre 2026.");
    life.user_reads("Tremblay-Ouellet, Maïka", &ended).await?;

    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    story.follow(Life::UNDO).await?;
    story.arrive("Annuler une transaction").await?;
    story.reads("Retrait de la procuration").await?;
    story.press(Life::UNDO).await?;
    story.arrive("Transaction annulée").await?;
    story.reads("Transaction nº").await?;
    ensure!(story.transactions().await? == before + 2);
    life.user_reads(
        "Tremblay-Ouellet, Maïka",
        "jusqu’au 19 septembre 2027 inclusivement",
    )
    .await?;
    // What was taken back is taken back once.
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    story.reads_nowhere(Life::UNDO).await?;
    story.end().await
}

#[tokio::test]
async fn accesses_are_reviewed() -> Result<()> {
    let story = Story::with_sample().await?;
    Users(&story)
        .open_account("Tremblay-Ouellet, Maïka")
        .await?;
    story
        .press("Confirmer les accès\u{a0}: Maïka Tremblay-Ouellet")
        .await?;
    story.arrive("Vérification enregistrée").await?;
    story
        .follow("Voir le compte\u{a0}: Maïka Tremblay-Ouellet")
        .await?;
    story.arrive("Maïka Tremblay-Ouellet").await?;
    story
        .reads(&format!(
            "Dernière vérification\u{a0}: le 23 novembre 2026, par {OFFICER}."
        ))
        .await?;
    story.end().await
}

#[tokio::test]
async fn a_mandatary_renounces_once_in_two_windows() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    story.sign_in("employe1").await?;
    let life = Life(&story);
    let open = async || -> Result<String> {
        story.follow_in_menu("Mes accès").await?;
        story.arrive("Mes accès").await?;
        story.follow(&format!("Renoncer {TAXES}")).await?;
        let reference = story.reference().await?;
        story.arrive(&LifeAct::RENOUNCE.title(&reference)).await?;
        Ok(reference)
    };
    let reference = open().await?;
    let [first, second] = story.another_window().await?;
    story.come_in("employe1").await?;
    open().await?;
    story.go_to_window(&first).await?;
    life.confirm(LifeAct::RENOUNCE).await?;
    story
        .follow("Attestation de fin de mandat Maïka Tremblay-Ouellet")
        .await?;
    story.arrive("Attestation de fin de mandat").await?;
    story
        .reads("Renonciation par la personne mandataire")
        .await?;
    let recorded = story.transactions().await?;

    story.go_to_window(&second).await?;
    let words = format!(
        "Maïka Tremblay-Ouellet a déjà renoncé à la procuration {reference} le 23 novembre 2026. Rien n’a été enregistré."
    );
    story.press(LifeAct::RENOUNCE.confirm).await?;
    story.reads(&words).await?;
    ensure!(story.transactions().await? == recorded);
    story.follow_in_menu("Mes accès").await?;
    story.arrive("Mes accès").await?;
    story.reads("Vous n’avez aucun accès aujourd’hui.").await?;
    story.end().await
}

#[tokio::test]
async fn hand_typed_addresses_lead_to_no_act() -> Result<()> {
    let story = Story::with_sample().await?;
    let reference = Life(&story).open(HIRING).await?;
    let unknown = [
        "/procurations/PI-000-000-000/suspendre".to_owned(),
        format!("/procurations/{reference}/renoncer"),
        format!("/procurations/{reference}/versions/9"),
        format!("/procurations/{reference}/versions/9/modifier"),
        "/procurations/plusieurs/suspendre".to_owned(),
        "/assignations/9999/retirer".to_owned(),
        "/assignations/abc/attestation".to_owned(),
        "/mes-acces/renoncer/1".to_owned(),
        "/recu/9999".to_owned(),
    ];
    for path in unknown {
        story.go(&path).await?;
        story.stand("Page introuvable").await?;
    }
    // Nothing was done in this session that could be taken back.
    story.go("/annuler/5").await?;
    story
        .reads("Cette transaction date d’avant votre connexion")
        .await?;
    // Nothing is chosen yet: back to the choice.
    story.go("/procurations/plusieurs/revoquer").await?;
    story.stand("Agir sur plusieurs").await?;

    // Whoever isn't an officer reads only what is their own.
    story.sign_out().await?;
    story.sign_in("employe1").await?;
    for path in [
        "/recu/5",
        "/assignations/0/attestation",
        "/mes-acces/renoncer/0",
    ] {
        story.go(path).await?;
        story.stand("Page introuvable").await?;
    }
    story.end().await
}
