//! What the page may load and run, as it says itself, since a static host sends no headers; and the worker,
//! which it may start.

use procura_e2e::{Browser, Result, Site, ensure};

async fn open_at(path: &str) -> Result<(Site, Browser)> {
    let site = Site::start()?;
    let browser = Browser::open(&site).await?;
    browser.visit(path).await?;
    browser.css("h1").await?;
    Ok((site, browser))
}

/// What an intruder would have the page do. Each gives the directive of the policy that stands in the way.
const TRIED: [(&str, &str); 8] = [
    (
        "const script = document.createElement('script');
         script.textContent = 'window.ran = true';
         document.head.append(script);",
        "script-src-elem",
    ),
    (
        "const script = document.createElement('script');
         script.src = 'https://exemple.invalid/script.js';
         document.head.append(script);",
        "script-src-elem",
    ),
    (
        "document.body.insertAdjacentHTML('beforeend', '<svg onload=\"window.ran = true\"></svg>');",
        "script-src-attr",
    ),
    (
        "fetch('https://exemple.invalid/').catch(() => null);",
        "connect-src",
    ),
    (
        "new Image().src = 'https://exemple.invalid/image.png';",
        "img-src",
    ),
    (
        "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">');",
        "style-src-attr",
    ),
    (
        "document.head.insertAdjacentHTML('beforeend', '<base href=\"https://exemple.invalid/\">');",
        "base-uri",
    ),
    (
        "const form = document.createElement('form');
         form.action = 'https://exemple.invalid/';
         document.body.append(form);
         form.submit();",
        "form-action",
    ),
];

#[tokio::test]
async fn nothing_runs_or_is_loaded_but_the_sites_own_files() -> Result<()> {
    // An address within the app is answered with 404.html.
    for path in ["/", "/journal"] {
        let (_site, browser) = open_at(path).await?;
        let elsewhere: Vec<String> = browser
            .script(
                "return performance.getEntriesByType('resource').map(one => one.name)
                     .filter(name => !name.startsWith(location.origin + '/'));",
                &[],
            )
            .await?;
        ensure!(elsewhere.is_empty(), "{elsewhere:?}");
        for (deed, directive) in TRIED {
            let refused: Option<String> = browser
                .script(
                    &format!(
                        "return new Promise(told => {{
                             addEventListener('securitypolicyviolation',
                                 event => told(event.effectiveDirective), {{ once: true }});
                             setTimeout(() => told(null), 2000);
                             {deed}
                         }});"
                    ),
                    &[],
                )
                .await?;
            ensure!(refused.as_deref() == Some(directive), "{deed}: {refused:?}");
        }
        let ran: bool = browser.script("return 'ran' in window", &[]).await?;
        ensure!(!ran, "an inline script ran");
        browser.close().await?;
    }
    Ok(())
}

/// Has the worker derive the key of `exemple public rse` with the salt 0 to 15, 64 MiB, 3 passes and 1 lane,
/// and gives the key and how often the page answered itself meanwhile.
const DERIVATION: &str = "
    const worker = new Worker(document.querySelector('meta[name=cryptography]').content);
    const said = () => new Promise((told, failed) => {
        worker.onmessage = event => told(event.data);
        worker.onerror = () => failed(new Error('the worker failed'));
    });
    return (async () => {
        await said();
        const parameters = [0, 1, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1];
        const passphrase = new TextEncoder().encode('exemple public rse');
        const asked = new Uint8Array([...new Array(16).keys(), ...parameters, ...passphrase]);
        let key = null, answers = 0;
        const answer = said().then(bytes => { key = bytes; });
        worker.postMessage(asked, [asked.buffer]);
        const { port1, port2 } = new MessageChannel();
        const over = new Promise(done => {
            port1.onmessage = () => {
                answers += 1;
                if (key === null) port2.postMessage(null); else done();
            };
        });
        port2.postMessage(null);
        await answer;
        await over;
        worker.terminate();
        return [[...key].map(byte => byte.toString(16).padStart(2, '0')).join(''), answers];
    })();";

#[tokio::test]
async fn the_page_answers_while_the_worker_derives_a_key() -> Result<()> {
    let (_site, browser) = open_at("/journal").await?;
    let (key, answers): (String, u32) = browser.script(DERIVATION, &[]).await?;
    // What the same derivation gives natively.
    ensure!(key == "9135a89e5ce4304d844bea64f2998d6cd84ec79990de56fef282730cb31f5867");
    // Derived in the page itself, it would let it answer once: when all is over.
    ensure!(answers > 10, "the page answered {answers} times");
    browser.close().await
}
