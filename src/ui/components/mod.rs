//! The pieces that pages are made of. Each writes the markup that the stylesheet of the same name
//! expects, and takes care of its own names, roles and focus.

mod banners;
mod error_summary;
mod explanation;
mod fields;
mod focus;
mod frame;
mod list_place;
mod listing;
mod page;
mod pagination;
mod passphrase;
mod period_fields;
mod progress;
mod search;
mod status;
mod submit;
mod summary;
mod table;
#[cfg(test)]
mod tests;

#[cfg(feature = "gallery")]
pub(super) use banners::every_banner;
pub(super) use error_summary::{Problems, described_by, element_id, field_error, page_problems};
pub(super) use explanation::{explanation, on_help_page, on_help_page_twice};
pub(super) use fields::{
    Choice, ChoiceKind, TextField, choice_group, form, form_actions, labelled, text_area, typed,
};
pub(super) use focus::{focus, focus_first_of, show_focus};
pub(super) use frame::{frame, site_menu};
pub(super) use list_place::ListPlace;
pub(super) use listing::{Listing, tell};
pub(super) use page::{HEADING, Page, with_references};
pub(super) use pagination::{Place, Slice, page_of, pagination};
pub(super) use passphrase::{NewPassphrase, Secret, passphrase_field, secret, suggested, username};
pub(super) use period_fields::{INCOMPLETE, date_control, date_field, period_fields};
pub(super) use progress::{Progress, progress_sign};
pub(super) use search::search_field;
pub(super) use status::{enrolment_badge, standing_badge, status_badge};
pub(super) use submit::{failure_notice, refusal_notice, submit_request};
pub(super) use summary::{access_rows, paper, row, row_with_action};
pub(super) use table::{
    cell, group, group_title, line, subject, table, table_of, table_of_groups, table_region,
};
