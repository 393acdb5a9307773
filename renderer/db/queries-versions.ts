import { assessmentBefore, type WritingStep } from '../../shared/analysis/writing-sessions.ts';
import { type WrittenWords, writtenWords } from '../../shared/analysis/written-words.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import type { VersionName } from '../../shared/model/version-name.ts';
import type { CaseDatabase } from './database.ts';

/** How an assessment came to be, as far as the journal tells, and the names of its versions, oldest first. */
export interface Writing {
  readonly steps: readonly WritingStep[];
  readonly names: readonly VersionName[];
}

/** Reads heads only: the texts stay where they are until a version is looked at. */
export async function writingOf(db: CaseDatabase, assessmentId: string): Promise<Writing> {
  return db.transaction('r', ['journal', 'journalBodies', 'versionNames'], async () => {
    const seqs = await db.journalBodies.where('assessmentIds').equals(assessmentId).primaryKeys();
    const heads = await db.journal.bulkGet(seqs.toSorted((a, b) => a - b));
    const names = await db.versionNames.where('assessmentId').equals(assessmentId).toArray();
    return {
      steps: heads.flatMap((head) => head ?? []),
      names: names.toSorted((a, b) => a.seq - b.seq || (a.createdAt < b.createdAt ? -1 : 1)),
    };
  });
}

/** The text as it stood after a journal entry; null for the present one asks for it as it is now. */
export async function textAfter(
  db: CaseDatabase,
  assessmentId: string,
  seq: number | null,
): Promise<RichText | null> {
  return db.transaction('r', ['journalBodies', 'assessments'], async () => {
    const now = (await db.assessments.get(assessmentId)) ?? null;
    if (seq === null) return now?.body ?? null;
    const later = await db.journalBodies.where('assessmentIds').equals(assessmentId).primaryKeys();
    const next = later.filter((other) => other > seq).toSorted((a, b) => a - b)[0];
    const entry = next === undefined ? undefined : await db.journalBodies.get(next);
    return assessmentBefore(now, assessmentId as AssessmentId, entry ? [entry] : [])?.body ?? null;
  });
}

/** What was written in a session, from its first entry to its last: both hold the text before and after. */
export async function wordsOfSession(
  db: CaseDatabase,
  assessmentId: string,
  firstSeq: number,
  lastSeq: number,
): Promise<WrittenWords> {
  const [first, last] = await db.journalBodies.bulkGet([firstSeq, lastSeq]);
  const of = (entry: typeof first) =>
    entry?.changes.find(
      (change) => change.table === 'assessments' && (change.before ?? change.after)?.id === assessmentId,
    );
  const [opening, closing] = [of(first), of(last)];
  return writtenWords(
    opening?.table === 'assessments' ? (opening.before?.body ?? null) : null,
    closing?.table === 'assessments' ? (closing.after?.body ?? null) : null,
  );
}
