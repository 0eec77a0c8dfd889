//! Pages on paper: the browser's PDF, as Poppler reads it.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;
use thirtyfour::common::print::{PrintPage, PrintParameters};

use crate::{Browser, browser::tidy, tool};

/// Points in a centimetre.
const POINTS: f64 = 72.0 / 2.54;
/// How near two lengths have to be, in points.
const NEAR: f64 = 2.0;
/// How far from the edges of a sheet words have to stay, in points: 1 cm.
const EDGE: f64 = POINTS;
/// Which part of a sheet may be dark. Black bars take some; a dark ground would take nearly all.
const INK: f64 = 0.15;

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 21.59 × 27.94 cm.
    Letter,
    /// 21.0 × 29.7 cm.
    A4,
}

impl Paper {
    fn centimetres(self) -> (f64, f64) {
        match self {
            Self::Letter => (21.59, 27.94),
            Self::A4 => (21.0, 29.7),
        }
    }
}

/// Which way a document is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Higher than wide.
    Portrait,
    /// Wider than high.
    Landscape,
}

/// A printed document.
pub struct Printed {
    sheets: Vec<Sheet>,
}

/// One sheet of it.
struct Sheet {
    /// Its width and its height, in points.
    size: (f64, f64),
    words: Vec<Word>,
    /// Which part of it is dark.
    ink: f64,
}

/// A word, and where it begins and ends across, in points.
struct Word {
    text: String,
    from: f64,
    to: f64,
}

impl Browser {
    /// Prints the page.
    pub async fn printed(&self, paper: Paper) -> Result<Printed> {
        let (width, height) = paper.centimetres();
        let parameters = PrintParameters {
            // As whoever prints may ask for: a dark ground would show.
            background: true,
            page: PrintPage { width, height },
            ..PrintParameters::default()
        };
        let pdf = self.driver().print_page(parameters).await?;
        Printed::read(&pdf)
    }
}

impl Printed {
    fn read(pdf: &[u8]) -> Result<Self> {
        let folder = TempDir::with_prefix("procura-e2e-")?;
        let file = folder.path().join("page.pdf");
        std::fs::write(&file, pdf)?;
        let poppler = |program: &str, arguments: &[&str]| -> Result<String> {
            let variable = program.to_uppercase();
            let run = Command::new(tool(&variable, program))
                .args(arguments)
                .arg(&file)
                .arg("-")
                .output();
            let run = run.context("Poppler is missing: run these tests with make test-e2e")?;
            ensure!(run.status.success(), "{program} refuses the PDF");
            Ok(String::from_utf8_lossy(&run.stdout).into_owned())
        };
        let told = poppler("pdftotext", &["-bbox"])?;
        let mut sheets = Vec::new();
        for (at, page) in told.split("<page ").skip(1).enumerate() {
            sheets.push(Sheet {
                size: (length(page, "width")?, length(page, "height")?),
                words: words(page)?,
                ink: ink(&file, at + 1)?,
            });
        }
        ensure!(!sheets.is_empty(), "nothing was printed");
        Ok(Self { sheets })
    }

    /// The text of all sheets, any white space as one space.
    pub fn text(&self) -> String {
        let texts: Vec<String> = self.sheets.iter().map(Sheet::text).collect();
        texts.join(" ")
    }

    /// How many sheets there are.
    pub fn sheets(&self) -> usize {
        self.sheets.len()
    }

    /// Whether each sheet is of this paper, white, reaches no edge and bears all of this; `{page}` stands
    /// for the number of the sheet and `{pages}` for that of all.
    pub fn is_sound(&self, paper: Paper, way: Way, on_each: &[&str]) -> Result<()> {
        let (width, height) = paper.centimetres();
        let (width, height) = match way {
            Way::Portrait => (width * POINTS, height * POINTS),
            Way::Landscape => (height * POINTS, width * POINTS),
        };
        let pages = self.sheets();
        for (sheet, page) in self.sheets.iter().zip(1..) {
            let (wide, high) = sheet.size;
            ensure!(
                (wide - width).abs() < NEAR && (high - height).abs() < NEAR,
                "sheet {page} is of {wide} × {high} points"
            );
            ensure!(
                sheet.ink > 0.0 && sheet.ink < INK,
                "{} of sheet {page} is dark",
                sheet.ink
            );
            for word in &sheet.words {
                ensure!(
                    word.from >= EDGE && word.to <= wide - EDGE,
                    "{:?} is too near the edge of sheet {page}",
                    word.text
                );
            }
            let text = sheet.text();
            for told in on_each {
                let told = told
                    .replace("{pages}", &pages.to_string())
                    .replace("{page}", &page.to_string());
                ensure!(
                    text.contains(&tidy(&told)),
                    "sheet {page} doesn’t say {told:?}: {text}"
                );
            }
        }
        Ok(())
    }

    /// Whether all of this stands somewhere.
    pub fn says(&self, told: &[&str]) -> Result<()> {
        let text = self.text();
        for told in told {
            ensure!(text.contains(&tidy(told)), "{told:?} isn’t printed: {text}");
        }
        Ok(())
    }

    /// Whether none of this stands anywhere.
    pub fn says_nowhere(&self, told: &[&str]) -> Result<()> {
        let text = self.text();
        for told in told {
            ensure!(!text.contains(&tidy(told)), "{told:?} is printed: {text}");
        }
        Ok(())
    }
}

impl Sheet {
    fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        tidy(&words.join(" "))
    }
}

/// The words of a page, as `pdftotext -bbox` writes them.
fn words(page: &str) -> Result<Vec<Word>> {
    let words = page.split("<word ").skip(1).map(|word| {
        let text = word
            .split_once('>')
            .and_then(|(_, rest)| rest.split_once("</word>"));
        let (text, _) = text.context("a word without an end")?;
        Ok(Word {
            text: unescaped(text),
            from: length(word, "xMin")?,
            to: length(word, "xMax")?,
        })
    });
    words.collect()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

/// The first attribute of this name.
fn length(text: &str, name: &str) -> Result<f64> {
    let begun = text.split_once(&format!("{name}=\""));
    let value = begun.and_then(|(_, rest)| rest.split_once('"'));
    let (value, _) = value.with_context(|| format!("no {name}"))?;
    Ok(value.parse()?)
}

/// Which part of a page is dark, once it is painted.
fn ink(file: &Path, page: usize) -> Result<f64> {
    let page = page.to_string();
    let picture = Command::new(tool("PDFTOPPM", "pdftoppm"))
        .args(["-gray", "-r", "40", "-f", &page, "-l", &page])
        .arg(file)
        .output()
        .context("Poppler is missing: run these tests with make test-e2e")?;
    let points = grey(&picture.stdout)?;
    let dark = points.iter().filter(|grey| **grey < 128).count();
    Ok(dark as f64 / points.len() as f64)
}

/// The points of a PGM picture (`P5`, its width, its height and 255, each a word), 0 for black.
fn grey(picture: &[u8]) -> Result<&[u8]> {
    let mut rest = picture;
    let mut head = Vec::new();
    while head.len() < 4 {
        let end = rest.iter().position(u8::is_ascii_whitespace);
        let (word, after) = rest.split_at(end.context("no picture")?);
        head.push(std::str::from_utf8(word)?);
        rest = &after[1..];
    }
    ensure!(
        head[0] == "P5" && head[3] == "255",
        "no grey picture: {head:?}"
    );
    let count = head[1].parse::<usize>()? * head[2].parse::<usize>()?;
    ensure!(rest.len() == count && count > 0, "half a picture");
    Ok(rest)
}
