// The service worker: after one visit, every address of the site opens without a network.
//
// It keeps the exact files of one build, whose list scripts/assemble.mjs writes in front of this script
// (`version` and `files`). A new build waits until somebody chooses it, or until no page is open any more;
// pages that still run the build before find its files as well, so that nothing is ever put together out of
// two builds.
const root = new URL('./', location).pathname;
const ours = `procura ${root} `;
const current = ours + version;

// A file whose name tells its content may come from the browser's own cache; any other is asked for anew.
const asked = file => new Request(root + file, { cache: /-[0-9a-f]{16}[._]/.test(file) ? 'default' : 'no-cache' });

const keep = async () => {
  const cache = await caches.open(current);
  try {
    await cache.addAll(files.map(asked));
  } catch (error) {
    // All of them, or this build isn't kept.
    await caches.delete(current);
    throw error;
  }
};

// The build before this one stays, for pages that were opened with it.
const tidy = async () => {
  const former = (await caches.keys()).filter(name => name.startsWith(ours) && name !== current);
  await Promise.all(former.slice(0, -1).map(name => caches.delete(name)));
  await clients.claim();
};

const kept = async request => {
  const names = (await caches.keys()).filter(name => name.startsWith(ours) && name !== current);
  for (const name of [current, ...names.reverse()]) {
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
};

// An address of the app has no file of its own: its page is the one of the root.
const answer = async request => {
  const found = (await kept(request)) ?? (request.mode === 'navigate' ? await kept(new Request(root)) : undefined);
  return found ?? fetch(request);
};

addEventListener('install', event => event.waitUntil(keep()));
addEventListener('activate', event => event.waitUntil(tidy()));
addEventListener('message', event => {
  if (event.data === 'take over') event.waitUntil(skipWaiting());
});
addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method === 'GET' && origin === location.origin && pathname.startsWith(root)) {
    event.respondWith(answer(request));
  }
});
