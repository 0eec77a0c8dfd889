//! **Charger un catalogue plus récent**: a file is chosen, compared, shown, confirmed, and only then recorded.

use super::touched::{Touch, touched_table};
use super::{at, ranks};
use crate::browser::files::{ChosenFile, chosen_file};
use crate::exchange::{CatalogueFile, CataloguePreview, FILE_LIMIT, FileProblem, read_catalogue};
use crate::register::{CatalogueChange, Command, OrderedSet, Register};
use crate::ui::address::Address;
use crate::ui::components::{
    Choice, ChoiceKind, Page, cell, failure_notice, focus, line, page_of, pagination,
    refusal_notice, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::{act_button, button};
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::CataloguePage as Words;
use crate::wording::{event_in_words, file_problem_in_words};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

const FIELD: &str = "fichier";
const OUTCOME: &str = "comparaison";

/// What became of the chosen file.
#[derive(Clone, PartialEq, Eq)]
enum Chosen {
    /// None was chosen yet.
    Nothing,
    /// The browser can't read it.
    Unreadable,
    /// It isn't taken.
    Wrong(Vec<FileProblem>),
    /// It is compared with the catalogue.
    Compared(CatalogueFile, CataloguePreview),
}

/// What the page holds while a file is looked at.
#[derive(Clone, Copy)]
struct Loading {
    chosen: RwSignal<Chosen>,
    /// The withdrawals that are confirmed, by their places among the changes.
    confirmed: RwSignal<OrderedSet<usize>>,
    /// Why nothing was recorded, though the file is right.
    refused: RwSignal<Option<&'static str>>,
    pages: [RwSignal<usize>; 5],
    desk: Desk,
}

pub(in crate::ui) fn file_page() -> Node {
    let first = || RwSignal::new(1_usize);
    let loading = workspace().begun("fichier", || Loading {
        chosen: RwSignal::new(Chosen::Nothing),
        confirmed: RwSignal::new(OrderedSet::new()),
        refused: RwSignal::new(None),
        pages: [first(), first(), first(), first(), first()],
        desk: Desk::new(),
    });
    let outcome = html::div()
        .set("id", OUTCOME)
        .set("tabindex", "-1")
        .set("role", "group")
        .set("aria-label", say(Words::Changes))
        .with(follow(move || loading.outcome()));
    Page::titled(say(Words::Load))
        .problems(loading.desk.problems)
        .with(failure_notice(loading.desk.failure))
        .with(html::p().class("lead").with(say(Words::LoadLead)))
        .with(file_field(loading))
        .with(refusal_notice("refus", move || {
            let kind = loading.refused.get()?;
            Some(say(refusal_of(kind)).into_owned())
        }))
        .with(outcome)
        .into()
}

const NOTHING_CHOSEN: &str = "rien";
const CHANGED: &str = "change";

fn refusal_of(kind: &str) -> Words {
    match kind {
        CHANGED => Words::ChangedMeanwhile,
        _ => Words::NothingChosen,
    }
}

fn file_field(loading: Loading) -> Element {
    let field = html::input()
        .set("id", FIELD)
        .set("type", "file")
        .set("accept", ".json,application/json")
        .on("change", move |event| {
            let field = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(field) = field {
                leptos::task::spawn_local_scoped(loading.read(field));
            }
        });
    html::div()
        .class("field")
        .with(html::label().set("for", FIELD).with(say(Words::File)))
        .with(field)
}

impl Loading {
    /// Reads and compares the file that was chosen. Nothing of an earlier one stays.
    async fn read(self, field: web_sys::HtmlInputElement) {
        let chosen = match chosen_file(&field, FILE_LIMIT).await {
            Err(_) => Chosen::Unreadable,
            Ok(None) => Chosen::Nothing,
            Ok(Some(ChosenFile::TooLarge(size))) => {
                Chosen::Wrong(vec![FileProblem::TooLarge { size }])
            }
            Ok(Some(ChosenFile::Bytes(bytes))) => match read_catalogue(&bytes) {
                Ok(file) => compared(file),
                Err(problems) => Chosen::Wrong(problems),
            },
        };
        // The page may have been left meanwhile.
        let _ = self.refused.try_set(None);
        self.desk.clear();
        self.begin(chosen);
        request_animation_frame(|| focus(OUTCOME));
    }

    /// Shows what became of a file, from its first page on, with nothing confirmed.
    fn begin(self, chosen: Chosen) {
        let _ = self.confirmed.try_set(OrderedSet::new());
        for page in self.pages {
            let _ = page.try_set(1);
        }
        let _ = self.chosen.try_set(chosen);
    }

    fn outcome(self) -> Node {
        self.chosen.with(|chosen| match chosen {
            Chosen::Nothing => Node::Nothing,
            Chosen::Unreadable => error(vec![say(Words::Unreadable).into_owned()], None),
            Chosen::Wrong(problems) => {
                let language = workspace().language();
                let told = problems
                    .iter()
                    .map(|problem| file_problem_in_words(problem, language));
                let count = problems.len();
                error(
                    told.collect(),
                    Some(say(Words::NotTaken { count }).into_owned()),
                )
            }
            Chosen::Compared(_, preview) if preview.changes.is_empty() => html::div()
                .class("notice info")
                .with(html::p().with(say(Words::NothingNew)))
                .into(),
            Chosen::Compared(_, preview) => {
                workspace().glance(|register| self.preview(preview, register))
            }
        })
    }

    fn preview(self, preview: &CataloguePreview, register: &Register) -> Node {
        let [withdrawn, added, renamed, losses, gains] = self.pages;
        let places = |is: fn(&CatalogueChange) -> bool| -> Vec<u32> {
            let places = ranks(preview.changes.len());
            places
                .filter(|place| at(&preview.changes, *place).is_some_and(is))
                .collect()
        };
        let list = |is, id, title: fn(usize) -> Words, page| {
            self.changes((preview, register), &places(is), (id, title), page)
        };
        let changes = preview.changes.as_slice();
        let effects = &preview.effects;
        let mut gains_of = effects.gains.iter();
        let finds_again = gains_of.any(|row| register.finds_again(row));
        let mut gains_of = effects.gains.iter();
        let grows = gains_of.any(|row| !register.finds_again(row));
        let grows_words = if finds_again {
            Words::GrowsToo
        } else {
            Words::Grows
        };
        let told = (grows || finds_again).then(|| {
            html::div()
                .class("notice attention")
                .with(grows.then(|| html::p().with(say(grows_words))))
                .with(finds_again.then(|| html::p().with(say(Words::FindsAgain))))
        });
        let apply = act_button("button", move || self.apply()).with(say(Words::Apply));
        let actions = html::div()
            .class("actions")
            .set("id", "demande")
            .with(apply)
            .with(super::withdrawal::way_back(&Address::Catalogue));
        Node::Several(vec![
            list(
                CatalogueChange::is_withdrawal,
                "retraits",
                |count| Words::Withdrawals { count },
                withdrawn,
            ),
            touched_table(register, (changes, &effects.losses), Touch::Loss, losses),
            list(
                is_addition,
                "ajouts",
                |count| Words::Additions { count },
                added,
            ),
            told.into(),
            touched_table(register, (changes, &effects.gains), Touch::Gain, gains),
            list(
                |change| !change.is_withdrawal() && !is_addition(change),
                "noms",
                |count| Words::Renamings { count },
                renamed,
            ),
            actions.into(),
        ])
    }

    /// A table of changes of one kind, a page at a time. Nothing where there is none.
    fn changes(
        self,
        (preview, register): (&CataloguePreview, &Register),
        places: &[u32],
        (id, title): (&'static str, fn(usize) -> Words),
        page: RwSignal<usize>,
    ) -> Node {
        if places.is_empty() {
            return Node::Nothing;
        }
        let title = say(title(places.len()));
        let slice = page_of(places.iter().copied(), page.get());
        let lines = slice
            .ids::<u32>()
            .filter_map(|place| self.change(preview, register, place));
        let heads = vec![say(Words::Change), say(Words::Effect)];
        let region =
            table_region(id, table(heads, Node::all(lines))).set("aria-label", title.clone());
        let lead = (id == "retraits").then(|| self.lead_of_withdrawals(preview));
        Node::Several(vec![
            html::h2().with(title).into(),
            lead.into(),
            region.into(),
            pagination(slice.place(), page, id),
        ])
    }

    /// What the boxes mean, and the button that ticks those of withdrawals without effect.
    fn lead_of_withdrawals(self, preview: &CataloguePreview) -> Node {
        let without_effect = preview.without_effect();
        let tick = (!without_effect.is_empty()).then(|| {
            let tick = move || {
                self.confirmed.update(|all| {
                    without_effect.iter().for_each(|place| all.insert(*place));
                });
            };
            let tick = button("button secondary small", tick);
            html::p().with(tick.with(say(Words::TickWithoutEffect)))
        });
        Node::Several(vec![
            html::p().with(say(Words::ConfirmLead)).into(),
            tick.into(),
        ])
    }

    fn change(
        self,
        preview: &CataloguePreview,
        register: &Register,
        place: u32,
    ) -> Option<Element> {
        let change = at(&preview.changes, place)?;
        let event = crate::register::Event::CatalogueChanged(change.clone());
        let words = event_in_words(&event, register, workspace().language());
        let index = usize::try_from(place).ok()?;
        let count = preview.effects.touched.get(index).copied().unwrap_or(0);
        let effect = if change.is_withdrawal() {
            let named = preview.effects.procurations.get(index).copied();
            let effect = match named.unwrap_or(0) {
                _ if count > 0 => Words::Losing { count },
                0 => Words::TakesNothing,
                count => Words::OnlyNamed { count },
            };
            self.confirmation(index, &words, effect)
        } else if count > 0 {
            say(Words::Gaining { count }).into()
        } else {
            Node::Nothing
        };
        let line = line()
            .with(subject(html::bdi().with(words)))
            .with(cell(say(Words::Effect), effect));
        Some(line)
    }

    /// The box without which a withdrawal isn't applied.
    fn confirmation(self, index: usize, what: &str, effect: Words) -> Node {
        let confirmed = self.confirmed;
        let label = format!("{}\u{a0}: {what}", say(Words::ConfirmThis));
        let choice = Choice::new(
            ChoiceKind::Several,
            ("retrait", &index.to_string()),
            label,
            move || confirmed.with(|all| all.contains(&index)),
            move || confirmed.update(|all| all.toggle(index)),
        );
        let choice = choice.note(say(effect));
        html::ul().class("choices").with(Node::from(choice)).into()
    }

    /// Records what is confirmed, unless the register has changed since it was compared.
    fn apply(self) {
        self.refused.set(None);
        let Chosen::Compared(file, shown) = self.chosen.get_untracked() else {
            return;
        };
        let now = compared(file);
        if !matches!(&now, Chosen::Compared(_, fresh) if *fresh == shown) {
            self.begin(now);
            return self.refused.set(Some(CHANGED));
        }
        let changes = self.confirmed.with_untracked(|all| shown.confirmed(all));
        if changes.is_empty() {
            return self.refused.set(Some(NOTHING_CHOSEN));
        }
        let count = changes.len();
        act(Act {
            desk: self.desk,
            request: Command::ChangeCatalogue(changes).into(),
            done: Box::new(Words::Applied { count }),
            then: Next::To(Address::Catalogue),
        });
    }
}

/// Compares a file with the catalogue as it is now.
fn compared(file: CatalogueFile) -> Chosen {
    let today = workspace().today();
    let preview = workspace().glance(|register| CataloguePreview::of(&file, register, today));
    Chosen::Compared(file, preview)
}

fn is_addition(change: &CatalogueChange) -> bool {
    matches!(
        change,
        CatalogueChange::BodyAdded { .. } | CatalogueChange::TaskAdded { .. }
    )
}

/// What is wrong with the file, a line each.
fn error(lines: Vec<String>, title: Option<String>) -> Node {
    let lines = lines
        .into_iter()
        .map(|line| html::li().with(html::bdi().with(line)));
    html::div()
        .class("notice error")
        .with(title.map(|title| html::p().with(title)))
        .with(html::ul().with(Node::all(lines)))
        .into()
}
