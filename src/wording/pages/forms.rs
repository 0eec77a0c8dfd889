//! The words that forms, lists and summaries share.

use crate::wording::sentences::sentences;

sentences! {
    /// Forms.
    Forms {
        ThreeMonths => "3 mois", "3 months";
        SixMonths => "6 mois", "6 months";
        OneYear => "1 an", "1 year";
        QuickChoices => "Choix rapides de la date de fin", "Quick choices of the end date";
        DatesAreInclusive =>
            "Le premier et le dernier jour comptent en entier.",
            "The first and the last day count in full.";
        OverAYear =>
            "Cette période dépasse un an. C’est permis, mais une période plus courte, renouvelée au besoin, limite les oublis.",
            "This period is longer than one year. That’s allowed, but a shorter one, renewed as needed, leaves less to forget.";
        DropDraft => "Abandonner cette demande", "Drop this request";
        DraftDropped => "La demande a été abandonnée. Rien n’a été enregistré.", "The request was dropped. Nothing was recorded.";
        StorageFull =>
            "L’espace de stockage de ce navigateur est plein\u{a0}: rien n’a été enregistré, et votre demande est gardée. Libérez de l’espace, puis transmettez-la de nouveau.",
            "This browser’s storage is full: nothing was recorded, and your request is kept. Free some space, then submit it again.";
        StorageFullUnkept =>
            "L’espace de stockage de ce navigateur est plein\u{a0}: rien n’a été enregistré, et votre demande ne tient qu’à cette page. Sans la fermer ni la recharger, libérez de l’espace, puis transmettez-la de nouveau.",
            "This browser’s storage is full: nothing was recorded, and your request lasts only as long as this page. Without closing or reloading it, free some space, then submit it again.";
        StorageFullForAct =>
            "L’espace de stockage de ce navigateur est plein\u{a0}: rien n’a été enregistré. Libérez de l’espace, puis réessayez.",
            "This browser’s storage is full: nothing was recorded. Free some space, then try again.";
        DraftUnkept =>
            "L’espace de stockage de ce navigateur est plein\u{a0}: ce que vous entrez ici serait perdu si la page était fermée ou rechargée. Libérez de l’espace, ou transmettez votre demande sans quitter la page.",
            "This browser’s storage is full: what you enter here would be lost if the page were closed or reloaded. Free some space, or submit your request without leaving the page.";
        StorageFailed =>
            "Le navigateur a refusé l’écriture\u{a0}: rien n’a été enregistré, et votre demande est gardée. Vérifiez que le stockage est permis pour ce site, puis transmettez-la de nouveau.",
            "The browser refused to write: nothing was recorded, and your request is kept. Check that storage is allowed for this site, then submit it again.";
        Overtaken =>
            "Un autre onglet a enregistré quelque chose au même moment\u{a0}: votre demande n’a pas été enregistrée. Vérifiez-la, puis transmettez-la de nouveau.",
            "Another tab recorded something at the same moment: your request wasn’t recorded. Check it, then submit it again.";
        ReadOnly =>
            "Le registre est en lecture seule\u{a0}: rien n’a été enregistré. La page d’accueil dit pourquoi et quoi faire.",
            "The register is read-only: nothing was recorded. The home page says why and what to do.";
        AlreadySubmitted =>
            "Cette demande avait déjà été transmise, peut-être dans un autre onglet. Voici ce qui a été enregistré à ce moment.",
            "This request had been submitted before, perhaps in another tab. Here is what was recorded then.";
    }
}

sentences! {
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
