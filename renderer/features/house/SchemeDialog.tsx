import { useState } from 'react';
import { HOUSE_WORDS } from '../../../shared/words/house.ts';
import { run } from '../../commands/run.ts';
import type { HouseFacts } from '../../db/queries-house.ts';
import { Button } from '../../ui/buttons.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { InsteadFields } from './InsteadFields.tsx';
import { type Instead, insteadIn } from './instead.ts';
import { LevelRow } from './LevelRow.tsx';
import { draftOf, draftProblem, movedUp, schemeIn, withLevel, withLevelAt } from './scheme-draft.ts';

const WORDS = HOUSE_WORDS.scheme;

interface SchemeDialogProps {
  readonly facts: HouseFacts;
  readonly onClose: () => void;
}

/** Writes the house's own scheme, and says what the markings in use become. */
export function SchemeDialog({ facts, onClose }: SchemeDialogProps) {
  const [first] = useState(() => draftOf(facts.scheme));
  const [draft, setDraft] = useState(first);
  const [chosen, setChosen] = useState<Instead>({});
  const [isAsked, setAsked] = useState(false);
  const scheme = schemeIn(draft);
  const problem = draftProblem(scheme);
  const use = async (): Promise<void> => {
    setAsked(true);
    if (problem !== null) return;
    if (await run('scheme.set', { scheme, instead: insteadIn(facts, scheme, chosen) })) onClose();
  };
  return (
    <ModalDialog
      title={WORDS.dialog}
      closeLabel={WORDS.close}
      onClose={onClose}
      size="large"
      holdsWork={draft !== first}
      foot={
        <>
          {isAsked && problem !== null && (
            <p className="field-problem" role="alert">
              {problem}
            </p>
          )}
          <Button onPress={onClose}>{WORDS.cancel}</Button>
          <Button tone="primary" onPress={() => void use()}>
            {WORDS.save}
          </Button>
        </>
      }
    >
      <div className="scheme-form">
        <label className="field field-inline">
          <span className="field-label">{WORDS.name}</span>
          <input
            className="field-input"
            value={draft.name}
            autoFocus
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
        </label>
        <fieldset className="scheme-levels">
          <legend className="field-label">{WORDS.levels}</legend>
          {draft.levels.map((level, at) => (
            <LevelRow
              key={level.key}
              level={level}
              row={at + 1}
              isLast={at === draft.levels.length - 1}
              isOnly={draft.levels.length === 1}
              onChange={(change) => setDraft(withLevelAt(draft, at, change))}
              onMove={(by) => setDraft(movedUp(draft, by === -1 ? at : at + 1))}
            />
          ))}
          <div>
            <Button tone="quiet" onPress={() => setDraft(withLevel(draft))}>
              {WORDS.add}
            </Button>
          </div>
        </fieldset>
        <label className="field field-inline">
          <span className="field-label">{WORDS.caveatsField}</span>
          <input
            className="field-input"
            value={draft.caveats}
            onChange={({ target }) => setDraft({ ...draft, caveats: target.value })}
          />
          <span className="field-note field-description">{WORDS.caveatsHint}</span>
        </label>
        <InsteadFields facts={facts} next={scheme} chosen={chosen} onChange={setChosen} />
      </div>
    </ModalDialog>
  );
}
