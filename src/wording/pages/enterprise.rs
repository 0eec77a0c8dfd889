//! The pages of the enterprise's file: Inscription aux services and Journal.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// Inscription aux services.
    Enrolments {
        Lead =>
            "Indiquez où en est l’inscription de l’entreprise aux services de chaque organisme. Une procuration n’a d’effet qu’auprès d’un organisme dont l’état est Actif.",
            "Say where the enterprise’s enrolment in each body’s services stands. A proxy allows something only with a body whose status is Active.";
        SeeCatalogue =>
            "Consulter ou modifier le catalogue des organismes et de leurs tâches",
            "View or change the catalogue of bodies and their tasks";
        States => "Ce que dit chaque état", "What each status says";
        ActiveText =>
            "Les procurations peuvent viser cet organisme.",
            "Proxies may name this body.";
        PendingText =>
            "L’organisme n’a pas encore répondu. En attendant, aucune procuration n’y permet quoi que ce soit.",
            "The body hasn’t answered yet. Meanwhile no proxy allows anything there.";
        RefusedText =>
            "L’organisme a refusé l’inscription. Aucune procuration n’y permet quoi que ce soit.",
            "The body refused the enrolment. No proxy allows anything there.";
        NoneText =>
            "L’entreprise n’utilise pas les services de cet organisme.",
            "The enterprise doesn’t use this body’s services.";
        Body => "Ministère ou organisme", "Ministry or public body";
        Procurations => "Procurations en vigueur", "Proxies in force";
        NewState => "Nouvel état", "New status";
        NewStateOf => "Nouvel état de l’inscription\u{a0}:", "New status of the enrolment:";
        Save => "Enregistrer", "Save";
        Warning { count: usize } =>
            "{count} procuration en vigueur vise cet organisme\u{a0}: elle n’y permettra plus rien tant que l’état ne sera pas Actif." |
            "{count} procurations en vigueur visent cet organisme\u{a0}: elles n’y permettront plus rien tant que l’état ne sera pas Actif.",
            "{count} proxy in force names this body: it will allow nothing there until the status is Active again." |
            "{count} proxies in force name this body: they will allow nothing there until the status is Active again.";
        ChangeOf { body: String } => "Inscription aux services\u{a0}: {body}", "Enrolment in services: {body}";
        ChangeLead =>
            "Rien n’est encore enregistré. Dès que vous confirmerez, aucune procuration ne permettra plus rien auprès de cet organisme, et les responsables (RSE) n’y auront plus accès non plus.",
            "Nothing is recorded yet. Once you confirm, no proxy allows anything with this body any more, and officers (RSE) have no access to it either.";
        StateNow => "État actuel", "Current status";
        Confirm => "Confirmer le nouvel état", "Confirm the new status";
        Saved { body: String, state: String } =>
            "Inscription aux services, {body}\u{a0}: {state}.",
            "Enrolment in services, {body}: {state}.";
    }
}

sentences! {
    later:
    /// Journal.
    JournalPage {
        Lead =>
            "Tout ce qui a été enregistré, du plus récent au plus ancien. Rien n’y est jamais récrit. Les heures sont celles du Québec.",
            "Everything that was recorded, newest first. Nothing in it is ever rewritten. Times are those of Québec.";
        Empty => "Rien n’a encore été enregistré.", "Nothing has been recorded yet.";
        Number { number: String } => "Nº\u{a0}{number}", "No.\u{a0}{number}";
        Founder => "Création du dossier", "Creation of the file";
        More { count: usize } =>
            "et {count} autre changement" | "et {count} autres changements",
            "and {count} other change" | "and {count} other changes";
        Shown { count: usize } =>
            "{count} transaction" | "{count} transactions",
            "{count} transaction" | "{count} transactions";
    }
}
