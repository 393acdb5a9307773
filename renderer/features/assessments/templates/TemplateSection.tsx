import type { Assessment } from '../../../../shared/model/assessment.ts';
import { BUILT_IN_KEYS, BUILT_IN_TEMPLATES } from '../../../../shared/model/built-in-templates.ts';
import { CITATION_STYLES, type CitationStyle } from '../../../../shared/model/citation-style.ts';
import { isBuiltIn, type TemplateRef } from '../../../../shared/model/template.ts';
import { REFERENCE_WORDS } from '../../../../shared/words/references-list.ts';
import { TEMPLATE_WORDS as WORDS } from '../../../../shared/words/templates.ts';
import { run } from '../../../commands/run.ts';
import { saveField } from '../../../commands/save-field.ts';
import { ownTemplates } from '../../../db/queries-templates.ts';
import { useQuery } from '../../../db/use-query.ts';
import { notify } from '../../../state/notices.ts';
import { Button } from '../../../ui/buttons.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { FormSection } from '../../../ui/FormSection.tsx';
import { SaveUnderName } from '../../../ui/SaveUnderName.tsx';

const STYLES = CITATION_STYLES.map((value) => ({ value, label: REFERENCE_WORDS.styles[value] }));

/** How the assessment is set and cites, and the way to keep its structure for others of the case. */
export function TemplateSection({
  assessment: { id, template, citations },
}: {
  readonly assessment: Assessment;
}) {
  const own = useQuery(ownTemplates);
  if (!own) return null;
  const used = own.find((one) => one.id === template);
  const options: readonly { readonly value: TemplateRef; readonly label: string }[] = [
    ...BUILT_IN_KEYS.map((key) => ({ value: key, label: BUILT_IN_TEMPLATES[key].name })),
    ...own.map((one) => ({ value: one.id, label: one.name })),
    ...(isBuiltIn(template) || used ? [] : [{ value: template, label: WORDS.gone }]),
  ];
  const save = async (name: string): Promise<boolean> => {
    const isSaved = await run('template.save', { assessmentId: id, name });
    if (isSaved) notify('success', WORDS.saved(name.trim()), 'edit.undo');
    return isSaved;
  };
  const remove = async (): Promise<void> => {
    if (!used) return;
    if (await run('template.remove', { templateId: used.id })) {
      notify('info', WORDS.removed(used.name), 'edit.undo');
    }
  };
  return (
    <FormSection title={WORDS.template}>
      <Choice<TemplateRef>
        label={WORDS.setAs}
        value={template}
        options={options}
        onChoose={(chosen) =>
          void saveField('assessment.edit', { assessmentId: id, fields: { template: chosen } })
        }
        isInline
      />
      <Choice<CitationStyle>
        label={REFERENCE_WORDS.style}
        value={citations}
        options={STYLES}
        onChoose={(chosen) =>
          void saveField('assessment.edit', { assessmentId: id, fields: { citations: chosen } })
        }
        isInline
      />
      <p className="form-hint">{WORDS.saveHint}</p>
      <SaveUnderName
        label={WORDS.save}
        nameLabel={WORDS.name}
        doneLabel={WORDS.done}
        cancelLabel={WORDS.cancel}
        onSave={save}
      />
      {used && (
        <Button tone="quiet" onPress={() => void remove()}>
          {WORDS.remove}
        </Button>
      )}
    </FormSection>
  );
}
