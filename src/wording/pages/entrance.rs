//! Coming in: what a passphrase is, why somebody doesn't come in, the first sign-in, the recovery code.

use crate::wording::sentences::sentences;

sentences! {
    /// Coming in.
    Entrance {
        Checking => "Vérification de la phrase de passe…", "Checking the passphrase…";
        Show => "Afficher", "Show";
        Hide => "Masquer", "Hide";
        Wrong =>
            "Ce code d’utilisateur et cette phrase de passe n’ouvrent aucun compte actif. Vérifiez-les tous les deux, ou adressez-vous à une personne responsable des services électroniques (RSE).",
            "This user code and this passphrase open no active account. Check both, or ask an e-services officer (RSE).";
        WrongRecovery =>
            "Ce code d’utilisateur et ce code de récupération n’ouvrent aucun compte de responsable des services électroniques (RSE). Vérifiez-les tous les deux.",
            "This user code and this recovery code open no account of an e-services officer (RSE). Check both.";
        Wait { seconds: usize } =>
            "Plusieurs essais ont échoué. Attendez {seconds} seconde, puis réessayez. Cette pause ralentit quelqu’un qui passe par ici; elle n’arrête pas une personne qui aurait copié les données de ce navigateur." | "Plusieurs essais ont échoué. Attendez {seconds} secondes, puis réessayez. Cette pause ralentit quelqu’un qui passe par ici; elle n’arrête pas une personne qui aurait copié les données de ce navigateur.",
            "Several attempts have failed. Wait {seconds} second, then try again. This pause slows somebody who passes by; it doesn’t stop a person who copied this browser’s data." | "Several attempts have failed. Wait {seconds} seconds, then try again. This pause slows somebody who passes by; it doesn’t stop a person who copied this browser’s data.";
        AccountDamaged =>
            "Votre compte, dans ce navigateur, n’est plus tel qu’il a été écrit. Rien n’a été changé. Adressez-vous à une personne responsable des services électroniques (RSE), qui peut vous donner une nouvelle phrase de passe.",
            "Your account, in this browser, is no longer as it was written. Nothing was changed. Ask an e-services officer (RSE), who can give you a new passphrase.";
        AccountNewer =>
            "Votre compte a été écrit par une version plus récente de Procura. Rechargez la page pour obtenir cette version.",
            "Your account was written by a newer version of Procura. Reload the page to get that version.";
        AccountWeak =>
            "Quelqu’un a affaibli la protection de votre compte dans ce navigateur\u{a0}: Procura refuse de l’ouvrir ainsi. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "Somebody has weakened the protection of your account in this browser: Procura refuses to open it like this. Nothing was changed. Tell an e-services officer (RSE).";
        AccountExcessive =>
            "Quelqu’un a changé votre compte dans ce navigateur pour qu’il demande plus de mémoire qu’il n’est permis\u{a0}: Procura refuse de l’ouvrir. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "Somebody has changed your account in this browser so that it asks for more memory than is allowed: Procura refuses to open it. Nothing was changed. Tell an e-services officer (RSE).";
        AccountOfAnother =>
            "Le compte qui se trouve derrière ce code est celui d’une autre personne ou d’un autre registre\u{a0}: quelqu’un l’a mis là. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "The account found behind this code is another person’s or another register’s: somebody put it there. Nothing was changed. Tell an e-services officer (RSE).";
        AccountForged =>
            "Votre compte, dans ce navigateur, a été contrefait\u{a0}: Procura refuse de l’ouvrir. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "Your account, in this browser, was forged: Procura refuses to open it. Nothing was changed. Tell an e-services officer (RSE).";
        AccountSuperseded =>
            "Ce compte est un état plus ancien du vôtre\u{a0}: la phrase de passe a changé depuis. Quelqu’un ou quelque chose l’a remis dans ce navigateur. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "This account is an earlier state of yours: the passphrase has changed since. Somebody or something put it back in this browser. Nothing was changed. Tell an e-services officer (RSE).";
        OtherKey =>
            "Ce compte s’ouvre, mais sa clé n’est pas celle que le journal connaît. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "This account opens, but its key isn’t the one that the journal knows. Nothing was changed. Tell an e-services officer (RSE).";
        Suspended =>
            "Votre compte est suspendu. Adressez-vous à une personne responsable des services électroniques (RSE).",
            "Your account is suspended. Ask an e-services officer (RSE).";
        Departed =>
            "Ce compte est fermé\u{a0}: son titulaire a quitté l’entreprise.",
            "This account is closed: its holder has left the enterprise.";
        Unverifiable { why: String } =>
            "Le registre ne peut pas être lu jusqu’à votre compte. {why} Une personne responsable des services électroniques (RSE) dont le compte est plus ancien peut se connecter et voir quoi faire.",
            "The register can’t be read as far as your account. {why} An e-services officer (RSE) whose account is older can sign in and see what to do.";
        StorageUnreadable =>
            "Le stockage de ce navigateur ne peut pas être lu. Vérifiez que le stockage est permis pour ce site, puis rechargez la page.",
            "This browser’s storage can’t be read. Check that storage is allowed for this site, then reload the page.";
        EnterAsOfficer => "Entrer comme RSE", "Enter as RSE";
        EnterAsUser => "Entrer comme utilisateur", "Enter as user";
        SamplePassphrases { officer: String, user: String } =>
            "Dans l’exemple, tout le monde connaît les phrases de passe\u{a0}: «\u{a0}{officer}\u{a0}» avec le code «\u{a0}rse1\u{a0}» pour une personne responsable des services électroniques (RSE), «\u{a0}{user}\u{a0}» avec le code «\u{a0}employe1\u{a0}» pour un employé.",
            "In the sample, everyone knows the passphrases: “{officer}” with the code “rse1” for an e-services officer (RSE), “{user}” with the code “employe1” for an employee.";
        Forgotten => "Phrase de passe oubliée", "Forgotten passphrase";
        ChooseTitle => "Choisir votre phrase de passe", "Choose your passphrase";
        ChooseFirst =>
            "La phrase de passe que l’on vous a donnée est temporaire. Choisissez la vôtre\u{a0}: personne d’autre ne la connaîtra, et elle seule ouvrira votre compte.",
            "The passphrase that you were given is temporary. Choose your own: nobody else will know it, and it alone will open your account.";
        ChooseRecovered =>
            "Votre code de récupération a ouvert votre compte. Choisissez maintenant une nouvelle phrase de passe.",
            "Your recovery code has opened your account. Now choose a new passphrase.";
        NewHint =>
            "De 15 à 128 caractères. Plusieurs mots au hasard font une bonne phrase de passe; les espaces comptent. Vous pouvez la coller depuis un gestionnaire de mots de passe.",
            "15 to 128 characters. Several random words make a good passphrase; spaces count. You can paste it from a password manager.";
        Suggest => "Proposer une phrase de passe", "Suggest a passphrase";
        Suggested =>
            "Six mots tirés au hasard sont inscrits dans les deux champs. Notez-les en lieu sûr avant de continuer.",
            "Six words drawn at random stand in both fields. Note them in a safe place before you go on.";
        Choose => "Enregistrer la phrase de passe", "Save the passphrase";
        Chosen => "Votre phrase de passe est enregistrée.", "Your passphrase is saved.";
        OfficerPassphrase => "Phrase de passe", "Passphrase";
        OfficerPassphraseText =>
            "Elle protège tout le registre. Procura ne la connaît pas et ne peut pas vous la rendre.",
            "It protects the whole register. Procura doesn’t know it and can’t give it back to you.";
        RecoveryTitle => "Code de récupération", "Recovery code";
        RecoveryLead =>
            "Si vous oubliez votre phrase de passe, ce code vous permettra d’en choisir une autre. Il n’est affiché qu’une seule fois\u{a0}: imprimez-le ou recopiez-le, et gardez-le loin de cet appareil.",
            "Should you forget your passphrase, this code will let you choose another one. It is shown only once: print it or copy it down, and keep it away from this device.";
        Print => "Imprimer", "Print";
        TypeItBack =>
            "Recopiez le code ci-dessous, pour vérifier que vous l’avez bien noté. Les majuscules et les tirets ne comptent pas.",
            "Copy the code below, to check that you noted it well. Capitals and hyphens don’t count.";
        RecoverTitle => "Phrase de passe oubliée", "Forgotten passphrase";
        RecoverLead =>
            "Une personne responsable des services électroniques (RSE) peut choisir une nouvelle phrase de passe avec son code de récupération. Toute autre personne en demande une nouvelle à une personne RSE.",
            "An e-services officer (RSE) can choose a new passphrase with their recovery code. Anyone else asks an officer for a new one.";
        Recover => "Continuer", "Continue";
    }
}
