//! The form of a view: it writes what is chosen into the address, which the view follows.

use super::asked::{BODY, DAY, PERSON, Pair, asked_body, asked_day, query};
use crate::procedure::{Field, Problem, Reason};
use crate::register::BodyId;
use crate::ui::components::{self, Problems, date_control, focus, form, show_focus, typed};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::watching::once_drawn;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Reasoning, Views};
use crate::wording::{body_name, task_name};
use leptos::prelude::*;
use std::borrow::Cow;

/// A field of a view: it begins as what the address asks under its key, and follows it.
#[derive(Clone, Copy)]
pub(super) struct AskedField {
    key: &'static str,
    text: RwSignal<String>,
    usual: StoredValue<String>,
}

impl AskedField {
    /// The field of this key, which holds this text while the address asks nothing.
    pub(super) fn new(key: &'static str, usual: impl Into<String>) -> Self {
        let usual = usual.into();
        workspace().begun(key, || Self::begin(key, usual))
    }

    fn begin(key: &'static str, usual: String) -> Self {
        let usual = StoredValue::new(usual);
        let text = RwSignal::new(untrack(|| asked_text(key, usual)));
        once_drawn(move || {
            let asked = asked_text(key, usual);
            if text.with_untracked(|text| *text != asked) {
                text.set(asked);
            }
        });
        Self { key, text, usual }
    }

    /// The field of the day.
    pub(super) fn day() -> Self {
        Self::new(DAY, workspace().today().iso())
    }

    fn receive(self, text: String) {
        self.text.set(text);
    }

    /// What has to be put right when nothing stands in it; `None` where it may be empty.
    fn missing(self) -> Option<Problem> {
        let field = match self.key {
            PERSON => Field::Person,
            BODY => Field::Body,
            _ => return None,
        };
        let is_empty = self.text.with_untracked(|text| text.trim().is_empty());
        is_empty.then(|| Problem::new(field, Reason::Missing))
    }

    /// What stands in it.
    fn text(self) -> String {
        self.text.get()
    }

    /// What the address shall ask: nothing for what is usual.
    fn pair(self) -> Pair {
        let text = self.text.get_untracked();
        let is_usual = self.usual.with_value(|usual| *usual == text);
        (self.key, if is_usual { String::new() } else { text })
    }
}

fn asked_text(key: &str, usual: StoredValue<String>) -> String {
    let asked = workspace().navigation.query(key);
    asked.unwrap_or_else(|| usual.get_value())
}

/// The form of these fields, around their controls. What it shows is announced; a day that doesn't exist is
/// where focus goes. A view that asks about nobody or nowhere tells it as a problem.
pub(super) fn view_form(
    fields: Vec<AskedField>,
    controls: Vec<Node>,
    problems: Problems,
) -> Element {
    let show = move || {
        let missing: Vec<Problem> = fields.iter().filter_map(|field| field.missing()).collect();
        let is_whole = missing.is_empty();
        problems.set(missing);
        if !is_whole {
            return;
        }
        let pairs: Vec<Pair> = fields.iter().map(|field| field.pair()).collect();
        workspace().navigation.write_query(&query(&pairs));
        match untrack(asked_day) {
            Ok(_) => tell_outcome_once_drawn(),
            Err(problem) => {
                focus(DAY);
                workspace().announce(say(problem));
            }
        }
    };
    let button = html::button()
        .set("type", "submit")
        .class("button secondary")
        .with(say(Views::Show));
    form(show)
        .class("view-form")
        .with(html::div().class("field-row").with(controls))
        .with(button)
}

/// Tells whoever listens what the view says first: how many there are, or why there is nothing.
fn tell_outcome_once_drawn() {
    let workspace = workspace();
    request_animation_frame(move || {
        let found = document().query_selector(".outcome").ok().flatten();
        if let Some(sentence) = found.and_then(|element| element.text_content()) {
            workspace.live_region.tell(sentence);
        }
        // What is above the field may have changed.
        show_focus();
    });
}

/// **Voir au**: the day that is looked at.
pub(super) fn day_field(field: AskedField) -> Node {
    const HINT: &str = "au-aide";
    const ERROR: &str = "au-erreur";
    let is_wrong = || asked_day().is_err();
    let error = follow(|| {
        asked_day().err().map(|problem| {
            html::p()
                .class("field-error")
                .set("id", ERROR)
                .with(say(problem))
        })
    });
    let control = date_control(move || field.text(), move |text| field.receive(text))
        .set("id", DAY)
        .follow("aria-invalid", move || is_wrong().then_some("true"))
        .follow("aria-describedby", move || {
            if is_wrong() {
                format!("{HINT} {ERROR}")
            } else {
                HINT.to_owned()
            }
        });
    let classes = move || {
        if is_wrong() {
            "field has-error"
        } else {
            "field"
        }
    };
    html::div()
        .follow("class", classes)
        .with(html::label().set("for", DAY).with(say(Views::On)))
        .with(
            html::p()
                .class("hint")
                .set("id", HINT)
                .with(say(Views::OnHint)),
        )
        .with(error)
        .with(control)
        .into()
}

/// A date other than the day that is looked at.
pub(super) fn date_field(field: AskedField, label: Cow<'static, str>) -> Node {
    let control = date_control(move || field.text(), move |text| field.receive(text));
    labelled(field, label, None, control.set("id", field.key))
}

/// A field of one line.
pub(super) fn text_field(field: AskedField, label: Cow<'static, str>) -> Node {
    let control = text_control(field).set("id", field.key);
    labelled(field, label, None, control)
}

/// **Personne**: about whom is asked.
pub(super) fn person_field(field: AskedField, problems: Problems) -> Node {
    let hint = Some(say(Reasoning::PersonHint).into_owned());
    components::labelled(&Field::Person, problems, hint, text_control(field)).into()
}

fn text_control(field: AskedField) -> Element {
    html::input()
        .class("medium")
        .set("type", "search")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .holding(move || field.text())
        .on("input", move |event| field.receive(typed(&event)))
}

/// A choice among values, each with its words.
pub(super) fn choice_field(
    field: AskedField,
    label: Cow<'static, str>,
    options: impl Fn() -> Vec<(String, Cow<'static, str>)> + 'static,
) -> Node {
    let control = choice_control(field, options).set("id", field.key);
    labelled(field, label, None, control)
}

fn choice_control(
    field: AskedField,
    options: impl Fn() -> Vec<(String, Cow<'static, str>)> + 'static,
) -> Element {
    let options = follow(move || {
        let options = options().into_iter();
        Node::all(options.map(|(value, words)| html::option().set("value", value).with(words)))
    });
    html::select()
        .class("medium")
        .with(options)
        .holding(move || field.text())
        .on("change", move |event| field.receive(typed(&event)))
}

fn labelled(
    field: AskedField,
    label: Cow<'static, str>,
    hint: Option<Element>,
    control: Element,
) -> Node {
    html::div()
        .class("field")
        .with(html::label().set("for", field.key).with(label))
        .with(hint)
        .with(control)
        .into()
}

/// The choice of a body, and that of one of its tasks or of all.
pub(super) fn body_and_task(body: AskedField, task: AskedField, problems: Problems) -> Vec<Node> {
    let bodies = || {
        let language = workspace().language();
        let none = (String::new(), say(Views::ChooseBody));
        workspace().read(|register| {
            let bodies = register.catalogue().bodies().iter();
            let named = bodies.map(|body| {
                let id = body.id.as_str().to_owned();
                (id, Cow::Owned(body_name(body, language)))
            });
            std::iter::once(none).chain(named).collect()
        })
    };
    let tasks = move || {
        let language = workspace().language();
        let all = (String::new(), say(Views::EveryTask));
        let chosen = BodyId::new(&body.text());
        workspace().read(|register| {
            let tasks = register.catalogue().body(&chosen).into_iter();
            let tasks = tasks.flat_map(|body| &body.tasks);
            let named = tasks.map(|task| {
                let id = task.id.as_str().to_owned();
                (id, Cow::Owned(task_name(task, language)))
            });
            std::iter::once(all).chain(named).collect()
        })
    };
    // The tasks of one body aren't those of another.
    once_drawn(move || {
        let is_asked = workspace().read(|register| {
            let asked = asked_body(register).ok().flatten();
            asked.is_some_and(|asked| asked.id.as_str() == body.text())
        });
        if !is_asked {
            task.receive(String::new());
        }
    });
    vec![
        components::labelled(&Field::Body, problems, None, choice_control(body, bodies)).into(),
        choice_field(task, say(Views::Task), tasks),
    ]
}
