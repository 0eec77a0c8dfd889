//! Coming in: what a passphrase is, why somebody doesn't come in, the first sign-in, the recovery code.

use crate::wording::sentences::sentences;

sentences! {
    /// Coming in.
    Entrance {
        Checking => "Un instant…", "One moment…";
        Show => "Afficher", "Show";
        Hide => "Masquer", "Hide";
        Wrong =>
            "Ce code d’utilisateur et cette phrase de passe ne vont pas ensemble. Vérifiez l’un et l’autre, ou adressez-vous à une personne responsable des services électroniques (RSE).",
            "This user code and this passphrase don’t go together. Check both, or ask an e-services officer (RSE).";
        WrongRecovery =>
            "Ce code d’utilisateur et ce code de récupération ne vont pas ensemble. Vérifiez l’un et l’autre. Seule une personne responsable des services électroniques (RSE) a un code de récupération.",
            "This user code and this recovery code don’t go together. Check both. Only an e-services officer (RSE) has a recovery code.";
        Wait { seconds: usize } =>
            "Plusieurs essais ont échoué. Attendez {seconds} seconde, puis réessayez. Cette pause ralentit une personne de passage; elle n’arrête pas quelqu’un qui aurait copié les données de ce navigateur." | "Plusieurs essais ont échoué. Attendez {seconds} secondes, puis réessayez. Cette pause ralentit une personne de passage; elle n’arrête pas quelqu’un qui aurait copié les données de ce navigateur.",
            "Several attempts have failed. Wait {seconds} second, then try again. This pause slows somebody who passes by; it doesn’t stop a person who copied this browser’s data." | "Several attempts have failed. Wait {seconds} seconds, then try again. This pause slows somebody who passes by; it doesn’t stop a person who copied this browser’s data.";
        EnterAsOfficer => "Entrer comme RSE", "Enter as RSE";
        EnterAsUser => "Entrer comme utilisateur", "Enter as user";
        SamplePassphrases { officer: String, user: String } =>
            "Dans cet exemple, les phrases de passe ne sont pas secrètes\u{a0}: «\u{a0}{officer}\u{a0}» avec le code «\u{a0}rse1\u{a0}» pour la personne responsable des services électroniques (RSE), «\u{a0}{user}\u{a0}» avec le code «\u{a0}employe1\u{a0}» pour un utilisateur.",
            "In this sample, the passphrases are no secret: “{officer}” with the code “rse1” for the e-services officer (RSE), “{user}” with the code “employe1” for a user.";
        Forgotten => "Phrase de passe oubliée", "Forgotten passphrase";
        ChooseTitle => "Choisir votre phrase de passe", "Choose your passphrase";
        ChooseFirst =>
            "La phrase de passe que l’on vous a remise ne sert qu’une fois. Choisissez maintenant la vôtre\u{a0}: vous serez la seule personne à la connaître.",
            "The passphrase that you were handed serves only once. Now choose your own: you will be the only person who knows it.";
        ChooseRecovered =>
            "Votre code de récupération a ouvert votre compte. Choisissez maintenant une nouvelle phrase de passe.",
            "Your recovery code has opened your account. Now choose a new passphrase.";
        NewHint =>
            "De 15 à 128 caractères, espaces compris. Le plus simple\u{a0}: plusieurs mots sans rapport entre eux. Vous pouvez aussi la coller.",
            "15 to 128 characters, spaces included. The simplest: several words that have nothing to do with each other. You can also paste it.";
        Suggest => "Proposer une phrase de passe", "Suggest a passphrase";
        Suggested =>
            "Six mots tirés au hasard sont inscrits dans les deux champs. Notez-les avant de continuer.",
            "Six words drawn at random stand in both fields. Note them before you go on.";
        Choose => "Enregistrer la phrase de passe", "Save the passphrase";
        Chosen => "Votre phrase de passe est enregistrée.", "Your passphrase is saved.";
        OfficerPassphrase => "Phrase de passe", "Passphrase";
        OfficerPassphraseText =>
            "Elle ouvre votre compte et protège tout le registre. Elle n’est gardée nulle part\u{a0}: si vous l’oubliez, personne ne peut vous la redonner.",
            "It opens your account and protects the whole register. It is kept nowhere: if you forget it, nobody can give it back to you.";
        RecoveryTitle => "Code de récupération", "Recovery code";
        RecoveryLead =>
            "Si vous oubliez votre phrase de passe, ce code vous permettra d’en choisir une autre. Il n’est affiché qu’une seule fois\u{a0}: imprimez-le ou recopiez-le, et gardez-le loin de cet appareil.",
            "Should you forget your passphrase, this code will let you choose another one. It is shown only once: print it or copy it down, and keep it away from this device.";
        RecoveryPurpose =>
            "Ce code permet à une personne responsable des services électroniques (RSE) d’ouvrir son compte, un jour où elle a oublié sa phrase de passe.",
            "With this code, an e-services officer (RSE) who has forgotten their passphrase can open their account.";
        Print => "Imprimer", "Print";
        TypeItBack =>
            "Recopiez ici le code que vous avez noté, pour vérifier qu’il est bon. Les majuscules et les tirets ne comptent pas.",
            "Enter the code here as you noted it, to check that it is right. Capitals and hyphens don’t count.";
        RecoverTitle => "Phrase de passe oubliée", "Forgotten passphrase";
        RecoverLead =>
            "Si vous êtes responsable des services électroniques (RSE), votre code de récupération ouvre votre compte et vous choisissez une nouvelle phrase de passe. Sinon, demandez une phrase de passe temporaire à une personne RSE.",
            "If you are an e-services officer (RSE), your recovery code opens your account and you choose a new passphrase. If not, ask an officer for a temporary passphrase.";
        Recover => "Continuer", "Continue";
    }
}

sentences! {
    later:
    /// Why an account isn't opened, once what was typed could be tried.
    RefusedAccounts {
        AccountDamaged =>
            "Votre compte, dans ce navigateur, est abîmé ou a été modifié\u{a0}: il ne s’ouvre plus. Rien d’autre n’a été changé. Adressez-vous à une personne responsable des services électroniques (RSE), qui peut vous donner une nouvelle phrase de passe.",
            "Your account, in this browser, is damaged or was changed: it no longer opens. Nothing else was changed. Ask an e-services officer (RSE), who can give you a new passphrase.";
        AccountNewer =>
            "Votre compte a été écrit par une version plus récente de Procura. Rechargez la page pour obtenir cette version.",
            "Your account was written by a newer version of Procura. Reload the page to get that version.";
        AccountWeak =>
            "La protection de votre compte a été affaiblie dans ce navigateur\u{a0}: Procura refuse de l’ouvrir ainsi. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "The protection of your account was weakened in this browser: Procura refuses to open it like this. Nothing was changed. Tell an e-services officer (RSE).";
        AccountExcessive =>
            "Votre compte a été modifié dans ce navigateur\u{a0}: pour s’ouvrir, il demande trop de mémoire, et Procura refuse. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "Your account was changed in this browser: it asks for too much memory to open, and Procura refuses. Nothing was changed. Tell an e-services officer (RSE).";
        AccountOfAnother =>
            "Le compte qui répond à ce code est celui d’une autre personne ou d’un autre registre\u{a0}: quelqu’un l’a mis là. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "The account that answers to this code is another person’s or another register’s: somebody put it there. Nothing was changed. Tell an e-services officer (RSE).";
        AccountForged =>
            "Votre compte, dans ce navigateur, a été contrefait\u{a0}: Procura refuse de l’ouvrir. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "Your account, in this browser, was forged: Procura refuses to open it. Nothing was changed. Tell an e-services officer (RSE).";
        AccountSuperseded =>
            "Cette phrase de passe n’est plus la vôtre\u{a0}: elle a été changée depuis. Un état plus ancien de votre compte a été remis dans ce navigateur. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "This passphrase is no longer yours: it has been changed since. An earlier state of your account was put back in this browser. Nothing was changed. Tell an e-services officer (RSE).";
        OtherKey =>
            "Ce compte s’ouvre, mais sa clé n’est pas celle que le journal connaît\u{a0}: Procura refuse de continuer. Rien n’a été changé. Prévenez une personne responsable des services électroniques (RSE).",
            "This account opens, but its key isn’t the one that the journal knows: Procura refuses to go on. Nothing was changed. Tell an e-services officer (RSE).";
        Suspended =>
            "Votre compte est suspendu. Adressez-vous à une personne responsable des services électroniques (RSE).",
            "Your account is suspended. Ask an e-services officer (RSE).";
        Departed =>
            "Ce compte est fermé\u{a0}: la personne a quitté l’entreprise.",
            "This account is closed: the person has left the enterprise.";
        Unverifiable { why: String } =>
            "Le registre ne peut pas être lu jusqu’à votre compte. {why} Une personne responsable des services électroniques (RSE) dont le compte est plus ancien peut se connecter et voir quoi faire.",
            "The register can’t be read as far as your account. {why} An e-services officer (RSE) whose account is older can sign in and see what to do.";
        StorageUnreadable =>
            "Le stockage de ce navigateur ne peut pas être lu. Vérifiez que le stockage est permis pour ce site, puis rechargez la page.",
            "This browser’s storage can’t be read. Check that storage is allowed for this site, then reload the page.";
    }
}
