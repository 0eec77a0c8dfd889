//! The whole picture: Qui peut faire quoi, Par organisme, Calendrier and Pourquoi.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// What the views share: the day that is looked at, and what an address may ask.
    Views {
        On => "Voir au", "As of";
        OnHint =>
            "Un jour passé, aujourd’hui ou un jour à venir.",
            "A past day, today or a day to come.";
        Show => "Afficher", "Show";
        PastDay { day: String } =>
            "Le {day} est passé\u{a0}: cette page montre ce qui valait à la fin de ce jour, d’après le journal.",
            "{day} is over: this page shows what held at the end of that day, from the journal.";
        FutureDay { day: String } =>
            "Le {day} est à venir\u{a0}: cette page montre ce qui vaudra ce jour-là si rien ne change d’ici là.",
            "{day} is yet to come: this page shows what will hold on that day if nothing changes until then.";
        NoSuchDay { text: String } =>
            "«\u{a0}{text}\u{a0}» n’est pas une date du calendrier. Choisissez une date, puis Afficher.",
            "“{text}” isn’t a date of the calendar. Choose a date, then Show.";
        IncompleteDay =>
            "La date n’est pas complète ou n’existe pas. Choisissez une date, puis Afficher.",
            "The date isn’t complete or doesn’t exist. Choose a date, then Show.";
        NoSuchBody { text: String } =>
            "«\u{a0}{text}\u{a0}» n’est pas un organisme du catalogue. Choisissez-en un, puis Afficher.",
            "“{text}” isn’t a body of the catalogue. Choose one, then Show.";
        NoSuchTask { text: String } =>
            "«\u{a0}{text}\u{a0}» n’est pas une tâche de cet organisme. Choisissez-en une, puis Afficher.",
            "“{text}” isn’t a task of this body. Choose one, then Show.";
        NoSuchPerson { text: String } =>
            "Personne ne répond à «\u{a0}{text}\u{a0}». Vérifiez le nom ou le code, puis Afficher.",
            "Nobody answers to “{text}”. Check the name or the code, then Show.";
        NotUnderstood { key: String, value: String } =>
            "L’adresse demande «\u{a0}{key}={value}\u{a0}», qui n’existe pas ici. Choisissez à nouveau, puis Afficher.",
            "The address asks for “{key}={value}”, which doesn’t exist here. Choose again, then Show.";
        Body => "Organisme", "Public body";
        ChooseBody => "Choisir un organisme", "Choose a body";
        Task => "Tâche", "Task";
        EveryTask => "Toutes les tâches", "All tasks";
        Person => "Personne", "Person";
        Through => "Par", "Through";
        UntilHead => "Jusqu’au", "Until";
        NoEnd => "Sans fin", "No end";
        Officer => "RSE", "Officer (RSE)";
    }
}

sentences! {
    later:
    /// Qui peut faire quoi.
    WhoMay {
        Lead =>
            "Chaque personne, chaque organisme, et combien de tâches elle peut y faire. Ouvrez une case pour savoir pourquoi.",
            "Each person, each body, and how many tasks they may do there. Open a cell to know why.";
        People { count: usize, day: String } =>
            "{count} personne, le {day}" | "{count} personnes, le {day}",
            "{count} person, on {day}" | "{count} people, on {day}";
        AllTasks => "toutes les tâches", "all tasks";
        All => "toutes", "all";
        OfTheTasks => "les tâches", "tasks";
        SomeTasks { count: usize, of: usize } => "{count} sur {of}" | "{count} sur {of}", "{count} of {of}" | "{count} of {of}";
        NoTask => "aucun", "none";
        Standing => "État du compte", "State of the account";
        Everybody => "Tous les comptes", "All accounts";
        Search => "Nom, code ou courriel", "Name, code or e-mail";
        NothingFound =>
            "Personne ne correspond. Vérifiez l’orthographe, effacez la recherche ou choisissez tous les comptes.",
            "Nobody matches. Check the spelling, clear the search or choose all accounts.";
        Legend => "Légende", "Legend";
        AllMeans =>
            "Toutes les tâches que l’organisme offre ce jour-là.",
            "Every task that the body has on that day.";
        SomeMeans => "Certaines tâches seulement\u{a0}: combien, et sur combien.", "Only some of the tasks: how many, and of how many.";
        NoneMeans => "Aucun accès ce jour-là.", "No access on that day.";
        Acronyms => "Sigles des organismes", "Acronyms of the bodies";
    }
}

sentences! {
    later:
    /// Par organisme.
    ByBody {
        Lead =>
            "Pour un organisme, et une tâche si vous voulez\u{a0}: qui peut agir, par quelle procuration, et jusqu’à quand.",
            "For a body, and a task if you wish: who may act, through which proxy, and until when.";
        Ask => "Choisissez un organisme, puis Afficher.", "Choose a body, then Show.";
        Accesses { count: usize, body: String, day: String } =>
            "{body}, le {day}\u{a0}· {count} accès" | "{body}, le {day}\u{a0}· {count} accès",
            "{body}, on {day}\u{a0}– {count} access right" | "{body}, on {day}\u{a0}– {count} access rights";
        Nobody { body: String, day: String } =>
            "Personne n’a cet accès le {day}\u{a0}: {body}.",
            "Nobody has this access on {day}: {body}.";
        Tasks => "Tâches", "Tasks";
    }
}

sentences! {
    later:
    /// Calendrier.
    Timeline {
        Lead =>
            "Les procurations sur une ligne de temps, et combien prennent fin chaque mois.",
            "Proxies on a line of time, and how many end in each month.";
        From => "Premier mois", "First month";
        Months => "Durée montrée", "Length shown";
        Rows => "Lignes", "Rows";
        OfProcurations => "Une par procuration", "One for each proxy";
        OfAssignments => "Une par personne", "One for each person";
        Search => "Nom ou référence", "Name or reference";
        Shown { count: usize, period: String } =>
            "{count} ligne, {period}" | "{count} lignes, {period}",
            "{count} row, {period}" | "{count} rows, {period}";
        Nothing { period: String } =>
            "Aucune procuration n’a de jour {period}. Montrez d’autres mois ou effacez la recherche.",
            "No proxy has a day {period}. Show other months or clear the search.";
        DrawingOf { period: String } =>
            "Ligne de temps {period}. Le tableau qui suit dit la même chose.",
            "Line of time {period}. The table that follows says the same.";
        BarOf { name: String, period: String, status: String } =>
            "{name}\u{a0}: {period}, {status}",
            "{name}: {period}, {status}";
        Label { name: String, status: String } => "{name}\u{a0}· {status}", "{name}\u{a0}– {status}";
        AsTable => "Les mêmes périodes en tableau", "The same periods as a table";
        Start => "Premier jour", "First day";
        End => "Dernier jour", "Last day";
        Ends => "Fins par mois", "Ends by month";
        Month => "Mois", "Month";
        EndsHead => "Procurations qui prennent fin", "Proxies that end";
        NoEnds => "Aucune procuration ne prend fin dans ces mois.", "No proxy ends in these months.";
    }
}

sentences! {
    later:
    /// Pourquoi.
    Reasoning {
        Title => "Pourquoi?", "Why?";
        Lead =>
            "Pour une personne, un organisme, une tâche et un jour\u{a0}: oui ou non, pour quelle raison, et ce qui y changerait quelque chose.",
            "For a person, a body, a task and a day: yes or no, for which reason, and what would change it.";
        PersonHint => "Le nom ou le code d’utilisateur.", "The name or the user code.";
        Ask =>
            "Choisissez une personne et un organisme, puis Afficher.",
            "Choose a person and a body, then Show.";
        Several { count: usize } =>
            "{count} personne correspond" | "{count} personnes correspondent",
            "{count} person matches" | "{count} people match";
        More { count: usize } =>
            "et {count} autre personne\u{a0}: précisez le nom." | "et {count} autres personnes\u{a0}: précisez le nom.",
            "and {count} other person: give more of the name." | "and {count} other people: give more of the name.";
        Subject { name: String, body: String, day: String } =>
            "{name}, {body}, le {day}",
            "{name}, {body}, on {day}";
        Answer => "Réponse", "Answer";
        Reason => "Raison", "Reason";
        Yes => "oui", "yes";
        No => "non", "no";
        SaidYes { name: String, task: String, day: String } =>
            "Oui\u{a0}: le {day}, {name} peut faire cette tâche\u{a0}: {task}.",
            "Yes: on {day}, {name} may do this task: {task}.";
        SaidNo { name: String, task: String, day: String } =>
            "Non\u{a0}: le {day}, {name} ne peut pas faire cette tâche\u{a0}: {task}.",
            "No: on {day}, {name} may not do this task: {task}.";
        Allowing { count: usize } =>
            "{count} raison" | "{count} raisons, dont chacune suffit",
            "{count} reason" | "{count} reasons, each of which is enough";
        Nearest => "La raison la plus proche", "The nearest reason";
        Changing => "Ce qui y changerait quelque chose", "What would change it";
        NothingPast =>
            "Ce jour est passé\u{a0}: plus rien n’y change.",
            "That day is over: nothing changes it any more.";
        OpenUser { name: String } => "Ouvrir le compte\u{a0}: {name}", "Open the account of {name}";
        OpenEnrolments => "Ouvrir Inscription aux services", "Open Enrolment in services";
        OpenProcuration { reference: String } => "Ouvrir la procuration {reference}", "Open the proxy {reference}";
        OpenRights => "Ouvrir Gestion des droits d’accès", "Open Access rights management";
        AskAbout => "Demander pourquoi, pour une tâche et un jour", "Ask why, for a task and a day";
    }
}

sentences! {
    later:
    /// What an officer should look at, on Accueil.
    Concerns {
        Expiring { count: usize } =>
            "{count} procuration prend fin d’ici 30 jours" | "{count} procurations prennent fin d’ici 30 jours",
            "{count} proxy ends within 30 days" | "{count} proxies end within 30 days";
        Lost { count: usize } =>
            "Accès perdus avec une procuration expirée\u{a0}: {count}",
            "Access lost with an expired proxy: {count}";
        Alone => "Une seule personne responsable (RSE) peut agir", "A single officer (RSE) may act";
        Wide { count: usize } =>
            "{count} personne a un accès sans restriction à plus de trois organismes" | "{count} personnes ont un accès sans restriction à plus de trois organismes",
            "{count} person has unrestricted access to more than three bodies" | "{count} people have unrestricted access to more than three bodies";
        Sensitive { count: usize } =>
            "{count} procuration donne des tâches sensibles" | "{count} procurations donnent des tâches sensibles",
            "{count} proxy gives sensitive tasks" | "{count} proxies give sensitive tasks";
        Unchanged { count: usize } =>
            "{count} personne a des accès inchangés depuis un an" | "{count} personnes ont des accès inchangés depuis un an",
            "{count} person has had unchanged access for a year" | "{count} people have had unchanged access for a year";
        Unenrolled { count: usize } =>
            "{count} procuration vise un organisme où l’inscription n’est plus active" | "{count} procurations visent un organisme où l’inscription n’est plus active",
            "{count} proxy names a body where the enrolment is no longer active" | "{count} proxies name a body where the enrolment is no longer active";
        UnenrolledText =>
            "Elles n’y permettent rien. Modifiez-les, ou changez l’état de l’inscription aux services.",
            "They allow nothing there. Modify them, or change the status of the enrolment in services.";
        UnenrolledAt { body: String, state: String } => "{body}\u{a0}: {state}", "{body}: {state}";
        ExpiringText =>
            "Prolongez ce qui sert encore; le reste prendra fin de lui-même.",
            "Extend what is still needed; the rest ends by itself.";
        LostText =>
            "Ces personnes n’ont plus aucun accès à l’organisme. Redonnez-le à qui en a encore besoin; pour les autres, confirmez les accès qui restent.",
            "These people have no access to the body any more. Give it again to those who still need it; for the others, confirm what access is left.";
        AloneText =>
            "Si un empêchement survient, personne ne pourra gérer les accès. Donnez ce rôle à une autre personne.",
            "If something happens to them, nobody can manage access. Give this role to somebody else.";
        WideText =>
            "Gardez à chaque personne les seules tâches qu’elle fait vraiment.",
            "Leave each person only the tasks that they really do.";
        SensitiveText =>
            "Vérifiez que chaque mandataire en a toujours besoin.",
            "Check that each mandatary still needs them.";
        UnchangedText =>
            "Relisez ces accès et confirmez-les, ou retirez ce qui ne sert plus.",
            "Read this access again and confirm it, or withdraw what is no longer needed.";
        Ending { count: usize, day: String } =>
            "jusqu’au {day}\u{a0}· {count} mandataire" | "jusqu’au {day}\u{a0}· {count} mandataires",
            "until {day}\u{a0}– {count} mandatary" | "until {day}\u{a0}– {count} mandataries";
        LostAt { body: String, day: String } =>
            "{body}, jusqu’au {day}", "{body}, until {day}";
        WideAt { count: usize } =>
            "{count} organisme" | "{count} organismes", "{count} body" | "{count} bodies";
        SensitiveTasks { count: usize, people: String } =>
            "{count} tâche sensible, {people}" | "{count} tâches sensibles, {people}",
            "{count} sensitive task, {people}" | "{count} sensitive tasks, {people}";
        Mandataries { count: usize } =>
            "{count} mandataire" | "{count} mandataires",
            "{count} mandatary" | "{count} mandataries";
        Since { day: String } => "depuis le {day}", "since {day}";
        Prolong => "Prolonger", "Extend";
        GiveAgain => "Redonner l’accès", "Give access again";
        NotNeeded => "N’en a plus besoin", "No longer needs it";
        Restrict => "Restreindre", "Restrict";
        Check => "Vérifier", "Check";
        Name => "Choisir une autre personne", "Choose somebody else";
        Review => "Réviser", "Review";
        More { count: usize } =>
            "Voir {count} autre" | "Voir {count} autres",
            "See {count} other" | "See {count} others";
    }
}
