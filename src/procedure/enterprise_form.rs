//! The fields of **Créer le dossier de mon entreprise**.

use super::problem::kept;
use super::user_form::name;
use super::{Field, Problem, Reason, UserForm};
use crate::register::{
    BodyId, Command, Enterprise, Neq, NeqCaution, OrderedSet, Register, RegisterKind,
};
use serde::{Deserialize, Serialize};

/// The enterprise, its first officer and the bodies it is enrolled with, just as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnterpriseForm {
    /// Nom de l'entreprise.
    pub name: String,
    /// Numéro d'entreprise du Québec (NEQ).
    pub neq: String,
    /// The first officer; the role doesn't count.
    pub officer: UserForm,
    /// The ticked bodies.
    pub enrolled: OrderedSet<BodyId>,
}

impl EnterpriseForm {
    /// A body was ticked, or unticked.
    pub fn toggle_body(&mut self, body: BodyId) {
        self.enrolled.toggle(body);
    }

    /// Why the number that was typed deserves a second look, though it isn't refused.
    #[must_use]
    pub fn caution(&self) -> Option<NeqCaution> {
        Neq::parse(&self.neq).ok().and_then(|neq| neq.caution())
    }

    /// The request to create the enterprise's file.
    ///
    /// # Errors
    /// Everything that has to be put right, in the order of the fields.
    pub fn command(&self, register: &Register) -> Result<Command, Vec<Problem>> {
        let mut problems = Vec::new();
        let enterprise = kept(name(&self.name, Field::EnterpriseName), &mut problems);
        let at_neq = |problem| Problem::new(Field::Neq, Reason::Neq(problem));
        let neq = kept(Neq::parse(&self.neq).map_err(at_neq), &mut problems);
        let officer = match self.officer.check(register) {
            Ok(officer) => Some(officer),
            Err(more) => {
                problems.extend(more);
                None
            }
        };
        match enterprise.zip(neq).zip(officer) {
            Some(((name, neq), officer)) => Ok(Command::Found {
                enterprise: Enterprise {
                    name,
                    neq,
                    kind: RegisterKind::Genuine,
                },
                officer,
                enrolled: self.enrolled.clone(),
            }),
            None => Err(problems),
        }
    }
}
