// Makes pictures smaller: each with a palette of its own, as what is drawn flat needs no more. Takes sharp's folder,
// the folder that they are in and the one that they go to, and fails when they weigh more than README may.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const limit = 600_000;
const [tool, from, to] = process.argv.slice(2);
const sharp = createRequire(join(tool, 'package.json'))('sharp');

rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
let total = 0;
for (const name of readdirSync(from).sort()) {
  const options = { palette: true, colours: 128, effort: 10, compressionLevel: 9, dither: 0 };
  const { size } = await sharp(join(from, name)).png(options).toFile(join(to, name));
  console.log(`${name.padEnd(24)} ${String(size).padStart(8)}`);
  total += size;
}
console.log(`${'together'.padEnd(24)} ${String(total).padStart(8)}`);
if (total > limit) {
  console.error(`error: the pictures weigh ${total} bytes, more than ${limit}: take fewer or smaller ones.`);
  process.exit(1);
}
