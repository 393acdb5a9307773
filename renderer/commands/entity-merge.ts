import { add, put, remove } from '../../shared/model/changes.ts';
import {
  type AbsorbedEntity,
  type Alias,
  aliasNamed,
  type Entity,
  type EntityId,
} from '../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../shared/words/entities.ts';
import { belongingsOf, relinkSteps } from './entity-links.ts';
import { PlanError, type Planner } from './planner.ts';

/** The other entity's marks, roles, relations and names move over; what it was is kept whole inside the first. */
export const mergeEntities: Planner<'entity.merge'> = async (read, { entityId, otherId }) => {
  if (entityId === otherId) throw new PlanError('These are one entity already.');
  const entity = await read.get('entities', entityId);
  const other = await read.get('entities', otherId);
  if (!entity || !other)
    throw new PlanError('One of the two was removed meanwhile, so nothing was merged. Undo brings it back.');
  const brought = await belongingsOf(read, otherId);
  const own = await read.where('roles', 'entityId', [entityId]);
  const steps = relinkSteps(await read.all('claims'), otherId, entityId);
  const { rev: _rev, ...was } = other;
  const absorbed: AbsorbedEntity = {
    ...was,
    mentionIds: brought.mentions.map(({ id }) => id),
    roles: brought.roles,
    relations: brought.relations,
    claimIds: steps.flatMap((change) => (change.table === 'claims' && change.after ? [change.after.id] : [])),
    before: describedAs(entity),
  };
  return [
    put('entities', entity, joined(entity, other, absorbed)),
    remove('entities', other),
    ...brought.mentions.map((mention) => put('mentions', mention, { ...mention, entityId })),
    ...brought.roles.map((role) =>
      own.some(({ claimId, role: kind }) => claimId === role.claimId && kind === role.role)
        ? remove('roles', role)
        : put('roles', role, { ...role, entityId }),
    ),
    ...brought.relations.map((relation) => {
      const moved = {
        ...relation,
        entityId: relation.entityId === otherId ? entityId : relation.entityId,
        otherId: relation.otherId === otherId ? entityId : relation.otherId,
      };
      return moved.entityId === moved.otherId
        ? remove('entityRelations', relation)
        : put('entityRelations', relation, moved);
    }),
    ...steps,
  ];
};

/**
 * Takes a merged entity out again with its own id and code, and with all that it brought and that is still there.
 * What the analyst wrote since stays with the one that had absorbed it.
 */
export const takeOutEntity: Planner<'entity.takeOut'> = async (read, { entityId, absorbedId }) => {
  const entity = await read.get('entities', entityId);
  const absorbed = entity?.absorbed.find(({ id }) => id === absorbedId);
  if (!entity || !absorbed) return [];
  const { mentionIds, roles, relations, claimIds, before, ...was } = absorbed;
  const mentions = await read.where('mentions', 'id', mentionIds);
  const storedRoles = await read.where(
    'roles',
    'id',
    roles.map(({ id }) => id),
  );
  const storedRelations = await read.where(
    'entityRelations',
    'id',
    relations.map(({ id }) => id),
  );
  const claims = await read.where('claims', 'id', [
    ...claimIds,
    ...[...roles, ...relations].map(({ claimId }) => claimId),
  ]);
  const there = new Set<string>(claims.map(({ id }) => id));
  const ends = [...relations, ...storedRelations].flatMap((relation) => [
    relation.entityId,
    relation.otherId,
  ]);
  const known = new Set<string>([
    ...(await read.where('entities', 'id', ends)).map(({ id }) => id),
    entityId,
    absorbedId,
  ]);
  const endNow = (id: EntityId): EntityId =>
    !known.has(id) && entity.absorbed.some((other) => other.id === id) ? entityId : id;
  const givenBack = relations.map((relation) => {
    const stored = storedRelations.find(({ id }) => id === relation.id);
    const back = (end: 'entityId' | 'otherId'): EntityId => {
      if (!stored) return endNow(relation[end]);
      return relation[end] === absorbedId && stored[end] === entityId ? absorbedId : stored[end];
    };
    return {
      stored,
      after: { ...(stored ?? relation), entityId: back('entityId'), otherId: back('otherId') },
    };
  });
  return [
    put('entities', entity, without(entity, absorbed)),
    add('entities', { ...was, rev: 0 }),
    ...mentions
      .filter((mention) => mention.entityId === entityId)
      .map((mention) => put('mentions', mention, { ...mention, entityId: absorbedId })),
    ...roles
      .filter((role) => there.has(role.claimId))
      .flatMap((role) => {
        const stored = storedRoles.find(({ id }) => id === role.id);
        if (!stored) return [add('roles', role)];
        return stored.entityId === entityId
          ? [put('roles', stored, { ...stored, entityId: absorbedId })]
          : [];
      }),
    ...givenBack
      .filter(
        ({ after }) => there.has(after.claimId) && known.has(after.entityId) && known.has(after.otherId),
      )
      .map(({ stored, after }) => put('entityRelations', stored ?? null, after)),
    ...relinkSteps(
      claims.filter(({ id }) => claimIds.includes(id)),
      entityId,
      absorbedId,
    ),
  ];
};

const describedAs = ({
  aliases,
  description,
  identifiers,
  coordinates,
}: Entity): AbsorbedEntity['before'] => ({
  aliases,
  description,
  identifiers,
  coordinates,
});

function joined(entity: Entity, other: Entity, absorbed: AbsorbedEntity): Entity {
  const basis = ENTITIES_WORDS.mergedFrom(other.code);
  const brought: readonly Alias[] = [
    aliasNamed(other.name, basis),
    ...other.aliases.map((alias) => ({ ...alias, basis: alias.basis || basis })),
  ];
  const known = new Set([aliasNamed(entity.name), ...entity.aliases].map(meaningOf));
  const isNew = (alias: Alias): boolean =>
    !known.has(meaningOf(aliasNamed(alias.name))) && !known.has(meaningOf(alias));
  return {
    ...entity,
    aliases: [...entity.aliases, ...brought.filter(isNew)],
    description: [entity.description, other.description].filter((words) => words !== '').join('\n\n'),
    identifiers: [
      ...entity.identifiers,
      ...other.identifiers.filter((own) => !isAmong(entity.identifiers, own)),
    ],
    coordinates: entity.coordinates ?? other.coordinates,
    absorbed: [...entity.absorbed, absorbed],
  };
}

/** The entity without what the merge had brought; fields that were changed since are left as they are. */
function without(entity: Entity, absorbed: AbsorbedEntity): Entity {
  const { before } = absorbed;
  const brought = new Set([aliasNamed(absorbed.name), ...absorbed.aliases].map(meaningOf));
  const own = new Set(before.aliases.map(meaningOf));
  const atMerge = [before.description, absorbed.description].filter((words) => words !== '').join('\n\n');
  return {
    ...entity,
    aliases: entity.aliases.filter((alias) => own.has(meaningOf(alias)) || !brought.has(meaningOf(alias))),
    description: entity.description === atMerge ? before.description : entity.description,
    identifiers: entity.identifiers.filter(
      (known) => isAmong(before.identifiers, known) || !isAmong(absorbed.identifiers, known),
    ),
    coordinates: before.coordinates === null && isSamePlace(entity, absorbed) ? null : entity.coordinates,
    absorbed: entity.absorbed.filter(({ id }) => id !== absorbed.id),
  };
}

/** A name and where it holds: two aliases may differ in the source alone. */
const meaningOf = ({ name, within }: Alias): string => `${within ?? ''} ${name}`;

const isAmong = (list: Entity['identifiers'], { scheme, value }: Entity['identifiers'][number]): boolean =>
  list.some((known) => known.scheme === scheme && known.value === value);

const isSamePlace = (a: Pick<Entity, 'coordinates'>, b: Pick<Entity, 'coordinates'>): boolean =>
  a.coordinates?.latitude === b.coordinates?.latitude &&
  a.coordinates?.longitude === b.coordinates?.longitude;
