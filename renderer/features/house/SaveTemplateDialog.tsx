import { useState } from 'react';
import type { TemplateId } from '../../../shared/model/template.ts';
import { TEMPLATE_FILE_WORDS as WORDS } from '../../../shared/words/template-files.ts';
import { saveTemplateFile } from '../../commands/template-files.ts';
import { houseFacts } from '../../db/queries-house.ts';
import { ownTemplates } from '../../db/queries-templates.ts';
import { useQuery } from '../../db/use-query.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import './house-page.css';
import '../../ui/ticks.css';

const close = (): void => updateSession({ dialog: null });

/** Saves a template for other cases, with the house and its markings if wanted. */
export function SaveTemplateDialog({ templateId }: { readonly templateId: TemplateId }) {
  const template = useQuery(ownTemplates)?.find(({ id }) => id === templateId);
  const facts = useQuery(houseFacts);
  const [along, setAlong] = useState({ scheme: true, house: true });
  if (!template || !facts) return null;
  const { house, scheme } = facts;
  const hasHouse = house.name !== '' || house.logo !== null;
  const save = async (): Promise<void> => {
    const company = { scheme: along.scheme && scheme !== null, house: along.house && hasHouse };
    if (await saveTemplateFile(templateId, company)) close();
  };
  const tick = (what: keyof typeof along, words: string) => (
    <label className="tick load-tick">
      <input
        type="checkbox"
        checked={along[what]}
        onChange={({ target }) => setAlong({ ...along, [what]: target.checked })}
      />
      <bdi>{words}</bdi>
    </label>
  );
  return (
    <ModalDialog
      title={WORDS.saveTitle(template.name)}
      closeLabel={WORDS.close}
      onClose={close}
      size="small"
      foot={
        <>
          <Button onPress={close}>{WORDS.cancel}</Button>
          <Button tone="primary" onPress={() => void save()}>
            {WORDS.save}
          </Button>
        </>
      }
    >
      <div className="scheme-form">
        <p>{WORDS.template(template.name, template.parts.length)}</p>
        {scheme && tick('scheme', WORDS.withScheme(scheme.name))}
        {hasHouse && tick('house', WORDS.withHouse(house.name))}
      </div>
    </ModalDialog>
  );
}
