//! A body or a task is added or renamed: the form, and then its summary.

use super::page_of_body;
use super::summary::{changes_of, effects_of};
use super::withdrawal::way_back;
use crate::procedure::{BodyForm, Field, Problem, TaskForm};
use crate::register::{
    BodyDetails, BodyId, CatalogueChange, Command, TaskDetails, TaskId, TaskKind,
};
use crate::ui::address::Address;
use crate::ui::components::{
    Choice, ChoiceKind, HEADING, Page, Problems, TextField, choice_group, failure_notice, focus,
    form, form_actions, paper, row,
};
use crate::ui::markup::{Node, follow, html};
use crate::ui::navigation::query_of;
use crate::ui::pages::{act_button, button, not_found_page};
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::CataloguePage as Words;
use crate::wording::{FieldLabel, body_name, task_kind_name, task_name};
use leptos::prelude::*;
use std::rc::Rc;

/// What the address says of the step, and that the summary is asked for.
const STEP: &str = "etape";
const SUMMARY: &str = "resume";

/// What a form leads to: the request, what its summary says, and what is announced once it is recorded.
type Asked = (Command, Vec<(FieldLabel, String)>, Words);

/// What a form is filled in for.
struct Request {
    title: String,
    back: Address,
    /// What is announced once it is recorded, with the fields, and what they lead to.
    fields: Box<dyn Fn(Problems) -> Node>,
    check: Box<dyn Fn() -> Result<Asked, Vec<Problem>>>,
}

pub(in crate::ui) fn new_body_page() -> Node {
    let (body, task) = (
        begun("organisme", BodyForm::default),
        begun("tache", TaskForm::default),
    );
    request_page(Request {
        title: say(Words::AddBody).into_owned(),
        back: Address::Catalogue,
        fields: Box::new(move |problems| {
            Node::Several(vec![
                html::p().class("lead").with(say(Words::AddBodyLead)).into(),
                html::h2().with(say(Words::TheBody)).into(),
                body_fields(body, problems),
                html::h2().with(say(Words::FirstTask)).into(),
                task_fields(task, problems),
            ])
        }),
        check: Box::new(move || {
            let checked = (
                body.with_untracked(BodyForm::check),
                task.with_untracked(TaskForm::check),
            );
            let (body, task) = match checked {
                (Ok(body), Ok(task)) => (body, task),
                (body, task) => {
                    let problems = [body.err(), task.err()];
                    return Err(problems.into_iter().flatten().flatten().collect());
                }
            };
            let mut rows = body_rows(&body);
            rows.extend(task_rows(&task));
            let name = called(&body.name_fr, &body.name_en);
            let command = Command::AddOwnBody { body, task };
            Ok((command, rows, Words::Added { name }))
        }),
    })
}

pub(in crate::ui) fn new_task_page(id: &BodyId) -> Node {
    page_of_body(id, |body| {
        let form = begun("tache", TaskForm::default);
        let id = body.id.clone();
        request_page(Request {
            title: say(Words::AddTaskTo {
                body: body_name(&body, workspace().language()),
            })
            .into_owned(),
            back: Address::Body(body.id),
            fields: Box::new(move |problems| task_fields(form, problems)),
            check: Box::new(move || {
                let task = form.with_untracked(TaskForm::check)?;
                let name = called(&task.name_fr, &task.name_en);
                let rows = task_rows(&task);
                let body = id.clone();
                let command = Command::AddOwnTask { body, task };
                Ok((command, rows, Words::Added { name }))
            }),
        })
    })
}

pub(in crate::ui) fn body_renaming_page(id: &BodyId) -> Node {
    page_of_body(id, |body| {
        let form = begun("organisme", || BodyForm::of(&body));
        let id = body.id.clone();
        request_page(Request {
            title: say(Words::RenameBodyOf {
                body: body_name(&body, workspace().language()),
            })
            .into_owned(),
            back: Address::Body(body.id),
            fields: Box::new(move |problems| body_fields(form, problems)),
            check: Box::new(move || {
                let details = form.with_untracked(BodyForm::check)?;
                let rows = body_rows(&details);
                let name = called(&details.name_fr, &details.name_en);
                let body = id.clone();
                let change = CatalogueChange::BodyRenamed { body, details };
                Ok((
                    Command::ChangeCatalogue(vec![change]),
                    rows,
                    Words::Renamed { name },
                ))
            }),
        })
    })
}

pub(in crate::ui) fn task_renaming_page(body: &BodyId, task: &TaskId) -> Node {
    page_of_body(body, |body| {
        let Some(row) = body.task(task) else {
            return not_found_page();
        };
        let form = begun("tache", || TaskForm::of(row));
        let (of, id) = (body.id.clone(), row.id.clone());
        request_page(Request {
            title: say(Words::RenameTaskOf {
                task: task_name(row, workspace().language()),
            })
            .into_owned(),
            back: Address::Body(body.id.clone()),
            fields: Box::new(move |problems| task_fields(form, problems)),
            check: Box::new(move || {
                let details = form.with_untracked(TaskForm::check)?;
                let rows = task_rows(&details);
                let name = called(&details.name_fr, &details.name_en);
                let change = CatalogueChange::TaskRenamed {
                    body: of.clone(),
                    task: id.clone(),
                    details,
                };
                Ok((
                    Command::ChangeCatalogue(vec![change]),
                    rows,
                    Words::Renamed { name },
                ))
            }),
        })
    })
}

/// What the page has begun under this name.
fn begun<T: Send + Sync + 'static>(name: &str, at_first: impl FnOnce() -> T) -> RwSignal<T> {
    workspace().begun(name, || RwSignal::new(at_first()))
}

/// The form, and its summary, which has an address of its own: the browser's Back leads from one to the other,
/// and the form is as it was left.
fn request_page(request: Request) -> Node {
    let request = Rc::new(request);
    let (desk, drawn) = (Desk::new(), StoredValue::new(false));
    follow(move || {
        let is_asked = workspace().navigation.query(STEP).as_deref() == Some(SUMMARY);
        if drawn.get_value() {
            focus(HEADING);
        }
        drawn.set_value(true);
        let request = request.clone();
        untrack(|| match is_asked.then(|| checked(&request)) {
            Some(Ok(asked)) => summary_page(&request, asked, desk),
            outcome => {
                if outcome.is_some() {
                    // A summary of what can't be asked for is no page.
                    request_animation_frame(|| workspace().navigation.write_query(""));
                }
                form_page(request, desk)
            }
        })
    })
}

fn form_page(request: Rc<Request>, desk: Desk) -> Node {
    let fields = html::div()
        .set("id", "demande")
        .with((request.fields)(desk.problems));
    let (title, back) = (request.title.clone(), request.back.path());
    let go_on = move || {
        desk.clear();
        match checked(&request) {
            Ok(_) => {
                let query = query_of(&[(STEP.to_owned(), SUMMARY.to_owned())]);
                workspace().navigation.ask(&query);
            }
            Err(problems) => desk.problems.set(problems),
        }
    };
    Page::titled(title)
        .problems(desk.problems)
        .with(failure_notice(desk.failure))
        .with(
            form(go_on)
                .with(fields)
                .with(form_actions(say(Words::Continue), Some(back))),
        )
        .into()
}

/// What is asked for, where nothing has to be put right and the register as it stands accepts it.
fn checked(request: &Request) -> Result<Asked, Vec<Problem>> {
    let asked = (request.check)()?;
    let decided = workspace().glance(|register| changes_of(register, &asked.0));
    decided.map_err(|refusal| vec![Problem::from(refusal)])?;
    Ok(asked)
}

/// What is asked for and whom it touches, before it is recorded.
fn summary_page(request: &Request, (command, rows, done): Asked, desk: Desk) -> Node {
    let rows = rows
        .into_iter()
        .map(|(label, value)| row(say(label), html::bdi().with(value)))
        .collect();
    let (then, way) = (request.back.clone(), way_back(&request.back));
    let effects = effects_of(command.clone());
    let record = move || {
        act(Act {
            desk,
            request: command.clone().into(),
            done: Box::new(done.clone()),
            then: Next::To(then.clone()),
        });
    };
    let modify = button("button secondary", || workspace().navigation.ask(""));
    let actions = html::div()
        .class("actions")
        .set("id", "demande")
        .with(act_button("button", record).with(say(Words::Submit)))
        .with(modify.with(say(Words::Modify)))
        .with(way);
    let title = request.title.clone();
    Page::titled(say(Words::SummaryOf { title }))
        .problems(desk.problems)
        .with(failure_notice(desk.failure))
        .with(paper(rows))
        .with(effects)
        .with(actions)
        .into()
}

fn body_fields(form: RwSignal<BodyForm>, problems: Problems) -> Node {
    let now = form.get_untracked();
    let name_fr = TextField::new(Field::NameFr, now.name_fr, problems, move |text| {
        form.update_untracked(|form| form.name_fr = text);
    });
    let name_en = TextField::new(Field::NameEn, now.name_en, problems, move |text| {
        form.update_untracked(|form| form.name_en = text);
    });
    let acronym = TextField::new(Field::Acronym, now.acronym, problems, move |text| {
        form.update_untracked(|form| form.acronym = text);
    });
    Node::Several(vec![
        name_fr.long().into(),
        name_en.long().into(),
        acronym.short().into(),
    ])
}

fn task_fields(form: RwSignal<TaskForm>, problems: Problems) -> Node {
    let now = form.get_untracked();
    let name_fr = TextField::new(Field::TaskNameFr, now.name_fr, problems, move |text| {
        form.update_untracked(|form| form.name_fr = text);
    });
    let name_en = TextField::new(Field::TaskNameEn, now.name_en, problems, move |text| {
        form.update_untracked(|form| form.name_en = text);
    });
    let kinds = [
        (TaskKind::Consult, "consulter"),
        (TaskKind::File, "produire"),
        (TaskKind::Pay, "payer"),
        (TaskKind::Manage, "gerer"),
    ];
    let kinds = kinds.map(|(kind, value)| {
        Choice::new(
            ChoiceKind::One,
            ("genre", value),
            say(task_kind_name(kind)),
            move || form.with(|form| form.kind == Some(kind)),
            move || form.update(|form| form.kind = Some(kind)),
        )
    });
    let sensitive = Choice::new(
        ChoiceKind::Several,
        ("sensible", "oui"),
        say(Words::SensitiveChoice),
        move || form.with(|form| form.sensitive),
        move || form.update(|form| form.sensitive = !form.sensitive),
    );
    Node::Several(vec![
        name_fr.long().into(),
        name_en.long().into(),
        choice_group(
            &Field::TaskKind,
            say(FieldLabel::TaskKind),
            None,
            problems,
            Node::all(kinds),
        ),
        html::ul()
            .class("choices")
            .with(Node::from(sensitive))
            .into(),
    ])
}

fn body_rows(details: &BodyDetails) -> Vec<(FieldLabel, String)> {
    vec![
        (FieldLabel::NameFr, details.name_fr.as_str().to_owned()),
        (FieldLabel::NameEn, details.name_en.as_str().to_owned()),
        (FieldLabel::Acronym, details.acronym.as_str().to_owned()),
    ]
}

fn task_rows(details: &TaskDetails) -> Vec<(FieldLabel, String)> {
    let mut kind = say(task_kind_name(details.kind)).into_owned();
    if details.sensitive {
        kind.push_str("; ");
        kind.push_str(&say(Words::SensitiveChoice).to_lowercase());
    }
    vec![
        (FieldLabel::TaskNameFr, details.name_fr.as_str().to_owned()),
        (FieldLabel::TaskNameEn, details.name_en.as_str().to_owned()),
        (FieldLabel::TaskKind, kind),
    ]
}

fn called(french: &crate::register::Label, english: &crate::register::Label) -> String {
    let language = workspace().language();
    language.choose(french, english).as_str().to_owned()
}
