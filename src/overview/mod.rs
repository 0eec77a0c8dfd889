//! The whole picture: lists that are searched, and views of who may do what on a day.
//!
//! Invariants of this room:
//! * it reads and never changes anything, and knows no browser and no clock: the day comes in with the
//!   question;
//! * every answer is a [`Page`], a slice with the count of the whole: the register is never copied;
//! * whether somebody may do something is asked of R13 ([`Register::access`]) and decided nowhere else, so
//!   the views can't disagree;
//! * what an address asks for and isn't understood is named, and never makes a list wider
//!   ([`Filter::NotUnderstood`]).
//!
//! It imports `register`, and `journal` for the list of records and the past.
//!
//! Where to go next: `wording` says these values, `ui` draws them.
//!
//! [`Register::access`]: crate::register::Register::access

mod address;
mod attention;
mod by_body;
mod criteria;
mod emptiness;
mod filter;
mod holding;
mod opened;
mod page;
mod past;
mod person;
mod procurations;
mod records;
mod sought;
mod timeline;
mod users;
mod who_may;
mod why;

pub use address::{ROLES, STATUSES};
pub use attention::{Concern, Matter, attention};
pub use by_body::{Holder, by_body};
pub use criteria::{Chip, Condition, Criteria, Misread};
pub use emptiness::{Emptiness, emptiness};
pub use filter::{Act, Filter, List, Order, StandingKind};
pub use opened::{Alteration, Changed, State, opened};
pub use page::{Page, PageSize};
pub use past::{CivilDay, register_at};
pub use person::{Meant, meant};
pub use procurations::{all_procurations, procurations};
pub use records::{all_records, procuration_concerned, records};
pub use sought::Sought;
pub use timeline::{Bar, Month, Rows, Span, Timeline, TimelineRow, timeline};
pub use users::{all_users, users};
pub use who_may::{Cell, TaskAnswer, WhoMayRow, cell_reasons, cells, who_may};
pub use why::{Question, Remedy, Why, why};
