//! A copy of the release build, of which a newer one can be made.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use crate::repository;

/// A copy of `dist/`, without what stands there compressed.
pub struct Build(TempDir);

impl Build {
    /// The build as it is.
    pub fn copied() -> Result<Self> {
        let copy = TempDir::with_prefix("procura-e2e-build-")?;
        copy_folder(&repository().join("dist"), copy.path())?;
        Ok(Self(copy))
    }

    /// Where it stands.
    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    /// Makes another build of it, as a deployment does: its page says `mark`, and the list of its files is a
    /// new one.
    pub fn make_newer(&self, mark: &str) -> Result<()> {
        self.replace(
            "index.html",
            "<head>",
            &format!("<head><meta name=\"mark\" content=\"{mark}\">"),
        )?;
        let worker = fs::read_to_string(self.file("service-worker.js"))?;
        let is_version =
            |text: &&str| text.len() == 16 && text.chars().all(|one| one.is_ascii_hexdigit());
        let version = worker.split(['"', '\'', '`', ' ']).find(is_version);
        let version = version.context("the service worker names no version")?;
        self.replace("service-worker.js", version, &format!("{version}-{mark}"))
    }

    /// Loses a file.
    pub fn lose(&self, file: &str) -> Result<()> {
        Ok(fs::remove_file(self.file(file))?)
    }

    fn replace(&self, file: &str, before: &str, after: &str) -> Result<()> {
        let text = fs::read_to_string(self.file(file))?;
        ensure!(text.contains(before), "{file} doesn't hold {before}");
        Ok(fs::write(self.file(file), text.replacen(before, after, 1))?)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        let is_compressed = path
            .extension()
            .is_some_and(|end| end == "br" || end == "gz");
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else if !is_compressed {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
