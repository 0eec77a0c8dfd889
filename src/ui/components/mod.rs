//! The pieces that pages are made of. Each writes the markup that the stylesheet of the same name
//! expects, and takes care of its own names, roles and focus.

mod error_summary;
mod fields;
mod frame;
mod list_place;
mod page;
mod pagination;
mod search;
mod status;
mod submit;
mod summary;

pub(super) use error_summary::{FieldError, Problems, element_id};
pub(super) use fields::{
    Choice, ChoiceGroup, ChoiceKind, FormActions, PeriodFields, TextArea, TextField,
};
pub(super) use frame::Frame;
pub(super) use list_place::ListPlace;
pub(super) use page::Page;
pub(super) use pagination::{Pagination, Slice, page_of};
pub(super) use search::SearchField;
pub(super) use status::{EnrolmentBadge, StandingBadge, StatusBadge};
pub(super) use submit::{Failure, SubmitRequest};
pub(super) use summary::{AccessRows, Paper, Row};
