//! The office's world: the browser's clock and randomness, and Québec's civil time (R8).

use crate::office::World;
use crate::register::{Day, Instant, Moment};
use js_sys::{Array, Date, Function, Intl, Math, Object, Reflect};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use zeroize::Zeroizing;

/// Québec's time zone.
const ZONE: &str = "America/Toronto";
/// 0001-01-02T00:00:00Z, by when the calendar has begun in every zone.
const FIRST: Instant = Instant(-62_135_510_400_000);

/// A civil time in Québec, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The date.
    pub day: Day,
    /// The hour, 0 to 23.
    pub hour: u32,
    /// The minute, 0 to 59.
    pub minute: u32,
}

/// Why this browser can't be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorldProblem {
    /// It doesn't know Québec's time zone.
    NoTimeZone,
    /// It has no source of randomness.
    NoRandomness,
}

/// The browser's clock and randomness.
#[derive(Clone, Debug)]
pub struct BrowserWorld {
    crypto: web_sys::Crypto,
    format: Intl::DateTimeFormat,
    /// The date at the last look, should a later one fail.
    last_day: Cell<Day>,
}

impl BrowserWorld {
    /// The world, once it has been seen to work.
    ///
    /// # Errors
    /// When the browser lacks what the register can't do without.
    pub fn open() -> Result<Self, WorldProblem> {
        let format = format_in_zone().ok_or(WorldProblem::NoTimeZone)?;
        let present = local_time(&format, now()).ok_or(WorldProblem::NoTimeZone)?;
        let crypto = web_sys::window().and_then(|window| window.crypto().ok());
        let crypto = crypto.ok_or(WorldProblem::NoRandomness)?;
        crypto
            .get_random_values_with_u8_array(&mut [0; 16])
            .map_err(|_| WorldProblem::NoRandomness)?;
        Ok(Self {
            crypto,
            format,
            last_day: Cell::new(present.day),
        })
    }

    /// So many random bytes for keys, seeds, salts and nonces; at most 65,536. `None` where the browser's
    /// source fails: nothing else stands in for it, and whoever asked makes nothing then.
    #[must_use]
    pub fn secret_bytes<const N: usize>(&self) -> Option<Zeroizing<[u8; N]>> {
        let mut bytes = Zeroizing::new([0; N]);
        self.draw(bytes.as_mut()).then_some(bytes)
    }

    /// Fills the bytes with random ones, if the browser's source gives any.
    fn draw(&self, bytes: &mut [u8]) -> bool {
        let drawn = self.crypto.get_random_values_with_u8_array(bytes);
        drawn.is_ok()
    }

    /// Québec's civil time at an instant, or `None` for an instant that is outside the calendar.
    #[must_use]
    pub fn local_time(&self, instant: Instant) -> Option<LocalTime> {
        local_time(&self.format, instant)
    }
}

impl World for BrowserWorld {
    fn moment(&self) -> Moment {
        let now = now();
        if let Some(present) = self.local_time(now) {
            self.last_day.set(present.day);
        }
        Moment {
            today: self.last_day.get(),
            now,
        }
    }

    fn secret(&self) -> Option<Zeroizing<[u8; 32]>> {
        self.secret_bytes()
    }

    fn random(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        if !self.draw(&mut bytes) {
            // It worked a moment ago, and has no reason to fail for so few bytes. What is drawn names
            // things and keeps no secret, so any randomness is better than none.
            for byte in &mut bytes {
                *byte = (Math::random() * 256.0) as u8;
            }
        }
        bytes
    }
}

/// This instant, by the device's clock.
#[must_use]
pub fn now() -> Instant {
    Instant(Date::now() as i64)
}

fn local_time(format: &Intl::DateTimeFormat, instant: Instant) -> Option<LocalTime> {
    let date = Date::new(&JsValue::from_f64(instant.0 as f64));
    // Years before 1 would be shown by their number alone, as if they came after it.
    if instant < FIRST || date.get_time().is_nan() {
        return None;
    }
    let parts = format.format_to_parts(&date);
    let part = |kind: &str| {
        let found = parts.iter().find(|part| text(part, "type") == kind)?;
        text(&found, "value").parse::<u32>().ok()
    };
    let year = i32::try_from(part("year")?).ok()?;
    Some(LocalTime {
        day: Day::new(year, part("month")?, part("day")?)?,
        hour: part("hour")?,
        minute: part("minute")?,
    })
}

fn text(object: &JsValue, property: &str) -> String {
    let value = Reflect::get(object, &JsValue::from_str(property)).ok();
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// A format with Québec's zone, plain digits and hours from 0 to 23; `None` where there is no such
/// zone, for which the browser throws instead of answering.
fn format_in_zone() -> Option<Intl::DateTimeFormat> {
    let options = Object::new();
    for (name, value) in [
        ("timeZone", ZONE),
        ("calendar", "gregory"),
        ("numberingSystem", "latn"),
        ("hourCycle", "h23"),
        ("year", "numeric"),
        ("month", "numeric"),
        ("day", "numeric"),
        ("hour", "numeric"),
        ("minute", "numeric"),
    ] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?;
    let arguments = Array::of2(&"en-CA".into(), &options);
    let constructor: &Function = constructor.dyn_ref()?;
    let format = Reflect::construct(constructor, &arguments).ok()?;
    format.dyn_into().ok()
}
