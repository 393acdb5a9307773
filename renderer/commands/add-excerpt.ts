import type { ImportDraft } from '../../shared/formats/import-batch.ts';
import type { SourceId } from '../../shared/model/source.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { openedCase } from '../db/opened-case.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { session } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { readFiles, readPasted } from '../workers/import-client.ts';
import { itemOfSource } from './item-of-source.ts';
import { run } from './run.ts';

const WORDS = IMPORT_WORDS.excerpt;

/** Says of an original that somebody typed these words, as from paper. */
const TYPED_NAME = 'typed.txt';

/** A text that can become an excerpt. */
export interface ExcerptDraft {
  readonly name: string;
  readonly draft: ImportDraft;
}

/** The texts of a file, a sentence that says why there are none, or null when the analyst chose nothing. */
export type Chosen = readonly ExcerptDraft[] | { readonly problem: string } | null;

/** Asks for a file and reads it. */
export async function chooseExcerpt(signal: AbortSignal): Promise<Chosen> {
  const [file] = await ask('files.open', 'import');
  if (!file) return null;
  const outcomes = await runTask(WORDS.reading, (report) => readFiles([file], report, signal));
  const texts = outcomes.flatMap((outcome) =>
    outcome.ok && outcome.draft.read.text !== '' ? [{ name: outcome.name, draft: outcome.draft }] : [],
  );
  if (texts.length > 0) return texts;
  const refusal = outcomes.find((outcome) => !outcome.ok);
  return { problem: refusal && !refusal.ok ? refusal.message : WORDS.noText(file.name) };
}

/** Makes a text of typed or pasted words. */
export async function typedExcerpt(words: string): Promise<ExcerptDraft | { readonly problem: string }> {
  const outcome = await readPasted(words);
  if (!outcome.ok) return { problem: outcome.message };
  return { name: TYPED_NAME, draft: { ...outcome.draft, fileName: TYPED_NAME } };
}

/** Keeps the original on disk, then adds the text to its source in one step. */
export async function addExcerptTo(
  sourceId: SourceId,
  { draft }: ExcerptDraft,
  locator: string,
): Promise<boolean> {
  const { caseId, db } = openedCase();
  const source = await db.sources.get(sourceId);
  if (!source) {
    notify('problem', WORDS.gone);
    return false;
  }
  const item = itemOfSource(source, draft, { fileName: draft.fileName, locator: locator.trim() });
  const isDone = await runTask(WORDS.keeping, async () => {
    const { sha256 } = await ask('originals.keep', caseId, draft.bytes);
    if (sha256 !== draft.sha256) throw new Error(`${draft.fileName} changed while it was being kept`);
    return run('excerpt.add', { sourceId, item });
  });
  const excerpt = isDone ? await db.excerpts.get(session().excerptId ?? '') : undefined;
  if (excerpt) notify('success', WORDS.added(excerpt.code, source.code));
  return isDone;
}
