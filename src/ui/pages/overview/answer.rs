//! The answer of R13 in words: what allows something, or why not and what would change it.

use super::looked_at::as_of;
use crate::overview::{Question, Remedy, Why, why};
use crate::procedure::LifeAct;
use crate::register::{Day, Denial, Ground, ProcurationId, Register, User};
use crate::ui::address::Address;
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::acts::act_title;
use crate::ui::pages::link_to;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Modifications, PersonalAccess, Reasoning};
use crate::wording::{
    day_in_words, denial_in_words, ground_in_words, no_remedy_in_words, procuration_name,
    remedy_in_words,
};
use std::borrow::Cow;

/// The answer about a task, whose name this is.
pub(super) fn answer(register: &Register, question: &Question, task: String) -> Node {
    let Some(user) = register.users().get(question.user) else {
        return Node::Nothing;
    };
    let day = day_in_words(question.day, workspace().language());
    let name = user.full_name();
    match why(register, question, as_of(question.day)) {
        Why::Yes(grounds) => {
            let count = grounds.len();
            Node::Several(vec![
                verdict("notice success", Reasoning::SaidYes { name, task, day }),
                html::h3().with(say(Reasoning::Allowing { count })).into(),
                ground_list(register, &grounds),
            ])
        }
        Why::No { denial, remedies } => Node::Several(vec![
            verdict("notice attention", Reasoning::SaidNo { name, task, day }),
            html::h3().with(say(Reasoning::Nearest)).into(),
            html::p().with(denial_words(register, denial)).into(),
            html::h3().with(say(Reasoning::Changing)).into(),
            changing(register, user, &remedies, question.day),
        ]),
    }
}

fn verdict(class: &'static str, sentence: Reasoning) -> Node {
    html::div()
        .class(class)
        .with(html::p().with(say(sentence)))
        .into()
}

/// Why not, in words.
pub(super) fn denial_words(register: &Register, denial: Denial) -> String {
    denial_in_words(denial, register, workspace().language())
}

/// What allows something, a line each.
pub(super) fn ground_list(register: &Register, grounds: &[Ground]) -> Node {
    let lines = grounds.iter().map(|ground| {
        let line = html::li().with(ground_words(register, *ground));
        line.with(until(register, *ground))
    });
    html::ul().class("prose").with(Node::all(lines)).into()
}

/// What allows something: a procuration can be opened.
pub(super) fn ground_words(register: &Register, ground: Ground) -> Node {
    let words = ground_in_words(ground, register, workspace().language());
    match procuration_of(register, ground) {
        None => words.into(),
        Some((id, address)) => Node::Several(vec![
            link_to(&address).class("reference").with(words).into(),
            " ".into(),
            html::bdi().with(name_of(register, id)).into(),
        ]),
    }
}

fn until(register: &Register, ground: Ground) -> Node {
    let Ground::Procuration(id) = ground else {
        return Node::Nothing;
    };
    let end = register.procurations().get(id);
    let end = end.map(|row| row.terms.period.end());
    end.map(|end| {
        let day = day_in_words(end, workspace().language());
        Node::Several(vec![", ".into(), say(PersonalAccess::Until { day }).into()])
    })
    .into()
}

fn procuration_of(register: &Register, ground: Ground) -> Option<(ProcurationId, Address)> {
    let Ground::Procuration(id) = ground else {
        return None;
    };
    let row = register.procurations().get(id)?;
    Some((id, Address::Procuration(row.reference)))
}

/// The name of a procuration.
pub(super) fn name_of(register: &Register, id: ProcurationId) -> String {
    let language = workspace().language();
    let row = register.procurations().get(id);
    row.map(|row| procuration_name(register, id, row, language))
        .unwrap_or_default()
}

/// What would change a no, each with the way there. Nothing changes a day that is over.
fn changing(register: &Register, user: &User, remedies: &[Remedy], day: Day) -> Node {
    if day < workspace().today() {
        return html::p().with(say(Reasoning::NothingPast)).into();
    }
    if remedies.is_empty() {
        let nothing = no_remedy_in_words(workspace().language());
        return html::p().with(nothing).into();
    }
    let lines = remedies
        .iter()
        .map(|remedy| remedy_line(register, user, *remedy));
    html::ul().class("changes").with(Node::all(lines)).into()
}

fn remedy_line(register: &Register, user: &User, remedy: Remedy) -> Element {
    let words = remedy_in_words(remedy, register, workspace().language());
    let way = way_to(register, user, remedy);
    let way = way.map(|(address, words)| link_to(&address).with(words));
    html::li()
        .with(html::span().with(words))
        .with(" ")
        .with(way)
}

/// Where a change is made: the act's own page where it has one; `None` where there is nothing to do.
fn way_to(
    register: &Register,
    user: &User,
    remedy: Remedy,
) -> Option<(Address, Cow<'static, str>)> {
    let row = |id| register.procurations().get(id);
    let act = |id, act| {
        let reference = row(id)?.reference;
        let address = Address::ProcurationAct(reference, act);
        Some((address, say(act_title(act, reference.to_string()))))
    };
    match remedy {
        Remedy::Wait(_) => None,
        Remedy::ReactivateUser => {
            let name = user.full_name();
            let address = Address::User(user.code.clone());
            Some((address, say(Reasoning::OpenUser { name })))
        }
        Remedy::Enrol => Some((Address::Enrolments, say(Reasoning::OpenEnrolments))),
        Remedy::ReactivateProcuration(id) => act(id, LifeAct::Reactivate),
        Remedy::Prolong(id) => act(id, LifeAct::Prolong),
        Remedy::AddTask(id) => {
            let reference = row(id)?.reference;
            let words = Modifications::Title {
                reference: reference.to_string(),
            };
            Some((Address::NewModification(reference, None), say(words)))
        }
        // An assignment begins with a button of the procuration's page.
        Remedy::Assign(id) => {
            let reference = row(id)?.reference;
            let words = Reasoning::OpenProcuration {
                reference: reference.to_string(),
            };
            Some((Address::Procuration(reference), say(words)))
        }
        Remedy::Give => {
            let address = Address::NewRightsFor(user.code.clone());
            Some((address, say(Reasoning::OpenRights)))
        }
    }
}
