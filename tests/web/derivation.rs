//! The page's side of the derivation, with a worker that the test plays. The real one is served only with
//! a finished build.

use crate::page::{pause, run};
use procura::browser::BrowserNormalisation;
use procura::browser::derivation::{DerivationProblem, Request, derived};
use procura::vault::{Derivation, Parameters, Passphrase, Salt, Zeroizing};
use std::future::Future as _;
use std::task::{Context, Waker};
use wasm_bindgen_test::wasm_bindgen_test;

fn derivation() -> Derivation {
    Derivation {
        salt: Salt::from_random([7; 16]),
        parameters: Parameters::new(64 * 1024, 3, 1).expect("allowed"),
    }
}

fn passphrase() -> Passphrase {
    Passphrase::typed("été à la plage", &BrowserNormalisation)
}

/// The head names this worker from now on.
fn serve(worker: &str) {
    run("document.querySelectorAll('meta[name=cryptography]').forEach(one => one.remove());");
    let worker = worker.replace('`', "'");
    run(&format!(
        "const script = new Blob([`{worker}`], {{ type: 'text/javascript' }});
         const named = document.createElement('meta');
         named.name = 'cryptography';
         named.content = URL.createObjectURL(script);
         document.head.append(named);"
    ));
}

async fn outcome() -> Result<[u8; 32], DerivationProblem> {
    let key = derived(&passphrase(), derivation()).await?;
    Ok(*key.bytes())
}

#[wasm_bindgen_test]
async fn the_worker_is_asked_once_it_is_ready_and_its_answer_is_the_key() {
    // Its answer tells what it was asked.
    serve(
        "setTimeout(() => {
             onmessage = event => {
                 const asked = event.data, key = new Uint8Array(32);
                 key.set(asked.subarray(0, 31));
                 key[31] = asked.length;
                 postMessage(key, [key.buffer]);
             };
             postMessage(null);
         }, 50);",
    );

    let key = outcome().await.expect("a key");

    let mut expected = [7; 32];
    expected[16..31].copy_from_slice(&[0, 1, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1, 0xC3, 0xA9, b't']);
    expected[31] = 28 + 17;
    assert_eq!(key, expected);
}

#[wasm_bindgen_test]
async fn a_request_is_read_as_it_was_made() {
    let request = Request::of(&passphrase(), derivation());
    let moved = Request::handed_over(Zeroizing::new(request.bytes().to_vec()));

    let (passphrase, asked) = moved.read().expect("a request");

    assert_eq!(passphrase.text(), "été à la plage");
    assert_eq!(asked, derivation());
    for length in 0..28 {
        let cut = Request::handed_over(Zeroizing::new(request.bytes()[..length].to_vec()));
        assert!(cut.read().is_none(), "{length}");
    }
    let mut costly = request.bytes().to_vec();
    costly[16] = 0xFF;
    assert!(
        Request::handed_over(Zeroizing::new(costly))
            .read()
            .is_none()
    );
}

#[wasm_bindgen_test]
async fn too_little_memory_is_an_answer() {
    serve("onmessage = () => postMessage(new Uint8Array(0)); postMessage(null);");

    assert_eq!(outcome().await, Err(DerivationProblem::NoMemory));
}

#[wasm_bindgen_test]
async fn a_worker_that_fails_is_an_answer() {
    for worker in [
        // It doesn't load.
        "throw new Error('no module');",
        "setTimeout(() => { throw new Error('no module'); });",
        // It fails later.
        "onmessage = () => { throw new Error('trapped'); }; postMessage(null);",
        // It says something else.
        "onmessage = () => postMessage(null); postMessage(null);",
        "onmessage = () => postMessage('0'.repeat(32)); postMessage(null);",
    ] {
        serve(worker);

        let outcome = outcome().await;

        assert_eq!(outcome, Err(DerivationProblem::NoWorker), "{worker}");
    }
}

#[wasm_bindgen_test]
async fn a_worker_that_isnt_served_is_an_answer() {
    run("document.querySelectorAll('meta[name=cryptography]').forEach(one => one.remove());");
    assert_eq!(outcome().await, Err(DerivationProblem::NoWorker));

    run("const named = document.createElement('meta');
         named.name = 'cryptography';
         named.content = '/no-such-worker.js';
         document.head.append(named);");
    assert_eq!(outcome().await, Err(DerivationProblem::NoWorker));
}

#[wasm_bindgen_test]
async fn a_worker_that_never_says_that_it_is_ready_is_given_up() {
    serve("");
    run("window.kept_timer = window.setTimeout;
         window.setTimeout = (told, after) => window.kept_timer(told, after === 30_000 ? 1 : after);");

    let outcome = outcome().await;

    run("window.setTimeout = window.kept_timer;");
    assert_eq!(outcome, Err(DerivationProblem::NoWorker));
}

#[wasm_bindgen_test]
async fn the_worker_is_ended_with_the_derivation_and_when_nobody_waits_any_more() {
    run("window.ended = 0;
         window.kept_end = Worker.prototype.terminate;
         Worker.prototype.terminate = function () { window.ended += 1; window.kept_end.call(this); };");
    let ended = || run("return window.ended;").as_f64();

    serve("onmessage = () => postMessage(new Uint8Array(32)); postMessage(null);");
    assert!(outcome().await.is_ok());
    assert_eq!(ended(), Some(1.0));

    serve("postMessage(null);");
    let mut waiting = Box::pin(outcome());
    let mut nobody = Context::from_waker(Waker::noop());
    assert!(waiting.as_mut().poll(&mut nobody).is_pending());
    pause(50).await;
    assert_eq!(ended(), Some(1.0));
    drop(waiting);
    assert_eq!(ended(), Some(2.0));
    run("Worker.prototype.terminate = window.kept_end;");
}
