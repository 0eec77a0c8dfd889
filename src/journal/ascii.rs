//! Bytes as ASCII text: base64url without padding (RFC 4648, section 5).
//!
//! Storage counts in UTF-16 units, so a text of few different characters is all that is wanted, and
//! these lines do it in a tenth of the code that a library made for speed brings in (6 kB).

/// The symbols, by their values.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The text of these bytes.
#[must_use]
pub fn written(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3).saturating_mul(4));
    for three in bytes.chunks(3) {
        let byte = |place| u32::from(three.get(place).copied().unwrap_or(0));
        let bits = (byte(0) << 16) | (byte(1) << 8) | byte(2);
        // One byte takes two symbols, two take three, three take four.
        let values = [bits >> 18, bits >> 12, bits >> 6, bits].into_iter();
        text.extend(values.take(three.len().saturating_add(1)).map(symbol));
    }
    text
}

/// The bytes of this text, or `None` where it isn't exactly what [`written`] makes of some.
#[must_use]
pub fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    for four in text.as_bytes().chunks(4) {
        let value = |place| four.get(place).map_or(Some(0), |symbol| value(*symbol));
        let bits = (value(0)? << 18) | (value(1)? << 12) | (value(2)? << 6) | value(3)?;
        let [_, first, second, third] = bits.to_be_bytes();
        // The bits of a last symbol that no byte needs are zero.
        match (four.len(), second, third) {
            (4, ..) => bytes.extend([first, second, third]),
            (3, _, 0) => bytes.extend([first, second]),
            (2, 0, 0) => bytes.push(first),
            _ => return None,
        }
    }
    Some(bytes)
}

/// The symbol of the last six bits.
fn symbol(bits: u32) -> char {
    let place = usize::try_from(bits & 63).unwrap_or(0);
    ALPHABET.get(place).copied().map_or('A', char::from)
}

fn value(symbol: u8) -> Option<u32> {
    let value = match symbol {
        b'A'..=b'Z' => symbol.checked_sub(b'A'),
        b'a'..=b'z' => symbol.checked_sub(b'a')?.checked_add(26),
        b'0'..=b'9' => symbol.checked_sub(b'0')?.checked_add(52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    };
    value.map(u32::from)
}
