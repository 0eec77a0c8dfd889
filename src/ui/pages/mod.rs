//! The pages, a module for each page or procedure, and the few pieces that several of them share.

mod accesses;
mod acts;
mod catalogue;
mod enrolments;
mod entry;
mod faults;
mod files;
mod founding;
#[cfg(feature = "gallery")]
mod gallery;
mod help;
mod home;
mod journal;
mod listing;
mod my_access;
mod my_account;
mod overview;
mod passphrase;
mod people;
mod procurations;
mod record;
mod recovery;
mod rights;
mod sample;
mod users;
mod verification;
mod way_in;

pub(in crate::ui) use faults::fault_in_words;
#[cfg(test)]
pub(in crate::ui) use recovery::ShownCode;
pub(in crate::ui) use sample::found_sample;
pub(in crate::ui) use users::Correction;
pub(in crate::ui) use way_in::try_to_enter;

use super::address::{Address, Audience};
use super::components::{Page, access_rows, element_id, paper, row, status_badge};
use super::drafts::DraftState;
use super::inside;
use super::markup::{Element, Node, follow, html};
use super::navigation::{go_to, redirect};
use super::on_paper::on_paper;
use super::opening::Standing;
use super::workspace::{say, workspace};
use crate::procedure::{Field, Problem};
use crate::register::{CatalogueChange, Period, ProcurationId, ProcurationState, UserId};
use crate::wording::pages::{
    Entrance, Entry, Failures, Forms, Frame, Management, Modifications, Session, Summaries,
};
use crate::wording::{
    day_in_words, length_in_words, period_in_words, problem_in_words, procuration_name,
};

/// The page of an address, or the page that answers for it.
pub(super) fn page_at(path: &str) -> Node {
    workspace().begin_page(path);
    let address = Address::parse(path);
    if !address.as_ref().is_some_and(is_founding) {
        workspace().leave_founding();
    }
    address
        .and_then(|address| entry::first_page(&address))
        .unwrap_or_else(|| inside::page_at(path))
}

/// The page of an address, other than **Bienvenue** and **Accéder au compte**, or the page that answers for it:
/// what is wrong with storage, the page for officers only, or a page with ways on.
pub(super) fn inner_page(path: &str) -> Node {
    #[cfg(feature = "gallery")]
    if path == gallery::PATH {
        return gallery::gallery_page();
    }
    let Some(address) = Address::parse(path) else {
        return not_found_page();
    };
    if address.is_help() {
        return draw(address);
    }
    faults::page_instead(&address)
        .or_else(|| way_in::page_instead(&address))
        .unwrap_or_else(|| on_paper(draw(address)))
}

/// Whether this is where the enterprise's file is created.
fn is_founding(address: &Address) -> bool {
    matches!(address, Address::Founding | Address::FoundingCode)
}

fn draw(address: Address) -> Node {
    match address {
        Address::Start => home::home_page(),
        Address::Founding => not_found_page(),
        // Whoever has come in by one of these has nothing more to do there.
        Address::FoundingCode | Address::Recovery | Address::Left => {
            redirect(Address::Start);
            Node::Nothing
        }
        Address::About => help::about_page(),
        Address::Accessibility => help::accessibility_page(),
        Address::Glossary => help::glossary_page(),
        Address::NewRights => rights::new_rights_page(),
        Address::NewRightsFor(code) => rights::new_rights_page_for(&code),
        Address::Rights(step) => rights::rights_page(step),
        Address::RightsReceipt(reference) => rights::receipt_page(reference),
        Address::Procurations => procurations::list_page(),
        Address::Procuration(reference) => procurations::procuration_page(reference),
        Address::ProcurationType => procurations::type_page(),
        Address::NewCreation => procurations::new_creation_page(),
        Address::Creation(step) => procurations::creation_page(step),
        Address::CreationReceipt(reference) => procurations::creation_receipt_page(reference),
        Address::Assignment(step) => procurations::assignment_page(step),
        Address::AssignmentReceipt(sequence) => procurations::assignment_receipt_page(sequence),
        Address::Users => users::users_page(),
        Address::NewUser => users::new_user_page(),
        Address::User(code) => users::user_page(&code),
        Address::Correction(code) => users::correction_page(&code),
        Address::Departure(code) => users::departure_page(&code),
        Address::RoleChange(code) => users::role_page(&code),
        Address::GivenPassphrase(code) => users::given_passphrase_page(&code),
        Address::Enrolments => enrolments::enrolments_page(),
        Address::EnrolmentChange(body, state) => enrolments::enrolment_change_page(&body, state),
        Address::Catalogue => catalogue::catalogue_page(),
        Address::NewBody => catalogue::new_body_page(),
        Address::CatalogueFile => catalogue::file_page(),
        Address::Body(body) => catalogue::body_page(&body),
        Address::BodyRenaming(body) => catalogue::body_renaming_page(&body),
        Address::BodyWithdrawal(body) => {
            catalogue::withdrawal_page(CatalogueChange::BodyWithdrawn(body))
        }
        Address::NewTask(body) => catalogue::new_task_page(&body),
        Address::TaskRenaming(body, task) => catalogue::task_renaming_page(&body, &task),
        Address::TaskWithdrawal(body, task) => {
            catalogue::withdrawal_page(CatalogueChange::TaskWithdrawn { body, task })
        }
        Address::Files => files::files_page(),
        Address::EmployeeFile => files::employee_file_page(),
        Address::Restoration => files::restoration_page(),
        Address::Journal => journal::journal_page(),
        Address::Record(sequence) => record::record_page(sequence),
        Address::WhoMay => overview::who_may_page(),
        Address::Why => overview::why_page(),
        Address::ByBody => overview::by_body_page(),
        Address::Timeline => overview::timeline_page(),
        Address::MyAccess => my_access::my_access_page(),
        Address::Verification => verification::verification_page(),
        Address::MyAccount => my_account::my_account_page(),
        Address::MyRecoveryCode => recovery::my_recovery_page(),
        Address::SampleRemoval => sample::sample_removal_page(),
        Address::ProcurationVersion(reference, version) => {
            procurations::version_page(reference, version)
        }
        Address::Duplication(reference) => procurations::duplication_page(reference),
        Address::NewModification(reference, version) => {
            procurations::new_modification_page(reference, version)
        }
        Address::Modification(step) => procurations::modification_page(step),
        Address::ProcurationAct(reference, act) => acts::procuration_act_page(reference, act),
        Address::SeveralProcurations => acts::several_procurations_page(),
        Address::SeveralProcurationsAct(act) => acts::several_procurations_act_page(act),
        Address::SeveralUsers(act) => acts::several_users_page(act),
        Address::SeveralMandataries(reference) => acts::several_mandataries_page(reference),
        Address::SeveralMandatariesAct(reference) => acts::several_mandataries_act_page(reference),
        Address::Withdrawal(id) => acts::withdrawal_page(id),
        Address::Renunciation(id) => acts::renunciation_page(id),
        Address::Receipt(sequence) => acts::receipt_page(sequence),
        Address::Undoing(sequence) => acts::undoing_page(sequence),
        Address::Attestation(id) => acts::attestation_page(id),
        Address::AssignmentSheet(id) => acts::assignment_sheet_page(id),
    }
}

/// An address that no page has, or that names what isn't in the register: with ways on.
fn not_found_page() -> Node {
    let mut ways = vec![(Address::Start, say(Entry::GoHome))];
    // What a person may not do isn't offered.
    if workspace().is_officer() {
        ways.push((Address::NewRights, say(Frame::AccessRights)));
        ways.push((Address::Procurations, say(Frame::Procurations)));
    }
    let ways = ways
        .into_iter()
        .map(|(address, name)| html::li().with(link_to(&address).with(name)));
    Page::titled(say(Entry::NotFound))
        .with(html::p().class("lead").with(say(Entry::NotFoundText)))
        .with(html::ul().class("prose").with(Node::all(ways)))
        .into()
}

/// A link to a page, without its words yet.
fn link_to(address: &Address) -> Element {
    html::a().set("href", address.path())
}

/// A way on that the help page calls a button: it is found as one, and both keys that press a button press it.
fn button_to(address: Address, name: impl Into<Node>) -> Node {
    button("button", move || go_to(&address)).with(name).into()
}

/// What a link or a button is about, for whoever hears it apart from what stands around it.
fn hidden(about: impl Into<Node>) -> Element {
    html::span().class("visually-hidden").with(" ").with(about)
}

/// A button that isn't that of a form, of these classes, without its words yet.
fn button(classes: &'static str, press: impl Fn() + 'static) -> Element {
    html::button()
        .set("type", "button")
        .class(classes)
        .on_click(press)
}

/// A step of a procedure: its number and of how many, its problems, what it asks, and the way to drop the
/// request.
fn step_page(
    title: impl Into<String>,
    (number, of): (u32, u32),
    draft: DraftState,
    content: Node,
) -> Node {
    Page::titled(title)
        .step(number, of)
        .problems(draft.problems)
        .with((number == 1).then(|| waiting_notice(draft)))
        .with(unkept_notice(draft))
        .with(content)
        .with(drop_draft(draft))
        .into()
}

/// What the first step says while another request of the same procedure waits.
fn waiting_notice(draft: DraftState) -> Option<Element> {
    draft.another_waits().then(|| {
        let sentence = html::p()
            .with(say(Forms::AnotherWaits))
            .with(" ")
            .with(link_to(&Address::Start).with(say(Entry::GoHome)));
        html::div().class("notice info").with(sentence)
    })
}

/// What a page says while the browser doesn't keep what is entered on it. Where it keeps nothing at all,
/// every page says so already.
fn unkept_notice(draft: DraftState) -> Node {
    let notice = follow(move || {
        let is_lost = !draft.is_kept() && workspace().standing() == Standing::Kept;
        is_lost.then(|| {
            let sentence = html::p().with(say(Failures::DraftUnkept));
            html::div().class("notice attention").with(sentence)
        })
    });
    html::div().set("aria-live", "polite").with(notice).into()
}

/// A slip with a secret on it, to be noted or printed: of all that a page shows, it alone is printed.
fn keepsake() -> Element {
    let workspace = workspace();
    let recorded =
        workspace.glance(|register| Some(register.enterprise()?.name.as_str().to_owned()));
    let draft = workspace.drafts.enterprise;
    let entered = || draft.answers.with_untracked(|form| form.name.clone());
    let whose = html::p()
        .class("whose")
        .with(say(Frame::Product))
        .with(" – ")
        .with(html::bdi().with(recorded.unwrap_or_else(entered)));
    html::section().class("receipt keepsake").with(whose)
}

/// **Imprimer**. A browser that can't print leaves everything on the screen, to be copied.
fn print_button() -> Element {
    let print = button("button secondary", || {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    });
    html::p().with(print.with(say(Entrance::Print)))
}

/// The button of an act that is recorded at once, of these classes, without its words yet. A double click
/// presses it once.
fn act_button(classes: &'static str, press: impl Fn() + 'static) -> Element {
    html::button()
        .set("type", "button")
        .class(classes)
        .on_single_click(press)
}

/// What has changed since a request was begun, at the step where it is put right.
fn stale_notice(problems: Vec<Problem>) -> Option<Element> {
    let language = workspace().language();
    (!problems.is_empty()).then(|| {
        let items = workspace().glance(|register| {
            let words = problems.iter();
            Node::all(words.map(|one| html::li().with(problem_in_words(one, register, language))))
        });
        html::div()
            .class("notice attention")
            .with(html::p().with(say(Modifications::Stale)))
            .with(html::ul().with(items))
    })
}

/// The way to drop a request; offered on every step.
fn drop_draft(draft: DraftState) -> Node {
    let drop_it = move || {
        let workspace = workspace();
        draft.forget(workspace);
        workspace.announce(say(Forms::DraftDropped));
        go_to(&Address::Start);
    };
    html::p()
        .with(button("link-like danger", drop_it).with(say(Forms::DropDraft)))
        .into()
}

/// A "Modifier" of a summary. Its hidden words name the part, and it is where the link of a problem
/// about that part leads.
fn modify_link(address: &Address, field: &Field, part: String, on_press: fn()) -> Node {
    link_to(address)
        .set("id", element_id(field))
        .on_click(on_press)
        .with(say(Frame::Modify))
        .with(hidden(part))
        .into()
}

/// A period in words, with its length and the advice that a long one deserves (R2).
fn period_facts(period: Period) -> Node {
    let language = workspace().language();
    let advice = period.exceeds_a_year().then(|| {
        html::p()
            .class("notice attention off-paper")
            .with(say(Forms::OverAYear))
    });
    let length = html::span()
        .class("muted")
        .with(length_in_words(period, language));
    Node::Several(vec![
        period_in_words(period, language).into(),
        html::br().into(),
        length.into(),
        advice.into(),
    ])
}

/// The top of a receipt: the reference, and a sentence.
fn receipt_head(reference: String, sentence: impl Into<Node>) -> Node {
    let label = html::p().with(say(Summaries::Reference));
    receipt_of(label, reference, sentence)
}

/// The same for what has no reference: the number of its transaction names it.
fn receipt_slip(number: String, sentence: impl Into<Node>) -> Node {
    receipt_of(Node::Nothing, number, sentence)
}

fn receipt_of(label: impl Into<Node>, reference: String, sentence: impl Into<Node>) -> Node {
    html::section()
        .class("receipt")
        .with(label)
        .with(html::p().class("reference").with(reference))
        .with(html::p().with(sentence))
        .with(follow(|| {
            let is_unsafe = workspace().is_unsafe();
            is_unsafe.then(|| html::p().with(say(Session::UnsafeReceipt)))
        }))
        .into()
}

/// "Nom, Prénom" of a user.
fn user_name(user: UserId) -> String {
    workspace().glance(|register| {
        register
            .users()
            .get(user)
            .map(crate::register::User::listed_name)
            .unwrap_or_default()
    })
}

/// What a procuration says: its name, reference, status, period, note, and each body's access.
fn procuration_facts(id: ProcurationId) -> Node {
    let (workspace, language) = (workspace(), workspace().language());
    let today = workspace.today();
    let found = workspace.glance(|register| {
        let row = register.procurations().get(id)?;
        let period = register.whole_period(row);
        Some((
            row.clone(),
            period,
            procuration_name(register, id, row, language),
        ))
    });
    let facts = found.map(|(procuration, period, name)| {
        let status = Node::Several(vec![
            status_badge(procuration.status(today)),
            revocation(&procuration.state).into(),
        ]);
        let is_in_force = procuration.status(today).is_in_force();
        let terms = procuration.terms;
        let goes_on = is_in_force && period.start() != terms.period.start();
        let version = goes_on.then(|| {
            let since = Management::VersionSince {
                number: procuration.version,
                day: day_in_words(terms.period.start(), language),
            };
            row(say(Management::Version), say(since))
        });
        let note = terms.note.as_ref().map(|note| {
            let note = html::bdi()
                .class("several-lines")
                .with(note.as_str().to_owned());
            row(say(Summaries::Note), note)
        });
        let reference = html::span()
            .class("reference")
            .with(procuration.reference.to_string());
        Node::Several(vec![
            paper(vec![
                row(
                    say(Summaries::Name),
                    html::strong().with(html::bdi().with(name)),
                ),
                row(say(Summaries::Reference), reference),
                row(say(Summaries::Status), status),
                row(say(Summaries::Period), period_facts(period)),
                version.into(),
                note.into(),
            ]),
            access_rows(&terms.grants, None),
        ])
    });
    facts.into()
}

/// When and why a procuration was revoked.
fn revocation(state: &ProcurationState) -> Option<Element> {
    let ProcurationState::Revoked { on, reason } = state else {
        return None;
    };
    let day = day_in_words(*on, workspace().language());
    let reason = reason.as_str().to_owned();
    Some(html::p().with(say(Management::RevokedBecause { day, reason })))
}
