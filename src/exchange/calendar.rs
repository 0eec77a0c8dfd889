//! The ends of procurations as a calendar (iCalendar, RFC 5545).
//!
//! Each end is an all-day event with an alarm before it. Its identity follows from the register and the
//! procuration's reference, and its revision from how far the journal goes: a calendar that takes the file in
//! again replaces what it has, and adds nothing twice. What was revoked is cancelled.
//!
//! The library for this format weighs 87 kB in brotli, a quarter of all that is loaded after a first visit,
//! and asks the clock and chance by itself; these lines weigh one. A library reads them in the tests.

use crate::journal::RegisterId;
use crate::register::{Day, Instant, Procuration, ProcurationId, ProcurationState, Register};

/// The longest line, in bytes, its end not included (RFC 5545, section 3.1).
const LINE_LIMIT: usize = 75;
/// How many days before an end its alarm is.
const ALARM_DAYS: u32 = 30;

/// How a language puts the end of a procuration.
pub trait EndPhrasing {
    /// What the calendar is called.
    fn calendar(&self, register: &Register) -> String;
    /// What ends, in a few words.
    fn end(&self, register: &Register, id: ProcurationId) -> String;
    /// What more there is to know, with the line that says that the app is independent.
    fn more(&self, register: &Register, id: ProcurationId) -> String;
}

/// Of what a calendar is made, and when.
#[derive(Clone, Copy, Debug)]
pub struct CalendarSource<'a> {
    /// The register.
    pub register: &'a Register,
    /// Its identity.
    pub id: RegisterId,
    /// How many records its journal has.
    pub revision: u32,
    /// Today: what ended before isn't told.
    pub today: Day,
    /// Now, in universal time.
    pub now: Instant,
}

/// The calendar of the ends that are to come.
#[must_use]
pub fn calendar(source: CalendarSource, phrasing: &dyn EndPhrasing) -> String {
    let mut text = String::new();
    let mut line = |content: &str| fold(&mut text, content);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Procura//Procura//FR");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    let name = escaped(&phrasing.calendar(source.register));
    line(&format!("X-WR-CALNAME:{name}"));
    let stamp = stamp(source.now);
    for (id, row) in source.register.procurations().iter() {
        if is_told(source, id, row) {
            event(&mut line, source, (id, row), &stamp, phrasing);
        }
    }
    line("END:VCALENDAR");
    text
}

/// Whether the end of this version is told: it is the latest, and isn't over already.
fn is_told(source: CalendarSource, id: ProcurationId, row: &Procuration) -> bool {
    let latest = source.register.procuration_by_reference(row.reference);
    latest == Some(id) && row.terms.period.end() >= source.today
}

fn event(
    line: &mut dyn FnMut(&str),
    source: CalendarSource,
    (id, row): (ProcurationId, &Procuration),
    stamp: &str,
    phrasing: &dyn EndPhrasing,
) {
    let end = row.terms.period.end();
    let stands = matches!(
        row.state,
        ProcurationState::Open | ProcurationState::Suspended
    );
    line("BEGIN:VEVENT");
    line(&format!("UID:{}@{}.procura", row.reference, source.id));
    line(&format!("DTSTAMP:{stamp}"));
    line(&format!("LAST-MODIFIED:{stamp}"));
    line(&format!("SEQUENCE:{}", source.revision));
    line(&format!("DTSTART;VALUE=DATE:{}", basic(end)));
    line(&format!("DTEND;VALUE=DATE:{}", basic(end.plus_days(1))));
    let summary = escaped(&phrasing.end(source.register, id));
    line(&format!("SUMMARY:{summary}"));
    let more = escaped(&phrasing.more(source.register, id));
    line(&format!("DESCRIPTION:{more}"));
    line("TRANSP:TRANSPARENT");
    if stands {
        line("STATUS:CONFIRMED");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line(&format!("TRIGGER:-P{ALARM_DAYS}D"));
        line(&format!("DESCRIPTION:{summary}"));
        line("END:VALARM");
    } else {
        line("STATUS:CANCELLED");
    }
    line("END:VEVENT");
}

/// A line, folded so that no part is longer than a line may be and no character is split.
fn fold(text: &mut String, content: &str) {
    let mut length: usize = 0;
    for character in content.chars() {
        let wide = character.len_utf8();
        if length.saturating_add(wide) > LINE_LIMIT {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(character);
        length = length.saturating_add(wide);
    }
    text.push_str("\r\n");
}

/// A text as a value (RFC 5545, section 3.3.11).
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\n' => value.push_str("\\n"),
            '\r' => {}
            other => value.push(other),
        }
    }
    value
}

/// "20270315".
fn basic(day: Day) -> String {
    day.iso().replace('-', "")
}

/// "20270315T170000Z".
fn stamp(now: Instant) -> String {
    const DAY: i64 = 86_400;
    /// The number of 1970-01-01, counted from 0001-01-01 as day 1.
    const EPOCH: i64 = 719_163;
    let seconds = now.0.div_euclid(1_000);
    let number = seconds.div_euclid(DAY).saturating_add(EPOCH);
    let day = i32::try_from(number)
        .ok()
        .and_then(|number| Day::try_from(number).ok());
    let day = day.map(basic).unwrap_or_default();
    let second = seconds.rem_euclid(DAY);
    let part = |size: i64, of: i64| second.div_euclid(size).rem_euclid(of);
    let (hour, minute, second) = (part(3_600, 24), part(60, 60), part(1, 60));
    format!("{day}T{hour:02}{minute:02}{second:02}Z")
}
