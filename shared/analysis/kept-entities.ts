import { type CaseSnapshot, groupBy } from '../model/case-snapshot.ts';
import type { Entity } from '../model/entity.ts';

interface KeptBy {
  /** Excerpts whose words are withheld. */
  readonly hidden: ReadonlySet<string>;
  /** Sources that are not named. */
  readonly described: ReadonlySet<string>;
  /** Whether a claim may tell of the entities that take part in it. */
  readonly tells: (claimId: string) => boolean;
}

/** Entities that something else leads to than withheld words, without the names that hold in those words alone. */
export function keptEntities(
  { entities, roles, mentions }: Pick<CaseSnapshot, 'entities' | 'roles' | 'mentions'>,
  { hidden, described, tells }: KeptBy,
): readonly Entity[] {
  const rolesOf = groupBy(roles, ({ entityId }) => entityId as string);
  const mentionsOf = groupBy(mentions, ({ entityId }) => entityId as string);
  return entities
    .filter(
      ({ id }) =>
        (rolesOf.get(id) ?? []).some(({ claimId }) => tells(claimId)) ||
        (mentionsOf.get(id) ?? []).some(({ excerptId }) => !hidden.has(excerptId)),
    )
    .map((entity) => ({
      ...entity,
      aliases: entity.aliases
        .filter(({ within }) => within === null || !described.has(within))
        .map((alias) => ({ ...alias, basis: '' })),
      absorbed: [],
    }));
}
