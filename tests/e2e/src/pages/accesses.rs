//! The bodies and their accesses, which both procedures that create a procuration share.

use anyhow::{Result, ensure};

use crate::{Browser, Role};

/// What is chosen for a body.
#[derive(Clone, Copy, Debug)]
pub enum Access<'a> {
    /// All tasks, without restriction.
    All(&'a str),
    /// These tasks.
    Some(&'a str, &'a [&'a str]),
}

const ALL: &str = "Toutes les tâches (accès sans restriction)";
const SOME: &str = "Certaines tâches (accès avec restriction)";

impl<'a> Access<'a> {
    fn body(self) -> &'a str {
        match self {
            Self::All(body) | Self::Some(body, _) => body,
        }
    }
}

impl Browser {
    /// On **Ministères et organismes visés**: ticks the bodies of these accesses, and presses
    /// **Modifier**.
    pub(super) async fn select_bodies(&self, accesses: &[Access<'_>]) -> Result<()> {
        for access in accesses {
            self.click(Role::Checkbox, access.body()).await?;
        }
        self.press("Modifier").await
    }

    /// On **Accès par ministère ou organisme**: chooses these accesses; nothing was chosen before.
    pub async fn choose_accesses(&self, accesses: &[Access<'_>]) -> Result<()> {
        for access in accesses {
            let group = self.find(Role::Group, access.body()).await?;
            for choice in [ALL, SOME] {
                let radio = self.find_in(&group, Role::Radio, choice).await?;
                ensure!(
                    !radio.is_selected().await?,
                    "{choice} was chosen in advance"
                );
            }
            self.choose_access(*access).await?;
        }
        Ok(())
    }

    /// Chooses one access.
    pub async fn choose_access(&self, access: Access<'_>) -> Result<()> {
        match access {
            Access::All(body) => self.click_in(body, Role::Radio, ALL).await,
            Access::Some(body, tasks) => {
                self.click_in(body, Role::Radio, SOME).await?;
                for task in tasks {
                    self.click_in(body, Role::Checkbox, task).await?;
                }
                Ok(())
            }
        }
    }
}
