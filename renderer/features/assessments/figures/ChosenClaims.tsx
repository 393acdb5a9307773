import { useId, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ClaimFacts } from '../../../../shared/analysis/claim-facts.ts';
import type { ClaimId } from '../../../../shared/model/claim.ts';
import { FIGURE_WORDS } from '../../../../shared/words/figures.ts';
import { useClaimRows } from '../../../db/use-case-lists.ts';

const WORDS = FIGURE_WORDS.editor;
const SHOWN = 200;
const NO_ROWS: readonly ClaimFacts[] = [];

interface ChosenClaimsProps {
  /** None for all that the assessment cites. */
  readonly claimIds: readonly ClaimId[];
  readonly onChoose: (claimIds: readonly ClaimId[]) => void;
}

/** All that is cited, or claims that are ticked one by one. */
export function ChosenClaims({ claimIds, onChoose }: ChosenClaimsProps) {
  const [isChoosing, setChoosing] = useState(claimIds.length > 0);
  return (
    <div className="field">
      <RadioGroup
        className="figure-claims"
        value={isChoosing ? 'some' : 'all'}
        onChange={(value) => {
          setChoosing(value === 'some');
          if (value === 'all') onChoose([]);
        }}
      >
        <Label className="field-label">{WORDS.claims}</Label>
        <Radio value="all" className="figure-claims-way">
          {WORDS.all}
        </Radio>
        <Radio value="some" className="figure-claims-way">
          {WORDS.some}
        </Radio>
      </RadioGroup>
      {isChoosing && <TickedClaims claimIds={claimIds} onChoose={onChoose} />}
    </div>
  );
}

function TickedClaims({ claimIds, onChoose }: ChosenClaimsProps) {
  const rows = useClaimRows() ?? NO_ROWS;
  const [typed, setTyped] = useState('');
  const help = useId();
  const ticked = new Set<string>(claimIds);
  const found = rows.filter(({ claim }) => hasWords(claim, typed)).slice(0, SHOWN);
  const toggle = (id: ClaimId): void =>
    onChoose(ticked.has(id) ? claimIds.filter((other) => other !== id) : [...claimIds, id]);
  return (
    <>
      <input
        className="field-input"
        value={typed}
        aria-label={WORDS.find}
        aria-describedby={help}
        placeholder={WORDS.find}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="figure-claim-list" aria-label={WORDS.some}>
        {found.map(({ claim: { id, code, statement } }) => (
          <li key={id}>
            <label className="figure-claim">
              <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} />
              <span className="figure-claim-code">{code}</span>
              <span dir="auto">{statement}</span>
            </label>
          </li>
        ))}
      </ul>
      <p id={help} className="field-note">
        {found.length === 0 ? WORDS.none : `${WORDS.someCount(claimIds.length)}. ${WORDS.someHelp}`}
      </p>
    </>
  );
}

function hasWords({ code, statement }: ClaimFacts['claim'], typed: string): boolean {
  const text = `${code} ${statement}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
