import fs from 'node:fs';
import path from 'node:path';
import { hanTexts, queriesOfLengths } from '../bench-parts/han-texts.mjs';
import { withSideBySide } from '../bench-parts/side-by-side.mjs';

export const id = 'S4';
export const what = 'True hits that are missed among 2,500 Chinese texts, by 1 to 6 characters';
export const peerName = 'all of them';
export const goal = 1e-9;
export const goalText = 'none, and none found that is none';

const TEXTS = 'texts.txt';
const PATIENCE = 60_000;

export const run = () => {
  const texts = hanTexts(2500);
  const queries = queriesOfLengths(texts);
  const prepare = (page) => fs.writeFileSync(path.join(page, TEXTS), texts.join('\n'));
  return withSideBySide(async (page) => {
    await page.evaluate(fill, TEXTS);
    while (!(await page.evaluate(isReady, PATIENCE)));
    const counts = await page.evaluate(recall, queries);
    const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
    return {
      ours: sum('truly') - sum('found'),
      peer: sum('truly'),
      unit: 'hits',
      notes: counts.map(
        ({ truly, found, wrong }, at) =>
          `${at + 1} characters: ${found} of ${truly} found, ${wrong} that are none`,
      ),
      isSound: sum('wrong') === 0 && sum('truly') > 0,
    };
  }, prepare);
};

// What follows runs in the window.

const fill = async (file) => {
  const { searching } = globalThis.sideBySide;
  await searching.load(file);
  await searching.fillCase();
  searching.start();
};
const isReady = (patience) => globalThis.sideBySide.searching.isReady(patience);
const recall = (queries) => globalThis.sideBySide.searching.recall(queries);
