//! The users of the enterprise: its officers and its employees.

use super::table::identity;
use super::text::stored_as_text;
use super::{Account, Day, Email, Name};
use serde::{Deserialize, Serialize};

identity! {
    /// Identity of a user: the rank in which they were added.
    UserId
}

/// The code with which a user signs in: 3 to 20 ASCII letters or digits. Case doesn't count, so it is
/// kept in lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UserCode(String);

/// Why a text is no user code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// Nothing was typed.
    Blank,
    /// It has fewer than 3 or more than 20 characters.
    WrongLength,
    /// It holds something other than letters without accents and digits.
    ForbiddenCharacter(char),
}

impl std::fmt::Display for CodeProblem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("not a user code of 3 to 20 letters or digits")
    }
}

impl UserCode {
    /// Reads a code as a person typed it; spaces around it are dropped.
    ///
    /// # Errors
    /// When it isn't 3 to 20 letters without accents or digits.
    pub fn parse(typed: &str) -> Result<Self, CodeProblem> {
        let code = typed.trim();
        if code.is_empty() {
            return Err(CodeProblem::Blank);
        }
        if let Some(other) = code.chars().find(|c| !c.is_ascii_alphanumeric()) {
            return Err(CodeProblem::ForbiddenCharacter(other));
        }
        if !(3..=20).contains(&code.len()) {
            return Err(CodeProblem::WrongLength);
        }
        Ok(Self(code.to_ascii_lowercase()))
    }

    /// The code, in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

stored_as_text!(UserCode, CodeProblem);

/// What a user is in the enterprise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// A user, who does what procurations allow.
    User,
    /// An e-services officer (responsable des services électroniques): the only role that may create
    /// and assign (R1). Has every access already.
    Rse,
}

/// Whether a user is there to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// May sign in and act.
    Active,
    /// May do nothing until reactivated.
    Suspended,
    /// Left the enterprise on this day, for good.
    Departed(Day),
}

/// A user of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The code with which they sign in; no two users have the same.
    pub code: UserCode,
    /// Given name.
    pub given_name: Name,
    /// Family name.
    pub family_name: Name,
    /// E-mail address, where one was given.
    pub email: Option<Email>,
    /// What they are in the enterprise.
    pub role: Role,
    /// Whether they are there to act.
    pub standing: Standing,
    /// How they get in and sign; `None` until an officer has given them a passphrase.
    pub account: Option<Account>,
    /// When an officer last confirmed that their accesses are still right; `None` while nobody has.
    pub reviewed: Option<Review>,
}

/// That an officer has looked at somebody's accesses and found them right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The officer.
    pub by: UserId,
    /// The day.
    pub on: Day,
}

impl User {
    /// Whether the user may sign in and act.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.standing == Standing::Active
    }

    /// Whether the user is an officer who may act (R1).
    #[must_use]
    pub fn is_active_officer(&self) -> bool {
        self.role == Role::Rse && self.is_active()
    }

    /// "Nom, Prénom", as lists show a user.
    #[must_use]
    pub fn listed_name(&self) -> String {
        format!(
            "{}, {}",
            self.family_name.as_str(),
            self.given_name.as_str()
        )
    }

    /// "Prénom Nom", as sentences name a user.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name.as_str(), self.family_name.as_str())
    }
}
