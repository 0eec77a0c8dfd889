//! The elements that pages use, by the names of the HTML and SVG standards.

use super::{Element, Tag};

/// Declares a function for each element, so that a name that doesn't exist doesn't compile.
macro_rules! elements {
    ($standard:ident: $($name:ident)+) => {
        $(
            #[doc = concat!("`<", stringify!($name), ">`")]
            pub(in crate::ui) fn $name() -> Element {
                Element::new(Tag::$standard(stringify!($name)))
            }
        )+
    };
}

elements! { Html:
    a abbr aside bdi br button datalist dd details dialog div dl dt fieldset footer form h1 h2 h3 header input label legend
    li main nav ol optgroup option p progress section select span strong summary table tbody td textarea th thead time tr ul
}

elements! { Svg: g line path rect svg text title }
