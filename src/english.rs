//! Writes every English sentence to the standard output, as the app loads them when somebody asks for English.

fn main() {
    print!("{}", procura::wording::english_sentences());
}
