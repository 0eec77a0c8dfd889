# What every script here shares: the tools' versions, their folders, and three
# words to speak with. Sourced, never run; the caller stands at the top of the
# repository.

wasm_split_version=0.2.4
binaryen_version=132.0.0
terser_version=5.51.2
axe_version=4.14.1
lighthouse_version=12.8.2
html_validate_version=10.17.0
sharp_version=0.35.5
icalendar_version=6.3.1

# wasm-bindgen's command line must be the very version the app is linked with,
# so the lock file alone names it.
wasm_bindgen_version=$(awk '
    $0 == "name = \"wasm-bindgen\"" { found = 1; next }
    found && $1 == "version" { gsub(/"/, "", $3); print $3; exit }
' Cargo.lock)

# Each tool has a folder of its own, with its version in the name: a second
# clone finds it, a changed version gets a new one, and nothing of the user's
# own is replaced.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/procura
wasm_split_dir=$cache/wasm-split-cli-$wasm_split_version
wasm_bindgen_dir=$cache/wasm-bindgen-cli-$wasm_bindgen_version
binaryen_dir=$cache/binaryen-$binaryen_version
terser_dir=$cache/terser-$terser_version
axe_dir=$cache/axe-core-$axe_version
lighthouse_dir=$cache/lighthouse-$lighthouse_version
html_validate_dir=$cache/html-validate-$html_validate_version
sharp_dir=$cache/sharp-$sharp_version
icalendar_dir=$cache/icalendar-$icalendar_version

export PATH=$wasm_split_dir/bin:$wasm_bindgen_dir/bin:$binaryen_dir/node_modules/.bin:$terser_dir/node_modules/.bin:$PATH

wasm_target=wasm32-unknown-unknown

say() { printf '==> %s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }
