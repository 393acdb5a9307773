import { formatPartialDate } from '../../lib/partial-date.ts';
import { groupBy } from '../../model/case-snapshot.ts';
import type { Entity } from '../../model/entity.ts';
import { byCode } from '../report-codes.ts';
import type { FigureMaterial } from './figure-material.ts';

/** Most entities that can be told apart in one chart. */
export const MOST_ENTITIES = 30;

export interface ChartEntity {
  readonly code: string;
  readonly name: string;
  readonly type: Entity['type'];
  /** How many claims it takes part in. */
  readonly claims: number;
}

/** A relation by the word of one or more claims. Ends are places in the list of entities. */
export interface ChartRelation {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly during: string;
  readonly codes: readonly string[];
}

/** Two entities that take part in the same claims. */
export interface ChartPair {
  readonly from: number;
  readonly to: number;
  readonly codes: readonly string[];
}

export interface EntityNetwork {
  readonly entities: readonly ChartEntity[];
  readonly relations: readonly ChartRelation[];
  readonly pairs: readonly ChartPair[];
  /** Entities with the fewest claims, for which there was no room. */
  readonly left: number;
}

/** Who and what takes part in some claims, and how they are linked by them. In the order of the codes. */
export function entityNetwork({ claims, snapshot }: FigureMaterial): EntityNetwork {
  const shown = new Set(claims.map(({ code }) => code));
  const codeOf = new Map<string, string>(
    snapshot.claims.flatMap(({ id, code }) => (shown.has(code) ? [[id, code] as const] : [])),
  );
  const relations = snapshot.entityRelations.filter(({ claimId }) => codeOf.has(claimId));
  const taking = new Map<string, Set<string>>();
  const take = (entityId: string, code: string): void => {
    taking.set(entityId, (taking.get(entityId) ?? new Set()).add(code));
  };
  for (const { entityId, claimId } of snapshot.roles) {
    const code = codeOf.get(claimId);
    if (code) take(entityId, code);
  }
  for (const { entityId, otherId, claimId } of relations) {
    for (const id of [entityId, otherId]) take(id, codeOf.get(claimId) ?? '');
  }
  const all = snapshot.entities
    .filter(({ id }) => taking.has(id))
    .toSorted((a, b) => (taking.get(b.id)?.size ?? 0) - (taking.get(a.id)?.size ?? 0) || byCode(a, b));
  const drawn = all.slice(0, MOST_ENTITIES).toSorted(byCode);
  const placeOf = new Map<string, number>(drawn.map(({ id }, index) => [id, index]));
  return {
    entities: drawn.map(({ id, code, name, type }) => ({
      code,
      name,
      type,
      claims: taking.get(id)?.size ?? 0,
    })),
    relations: relationsAmong(relations, placeOf, codeOf),
    pairs: pairsAmong(drawn, taking),
    left: all.length - drawn.length,
  };
}

function relationsAmong(
  relations: FigureMaterial['snapshot']['entityRelations'],
  placeOf: ReadonlyMap<string, number>,
  codeOf: ReadonlyMap<string, string>,
): readonly ChartRelation[] {
  const known = relations.filter(({ entityId, otherId }) => placeOf.has(entityId) && placeOf.has(otherId));
  const alike = groupBy(known, ({ entityId, otherId, type, during }) =>
    JSON.stringify([entityId, otherId, type, during]),
  );
  return [...alike.values()]
    .flatMap((group): readonly ChartRelation[] => {
      const [first] = group;
      if (!first) return [];
      const codes = [...new Set(group.flatMap(({ claimId }) => codeOf.get(claimId) ?? []))].toSorted(compare);
      return [
        {
          from: placeOf.get(first.entityId) ?? 0,
          to: placeOf.get(first.otherId) ?? 0,
          type: first.type,
          during: first.during ? formatPartialDate(first.during) : '',
          codes,
        },
      ];
    })
    .toSorted(
      (a, b) =>
        a.from - b.from ||
        a.to - b.to ||
        (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) ||
        (a.during < b.during ? -1 : 1),
    );
}

function pairsAmong(
  drawn: readonly Entity[],
  taking: ReadonlyMap<string, ReadonlySet<string>>,
): readonly ChartPair[] {
  return drawn.flatMap((one, from) =>
    drawn.slice(from + 1).flatMap((other, index): readonly ChartPair[] => {
      const own = taking.get(one.id) ?? new Set();
      const codes = [...(taking.get(other.id) ?? [])].filter((code) => own.has(code)).toSorted(compare);
      return codes.length > 0 ? [{ from, to: from + 1 + index, codes }] : [];
    }),
  );
}

const compare = (a: string, b: string): number => byCode({ code: a }, { code: b });
