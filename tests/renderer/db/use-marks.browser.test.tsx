import { act, render, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaseDatabaseProvider } from '../../../renderer/db/case-database.tsx';
import { commit } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { foldMarks } from '../../../renderer/db/fold-marks.ts';
import { type ExcerptMarks, marksOfExcerpt } from '../../../renderer/db/queries.ts';
import type { Reader } from '../../../renderer/db/reader.ts';
import { useExcerptMarks } from '../../../renderer/db/use-marks.ts';
import { add, type Change, put, remove } from '../../../shared/model/changes.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { type PassageId, spanOf } from '../../../shared/model/passage.ts';
import { freshCase, NOTE } from './fresh-case.ts';

type Step = (read: Reader, excerptId: string) => Promise<readonly Change[]>;

let count = 0;
const freshPassage = (): PassageId => `passage-of-test-${(count += 1)}` as PassageId;

const mark =
  (claimId: string, start: number): Step =>
  async (read, excerptId) => {
    const stored = await read.get('texts', excerptId);
    const claim = await read.get('claims', claimId);
    const span = stored && spanOf(stored.id, stored.text, start, start + 12);
    return span && claim
      ? [add('passages', { ...span, id: freshPassage(), rev: 0, claimId: claimId as ClaimId })]
      : [];
  };
const rename =
  (claimId: string, statement: string): Step =>
  async (read) => {
    const claim = await read.get('claims', claimId);
    return claim ? [put('claims', claim, { ...claim, statement })] : [];
  };
const drop =
  (claimId: string): Step =>
  async (read) => {
    const claim = await read.get('claims', claimId);
    return claim ? [remove('claims', claim)] : [];
  };

test('after any edits the folded marks are those that a fresh reading finds', async () => {
  const claimIds = fc.constantFrom('claim-1', 'claim-2', 'claim-3');
  const steps = fc.array(
    fc.oneof(
      fc.tuple(claimIds, fc.nat(60)).map(([id, start]) => mark(id, start)),
      fc.tuple(claimIds, fc.string({ minLength: 1, maxLength: 6 })).map(([id, words]) => rename(id, words)),
      claimIds.map(drop),
    ),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (edits) => {
      const db = await freshCase();
      const excerptId = (await db.excerpts.toCollection().first())?.id ?? '';
      const shown: ExcerptMarks[] = [];
      const { unmount } = render(
        <Marks db={db} excerptId={excerptId} onShow={(marks) => shown.push(marks)} />,
      );
      await screen.findByText(/^\d+ marks$/);
      for (const step of edits) {
        await act(async () => {
          await commit(db, NOTE, (read) => step(read, excerptId));
        });
      }
      const fresh = await marksOfExcerpt(db, excerptId);
      await waitFor(() => expect(shown.at(-1)).toEqual(fresh));
      unmount();
    }),
    { numRuns: 12 },
  );
});

test('an edit that no mark of the excerpt shows leaves the marks as they are', async () => {
  const db = await freshCase();
  const excerptId = (await db.excerpts.toCollection().first())?.id ?? '';
  const marks = await marksOfExcerpt(db, excerptId);
  const source = await db.sources.toCollection().first();
  const entry = await commit(db, NOTE, async () =>
    source ? [put('sources', source, { ...source, note: 'Read twice.' })] : [],
  );
  const none = { claims: new Map(), entities: new Map() };
  expect(entry?.changes).toHaveLength(1);
  expect(foldMarks(marks, excerptId, entry?.changes ?? [], none)).toBe(marks);
  expect(foldMarks({ passages: [], mentions: [] }, 'elsewhere', entry?.changes ?? [], none)).toEqual({
    passages: [],
    mentions: [],
  });
});

function Marks(props: {
  readonly db: CaseDatabase;
  readonly excerptId: string;
  readonly onShow: (marks: ExcerptMarks) => void;
}) {
  return (
    <CaseDatabaseProvider value={props.db}>
      <Count excerptId={props.excerptId} onShow={props.onShow} />
    </CaseDatabaseProvider>
  );
}

function Count({
  excerptId,
  onShow,
}: {
  readonly excerptId: string;
  readonly onShow: (marks: ExcerptMarks) => void;
}) {
  const marks = useExcerptMarks(excerptId);
  if (!marks) return null;
  onShow(marks);
  return <p>{marks.passages.length + marks.mentions.length} marks</p>;
}
