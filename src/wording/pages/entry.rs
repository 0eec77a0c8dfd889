//! The ways in: first visit, sign-in, and the pages that answer for another one.

use crate::wording::sentences::sentences;

sentences! {
    /// The ways in.
    Entry {
        Welcome => "Bienvenue", "Welcome";
        WelcomeLead =>
            "Procura tient le registre des procurations internes de votre entreprise\u{a0}: qui peut faire quoi, auprès de quel ministère ou organisme, et jusqu’à quand. Tout reste dans ce navigateur.",
            "Procura keeps the register of your enterprise’s internal proxies: who may do what, with which ministry or public body, and until when. Everything stays in this browser.";
        TrySample => "Essayer avec un exemple", "Try with a sample";
        TrySampleText =>
            "Une entreprise fictive, avec ses utilisateurs et ses procurations. Vous pourrez la retirer en un clic.",
            "A fictitious enterprise, with its users and proxies. You can remove it in one click.";
        CreateFile => "Créer le dossier de mon entreprise", "Create my enterprise’s file";
        CreateFileText =>
            "Ayez en main le numéro d’entreprise du Québec (NEQ) et la liste des organismes où l’entreprise est inscrite.",
            "Have at hand the Québec enterprise number (NEQ) and the list of the bodies where the enterprise is enrolled.";
        RestoreBackup => "Restaurer une sauvegarde", "Restore a backup";
        RestoreBackupText =>
            "Vous avez déjà un dossier, dans un autre navigateur ou sur un autre appareil?",
            "You have a file already, in another browser or on another device?";
        SignInTitle => "Accéder au compte", "Access the account";
        SignIn => "Se connecter", "Sign in";
        SignInFirst =>
            "Connectez-vous pour ouvrir cette page.",
            "Sign in to open this page.";
        Reserved =>
            "Accès réservé aux responsables des services électroniques (RSE)",
            "Access reserved for e-services officers (RSE)";
        ReservedText =>
            "Seule une personne responsable des services électroniques (RSE) peut ouvrir cette page. Rien n’a été changé. Dans votre entreprise, ces personnes sont\u{a0}:",
            "Only an e-services officer (RSE) may open this page. Nothing was changed. In your enterprise, these people are:";
        SeeMyAccess => "Voir mes accès", "See my access";
        NotFound => "Page introuvable", "Page not found";
        NotFoundText =>
            "Aucune page n’a cette adresse, ou ce qu’elle désigne n’est pas dans le registre. Vérifiez l’adresse, ou suivez un de ces liens.",
            "No page has this address, or what it names isn’t in the register. Check the address, or follow one of these links.";
        GoHome => "Retour à l’accueil", "Back to the home page";
        SampleRemovalTitle => "Retirer l’exemple", "Remove the sample";
        SampleRemovalText =>
            "L’entreprise fictive, ses utilisateurs et ses procurations seront retirés de ce navigateur. Vous pourrez ensuite créer le dossier de votre entreprise.",
            "The fictitious enterprise, its users and its proxies will be removed from this browser. You can then create your enterprise’s file.";
        SampleRemoved => "L’exemple a été retiré.", "The sample was removed.";
        NotASample =>
            "Ce registre n’est pas un exemple\u{a0}: il ne peut pas être retiré ici.",
            "This register isn’t a sample: it can’t be removed here.";
    }
}
