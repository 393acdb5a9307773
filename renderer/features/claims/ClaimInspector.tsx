import type { ClaimId } from '../../../shared/model/claim.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run, runInContext } from '../../commands/run.ts';
import { type ClaimDetail, claimDetail } from '../../db/queries.ts';
import { wordsInUse } from '../../db/queries-claims.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import { useQuery } from '../../db/use-query.ts';
import { notify } from '../../state/notices.ts';
import { FormHead } from '../../ui/FormHead.tsx';
import { RemovedNote } from '../../ui/RemovedNote.tsx';
import { ClaimAttribution } from './ClaimAttribution.tsx';
import { ClaimCredibility } from './ClaimCredibility.tsx';
import { ClaimDates } from './ClaimDates.tsx';
import { ClaimFiling } from './ClaimFiling.tsx';
import { ClaimPassages } from './ClaimPassages.tsx';
import { ClaimRoles } from './ClaimRoles.tsx';
import { ClaimStatement } from './ClaimStatement.tsx';
import { GradeBadge } from './GradeBadge.tsx';
import './claim-form.css';

/** The form of one claim. */
export function ClaimInspector({ claimId }: { readonly claimId: ClaimId }) {
  const detail = useQuery(claimDetail, claimId);
  if (detail === undefined) return null;
  if (detail === null) {
    return (
      <RemovedNote
        text={FORM_WORDS.removed(CLAIMS_WORDS.thing)}
        undoLabel={FORM_WORDS.undo}
        onUndo={() => void runInContext('edit.undo')}
      />
    );
  }
  return <ClaimForm key={detail.claim.id} detail={detail} />;
}

function ClaimForm({ detail }: { readonly detail: ClaimDetail }) {
  const { claim, passages, roles } = detail;
  const words = useIdleQuery(wordsInUse);
  const sources = [...new Map(passages.map(({ source }) => [source.id, source])).values()];
  return (
    <div className="form">
      <FormHead
        title={CLAIMS_WORDS.heading(claim.code)}
        removeLabel={CLAIMS_WORDS.remove}
        onRemove={() => void removeClaim(detail)}
      >
        <GradeBadge claim={claim} sources={sources} />
      </FormHead>
      <ClaimStatement claim={claim} />
      <ClaimAttribution claim={claim} names={words?.names ?? []} />
      <ClaimDates claim={claim} />
      <ClaimCredibility claim={claim} />
      <ClaimRoles claimId={claim.id} roles={roles} />
      <ClaimPassages claim={claim} passages={passages} />
      <ClaimFiling claim={claim} tags={words?.tags ?? []} />
    </div>
  );
}

async function removeClaim({ claim }: ClaimDetail): Promise<void> {
  if (!(await run('claim.remove', { claimId: claim.id }))) return;
  notify('info', CLAIMS_WORDS.removed(claim.code), 'edit.undo');
}
