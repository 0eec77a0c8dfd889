// Joins all of style/ into target/style/procura.css, before each build: the
// tokens, the base, then the components by name. A new component needs no
// listing anywhere.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const first = ['tokens.css', 'base.css'];

const rank = name => (first.includes(name) ? first.indexOf(name) : first.length);

let names;
try {
  names = readdirSync('style').filter(name => name.endsWith('.css'));
} catch {
  names = [];
}
names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

// Comments and indentation are for people: neither goes to the browser.
// Strings are left alone, whatever they hold.
const shorten = css =>
  css
    .replace(/("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')|\/\*[^]*?\*\//g, (_, string) => string ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');

mkdirSync('target/style', { recursive: true });
writeFileSync(
  'target/style/procura.css',
  names.map(name => shorten(readFileSync(`style/${name}`, 'utf8')) + '\n').join(''),
);
