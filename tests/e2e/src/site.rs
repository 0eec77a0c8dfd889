//! The release build behind a plain static server, on a free port.

use std::{path::Path, process::Command};

use anyhow::Result;

use crate::{process::Process, repository};

/// The served site. It ends when it is dropped.
///
/// A port is part of an origin: whoever closes a browser and opens it again on
/// the same storage keeps the same `Site`.
pub struct Site {
    address: String,
    server: Option<Process>,
}

impl Site {
    /// Serves `dist/`.
    pub fn start() -> Result<Self> {
        Self::of(&repository().join("dist"))
    }

    /// Serves a folder.
    pub fn of(folder: &Path) -> Result<Self> {
        let mut command = Command::new("node");
        command
            .arg(repository().join("scripts/serve.mjs"))
            .env("SITE", folder)
            .env("PORT", "0");
        let (server, address) = Process::start(command, |line| {
            line.strip_prefix("Procura: ").map(str::to_owned)
        })?;
        Ok(Self {
            address,
            server: Some(server),
        })
    }

    /// Ends the server: from now on nothing is served.
    pub fn stop(&mut self) {
        self.server = None;
    }

    /// The site's address, without a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }
}
