// Finishes a build in trunk's staging folder: adds public/ as it is, and
// 404.html, which a static host answers with at every address it doesn't know;
// the app then shows the page that the address stands for. The JavaScript that
// wasm-bindgen wrote is made shorter, the cryptography's files are named after
// their content, and the page says what it may load and run.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const staging = process.env.TRUNK_STAGING_DIR;
const base = process.env.TRUNK_PUBLIC_URL || '/';
const page = join(staging, 'index.html');

const digest = content => createHash('sha256').update(content).digest();

// The cryptography starts itself, in the page or in a worker, under names that
// change with its content: trunk names a worker's files after the program alone,
// and a browser that kept an older one would mix the two. Whoever loads it waits
// for `ready`. An error thrown in a promise would not reach the page that
// started the worker, so it is thrown again outside of it.
const minify = (script, ...flags) =>
  execFileSync('terser', [script, ...flags, '--compress', '--mangle', '--output', script], { stdio: 'inherit' });
const nameCryptography = () => {
  const named = (name, end) => {
    const content = readFileSync(join(staging, name));
    return `cryptography-${digest(content).toString('hex').slice(0, 16)}${end}`;
  };
  const module = named('cryptography_bg.wasm', '_bg.wasm');
  renameSync(join(staging, 'cryptography_bg.wasm'), join(staging, module));
  const glue = join(staging, 'cryptography.js');
  const start = `
wasm_bindgen.ready = wasm_bindgen({
  module_or_path: new URL('${module}', self.document ? document.currentScript.src : location.href),
});
wasm_bindgen.ready.catch(error => setTimeout(() => { throw error; }));
self.wasm_bindgen = wasm_bindgen;
`;
  writeFileSync(glue, readFileSync(glue, 'utf8') + start);
  // Its one global name is the one by which the page knows it.
  minify(glue);
  const script = named('cryptography.js', '.js');
  renameSync(glue, join(staging, script));
  return script;
};

// Before public/ is there, whose scripts are served as they are.
for (const name of readdirSync(staging).filter(name => name.endsWith('.js') && !name.startsWith('cryptography'))) {
  minify(join(staging, name), '--module');
}
const cryptography = nameCryptography();

// The sentences that are loaded later, named after their content for the same
// reason.
const sentences = ['french', 'english'].map(language => {
  const text = readFileSync(`target/${language}.txt`);
  const name = `${language}-${digest(text).toString('hex').slice(0, 16)}.txt`;
  writeFileSync(join(staging, name), text);
  return [language, base + name];
});

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

// What the app loads only when it needs it, it finds by these addresses.
const addresses = [
  ['cryptography', base + cryptography],
  ...sentences,
  ['words', `${base}words/`],
].map(([name, address]) => `<meta name="${name}" content="${address}">\n`);

// Nothing but the site's own files is loaded, and no script runs that isn't
// one of them or the start script, as it is written here. A static host sends no
// headers, so the page says it itself, before anything that it is about.
const scripts = [...html.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(
  ([, script]) => `'sha256-${digest(script).toString('base64')}'`,
);
const policy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${scripts.join(' ')}`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const first = `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
html = html.replace(/<head>\n/, head => head + first).replace(/(?=<\/head>)/, `\n${addresses.join('')}`);

writeFileSync(page, html);
writeFileSync(join(staging, '404.html'), html);
