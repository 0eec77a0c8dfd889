// Puts the page of the gallery beside what scripts/gallery.sh built. It is served
// at the root of its host.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { style } from './style.mjs';

const site = 'target/gallery';
const head = `<meta name="root" content="/">
<link rel="stylesheet" href="/procura.css">
<script type="module">import start from '/procura.js'; start();</script>
`;
const html = readFileSync('index.html', 'utf8').replace(/(?=<\/head>)/, head);

cpSync('public', site, { recursive: true });
writeFileSync(join(site, 'procura.css'), `${style()}.gallery-example { margin-block-end: 2rem; }\n`);
for (const page of ['index.html', '404.html']) writeFileSync(join(site, page), html);
