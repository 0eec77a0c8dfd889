//! The tables of sentences as the sources declare them, read from `src/wording`.

use std::fs;
use std::path::{Path, PathBuf};

/// One `sentences!` table.
pub(crate) struct SourceTable {
    pub(crate) name: String,
    /// The source file, whole.
    pub(crate) source: String,
    pub(crate) sentences: Vec<SourceSentence>,
    /// Whether nobody sees it before they come in.
    pub(crate) is_later: bool,
}

/// One sentence of a table: its forms in each language, singular first where there are two.
pub(crate) struct SourceSentence {
    pub(crate) name: String,
    pub(crate) french: Vec<String>,
    pub(crate) english: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Text(String),
    Sign(char),
}

/// Every table of the room, those of its own unit tests aside.
pub(crate) fn source_tables() -> Vec<SourceTable> {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wording");
    let mut tables = Vec::new();
    for path in rust_files(&room) {
        let source = fs::read_to_string(path).unwrap();
        let tokens = tokens(source.split("#[cfg(all(test").next().unwrap());
        let opening = [
            Token::Word("sentences".to_owned()),
            Token::Sign('!'),
            Token::Sign('{'),
        ];
        for place in 0..tokens.len() {
            if tokens[place..].starts_with(&opening) {
                tables.push(table(&tokens[place + opening.len()..], &source));
            }
        }
    }
    tables
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// `Name { Sentence { value: Type } => "…" | "…", "…" | "…"; … }`
fn table(tokens: &[Token], source: &str) -> SourceTable {
    let later = [Token::Word("later".to_owned()), Token::Sign(':')];
    let is_later = tokens.starts_with(&later);
    let tokens = if is_later {
        &tokens[later.len()..]
    } else {
        tokens
    };
    let Token::Word(name) = &tokens[0] else {
        panic!("a table without a name: {:?}", &tokens[0]);
    };
    let mut sentences = Vec::new();
    let mut rest = &tokens[2..];
    while let Token::Word(sentence) = &rest[0] {
        let arrow = position(rest, &[Token::Sign('='), Token::Sign('>')]);
        let end = arrow + position(&rest[arrow..], &[Token::Sign(';')]);
        let mut languages = rest[arrow + 2..end].split(|token| *token == Token::Sign(','));
        sentences.push(SourceSentence {
            name: sentence.clone(),
            french: forms(languages.next().unwrap()),
            english: forms(languages.next().unwrap()),
        });
        rest = &rest[end + 1..];
    }
    SourceTable {
        name: name.clone(),
        source: source.to_owned(),
        is_later,
        sentences,
    }
}

fn position(tokens: &[Token], wanted: &[Token]) -> usize {
    (0..tokens.len())
        .find(|&place| tokens[place..].starts_with(wanted))
        .unwrap()
}

fn forms(tokens: &[Token]) -> Vec<String> {
    let texts = tokens.iter().filter_map(|token| match token {
        Token::Text(text) => Some(text.clone()),
        _ => None,
    });
    texts.collect()
}

/// Words, texts and signs; comments are left out.
fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == '"' {
            let length = text_length(rest);
            tokens.push(Token::Text(unescaped(&rest[1..length - 1])));
            length
        } else if first.is_alphanumeric() || first == '_' {
            let length = rest
                .find(|c: char| !(c.is_alphanumeric() || c == '_'))
                .unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..length].to_owned()));
            length
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Sign(first));
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// The length of the text at the beginning, with both of its quotes.
fn text_length(source: &str) -> usize {
    let mut escaped = false;
    for (place, c) in source.char_indices().skip(1) {
        match c {
            '"' if !escaped => return place + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    panic!("a text without an end");
}

fn unescaped(text: &str) -> String {
    let text = text.replace("\\u{a0}", "\u{a0}").replace("\\\"", "\"");
    // The macro itself names the signs that stand between the texts of a table.
    let text = text
        .replace("\\u{1e}", "\u{1e}")
        .replace("\\u{1f}", "\u{1f}");
    assert!(!text.contains('\\'), "an escape that isn't read: {text}");
    text
}
