import { act, render, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedMark } from '../../../renderer/commands/marks.ts';
import { CaseDatabaseProvider } from '../../../renderer/db/case-database.tsx';
import { commit } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { foldMarks } from '../../../renderer/db/fold-marks.ts';
import { type ExcerptMarks, marksOfExcerpt } from '../../../renderer/db/queries.ts';
import type { Reader } from '../../../renderer/db/reader.ts';
import { useExcerptMarks } from '../../../renderer/db/use-marks.ts';
import { add, type Change, put, remove } from '../../../shared/model/changes.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import {
  MARK_TABLES,
  type MarkTable,
  type NoteId,
  type PassageId,
  spanOf,
} from '../../../shared/model/passage.ts';
import { freshCase, NOTE } from './fresh-case.ts';

type Step = (read: Reader, excerptId: string) => Promise<readonly Change[]>;

let count = 0;
const freshPassage = (): PassageId => `passage-of-test-${(count += 1)}` as PassageId;
const freshNote = (): NoteId => `note-of-test-${(count += 1)}` as NoteId;

const mark =
  (claimId: string, start: number): Step =>
  async (read, excerptId) => {
    const stored = await read.get('texts', excerptId);
    const claim = await read.get('claims', claimId);
    const span = stored && spanOf(stored.id, stored.text, start, start + 12);
    return span && claim
      ? [
          add('passages', {
            ...span,
            id: freshPassage(),
            rev: 0,
            claimId: claimId as ClaimId,
            stance: 'states',
            proposal: null,
          }),
        ]
      : [];
  };
const note =
  (start: number, length: number): Step =>
  async (read, excerptId) => {
    const stored = await read.get('texts', excerptId);
    const span = stored && spanOf(stored.id, stored.text, start, start + length);
    return span
      ? [
          add('notes', {
            ...span,
            id: freshNote(),
            rev: 0,
            proposal: null,
            words: '',
            createdAt: '2026-01-02T03:04:05.678Z',
          }),
        ]
      : [];
  };
const move =
  (table: MarkTable, number: number, start: number): Step =>
  async (read, excerptId) => {
    const stored = await read.get('texts', excerptId);
    const marks = await read.where(table, 'excerptId', [excerptId]);
    const moved = marks[number % Math.max(1, marks.length)];
    const span = stored && spanOf(stored.id, stored.text, start, start + 9);
    return moved && span ? [changedMark({ table, id: moved.id }, moved, span)] : [];
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
      fc.tuple(fc.nat(60), fc.integer({ min: 5, max: 20 })).map(([start, length]) => note(start, length)),
      fc
        .tuple(fc.constantFrom(...MARK_TABLES), fc.nat(5), fc.nat(60))
        .map(([table, number, start]) => move(table, number, start)),
      fc.tuple(claimIds, fc.string({ minLength: 1, maxLength: 6 })).map(([id, words]) => rename(id, words)),
      claimIds.map(drop),
    ),
    { minLength: 1, maxLength: 8 },
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
    { numRuns: 20, seed: 1 },
  );
});

test('a mark is there while it is being written, and gone again when it could not be', async () => {
  const db = await freshCase();
  const excerptId = (await db.excerpts.toCollection().first())?.id ?? '';
  const shown: ExcerptMarks[] = [];
  render(<Marks db={db} excerptId={excerptId} onShow={(marks) => shown.push(marks)} />);
  await screen.findByText(/^\d+ marks$/);
  const notesShown = (): number => shown.at(-1)?.notes.length ?? -1;
  const before = notesShown();
  const claim = await db.claims.get('claim-1');
  if (!claim) throw new Error('The case has no claim');
  const withStale: Step = async (read, id) => [...(await note(4, 12)(read, id)), add('claims', claim)];
  await act(async () => {
    await expect(commit(db, NOTE, (read) => withStale(read, excerptId))).rejects.toThrow();
  });
  await waitFor(() => expect(notesShown()).toBe(before));
  expect(Math.max(...shown.map(({ notes }) => notes.length))).toBe(before + 1);
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
  expect(
    foldMarks({ passages: [], mentions: [], notes: [] }, 'elsewhere', entry?.changes ?? [], none),
  ).toEqual({
    passages: [],
    mentions: [],
    notes: [],
  });
});

test('marks that an edit does not concern stay the same objects', async () => {
  const db = await freshCase();
  const excerptId = (await db.excerpts.toCollection().first())?.id ?? '';
  const marks = await marksOfExcerpt(db, excerptId);
  const entry = await commit(db, NOTE, (read) => note(4, 12)(read, excerptId));
  const folded = foldMarks(marks, excerptId, entry?.changes ?? [], {
    claims: new Map(),
    entities: new Map(),
  });
  expect(folded.notes).toHaveLength(marks.notes.length + 1);
  expect(folded.passages).toBe(marks.passages);
  expect(folded.mentions).toBe(marks.mentions);
});

test('a mark that goes to another text is gone from this one', async () => {
  const db = await freshCase();
  const [here, there] = await db.excerpts.toArray();
  const marks = await marksOfExcerpt(db, here?.id ?? '');
  const moved = marks.passages[0]?.passage;
  if (!moved || !there) throw new Error('The small case has two texts and a passage in the first');
  const change = put('passages', moved, { ...moved, excerptId: there.id });
  const none = { claims: new Map(), entities: new Map() };
  expect(foldMarks(marks, moved.excerptId, [change], none).passages).toEqual(marks.passages.slice(1));
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
  return <p>{marks.passages.length + marks.mentions.length + marks.notes.length} marks</p>;
}
