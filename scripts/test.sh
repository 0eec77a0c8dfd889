#!/usr/bin/env bash
# Runs the tests of the kinds named: native, wasm (in the browser, module by
# module) and e2e (the release build, as a person uses it). FILTER picks tests
# by name. A kind that ran no test has failed.
#
# `test.sh closing` prints the closing lines of the last run again.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

logs=target/test-logs
filter=()
[ -z "${FILTER-}" ] || filter=("$FILTER")

native() {
    say "Testing the core, natively"
    cargo test --package procura --locked -- "${filter[@]}"
}

wasm() {
    say "Testing in headless Chromium (wasm-bindgen-test)"
    # The runner looks for webdriver.json where it stands; ours is in tests/.
    env -u GECKODRIVER -u SAFARIDRIVER -u MSEDGEDRIVER -u NO_COLOR \
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="env -C tests wasm-bindgen-test-runner" \
        CHROMEDRIVER="$chromedriver" \
        WASM_BINDGEN_TEST_DRIVER_TIMEOUT=60 \
        WASM_BINDGEN_TEST_TIMEOUT=300 \
        cargo test --package procura --target "$wasm_target" --lib --test web --locked -- "${filter[@]}"
}

e2e() {
    # Whoever calls this looks at its outcome, so `set -e` is off in here.
    PUBLIC_URL=/outils/procura/ scripts/dist.sh || return 1
    scripts/gallery.sh || return 1
    say "Testing end to end in headless Chromium"
    PROCURA_AXE="$axe_dir/node_modules/axe-core/axe.min.js" \
        PROCURA_HTML_VALIDATE="$html_validate_dir" \
        PROCURA_PYTHON="$icalendar_dir/bin/python" \
        CHROMIUM="$chromium" \
        CHROMEDRIVER="$chromedriver" \
        cargo test --package procura-e2e --locked -- --test-threads=2 "${filter[@]}"
}

# Prints a kind's closing lines as its runner wrote them, and fails when they
# count no test.
closing() {
    local log=$logs/$1.log passed
    printf -- '--- %s\n' "$1"
    grep '^test result:' "$log" || fail "the $1 tests did not run to their end."
    passed=$(awk '/^test result: ok\./ { passed += $4 } END { print passed + 0 }' "$log")
    # Where there is nothing to run, the browser's runner has no closing line.
    if [ -z "${FILTER-}" ] && grep -q '^no tests to run!' "$log"; then
        fail "one of the $1 runners ran no test."
    fi
    [ "$passed" -gt 0 ] || fail "the $1 runner ran no test${FILTER:+ named $FILTER}."
}

if [ "${1-}" = closing ]; then
    for kind in native wasm e2e; do closing "$kind"; done
    exit 0
fi

[ $# -gt 0 ] || fail "scripts/test.sh wants the kinds of tests to run: native, wasm, e2e."
case " $* " in
    *" wasm "* | *" e2e "*)
        scripts/tools.sh test
        chromium=$(command -v "${CHROMIUM:-chromium}")
        chromedriver=$(command -v "${CHROMEDRIVER:-chromedriver}")
        ;;
    *) scripts/tools.sh native ;;
esac

mkdir -p "$logs"
for kind in "$@"; do rm -f "$logs/$kind.log"; done
for kind in "$@"; do
    "$kind" 2>&1 | tee "$logs/$kind.log" || fail "the $kind tests failed."
done
say "The runners' closing lines"
for kind in "$@"; do closing "$kind"; done
