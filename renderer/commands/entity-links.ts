import { type Change, put } from '../../shared/model/changes.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { EntityId, EntityRelation, Role } from '../../shared/model/entity.ts';
import type { Mention } from '../../shared/model/passage.ts';
import type { Reader } from '../db/reader.ts';

/** Attribution steps that stand for one entity, made to stand for another, or for none. */
export const relinkSteps = (
  claims: readonly Claim[],
  from: EntityId,
  to: EntityId | null,
): readonly Change[] =>
  claims
    .filter(({ attribution }) => attribution.some((step) => step.entityId === from))
    .map((claim) =>
      put('claims', claim, {
        ...claim,
        attribution: claim.attribution.map((step) =>
          step.entityId === from ? { ...step, entityId: to } : step,
        ),
      }),
    );

/** What hangs on an entity; a relation stands once, whichever end the entity is. */
export async function belongingsOf(
  read: Reader,
  entityId: EntityId,
): Promise<{
  readonly mentions: readonly Mention[];
  readonly roles: readonly Role[];
  readonly relations: readonly EntityRelation[];
}> {
  const mentions = await read.where('mentions', 'entityId', [entityId]);
  const roles = await read.where('roles', 'entityId', [entityId]);
  const outgoing = await read.where('entityRelations', 'entityId', [entityId]);
  const incoming = await read.where('entityRelations', 'otherId', [entityId]);
  const relations = new Map([...outgoing, ...incoming].map((relation) => [relation.id, relation]));
  return { mentions, roles, relations: [...relations.values()] };
}
