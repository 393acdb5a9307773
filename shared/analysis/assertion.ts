import type { Claim, ClaimId } from '../model/claim.ts';
import { byCode } from '../model/code.ts';
import type { Entity, EntityId, EntityRelation, Role, RoleKind } from '../model/entity.ts';
import type { Measure } from '../model/measure.ts';
import { type Predicate, predicateOf, stemsOf } from './predicate.ts';
import { type TimeWindow, windowOf } from './time-window.ts';

/** What finding contradictions reads of a case. */
export interface ContradictionMaterial {
  readonly claims: readonly Pick<
    Claim,
    'id' | 'code' | 'statement' | 'kind' | 'status' | 'attribution' | 'happened' | 'measures'
  >[];
  readonly roles: readonly Pick<Role, 'claimId' | 'entityId' | 'role'>[];
  readonly entities: readonly Pick<Entity, 'id' | 'name' | 'aliases' | 'description'>[];
  readonly entityRelations: readonly Pick<EntityRelation, 'entityId' | 'otherId'>[];
  /** Keys of the pairs on which the analyst has decided already. */
  readonly settled: ReadonlySet<string>;
}

/** A measure with the words of its attribute as stems. */
export interface ReadMeasure {
  readonly measure: Measure;
  readonly attribute: readonly string[];
  readonly unit: string;
  readonly window: TimeWindow | null;
}

/** A claim as it is compared with others. */
export interface Assertion {
  readonly claim: ContradictionMaterial['claims'][number];
  /** Whether it is about what is to come. */
  readonly isAhead: boolean;
  /** By role; speakers are not what a claim is about. */
  readonly subjects: ReadonlyMap<SubjectRole, ReadonlySet<EntityId>>;
  readonly speakers: ReadonlySet<EntityId>;
  readonly predicate: Predicate;
  readonly window: TimeWindow | null;
  readonly measures: readonly ReadMeasure[];
}

export type SubjectRole = Exclude<RoleKind, 'speaker'>;
export const SUBJECT_ROLES = ['actor', 'target', 'object', 'topic', 'place'] as const satisfies SubjectRole[];

/** Reads every claim but those that were set aside, in the order of their codes. */
export function assertionsOf({ claims, roles, entities }: ContradictionMaterial): readonly Assertion[] {
  const rolesOf = new Map<ClaimId, ContradictionMaterial['roles'][number][]>();
  for (const role of roles) rolesOf.set(role.claimId, [...(rolesOf.get(role.claimId) ?? []), role]);
  const namesOf = new Map(
    entities.map(({ id, name, aliases }) => [
      id,
      [name, ...aliases.map((alias) => alias.name)].flatMap(stemsOf),
    ]),
  );
  return claims
    .filter(({ status }) => status !== 'set aside')
    .map((claim) => assertionOf(claim, rolesOf.get(claim.id) ?? [], namesOf))
    .toSorted((a, b) => byCode(a.claim, b.claim) || (a.claim.id < b.claim.id ? -1 : 1));
}

function assertionOf(
  claim: Assertion['claim'],
  roles: ContradictionMaterial['roles'],
  namesOf: ReadonlyMap<EntityId, readonly string[]>,
): Assertion {
  const subjects = new Map<SubjectRole, Set<EntityId>>();
  const speakers = new Set<EntityId>();
  const origin = claim.attribution.at(-1)?.entityId;
  if (origin) speakers.add(origin);
  for (const { role, entityId } of roles) {
    if (role === 'speaker') speakers.add(entityId);
    else subjects.set(role, (subjects.get(role) ?? new Set()).add(entityId));
  }
  const names = new Set(roles.flatMap(({ entityId }) => namesOf.get(entityId) ?? []));
  const window = windowOf(claim.happened?.date ?? null);
  return {
    claim,
    isAhead: claim.kind === 'forecast' || claim.kind === 'intention',
    subjects,
    speakers,
    predicate: predicateOf(claim.statement, claim.kind === 'denial', names),
    window,
    measures: claim.measures.map((measure) => ({
      measure,
      attribute: [...new Set(stemsOf(measure.attribute))].toSorted(),
      unit: stemsOf(measure.unit).join(' '),
      window: measure.asOf === null ? window : windowOf(measure.asOf),
    })),
  };
}
