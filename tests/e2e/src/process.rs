//! A process that says when it is ready, and never outlives its test.

use std::{
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow};

use crate::PATIENCE;

pub(crate) struct Process {
    child: Child,
}

impl Process {
    /// Starts a command and waits for the line of its output that `ready`
    /// recognises; gives what it took from that line.
    pub(crate) fn start<T: Send + 'static>(
        mut command: Command,
        ready: impl Fn(&str) -> Option<T> + Send + 'static,
    ) -> Result<(Self, T)> {
        let name = command.get_program().to_string_lossy().into_owned();
        // A group of its own, so that its children can be ended with it.
        let mut child = command
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{name} could not be started"))?;
        let output = child.stdout.take().context("its output is not piped")?;
        let process = Self { child };

        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || {
            // Reads on to the end: a full pipe would stop the process.
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(value) = ready(&line) {
                    let _ = sender.send(value);
                }
            }
        });
        let value = receiver
            .recv_timeout(PATIENCE)
            .map_err(|_| anyhow!("{name} did not say that it was ready"))?;
        Ok((process, value))
    }

    /// Waits until the process has ended by itself; whether it has.
    pub(crate) fn ended_within(&mut self, patience: Duration) -> bool {
        let deadline = Instant::now() + patience;
        while Instant::now() < deadline {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return true;
            }
            thread::sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The standard library ends one process, not its group.
        let group = self.child.id();
        let _ = Command::new("sh")
            .args(["-c", &format!("kill -s KILL -- -{group}")])
            .stderr(Stdio::null())
            .status();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
