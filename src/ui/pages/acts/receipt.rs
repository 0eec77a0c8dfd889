//! The receipt of an act, by its record's sequence number: what was done, who did it and when, and what holds
//! now. It is read from the journal, so its address can be kept, and opening it again records nothing.

use super::attestation::attestation_link;
use super::touched::{Touched, title_of, touched};
use super::undoing::undo_link;
use crate::journal::Record;
use crate::register::{Actor, AssignmentId, Event, ProcurationId, Register, User};
use crate::ui::address::Address;
use crate::ui::components::{
    Page, cell, line, page_of, pagination, paper, row, status_badge, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::journal::{author, time_of};
use crate::ui::pages::{link_to, not_found_page, receipt_slip};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Attestations, Frame, Management, Receipts, RecordPage};
use crate::wording::{event_in_words, period_in_words, procuration_name};
use leptos::prelude::*;

pub(in crate::ui) fn receipt_page(sequence: u32) -> Node {
    let record = workspace().with_record(sequence, Record::clone);
    match record.filter(may_be_read) {
        Some(record) => receipt(record),
        None => not_found_page(),
    }
}

/// An officer reads every receipt; anybody else, their own.
fn may_be_read(record: &Record) -> bool {
    let is_own = workspace().user().map(Actor::User) == Some(record.author);
    is_own || workspace().is_officer()
}

fn receipt(record: Record) -> Node {
    let (title, touched) = workspace().glance(|register| {
        let touched = touched(register, &record.events);
        (title_of(register, &record.events), touched)
    });
    let number = say(RecordPage::Title {
        number: record.sequence.to_string(),
    });
    let by = workspace().glance(|register| author(record.author, register));
    let facts = vec![
        row(say(Receipts::Author), html::bdi().with(by)),
        row(say(Receipts::When), time_of(record.instant)),
    ];
    let ways = ways_on(&record, &touched);
    Page::titled(say(title))
        .with(receipt_slip(number.into_owned(), say(Receipts::Text)))
        .with(paper(facts))
        .with(html::h2().with(say(Receipts::What)))
        .with(lines(record))
        .with(standing(touched.procurations.iter().copied().collect()))
        .with(ended(touched.ended.iter().copied().collect()))
        .with(ways)
        .into()
}

/// What was recorded, line by line, a page at a time.
pub(super) fn lines(record: Record) -> Node {
    const LIST: &str = "enregistre";
    let page = RwSignal::new(1_usize);
    follow(move || {
        let places = 0..u32::try_from(record.events.len()).unwrap_or(u32::MAX);
        let slice = page_of(places, page.get());
        let language = workspace().language();
        let items = workspace().glance(|register| {
            let places = slice.ids::<u32>().filter_map(|at| usize::try_from(at).ok());
            let events = places.filter_map(|at| record.events.get(at));
            Node::all(events.map(|event| {
                let words = event_in_words(event, register, language);
                html::li()
                    .with(html::bdi().with(words))
                    .with(withdrawn_by(register, event))
            }))
        });
        let list = html::ul().set("id", LIST).set("tabindex", "-1").with(items);
        Node::Several(vec![list.into(), pagination(slice.place(), page, LIST)])
    })
}

/// The people from whom a modification withdraws the procuration.
fn withdrawn_by(register: &Register, event: &Event) -> Option<Element> {
    let Event::ProcurationModified { dropped, .. } = event else {
        return None;
    };
    let names = dropped.iter().filter_map(|id| {
        let user = register.assignments().get(*id)?.user;
        let name = register.users().get(user)?.full_name();
        let words = say(Receipts::WithdrawnFrom { name });
        Some(html::li().with(html::bdi().with(words)))
    });
    (!dropped.is_empty()).then(|| html::ul().with(Node::all(names)))
}

/// Where the procurations stand now.
fn standing(ids: Vec<ProcurationId>) -> Node {
    const TABLE: &str = "maintenant";
    if ids.is_empty() {
        return Node::Nothing;
    }
    let page = RwSignal::new(1_usize);
    let rows = follow(move || {
        let slice = page_of(ids.iter().copied(), page.get());
        let heads = vec![
            say(Management::Reference),
            say(Management::Name),
            say(Management::Status),
            say(Management::Period),
            say(Receipts::Mandataries),
        ];
        let lines = workspace()
            .read(|register| Node::all(slice.ids().filter_map(|id| standing_line(register, id))));
        let region = table_region(TABLE, table(heads, lines));
        let region = region.set("aria-label", say(Receipts::HoldsNow));
        Node::Several(vec![region.into(), pagination(slice.place(), page, TABLE)])
    });
    Node::Several(vec![html::h2().with(say(Receipts::HoldsNow)).into(), rows])
}

fn standing_line(register: &Register, id: ProcurationId) -> Option<Element> {
    let language = workspace().language();
    let row = register.procurations().get(id)?;
    let name = html::bdi().with(procuration_name(register, id, row, language));
    let reference = if workspace().is_officer() {
        link_to(&Address::Procuration(row.reference))
    } else {
        html::span()
    };
    let reference = reference.class("reference").with(row.reference.to_string());
    let status = status_badge(row.status(workspace().today()));
    let mandataries = register.mandataries(id).count().to_string();
    let line = line()
        .with(cell(say(Management::Reference), reference))
        .with(subject(name))
        .with(cell(say(Management::Status), status))
        .with(cell(
            say(Management::Period),
            period_in_words(register.whole_period(row), language),
        ))
        .with(cell(say(Receipts::Mandataries), mandataries).class("number"));
    Some(line)
}

/// The mandates that ended, each with its attestation.
fn ended(ids: Vec<AssignmentId>) -> Node {
    const TABLE: &str = "termines";
    if ids.is_empty() {
        return Node::Nothing;
    }
    let page = RwSignal::new(1_usize);
    let rows = follow(move || {
        let slice = page_of(ids.iter().copied(), page.get());
        let heads = vec![say(Acts::Person), say(Attestations::Title)];
        let lines = workspace()
            .read(|register| Node::all(slice.ids().filter_map(|id| ended_line(register, id))));
        let region = table_region(TABLE, table(heads, lines));
        let region = region.set("aria-label", say(Receipts::EndedMandates));
        Node::Several(vec![region.into(), pagination(slice.place(), page, TABLE)])
    });
    Node::Several(vec![
        html::h2().with(say(Receipts::EndedMandates)).into(),
        rows,
    ])
}

fn ended_line(register: &Register, id: AssignmentId) -> Option<Element> {
    let link = attestation_link(register, id)?;
    let row = register.assignments().get(id)?;
    let name = register.users().get(row.user).map(User::listed_name)?;
    let line = line()
        .with(subject(html::bdi().with(name)))
        .with(cell(say(Attestations::Title), link));
    Some(line)
}

/// The ways on: what takes the act back, where something does; what it was about; and the lists.
fn ways_on(record: &Record, touched: &Touched) -> Node {
    let mut ways = Vec::new();
    if workspace().is_officer() {
        ways.extend(touched_links(touched));
        ways.push(
            link_to(&Address::Procurations)
                .class("button secondary")
                .with(say(Management::BackToList)),
        );
        ways.extend(undo_link(record.sequence));
    } else {
        ways.push(
            link_to(&Address::MyAccess)
                .class("button")
                .with(say(Frame::MyAccess)),
        );
    }
    ways.push(link_to(&Address::Start).with(say(Frame::Home)));
    html::div().class("actions").with(Node::all(ways)).into()
}

/// The links to the procuration or to the user, where the record is about one.
fn touched_links(touched: &Touched) -> Vec<Element> {
    let mut links = Vec::new();
    workspace().glance(|register| {
        if let Some(&user) = touched.users.iter().next()
            && let Some(user) = register.users().get(user)
        {
            let name = user.full_name();
            let link = link_to(&Address::User(user.code.clone())).class("button");
            links.push(link.with(say(Receipts::SeeUser { name })));
        }
        let mut procurations = touched.procurations.iter();
        if let (Some(&only), None) = (procurations.next(), procurations.next())
            && let Some(row) = register.procurations().get(only)
        {
            let link = link_to(&Address::Procuration(row.reference)).class("button");
            links.push(link.with(say(Receipts::SeeProcuration)));
        }
    });
    links
}
