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
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { useFindList } from '../../ui/use-find-list.ts';
import './entity-form.css';

const NONE: readonly Entity[] = [];
const close = (): void => updateSession({ dialog: null });

/** Picks the entity that goes into this one, and says what it brings. */
export function MergeDialog({ entityId }: { readonly entityId: EntityId }) {
  const all = useQuery(allEntities) ?? NONE;
  const entity = all.find(({ id }) => id === entityId);
  const { found, current, list, listId, optionId, inputProps } = useFindList({
    find: useCallback(
      (typed: string) => {
        const others = all.filter(({ id }) => id !== entityId);
        return typed.trim() === '' ? others : matchEntities(others, typed);
      },
      [all, entityId],
    ),
    idOf: ({ id }) => id,
    onEnter: (other) => void merge(entity, other),
  });
  const brings = useQuery(entityDetail, current?.id ?? '');
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
          <Button tone="primary" isDisabled={!current} onPress={() => current && void merge(entity, current)}>
            {WORDS.mergeDo}
          </Button>
        </>
      }
    >
      <input
        {...inputProps}
        className="field-input"
        aria-label={WORDS.mergePick}
        placeholder={WORDS.mergePick}
        // The dialog is opened to type into it.
        autoFocus
      />
      <ul ref={list} id={listId} className="entity-pick" role="listbox" aria-label={WORDS.title}>
        {found.map((other) => (
          // The keyboard is the field's: the list is its popup.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={other.id}
            id={optionId(other)}
            className="entity-pick-row"
            role="option"
            aria-selected={other === current}
            onClick={() => void merge(entity, other)}
          >
            <span className="list-row-code">{other.code}</span>
            <span className="entity-pick-name">{other.name}</span>
            <span className="form-hint">{WORDS.types[other.type]}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="form-hint">{WORDS.mergeNone}</p>}
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
