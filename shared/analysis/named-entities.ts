import type { Entity } from '../model/entity.ts';

/**
 * Entities that bear exactly this name, or have it as another name, in a text of the given sources. Case and blanks
 * make no difference.
 */
export function entitiesNamed(
  entities: readonly Entity[],
  name: string,
  sourceIds: ReadonlySet<string>,
): readonly Entity[] {
  const words = fold(name);
  if (words === '') return [];
  return entities.filter(
    (entity) =>
      fold(entity.name) === words ||
      entity.aliases.some(
        (alias) => fold(alias.name) === words && (alias.within === null || sourceIds.has(alias.within)),
      ),
  );
}

const fold = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
