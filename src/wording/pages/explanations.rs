//! What is explained where it is needed: where the official help page says it, and what a thing is.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// Where a page stands on the official help page.
    HelpPage {
        Of { procedure: String, steps: String } =>
            "Page d’aide officielle, {procedure}\u{a0}: {steps}",
            "Official help page, {procedure}: {steps}";
        Step { number: u32 } => "étape {number}", "step {number}";
        Rights => "Gestion des droits d’accès", "Access rights management";
        Creation => "Création d’une procuration", "Creation of a proxy";
        Assignment => "Assigner une procuration", "Assigning a proxy";
        CreationOrAssignment { creation: String, assignment: String } =>
            "Page d’aide officielle\u{a0}: Ajouter est à l’{creation} de la création, Assigner à l’{assignment} de l’assignation",
            "Official help page: Add is at {creation} of the creation, Assign at {assignment} of the assignment";
    }
}

sentences! {
    later:
    /// What a thing is: each question, and its answer after it.
    Explanations {
        Mandatary => "Qu’est-ce qu’un mandataire?", "What is a mandatary?";
        MandataryText =>
            "La personne employée à qui l’entreprise, le mandant, confie la procuration. Elle peut faire au nom de l’entreprise ce que la procuration dit, et rien de plus.",
            "The employee to whom the enterprise, the mandator, entrusts the proxy. In the name of the enterprise, they may do what the proxy says and nothing more.";
        Period => "Qu’est-ce que la période?", "What is the period?";
        PeriodText =>
            "Les jours où la procuration donne des accès, du premier au dernier. Le lendemain de la date de fin, les accès s’éteignent d’eux-mêmes. Tant qu’elle n’est pas passée, la date de fin peut être repoussée.",
            "The days on which the proxy gives access, from the first to the last. On the day after the end date, the access ends by itself. Until it has passed, the end date can be put off.";
        Enrolment => "Qu’est-ce que l’inscription aux services?", "What is the enrolment in services?";
        EnrolmentText =>
            "L’entreprise s’inscrit une fois aux services en ligne d’un ministère ou d’un organisme. Une procuration ne peut viser que les organismes où l’inscription est active; les autres ne peuvent pas être cochés.",
            "The enterprise enrols once in the online services of a ministry or public body. A proxy can only name bodies where the enrolment is active; the others can’t be ticked.";
        Unrestricted => "Qu’est-ce que l’accès sans restriction?", "What is unrestricted access?";
        UnrestrictedText =>
            "La personne peut faire toutes les tâches de l’organisme, y compris celles qui s’ajouteront plus tard.",
            "The person may do all the tasks of the body, those that are added later included.";
        Restricted => "Qu’est-ce que l’accès avec restriction?", "What is restricted access?";
        RestrictedText =>
            "La personne peut faire les tâches que vous cochez, et aucune autre. C’est le choix prudent quand elle n’a pas besoin du reste.",
            "The person may do the tasks that you tick, and no other. It is the careful choice when they don’t need the rest.";
        Submission => "Qu’est-ce que Transmettre enregistre?", "What does Submit record?";
        SubmissionText =>
            "Ce que dit ce résumé, d’un seul coup, dans le registre de ce navigateur et à son journal. Rien n’est envoyé au gouvernement. Vous obtiendrez un reçu, d’où la demande peut être annulée.",
            "What this summary says, all at once, in the register of this browser and its journal. Nothing is sent to the government. You will get a receipt, from which the request can be taken back.";
        Proxy => "Qu’est-ce qu’une procuration interne?", "What is an internal proxy?";
        ProxyText =>
            "L’acte par lequel l’entreprise permet à une ou à plusieurs personnes employées d’agir pour elle auprès de ministères et d’organismes. Elle se crée d’abord, puis s’assigne.",
            "The act by which the enterprise allows one or more employees to act for it with ministries and public bodies. It is first created, then assigned.";
        ProxyName => "Qu’est-ce que le nom de la procuration?", "What is the name of the proxy?";
        ProxyNameText =>
            "Ce que vous lirez dans les listes, au moment d’assigner la procuration. Il n’a d’effet sur aucun accès; la note non plus.",
            "What you will read in the lists when you assign the proxy. It has no effect on any access, nor has the note.";
        Assignment => "Qu’est-ce qu’une assignation?", "What is an assignment?";
        AssignmentText =>
            "Une procuration donnée à une personne. Une procuration créée ne donne accès à personne avant d’être assignée, et peut l’être à plusieurs personnes.",
            "A proxy given to a person. A proxy that was created gives nobody access before it is assigned, and can be assigned to several people.";
        Officer => "Qu’est-ce qu’un RSE?", "What is an RSE?";
        OfficerText =>
            "La personne responsable des services électroniques de l’entreprise. Elle seule peut créer et assigner des procurations, et elle a d’office tous les accès.",
            "The person responsible for the enterprise’s e-services. Only they can create and assign proxies, and they have every access by right.";
        Suspension => "Qu’est-ce qu’une suspension?", "What is a suspension?";
        SuspensionText =>
            "Une pause\u{a0}: la procuration ne permet plus rien, mais ses mandataires et sa date de fin restent. La réactiver rend les mêmes accès.",
            "A pause: the proxy allows nothing any more, but its mandataries and its end date stay. Reactivating it gives the same access back.";
        Revocation => "Qu’est-ce qu’une révocation?", "What is a revocation?";
        RevocationText =>
            "La fin définitive de la procuration pour tous ses mandataires. Pour n’écarter qu’une personne, retirez-lui plutôt la procuration; pour une pause, suspendez-la.",
            "The end of the proxy for good and for all its mandataries. To take out one person only, withdraw the proxy from them instead; for a pause, suspend it.";
        Withdrawal => "Qu’est-ce qu’un retrait?", "What is a withdrawal?";
        WithdrawalText =>
            "La fin de l’assignation pour une personne. La procuration continue pour ses autres mandataires.",
            "The end of the assignment for one person. The proxy goes on for its other mandataries.";
        Renunciation => "Qu’est-ce qu’une renonciation?", "What is a renunciation?";
        RenunciationText =>
            "Vous rendez vous-même une procuration qui vous a été assignée. Vos autres procurations ne changent pas.",
            "You give back a proxy that was assigned to you. Your other proxies don’t change.";
        Extension => "Qu’est-ce qu’une prolongation?", "What is an extension?";
        ExtensionText =>
            "La même procuration jusqu’à une date plus tardive, en une nouvelle version. La version d’avant reste au registre pour mémoire.",
            "The same proxy until a later date, as a new version. The version before stays in the register for the record.";
        Reactivation => "Qu’est-ce qu’une réactivation?", "What is a reactivation?";
        ReactivationText =>
            "La fin de la pause\u{a0}: chaque mandataire qui l’est encore retrouve ses accès, jusqu’à la date de fin.",
            "The end of the pause: each mandatary who still is one has their access again, until the end date.";
    }
}
