#!/usr/bin/env bash
# Takes the pictures of README from the release build, and puts them into docs/images.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

scripts/tools.sh pictures
PUBLIC_URL=/outils/procura/ scripts/dist.sh
taken=$PWD/target/pictures
rm -rf "$taken"
mkdir -p "$taken" docs/images
say "Taking the pictures, in headless Chromium"
CHROMIUM=$(command -v "${CHROMIUM:-chromium}") CHROMEDRIVER=$(command -v "${CHROMEDRIVER:-chromedriver}") \
    PROCURA_PICTURES=$taken \
    cargo test --package procura-e2e --locked --test pictures -- --ignored
say "Making them smaller"
node scripts/pictures.mjs "$sharp_dir" "$taken" docs/images
