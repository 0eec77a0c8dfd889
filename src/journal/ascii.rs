//! Bytes as ASCII text: base64url without padding (RFC 4648, section 5).
//!
//! Storage counts in UTF-16 units, so a text of few different characters is all that is wanted, and
//! these lines do it in a tenth of the code that a library made for speed brings in (6 kB).

/// The symbols, by their values.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What stands for the value of a character that is no symbol: a bit that no value has.
const NO_VALUE: u8 = 64;

/// The text of these bytes.
#[must_use]
pub fn written(bytes: &[u8]) -> String {
    let mut text = Vec::with_capacity(bytes.len().div_ceil(3).saturating_mul(4));
    let (threes, rest) = bytes.as_chunks();
    for three in threes {
        text.extend_from_slice(&symbols(*three));
    }
    match rest {
        [a] => {
            let [first, second, ..] = symbols([*a, 0, 0]);
            text.extend_from_slice(&[first, second]);
        }
        [a, b] => {
            let [first, second, third, _] = symbols([*a, *b, 0]);
            text.extend_from_slice(&[first, second, third]);
        }
        _ => {}
    }
    String::from_utf8(text).unwrap_or_default()
}

/// The bytes of this text, or `None` where it isn't exactly what [`written`] makes of some.
#[must_use]
pub fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let (fours, rest) = text.as_bytes().as_chunks();
    for four in fours {
        bytes.extend_from_slice(&bytes_of(*four)?);
    }
    // The bits of a last symbol that no byte needs are zero.
    match rest {
        [] => {}
        [a, b] => match bytes_of([*a, *b, b'A', b'A'])? {
            [first, 0, 0] => bytes.push(first),
            _ => return None,
        },
        [a, b, c] => match bytes_of([*a, *b, *c, b'A'])? {
            [first, second, 0] => bytes.extend_from_slice(&[first, second]),
            _ => return None,
        },
        _ => return None,
    }
    Some(bytes)
}

/// The four symbols of three bytes.
fn symbols([a, b, c]: [u8; 3]) -> [u8; 4] {
    let bits = u32::from_be_bytes([0, a, b, c]);
    [bits >> 18, bits >> 12, bits >> 6, bits].map(|bits| {
        let place = usize::try_from(bits & 63).unwrap_or(0);
        ALPHABET.get(place).copied().unwrap_or(b'A')
    })
}

/// The three bytes of four symbols.
fn bytes_of(symbols: [u8; 4]) -> Option<[u8; 3]> {
    let [a, b, c, d] = symbols.map(|symbol| u32::from(value(symbol)));
    if (a | b | c | d) & u32::from(NO_VALUE) != 0 {
        return None;
    }
    let bits = (a << 18) | (b << 12) | (c << 6) | d;
    let [_, first, second, third] = bits.to_be_bytes();
    Some([first, second, third])
}

fn value(symbol: u8) -> u8 {
    match symbol {
        b'A'..=b'Z' => symbol.wrapping_sub(b'A'),
        b'a'..=b'z' => symbol.wrapping_sub(b'a').wrapping_add(26),
        b'0'..=b'9' => symbol.wrapping_sub(b'0').wrapping_add(52),
        b'-' => 62,
        b'_' => 63,
        _ => NO_VALUE,
    }
}
