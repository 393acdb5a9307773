import type { EntityId, RoleId } from '../model/entity.ts';
import type { MentionId } from '../model/passage.ts';
import { SAMPLE_CLAIMS } from './claims.ts';
import { SAMPLE_ENTITIES } from './entities.ts';
import { quotedSpan } from './quoted-span.ts';
import type { ClaimIdOf } from './rich-text-builder.ts';
import type { SampleDraft } from './sample-draft.ts';
import type { SampleEntity } from './sample-parts.ts';

/** Adds the entities with their mentions, and their roles in the claims. Throws on a role for an unknown entity. */
export function addEntities(draft: SampleDraft, claimIdOf: ClaimIdOf): void {
  const ids = new Map(SAMPLE_ENTITIES.map((entity) => [entity.key, addEntity(draft, entity)]));
  for (const claim of SAMPLE_CLAIMS) {
    for (const [key, role] of claim.roles) {
      const entityId = ids.get(key);
      if (!entityId) throw new Error(`There is no sample entity “${key}”`);
      draft.snapshot.roles.push({
        id: draft.newId() as RoleId,
        rev: 0,
        claimId: claimIdOf(claim.key),
        entityId,
        role,
      });
    }
  }
}

function addEntity(draft: SampleDraft, entity: SampleEntity): EntityId {
  const { key: _key, mentions, ...fields } = entity;
  const id = draft.newId() as EntityId;
  draft.snapshot.entities.push({
    id,
    code: draft.nextCode('entities'),
    rev: 0,
    ...fields,
    createdAt: draft.createdAt,
  });
  for (const quote of mentions) {
    const span = quotedSpan(draft.excerpts, quote);
    draft.snapshot.mentions.push({ ...span, id: draft.newId() as MentionId, rev: 0, entityId: id });
  }
  return id;
}
