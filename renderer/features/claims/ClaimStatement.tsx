import { useEffect, useState } from 'react';
import { oneLine } from '../../../shared/lib/one-line.ts';
import { CLAIM_KINDS, CLAIM_STATUSES, type Claim } from '../../../shared/model/claim.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { session, updateSession } from '../../state/session.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';

/** What is asserted. A claim that was just marked takes the keyboard, so that typing replaces the source's words. */
export function ClaimStatement({ claim }: { readonly claim: Claim }) {
  const [isNew] = useState(() => session().newClaimId === claim.id);
  useEffect(() => {
    if (isNew) updateSession({ newClaimId: null });
  }, [isNew]);
  return (
    <FormSection title={CLAIMS_WORDS.statement}>
      <DraftText
        label={CLAIMS_WORDS.statement}
        hidesLabel
        value={claim.statement}
        canonical={oneLine}
        onCommit={(text) =>
          saveField('claim.edit', { claimId: claim.id, fields: { statement: oneLine(text) } })
        }
        isMultiline
        placeholder={CLAIMS_WORDS.statementHint}
        autoFocus={isNew}
        selectsAll={isNew}
        className="claim-statement"
      />
      <div className="claim-pair">
        <Choice
          label={CLAIMS_WORDS.kind}
          value={claim.kind}
          options={CLAIM_KINDS.map((value) => ({ value, label: CLAIMS_WORDS.kinds[value] }))}
          onChoose={(kind) => void run('claim.edit', { claimId: claim.id, fields: { kind } })}
        />
        <Choice
          label={CLAIMS_WORDS.status}
          value={claim.status}
          options={CLAIM_STATUSES.map((value) => ({ value, label: CLAIMS_WORDS.statuses[value] }))}
          onChoose={(status) => void run('claim.edit', { claimId: claim.id, fields: { status } })}
        />
      </div>
    </FormSection>
  );
}
