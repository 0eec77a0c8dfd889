//! Crockford's base 32: how codes are written that people read aloud and type back.

/// The symbols, by value: no I, L, O or U, so that nothing is taken for something else.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The symbol of a value below 32; that of 0 for a larger one.
#[must_use]
pub fn symbol_of(value: u8) -> char {
    let symbol = ALPHABET.get(usize::from(value)).copied();
    char::from(symbol.unwrap_or(b'0'))
}

/// The value of a symbol, in either case, with O read as 0 and I and L as 1; `None` where it is no symbol.
#[must_use]
pub fn value_of(symbol: char) -> Option<u8> {
    let plain = match symbol.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET
        .iter()
        .position(|&letter| char::from(letter) == plain);
    place.and_then(|place| u8::try_from(place).ok())
}

/// Multiplies a value below 32 by the generator of GF(32), modulo x⁵ + x² + 1, for check symbols.
#[must_use]
pub fn times_generator(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 0b10_0000 == 0 {
        doubled
    } else {
        doubled ^ 0b10_0101
    }
}
