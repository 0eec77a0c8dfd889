//! The page that creates the enterprise's file.

use crate::wording::sentences::sentences;

sentences! {
    /// Créer le dossier de mon entreprise.
    Founding {
        Lead =>
            "Ces renseignements restent dans ce navigateur. Vous pourrez ajouter des utilisateurs et changer les inscriptions ensuite.",
            "This information stays in this browser. You can add users and change the enrolments afterwards.";
        Enterprise => "Entreprise", "Enterprise";
        NeqHint =>
            "Dix chiffres; les espaces sont acceptées.",
            "Ten digits; spaces are accepted.";
        NeqBeginning =>
            "Vérifiez le numéro\u{a0}: un NEQ commence habituellement par 11, 22, 33 ou 88. Vous pouvez continuer s’il est exact.",
            "Check the number: an NEQ usually begins with 11, 22, 33 or 88. You can go on if it is right.";
        NeqCheck =>
            "Vérifiez le numéro\u{a0}: son dernier chiffre est inhabituel. Vous pouvez continuer s’il est exact.",
            "Check the number: its last digit is unusual. You can go on if it is right.";
        Officer =>
            "Première personne responsable des services électroniques (RSE)",
            "First e-services officer (RSE)";
        OfficerText =>
            "Cette personne pourra créer et assigner des procurations, et ajouter d’autres utilisateurs.",
            "This person will be able to create and assign proxies, and to add other users.";
        CodeHint =>
            "De 3 à 20 caractères\u{a0}: des lettres sans accent et des chiffres. C’est avec ce code que vous vous connecterez.",
            "3 to 20 unaccented letters or digits. You will sign in with this code.";
        Enrolments => "Inscription aux services", "Enrolment in services";
        EnrolmentsHint =>
            "Cochez les ministères et organismes aux services desquels l’entreprise est déjà inscrite. Une procuration ne peut viser que ceux-là.",
            "Tick the ministries and public bodies in whose services the enterprise is already enrolled. A proxy can only name these.";
        Create => "Créer le dossier", "Create the file";
        Created => "Le dossier de l’entreprise est créé.", "The enterprise’s file is created.";
    }
}
