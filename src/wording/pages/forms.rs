//! The words that forms, lists and summaries share.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// Forms.
    Forms {
        ThreeMonths => "3 mois", "3 months";
        SixMonths => "6 mois", "6 months";
        OneYear => "1 an", "1 year";
        QuickChoices => "Choix rapides de la date de fin", "Quick choices of the end date";
        EndChosen { day: String } => "Date de fin\u{a0}: {day}", "End date: {day}";
        DatesAreInclusive =>
            "Le premier et le dernier jour comptent en entier.",
            "The first and the last day count in full.";
        OverAYear =>
            "Cette période dépasse un an. C’est permis, mais une période plus courte, renouvelée au besoin, limite les oublis.",
            "This period is longer than one year. That’s allowed, but a shorter one, renewed as needed, leaves less to forget.";
        DropDraft => "Abandonner cette demande", "Drop this request";
        DraftDropped => "La demande a été abandonnée. Rien n’a été enregistré.", "The request was dropped. Nothing was recorded.";
        AnotherWaits =>
            "Une demande commencée plus tôt attend à l’accueil, où vous pouvez la reprendre ou l’abandonner.",
            "A request that was begun earlier waits on the home page, where you can resume or drop it.";
        AlreadySubmitted =>
            "Cette demande avait déjà été transmise, peut-être dans un autre onglet. Voici ce qui a été enregistré à ce moment.",
            "This request had been submitted before, perhaps in another tab. Here is what was recorded then.";
    }
}

sentences! {
    later:
    /// Lists.
    Lists {
        Pages => "Pages de la liste", "Pages of the list";
        PageOf { page: usize, pages: usize } => "Page {page} sur {pages}", "Page {page} of {pages}";
        PreviousPage => "Page précédente", "Previous page";
        NextPage => "Page suivante", "Next page";
        Search => "Rechercher", "Search";
        Found { count: usize } =>
            "{count} résultat" | "{count} résultats", "{count} result" | "{count} results";
        Procurations { count: usize } =>
            "{count} procuration" | "{count} procurations", "{count} proxy" | "{count} proxies";
        NothingFound =>
            "Rien ne correspond à cette recherche. Vérifiez l’orthographe ou effacez la recherche.",
            "Nothing matches this search. Check the spelling or clear the search.";
    }
}

sentences! {
    later:
    /// What a procuration says.
    Summaries {
        Mandatary => "Mandataire", "Mandatary";
        Users => "Utilisateurs", "Users";
        Period => "Période", "Period";
        Unrestricted => "Accès sans restriction", "Unrestricted access";
        Restricted => "Accès avec restriction", "Restricted access";
        AllTasks => "Toutes les tâches, présentes et futures", "All tasks, present and future";
        Reference => "Référence", "Reference";
        Name => "Nom", "Name";
        Note => "Note", "Note";
        Status => "État", "Status";
        Bodies => "Ministères et organismes", "Ministries and public bodies";
    }
}
