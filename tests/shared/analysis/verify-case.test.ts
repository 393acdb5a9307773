import { describe, expect, test } from 'vitest';
import { type Finding, type HashTools, verifyCase } from '../../../shared/analysis/verify-case.ts';
import type { Records, TableName } from '../../../shared/model/schema.ts';
import { startedWith, type WholeCase } from '../../../shared/model/whole-case.ts';
import { sha256, smallCase } from '../model/small-case.ts';

const SIGNATURE = { at: '2026-01-02T03:04:05.678Z', analyst: '', label: 'Make case' };

describe('verifying a case', () => {
  test('finds nothing in a sound case', async () => {
    expect(await findingsOf((whole) => whole)).toEqual([]);
  });

  test('finds nothing in a case that has been worked on', async () => {
    const { whole } = await smallCase();
    const [claim] = whole.snapshot.claims;
    const [source] = whole.snapshot.sources;
    if (!claim || !source) throw new Error('The small case is empty');
    const noted = { ...claim, rev: 2, note: 'Seen' };
    const moved = [
      { table: 'claims', before: claim, after: noted },
      { table: 'claims', before: noted, after: { ...claim, rev: 3 } },
    ] as const;
    const journal = [
      ...whole.journal,
      ...moved.map((change, index) => ({
        ...SIGNATURE,
        seq: index + 2,
        kind: 'edit' as const,
        of: 0,
        changes: [change],
      })),
    ];
    const claims = whole.snapshot.claims.map((other) =>
      other.id === claim.id ? { ...claim, rev: 3 } : other,
    );
    expect(await findingsOf(() => ({ snapshot: { ...whole.snapshot, claims }, journal }))).toEqual([]);
  });

  test.each<[what: string, damage: (whole: WholeCase) => WholeCase, expected: Finding]>([
    [
      'a text that was changed',
      told(
        without('mentions'),
        without('roles'),
        edit('texts', 1, (text) => ({ text: `${text.text} More.` })),
      ),
      { rule: 'text', about: 'X2', message: 'The text does not match its hash.' },
    ],
    [
      'an excerpt without its text',
      told(without('passages'), without('mentions'), drop('texts', 1)),
      { rule: 'text', about: 'X2', message: 'The excerpt has no text.' },
    ],
    [
      'a passage that is not at its place',
      told(edit('passages', 0, ({ start, end }) => ({ start: start + 1, end: end + 1 }))),
      {
        rule: 'passage',
        about: 'C1',
        message: 'The quoted words are not at 1 to 38 any more: “The harbour of Velm opened on Monday.”.',
      },
    ],
    [
      'a passage whose words were changed',
      told(edit('passages', 2, () => ({ quote: 'Ships counted: 83.' }))),
      {
        rule: 'passage',
        about: 'C2',
        message: 'The quoted words are not at 29 to 47 any more: “Ships counted: 83.”.',
      },
    ],
    [
      'a mention that is not at its place',
      told(edit('mentions', 0, ({ start, end }) => ({ start: start - 1, end: end - 1 }))),
      { rule: 'passage', about: 'E1', message: 'The quoted words are not at 14 to 18 any more: “Velm”.' },
    ],
    [
      'a role in a claim that is gone',
      told(edit('roles', 0, () => ({ claimId: 'claim-9' as never }))),
      { rule: 'reference', about: 'role-1', message: 'roles.claimId names nothing in claims.' },
    ],
    [
      'an excerpt of a source that is gone',
      told(edit('excerpts', 0, () => ({ sourceId: 'source-9' as never }))),
      { rule: 'reference', about: 'excerpt-1', message: 'excerpts.sourceId names nothing in sources.' },
    ],
    [
      'an assessment that cites a removed claim',
      told(without('roles'), without('passages'), drop('claims', 1)),
      { rule: 'citation', about: 'R1', message: 'The assessment cites a claim that was removed.' },
    ],
    [
      'a code that is used twice',
      told(edit('claims', 1, () => ({ code: 'C1' }))),
      { rule: 'code', about: 'C1', message: 'The code C1 is used twice.' },
    ],
    [
      'a missing journal entry',
      (whole) => ({ ...whole, journal: whole.journal.map((entry) => ({ ...entry, seq: 2 })) }),
      { rule: 'journal', about: '1', message: 'This entry of the journal is missing.' },
    ],
    [
      'a record that was changed behind the journal',
      edit('claims', 0, () => ({ note: 'Slipped in' })),
      { rule: 'journal', about: 'C1', message: 'The record is not as the journal tells it.' },
    ],
    [
      'a record that was slipped in behind the journal',
      ({ snapshot, journal }) => ({
        snapshot: {
          ...snapshot,
          entities: snapshot.entities.flatMap((entity, index) =>
            index === 0 ? [entity, { ...entity, id: 'entity-9' as never, code: 'E9' }] : [entity],
          ),
        },
        journal,
      }),
      { rule: 'journal', about: 'E9', message: 'The record is not as the journal tells it.' },
    ],
    [
      'a record that was lost behind the journal',
      drop('roles', 1),
      { rule: 'journal', about: 'role-2', message: 'The journal tells of a record that is gone.' },
    ],
  ])('finds %s, and nothing else', async (_, damage, expected) => {
    expect(await findingsOf(damage)).toEqual([expected]);
  });

  test('finds original bytes that are missing, and bytes that were changed', async () => {
    const found = await findingsOf((whole) => whole, {
      originalHash: async ({ name }) => (name === 'velm-1.txt' ? null : 'f'.repeat(64)),
    });
    expect(found).toEqual([
      { rule: 'original', about: 'velm-1.txt', message: 'The original bytes are missing.' },
      { rule: 'original', about: 'velm-2.txt', message: 'The original bytes do not match their hash.' },
    ]);
  });
});

type Damage = (whole: WholeCase) => WholeCase;

async function findingsOf(damage: Damage, other: Partial<HashTools> = {}): Promise<readonly Finding[]> {
  const { whole, originals } = await smallCase();
  const found = await verifyCase(damage(whole), {
    textHash: ({ text }) => sha256(new TextEncoder().encode(text)),
    originalHash: async (original) => {
      const bytes = originals.get(original.sha256);
      return bytes ? sha256(new Uint8Array(bytes)) : null;
    },
    ...other,
  });
  return found.map(({ rule, about, message }) => ({ rule, about, message }));
}

/** Damage that the journal tells as well. */
function told(...damages: readonly Damage[]): Damage {
  return (whole) =>
    startedWith(damages.reduce((damaged, damage) => damage(damaged), whole).snapshot, SIGNATURE);
}

function edit<T extends TableName>(
  table: T,
  at: number,
  change: (record: Records[T]) => Partial<Records[T]>,
): Damage {
  return ({ snapshot, journal }) => ({
    snapshot: {
      ...snapshot,
      [table]: snapshot[table].map((record, index) =>
        index === at ? { ...record, ...change(record) } : record,
      ),
    },
    journal,
  });
}

function drop(table: TableName, at: number): Damage {
  return ({ snapshot, journal }) => ({
    snapshot: { ...snapshot, [table]: snapshot[table].filter((_, index) => index !== at) },
    journal,
  });
}

function without(table: TableName): Damage {
  return ({ snapshot, journal }) => ({ snapshot: { ...snapshot, [table]: [] }, journal });
}
