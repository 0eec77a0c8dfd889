//! What an element is to the person who looks for it.

/// A role, in the sense of ARIA, with the elements that may bear it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// Something to follow.
    Link,
    /// Something to fill in: a text, a date, a choice from a list.
    Field,
    /// One choice among several.
    Radio,
    /// A choice of its own.
    Checkbox,
    /// A heading of any level.
    Heading,
    /// A set of fields under one name.
    Group,
    /// A table.
    Table,
    /// A navigation.
    Navigation,
}

impl Role {
    /// The selector of what may bear this role.
    pub(crate) fn candidates(self) -> &'static str {
        match self {
            Self::Button => "button, summary, [role=button], input[type=submit]",
            Self::Link => "a[href], [role=link]",
            Self::Field => {
                "input:not([type=radio], [type=checkbox], [type=submit]), select, textarea"
            }
            Self::Radio => "input[type=radio]",
            Self::Checkbox => "input[type=checkbox]",
            Self::Heading => "h1, h2, h3, h4, h5, h6",
            Self::Group => "fieldset, [role=group]",
            Self::Table => "table",
            Self::Navigation => "nav",
        }
    }
}
