// Finishes a build in trunk's staging folder: adds public/ as it is, and
// 404.html, which a static host answers with at every address it doesn't know;
// the app then shows the page that the address stands for. The JavaScript that
// wasm-bindgen wrote is made shorter.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const staging = process.env.TRUNK_STAGING_DIR;
const base = process.env.TRUNK_PUBLIC_URL || '/';
const page = join(staging, 'index.html');

// Before public/ is there, whose scripts are served as they are.
for (const name of readdirSync(staging).filter(name => name.endsWith('.js'))) {
  const script = join(staging, name);
  execFileSync('terser', [script, '--module', '--compress', '--mangle', '--output', script], { stdio: 'inherit' });
}

if (existsSync('public')) cpSync('public', staging, { recursive: true });

// index.html names the files of public/ from the root; elsewhere than at the
// root they take the public address in front, as trunk does for its own.
let html = readFileSync(page, 'utf8');
if (base !== '/') {
  html = html.replace(/(<link\b[^>]*\bhref=")(\/[^"]*)/g, (whole, before, path) =>
    path.startsWith(base) || path.startsWith('//') ? whole : before + base + path.slice(1),
  );
}

// Comments are for who reads the source.
html = html.replace(/<!--[^]*?-->\n?/g, '');

writeFileSync(page, html);
writeFileSync(join(staging, '404.html'), html);
