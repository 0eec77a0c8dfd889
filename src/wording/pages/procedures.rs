//! The pages of the two official procedures.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// The pages of the two official procedures.
    Procedures {
        ChooseUser => "Choisir l’utilisateur", "Choose the user";
        UserLegend => "Utilisateur concerné", "User concerned";
        OfficersHaveAll =>
            "Les responsables des services électroniques (RSE) ont déjà tous les accès\u{a0}: leur nom n’est pas dans la liste.",
            "E-services officers (RSE) have every access already: they aren’t in the list.";
        NobodyToChoose =>
            "Aucun utilisateur actif ne peut recevoir de procuration. Ajoutez d’abord un utilisateur à la page Comptes d’utilisateurs.",
            "No active user can receive a proxy. First add a user on the page User accounts.";
        Period => "Période de la procuration", "Period of the proxy";
        Bodies => "Ministères et organismes visés", "Ministries and public bodies concerned";
        BodiesLegend => "Ministères et organismes", "Ministries and public bodies";
        BodiesHint =>
            "Cochez chaque ministère ou organisme visé, puis cliquez sur Modifier pour choisir les accès.",
            "Tick each ministry or public body concerned, then press Change to choose the access.";
        BodyNotActive { state: String } =>
            "Inscription aux services\u{a0}: {state}.",
            "Enrolment in services: {state}.";
        SeeEnrolments => "Changer l’inscription", "Change the enrolment";
        Accesses => "Accès par ministère ou organisme", "Access by ministry or public body";
        AllTasks => "Toutes les tâches (accès sans restriction)", "All tasks (unrestricted access)";
        AllTasksNote =>
            "Toutes les tâches de cet organisme, présentes et futures.",
            "All the tasks of this body, present and future.";
        SomeTasks => "Certaines tâches (accès avec restriction)", "Certain tasks (restricted access)";
        TasksOf { body: String } => "Tâches permises\u{a0}: {body}", "Allowed tasks: {body}";
        SensitiveTask => "Tâche sensible", "Sensitive task";
        Summary => "Résumé de la procuration", "Summary of the proxy";
        CheckSummary =>
            "Vérifiez le résumé. Rien n’est enregistré avant que vous cliquiez sur Transmettre.",
            "Check the summary. Nothing is recorded before you press Submit.";
        RightsSubmitted => "Procuration transmise", "Proxy submitted";
        KeepReference =>
            "La procuration est enregistrée. Cette référence permet de la retrouver.",
            "The proxy is recorded. This reference lets you find it again.";
        AnotherRequest => "Faire une autre demande", "Make another request";
        SeeProcuration => "Voir la procuration", "See the proxy";
    }
}
