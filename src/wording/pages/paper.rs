//! What a page says besides when it is printed.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// What a page says besides when it is printed, and what stands in the margins of each sheet.
    Paper {
        PrintedOn { day: String, name: String } =>
            "Imprimé le {day} par {name}", "Printed on {day} by {name}";
        Fingerprint { sequence: String } =>
            "Empreinte du registre après la transaction nº\u{a0}{sequence}\u{a0}:",
            "Fingerprint of the register after transaction no.\u{a0}{sequence}:";
        Comparing =>
            "Journal, Vérifier le journal donne aussi ces huit mots\u{a0}: au même numéro, les mêmes mots veulent dire le même historique.",
            "Journal, Verify the journal gives these eight words too: at the same number, the same words mean the same history.";
        Independence =>
            "Document produit par Procura, un outil indépendant. Rien n’est transmis au gouvernement, qui n’a ni délivré ni approuvé ce document.",
            "Made by Procura, an independent tool. Nothing is sent to the government, which has neither issued nor approved this document.";
        ShortFingerprint { sequence: String, words: String } =>
            "Empreinte nº\u{a0}{sequence}\u{a0}: {words}", "Fingerprint no.\u{a0}{sequence}: {words}";
        PageOf { page: String, pages: String } => "Page {page} sur {pages}", "Page {page} of {pages}";
        Rows { first: u32, last: u32, total: u32 } =>
            "Lignes {first} à {last} de {total}\u{a0}: les autres ne sont pas sur ce document.",
            "Rows {first} to {last} of {total}: the others aren’t on this document.";
        Asked { what: String, value: String } => "{what}\u{a0}: {value}", "{what}: {value}";
    }
}

sentences! {
    later:
    /// Fiche d’assignation: an assignment that stands, on one page.
    AssignmentDetails {
        Title => "Fiche d’assignation", "Assignment sheet";
        OneTitle { reference: String, name: String } =>
            "Fiche d’assignation\u{a0}: {reference}, {name}",
            "Assignment sheet: {reference}, {name}";
        Lead { enterprise: String, name: String } =>
            "{enterprise} a assigné à {name} la procuration interne décrite ici.",
            "{enterprise} has assigned to {name} the internal proxy described here.";
        Procuration => "Procuration", "Proxy";
        Account => "État du compte", "State of the account";
        Scope => "Ce que la procuration permet", "What the proxy allows";
        Suspended =>
            "La procuration est suspendue\u{a0}: elle ne permet rien tant qu’une personne responsable ne l’a pas réactivée.",
            "The proxy is suspended: it allows nothing until an officer reactivates it.";
        Upcoming { day: String } =>
            "La procuration ne permet rien avant le {day}.",
            "The proxy allows nothing before {day}.";
        MadeOn { day: String } =>
            "Établie le {day} à partir du journal du registre. Ce qui est enregistré ensuite peut la changer.",
            "Made on {day} from the journal of the register. What is recorded later may change it.";
        Over => "Cette assignation est terminée.", "This assignment is over.";
        StandsStill =>
            "Cette assignation est en cours\u{a0}: il n’y a pas encore d’attestation. Sa fiche dit ce qu’elle permet, et jusqu’à quand.",
            "This assignment still stands: there is no attestation yet. Its sheet says what it allows, and until when.";
    }
}
