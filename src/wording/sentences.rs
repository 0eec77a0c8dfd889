//! The tables of sentences.

use super::Language;
use super::loading::Table;
use std::borrow::Cow;

/// Something that can be said in both languages.
pub trait Wording {
    /// The sentence in this language.
    fn say(&self, language: Language) -> Cow<'static, str>;
}

/// A value with which a sentence can be shown in the tests that read every sentence.
pub trait Example {
    /// The value of this example: with a count, 0 gives the singular and 1 the plural.
    fn example(number: usize) -> Self;
}

impl Example for usize {
    fn example(number: usize) -> Self {
        if number == 0 { 1 } else { 12 }
    }
}

impl Example for u32 {
    fn example(number: usize) -> Self {
        if number == 0 { 1 } else { 12 }
    }
}

impl Example for String {
    fn example(_number: usize) -> Self {
        "Émilie".to_owned()
    }
}

/// A value as a sentence shows it.
pub(in crate::wording) trait Value {
    /// The value as this language shows it.
    fn shown(&self, language: Language) -> String;

    /// The count that chooses between singular and plural; `None` where the value isn't one.
    fn count(&self) -> Option<usize> {
        None
    }
}

impl Value for String {
    fn shown(&self, _language: Language) -> String {
        self.clone()
    }
}

/// A number of an order or a place (a step, a minute), which is never a large one.
impl Value for u32 {
    fn shown(&self, _language: Language) -> String {
        self.to_string()
    }
}

/// A count: from ten thousand on its digits are grouped in threes, "10 000" in French and "10,000" in
/// English. Four digits are clear without it, and both usages allow that.
impl Value for usize {
    fn shown(&self, language: Language) -> String {
        let digits = self.to_string();
        if digits.len() < 5 {
            return digits;
        }
        let mut shown = String::new();
        for (place, digit) in digits.chars().enumerate() {
            let left = digits.len().saturating_sub(place);
            if place > 0 && left.is_multiple_of(3) {
                shown.push(language.choose('\u{a0}', ','));
            }
            shown.push(digit);
        }
        shown
    }

    fn count(&self) -> Option<usize> {
        Some(*self)
    }
}

/// All tables, and every sentence in both languages, French first, each with an example of what it tells.
#[derive(Default)]
pub(in crate::wording) struct Gathered {
    pub(in crate::wording) tables: Vec<Table>,
    pub(in crate::wording) sentences: Vec<(String, String)>,
}

/// Stands after each text of a table (ASCII, record separator).
pub(in crate::wording) const END: char = '\u{1e}';
/// Stands between the singular and the plural of a text (ASCII, unit separator).
const BAR: char = '\u{1f}';

/// Says a sentence of a table: the table, the place of the sentence in it, and its values by their names.
///
/// A table is one text a language, looked through from its beginning: measured, code that chooses among
/// texts of their own weighs more than the sentences do.
pub(in crate::wording) fn tell(
    table: &Table,
    place: usize,
    values: &[(&str, &dyn Value)],
    language: Language,
) -> Cow<'static, str> {
    let (text, language) = table.text_in(language);
    let text = text.split(END).nth(place).unwrap_or_default();
    let Some((_, first)) = values.first() else {
        return Cow::Borrowed(text);
    };
    let (one, many) = text.split_once(BAR).unwrap_or((text, text));
    let is_singular = first
        .count()
        .is_some_and(|count| language.is_singular(count));
    let text = if is_singular { one } else { many };
    Cow::Owned(filled(text, values, language))
}

/// The text with each `{name}` replaced by the value of this name.
fn filled(text: &str, values: &[(&str, &dyn Value)], language: Language) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, from_name)) = rest.split_once('{') {
        let (name, after) = from_name.split_once('}').unwrap_or((from_name, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(before);
        if let Some((_, value)) = value {
            filled.push_str(&value.shown(language));
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// Declares a table of sentences: an enum with one variant a sentence, French then English.
///
/// ```text
/// sentences! {
///     /// What the table is for.
///     Frame {
///         SkipLink => "Aller au contenu", "Skip to content";
///         Step { step: u32, of: u32 } => "Étape {step} de {of}", "Step {step} of {of}";
///         Users { count: usize } =>
///             "{count} utilisateur" | "{count} utilisateurs", "{count} user" | "{count} users";
///     }
/// }
/// ```
///
/// With `later:` before it, a table is one that nobody sees before they come in: see `loading`.
///
/// A sentence that doesn't name each of its values in both languages doesn't compile, nor does one that
/// names another. Where a bar stands, the first value is the count that chooses between singular and
/// plural.
macro_rules! sentences {
    (later: $($table:tt)*) => {
        $crate::wording::sentences::table! { Later; $($table)* }
    };
    ($($table:tt)*) => {
        $crate::wording::sentences::table! { AtOnce; $($table)* }
    };
}

/// Declares one table, and when its sentences are first seen.
macro_rules! table {
    (
        $shown:ident;
        $(#[$meta:meta])*
        $table:ident {
            $(
                $sentence:ident $({ $($value:ident: $type:ty),+ $(,)? })? =>
                $fr:literal $(| $fr_many:literal)?, $en:literal $(| $en_many:literal)?;
            )+
        }
    ) => {
        $(#[$meta])*
        // Some tables serve this room alone.
        #[allow(unreachable_pub)]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $table {
            $(
                #[doc = $fr]
                $sentence $({ $(#[doc = "A value of the sentence."] $value: $type),+ })?,
            )+
        }

        impl $crate::wording::Wording for $table {
            fn say(
                &self,
                language: $crate::wording::Language,
            ) -> std::borrow::Cow<'static, str> {
                /// The places of the sentences in the table.
                enum Place {
                    $($sentence),+
                }
                $($crate::wording::sentences::check_sentence! {
                    $fr $(| $fr_many)?, $en $(| $en_many)?; $($($value: $type),+)?
                })+
                match self {
                    $(
                        Self::$sentence $({ $($value),+ })? => $crate::wording::sentences::tell(
                            &Self::TABLE,
                            Place::$sentence as usize,
                            &[$($((stringify!($value), $value)),+)?],
                            language,
                        ),
                    )+
                }
            }
        }

        impl $table {
            pub(in $crate::wording) const TABLE: $crate::wording::loading::Table =
                $crate::wording::loading::Table {
                    name: stringify!($table),
                    shown: $crate::wording::loading::Shown::$shown,
                    french: $crate::wording::loading::french(
                        $crate::wording::loading::Shown::$shown,
                        concat!($($fr $(, "\u{1f}", $fr_many)?, "\u{1e}",)+),
                    ),
                    english: $crate::wording::loading::linked(
                        concat!($($en $(, "\u{1f}", $en_many)?, "\u{1e}",)+),
                    ),
                };

            /// Adds the table, and every sentence of it, with examples, in both languages.
            pub(in $crate::wording) fn gather(
                all: &mut $crate::wording::sentences::Gathered,
            ) {
                all.tables.push(Self::TABLE);
                use $crate::wording::{Language, Wording as _};
                for number in 0..2_usize {
                    // A table without values has no use for the number of the example.
                    let _ = number;
                    $({
                        let sentence = Self::$sentence $({
                            $($value: $crate::wording::Example::example(number)),+
                        })?;
                        all.sentences.push((
                            sentence.say(Language::French).into_owned(),
                            sentence.say(Language::English).into_owned(),
                        ));
                    })+
                }
            }
        }
    };
}

/// Checks, when the program is compiled, the texts of a sentence: each names each of its values and
/// nothing else, and the first value of one that has a plural is a count.
macro_rules! check_sentence {
    ($($text:literal)+; $($value:ident: $type:ty)*) => {
        const _: () = assert!(
            $crate::wording::values::name_exactly(&[$($text),+], &[$(stringify!($value)),*]),
            "a sentence names other values than its own"
        );
    };
    ($fr:literal | $fr_many:literal, $en:literal | $en_many:literal; $count:ident: $type:ty $(, $value:ident: $other:ty)*) => {
        $crate::wording::sentences::check_sentence! {
            $fr $fr_many $en $en_many; $count: $type $($value: $other)*
        }
        const _: fn($type) -> usize = |count| count;
    };
    ($fr:literal, $en:literal; $($value:ident: $type:ty),*) => {
        $crate::wording::sentences::check_sentence! { $fr $en; $($value: $type)* }
    };
}

pub(in crate::wording) use {check_sentence, sentences, table};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{Gathered, Wording};
    use crate::wording::Language::{English, French};

    sentences! {
        /// A table of its own, to see each form of a sentence.
        Samples {
            Plain => "Rien", "Nothing";
            Filled { name: String, days: u32 } => "{name}, {days}", "{days}, {name}";
            Counted { count: usize, place: String } =>
                "{count} page, {place}" | "{count} pages, {place}",
                "{count} page, {place}" | "{count} pages, {place}";
        }
    }

    fn counted(count: usize) -> Samples {
        let place = "ici".to_owned();
        Samples::Counted { count, place }
    }

    #[test]
    fn french_has_its_plural_from_two_on_and_english_at_all_but_one() {
        for (count, french, english) in [
            (0, "0 page, ici", "0 pages, ici"),
            (1, "1 page, ici", "1 page, ici"),
            (2, "2 pages, ici", "2 pages, ici"),
            (9_999, "9999 pages, ici", "9999 pages, ici"),
            (10_000, "10\u{a0}000 pages, ici", "10,000 pages, ici"),
            (
                1_234_567,
                "1\u{a0}234\u{a0}567 pages, ici",
                "1,234,567 pages, ici",
            ),
        ] {
            assert_eq!(counted(count).say(French), french);
            assert_eq!(counted(count).say(English), english);
        }
    }

    #[test]
    fn values_stand_where_each_language_puts_them() {
        let (name, days) = ("Émilie".to_owned(), 3);
        let filled = Samples::Filled { name, days };
        assert_eq!(filled.say(French), "Émilie, 3");
        assert_eq!(filled.say(English), "3, Émilie");
        assert_eq!(Samples::Plain.say(English), "Nothing");
    }

    #[test]
    fn gathering_gives_every_sentence_in_the_singular_then_in_the_plural() {
        let mut all = Gathered::default();
        Samples::gather(&mut all);
        let french: Vec<&str> = all
            .sentences
            .iter()
            .map(|(french, _)| french.as_str())
            .collect();
        let (one, many) = ("1 page, Émilie", "12 pages, Émilie");
        assert_eq!(
            french,
            ["Rien", "Émilie, 1", one, "Rien", "Émilie, 12", many]
        );
    }
}
