import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Measure } from '../../../shared/model/measure.ts';
import { formatMeasure, measureInWords, parseMeasure } from '../../../shared/model/measure-line.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { saveField } from '../../commands/save-field.ts';
import type { ClaimProposals } from '../../db/queries-suggestions.ts';
import { useFold } from '../../state/folds.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { ProposalChip } from '../../ui/ProposalChip.tsx';
import { FieldOwner } from '../../ui/RecordForm.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { MeasureForm } from './MeasureForm.tsx';

interface ClaimMeasuresProps {
  readonly claim: Claim;
  /** What the words give. */
  readonly proposals: ClaimProposals['measures'];
}

/** At most so many figures are proposed at once. */
const MOST = 5;

/** The figures that a claim asserts, added as one would say them and changed part by part. */
export function ClaimMeasures({ claim, proposals }: ClaimMeasuresProps) {
  const { measures } = claim;
  const box = useRef<HTMLDivElement>(null);
  const proposed = proposals.filter(({ measure }) => !measures.some((own) => isSameFigure(own, measure)));
  const [isOpen, open] = useFold('claim measures', measures.length > 0);
  const [openAt, openMeasure] = useState<number | null>(null);
  const save = (next: readonly Measure[]) =>
    saveField('claim.edit', { claimId: claim.id, fields: { measures: next } });
  return (
    <FoldSection
      title={CLAIMS_WORDS.measures}
      isOpen={isOpen}
      onOpen={open}
      aside={asideOf(measures.length, isOpen ? 0 : proposed.length)}
    >
      {measures.length > 0 && (
        <ul className="claim-measures">
          {measures.map((measure, index) => {
            const words = measureInWords(measure);
            return (
              // A measure is its place in the list: the same figure may stand twice.
              <li key={index}>
                <div className="claim-line">
                  <button
                    type="button"
                    className="claim-step-button"
                    aria-label={CLAIMS_WORDS.measureEdit(words)}
                    aria-expanded={openAt === index}
                    onClick={() => openMeasure(openAt === index ? null : index)}
                  >
                    {words}
                  </button>
                  <IconButton
                    label={CLAIMS_WORDS.measureRemove(words)}
                    icon={<X />}
                    onPress={() => {
                      openMeasure(null);
                      void save(measures.toSpliced(index, 1));
                    }}
                  />
                </div>
                {openAt === index && (
                  <FieldOwner value={null}>
                    <MeasureForm
                      measure={measure}
                      onChange={(fields) => save(measures.with(index, { ...measure, ...fields }))}
                    />
                  </FieldOwner>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {proposed.length > 0 && (
        <div className="proposal-chips">
          {proposed.slice(0, MOST).map(({ words, measure }) => (
            <ProposalChip
              key={formatMeasure(measure)}
              action={CLAIMS_WORDS.takeMeasure}
              text={measureInWords(measure)}
              basis={`“${words}”`}
              onAccept={() => {
                // The chip goes away; the keyboard stays where figures are added.
                box.current?.querySelector('input')?.focus();
                void save([...measures, measure]);
              }}
            />
          ))}
        </div>
      )}
      <div ref={box} className="claim-add">
        <AddMeasure onAdd={(measure) => void save([...measures, measure])} />
      </div>
    </FoldSection>
  );
}

const isSameFigure = (a: Measure, b: Measure): boolean =>
  a.low === b.low && a.high === b.high && a.unit === b.unit;

const asideOf = (own: number, proposed: number): string | undefined =>
  [own > 0 && String(own), proposed > 0 && CLAIMS_WORDS.proposed(proposed)].filter(Boolean).join(', ') ||
  undefined;

function AddMeasure({ onAdd }: { readonly onAdd: (measure: Measure) => void }) {
  const [text, setText] = useState('');
  const read = parseMeasure(text);
  return (
    <>
      <SuggestField
        label={CLAIMS_WORDS.addMeasure}
        placeholder={CLAIMS_WORDS.measureHint}
        text={text}
        onText={setText}
        suggestions={read ? [{ id: text, label: measureInWords(read) }] : []}
        onPick={() => {
          if (read) onAdd(read);
          setText('');
        }}
        preselected={0}
      />
      {!read && (
        <p className="form-hint">
          {text.trim() === '' ? CLAIMS_WORDS.measureHelp : CLAIMS_WORDS.notAMeasure}
        </p>
      )}
    </>
  );
}
