//! The pages of users: the list, the addition, one user, a departure, and what a person may do.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// Comptes d'utilisateurs and Ajouter un utilisateur.
    Users {
        Add => "Ajouter un utilisateur", "Add a user";
        ListLead =>
            "Chaque personne qui agit pour l’entreprise a ici un compte. Ouvrez-le pour voir ce qu’elle peut faire.",
            "Each person who acts for the enterprise has an account here. Open it to see what they may do.";
        NobodyYet =>
            "Vous êtes la seule personne à avoir un compte. Ajoutez les personnes à qui vous donnerez des accès.",
            "You are the only person with an account. Add the people to whom you will give access.";
        Count { count: usize } => "{count} compte" | "{count} comptes", "{count} account" | "{count} accounts";
        Name => "Nom", "Name";
        Code => "Code", "Code";
        Email => "Courriel", "E-mail";
        NoEmail => "Aucun courriel", "No e-mail";
        EmailHint =>
            "Pour vos dossiers; aucun message n’est envoyé.",
            "For your records; no message is sent.";
        CodeHint =>
            "De 3 à 20 caractères\u{a0}: des lettres sans accent et des chiffres. La personne l’inscrit pour accéder à son compte.",
            "From 3 to 20 unaccented letters or digits. The person enters it to access the account.";
        UserNote =>
            "Peut faire ce que les procurations qui lui sont assignées permettent.",
            "May do what the proxies assigned to them allow.";
        OfficerNote =>
            "Crée et assigne les procurations, gère les comptes et les inscriptions, et a déjà tous les accès.",
            "Creates and assigns proxies, manages accounts and enrolments, and has every access already.";
        AddThisUser => "Ajouter", "Add";
        Added { name: String } =>
            "Compte ajouté\u{a0}: {name}. Donnez maintenant à cette personne une phrase de passe temporaire, pour qu’elle puisse se connecter.",
            "The account of {name} was added. Now give this person a temporary passphrase, so that they can sign in.";
    }
}

sentences! {
    later:
    /// The page of one user.
    Account {
        Today => "Ce que cette personne peut faire aujourd’hui", "What this person may do today";
        GiveAccess => "Lui donner des accès", "Give this user access";
        Assignments => "Procurations assignées", "Assigned proxies";
        NoAssignment =>
            "Aucune procuration n’a été assignée à cette personne.",
            "No proxy has been assigned to this person.";
        NoneNeeded =>
            "Les responsables des services électroniques (RSE) ont tous les accès sans procuration.",
            "E-services officers (RSE) have every access without a proxy.";
        AssignedOn => "Assignée le", "Assigned on";
        Ended => "Fin de l’assignation", "End of the assignment";
        StandsStill => "En cours", "In force";
        EndedWithProcuration { day: String } => "{day}, expiration", "{day}, expired";
        Withdrawn { day: String } => "{day}, retrait", "{day}, withdrawn";
        Renounced { day: String } => "{day}, renonciation", "{day}, renounced";
        Departure { day: String } => "{day}, départ de la personne", "{day}, the person left";
        Revocation { day: String } => "{day}, révocation", "{day}, revoked";
        Undone { day: String } => "{day}, assignation annulée", "{day}, assignment taken back";
        Manage => "Gérer ce compte", "Manage this account";
        Details => "Renseignements", "Details";
        CorrectTitle { name: String } => "Corriger les renseignements\u{a0}: {name}", "Correct the details of {name}";
        CorrectOf => "Corriger les renseignements\u{a0}:", "Correct the details:";
        Save => "Enregistrer", "Save";
        Corrected { name: String } =>
            "Renseignements corrigés\u{a0}: {name}.",
            "The details of {name} were corrected.";
        RoleSaved { name: String, role: String } =>
            "Nouveau rôle pour {name}\u{a0}: {role}.",
            "New role of {name}: {role}.";
        Suspension => "Suspension", "Suspension";
        SuspendOf => "Suspendre le compte\u{a0}:", "Suspend the account:";
        SuspendText =>
            "Une personne suspendue ne peut rien faire, jusqu’à sa réactivation. Ses procurations lui restent assignées.",
            "A suspended person may do nothing until they are reactivated. Their proxies stay assigned.";
        Suspended { name: String } => "Compte suspendu\u{a0}: {name}.", "The account of {name} is suspended.";
        ReactivateOf => "Réactiver le compte\u{a0}:", "Reactivate the account:";
        ReactivateText =>
            "La personne pourra de nouveau faire ce que ses procurations permettent.",
            "The person may again do what their proxies allow.";
        Reactivated { name: String } => "Compte réactivé\u{a0}: {name}.", "The account of {name} is reactivated.";
        DepartureText =>
            "Si la personne quitte l’entreprise, son départ met fin à toutes ses assignations. La page suivante en donne la liste avant que vous confirmiez.",
            "If the person leaves the enterprise, the departure ends all their assignments. The next page lists them before you confirm.";
        Gone =>
            "Ce compte est fermé et reste ici pour mémoire. Il ne peut plus être changé.",
            "This account is closed and stays here for the record. It can no longer be changed.";
    }
}

sentences! {
    later:
    /// Another role for a user.
    RoleChange {
        GiveTo => "Donner le rôle de RSE\u{a0}:", "Give the role of RSE:";
        GiveUpOf => "Renoncer au rôle de RSE\u{a0}:", "Give up the role of RSE:";
        Of { name: String } => "Nouveau rôle\u{a0}: {name}", "New role: {name}";
        Lead => "Rien n’est encore enregistré.", "Nothing is recorded yet.";
        Gains { name: String } =>
            "{name} aura tous les accès, présents et futurs, auprès de chaque organisme où l’inscription de l’entreprise est active. Cette personne pourra aussi créer et assigner des procurations, et gérer les comptes.",
            "{name} will have every access, present and future, with each body where the enterprise’s enrolment is active. This person will also create and assign proxies, and manage accounts.";
        NotTakenBack { name: String } =>
            "Vous ne pourrez pas lui retirer ce rôle\u{a0}: seule cette personne ({name}) pourra y renoncer. Vous pourrez seulement suspendre ou réactiver son compte.",
            "You won’t be able to take this role back: only this person ({name}) can give it up. You will only be able to suspend or reactivate the account.";
        WhileSuspended =>
            "Ce compte est suspendu\u{a0}: le rôle n’aura d’effet qu’après sa réactivation.",
            "This account is suspended: the role takes effect only once it is reactivated.";
        GivesUp =>
            "Vous n’aurez plus que les accès que vos procurations permettent. Vous ne pourrez plus créer ni assigner de procurations, ni gérer les comptes.",
            "You will only have the access that your proxies allow. You will no longer create or assign proxies, nor manage accounts.";
        NotRegained =>
            "Vous ne pourrez pas reprendre ce rôle vous-même\u{a0}: seule une autre personne responsable des services électroniques (RSE) pourra vous le redonner.",
            "You won’t be able to take this role again yourself: only another e-services officer (RSE) can give it back to you.";
        Confirm => "Confirmer le rôle", "Confirm the role";
    }
}

sentences! {
    later:
    /// The departure of a user.
    Departure {
        Title => "Départ", "Departure";
        RecordOf => "Enregistrer le départ\u{a0}:", "Record the departure:";
        Of { name: String } => "Départ\u{a0}: {name}", "Departure of {name}";
        Lead =>
            "Rien n’est encore enregistré. Voici ce qui prendra fin aujourd’hui si vous confirmez.",
            "Nothing is recorded yet. This is what ends today if you confirm.";
        AccountCloses =>
            "Le compte sera fermé pour de bon\u{a0}: il ne pourra pas être réactivé.",
            "The account will be closed for good: it can’t be reactivated.";
        NothingEnds =>
            "Aucune assignation n’est en cours\u{a0}: seul le compte sera fermé.",
            "No assignment stands: only the account will be closed.";
        Ending { count: usize } =>
            "{count} assignation prendra fin" | "{count} assignations prendront fin",
            "{count} assignment will end" | "{count} assignments will end";
        Confirm => "Confirmer le départ", "Confirm the departure";
        Recorded { name: String } =>
            "Départ enregistré\u{a0}: {name}.",
            "The departure of {name} was recorded.";
    }
}

sentences! {
    later:
    /// The departure of whoever records it.
    Leaving {
        Own =>
            "C’est votre propre compte\u{a0}: la session prendra fin, et vous ne pourrez plus entrer.",
            "This is your own account: the session will end, and you will no longer come in.";
        Understood =>
            "Je sais que je ne pourrai plus entrer",
            "I know that I will no longer come in";
        Title => "Votre départ est enregistré", "Your departure is recorded";
        Text =>
            "Votre compte est fermé et cette session est terminée. Vos assignations ont pris fin.",
            "Your account is closed and this session has ended. Your assignments have ended.";
        Journal =>
            "Le journal garde ce que vous avez enregistré. Les autres personnes responsables (RSE) y ont accès.",
            "The journal keeps what you have recorded. The other officers (RSE) have access to it.";
        SampleAccount =>
            "Ce compte de l’exemple est fermé, ou sa phrase de passe a été changée. Retirez l’exemple pour recommencer.",
            "This account of the sample is closed, or its passphrase was changed. Remove the sample to begin again.";
    }
}

sentences! {
    later:
    /// What a person may do, body by body.
    PersonalAccess {
        OfOfficer =>
            "Toutes les tâches, présentes et futures, auprès de chaque organisme où l’inscription de l’entreprise est active.",
            "All tasks, present and future, with each body where the enterprise’s enrolment is active.";
        SomeTasks { count: usize, total: usize } =>
            "{count} tâche sur {total}" | "{count} tâches sur {total}",
            "{count} of {total} tasks" | "{count} of {total} tasks";
        Through => "Par la procuration", "Through the proxy";
        AlsoThrough => "Aussi, pour certaines tâches, par la procuration", "Also, for certain tasks, through the proxy";
        Until { day: String } => "jusqu’au {day} inclusivement", "until {day} inclusive";
        Nothing => "Aucun accès", "No access";
        NothingAt => "Aucune procuration assignée ne vise ces organismes.", "No assigned proxy names these bodies.";
        NothingToday =>
            "Cette personne n’a aucun accès aujourd’hui.",
            "This person has no access today.";
        NothingForMe =>
            "Vous n’avez aucun accès aujourd’hui. Pour en obtenir, adressez-vous à une personne responsable des services électroniques (RSE).",
            "You have no access today. To obtain some, ask an e-services officer (RSE).";
        NoEnrolment =>
            "L’entreprise n’a encore aucune inscription active aux services.",
            "The enterprise has no active enrolment in services yet.";
        Today { day: String } =>
            "Ce que vous pouvez faire aujourd’hui, le {day}",
            "What you may do today, {day}";
        Upcoming => "À venir", "Upcoming";
        NothingUpcoming =>
            "Aucun autre accès ne vous a été donné pour plus tard.",
            "No other access was given to you for later.";
    }
}
