//! The frame around every page, and the words that many pages share.

use crate::wording::sentences::sentences;

sentences! {
    /// The frame around every page.
    Frame {
        Product => "Procura", "Procura";
        Description =>
            "Procura tient le registre des procurations internes d’une entreprise dans le navigateur, même hors ligne.",
            "Procura keeps an enterprise’s register of internal proxies in the browser, offline too.";
        SkipLink => "Aller au contenu", "Skip to content";
        SwitchLanguage => "English", "Français";
        NoEnglish =>
            "L’anglais n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.",
            "English couldn’t be loaded. Check the connection, then try again.";
        SignOut => "Se déconnecter", "Sign out";
        Menu => "Menu", "Menu";
        MainMenu => "Menu principal", "Main menu";
        UserFiles => "Gestion des dossiers des utilisateurs", "Management of user files";
        Overview => "Vue d’ensemble", "Overview";
        WhoMay => "Qui peut faire quoi", "Who may do what";
        ByBody => "Par organisme", "By public body";
        Timeline => "Calendrier", "Calendar";
        EnterpriseFile => "Dossier de l’entreprise", "Enterprise file";
        Home => "Accueil", "Home";
        AccessRights => "Gestion des droits d’accès", "Access rights management";
        Procurations => "Gestion des procurations", "Proxy management";
        Users => "Comptes d’utilisateurs", "User accounts";
        Enrolments => "Inscription aux services", "Enrolment in services";
        Catalogue => "Catalogue", "Catalogue";
        Journal => "Journal", "Journal";
        Files => "Fichiers", "Files";
        MyAccess => "Mes accès", "My access";
        Independence =>
            "Outil indépendant. Rien n’est transmis au gouvernement.",
            "Independent tool. Nothing is sent to the government.";
        Step { step: u32, of: u32 } => "Étape {step} de {of}", "Step {step} of {of}";
        ErrorTitle { title: String } => "Erreur\u{a0}: {title}", "Error: {title}";
        ErrorSummary => "Il y a un problème", "There is a problem";
        Continue => "Continuer", "Continue";
        Modify => "Modifier", "Change";
        Submit => "Transmettre", "Submit";
        Back => "Retour", "Back";
        Sample => "Exemple", "Sample";
        SampleBanner =>
            "L’entreprise et les personnes sont fictives.",
            "The enterprise and the people are fictitious.";
        SampleRemove => "Retirer l’exemple", "Remove the sample";
    }
}
