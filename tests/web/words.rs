//! Days, months, lists and plurals are those of the browser's `Intl` for Québec's French and Canada's English,
//! but for what the French of Québec asks beyond it: "1er", and no break between a number and its month.

use crate::page::run;
use procura::register::Day;
use procura::wording::{Language, day_in_words, list_in_words, month_in_words};
use wasm_bindgen_test::wasm_bindgen_test;

const LANGUAGES: [Language; 2] = [Language::French, Language::English];

/// What an expression of JavaScript gives, any no-break space in it as a space.
fn given(expression: &str) -> String {
    let text = run(&format!("return String({expression});")).as_string();
    plain(&text.expect("a text"))
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// A day by `Intl`, with these options.
fn day_by_intl(day: Day, language: Language, options: &str) -> String {
    let (tag, iso) = (language.tag(), day.iso());
    given(&format!(
        "new Intl.DateTimeFormat('{tag}', {{ {options}, timeZone: 'UTC' }}).format(new Date('{iso}T12:00:00Z'))"
    ))
}

#[wasm_bindgen_test]
fn both_languages_are_known_to_the_browser() {
    for language in LANGUAGES {
        let tag = language.tag();
        for format in ["DateTimeFormat", "ListFormat", "PluralRules"] {
            let known = given(&format!("Intl.{format}.supportedLocalesOf('{tag}')"));
            assert_eq!(known, tag, "{format}");
        }
    }
}

#[wasm_bindgen_test]
fn every_day_of_a_leap_year_is_said_as_intl_says_it() {
    let first = Day::parse("2028-01-01").expect("a day");
    for language in LANGUAGES {
        for number in 0..366 {
            let day = first.plus_days(number);
            let said = plain(&day_in_words(day, language));
            let said = said.replace("1er ", "1 ");
            assert_eq!(said, day_by_intl(day, language, "dateStyle: 'long'"));
        }
    }
}

#[wasm_bindgen_test]
fn every_month_is_said_as_intl_says_it() {
    let first = Day::parse("2027-01-31").expect("a day");
    for language in LANGUAGES {
        for number in 0..12 {
            let day = first.plus_months(number);
            let said = plain(&month_in_words(day, language));
            let intl = day_by_intl(day, language, "month: 'long', year: 'numeric'");
            assert_eq!(said, intl);
        }
    }
}

#[wasm_bindgen_test]
fn lists_are_said_as_intl_says_them() {
    let all = ["Émilie", "Côté, François-Xavier", "RQ", "ᐋᓚᓯ", "TPS/TVH"].map(str::to_owned);
    for language in LANGUAGES {
        for count in 0..=all.len() {
            let items = &all[..count];
            let array: Vec<String> = items.iter().map(|item| format!("'{item}'")).collect();
            let (tag, array) = (language.tag(), array.join(","));
            let intl = format!(
                "new Intl.ListFormat('{tag}', {{ type: 'conjunction' }}).format([{array}])"
            );
            assert_eq!(plain(&list_in_words(items, language)), given(&intl));
        }
    }
}

#[wasm_bindgen_test]
fn an_amount_is_singular_where_intl_says_so() {
    for language in LANGUAGES {
        // Intl takes "1.0" for 1, as this does.
        for amount in [
            0.0, 0.5, 1.0, 1.5, 1.99, 2.0, 3.0, 10.0, 11.0, 21.0, 101.0, 5_000.0,
        ] {
            let tag = language.tag();
            let category = given(&format!("new Intl.PluralRules('{tag}').select({amount})"));
            let is_singular = language.is_singular_amount(amount);
            assert_eq!(
                is_singular,
                category == "one",
                "{amount} in {tag}: {category}"
            );
        }
    }
}
