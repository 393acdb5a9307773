import { Merge, Split } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntityId } from '../../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run, runInContext } from '../../commands/run.ts';
import { type EntityDetail, entityDetail } from '../../db/queries.ts';
import { useQuery } from '../../db/use-query.ts';
import { notify } from '../../state/notices.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { FormHead } from '../../ui/FormHead.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { RemovedNote } from '../../ui/RemovedNote.tsx';
import { EntityAliases } from './EntityAliases.tsx';
import { EntityIdentity } from './EntityIdentity.tsx';
import './entity-form.css';

interface EntityInspectorProps {
  readonly entityId: EntityId;
  /** Sections of other features, as the entity's history. */
  readonly children?: ReactNode;
}

/** The form of one entity. */
export function EntityInspector({ entityId, children }: EntityInspectorProps) {
  const detail = useQuery(entityDetail, entityId);
  if (detail === undefined) return null;
  if (detail === null) {
    return (
      <RemovedNote
        record={{ table: 'entities', id: entityId }}
        text={FORM_WORDS.removed(ENTITIES_WORDS.thing)}
        undoLabel={FORM_WORDS.undo}
        onUndo={() => void runInContext('edit.undo')}
      />
    );
  }
  return (
    <EntityForm key={detail.entity.id} detail={detail}>
      {children}
    </EntityForm>
  );
}

function EntityForm({ detail, children }: { readonly detail: EntityDetail; readonly children: ReactNode }) {
  const { entity, mentions, roles } = detail;
  const claims = new Set(roles.map(({ claim }) => claim.id)).size;
  return (
    <RecordForm table="entities" id={entity.id}>
      <FormHead
        title={ENTITIES_WORDS.heading(entity.code)}
        removeLabel={ENTITIES_WORDS.remove}
        onRemove={() => void removeEntity(detail)}
      />
      <EntityIdentity entity={entity} />
      <EntityAliases entity={entity} />
      <FormSection title={ENTITIES_WORDS.sameThing}>
        <div className="entity-merging">
          <Button
            icon={<Merge />}
            onPress={() => updateSession({ dialog: { kind: 'merge', entityId: entity.id } })}
          >
            {ENTITIES_WORDS.merge}
          </Button>
          <Button
            icon={<Split />}
            onPress={() => updateSession({ dialog: { kind: 'split', entityId: entity.id } })}
          >
            {ENTITIES_WORDS.split}
          </Button>
        </div>
        {entity.absorbed.map(({ id, code, name }) => (
          <p key={id} className="entity-absorbed">
            <span>
              {ENTITIES_WORDS.mergedHere} {code} {name}
            </span>
            <Button
              tone="quiet"
              onPress={() => void run('entity.takeOut', { entityId: entity.id, absorbedId: id })}
            >
              {ENTITIES_WORDS.takeOut}
            </Button>
          </p>
        ))}
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
      {children}
    </RecordForm>
  );
}

async function removeEntity({ entity, mentions, roles }: EntityDetail): Promise<void> {
  if (!(await run('entity.remove', { entityId: entity.id }))) return;
  notify('info', ENTITIES_WORDS.removed(entity.code, mentions.length, roles.length), 'edit.undo');
}
