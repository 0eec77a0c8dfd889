//! The session: locked by hand or by itself, what isn't safe yet, a clock that is doubted.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// The session.
    Session {
        Lock => "Verrouiller", "Lock";
        Locked =>
            "Votre séance est verrouillée. Les demandes que vous n’avez pas transmises sont gardées. Connectez-vous pour revenir à la même page.",
            "Your session is locked. The requests that you haven’t submitted are kept. Sign in to come back to the same page.";
        IdleChoice => "Verrouillage automatique", "Automatic lock";
        IdleHint =>
            "Sans activité pendant ce temps, Procura se verrouille. Ce choix vaut pour ce navigateur.",
            "Without activity for this long, Procura locks itself. This choice holds for this browser.";
        After { count: usize } =>
            "Après {count} minute" | "Après {count} minutes",
            "After {count} minute" | "After {count} minutes";
        WarningTitle =>
            "Votre séance va se verrouiller",
            "Your session is about to be locked";
        WarningText =>
            "Sans activité de votre part, Procura se verrouillera dans moins d’une minute. Les demandes que vous n’avez pas transmises resteront gardées.",
            "Without activity from you, Procura will lock itself in less than a minute. The requests that you haven’t submitted will stay kept.";
        Seconds { count: usize } =>
            "Il reste {count} seconde." | "Il reste {count} secondes.",
            "{count} second left." | "{count} seconds left.";
        Stay => "Rester connecté", "Stay signed in";
        Unsafe =>
            "Ce qui vient d’être enregistré l’est bien, mais le navigateur n’a pas encore confirmé qu’une panne de courant ne l’effacerait pas. Réessayez. Si cela ne suffit pas, gardez l’appareil allumé quelques minutes, puis fermez le navigateur normalement.",
            "What you have just recorded is recorded, but the browser hasn’t confirmed yet that a power cut wouldn’t erase it. Try again. If that isn’t enough, keep the device on for a few minutes, then close the browser normally.";
        UnsafeReceipt =>
            "Cette transaction n’est pas encore à l’abri d’une panne de courant. Le haut de la page dit quoi faire.",
            "This transaction isn’t safe from a power cut yet. The top of the page says what to do.";
        TryAgain => "Réessayer", "Try again";
        Safe =>
            "Tout ce qui est enregistré est maintenant à l’abri d’une panne de courant.",
            "Everything that is recorded is now safe from a power cut.";
        StillUnsafe =>
            "Le navigateur n’a toujours rien confirmé.",
            "The browser still hasn’t confirmed anything.";
        Clock => "Horloge de l’appareil", "The device’s clock";
        ClockDoubt { now: String, last: String } =>
            "L’horloge de cet appareil indique «\u{a0}{now}\u{a0}», mais la dernière transaction du journal est plus récente\u{a0}: «\u{a0}{last}\u{a0}». En attendant, rien ne peut être enregistré. Réglez l’horloge de l’appareil ou, si elle est juste, confirmez-le.",
            "This device’s clock says “{now}”, but the last transaction of the journal is more recent: “{last}”. Meanwhile, nothing can be recorded. Set the device’s clock or, if it is right, confirm it.";
        ClockIsRight => "L’horloge est juste", "The clock is right";
        ClockTrusted =>
            "Vous avez confirmé l’horloge. Vous pouvez de nouveau enregistrer.",
            "You have confirmed the clock. You can record again.";
    }
}
