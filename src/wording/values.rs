//! Which values the texts of a sentence name, looked at when the program is compiled.

/// Whether each of these texts names each of these values, and nothing else: for the check that is made
/// when the program is compiled.
pub(in crate::wording) const fn name_exactly(texts: &[&str], values: &[&str]) -> bool {
    let mut rest = texts;
    while let [text, others @ ..] = rest {
        if !names_exactly(text, values) {
            return false;
        }
        rest = others;
    }
    true
}

const fn names_exactly(text: &str, values: &[&str]) -> bool {
    let mut rest = values;
    while let [value, others @ ..] = rest {
        if !names(text, value) {
            return false;
        }
        rest = others;
    }
    every_name_is_one_of(text, values)
}

const fn names(text: &str, value: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, tail @ ..] = rest {
        if *byte == b'{' && is_name(tail, value.as_bytes()) {
            return true;
        }
        rest = tail;
    }
    false
}

const fn every_name_is_one_of(text: &str, values: &[&str]) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, tail @ ..] = rest {
        if *byte == b'{' && !is_one_of(tail, values) {
            return false;
        }
        rest = tail;
    }
    true
}

const fn is_one_of(from_name: &[u8], values: &[&str]) -> bool {
    let mut rest = values;
    while let [value, others @ ..] = rest {
        if is_name(from_name, value.as_bytes()) {
            return true;
        }
        rest = others;
    }
    false
}

/// Whether what follows a brace is this name and the brace that closes it.
const fn is_name(mut text: &[u8], mut name: &[u8]) -> bool {
    loop {
        match (text, name) {
            ([b'}', ..], []) => return true,
            ([one, text_tail @ ..], [other, name_tail @ ..]) if *one == *other => {
                text = text_tail;
                name = name_tail;
            }
            _ => return false,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{name_exactly, names_exactly};

    #[test]
    fn a_sentence_names_its_values_and_nothing_else() {
        for (text, values, expected) in [
            ("Rien", &[] as &[&str], true),
            ("{name}, {days}", &["name", "days"], true),
            ("{days} et {name}, {days}", &["name", "days"], true),
            ("{name}", &["name", "days"], false),
            ("{nmae}", &["name"], false),
            ("{name} {nmae}", &["name"], false),
            ("{names}", &["name"], false),
            ("{name", &["name"], false),
            ("{name}", &[], false),
        ] {
            assert_eq!(names_exactly(text, values), expected, "{text}");
        }
        assert!(name_exactly(&["{name}", "à {name}"], &["name"]));
        assert!(!name_exactly(&["{name}", "rien"], &["name"]));
    }
}
