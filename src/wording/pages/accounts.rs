//! How people get in, as they and their officers arrange it: Mon compte, and temporary passphrases.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// Mon compte.
    AccountPage {
        Title => "Mon compte", "My account";
        SessionTitle => "Séance", "Session";
        ChangeTitle => "Changer ma phrase de passe", "Change my passphrase";
        ChangeText =>
            "L’ancienne cesse de fonctionner dès que la nouvelle est enregistrée.",
            "The old one stops working as soon as the new one is saved.";
        HasRecovery =>
            "Vous avez un code de récupération. Si vous l’avez perdu, ou si quelqu’un d’autre a pu le lire, obtenez-en un nouveau\u{a0}: l’ancien ne fonctionnera plus.",
            "You have a recovery code. If you have lost it, or if somebody else may have read it, get a new one: the old one will no longer work.";
        NoRecovery =>
            "Vous n’avez pas encore de code de récupération. Sans lui, si vous oubliez votre phrase de passe, personne ne pourra vous redonner accès à votre compte.",
            "You don’t have a recovery code yet. Without one, if you forget your passphrase, nobody will be able to give you access to your account again.";
        GetRecovery => "Obtenir un code de récupération", "Get a recovery code";
        RenewRecovery => "Obtenir un nouveau code de récupération", "Get a new recovery code";
        OldUntilThen =>
            "Votre code actuel fonctionne encore. Il ne fonctionnera plus dès que vous aurez enregistré celui-ci.",
            "Your present code still works. It will no longer work once you have saved this one.";
        SaveRecovery => "Enregistrer le code de récupération", "Save the recovery code";
        RecoverySaved =>
            "Votre code de récupération est enregistré.",
            "Your recovery code is saved.";
        RecoveryRenewed =>
            "Votre nouveau code de récupération est enregistré. L’ancien ne fonctionne plus.",
            "Your new recovery code is saved. The old one no longer works.";
        WhatItServes =>
            "en cas d’oubli de la phrase de passe",
            "should the passphrase be forgotten";
    }
}

sentences! {
    later:
    /// How a user gets in, and the temporary passphrase that an officer gives them.
    TemporaryPassphrase {
        HowTitle => "Connexion au compte", "Signing in to the account";
        NoneYet => "Sans phrase de passe", "No passphrase";
        None =>
            "Cette personne n’a pas encore de phrase de passe\u{a0}: elle ne peut pas se connecter.",
            "This person has no passphrase yet: they can’t sign in.";
        Unused =>
            "Cette personne a reçu une phrase de passe temporaire. Elle ne l’a pas encore utilisée.",
            "This person was given a temporary passphrase. They haven’t used it yet.";
        Own =>
            "Cette personne se connecte avec une phrase de passe qu’elle a choisie et qu’elle est seule à connaître.",
            "This person signs in with a passphrase that they chose and that nobody else knows.";
        OwnOfOfficer =>
            "Une autre personne RSE ne peut pas la remplacer. En cas d’oubli, c’est le code de récupération qui sert.",
            "Another officer can’t replace it. Should it be forgotten, the recovery code serves.";
        Yourself =>
            "C’est votre compte\u{a0}: vous changez votre phrase de passe vous-même.",
            "This is your account: you change your passphrase yourself.";
        Give => "Donner une phrase de passe temporaire", "Give a temporary passphrase";
        Title { name: String } => "Phrase de passe temporaire\u{a0}: {name}", "Temporary passphrase: {name}";
        Lead =>
            "Six mots seront tirés au hasard et affichés une seule fois, pour que vous les remettiez à cette personne. À sa première connexion, elle choisira sa propre phrase de passe.",
            "Six words will be drawn at random and shown only once, for you to hand to this person. When they first sign in, they will choose a passphrase of their own.";
        Replaces =>
            "La phrase de passe que cette personne a maintenant cessera de fonctionner.",
            "The passphrase that this person has now will stop working.";
        MadeUp =>
            "Pour cette fois, composez la phrase de passe vous-même.",
            "This time, make up the passphrase yourself.";
        Label => "Phrase de passe temporaire", "Temporary passphrase";
        NoteIt =>
            "Notez-la ou imprimez-la maintenant\u{a0}: elle ne sera plus affichée.",
            "Note it or print it now: it won’t be shown again.";
        HandOver =>
            "Remettez-la à cette personne en mains propres, jamais par courriel. Elle devra la remplacer par la sienne à sa première connexion.",
            "Hand it to this person yourself, never by e-mail. They will have to replace it with their own when they first sign in.";
        Given { name: String } =>
            "Phrase de passe temporaire enregistrée\u{a0}: {name}.",
            "The temporary passphrase of {name} is saved.";
        BackTo { name: String } => "Retour au compte\u{a0}: {name}", "Back to the account of {name}";
    }
}
