import { run } from '../../../../renderer/commands/run.ts';
import { session } from '../../../../renderer/state/session.ts';
import { plainText } from '../../../../shared/formats/plain-text.ts';
import type { ExcerptId, SourceId } from '../../../../shared/model/source.ts';
import { importItem } from '../../commands/import-item.ts';

/** Words that both invented articles carry. */
export const SHARED = [
  'the board will spend the money on two new cranes and a deeper northern basin',
  'the union would ask the court at Velm to stop the whole plan before summer',
] as const;

const filler = (name: string, count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `${name}${index} weather, ${name} fish and ${name} tides rise over ${name}${index} for ${name} days.`,
  ).join('\n\n');

/** A report, and a much shorter article about it. */
export const REPORT = `${filler('alpha', 30)}\n\nIt said ${SHARED[0]} within a year.\n\n${filler('beta', 30)}\n\nOthers held that ${SHARED[1]} comes.\n\n${filler('gamma', 20)}`;
export const ARTICLE = `Dues to rise\n\nAccording to the report, ${SHARED[0]}.\n\n${filler('delta', 12)}\n\nA speaker said ${SHARED[1]}.\n\n${filler('eps', 12)}`;

/** Imports a text as a source and opens it. */
export async function importText(
  title: string,
  text: string,
): Promise<{ readonly sourceId: SourceId; readonly excerptId: ExcerptId }> {
  const { blocks } = plainText.read(text, 'made-up.txt');
  await run('import.accept', { items: [{ ...importItem(text), title, blocks }] });
  const { sourceId, excerptId } = session();
  if (!sourceId || !excerptId) throw new Error(`${title} did not open`);
  return { sourceId, excerptId };
}
