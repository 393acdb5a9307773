import type { Claim } from '../../../shared/model/claim.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { saveField } from '../../commands/save-field.ts';
import { DraftDate } from '../../ui/DraftDate.tsx';
import { FormSection } from '../../ui/FormSection.tsx';

const CLOCKS = ['happened', 'said', 'captured'] as const;

/** The three clocks of a claim. */
export function ClaimDates({ claim }: { readonly claim: Claim }) {
  return (
    <FormSection title={CLAIMS_WORDS.when}>
      {CLOCKS.map((clock) => (
        <DraftDate
          key={clock}
          label={CLAIMS_WORDS.clocks[clock]}
          value={claim[clock]}
          onCommit={(date) => saveField('claim.edit', { claimId: claim.id, fields: { [clock]: date } })}
        />
      ))}
    </FormSection>
  );
}
