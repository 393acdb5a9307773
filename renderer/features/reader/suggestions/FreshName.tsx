import { useState } from 'react';
import type { NewName, TextSpan } from '../../../../shared/analysis/new-names.ts';
import {
  ENTITY_TYPES,
  type Entity,
  type EntityId,
  type EntityType,
} from '../../../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../../../shared/words/entities.ts';
import { SUGGESTIONS_WORDS as WORDS } from '../../../../shared/words/suggestions.ts';
import { Button } from '../../../ui/buttons.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import type { NameDecisions } from './decisions.ts';
import { LinkAsAlias } from './LinkAsAlias.tsx';

interface FreshNameProps {
  readonly name: NewName;
  readonly place: TextSpan | undefined;
  readonly decide: NameDecisions;
  readonly entities: ReadonlyMap<EntityId, Entity> | undefined;
}

/** Words that may be a name: a new entity, another name of one that is there, or no name. */
export function FreshName({ name, place, decide, entities }: FreshNameProps) {
  const [type, setType] = useState<EntityType | null>(name.type);
  const [isLinking, setIsLinking] = useState(false);
  const meant = name.aliasOf?.entityId ? entities?.get(name.aliasOf.entityId) : undefined;
  return (
    <>
      <p className="names-hint">
        {reasonOf(name)}
        {name.aliasOf && !meant && ` ${WORDS.firstAdd(name.aliasOf.name)}`}
      </p>
      {(meant || isLinking) && (
        <LinkAsAlias
          meant={meant}
          entities={[...(entities?.values() ?? [])]}
          isHereOnly={name.reason === 'surname'}
          onLink={(entityId, isHereOnly) => decide.linkAsAlias(name, entityId, isHereOnly)}
        />
      )}
      {!isLinking && (
        <div className="names-choices">
          <Choice
            label={WORDS.type}
            hidesLabel
            value={type}
            placeholder={WORDS.chooseType}
            options={ENTITY_TYPES.map((value) => ({ value, label: ENTITIES_WORDS.types[value] }))}
            onChoose={setType}
          />
          <Button
            tone={meant ? 'plain' : 'primary'}
            isDisabled={type === null}
            onPress={() => type && place && decide.add(name, type, place)}
          >
            {WORDS.add}
          </Button>
        </div>
      )}
      <div className="names-choices">
        {!meant && !isLinking && (entities?.size ?? 0) > 0 && (
          <Button tone="quiet" onPress={() => setIsLinking(true)}>
            {WORDS.other}
          </Button>
        )}
        <Button tone="quiet" onPress={() => decide.rejectName(name)}>
          {WORDS.noName}
        </Button>
      </div>
    </>
  );
}

function reasonOf({ reason, aliasOf }: NewName): string {
  const said = WORDS.reasons[reason];
  const words = typeof said === 'string' ? said : said(aliasOf?.name ?? '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
