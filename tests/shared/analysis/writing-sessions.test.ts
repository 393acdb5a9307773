import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessmentBefore,
  type WritingStep,
  writingSessions,
} from '../../../shared/analysis/writing-sessions.ts';
import type { Assessment, AssessmentId } from '../../../shared/model/assessment.ts';
import { add, type Change, invert, put, remove } from '../../../shared/model/changes.ts';
import type { VersionName, VersionNameId } from '../../../shared/model/version-name.ts';
import { smallCase } from '../model/small-case.ts';
import { textOf, write } from './invented-text.ts';

const ID = 'assessment-1' as AssessmentId;

const step = (seq: number, at: string, analyst = 'A. Reader'): WritingStep => ({
  seq,
  at,
  analyst,
  kind: 'edit',
});

const named = (seq: number, name: string): VersionName => ({
  id: `name-${seq}` as VersionNameId,
  rev: 1,
  assessmentId: ID,
  seq,
  name,
  createdAt: '2026-01-02T00:00:00.000Z',
});

const cut = (steps: readonly WritingStep[], names: readonly VersionName[] = []) =>
  writingSessions(steps, names, (moment) => moment.slice(0, 10)).map(({ firstSeq, lastSeq }) => [
    firstSeq,
    lastSeq,
  ]);

describe('a run of writing', () => {
  test('goes on until there is a pause of half an hour', () => {
    const steps = [
      step(3, '2026-01-02T10:00:00Z'),
      step(4, '2026-01-02T10:29:59Z'),
      step(9, '2026-01-02T10:59:59Z'),
      step(10, '2026-01-02T11:10:00Z'),
    ];
    expect(cut(steps)).toEqual([
      [3, 4],
      [9, 10],
    ]);
  });

  test('ends with the day', () => {
    expect(cut([step(1, '2026-01-02T23:58:00Z'), step(2, '2026-01-03T00:02:00Z')])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('ends where the analyst named a version, and carries the name', () => {
    const steps = [1, 5, 8].map((seq) => step(seq, `2026-01-02T10:0${seq}:00Z`));
    const names = [named(6, 'For review'), named(40, 'Sent')];
    expect(cut(steps, names)).toEqual([
      [1, 5],
      [8, 8],
    ]);
    const sessions = writingSessions(steps, names, () => 'day');
    expect(sessions.map((session) => session.names.map(({ name }) => name))).toEqual([
      ['For review'],
      ['Sent'],
    ]);
  });

  test('does not run together with what the case began with', () => {
    const start = { ...step(1, '2026-01-02T10:00:00Z'), kind: 'start' as const };
    expect(cut([start, step(2, '2026-01-02T10:01:00Z')])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('a name that is older than the writing names nothing', () => {
    const [session] = writingSessions([step(7, '2026-01-02T10:00:00Z')], [named(3, 'Early')], () => 'day');
    expect(session?.names).toEqual([]);
  });

  test('tells who wrote, each once', () => {
    const steps = [
      step(1, '2026-01-02T10:00:00Z'),
      step(2, '2026-01-02T10:01:00Z', ''),
      step(3, '2026-01-02T10:02:00Z', 'B. Writer'),
      step(4, '2026-01-02T10:03:00Z'),
    ];
    const [session] = writingSessions(steps, [], () => 'day');
    expect(session).toMatchObject({ steps: 4, analysts: ['A. Reader', 'B. Writer'] });
  });
});

test('folding the journal backwards gives the text exactly as it was at each moment', async () => {
  const { whole } = await smallCase();
  const [start] = whole.snapshot.assessments;
  if (!start) throw new Error('The small case has no assessment');
  const edit = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ act: fc.constant('write' as const), words: fc.string({ unit: 'grapheme' }) }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('title' as const), words: fc.string() }) },
    { weight: 3, arbitrary: fc.record({ act: fc.constant('undo' as const), words: fc.constant('') }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('remove' as const), words: fc.constant('') }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('else' as const), words: fc.string() }) },
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      let now: Assessment | null = start;
      const entries: { readonly changes: readonly Change[] }[] = [];
      const undoable: (readonly Change[])[] = [];
      const moments: (Assessment | null)[] = [now];
      for (const { act, words } of edits) {
        const changes: readonly Change[] =
          act === 'undo'
            ? invert(undoable.pop() ?? [])
            : changesOf(act, words, now, whole.snapshot.claims[0] ?? null);
        if (act !== 'undo') undoable.push(changes);
        for (const change of changes) if (change.table === 'assessments') now = change.after;
        entries.push({ changes });
        moments.push(now);
      }
      for (const [at, then] of moments.entries()) {
        const later = entries.slice(at);
        expect(assessmentBefore(now, ID, later)).toEqual(then);
        const first = later.find(({ changes }) => changes.some(({ table }) => table === 'assessments'));
        expect(assessmentBefore(now, ID, first ? [first] : [])).toEqual(then);
      }
    }),
    { numRuns: 200 },
  );
});

function changesOf(
  act: 'write' | 'title' | 'remove' | 'else',
  words: string,
  now: Assessment | null,
  claim: Parameters<typeof put<'claims'>>[1],
): readonly Change[] {
  if (act === 'else') return claim ? [put('claims', claim, { ...claim, note: words })] : [];
  if (now === null) return [];
  switch (act) {
    case 'write': {
      const body = textOf(
        { type: 'paragraph', content: [{ type: 'text', text: words }] },
        write.heading(1, 'h', 'Head'),
      );
      return [put('assessments', now, { ...now, body, rev: now.rev + 1 })];
    }
    case 'title':
      return [put('assessments', now, { ...now, title: words })];
    case 'remove':
      return [remove('assessments', now)];
  }
}

test('before an assessment was begun there is none', async () => {
  const { whole } = await smallCase();
  const [assessment] = whole.snapshot.assessments;
  if (!assessment) throw new Error('The small case has no assessment');
  expect(assessmentBefore(assessment, ID, [{ changes: [add('assessments', assessment)] }])).toBeNull();
});
