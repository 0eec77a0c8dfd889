//! Unicode's normal forms C and D (UAX #15), and the lower case of what they decompose into.
//!
//! The tables are those of the `unicode-normalization` crate and of the standard library, written down
//! anew when the project is built (`scripts/unicode.rs`): as they come they would weigh some 24 kB in
//! brotli at every first visit, these weigh 5. Tests compare the two on all of Unicode.

use std::collections::BinaryHeap;
use std::sync::LazyLock;

// Declares the columns of the tables, each as a text.
include!(concat!(env!("OUT_DIR"), "/unicode.rs"));

/// Before this character none combines with another, and text of such characters is composed as it is.
const FIRST_COMBINING: char = '\u{300}';

/// A character with its canonical combining class; 0 for one that begins a sequence.
type Classed = (u8, char);

/// Unicode's tables, as they are looked up.
struct Tables {
    /// The characters that decompose, in order, each with its parts; the second is U+0000 where there
    /// is but one.
    decompositions: Vec<(char, (char, char))>,
    /// Two characters that are composed, in order, and what they make.
    compositions: Vec<((char, char), char)>,
    /// The first and the last character of each run of one class, in order, and the class.
    classes: Vec<(char, char, u8)>,
    /// The runs of capitals, in order.
    capitals: Vec<Capitals>,
}

/// Capitals that stand at one distance from each other and from their small letters.
struct Capitals {
    first: char,
    last: char,
    step: u32,
    /// The small letter of the first one.
    small: char,
}

static TABLES: LazyLock<Tables> = LazyLock::new(Tables::read);

impl Tables {
    fn read() -> Self {
        let parts = FIRSTS.chars().zip(SECONDS.chars());
        let decompositions: Vec<_> = after_gaps(GAPS).zip(parts).collect();
        let composed = decompositions
            .iter()
            .filter(|(whole, (_, second))| *second != '\0' && !UNCOMPOSED.contains(*whole));
        // A heap sorts in a tenth of the code that `sort` brings in.
        let compositions: BinaryHeap<_> = composed.map(|&(whole, parts)| (parts, whole)).collect();
        let runs = after_gaps(CLASS_GAPS).zip(CLASS_LENGTHS.chars());
        let classes = runs.zip(CLASSES.chars()).map(|((first, length), class)| {
            let last = last_of(first, length, 1);
            (first, last, u8::try_from(class).unwrap_or(0))
        });
        let runs = after_gaps(CAPITAL_GAPS).zip(CAPITAL_LENGTHS.chars());
        let letters = CAPITAL_STEPS.chars().zip(SMALL_LETTERS.chars());
        let capitals = runs.zip(letters).map(|((first, length), (step, small))| {
            let step = u32::from(step);
            let last = last_of(first, length, step);
            Capitals {
                first,
                last,
                step,
                small,
            }
        });
        Self {
            classes: classes.collect(),
            capitals: capitals.collect(),
            compositions: compositions.into_sorted_vec(),
            decompositions,
        }
    }

    fn lower_case(&self, character: char) -> char {
        let place = self.capitals.partition_point(|run| run.last < character);
        let found = self.capitals.get(place).and_then(|run| {
            let further = u32::from(character).checked_sub(u32::from(run.first))?;
            let is_in_step = further.is_multiple_of(run.step);
            is_in_step.then(|| char_at(u32::from(run.small).saturating_add(further)))
        });
        found.unwrap_or(character)
    }

    fn class(&self, character: char) -> u8 {
        let place = self
            .classes
            .partition_point(|(_, last, _)| *last < character);
        match self.classes.get(place) {
            Some((first, _, class)) if *first <= character => *class,
            _ => 0,
        }
    }

    fn parts(&self, character: char) -> Option<(char, char)> {
        let all = &self.decompositions;
        let place = all.binary_search_by_key(&character, |(whole, _)| *whole);
        let found = place.ok().and_then(|place| all.get(place));
        found
            .map(|(_, parts)| *parts)
            .or_else(|| hangul::parts(character))
    }

    fn composed(&self, parts: (char, char)) -> Option<char> {
        let all = &self.compositions;
        let place = all.binary_search_by_key(&parts, |(parts, _)| *parts);
        let found = place.ok().and_then(|place| all.get(place));
        found
            .map(|(_, whole)| *whole)
            .or_else(|| hangul::composed(parts))
    }

    fn decompose(&self, character: char, into: &mut Vec<Classed>) {
        match self.parts(character) {
            Some((first, second)) => {
                self.decompose(first, into);
                if second != '\0' {
                    // In Unicode only first parts decompose in turn.
                    into.push((self.class(second), second));
                }
            }
            None => into.push((self.class(character), character)),
        }
    }
}

/// The characters that stand so far one after another.
fn after_gaps(gaps: &str) -> impl Iterator<Item = char> {
    gaps.chars().scan(0_u32, |place, gap| {
        *place = place.saturating_add(u32::from(gap));
        Some(char_at(*place))
    })
}

/// The last character of a run of so many.
fn last_of(first: char, length: char, step: u32) -> char {
    let further = u32::from(length).saturating_sub(1).saturating_mul(step);
    char_at(u32::from(first).saturating_add(further))
}

fn char_at(place: u32) -> char {
    char::from_u32(place).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The syllables of Korean, which are computed from their letters (Unicode, section 3.12).
mod hangul {
    use super::char_at;

    /// The first syllable and the first letters of each kind; a syllable may lack a final letter, for
    /// which stands the one before the first.
    const SYLLABLES: u32 = 0xAC00;
    const INITIALS: u32 = 0x1100;
    const VOWELS: u32 = 0x1161;
    const FINALS: u32 = 0x11A7;
    /// How many there are of each.
    const INITIAL_COUNT: u32 = 19;
    const VOWEL_COUNT: u32 = 21;
    const FINAL_COUNT: u32 = 28;

    /// Which of so many this character is, counted from the first one.
    fn rank(character: char, first: u32, count: u32) -> Option<u32> {
        let rank = u32::from(character).checked_sub(first)?;
        (rank < count).then_some(rank)
    }

    fn nth(first: u32, rank: u32) -> char {
        char_at(first.saturating_add(rank))
    }

    /// A syllable without its final letter, and that letter; or, of one without, its two letters.
    pub(super) fn parts(syllable: char) -> Option<(char, char)> {
        let count = INITIAL_COUNT * VOWEL_COUNT * FINAL_COUNT;
        let rank = rank(syllable, SYLLABLES, count)?;
        let (open, last) = (rank / FINAL_COUNT, rank % FINAL_COUNT);
        Some(if last == 0 {
            let initial = nth(INITIALS, open / VOWEL_COUNT);
            (initial, nth(VOWELS, open % VOWEL_COUNT))
        } else {
            (nth(SYLLABLES, rank.saturating_sub(last)), nth(FINALS, last))
        })
    }

    pub(super) fn composed((first, second): (char, char)) -> Option<char> {
        if let Some(initial) = rank(first, INITIALS, INITIAL_COUNT) {
            let vowel = rank(second, VOWELS, VOWEL_COUNT)?;
            let open = initial.saturating_mul(VOWEL_COUNT).saturating_add(vowel);
            return Some(nth(SYLLABLES, open.saturating_mul(FINAL_COUNT)));
        }
        let count = INITIAL_COUNT * VOWEL_COUNT * FINAL_COUNT;
        let syllable = rank(first, SYLLABLES, count)?;
        let last = rank(second, FINALS, FINAL_COUNT).filter(|last| *last > 0)?;
        let is_open = syllable.is_multiple_of(FINAL_COUNT);
        is_open.then(|| nth(SYLLABLES, syllable.saturating_add(last)))
    }
}

/// Normal form C: composed, as names are kept (R14).
pub(super) fn composed(text: &str) -> String {
    if text.chars().all(|character| character < FIRST_COMBINING) {
        return text.to_owned();
    }
    let mut kept: Vec<char> = Vec::new();
    let mut beginning: Option<usize> = None;
    let mut last_class = None;
    for (class, character) in decomposed(text) {
        let is_blocked = last_class.is_some_and(|last| last >= class);
        let place = beginning
            .and_then(|place| kept.get_mut(place))
            .filter(|_| !is_blocked);
        if let Some(place) = place
            && let Some(both) = TABLES.composed((*place, character))
        {
            *place = both;
            continue;
        }
        if class == 0 {
            beginning = Some(kept.len());
        }
        last_class = (class != 0).then_some(class);
        kept.push(character);
    }
    kept.into_iter().collect()
}

/// Normal form D: decomposed, with its combining marks in canonical order.
pub(super) fn decomposed(text: &str) -> Vec<Classed> {
    let mut all: Vec<Classed> = Vec::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            all.push((0, character));
        } else {
            TABLES.decompose(character, &mut all);
        }
    }
    for marks in all.split_mut(|(class, _)| *class == 0) {
        if marks.len() > 1 {
            put_in_order(marks);
        }
    }
    all
}

/// The small letter of a capital that doesn't decompose; of every other character, the character.
pub(super) fn lower_case(character: char) -> char {
    if character.is_ascii() {
        character.to_ascii_lowercase()
    } else {
        TABLES.lower_case(character)
    }
}

/// Orders marks by their classes. The order of marks of one class counts, so it is kept.
fn put_in_order(marks: &mut [Classed]) {
    let with_places = marks.iter().zip(0_usize..);
    let ordered: BinaryHeap<_> = with_places
        .map(|(&(class, mark), place)| (class, place, mark))
        .collect();
    for (kept, (class, _, mark)) in marks.iter_mut().zip(ordered.into_sorted_vec()) {
        *kept = (class, mark);
    }
}
