//! The fields of a person: the first officer's and those of **Ajouter un utilisateur**.

use super::problem::kept;
use super::{Field, Problem, Reason};
use crate::register::{
    Command, Email, EmailProblem, Name, NewUser, Refusal, Register, Role, UserCode, UserId,
};
use serde::{Deserialize, Serialize};

/// The names and the e-mail address of a user, just as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamesForm {
    /// Prénom.
    pub given_name: String,
    /// Nom.
    pub family_name: String,
    /// Courriel (facultatif).
    pub email: String,
}

/// The fields of **Ajouter un utilisateur**, just as they were typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserForm {
    /// The names and the e-mail address.
    pub names: NamesForm,
    /// Code d'utilisateur.
    pub code: String,
    /// Rôle.
    pub role: Role,
}

impl Default for UserForm {
    fn default() -> Self {
        Self {
            names: NamesForm::default(),
            code: String::new(),
            role: Role::User,
        }
    }
}

impl NamesForm {
    /// The names and the e-mail address of a user, to correct them.
    #[must_use]
    pub fn of(user: &crate::register::User) -> Self {
        Self {
            given_name: user.given_name.as_str().to_owned(),
            family_name: user.family_name.as_str().to_owned(),
            email: user
                .email
                .as_ref()
                .map(|email| email.as_str().to_owned())
                .unwrap_or_default(),
        }
    }

    /// The request to correct a user's names and e-mail address.
    ///
    /// # Errors
    /// Everything that has to be put right, in the order of the fields.
    pub fn command(&self, user: UserId) -> Result<Command, Vec<Problem>> {
        let mut problems = Vec::new();
        match self.read(&mut problems) {
            Some((given_name, family_name, email)) if problems.is_empty() => {
                Ok(Command::ChangeUser {
                    user,
                    given_name,
                    family_name,
                    email,
                })
            }
            _ => Err(problems),
        }
    }

    fn read(&self, problems: &mut Vec<Problem>) -> Option<(Name, Name, Option<Email>)> {
        let given_name = kept(name(&self.given_name, Field::GivenName), problems);
        let family_name = kept(name(&self.family_name, Field::FamilyName), problems);
        let email = Email::parse_optional(&self.email).map_err(at_email);
        let email = kept(email, problems);
        Some((given_name?, family_name?, email?))
    }
}

impl UserForm {
    /// The user to add.
    ///
    /// # Errors
    /// Everything that has to be put right, in the order of the fields.
    pub fn check(&self, register: &Register) -> Result<NewUser, Vec<Problem>> {
        let mut problems = Vec::new();
        let names = self.names.read(&mut problems);
        let code = kept(self.code(register), &mut problems);
        match names.zip(code) {
            Some(((given_name, family_name, email), code)) if problems.is_empty() => Ok(NewUser {
                code,
                given_name,
                family_name,
                email,
                role: self.role,
            }),
            _ => Err(problems),
        }
    }

    fn code(&self, register: &Register) -> Result<UserCode, Problem> {
        let at_code = |problem| Problem::new(Field::Code, Reason::Code(problem));
        let code = UserCode::parse(&self.code).map_err(at_code)?;
        match register.user_by_code(&code) {
            Some(_) => Err(Refusal::CodeTaken(code).into()),
            None => Ok(code),
        }
    }
}

fn at_email(problem: EmailProblem) -> Problem {
    Problem::new(Field::Email, Reason::Email(problem))
}

/// Reads a name at its field.
pub(super) fn name(typed: &str, field: Field) -> Result<Name, Problem> {
    Name::parse(typed).map_err(|problem| Problem::new(field, Reason::Text(problem)))
}
