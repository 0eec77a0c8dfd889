//! The pages, by what a person does there. Each step finds what it presses by the names that the help
//! page and the interface give, and waits for the page that must follow.

mod accesses;
mod assignment;
mod creation;
mod enterprise;
mod entry;
mod life;
mod overview;
mod rights;
mod users;

pub use accesses::Access;
pub use assignment::Assignment;
pub use creation::{Creation, Details};
pub use enterprise::{Enterprise, Founding};
pub use entry::{CHOICE, FORGOTTEN, MY_ACCOUNT, RECOVERY_CODE, SIGN_IN};
pub use life::{Life, LifeAct};
pub use overview::Overview;
pub use rights::Rights;
pub use users::{NewUser, Users};

/// The group of the menu in which the help page finds both procedures.
pub const USER_FILES: &str = "Gestion des dossiers des utilisateurs";
/// The other group of the menu.
pub const ENTERPRISE_FILE: &str = "Dossier de l’entreprise";
