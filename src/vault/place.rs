//! Where a record stands.

use crate::journal::RegisterId;

/// The place of a record: its format, its register and its sequence. What is sealed or signed for one
/// place counts at no other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    format: u8,
    register: Option<RegisterId>,
    sequence: u32,
}

impl Place {
    /// The place of a register's first record. The register is named after the digest of that very
    /// record, so the record can't hold the name; the name proves the record instead.
    #[must_use]
    pub fn first(format: u8) -> Self {
        Self {
            format,
            register: None,
            sequence: 1,
        }
    }

    /// The place of a later record; its sequence counts from 2.
    ///
    /// `None` where the sequence is that of a first record or of none.
    #[must_use]
    pub fn later(format: u8, register: RegisterId, sequence: u32) -> Option<Self> {
        (sequence > 1).then_some(Self {
            format,
            register: Some(register),
            sequence,
        })
    }

    /// The format (1 byte), the register (16; zeros for a first record) and the sequence (4,
    /// big-endian).
    pub fn bytes(self) -> impl Iterator<Item = u8> {
        let register = self.register.map_or([0; 16], RegisterId::bytes);
        [self.format]
            .into_iter()
            .chain(register)
            .chain(self.sequence.to_be_bytes())
    }
}
