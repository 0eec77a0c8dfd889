// Lets Lighthouse judge the two pages that anybody may open, as the release is served, and prints the four scores of
// each: the first page of an empty browser, and the one where one signs in.
// Fails below 100 for accessibility, best practices and SEO. Performance depends on the machine and on what
// else it does, so it is printed and fails nothing: the median of three times.
//
// Lighthouse's folder comes as the first argument, the browser in CHROMIUM.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const times = 3;
const wanted = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const figures = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
  'interactive',
];

const { resolve } = createRequire(join(process.argv[2], 'package.json'));
const load = name => import(pathToFileURL(resolve(name)));
const { default: lighthouse } = await load('lighthouse');
const { default: puppeteer } = await load('puppeteer-core');

const here = dirname(fileURLToPath(import.meta.url));
const server = spawn('node', [join(here, 'serve.mjs')], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = await once(createInterface({ input: server.stdout }), 'line');
const site = line.replace('Procura: ', '');
const { origin } = new URL(site);

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--lang=fr-CA'],
});
const page = await browser.newPage();

const headed = heading =>
  page.waitForFunction(text => document.querySelector('h1')?.textContent === text, {}, heading);

// What leads to each page, from an empty browser. A register stays; the app's own files are loaded anew.
const ways = {
  Bienvenue: async () => {},
  'Accéder au compte': async () => {
    await page.goto(`${site}/`);
    await headed('Bienvenue');
    await page.locator('::-p-text(Essayer avec un exemple)').click();
    await headed('Accéder au compte');
  },
};

const judged = async (heading, onlyCategories) => {
  const session = await page.createCDPSession();
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers,cache_storage' });
  await session.send('Network.clearBrowserCache');
  await session.detach();
  const flags = { onlyCategories, disableStorageReset: true, logLevel: 'error' };
  const { lhr } = await lighthouse(`${site}/`, flags, undefined, page);
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  await headed(heading);
  return lhr;
};

const score = category => Math.round(category.score * 100);
const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

// What takes points away from a category.
const faults = (category, audits) => {
  for (const { id, weight } of category.auditRefs) {
    const { score: part, title, details } = audits[id];
    if (weight === 0 || part === null || part >= 1) continue;
    console.log(`    ${title}`);
    for (const item of details?.items ?? []) console.log(`      ${JSON.stringify(item).slice(0, 300)}`);
  }
};

// Prints how a page is judged; whether what doesn't depend on time is whole.
const isWhole = async heading => {
  await ways[heading]();
  const all = [await judged(heading, Object.keys(wanted))];
  while (all.length < times) all.push(await judged(heading, ['performance']));
  const [first] = all;
  let whole = true;
  console.log(heading);
  for (const [name, least] of Object.entries(wanted)) {
    const category = first.categories[name];
    const isTimed = name === 'performance';
    const value = isTimed ? median(all.map(one => score(one.categories.performance))) : score(category);
    console.log(`  ${category.title.padEnd(16)} ${String(value).padStart(3)}   (wanted: ${least})`);
    if (isTimed || value >= least) continue;
    whole = false;
    faults(category, first.audits);
  }
  console.log(`  the median of ${times} visits, as on a slow telephone:`);
  for (const id of figures) {
    const value = median(all.map(one => one.audits[id].numericValue));
    const told = id === 'cumulative-layout-shift' ? value.toFixed(3) : `${Math.round(value)} ms`;
    console.log(`    ${first.audits[id].title.padEnd(26)} ${told}`);
  }
  return whole;
};

const wholes = [];
try {
  for (const heading of Object.keys(ways)) wholes.push(await isWhole(heading));
} finally {
  await browser.close();
  server.kill();
}
if (wholes.includes(false)) {
  console.error('error: Lighthouse gives less than 100 for what doesn’t depend on time: the lines above say why.');
  process.exit(1);
}
