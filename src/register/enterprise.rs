//! The enterprise and its enrolment in the services of public bodies.

use super::{Name, Neq};
use serde::{Deserialize, Serialize};

/// The enterprise whose register this is: the mandator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enterprise {
    /// Its legal name.
    pub name: Name,
    /// Its enterprise number.
    pub neq: Neq,
    /// Whether it is real or a sample.
    pub kind: RegisterKind,
}

/// Whether a register is somebody's own or a sample to try things out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RegisterKind {
    /// Somebody's own.
    Genuine,
    /// A sample, marked as such on every page.
    Sample,
}

/// Where the enterprise stands with the services of one body. A body without a state isn't enrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EnrolmentState {
    /// Actif: procurations may name the body.
    Active,
    /// En traitement.
    Pending,
    /// Refusé.
    Refused,
}
