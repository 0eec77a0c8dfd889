//! The tables of sentences.

use super::Language;
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
    /// What is shown.
    type Shown<'a>: std::fmt::Display
    where
        Self: 'a;

    /// The value as this language shows it.
    fn shown(&self, language: Language) -> Self::Shown<'_>;
}

impl Value for String {
    type Shown<'a> = &'a str;

    fn shown(&self, _language: Language) -> &str {
        self
    }
}

/// A number of an order or a place (a step, a minute), which is never a large one.
impl Value for u32 {
    type Shown<'a> = u32;

    fn shown(&self, _language: Language) -> u32 {
        *self
    }
}

/// A count: from ten thousand on its digits are grouped in threes, "10 000" in French and "10,000" in
/// English. Four digits are clear without it, and both usages allow that.
impl Value for usize {
    type Shown<'a> = String;

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
/// Every value is named in the sentence. Where a bar stands, the first value is the count that
/// chooses between singular and plural.
macro_rules! sentences {
    (
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
                match (self, language) {
                    $(
                        (Self::$sentence $({ $($value),+ })?, $crate::wording::Language::French) =>
                            $crate::wording::sentences::sentence!(
                                language; $fr $(| $fr_many)?; $($($value)+)?
                            ),
                        (Self::$sentence $({ $($value),+ })?, $crate::wording::Language::English) =>
                            $crate::wording::sentences::sentence!(
                                language; $en $(| $en_many)?; $($($value)+)?
                            ),
                    )+
                }
            }
        }

        impl $table {
            /// Adds every sentence of the table, with examples, in both languages.
            pub(in $crate::wording) fn gather(all: &mut Vec<(String, String)>) {
                use $crate::wording::{Language, Wording as _};
                for number in 0..2_usize {
                    // A table without values has no use for the number of the example.
                    let _ = number;
                    $({
                        let sentence = Self::$sentence $({
                            $($value: $crate::wording::Example::example(number)),+
                        })?;
                        all.push((
                            sentence.say(Language::French).into_owned(),
                            sentence.say(Language::English).into_owned(),
                        ));
                    })+
                }
            }
        }
    };
}

/// One sentence: borrowed when nothing has to be filled in.
macro_rules! sentence {
    ($language:ident; $text:literal;) => {
        std::borrow::Cow::Borrowed($text)
    };
    ($language:ident; $text:literal; $($value:ident)+) => {{
        $(let $value = $crate::wording::sentences::Value::shown($value, $language);)+
        std::borrow::Cow::Owned(format!($text))
    }};
    ($language:ident; $one:literal | $many:literal; $count:ident $($value:ident)*) => {{
        let is_singular = $language.is_singular(*$count);
        let $count = $crate::wording::sentences::Value::shown($count, $language);
        $(let $value = $crate::wording::sentences::Value::shown($value, $language);)*
        std::borrow::Cow::Owned(if is_singular { format!($one) } else { format!($many) })
    }};
}

pub(in crate::wording) use {sentence, sentences};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::Wording;
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
        let mut all = Vec::new();
        Samples::gather(&mut all);
        let french: Vec<&str> = all.iter().map(|(french, _)| french.as_str()).collect();
        let (one, many) = ("1 page, Émilie", "12 pages, Émilie");
        assert_eq!(
            french,
            ["Rien", "Émilie, 1", one, "Rien", "Émilie, 12", many]
        );
    }
}
