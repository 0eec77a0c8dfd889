//! The rows of the requests in progress: each to resume or to drop, and the one dropped last, to put back.

use super::ATTENTION;
use super::drafts::{Procedure, WaitingDraft};
use crate::browser::drafts::{self as kept, DraftAddress};
use crate::register::Instant;
use crate::ui::components::focus;
use crate::ui::drafts::DraftState;
use crate::ui::markup::{Element, Node, html};
use crate::ui::navigation::go_to;
use crate::ui::pages::{button, hidden};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Forms, Home};
use leptos::prelude::*;

/// A row for each request; the latest page of them is enough, since dropping one brings up the next.
/// Nothing where there is none.
pub(super) fn draft_rows(
    drafts: &[WaitingDraft],
    dropped: RwSignal<Option<DroppedDraft>>,
) -> Option<Element> {
    const ROWS: usize = 25;
    (!drafts.is_empty()).then(|| {
        let rows = drafts.iter().take(ROWS);
        html::ul()
            .class("attention-list")
            .with(Node::all(rows.map(|draft| draft_row(draft, dropped))))
    })
}

fn draft_row(draft: &WaitingDraft, dropped: RwSignal<Option<DroppedDraft>>) -> Element {
    let name = say(draft.name.clone());
    let about = format!("{name}, {}", draft.subject);
    let about = about.trim_end_matches([',', ' ']);
    let (resumed, gone) = (draft.clone(), draft.clone());
    let resume = move || {
        if take_up(&resumed) {
            go_to(&resumed.page);
        }
    };
    let drop_it = move || {
        // As it is kept: sealed, and for its author alone.
        let bytes = kept::load(&gone.kept_at).ok().flatten();
        forget(&gone);
        // Whoever looks sees it where the request was.
        workspace()
            .live_region
            .tell(say(Forms::DraftDropped).into_owned());
        let kept_at = gone.kept_at.clone();
        dropped.set(bytes.map(|bytes| DroppedDraft { kept_at, bytes }));
        // The row that was pressed is gone: the list's heading is what stays nearest.
        focus(ATTENTION);
    };
    let kind = html::span()
        .class("kind")
        .with(html::span().class("tag").with(say(Home::Draft)));
    let subject = html::bdi().class("muted").with(draft.subject.clone());
    html::li()
        .with(kind)
        .with(html::span().with(name).with(" ").with(subject))
        .with(state_of(draft))
        .with(
            button("link-like", resume)
                .with(say(Home::Resume))
                .with(hidden(about.to_owned())),
        )
        .with(
            button("link-like danger", drop_it)
                .with(say(Home::Drop))
                .with(hidden(about.to_owned())),
        )
}

/// The request that was dropped last, as it was kept: while the page lasts it can be put back.
#[derive(Clone)]
pub(super) struct DroppedDraft {
    kept_at: DraftAddress,
    bytes: Vec<u8>,
}

/// What says that a request was dropped, with the button that puts it back.
pub(super) fn dropped_row(dropped: RwSignal<Option<DroppedDraft>>) -> Option<Element> {
    let draft = dropped.get()?;
    let put_back = move || {
        // Where storage can't be written, the button stays.
        if kept::save(&draft.kept_at, &draft.bytes).is_ok() {
            dropped.set(None);
            focus(ATTENTION);
        }
    };
    let put_back = button("link-like", put_back).with(say(Home::PutBack));
    let sentence = html::p()
        .with(say(Forms::DraftDropped))
        .with(" ")
        .with(put_back);
    Some(html::div().class("notice info").with(sentence))
}

/// The step at which a request is, how long ago it was changed, and whether something of it isn't so any
/// more.
fn state_of(draft: &WaitingDraft) -> Node {
    let step = draft.step.map(|(step, of)| {
        let step = say(Home::DraftStep { step, of });
        html::span().class("muted").with(step)
    });
    let age = draft
        .changed
        .and_then(age)
        .map(|age| html::span().class("muted").with(say(age)));
    let stale = draft.is_stale.then(|| {
        html::span()
            .class("status pending")
            .with(say(Home::DraftStale))
    });
    Node::Several(vec![step.into(), age.into(), stale.into()])
}

/// How long ago something was changed, in days of Québec's calendar.
fn age(changed: Instant) -> Option<Home> {
    let day = workspace().local_time(changed)?.day;
    Some(match day.days_until(workspace().today()) {
        ..=0 => Home::DraftToday,
        1 => Home::DraftYesterday,
        days => Home::DraftDaysAgo {
            count: usize::try_from(days).ok()?,
        },
    })
}

/// Makes it this tab's request of its procedure. Whether it could.
fn take_up(draft: &WaitingDraft) -> bool {
    let (own, kept_at) = (workspace().drafts, Some(draft.kept_at.clone()));
    match draft.procedure {
        Procedure::Rights => own.rights.take_up(kept_at),
        Procedure::Creation => own.creation.take_up(kept_at),
        Procedure::Assignment => own.assignment.take_up(kept_at),
        Procedure::Modification => own.modification.take_up(kept_at),
        Procedure::Act => own.act.take_up(kept_at),
        Procedure::User => own.user.take_up(kept_at),
        Procedure::Correction => own.correction.take_up(kept_at),
    }
}

/// Forgets a request. One that this tab is working on is forgotten by its procedure, which would keep
/// it anew otherwise.
fn forget(draft: &WaitingDraft) {
    let (drafts, kept_at) = (workspace().drafts, &draft.kept_at);
    let own: DraftState = match draft.procedure {
        Procedure::Rights => *drafts.rights,
        Procedure::Creation => *drafts.creation,
        Procedure::Assignment => *drafts.assignment,
        Procedure::Modification => *drafts.modification,
        Procedure::Act => *drafts.act,
        Procedure::User => *drafts.user,
        Procedure::Correction => *drafts.correction,
    };
    if own.transaction() == Some(kept_at.transaction) {
        own.forget(workspace());
    } else {
        // Where storage can't be written, the request stays in the list the next time.
        let _ = kept::remove(kept_at);
    }
}
