//! The pages of files: what goes out, employees that come in, and backups.

use crate::wording::sentences::sentences;

sentences! {
    later:
    /// Fichiers, and the import of employees.
    FilesPage {
        Lead =>
            "Ce que le registre contient, sous les formes que vos autres outils lisent; et une sauvegarde, pour ne jamais le perdre.",
            "What the register holds, in the forms that your other tools read; and a backup, so as never to lose it.";
        Out => "Exporter", "Export";
        OutText =>
            "Chaque tableau dit ce qui est inscrit aujourd’hui (CSV). Ces fichiers ne sont pas protégés\u{a0}: gardez-les comme vous gardez le registre.",
            "Each table says what is recorded today (CSV). These files aren’t protected: keep them as you keep the register.";
        Table => "Tableau", "Table";
        Download => "Télécharger", "Download";
        Users => "Utilisateurs", "Users";
        Procurations => "Procurations", "Proxies";
        Assignments => "Assignations", "Assignments";
        Accesses => "Accès d’aujourd’hui, tâche par tâche", "Today’s access, task by task";
        Calendar => "Fins de procuration (calendrier)", "Ends of proxies (calendar)";
        CalendarText =>
            "Le calendrier (iCalendar) rappelle chaque fin 30 jours avant. Importé de nouveau, il se met à jour.",
            "The calendar (iCalendar) reminds you of each end 30 days before. Imported again, it updates itself.";
        UsersFile { day: String } => "procura-utilisateurs-{day}.csv", "procura-users-{day}.csv";
        ProcurationsFile { day: String } => "procura-procurations-{day}.csv", "procura-proxies-{day}.csv";
        AssignmentsFile { day: String } => "procura-assignations-{day}.csv", "procura-assignments-{day}.csv";
        AccessesFile { day: String } => "procura-acces-{day}.csv", "procura-access-{day}.csv";
        CalendarFile { day: String } => "procura-fins-{day}.ics", "procura-ends-{day}.ics";
        Written { name: String } => "Fichier prêt\u{a0}: {name}.", "File ready: {name}.";
        NotDownloaded => "Le navigateur n’a pas permis le téléchargement. Rien n’a été changé. Permettez les téléchargements pour ce site, puis réessayez.", "The browser didn’t allow the download. Nothing was changed. Allow downloads for this site, then try again.";
        In => "Importer", "Import";
        InText => "Ajoutez d’un coup les employés d’une liste, comme votre tableur l’enregistre.", "Add at once the employees of a list, as your spreadsheet saves it.";
        Import => "Importer des employés", "Import employees";
        ImportLead =>
            "Choisissez un fichier CSV dont la première ligne nomme les colonnes, dans n’importe quel ordre. Rien n’est ajouté avant que vous ayez vu la liste et confirmé\u{a0}: tous sont ajoutés ensemble, ou personne.",
            "Choose a CSV file whose first line names the columns, in any order. Nothing is added before you have seen the list and confirmed: all are added together, or nobody.";
        ImportColumns =>
            "Colonnes attendues\u{a0}: Code d’utilisateur, Nom, Prénom; facultatives\u{a0}: Courriel, Rôle. Les autres sont ignorées. Au plus 10\u{a0}000 personnes par fichier.",
            "Expected columns: User code, Family name, Given name; optional: E-mail, Role. The others are passed over. At most 10,000 people a file.";
        File => "Fichier CSV", "CSV file";
        Unreadable => "Le navigateur ne peut pas lire ce fichier. Rien n’a été changé. Choisissez-le de nouveau.", "The browser can’t read this file. Nothing was changed. Choose it again.";
        Outcome => "Contenu du fichier", "Content of the file";
        Reading { done: usize, total: usize } => "Lecture\u{a0}: {done} sur {total}", "Reading: {done} of {total}";
        Writing { done: usize, total: usize } => "Écriture\u{a0}: {done} sur {total}", "Writing: {done} of {total}";
        Advancement => "Avancement", "Progress";
        Stop => "Arrêter", "Stop";
        Stopped => "Arrêté. Rien n’a été changé.", "Stopped. Nothing was changed.";
        ProblemCount { count: usize } =>
            "Rien ne peut être ajouté\u{a0}: {count} problème. Corrigez le fichier, puis choisissez-le de nouveau." |
            "Rien ne peut être ajouté\u{a0}: {count} problèmes. Corrigez le fichier, puis choisissez-le de nouveau.",
            "Nothing can be added: {count} problem. Correct the file, then choose it again." |
            "Nothing can be added: {count} problems. Correct the file, then choose it again.";
        Problems => "Problèmes", "Problems";
        Problem => "Problème", "Problem";
        OnlyFirst { shown: usize } => "Premiers problèmes, seuls montrés\u{a0}: {shown}.", "First problems, which alone are shown: {shown}.";
        Nobody => "Ce fichier ne contient personne. Rien n’a été ajouté. Choisissez un autre fichier.", "Nobody is in this file. Nothing was added. Choose another file.";
        Found { count: usize } => "{count} personne à ajouter" | "{count} personnes à ajouter", "{count} person to add" | "{count} people to add";
        NotYet => "Rien n’est encore ajouté. Vérifiez la liste.", "Nothing is added yet. Check the list.";
        Line => "Ligne", "Line";
        Submit => "Transmettre ces ajouts", "Submit these additions";
        Added { count: usize } =>
            "{count} compte ajouté. Il lui faut encore une phrase de passe temporaire." |
            "{count} comptes ajoutés. Il leur faut encore une phrase de passe temporaire.",
            "{count} account added. It still needs a temporary passphrase." |
            "{count} accounts added. They still need a temporary passphrase.";
    }
}

sentences! {
    later:
    /// Backups: made, verified and restored.
    Backups {
        Title => "Sauvegarde", "Backup";
        Text =>
            "Un seul fichier, avec tout le registre tel qu’il est gardé ici. Il s’ouvre avec la phrase de passe d’un compte qui s’y trouve, et avec rien d’autre\u{a0}: gardez-le hors de cet appareil.",
            "A single file, with the whole register as it is kept here. It opens with the passphrase of an account that is in it, and with nothing else: keep it away from this device.";
        Make => "Télécharger une sauvegarde", "Download a backup";
        FileName { day: String } => "procura-sauvegarde-{day}.txt", "procura-backup-{day}.txt";
        NotMade => "Aucune sauvegarde n’a été faite\u{a0}: le registre n’est pas en ordre dans ce navigateur, ou un autre onglet le changeait. Rechargez la page, puis réessayez.", "No backup was made: the register isn’t in order in this browser, or another tab was changing it. Reload the page, then try again.";
        Restore => "Restaurer une sauvegarde", "Restore a backup";
        Lead =>
            "Choisissez le fichier d’une sauvegarde. Il est vérifié en entier, puis vous voyez ce qu’il contient; rien n’est écrit avant que vous confirmiez.",
            "Choose the file of a backup. It is verified whole, then you see what it holds; nothing is written before you confirm.";
        File => "Fichier de sauvegarde", "Backup file";
        TooLarge { megabytes: usize } =>
            "Ce fichier est trop gros ({megabytes}\u{a0}Mo)\u{a0}: une sauvegarde a au plus 50\u{a0}Mo. Rien n’a été lu ni changé. Choisissez un autre fichier.",
            "This file is too large ({megabytes} MB): a backup has at most 50 MB. Nothing was read or changed. Choose another file.";
        OtherFile =>
            "Ce fichier n’est pas une sauvegarde de Procura. Rien n’a été changé. Choisissez un autre fichier.",
            "This file isn’t a backup of Procura. Nothing was changed. Choose another file.";
        Newer =>
            "Une version plus récente de Procura a fait cette sauvegarde. Rien n’a été changé. Ouvrez la version la plus récente, puis réessayez.",
            "A newer version of Procura made this backup. Nothing was changed. Open the newest version, then try again.";
        Truncated { line: usize } =>
            "Cette sauvegarde est incomplète\u{a0}: elle s’arrête après la ligne {line}. Rien n’a été changé. Copiez-la de nouveau en entier, ou choisissez-en une autre.",
            "This backup is incomplete: it stops after line {line}. Nothing was changed. Copy it again whole, or choose another one.";
        Damaged =>
            "Cette sauvegarde n’est pas ce qui a été écrit\u{a0}: quelque chose y a changé. Rien n’a été changé ici. Choisissez-en une autre copie.",
            "This backup isn’t what was written: something in it has changed. Nothing was changed here. Choose another copy of it.";
        Foreign { line: usize } =>
            "La ligne {line} de cette sauvegarde n’est pas de ce registre. Rien n’a été changé. Choisissez-en une autre copie.",
            "Line {line} of this backup isn’t of this register. Nothing was changed. Choose another copy of it.";
        Incomplete { sequence: String } =>
            "Il manque la transaction nº\u{a0}{sequence} dans cette sauvegarde. Rien n’a été changé. Choisissez-en une autre.",
            "Record number {sequence} is missing from this backup. Nothing was changed. Choose another one.";
        Whole => "Ce fichier est une sauvegarde entière.", "This file is a whole backup.";
        Records => "Transactions au journal", "Transactions in the journal";
        Accounts => "Comptes avec phrase de passe", "Accounts with a passphrase";
        Made => "Faite le", "Made on";
        OpenTitle => "Ouvrir la sauvegarde", "Open the backup";
        OpenText =>
            "Inscrivez le code et la phrase de passe qu’un RSE avait quand elle a été faite. Chaque transaction est alors vérifiée.",
            "Enter the code and the passphrase that an RSE had when it was made. Each transaction is then verified.";
        Verify => "Vérifier la sauvegarde", "Verify the backup";
        DoesNotOpen =>
            "Ce code et cette phrase de passe n’ouvrent pas cette sauvegarde. Rien n’a été changé. Vérifiez-les\u{a0}: ce sont ceux du jour où elle a été faite.",
            "This code and this passphrase don’t open this backup. Nothing was changed. Check them: they are those of the day when it was made.";
        Unverified { why: String } =>
            "Cette sauvegarde ne passe pas la vérification. {why} Rien n’a été changé.",
            "This backup doesn’t pass the verification. {why} Nothing was changed.";
        NotOfficer =>
            "Seul un RSE peut restaurer une sauvegarde. Rien n’a été changé. Ouvrez-la avec le code d’un RSE, qui a choisi sa phrase de passe.",
            "Only an RSE may restore a backup. Nothing was changed. Open it with the code of an RSE who has chosen their passphrase.";
        OtherRegister =>
            "Cette sauvegarde est d’un autre dossier que celui de ce navigateur, qui reste tel quel. Rien n’a été changé. Restaurez-la dans un autre navigateur ou un autre profil.",
            "This backup is of another file than the one in this browser, which stays as it is. Nothing was changed. Restore it in another browser or another profile.";
        SampleHere =>
            "Ce navigateur contient l’exemple, et une sauvegarde ne s’y mélange pas. Rien n’a été changé. Retirez d’abord l’exemple.",
            "This browser holds the sample, and a backup isn’t mixed with it. Nothing was changed. Remove the sample first.";
        Older { here: String, there: String } =>
            "Cette sauvegarde est plus ancienne que le registre de ce navigateur\u{a0}: elle s’arrête à la transaction nº\u{a0}{there}, et il va jusqu’à la transaction nº\u{a0}{here}. Rien n’a été changé. Gardez ce qui est ici, ou choisissez une sauvegarde plus récente.",
            "This backup is older than the register of this browser: it stops at transaction no. {there}, and the register goes up to transaction no. {here}. Nothing was changed. Keep what is here, or choose a newer backup.";
        NothingToRestore =>
            "Tout ce que contient cette sauvegarde est déjà ici. Rien n’a été changé, et il n’y a rien à faire.",
            "Everything that this backup holds is here already. Nothing was changed, and there is nothing to do.";
        Diverged { sequence: String } =>
            "Cette sauvegarde et le registre de ce navigateur se sont séparés à la transaction nº\u{a0}{sequence}\u{a0}: chacun a sa suite, et elles ne se mélangent pas. Rien n’a été changé. Comparez-les avant de décider laquelle garder; l’autre peut être ouverte dans un autre navigateur.",
            "This backup and the register of this browser parted at transaction no. {sequence}: each has gone on by itself, and they aren’t mixed. Nothing was changed. Compare them before you decide which one to keep; the other can be opened in another browser.";
        CopiesDiffer =>
            "Les deux copies que garde ce navigateur diffèrent. Rien n’a été changé. Réglez cela d’abord, à l’accueil.",
            "The two copies that this browser keeps differ. Nothing was changed. Settle that first, on the home page.";
        NewerHere =>
            "Une version plus récente de Procura a écrit ce que contient ce navigateur. Rien n’a été changé. Ouvrez la version la plus récente, puis réessayez.",
            "A newer version of Procura wrote what is in this browser. Nothing was changed. Open the newest version, then try again.";
        Changed =>
            "Ce que contient ce navigateur a changé depuis la comparaison. Rien n’a été restauré. Choisissez le fichier de nouveau.",
            "What is in this browser has changed since it was compared. Nothing was restored. Choose the file again.";
        NotKept =>
            "Le navigateur n’a pas pu garder cette sauvegarde. Ce qui avait été écrit a été retiré. Libérez de l’espace pour ce site, puis réessayez.",
            "The browser couldn’t keep this backup. What had been written was taken out again. Free some space for this site, then try again.";
        Verified => "Sauvegarde vérifiée", "Backup verified";
        Last => "Dernière transaction", "Last transaction";
        Fingerprint => "Empreinte", "Fingerprint";
        Here => "Déjà dans ce navigateur", "Already in this browser";
        HereNone => "Aucune transaction", "No transaction";
        HereSome { count: usize } => "{count} transaction, la même que dans la sauvegarde" | "{count} transactions, les mêmes que dans la sauvegarde", "{count} transaction, the same as in the backup" | "{count} transactions, the same as in the backup";
        Aside { count: usize } =>
            "{count} texte qui ne peut pas être lu ici sera mis de côté; il reste téléchargeable." |
            "{count} textes qui ne peuvent pas être lus ici seront mis de côté; ils restent téléchargeables.",
            "{count} text that can’t be read here will be moved aside; it can still be downloaded." |
            "{count} texts that can’t be read here will be moved aside; they can still be downloaded.";
        Confirm => "Restaurer", "Restore";
        Restored =>
            "Sauvegarde restaurée. Connectez-vous pour l’ouvrir.",
            "Backup restored. Sign in to open it.";
    }
}
