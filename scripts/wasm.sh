# How a program is compiled for the browser, and made smaller: the app, its cryptography, and the empty page that
# stands beside the app in make bench. Sourced after env.sh, never run.

unset NO_COLOR RUSTFLAGS CARGO_BUILD_TARGET
# The names of functions are written so that those of a generic one's copies
# begin alike: wasm-opt orders functions by name, and what stands side by side
# compresses better. Where this machine keeps the packages is left out of what
# is served.
flags=(-C symbol-mangling-version=v0)
for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do
    flags+=("--remap-path-prefix=$folder=")
done
CARGO_ENCODED_RUSTFLAGS=$(printf '%s\037' "${flags[@]}")
export CARGO_ENCODED_RUSTFLAGS=${CARGO_ENCODED_RUSTFLAGS%$'\037'}

compile() { # program, which is also the name of its feature but for the app; flags for it alone…
    local program=$1 feature=$2
    shift 2
    cargo rustc --locked --release --target "$wasm_target" --target-dir target --package procura \
        --bin "$program" --no-default-features --features "$feature" -- "$@" \
        || fail "$program could not be compiled: see the compiler's message above."
}

# What wasm-opt may count on in every browser that is supported. The compiler's
# list of features is not in what wasm-split writes.
features=(--enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals
    --enable-reference-types --enable-multivalue)
optimise() { # from, to, how…
    local from=$1 to=$2
    shift 2
    wasm-opt "$@" --strip-debug --strip-producers "${features[@]}" -o "$to" "$from" \
        || fail "wasm-opt could not make $to smaller: see its message above."
}
# Flattened and laid out anew, the code is a little smaller after two more rounds; in the order of their
# names, functions that are alike stand near each other, and compress better.
small=(-Oz --flatten --rereloop -Oz -Oz --reorder-functions-by-name)
