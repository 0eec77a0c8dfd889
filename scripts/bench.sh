#!/usr/bin/env bash
# Times the core natively, and the way in in the browser.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

scripts/tools.sh native
say "Timing the core (cargo bench)"
cargo bench --locked

scripts/tools.sh test
PUBLIC_URL=/outils/procura/ scripts/dist.sh
say "Timing the way in, in headless Chromium"
CHROMIUM=$(command -v "${CHROMIUM:-chromium}") CHROMEDRIVER=$(command -v "${CHROMEDRIVER:-chromedriver}") \
    cargo test --package procura-e2e --locked --test timings -- --ignored --nocapture
