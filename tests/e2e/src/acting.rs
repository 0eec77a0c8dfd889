//! Choosing among what a page offers, within the part of it that a person would look at.

use anyhow::{Result, bail, ensure};
use serde_json::json;
use thirtyfour::{By, Key, WebElement};

use crate::{Browser, Role, browser::tidy};

impl Browser {
    /// Waits for the one element of this role and name within a part of the page.
    pub async fn find_in(&self, part: &WebElement, role: Role, name: &str) -> Result<WebElement> {
        self.until((role, name), async || {
            let mut found = Vec::new();
            for candidate in part.find_all(By::Css(role.candidates())).await? {
                if tidy(&self.name_of(&candidate).await?) == tidy(name) {
                    found.push(candidate);
                }
            }
            ensure!(found.len() < 2, "{} elements bear this name", found.len());
            Ok(found.pop())
        })
        .await
    }

    /// Clicks the element of this role and name within the group of that name.
    pub async fn click_in(&self, group: &str, role: Role, name: &str) -> Result<()> {
        self.until(("to click", role, name, "in", group), async || {
            let group = self.find(Role::Group, group).await?;
            let element = self.find_in(&group, role, name).await?;
            element.scroll_into_view().await?;
            Ok(Some(element.click().await?))
        })
        .await
    }

    /// Replaces what the field of this name holds by a text that no key types, as copying and pasting
    /// brings it in.
    pub async fn paste(&self, name: &str, text: &str) -> Result<()> {
        let field = self.find(Role::Field, name).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Backspace + "").await?;
        self.devtools("Input.insertText", json!({ "text": text }))
            .await
    }

    /// Ticks or unticks the boxes of these names.
    pub async fn tick(&self, names: &[&str]) -> Result<()> {
        for name in names {
            self.click(Role::Checkbox, name).await?;
        }
        Ok(())
    }

    /// Chooses the radio of this name.
    pub async fn choose(&self, name: &str) -> Result<()> {
        self.click(Role::Radio, name).await
    }

    /// Follows a link of the menu, after having looked for it under the title of its group.
    pub async fn menu(&self, group: &str, link: &str) -> Result<()> {
        let script = "
            const [menu] = arguments, found = {};
            let title = '';
            for (const element of menu.querySelectorAll('h2, h3, a')) {
                const text = element.innerText.trim();
                if (element.tagName === 'A') (found[title] ??= []).push(text);
                else title = text;
            }
            return Object.entries(found);
        ";
        self.until(("the menu", group, link), async || {
            let menu = self.find(Role::Navigation, "Menu principal").await?;
            let groups: Vec<(String, Vec<String>)> =
                self.script(script, &[menu.to_json()?]).await?;
            let offered = groups.iter().any(|(title, links)| {
                tidy(title) == tidy(group) && links.iter().any(|offer| tidy(offer) == tidy(link))
            });
            ensure!(offered, "the menu offers {groups:?}");
            let found = self.find_in(&menu, Role::Link, link).await?;
            Ok(Some(found.click().await?))
        })
        .await
    }

    /// The links of the menu, in their order.
    pub async fn menu_links(&self) -> Result<Vec<String>> {
        let menu = self.find(Role::Navigation, "Menu principal").await?;
        let mut names = Vec::new();
        for link in menu.find_all(By::Css("a")).await? {
            names.push(tidy(&self.name_of(&link).await?));
        }
        Ok(names)
    }

    /// Follows a link of the menu, whatever its group.
    pub async fn follow_in_menu(&self, link: &str) -> Result<()> {
        self.until(("the menu", link), async || {
            let menu = self.find(Role::Navigation, "Menu principal").await?;
            let found = self.find_in(&menu, Role::Link, link).await?;
            Ok(Some(found.click().await?))
        })
        .await
    }

    /// Waits until the radio or the checkbox of this name is chosen.
    pub async fn is_ticked(&self, role: Role, name: &str) -> Result<()> {
        self.until((role, name, "chosen"), async || {
            let chosen = self.find(role, name).await?.is_selected().await?;
            Ok(chosen.then_some(()))
        })
        .await
    }

    /// Chooses an option of the list of this name.
    pub async fn choose_option(&self, list: &str, option: &str) -> Result<()> {
        let list = self.find(Role::Field, list).await?;
        for offer in list.find_all(By::Tag("option")).await? {
            if tidy(&offer.text().await?) == tidy(option) {
                return Ok(offer.click().await?);
            }
        }
        bail!("the list doesn't offer {option:?}")
    }
}
