#!/usr/bin/env bash
# Builds the app as it is developed, with the gallery of its components at
# /galerie, into target/gallery: quickly, in one module, with everything linked
# in. The tests look at it; PORT=… make gallery shows it.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

scripts/tools.sh build

say "Building the gallery into target/gallery"
cargo build --locked --target "$wasm_target" --package procura --bin procura --features gallery \
    || fail "the gallery could not be compiled: see the compiler's message above."
rm -rf target/gallery
wasm-bindgen --target web --no-typescript --out-dir target/gallery \
    "target/$wasm_target/debug/procura.wasm" || fail "wasm-bindgen could not bind the gallery: see its message above."
node scripts/gallery.mjs
