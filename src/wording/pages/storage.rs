//! What befalls storage: damage, blocked storage, the sample's coming and going, a failure of the program.

use crate::wording::sentences::sentences;

sentences! {
    /// What befalls storage.
    Storage {
        Failed => "Le programme s’est arrêté", "The program has stopped";
        FailedText =>
            "Une erreur imprévue s’est produite. Ce qui était enregistré l’est toujours, et rien d’autre ne l’a été. Rechargez la page. Si l’erreur revient, téléchargez vos données pour les mettre à l’abri.",
            "An unexpected error happened. What was recorded still is, and nothing else was recorded. Reload the page. If the error comes back, download your data to keep them safe.";
        BrowserTooOld => "Ce navigateur ne convient pas", "This browser won’t do";
        BrowserTooOldText =>
            "Procura a besoin d’un navigateur plus récent pour connaître la date du Québec et tirer des références au hasard. Mettez le navigateur à jour, ou utilisez-en un autre.",
            "Procura needs a more recent browser to know the date in Québec and to draw random references. Update the browser, or use another one.";
        Unanswered => "Ce navigateur ne répond pas", "This browser doesn’t answer";
        UnansweredText =>
            "Rien n’a été trouvé dans la première copie de vos données, et le navigateur n’a pas dit à temps ce que contient la seconde. Un registre y est peut-être\u{a0}: Procura n’en commence donc pas un autre. Rien n’a été changé. Fermez les autres onglets de Procura, puis rechargez la page. Si le navigateur ne répond toujours pas, redémarrez-le.",
            "Nothing was found in the first copy of your data, and the browser didn’t say in time what the second one holds. A register may be there, so Procura doesn’t begin another one. Nothing was changed. Close the other tabs of Procura, then reload the page. If the browser still doesn’t answer, restart it.";
        Reload => "Recharger", "Reload";
        Download => "Télécharger mes données", "Download my data";
        Standing => "État du registre", "State of the register";
        Fleeting =>
            "Le stockage de ce navigateur est bloqué\u{a0}: tout ce que vous faites sera perdu quand vous fermerez cette page. Permettez le stockage pour ce site, puis rechargez.",
            "This browser’s storage is blocked: everything you do will be lost when you close this page. Allow storage for this site, then reload.";
        ReadOnlyBanner =>
            "Le registre est en lecture seule, parce que quelque chose n’y est pas en ordre.",
            "The register is read-only, because something in it isn’t in order.";
        ReadOnlyMore => "Voir ce qui s’est passé et quoi faire", "See what happened and what to do";
        ImpairedTitle => "Une partie du registre n’a pas pu être lue", "Part of the register couldn’t be read";
        ExtentTitle => "L’historique du registre n’est pas celui attendu", "The history of the register isn’t the expected one";
        CompletedTitle => "Le registre a été abîmé, mais rien n’est perdu", "The register was damaged, but nothing is lost";
        UnopenedTitle => "Le registre ne peut pas être ouvert", "The register can’t be opened";
        WhatHappened => "Ce qui s’est passé", "What happened";
        WhatIsKept => "Ce qui est gardé", "What is kept";
        WhatToDo => "Ce que vous pouvez faire", "What you can do";
        Damaged { sequence: String } =>
            "La transaction nº {sequence} du journal n’est plus telle qu’elle a été écrite.",
            "Transaction no. {sequence} of the journal is no longer as it was written.";
        Missing { sequence: String } =>
            "La transaction nº {sequence} du journal manque, alors que d’autres la suivent.",
            "Transaction no. {sequence} of the journal is missing, though others follow it.";
        OutOfOrder { sequence: String, found: String } =>
            "À la place de la transaction nº {sequence} du journal se trouve la transaction nº {found}\u{a0}: quelqu’un ou quelque chose les a déplacées.",
            "Transaction no. {found} stands in the place of transaction no. {sequence} of the journal: somebody or something has moved them.";
        Foreign { sequence: String } =>
            "À la place de la transaction nº {sequence} du journal se trouve une transaction d’un autre registre.",
            "In the place of transaction no. {sequence} of the journal stands a transaction of another register.";
        Forged { sequence: String } =>
            "La transaction nº {sequence} du journal est contrefaite\u{a0}: qui l’a écrite n’avait pas les bonnes clés.",
            "Transaction no. {sequence} of the journal is forged: whoever wrote it didn’t have the right keys.";
        Shorter { seen: String, newest: String } =>
            "Le journal va jusqu’à la transaction nº {newest}, alors que vous en avez déjà vu {seen}\u{a0}: quelqu’un ou quelque chose a remis un état plus ancien.",
            "The journal goes up to transaction no. {newest}, though you have already seen {seen}: somebody or something has put back an earlier state.";
        Different { sequence: String } =>
            "La transaction nº {sequence} du journal n’est plus celle que vous avez vue\u{a0}: quelqu’un a remplacé l’historique.",
            "Transaction no. {sequence} of the journal is no longer the one that you saw: somebody has replaced the history.";
        NoMark =>
            "Ce qui dit jusqu’où vous avez vu le journal a disparu ou ne peut plus être lu\u{a0}: Procura ne peut pas savoir si un état plus ancien a été remis.",
            "What says how far you have seen the journal is gone or can no longer be read: Procura can’t know whether an earlier state was put back.";
        CopiesDiffer { sequence: String } =>
            "Ce navigateur garde deux copies du registre, et elles diffèrent à partir de la transaction nº {sequence}. Aucune n’a été touchée.",
            "This browser keeps two copies of the register, and they differ from transaction no. {sequence} on. Neither was touched.";
        NoAccount =>
            "Il y a un registre dans ce navigateur, mais plus aucun compte qui pourrait l’ouvrir.",
            "There is a register in this browser, but no account any more that could open it.";
        Unchained { sequence: String } =>
            "La transaction nº {sequence} du journal ne suit pas celle qui la précède\u{a0}: l’une des deux a été changée ou vient d’ailleurs.",
            "Transaction no. {sequence} of the journal doesn’t follow from the one before it: one of the two was changed or comes from elsewhere.";
        OtherRegister =>
            "La première transaction du journal n’est pas celle de ce registre.",
            "The first transaction of the journal isn’t that of this register.";
        Newer =>
            "Le registre a été écrit par une version plus récente de Procura.",
            "The register was written by a newer version of Procura.";
        Several =>
            "Ce navigateur garde plusieurs registres, alors qu’il ne peut y en avoir qu’un.",
            "This browser keeps several registers, though there can only be one.";
        UnknownKey =>
            "Le stockage contient quelque chose que cette version ne connaît pas.",
            "Storage holds something that this version doesn’t know.";
        Vanished =>
            "Le registre affiché n’est plus dans le stockage\u{a0}: il a été retiré, ou les données du site ont été effacées, pendant que cette page était ouverte.",
            "The register shown here is no longer in storage: it was removed, or the site’s data were cleared, while this page was open.";
        Rewritten { sequence: String } =>
            "La transaction nº {sequence} du journal a été remplacée pendant que cette page était ouverte.",
            "Transaction no. {sequence} of the journal was replaced while this page was open.";
        KeptPrefix { count: usize } =>
            "{count} transaction du journal est intacte et peut être consultée. Rien n’a été effacé ni réécrit." | "{count} transactions du journal sont intactes et peuvent être consultées. Rien n’a été effacé ni réécrit.",
            "{count} transaction of the journal is intact and can be read. Nothing was erased or rewritten." | "{count} transactions of the journal are intact and can be read. Nothing was erased or rewritten.";
        KeptWhole { count: usize } =>
            "Tout\u{a0}: {count} transaction du journal, que la seconde copie de ce navigateur a encore. Rien n’a été effacé ni réécrit." | "Tout\u{a0}: {count} transactions du journal, que la seconde copie de ce navigateur a encore. Rien n’a été effacé ni réécrit.",
            "Everything: {count} transaction of the journal, which this browser’s second copy still has. Nothing was erased or rewritten." | "Everything: {count} transactions of the journal, which this browser’s second copy still has. Nothing was erased or rewritten.";
        KeptAsItIs =>
            "Tout ce qui se trouvait dans ce navigateur y est encore. Rien n’a été effacé ni réécrit.",
            "Everything that was in this browser still is. Nothing was erased or rewritten.";
        CompletedAdvice =>
            "Remettez le registre en ordre à partir de la seconde copie. Si cela revient, vérifiez qui utilise cet appareil et l’état de son disque.",
            "Put the register right from the second copy. If this comes back, check who uses this device and the state of its disk.";
        ForgedAdvice =>
            "Quelqu’un a écrit dans le stockage de ce navigateur. Cherchez qui a accès à cet appareil, et prévenez les autres responsables (RSE). Téléchargez d’abord vos données\u{a0}: le fichier contient tout ce que ce navigateur garde, y compris ce qui a été refusé.",
            "Somebody has written into this browser’s storage. Find out who has access to this device, and tell the other officers (RSE). First download your data: the file holds everything that this browser keeps, what was refused included.";
        RolledBackAdvice =>
            "Si vous avez remis vous-même une ancienne sauvegarde, continuez. Sinon, prévenez les autres responsables (RSE) et comparez avec leur appareil l’empreinte que donne Vérifier le journal. Ce qui a été enregistré après cet état n’est plus ici\u{a0}: faites-le de nouveau ensuite.",
            "If you have put back an old backup yourself, go on. Otherwise, tell the other officers (RSE) and compare with their device the fingerprint that Verify the journal gives. What was recorded after this state is no longer here: do it again afterwards.";
        NoMarkAdvice =>
            "Regardez si ce que vous avez fait en dernier est bien là. Une personne RSE peut aussi comparer l’empreinte que donne Vérifier le journal avec une empreinte notée auparavant. Si tout y est, continuez.",
            "Look whether what you did last is there. An officer can also compare the fingerprint that Verify the journal gives with one noted before. If everything is there, go on.";
        CopiesAdvice =>
            "Ce que vous voyez vient du stockage local. Ouvrez le journal\u{a0}: si l’historique est le bon, gardez cette copie. Sinon, ne décidez rien et téléchargez vos données\u{a0}: le fichier contient les deux copies.",
            "What you see comes from local storage. Open the journal: if the history is the right one, keep this copy. Otherwise, decide nothing and download your data: the file holds both copies.";
        SeveralAdvice =>
            "Vous avez ouvert un de ces registres. Si c’est le bon, gardez-le. Téléchargez d’abord vos données\u{a0}: le fichier contient tous les registres.",
            "You have opened one of these registers. If it is the right one, keep it. First download your data: the file holds all the registers.";
        NoAccountAdvice =>
            "Sans compte, personne ne peut ouvrir ce registre. Téléchargez vos données et gardez le fichier. Vous pouvez ensuite repartir à neuf.",
            "Without an account, nobody can open this register. Download your data and keep the file. You can then begin anew.";
        UnopenedAdvice =>
            "Téléchargez d’abord vos données\u{a0}: le fichier contient tout ce que ce navigateur garde. Rechargez la page pour essayer un autre compte, ou repartez à neuf.",
            "First download your data: the file holds everything that this browser keeps. Reload the page to try another account, or begin anew.";
        DownloadFirst =>
            "Téléchargez d’abord vos données\u{a0}: le fichier contient tout ce que ce navigateur garde, y compris ce qui n’a pas pu être lu.",
            "First download your data: the file holds everything that this browser keeps, what couldn’t be read included.";
        UpdateFirst =>
            "Rechargez la page pour obtenir la version la plus récente de Procura. D’ici là, le registre est en lecture seule.",
            "Reload the page to get the newest version of Procura. Until then, the register is read-only.";
        ReloadFirst =>
            "Rechargez la page pour voir ce que le stockage contient maintenant.",
            "Reload the page to see what storage holds now.";
        ResumeText =>
            "Vous pouvez ensuite continuer à partir des transactions intactes. Ce qui n’a pas pu être lu sera mis de côté, jamais effacé\u{a0}: il restera dans le fichier que vous téléchargez.",
            "You can then go on from the intact transactions. What couldn’t be read will be set aside, never erased: it will stay in the file that you download.";
        Resume => "Continuer à partir des transactions intactes", "Go on from the intact transactions";
        RestoreText =>
            "Ce qui a été abîmé sera mis de côté, jamais effacé, et remplacé par ce qui est dans la seconde copie.",
            "What was damaged will be set aside, never erased, and replaced with what is in the second copy.";
        Restore => "Remettre en ordre à partir de la seconde copie", "Put right from the second copy";
        OlderText =>
            "Vous pouvez continuer à partir de cet historique. Procura ne vous avertira plus qu’il a déjà été plus long ou autre.",
            "You can go on from this history. Procura will no longer warn you that it was once longer or another one.";
        ResumeOlder => "Continuer à partir de cet historique", "Go on from this history";
        KeepCopyText =>
            "Ce que la seconde copie a d’autre sera mis de côté, jamais effacé\u{a0}: il restera dans le fichier que vous téléchargez.",
            "What the second copy has that differs will be set aside, never erased: it will stay in the file that you download.";
        KeepCopy => "Garder la copie du stockage local", "Keep the copy of local storage";
        KeepOneText =>
            "Les autres registres seront mis de côté, jamais effacés\u{a0}: ils resteront dans le fichier que vous téléchargez.",
            "The other registers will be set aside, never erased: they will stay in the file that you download.";
        KeepOne => "Garder ce registre", "Keep this register";
        BeginAnewText =>
            "Ce qui est là sera mis de côté, jamais effacé\u{a0}: il restera dans le fichier que vous téléchargez.",
            "What is there will be set aside, never erased: it will stay in the file that you download.";
        BeginAnew => "Repartir à neuf", "Begin anew";
        BegunAnew =>
            "Ce qui était là a été mis de côté.",
            "What was there was set aside.";
        OfficersDecide =>
            "Seule une personne responsable des services électroniques (RSE) peut décider de la suite. Demandez-lui de se connecter ici.",
            "Only an e-services officer (RSE) can decide what comes next. Ask one to sign in here.";
        Resumed => "Le registre peut de nouveau être modifié.", "The register can be changed again.";
        ReadRegister => "Consulter le journal", "Read the journal";
        SampleReady =>
            "L’exemple est prêt. Choisissez comment y entrer.",
            "The sample is ready. Choose how to enter it.";
    }
}
