//! A year of an enterprise of 300 people, month by month, as its officer lives it: people join, move and leave,
//! accesses are given, prolonged, suspended, withdrawn and revoked, some end by themselves, one is renounced, and
//! all are reviewed. Nothing is edited by hand: everything that the year is about goes through the pages, and
//! the three views agree with it on the day and on others.
//!
//! The sample's ten people are there when the year begins, and 290 more.

use procura_e2e::pages::{
    Access, Assignment, Creation, Details, Enterprise, Life, LifeAct, NewUser, Overview, Rights,
    Users,
};
use procura_e2e::{Insider, OWN_PASSPHRASE, Result, Role, Story, TODAY, ensure};

const REVENUE: &str = "Revenu Québec";
const REGISTRAR: &str = "Registraire des entreprises";
const CONSTRUCTION: &str = "Commission de la construction du Québec";
const TRANSMIT_SLIPS: &str = "Transmettre les relevés et les sommaires";

/// A task that each procuration of the year allows, at its body.
const FOR_SLIPS: Task = (REVENUE, TRANSMIT_SLIPS);
const FOR_TAXES: Task = (REVENUE, "Produire les déclarations de TPS/TVH et de TVQ");
const FOR_HIRING: Task = (CONSTRUCTION, "Transmettre un avis d’embauche");
const FOR_PAYROLL: Task = (
    "Commission des normes, de l’équité, de la santé et de la sécurité du travail",
    "Faire la déclaration des salaires",
);
const FOR_CHLOE: Task = (REGISTRAR, "Demander la radiation de l’immatriculation");

/// What everybody is given in November, and keeps.
const SLIPS: &str = "Relevés et sommaires";
/// What the sample has: with three, two and one mandataries.
const HIRING: &str = "Avis d’embauche des chantiers";
const TAXES: &str = "Taxes et retenues à la source";
const PAYROLL: &str = "Paie et santé-sécurité";

/// One of those who were added, as the lists say it.
const ONE: &str = "Bélanger-Roy 0, Geneviève";
const MAIKA: &str = "Tremblay-Ouellet, Maïka";
const NOEMIE: &str = "L’Heureux, Noémie";
const XAVIER: &str = "Côté, François-Xavier";
const YOUSSEF: &str = "Ben Amar, Youssef";
const JEAN_PHILIPPE: &str = "D’Amours, Jean-Philippe";
/// What Chloé is given, as it is called where it has no name.
const OWN: &str = "Droits d’accès : Chloé Lévesque-Diallo";
const CHLOE: NewUser<'_> = NewUser {
    given_name: "Chloé",
    family_name: "Lévesque-Diallo",
    email: "",
    code: "chloe7",
};

#[tokio::test]
async fn an_officer_runs_a_year_of_three_hundred_people() -> Result<()> {
    let story = Story::begin().await?;
    story.found_sample().await?;
    let content = Insider::of(&story, "rse1").await?.add_users(290)?;
    story.put_back(&content).await?;
    story.put_back_second(&content).await?;
    story.come_in("rse1").await?;

    november(&story).await?;
    december(&story).await?;
    january(&story).await?;
    february(&story).await?;
    march_and_april(&story).await?;
    may(&story).await?;
    june(&story).await?;
    july_and_august(&story).await?;
    september(&story).await?;
    october(&story).await?;
    november_again(&story).await?;
    the_journal_is_whole(&story).await?;
    story.end().await
}

/// A procuration is created and assigned to 290 people at once.
async fn november(story: &Story) -> Result<()> {
    let details = Details {
        name: SLIPS,
        start: None,
        end: "2028-06-30",
        note: "",
    };
    let creation = Creation(story);
    creation
        .up_to_summary(details, &[Access::Some(REVENUE, &[TRANSMIT_SLIPS])])
        .await?;
    let reference = creation.submit().await?;
    let before = story.transactions().await?;
    let assignment = Assignment(story);
    assignment.open().await?;
    assignment.select(&reference, SLIPS).await?;
    assignment.read_details().await?;
    assignment.select_users(&[]).await?;
    story.fill("Rechercher", "bélanger-roy").await?;
    story.press("Cocher les 290 résultats").await?;
    story.announces("290 personnes sélectionnées").await?;
    assignment.go_on().await?;
    story.reads("290 personnes auront chacune").await?;
    assignment.submit().await?;
    ensure!(story.transactions().await? == before + 1, "one transaction");

    let slips = Given::through(SLIPS, ONE, FOR_SLIPS);
    slips
        .allows(story, on(TODAY, "23 novembre 2026"), "1 sur 8")
        .await?;
    slips
        .allows_nothing(story, on("2028-07-01", "1er juillet 2028"))
        .await?;
    // With two officers and the sample's three.
    Overview(story).open(Overview::BY_BODY).await?;
    story.choose_option("Organisme", REVENUE).await?;
    story.press("Afficher").await?;
    story.reads("le 23 novembre 2026 · 295 accès").await
}

/// Accueil tells what ends; two procurations are prolonged together.
async fn december(story: &Story) -> Result<()> {
    comes_in(story, 8).await?;
    story
        .reads("1 procuration prend fin d’ici 30 jours")
        .await?;
    story.follow_in_menu("Gestion des procurations").await?;
    story.arrive("Gestion des procurations").await?;
    story.follow("Agir sur plusieurs").await?;
    story.arrive("Agir sur plusieurs").await?;
    for name in [HIRING, TAXES] {
        let line = story.line(&[name]).await?;
        let reference = line.split_whitespace().find(|word| word.starts_with("PI-"));
        let row = format!("{} {name}", reference.unwrap_or_default());
        story.click(Role::Checkbox, &row).await?;
    }
    story.press("Prolonger les procurations choisies").await?;
    story.arrive("Prolonger 2 procurations").await?;
    story.reads("5 personnes touchées").await?;
    story.fill("Date de fin", "2027-10-15").await?;
    Life(story).confirm(LifeAct::PROLONG).await?;
    go_home(story).await?;
    story.reads_nowhere("prend fin d’ici 30 jours").await?;

    let hiring = Given::through(HIRING, JEAN_PHILIPPE, FOR_HIRING);
    hiring
        .allows(story, on("2027-10-15", "15 octobre 2027"), "3 sur 6")
        .await?;
    hiring
        .allows_nothing(story, on("2027-10-16", "16 octobre 2027"))
        .await
}

/// Somebody joins: an account, a passphrase, a first access; and comes in.
async fn january(story: &Story) -> Result<()> {
    comes_in(story, 49).await?;
    let (users, rights) = (Users(story), Rights(story));
    users.add(CHLOE).await?;
    let temporary = users.give_passphrase(&CHLOE.full_name()).await?;
    let listed = "Lévesque-Diallo, Chloé";
    let accesses = [Access::All(REGISTRAR)];
    rights.open().await?;
    story.fill("Rechercher", listed).await?;
    story.announces("1 résultat").await?;
    rights.select_user(listed).await?;
    rights.enter_end("2027-12-31").await?;
    rights.select_bodies(&accesses).await?;
    rights.choose_accesses(&accesses).await?;
    rights.submit().await?;

    let given = Given::through(OWN, listed, FOR_CHLOE);
    given
        .allows(
            story,
            on("2027-01-11", "11 janvier 2027"),
            "toutes les tâches",
        )
        .await?;
    given
        .allows_nothing(story, on("2028-01-01", "1er janvier 2028"))
        .await?;
    // The day before, nobody knew her.
    Overview(story).open(Overview::WHO_MAY).await?;
    story.fill("Nom, code ou courriel", listed).await?;
    Overview(story).look_at("2027-01-10").await?;
    story.reads("Personne ne correspond.").await?;

    story.sign_out().await?;
    story
        .settle_in(CHLOE.code, &temporary, OWN_PASSPHRASE)
        .await?;
    story.follow_in_menu("Mes accès").await?;
    story.arrive("Mes accès").await?;
    story.reads(REGISTRAR).await?;
    story.sign_out().await?;
    story.sign_in("rse1").await
}

/// Noémie goes from payroll to another department, and François-Xavier takes over.
async fn february(story: &Story) -> Result<()> {
    comes_in(story, 79).await?;
    let life = Life(story);
    // The payroll’s procuration is modified, and she is dropped from it.
    let reference = life.open(PAYROLL).await?;
    story.follow("Modifier").await?;
    story.arrive_at_step(1, 5, Creation::DETAILS).await?;
    story
        .fill("Note (facultatif)", "La relève de Noémie L’Heureux.")
        .await?;
    story.press("Continuer").await?;
    story.arrive_at_step(2, 5, Creation::BODIES).await?;
    story.press("Modifier").await?;
    story.arrive_at_step(3, 5, Creation::ACCESSES).await?;
    story.press("Continuer").await?;
    story
        .arrive_at_step(4, 5, "Mandataires qui restent")
        .await?;
    story.tick(&[NOEMIE]).await?;
    story.press("Continuer").await?;
    story
        .arrive_at_step(5, 5, "Résumé de la modification")
        .await?;
    story.reads("Retirée à 1 personne").await?;
    story.press("Transmettre").await?;
    story.arrive("Modification enregistrée").await?;
    assign(story, &reference, PAYROLL, XAVIER).await?;
    // The taxes are withdrawn from her, and given to Youssef.
    let taxes = life.open(TAXES).await?;
    story.follow("Retirer Noémie L’Heureux").await?;
    story.arrive(&LifeAct::WITHDRAW.title(&taxes)).await?;
    story.reads("1 personne touchée").await?;
    life.confirm(LifeAct::WITHDRAW).await?;
    assign(story, &taxes, TAXES, YOUSSEF).await?;

    let [before, today] = [
        on("2027-02-09", "9 février 2027"),
        on("2027-02-10", "10 février 2027"),
    ];
    let payroll = |person| Given::through(PAYROLL, person, FOR_PAYROLL);
    payroll(NOEMIE).allows(story, before, "3 sur 10").await?;
    payroll(NOEMIE).allows_nothing(story, today).await?;
    payroll(XAVIER).allows(story, today, "3 sur 10").await?;
    let taxes = |person| Given::through(TAXES, person, FOR_TAXES);
    taxes(NOEMIE).allows_nothing(story, today).await?;
    taxes(YOUSSEF).allows(story, today, "3 sur 8").await
}

/// A procuration is suspended for an audit, and goes on after it.
async fn march_and_april(story: &Story) -> Result<()> {
    let life = Life(story);
    let taxes = Given::through(TAXES, MAIKA, FOR_TAXES);
    comes_in(story, 112).await?;
    let reference = life.begin(LifeAct::SUSPEND, TAXES).await?;
    story.reads("2 personnes touchées").await?;
    life.confirm(LifeAct::SUSPEND).await?;
    taxes
        .allows_nothing(story, on("2027-03-15", "15 mars 2027"))
        .await?;
    taxes
        .allows(story, on("2027-03-14", "14 mars 2027"), "3 sur 8")
        .await?;

    comes_in(story, 140).await?;
    life.user_reads(MAIKA, &format!("La procuration {reference} est suspendue."))
        .await?;
    life.begin(LifeAct::REACTIVATE, TAXES).await?;
    life.confirm(LifeAct::REACTIVATE).await?;
    taxes
        .allows(story, on("2027-04-12", "12 avril 2027"), "3 sur 8")
        .await
}

/// The payroll goes to a firm: the procuration is revoked, with the reason.
async fn may(story: &Story) -> Result<()> {
    comes_in(story, 168).await?;
    let life = Life(story);
    life.begin(LifeAct::REVOKE, PAYROLL).await?;
    story
        .fill("Motif de la révocation", "La paie est confiée à une firme.")
        .await?;
    life.confirm(LifeAct::REVOKE).await?;
    let payroll = Given::through(PAYROLL, XAVIER, FOR_PAYROLL);
    payroll
        .allows(story, on("2027-05-09", "9 mai 2027"), "3 sur 10")
        .await?;
    payroll
        .allows_nothing(story, on("2027-05-10", "10 mai 2027"))
        .await
}

/// Somebody leaves: the page lists all that ends, and an attestation is made of it.
async fn june(story: &Story) -> Result<()> {
    comes_in(story, 203).await?;
    let users = Users(story);
    users.open_account(YOUSSEF).await?;
    story
        .follow("Enregistrer le départ : Youssef Ben Amar")
        .await?;
    story.arrive("Départ : Youssef Ben Amar").await?;
    story.reads("2 assignations prendront fin").await?;
    for procuration in [HIRING, TAXES] {
        story.reads(procuration).await?;
    }
    story.press("Confirmer le départ").await?;
    story.arrive("Départ enregistré").await?;
    users.open_account(JEAN_PHILIPPE).await?;
    users.record_departure(JEAN_PHILIPPE).await?;
    story
        .follow("Attestation de fin de mandat Jean-Philippe D’Amours")
        .await?;
    story.arrive("Attestation de fin de mandat").await?;
    story
        .reads("atteste la fin du mandat confié à Jean-Philippe D’Amours")
        .await?;
    story.reads("Départ de l’entreprise").await?;

    let hiring = Given::through(HIRING, YOUSSEF, FOR_HIRING);
    hiring
        .allows(story, on("2027-06-13", "13 juin 2027"), "3 sur 6")
        .await?;
    hiring
        .allows_nothing(story, on("2027-06-14", "14 juin 2027"))
        .await?;
    Given::through(TAXES, YOUSSEF, FOR_TAXES)
        .allows_nothing(story, on("2027-06-14", "14 juin 2027"))
        .await
}

/// An account is suspended during a leave, and reactivated after it; Chloé renounces.
async fn july_and_august(story: &Story) -> Result<()> {
    let hiring = Given::through(HIRING, XAVIER, FOR_HIRING);
    comes_in(story, 231).await?;
    Users(story).suspend(XAVIER).await?;
    Overview(story).open(Overview::WHO_MAY).await?;
    story.fill("Nom, code ou courriel", XAVIER).await?;
    Overview(story).look_at("2027-07-11").await?;
    Overview(story).may(XAVIER, CONSTRUCTION, "3 sur 6").await?;
    Overview(story).look_at("2027-07-12").await?;
    Overview(story).may(XAVIER, CONSTRUCTION, "aucun").await?;

    comes_in(story, 259).await?;
    Users(story).reactivate(XAVIER).await?;
    hiring
        .allows(story, on("2027-08-09", "9 août 2027"), "3 sur 6")
        .await?;
    story.sign_out().await?;
    story.sign_in(CHLOE.code).await?;
    story.follow_in_menu("Mes accès").await?;
    story.arrive("Mes accès").await?;
    story.follow(&format!("Renoncer {OWN}")).await?;
    let reference = story.reference().await?;
    story.arrive(&LifeAct::RENOUNCE.title(&reference)).await?;
    Life(story).confirm(LifeAct::RENOUNCE).await?;
    story.sign_out().await?;
    story.sign_in("rse1").await?;
    Given::through(OWN, "Lévesque-Diallo, Chloé", FOR_CHLOE)
        .allows_nothing(story, on("2027-08-09", "9 août 2027"))
        .await
}

/// A mistake is taken back.
async fn september(story: &Story) -> Result<()> {
    comes_in(story, 301).await?;
    story
        .reads("2 procurations prennent fin d’ici 30 jours")
        .await?;
    let life = Life(story);
    let reference = life.open(SLIPS).await?;
    story.follow("Retirer Geneviève Bélanger-Roy 0").await?;
    story.arrive(&LifeAct::WITHDRAW.title(&reference)).await?;
    life.confirm(LifeAct::WITHDRAW).await?;
    let slips = Given::through(SLIPS, ONE, FOR_SLIPS);
    let today = on("2027-09-20", "20 septembre 2027");
    slips.allows_nothing(story, today).await?;
    go_home(story).await?;
    story.follow(Life::UNDO).await?;
    story.arrive("Annuler une transaction").await?;
    story.reads("Retrait de la procuration").await?;
    story.press(Life::UNDO).await?;
    story.arrive("Transaction annulée").await?;
    slips.allows(story, today, "1 sur 8").await
}

/// Two procurations have ended by themselves: Accueil tells who lost what, and one is given again.
async fn october(story: &Story) -> Result<()> {
    comes_in(story, 329).await?;
    let (taxes, hiring) = (
        Given::through(TAXES, MAIKA, FOR_TAXES),
        Given::through(HIRING, XAVIER, FOR_HIRING),
    );
    let last = on("2027-10-15", "15 octobre 2027");
    let today = on("2027-10-18", "18 octobre 2027");
    taxes.allows(story, last, "3 sur 8").await?;
    taxes.allows_nothing(story, today).await?;
    hiring.allows_nothing(story, today).await?;
    go_home(story).await?;
    story
        .reads("Accès perdus avec une procuration expirée")
        .await?;
    let lost = Overview(story).lines("#perdus > li").await?;
    ensure!(!lost.is_empty(), "nobody has lost anything");

    Life(story).open(TAXES).await?;
    story.follow("Dupliquer").await?;
    story.arrive_at_step(1, 4, Creation::DETAILS).await?;
    story.fill("Nom de la procuration", "Taxes de 2028").await?;
    story.fill("Date de fin", "2028-10-15").await?;
    story.press("Continuer").await?;
    story.arrive_at_step(2, 4, Creation::BODIES).await?;
    story.press("Modifier").await?;
    story.arrive_at_step(3, 4, Creation::ACCESSES).await?;
    story.press("Continuer").await?;
    story.arrive_at_step(4, 4, Creation::SUMMARY).await?;
    let reference = Creation(story).submit().await?;
    assign(story, &reference, "Taxes de 2028", MAIKA).await?;
    Given::through("Taxes de 2028", MAIKA, FOR_TAXES)
        .allows(story, today, "3 sur 8")
        .await
}

/// A year later, what hasn’t changed is reviewed.
async fn november_again(story: &Story) -> Result<()> {
    comes_in(story, 366).await?;
    let count = unchanged(story).await?;
    ensure!(count >= 289, "{count} people are to be reviewed");
    story.follow("Réviser Geneviève Bélanger-Roy 0").await?;
    story.arrive("Geneviève Bélanger-Roy 0").await?;
    story
        .press("Confirmer les accès : Geneviève Bélanger-Roy 0")
        .await?;
    story.arrive("Vérification enregistrée").await?;
    go_home(story).await?;
    let after = unchanged(story).await?;
    ensure!(after == count - 1, "{after} people, of {count}");
    story.follow("Réviser Geneviève Bélanger-Roy 1").await?;
    story.arrive("Geneviève Bélanger-Roy 1").await?;

    // The year as it was, from its first day to the next one’s.
    let slips = Given::through(SLIPS, ONE, FOR_SLIPS);
    slips
        .allows(story, on(TODAY, "23 novembre 2026"), "1 sur 8")
        .await?;
    Given::through(TAXES, NOEMIE, FOR_TAXES)
        .allows(story, on("2026-12-31", "31 décembre 2026"), "3 sur 8")
        .await
}

/// Every record is verified again.
async fn the_journal_is_whole(story: &Story) -> Result<()> {
    let count = story.transactions().await?;
    Enterprise(story).open_journal().await?;
    story.follow("Vérifier le journal").await?;
    story.arrive("Vérifier le journal").await?;
    story
        .reads(&format!(
            "{count} transactions vérifiées : tout est en ordre."
        ))
        .await?;
    story.reads_nowhere("une horloge était mal réglée").await
}

// What the months share.

/// The officer comes in, so many days after the first one.
async fn comes_in(story: &Story, days: i64) -> Result<()> {
    story.wake_up_later(days).await?;
    story.come_in("rse1").await
}

async fn go_home(story: &Story) -> Result<()> {
    story.follow_in_menu("Accueil").await?;
    story.arrive("Accueil").await
}

/// Assigns a procuration to one of the many.
async fn assign(story: &Story, reference: &str, name: &str, person: &str) -> Result<()> {
    let assignment = Assignment(story);
    assignment.open().await?;
    assignment.select(reference, name).await?;
    assignment.read_details().await?;
    assignment.select_users(&[]).await?;
    story.fill("Rechercher", person).await?;
    story.announces("1 résultat").await?;
    story.tick(&[person]).await?;
    assignment.go_on().await?;
    assignment.submit().await
}

/// How many people Accueil says have had the same accesses for a year.
async fn unchanged(story: &Story) -> Result<usize> {
    let words = "personnes ont des accès inchangés depuis un an";
    story.reads(words).await?;
    let text = story.text().await?;
    let before = text.split(words).next().unwrap_or_default();
    let count = before.split_whitespace().last().unwrap_or_default();
    Ok(count.parse()?)
}

/// A day, as a field takes it and as a sentence says it.
#[derive(Clone, Copy)]
struct Day<'a> {
    iso: &'a str,
    in_words: &'a str,
}

fn on<'a>(iso: &'a str, in_words: &'a str) -> Day<'a> {
    Day { iso, in_words }
}

/// A body, and one of its tasks.
type Task = (&'static str, &'static str);

/// A procuration that somebody may have, and what they may do by it.
#[derive(Clone, Copy)]
struct Given<'a> {
    procuration: &'a str,
    person: &'a str,
    body: &'a str,
    task: &'a str,
}

impl<'a> Given<'a> {
    fn through(procuration: &'a str, person: &'a str, (body, task): Task) -> Self {
        Self {
            procuration,
            person,
            body,
            task,
        }
    }

    /// The three views say that the person may do so much at the body on the day, the task among it through
    /// this procuration.
    async fn allows(self, story: &Story, day: Day<'_>, may: &str) -> Result<()> {
        let overview = Overview(story);
        self.look_up_person(story, day).await?;
        overview.may(self.person, self.body, may).await?;
        self.look_up_task(story, day).await?;
        story.line(&[self.person, self.procuration, "oui"]).await?;
        let rows = self.rows_of_calendar(story, day).await?;
        ensure!(
            rows.iter().any(|row| is_in_force(row)),
            "the calendar of {} says {rows:?}",
            day.iso
        );
        Ok(())
    }

    /// The three views say that the person may do nothing at the body on the day.
    async fn allows_nothing(self, story: &Story, day: Day<'_>) -> Result<()> {
        let overview = Overview(story);
        self.look_up_person(story, day).await?;
        overview.may(self.person, self.body, "aucun").await?;
        self.look_up_task(story, day).await?;
        let holders = overview.lines("#acces tbody tr").await?;
        ensure!(
            !holders.iter().any(|line| line.contains(self.person)),
            "on {}, {holders:?} may",
            day.iso
        );
        let rows = self.rows_of_calendar(story, day).await?;
        ensure!(
            !rows.iter().any(|row| is_in_force(row)),
            "the calendar of {} says {rows:?}",
            day.iso
        );
        Ok(())
    }

    async fn look_up_person(self, story: &Story, day: Day<'_>) -> Result<()> {
        Overview(story).open(Overview::WHO_MAY).await?;
        story.fill("Nom, code ou courriel", self.person).await?;
        Overview(story).look_at(day.iso).await?;
        // Others may have a name in which this one’s words stand.
        let counts = ["personne", "personnes"].map(|word| format!("{word}, le {}", day.in_words));
        story
            .until(("the people on", day.iso), async || {
                let text = story.text().await?;
                Ok(counts
                    .iter()
                    .any(|count| text.contains(count))
                    .then_some(()))
            })
            .await
    }

    async fn look_up_task(self, story: &Story, day: Day<'_>) -> Result<()> {
        Overview(story).open(Overview::BY_BODY).await?;
        story.choose_option("Organisme", self.body).await?;
        story.choose_option("Tâche", self.task).await?;
        Overview(story).look_at(day.iso).await?;
        story
            .reads(&format!("{}, le {} · ", self.body, day.in_words))
            .await
    }

    /// The rows of this procuration for this person.
    async fn rows_of_calendar(self, story: &Story, day: Day<'_>) -> Result<Vec<String>> {
        Overview(story).open(Overview::TIMELINE).await?;
        story.choose_option("Lignes", "Une par personne").await?;
        story.fill("Premier mois", day.iso).await?;
        story.fill("Nom ou référence", self.person).await?;
        Overview(story).look_at(day.iso).await?;
        // How many rows there are, or that there is none, is told once they are drawn.
        let told = [
            "ligne, du ",
            "lignes, du ",
            "Aucune procuration n’a de jour",
        ];
        story
            .until(("the rows on", day.iso), async || {
                let said = story.announced().await?;
                Ok(told.iter().any(|words| said.contains(words)).then_some(()))
            })
            .await?;
        let mut rows = Overview(story).lines("#periodes tbody tr").await?;
        rows.retain(|row| row.contains(self.procuration) && row.contains(self.person));
        Ok(rows)
    }
}

/// Whether a row of the calendar is of a procuration that is in force.
fn is_in_force(row: &str) -> bool {
    row.ends_with("Active") || row.ends_with("Expire bientôt")
}
