// Serves dist/ on this machine alone, under the path that it was built for, as a
// static host would: files as they are, compressed where the browser takes them
// so, and 404.html with the status 404 at every other address under the path.
// PORT chooses the port; 0 takes a free one. SITE names another folder.
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const stop = sentence => {
  console.error(`error: ${sentence}`);
  process.exit(1);
};

const port = Number(process.env.PORT || 8080);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT must be a number from 0 to 65535: ${process.env.PORT} is not.`);
}

let root, path;
try {
  root = realpathSync(process.env.SITE || join(dirname(fileURLToPath(import.meta.url)), '..', 'dist'));
  // The page says under which path it was built to be served.
  path = readFileSync(join(root, 'index.html'), 'utf8').match(/<meta name="root" content="([^"]+)">/)[1];
} catch {
  stop('there is nothing to serve in dist/: run make dist first.');
}

// The file that an address stands for, or null: never one outside of dist/.
const fileAt = address => {
  try {
    let file = realpathSync(join(root, address));
    if (file !== root && !file.startsWith(root + sep)) return null;
    if (statSync(file).isDirectory()) file = realpathSync(join(file, 'index.html'));
    if (!file.startsWith(root + sep)) return null;
    const { size, mode } = statSync(file);
    return (mode & 0o170000) === 0o100000 ? { file, size } : null;
  } catch {
    return null;
  }
};

// A file as this browser takes it: in brotli or gzip where it stands there so.
const encoded = (found, accepted) => {
  for (const [encoding, end] of [['br', '.br'], ['gzip', '.gz']]) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepted)) continue;
    const other = fileAt(found.file.slice(root.length) + end);
    if (other !== null) return { ...other, encoding };
  }
  return found;
};

const plain = (response, status, text) => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
};

const server = createServer((request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(response, 405, 'Only GET and HEAD.');
  }
  let address;
  try {
    address = decodeURIComponent(request.url.replace(/[?#].*$/s, ''));
  } catch {
    return plain(response, 400, 'This address is not well written.');
  }
  if (!address.startsWith('/') || address.includes('\0')) {
    return plain(response, 400, 'This address is not well written.');
  }
  if (!address.startsWith(path)) {
    return plain(response, 404, `Nothing is served here: see ${path}`);
  }

  const known = fileAt(address.slice(path.length - 1));
  const found = known ?? fileAt('/404.html');
  if (found === null) return plain(response, 404, 'Not found.');
  const sent = encoded(found, request.headers['accept-encoding'] ?? '');
  response.writeHead(known ? 200 : 404, {
    'cache-control': 'no-cache',
    'content-length': sent.size,
    'content-type': types[extname(found.file)] ?? 'application/octet-stream',
    ...(sent.encoding && { 'content-encoding': sent.encoding }),
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(sent.file)
    .on('error', () => response.destroy())
    .pipe(response);
});

server.on('error', error => {
  stop(
    error.code === 'EADDRINUSE'
      ? `the port ${port} is taken: stop what uses it, or choose another, as in make run PORT=8081.`
      : error.code === 'EACCES'
        ? `the port ${port} is not allowed to you: choose one above 1023, as in make run PORT=8081.`
        : `the server could not start: ${error.message}`,
  );
});

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

server.listen(port, '127.0.0.1', () => {
  console.log(`Procura: http://127.0.0.1:${server.address().port}${path.replace(/\/$/, '')}`);
});
