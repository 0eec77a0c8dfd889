#!/usr/bin/env bash
# Times the core, natively.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

scripts/tools.sh native
say "Timing the core (cargo bench)"
cargo bench --locked
