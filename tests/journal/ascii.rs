//! The form of bytes in storage is base64url without padding, read as strictly as a whole library
//! reads it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use procura::journal::ascii::{read, written};

#[test]
fn bytes_are_written_as_the_library_writes_them_and_read_back() {
    for length in 0..=300_usize {
        let bytes: Vec<u8> = (0..length)
            .map(|place| u8::try_from((place * 167 + length * 89) % 256).expect("a byte"))
            .collect();
        assert_eq!(written(&bytes), URL_SAFE_NO_PAD.encode(&bytes));
        assert_eq!(read(&written(&bytes)), Some(bytes));
    }
}

#[test]
fn a_text_is_refused_when_the_library_refuses_it() {
    let mut refused = 0;
    for length in 0..=9 {
        for changed in 0..length {
            for character in ('\0'..='\u{17F}').chain(['\u{2028}', '\u{1F600}']) {
                let text: String = (0..length)
                    .map(|place| if place == changed { character } else { 'Q' })
                    .collect();
                assert_eq!(read(&text), URL_SAFE_NO_PAD.decode(&text).ok(), "{text:?}");
                refused += u32::from(read(&text).is_none());
            }
        }
    }
    assert!(refused > 10_000, "only {refused} were refused");
}
