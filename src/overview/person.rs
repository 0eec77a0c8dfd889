//! Who is meant by what somebody typed: a filter asks for one person, by name or by code.

use super::{Criteria, List, all_users};
use crate::register::{Day, Register, UserCode, UserId};

/// Who is meant by what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// This person.
    One(UserCode),
    /// One of these people, in the order of names; nobody where there are none.
    OneOf(Vec<UserId>),
}

/// Who is meant: whoever has this code, or whose name with the code in brackets was typed, or else the
/// only person in whom each word is found. No filter is asked for: the day, any one, only completes the
/// question.
#[must_use]
pub fn meant(register: &Register, typed: &str, day: Day) -> Meant {
    let known = |text: &str| {
        let code = UserCode::parse(text).ok()?;
        register.user_by_code(&code).map(|_| code)
    };
    let in_brackets = typed.trim().strip_suffix(')');
    let in_brackets = in_brackets.and_then(|rest| rest.rsplit_once('('));
    let code = known(typed).or_else(|| known(in_brackets?.1));
    if let Some(code) = code {
        return Meant::One(code);
    }
    let criteria = Criteria::of(List::Users).seeking(typed);
    let found = all_users(register, &criteria, day);
    let only = match found.as_slice() {
        [only] => register.users().get(*only),
        _ => None,
    };
    match only {
        Some(user) => Meant::One(user.code.clone()),
        None => Meant::OneOf(found),
    }
}
