//! The pages of Gestion des procurations.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// The pages of Gestion des procurations.
    Management {
        Title => "Gestion des procurations", "Proxy management";
        Empty =>
            "Aucune procuration pour le moment. Cliquez sur Ajouter pour créer la première.",
            "No proxy yet. Press Add to create the first one.";
        Choice => "Choix", "Choice";
        Reference => "Référence", "Reference";
        Name => "Nom", "Name";
        Period => "Période", "Period";
        Bodies => "Organismes", "Bodies";
        Users => "Utilisateurs", "Users";
        Status => "État", "Status";
        Add => "Ajouter", "Add";
        Assign => "Assigner", "Assign";
        TypeTitle => "Type de procuration", "Type of proxy";
        TypeLead =>
            "Une procuration interne donne des accès à un employé de l’entreprise. C’est le seul type que tient ce registre.",
            "An internal proxy gives access to an employee of the enterprise. It is the only type that this register keeps.";
        Internal => "Interne", "Internal";
        Details => "Renseignements sur la procuration", "Details of the new proxy";
        CopyOf { name: String } => "Copie\u{a0}: {name}", "Copy: {name}";
        NameHint =>
            "Un nom qui dit à quoi elle sert, par exemple «\u{a0}Paie et retenues à la source\u{a0}».",
            "A name that says what it is for, for example “Payroll and source deductions”.";
        Created => "Procuration créée", "Proxy created";
        NowAssign =>
            "La procuration est enregistrée. Il reste à l’assigner aux utilisateurs visés\u{a0}: d’ici là, elle ne donne accès à personne.",
            "The proxy is recorded. It remains to assign it to the users concerned: until then, it gives nobody access.";
        AssignmentDetails => "Détails de la procuration", "Details of the proxy";
        AssignTitle => "Assigner la procuration", "Assign the proxy";
        UsersButton => "Utilisateurs", "Users";
        Chosen { count: usize } =>
            "{count} personne sélectionnée" | "{count} personnes sélectionnées",
            "{count} person selected" | "{count} people selected";
        UsersLegend => "Noms des utilisateurs", "Names of the users";
        UsersHint =>
            "Cochez le nom de chaque personne qui pourra utiliser cette procuration. Les responsables des services électroniques (RSE) ont déjà tous les accès\u{a0}: leur nom n’est pas dans la liste.",
            "Tick the name of each person who will be able to use this proxy. E-services officers (RSE) have every access already: they aren’t in the list.";
        AlreadyMandatary => "A déjà cette procuration", "Has this proxy already";
        AssignmentSummary => "Résumé des accès", "Summary of access";
        Will { count: usize } =>
            "{count} personne aura les accès ci-dessous pendant toute la période." | "{count} personnes auront chacune les accès ci-dessous pendant toute la période.",
            "{count} person will have the access below for the whole period." | "{count} people will each have the access below for the whole period.";
        Assigned => "Procuration assignée", "Proxy assigned";
        AssignedText =>
            "L’assignation est enregistrée. Les accès valent pour la période de la procuration.",
            "The assignment is recorded. The access holds for the period of the proxy.";
        OneTitle { reference: String } => "Procuration {reference}", "Proxy {reference}";
        Mandataries => "Mandataires", "Mandataries";
        NoMandatary =>
            "Cette procuration n’est assignée à personne.",
            "This proxy isn’t assigned to anybody.";
        More { count: usize } =>
            "et {count} autre personne" | "et {count} autres personnes",
            "and {count} other person" | "and {count} other people";
        Since { day: String } => "depuis le {day}", "since {day}";
        Version => "Version actuelle", "Current version";
        VersionSince { number: u32, day: String } =>
            "Version {number}, en vigueur depuis le {day}", "Version {number}, in force since {day}";
        HoldersOfVersion => "Mandataires de cette version", "Mandataries of this version";
        NoHolderOfVersion =>
            "Personne n’a eu cette version.",
            "Nobody had this version.";
        Withdrawn { day: String } => "retrait le {day}", "withdrawn on {day}";
        Renounced { day: String } => "renonciation le {day}", "renounced on {day}";
        Departure { day: String } => "départ le {day}", "departed on {day}";
        Revocation { day: String } => "révocation le {day}", "revoked on {day}";
        Undone { day: String } => "assignation annulée le {day}", "assignment taken back on {day}";
        BackToList => "Retour à la liste", "Back to the list";
        RevokedBecause { day: String, reason: String } =>
            "Révoquée le {day}\u{a0}: {reason}",
            "Revoked on {day}: {reason}";
    }
}
