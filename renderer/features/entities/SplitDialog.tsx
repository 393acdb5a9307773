import { useState } from 'react';
import { oneLine } from '../../../shared/lib/one-line.ts';
import { ENTITY_TYPES, type EntityId, type RoleId } from '../../../shared/model/entity.ts';
import type { MentionId } from '../../../shared/model/passage.ts';
import { ENTITIES_WORDS as WORDS } from '../../../shared/words/entities.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run } from '../../commands/run.ts';
import { type EntityDetail, entityDetail } from '../../db/queries.ts';
import { useQuery } from '../../db/use-query.ts';
import { notify } from '../../state/notices.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import './entity-form.css';

const close = (): void => updateSession({ dialog: null });

/** Moves chosen aliases, mentions and links to a new entity. */
export function SplitDialog({ entityId }: { readonly entityId: EntityId }) {
  const detail = useQuery(entityDetail, entityId);
  return detail ? <SplitForm key={entityId} detail={detail} /> : null;
}

function SplitForm({ detail }: { readonly detail: EntityDetail }) {
  const { entity, mentions, roles } = detail;
  const [name, setName] = useState('');
  const [type, setType] = useState(entity.type);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
    const alias = entity.aliases.find((known) => aliasKey(known.name) === id);
    if (alias && name === '' && next.has(id)) setName(alias.name);
  };
  const split = async (): Promise<void> => {
    const isSplit = await run('entity.split', {
      entityId: entity.id,
      name: oneLine(name),
      type,
      aliases: entity.aliases.map((alias) => alias.name).filter((alias) => ticked.has(aliasKey(alias))),
      mentionIds: mentions.flatMap(({ mention }): MentionId[] =>
        ticked.has(mention.id) ? [mention.id] : [],
      ),
      roleIds: roles.flatMap(({ role }): RoleId[] => (ticked.has(role.id) ? [role.id] : [])),
    });
    if (isSplit) notify('success', WORDS.splitDone(oneLine(name)), 'edit.undo');
  };
  return (
    <ModalDialog
      title={WORDS.splitTitle(entity.name)}
      closeLabel={WORDS.cancel}
      onClose={close}
      holdsWork={ticked.size > 0 || name.trim() !== ''}
      foot={
        <>
          <Button onPress={close}>{WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={oneLine(name) === ''} onPress={() => void split()}>
            {WORDS.splitDo}
          </Button>
        </>
      }
    >
      <p className="form-hint">{WORDS.splitText}</p>
      <label className="field">
        <span className="field-label">{WORDS.splitName}</span>
        <input
          className="field-input"
          value={name}
          // The dialog is opened to type into it.
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <Choice
        label={WORDS.fields.type}
        value={type}
        options={ENTITY_TYPES.map((value) => ({ value, label: WORDS.types[value] }))}
        onChoose={setType}
      />
      <Ticks
        title={WORDS.fields.aliases}
        rows={entity.aliases.map((alias) => ({ id: aliasKey(alias.name), text: alias.name }))}
        ticked={ticked}
        onTick={tick}
      />
      <Ticks
        title={WORDS.mentionsTitle}
        rows={mentions.map(({ mention, source }) => ({
          id: mention.id,
          text: `${source.code}: …${oneLine(mention.prefix)} ${oneLine(mention.quote)} ${oneLine(mention.suffix)}…`,
        }))}
        ticked={ticked}
        onTick={tick}
      />
      <Ticks
        title={WORDS.claimsTitle}
        rows={roles.map(({ role, claim }) => ({
          id: role.id,
          text: `${claim.code} ${WORDS.roles[role.role]}: ${claim.statement}`,
        }))}
        ticked={ticked}
        onTick={tick}
      />
    </ModalDialog>
  );
}

interface TicksProps {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly text: string }[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string) => void;
}

function Ticks({ title, rows, ticked, onTick }: TicksProps) {
  if (rows.length === 0) return null;
  return (
    <fieldset className="entity-split-group">
      <legend>{title}</legend>
      <LongRows
        rows={rows}
        moreLabel={FORM_WORDS.showMore}
        render={({ id, text }) => (
          <label key={id} className="entity-split-row">
            <input type="checkbox" checked={ticked.has(id)} onChange={() => onTick(id)} />
            <span>{text}</span>
          </label>
        )}
      />
    </fieldset>
  );
}

/** Aliases have no ids; a name that looks like one must not be taken for one. */
const aliasKey = (name: string): string => `alias ${name}`;
