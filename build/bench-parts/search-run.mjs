import fs from 'node:fs';
import path from 'node:path';
import { nativeFts5 } from './native-fts5.mjs';
import { rendererMegabytes } from './renderer-memory.mjs';
import { median } from './rounds.mjs';
import { percentile, queriesFor } from './search-queries.mjs';
import { withSideBySide } from './side-by-side.mjs';
import { speechExcerpts } from './speeches.mjs';

/** `BENCH_EXCERPTS=5000` tries the rows in a minute or two; the goals are meant for 100,000. */
const EXCERPTS = Number(process.env.BENCH_EXCERPTS ?? 100_000);
const QUERIES = 40;
const ROUNDS = 3;
const EDITS = 15;
const AT_A_TIME = 5000;
const PATIENCE = 60_000;
const TEXTS = 'texts.txt';
export const KINDS = ['term', 'and', 'phrase', 'prefix'];

let figures = null;

/** What the rows S1, S2, S3 and S5 are about, measured once for all of them, in one window. */
export const searchFigures = () => (figures ??= measure());

async function measure() {
  const texts = await speechExcerpts(EXCERPTS);
  const queries = queriesFor(texts, QUERIES);
  let folder;
  const prepare = (page) => {
    folder = page;
    fs.writeFileSync(path.join(page, TEXTS), texts.join('\n'));
  };
  return withSideBySide(async (page, program) => {
    const native = await nativeFts5(path.join(folder, TEXTS), path.join(folder, '..', 'native.sqlite3'));
    try {
      await page.evaluate(load, TEXTS);
      const build = { ours: 0, native: native?.ms ?? null, mini: 0, flex: 0 };
      await page.evaluate(fillCase);
      build.ours = await timed(async () => {
        await page.evaluate(start);
        await untilReady(page);
      });
      const indexBytes = await page.evaluate(sizeOfIndex);
      for (let from = 0; from < texts.length; from += AT_A_TIME) {
        build.mini += await page.evaluate(buildMini, from, from + AT_A_TIME);
        build.flex += await page.evaluate(buildFlex, from, from + AT_A_TIME);
      }
      const sides = {
        ours: (kind) => page.evaluate(askOurs, kind, queries[kind]),
        native: (kind) => native?.times(queries[kind].map((query) => nativeQuery(kind, query))),
        mini: (kind) => page.evaluate(askMini, kind, queries[kind]),
        flex: (kind) => page.evaluate(askFlex, kind, queries[kind]),
        naive: (kind) => page.evaluate(askNaive, kind, queries[kind]),
      };
      const times = await interleavedTimes(sides);
      const edits = [];
      for (let round = 0; round < EDITS; round += 1) edits.push(await page.evaluate(edit, round));
      const miniBytes = await page.evaluate(packMini);
      await page.evaluate(close);
      const cold = { ours: [], mini: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        cold.ours.push(await timed(() => page.evaluate(openCold, queries.term[round])));
        await page.evaluate(close);
        cold.mini.push(await page.evaluate(loadMini, queries.term[round]));
      }
      return {
        excerpts: texts.length,
        megabytes: texts.reduce((sum, text) => sum + text.length, 0) / 1e6,
        build,
        times,
        edit: median(edits),
        cold: { ours: median(cold.ours), mini: median(cold.mini) },
        indexBytes,
        miniBytes,
        memory: await memoryOf(page, program, queries),
        native: native?.version ?? null,
      };
    } finally {
      native?.stop();
    }
  }, prepare);
}

/** Every side in turn, kind by kind; of each query the median of its rounds. The first round is not counted. */
async function interleavedTimes(sides) {
  const taken = {};
  for (const kind of KINDS) {
    const rounds = Object.fromEntries(Object.keys(sides).map((side) => [side, []]));
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [side, ask] of Object.entries(sides)) {
        const found = await ask(kind);
        if (round > 0 && found) rounds[side].push(found);
      }
    }
    for (const [side, all] of Object.entries(rounds)) {
      if (all.length === 0) continue;
      const each = all[0].map((_, at) => median(all.map((times) => times[at])));
      (taken[side] ??= {})[kind] = { p50: percentile(each, 0.5), p95: percentile(each, 0.95) };
    }
  }
  return taken;
}

/** Megabytes that the search takes in a window that holds nothing else, after every query has been asked. */
async function memoryOf(page, program, queries) {
  await page.evaluate(reload);
  await page.until(isLoaded);
  await page.evaluate(collect);
  const before = rendererMegabytes(program.pid);
  await page.evaluate(start);
  await untilReady(page);
  for (const kind of KINDS) await page.evaluate(askOurs, kind, queries[kind]);
  const after = rendererMegabytes(program.pid);
  return before === null || after === null ? null : after - before;
}

async function untilReady(page) {
  while (!(await page.evaluate(isReady, PATIENCE)));
}

async function timed(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const nativeQuery = (kind, query) =>
  ({
    term: query,
    and: query
      .split(' ')
      .map((word) => `"${word}"`)
      .join(' AND '),
    phrase: `"${query}"`,
    prefix: `"${query}" *`,
  })[kind === 'term' ? 'phrase' : kind];

// What follows runs in the window.

const load = (file) => globalThis.sideBySide.searching.load(file);
const fillCase = () => globalThis.sideBySide.searching.fillCase();
const start = () => globalThis.sideBySide.searching.start();
const isReady = (patience) => globalThis.sideBySide.searching.isReady(patience);
const close = () => globalThis.sideBySide.searching.close();
const sizeOfIndex = () => globalThis.sideBySide.searching.indexBytes();
const buildMini = (from, to) => globalThis.sideBySide.searching.buildMini(from, to);
const buildFlex = (from, to) => globalThis.sideBySide.searching.buildFlex(from, to);
const askOurs = (kind, queries) => globalThis.sideBySide.searching.ours(kind, queries);
const askMini = (kind, queries) => globalThis.sideBySide.searching.mini(kind, queries);
const askFlex = (kind, queries) => globalThis.sideBySide.searching.flex(kind, queries);
const askNaive = (kind, queries) => globalThis.sideBySide.searching.naive(kind, queries);
const edit = (round) => globalThis.sideBySide.searching.edited(round);
const packMini = () => globalThis.sideBySide.searching.packMini();
const loadMini = (query) => globalThis.sideBySide.searching.loadMini(query);
const openCold = (query) => {
  globalThis.sideBySide.searching.start();
  return globalThis.sideBySide.searching.ours('term', [query]);
};
const reload = () => {
  delete globalThis.sideBySide;
  setTimeout(() => location.reload(), 50);
};
const isLoaded = () => globalThis.sideBySide !== undefined;
const collect = () => globalThis.gc?.();
