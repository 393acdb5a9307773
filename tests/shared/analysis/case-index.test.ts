import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseIndex } from '../../../shared/analysis/case-index.ts';
import type { CaseLists } from '../../../shared/analysis/case-lists.ts';
import { CaseTables, KEPT_TABLES } from '../../../shared/analysis/case-tables.ts';
import { stepNamed } from '../../../shared/model/attribution.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import { add, type Change, idOf, invert, put, remove } from '../../../shared/model/changes.ts';
import type { ClaimRelation } from '../../../shared/model/claim-relation.ts';
import type { Entity, Role } from '../../../shared/model/entity.ts';
import type { Lineage } from '../../../shared/model/lineage.ts';
import type { Passage } from '../../../shared/model/passage.ts';
import { type AnyRecord, REFERENCES, type Records, type TableName } from '../../../shared/model/schema.ts';
import { smallCase } from '../../shared/model/small-case.ts';

const AT = '2026-02-03T00:00:00.000Z';
const RATED = { reason: 'Read', at: AT, by: '' };
type Rows = Map<TableName, Map<string, AnyRecord>>;

describe('the lists of a case', () => {
  test('folded with any edits, and with their undoing, are those that are made anew', async () => {
    const { whole } = await smallCase();
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 14 }), (edits) => {
        const rows = rowsOf(whole.snapshot);
        const index = builtFrom(rows);
        index.lists();
        const done: (readonly Change[])[] = [];
        for (const { plan, takesBack } of edits) {
          const last = takesBack ? done.pop() : undefined;
          const changes = last ? invert(last) : withCascade(rows, plan(rows));
          if (!last) done.push(changes);
          write(rows, changes);
          index.fold(changes);
          expect(index.lists()).toEqual(builtFrom(rows).lists());
        }
      }),
      { numRuns: 150 },
    );
  });

  test('keep their identity where an edit does not touch them', async () => {
    const { whole } = await smallCase();
    const rows = rowsOf(whole.snapshot);
    const index = builtFrom(rows);
    const before = index.lists();
    const claim = rows.get('claims')?.get('claim-1') as Records['claims'];
    index.fold([put('claims', claim, { ...claim, statement: 'The mole is closed.' })]);
    const after = index.lists();
    expect(after.claims.map((row) => row.claim.statement)).toContain('The mole is closed.');
    expect(after.claims[1]).toBe(before.claims[1]);
    expect(after.entities).toBe(before.entities);
    expect(after.words).toBe(before.words);
  });

  test('a change set that is folded twice does no harm', async () => {
    const { whole } = await smallCase();
    const rows = rowsOf(whole.snapshot);
    const index = builtFrom(rows);
    const passage = rows.get('passages')?.get('passage-3') as Passage;
    const changes = [remove('passages', passage)];
    write(rows, changes);
    index.fold(changes);
    index.fold(changes);
    expect(index.lists()).toEqual(builtFrom(rows).lists());
  });

  test('a claim is one origin once the sources it rests on are connected', async () => {
    const { whole } = await smallCase();
    const rows = rowsOf(whole.snapshot);
    const changed = ['source-1', 'source-2'].map((id) => {
      const source = rows.get('sources')?.get(id) as Records['sources'];
      return put('sources', source, { ...source, firstHand: RATED });
    });
    const index = builtFrom(rows);
    write(rows, changed);
    index.fold(changed);
    expect(originsOf(index.lists(), 'C2')).toBe(2);
    index.fold([add('lineage', lineage('source-2', 'source-1'))]);
    expect(originsOf(index.lists(), 'C2')).toBe(1);
  });
});

const originsOf = ({ claims }: CaseLists, code: string): number | undefined =>
  claims.find(({ claim }) => claim.code === code)?.origins;

function builtFrom(rows: Rows): CaseIndex {
  const tables = new CaseTables();
  for (const table of KEPT_TABLES) {
    for (const record of rows.get(table)?.values() ?? []) tables.put(table, record as never);
  }
  const index = new CaseIndex(tables);
  for (const step of index.build(1)) expect(step).toBeUndefined();
  return index;
}

const rowsOf = (snapshot: CaseSnapshot): Rows =>
  new Map(
    Object.entries(snapshot).map(([table, records]) => [
      table as TableName,
      new Map((records as readonly AnyRecord[]).map((record) => [record.id, record])),
    ]),
  );

function write(rows: Rows, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.after) rows.get(change.table)?.set(idOf(change), change.after);
    else rows.get(change.table)?.delete(idOf(change));
  }
}

/** What the gate adds: the removal of all that rests on what is removed. */
function withCascade(rows: Rows, planned: readonly Change[]): readonly Change[] {
  const found: (readonly Change[])[] = [planned];
  const known = new Set(planned.map((change) => `${change.table}/${idOf(change)}`));
  for (let parents = planned.filter(({ after }) => after === null); parents.length > 0; ) {
    const children = REFERENCES.flatMap(({ table, field, parent }) =>
      [...(rows.get(table)?.values() ?? [])].flatMap((child) => {
        const key = `${table}/${child.id}`;
        const parentId = (child as unknown as Readonly<Record<string, string>>)[field];
        const isOrphan = parents.some((change) => change.table === parent && idOf(change) === parentId);
        if (!isOrphan || known.has(key)) return [];
        known.add(key);
        return [remove(table, child as never)];
      }),
    );
    found.push(children);
    parents = children;
  }
  return found.toReversed().flat();
}

const lineage = (sourceId: string, fromId: string): Lineage =>
  ({
    id: `lineage-${sourceId}-${fromId}`,
    rev: 1,
    sourceId,
    fromId,
    type: 'quotes',
    basis: '',
    createdAt: AT,
  }) as Lineage;

type Plan = (rows: Rows) => readonly Change[];
const changing =
  <T extends TableName>(table: T, id: string, change: (record: Records[T]) => Records[T] | null): Plan =>
  (rows) => {
    const before = rows.get(table)?.get(id) as Records[T] | undefined;
    const after = before && change(before);
    return before && after !== undefined ? [put(table, before, after as Records[T])] : [];
  };
const adding =
  <T extends TableName>(
    table: T,
    record: Records[T],
    needs: readonly (readonly [TableName, string])[],
  ): Plan =>
  (rows) =>
    rows.get(table)?.has(record.id) || !needs.every(([other, id]) => rows.get(other)?.has(id))
      ? []
      : [add(table, record)];

const one = (prefix: string, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((number) => `${prefix}-${number}`);
const claimId = one('claim', 2);
const sourceId = one('source', 2);
const entityId = one('entity', 2);

const plan: fc.Arbitrary<Plan> = fc.oneof(
  fc
    .record({
      id: claimId,
      who: fc.constantFrom('Velm Courier', 'a pilot', ''),
      speaker: fc.option(entityId),
    })
    .map(({ id, who, speaker }) =>
      changing('claims', id, (claim) => ({
        ...claim,
        attribution: [{ ...stepNamed(who), entityId: speaker as Entity['id'] | null }],
      })),
    ),
  fc
    .record({ id: claimId, tags: fc.subarray(['shipping', 'tolls', 'mole']) })
    .map(({ id, tags }) => changing('claims', id, (claim) => ({ ...claim, tags }))),
  fc
    .tuple(entityId, fc.constantFrom('Velm', 'Port of Velm', 'Agata Rehn'))
    .map(([id, name]) => changing('entities', id, (entity) => ({ ...entity, name }))),
  fc.tuple(sourceId, fc.boolean(), fc.boolean()).map(([id, isFirstHand, isWithdrawn]) =>
    changing('sources', id, (source) => ({
      ...source,
      firstHand: isFirstHand ? RATED : null,
      withdrawn: isWithdrawn ? { ...RATED, ground: 'doubtful' as const } : null,
    })),
  ),
  fc
    .tuple(one('passage', 3), fc.constantFrom('states', 'supports', 'contradicts'))
    .map(([id, stance]) => changing('passages', id, (passage) => ({ ...passage, stance }))),
  fc.tuple(sourceId, sourceId).map(([from, to]) =>
    adding('lineage', lineage(from, to), [
      ['sources', from],
      ['sources', to],
    ]),
  ),
  fc.tuple(claimId, claimId, fc.constantFrom('real', 'same origin')).map(([id, otherId, outcome]) =>
    adding(
      'claimRelations',
      {
        ...RATED,
        id: `relation-${id}-${otherId}`,
        rev: 1,
        claimId: id,
        otherId,
        type: 'contradicts',
        outcome,
      } as ClaimRelation,
      [
        ['claims', id],
        ['claims', otherId],
      ],
    ),
  ),
  fc.tuple(claimId, entityId).map(([id, other]) =>
    adding(
      'roles',
      { id: `role-${id}-${other}`, rev: 1, claimId: id, entityId: other, role: 'actor' } as Role,
      [
        ['claims', id],
        ['entities', other],
      ],
    ),
  ),
  fc
    .oneof(
      claimId.map((id) => ['claims', id] as const),
      sourceId.map((id) => ['sources', id] as const),
      entityId.map((id) => ['entities', id] as const),
      one('passage', 3).map((id) => ['passages', id] as const),
      fc.constant(['assessments', 'assessment-1'] as const),
    )
    .map(
      ([table, id]): Plan =>
        (rows) => {
          const record = rows.get(table)?.get(id);
          return record ? [remove(table, record as never)] : [];
        },
    ),
);
const edit = fc.record({ plan, takesBack: fc.boolean() });
