import type { Entity } from '../../../shared/model/entity.ts';
import type { Source } from '../../../shared/model/source.ts';
import { ENTITIES_WORDS } from '../../../shared/words/entities.ts';
import { run } from '../../commands/run.ts';
import { sourcesOfEntity } from '../../db/queries-entities.ts';
import { useQuery } from '../../db/use-query.ts';
import { Choice } from '../../ui/Choice.tsx';
import { FormSection } from '../../ui/FormSection.tsx';

const EVERYWHERE = 'everywhere';

/** Where each alias means this entity, and where it comes from. */
export function EntityAliases({ entity }: { readonly entity: Entity }) {
  const sources = useQuery(sourcesOfEntity, entity.id);
  if (entity.aliases.length === 0 || !sources) return null;
  return (
    <FormSection title={ENTITIES_WORDS.aliasBasis}>
      <ul className="entity-aliases">
        {entity.aliases.map(({ name, within, basis }) => (
          <li key={name} className="entity-alias">
            <span className="entity-alias-name">
              {name}
              {basis !== '' && <span className="form-hint"> {basis}</span>}
            </span>
            <Choice
              label={ENTITIES_WORDS.aliasWhere(name)}
              hidesLabel
              value={within ?? EVERYWHERE}
              options={placesFor(sources)}
              onChoose={(value) => void confine(entity, name, sources, value)}
            />
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

const placesFor = (sources: readonly Source[]) => [
  { value: EVERYWHERE, label: ENTITIES_WORDS.everywhere },
  ...sources.map(({ id, code, title }) => ({
    value: id as string,
    label: ENTITIES_WORDS.onlyIn(code),
    hint: title,
  })),
];

const confine = (entity: Entity, name: string, sources: readonly Source[], value: string): Promise<boolean> =>
  run('entity.edit', {
    entityId: entity.id,
    fields: {
      aliases: entity.aliases.map((alias) =>
        alias.name === name
          ? { ...alias, within: sources.find(({ id }) => id === value)?.id ?? null }
          : alias,
      ),
    },
  });
