//! A browser of one's own, driven over WebDriver.

use std::{
    fmt::Debug,
    io::{Read, Write},
    net::TcpStream,
    path::PathBuf,
    process::Command,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{
    By, ChromiumLikeCapabilities, DesiredCapabilities, Key, LoggingPrefsLogLevel, TypingData,
    WebDriver, WebElement,
    common::command::{Command as WebDriverCommand, ExtensionCommand},
};

use crate::{
    PATIENCE, Role, Site, Violation, axe, killing::kill_browser_on, people::People,
    process::Process, soundness::Documents, tool,
};

/// The flags of every browser, shared with the tests of `tests/web.rs`.
const CAPABILITIES: &str = include_str!("../../webdriver.json");

/// What a browser keeps between two openings.
pub struct Profile(TempDir);

impl Profile {
    /// A profile where nothing is kept yet.
    pub fn new() -> Result<Self> {
        Ok(Self(TempDir::with_prefix("procura-e2e-")?))
    }
}

/// A colour theme that a person may have asked of the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A headless Chromium with its driver. Both end when it is dropped.
pub struct Browser {
    driver: WebDriver,
    chromedriver: Process,
    port: u16,
    site: String,
    /// Where the profile is kept.
    folder: PathBuf,
    people: People,
    documents: Documents,
    /// The profile, where the browser has one of its own.
    _own: Option<Profile>,
}

impl Browser {
    /// Opens a browser that keeps nothing from another.
    pub async fn open(site: &Site) -> Result<Self> {
        let profile = Profile::new()?;
        let mut browser = Self::open_with(site, &profile).await?;
        browser._own = Some(profile);
        Ok(browser)
    }

    /// Opens a browser on a profile, which outlives it. [`Browser::close`] it
    /// before it is opened there again.
    pub async fn open_with(site: &Site, profile: &Profile) -> Result<Self> {
        Self::open_preferring(site, profile, json!({})).await
    }

    /// Opens a browser as [`Browser::open_with`] does, with these settings of Chromium's own.
    pub(crate) async fn open_preferring(
        site: &Site,
        profile: &Profile,
        settings: Value,
    ) -> Result<Self> {
        let mut command = Command::new(tool("CHROMEDRIVER", "chromedriver"));
        command.arg("--port=0");
        let (chromedriver, port) = Process::start(command, |line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        })?;

        let mut capabilities = DesiredCapabilities::chrome();
        let shared: Value = serde_json::from_str(CAPABILITIES)?;
        let flags = shared["goog:chromeOptions"]["args"].as_array();
        for flag in flags.context("webdriver.json lists no flags")? {
            capabilities.add_arg(flag.as_str().context("a flag is a text")?)?;
        }
        let folder = profile.0.path().display();
        capabilities.add_arg(&format!("--user-data-dir={folder}"))?;
        capabilities.add_experimental_option("prefs", settings)?;
        capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        if let Ok(chromium) = std::env::var("CHROMIUM") {
            capabilities.set_binary(&chromium)?;
        }

        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        driver.set_script_timeout(PATIENCE).await?;
        Ok(Self {
            driver,
            chromedriver,
            port,
            site: site.address().to_owned(),
            folder: profile.0.path().to_owned(),
            people: People::default(),
            documents: Documents::default(),
            _own: None,
        })
    }

    /// The WebDriver session, for what isn't said here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// The documents that are kept to be validated.
    pub(crate) fn documents(&self) -> &Documents {
        &self.documents
    }

    /// The story's people.
    pub(crate) fn people(&self) -> &People {
        &self.people
    }

    /// Takes over the people of the browser that was open before.
    pub(crate) fn with_people(mut self, people: People) -> Self {
        self.people = people;
        self
    }

    /// Closes the browser in order, so that what it stored is kept.
    pub async fn close(self) -> Result<()> {
        self.driver.clone().quit().await?;
        Ok(())
    }

    /// Ends the browser as a power cut does: all its processes at once.
    pub fn kill(self) -> Result<()> {
        kill_browser_on(&self.folder)
    }

    // Going about.

    /// Goes to an address of the site, such as `/journal`, by loading it anew.
    pub async fn visit(&self, path: &str) -> Result<()> {
        Ok(self.driver.goto(format!("{}{path}", self.site)).await?)
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.driver.refresh().await?)
    }

    /// Goes back in the history.
    pub async fn back(&self) -> Result<()> {
        Ok(self.driver.back().await?)
    }

    /// Goes forward in the history.
    pub async fn forward(&self) -> Result<()> {
        Ok(self.driver.forward().await?)
    }

    /// The address within the site: path, query and fragment.
    pub async fn path(&self) -> Result<String> {
        let address = self.driver.current_url().await?.to_string();
        let path = address.strip_prefix(&self.site);
        Ok(path
            .with_context(|| format!("{address} is not of the site"))?
            .to_owned())
    }

    // Waiting and finding.

    /// Waits until the probe finds something, and gives it. A probe that fails
    /// (on an element that has just been replaced, say) is tried again; its
    /// last failure is told when patience runs out.
    pub async fn until<T>(
        &self,
        what: impl Debug,
        probe: impl AsyncFn() -> Result<Option<T>>,
    ) -> Result<T> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let outcome = probe().await;
            if let Ok(Some(found)) = outcome {
                return Ok(found);
            }
            if Instant::now() >= deadline {
                let page = self.describe().await;
                let why = outcome
                    .err()
                    .map(|error| format!(" ({error:#})"))
                    .unwrap_or_default();
                return Err(anyhow!("waited in vain for {what:?}{why}\n{page}"));
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits for the page whose `h1` reads so.
    pub async fn heading(&self, text: &str) -> Result<WebElement> {
        self.until(("the heading", text), async || {
            let heading = self.driver.find(By::Css("h1")).await?;
            Ok((tidy(&heading.text().await?) == tidy(text)).then_some(heading))
        })
        .await
    }

    /// Waits for the first element that a CSS selector picks.
    pub async fn css(&self, selector: &str) -> Result<WebElement> {
        self.until(("the selector", selector), async || {
            Ok(self
                .driver
                .find_all(By::Css(selector))
                .await?
                .into_iter()
                .next())
        })
        .await
    }

    /// Waits for the one element of this role and accessible name; any white
    /// space in the name counts as one space.
    pub async fn find(&self, role: Role, name: &str) -> Result<WebElement> {
        self.until((role, name), async || {
            let mut found = self.all(role, name).await?;
            ensure!(found.len() < 2, "{} elements bear this name", found.len());
            Ok(found.pop())
        })
        .await
    }

    /// The elements of this role and accessible name, as the page is now: for
    /// saying that there is none, once the page is known to be complete.
    pub async fn all(&self, role: Role, name: &str) -> Result<Vec<WebElement>> {
        let mut found = Vec::new();
        for candidate in self.driver.find_all(By::Css(role.candidates())).await? {
            if tidy(&self.name_of(&candidate).await?) == tidy(name) {
                found.push(candidate);
            }
        }
        Ok(found)
    }

    /// An element's accessible name, as the browser computes it.
    pub async fn name_of(&self, element: &WebElement) -> Result<String> {
        let id = element.element_id();
        let command = ComputedLabel(format!("/element/{id}/computedlabel"));
        let command = WebDriverCommand::ExtensionCommand(Box::new(command));
        Ok(self.driver.cmd(command).await?.value()?)
    }

    // Acting.

    /// Presses the button of this name.
    pub async fn press(&self, name: &str) -> Result<()> {
        self.click(Role::Button, name).await
    }

    /// Follows the link of this name.
    pub async fn follow(&self, name: &str) -> Result<()> {
        self.click(Role::Link, name).await
    }

    /// Clicks the element of this role and name.
    pub async fn click(&self, role: Role, name: &str) -> Result<()> {
        self.until(("to click", role, name), async || {
            let element = self.find(role, name).await?;
            element.scroll_into_view().await?;
            Ok(Some(element.click().await?))
        })
        .await
    }

    /// Replaces what the field of this name holds. A date is written
    /// 2026-08-02, whatever the browser shows.
    pub async fn fill(&self, name: &str, text: &str) -> Result<()> {
        let field = self.find(Role::Field, name).await?;
        if field.attr("type").await?.as_deref() == Some("date") {
            let arguments = vec![field.to_json()?, json!(text)];
            self.driver.execute(FILL_DATE, arguments).await?;
        } else {
            let all = Key::Control + "a";
            field.send_keys(all).await?;
            field.send_keys(Key::Backspace + text).await?;
        }
        Ok(())
    }

    /// Types keys wherever the focus is.
    pub async fn keys(&self, keys: impl Into<TypingData>) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// The element that has the focus.
    pub async fn focused(&self) -> Result<WebElement> {
        Ok(self.driver.active_element().await?)
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn script<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: &[Value],
    ) -> Result<T> {
        let outcome = self.driver.execute(script, arguments.to_vec()).await?;
        Ok(outcome.convert()?)
    }

    // The surroundings.

    /// Gives the page this size in CSS pixels. Holds for the open tab.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await
    }

    /// Asks for a theme, as the system's settings would. Holds for the open tab.
    pub async fn theme(&self, theme: Theme) -> Result<()> {
        let value = match theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        // Without motion a colour is what it will be at once, and can be judged.
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": value },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.devtools("Emulation.setEmulatedMedia", features).await
    }

    /// Sends a command of the DevTools protocol.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<()> {
        self.driver.cdp().send_raw(method, parameters).await?;
        Ok(())
    }

    // Judging.

    /// The accessibility rules that the page breaks, by axe-core.
    pub async fn violations(&self) -> Result<Vec<Violation>> {
        axe::violations(&self.driver, axe::Rules::All).await
    }

    /// Fails, naming each, when the page breaks an accessibility rule.
    pub async fn is_accessible(&self) -> Result<()> {
        let violations = self.violations().await?;
        let told: Vec<String> = violations.iter().map(ToString::to_string).collect();
        ensure!(
            told.is_empty(),
            "at {}:\n{}",
            self.path().await?,
            told.join("\n")
        );
        Ok(())
    }

    /// Where the browser stands, for whoever reads a failure.
    async fn describe(&self) -> String {
        let url = self
            .driver
            .current_url()
            .await
            .map(String::from)
            .unwrap_or_default();
        let text = match self.driver.find(By::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        };
        format!("at {url}, where the page reads:\n{text}")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver's own way out closes the browser with it; what is left
        // after that is ended by `Process`.
        let _ = self.driver.clone().leak();
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = write!(
                stream,
                "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
            );
            let _ = stream.read(&mut [0; 512]);
        }
        self.chromedriver.ended_within(Duration::from_secs(5));
    }
}

/// A date input takes its keys in the order of the browser's language: its
/// value is set instead, as its own picker would.
const FILL_DATE: &str = "
    const [field, value] = arguments;
    field.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
";

/// Any white space, no-break spaces included, as one space.
pub(crate) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Debug)]
struct ComputedLabel(String);

impl ExtensionCommand for ComputedLabel {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> http::Method {
        http::Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        self.0.as_str().into()
    }
}
