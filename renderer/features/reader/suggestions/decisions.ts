import type { NewName, TextSpan } from '../../../../shared/analysis/new-names.ts';
import { type KnownGroup, mentionKey } from '../../../../shared/analysis/open-names.ts';
import type { Dismissal } from '../../../../shared/model/dismissal.ts';
import type { EntityId, EntityType } from '../../../../shared/model/entity.ts';
import type { ExcerptId, Source } from '../../../../shared/model/source.ts';
import { SUGGESTIONS_WORDS as WORDS } from '../../../../shared/words/suggestions.ts';
import { run } from '../../../commands/run.ts';

/** What the analyst decides on the names of one text; each is one step that can be undone. */
export interface NameDecisions {
  readonly link: (groups: readonly KnownGroup[]) => void;
  /** At one place, or in the whole text. */
  readonly reject: (entityIds: readonly EntityId[], place: TextSpan | null) => void;
  readonly add: (name: NewName, type: EntityType, place: TextSpan) => void;
  readonly linkAsAlias: (name: NewName, entityId: EntityId, isHereOnly: boolean) => void;
  readonly rejectName: (name: NewName) => void;
  readonly restore: (dismissal: Dismissal) => void;
}

export function nameDecisions(excerptId: ExcerptId, source: Pick<Source, 'id' | 'code'>): NameDecisions {
  const at = ({ start, end }: TextSpan) => ({ excerptId, start, end });
  return {
    link: (groups) =>
      void run('mention.acceptAll', {
        mentions: groups.flatMap(({ entityId, places }) =>
          places.map((place) => ({ ...at(place), entityId })),
        ),
      }),
    reject: (entityIds, place) =>
      void run('proposal.dismiss', {
        kind: 'mention',
        keys: entityIds.map((entityId) => mentionKey(excerptId, place, entityId)),
      }),
    add: ({ name }, type, place) => void run('entity.add', { name, type, mention: at(place) }),
    linkAsAlias: ({ name, places }, entityId, isHereOnly) =>
      void run('mention.acceptAll', {
        mentions: places.map((place) => ({ ...at(place), entityId })),
        alias: {
          entityId,
          name,
          within: isHereOnly ? source.id : null,
          basis: WORDS.aliasBasis(source.code),
        },
      }),
    rejectName: ({ key }) => void run('proposal.dismiss', { kind: 'new name', keys: [key] }),
    restore: ({ id }) => void run('proposal.restore', { dismissalIds: [id] }),
  };
}
