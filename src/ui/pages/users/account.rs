//! The page of one user: who they are, what they may do today and through which procuration, what was
//! assigned to them, and what an officer may do about the account.

use super::access::{PersonAccess, Reader};
use super::acts::Acts;
use super::assignments::AssignmentsOf;
use super::page_of_user;
use crate::register::{UserCode, UserId};
use crate::ui::components::{Failure, Page, Paper, Row, StandingBadge};
use crate::ui::submission::Desk;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Account, Summaries, Users};
use crate::wording::{FieldLabel, role_name};
use leptos::prelude::*;

#[component]
pub(in crate::ui) fn UserPage(code: UserCode) -> impl IntoView {
    page_of_user(&code, |user, row| {
        let desk = Desk::new();
        view! {
            <Page title=row.full_name() problems=desk.problems>
                <Failure failure=desk.failure />
                <Facts user />
                <h2>{say(Account::Today)}</h2>
                <PersonAccess user reader=Reader::Officer />
                <h2>{say(Account::Assignments)}</h2>
                <AssignmentsOf user />
                <Acts user desk />
            </Page>
        }
        .into_any()
    })
}

/// Who the user is.
#[component]
fn Facts(user: UserId) -> impl IntoView {
    move || {
        let row = workspace().read(|register| register.users().get(user).cloned())?;
        let email = match &row.email {
            Some(email) => view! { <bdi>{email.as_str().to_owned()}</bdi> }.into_any(),
            None => view! { <span class="muted">{say(Users::NoEmail)}</span> }.into_any(),
        };
        let (name, code) = (row.listed_name(), row.code.as_str().to_owned());
        Some(view! {
            <Paper>
                <Row term=say(Users::Name)><strong><bdi>{name}</bdi></strong></Row>
                <Row term=say(FieldLabel::Code)>{code}</Row>
                <Row term=say(Users::Email)>{email}</Row>
                <Row term=say(FieldLabel::Role)>{say(role_name(row.role))}</Row>
                <Row term=say(Summaries::Status)><StandingBadge standing=row.standing /></Row>
            </Paper>
        })
    }
}
