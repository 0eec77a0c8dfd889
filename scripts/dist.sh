#!/usr/bin/env bash
# Builds the release into dist/, unless dist/ is already what would come out.
# PUBLIC_URL is the address it will be served under, `/` unless told.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

scripts/tools.sh build

public_url=${PUBLIC_URL:-/}
case $public_url in
    /) ;;
    /*/ | http://*/ | https://*/) ;;
    *) fail "PUBLIC_URL must begin with / (or https://) and end with /: $public_url does not." ;;
esac

# The stamp is written before the build and named after it, so that an edit made
# in between counts as newer.
stamp=target/dist.stamp
wanted="$public_url wasm-split-$wasm_split_version wasm-bindgen-$wasm_bindgen_version binaryen-$binaryen_version terser-$terser_version $(rustc --version)"
sources=()
for path in Cargo.toml Cargo.lock index.html public scripts src style; do
    [ ! -e "$path" ] || sources+=("$path")
done
if [ -f dist/index.html ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] \
    && [ -z "$(find "${sources[@]}" -newer "$stamp" -print -quit)" ]; then
    say "dist/ is up to date"
    exit 0
fi

say "Building the release into dist/, for the address $public_url"
mkdir -p target
rm -f "$stamp"
printf '%s\n' "$wanted" >"$stamp.new"

parts=target/parts
rm -rf "$parts"
mkdir -p "$parts"

# What the app loads after a first visit. It is the host that writes it.
say "Writing down the sentences that are loaded later"
for language in french english; do
    (unset CARGO_BUILD_TARGET RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
     cargo run --quiet --locked --package procura --bin sentences -- "$language" >"$parts/$language.txt") \
        || fail "the sentences could not be written: see cargo's message above."
done

. scripts/wasm.sh

# The app, in two modules: what a first visit needs, and all that is seen by
# whoever goes on from there. The linker's notes tell wasm-split what needs what.
say "Compiling the app"
compile procura parts -C link-args=--emit-relocs
say "Splitting it"
wasm-split-cli "target/$wasm_target/release/procura.wasm" "$parts/split" --out-name procura \
    || fail "wasm-split could not split the app: see its message above."
wasm-bindgen --target web --no-typescript --keep-lld-exports --out-dir "$parts/bound" --out-name procura \
    "$parts/split/procura.wasm" || fail "wasm-bindgen could not bind the app: see its message above."
optimise "$parts/bound/procura_bg.wasm" "$parts/first.wasm" "${small[@]}" &
optimise "$parts/split/split_inside.wasm" "$parts/inside.wasm" "${small[@]}" || exit 1
wait $! || exit 1

# The cryptography, for the page and for the worker that derives a key from a
# passphrase, is built for time.
say "Compiling the cryptography"
compile cryptography cryptography
wasm-bindgen --target no-modules --no-typescript --out-dir "$parts/cryptography" --out-name cryptography \
    "target/$wasm_target/release/cryptography.wasm" || fail "wasm-bindgen could not bind the cryptography: see its message above."
optimise "$parts/cryptography/cryptography_bg.wasm" "$parts/cryptography.wasm" -O3

say "Putting the site together"
PUBLIC_URL=$public_url node scripts/assemble.mjs || fail "the site could not be put together: see the message above."
# A site that is whole takes the place of the one before.
rm -rf dist
mv target/site dist
mv "$stamp.new" "$stamp"
