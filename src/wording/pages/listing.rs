//! The filters of the lists that can be searched, and what is said where nothing is found.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// The filters of a list.
    Filters {
        Title => "Filtres", "Filters";
        Apply => "Appliquer les filtres", "Apply the filters";
        Active => "Filtres actifs", "Active filters";
        Remove => "Retirer le filtre\u{a0}:", "Remove the filter:";
        ClearAll => "Effacer tous les filtres", "Clear all filters";
        AnyTask => "N’importe laquelle", "Any";
        PersonHint =>
            "Inscrivez le nom ou le code de la personne.",
            "Enter the name or the code of the person.";
        ReferenceHint =>
            "Inscrivez la référence, par exemple PI-7K3-M9Q-XD4.",
            "Enter the reference, for example PI-7K3-M9Q-XD4.";
        PeriodHint =>
            "Sont montrées les procurations dont la période touche ces jours. Chaque date est facultative.",
            "Shows the proxies whose period touches these days. Each date is optional.";
        RecordedHint =>
            "Les deux jours comptent. Chaque date est facultative.",
            "Both days count. Each date is optional.";
        FromDay => "À compter du", "From";
        ToDay => "Jusqu’au", "Until";
        NobodyNamed =>
            "Personne n’a ce nom ni ce code. Vérifiez l’orthographe, ou videz ce champ.",
            "Nobody has this name or this code. Check the spelling, or empty this field.";
        SeveralNamed { people: String } =>
            "Plusieurs personnes correspondent\u{a0}: {people}. Inscrivez le code de la personne.",
            "Several people match: {people}. Enter the code of the person.";
        ManyNamed { people: String } =>
            "Plusieurs personnes correspondent, entre autres {people}. Inscrivez le code de la personne.",
            "Several people match, among others {people}. Enter the code of the person.";
        NoSuchReference =>
            "Aucune procuration n’a cette référence. Vérifiez-la, ou videz ce champ.",
            "No proxy has this reference. Check it, or empty this field.";
        NoSuchDay =>
            "Cette date n’existe pas au calendrier. Corrigez-la, ou videz ce champ.",
            "The calendar has no such date. Correct it, or empty this field.";
        ToBeforeFrom =>
            "Cette date précède la première. Inscrivez une date qui la suit, ou videz ce champ.",
            "This date precedes the first one. Enter one that follows it, or empty this field.";
        Order => "Trier par", "Sort by";
        Size => "Lignes par page", "Rows per page";
        MisreadTitle =>
            "Une partie de l’adresse n’a pas été comprise",
            "Part of the address wasn’t understood";
        MisreadText =>
            "La liste ne montre donc peut-être pas ce que vous cherchez. Voici ce qui n’a pas été compris\u{a0}:",
            "So the list may not show what you look for. This wasn’t understood:";
        MisreadClear => "Ignorer ce qui n’a pas été compris", "Ignore what wasn’t understood";
        NoneMatches =>
            "Rien ne correspond à tous ces filtres à la fois.",
            "Nothing matches all these filters at once.";
        NoneMatchesOne =>
            "Rien ne correspond à ce filtre. Retirez-le ci-dessus pour voir toute la liste.",
            "Nothing matches this filter. Remove it above to see the whole list.";
        WithoutOne =>
            "En retirant un seul filtre, il y aurait quelque chose à voir\u{a0}:",
            "With a single filter removed, there would be something to see:";
        WithoutTwo =>
            "Il ne suffit pas d’en retirer un seul\u{a0}: effacez-les tous ci-dessus, puis filtrez de nouveau.",
            "To remove a single one isn’t enough: clear them all above, then filter again.";
        Without { count: usize, condition: String } =>
            "{count} résultat sans ce filtre\u{a0}: {condition}" |
            "{count} résultats sans ce filtre\u{a0}: {condition}",
            "{count} result without this filter: {condition}" |
            "{count} results without this filter: {condition}";
    }
}

sentences! {
    later:
    /// One transaction of the journal.
    RecordPage {
        Title { number: String } => "Transaction nº\u{a0}{number}", "Transaction no.\u{a0}{number}";
        Open => "ouvrir la transaction", "open the transaction";
        Time => "Date et heure", "Date and time";
        Author => "Auteur", "Author";
        Number => "Numéro", "Number";
        Fingerprint => "Empreinte", "Fingerprint";
        FingerprintText =>
            "Ces huit mots tiennent lieu de tout l’historique jusqu’à cette transaction. Ceux que vous auriez notés à ce numéro doivent être les mêmes.",
            "These eight words stand for the whole history up to this transaction. Those that you may have noted at this number must be the same.";
        Happened => "Ce qui a été enregistré", "What was recorded";
        Changes { count: usize } =>
            "{count} changement" | "{count} changements", "{count} change" | "{count} changes";
        BeforeAndAfter => "Avant et après", "Before and after";
        BeforeAndAfterText =>
            "Ce que disait le registre juste avant cette transaction, et juste après. L’état d’une procuration est celui de ce jour-là.",
            "What the register said just before this transaction, and just after. The status of a proxy is that of that day.";
        NothingChanged =>
            "Cette transaction n’a rien changé d’autre dans le registre.",
            "This transaction changed nothing else in the register.";
        Subjects { count: usize } =>
            "{count} élément changé" | "{count} éléments changés",
            "{count} item changed" | "{count} items changed";
        What => "Élément", "Item";
        Before => "Avant", "Before";
        After => "Après", "After";
        Changed => "Changé", "Changed";
        New => "Nouveau", "New";
        NoValue => "rien", "nothing";
        Previous => "Transaction précédente", "Previous transaction";
        Next => "Transaction suivante", "Next transaction";
        BackToJournal => "Retour au journal", "Back to the journal";
    }
}
