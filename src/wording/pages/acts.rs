//! The pages of the acts on what exists: their summaries, their receipts, what takes them back, the
//! modification of a procuration, and the attestation de fin de mandat.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// The acts, and the summary before each.
    Acts {
        OnThisProcuration => "Agir sur cette procuration", "Act on this proxy";
        WhileSuspended =>
            "Cette procuration est suspendue\u{a0}: pour l’assigner, la modifier ou la prolonger, réactivez-la d’abord.",
            "This proxy is suspended: to assign, modify or extend it, reactivate it first.";
        OnSeveral => "Agir sur plusieurs", "Act on several";
        Prolong => "Prolonger", "Extend";
        Assign => "Assigner", "Assign";
        Suspend => "Suspendre", "Suspend";
        Reactivate => "Réactiver", "Reactivate";
        Revoke => "Révoquer", "Revoke";
        Modify => "Modifier", "Modify";
        Duplicate => "Dupliquer", "Duplicate";
        Withdraw => "Retirer", "Withdraw";
        Renounce => "Renoncer", "Renounce";
        ProlongTitle { reference: String } => "Prolonger la procuration {reference}", "Extend the proxy {reference}";
        SuspendTitle { reference: String } => "Suspendre la procuration {reference}", "Suspend the proxy {reference}";
        ReactivateTitle { reference: String } => "Réactiver la procuration {reference}", "Reactivate the proxy {reference}";
        RevokeTitle { reference: String } => "Révoquer la procuration {reference}", "Revoke the proxy {reference}";
        WithdrawTitle { reference: String } => "Retirer la procuration {reference}", "Withdraw the proxy {reference}";
        RenounceTitle { reference: String } => "Renoncer à la procuration {reference}", "Renounce the proxy {reference}";
        ProlongSeveral { count: usize } =>
            "Prolonger {count} procuration" | "Prolonger {count} procurations",
            "Extend {count} proxy" | "Extend {count} proxies";
        RevokeSeveral { count: usize } =>
            "Révoquer {count} procuration" | "Révoquer {count} procurations",
            "Revoke {count} proxy" | "Revoke {count} proxies";
        AssignSeveral => "Résumé des assignations", "Summary of the assignments";
        WithdrawSeveral => "Résumé des retraits", "Summary of the withdrawals";
        AssignTo { count: usize } =>
            "À qui assigner {count} procuration?" | "À qui assigner {count} procurations?",
            "To whom should {count} proxy be assigned?" | "To whom should {count} proxies be assigned?";
        AssignToLead =>
            "Chaque personne cochée recevra chacune des procurations choisies. La page suivante les nommera avant que rien ne soit enregistré.",
            "Each person ticked gets each of the chosen proxies. The next page names them before anything is recorded.";
        WithdrawFrom { count: usize } =>
            "À qui retirer {count} procuration?" | "À qui retirer {count} procurations?",
            "From whom should {count} proxy be withdrawn?" | "From whom should {count} proxies be withdrawn?";
        WithdrawFromLead =>
            "Chaque personne cochée perdra celles des procurations choisies qu’elle a. La page suivante les nommera avant que rien ne soit enregistré.",
            "Each person ticked loses those of the chosen proxies that they have. The next page names them before anything is recorded.";
        PeopleHint => "Cochez une ou plusieurs personnes.", "Tick one or several people.";
        AssignLead =>
            "Rien n’est encore enregistré. Chaque personne nommée ici aura la procuration nommée avec elle, toutes ensemble ou aucune.",
            "Nothing is recorded yet. Each person named here gets the proxy named with them, all together or none.";
        ToGive { count: usize } =>
            "{count} assignation à ajouter" | "{count} assignations à ajouter",
            "{count} assignment to add" | "{count} assignments to add";
        GivenAlready { count: usize } =>
            "{count} assignation existe déjà et reste comme elle est." | "{count} assignations existent déjà et restent comme elles sont.",
            "{count} assignment exists already and stays as it is." | "{count} assignments exist already and stay as they are.";
        ConfirmAssign => "Confirmer les assignations", "Confirm the assignments";
        NotPossible { acts: String } => "Impossible\u{a0}: {acts}", "Not possible: {acts}";
        LeaveOut { count: usize } =>
            "Écarter {count} élément du choix et continuer" | "Écarter {count} éléments du choix et continuer",
            "Take {count} item out of the choice and go on" | "Take {count} items out of the choice and go on";
        EachLonger => "Ou prolonger chacune à partir de sa propre date de fin\u{a0}:", "Or extend each one from its own end date:";
        ProlongLead =>
            "Rien n’est encore enregistré. Avec la nouvelle date de fin, chaque procuration nommée ici aura une nouvelle version. Les mandataires restent les mêmes.",
            "Nothing is recorded yet. With the new end date, each proxy named here gets a new version. The mandataries stay the same.";
        SuspendLead =>
            "Rien n’est encore enregistré. La procuration ne permettra plus rien jusqu’à sa réactivation. Les mandataires restent les mêmes.",
            "Nothing is recorded yet. The proxy will allow nothing until it is reactivated. The mandataries stay the same.";
        ReactivateLead =>
            "Rien n’est encore enregistré. La procuration permettra de nouveau tout ce qu’elle dit, aux mêmes mandataires.",
            "Nothing is recorded yet. The proxy will allow all that it says again, to the same mandataries.";
        RevokeLead =>
            "Rien n’est encore enregistré. Une révocation est définitive\u{a0}: elle met fin dès aujourd’hui à toutes les assignations.",
            "Nothing is recorded yet. A revocation is for good: it ends all the assignments today.";
        WithdrawLead =>
            "Rien n’est encore enregistré. L’assignation prendra fin aujourd’hui pour chaque personne nommée ici. La procuration elle-même ne change pas.",
            "Nothing is recorded yet. The assignment ends today for each person named here. The proxy itself doesn’t change.";
        RenounceLead =>
            "Rien n’est encore enregistré. Dès que vous confirmerez, vous n’aurez plus cette procuration. Seule une personne responsable des services électroniques (RSE) pourra vous la redonner.",
            "Nothing is recorded yet. Once you confirm, you no longer have this proxy. Only an e-services officer (RSE) can give it to you again.";
        ConfirmProlong => "Confirmer la prolongation", "Confirm the extension";
        ConfirmSuspend => "Confirmer la suspension", "Confirm the suspension";
        ConfirmReactivate => "Confirmer la réactivation", "Confirm the reactivation";
        ConfirmRevoke => "Confirmer la révocation", "Confirm the revocation";
        ConfirmWithdraw => "Confirmer le retrait", "Confirm the withdrawal";
        ConfirmRenounce => "Confirmer la renonciation", "Confirm the renunciation";
        Affected { count: usize } =>
            "{count} personne touchée" | "{count} personnes touchées",
            "{count} person affected" | "{count} people affected";
        NobodyAffected =>
            "Aucune assignation n’est en cours\u{a0}: personne n’est touché.",
            "No assignment stands: nobody is affected.";
        Person => "Mandataire", "Mandatary";
        Procuration => "Procuration", "Proxy";
        Loses => "Ce qui ne sera plus permis", "What will no longer be allowed";
        Assignments { count: usize } =>
            "{count} assignation" | "{count} assignations",
            "{count} assignment" | "{count} assignments";
        Gains => "Ce qu’elle gagne", "What they gain";
        LosesByIt => "Ce qu’elle perd", "What they lose";
        None => "Rien", "Nothing";
        LosesNothing =>
            "Rien aujourd’hui\u{a0}: cet accès ne vaut pas en ce moment.",
            "Nothing today: this access doesn’t hold at the moment.";
        LosesNothingSuspended =>
            "Rien aujourd’hui\u{a0}: le compte est suspendu.",
            "Nothing today: the account is suspended.";
        LosesNothingOfficer =>
            "Rien\u{a0}: cette personne est RSE.",
            "Nothing: this person is an officer (RSE).";
        LosesNothingInstead { references: String } =>
            "Rien\u{a0}: accès maintenu par une autre procuration ({references}).",
            "Nothing: access kept through another proxy ({references}).";
        LostAt { count: usize, body: String } =>
            "{body}\u{a0}: {count} tâche" | "{body}\u{a0}: {count} tâches",
            "{body}: {count} task" | "{body}: {count} tasks";
        ChosenProcurations { count: usize } =>
            "{count} procuration choisie" | "{count} procurations choisies",
            "{count} proxy chosen" | "{count} proxies chosen";
        ChosenMandataries { count: usize } =>
            "{count} mandataire choisi" | "{count} mandataires choisis",
            "{count} mandatary chosen" | "{count} mandataries chosen";
        OldEnd => "Fin actuelle", "Current end";
        NewEnd => "Nouvelle fin", "New end";
        ToBeGiven => "à inscrire", "to be entered";
        EndHint { day: String } =>
            "Une date plus tardive que la fin actuelle, qui est le {day}. Le dernier jour compte en entier.",
            "A date later than the current end, which is {day}. The last day counts in full.";
        EndHintOfSeveral { day: String } =>
            "La même date pour toutes, plus tardive que la fin actuelle de chacune; la dernière se termine le {day}.",
            "The same date for all, later than the current end of each; the last one ends on {day}.";
        Longer { count: usize } =>
            "{count} mois de plus" | "{count} mois de plus",
            "{count} more month" | "{count} more months";
        YearLonger => "1 an de plus", "1 more year";
        SeveralLead =>
            "Cochez les procurations, puis choisissez quoi faire. Une page de vérification nommera chaque personne touchée avant que rien ne soit enregistré. Les procurations terminées ne sont pas dans la liste.",
            "Tick the proxies, then choose what to do. A summary will name each person affected before anything is recorded. Proxies that are over aren’t in the list.";
        SeveralMandataries { reference: String } =>
            "Mandataires de la procuration {reference}",
            "Mandataries of the proxy {reference}";
        SeveralMandatariesLead =>
            "Cochez les personnes à qui retirer la procuration. Une page de vérification les nommera avant que rien ne soit enregistré.",
            "Tick the people from whom to withdraw the proxy. A summary will name them before anything is recorded.";
        ChooseMandataries => "Retirer à plusieurs mandataires", "Withdraw from several mandataries";
        TickPage => "Cocher cette page", "Tick this page";
        TickAll { count: usize } =>
            "Cocher {count} résultat" | "Cocher les {count} résultats",
            "Tick {count} result" | "Tick all {count} results";
        Untick => "Tout décocher", "Untick all";
        ProlongChosen => "Prolonger les procurations choisies", "Extend the chosen proxies";
        AssignChosen => "Assigner les procurations choisies", "Assign the chosen proxies";
        WithdrawChosenProcurations => "Retirer les procurations choisies", "Withdraw the chosen proxies";
        RevokeChosen => "Révoquer les procurations choisies", "Revoke the chosen proxies";
        WithdrawChosen => "Retirer aux mandataires choisis", "Withdraw from the chosen mandataries";
        NoneActive =>
            "Aucune procuration n’est à venir, active ou suspendue.",
            "No proxy is upcoming, in force or suspended.";
        Version { number: u32 } => "version numéro {number}", "version {number}";
        ReplacedBy =>
            "Cette version a été remplacée par une plus récente. Elle reste ici pour mémoire et ne peut plus être modifiée.",
            "This version was replaced by a newer one. It stays here for the record and can no longer be modified.";
        SeeLatest => "Voir la version la plus récente", "See the latest version";
        FormerVersions => "Versions précédentes", "Former versions";
        OwnProcurations => "Vos procurations", "Your proxies";
        NoOwnProcuration => "Aucune procuration ne vous a été assignée.", "No proxy has been assigned to you.";
        Possible => "Actions", "Actions";
        Reviewing => "Vérification des accès", "Review of the access";
        ReviewText =>
            "Confirmez que tout ce que cette personne peut faire est encore nécessaire. La vérification reste au journal et ne change aucun accès.",
            "Confirm that all this person may do is still needed. The review stays in the journal and changes no access.";
        ReviewOf => "Confirmer les accès\u{a0}:", "Confirm the access:";
        ReviewedBy { day: String, name: String } =>
            "Dernière vérification\u{a0}: le {day}, par {name}.",
            "Last review: {day}, by {name}.";
        Reviewed { name: String } => "Accès vérifiés\u{a0}: {name}.", "The access of {name} was reviewed.";
    }
}

sentences! {
    later:
    /// The modification of a procuration.
    Modifications {
        Title { reference: String } => "Modifier la procuration {reference}", "Modify the proxy {reference}";
        BegunBefore =>
            "Une demande de modification de cette procuration est déjà commencée.",
            "A request to modify this proxy has already been begun.";
        ResumeBegun => "Reprendre la demande commencée", "Resume the request that was begun";
        BeginAnother => "Commencer une autre demande", "Begin another request";
        Mandataries => "Mandataires qui restent", "Mandataries who stay";
        MandatariesHint =>
            "La nouvelle version reste assignée aux personnes cochées. Décochez celles à qui elle ne doit plus l’être.",
            "The new version stays assigned to the people ticked. Untick those to whom it should no longer be.";
        Details => "Renseignements sur la procuration", "Details of the proxy";
        NoMandatary => "Cette procuration n’est assignée à personne.", "This proxy isn’t assigned to anybody.";
        Summary => "Résumé de la modification", "Summary of the modification";
        SummaryLead =>
            "Une nouvelle version remplacera celle d’aujourd’hui, qui restera lisible. Voici ce qui change.",
            "A new version will replace today’s, which stays readable. This is what changes.";
        StartOfVersion { day: String } =>
            "La date de début est celle à partir de laquelle la nouvelle version compte. L’accès, commencé le {day}, continue sans interruption si c’est aujourd’hui; si c’est plus tard, il s’arrête jusque-là.",
            "The start date is the one from which the new version counts. The access, begun on {day}, goes on without a break if that is today; if it is later, it stops until then.";
        WhatChanges => "Ce qui change", "What changes";
        Part => "Élément", "Part";
        Before => "Avant", "Before";
        After => "Après", "After";
        NoName => "sans nom", "no name";
        NoNote => "sans note", "no note";
        NoAccess => "Aucun accès", "No access";
        SameTerms => "La procuration elle-même ne change pas.", "The proxy itself doesn’t change.";
        Leaving { count: usize } =>
            "Retirée à {count} personne" | "Retirée à {count} personnes",
            "Withdrawn from {count} person" | "Withdrawn from {count} people";
        Staying { count: usize } =>
            "Elle reste assignée à {count} personne" | "Elle reste assignée à {count} personnes",
            "It stays assigned to {count} person" | "It stays assigned to {count} people";
        Whole => "Ce que dira la nouvelle version", "What the new version will say";
        Stale =>
            "Depuis que cette demande a été commencée, quelque chose a changé\u{a0}:",
            "Since this request was begun, something has changed:";
    }
}

sentences! {
    later:
    /// Receipts of what was recorded, and what takes an act back.
    Receipts {
        Recorded => "Enregistrement", "Record";
        Created => "Création enregistrée", "Creation recorded";
        Assigned => "Assignation enregistrée", "Assignment recorded";
        Modified => "Modification enregistrée", "Modification recorded";
        Prolonged => "Prolongation enregistrée", "Extension recorded";
        Suspended => "Suspension enregistrée", "Suspension recorded";
        Reactivated => "Réactivation enregistrée", "Reactivation recorded";
        Revoked => "Révocation enregistrée", "Revocation recorded";
        Withdrawn => "Retrait enregistré", "Withdrawal recorded";
        Renounced => "Renonciation enregistrée", "Renunciation recorded";
        Departed => "Départ enregistré", "Departure recorded";
        Enrolled => "Inscription enregistrée", "Enrolment recorded";
        RoleChanged => "Rôle enregistré", "Role recorded";
        Reviewed => "Vérification enregistrée", "Review recorded";
        Undone => "Transaction annulée", "Transaction taken back";
        Text =>
            "Enregistré et signé.",
            "Recorded and signed.";
        Author => "Par", "By";
        When => "Quand", "When";
        What => "Ce qui a été enregistré", "What was recorded";
        HoldsNow => "Ce qui vaut maintenant", "What holds now";
        NothingStands => "Aucune procuration n’est concernée.", "No proxy is concerned.";
        Mandataries => "Mandataires", "Mandataries";
        SeeProcuration => "Voir la procuration", "See the proxy";
        SeeUser { name: String } => "Voir le compte\u{a0}: {name}", "See the account of {name}";
        WithdrawnFrom { name: String } => "Retrait à {name}", "Withdrawal from {name}";
        EndedMandates => "Mandats terminés", "Ended mandates";
        UndoThis => "Annuler cette transaction", "Take this transaction back";
        UndoTitle => "Annuler une transaction", "Take a transaction back";
        UndoLead =>
            "Rien n’est encore enregistré. Ce qui suit sera annulé par une nouvelle transaction qui le nomme\u{a0}: les deux restent au journal.",
            "Nothing is recorded yet. What follows will be taken back by a new transaction that names it: both stay in the journal.";
        LastAct => "Votre dernière transaction", "Your last transaction";
        UndoUnknown =>
            "Le journal n’a aucune transaction de ce numéro\u{a0}: il n’y a rien à annuler.",
            "The journal has no transaction of this number: there is nothing to take back.";
        UndoOtherAuthor =>
            "Cette transaction n’est pas la vôtre\u{a0}: on peut annuler seulement ce qu’on a fait soi-même.",
            "This transaction isn’t yours: one can only take back what one has done oneself.";
        UndoBeforeComingIn =>
            "Cette transaction date d’avant votre connexion\u{a0}: on peut annuler seulement la dernière faite depuis.",
            "This transaction is from before you signed in: only the last one made since can be taken back.";
        UndoNotLast =>
            "Vous avez fait une autre transaction depuis\u{a0}: on peut annuler seulement la dernière.",
            "You have made another transaction since: only the last one can be taken back.";
        UndoNoOpposite =>
            "Cette transaction est d’un genre qui ne s’annule pas, comme un ajout, un départ, une révocation, une renonciation ou un changement de rôle ou de catalogue.",
            "This transaction is of a kind that can’t be taken back, such as an addition, a departure, a revocation, a renunciation, or a change of role or of the catalogue.";
        ActUndone { number: String } =>
            "La transaction nº\u{a0}{number} est annulée.",
            "Transaction no.\u{a0}{number} was taken back.";
    }
}

sentences! {
    later:
    /// Attestation de fin de mandat.
    Attestations {
        Title => "Attestation de fin de mandat", "Attestation of the end of a mandate";
        Lead { enterprise: String, name: String, reference: String } =>
            "{enterprise} atteste la fin du mandat confié à {name} par la procuration interne {reference}.",
            "{enterprise} attests the end of the mandate given to {name} by the internal proxy {reference}.";
        Enterprise => "Entreprise", "Enterprise";
        Code => "Code d’utilisateur", "User code";
        GivenOn => "Assignée le", "Assigned on";
        GivenBy => "Assignée par", "Assigned by";
        Effect => "En vigueur", "In force";
        NeverInForce => "L’assignation a pris fin avant de prendre effet.", "The assignment ended before it took effect.";
        EndedOn => "Fin du mandat", "End of the mandate";
        Why => "Motif", "Reason";
        Expired => "Arrivée de la date de fin de la procuration", "The proxy came to its end date";
        Withdrawn => "Retrait par une personne responsable des services électroniques (RSE)", "Withdrawn by an e-services officer (RSE)";
        Renounced => "Renonciation par la personne mandataire", "Renounced by the mandatary";
        Departure => "Départ de l’entreprise", "Departure from the enterprise";
        Revocation => "Révocation de la procuration", "Revocation of the proxy";
        Scope => "Ce que la procuration permettait", "What the proxy allowed";
        MadeOn { day: String } => "Établie le {day} à partir du journal du registre.", "Made on {day} from the journal of the register.";
        Signature =>
            "Signature de la personne responsable",
            "Signature of the officer";
        Independence =>
            "Document produit par un outil indépendant. Rien n’est transmis au gouvernement, qui n’a ni délivré ni approuvé cette attestation.",
            "Made by an independent tool. Nothing is sent to the government, which has neither issued nor approved this attestation.";
    }
}
