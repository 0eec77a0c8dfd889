//! Why something couldn't be recorded, though nothing that was asked is wrong.

use crate::wording::sentences::sentences;

sentences! {
    /// What happened, what was kept, what to do.
    Failures {
        StorageFull =>
            "L’espace de stockage de ce navigateur est plein\u{a0}: rien n’a été enregistré, et votre demande est gardée. Libérez de l’espace, puis transmettez-la de nouveau.",
            "This browser’s storage is full: nothing was recorded, and your request is kept. Free some space, then submit it again.";
        StorageFullUnkept =>
            "L’espace de stockage de ce navigateur est plein\u{a0}: rien n’a été enregistré, et votre demande ne tient qu’à cette page. Sans la fermer ni la recharger, libérez de l’espace, puis transmettez-la de nouveau.",
            "This browser’s storage is full: nothing was recorded, and your request lasts only as long as this page. Without closing or reloading it, free some space, then submit it again.";
        StorageFullForAct =>
            "L’espace de stockage de ce navigateur est plein\u{a0}: rien n’a été enregistré. Libérez de l’espace, puis réessayez.",
            "This browser’s storage is full: nothing was recorded. Free some space, then try again.";
        StorageFailed =>
            "Le navigateur a refusé l’écriture\u{a0}: rien n’a été enregistré, et votre demande est gardée. Vérifiez que le stockage est permis pour ce site, puis transmettez-la de nouveau.",
            "The browser refused to write: nothing was recorded, and your request is kept. Check that storage is allowed for this site, then submit it again.";
        StorageFailedUnkept =>
            "Le navigateur a refusé l’écriture\u{a0}: rien n’a été enregistré, et votre demande ne tient qu’à cette page. Sans la fermer ni la recharger, vérifiez que le stockage est permis pour ce site, puis transmettez-la de nouveau.",
            "The browser refused to write: nothing was recorded, and your request lasts only as long as this page. Without closing or reloading it, check that storage is allowed for this site, then submit it again.";
        StorageFailedForAct =>
            "Le navigateur a refusé l’écriture\u{a0}: rien n’a été enregistré. Vérifiez que le stockage est permis pour ce site, puis réessayez.",
            "The browser refused to write: nothing was recorded. Check that storage is allowed for this site, then try again.";
        OvertakenForAct =>
            "Un autre onglet a enregistré quelque chose au même moment\u{a0}: rien n’a été enregistré ici. Vérifiez ce qui est affiché, puis réessayez.",
            "Another tab recorded something at the same moment: nothing was recorded here. Check what is shown, then try again.";
        Overtaken =>
            "Un autre onglet a enregistré quelque chose au même moment\u{a0}: votre demande n’a pas été enregistrée. Vérifiez-la, puis transmettez-la de nouveau.",
            "Another tab recorded something at the same moment: your request wasn’t recorded. Check it, then submit it again.";
        ReadOnly =>
            "Le registre est en lecture seule\u{a0}: rien n’a été enregistré. La page d’accueil dit pourquoi et quoi faire.",
            "The register is read-only: nothing was recorded. The home page says why and what to do.";
        DoubtfulClock =>
            "L’horloge de cet appareil retarde sur la dernière transaction du journal\u{a0}: rien n’a été enregistré. Le haut de la page dit quoi faire.",
            "This device’s clock is behind the last transaction of the journal: nothing was recorded. The top of the page says what to do.";
        Locked =>
            "Votre séance est verrouillée\u{a0}: rien n’a été enregistré. Connectez-vous de nouveau.",
            "Your session is locked: nothing was recorded. Sign in again.";
        NotLoadedTitle => "Page non chargée", "Page not loaded";
        NotLoaded =>
            "Un fichier de Procura n’a pas pu être chargé. Vérifiez la connexion à Internet ou rechargez la page, puis réessayez.",
            "A file of Procura couldn’t be loaded. Check the Internet connection or reload the page, then try again.";
        NoWorker =>
            "Un fichier de Procura, sans lequel aucune phrase de passe ne peut être vérifiée, n’a pas pu être chargé. Vérifiez la connexion à Internet ou rechargez la page, puis réessayez.",
            "A file of Procura, without which no passphrase can be checked, couldn’t be loaded. Check the Internet connection or reload the page, then try again.";
        NoMemory =>
            "Il manque de mémoire libre sur cet appareil pour vérifier la phrase de passe. Fermez d’autres onglets ou programmes, puis réessayez.",
            "This device doesn’t have enough free memory to check the passphrase. Close other tabs or programs, then try again.";
        NoWords =>
            "La liste de mots n’a pas pu être chargée. Vérifiez la connexion à Internet et réessayez, ou composez la phrase de passe vous-même.",
            "The list of words couldn’t be loaded. Check the Internet connection and try again, or make up the passphrase yourself.";
        DraftUnkept =>
            "L’espace de stockage de ce navigateur est plein\u{a0}: ce que vous entrez ici serait perdu si la page était fermée ou rechargée. Libérez de l’espace, ou transmettez votre demande sans quitter la page.",
            "This browser’s storage is full: what you enter here would be lost if the page were closed or reloaded. Free some space, or submit your request without leaving the page.";
        ResumeFailed =>
            "Ce n’a pas été possible. Rien n’a été perdu. Rechargez la page et essayez de nouveau.",
            "It wasn’t possible. Nothing was lost. Reload the page and try again.";
        SampleFailed =>
            "L’exemple n’a pas pu être enregistré. Vérifiez que le stockage est permis pour ce site, puis essayez de nouveau.",
            "The sample couldn’t be recorded. Check that storage is allowed for this site, then try again.";
        SampleTooLarge =>
            "L’espace de stockage de ce navigateur est plein\u{a0}: l’exemple n’a pas été enregistré. Libérez de l’espace, puis essayez de nouveau.",
            "This browser’s storage is full: the sample wasn’t recorded. Free some space, then try again.";
        RemovalFailed =>
            "L’exemple n’a pas pu être retiré. Vérifiez que le stockage est permis pour ce site, puis essayez de nouveau.",
            "The sample couldn’t be removed. Check that storage is allowed for this site, then try again.";
    }
}
