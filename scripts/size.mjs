// Prints what the first visit loads, raw and compressed, and fails when it is
// more than it may be in brotli. What is loaded later is printed apart.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const limit = 240_000;

const stop = sentence => {
  console.error(`error: ${sentence}`);
  process.exit(1);
};

if (!existsSync('dist/index.html')) stop('dist/ is missing: run make dist first.');

const html = readFileSync('dist/index.html', 'utf8');
const base = process.env.PUBLIC_URL || '/';

// Every file that a text names, as a path in dist/.
const named = (text, pattern, folder = '') =>
  [...text.matchAll(pattern)]
    .map(match => match[1])
    .filter(address => !/^(#|data:)/.test(address))
    .map(address => (address.startsWith(base) ? address.slice(base.length) : posix.join(folder, address)))
    .map(address => address.replace(/[?#].*$/, ''));

// Tags name theirs in href and src; the start script in quotes.
const files = new Set([
  'index.html',
  ...named(html, /<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"/g),
  ...named(html, /\b(?:import\(|module_or_path:)\s*'([^']+)'/g),
]);
for (const file of [...files]) {
  if (!existsSync(join('dist', file))) stop(`index.html names ${file}, which dist/ does not hold.`);
  // What a style sheet or a module loads in turn comes with it.
  const text = /\.(css|js)$/.test(file) ? readFileSync(join('dist', file), 'utf8') : '';
  const more = file.endsWith('.css')
    ? named(text, /url\(\s*["']?([^"')]+)["']?\s*\)/g, posix.dirname(file))
    : named(text, /(?:^|;)\s*import\b[^'"]*['"]([^'"]+)['"]/gm, posix.dirname(file));
  for (const name of more) {
    if (!existsSync(join('dist', name))) stop(`${file} names ${name}, which dist/ does not hold.`);
    files.add(name);
  }
}

// What is loaded when somebody comes in: the second part of the app, the
// cryptography and its module, the French sentences that are seen then.
const inside = [...files].filter(file => /^inside-\w+\.js$/.test(file)).map(file => file.replace(/\.js$/, '.wasm'));
const cryptography = named(html, /<meta name="cryptography" content="([^"]+)"/g);
const sentences = named(html, /<meta name="french" content="([^"]+)"/g);
const later = new Set([...inside, ...cryptography, ...sentences]);
for (const file of cryptography) {
  named(readFileSync(join('dist', file), 'utf8'), /\b(cryptography-\w+\.wasm)/g).forEach(name => later.add(name));
}
for (const file of later) {
  if (!existsSync(join('dist', file))) stop(`the app loads ${file} later, which dist/ does not hold.`);
}
if (later.size !== 4) stop('the second part, the cryptography or the sentences are named nowhere: see scripts/assemble.mjs.');

const weigh = file => {
  const raw = readFileSync(join('dist', file));
  return {
    file,
    raw: raw.length,
    gzip: gzipSync(raw, { level: 9 }).length,
    brotli: brotliCompressSync(raw, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
      },
    }).length,
  };
};
const weighed = files => [...files].map(weigh).sort((a, b) => b.brotli - a.brotli);
const totalOf = rows => {
  const sum = column => rows.reduce((total, row) => total + row[column], 0);
  return { file: 'total', raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
};
const rows = weighed(files);
const total = totalOf(rows);
const laterRows = weighed(later);

const figure = number => number.toLocaleString('en-CA');
const titles = ['bytes of the first visit', 'loaded when somebody comes in'];
const width = Math.max(...titles.map(title => title.length), ...[...rows, ...laterRows].map(row => row.file.length));
const line = (file, ...cells) => console.log(file.padEnd(width) + cells.map(cell => cell.padStart(11)).join(''));
const write = row => line(row.file, figure(row.raw), figure(row.gzip), figure(row.brotli));

for (const [title, part] of [[titles[0], rows], [titles[1], laterRows]]) {
  line(title, 'raw', 'gzip', 'brotli');
  part.forEach(write);
  write(totalOf(part));
  console.log('');
}

if (total.brotli > limit) {
  stop(`the first visit loads ${figure(total.brotli)} bytes in brotli; it may load ${figure(limit)} at most.`);
}
console.log(`The first visit loads ${figure(total.brotli)} of the ${figure(limit)} bytes in brotli that it may load.`);
