import { expect, test } from 'vitest';
import { describeChanges, namedRecords } from '../../../shared/analysis/describe-change.ts';
import type { NameOf } from '../../../shared/analysis/describe-fields.ts';
import { shortenedPair } from '../../../shared/analysis/shortened.ts';
import { sittingsOf } from '../../../shared/analysis/sittings.ts';
import { stepFates } from '../../../shared/analysis/step-fates.ts';
import { add, put, remove } from '../../../shared/model/changes.ts';
import { actKeys, subjectIds } from '../../../shared/model/history-keys.ts';
import { additionsOf } from '../../../shared/model/whole-case.ts';
import { smallCase } from '../model/small-case.ts';

const NAMES: Readonly<Record<string, string>> = {
  'claim-1': 'C1 The harbour of Velm is open.',
  'claim-2': 'C2 Forty ships were counted in Velm.',
  'entity-1': 'E1 Velm',
};
const nameOf: NameOf = (_, id) => NAMES[id];

test('a changed claim is told field by field, before and after, in the words of its form', async () => {
  const { claims } = (await smallCase()).whole.snapshot;
  const [claim] = claims;
  if (!claim) throw new Error('no claim');
  const after = {
    ...claim,
    rev: 2,
    statement: 'The harbour of Velm has reopened.',
    kind: 'denial' as const,
    happened: { date: '2026-01', basis: 'as printed' },
    credibility: { digit: 2 as const, reason: 'two papers', at: '', by: '' },
  };
  expect(describeChanges([put('claims', claim, after)], nameOf)).toMatchObject([
    {
      thing: 'Claim',
      act: 'changed',
      name: 'C1 The harbour of Velm has reopened.',
      fields: [
        {
          label: 'Statement',
          before: 'The harbour of Velm is open.',
          after: 'The harbour of Velm has reopened.',
        },
        { label: 'Kind', before: 'Statement of fact', after: 'Denial' },
        { label: 'Happened', before: '', after: 'January 2026, as printed' },
        { label: 'Credibility', before: '2', after: '2, because two papers' },
      ],
    },
  ]);
});

test('no value of any record is told as raw data, and what joins two records names both', async () => {
  const { snapshot } = (await smallCase()).whole;
  const told = describeChanges(additionsOf(snapshot), nameOf);
  const words = told.flatMap(({ fields }) => fields.map(({ after }) => after)).join('\n');
  expect(words).not.toMatch(/\[object|\{"|undefined|null/u);
  expect(told.find(({ table }) => table === 'roles')?.name).toBe('E1 in C1');
  expect(told.find(({ table }) => table === 'passages')?.name).toBe(
    'C1: “The harbour of Velm opened on Monday.”',
  );
  // A text is told with its excerpt, once.
  expect(told.filter(({ table }) => table === 'texts')).toEqual([]);
});

test('what was rewritten in a long assessment is shown where it was rewritten', async () => {
  const [assessment] = (await smallCase()).whole.snapshot.assessments;
  if (!assessment) throw new Error('no assessment');
  const body = (words: string) => ({
    ...assessment,
    body: {
      type: 'doc' as const,
      content: [`${'Unchanged words. '.repeat(60)}${words}`].map((text) => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text }],
      })),
    },
  });
  const [told] = describeChanges([put('assessments', body('It grows.'), body('It shrinks.'))], nameOf);
  expect(told?.fields).toHaveLength(1);
  expect(told?.fields[0]?.before).toMatch(/^….*It grows\.$/u);
  expect(told?.fields[0]?.after).toMatch(/^….*It shrinks\.$/u);
});

test('two long texts are cut near the place where they part, and never within a pair of surrogates', () => {
  const [before, after] = shortenedPair(`${'😀'.repeat(300)}a`, `${'😀'.repeat(300)}b`, 60);
  expect(before.isWellFormed() && after.isWellFormed()).toBe(true);
  expect(before.endsWith('a') && after.endsWith('b')).toBe(true);
});

test('the records that a step names are known beforehand', async () => {
  const { roles, assessments } = (await smallCase()).whole.snapshot;
  const named = namedRecords([
    ...roles.map((role) => add('roles', role)),
    ...assessments.map((one) => add('assessments', one)),
  ]);
  expect([...(named.get('entities') ?? [])]).toEqual(['entity-1', 'entity-2']);
  expect(named.get('claims')).toEqual(new Set(['claim-1', 'claim-2']));
});

test('a step is filed under the records on screen that it touches, and under what it does', async () => {
  const { passages, claims, excerpts } = (await smallCase()).whole.snapshot;
  const [passage, claim, excerpt] = [passages[0], claims[0], excerpts[0]];
  if (!passage || !claim || !excerpt) throw new Error('not there');
  const changes = [remove('passages', passage), put('claims', claim, claim), add('excerpts', excerpt)];
  expect(subjectIds(changes)).toEqual(['claim-1', 'source-1']);
  expect(actKeys(changes)).toEqual(['passages removed', 'claims changed', 'excerpts added']);
});

test('a step that removes an entity is named by it, and not by the claims that it had spoken in', async () => {
  const { claims, entities } = (await smallCase()).whole.snapshot;
  const [claim, entity] = [claims[0], entities[0]];
  if (!claim || !entity) throw new Error('not there');
  const told = describeChanges(
    [put('claims', claim, { ...claim, attribution: [] }), remove('entities', entity)],
    nameOf,
  );
  expect(told.map(({ name }) => name.slice(0, 2))).toEqual(['E1', 'C1']);
});

test('a step that was taken back says so until it is done again', () => {
  const steps = [
    { seq: 1, kind: 'start', of: 0 },
    { seq: 2, kind: 'edit', of: 0 },
    { seq: 3, kind: 'edit', of: 0 },
    { seq: 4, kind: 'undo', of: 3 },
    { seq: 5, kind: 'undo', of: 2 },
    { seq: 6, kind: 'redo', of: 2 },
    { seq: 7, kind: 'drop', of: 2 },
  ] as const;
  expect(stepFates(steps)).toEqual(
    new Map([
      [3, { kind: 'undone', by: 4 }],
      [2, { kind: 'dropped', by: 7 }],
    ]),
  );
});

test('a clock that was set back a year reorders nothing: a new sitting begins and says so', () => {
  const at = (seq: number, moment: string) => ({ seq, at: moment });
  const sittings = sittingsOf(
    [
      at(1, '2026-03-01T10:00:00.000Z'),
      at(2, '2026-03-01T10:10:00.000Z'),
      at(3, '2025-03-01T10:12:00.000Z'),
      at(4, '2025-03-01T10:13:00.000Z'),
      at(5, '2026-03-01T10:20:00.000Z'),
      at(6, '2026-03-01T11:20:00.000Z'),
    ],
    (moment) => moment.slice(0, 10),
  );
  expect(sittings.map(({ steps }) => steps.map(({ seq }) => seq))).toEqual([[1, 2], [3, 4], [5], [6]]);
  expect(sittings.map(({ isClockBack }) => isClockBack)).toEqual([false, true, false, false]);
});
