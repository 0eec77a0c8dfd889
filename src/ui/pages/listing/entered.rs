//! What is entered in the form of filters, and what is asked with it.

use crate::overview::{Criteria, Filter, List, Meant, meant};
use crate::register::{Day, Register, UserId};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Filters;
use crate::wording::{Conditions, filter_in_words, person_with_code};
use web_sys::HtmlFormElement;

/// A field of the form, or several that go together.
pub(super) enum Control {
    /// A check box for each of these filters, which are of one key.
    Boxes(Conditions, Vec<Filter>),
    /// A field that stands for one filter.
    One(Conditions, Single),
    /// The first and the last day.
    Days(Conditions, Filters),
}

/// A field that stands for one filter, by what is entered in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Single {
    /// A task of the catalogue.
    Task,
    /// A person, by name or code.
    Person,
    /// The author, by name or code.
    Author,
    /// A procuration, by its reference.
    Procuration,
    /// The first day.
    From,
    /// The last day.
    To,
}

/// What has to be put right in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// The field.
    pub(super) field: Single,
    /// The sentence.
    pub(super) sentence: String,
}

/// How many people a sentence names.
const NAMED: usize = 5;

impl Single {
    /// The key of its filters.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Task => "tache",
            Self::Person => "personne",
            Self::Author => "auteur",
            Self::Procuration => "procuration",
            Self::From => "du",
            Self::To => "au",
        }
    }

    /// What the field holds while this is asked: the first of its filters.
    pub(super) fn shown(self, asked: &Criteria) -> String {
        let mut filters = understood(asked, self);
        let Some(filter) = filters.next() else {
            return String::new();
        };
        match filter {
            Filter::Person(_) | Filter::Author(_) => {
                let language = workspace().language();
                workspace().glance(|register| filter_in_words(filter, register, language))
            }
            other => other.value(),
        }
    }

    /// The filter that is meant by what was typed, or the sentence that says what to put right.
    fn read(
        self,
        list: List,
        typed: &str,
        register: &Register,
        day: Day,
    ) -> Result<Filter, String> {
        match self {
            Self::Person | Self::Author => match meant(register, typed, day) {
                Meant::One(code) => self.filter(list, code.as_str(), register),
                Meant::OneOf(people) => Err(which_of(&people, register)),
            },
            _ => self.filter(list, typed, register),
        }
    }

    fn filter(self, list: List, value: &str, register: &Register) -> Result<Filter, String> {
        let (read, misread) = Criteria::read(list, [(self.key(), value)], register);
        match read.filters() {
            [filter] if misread.is_empty() => Ok(filter.clone()),
            _ => Err(say(match self {
                Self::Procuration => Filters::NoSuchReference,
                Self::From | Self::To => Filters::NoSuchDay,
                Self::Task | Self::Person | Self::Author => Filters::NobodyNamed,
            })
            .into_owned()),
        }
    }
}

/// The filters of this field among those that are asked for.
fn understood(asked: &Criteria, field: Single) -> impl Iterator<Item = &Filter> {
    let of_field = asked
        .filters()
        .iter()
        .filter(move |filter| filter.key() == field.key());
    of_field.filter(|filter| !matches!(filter, Filter::NotUnderstood { .. }))
}

/// Whom somebody may have meant, a few of them by name.
fn which_of(people: &[UserId], register: &Register) -> String {
    let row = |id: &UserId| register.users().get(*id);
    let named = people
        .iter()
        .filter_map(row)
        .take(NAMED)
        .map(person_with_code);
    let named = named.collect::<Vec<_>>().join("; ");
    let sentence = match people.len() {
        0 => Filters::NobodyNamed,
        count if count > NAMED => Filters::ManyNamed { people: named },
        _ => Filters::SeveralNamed { people: named },
    };
    say(sentence).into_owned()
}

/// What is asked with what the form holds. What nobody touched stays: a field shows the first of its
/// filters, of which an address may ask for several.
pub(super) fn entered(
    form: &HtmlFormElement,
    controls: &[Control],
    asked: &Criteria,
    register: &Register,
    day: Day,
) -> Result<Criteria, Vec<Wrong>> {
    let mut entry = Entry {
        form,
        pairs: pairs_of(form),
        asked,
        register,
        day,
        criteria: asked.clone().at_page(1),
        wrong: Vec::new(),
    };
    for control in controls {
        match control {
            Control::Boxes(_, filters) => filters.iter().for_each(|filter| entry.tick(filter)),
            Control::One(_, field) => entry.fill_in(*field),
            Control::Days(..) => {
                entry.fill_in(Single::From);
                entry.fill_in(Single::To);
            }
        }
    }
    let Entry {
        criteria,
        mut wrong,
        ..
    } = entry;
    if wrong.is_empty() && ends_before_it_begins(&criteria) {
        wrong.push(Wrong {
            field: Single::To,
            sentence: say(Filters::ToBeforeFrom).into_owned(),
        });
    }
    if wrong.is_empty() {
        Ok(criteria)
    } else {
        Err(wrong)
    }
}

/// A form that is being read, field by field.
struct Entry<'a> {
    form: &'a HtmlFormElement,
    pairs: Vec<(String, String)>,
    asked: &'a Criteria,
    register: &'a Register,
    day: Day,
    /// What is asked with the fields that were read.
    criteria: Criteria,
    wrong: Vec<Wrong>,
}

impl Entry<'_> {
    fn tick(&mut self, filter: &Filter) {
        let (key, value) = (filter.key(), filter.value());
        let mut pairs = self.pairs.iter();
        let is_ticked = pairs.any(|pair| pair.0 == key && pair.1 == value);
        self.change(|criteria| {
            if is_ticked {
                criteria.with(filter.clone())
            } else {
                criteria.without(filter)
            }
        });
    }

    fn fill_in(&mut self, field: Single) {
        if is_unreadable(self.form, field) {
            return self.reject(field, say(Filters::NoSuchDay).into_owned());
        }
        let typed = self.pairs.iter().find(|(key, _)| key == field.key());
        let typed = typed.map(|(_, value)| value.trim().to_owned());
        let typed = typed.unwrap_or_default();
        let asked = self.asked;
        if typed == field.shown(asked) {
            return;
        }
        self.change(|criteria| understood(asked, field).fold(criteria, Criteria::without));
        if typed.is_empty() {
            return;
        }
        match field.read(asked.list(), &typed, self.register, self.day) {
            Ok(filter) => self.change(|criteria| criteria.with(filter)),
            Err(sentence) => self.reject(field, sentence),
        }
    }

    fn change(&mut self, change: impl FnOnce(Criteria) -> Criteria) {
        self.criteria = change(self.criteria.clone());
    }

    fn reject(&mut self, field: Single, sentence: String) {
        self.wrong.push(Wrong { field, sentence });
    }
}

fn ends_before_it_begins(criteria: &Criteria) -> bool {
    let mut days = (None, None);
    for filter in criteria.filters() {
        match filter {
            Filter::From(day) => days.0 = Some(*day),
            Filter::To(day) => days.1 = Some(*day),
            _ => {}
        }
    }
    matches!(days, (Some(from), Some(to)) if to < from)
}

/// Whether the browser can't read what a date field holds, like 29 February of a common year: it then tells
/// that the field is empty.
fn is_unreadable(form: &HtmlFormElement, field: Single) -> bool {
    let selector = format!("[type=date][name={}]:invalid", field.key());
    form.query_selector(&selector).ok().flatten().is_some()
}

/// What the form holds, by the names of its controls.
pub(super) fn pairs_of(form: &HtmlFormElement) -> Vec<(String, String)> {
    let Ok(data) = web_sys::FormData::new_with_form(form) else {
        return Vec::new();
    };
    let text = |pair: &js_sys::Array, place| pair.get(place).as_string().unwrap_or_default();
    let pairs = js_sys::Array::from(&data);
    pairs
        .iter()
        .map(|pair| {
            let pair = js_sys::Array::from(&pair);
            (text(&pair, 0), text(&pair, 1))
        })
        .collect()
}
