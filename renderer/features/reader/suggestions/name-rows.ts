import type { NewName, TextSpan } from '../../../../shared/analysis/new-names.ts';
import type { OpenNames, RejectedName } from '../../../../shared/analysis/open-names.ts';
import type { Entity, EntityId } from '../../../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../../../shared/words/entities.ts';
import { SUGGESTIONS_WORDS as WORDS } from '../../../../shared/words/suggestions.ts';

interface Row {
  /** Without blanks: it names an element. */
  readonly id: string;
  readonly group: string;
  readonly words: string;
  readonly fact: string;
  readonly places: readonly TextSpan[];
}

/** A name in the list of names, with all that its detail shows. */
export type NameRow =
  | (Row & { readonly kind: 'known'; readonly entity: Entity })
  | (Row & { readonly kind: 'shared'; readonly entities: readonly Entity[] })
  | (Row & { readonly kind: 'fresh'; readonly name: NewName })
  | (Row & { readonly kind: 'rejected'; readonly rejected: RejectedName });

/** The rows in the order of the list; a row whose entity is not read yet is left out. */
export function nameRows(
  text: string,
  open: OpenNames,
  entities: ReadonlyMap<EntityId, Entity>,
): readonly NameRow[] {
  return [
    ...open.known.flatMap(({ entityId, places }): readonly NameRow[] => {
      const entity = entities.get(entityId);
      if (!entity) return [];
      const id = `known-${entityId}`;
      const words = entity.name;
      return [
        {
          kind: 'known',
          id,
          group: WORDS.groups.known,
          words,
          fact: WORDS.places(places.length),
          places,
          entity,
        },
      ];
    }),
    ...open.shared.map(({ words, entityIds, places }): NameRow => {
      const meant = entityIds.flatMap((id) => entities.get(id) ?? []);
      const id = `shared-${encodeURIComponent(words)}-${entityIds.join('-')}`;
      const fact = meant.map(({ code }) => code).join(', ');
      return { kind: 'shared', id, group: WORDS.groups.shared, words, fact, places, entities: meant };
    }),
    ...open.fresh.map((name): NameRow => {
      const id = `fresh-${encodeURIComponent(name.name)}`;
      const fact = [
        ...(name.type ? [`${ENTITIES_WORDS.types[name.type]}?`] : []),
        WORDS.places(name.places.length),
      ];
      return {
        kind: 'fresh',
        id,
        group: WORDS.groups.fresh,
        words: name.name,
        fact: fact.join(', '),
        places: name.places,
        name,
      };
    }),
    ...open.rejected.map(
      (rejected): NameRow => ({
        kind: 'rejected',
        id: `rejected-${rejected.dismissal.id}`,
        group: WORDS.groups.rejected,
        rejected,
        ...saidOf(rejected, text, entities),
      }),
    ),
  ];
}

function saidOf(
  rejected: RejectedName,
  text: string,
  entities: ReadonlyMap<EntityId, Entity>,
): Pick<Row, 'words' | 'fact' | 'places'> {
  if (rejected.entityId === null) {
    return { words: rejected.name.name, fact: WORDS.rejectedName, places: rejected.name.places };
  }
  const { place } = rejected;
  const words = entities.get(rejected.entityId)?.name ?? WORDS.goneEntity;
  if (place === null) return { words, fact: WORDS.rejectedEverywhere, places: [] };
  return { words, fact: WORDS.rejectedHere(text.slice(place.start, place.end)), places: [place] };
}
