//! The end of a browser as a power cut brings it: nothing is closed, nothing is written any more.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use anyhow::{Context, Result, ensure};

/// Kills every process of the browser on this profile at once, with the groups that they are in.
pub(crate) fn kill_browser_on(profile: &Path) -> Result<()> {
    let groups = groups_on(profile)?;
    ensure!(
        !groups.is_empty(),
        "no browser runs on {}",
        profile.display()
    );
    let mut kill = Command::new("kill");
    kill.args(["-s", "KILL", "--"]);
    kill.args(groups.iter().map(|group| format!("-{group}")));
    kill.status().context("kill could not be run")?;
    Ok(())
}

/// The process groups in which a process names this profile.
fn groups_on(profile: &Path) -> Result<BTreeSet<u32>> {
    let flag = format!("--user-data-dir={}", profile.display());
    let own = group_of(&fs::read_to_string("/proc/self/stat")?);
    let mut groups = BTreeSet::new();
    for process in fs::read_dir("/proc")?.flatten() {
        // A process may end while one looks.
        let Ok(line) = fs::read(process.path().join("cmdline")) else {
            continue;
        };
        let names_it = line
            .split(|byte| *byte == 0)
            .any(|part| part == flag.as_bytes());
        let Ok(stat) = fs::read_to_string(process.path().join("stat")) else {
            continue;
        };
        if names_it {
            groups.extend(group_of(&stat));
        }
    }
    groups.retain(|group| Some(*group) != own);
    Ok(groups)
}

/// The group of a process, as its `stat` says after the name, which may hold anything.
fn group_of(stat: &str) -> Option<u32> {
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(2)?.parse().ok()
}
