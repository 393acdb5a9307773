import {
  aliasNamed,
  type EntityId,
  type EntityRelationId,
  type RoleId,
  UNDESCRIBED,
} from '../model/entity.ts';
import type { MentionId } from '../model/passage.ts';
import { SAMPLE_CLAIMS } from './claims.ts';
import { SAMPLE_ENTITIES } from './entities.ts';
import { SAMPLE_ENTITY_RELATIONS } from './links.ts';
import { quotedSpan } from './quoted-span.ts';
import type { ClaimIdOf } from './rich-text-builder.ts';
import type { SampleDraft } from './sample-draft.ts';
import type { SampleEntity } from './sample-parts.ts';

/** Turns the key of an entity into its id; throws when there is no such entity. */
export type EntityIdOf = (key: string) => EntityId;

/** Adds the entities with their mentions. */
export function addEntities(draft: SampleDraft): EntityIdOf {
  const ids = new Map(SAMPLE_ENTITIES.map((entity) => [entity.key, addEntity(draft, entity)]));
  return (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`There is no sample entity “${key}”`);
    return id;
  };
}

/** Adds what the claims say of the entities: their roles, and how they stand to each other. */
export function addRoles(draft: SampleDraft, claimIdOf: ClaimIdOf, entityIdOf: EntityIdOf): void {
  for (const claim of SAMPLE_CLAIMS) {
    for (const [key, role] of claim.roles) {
      draft.snapshot.roles.push({
        id: draft.newId() as RoleId,
        rev: 0,
        claimId: claimIdOf(claim.key),
        entityId: entityIdOf(key),
        role,
      });
    }
  }
  for (const { entity, type, other, claim, during } of SAMPLE_ENTITY_RELATIONS) {
    draft.snapshot.entityRelations.push({
      id: draft.newId() as EntityRelationId,
      rev: 0,
      entityId: entityIdOf(entity),
      type,
      otherId: entityIdOf(other),
      claimId: claimIdOf(claim),
      during,
    });
  }
}

function addEntity(draft: SampleDraft, entity: SampleEntity): EntityId {
  const { key: _key, mentions, aliases, ...fields } = entity;
  const id = draft.newId() as EntityId;
  draft.snapshot.entities.push({
    id,
    code: draft.nextCode('entities'),
    rev: 0,
    ...UNDESCRIBED,
    ...fields,
    aliases: aliases.map((alias) => {
      if (typeof alias === 'string') return aliasNamed(alias);
      const { id: within, code } = draft.sourceOf(alias.within);
      return { name: alias.name, within, basis: `text of ${code}` };
    }),
    createdAt: draft.createdAt,
  });
  for (const quote of mentions) {
    const span = quotedSpan(draft.excerpts, quote);
    draft.snapshot.mentions.push({
      ...span,
      id: draft.newId() as MentionId,
      rev: 0,
      entityId: id,
      proposal: null,
    });
  }
  return id;
}
