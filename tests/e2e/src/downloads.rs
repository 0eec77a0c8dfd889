//! Files that the app gives out, files that it is given, and other programs that read the former.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{Browser, repository};

/// Keeps what the app gives the browser to download.
const KEEP: &str = "
    window.given = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { window.given.push(blob); return make.call(URL, blob) };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
        if (this.download) window.given.at(-1).called = this.download;
        return click.call(this);
    };
";

/// Where the libraries are that the app's files are read with.
const PYTHON: &str = "PROCURA_PYTHON";

/// A file that the app gave out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Browser {
    /// Keeps what the app gives out on each page that is loaded from now on.
    pub async fn keep_downloads(&self) -> Result<()> {
        self.before_each_page(KEEP).await
    }

    /// The next file that the app gives out, once this button was pressed.
    pub async fn downloaded(&self, button: &str) -> Result<Given> {
        self.script::<()>("window.given.length = 0", &[]).await?;
        self.press(button).await?;
        let given = self.until(("the file of", button), async || {
            let script = "
                const file = window.given.at(-1);
                if (!file?.called) return null;
                return file.arrayBuffer().then(held => [file.called, Array.from(new Uint8Array(held))]);
            ";
            self.script::<Option<(String, Vec<u8>)>>(script, &[]).await
        });
        let (name, bytes) = given.await?;
        Ok(Given { name, bytes })
    }

    /// Chooses a file of this content in the page's only field for files, as a person would.
    pub async fn choose_file(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let script = "
            const [name, bytes] = arguments;
            const field = document.querySelector('input[type=file]');
            const all = new DataTransfer();
            all.items.add(new File([new Uint8Array(bytes)], name));
            field.files = all.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));
        ";
        self.script(script, &[json!(name), json!(bytes)]).await
    }

    /// Chooses a file whose last line goes on for so many letters more.
    pub async fn choose_long_line(&self, beginning: &str, letters: usize) -> Result<()> {
        let script = "
            const [beginning, letters] = arguments;
            const field = document.querySelector('input[type=file]');
            const all = new DataTransfer();
            all.items.add(new File([beginning, 'a'.repeat(letters)], 'longue.csv'));
            field.files = all.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));
        ";
        self.script(script, &[json!(beginning), json!(letters)])
            .await
    }

    /// Chooses a file of so many zeros.
    pub async fn choose_large_file(&self, size: usize) -> Result<()> {
        let script = "
            const field = document.querySelector('input[type=file]');
            const all = new DataTransfer();
            all.items.add(new File([new Uint8Array(arguments[0])], 'gros.txt'));
            field.files = all.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));
        ";
        self.script(script, &[json!(size)]).await
    }
}

/// What another program makes of a file: Python's own `csv`, or its `icalendar`.
pub fn read_by_python(arguments: &[&str], bytes: &[u8]) -> Result<Value> {
    let python = std::env::var(PYTHON);
    let python = python.context(
        "PROCURA_PYTHON must name a Python that has icalendar: run these tests with make test-e2e",
    )?;
    let mut reader = Command::new(python)
        .arg(repository().join("tests/e2e/readers.py"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = reader.stdin.take().context("no way to the reader")?;
    input.write_all(bytes)?;
    drop(input);
    let output = reader.wait_with_output()?;
    ensure!(output.status.success(), "the reader refuses the file");
    Ok(serde_json::from_slice(&output.stdout)?)
}
