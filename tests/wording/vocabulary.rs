//! The words: one for each thing, those of the glossary, and sentences that end as sentences do.

use crate::tables::source_tables;
use procura::wording::every_sentence;

/// What is spelt alike in both languages.
const ALIKE: &[&str] = &[
    "Actions",
    "Code",
    "Date",
    "Transaction",
    "Page",
    "Journal",
    "Menu",
    "Note",
    "Catalogue",
    "Procura",
    "Suspension",
    "transaction",
    "transactions",
];

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .map(str::to_owned)
        .collect()
}

fn closing_sign(text: &str) -> Option<char> {
    text.chars()
        .next_back()
        .filter(|c| matches!(c, '.' | '?' | '!' | ':' | '…'))
}

#[test]
fn french_and_english_differ() {
    for (french, english) in every_sentence() {
        let uncounted = french.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        assert!(
            french != english || ALIKE.contains(&uncounted),
            "{french} / {english}"
        );
    }
}

#[test]
fn both_languages_end_with_the_same_sign() {
    for (french, english) in every_sentence() {
        let signs = (closing_sign(&french), closing_sign(&english));
        assert_eq!(signs.0, signs.1, "{french} / {english}");
    }
}

#[test]
fn problems_refusals_and_denials_are_sentences_that_end_with_a_point() {
    // Grounds stand in a list, beside a task: they are names.
    let grounds = ["ByOfficer", "ByProcuration"];
    let mut read = 0;
    for table in source_tables() {
        if !["Problems", "Refusals", "Reasons", "Changes"].contains(&table.name.as_str()) {
            continue;
        }
        for sentence in table.sentences {
            if grounds.contains(&sentence.name.as_str()) {
                continue;
            }
            for form in sentence.french.iter().chain(&sentence.english) {
                assert_eq!(closing_sign(form), Some('.'), "{form}");
                read += 1;
            }
        }
    }
    assert!(read > 100, "the three tables are read");
}

#[test]
fn several_sentences_end_with_a_sign() {
    for (french, english) in every_sentence() {
        for text in [french, english] {
            let several = text.contains(". ") || text.contains("? ") || text.contains("! ");
            assert!(!several || closing_sign(&text).is_some(), "{text}");
        }
    }
}

#[test]
fn whoever_is_addressed_reads_a_sentence_that_ends() {
    let not_verbs = ["assez", "chez", "nez"];
    // A clause, like "ce que vous pouvez faire", may be a title.
    let clauses = ["que", "qui", "dont", "où"];
    for (french, _) in every_sentence() {
        let words = words(&french);
        let has_one_of = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        let addresses = words
            .iter()
            .any(|word| word.ends_with("ez") && !not_verbs.contains(&word.as_str()));
        let is_sentence = addresses && !has_one_of(&clauses);
        assert!(!is_sentence || closing_sign(&french).is_some(), "{french}");
    }
}

#[test]
fn no_message_says_that_something_is_invalid_or_required() {
    let (french, english) = (
        ["invalide", "invalides", "requis", "requise", "requises"],
        ["invalid", "required"],
    );
    for (fr, en) in every_sentence() {
        assert!(
            !words(&fr).iter().any(|w| french.contains(&w.as_str())),
            "{fr}"
        );
        assert!(
            !words(&en).iter().any(|w| english.contains(&w.as_str())),
            "{en}"
        );
    }
}

#[test]
fn each_thing_has_the_word_of_the_glossary() {
    let french = [
        "proxy",
        "proxies",
        "mail",
        "email",
        "e-mail",
        "usager",
        "usagers",
        "login",
        "formulaire",
        "autorisation",
        "svp",
        "digital",
        "supporté",
        "éligible",
    ];
    let english = [
        "procuration",
        "procurations",
        "attorney",
        "employee-user",
        "enrollment",
        "email",
        "authorized",
        "color",
        "canceled",
        "login",
        "please",
    ];
    for (fr, en) in every_sentence() {
        assert!(
            !words(&fr).iter().any(|w| french.contains(&w.as_str())),
            "{fr}"
        );
        assert!(
            !words(&en).iter().any(|w| english.contains(&w.as_str())),
            "{en}"
        );
    }
}

#[test]
fn names_that_people_look_for_are_exact() {
    let all = every_sentence();
    for name in [
        "Gestion des dossiers des utilisateurs",
        "Gestion des droits d’accès",
        "Gestion des procurations",
        "Comptes d’utilisateurs",
        "Dossier de l’entreprise",
        "Inscription aux services",
        "Journal",
        "Mes accès",
        "Accueil",
        "Se déconnecter",
        "Continuer",
        "Modifier",
        "Transmettre",
        "Outil indépendant. Rien n’est transmis au gouvernement.",
        "Il y a un problème",
        "Erreur\u{a0}: Émilie",
        "Étape 1 de 1",
        "Nom de l’entreprise",
        "Numéro d’entreprise du Québec (NEQ)",
        "Prénom",
        "Nom",
        "Courriel (facultatif)",
        "Code d’utilisateur",
        "Rôle",
        "Nom de la procuration",
        "Date de début",
        "Date de fin",
        "Note (facultatif)",
        "À venir",
        "Active",
        "Expire bientôt",
        "Suspendue",
        "Expirée",
        "Révoquée",
        "Remplacée",
    ] {
        assert!(all.iter().any(|(french, _)| french == name), "{name}");
    }
}
