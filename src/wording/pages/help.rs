//! The sentences of **À propos**, **Accessibilité** and **Glossaire**.

use crate::wording::sentences::sentences;

sentences! {
    /// The links to these pages, at the foot of every page.
    Help {
        Title => "Aide", "Help";
        About => "À propos", "About";
        Accessibility => "Accessibilité", "Accessibility";
        Glossary => "Glossaire", "Glossary";
    }
}

sentences! {
    later:
    /// À propos.
    About {
        AboutTitle => "À propos de Procura", "About Procura";
        Lead =>
            "Procura tient le registre des procurations internes d’une entreprise\u{a0}: qui peut faire quoi, auprès de quel ministère ou organisme, et jusqu’à quand.",
            "Procura keeps the register of an enterprise’s internal proxies: who may do what, with which ministry or public body, and until when.";
        Independent => "Un outil indépendant", "An independent tool";
        IndependentText =>
            "Procura n’est pas un service du gouvernement. Rien n’y est transmis\u{a0}: ce que vous enregistrez dans Procura reste à faire aussi dans clicSÉQUR – Entreprises, d’où viennent les deux procédures.",
            "Procura isn’t a government service. Nothing is sent there: what you record in Procura remains to be done in clicSÉQUR – Entreprises as well, from which the two procedures come.";
        Data => "Vos données", "Your data";
        DataText =>
            "Tout reste dans ce navigateur, scellé par vos phrases de passe. Personne d’autre ne peut le lire ni le rétablir pour vous.",
            "Everything stays in this browser, sealed by your passphrases. Nobody else can read it or restore it for you.";
        Build => "Version de Procura", "Version of Procura";
        BuildIdentity => "Fichiers", "Files";
        Licence => "Licence de Procura", "Procura’s licence";
        Libraries => "Bibliothèques", "Libraries";
        LibrariesText =>
            "Procura est fait avec des bibliothèques libres, chacune sous sa licence.",
            "Procura is made with free libraries, each under its own licence.";
        LibrariesLink => "Bibliothèques et licences (texte)", "Libraries and licences (text)";
    }
}

sentences! {
    later:
    /// Accessibilité.
    Accessibility {
        Aim =>
            "Procura vise les Règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveaux A et AA.",
            "Procura aims at the Web Content Accessibility Guidelines (WCAG) 2.2, levels A and AA.";
        Tested => "Ce qui est vérifié", "What is checked";
        TestedAxe =>
            "L’outil axe-core examine les pages dans les deux langues, en clair à 1\u{a0}280 pixels de large et en sombre à 320. Une version n’est livrée que s’il n’y trouve rien et qu’aucune page ne déborde.",
            "The tool axe-core examines the pages in both languages, light at 1,280 pixels wide and dark at 320. A version is only delivered when it finds nothing and no page overflows.";
        TestedKeyboard =>
            "Les deux procédures sont parcourues au clavier seul, et l’endroit du focus est vérifié après chaque page et chaque erreur.",
            "Both procedures are gone through by keyboard alone, and the place of the focus is checked after each page and each error.";
        TestedNames =>
            "Les boutons, les champs et les liens sont trouvés par leur rôle et leur nom, comme un lecteur d’écran les annonce.",
            "Buttons, fields and links are found by their role and name, as a screen reader announces them.";
        NotTested => "Ce qui ne l’est pas encore", "What isn’t yet";
        NotTestedText =>
            "Procura n’a pas été vérifié par des personnes qui se servent d’un lecteur d’écran tous les jours.",
            "Procura hasn’t been checked by people who use a screen reader every day.";
        Barrier => "Signaler un obstacle", "Report a barrier";
        BarrierText =>
            "Écrivez à la personne qui a mis ce site en ligne\u{a0}: dites la page, ce que vous vouliez faire, et avec quel navigateur et quel outil. Procura n’envoie rien lui-même.",
            "Write to whoever put this site online: say which page, what you wanted to do, and with which browser and tool. Procura sends nothing by itself.";
    }
}

sentences! {
    later:
    /// Glossaire.
    Glossary {
        GlossaryLead =>
            "Chaque chose a un seul nom dans Procura.",
            "Each thing has one name in Procura.";
        Mandator => "Entreprise, ou mandant", "Enterprise, or mandator";
        MandatorText => "Qui donne la procuration.", "Who gives the proxy.";
        Mandatary => "Utilisateur, ou mandataire", "User, or mandatary";
        MandataryText =>
            "Une personne employée qui a un compte; mandataire dès qu’une procuration lui est assignée.",
            "An employee who has an account; a mandatary as soon as a proxy is assigned to them.";
        OfficerTerm =>
            "Responsable des services électroniques (RSE)",
            "E-services officer (RSE)";
        OfficerText =>
            "La seule personne qui peut créer et assigner des procurations. Elle a d’office tous les accès.",
            "The only person who may create and assign proxies. They have every access by right.";
        BodyTerm => "Ministère ou organisme", "Ministry or public body";
        BodyText => "Offre des services en ligne.", "Offers online services.";
        TaskTerm => "Tâche", "Task";
        TaskText =>
            "Un service d’un organisme\u{a0}: consulter, produire, payer ou gérer.",
            "One service of a body: consult, file, pay or manage.";
        EnrolmentTerm => "Inscription aux services", "Enrolment in services";
        EnrolmentText =>
            "L’entreprise se sert des services en ligne de cet organisme\u{a0}: Actif, En traitement ou Refusé. Sans inscription active, une procuration n’y donne pas d’accès.",
            "The enterprise uses this body’s online services: Active, Pending or Refused. Without an active enrolment, a proxy gives no access there.";
        ProxyTerm => "Procuration interne", "Internal proxy";
        ProxyText =>
            "Ce qui peut être fait, auprès de quels organismes, et de quand à quand. Elle peut être assignée à plusieurs personnes.",
            "What may be done, with which bodies, and from when to when. It can be assigned to several people.";
        UnrestrictedTerm => "Accès sans restriction", "Unrestricted access";
        UnrestrictedText =>
            "Toutes les tâches d’un organisme, présentes et futures.",
            "All the tasks of a body, present and future.";
        RestrictedTerm => "Accès avec restriction", "Restricted access";
        RestrictedText => "Des tâches choisies d’un organisme.", "Chosen tasks of a body.";
        AssignmentTerm => "Assignation", "Assignment";
        AssignmentText =>
            "Une procuration donnée à une personne.",
            "One proxy given to one person.";
        PeriodTerm => "Période", "Period";
        PeriodText =>
            "De la date de début à la date de fin, toutes deux comprises, selon le calendrier du Québec.",
            "From the start date to the end date, both included, by the calendar of Québec.";
        SubmitTerm => "Transmettre", "Submit";
        SubmitText =>
            "Le moment où une demande prend effet. Rien n’est enregistré avant.",
            "The moment at which a request takes effect. Nothing is recorded before.";
        JournalTerm => "Journal", "Journal";
        JournalText =>
            "Ce qui s’est passé, par qui et quand. Il n’est jamais récrit.",
            "What happened, by whom and when. It is never rewritten.";
    }
}
