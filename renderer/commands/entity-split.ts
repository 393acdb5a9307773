import type { TextRange } from '../../shared/command-args.ts';
import { add, type Change, put, remove } from '../../shared/model/changes.ts';
import {
  type Alias,
  aliasNamed,
  type Entity,
  type EntityId,
  type EntityRelationId,
  UNDESCRIBED,
} from '../../shared/model/entity.ts';
import { type MentionId, spanOf } from '../../shared/model/passage.ts';
import { ENTITIES_WORDS } from '../../shared/words/entities.ts';
import { expectClaim } from './claims.ts';
import { PlanError, type Planner } from './planner.ts';

/** What is named moves to a new entity, which says in its aliases where they come from. */
export const splitEntity: Planner<'entity.split'> = async (
  read,
  { entityId, name, type, aliases, mentionIds, roleIds },
  stamp,
) => {
  if (name.trim() === '') throw new PlanError('The new entity needs a name.');
  const entity = await read.get('entities', entityId);
  if (!entity) return [];
  const mentions = await read.where('mentions', 'id', mentionIds);
  const roles = await read.where('roles', 'id', roleIds);
  const [code = ''] = await read.nextCodes('entities', 1);
  const id = stamp.newId() as EntityId;
  const moved = entity.aliases.filter((alias) => aliases.includes(alias.name));
  const basis = ENTITIES_WORDS.splitFrom(entity.code);
  return [
    add('entities', {
      id,
      code,
      rev: 0,
      name: name.trim(),
      type,
      ...UNDESCRIBED,
      aliases: moved
        .filter((alias) => alias.name !== name.trim())
        .map((alias) => ({ ...alias, basis: alias.basis || basis })),
      createdAt: stamp.now(),
    }),
    put('entities', entity, {
      ...entity,
      aliases: entity.aliases.filter((alias) => !moved.includes(alias)),
    }),
    ...mentions
      .filter((mention) => mention.entityId === entityId)
      .map((mention) => put('mentions', mention, { ...mention, entityId: id })),
    ...roles
      .filter((role) => role.entityId === entityId)
      .map((role) => put('roles', role, { ...role, entityId: id })),
  ];
};

/** Every relation has a claim behind it; the same one with another claim is a further row. */
export const relateEntities: Planner<'entity.relate'> = async (
  read,
  { entityId, type, otherId, claimId, during },
  stamp,
) => {
  if (entityId === otherId) throw new PlanError('An entity cannot be related to itself.');
  if (type.trim() === '') throw new PlanError('Say in a few words how the two stand to each other.');
  await expectClaim(read, claimId);
  const present = await read.where('entityRelations', 'entityId', [entityId]);
  const isThere = present.some(
    (other) => other.otherId === otherId && other.claimId === claimId && other.type === type.trim(),
  );
  if (isThere) throw new PlanError('This relation rests on that claim already.');
  return [
    add('entityRelations', {
      id: stamp.newId() as EntityRelationId,
      rev: 0,
      entityId,
      type: type.trim(),
      otherId,
      claimId,
      during,
    }),
  ];
};

export const unrelateEntities: Planner<'entity.unrelate'> = async (read, { relationId }) => {
  const stored = await read.get('entityRelations', relationId);
  return stored ? [remove('entityRelations', stored)] : [];
};

/** All of them in one step; words that are linked to the entity already are passed over. */
export const acceptMentions: Planner<'mention.acceptAll'> = async (read, { mentions, alias }, stamp) => {
  const excerptIds = [...new Set(mentions.map(({ excerptId }) => excerptId))];
  const texts = new Map(
    (await read.where('texts', 'id', excerptIds)).map((stored) => [stored.id, stored.text]),
  );
  const present = await read.where('mentions', 'excerptId', excerptIds);
  const known = new Set(present.map(keyOf));
  const entityIds = [...new Set(mentions.map(({ entityId }) => entityId))];
  const found = await read.where('entities', 'id', entityIds);
  const entities = new Set(found.map(({ id }) => id));
  const added = mentions.flatMap(({ excerptId, start, end, entityId }) => {
    const span = spanOf(excerptId, texts.get(excerptId) ?? '', start, end);
    if (!span || !entities.has(entityId)) return [];
    const key = keyOf({ ...span, entityId });
    if (known.has(key)) return [];
    known.add(key);
    return [add('mentions', { ...span, id: stamp.newId() as MentionId, rev: 0, entityId, proposal: null })];
  });
  return [...withAlias(found, alias), ...added];
};

/** A name that the entity has already, everywhere or within the same source, is not given to it again. */
function withAlias(
  entities: readonly Entity[],
  alias: (Alias & { readonly entityId: EntityId }) | undefined,
): readonly Change[] {
  const entity = entities.find(({ id }) => id === alias?.entityId);
  if (!entity || !alias) return [];
  const { entityId: _, ...given } = alias;
  const isKnown = [aliasNamed(entity.name), ...entity.aliases].some(
    ({ name, within }) => name === given.name && (within === null || within === given.within),
  );
  return isKnown ? [] : [put('entities', entity, { ...entity, aliases: [...entity.aliases, given] })];
}

const keyOf = ({ excerptId, start, end, entityId }: TextRange & { readonly entityId: EntityId }): string =>
  `${excerptId} ${start} ${end} ${entityId}`;
