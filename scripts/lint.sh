#!/usr/bin/env bash
# The format of every file, then clippy: natively, and for the browser.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

scripts/tools.sh lint

say "Checking the format (cargo fmt)"
cargo fmt --all --check || fail "some files are not formatted: run cargo fmt --all."

say "Looking for mistakes, natively (clippy)"
cargo clippy --workspace --all-targets --locked -- -D warnings

# The native tests use packages that the browser's target doesn't have. In the
# profile of tests, the library is looked at twice: as it is, and with its own.
say "Looking for mistakes, for the browser (clippy)"
cargo clippy --package procura --target "$wasm_target" --lib --bins --test web --features gallery --profile test --locked -- -D warnings

# Each module as it is built: what stands in for a feature is hidden where the feature is.
say "Looking for mistakes, in what the browser loads (clippy)"
cargo clippy --package procura --target "$wasm_target" --lib --bin procura --no-default-features --features parts --locked -- -D warnings
cargo clippy --package procura --target "$wasm_target" --lib --bin cryptography --no-default-features --features cryptography --locked -- -D warnings
cargo clippy --package procura --target "$wasm_target" --bin empty --no-default-features --features empty --locked -- -D warnings

say "No mistake found"
