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
wanted="$public_url trunk-$trunk_version wasm-bindgen-$wasm_bindgen_version binaryen-$binaryen_version terser-$terser_version $(rustc --version)"
sources=()
for path in Cargo.toml Cargo.lock Trunk.toml index.html public scripts src style; do
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

# What earlier builds left for wasm-bindgen's snippets would be copied too.
rm -rf target/wasm-bindgen/release

# What the app loads after a first visit. It is the host that writes it.
say "Writing down the sentences that are loaded later"
for language in french english; do
    (unset CARGO_BUILD_TARGET RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
     cargo run --quiet --locked --package procura --bin sentences -- "$language" >"target/$language.txt") \
        || fail "the sentences could not be written: see cargo's message above."
done

# From here on nothing is taken from the network: a tool of the wrong version is
# an error, never a download.
cargo fetch --locked --target "$wasm_target" \
    || fail "the app's packages could not be fetched: see cargo's message above; are you online?"
unset NO_COLOR RUSTFLAGS CARGO_BUILD_TARGET
# The names of functions are written so that those of a generic one's copies
# begin alike: wasm-opt orders functions by name, and what stands side by side
# compresses better. Where this machine keeps the packages is left out of what
# is served.
# Where in its source each panic stands, and how values look to whoever mends the program, are
# left out as well: nobody reads them in a browser, and they weigh 3 kB in brotli.
# The compiler knows these two flags only as unfinished, hence the variable.
flags=(-C symbol-mangling-version=v0 -Zlocation-detail=none -Zfmt-debug=none)
for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do
    flags+=("--remap-path-prefix=$folder=")
done
CARGO_ENCODED_RUSTFLAGS=$(printf '%s\037' "${flags[@]}")
export CARGO_ENCODED_RUSTFLAGS=${CARGO_ENCODED_RUSTFLAGS%$'\037'}
RUSTC_BOOTSTRAP=1 RUST_BACKTRACE=0 TRUNK_OFFLINE=true CARGO_TARGET_DIR=$PWD/target \
    trunk build --release --public-url "$public_url" \
    || fail "trunk could not build the app: see its message above."

mv "$stamp.new" "$stamp"
