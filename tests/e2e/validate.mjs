// Validates documents as HTML, with html-validate in the folder that PROCURA_HTML_VALIDATE names. From the
// standard input: a list of pairs, where a document was taken and the document. Tells what is wrong with each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.env.PROCURA_HTML_VALIDATE, 'package.json'));
const { HtmlValidate } = require('html-validate');

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // The boxes of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // What has to be put right stands above the heading, where focus goes first.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // Style of writing: the browser writes the document out, nobody does.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // What the title says is said by axe-core; here it ends with the product's name, and may be long.
    'long-title': 'off',
    // Tables tell their roles, since they are drawn as cards where it is narrow and browsers then forget them.
    'no-redundant-role': 'off',
    // A region that only scrolls, and the groups of quick choices, are no sections and fieldsets of a form.
    'prefer-native-element': 'off',
    // The files of the site are of the same origin, and their names hold their digests.
    'require-sri': 'off',
    // What an element looks like is said by the style sheet alone, which the policy asks as well.
    'no-inline-style': 'error',
  },
});

const documents = JSON.parse(readFileSync(0, 'utf8'));
const told = new Map();
for (const [place, html] of documents) {
  // What the margins of paper show is set by the app on the document itself, as properties: it is no markup,
  // and the validator doesn't read strings in a style.
  const document = html.replace(/^(<html\b[^>]*?) style="[^"]*"/, '$1');
  const { results } = validator.validateStringSync(`<!doctype html>\n${document}`);
  for (const { messages, source } of results) {
    for (const { ruleId, message, offset } of messages) {
      const key = `${ruleId}: ${message}\n  ${(source ?? '').slice(Math.max(0, offset - 1), offset + 120).replace(/\s+/g, ' ')}`;
      if (!told.has(key)) told.set(key, place);
    }
  }
}
for (const [message, place] of told) console.log(`at ${place}: ${message}`);
