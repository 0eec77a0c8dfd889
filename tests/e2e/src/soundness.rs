//! Whether the page as it stands serves everybody: by axe-core, in its layout, and as a document.
//!
//! A theme changes colours and a width changes where things stand; which rules of axe-core can be broken by
//! either is told here, and only those are asked again. The document is validated at the end of the story, all
//! the documents of a story at once.

use std::{
    io::Write,
    process::{Command, Stdio},
    sync::Mutex,
};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::{Browser, Theme, axe::Rules, repository};

/// Tells what of the page's text can't be read as it is drawn.
const LAYOUT: &str = include_str!("layout.js");
/// Tells which states can't be told apart in forced colours.
const FORCED: &str = include_str!("forced.js");
/// Twice the size of all texts (WCAG 1.4.4).
const LARGE_TEXT: &str = ":root { font-size: 200% !important; }";
/// The distances that a person may ask for (WCAG 1.4.12).
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";

/// The documents of a story, each with where it was taken.
#[derive(Default)]
pub(crate) struct Documents(Mutex<Vec<(String, String)>>);

impl Browser {
    /// Fails when the page as it stands doesn't serve everybody, in both languages and themes, wide, half wide
    /// and narrow.
    pub async fn is_sound(&self) -> Result<()> {
        for switch in ["English", "Français"] {
            self.keep_document().await?;
            for (width, rules) in [
                (1280, Rules::All),
                (768, Rules::OfPlaces),
                (320, Rules::All),
            ] {
                self.resize(width, 900).await?;
                self.theme(Theme::Light).await?;
                self.reads_whole().await?;
                self.keeps_rules(rules).await?;
                self.theme(Theme::Dark).await?;
                self.keeps_rules(Rules::OfColours).await?;
            }
            self.press(switch).await?;
        }
        self.text_can_be_changed().await?;
        self.resize(1280, 900).await
    }

    /// Texts of twice the size, and further apart, are neither cut nor over one another.
    async fn text_can_be_changed(&self) -> Result<()> {
        for (width, style) in [(1280, LARGE_TEXT), (1280, SPACING), (320, SPACING)] {
            self.resize(width, 900).await?;
            self.styled(Some(style)).await?;
            let told = self.reads_whole().await;
            self.styled(None).await?;
            told.with_context(|| format!("with {style}"))?;
        }
        Ok(())
    }

    /// Adds a style to the page as a person's own would be, or takes it away.
    async fn styled(&self, style: Option<&str>) -> Result<()> {
        let script = "
            const sheets = [];
            if (arguments[0]) {
                sheets.push(new CSSStyleSheet());
                sheets[0].replaceSync(arguments[0]);
            }
            document.adoptedStyleSheets = sheets;
        ";
        self.script::<()>(script, &[json!(style)]).await
    }

    /// Fails when a text of the page can't be read as it is drawn, or something moves.
    async fn reads_whole(&self) -> Result<()> {
        let told: Vec<String> = self.script(LAYOUT, &[]).await?;
        self.has_none(told).await
    }

    /// Fails when the page breaks one of these rules of axe-core.
    async fn keeps_rules(&self, rules: Rules) -> Result<()> {
        let violations = crate::axe::violations(self.driver(), rules).await?;
        let told = violations.iter().map(ToString::to_string).collect();
        self.has_none(told).await
    }

    async fn has_none(&self, told: Vec<String>) -> Result<()> {
        if told.is_empty() {
            return Ok(());
        }
        let script = "return `${innerWidth} px wide, ${document.documentElement.lang}, dark: ${
            matchMedia('(prefers-color-scheme: dark)').matches}`";
        let how: String = self.script(script, &[]).await?;
        anyhow::bail!("at {}, {how}:\n{}", self.path().await?, told.join("\n"));
    }

    /// Fails when states can't be told apart in forced colours, as a person may ask for (WCAG 1.4.1, 1.4.11).
    pub async fn is_told_apart_in_forced_colours(&self) -> Result<()> {
        let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        self.devtools("Emulation.setEmulatedMedia", forced).await?;
        let told: Vec<String> = self.script(FORCED, &[]).await?;
        self.has_none(told).await?;
        self.theme(Theme::Light).await
    }

    /// Keeps a picture of the whole page at this width in `target/pictures`, for whoever looks at it; fails when
    /// it shows next to nothing.
    pub async fn keep_picture(&self, name: &str, width: u32) -> Result<()> {
        self.resize(width, 900).await?;
        let height = "return document.documentElement.scrollHeight";
        let height = self.script(height, &[]).await?;
        self.resize(width, height).await?;
        let picture = self.driver().screenshot_as_png().await?;
        ensure!(
            picture.len() > 50_000,
            "the picture {name} is all but empty"
        );
        let folder = repository().join("target/pictures");
        std::fs::create_dir_all(&folder)?;
        Ok(std::fs::write(folder.join(format!("{name}.png")), picture)?)
    }

    /// Keeps the document as it is now, to be validated.
    pub async fn keep_document(&self) -> Result<()> {
        // The words of a dialog come when it opens; before, it is there for nobody.
        let script = "
            const page = document.documentElement.cloneNode(true);
            page.querySelectorAll('dialog:not([open])').forEach(dialog => dialog.remove());
            return page.outerHTML;
        ";
        let document: String = self.script(script, &[]).await?;
        let place = self.path().await?;
        if let Ok(mut documents) = self.documents().0.lock() {
            documents.push((place, document));
        }
        Ok(())
    }

    /// Fails when one of the documents that were kept isn't valid HTML.
    pub(crate) fn documents_are_valid(&self) -> Result<()> {
        let documents = self.documents().0.lock();
        let documents = documents.map(|mut all| std::mem::take(&mut *all));
        let documents = documents.unwrap_or_default();
        if documents.is_empty() {
            return Ok(());
        }
        let folder = std::env::var("PROCURA_HTML_VALIDATE").context(
            "PROCURA_HTML_VALIDATE must name the folder of html-validate: run these tests with make test-e2e",
        )?;
        let mut validator = Command::new("node")
            .arg(repository().join("tests/e2e/validate.mjs"))
            .env("PROCURA_HTML_VALIDATE", folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut input = validator.stdin.take().context("its input is not piped")?;
        input.write_all(serde_json::to_string(&documents)?.as_bytes())?;
        drop(input);
        let output = validator.wait_with_output()?;
        let told = String::from_utf8_lossy(&output.stdout);
        ensure!(output.status.success(), "html-validate could not run");
        ensure!(told.is_empty(), "the documents are not valid:\n{told}");
        Ok(())
    }
}
