#!/usr/bin/env bash
# Lets Lighthouse judge the release's first page, and prints its four scores.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

scripts/tools.sh lighthouse
scripts/dist.sh
say "Judging the first page (Lighthouse $lighthouse_version)"
CHROMIUM=$(command -v "${CHROMIUM:-chromium}") node scripts/lighthouse.mjs "$lighthouse_dir"
