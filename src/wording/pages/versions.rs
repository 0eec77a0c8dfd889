//! The sentences about a newer build of the app.

use crate::wording::sentences::sentences;

sentences! {
    /// A newer build that waits.
    Versions {
        Newer => "Nouvelle version", "New version";
        NewerText =>
            "Une nouvelle version de Procura est prête. La page sera rechargée et vous aurez à vous connecter de nouveau. Vos demandes en cours et votre registre restent tels quels.",
            "A new version of Procura is ready. The page will reload and you will have to sign in again. Your unfinished requests and your register stay as they are.";
        Change => "Passer à la nouvelle version", "Switch to the new version";
        Changed =>
            "La nouvelle version est déjà en place. Elle servira dès que vous rechargerez la page.",
            "The new version is already in place. It will be used as soon as you reload the page.";
    }
}
