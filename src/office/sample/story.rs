//! What happened in the sample enterprise, as data. The enterprise and its people are made up, and
//! its number fails the check that nearly every genuine one passes.

use crate::register::EnrolmentState;

pub(super) const ENTERPRISE: &str = "Charpentes Fictives du Fleuve inc.";
pub(super) const NEQ: &str = "1172839456";
/// The bodies with which it is enrolled from the start.
pub(super) const ENROLLED: [&str; 6] = ["rq", "req", "cnesst", "rbq", "ccq", "ctq"];

/// A person of the sample.
pub(super) struct Person {
    pub(super) code: &'static str,
    pub(super) given_name: &'static str,
    pub(super) family_name: &'static str,
    /// Empty where none is known.
    pub(super) email: &'static str,
}

const fn person(
    code: &'static str,
    given_name: &'static str,
    family_name: &'static str,
    email: &'static str,
) -> Person {
    Person {
        code,
        given_name,
        family_name,
        email,
    }
}

pub(super) const FOUNDER: Person = person(
    "rse1",
    "Geneviève",
    "Bélanger-Roy",
    "genevieve@fictives.example",
);

pub(super) const OTHER_OFFICERS: [Person; 1] = [person(
    "rse2",
    "Étienne",
    "Saint-Onge",
    "etienne@fictives.example",
)];

pub(super) const USERS: [Person; 8] = [
    person(
        "employe1",
        "Maïka",
        "Tremblay-Ouellet",
        "maika@fictives.example",
    ),
    person(
        "employe2",
        "Jean-Philippe",
        "D’Amours",
        "jp@fictives.example",
    ),
    person("employe3", "Thị Hương", "Nguyễn", "huong@fictives.example"),
    person("employe4", "Uapukun", "Mestokosho", ""),
    person("employe5", "ᐋᓚᓯ", "ᖁᒪᓗᒃ", ""),
    person("employe6", "Noémie", "L’Heureux", "noemie@fictives.example"),
    person("employe7", "Youssef", "Ben Amar", ""),
    person("employe8", "François-Xavier", "Côté", "fx@fictives.example"),
];

/// What a procuration of the sample says. Its days are counted from today: negative before it.
pub(super) struct Terms {
    /// Empty for one that was made in Gestion des droits d'accès.
    pub(super) name: &'static str,
    /// Empty for none.
    pub(super) note: &'static str,
    pub(super) start: i32,
    pub(super) end: i32,
    /// Each body with its tasks; without any, the access is unrestricted.
    pub(super) grants: &'static [(&'static str, &'static [&'static str])],
}

/// One submission. Procurations are named by their names, users by their codes.
pub(super) enum Step {
    Enrol(&'static str, EnrolmentState),
    Create(Terms),
    Grant(&'static str, Terms),
    Assign(&'static str, &'static [&'static str]),
    Withdraw(&'static str, &'static str),
    Replace(Terms),
    Suspend(&'static str),
    Revoke(&'static str, &'static str),
}

/// How many days ago the file was created, and everyone in it added.
pub(super) const FOUNDED: i32 = 400;

/// Everything after that, each with how many days ago it was, the longest ago first.
pub(super) const STEPS: &[(i32, Step)] = &[
    (380, Step::Enrol("rtq", EnrolmentState::Pending)),
    (352, Step::Enrol("rtq", EnrolmentState::Refused)),
    (340, Step::Enrol("amp", EnrolmentState::Pending)),
    (
        320,
        Step::Create(Terms {
            name: "Remplacement de congé",
            note: "Pendant le congé de la responsable de la paie.",
            start: -320,
            end: -50,
            grants: &[
                ("rq", &["rq-retenues", "rq-releves"]),
                ("cnesst", &["cnesst-suivi"]),
            ],
        }),
    ),
    (320, Step::Assign("Remplacement de congé", &["employe3"])),
    (
        300,
        Step::Create(Terms {
            name: "Taxes et retenues à la source",
            note: "Déclarations mensuelles et trimestrielles.",
            start: -300,
            end: 300,
            grants: &[(
                "rq",
                &["rq-taxes-produire", "rq-taxes-consulter", "rq-retenues"],
            )],
        }),
    ),
    (
        299,
        Step::Assign(
            "Taxes et retenues à la source",
            &["employe1", "employe3", "employe6"],
        ),
    ),
    (
        260,
        Step::Create(Terms {
            name: "Dépôt direct de la CNESST",
            note: "",
            start: -260,
            end: 100,
            grants: &[("cnesst", &["cnesst-depot-direct"])],
        }),
    ),
    (
        260,
        Step::Assign("Dépôt direct de la CNESST", &["employe7"]),
    ),
    (
        210,
        Step::Create(Terms {
            name: "Paie et santé-sécurité",
            note: "",
            start: -210,
            end: 150,
            grants: &[("cnesst", &["cnesst-salaires", "cnesst-suivi"])],
        }),
    ),
    (209, Step::Assign("Paie et santé-sécurité", &["employe6"])),
    (
        170,
        Step::Create(Terms {
            name: "Avis d’embauche des chantiers",
            note: "Chantiers de la saison\u{a0}: Rimouski, Matane et Sept-Îles.",
            start: -170,
            end: 12,
            grants: &[("ccq", &["ccq-embauche", "ccq-fin-emploi", "ccq-carnet"])],
        }),
    ),
    (
        168,
        Step::Assign(
            "Avis d’embauche des chantiers",
            &["employe2", "employe7", "employe8"],
        ),
    ),
    (
        150,
        Step::Create(Terms {
            name: "Licence d’entrepreneur",
            note: "Dossier complet à la Régie du bâtiment.",
            start: -150,
            end: 215,
            grants: &[("rbq", &[])],
        }),
    ),
    (150, Step::Assign("Licence d’entrepreneur", &["employe8"])),
    (
        120,
        Step::Create(Terms {
            name: "Mises à jour au Registraire",
            note: "À assigner quand la relève sera nommée.",
            start: -120,
            end: 600,
            grants: &[(
                "req",
                &["req-maj-annuelle", "req-maj-courante", "req-attestation"],
            )],
        }),
    ),
    (
        100,
        Step::Withdraw("Taxes et retenues à la source", "employe3"),
    ),
    (
        90,
        Step::Replace(Terms {
            name: "Paie et santé-sécurité",
            note: "La messagerie s’ajoute aux tâches.",
            start: -90,
            end: 270,
            grants: &[(
                "cnesst",
                &["cnesst-salaires", "cnesst-suivi", "cnesst-messagerie"],
            )],
        }),
    ),
    (
        45,
        Step::Revoke(
            "Dépôt direct de la CNESST",
            "Les versements se font désormais au siège.",
        ),
    ),
    (
        30,
        Step::Grant(
            "employe5",
            Terms {
                name: "",
                note: "",
                start: -30,
                end: 335,
                grants: &[
                    ("ctq", &["ctq-cvo", "ctq-dossier"]),
                    ("rq", &["rq-releves"]),
                ],
            },
        ),
    ),
    (18, Step::Suspend("Licence d’entrepreneur")),
    (
        6,
        Step::Create(Terms {
            name: "Inscription des véhicules lourds",
            note: "",
            start: 14,
            end: 379,
            grants: &[("ctq", &[])],
        }),
    ),
    (
        5,
        Step::Assign("Inscription des véhicules lourds", &["employe4"]),
    ),
    (
        3,
        Step::Create(Terms {
            name: "Rapport mensuel à la CCQ",
            note: "",
            start: 35,
            end: 400,
            grants: &[("ccq", &["ccq-rapport-mensuel", "ccq-payer"])],
        }),
    ),
];
