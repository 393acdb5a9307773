import type { MarkRef } from '../../shared/command-args.ts';
import { type Change, put } from '../../shared/model/changes.ts';
import { MARK_TABLES, type Mark, type Span } from '../../shared/model/passage.ts';
import type { Reader } from '../db/reader.ts';
import { spanAt } from './claims.ts';
import type { Planner } from './planner.ts';

/** Both edges at once: a drag is one step. */
export const moveMark: Planner<'mark.move'> = async (read, { table, id, start, end }) => {
  const mark = await read.get(table, id);
  if (!mark) return [];
  const span = await spanAt(read, { excerptId: mark.excerptId, start, end });
  return [changedMark({ table, id }, mark, span)];
};

/** A mark with another place or another proposal; the rest of its record stays. */
export const changedMark = (
  { table }: MarkRef,
  mark: Mark,
  changes: Partial<Span & Pick<Mark, 'proposal'>>,
): Change => put(table, mark as never, { ...mark, ...changes } as never);

/** The named marks with their tables, those that are gone left out: one read per table. */
export async function marksNamed(
  read: Reader,
  refs: readonly MarkRef[],
): Promise<readonly { readonly ref: MarkRef; readonly mark: Mark }[]> {
  const found: { ref: MarkRef; mark: Mark }[] = [];
  for (const table of MARK_TABLES) {
    const wanted = new Map(refs.filter((ref) => ref.table === table).map((ref) => [ref.id, ref]));
    const marks = wanted.size > 0 ? await read.where(table, 'id', [...wanted.keys()]) : [];
    for (const mark of marks) {
      const ref = wanted.get(mark.id);
      if (ref) found.push({ ref, mark });
    }
  }
  return found;
}
