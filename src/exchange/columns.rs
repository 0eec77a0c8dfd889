//! The columns of tables that go out and come in, and the names by which they are recognised.

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// A user's code.
    Code,
    /// A family name.
    FamilyName,
    /// A given name.
    GivenName,
    /// An e-mail address.
    Email,
    /// A role.
    Role,
    /// A standing.
    Standing,
    /// The day of a departure.
    Departure,
    /// A procuration's reference.
    Reference,
    /// A version's number.
    Version,
    /// A procuration's name.
    Procuration,
    /// The first day of a period.
    Start,
    /// The last day of a period.
    End,
    /// A procuration's status.
    Status,
    /// The bodies that a procuration names.
    Bodies,
    /// How many mandataries a procuration has.
    Mandataries,
    /// A note.
    Note,
    /// The day of a submission.
    Submitted,
    /// The code of the officer who submitted something.
    Author,
    /// The day on which an assignment ended.
    Ended,
    /// Why an assignment ended.
    Reason,
    /// A body.
    Body,
    /// A task.
    Task,
    /// What a task lets its holder do.
    Kind,
    /// Whether a task is sensitive.
    Sensitive,
    /// Through what somebody has an access.
    Through,
}

impl Column {
    /// What a file of employees has to have.
    pub const NEEDED: [Self; 3] = [Self::Code, Self::FamilyName, Self::GivenName];
    /// What a file of employees may have besides. Whatever else it has is passed over.
    pub const OPTIONAL: [Self; 2] = [Self::Email, Self::Role];

    /// The names by which a column of a file of employees is known, folded as [`folded`] does; none for
    /// another column.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Code => &["codedutilisateur", "code", "usercode", "codeutilisateur"],
            Self::FamilyName => &["nom", "nomdefamille", "familyname", "lastname", "surname"],
            Self::GivenName => &["prenom", "givenname", "firstname"],
            Self::Email => &[
                "courriel",
                "courrielfacultatif",
                "email",
                "emailoptional",
                "adressecourriel",
            ],
            Self::Role => &["role"],
            _ => &[],
        }
    }

    /// The column of a file of employees that has this name, in either language, however it is written.
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        let name = folded(text);
        let all = Self::NEEDED.into_iter().chain(Self::OPTIONAL);
        let mut known = all.filter(|column| column.names().contains(&name.as_str()));
        known.next()
    }
}

/// A name without what people write differently: case, the accents of French, signs and spaces.
pub(super) fn folded(text: &str) -> String {
    let plain = |character: char| match character {
        'é' | 'è' | 'ê' | 'É' | 'È' | 'Ê' => 'e',
        'ô' | 'Ô' => 'o',
        other => other.to_ascii_lowercase(),
    };
    let letters = text.chars().map(plain);
    letters.filter(char::is_ascii_alphanumeric).collect()
}
