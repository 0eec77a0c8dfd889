//! **Restaurer une sauvegarde**: a file is chosen and read whole, opened with a passphrase of its own and verified,
//! compared with what is here, shown, confirmed, and only then written.

use super::{file_field, outcome};
use crate::browser::BrowserWorld;
use crate::browser::files::{ChosenFile, chosen_file};
use crate::office::{
    BACKUP_LIMIT, Backup, BackupProblem, EntryProblem, MemoryStore, Office, Restoration,
    RestoreProblem,
};
use crate::procedure::Field;
use crate::register::Instant;
use crate::ui::address::Address;
use crate::ui::components::{
    Page, Problems, Progress, Secret, TextField, focus, form, form_actions, paper,
    passphrase_field, progress_sign, refusal_notice, row, secret,
};
use crate::ui::entrance::{Refused, come_into, refusal_in_words};
use crate::ui::markup::{Node, follow, html};
use crate::ui::pages::entry::missing;
use crate::ui::pages::verification::words_of;
use crate::ui::pages::{act_button, fault_in_words, link_to};
use crate::ui::workspace::{say, workspace};
use crate::vault::SlotProblem;
use crate::wording::pages::{Backups as Words, FilesPage, Frame};
use crate::wording::{FieldLabel, Wording as _, time_in_words};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

const FIELD: &str = "fichier";
const OUTCOME: &str = "sauvegarde";

/// The backup's own office, in which nobody else is.
type Apart = RefCell<Office<MemoryStore, BrowserWorld>>;

/// How far a backup has come.
#[derive(Clone)]
enum Stage {
    /// No file is chosen, or it is refused.
    Nothing,
    /// The file is whole.
    Whole(Rc<Backup>),
    /// It is verified and compared.
    Compared(Rc<Compared>),
}

/// A backup that may be restored.
struct Compared {
    backup: Rc<Backup>,
    office: Office<MemoryStore, BrowserWorld>,
    restoration: Restoration,
    /// The fingerprint of its history, in words.
    words: Vec<String>,
}

/// What the page holds.
#[derive(Clone)]
struct Restoring {
    stage: Rc<RefCell<Stage>>,
    /// Counts the changes of the stage.
    changes: RwSignal<u32>,
    refused: RwSignal<Option<String>>,
    code: StoredValue<String>,
    passphrase: Secret,
    problems: Problems,
    progress: Progress,
}

pub(in crate::ui) fn restoration_page() -> Node {
    let restoring = Restoring {
        stage: Rc::new(RefCell::new(Stage::Nothing)),
        changes: RwSignal::new(0),
        refused: RwSignal::new(None),
        code: StoredValue::new(String::new()),
        passphrase: secret("phrase-sauvegarde"),
        problems: RwSignal::new(Vec::new()),
        progress: Progress::new(),
    };
    let (reading, shown) = (restoring.clone(), restoring.clone());
    let field = file_field((FIELD, Words::File), ".txt,text/plain", move |field| {
        leptos::task::spawn_local_scoped(reading.clone().read(field));
    });
    let refused = restoring.refused;
    let back = match workspace().visitor() {
        Some(_) => Address::Files,
        None => Address::Start,
    };
    let back = link_to(&back).class("button secondary");
    Page::titled(say(Words::Restore))
        .problems(restoring.problems)
        .with(html::p().class("lead").with(say(Words::Lead)))
        .with(field)
        .with(refusal_notice("refus", move || refused.get()))
        .with(outcome(
            OUTCOME,
            Words::Title,
            follow(move || shown.outcome()),
        ))
        .with(html::p().with(back.with(say(Frame::Back))))
        .into()
}

impl Restoring {
    /// Reads the file that was chosen. Nothing of an earlier one stays.
    async fn read(self, field: web_sys::HtmlInputElement) {
        self.show(Stage::Nothing);
        let chosen = chosen_file(&field, BACKUP_LIMIT).await;
        if !self.stands() {
            return;
        }
        let read = match chosen {
            Err(_) => return self.refuse(say(FilesPage::Unreadable).into_owned()),
            Ok(None) => return,
            Ok(Some(ChosenFile::TooLarge(size))) => Err(BackupProblem::TooLarge { size }),
            Ok(Some(ChosenFile::Bytes(bytes))) => Backup::read(&bytes),
        };
        match read {
            Ok(backup) => {
                self.show(Stage::Whole(Rc::new(backup)));
                request_animation_frame(|| focus(OUTCOME));
            }
            Err(problem) => self.refuse(say(why_no_backup(problem)).into_owned()),
        }
    }

    /// Whether the page is still there: after each wait it may have been left, and all that it said with it.
    fn stands(&self) -> bool {
        self.changes.try_get_untracked().is_some()
    }

    /// Shows how far the backup has come.
    fn show(&self, stage: Stage) {
        *self.stage.borrow_mut() = stage;
        let _ = self.refused.try_set(None);
        let _ = self.problems.try_set(Vec::new());
        let _ = self
            .changes
            .try_update(|changes| *changes = changes.wrapping_add(1));
    }

    fn refuse(&self, sentence: String) {
        let _ = self.refused.try_set(Some(sentence));
    }

    fn outcome(&self) -> Node {
        self.changes.track();
        let stage = self.stage.borrow().clone();
        match stage {
            Stage::Nothing => Node::Nothing,
            Stage::Whole(backup) => self.opening(&backup),
            Stage::Compared(compared) => self.preview(&compared),
        }
    }

    /// What can be told without a key, and the way to open it.
    fn opening(&self, backup: &Rc<Backup>) -> Node {
        let (code, passphrase, problems) = (self.code, self.passphrase, self.problems);
        let (restoring, of) = (self.clone(), Rc::clone(backup));
        let verify = move || {
            let typed = code.get_value();
            let phrase = passphrase.with_value(Clone::clone);
            let found = missing(&typed, &phrase);
            let is_complete = found.is_empty();
            problems.set(found);
            restoring.refused.set(None);
            if is_complete {
                let work = restoring.clone().verify(Rc::clone(&of));
                restoring.progress.during(work);
            }
        };
        let field = TextField::new(Field::Code, code.get_value(), problems, move |text| {
            code.set_value(text);
        });
        let fields = form(verify)
            .with(field.autocomplete("off"))
            .with(passphrase_field(Field::Passphrase, passphrase, problems))
            .with(progress_sign(self.progress))
            .with(form_actions(say(Words::Verify), None));
        Node::Several(vec![
            html::div()
                .class("notice info")
                .with(html::p().with(say(Words::Whole)))
                .into(),
            paper(vec![
                row(say(Words::Records), backup.records().to_string()),
                row(say(Words::Accounts), backup.accounts().to_string()),
                row(say(Words::Made), time(backup.made())),
            ]),
            html::h2().with(say(Words::OpenTitle)).into(),
            html::p().class("prose").with(say(Words::OpenText)).into(),
            fields.into(),
        ])
    }

    /// Opens the backup, which has it verified whole, and compares it with what is here.
    async fn verify(self, backup: Rc<Backup>) {
        let (workspace, language) = (workspace(), workspace().language());
        let world = workspace.look(|office| office.world().clone());
        let Ok(office) = backup.opened(world) else {
            return self.refuse(say(Words::Damaged).into_owned());
        };
        let office: Apart = RefCell::new(office);
        let (code, phrase) = (
            self.code.get_value(),
            self.passphrase.with_value(Clone::clone),
        );
        let entered = come_into(&office, &code, phrase).await;
        if !self.stands() {
            return;
        }
        if let Err(why) = entered {
            return self.refuse(why_not_opened(&why));
        }
        let office = office.into_inner();
        let compared = workspace.look(|here| here.compare(&backup, &office));
        let restoration = match compared {
            Ok(restoration) => restoration,
            Err(problem) => return self.refuse(why_not_restored(&problem)),
        };
        let spelled = words_of(office.journal().head().digest).await.into_iter();
        let words = spelled.filter(|(of, _)| *of == language);
        let words = words.map(|(_, text)| text).collect();
        if !self.stands() {
            return;
        }
        self.show(Stage::Compared(Rc::new(Compared {
            backup,
            office,
            restoration,
            words,
        })));
        request_animation_frame(|| focus(OUTCOME));
    }

    /// What the backup holds and what restoring it would do.
    fn preview(&self, compared: &Rc<Compared>) -> Node {
        let enterprise = compared.office.register().enterprise();
        let name = enterprise.map(|one| one.name.as_str().to_owned());
        let neq = enterprise.map(|one| one.neq.as_str().to_owned());
        let last = compared.office.journal().newest_first(0, 1).next();
        let last = last.map(|record| record.instant);
        let here = match usize::try_from(compared.restoration.here) {
            Ok(count) if count > 0 => Words::HereSome { count },
            _ => Words::HereNone,
        };
        let count = compared.restoration.aside.len();
        let aside = (count > 0).then(|| {
            html::div()
                .class("notice attention")
                .with(html::p().with(say(Words::Aside { count })))
        });
        let words = compared.words.first().cloned();
        let facts = paper(vec![
            row(say(FieldLabel::EnterpriseName), html::bdi().with(name)),
            row(say(FieldLabel::Neq), neq),
            row(say(Words::Records), compared.backup.records().to_string()),
            row(say(Words::Last), last.map(time)),
            row(say(Words::Fingerprint), html::strong().with(words)),
            row(say(Words::Here), say(here)),
        ]);
        let (restoring, of) = (self.clone(), Rc::clone(compared));
        let restore = act_button("button", move || restoring.restore(&of));
        Node::Several(vec![
            html::h2().with(say(Words::Verified)).into(),
            facts,
            aside.into(),
            html::div()
                .class("actions")
                .with(restore.with(say(Words::Confirm)))
                .into(),
            progress_sign(self.progress),
        ])
    }

    fn restore(&self, compared: &Rc<Compared>) {
        let (restoring, of) = (self.clone(), Rc::clone(compared));
        self.progress.during(async move {
            let workspace = workspace();
            let restored = workspace
                .at_the_desk(move |office| office.restore(&of.backup, &of.office, &of.restoration));
            match restored.await {
                // Storage holds a register now: another page stands here already.
                Some(Ok(())) => {
                    workspace.announce(Words::Restored.say(workspace.language()));
                    workspace.navigation.go_instead_to(&Address::Start);
                }
                Some(Err(problem)) if restoring.stands() => {
                    restoring.show(Stage::Nothing);
                    restoring.refuse(why_not_restored(&problem));
                }
                _ => {}
            }
        });
    }
}

/// A time in Québec, in words.
fn time(instant: Instant) -> String {
    let (workspace, language) = (workspace(), workspace().language());
    let local = workspace.local_time(instant);
    let words = local.map(|at| time_in_words(at.day, at.hour, at.minute, language));
    words.unwrap_or_default()
}

fn why_no_backup(problem: BackupProblem) -> Words {
    match problem {
        BackupProblem::TooLarge { size } => Words::TooLarge {
            megabytes: size.div_ceil(1_000_000),
        },
        BackupProblem::OtherFile => Words::OtherFile,
        BackupProblem::Newer => Words::Newer,
        BackupProblem::Truncated { lines } => Words::Truncated { line: lines },
        BackupProblem::Damaged => Words::Damaged,
        BackupProblem::Foreign { line } => Words::Foreign { line },
        BackupProblem::Incomplete { sequence } => Words::Incomplete {
            sequence: sequence.to_string(),
        },
    }
}

/// Why a backup doesn't open.
fn why_not_opened(refused: &Refused) -> String {
    match refused {
        Refused::Problem(EntryProblem::NoSlot | EntryProblem::Slot(SlotProblem::DoesNotOpen)) => {
            say(Words::DoesNotOpen).into_owned()
        }
        Refused::Problem(EntryProblem::Unreadable(fault)) => {
            let why = fault_in_words(fault);
            say(Words::Unverified { why }).into_owned()
        }
        other => refusal_in_words(other),
    }
}

/// Why a backup isn't restored.
fn why_not_restored(problem: &RestoreProblem) -> String {
    let sentence = match problem {
        RestoreProblem::Unverified(fault) => Words::Unverified {
            why: fault_in_words(fault),
        },
        RestoreProblem::NotOfficer => Words::NotOfficer,
        RestoreProblem::OtherRegister => Words::OtherRegister,
        RestoreProblem::SampleHere => Words::SampleHere,
        RestoreProblem::Older { here, there } => Words::Older {
            here: here.to_string(),
            there: there.to_string(),
        },
        RestoreProblem::NothingToRestore => Words::NothingToRestore,
        RestoreProblem::Diverged { sequence } => Words::Diverged {
            sequence: sequence.to_string(),
        },
        RestoreProblem::CopiesDiffer => Words::CopiesDiffer,
        RestoreProblem::NewerHere => Words::NewerHere,
        RestoreProblem::Changed => Words::Changed,
        RestoreProblem::Storage(_) => Words::NotKept,
    };
    say(sentence).into_owned()
}
