//! The recovery code: typed in any way, and never mistaken for another one.

use procura::vault::{CodeProblem, RecoveryCode, Zeroizing};

fn code(bits: u128) -> RecoveryCode {
    RecoveryCode::from_random(Zeroizing::new(bits.to_be_bytes()))
}

/// Codes of every look: none and all bits, one bit, patterns, and random bits.
fn samples() -> Vec<RecoveryCode> {
    let mut bits = vec![0, u128::MAX, 1, 1 << 127, 0x5555 << 60];
    bits.extend(
        (1..20_u128).map(|rank| rank.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835)),
    );
    bits.into_iter().map(code).collect()
}

fn symbols(code: &RecoveryCode) -> String {
    code.written().replace('-', "")
}

#[test]
fn a_code_is_seven_groups_of_four_symbols() {
    for code in samples() {
        let written = code.written();
        let groups: Vec<&str> = written.split('-').collect();
        assert_eq!(groups.len(), 7);
        assert!(groups.iter().all(|group| group.len() == 4));
        let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        assert!(
            symbols(&code)
                .chars()
                .all(|symbol| alphabet.contains(symbol))
        );
    }
}

#[test]
fn a_code_is_written_as_it_always_was() {
    // Paper carries these: the way of writing must never change.
    for (bits, text) in [
        (0, "0000-0000-0000-0000-0000-0000-0000"),
        (1, "0000-0000-0000-0000-0000-0000-0124"),
        (u128::MAX, "7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZCD"),
        (
            0x0123_4567_89AB_CDEF_0123_4567_89AB_CDEF,
            "014D-2PF2-DBSQ-QG28-T5CY-4TQK-FF7M",
        ),
    ] {
        assert_eq!(code(bits).written().as_str(), text);
    }
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    for code in samples() {
        let (text, bare) = (code.written().to_string(), symbols(&code));
        let confused = |zero, one| bare.replace('0', zero).replace('1', one);
        let ways = [
            text.to_lowercase(),
            text.replace('-', " – "),
            text.replace('-', "\u{2011}"),
            format!("\t{text} \n"),
            bare.clone(),
            confused("O", "I"),
            confused("o", "l"),
            confused("o", "i"),
            confused("O", "L"),
            text,
        ];
        for typed in ways {
            assert!(RecoveryCode::parse(&typed) == Ok(code_of(&code)), "{typed}");
        }
    }
}

/// The same code, read from what is written.
fn code_of(code: &RecoveryCode) -> RecoveryCode {
    RecoveryCode::parse(&code.written()).expect("a code")
}

#[test]
fn any_one_or_two_wrong_symbols_are_found() {
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let right: Vec<char> = symbols(&code(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835))
        .chars()
        .collect();
    let mut tried = 0_u32;
    for first in 0..right.len() {
        for one in alphabet.chars().filter(|one| *one != right[first]) {
            let mut typed = right.clone();
            typed[first] = one;
            let problem = RecoveryCode::parse(&String::from_iter(&typed)).err();
            assert_eq!(problem, Some(CodeProblem::Check));
            for second in first + 1..right.len() {
                for other in alphabet.chars().filter(|other| *other != right[second]) {
                    let kept = std::mem::replace(&mut typed[second], other);
                    let problem = RecoveryCode::parse(&String::from_iter(&typed)).err();
                    assert_eq!(problem, Some(CodeProblem::Check), "{typed:?}");
                    typed[second] = kept;
                    tried += 1;
                }
            }
        }
    }
    assert_eq!(tried, 28 * 27 / 2 * 31 * 31);
}

#[test]
fn a_code_is_written_in_one_way_only() {
    // Their checks fit, but their first symbols hold more than the bits that are left for them.
    for text in [
        "8000-0000-0000-0000-0000-0000-009Y",
        "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZQA",
    ] {
        assert_eq!(RecoveryCode::parse(text).err(), Some(CodeProblem::Check));
    }
}

#[test]
fn what_is_no_code_says_why() {
    let text = code(7).written().to_string();
    let problem = |typed: &str| RecoveryCode::parse(typed).err();

    assert_eq!(problem(""), Some(CodeProblem::Length(0)));
    assert_eq!(problem(&text[1..]), Some(CodeProblem::Length(27)));
    assert_eq!(problem(&format!("{text}0")), Some(CodeProblem::Length(29)));
    let long = "0".repeat(100);
    assert_eq!(problem(&long), Some(CodeProblem::Length(100)));
    for wrong in ['U', 'é', '*', '０'] {
        let typed = text.replacen('0', &wrong.to_string(), 1);
        assert_eq!(problem(&typed), Some(CodeProblem::Character(wrong)));
    }
}
