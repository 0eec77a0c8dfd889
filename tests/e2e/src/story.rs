//! What every story begins with: a served site, a profile of its own and a browser on a known day.

use std::ops::Deref;

use anyhow::Result;
use serde_json::json;

use crate::{Browser, Profile, Site, clock, people::People};

/// A story: a browser on the site, whose profile outlives its closing.
pub struct Story {
    browser: Browser,
    profile: Profile,
    site: Site,
}

impl Deref for Story {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl Story {
    /// Opens a browser that keeps nothing yet, on no page.
    pub async fn begin() -> Result<Self> {
        Self::begin_at(Site::start()?).await
    }

    /// Begins as [`Story::begin`] does, at a site that is served already.
    pub async fn begin_at(site: Site) -> Result<Self> {
        let profile = Profile::new()?;
        let browser = Browser::open_with(&site, &profile).await?;
        browser.settle(0).await?;
        Ok(Self {
            browser,
            profile,
            site,
        })
    }

    /// Opens a browser whose settings let no site keep anything, on no page.
    pub async fn with_storage_blocked() -> Result<Self> {
        let (site, profile) = (Site::start()?, Profile::new()?);
        // What Chromium calls blocking all cookies: every kind of storage is refused with them.
        let settings = json!({ "profile.default_content_setting_values.cookies": 2 });
        let browser = Browser::open_preferring(&site, &profile, settings).await?;
        browser.settle(0).await?;
        Ok(Self {
            browser,
            profile,
            site,
        })
    }

    /// Begins with the sample enterprise, its first officer signed in, on **Accueil**.
    pub async fn with_sample() -> Result<Self> {
        let story = Self::begin().await?;
        story.found_sample().await?;
        story.sign_in("rse1").await?;
        Ok(story)
    }

    /// Closes the browser as a person does, and opens it again on what it kept.
    pub async fn close_and_open(self) -> Result<Self> {
        let people = self.browser.people().clone();
        self.browser.close().await?;
        Self::open_again(self.profile, self.site, people).await
    }

    /// Kills the browser with all its processes, and opens it again on what it kept.
    pub async fn kill_and_open(self) -> Result<Self> {
        let people = self.browser.people().clone();
        self.browser.kill()?;
        Self::open_again(self.profile, self.site, people).await
    }

    async fn open_again(profile: Profile, site: Site, people: People) -> Result<Self> {
        let browser = Browser::open_with(&site, &profile).await?;
        let browser = browser.with_people(people);
        browser.settle(0).await?;
        Ok(Self {
            browser,
            profile,
            site,
        })
    }

    /// The network is lost for good: nothing is served any more.
    pub fn lose_network(&mut self) {
        self.site.stop();
    }

    /// The story is over.
    pub async fn end(self) -> Result<()> {
        self.browser.documents_are_valid()?;
        self.browser.close().await
    }
}

impl Browser {
    /// Makes the open window what the stories expect: wide, and on their day, later by so many
    /// milliseconds.
    pub async fn settle(&self, later: i64) -> Result<()> {
        self.resize(1280, 900).await?;
        self.before_each_page(&clock::script(later)).await
    }

    /// Runs a script in the open window before each page that it loads from now on.
    pub async fn before_each_page(&self, script: &str) -> Result<()> {
        let source = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await
    }

    /// Opens another window of the same profile and goes to it; gives both, the old one first.
    pub async fn another_window(&self) -> Result<[thirtyfour::WindowHandle; 2]> {
        self.another_window_later(0).await
    }

    /// Opens another window, as [`Browser::another_window`] does, where so many more milliseconds have
    /// passed.
    pub async fn another_window_later(&self, later: i64) -> Result<[thirtyfour::WindowHandle; 2]> {
        let before = self.driver().window().await?;
        let after = self.driver().new_window().await?;
        self.go_to_window(&after).await?;
        self.settle(later).await?;
        Ok([before, after])
    }

    /// Goes on in another window, so many days after the first one, and closes the one before.
    pub async fn wake_up_later(&self, days: i64) -> Result<()> {
        const DAY: i64 = 24 * 60 * 60 * 1000;
        let [before, after] = self.another_window_later(days * DAY).await?;
        self.go_to_window(&before).await?;
        self.driver().close_window().await?;
        self.go_to_window(&after).await
    }

    /// Goes to a window.
    pub async fn go_to_window(&self, window: &thirtyfour::WindowHandle) -> Result<()> {
        Ok(self.driver().switch_to_window(window.clone()).await?)
    }
}
