import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { session } from '../../../renderer/state/session.ts';
import { plainText } from '../../../shared/formats/plain-text.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { importItem } from '../commands/import-item.ts';

/** An article as it was first published. */
export const FIRST = [
  'Velm raises its harbour dues',
  'The harbour board of Velm voted on Tuesday to raise its dues by 12 percent from the first of May.',
  'Marta Kallas, who chairs the board, said the money would pay for two new cranes and a deeper northern basin.',
  'The dockers union called the vote rash. A spokesman said the union would ask the court to stop it.',
  'Two shipping lines said they would go to Port Edra instead.',
].join('\n\n');

/** The same article after its correction: one figure, one name, one sentence gone. */
export const CORRECTED = FIRST.replace('12 percent', '2 percent')
  .replace('Marta Kallas, who chairs the board', 'Marta Kalles, who is deputy chair of the board')
  .replace('\n\nTwo shipping lines said they would go to Port Edra instead.', '');

/** Words of the first version that are marked, by what they are marked as. */
export const MARKED = {
  untouched: 'A spokesman said the union would ask the court to stop it.',
  figure: 'The harbour board of Velm voted on Tuesday to raise its dues by 12 percent',
  name: 'Marta Kallas',
  gone: 'Two shipping lines said they would go to Port Edra instead.',
} as const;

/** Imports the first version and marks it: three claims, a mention, and a note. Answers its excerpt. */
export async function importMarked(): Promise<ExcerptId> {
  const read = plainText.read(FIRST, 'dues.txt');
  const item = { ...importItem(FIRST), title: 'Velm raises its harbour dues', blocks: read.blocks };
  await run('import.accept', { items: [{ ...item, textSha256: '1'.repeat(64) }] });
  const excerptId = session().excerptId;
  if (!excerptId) throw new Error('The source did not open');
  const rangeOf = (words: string) => {
    const start = FIRST.indexOf(words);
    return { excerptId, start, end: start + words.length };
  };
  await run('claim.mark', rangeOf(MARKED.untouched));
  await run('claim.mark', rangeOf(MARKED.figure));
  await run('claim.mark', rangeOf(MARKED.gone));
  await run('entity.add', { name: 'Marta Kallas', type: 'person', mention: rangeOf(MARKED.name) });
  await run('note.add', rangeOf('two new cranes'));
  return excerptId;
}

/** Every mark on an excerpt: its words, and whether it waits. */
export async function marksOn(
  db: CaseDatabase,
  excerptId: string,
): Promise<readonly { readonly quote: string; readonly isWaiting: boolean }[]> {
  const tables = [db.passages, db.mentions, db.notes] as const;
  const found = await Promise.all(
    tables.map((table) => table.where('excerptId').equals(excerptId).toArray()),
  );
  return found
    .flat()
    .toSorted((a, b) => a.start - b.start)
    .map(({ quote, proposal }) => ({ quote, isWaiting: proposal !== null }));
}
