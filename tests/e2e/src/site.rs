//! The release build behind a plain static server, on a free port.

use std::process::Command;

use anyhow::Result;

use crate::{process::Process, repository};

/// The served site. It ends when it is dropped.
///
/// A port is part of an origin: whoever closes a browser and opens it again on
/// the same storage keeps the same `Site`.
pub struct Site {
    address: String,
    _server: Process,
}

impl Site {
    /// Serves `dist/`.
    pub fn start() -> Result<Self> {
        let mut command = Command::new("node");
        command
            .arg(repository().join("scripts/serve.mjs"))
            .env("PORT", "0");
        let (server, address) = Process::start(command, |line| {
            line.strip_prefix("Procura: ").map(str::to_owned)
        })?;
        Ok(Self {
            address,
            _server: server,
        })
    }

    /// The site's address, without a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }
}
