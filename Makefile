# Each target says what it does, and fails with a sentence that says what is
# missing. The work is done by the scripts in scripts/, from any shell.

export PORT PUBLIC_URL FILTER

.PHONY: help run test test-native test-wasm test-e2e dist lint size lighthouse bench screenshots gallery clean

help:
	@echo 'make run          build the app and serve it on http://127.0.0.1:8080 (PORT=… changes it)'
	@echo 'make test         run every test: native, in the browser, end to end'
	@echo '                  one kind alone: make test-native, test-wasm, test-e2e (FILTER=… picks by name)'
	@echo 'make lint         check the format, and clippy for both targets'
	@echo 'make dist         build the release into dist/ (PUBLIC_URL=/procura/ for another address)'
	@echo 'make size         weigh what the first visit loads'
	@echo 'make lighthouse   print the four scores of the first page; three of them must be 100'
	@echo 'make bench        time the core, and the app in the browser'
	@echo 'make screenshots  take the pictures of README'
	@echo 'make gallery      show every component in every state, at /galerie'
	@echo 'make clean        remove what was built; the tools stay in the cache'

run:
	@PUBLIC_URL= scripts/dist.sh
	@exec node scripts/serve.mjs

dist:
	@scripts/dist.sh

test:
	@scripts/test.sh native wasm e2e

test-native:
	@scripts/test.sh native

test-wasm:
	@scripts/test.sh wasm

test-e2e:
	@scripts/test.sh e2e

lint:
	@scripts/lint.sh

size:
	@scripts/dist.sh
	@echo '==> Weighing what the first visit loads'
	@node scripts/size.mjs

lighthouse:
	@scripts/lighthouse.sh

bench:
	@scripts/bench.sh

screenshots:
	@scripts/screenshots.sh

gallery:
	@scripts/gallery.sh
	@SITE=target/gallery exec node scripts/serve.mjs

clean:
	@echo '==> Removing target/ and dist/'
	@rm -rf target dist
