#!/usr/bin/env bash
# Sets up what a job needs and no more: native (make bench), lint, build (make
# run, make dist), test, lighthouse or pictures.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

need_rust() {
    has cargo || fail "cargo is missing: install Rust with rustup (https://rustup.rs), then open a new shell."
    has cc || fail "a C compiler is missing: install Debian's package gcc."
}

need_node() {
    has node || fail "node is missing: install Node.js 20.19 or newer, with npm."
    # What html-validate asks for, the most demanding of the packages.
    local major minor
    read -r major minor < <(node -p 'process.versions.node.split(".").slice(0, 2).join(" ")')
    [ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; } \
        || fail "node $(node --version) is too old: install Node.js 20.19 or newer."
    has npm || fail "npm is missing: install it beside Node.js (Debian's package npm)."
}

need_wasm_target() {
    if [ ! -d "$(rustc --print sysroot)/lib/rustlib/$wasm_target/lib" ]; then
        has rustup || fail "the Rust target $wasm_target is missing, and rustup is not there to add it: install Rust with rustup (https://rustup.rs)."
        say "Adding the Rust target $wasm_target"
        rustup target add "$wasm_target" \
            || fail "rustup could not add the target $wasm_target: see its message above; are you online?"
    fi
}

need_component() { # component, the command it brings
    if ! "$2" --version >/dev/null 2>&1; then
        has rustup || fail "$1 is missing, and rustup is not there to add it: install Rust with rustup (https://rustup.rs)."
        say "Adding the Rust component $1"
        rustup component add "$1" \
            || fail "rustup could not add the component $1: see its message above; are you online?"
    fi
}

# Two clones may set up at once: the second one waits, then finds the work done.
# The lock goes away with the process that holds it, however it ends.
locked=
lock() {
    [ -z "$locked" ] || return 0
    mkdir -p "$cache" || fail "the cache folder $cache cannot be made: set XDG_CACHE_HOME to a folder you may write in."
    exec 9>"$cache/lock"
    if ! flock -n 9; then
        say "Waiting for another clone that is setting up the same tools"
        flock 9
    fi
    locked=yes
}

# Tools are installed to a temporary sibling and renamed when they are whole:
# a folder that bears its final name is finished.
install_crate() { # folder, crate, version, features and flags…
    local dir=$1 crate=$2 version=$3
    shift 3
    [ ! -d "$dir" ] || return 0
    lock
    [ ! -d "$dir" ] || return 0
    say "Installing $crate $version into $dir (a few minutes, once)"
    local quiet=()
    [ -t 2 ] || quiet=(--quiet)
    rm -rf "$dir.partial"
    # The release profile of these tools is made for speed at run time; here
    # most of the time goes into compiling them.
    (
        cd "$cache"
        unset CARGO_BUILD_TARGET CARGO_ENCODED_RUSTFLAGS RUSTFLAGS
        export CARGO_TARGET_DIR=$cache/build
        export CARGO_PROFILE_RELEASE_LTO=off
        export CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
        export CARGO_PROFILE_RELEASE_OPT_LEVEL=1
        cargo install --locked "${quiet[@]}" --no-track --root "$dir.partial" "$crate" --version "=$version" "$@" 9>&-
    ) || fail "$crate $version could not be installed: see cargo's message above; are you online?"
    rm -rf "$cache/build"
    mv -T "$dir.partial" "$dir"
}

install_package() { # folder, package, version
    local dir=$1 package=$2 version=$3
    [ ! -d "$dir" ] || return 0
    need_node
    lock
    [ ! -d "$dir" ] || return 0
    say "Installing $package $version into $dir"
    rm -rf "$dir.partial"
    mkdir -p "$dir.partial"
    npm install --prefix "$dir.partial" --no-save --no-package-lock --ignore-scripts \
        --no-audit --no-fund --no-update-notifier --loglevel=error "$package@$version" 9>&- \
        || fail "$package $version could not be installed: see npm's message above; are you online?"
    mv -T "$dir.partial" "$dir"
}

# What reads the app's files in the tests: Python's own csv, and icalendar in a folder of its own.
need_python() {
    [ ! -d "$icalendar_dir" ] || return 0
    local advice="install Debian's packages python3 and python3-venv (apt-get install python3 python3-venv)."
    if ! python3 -c 'import ensurepip' 2>/dev/null; then
        install_debian python3 python3-venv
        python3 -c 'import ensurepip' 2>/dev/null || fail "python3 or its venv is missing: $advice"
    fi
    lock
    [ ! -d "$icalendar_dir" ] || return 0
    say "Installing icalendar $icalendar_version into $icalendar_dir"
    rm -rf "$icalendar_dir.partial"
    {
        python3 -m venv "$icalendar_dir.partial" \
            && "$icalendar_dir.partial/bin/python" -m pip install --quiet --disable-pip-version-check \
                --no-compile "icalendar==$icalendar_version" "python-dateutil==4.0.0" "tzdata==2026.6"
    } 9>&- || fail "icalendar $icalendar_version could not be installed: see pip's message above; are you online?"
    # A venv is found by where its python stands, so it can be moved.
    mv -T "$icalendar_dir.partial" "$icalendar_dir"
}

need_wasm_bindgen() {
    [ -n "$wasm_bindgen_version" ] || fail "Cargo.lock names no wasm-bindgen: restore it with git checkout Cargo.lock."
    install_crate "$wasm_bindgen_dir" wasm-bindgen-cli "$wasm_bindgen_version"
}

need_build() {
    need_rust
    need_node
    need_wasm_target
    install_package "$binaryen_dir" binaryen "$binaryen_version"
    install_package "$terser_dir" terser "$terser_version"
    install_crate "$wasm_split_dir" wasm_split_cli_support "$wasm_split_version" --features build-binary
    need_wasm_bindgen
}

# By apt-get, where that needs no password; nothing elsewhere.
install_debian() { # packages…
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo -n)
    has apt-get && { [ "$(id -u)" = 0 ] || { has sudo && sudo -n true 2>/dev/null; }; } || return 0
    lock
    say "Installing Debian's packages $*"
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
    { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "$@"; } \
        </dev/null >"$cache/apt.log" 2>&1 9>&- \
        || { tail -n 20 "$cache/apt.log" >&2; fail "apt-get could not install $*: its last lines are above."; }
}

# Chromium comes from the system.
need_browser() {
    if ! has "${CHROMIUM:-chromium}" || ! has "${CHROMEDRIVER:-chromedriver}"; then
        install_debian chromium chromium-driver
    fi
    has "${CHROMIUM:-chromium}" && has "${CHROMEDRIVER:-chromedriver}" \
        || fail "Chromium or its driver is missing: install Debian's packages chromium and chromium-driver (apt-get install chromium chromium-driver), or name yours in CHROMIUM and CHROMEDRIVER."
    local browser driver
    browser=$("${CHROMIUM:-chromium}" --version 2>/dev/null | sed -n 's/^[^0-9]*\([0-9]*\).*/\1/p')
    driver=$("${CHROMEDRIVER:-chromedriver}" --version 2>/dev/null | sed -n 's/^[^0-9]*\([0-9]*\).*/\1/p')
    [ "$browser" = "$driver" ] \
        || fail "Chromium is of version $browser and its driver of version $driver: install the same version of both (apt-get install chromium chromium-driver)."
}

# What reads the pages that the tests print.
need_poppler() {
    if ! has "${PDFTOTEXT:-pdftotext}" || ! has "${PDFTOPPM:-pdftoppm}"; then
        install_debian poppler-utils
    fi
    has "${PDFTOTEXT:-pdftotext}" && has "${PDFTOPPM:-pdftoppm}" \
        || fail "Poppler's tools are missing: install Debian's package poppler-utils (apt-get install poppler-utils)."
}

case ${1-} in
    native) need_rust ;;
    lint)
        need_rust
        need_component rustfmt cargo-fmt
        need_component clippy cargo-clippy
        need_wasm_target
        ;;
    build) need_build ;;
    test)
        need_build
        install_package "$axe_dir" axe-core "$axe_version"
        install_package "$html_validate_dir" html-validate "$html_validate_version"
        need_python
        need_browser
        need_poppler
        ;;
    lighthouse)
        need_build
        install_package "$lighthouse_dir" lighthouse "$lighthouse_version"
        need_browser
        ;;
    pictures)
        need_build
        need_browser
        install_package "$sharp_dir" sharp "$sharp_version"
        ;;
    *) fail "scripts/tools.sh wants one word: native, lint, build, test, lighthouse or pictures." ;;
esac
