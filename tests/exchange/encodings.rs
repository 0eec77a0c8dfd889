//! The encodings are those of the standard: another library decodes them alike.

use crate::scene::cases;
use procura::exchange::{Encoding, NotText, decoded};
use proptest::prelude::*;

#[test]
fn every_byte_of_windows_1252_is_what_the_standard_says() {
    for byte in 0x80..=0xFF_u8 {
        let bytes = [b'a', byte, b'b'];
        let (expected, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
        let expected = Ok((Encoding::Windows1252, expected.into_owned()));
        assert_eq!(decoded(&bytes), expected, "{byte:#x}");
    }
}

#[test]
fn control_characters_are_no_text() {
    for byte in (0..0x20_u8).chain([0x7F]) {
        let is_text = matches!(byte, b'\t' | b'\r' | b'\n');
        let found = decoded(&[0xEF, 0xBB, 0xBF, b'a', byte]);
        assert_eq!(found.is_ok(), is_text, "{byte:#x}");
    }
    assert_eq!(decoded(&[0, b'a', b'b', 0]), Err(NotText));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_text_is_found_again_in_every_encoding(text in "[ -~\t\r\nà-ÿ€œ’ᐃ😀]{0,40}") {
        let found = |bytes: Vec<u8>| decoded(&bytes).ok().map(|(_, text)| text);
        let marked = format!("\u{FEFF}{text}");
        prop_assert_eq!(found(text.clone().into_bytes()), Some(text.clone()));
        prop_assert_eq!(found(marked.clone().into_bytes()), Some(text.clone()));
        let low = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        prop_assert_eq!(found(low), Some(text.clone()));
        let high = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
        prop_assert_eq!(found(high), Some(text));
    }

    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = decoded(&bytes);
        let _ = procura::exchange::EmployeeReading::begin(&bytes);
    }
}
