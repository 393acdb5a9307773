import * as v from 'valibot';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Change, JournalEntry } from './changes.ts';
import { parseRecord } from './parse-record.ts';
import { TABLES } from './schema.ts';

/** Reads a journal entry from outside the program, records and all; the answer is made of fresh objects. */
export function parseJournalEntry(value: unknown): Result<JournalEntry> {
  const checked = v.safeParse(ENTRY, value, { abortEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    return fail('not-an-entry', `“${v.getDotPath(issue) ?? ''}”: ${issue.message}`);
  }
  const changes: Change[] = [];
  for (const { table, before, after } of checked.output.changes) {
    const [old, current] = [before, after].map((record) =>
      record === null ? ok(null) : parseRecord(table, record),
    );
    if (!old?.ok) return old ?? fail('not-an-entry', '');
    if (!current?.ok) return current ?? fail('not-an-entry', '');
    const change = { table, before: old.value, after: current.value } as Change;
    if (!isAboutOneRecord(change)) return fail('not-an-entry', 'A change must be about one record.');
    changes.push(change);
  }
  return ok({ ...checked.output, changes });
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const ENTRY = v.strictObject({
  seq: v.pipe(count, v.minValue(1)),
  at: v.string(),
  analyst: v.string(),
  label: v.string(),
  kind: v.picklist(['start', 'edit', 'undo', 'redo', 'drop']),
  of: count,
  changes: v.array(v.strictObject({ table: v.picklist(TABLES), before: v.unknown(), after: v.unknown() })),
});

function isAboutOneRecord({ before, after }: Change): boolean {
  return before && after ? before.id === after.id : before !== after;
}
