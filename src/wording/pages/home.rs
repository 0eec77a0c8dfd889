//! Accueil: what needs attention first, then the ways on.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// Accueil.
    Home {
        Greeting { name: String } => "Bonjour, {name}.", "Hello, {name}.";
        Attention => "À surveiller", "Needs attention";
        NothingToWatch =>
            "Rien à surveiller\u{a0}: aucune demande en cours, aucune procuration à venir, aucune qui se termine d’ici 30 jours.",
            "Nothing to watch: no request in progress, no upcoming proxy, none that ends within 30 days.";
        NothingOfMine =>
            "Aucun de vos accès ne se termine d’ici 30 jours, et aucun n’est à venir.",
            "None of your access ends within 30 days, and none is upcoming.";
        Draft => "Demande en cours", "Request in progress";
        RightsDraft => "Gestion des droits d’accès", "Access rights management";
        CreationDraft => "Création d’une procuration", "Creation of a proxy";
        AssignmentDraft => "Assignation d’une procuration", "Assignment of a proxy";
        ModificationDraft => "Modification d’une procuration", "Modification of a proxy";
        ProlongationDraft => "Prolongation d’une procuration", "Extension of a proxy";
        RevocationDraft => "Révocation d’une procuration", "Revocation of a proxy";
        WithdrawalDraft => "Retrait à plusieurs mandataires", "Withdrawal from several mandataries";
        SeveralDraft => "Choix de plusieurs procurations", "Choice of several proxies";
        DraftStep { step: u32, of: u32 } => "étape {step} de {of}", "step {step} of {of}";
        DraftToday => "modifiée aujourd’hui", "changed today";
        DraftYesterday => "modifiée hier", "changed yesterday";
        DraftDaysAgo { count: usize } =>
            "modifiée il y a {count} jour" | "modifiée il y a {count} jours",
            "changed {count} day ago" | "changed {count} days ago";
        DraftStale => "À revoir\u{a0}: quelque chose a changé", "To be looked at: something has changed";
        UserDraft => "Ajout d’un utilisateur", "Addition of a user";
        CorrectionDraft => "Correction des renseignements d’un utilisateur", "Correction of a user’s details";
        Resume => "Reprendre", "Resume";
        Drop => "Abandonner", "Drop";
        PutBack => "Remettre cette demande", "Put this request back";
        Until { day: String } => "jusqu’au {day}", "until {day}";
        From { day: String } => "à compter du {day}", "from {day}";
        WaysOn => "Que voulez-vous faire?", "What do you want to do?";
        RightsText =>
            "Donner à une personne des accès auprès de ministères et d’organismes, jusqu’à une date de fin.",
            "Give one person access at ministries and public bodies, until an end date.";
        ProcurationsText =>
            "Créer une procuration interne, puis l’assigner à une ou à plusieurs personnes.",
            "Create an internal proxy, then assign it to one or several people.";
        MyAccessText =>
            "Voir ce que vous pouvez faire, auprès de quel organisme, et jusqu’à quand.",
            "See what you may do, with which body, and until when.";
        GettingStarted => "Pour commencer", "To begin";
        AddUsersFirst =>
            "Ajoutez les personnes à qui vous donnerez des accès.",
            "Add the people to whom you will give access.";
        EnrolFirst =>
            "Dites auprès de quels organismes l’inscription de l’entreprise est active.",
            "Say with which bodies the enterprise’s enrolment is active.";
        ThenGrant =>
            "Ensuite, donnez un premier accès par une des deux voies ci-dessous.",
            "Then give a first access by one of the two ways below.";
    }
}
