import type { EntityFields } from '../../../shared/command-args.ts';
import { formatListLine, parseListLine } from '../../../shared/lib/list-line.ts';
import { oneLine } from '../../../shared/lib/one-line.ts';
import { aliasNamed, ENTITY_TYPES, type Entity } from '../../../shared/model/entity.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { saveField } from '../../commands/save-field.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import {
  formatCoordinates,
  formatIdentifiers,
  parseCoordinates,
  parseIdentifiers,
} from './read-entity-lines.ts';

/** Who or what an entity is. */
export function EntityIdentity({ entity }: { readonly entity: Entity }) {
  const { fields } = ENTITIES_WORDS;
  const save = (change: EntityFields): Promise<string | null> =>
    saveField('entity.edit', { entityId: entity.id, fields: change });
  return (
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
        value={formatListLine(entity.aliases.map((alias) => alias.name))}
        canonical={(text) => formatListLine(parseListLine(text))}
        onCommit={(text) =>
          save({
            aliases: parseListLine(text).map(
              (name) => entity.aliases.find((known) => known.name === name) ?? aliasNamed(name),
            ),
          })
        }
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
      <DraftText
        label={fields.identifiers}
        value={formatIdentifiers(entity.identifiers)}
        canonical={(text) => {
          const read = parseIdentifiers(text);
          return read.ok ? formatIdentifiers(read.value) : text;
        }}
        onCommit={(text) => {
          const read = parseIdentifiers(text);
          return read.ok ? save({ identifiers: read.value }) : read.message;
        }}
        placeholder={fields.identifiersHint}
        isMultiline
        isSpellChecked={false}
        isInline
      />
      {(entity.type === 'place' || entity.coordinates !== null) && (
        <DraftText
          label={fields.coordinates}
          value={formatCoordinates(entity.coordinates)}
          canonical={(text) => {
            const read = parseCoordinates(text);
            return read.ok ? formatCoordinates(read.value) : text;
          }}
          onCommit={(text) => {
            const read = parseCoordinates(text);
            return read.ok ? save({ coordinates: read.value }) : read.message;
          }}
          placeholder={fields.coordinatesHint}
          isSpellChecked={false}
          isInline
        />
      )}
    </FormSection>
  );
}
