//! The people to whom the chosen procurations are assigned, or from whom they are withdrawn.

use super::{go_on_at, receive};
use crate::procedure::{ActInput, Field, LifeAct, Origin};
use crate::register::{OrderedSet, ProcurationId};
use crate::ui::address::Address;
use crate::ui::components::{ChoiceKind, Page, form, form_actions};
use crate::ui::markup::{Node, follow, html};
use crate::ui::navigation::redirect;
use crate::ui::pages::people::{Among, PeopleChoices};
use crate::ui::pages::{drop_draft, unkept_notice};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Frame, Management};

/// The choice of people, once procurations are chosen.
pub(in crate::ui) fn several_users_page(act: LifeAct) -> Node {
    go_on_at(Origin::List);
    let draft = workspace().drafts.act;
    let procurations = draft
        .answers
        .with_untracked(|answers| answers.procurations.clone());
    if procurations.is_empty() {
        redirect(Address::SeveralProcurations);
        return Node::Nothing;
    }
    let count = procurations.len();
    let (title, lead) = match act {
        LifeAct::Assign => (Acts::AssignTo { count }, Acts::AssignToLead),
        _ => (Acts::WithdrawFrom { count }, Acts::WithdrawFromLead),
    };
    let chosen = html::span().class("muted").with(follow(move || {
        let count = draft.answers.with(|answers| answers.users.len());
        say(Management::Chosen { count })
    }));
    let back = Address::SeveralProcurations.path();
    let choice = form(move || go_on(act))
        .with(PeopleChoices {
            among: among(act, &procurations),
            ..choices()
        })
        .with(html::p().with(chosen))
        .with(form_actions(say(Frame::Continue), Some(back)));
    Page::titled(say(title))
        .problems(draft.problems)
        .with(unkept_notice(*draft))
        .with(html::p().class("lead").with(say(lead)))
        .with(choice)
        .with(drop_draft(*draft))
        .into()
}

fn choices() -> PeopleChoices {
    PeopleChoices {
        field: Field::Users,
        kind: ChoiceKind::Several,
        legend: say(Management::UsersLegend).into_owned(),
        hint: say(Acts::PeopleHint).into_owned(),
        among: Among::Eligible,
        is_chosen: |user| {
            let answers = workspace().drafts.act.answers;
            answers.with(|answers| answers.users.contains(&user))
        },
        on_choose: |user| receive(ActInput::UserToggled(user)),
        on_choose_many: Some(|users| {
            receive(if users.is_empty() {
                ActInput::UsersCleared
            } else {
                ActInput::UsersAdded(users)
            });
            let answers = workspace().drafts.act.answers;
            let count = answers.with_untracked(|answers| answers.users.len());
            workspace().announce(say(Management::Chosen { count }));
        }),
        problems: workspace().drafts.act.problems,
    }
}

/// Whoever may become a mandatary, or whoever has one of the procurations.
fn among(act: LifeAct, procurations: &OrderedSet<ProcurationId>) -> Among {
    if act == LifeAct::Assign {
        return Among::Eligible;
    }
    workspace().glance(|register| {
        let standing = procurations.iter();
        let standing = standing.flat_map(|id| register.mandataries(*id));
        Among::These(standing.map(|(_, row)| row.user).collect())
    })
}

/// On to the summary, when somebody is chosen to whom something happens.
fn go_on(act: LifeAct) {
    workspace().drafts.act.continue_with(
        move |answers, register, _| answers.choose_people(act, register).map(|()| act),
        Address::SeveralProcurationsAct,
    );
}
