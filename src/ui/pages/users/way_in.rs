//! How a user gets in, on their page, and the page on which an officer gives them a temporary passphrase.
//! Whom R9 protects isn't offered one, and the reason stands in its place.

use super::page_of_user;
use crate::browser::BrowserNormalisation;
use crate::office::SubmitProblem;
use crate::register::{KeyOrigin, Role, Standing, User, UserCode, UserId};
use crate::ui::address::Address;
use crate::ui::components::{
    NewPassphrase, Page, Progress, failure_notice, focus, form, form_actions, progress_sign,
    suggested,
};
use crate::ui::entrance::fresh_key;
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::passphrase::checked;
use crate::ui::pages::{act_button, keepsake, link_to, print_button};
use crate::ui::submission::Desk;
use crate::ui::workspace::{ShownOnce, Workspace, say, workspace};
use crate::vault::{Parameters, Passphrase, Zeroizing};
use crate::wording::pages::{AccountPage, Entrance, Failures, Frame, TemporaryPassphrase};
use crate::wording::{FieldLabel, Wording as _};
use leptos::prelude::*;

/// The slip, which takes focus when it appears.
const SLIP: &str = "remise";

/// How a user gets in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WayIn {
    /// They don't yet.
    None,
    /// With what an officer has given them.
    Temporary,
    /// With what they chose.
    Own,
}

/// Whether a user can't come in because nobody has given them a passphrase yet.
pub(super) fn lacks_passphrase(user: &User) -> bool {
    way_in_of(user) == WayIn::None
}

fn way_in_of(user: &User) -> WayIn {
    match user.account.map(|account| account.origin) {
        None => WayIn::None,
        Some(KeyOrigin::Temporary) => WayIn::Temporary,
        Some(KeyOrigin::Own) => WayIn::Own,
    }
}

/// Why an officer can't give this user a passphrase, where that is so.
fn obstacle(id: UserId, user: &User) -> Option<TemporaryPassphrase> {
    if workspace().user() == Some(id) {
        return Some(TemporaryPassphrase::Yourself);
    }
    let is_settled_officer = user.role == Role::Rse && way_in_of(user) == WayIn::Own;
    is_settled_officer.then_some(TemporaryPassphrase::OwnOfOfficer)
}

/// How the user gets in, and the way to give them a passphrase, or why there is none. Whoever has left
/// gets in no more.
pub(super) fn way_in(id: UserId, user: &User) -> Option<Element> {
    if matches!(user.standing, Standing::Departed(_)) {
        return None;
    }
    let (class, how) = match way_in_of(user) {
        WayIn::None => ("notice attention off-paper", TemporaryPassphrase::None),
        WayIn::Temporary => ("paper off-paper", TemporaryPassphrase::Unused),
        WayIn::Own => ("paper off-paper", TemporaryPassphrase::Own),
    };
    let obstacle = obstacle(id, user);
    let is_oneself = obstacle == Some(TemporaryPassphrase::Yourself);
    let way = match &obstacle {
        None => Some(
            link_to(&Address::GivenPassphrase(user.code.clone()))
                .class("button secondary")
                .with(say(TemporaryPassphrase::Give)),
        ),
        Some(_) if is_oneself => Some(link_to(&Address::MyAccount).with(say(AccountPage::Title))),
        Some(_) => None,
    };
    let how = (!is_oneself).then(|| html::p().with(say(how)));
    let section = html::section()
        .class(class)
        .with(html::h2().with(say(TemporaryPassphrase::HowTitle)))
        .with(how)
        .with(obstacle.map(|why| html::p().with(say(why))))
        .with(way.map(|way| html::p().with(way)));
    Some(section)
}

/// What the page of a temporary passphrase is working on.
#[derive(Clone, Copy)]
struct Giving {
    user: UserId,
    desk: Desk,
    progress: Progress,
    /// Whether the officer makes it up, because no words can be drawn.
    is_made_up: RwSignal<bool>,
    /// Counts what was given.
    given: RwSignal<u32>,
}

/// **Phrase de passe temporaire** of one user.
pub(in crate::ui) fn given_passphrase_page(code: &UserCode) -> Node {
    page_of_user(code, |user, row| {
        let giving = Giving {
            user,
            desk: Desk::new(),
            progress: Progress::new(),
            is_made_up: RwSignal::new(false),
            given: RwSignal::new(0),
        };
        forget_on_leaving(user, &row);
        let name = row.full_name();
        let content = follow(move || {
            giving.given.track();
            match shown_for(user) {
                Some(phrase) => slip(&row, phrase),
                None => giving.form(&row),
            }
        });
        Page::titled(say(TemporaryPassphrase::Title { name }))
            .problems(giving.desk.problems)
            .with(content)
            .into()
    })
}

/// The passphrase is shown as long as one stays on the page: it is drawn anew in the other language.
fn forget_on_leaving(user: UserId, row: &User) {
    let workspace = workspace();
    let path = Address::GivenPassphrase(row.code.clone()).path();
    on_cleanup(move || {
        let is_left = untrack(|| workspace.navigation.path()) != path;
        if is_left && shown_in(workspace, user).is_some() {
            workspace.shown_once.set_value(None);
        }
    });
}

/// The passphrase that was given to this user and is being shown.
fn shown_for(user: UserId) -> Option<Zeroizing<String>> {
    shown_in(workspace(), user)
}

fn shown_in(workspace: Workspace, user: UserId) -> Option<Zeroizing<String>> {
    workspace.shown_once.with_value(|shown| match shown {
        Some(ShownOnce::Passphrase(whose, phrase)) if *whose == user => Some(phrase.clone()),
        _ => None,
    })
}

/// The passphrase, what to do with it, and the ways on.
fn slip(row: &User, phrase: Zeroizing<String>) -> Node {
    let slip = keepsake()
        .set("id", SLIP)
        .set("tabindex", "-1")
        .with(html::p().with(html::bdi().with(row.full_name())))
        .with(html::p().with(say(FieldLabel::Code)))
        .with(
            html::p()
                .class("reference")
                .with(row.code.as_str().to_owned()),
        )
        .with(html::p().with(say(TemporaryPassphrase::Label)))
        .with(html::p().class("reference").with(phrase.to_string()))
        .with(html::p().with(html::strong().with(say(TemporaryPassphrase::NoteIt))))
        .with(print_button());
    let name = row.full_name();
    let account = link_to(&Address::User(row.code.clone())).class("button");
    let ways = html::div()
        .class("actions")
        .with(account.with(say(TemporaryPassphrase::BackTo { name })))
        .with(link_to(&Address::Users).with(say(Frame::Users)));
    Node::Several(vec![
        slip.into(),
        html::p()
            .class("prose")
            .with(say(TemporaryPassphrase::HandOver))
            .into(),
        ways.into(),
    ])
}

impl Giving {
    /// What is about to happen, and the button; or why it can't.
    fn form(self, row: &User) -> Node {
        let back = Address::User(row.code.clone());
        if let Some(why) = obstacle(self.user, row) {
            let name = row.full_name();
            let back = link_to(&back).with(say(TemporaryPassphrase::BackTo { name }));
            return Node::all([html::p().class("lead").with(say(why)), html::p().with(back)]);
        }
        let replaces = (!lacks_passphrase(row)).then(|| {
            html::p()
                .class("prose")
                .with(say(TemporaryPassphrase::Replaces))
        });
        let draw = act_button("button", move || self.progress.during(self.draw()));
        let back_link = link_to(&back)
            .class("button secondary")
            .with(say(Frame::Back));
        let actions = html::div()
            .class("actions")
            .with(draw.with(say(TemporaryPassphrase::Give)))
            .with(back_link);
        let made_up = follow(move || self.is_made_up.get().then(|| self.made_up()));
        Node::Several(vec![
            html::p()
                .class("lead")
                .with(say(TemporaryPassphrase::Lead))
                .into(),
            replaces.into(),
            failure_notice(self.desk.failure),
            progress_sign(self.progress),
            actions.into(),
            made_up,
        ])
    }

    /// The form of a passphrase that the officer makes up.
    fn made_up(self) -> Node {
        let new = NewPassphrase::new(self.desk.problems);
        let submit = move || match checked(new, self.user) {
            Ok(passphrase) => {
                self.desk.clear();
                self.progress.during(self.give(passphrase));
            }
            Err(found) => self.desk.problems.set(found),
        };
        let form = form(submit)
            .with(
                html::p()
                    .class("prose")
                    .with(say(TemporaryPassphrase::MadeUp)),
            )
            .with(new)
            .with(form_actions(say(Entrance::Choose), None));
        form.into()
    }

    /// Draws words and gives them.
    async fn draw(self) {
        self.desk.clear();
        match suggested(workspace().language()).await {
            Some(words) => {
                let passphrase = Passphrase::typed(&words, &BrowserNormalisation);
                self.give(passphrase).await;
            }
            None => {
                self.desk.fail(Failures::NoWords);
                let _ = self.is_made_up.try_set(true);
            }
        }
    }

    /// Records the passphrase, and only then shows it.
    async fn give(self, passphrase: Passphrase) {
        let key = match fresh_key(&passphrase, Parameters::default()).await {
            Ok(key) => key,
            Err(failure) => return self.desk.fail(failure),
        };
        let (workspace, user) = (workspace(), self.user);
        let transaction = workspace.fresh_transaction();
        let given =
            workspace.at_the_desk(move |office| office.give_passphrase(transaction, user, &key));
        match given.await.unwrap_or(Err(SubmitProblem::Locked)) {
            // Whoever has locked meanwhile is shown nothing any more.
            Ok(_) if !workspace.is_open() => {}
            Ok(_) => self.show(passphrase),
            Err(problem) => self.desk.answer(problem),
        }
    }

    fn show(self, passphrase: Passphrase) {
        let workspace = workspace();
        let phrase = Zeroizing::new(passphrase.text().to_owned());
        let shown = ShownOnce::Passphrase(self.user, phrase);
        workspace.shown_once.set_value(Some(shown));
        let name = workspace.glance(|register| Some(register.users().get(self.user)?.full_name()));
        let name = name.unwrap_or_default();
        let done = TemporaryPassphrase::Given { name };
        workspace.announce(done.say(workspace.language()));
        // Whoever has left the page meanwhile isn't shown it.
        let _ = self
            .given
            .try_update(|count| *count = count.wrapping_add(1));
        focus(SLIP);
    }
}
