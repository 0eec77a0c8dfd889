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
    ($language:ident; $text:literal; $($value:ident)+) => {
        std::borrow::Cow::Owned(format!($text))
    };
    ($language:ident; $one:literal | $many:literal; $count:ident $($value:ident)*) => {
        std::borrow::Cow::Owned(if $language.is_singular(*$count) {
            format!($one)
        } else {
            format!($many)
        })
    };
}

pub(in crate::wording) use {sentence, sentences};
