//! **Fichiers**: tables and a calendar to download, a backup, and the ways to what comes in.

use super::work::Work;
use crate::browser::files::download;
use crate::exchange::{CalendarSource, Sheet, SheetWriting, calendar};
use crate::ui::address::Address;
use crate::ui::components::{Page, cell, line, refusal_notice, subject, table, table_region};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::{button, hidden, link_to};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Backups, FilesPage as Words, Frame};
use leptos::prelude::*;

/// How many users, procurations or assignments are written before the browser may do something else.
const SLICE: u32 = 50;
const TABLES: &str = "tableaux";

/// What the page holds.
#[derive(Clone, Copy)]
struct Export {
    work: Work,
    /// Why a file wasn't given.
    refused: RwSignal<Option<String>>,
}

pub(in crate::ui) fn files_page() -> Node {
    let export = Export {
        work: Work::none(|done, total| Words::Writing { done, total }),
        refused: RwSignal::new(None),
    };
    let tables = Sheet::ALL.into_iter().map(|sheet| {
        let press = move || leptos::task::spawn_local_scoped(export.sheet(sheet));
        download_line(name_of(sheet), press)
    });
    let ends = download_line(Words::Calendar, move || export.calendar());
    let tables = table(
        vec![say(Words::Table), say(Words::Download)],
        Node::all(tables.chain([ends])),
    );
    let import = link_to(&Address::EmployeeFile).class("button secondary");
    let backup = button("button", move || export.backup());
    let restore = link_to(&Address::Restoration).class("button secondary");
    Page::titled(say(Frame::Files))
        .with(html::p().class("lead").with(say(Words::Lead)))
        .with(refusal_notice("refus", move || export.refused.get()))
        .with(html::h2().with(say(Words::Out)))
        .with(html::p().class("prose").with(say(Words::OutText)))
        .with(html::p().class("prose").with(say(Words::CalendarText)))
        .with(export.work.sign())
        .with(table_region(TABLES, tables).set("aria-label", say(Words::Out)))
        .with(html::h2().with(say(Words::In)))
        .with(html::p().class("prose").with(say(Words::InText)))
        .with(html::p().with(import.with(say(Words::Import))))
        .with(html::h2().with(say(Backups::Title)))
        .with(html::p().class("prose").with(say(Backups::Text)))
        .with(
            html::div()
                .class("actions")
                .with(backup.with(say(Backups::Make)))
                .with(restore.with(say(Backups::Restore))),
        )
        .into()
}

fn download_line(name: Words, press: impl Fn() + 'static) -> Element {
    let name = say(name);
    let press = button("button secondary small", press)
        .with(say(Words::Download))
        .with(hidden(name.clone()));
    line()
        .with(subject(name))
        .with(cell(say(Words::Download), press))
}

fn name_of(sheet: Sheet) -> Words {
    match sheet {
        Sheet::Users => Words::Users,
        Sheet::Procurations => Words::Procurations,
        Sheet::Assignments => Words::Assignments,
        Sheet::Accesses => Words::Accesses,
    }
}

fn file_of(sheet: Sheet, day: String) -> Words {
    match sheet {
        Sheet::Users => Words::UsersFile { day },
        Sheet::Procurations => Words::ProcurationsFile { day },
        Sheet::Assignments => Words::AssignmentsFile { day },
        Sheet::Accesses => Words::AccessesFile { day },
    }
}

impl Export {
    /// Writes a table of the register as it is now. What another tab records meanwhile makes it begin anew.
    async fn sheet(self, sheet: Sheet) {
        let (workspace, language) = (workspace(), workspace().language());
        let today = workspace.today();
        let _ = self.refused.try_set(None);
        let Some(number) = self.work.begin() else {
            return;
        };
        let head = || workspace.look(|office| *office.journal().head());
        let begin = || (head(), SheetWriting::begin(sheet, today, &language));
        let (mut of, mut writing) = begin();
        loop {
            let (done, total) = workspace.glance(|register| {
                writing.write_more(register, &language, SLICE);
                writing.advancement(register)
            });
            if !self.work.goes_on(number, (done, total)).await {
                return;
            }
            if of != head() {
                (of, writing) = begin();
            } else if done >= total {
                break;
            }
        }
        self.work.end();
        let name = say(file_of(sheet, today.iso()));
        self.give(&name, &writing.finished(&language));
    }

    fn calendar(self) {
        let (workspace, language) = (workspace(), workspace().language());
        self.refused.set(None);
        let (today, now) = (workspace.today(), workspace.now());
        let text = workspace.look(|office| {
            let source = CalendarSource {
                register: office.register(),
                id: office.opened_register()?,
                revision: office.journal().head().sequence,
                today,
                now,
            };
            Some(calendar(source, &language))
        });
        let name = say(Words::CalendarFile { day: today.iso() });
        if let Some(text) = text {
            self.give(&name, &text);
        }
    }

    fn backup(self) {
        let workspace = workspace();
        self.refused.set(None);
        let day = workspace.today().iso();
        match workspace.look(|office| office.backup()) {
            Ok(text) => self.give(&say(Backups::FileName { day }), &text),
            Err(_) => self.refused.set(Some(say(Backups::NotMade).into_owned())),
        }
    }

    fn give(self, name: &str, text: &str) {
        if download(name, text).is_ok() {
            let name = name.to_owned();
            workspace().announce(say(Words::Written { name }));
        } else {
            let _ = self
                .refused
                .try_set(Some(say(Words::NotDownloaded).into_owned()));
        }
    }
}
