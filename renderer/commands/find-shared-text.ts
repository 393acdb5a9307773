import type { ReuseSource } from '../../shared/analysis/reuse-text.ts';
import type { SharedText } from '../../shared/analysis/text-reuse.ts';
import type { Excerpt, Source } from '../../shared/model/source.ts';
import { LINEAGE_WORDS } from '../../shared/words/lineage.ts';
import { openedCase, openedCaseOrNull } from '../db/opened-case.ts';
import { runTask } from '../state/tasks.ts';
import { sharedTextOf } from '../workers/text-reuse-client.ts';

/** Milliseconds after which the search is shown as a task. */
const QUICK = 400;

/** The last answer, so that coming back to the page does not search again. */
let last: { readonly key: string; readonly answer: Promise<readonly SharedText[]> } | null = null;

/** Says which texts are searched, as they are now: another key is another search. */
export function textsKey(sources: readonly Source[], excerpts: readonly Excerpt[]): string {
  return JSON.stringify([
    openedCaseOrNull()?.db.name,
    sources.map(({ id, title, outlet, authors }) => [id, title, outlet, authors]),
    excerpts.map(({ id, sourceId, residue }) => [id, sourceId, residueBlocks(residue)]),
  ]);
}

/** Which sources of the case share words or name each other. Rejects when the analyst cancels the task. */
export function findSharedText(
  sources: readonly Source[],
  excerpts: readonly Excerpt[],
): Promise<readonly SharedText[]> {
  const key = textsKey(sources, excerpts);
  if (last?.key === key) return last.answer;
  const answer = search(sources, excerpts);
  const mine = { key, answer };
  last = mine;
  answer.catch(() => {
    if (last === mine) last = null;
  });
  return answer;
}

async function search(
  sources: readonly Source[],
  excerpts: readonly Excerpt[],
): Promise<readonly SharedText[]> {
  const abort = new AbortController();
  let progress: (done: number, total: number) => void = () => undefined;
  const compare = async (): Promise<readonly SharedText[]> =>
    sharedTextOf(await readTexts(sources, excerpts), {
      report: (done, total) => progress(done, total),
      signal: abort.signal,
    });
  const work = compare();
  const isQuick = await Promise.race([work.then(() => true), after(QUICK)]);
  if (isQuick) return work;
  return runTask(
    LINEAGE_WORDS.searching,
    (report) => {
      progress = report;
      return work;
    },
    () => abort.abort(),
  );
}

const after = (milliseconds: number): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds);
  });

async function readTexts(
  sources: readonly Source[],
  excerpts: readonly Excerpt[],
): Promise<readonly ReuseSource[]> {
  const texts = await openedCase().db.texts.bulkGet(excerpts.map(({ id }) => id));
  const bySource = new Map<string, ReuseSource['texts'][number][]>();
  for (const [index, { id, sourceId, residue }] of excerpts.entries()) {
    const stored = texts[index];
    if (!stored) continue;
    const leftOut = residueBlocks(residue).flatMap((block) => stored.blocks[block] ?? []);
    bySource.set(sourceId, [...(bySource.get(sourceId) ?? []), { id, text: stored.text, leftOut }]);
  }
  return sources.map(({ id, title, outlet, authors }) => ({
    id,
    title,
    outlet,
    authors,
    texts: bySource.get(id) ?? [],
  }));
}

/** What the analyst restored is text of the source, not furniture. */
const residueBlocks = (residue: Excerpt['residue']): readonly number[] =>
  residue.filter(({ status }) => status !== 'restored').map(({ block }) => block);
