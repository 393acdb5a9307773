import type { MarkingScheme } from '../../../shared/model/marking.ts';
import { HOUSE_WORDS } from '../../../shared/words/house.ts';
import type { HouseFacts } from '../../db/queries-house.ts';
import { Choice } from '../../ui/Choice.tsx';
import { type Instead, insteadIn } from './instead.ts';

const WORDS = HOUSE_WORDS.scheme;

interface InsteadFieldsProps {
  readonly facts: HouseFacts;
  readonly next: MarkingScheme;
  readonly chosen: Instead;
  readonly onChange: (chosen: Instead) => void;
}

/** What each marking in use becomes; nothing where the new scheme has them all. */
export function InsteadFields({ facts, next, chosen, onChange }: InsteadFieldsProps) {
  const instead = Object.entries(insteadIn(facts, next, chosen));
  if (instead.length === 0) return null;
  return (
    <fieldset className="scheme-instead">
      <legend className="field-label">{WORDS.instead}</legend>
      {instead.map(([marking, becomes]) => (
        <Choice
          key={marking}
          label={WORDS.insteadOf(marking, facts.inUse.get(marking) ?? 0)}
          value={becomes}
          options={next.levels
            .filter(({ label }) => label !== '')
            .map(({ label, meaning }) => ({ value: label, label, hint: meaning }))}
          onChoose={(label) => onChange({ ...chosen, [marking]: label })}
          isInline
        />
      ))}
      <p className="field-note field-description">{WORDS.insteadHint}</p>
    </fieldset>
  );
}
