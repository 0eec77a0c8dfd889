//! axe-core, put into the page that is open.

use std::fmt;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::WebDriver;

/// An accessibility rule that the page breaks.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// The rule's name, as axe-core has it.
    pub id: String,
    /// The rule in words.
    pub help: String,
    /// The elements that break it.
    pub nodes: Vec<Node>,
}

/// An element that breaks a rule.
#[derive(Clone, Debug, Deserialize)]
pub struct Node {
    /// The element as it is written.
    pub html: String,
    /// What to mend, in words.
    #[serde(rename = "failureSummary")]
    pub summary: Option<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id, self.help)?;
        for node in &self.nodes {
            let summary = node.summary.as_deref().unwrap_or_default();
            write!(
                f,
                "\n  {}\n    {}",
                node.html,
                summary.replace('\n', "\n    ")
            )?;
        }
        Ok(())
    }
}

/// Which of the rules are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rules {
    /// All, best practices included.
    All,
    /// Those that colours can break.
    OfColours,
    /// Those that the place, the size and the colours of things can break.
    OfPlaces,
}

impl Rules {
    /// The names of the rules, as axe-core has them; none for all.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::All => &[],
            Self::OfColours => &["color-contrast", "link-in-text-block"],
            Self::OfPlaces => &[
                "color-contrast",
                "link-in-text-block",
                "target-size",
                "scrollable-region-focusable",
                "region",
                "aria-hidden-focus",
                "button-name",
                "link-name",
                "td-headers-attr",
                "th-has-data-cells",
            ],
        }
    }
}

const RUN: &str = "
    const [names, done] = arguments;
    const runOnly = names.length ? { type: 'rule', values: names } : undefined;
    // Of WCAG 2.2 AA, this rule alone is off unless asked for.
    const rules = { 'target-size': { enabled: true } };
    axe.run(document, { resultTypes: ['violations'], ...(runOnly ? { runOnly } : { rules }) })
        .then(result => done({ violations: result.violations }), error => done({ error: String(error) }));
";

/// What axe-core finds on the page, by these rules.
pub(crate) async fn violations(driver: &WebDriver, rules: Rules) -> Result<Vec<Violation>> {
    let path = std::env::var("PROCURA_AXE")
        .context("PROCURA_AXE must name axe.min.js: run these tests with make test-e2e")?;
    if !driver
        .execute("return 'axe' in window", vec![])
        .await?
        .convert::<bool>()?
    {
        let source =
            std::fs::read_to_string(&path).with_context(|| format!("{path} could not be read"))?;
        driver.execute(source, vec![]).await?;
    }

    #[derive(Deserialize)]
    struct Outcome {
        #[serde(default)]
        violations: Vec<Violation>,
        error: Option<String>,
    }
    let outcome: Outcome = driver
        .execute_async(RUN, vec![json!(rules.names())])
        .await?
        .convert()?;
    ensure!(
        outcome.error.is_none(),
        "axe-core failed: {}",
        outcome.error.unwrap_or_default()
    );
    Ok(outcome.violations)
}
