import { useState } from 'react';
import type { UnitBasis } from '../../../../shared/analysis/text-basis.ts';
import { BASIS_WORDS as WORDS } from '../../../../shared/words/basis.ts';
import { FormSection } from '../../../ui/FormSection.tsx';
import { RowList } from '../../../ui/RowList.tsx';
import { unitName } from './unit-name.ts';

interface UnitListProps {
  readonly bases: readonly UnitBasis[];
  /** The unit that holds the cursor. */
  readonly caret: number | null;
  readonly onGo: (unit: number, takesKeyboard: boolean) => void;
}

/** The whole text in short lines; the one that is being written is marked and in sight. */
export function UnitList({ bases, caret, onGo }: UnitListProps) {
  const [onlyBare, setOnlyBare] = useState(false);
  const bare = bases.filter(({ unit }) => unit.isBare);
  const shown = onlyBare ? bare : bases;
  return (
    <FormSection title={WORDS.all}>
      <p className="form-hint">
        {bases.length === 0 ? WORDS.noUnits : WORDS.allCount(bases.length, bare.length)}
      </p>
      {bare.length + Number(onlyBare) > 0 && (
        <label className="basis-filter">
          <input type="checkbox" checked={onlyBare} onChange={() => setOnlyBare(!onlyBare)} />
          {WORDS.onlyBare}
        </label>
      )}
      {onlyBare && bare.length === 0 && <p className="form-hint">{WORDS.noneBare}</p>}
      {shown.length > 0 && (
        <div className="basis-list">
          <RowList
            label={WORDS.all}
            rows={shown}
            idOf={({ unit }) => `unit-${unit.index}`}
            selectedId={caret === null ? null : `unit-${caret}`}
            onSelect={(id) => onGo(numberOf(id), false)}
            onOpen={(id) => onGo(numberOf(id), true)}
            rowHeight={48}
            render={(basis) => <UnitLine basis={basis} />}
          />
        </div>
      )}
    </FormSection>
  );
}

const numberOf = (id: string): number => Number(id.slice('unit-'.length));

/** Characters of a paragraph that its line shows; the rest is out of sight in any case. */
const SHOWN = 160;

function UnitLine({ basis: { unit, claims, sources, origins, grades } }: { readonly basis: UnitBasis }) {
  const facts = unit.isBare
    ? []
    : claims.length === 0
      ? [WORDS.silent]
      : [
          WORDS.claims(claims.length),
          WORDS.sources(sources.length),
          ...(sources.length > 1 ? [WORDS.origins(origins.origins)] : []),
          ...(grades.length > 0 ? [grades.join(' ')] : []),
        ];
  return (
    <div className="basis-line" data-judgement={unit.kind === 'judgement' || undefined}>
      <span className="basis-line-words" dir="auto">
        {unit.words.slice(0, SHOWN)}
      </span>
      <span className="basis-line-facts">
        {unit.kind === 'judgement' && <span>{unitName(unit)}</span>}
        {unit.isBare && <span className="basis-line-bare">{WORDS.bareShort}</span>}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
    </div>
  );
}
