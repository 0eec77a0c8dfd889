#!/usr/bin/env bash
# Times the core natively, and in the browser the first page, the way in, and the lists, the views and a large assignment.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

scripts/tools.sh native
say "Timing the core (cargo bench)"
cargo bench --locked

scripts/tools.sh test
PUBLIC_URL=/outils/procura/ scripts/dist.sh
scripts/empty.sh
say "Timing the first page, the way in and a large register, in headless Chromium"
CHROMIUM=$(command -v "${CHROMIUM:-chromium}") CHROMEDRIVER=$(command -v "${CHROMEDRIVER:-chromedriver}") \
    PROCURA_EMPTY=$PWD/target/empty \
    cargo test --package procura-e2e --locked --test first_page --test timings --test large_register -- --ignored --nocapture
