import { add, type Change, put, remove } from '../../shared/model/changes.ts';
import { aliasNamed, type EntityId, type RoleId, UNDESCRIBED } from '../../shared/model/entity.ts';
import type { MentionId } from '../../shared/model/passage.ts';
import { spanAt } from './claims.ts';
import { relinkSteps } from './entity-links.ts';
import { PlanError, type Planner } from './planner.ts';

export const addEntity: Planner<'entity.add'> = async (read, { name, type, mention, link }, stamp) => {
  if (name.trim() === '') throw new PlanError('An entity needs a name.');
  const span = mention && (await spanAt(read, mention));
  const [code = ''] = await read.nextCodes('entities', 1);
  const id = stamp.newId() as EntityId;
  const changes: Change[] = [
    add('entities', {
      id,
      code,
      rev: 0,
      name: name.trim(),
      type,
      aliases: span && span.quote !== name.trim() ? [aliasNamed(span.quote)] : [],
      ...UNDESCRIBED,
      createdAt: stamp.now(),
    }),
  ];
  if (span)
    changes.push(
      add('mentions', { ...span, id: stamp.newId() as MentionId, rev: 0, entityId: id, proposal: null }),
    );
  if (link) changes.push(add('roles', { id: stamp.newId() as RoleId, rev: 0, entityId: id, ...link }));
  return changes;
};

export const editEntity: Planner<'entity.edit'> = async (read, { entityId, fields }) => {
  const entity = await read.get('entities', entityId);
  return entity ? [put('entities', entity, { ...entity, ...fields })] : [];
};

/** Attributions that name the entity keep its words and lose the link. */
export const removeEntity: Planner<'entity.remove'> = async (read, { entityId }) => {
  const entity = await read.get('entities', entityId);
  if (!entity) return [];
  return [remove('entities', entity), ...relinkSteps(await read.all('claims'), entityId, null)];
};

/** Words that differ from the name and its aliases become a further alias. */
export const addMention: Planner<'mention.add'> = async (read, { entityId, ...range }, stamp) => {
  const span = await spanAt(read, range);
  const entity = await read.get('entities', entityId);
  if (!entity)
    throw new PlanError('The entity was removed meanwhile, so nothing was linked. Undo brings it back.');
  const present = await read.where('mentions', 'entityId', [entityId]);
  const isThere = present.some(
    (mention) =>
      mention.excerptId === span.excerptId && mention.start === span.start && mention.end === span.end,
  );
  if (isThere) throw new PlanError('These words are already linked to this entity.');
  const changes: Change[] = [
    add('mentions', { ...span, id: stamp.newId() as MentionId, rev: 0, entityId, proposal: null }),
  ];
  if (span.quote !== entity.name && !entity.aliases.some(({ name }) => name === span.quote)) {
    changes.push(
      put('entities', entity, { ...entity, aliases: [...entity.aliases, aliasNamed(span.quote)] }),
    );
  }
  return changes;
};

export const removeMention: Planner<'mention.remove'> = async (read, { mentionId }) => {
  const mention = await read.get('mentions', mentionId);
  return mention ? [remove('mentions', mention)] : [];
};
