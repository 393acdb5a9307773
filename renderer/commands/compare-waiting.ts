import { type Comparable, findMatches } from '../../shared/analysis/import-matches.ts';
import type { Excerpt, Source } from '../../shared/model/source.ts';
import type { DraftItem } from '../../shared/waiting-item.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { type OpenedCase, openedCaseOrNull } from '../db/opened-case.ts';
import type { StoredPrint } from '../db/waiting.ts';
import { waitingInOrder } from '../db/waiting.ts';
import { runTask } from '../state/tasks.ts';
import { nearTexts } from '../workers/near-text-client.ts';
import type { NearText } from '../workers/near-text-job.ts';

let comparing: Promise<void> | null = null;
let isAskedAgain = false;

/**
 * Looks what of the waiting list is in the case already, or twice on the list. Asked while it runs, it looks once more
 * afterwards; the answer comes when all are compared.
 */
export function compareWaiting(): Promise<void> {
  if (comparing) {
    isAskedAgain = true;
    return comparing;
  }
  comparing = compareAsLongAsAsked().finally(() => {
    comparing = null;
  });
  return comparing;
}

async function compareAsLongAsAsked(): Promise<void> {
  do {
    isAskedAgain = false;
    const opened = openedCaseOrNull();
    if (opened) await compare(opened).catch((error: unknown) => unlessClosed(opened, error));
  } while (isAskedAgain);
}

/** A case that was closed meanwhile is compared when it is opened again. */
function unlessClosed(opened: OpenedCase, error: unknown): void {
  if (openedCaseOrNull() === opened) throw error;
}

async function compare(opened: OpenedCase): Promise<void> {
  const items = (await waitingInOrder(opened.waiting)).filter((item) => item.kind === 'draft');
  if (items.length === 0) return;
  await runTask(IMPORT_WORDS.comparing, async () => {
    const { known, excerpts } = await comparablesOf(opened);
    const { signs, ...texts } = await textsOf(opened, items, excerpts);
    const { pairs, made } = await nearTexts(texts);
    const prints: readonly StoredPrint[] = made.map((print) => ({
      ...print,
      leftOut: signs.get(print.id) ?? '',
    }));
    const matches = findMatches(items.map(comparableOf(filesOfSeveral(items))), known, pairs);
    const sources = new Set<string>(known.flatMap(({ as }) => (as.kind === 'source' ? as.sourceId : [])));
    const { waiting } = opened;
    await waiting.transaction('rw', [waiting.items, waiting.prints], async () => {
      await waiting.prints.bulkPut([...prints]);
      const now = await waiting.items.bulkGet(items.map(({ id }) => id));
      await waiting.items.bulkPut(
        now.flatMap((item) => {
          if (item?.kind !== 'draft') return [];
          const { choice } = item;
          const isLost = choice !== null && 'sourceId' in choice && !sources.has(choice.sourceId);
          return [{ ...item, matches: matches.get(item.id) ?? [], choice: isLost ? null : choice }];
        }),
      );
    });
  });
}

/** Hashes of files that hold several sources. */
const filesOfSeveral = (items: readonly DraftItem[]): ReadonlySet<string> =>
  new Set(items.flatMap(({ part, sha256 }) => (part > 0 ? sha256 : [])));

const comparableOf =
  (several: ReadonlySet<string>) =>
  ({ id, givenId, draft, fields, sha256 }: DraftItem): Comparable => ({
    id,
    as: { kind: 'waiting', itemId: id },
    sha256,
    isWhole: !several.has(sha256),
    givenId,
    textSha256: draft.length === 0 ? null : draft.textSha256,
    url: fields.url,
    title: fields.title,
    outlet: fields.outlet,
    published: fields.published,
  });

/** Each text of the case, and each source without one. */
async function comparablesOf({ db }: OpenedCase): Promise<{
  readonly known: readonly Comparable[];
  readonly excerpts: readonly Excerpt[];
}> {
  const [sources, originals, excerpts] = await Promise.all([
    db.sources.toArray(),
    db.originals.toArray(),
    db.excerpts.toArray(),
  ]);
  const excerptsOf = Map.groupBy(excerpts, ({ originalId }) => originalId);
  const sourceOf = new Map<string, Source>(sources.map((source) => [source.id, source]));
  const holders = Map.groupBy(originals, ({ sha256 }) => sha256);
  const known = originals.flatMap((original): readonly Comparable[] => {
    const source = sourceOf.get(original.sourceId);
    if (!source) return [];
    const shared = {
      sha256: original.sha256,
      isWhole: (holders.get(original.sha256) ?? []).length === 1,
      givenId: null,
      url: source.url,
      title: source.title,
      outlet: source.outlet,
      published: source.published ?? '',
    };
    const own = excerptsOf.get(original.id) ?? [];
    if (own.length === 0) {
      const as = { kind: 'source' as const, sourceId: source.id, excerptId: null };
      return [{ ...shared, id: original.id, as, textSha256: null }];
    }
    return own.map((excerpt) => ({
      ...shared,
      id: excerpt.id,
      as: { kind: 'source' as const, sourceId: source.id, excerptId: excerpt.id },
      textSha256: excerpt.sha256,
    }));
  });
  return { known, excerpts };
}

/** Texts whose fingerprints are stored are not read. */
async function textsOf(
  { db, waiting }: OpenedCase,
  items: readonly DraftItem[],
  excerpts: readonly Excerpt[],
): Promise<{
  readonly incoming: readonly NearText[];
  readonly known: readonly NearText[];
  /** What is left out of each text of the case, so that its fingerprints are known again. */
  readonly signs: ReadonlyMap<string, string>;
}> {
  const stored = new Map((await waiting.prints.toArray()).map((print) => [print.id, print]));
  const known: NearText[] = [];
  const signs = new Map<string, string>();
  for (const excerpt of excerpts) {
    // What the analyst restored is text, not furniture.
    const blocks = excerpt.residue.filter(({ status }) => status !== 'restored').map(({ block }) => block);
    const sign = blocks.join(' ');
    signs.set(excerpt.id, sign);
    const print = stored.get(excerpt.id);
    if (print?.leftOut === sign) known.push(print);
    else {
      const found = await db.texts.get(excerpt.id);
      if (found) known.push(wordsOf(excerpt.id, found, blocks));
    }
  }
  const incoming: NearText[] = [];
  for (const { id, draft } of items) {
    if (draft.length === 0) continue;
    const print = stored.get(id);
    if (print) incoming.push(print);
    else {
      const found = await waiting.bodies.get(id);
      const blocks = found?.residue.map(({ block }) => block) ?? [];
      if (found) incoming.push(wordsOf(id, found, blocks));
    }
  }
  return { incoming, known, signs };
}

const wordsOf = (
  id: string,
  {
    text,
    blocks,
  }: { readonly text: string; readonly blocks: readonly { readonly start: number; readonly end: number }[] },
  leftOut: readonly number[],
): NearText => ({ id, text, leftOut: leftOut.flatMap((block) => blocks[block] ?? []) });
