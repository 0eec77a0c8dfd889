//! The withdrawal of a body or a task, before it is confirmed: everybody who loses something by it.

use super::summary::{changes_of, effects_of};
use crate::register::{CatalogueChange, Command, Register};
use crate::ui::address::Address;
use crate::ui::components::{Page, failure_notice};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::{act_button, link_to, not_found_page};
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{CataloguePage as Words, Frame};
use crate::wording::{name_of_body, name_of_task, refusal_in_words};

pub(in crate::ui) fn withdrawal_page(change: CatalogueChange) -> Node {
    let Some(name) = workspace().glance(|register| name_of(register, &change)) else {
        return not_found_page();
    };
    let (title, back) = match change.task() {
        Some(_) => (
            Words::WithdrawTaskOf { task: name.clone() },
            Address::Body(change.body().clone()),
        ),
        None => (
            Words::WithdrawBodyOf { body: name.clone() },
            Address::Catalogue,
        ),
    };
    let desk = Desk::new();
    let command = Command::ChangeCatalogue(vec![change]);
    let refused = workspace().glance(|register| {
        let refusal = changes_of(register, &command).err()?;
        Some(refusal_in_words(&refusal, register, workspace().language()))
    });
    let page = Page::titled(say(title))
        .problems(desk.problems)
        .with(failure_notice(desk.failure));
    if let Some(why) = refused {
        let notice = html::div().class("notice info").with(html::p().with(why));
        let actions = html::div().class("actions").with(way_back(&back));
        return page.with(notice).with(actions).into();
    }
    let asked = command.clone();
    let way = way_back(&back);
    let confirm = move || {
        act(Act {
            desk,
            request: asked.clone().into(),
            done: Box::new(Words::Withdrawn { name: name.clone() }),
            then: Next::To(back.clone()),
        });
    };
    let actions = html::div()
        .class("actions")
        .set("id", "demande")
        .with(act_button("button danger", confirm).with(say(Words::Confirm)))
        .with(way);
    page.with(effects_of(command)).with(actions).into()
}

/// The name of what is withdrawn; `None` where it isn't offered.
fn name_of(register: &Register, change: &CatalogueChange) -> Option<String> {
    let (catalogue, language) = (register.catalogue(), workspace().language());
    let body = change.body();
    catalogue.body(body)?;
    match change.task() {
        None => Some(name_of_body(catalogue, body, language)),
        Some(task) => {
            catalogue.task(body, task)?;
            Some(name_of_task(catalogue, body, task, language))
        }
    }
}

pub(super) fn way_back(back: &Address) -> Element {
    link_to(back)
        .class("button secondary")
        .with(say(Frame::Back))
}
