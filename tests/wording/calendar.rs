//! Days, periods, lengths, times and lists, as sentences say them.

use crate::scene::{LANGUAGES, day, period};
use procura::wording::{
    Language, day_in_words, length_in_words, list_in_words, period_in_words, time_in_words,
};

#[test]
fn a_day_is_said_as_in_a_sentence() {
    for (iso, french, english) in [
        ("2026-08-01", "1er\u{a0}août 2026", "August\u{a0}1, 2026"),
        ("2026-08-02", "2\u{a0}août 2026", "August\u{a0}2, 2026"),
        (
            "2027-02-11",
            "11\u{a0}février 2027",
            "February\u{a0}11, 2027",
        ),
        (
            "2028-02-29",
            "29\u{a0}février 2028",
            "February\u{a0}29, 2028",
        ),
        (
            "2026-12-31",
            "31\u{a0}décembre 2026",
            "December\u{a0}31, 2026",
        ),
    ] {
        assert_eq!(day_in_words(day(iso), Language::French), french);
        assert_eq!(day_in_words(day(iso), Language::English), english);
    }
}

#[test]
fn every_month_has_its_name() {
    let names = [
        ("janvier", "January"),
        ("février", "February"),
        ("mars", "March"),
        ("avril", "April"),
        ("mai", "May"),
        ("juin", "June"),
        ("juillet", "July"),
        ("août", "August"),
        ("septembre", "September"),
        ("octobre", "October"),
        ("novembre", "November"),
        ("décembre", "December"),
    ];
    for (month, (french, english)) in (1..).zip(names) {
        let day = day(&format!("2026-{month:02}-15"));
        let (fr, en) = (
            day_in_words(day, Language::French),
            day_in_words(day, Language::English),
        );
        assert_eq!(fr, format!("15\u{a0}{french} 2026"));
        assert_eq!(en, format!("{english}\u{a0}15, 2026"));
    }
}

#[test]
fn a_period_says_that_both_days_are_included() {
    let year = period("2026-08-01", "2027-08-02");
    assert_eq!(
        period_in_words(year, Language::French),
        "du 1er\u{a0}août 2026 au 2\u{a0}août 2027 inclusivement"
    );
    assert_eq!(
        period_in_words(year, Language::English),
        "from August\u{a0}1, 2026 to August\u{a0}2, 2027 inclusive"
    );
}

#[test]
fn a_period_of_one_day_says_that_day() {
    let single = period("2026-08-01", "2026-08-01");
    assert_eq!(
        period_in_words(single, Language::French),
        "le 1er\u{a0}août 2026 seulement"
    );
    assert_eq!(
        period_in_words(single, Language::English),
        "on August\u{a0}1, 2026 only"
    );
}

#[test]
fn a_length_is_said_in_years_months_or_days() {
    for (start, end, french, english) in [
        ("2026-08-02", "2026-08-02", "1 jour", "1 day"),
        ("2026-08-02", "2026-08-03", "2 jours", "2 days"),
        ("2026-08-02", "2026-09-01", "31 jours", "31 days"),
        ("2026-08-02", "2026-09-02", "1 mois", "1 month"),
        ("2026-08-02", "2026-09-03", "33 jours", "33 days"),
        ("2026-08-02", "2026-11-02", "3 mois", "3 months"),
        ("2026-08-31", "2026-11-30", "3 mois", "3 months"),
        ("2026-08-31", "2027-02-28", "6 mois", "6 months"),
        ("2026-08-02", "2027-07-02", "11 mois", "11 months"),
        ("2026-08-02", "2027-08-01", "365 jours", "365 days"),
        ("2026-08-02", "2027-08-02", "1 an", "1 year"),
        ("2028-02-29", "2029-02-28", "1 an", "1 year"),
        ("2026-08-02", "2028-02-02", "18 mois", "18 months"),
        ("2026-08-02", "2028-08-02", "2 ans", "2 years"),
        ("2026-08-02", "2051-08-01", "9131 jours", "9131 days"),
        ("2026-08-02", "2051-08-02", "25 ans", "25 years"),
    ] {
        let period = period(start, end);
        let said = LANGUAGES.map(|language| length_in_words(period, language));
        assert_eq!(said, [french, english], "from {start} to {end}");
    }
}

#[test]
fn a_time_has_two_digits_of_minutes() {
    for (hour, minute, french, english) in [
        (
            0,
            0,
            "2\u{a0}août 2026, 0\u{a0}h\u{a0}00",
            "August\u{a0}2, 2026, 0:00",
        ),
        (
            9,
            5,
            "2\u{a0}août 2026, 9\u{a0}h\u{a0}05",
            "August\u{a0}2, 2026, 9:05",
        ),
        (
            23,
            59,
            "2\u{a0}août 2026, 23\u{a0}h\u{a0}59",
            "August\u{a0}2, 2026, 23:59",
        ),
    ] {
        let said =
            LANGUAGES.map(|language| time_in_words(day("2026-08-02"), hour, minute, language));
        assert_eq!(said, [french, english]);
    }
}

#[test]
fn a_list_is_said_as_in_a_sentence() {
    for (items, french, english) in [
        (vec![], "", ""),
        (vec!["a"], "a", "a"),
        (vec!["a", "b"], "a et b", "a and b"),
        (vec!["a", "b", "c"], "a, b et c", "a, b and c"),
    ] {
        let items: Vec<String> = items.into_iter().map(str::to_owned).collect();
        let said = LANGUAGES.map(|language| list_in_words(&items, language));
        assert_eq!(said, [french, english]);
    }
}

#[test]
fn a_count_is_singular_below_two_in_french_and_at_one_alone_in_english() {
    let singular = |language: Language| [0, 1, 2].map(|count| language.is_singular(count));
    assert_eq!(singular(Language::French), [true, true, false]);
    assert_eq!(singular(Language::English), [false, true, false]);
}

#[test]
fn an_amount_that_is_not_whole_is_singular_below_two_in_french_alone() {
    let amounts = [0.0, 0.5, 1.0, 1.5, 1.99, 2.0, 2.5];
    let singular = |language: Language| amounts.map(|one| language.is_singular_amount(one));
    let (yes, no) = (true, false);
    assert_eq!(
        singular(Language::French),
        [yes, yes, yes, yes, yes, no, no]
    );
    assert_eq!(singular(Language::English), [no, no, yes, no, no, no, no]);
}

#[test]
fn languages_have_their_tags_and_french_comes_first() {
    assert_eq!(Language::default(), Language::French);
    assert_eq!(LANGUAGES.map(Language::tag), ["fr-CA", "en-CA"]);
    assert_eq!(
        LANGUAGES.map(Language::other),
        [Language::English, Language::French]
    );
}
