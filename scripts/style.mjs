// Joins all of style/ into one style sheet: the tokens, the base, then the
// components by name. A new component needs no listing anywhere.
import { readFileSync, readdirSync } from 'node:fs';

const first = ['tokens.css', 'base.css'];

const rank = name => (first.includes(name) ? first.indexOf(name) : first.length);

// Comments and indentation are for people: neither goes to the browser.
// Strings are left alone, whatever they hold.
const shorten = css =>
  css
    .replace(/("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')|\/\*[^]*?\*\//g, (_, string) => string ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');

export const style = () =>
  readdirSync('style')
    .filter(name => name.endsWith('.css'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(name => `${shorten(readFileSync(`style/${name}`, 'utf8'))}\n`)
    .join('');
