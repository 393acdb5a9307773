import { BUILT_IN_TEMPLATES } from '../../../shared/model/built-in-templates.ts';
import type { OwnTemplate } from '../../../shared/model/template.ts';
import { HOUSE_WORDS } from '../../../shared/words/house.ts';
import { run } from '../../commands/run.ts';
import { ownTemplates } from '../../db/queries-templates.ts';
import { useQuery } from '../../db/use-query.ts';
import { Button } from '../../ui/buttons.tsx';
import { FormSection } from '../../ui/FormSection.tsx';

const WORDS = HOUSE_WORDS.templates;
const NONE: readonly OwnTemplate[] = [];

/** The case's own templates, and the way to and from other cases. */
export function TemplatesSection() {
  const own = useQuery(ownTemplates) ?? NONE;
  return (
    <FormSection title={WORDS.title}>
      {own.length === 0 ? (
        <p className="form-hint">{WORDS.none}</p>
      ) : (
        <ul className="house-templates">
          {own.map(({ id, name, base }) => (
            <li key={id}>
              <bdi>{name}</bdi>
              <span className="house-templates-base">{WORDS.base(BUILT_IN_TEMPLATES[base].name)}</span>
              <Button
                tone="quiet"
                name={WORDS.toFileOf(name)}
                onPress={() => void run('template.askFile', { templateId: id })}
              >
                {WORDS.toFile}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="house-acts">
        <Button onPress={() => void run('template.choose')}>{WORDS.load}</Button>
      </div>
    </FormSection>
  );
}
