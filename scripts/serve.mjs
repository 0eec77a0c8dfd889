// Serves dist/ on this machine alone, as a plain static host would: files as
// they are, and 404.html with the status 404 at every other address.
// PORT chooses the port; 0 takes a free one.
import { createReadStream, realpathSync, statSync } from 'node:fs';
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

let root;
try {
  root = realpathSync(join(dirname(fileURLToPath(import.meta.url)), '..', 'dist'));
  statSync(join(root, 'index.html'));
} catch {
  stop('there is nothing to serve in dist/: run make dist first.');
}

// The file that an address stands for, or null: never one outside of dist/.
const fileAt = path => {
  try {
    let file = realpathSync(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return null;
    if (statSync(file).isDirectory()) file = realpathSync(join(file, 'index.html'));
    if (!file.startsWith(root + sep)) return null;
    const { size, mode } = statSync(file);
    return (mode & 0o170000) === 0o100000 ? { file, size } : null;
  } catch {
    return null;
  }
};

const plain = (response, status, text) => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
};

const server = createServer((request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(response, 405, 'Only GET and HEAD.');
  }
  let path;
  try {
    path = decodeURIComponent(request.url.replace(/[?#].*$/s, ''));
  } catch {
    return plain(response, 400, 'This address is not well written.');
  }
  if (!path.startsWith('/') || path.includes('\0')) {
    return plain(response, 400, 'This address is not well written.');
  }

  const known = fileAt(path);
  const found = known ?? fileAt('/404.html');
  if (found === null) return plain(response, 404, 'Not found.');
  response.writeHead(known ? 200 : 404, {
    'cache-control': 'no-cache',
    'content-length': found.size,
    'content-type': types[extname(found.file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(found.file)
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
  console.log(`Procura: http://127.0.0.1:${server.address().port}`);
});
