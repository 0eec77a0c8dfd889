#!/usr/bin/env bash
# Builds an empty page of the framework into target/empty, as the app is built, for make bench.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

scripts/tools.sh build
. scripts/wasm.sh

say "Compiling an empty page"
site=target/empty
rm -rf "$site"
mkdir -p "$site"
compile empty empty
wasm-bindgen --target web --no-typescript --out-dir "$site" --out-name empty \
    "target/$wasm_target/release/empty.wasm" || fail "wasm-bindgen could not bind the empty page: see its message above."
optimise "$site/empty_bg.wasm" "$site/small.wasm" "${small[@]}"
mv "$site/small.wasm" "$site/empty_bg.wasm"
terser "$site/empty.js" --module --compress --mangle --output "$site/empty.js"
cat >"$site/index.html" <<'page'
<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<meta name="root" content="/">
<title>Vide</title>
<script type="module">import('/empty.js').then(app => app.default({ module_or_path: '/empty_bg.wasm' }));</script>
<link rel="modulepreload" href="/empty.js">
<link rel="preload" href="/empty_bg.wasm" crossorigin="anonymous" as="fetch" type="application/wasm">
</head>
<body></body>
</html>
page
node -e '
    const { readFileSync, writeFileSync } = require("node:fs");
    const { brotliCompressSync } = require("node:zlib");
    for (const file of process.argv.slice(1)) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
' "$site/index.html" "$site/empty.js" "$site/empty_bg.wasm"
