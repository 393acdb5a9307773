import type { TextChanges } from '../../shared/analysis/word-changes.ts';
import type { Placement } from '../../shared/command-args.ts';
import type { ImportDraft, ImportOutcome } from '../../shared/formats/import-batch.ts';
import { MARK_TABLES, type Mark, type MarkTable } from '../../shared/model/passage.ts';
import type { Excerpt, ExcerptId } from '../../shared/model/source.ts';
import { ANCHORING_WORDS } from '../../shared/words/anchoring.ts';
import { openedCase } from '../db/opened-case.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { runTask } from '../state/tasks.ts';
import { readFiles, readPasted } from '../workers/import-client.ts';
import { anchorsIn } from '../workers/reanchor-client.ts';
import { itemOfSource } from './item-of-source.ts';
import { run } from './run.ts';

const WORDS = ANCHORING_WORDS.replace;

/** A corrected text that can take the place of an excerpt, and what would become of the marks. */
export interface Replacement {
  readonly excerptId: ExcerptId;
  readonly fileName: string;
  readonly draft: ImportDraft;
  readonly placements: readonly Placement[];
  readonly changes: TextChanges;
}

/** A replacement to be looked at, a sentence that says why there is none, or null when the analyst chose nothing. */
export type Proposed = Replacement | { readonly problem: string } | null;

/** Asks for a file and compares it with the excerpt. */
export async function chooseCorrected(excerptId: ExcerptId, signal: AbortSignal): Promise<Proposed> {
  const [file] = await ask('files.open', 'import');
  if (!file) return null;
  const [outcome] = await runTask(WORDS.reading, (report) => readFiles([file], report, signal));
  return outcome ? compare(excerptId, outcome, signal) : null;
}

/** Compares pasted words with the excerpt. */
export const pasteCorrected = async (
  excerptId: ExcerptId,
  text: string,
  signal: AbortSignal,
): Promise<Proposed> => compare(excerptId, await readPasted(text), signal);

/** Keeps the corrected original on disk, then replaces the text; the marks that cannot move wait. */
export async function acceptReplacement({
  excerptId,
  fileName,
  draft,
  placements,
}: Replacement): Promise<boolean> {
  const { caseId, db } = openedCase();
  const excerpt = await db.excerpts.get(excerptId);
  const source = excerpt && (await db.sources.get(excerpt.sourceId));
  if (!source) throw new Error('The source of a replaced text is gone');
  const isDone = await runTask(WORDS.keeping, async () => {
    const { sha256 } = await ask('originals.keep', caseId, draft.bytes);
    if (sha256 !== draft.sha256) throw new Error('The corrected original changed while it was being kept');
    return run('excerpt.replace', {
      excerptId,
      item: itemOfSource(source, draft, { fileName, locator: '' }),
      placements,
    });
  });
  const made = await replacementOf(excerptId);
  if (isDone && made) {
    const moved = placements.filter(({ isCertain }) => isCertain).length;
    const waiting = placements.length - moved;
    const text = ANCHORING_WORDS.replaced(made.code, moved, waiting);
    notify('success', text, waiting > 0 ? 'page.reanchoring' : undefined);
  }
  return isDone;
}

async function compare(excerptId: ExcerptId, outcome: ImportOutcome, signal: AbortSignal): Promise<Proposed> {
  if (!outcome.ok) return { problem: outcome.message };
  const { db } = openedCase();
  const excerpt = await db.excerpts.get(excerptId);
  const stored = await db.texts.get(excerptId);
  if (!excerpt || !stored) return { problem: WORDS.gone };
  if (excerpt.sha256 === outcome.draft.textSha256) return { problem: WORDS.same(excerpt.code) };
  const newer = await replacementOf(excerptId);
  if (newer) return { problem: WORDS.already(excerpt.code, newer.code) };
  const marks = await marksToPlace(excerptId);
  const texts = await earlierTexts(excerptId, marks);
  const { anchored, changes } = await runTask(WORDS.comparing, () =>
    anchorsIn(
      outcome.draft.read.text,
      [...texts].map(([id, text]) => ({
        text,
        spans: marks
          .filter(({ mark }) => mark.excerptId === id)
          .map(({ mark: { start, end } }) => ({ start, end })),
      })),
      signal,
    ),
  );
  const placements = [...texts.keys()].flatMap((id, index) =>
    marks
      .filter(({ mark }) => mark.excerptId === id)
      .flatMap(({ table, mark }, at) => {
        const found = anchored[index]?.[at];
        return found ? [{ table, id: mark.id, ...found }] : [];
      }),
  );
  return { excerptId, fileName: outcome.name, draft: outcome.draft, placements, changes };
}

interface TableMark {
  readonly table: MarkTable;
  readonly mark: Mark & { readonly id: string };
}

/** The marks of the text, and those of still earlier ones that wait to be moved to it. */
async function marksToPlace(excerptId: ExcerptId): Promise<readonly TableMark[]> {
  const { db } = openedCase();
  const sourceId = (await db.excerpts.get(excerptId))?.sourceId ?? '';
  const siblings = await db.excerpts.where('sourceId').equals(sourceId).primaryKeys();
  const found = await Promise.all(
    MARK_TABLES.map(async (table) => {
      const marks: readonly TableMark['mark'][] = await db
        .table(table)
        .where('excerptId')
        .anyOf(siblings)
        .toArray();
      return marks.map((mark) => ({ table, mark }));
    }),
  );
  return found
    .flat()
    .filter(({ mark }) => mark.excerptId === excerptId || mark.proposal?.excerptId === excerptId);
}

/** The text itself first, then those on which the other marks stand. */
async function earlierTexts(
  excerptId: ExcerptId,
  marks: readonly TableMark[],
): Promise<ReadonlyMap<ExcerptId, string>> {
  const ids = [...new Set([excerptId, ...marks.map(({ mark }) => mark.excerptId)])];
  const texts = await openedCase().db.texts.bulkGet(ids);
  return new Map(ids.map((id, index) => [id, texts[index]?.text ?? '']));
}

async function replacementOf(excerptId: ExcerptId): Promise<Excerpt | undefined> {
  const { db } = openedCase();
  const sourceId = (await db.excerpts.get(excerptId))?.sourceId ?? '';
  const siblings = await db.excerpts.where('sourceId').equals(sourceId).toArray();
  return siblings.find(({ replaces }) => replaces === excerptId);
}
