// Puts the site together in target/site, out of what scripts/dist.sh left in
// target/parts: every file under a name that changes with its content, the page
// that names them and says what may be loaded and run, and 404.html, which a
// static host answers with at every address it doesn't know; the app then shows
// the page that the address stands for. public/ goes along as it is. The service
// worker is given the list of all of it. Every file stands beside itself in gzip
// and in brotli, for hosts that serve them so.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { style } from './style.mjs';

const parts = 'target/parts';
const site = 'target/site';
const base = process.env.PUBLIC_URL || '/';
// The path of the site's root on its host.
const root = new URL(base, 'http://localhost').pathname;

const part = name => readFileSync(join(parts, name));
const digest = content => createHash('sha256').update(content).digest();
const stamp = (...contents) => digest(Buffer.concat(contents.map(content => Buffer.from(content)))).toString('hex').slice(0, 16);
const put = (name, content) => writeFileSync(join(site, name), content);

const minified = (script, ...flags) => {
  const path = join(parts, 'script.js');
  writeFileSync(path, script);
  return execFileSync('terser', [path, ...flags, '--compress', '--mangle'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
};

// A piece of a script that a tool wrote and that is written otherwise here. A
// tool of another version that writes it otherwise stops the build.
const replaced = (script, before, after) => {
  if (!script.includes(before)) throw new Error(`assemble.mjs looks in vain for ${before}`);
  return script.replaceAll(before, after);
};

rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });

// The app's two modules and their two scripts share one stamp: a browser never
// puts parts of two builds together.
const nameApp = () => {
  const modules = [part('first.wasm'), part('inside.wasm')];
  const scripts = [part('bound/procura.js').toString(), part('split/__wasm_split.js').toString()];
  const id = stamp(...modules, ...scripts);
  let [glue, loader] = scripts;
  glue = replaced(glue, 'from "./__wasm_split.js"', `from "./inside-${id}.js"`);
  glue = replaced(glue, 'procura_bg.wasm', `procura-${id}_bg.wasm`);
  loader = replaced(loader, './procura.js', `./procura-${id}.js`);
  loader = replaced(loader, './split_inside.wasm', `./inside-${id}.wasm`);
  // A host that doesn't know what a .wasm is serves it all the same.
  loader = replaced(
    loader,
    'WebAssembly.instantiateStreaming(src, imports)',
    'WebAssembly.instantiate(await (await src).arrayBuffer(), imports)',
  );
  put(`procura-${id}_bg.wasm`, modules[0]);
  put(`inside-${id}.wasm`, modules[1]);
  put(`procura-${id}.js`, minified(glue, '--module'));
  put(`inside-${id}.js`, minified(loader, '--module'));
  return { id, script: `${base}procura-${id}.js`, module: `${base}procura-${id}_bg.wasm`, loader: `${base}inside-${id}.js` };
};

// The page starts the cryptography with `start`, as often as it takes; in a
// worker it starts itself. An error thrown in a promise would not reach the page
// that started the worker, so it is thrown again outside of it.
const nameCryptography = () => {
  const module = part('cryptography.wasm');
  const name = `cryptography-${stamp(module)}_bg.wasm`;
  const start = `
const module = new URL('${name}', self.document ? document.currentScript.src : location.href);
wasm_bindgen.start = () => wasm_bindgen({ module_or_path: module });
if (!self.document) wasm_bindgen.start().catch(error => setTimeout(() => { throw error; }));
self.wasm_bindgen = wasm_bindgen;
`;
  // Its one global name is the one by which the page knows it.
  const script = minified(part('cryptography/cryptography.js') + start);
  put(name, module);
  put(`cryptography-${stamp(script)}.js`, script);
  return `${base}cryptography-${stamp(script)}.js`;
};

const named = (name, end, content) => {
  const file = `${name}-${stamp(content)}.${end}`;
  put(file, content);
  return base + file;
};

// The libraries that the app is made of, each with its licence, as the package
// manager knows them: those that are linked, and not what builds or tests it.
const libraries = () => {
  const flags = ['metadata', '--format-version', '1', '--locked', '--filter-platform', 'wasm32-unknown-unknown'];
  const known = JSON.parse(execFileSync('cargo', flags, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  const packages = new Map(known.packages.map(one => [one.id, one]));
  const nodes = new Map(known.resolve.nodes.map(node => [node.id, node]));
  const linked = new Set();
  const link = id => {
    if (linked.has(id)) return;
    linked.add(id);
    nodes.get(id).deps.filter(dep => dep.dep_kinds.some(({ kind }) => kind === null)).forEach(dep => link(dep.pkg));
  };
  link(known.packages.find(one => one.name === 'procura').id);
  return [...linked]
    .map(id => packages.get(id))
    .filter(one => one.name !== 'procura')
    .map(one => `${one.name} ${one.version}\n    ${one.license ?? 'see its own file'}\n    ${one.authors.join(', ') || 'its authors'}\n`)
    .sort()
    .join('');
};

const app = nameApp();
const sheet = named('procura', 'css', style());

// What the app loads only when it needs it, it finds by these addresses.
const addresses = [
  ['cryptography', nameCryptography()],
  ...['french', 'english'].map(language => [language, named(language, 'txt', part(`${language}.txt`))]),
  ['words', `${base}words/`],
  ['root', root],
  ['licences', named('licences', 'txt', libraries())],
  // What the build is: the same from the same files, wherever it is put together.
  ['build', app.id],
].map(([name, address]) => `<meta name="${name}" content="${address}">`);

// The theme that was chosen in this browser is there before anything is painted.
const early = `
try {
  document.documentElement.dataset.theme = localStorage.getItem('procura.preference.theme') ?? 'system';
} catch {}
`;

// A browser without WebAssembly, or a file that doesn't come, leaves the page
// with a sentence that says so.
const start = `
const tell = id => { const told = document.getElementById(id); if (told) told.hidden = false; };
if (typeof WebAssembly !== 'object') tell('sans-module');
else import('${app.script}')
  .then(app => app.default({ module_or_path: '${app.module}' }))
  .catch(error => { tell('sans-fichier'); throw error; });
`;

const allowed = [early, start].map(script => `'sha256-${digest(script).toString('base64')}'`).join(' ');

// Nothing but the site's own files is loaded, and no script runs that isn't
// one of them or one of the two above, as they are written here. A static host sends no
// headers, so the page says it itself, before anything that it is about.
const policy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${allowed}`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const head = [
  `<link rel="stylesheet" href="${sheet}">`,
  `<script type="module">${start}</script>`,
  `<link rel="modulepreload" href="${app.script}">`,
  `<link rel="modulepreload" href="${app.loader}">`,
  `<link rel="preload" href="${app.module}" crossorigin="anonymous" as="fetch" type="application/wasm">`,
  ...addresses,
];

let html = readFileSync('index.html', 'utf8');
// Comments are for who reads the source.
html = html.replace(/<!--[^]*?-->\n?/g, '');
// index.html names the files of public/ from the root; elsewhere than at the
// root they take the public address in front.
html = html.replace(/(<link\b[^>]*\bhref=")\/(?!\/)/g, `$1${base}`);
html = html.replace(/<head>\n/, begun => `${begun}<meta http-equiv="Content-Security-Policy" content="${policy}">\n<script>${early}</script>\n`);
html = html.replace(/(?=<\/head>)/, () => `${head.join('\n')}\n`);

if (existsSync('public')) cpSync('public', site, { recursive: true });
put('index.html', html);

const everyFile = () =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(site.length + 1))
    .sort();

// The page is kept under the address of the root: some hosts lead index.html there.
const offline = everyFile();
const version = stamp(...offline.flatMap(file => [file, readFileSync(join(site, file))]));
const list = JSON.stringify(offline.map(file => (file === 'index.html' ? '' : file)));
const worker = `const version = '${version}';\nconst files = ${list};\n${readFileSync('scripts/service-worker.js', 'utf8')}`;
put('service-worker.js', minified(worker, '--toplevel'));
put('404.html', html);

const brotli = content =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
// What is compressed already gains nothing.
for (const file of everyFile().filter(file => !file.endsWith('.png'))) {
  const content = readFileSync(join(site, file));
  put(`${file}.gz`, gzipSync(content, { level: 9 }));
  put(`${file}.br`, brotli(content));
}
