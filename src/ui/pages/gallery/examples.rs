//! The set of examples.

use crate::browser::BrowserWorld;
use crate::office::{Candidate, MemoryStore, Office, SlotKind};
use crate::overview::{Criteria, List, Order, Rows, Span, timeline};
use crate::procedure::{Field, PeriodAnswers};
use crate::register::{
    Access, BodyId, Day, EnrolmentState, Grants, OrderedSet, Standing, Status, TaskId, UserCode,
};
use crate::ui::address::Address;
use crate::ui::components::{
    Choice, ChoiceKind, Problems, Progress, TextField, access_rows, cell, choice_group,
    enrolment_badge, every_banner, form_actions, group, group_title, line, page_of, pagination,
    paper, passphrase_field, period_fields, progress_sign, refusal_notice, row, row_with_action,
    secret, standing_badge, status_badge, subject, submit_request, table, table_of_groups,
    table_region, text_area,
};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::button;
use crate::ui::pages::overview::drawing;
use crate::ui::workspace::workspace;
use crate::vault::{Derivation, Parameters, PassphraseKey, Salt, Zeroizing};
use crate::wording::pages::Failures;
use leptos::prelude::RwSignal;

/// A component in one of its states.
pub(super) struct Example {
    /// The component, and the state.
    pub name: &'static str,
    /// Draws it; a field whose problem the page has shows it.
    pub draw: fn(Problems) -> Node,
}

const fn example(name: &'static str, draw: fn(Problems) -> Node) -> Example {
    Example { name, draw }
}

/// Every component in every state.
pub(super) const EXAMPLES: &[Example] = &[
    example("Field, empty", |all| text(Field::GivenName, "", all).into()),
    example("Field, filled in, with a hint", |all| {
        let field = text(Field::Email, "emilie@fictives.example", all);
        field.hint("Facultatif.").kind("email").into()
    }),
    example("Field, with a problem", |all| {
        text(Field::FamilyName, "", all)
            .hint("Tel qu’à l’état civil.")
            .long()
            .into()
    }),
    example("Field, short", |all| {
        text(Field::Neq, "1140000001", all).short().into()
    }),
    example("Area", |all| {
        text_area(&Field::Note, "Un\nDeux".to_owned(), all, |_| ())
    }),
    example("Dates, one with a problem, and quick choices", |all| {
        period_fields(PERIOD, |_| (), all)
    }),
    example("Passphrase", |all| {
        passphrase_field(Field::Passphrase, secret("galerie"), all)
    }),
    example("Radios: chosen, not, noted, not to be chosen", |all| {
        choice_group(
            &Field::User,
            "Utilisateur",
            Some("Un seul.".to_owned()),
            all,
            choices(ChoiceKind::One),
        )
    }),
    example("Checkboxes with a problem", |all| {
        choice_group(
            &Field::Users,
            "Utilisateurs",
            None,
            all,
            choices(ChoiceKind::Several),
        )
    }),
    example("End of a form", |_| {
        form_actions("Continuer", Some(Address::Start.path()))
    }),
    example("Buttons", |_| {
        Node::all(
            BUTTONS.map(|(classes, words)| html::p().with(button(classes, || ()).with(words))),
        )
    }),
    example("Button, disabled", |_| {
        button("button", || ())
            .set("disabled", true)
            .with("Transmettre")
            .into()
    }),
    example("Announcement", |_| announcing().into()),
    example("Status of a procuration", |_| {
        badges(STATUSES.map(status_badge))
    }),
    example("State of an enrolment", |_| {
        badges(ENROLMENTS.map(enrolment_badge))
    }),
    example("Standing of a user", |_| {
        badges(
            [
                Standing::Active,
                Standing::Suspended,
                Standing::Departed(day()),
            ]
            .map(standing_badge),
        )
    }),
    example("Tag", |_| {
        html::p()
            .with("Payer ")
            .with(html::span().class("tag").with("Tâche sensible"))
            .into()
    }),
    example("Notices", |_| Node::all(NOTICES.map(notice))),
    example("Refusal", |_| {
        refusal_notice("galerie-refus", || {
            Some("Cette procuration est suspendue.".to_owned())
        })
    }),
    example("Progress", |_| working()),
    example("Table", |_| people()),
    example("Table of groups", |_| grouped()),
    example("Pages, in the middle", |_| {
        let place = page_of(0..60_u32, 2).place();
        pagination(place, RwSignal::new(2), "galerie-table")
    }),
    example("Sheet of facts", |_| facts()),
    example("Accesses, all and some", |_| access_rows(&grants(), None)),
    example("End of a summary, not recorded", |_| {
        submit_request(
            RwSignal::new(Some(Failures::NotLoaded)),
            &Address::Start,
            || (),
        )
    }),
    example("Line of time", |_| line_of_time()),
    example("Banners", |_| every_banner()),
];

const BUTTONS: [(&str, &str); 6] = [
    ("button", "Continuer"),
    ("button secondary", "Retour"),
    ("button danger", "Confirmer le départ"),
    ("button secondary danger", "Révoquer"),
    ("button secondary small", "3 mois"),
    ("link-like", "Tout effacer"),
];

const STATUSES: [Status; 7] = [
    Status::Upcoming,
    Status::InForce,
    Status::Expiring,
    Status::Suspended,
    Status::Expired,
    Status::Revoked,
    Status::Replaced,
];

const ENROLMENTS: [Option<EnrolmentState>; 4] = [
    Some(EnrolmentState::Active),
    Some(EnrolmentState::Pending),
    Some(EnrolmentState::Refused),
    None,
];

const NOTICES: [(&str, &str); 4] = [
    ("notice info", "Cette page montre le 2 août 2026."),
    ("notice success", "La sauvegarde est rétablie."),
    ("notice attention", "L’horloge de l’appareil est en retard."),
    ("notice error", "Rien n’a été enregistré."),
];

const PERIOD: fn() -> PeriodAnswers = || PeriodAnswers {
    start: "2026-08-02".to_owned(),
    end: String::new(),
};

/// The value of a choice, its label, its note, and whether it can be chosen.
const CHOICES: [(&str, &str, Option<&str>, bool); 3] = [
    ("rq", "Revenu Québec", None, true),
    (
        "req",
        "Registraire des entreprises",
        Some("Déjà mandataire."),
        true,
    ),
    (
        "rtq",
        "Retraite Québec",
        Some("L’inscription est refusée."),
        false,
    ),
];

fn text(field: Field, value: &str, problems: Problems) -> TextField {
    TextField::new(field, value.to_owned(), problems, |_| ())
}

fn choices(kind: ChoiceKind) -> Node {
    let group = match kind {
        ChoiceKind::One => "galerie-un",
        ChoiceKind::Several => "galerie-plusieurs",
    };
    Node::all(CHOICES.map(|(value, label, note, is_available)| {
        let choice = Choice::new(kind, (group, value), label, move || value == "rq", || ());
        let choice = match note {
            Some(note) => choice.note(note),
            None => choice.more(html::p().with("Ce qu’elle ouvre.")),
        };
        if is_available {
            choice
        } else {
            choice.unavailable()
        }
    }))
}

fn badges<const N: usize>(badges: [Node; N]) -> Node {
    html::p()
        .with(Node::all(
            badges.map(|badge| html::span().with(badge).with(" ")),
        ))
        .into()
}

fn notice((classes, words): (&'static str, &'static str)) -> Element {
    html::div().class(classes).with(html::p().with(words))
}

fn announcing() -> Element {
    let announce = || workspace().announce("3 personnes sélectionnées");
    button("button secondary", announce)
        .set("id", "galerie-annonce")
        .with("Annoncer")
}

/// The sign of a piece of work that never ends.
fn working() -> Node {
    let progress = Progress::new();
    progress.during(std::future::pending());
    progress_sign(progress)
}

fn people() -> Node {
    let pick = html::input()
        .set("type", "radio")
        .set("name", "galerie-ligne")
        .set("aria-labelledby", "galerie-nom")
        .checked(|| true);
    let first = line()
        .with(html::td().set("role", "cell").class("pick").with(pick))
        .with(subject("Côté, François-Xavier").set("id", "galerie-nom"))
        .with(cell("État".into(), status_badge(Status::InForce)))
        .with(cell("Accès".into(), "5").class("number"));
    let table = table(
        ["Choix", "Nom", "État", "Accès"].map(Into::into).into(),
        first.into(),
    );
    table_region("galerie-table", table)
        .set("aria-label", "Utilisateurs")
        .into()
}

fn grouped() -> Node {
    let told = line()
        .with(subject("Nom"))
        .with(cell("Avant".into(), "Congé"))
        .with(cell("Après".into(), "Congé parental"));
    let group = group(Node::all([
        group_title(3, "Procuration PI-9FG-80X-NKA"),
        told,
    ]));
    let table = table_of_groups(
        ["Quoi", "Avant", "Après"].map(Into::into).into(),
        group.into(),
    );
    table_region("galerie-groupes", table)
        .set("aria-label", "Ce qui change")
        .into()
}

fn facts() -> Node {
    let change = html::a()
        .set("href", Address::Start.path())
        .with("Modifier");
    let change = change.with(html::span().class("visually-hidden").with(" la période"));
    paper(vec![
        row("Nom", html::bdi().with("Émilie L’Heureux-Deschênes")),
        row_with_action(
            "Période",
            "du 2 août 2026 au 1er février 2027 inclusivement",
            change.into(),
        ),
    ])
}

/// All tasks at one body, one task at another.
fn grants() -> Grants {
    let mut tasks = OrderedSet::new();
    tasks.insert(TaskId::new("rq-retenues"));
    let mut grants = Grants::new();
    grants.insert(BodyId::new("cnesst"), Access::Unrestricted);
    grants.insert(BodyId::new("rq"), Access::Restricted(tasks));
    grants
}

fn day() -> Day {
    workspace().today()
}

/// The procurations of the sample, which is made in memory for it.
fn line_of_time() -> Node {
    let Some(office) = sample() else {
        return Node::Nothing;
    };
    let (register, today) = (office.register(), day());
    let asked = Criteria::of(List::Procurations).ordered(Order::Start);
    let span = Span::of(today.plus_days(-200), 18);
    let found = timeline(register, &asked, (span, Rows::Procurations), today);
    drawing(
        register,
        &found,
        today,
        "Les procurations de l’exemple".into(),
    )
    .into()
}

fn sample() -> Option<Office<MemoryStore, BrowserWorld>> {
    let derivation = Derivation {
        salt: Salt::from_random([1; 16]),
        parameters: Parameters::LEAST,
    };
    let key = PassphraseKey::handed_back(Zeroizing::new([2; 32]), derivation);
    let store = MemoryStore::default();
    let mut office = Office::open(store, BrowserWorld::open().ok()?).ok()?;
    office.found_sample(&key, &key).ok()?;
    let code = UserCode::parse("rse1").ok()?;
    let Candidate::Slot(slot) = office.candidates(&code, SlotKind::Open).ok()?.pop()? else {
        return None;
    };
    office.enter(&code, &slot, &key).ok()?;
    Some(office)
}
