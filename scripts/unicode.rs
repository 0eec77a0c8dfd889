//! Writes down what normal forms C and D take of Unicode's tables (UAX #15), as few bytes as can be.
//!
//! The tables of the `unicode-normalization` crate are made for speed: 45 kB that hardly compress, in
//! every first visit. Here each column is a text of its own, and a column of code points tells the
//! gaps between them, so that what repeats stands side by side. `src/register/normal_form.rs` reads
//! them; Hangul syllables are computed there and stand in no table.

#![allow(
    clippy::arithmetic_side_effects,
    reason = "code points are small, and tests compare the tables with their source"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::RangeInclusive;
use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};

const HANGUL_SYLLABLES: RangeInclusive<char> = '\u{AC00}'..='\u{D7A3}';

pub(crate) fn tables() -> Result<String, Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=scripts/unicode.rs");
    let mut text = String::new();
    decompositions(&mut text)?;
    classes(&mut text)?;
    lower_case(&mut text)?;
    Ok(text)
}

/// Of each character that decomposes, its two parts; U+0000 where it has but one. The first may
/// decompose in turn.
fn decompositions(text: &mut String) -> Result<(), Box<dyn std::error::Error>> {
    let whole: Vec<(char, Vec<char>)> = ('\0'..=char::MAX)
        .filter(|character| !HANGUL_SYLLABLES.contains(character))
        .map(|character| (character, decomposed(character)))
        .filter(|(character, parts)| *parts != [*character])
        .collect();
    // Of several characters of the same parts the first is the one that is composed.
    let with_parts: BTreeMap<&[char], char> = whole
        .iter()
        .rev()
        .map(|(character, parts)| (parts.as_slice(), *character))
        .collect();
    let (mut gaps, mut firsts) = (String::new(), String::new());
    let (mut seconds, mut uncomposed) = (String::new(), String::new());
    let mut before = 0;
    for (character, parts) in &whole {
        let (first, second) = match parts.as_slice() {
            [only] => (*only, '\0'),
            [first, second] => (*first, *second),
            [first @ .., second] => {
                let first = with_parts.get(first).ok_or("a character without parts")?;
                (*first, *second)
            }
            [] => return Err("a character that decomposes into nothing".into()),
        };
        gaps.push(gap(before, *character)?);
        firsts.push(first);
        seconds.push(second);
        if second != '\0' && compose(first, second) != Some(*character) {
            uncomposed.push(*character);
        }
        before = u32::from(*character);
    }
    column(
        text,
        "GAPS",
        "From one character that decomposes to the next.",
        &gaps,
    )?;
    column(text, "FIRSTS", "The first part of each.", &firsts)?;
    column(text, "SECONDS", "The second part of each.", &seconds)?;
    column(
        text,
        "UNCOMPOSED",
        "The characters of two parts that are never composed again.",
        &uncomposed,
    )?;
    Ok(())
}

fn decomposed(character: char) -> Vec<char> {
    let mut parts = Vec::new();
    decompose_canonical(character, |part| parts.push(part));
    parts
}

/// The combining classes: of each run of characters of one class, which isn't 0, where it begins, how
/// long it is and its class.
fn classes(text: &mut String) -> Result<(), Box<dyn std::error::Error>> {
    let (mut gaps, mut lengths, mut classes) = (String::new(), String::new(), String::new());
    let mut before = 0;
    let mut all = ('\0'..=char::MAX).peekable();
    while let Some(character) = all.next() {
        let class = canonical_combining_class(character);
        if class == 0 {
            continue;
        }
        let mut length = 1;
        while all
            .next_if(|next| canonical_combining_class(*next) == class)
            .is_some()
        {
            length += 1;
        }
        gaps.push(gap(before, character)?);
        lengths.push(written(length)?);
        classes.push(char::from(class));
        before = u32::from(character);
    }
    column(
        text,
        "CLASS_GAPS",
        "From the beginning of one run of a combining class to the next.",
        &gaps,
    )?;
    column(
        text,
        "CLASS_LENGTHS",
        "How many characters each run has.",
        &lengths,
    )?;
    column(text, "CLASSES", "The class of each run.", &classes)?;
    Ok(())
}

/// The lower case of the characters that don't decompose: of each run of capitals that stand at one
/// distance from each other and from their small letters, where it begins, how long it is, at which
/// distance they stand, and the first small letter.
fn lower_case(text: &mut String) -> Result<(), Box<dyn std::error::Error>> {
    let cased: Vec<(u32, u32)> = ('\0'..=char::MAX)
        .filter(|character| decomposed(*character) == [*character])
        .filter_map(|character| {
            let mut lower = character.to_lowercase();
            let only = lower.next().filter(|small| *small != character)?;
            lower
                .next()
                .is_none()
                .then_some((character.into(), only.into()))
        })
        .collect();
    let (mut gaps, mut lengths) = (String::new(), String::new());
    let (mut steps, mut lowers) = (String::new(), String::new());
    let mut before = 0;
    let mut rest = cased.as_slice();
    while let Some(&(first, lower)) = rest.first() {
        let step = match rest.get(1) {
            Some((next, _)) if next - first == 2 => 2,
            _ => 1,
        };
        let expected = (0..).map(|rank| (first + rank * step, lower + rank * step));
        let run = rest
            .iter()
            .zip(expected)
            .take_while(|(letter, expected)| *letter == expected);
        let length = run.count();
        gaps.push(written(first - before)?);
        lengths.push(written(u32::try_from(length)?)?);
        steps.push(written(step)?);
        lowers.push(written(lower)?);
        before = first;
        rest = rest.get(length..).unwrap_or_default();
    }
    column(
        text,
        "CAPITAL_GAPS",
        "From the beginning of one run of capitals to the next.",
        &gaps,
    )?;
    column(
        text,
        "CAPITAL_LENGTHS",
        "How many capitals each run has.",
        &lengths,
    )?;
    column(
        text,
        "CAPITAL_STEPS",
        "At which distance they stand.",
        &steps,
    )?;
    column(
        text,
        "SMALL_LETTERS",
        "The first small letter of each run.",
        &lowers,
    )?;
    Ok(())
}

/// The distance to a character, written as a character.
fn gap(from: u32, to: char) -> Result<char, &'static str> {
    written(u32::from(to) - from)
}

/// A number, written as a character.
fn written(number: u32) -> Result<char, &'static str> {
    char::from_u32(number).ok_or("a number that is no character")
}

fn column(text: &mut String, name: &str, doc: &str, content: &str) -> std::fmt::Result {
    writeln!(
        text,
        "/// {doc}\nconst {name}: &str = \"{}\";",
        content.escape_default()
    )
}
