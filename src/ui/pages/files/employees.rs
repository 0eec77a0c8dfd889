//! **Importer des employés**: a list is chosen, read, shown with whatever is wrong in it, confirmed, and only then
//! recorded, in one transaction.

use super::work::Work;
use super::{file_field, outcome};
use crate::browser::files::{ChosenFile, chosen_file};
use crate::exchange::{
    EMPLOYEE_FILE_LIMIT, Employee, EmployeeProblem, EmployeeReading, LineProblem,
};
use crate::register::Command;
use crate::ui::address::Address;
use crate::ui::components::{
    Page, Slice, cell, failure_notice, focus, line, page_of, pagination, subject, table,
    table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::{act_button, link_to};
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{FilesPage as Words, Frame, Users};
use crate::wording::{
    FieldLabel, employee_problem_in_words, line_problem_in_words, reading_in_words,
};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// How many lines are read before the browser may do something else.
const SLICE: usize = 250;
const FIELD: &str = "fichier";
const OUTCOME: &str = "contenu-fichier";
const PROBLEMS: &str = "problemes";
const PEOPLE: &str = "personnes";

/// What became of the chosen file.
enum Chosen {
    /// None was chosen yet, or reading it was stopped.
    Nothing,
    /// The browser can't read it.
    Unreadable,
    /// It can't be read as a list.
    Wrong(EmployeeProblem),
    /// It was read to its end.
    Read(EmployeeReading),
}

/// What the page holds.
#[derive(Clone)]
struct Import {
    chosen: Rc<RefCell<Chosen>>,
    /// Counts the changes of what was chosen.
    changes: RwSignal<u32>,
    work: Work,
    /// The pages of the problems and of the people.
    pages: [RwSignal<usize>; 2],
    desk: Desk,
}

pub(in crate::ui) fn employee_file_page() -> Node {
    let import = Import {
        chosen: Rc::new(RefCell::new(Chosen::Nothing)),
        changes: RwSignal::new(0),
        work: Work::none(|done, total| Words::Reading { done, total }),
        pages: [RwSignal::new(1), RwSignal::new(1)],
        desk: Desk::new(),
    };
    let (reading, shown) = (import.clone(), import.clone());
    let field = file_field(
        (FIELD, Words::File),
        ".csv,.txt,text/csv,text/plain",
        move |field| leptos::task::spawn_local_scoped(reading.clone().read(field)),
    );
    let back = link_to(&Address::Files).class("button secondary");
    Page::titled(say(Words::Import))
        .problems(import.desk.problems)
        .with(failure_notice(import.desk.failure))
        .with(html::p().class("lead").with(say(Words::ImportLead)))
        .with(html::p().class("prose").with(say(Words::ImportColumns)))
        .with(field)
        .with(import.work.sign())
        .with(outcome(
            OUTCOME,
            Words::Outcome,
            follow(move || shown.outcome()),
        ))
        .with(html::p().with(back.with(say(Frame::Back))))
        .into()
}

impl Import {
    /// Reads the file that was chosen. Nothing of an earlier one stays.
    async fn read(self, field: web_sys::HtmlInputElement) {
        let Some(number) = self.work.begin() else {
            return;
        };
        self.desk.clear();
        self.show(Chosen::Nothing);
        let chosen = chosen_file(&field, EMPLOYEE_FILE_LIMIT).await;
        if !self.work.goes_on(number, (0, 1)).await {
            return;
        }
        let chosen = match chosen {
            Err(_) => Chosen::Unreadable,
            Ok(None) => Chosen::Nothing,
            Ok(Some(ChosenFile::TooLarge(size))) => {
                Chosen::Wrong(EmployeeProblem::TooLarge { size })
            }
            Ok(Some(ChosenFile::Bytes(bytes))) => match EmployeeReading::begin(&bytes) {
                Err(problem) => Chosen::Wrong(problem),
                Ok(reading) => match self.read_lines(reading, number).await {
                    Some(reading) => Chosen::Read(reading),
                    None => return,
                },
            },
        };
        self.work.end();
        self.show(chosen);
        request_animation_frame(|| focus(OUTCOME));
    }

    /// Reads every line; `None` where it was stopped.
    async fn read_lines(
        &self,
        mut reading: EmployeeReading,
        number: u32,
    ) -> Option<EmployeeReading> {
        while !reading.is_over() {
            workspace().glance(|register| reading.read_more(register, SLICE));
            if !self.work.goes_on(number, reading.advancement()).await {
                return None;
            }
        }
        Some(reading)
    }

    /// The page may have been left meanwhile.
    fn show(&self, chosen: Chosen) {
        *self.chosen.borrow_mut() = chosen;
        for page in self.pages {
            let _ = page.try_set(1);
        }
        let _ = self
            .changes
            .try_update(|changes| *changes = changes.wrapping_add(1));
    }

    fn outcome(&self) -> Node {
        self.changes.track();
        let language = workspace().language();
        match &*self.chosen.borrow() {
            Chosen::Nothing => Node::Nothing,
            Chosen::Unreadable => error(say(Words::Unreadable).into_owned()).into(),
            Chosen::Wrong(problem) => error(employee_problem_in_words(problem, language)).into(),
            Chosen::Read(reading) => {
                let found = reading_in_words(reading.encoding(), reading.separator(), language);
                let found = html::p().class("muted").with(found);
                Node::Several(vec![found.into(), self.list(reading)])
            }
        }
    }

    /// What is wrong, or who would be added.
    fn list(&self, reading: &EmployeeReading) -> Node {
        let [problems, people] = self.pages;
        let count = reading.problem_count();
        if count > 0 {
            return Node::Several(vec![
                error(say(Words::ProblemCount { count }).into_owned()).into(),
                problem_list(reading, problems),
            ]);
        }
        let count = reading.employees().len();
        if count == 0 {
            return error(say(Words::Nobody).into_owned()).into();
        }
        let import = self.clone();
        let submit = act_button("button", move || import.submit()).with(say(Words::Submit));
        Node::Several(vec![
            html::h2().with(say(Words::Found { count })).into(),
            html::p().with(say(Words::NotYet)).into(),
            people_list(reading.employees(), people),
            html::div().class("actions").with(submit).into(),
        ])
    }

    /// Records everybody of the list, unless the register refuses somebody now.
    fn submit(&self) {
        let users = match &*self.chosen.borrow() {
            Chosen::Read(reading) => reading.whole(),
            Chosen::Nothing | Chosen::Unreadable | Chosen::Wrong(_) => None,
        };
        let Some(users) = users else {
            return;
        };
        let count = users.len();
        act(Act {
            desk: self.desk,
            request: Command::AddUsers(users).into(),
            done: Box::new(Words::Added { count }),
            then: Next::To(Address::Users),
        });
    }
}

fn problem_list(reading: &EmployeeReading, page: RwSignal<usize>) -> Node {
    let language = workspace().language();
    let shown = reading.problems().len();
    let only =
        (shown < reading.problem_count()).then(|| html::p().with(say(Words::OnlyFirst { shown })));
    let slice = places(shown, page);
    let problem = |place: u32| -> Option<Element> {
        let place = usize::try_from(place).ok()?;
        let (of, problem): &(usize, LineProblem) = reading.problems().get(place)?;
        let words = line_problem_in_words(*of, problem, language);
        Some(html::li().with(html::bdi().with(words)))
    };
    let list = html::ul()
        .set("id", PROBLEMS)
        .set("tabindex", "-1")
        .set("aria-label", say(Words::Problems))
        .with(Node::all(slice.ids::<u32>().filter_map(problem)));
    Node::Several(vec![
        only.into(),
        list.into(),
        pagination(slice.place(), page, PROBLEMS),
    ])
}

fn people_list(people: &[Employee], page: RwSignal<usize>) -> Node {
    let slice = places(people.len(), page);
    let heads = || {
        [
            say(Users::Name),
            say(FieldLabel::Code),
            say(Users::Email),
            say(Words::Line),
        ]
    };
    let person = |place: u32| -> Option<Element> {
        let one = people.get(usize::try_from(place).ok()?)?;
        let user = &one.user;
        let name = format!(
            "{}, {}",
            user.family_name.as_str(),
            user.given_name.as_str()
        );
        let email = user.email.as_ref().map(|email| email.as_str().to_owned());
        let [_, code, mail, at] = heads();
        let element = line()
            .with(subject(html::bdi().with(name)))
            .with(cell(code, user.code.as_str().to_owned()))
            .with(cell(mail, email.map(|email| html::bdi().with(email))))
            .with(cell(at, one.line.to_string()));
        Some(element)
    };
    let lines = Node::all(slice.ids::<u32>().filter_map(person));
    let count = people.len();
    let region = table_region(PEOPLE, table(heads().into(), lines));
    Node::Several(vec![
        region.set("aria-label", say(Words::Found { count })).into(),
        pagination(slice.place(), page, PEOPLE),
    ])
}

/// The places of one page of so many.
fn places(count: usize, page: RwSignal<usize>) -> Slice {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    page_of(0..count, page.get())
}

/// A sentence that says what is wrong.
fn error(sentence: String) -> Element {
    html::div()
        .class("notice error")
        .with(html::p().with(html::bdi().with(sentence)))
}
