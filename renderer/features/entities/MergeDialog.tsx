import { useCallback } from 'react';
import { matchEntities } from '../../../shared/analysis/match-entities.ts';
import type { Entity, EntityId } from '../../../shared/model/entity.ts';
import { ENTITIES_WORDS as WORDS } from '../../../shared/words/entities.ts';
import { run } from '../../commands/run.ts';
import { entityDetail } from '../../db/queries.ts';
import { allEntities } from '../../db/queries-entities.ts';
import { useQuery } from '../../db/use-query.ts';
import { notify } from '../../state/notices.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { FindList } from '../../ui/FindList.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { useFindList } from '../../ui/use-find-list.ts';
import './entity-form.css';

/** More are found by typing. */
const SHOWN = 60;
const NONE: readonly Entity[] = [];
const close = (): void => updateSession({ dialog: null });

/** Picks the entity that goes into this one, and says what it brings. */
export function MergeDialog({ entityId }: { readonly entityId: EntityId }) {
  const all = useQuery(allEntities) ?? NONE;
  const entity = all.find(({ id }) => id === entityId);
  const find = useFindList({
    find: useCallback(
      (typed: string) => {
        const others = all.filter(({ id }) => id !== entityId);
        return (typed.trim() === '' ? others : matchEntities(others, typed)).slice(0, SHOWN);
      },
      [all, entityId],
    ),
    idOf: ({ id }) => id,
    onEnter: (other) => void merge(entity, other),
  });
  const brings = useQuery(entityDetail, find.current?.id ?? '');
  if (!entity) return null;
  return (
    <ModalDialog
      title={WORDS.mergeTitle(entity.name)}
      closeLabel={WORDS.cancel}
      onClose={close}
      size="small"
      foot={
        <>
          <Button onPress={close}>{WORDS.cancel}</Button>
          <Button
            tone="primary"
            isDisabled={!find.current}
            onPress={() => find.current && void merge(entity, find.current)}
          >
            {WORDS.mergeDo}
          </Button>
        </>
      }
    >
      <FindList
        find={find}
        label={WORDS.mergePick}
        listLabel={WORDS.title}
        listClass="entity-pick"
        rowClass="entity-pick-row"
        render={({ code, name, type }) => (
          <>
            <span className="list-row-code">{code}</span>
            <span className="entity-pick-name">{name}</span>
            <span className="form-hint">{WORDS.types[type]}</span>
          </>
        )}
        onPick={(other) => void merge(entity, other)}
      />
      {find.found.length === 0 && <p className="form-hint">{WORDS.mergeNone}</p>}
      {brings && (
        <p className="form-hint" role="status">
          {WORDS.mergeBrings(
            brings.entity.code,
            `${WORDS.mentions(brings.mentions.length)}, ${WORDS.claims(brings.roles.length)}`,
          )}
        </p>
      )}
    </ModalDialog>
  );
}

async function merge(entity: Entity | undefined, other: Entity): Promise<void> {
  if (!entity) return;
  close();
  if (!(await run('entity.merge', { entityId: entity.id, otherId: other.id }))) return;
  notify('success', WORDS.merged(other.code, entity.code), 'edit.undo');
}
