//! Vérifier le journal.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// Vérifier le journal.
    Integrity {
        Title => "Vérifier le journal", "Verify the journal";
        Lead =>
            "Procura relit chaque transaction dans le stockage de ce navigateur et la vérifie de nouveau\u{a0}: son sceau, sa signature, sa place, et le droit de son auteur.",
            "Procura reads each transaction again from this browser’s storage and verifies it anew: its seal, its signature, its place, and its author’s right.";
        Advancement => "Avancement de la vérification", "Progress of the verification";
        Progress { done: usize, total: usize } => "{done} de {total}", "{done} of {total}";
        InOrder { count: usize } =>
            "{count} transaction vérifiée\u{a0}: tout est en ordre." | "{count} transactions vérifiées\u{a0}: tout est en ordre.",
            "{count} transaction verified: everything is in order." | "{count} transactions verified: everything is in order.";
        Stopped { count: usize } =>
            "{count} transaction vérifiée, puis un problème\u{a0}: la vérification s’arrête là." | "{count} transactions vérifiées, puis un problème\u{a0}: la vérification s’arrête là.",
            "{count} transaction verified, then a problem: the verification stops there." | "{count} transactions verified, then a problem: the verification stops there.";
        FirstProblem => "Premier problème", "First problem";
        WhatToDo =>
            "Rechargez la page et connectez-vous de nouveau\u{a0}: Procura dira ce qui est gardé et quoi faire.",
            "Reload the page and sign in again: Procura will say what is kept and what to do.";
        Doubtful { count: usize } =>
            "{count} transaction est datée d’au moins une heure avant celle qui la précède\u{a0}: une horloge était mal réglée." | "{count} transactions sont datées d’au moins une heure avant celle qui les précède\u{a0}: une horloge était mal réglée.",
            "{count} transaction is dated at least an hour before the one that precedes it: a clock was set wrong." | "{count} transactions are dated at least an hour before the one that precedes them: a clock was set wrong.";
        Again => "Vérifier de nouveau", "Verify again";
        Entries => "Transactions, de la plus récente à la plus ancienne", "Transactions, newest first";
        Number => "Numéro", "Number";
        Time => "Date et heure", "Date and time";
        Author => "Auteur", "Author";
        Outcome => "Résultat", "Result";
        Fine => "En ordre", "In order";
        FineButDoubtful => "En ordre, heure douteuse", "In order, doubtful time";
        Fingerprint => "Empreinte du registre", "Fingerprint of the register";
        FingerprintText { sequence: String } =>
            "Ces huit mots tiennent lieu de tout l’historique jusqu’à la transaction nº {sequence}. Lisez-les au téléphone à une autre personne RSE, ou comparez-les avec ceux que vous aviez notés\u{a0}: au même numéro, les mêmes mots veulent dire le même historique.",
            "These eight words stand for the whole history up to transaction no. {sequence}. Read them over the phone to another officer, or compare them with those that you had noted: at the same number, the same words mean the same history.";
        InFrench => "Mots français", "French words";
        InEnglish => "Mots anglais", "English words";
        Keeping => "Garde des données", "Keeping of the data";
        PersistenceGranted =>
            "Le navigateur a promis de ne pas effacer de lui-même ce que Procura y garde.",
            "The browser has promised not to clear by itself what Procura keeps in it.";
        PersistenceRefused =>
            "Le navigateur n’a pas promis de garder ces données\u{a0}: si l’appareil manque de place, il peut les effacer. Libérez de l’espace et ajoutez ce site à vos favoris, ce qui suffit souvent.",
            "The browser hasn’t promised to keep these data: should the device run out of room, it may clear them. Free some space and bookmark this site, which is often enough.";
        PersistenceUnknown =>
            "Ce navigateur ne dit pas s’il peut effacer ces données de lui-même.",
            "This browser doesn’t say whether it may clear these data by itself.";
        SecondUpToDate =>
            "La seconde copie du registre, qui résiste à une panne de courant, est à jour.",
            "The second copy of the register, which withstands a power cut, is up to date.";
        SecondBehind =>
            "La seconde copie du registre n’est pas à jour. Le haut de la page dit quoi faire.",
            "The second copy of the register isn’t up to date. The top of the page says what to do.";
        SecondAbsent =>
            "Ce navigateur ne garde pas de seconde copie du registre\u{a0}: une panne de courant peut effacer ce qui a été enregistré dans les dernières minutes.",
            "This browser keeps no second copy of the register: a power cut can erase what was recorded in the last few minutes.";
    }
}
