import type { UncitedContradiction } from '../../../../shared/analysis/uncited.ts';
import { BASIS_WORDS as WORDS } from '../../../../shared/words/basis.ts';
import { FORM_WORDS } from '../../../../shared/words/forms.ts';
import { run } from '../../../commands/run.ts';
import { useFold } from '../../../state/folds.ts';
import { FoldSection } from '../../../ui/FoldSection.tsx';
import { LinkRow } from '../../../ui/LinkRow.tsx';
import { LongRows } from '../../../ui/LongRows.tsx';

interface UncitedContradictionsProps {
  readonly contradictions: readonly UncitedContradiction[];
}

/** Claims that contradict what the text cites, and that it does not mention. */
export function UncitedContradictions({ contradictions }: UncitedContradictionsProps) {
  const [isOpen, open] = useFold('basis contradictions', true);
  return (
    <FoldSection
      title={WORDS.contradictions}
      aside={String(contradictions.length)}
      isOpen={isOpen}
      onOpen={open}
    >
      <p className="form-hint">
        {contradictions.length === 0 ? WORDS.noContradictions : WORDS.contradictionsHelp}
      </p>
      <LongRows
        rows={contradictions}
        moreLabel={FORM_WORDS.showMore}
        render={({ claim: { claim }, cited }) => (
          <div key={claim.id} className="basis-row">
            <LinkRow
              code={claim.code}
              text={claim.statement}
              onPress={() => void run('claim.open', { claimId: claim.id })}
            />
            <p className="basis-why is-strong">{WORDS.contradicts(cited.map((one) => one.claim.code))}</p>
          </div>
        )}
      />
    </FoldSection>
  );
}
