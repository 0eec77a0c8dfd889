//! The reference: found however it is typed, and never mistaken for another one.

use procura::register::{Reference, ReferenceProblem};

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LAST: u64 = (1 << 40) - 1;
/// The symbols, spoken without `PI` and hyphens.
const SYMBOLS: usize = 9;

/// References of every look: none and all bits, one bit, patterns, and random bits.
fn samples() -> Vec<Reference> {
    let mut bits = vec![0, LAST, 1, 1 << 39, 0x55_5555_5555, 0xAA_AAAA_AAAA];
    bits.extend((1..40_u64).map(|rank| rank.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 24));
    bits.into_iter().map(Reference::from_bits).collect()
}

/// The nine symbols as they are kept, without `PI` and hyphens.
fn symbols(reference: Reference) -> Vec<char> {
    let text = reference.to_string();
    text.trim_start_matches("PI")
        .chars()
        .filter(|&c| c != '-')
        .collect()
}

fn parse(symbols: &[char]) -> Result<Reference, ReferenceProblem> {
    Reference::parse(&symbols.iter().collect::<String>())
}

#[test]
fn reference_is_pi_and_nine_symbols_in_threes() {
    for reference in samples() {
        let text = reference.to_string();
        assert_eq!(text.len(), 14, "{text}");
        let groups: Vec<&str> = text.split('-').collect();
        assert_eq!(groups[0], "PI");
        assert!(groups[1..].iter().all(|group| group.len() == 3));
        assert!(
            symbols(reference)
                .iter()
                .all(|&symbol| ALPHABET.contains(symbol))
        );
    }
}

#[test]
fn reference_is_written_as_it_always_was() {
    // Paper carries these: the way of writing must never change.
    for (bits, text) in [
        (0, "PI-000-000-000"),
        (1, "PI-000-000-012"),
        (LAST, "PI-ZZZ-ZZZ-ZZ3"),
        (0x01_2345_6789, "PI-04H-MAS-W95"),
    ] {
        assert_eq!(Reference::from_bits(bits).to_string(), text);
    }
}

#[test]
fn reference_only_forty_bits_count() {
    assert_eq!(Reference::from_bits(u64::MAX), Reference::from_bits(LAST));
    assert_eq!(u64::from(Reference::from_bits(u64::MAX)), LAST);
    assert_ne!(Reference::from_bits(1 << 39), Reference::from_bits(0));
}

/// Every way in which a person may type the reference.
fn ways(reference: Reference) -> Vec<String> {
    let text = reference.to_string();
    let bare: String = symbols(reference).iter().collect();
    let confused = |zero, one| bare.replace('0', zero).replace('1', one);
    vec![
        text.to_lowercase(),
        text.replace('-', ""),
        text.replace('-', " "),
        text.replace('-', "\u{2011}"),
        text.replace('-', " – "),
        format!("  {text}\t"),
        text.replacen("PI", "P1", 1),
        text.replacen("PI", "pl", 1),
        confused("O", "I"),
        confused("o", "l"),
        format!("PI{}", confused("o", "i")),
        bare.to_lowercase(),
        bare,
        text,
    ]
}

#[test]
fn reference_is_found_however_it_is_typed() {
    for reference in samples() {
        for typed in ways(reference) {
            assert_eq!(Reference::parse(&typed), Ok(reference), "{typed}");
        }
    }
}

#[test]
fn reference_that_begins_like_the_prefix_is_found_with_and_without_it() {
    // P is 22 and 1 is 1: all of these begin with "P1", and are also read with "PI" or "PL".
    for tail in [0_u64, 7, 0x1234_5678, (1 << 30) - 1] {
        let reference = Reference::from_bits((22 << 35) | (1 << 30) | tail);
        let bare: String = symbols(reference).iter().collect();
        assert!(bare.starts_with("P1"));
        for typed in [
            bare.clone(),
            bare.replacen("P1", "PI", 1),
            bare.replacen("P1", "pl", 1),
            format!("PI{bare}"),
            format!("P1-{bare}"),
            reference.to_string(),
        ] {
            assert_eq!(Reference::parse(&typed), Ok(reference), "{typed}");
        }
    }
}

#[test]
fn reference_with_one_wrong_symbol_is_refused_wherever_it_stands() {
    for reference in samples() {
        let right = symbols(reference);
        for place in 0..SYMBOLS {
            for wrong in ALPHABET.chars().filter(|&symbol| symbol != right[place]) {
                let mut typed = right.clone();
                typed[place] = wrong;
                assert_eq!(parse(&typed), Err(ReferenceProblem::Check), "{typed:?}");
            }
        }
    }
}

#[test]
fn reference_with_two_different_symbols_swapped_is_refused_wherever_they_stand() {
    for reference in samples() {
        let right = symbols(reference);
        for first in 0..SYMBOLS {
            for second in (first + 1..SYMBOLS).filter(|&second| right[first] != right[second]) {
                let mut typed = right.clone();
                typed.swap(first, second);
                assert_eq!(parse(&typed), Err(ReferenceProblem::Check), "{typed:?}");
            }
        }
    }
}

#[test]
fn reference_of_another_shape_is_refused() {
    for typed in [
        "",
        " ",
        "PI",
        "PI-",
        "PI-000-000-00",
        "PI-000-000-0000",
        "00000000",
        "0000000000",
        "PI-000-000-00U",
        "PI-000-000-00é",
        "PI-000-000-00*",
        "PI-000-000-00Ａ",
        "PI_000_000_000",
        "IP-000-000-000",
        "PI-PI-000-000-000",
        "PX-000-000-000",
        "𝟎00000000",
    ] {
        assert_eq!(
            Reference::parse(typed),
            Err(ReferenceProblem::Shape),
            "{typed}"
        );
    }
}

#[test]
fn reference_is_kept_by_its_bits() {
    for reference in samples() {
        assert_eq!(Reference::from(u64::from(reference)), reference);
        let bytes = postcard::to_allocvec(&reference).unwrap();
        assert_eq!(postcard::from_bytes(&bytes), Ok(reference));
    }
}
