//! The pages of the catalogue.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// Catalogue.
    CataloguePage {
        Lead =>
            "Les ministères et organismes que les procurations peuvent viser, et leurs tâches. Ce que vous y changez vaut pour toute l’entreprise et reste au journal.",
            "The ministries and public bodies that proxies may name, and their tasks. What you change here holds for the whole enterprise and stays in the journal.";
        Shown { count: usize } => "{count} organisme" | "{count} organismes", "{count} body" | "{count} bodies";
        Body => "Ministère ou organisme", "Ministry or public body";
        Tasks => "Tâches", "Tasks";
        Origin => "Origine", "Origin";
        Own => "Ajouté par l’entreprise", "Added by the enterprise";
        Given => "Catalogue", "Catalogue";
        AddBody => "Ajouter un organisme", "Add a body";
        AddBodyLead =>
            "Cet organisme pourra ensuite être inscrit aux services, puis visé par des procurations. Il lui faut au moins une tâche.",
            "This body can then be enrolled with, and named by proxies. It needs at least one task.";
        TheBody => "L’organisme", "The body";
        FirstTask => "Sa première tâche", "Its first task";
        TheTask => "La tâche", "The task";
        AddTask => "Ajouter une tâche", "Add a task";
        AddTaskTo { body: String } => "Ajouter une tâche\u{a0}: {body}", "Add a task: {body}";
        RenameBody => "Modifier l’organisme", "Change the body";
        RenameBodyOf { body: String } => "Modifier l’organisme\u{a0}: {body}", "Change the body: {body}";
        RenameTask => "Modifier", "Change";
        RenameTaskOf { task: String } => "Modifier la tâche\u{a0}: {task}", "Change the task: {task}";
        WithdrawBody => "Retirer l’organisme", "Withdraw the body";
        WithdrawBodyOf { body: String } => "Retirer l’organisme\u{a0}: {body}", "Withdraw the body: {body}";
        WithdrawTask => "Retirer", "Withdraw";
        WithdrawTaskOf { task: String } => "Retirer la tâche\u{a0}: {task}", "Withdraw the task: {task}";
        Task => "Tâche", "Task";
        Allows => "Permet", "Allows";
        Sensitive => "Renseignements sensibles", "Sensitive information";
        SensitiveChoice => "Elle touche des renseignements sensibles", "It touches sensitive information";
        Yes => "Oui", "Yes";
        No => "Non", "No";
        Acts => "Modifications", "Changes";
        Continue => "Continuer", "Continue";
        Modify => "Modifier", "Change";
        Changes => "Changements", "Changes";
        SummaryOf { title: String } => "Résumé\u{a0}: {title}", "Summary: {title}";
        Submit => "Transmettre", "Submit";
        Confirm => "Confirmer le retrait", "Confirm the withdrawal";
        Grows =>
            "Les accès sans restriction s’étendent d’eux-mêmes à une nouvelle tâche; les accès avec restriction ne changent pas.",
            "Unrestricted access rights extend to a new task by themselves; restricted ones don’t change.";
        GrowsToo =>
            "Les accès sans restriction s’étendent d’eux-mêmes à une nouvelle tâche.",
            "Unrestricted access rights extend to a new task by themselves.";
        FindsAgain =>
            "Une tâche de ce fichier avait été retirée\u{a0}: les accès qui la nommaient la retrouvent.",
            "A task of this file had been withdrawn: the access rights that named it have it again.";
        NobodyGains => "Aucun accès ne change.", "No access changes.";
        Gaining { count: usize } =>
            "L’accès de {count} personne s’étend" | "L’accès s’étend, par {count} assignations",
            "The access of {count} person grows" | "Access grows, through {count} assignments";
        Stops =>
            "Rien n’est encore enregistré. Les accès ci-dessous prendront fin aussitôt.",
            "Nothing is recorded yet. The access below will end at once.";
        Losing { count: usize } =>
            "{count} assignation y perd quelque chose" | "{count} assignations y perdent quelque chose",
            "{count} assignment loses something" | "{count} assignments lose something";
        NobodyLoses => "Personne n’y perd d’accès.", "Nobody loses access by it.";
        Person => "Personne", "Person";
        MoreTasks { count: usize } => "et {count} autre" | "et {count} autres", "and {count} other" | "and {count} others";
        Added { name: String } => "Ajouté au catalogue\u{a0}: {name}.", "Added to the catalogue: {name}.";
        Renamed { name: String } => "Catalogue modifié\u{a0}: {name}.", "Catalogue changed: {name}.";
        Withdrawn { name: String } => "Retiré du catalogue\u{a0}: {name}.", "Withdrawn from the catalogue: {name}.";
        Load => "Charger un catalogue plus récent", "Load a newer catalogue";
        LoadLead =>
            "Choisissez un fichier de catalogue (JSON, 1\u{a0}000\u{a0}ko au plus). Rien n’est appliqué avant que vous ayez vu ce qui change et pour qui. Ce que l’entreprise a ajouté elle-même reste.",
            "Choose a catalogue file (JSON, at most 1,000 kB). Nothing is applied before you have seen what changes and for whom. What the enterprise added itself stays.";
        File => "Fichier de catalogue", "Catalogue file";
        Unreadable => "Le navigateur ne peut pas lire ce fichier. Rien n’a été changé. Choisissez-le de nouveau.", "The browser can’t read this file. Nothing was changed. Choose it again.";
        NotTaken { count: usize } =>
            "Ce fichier n’est pas chargé\u{a0}: {count} problème" | "Ce fichier n’est pas chargé\u{a0}: {count} problèmes",
            "This file isn’t loaded: {count} problem" | "This file isn’t loaded: {count} problems";
        NothingNew => "Ce fichier dit ce que le catalogue dit déjà\u{a0}: rien ne change.", "This file says what the catalogue says already: nothing changes.";
        Withdrawals { count: usize } => "{count} retrait" | "{count} retraits", "{count} withdrawal" | "{count} withdrawals";
        Additions { count: usize } => "{count} ajout" | "{count} ajouts", "{count} addition" | "{count} additions";
        Renamings { count: usize } => "{count} nouveau nom ou nouvelle description" | "{count} nouveaux noms ou nouvelles descriptions", "{count} name or description changed" | "{count} names or descriptions changed";
        ConfirmLead =>
            "Un retrait n’est appliqué que si vous le cochez.",
            "A withdrawal is applied only if you tick it.";
        TickWithoutEffect => "Cocher les retraits sans effet", "Tick the withdrawals without effect";
        OnlyNamed { count: usize } =>
            "{count} procuration vise cet élément, sans mandataire touché" | "{count} procurations visent cet élément, sans mandataire touché",
            "{count} proxy names it, and no mandatary is affected" | "{count} proxies name it, and no mandatary is affected";
        Change => "Changement", "Change";
        Effect => "Effet", "Effect";
        ConfirmThis => "Appliquer ce retrait", "Apply this withdrawal";
        TakesNothing => "N’enlève rien à personne", "Takes nothing from anybody";
        Apply => "Transmettre ces changements", "Submit these changes";
        NothingChosen => "Aucun changement n’est retenu\u{a0}: cochez au moins un retrait, ou quittez cette page.", "No change is kept: tick at least one withdrawal, or leave this page.";
        ChangedMeanwhile =>
            "Le registre a changé depuis que ce fichier a été comparé. Rien n’a été enregistré. Voici ce que le fichier change maintenant; vérifiez-le avant de transmettre.",
            "The register has changed since this file was compared. Nothing was recorded. Here is what the file changes now; check it before you submit.";
        Applied { count: usize } => "Catalogue\u{a0}: {count} changement enregistré." | "Catalogue\u{a0}: {count} changements enregistrés.", "Catalogue: {count} change recorded." | "Catalogue: {count} changes recorded.";
        NoLonger => "retiré du catalogue", "withdrawn from the catalogue";
    }
}
