//! In which encoding a text file is, and what it says.
//!
//! A file says so at its beginning or not at all, and then it shows. The four encodings that spreadsheets
//! write take these lines; a library of all those of the web weighs more than the rest of this room.

/// An encoding in which spreadsheets write text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 (RFC 3629), with or without a mark.
    Utf8,
    /// UTF-16 (RFC 2781), the lower byte first.
    Utf16Le,
    /// UTF-16 (RFC 2781), the higher byte first.
    Utf16Be,
    /// Windows-1252 (WHATWG Encoding, index windows-1252).
    Windows1252,
}

/// The file is no text in any of these encodings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotText;

/// How many bytes are looked at to tell UTF-16 without a mark.
const SAMPLE: usize = 4_096;

/// The characters of the bytes 0x80 to 0x9F in Windows-1252; those that it leaves out are controls.
const UPPER_CONTROLS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The text of a file, without its mark, and its encoding.
///
/// # Errors
/// When it is no text: it can't be read in the encoding that it announces, or holds control characters other
/// than tabs and ends of lines.
pub fn decoded(bytes: &[u8]) -> Result<(Encoding, String), NotText> {
    let (encoding, content) = encoding_of(bytes);
    let text = match encoding {
        Encoding::Utf8 => std::str::from_utf8(content).ok().map(str::to_owned),
        Encoding::Utf16Le => utf16(content, u16::from_le_bytes),
        Encoding::Utf16Be => utf16(content, u16::from_be_bytes),
        Encoding::Windows1252 => Some(content.iter().copied().map(windows_1252).collect()),
    };
    let is_text = |text: &String| !text.chars().any(is_of_no_text);
    text.filter(is_text)
        .map(|text| (encoding, text))
        .ok_or(NotText)
}

/// The encoding, and what follows its mark.
fn encoding_of(bytes: &[u8]) -> (Encoding, &[u8]) {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (Encoding::Utf8, rest),
        [0xFF, 0xFE, rest @ ..] => (Encoding::Utf16Le, rest),
        [0xFE, 0xFF, rest @ ..] => (Encoding::Utf16Be, rest),
        _ => (unmarked(bytes), bytes),
    }
}

/// The encoding of a file that has no mark. Half of the bytes of a European text in UTF-16 are zeros, and no
/// other text has any.
fn unmarked(bytes: &[u8]) -> Encoding {
    let sampled = || bytes.iter().take(SAMPLE);
    let has_zero_first = sampled().step_by(2).any(|byte| *byte == 0);
    let has_zero_second = sampled().skip(1).step_by(2).any(|byte| *byte == 0);
    match (has_zero_first, has_zero_second) {
        (false, true) => Encoding::Utf16Le,
        (true, false) => Encoding::Utf16Be,
        _ if std::str::from_utf8(bytes).is_ok() => Encoding::Utf8,
        _ => Encoding::Windows1252,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| rest.is_empty())
}

fn windows_1252(byte: u8) -> char {
    let place = usize::from(byte).checked_sub(0x80);
    let upper = place.and_then(|place| UPPER_CONTROLS.get(place));
    upper.copied().unwrap_or(char::from(byte))
}

/// Whether a character is a control that no table of text holds.
fn is_of_no_text(character: char) -> bool {
    character.is_ascii_control() && !matches!(character, '\t' | '\r' | '\n')
}
