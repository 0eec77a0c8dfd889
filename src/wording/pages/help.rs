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
            "Chaque page, avec ses erreurs et ses reçus, et chaque composant dans chacun de ses états sont examinés par l’outil axe-core dans les deux langues, en clair et en sombre, à 320, 768 et 1\u{a0}280 pixels de large. Une version n’est livrée que si rien n’y est trouvé.",
            "Each page, with its errors and its receipts, and each component in each of its states are examined by the tool axe-core in both languages, light and dark, at 320, 768 and 1,280 pixels wide. A version is only delivered when nothing is found.";
        TestedDocuments =>
            "L’outil html-validate vérifie que chacune de ces pages est un document HTML bien formé.",
            "The tool html-validate checks that each of these pages is a well-formed HTML document.";
        TestedText =>
            "Rien ne déborde, n’est coupé ou ne se recouvre à ces largeurs, ni à 1\u{a0}280 pixels avec un texte deux fois plus grand, ni à 320 et à 1\u{a0}280 pixels avec les espacements que demandent les WCAG (1.4.12). Rien ne bouge quand l’appareil demande moins d’animations.",
            "Nothing overflows, is cut or overlaps at these widths, nor at 1,280 pixels with text twice as large, nor at 320 and 1,280 pixels with the spacing that WCAG asks for (1.4.12). Nothing moves when the device asks for less motion.";
        TestedForced =>
            "Avec les couleurs imposées par l’appareil, ce qui est choisi, désactivé, en cours ou a le focus se distingue encore, et chaque état garde sa forme.",
            "With colours that the device imposes, what is chosen, disabled, current or has the focus can still be told apart, and each status keeps its shape.";
        TestedKeyboard =>
            "La première procédure, une vue et un acte sont parcourus au clavier seul. L’endroit du focus est vérifié après chaque page, chaque erreur, un retour en arrière, un filtre retiré et un dialogue.",
            "The first procedure, a view and an act are gone through by keyboard alone. The place of the focus is checked after each page, each error, going back, removing a filter and a dialog.";
        TestedNames =>
            "À chaque étape des deux procédures, les rôles et les noms sont lus dans l’arbre d’accessibilité du navigateur, d’où un lecteur d’écran les tire.",
            "At each step of both procedures, roles and names are read from the browser’s accessibility tree, from which a screen reader takes them.";
        Limits =>
            "Tout cela est fait par des programmes, dans Chromium seulement, avec l’entreprise d’exemple.",
            "All of this is done by programs, in Chromium only, with the sample enterprise.";
        NotTested => "Ce qui ne l’est pas encore", "What isn’t yet";
        NotTestedText =>
            "Aucune personne qui se sert d’un lecteur d’écran, d’une loupe ou d’une commande vocale tous les jours n’a encore vérifié Procura; aucun autre navigateur non plus.",
            "Nobody who uses a screen reader, a magnifier or voice control every day has checked Procura yet; nor has it been checked in another browser.";
        Barrier => "Signaler un obstacle", "Report a barrier";
        BarrierText =>
            "Écrivez à la personne qui a mis ce site en ligne, ou dites-le à votre responsable des services électroniques. Procura n’envoie rien lui-même. Indiquez\u{a0}:",
            "Write to whoever put this site online, or tell your e-services officer. Procura sends nothing by itself. Say:";
        BarrierPage => "la page, et ce que vous vouliez y faire;", "which page, and what you wanted to do there;";
        BarrierWhat => "ce qui vous en a empêché;", "what kept you from it;";
        BarrierTools =>
            "votre navigateur, votre appareil, et l’outil dont vous vous servez, s’il y en a un;",
            "your browser, your device, and the tool that you use, if any;";
        BarrierVersion =>
            "la version de Procura, qui est à la page À propos.",
            "the version of Procura, which is on the page About.";
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
