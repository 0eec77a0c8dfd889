//! The form of filters, which asks for nothing before its button is pressed.

use super::entered::{Control, Single, Wrong, entered, pairs_of};
use crate::overview::{Act, Criteria, Filter, List, ROLES, STATUSES, StandingKind, users};
use crate::register::Register;
use crate::ui::components::{Listing, focus_first_of, tell, typed};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Filters;
use crate::wording::{Conditions, body_name, filter_in_words, person_with_code, task_name};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

/// What has to be put right; empty while nothing has.
type Wrongs = RwSignal<Vec<Wrong>>;

/// What is entered in the form and not asked yet.
type Entered = RwSignal<Option<Entry>>;

/// What the form held when it was changed last, and what was asked then: once something else is asked, it is
/// that which the fields show.
#[derive(Clone)]
struct Entry {
    asked: Criteria,
    pairs: Vec<(String, String)>,
}

/// The fields of a form: the list that they are about, what is entered in them and what is wrong there.
#[derive(Clone, Copy)]
struct Form {
    listing: Listing,
    entered: Entered,
    wrongs: Wrongs,
}

impl Form {
    fn of(listing: Listing) -> Self {
        Self {
            listing,
            entered: workspace().begun("filtres", || RwSignal::new(None)),
            wrongs: RwSignal::new(Vec::new()),
        }
    }

    /// Keeps what the form holds, for when it is drawn anew.
    fn receive(self, form: &HtmlFormElement) {
        let asked = untrack(|| self.listing.with_rest(Clone::clone));
        let pairs = pairs_of(form);
        self.entered.set(Some(Entry { asked, pairs }));
    }

    /// What is found in the form: in what is entered, or else in what is asked.
    fn holds<T>(
        self,
        entered: impl FnOnce(&[(String, String)]) -> T,
        asked: impl FnOnce(&Criteria) -> T,
    ) -> T {
        self.listing.with_rest(|rest| {
            self.entered.with_untracked(|entry| match entry {
                Some(entry) if entry.asked == *rest => entered(&entry.pairs),
                _ => asked(rest),
            })
        })
    }

    /// What a field holds.
    fn text(self, field: Single) -> String {
        let entered = |pairs: &[(String, String)]| {
            let own = pairs.iter().find(|(key, _)| key == field.key());
            own.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        self.holds(entered, |rest| field.shown(rest))
    }

    /// Whether a box is ticked.
    fn is_ticked(self, filter: &Filter) -> bool {
        let (key, value) = (filter.key(), filter.value());
        let entered =
            |pairs: &[(String, String)]| pairs.iter().any(|own| own.0 == key && own.1 == value);
        self.holds(entered, |rest| rest.filters().contains(filter))
    }

    /// Asks for what the form holds, or says what has to be put right, at its field.
    fn ask(self, form: &HtmlFormElement, controls: &[Control], total: impl Fn() -> usize) {
        let (asked, today) = (untrack(|| self.listing.criteria()), workspace().today());
        let outcome =
            workspace().glance(|register| entered(form, controls, &asked, register, today));
        match outcome {
            Ok(criteria) => {
                self.wrongs.set(Vec::new());
                self.entered.set(None);
                if criteria.query() == asked.query() {
                    // Nothing changes, which has to be heard as well.
                    tell(untrack(total));
                }
                self.listing.ask(&criteria);
            }
            Err(list) => {
                let first = list.iter().map(|wrong| field_id(wrong.field)).collect();
                self.wrongs.set(list);
                focus_first_of(first);
            }
        }
    }
}

/// How many people a field proposes.
const PROPOSED: usize = 10;

/// The fields of a list's form.
fn controls(list: List, register: &Register) -> Vec<Control> {
    let bodies = register.catalogue().bodies().iter();
    let bodies = bodies.map(|body| Filter::Body(body.id.clone())).collect();
    match list {
        List::Users => vec![
            Control::Boxes(
                Conditions::Standing,
                StandingKind::ALL.map(Filter::Standing).to_vec(),
            ),
            Control::Boxes(Conditions::Role, ROLES.map(Filter::Role).to_vec()),
            Control::Boxes(Conditions::MayActAt, bodies),
            Control::One(Conditions::MayDo, Single::Task),
        ],
        List::Procurations => vec![
            Control::Boxes(Conditions::Status, STATUSES.map(Filter::Status).to_vec()),
            Control::Boxes(Conditions::Body, bodies),
            Control::One(Conditions::Task, Single::Task),
            Control::One(Conditions::Mandatary, Single::Person),
            Control::Days(Conditions::Period, Filters::PeriodHint),
        ],
        List::Journal => vec![
            Control::Boxes(Conditions::Act, Act::ALL.map(Filter::Act).to_vec()),
            Control::One(Conditions::Author, Single::Author),
            Control::One(Conditions::Concerned, Single::Person),
            Control::One(Conditions::Procuration, Single::Procuration),
            Control::Days(Conditions::Recorded, Filters::RecordedHint),
        ],
    }
}

/// **Filtres**, folded until they are wanted.
pub(super) fn panel(listing: Listing, total: impl Fn() -> usize + Copy + 'static) -> Node {
    let fields = Form::of(listing);
    let list = listing.with_rest(Criteria::list);
    let controls = Rc::new(workspace().glance(|register| controls(list, register)));
    let drawn = controls.iter().map(|control| field(control, fields));
    let drawn = Node::all(drawn.collect::<Vec<_>>());
    let apply = html::button()
        .set("type", "submit")
        .class("button")
        .with(say(Filters::Apply));
    let form = html::form()
        .set("novalidate", true)
        .on("input", move |event| {
            if let Some(form) = form_of(&event) {
                fields.receive(&form);
            }
        })
        .on("submit", move |event| {
            event.prevent_default();
            if let Some(form) = form_of(&event) {
                fields.ask(&form, &controls, total);
            }
        });
    html::details()
        .class("filters")
        .with(html::summary().with(say(Filters::Title)))
        .with(form.with(drawn).with(html::p().with(apply)))
        .into()
}

/// The form that listens to an event.
fn form_of(event: &web_sys::Event) -> Option<HtmlFormElement> {
    event.current_target()?.dyn_into().ok()
}

fn field(control: &Control, form: Form) -> Node {
    match control {
        Control::Boxes(label, filters) => boxes(label, filters, form).into(),
        Control::One(label, field) => one(label, *field, form).into(),
        Control::Days(label, hint) => days(label, hint, form).into(),
    }
}

fn one(label: &Conditions, field: Single, form: Form) -> Element {
    let (control, hint, proposed) = match field {
        Single::Person | Single::Author => {
            let (control, proposed) = person(field, form);
            (control, Some(Filters::PersonHint), Some(proposed))
        }
        Single::Procuration => (text(field, form), Some(Filters::ReferenceHint), None),
        Single::Task => (tasks(form), None, None),
        Single::From | Single::To => (day(field, form), None, None),
    };
    labelled(field, say(label.clone()), hint, control, form.wrongs).with(proposed)
}

fn boxes(label: &Conditions, filters: &[Filter], form: Form) -> Element {
    let language = workspace().language();
    let choices = filters.iter().cloned().map(|filter| {
        let id = format!("filtre-{}-{}", filter.key(), filter.value());
        let words = workspace().glance(|register| filter_in_words(&filter, register, language));
        let tick = html::input()
            .set("type", "checkbox")
            .set("id", id.clone())
            .set("name", filter.key().to_owned())
            .set("value", filter.value())
            .checked(move || form.is_ticked(&filter));
        html::li()
            .with(tick)
            .with(html::label().set("for", id).with(words))
    });
    let choices = Node::all(choices.collect::<Vec<_>>());
    html::fieldset()
        .class("field")
        .with(html::legend().with(say(label.clone())))
        .with(html::ul().class("ticks").with(choices))
}

/// Every task, under its body.
fn tasks(form: Form) -> Element {
    let language = workspace().language();
    let groups = workspace().glance(|register| {
        let bodies = register.catalogue().bodies().iter().map(|body| {
            let tasks = body.tasks.iter().map(|task| {
                html::option()
                    .set("value", task.id.as_str().to_owned())
                    .with(task_name(task, language))
            });
            html::optgroup()
                .set("label", body_name(body, language))
                .with(Node::all(tasks))
        });
        Node::all(bodies)
    });
    let any = html::option().set("value", "").with(say(Filters::AnyTask));
    html::select()
        .holding(move || form.text(Single::Task))
        .with(any)
        .with(groups)
}

/// A person's name or code, with a few people to choose from.
fn person(field: Single, form: Form) -> (Element, Element) {
    let sought = RwSignal::new(String::new());
    let list_id = format!("{}-noms", field_id(field));
    let input = text(field, form)
        .set("list", list_id.clone())
        .on("input", move |event| sought.set(typed(&event)));
    let proposed = follow(move || {
        let criteria = Criteria::of(List::Users).seeking(&sought.get());
        let today = workspace().today();
        // Nobody is proposed before something is typed.
        let is_asked = !criteria.search().is_empty();
        is_asked.then(|| {
            workspace().glance(|register| {
                let found = users(register, &criteria, today).rows.into_iter();
                let rows = found
                    .filter_map(|id| register.users().get(id))
                    .take(PROPOSED);
                Node::all(rows.map(|user| html::option().set("value", person_with_code(user))))
            })
        })
    });
    (input, html::datalist().set("id", list_id).with(proposed))
}

fn text(field: Single, form: Form) -> Element {
    html::input()
        .set("type", "text")
        .set("autocomplete", "off")
        .set("autocapitalize", "none")
        .set("spellcheck", "false")
        .holding(move || form.text(field))
}

fn day(field: Single, form: Form) -> Element {
    html::input()
        .class("short")
        .set("type", "date")
        .set("autocomplete", "off")
        .holding(move || form.text(field))
}

fn days(label: &Conditions, hint: &Filters, form: Form) -> Element {
    let one = |field, label| labelled(field, say(label), None, day(field, form), form.wrongs);
    let row = html::div()
        .class("field-row")
        .with(one(Single::From, Filters::FromDay))
        .with(one(Single::To, Filters::ToDay));
    html::fieldset()
        .with(html::legend().with(say(label.clone())))
        .with(html::p().class("hint").with(say(hint.clone())))
        .with(row)
}

/// A control with its label, its hint and what has to be put right in it.
fn labelled(
    field: Single,
    label: impl Into<Node>,
    hint: Option<Filters>,
    control: Element,
    wrongs: Wrongs,
) -> Element {
    let id = field_id(field);
    let (hint_id, error_id) = (format!("{id}-aide"), format!("{id}-erreur"));
    let sentence = move || {
        let sentence_of = |wrong: &Wrong| (wrong.field == field).then(|| wrong.sentence.clone());
        wrongs.with(|list| list.iter().find_map(sentence_of))
    };
    let described = (hint.is_some().then(|| hint_id.clone()), error_id.clone());
    let control = control
        .set("id", id.clone())
        .set("name", field.key())
        .follow("aria-invalid", move || sentence().map(|_| "true"))
        .follow("aria-describedby", move || {
            let error = sentence().map(|_| described.1.clone());
            let ids: Vec<String> = described.0.clone().into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        });
    let error = follow(move || {
        let error = html::p().class("field-error").set("id", error_id.clone());
        sentence().map(|sentence| error.with(sentence))
    });
    let hint = hint.map(|hint| html::p().class("hint").set("id", hint_id).with(say(hint)));
    let class = move || match sentence() {
        Some(_) => "field has-error",
        None => "field",
    };
    html::div()
        .follow("class", class)
        .with(html::label().set("for", id).with(label))
        .with(hint)
        .with(error)
        .with(control)
}

fn field_id(field: Single) -> String {
    format!("filtre-{}", field.key())
}
