import type { EntityFields } from '../../../shared/commands.ts';
import { formatListLine, parseListLine } from '../../../shared/lib/list-line.ts';
import { oneLine } from '../../../shared/lib/one-line.ts';
import { ENTITY_TYPES, type EntityId } from '../../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run, runInContext } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { type EntityDetail, entityDetail } from '../../db/queries.ts';
import { useQuery } from '../../db/use-query.ts';
import { notify } from '../../state/notices.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormHead } from '../../ui/FormHead.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { RemovedNote } from '../../ui/RemovedNote.tsx';

/** The form of one entity. */
export function EntityInspector({ entityId }: { readonly entityId: EntityId }) {
  const detail = useQuery(entityDetail, entityId);
  if (detail === undefined) return null;
  if (detail === null) {
    return (
      <RemovedNote
        text={FORM_WORDS.removed(ENTITIES_WORDS.thing)}
        undoLabel={FORM_WORDS.undo}
        onUndo={() => void runInContext('edit.undo')}
      />
    );
  }
  return <EntityForm key={detail.entity.id} detail={detail} />;
}

function EntityForm({ detail }: { readonly detail: EntityDetail }) {
  const { entity, mentions, roles } = detail;
  const { fields } = ENTITIES_WORDS;
  const claims = new Set(roles.map(({ claim }) => claim.id)).size;
  const save = (change: EntityFields): Promise<string | null> =>
    saveField('entity.edit', { entityId: entity.id, fields: change });
  return (
    <div className="form">
      <FormHead
        title={ENTITIES_WORDS.heading(entity.code)}
        removeLabel={ENTITIES_WORDS.remove}
        onRemove={() => void removeEntity(detail)}
      />
      <FormSection title={ENTITIES_WORDS.identity}>
        <DraftText
          label={fields.name}
          value={entity.name}
          canonical={oneLine}
          onCommit={(text) =>
            oneLine(text) === '' ? ENTITIES_WORDS.nameMissing : save({ name: oneLine(text) })
          }
          isInline
        />
        <Choice
          label={fields.type}
          value={entity.type}
          options={ENTITY_TYPES.map((value) => ({ value, label: ENTITIES_WORDS.types[value] }))}
          onChoose={(type) => void save({ type })}
          isInline
        />
        <DraftText
          label={fields.aliases}
          value={formatListLine(entity.aliases)}
          canonical={(text) => formatListLine(parseListLine(text))}
          onCommit={(text) => save({ aliases: parseListLine(text) })}
          placeholder={fields.aliasesHint}
          isMultiline
          isSpellChecked={false}
          isInline
        />
        <DraftText
          label={fields.description}
          value={entity.description}
          onCommit={(description) => save({ description })}
          isMultiline
        />
      </FormSection>
      <FormSection
        title={ENTITIES_WORDS.appears}
        action={
          <Button tone="quiet" onPress={() => void run('entity.open', { entityId: entity.id })}>
            {ENTITIES_WORDS.showProfile}
          </Button>
        }
      >
        <p className="form-hint">
          {ENTITIES_WORDS.mentions(mentions.length)}, {ENTITIES_WORDS.claims(claims)}
        </p>
      </FormSection>
    </div>
  );
}

async function removeEntity({ entity, mentions, roles }: EntityDetail): Promise<void> {
  if (!(await run('entity.remove', { entityId: entity.id }))) return;
  notify('info', ENTITIES_WORDS.removed(entity.code, mentions.length, roles.length), 'edit.undo');
}
