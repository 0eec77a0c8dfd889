//! **À propos**, **Accessibilité** and **Glossaire**: what anybody may read, signed in or not.

use crate::browser::site;
use crate::ui::components::{Page, paper, row};
use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::say;
use crate::wording::Wording;
use crate::wording::pages::{About, Accessibility, Glossary, Help};

/// **À propos**: what this is, which build of it, and under which licences.
pub(in crate::ui) fn about_page() -> Node {
    let release = row(say(About::Build), env!("CARGO_PKG_VERSION"));
    // Only a finished build has an identity and a list of licences.
    let build = site::written("build").map(|build| row(say(About::BuildIdentity), build));
    let licence = row(say(About::Licence), env!("CARGO_PKG_LICENSE"));
    let rows = [Some(release), build, Some(licence)];
    let libraries = site::written("licences").map(|address| {
        let link = html::a()
            .set("href", site::within(&address).to_owned())
            .set("rel", "external")
            .set("lang", "en")
            .with(say(About::LibrariesLink));
        html::p().with(link)
    });
    Page::titled(say(About::AboutTitle))
        .with(html::p().class("lead").with(say(About::Lead)))
        .with(section(About::Independent, [About::IndependentText]))
        .with(section(About::Data, [About::DataText]))
        .with(html::h2().with(say(About::Build)))
        .with(paper(rows.into_iter().flatten().collect()))
        .with(section(About::Libraries, [About::LibrariesText]))
        .with(libraries)
        .into()
}

/// **Accessibilité**: what is checked and how, what isn't, and what to do about a barrier.
pub(in crate::ui) fn accessibility_page() -> Node {
    use Accessibility as Words;
    let tested = [
        Words::TestedAxe,
        Words::TestedDocuments,
        Words::TestedText,
        Words::TestedForced,
        Words::TestedKeyboard,
        Words::TestedNames,
    ];
    let report = [
        Words::BarrierPage,
        Words::BarrierWhat,
        Words::BarrierTools,
        Words::BarrierVersion,
    ];
    let tested = html::ul().with(Node::all(tested.map(|line| html::li().with(say(line)))));
    let report = html::ul().with(Node::all(report.map(|line| html::li().with(say(line)))));
    Page::titled(say(Help::Accessibility))
        .with(html::p().class("lead").with(say(Words::Aim)))
        .with(section(Words::Tested, [Words::Limits]).with(tested))
        .with(section(Words::NotTested, [Words::NotTestedText]))
        .with(section(Words::Barrier, [Words::BarrierText]).with(report))
        .into()
}

/// **Glossaire**: each term and what it means.
pub(in crate::ui) fn glossary_page() -> Node {
    use Glossary as Words;
    let terms = [
        (Words::Mandator, Words::MandatorText),
        (Words::Mandatary, Words::MandataryText),
        (Words::OfficerTerm, Words::OfficerText),
        (Words::BodyTerm, Words::BodyText),
        (Words::TaskTerm, Words::TaskText),
        (Words::EnrolmentTerm, Words::EnrolmentText),
        (Words::ProxyTerm, Words::ProxyText),
        (Words::UnrestrictedTerm, Words::UnrestrictedText),
        (Words::RestrictedTerm, Words::RestrictedText),
        (Words::AssignmentTerm, Words::AssignmentText),
        (Words::PeriodTerm, Words::PeriodText),
        (Words::SubmitTerm, Words::SubmitText),
        (Words::JournalTerm, Words::JournalText),
    ];
    let rows = terms.map(|(term, text)| row(say(term), say(text)));
    Page::titled(say(Help::Glossary))
        .with(html::p().class("lead").with(say(Words::GlossaryLead)))
        .with(paper(rows.into()))
        .into()
}

/// A heading and its paragraphs.
fn section<W: Wording, const N: usize>(title: W, texts: [W; N]) -> Element {
    let texts = texts.map(|text| html::p().with(say(text)));
    html::section()
        .class("prose")
        .with(html::h2().with(say(title)))
        .with(Node::all(texts))
}
