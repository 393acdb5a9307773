import { useState } from 'react';
import { matchEntities } from '../../../../shared/analysis/match-entities.ts';
import type { Entity, EntityId } from '../../../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../../../shared/words/entities.ts';
import { SUGGESTIONS_WORDS as WORDS } from '../../../../shared/words/suggestions.ts';
import { Button } from '../../../ui/buttons.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { SuggestField } from '../../../ui/SuggestField.tsx';

interface LinkAsAliasProps {
  /** The entity that the words may mean, if there is one. */
  readonly meant: Entity | undefined;
  readonly entities: readonly Entity[];
  /** Whether the words are taken to mean it in this source only. */
  readonly isHereOnly: boolean;
  readonly onLink: (entityId: EntityId, isHereOnly: boolean) => void;
}

/** Links words as another name of an entity, everywhere or in this source only. */
export function LinkAsAlias({ meant, entities, isHereOnly, onLink }: LinkAsAliasProps) {
  const [scope, setScope] = useState<'here' | 'everywhere'>(isHereOnly ? 'here' : 'everywhere');
  const [typed, setTyped] = useState('');
  const found = matchEntities(entities, typed).slice(0, 8);
  const link = (entityId: EntityId): void => onLink(entityId, scope === 'here');
  return (
    <div className="names-alias">
      <Choice
        label={WORDS.scope}
        isInline
        value={scope}
        options={[
          { value: 'here', label: WORDS.scopes.here },
          { value: 'everywhere', label: WORDS.scopes.everywhere },
        ]}
        onChoose={setScope}
      />
      {meant ? (
        <Button tone="primary" onPress={() => link(meant.id)}>
          {WORDS.alias(meant.name)}
        </Button>
      ) : (
        <SuggestField
          label={WORDS.entity}
          placeholder={WORDS.find}
          text={typed}
          onText={setTyped}
          suggestions={found.map(({ id, name, type }) => ({
            id,
            label: name,
            hint: ENTITIES_WORDS.types[type],
          }))}
          preselected={0}
          onPick={({ id }) => link(id as EntityId)}
        />
      )}
    </div>
  );
}
