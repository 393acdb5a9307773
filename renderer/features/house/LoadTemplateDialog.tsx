import { useState } from 'react';
import type { TemplateFile } from '../../../shared/formats/template-file.ts';
import { TEMPLATE_FILE_WORDS as WORDS } from '../../../shared/words/template-files.ts';
import { takeTemplateFile } from '../../commands/take-template.ts';
import { type HouseFacts, houseFacts } from '../../db/queries-house.ts';
import { useQuery } from '../../db/use-query.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { InsteadFields } from './InsteadFields.tsx';
import { type Instead, insteadIn } from './instead.ts';
import './house-page.css';
import '../../ui/ticks.css';

interface LoadTemplateDialogProps {
  readonly name: string;
  readonly file: TemplateFile;
}

const close = (): void => updateSession({ dialog: null });

/** What a template file holds, and what of it the case takes over. */
export function LoadTemplateDialog(props: LoadTemplateDialogProps) {
  const facts = useQuery(houseFacts);
  return facts ? <Choices {...props} facts={facts} /> : null;
}

function Choices({ name, file, facts }: LoadTemplateDialogProps & { readonly facts: HouseFacts }) {
  const [takes, setTakes] = useState({ template: true, scheme: true, house: true });
  const [chosen, setChosen] = useState<Instead>({});
  const { template, scheme, house } = file;
  const next = scheme && takes.scheme ? scheme : null;
  const taken = {
    template: takes.template ? template : null,
    house: takes.house ? house : null,
  };
  const isNothing = !taken.template && !taken.house && !next;
  const load = async (): Promise<void> => {
    const instead = next && { scheme: next, instead: insteadIn(facts, next, chosen) };
    if (await takeTemplateFile({ ...file, ...taken }, instead)) close();
  };
  const tick = (what: keyof typeof takes, words: string, hint = '') => (
    <label className="tick load-tick">
      <input
        type="checkbox"
        checked={takes[what]}
        onChange={({ target }) => setTakes({ ...takes, [what]: target.checked })}
      />
      <span>
        <bdi>{words}</bdi> {hint && <span className="field-description">{hint}</span>}
      </span>
    </label>
  );
  return (
    <ModalDialog
      title={WORDS.title}
      closeLabel={WORDS.close}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{WORDS.cancel}</Button>
          <Button tone="primary" isDisabled={isNothing} onPress={() => void load()}>
            {WORDS.load}
          </Button>
        </>
      }
    >
      <div className="scheme-form">
        <p>{WORDS.holds(name)}</p>
        {template && tick('template', WORDS.template(template.name, template.parts.length))}
        {scheme && tick('scheme', WORDS.scheme(scheme.name, scheme.levels.length), WORDS.schemeHint)}
        {house && tick('house', WORDS.house(house.name), WORDS.houseHint)}
        {next && <InsteadFields facts={facts} next={next} chosen={chosen} onChange={setChosen} />}
      </div>
    </ModalDialog>
  );
}
