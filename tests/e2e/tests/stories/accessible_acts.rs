//! The pages of the acts on what exists, in both themes, both languages and two widths, and by keyboard.

use crate::accessibility::is_sound;
use procura_e2e::pages::{Creation, Life, LifeAct};
use procura_e2e::{Key, Result, Story, ensure};

const HIRING: &str = "Avis d’embauche des chantiers";
const TAXES: &str = "Taxes et retenues à la source";
const PAYROLL: &str = "Paie et santé-sécurité";

#[tokio::test]
async fn the_pages_of_the_acts_are_accessible() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.open(HIRING).await?;
    is_sound(&story).await?;
    story.follow("Prolonger").await?;
    story.arrive(&LifeAct::PROLONG.title(&reference)).await?;
    story.press(LifeAct::PROLONG.confirm).await?;
    story.css(".error-summary").await?;
    is_sound(&story).await?;
    life.begin(LifeAct::REVOKE, HIRING).await?;
    is_sound(&story).await?;
    life.begin(LifeAct::SUSPEND, HIRING).await?;
    is_sound(&story).await?;
    life.confirm(LifeAct::SUSPEND).await?;
    is_sound(&story).await?;
    story.follow(Life::UNDO).await?;
    story.arrive("Annuler une transaction").await?;
    is_sound(&story).await?;
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await?;
    is_sound(&story).await?;
    story.end().await
}

#[tokio::test]
async fn the_pages_of_many_at_once_are_accessible() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.open(HIRING).await?;
    story.go("/procurations/plusieurs").await?;
    story.stand("Agir sur plusieurs").await?;
    story.press("Cocher cette page").await?;
    is_sound(&story).await?;
    story
        .go(&format!("/procurations/{reference}/mandataires"))
        .await?;
    story.css("main table").await?;
    story.press("Cocher cette page").await?;
    is_sound(&story).await?;
    story.press("Retirer aux mandataires choisis").await?;
    story.arrive(&LifeAct::WITHDRAW.title(&reference)).await?;
    is_sound(&story).await?;
    life.confirm(LifeAct::WITHDRAW).await?;
    is_sound(&story).await?;
    story
        .follow("Attestation de fin de mandat Jean-Philippe D’Amours")
        .await?;
    story.arrive("Attestation de fin de mandat").await?;
    is_sound(&story).await?;
    story.end().await
}

#[tokio::test]
async fn the_steps_of_a_modification_are_accessible() -> Result<()> {
    let story = Story::with_sample().await?;
    let reference = Life(&story).open(PAYROLL).await?;
    story
        .go(&format!("/procurations/{reference}/versions/1"))
        .await?;
    story.css(".notice").await?;
    is_sound(&story).await?;
    story
        .go(&format!("/procurations/{reference}/modifier"))
        .await?;
    story.stand_at_step(1, 5, Creation::DETAILS).await?;
    is_sound(&story).await?;
    story
        .fill("Nom de la procuration", "Paie, santé et sécurité")
        .await?;
    story.press("Continuer").await?;
    story.arrive_at_step(2, 5, Creation::BODIES).await?;
    story.press("Modifier").await?;
    story.arrive_at_step(3, 5, Creation::ACCESSES).await?;
    story.press("Continuer").await?;
    story
        .arrive_at_step(4, 5, "Mandataires qui restent")
        .await?;
    is_sound(&story).await?;
    story.press("Continuer").await?;
    story
        .arrive_at_step(5, 5, "Résumé de la modification")
        .await?;
    is_sound(&story).await?;
    story.end().await
}

#[tokio::test]
async fn the_pages_of_a_mandatary_are_accessible() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    story.sign_in("employe1").await?;
    story.follow_in_menu("Mes accès").await?;
    story.arrive("Mes accès").await?;
    is_sound(&story).await?;
    story.follow(&format!("Renoncer {TAXES}")).await?;
    story.css("main table").await?;
    is_sound(&story).await?;
    story.end().await
}

#[tokio::test]
async fn an_act_is_recorded_without_a_pointer() -> Result<()> {
    let story = Story::with_sample().await?;
    let life = Life(&story);
    let reference = life.begin(LifeAct::REVOKE, HIRING).await?;
    // The heading has the focus; what a revocation is can be unfolded, and the first field is the reason.
    story.keys(Key::Tab + "").await?;
    story.focus_is_on("Qu’est-ce qu’une révocation?").await?;
    story.keys(Key::Tab + "").await?;
    story.focus_is_on("Motif de la révocation").await?;
    story.keys("Fin des chantiers").await?;
    let before = story.transactions().await?;
    for _ in 0..20 {
        story.keys(Key::Tab + "").await?;
        if story.focused_name().await? == LifeAct::REVOKE.confirm {
            break;
        }
    }
    story.focus_is_on(LifeAct::REVOKE.confirm).await?;
    story.keys(Key::Enter + "").await?;
    story.arrive(LifeAct::REVOKE.receipt).await?;
    story.reads(&reference).await?;
    ensure!(story.transactions().await? == before + 1);
    story.end().await
}
