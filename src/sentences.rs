//! Writes to the standard output the sentences that the app loads after a first visit: `french` for those that
//! nobody sees before they come in, `english` for all in English.

use procura::wording::Language;
use procura::wording::loading::written;

fn main() {
    let asked = std::env::args().nth(1);
    let language = match asked.as_deref() {
        Some("english") => Language::English,
        _ => Language::French,
    };
    print!("{}", written(language));
}
