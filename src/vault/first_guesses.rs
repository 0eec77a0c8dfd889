//! What everyone tries first. Everything here is compared without case, accents, spaces and marks.

use super::passphrase::{NamesAtHand, PassphraseProblem};
use crate::register::sort_key;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// Pieces of the passphrases that are tried first, in French and in English, of our own making: what
/// a passphrase is called, rows of keys, well-worn words, sayings and titles, the place, and the
/// passphrases that this app shows as examples. Longer pieces need no entry where shorter ones make
/// them up.
const FRAGMENTS: &[&str] = &[
    "abc123",
    "administrateur",
    "administrator",
    "admin",
    "allyouneedislove",
    "asdfghjkl",
    "asdfgh",
    "aucommencementetaitleverbe",
    "azertyuiop",
    "azerty",
    "bienvenue",
    "bonjour",
    "canada",
    "canadiens",
    "changeme",
    "changezmoi",
    "chocolat",
    "clicsequr",
    "correcthorsebatterystaple",
    "doudou",
    "dragon",
    "employe",
    "enterprise",
    "entreprise",
    "exemplepublic",
    "football",
    "gouvernement",
    "hello",
    "hockey",
    "iletaitunefois",
    "iloveyou",
    "inthebeginningwastheword",
    "jemesouviens",
    "jepensedoncjesuis",
    "jetaime",
    "juillet",
    "lacigaleayantchantetoutlete",
    "letmein",
    "liberteegalitefraternite",
    "loulou",
    "maitrecorbeausurunarbreperche",
    "maythefourthbewithyou",
    "maytheforcebewithyou",
    "monkey",
    "monpays",
    "montreal",
    "motdepasse",
    "octobre",
    "onceuponatime",
    "pass",
    "passphrase",
    "password",
    "passw0rd",
    "p4ssw0rd",
    "pa55word",
    "phrase",
    "princess",
    "procuration",
    "procura",
    "qazwsx",
    "qsdfghjklm",
    "qwertyuiop",
    "qwerty",
    "qwertz",
    "quebec",
    "quelaforcesoitavectoi",
    "responsable",
    "revenu",
    "secret",
    "shadow",
    "soleil",
    "sunshine",
    "superman",
    "temporaire",
    "temporary",
    "thequickbrownfoxjumpsoverthelazydog",
    "tobeornottobethatisthequestion",
    "trustno1",
    "utilisateur",
    "welcome",
    "wxcvbn",
    "zxcvbnm",
    "1q2w3e4r5t6y",
    "1qaz2wsx",
];

/// How many letters and digits a new passphrase has besides what anyone would guess.
const OWN_CHARACTERS: usize = 8;
/// How long a count or a row of the same character is before it counts as one.
const RUN: usize = 4;

/// Takes away what anyone would try first, and asks that enough be left. A passphrase that holds a
/// known word among others of its own passes; one of which only a year or a few letters are its own
/// doesn't.
pub(super) fn guess(text: &str, names: NamesAtHand<'_>) -> Option<PassphraseProblem> {
    let folded = folded(text);
    if repeats(&folded) {
        return Some(PassphraseProblem::Repeated);
    }
    let counted = without_runs(&folded);
    let unknown = without(&counted, FRAGMENTS.iter().copied());
    if too_little(&folded, &unknown) {
        return Some(PassphraseProblem::Common);
    }
    let parts = parts_of(names);
    let unknown = without(&unknown, parts.iter().map(|part| part.as_str()));
    if too_little(&folded, &unknown) {
        return Some(PassphraseProblem::BuiltOnNames);
    }
    None
}

/// Whether something was taken away and what is left is too little.
fn too_little(before: &str, after: &str) -> bool {
    after.len() < before.len() && after.chars().count() < OWN_CHARACTERS
}

/// The names and their words, folded; those of fewer than three characters are in too many words.
fn parts_of(names: NamesAtHand<'_>) -> BTreeSet<String> {
    let NamesAtHand {
        enterprise,
        given_name,
        family_name,
        code,
    } = names;
    [enterprise, given_name, family_name, code]
        .into_iter()
        .flat_map(|name| {
            let words = name.split(|c: char| c.is_whitespace() || is_mark(c));
            std::iter::once(name).chain(words)
        })
        .map(|part| folded(part).to_string())
        .filter(|part| part.chars().count() >= 3)
        .collect()
}

/// The text without case, accents, spaces and ASCII punctuation.
fn folded(text: &str) -> Zeroizing<String> {
    let key = Zeroizing::new(sort_key(text));
    let kept = key.chars().filter(|&c| !c.is_whitespace() && !is_mark(c));
    Zeroizing::new(kept.collect())
}

/// Whether this is one of the marks that are passed over.
fn is_mark(character: char) -> bool {
    character.is_ascii_punctuation() || matches!(character, '’' | '«' | '»' | '–' | '—' | '…')
}

/// Whether the whole text is one piece at least three times over; the last time may be cut short.
fn repeats(text: &str) -> bool {
    let characters = Zeroizing::new(text.chars().map(u32::from).collect::<Vec<u32>>());
    (1..=characters.len() / 3).any(|length| {
        let shifted = characters.iter().skip(length);
        shifted
            .zip(characters.iter())
            .all(|(one, other)| one == other)
    })
}

/// The text without counts and rows of the same character: 4 or more that go up by one, down by one,
/// or stay.
fn without_runs(text: &str) -> Zeroizing<String> {
    let mut kept = Zeroizing::new(String::with_capacity(text.len()));
    let mut run = Zeroizing::new(String::with_capacity(text.len()));
    let mut step = None;
    let mut last = None;
    for character in text.chars() {
        let code = i64::from(u32::from(character));
        let from_last = last.map(|last: i64| code.saturating_sub(last));
        let goes_on = from_last.is_some_and(|by| by.abs() <= 1 && step.is_none_or(|s| s == by));
        if goes_on {
            step = from_last;
        } else {
            keep_short(&mut kept, &mut run);
            step = None;
        }
        run.push(character);
        last = Some(code);
    }
    keep_short(&mut kept, &mut run);
    kept
}

/// Moves a run to what is kept, unless it is long enough to be one.
fn keep_short(kept: &mut String, run: &mut Zeroizing<String>) {
    if run.chars().count() < RUN {
        kept.push_str(run);
    }
    run.clear();
}

/// The text without these pieces, each as often as it stands there; longer ones go first, so that no
/// shorter one breaks them up.
fn without<'a>(text: &str, pieces: impl Iterator<Item = &'a str>) -> Zeroizing<String> {
    let mut pieces: Vec<&str> = pieces.collect();
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    let mut left = Zeroizing::new(text.to_owned());
    for piece in pieces {
        // A space stands for what was taken out, so that its two sides don't become a new piece.
        left = Zeroizing::new(left.replace(piece, " "));
    }
    left.retain(|c| c != ' ');
    left
}
