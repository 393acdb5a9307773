import { type ReactNode, useEffect, useState } from 'react';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run, runInContext } from '../../commands/run.ts';
import { type ClaimDetail, claimDetail } from '../../db/queries.ts';
import { type ClaimProposals, claimProposals } from '../../db/queries-suggestions.ts';
import { useWordsInUse } from '../../db/use-case-lists.ts';
import { useQuery } from '../../db/use-query.ts';
import { notify } from '../../state/notices.ts';
import { FormHead } from '../../ui/FormHead.tsx';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { RemovedNote } from '../../ui/RemovedNote.tsx';
import { ClaimAttribution } from './ClaimAttribution.tsx';
import { ClaimCredibility } from './ClaimCredibility.tsx';
import { ClaimDates } from './ClaimDates.tsx';
import { ClaimFiling } from './ClaimFiling.tsx';
import { ClaimMeasures } from './ClaimMeasures.tsx';
import { ClaimPassages } from './ClaimPassages.tsx';
import { ClaimRelations } from './ClaimRelations.tsx';
import { ClaimRoles } from './ClaimRoles.tsx';
import { ClaimStatement } from './ClaimStatement.tsx';
import { GradeBadge } from './GradeBadge.tsx';
import './claim-form.css';

interface ClaimInspectorProps {
  readonly claimId: ClaimId;
  /** Sections of other features, as the claim's history. */
  readonly children?: ReactNode;
}

/** The form of one claim. */
export function ClaimInspector({ claimId, children }: ClaimInspectorProps) {
  const detail = useQuery(claimDetail, claimId);
  if (detail === undefined) return null;
  if (detail === null) {
    return (
      <RemovedNote
        record={{ table: 'claims', id: claimId }}
        text={FORM_WORDS.removed(CLAIMS_WORDS.thing)}
        undoLabel={FORM_WORDS.undo}
        onUndo={() => void runInContext('edit.undo')}
      />
    );
  }
  return (
    <ClaimForm key={detail.claim.id} detail={detail}>
      {children}
    </ClaimForm>
  );
}

function ClaimForm({ detail, children }: { readonly detail: ClaimDetail; readonly children: ReactNode }) {
  const { claim, passages, roles } = detail;
  const words = useWordsInUse();
  const isPainted = useIsPainted();
  const proposals = proposedFor(detail, useQuery(claimProposals, isPainted ? claim.id : ''));
  const sources = [...new Map(passages.map(({ source }) => [source.id, source])).values()];
  return (
    <RecordForm table="claims" id={claim.id}>
      <FormHead
        title={CLAIMS_WORDS.heading(claim.code)}
        removeLabel={CLAIMS_WORDS.remove}
        onRemove={() => void removeClaim(detail)}
      >
        <GradeBadge claim={claim} sources={sources} />
      </FormHead>
      <ClaimStatement claim={claim} />
      <ClaimPassages claim={claim} passages={passages} />
      <ClaimAttribution claim={claim} names={words?.names ?? []} sources={sources} />
      <ClaimCredibility claim={claim} />
      <ClaimDates claim={claim} proposals={proposals.clocks} />
      <ClaimMeasures claim={claim} proposals={proposals.measures} />
      <ClaimRoles claimId={claim.id} roles={roles} />
      <ClaimRelations claimId={claim.id} />
      <ClaimFiling claim={claim} tags={words?.tags ?? []} />
      {children}
    </RecordForm>
  );
}

/** False until the form has been shown and the window is idle: reading whole texts must not hold up a new claim. */
function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => setPainted(true), { timeout: PATIENCE });
    return () => cancelIdleCallback(idle);
  }, []);
  return isPainted;
}

/** Milliseconds after which proposals are read even if the window is never idle. */
const PATIENCE = 1000;

/** What the words that speak for the claim propose; those that speak against it give it no dates and figures. */
function proposedFor({ passages }: ClaimDetail, found: ClaimProposals | undefined): ClaimProposals {
  const against = new Set(
    passages.flatMap(({ passage }) => (passage.stance === 'contradicts' ? [passage.id] : [])),
  );
  return {
    clocks: found?.clocks.filter(({ passageId }) => !against.has(passageId)) ?? [],
    measures: found?.measures.filter(({ passageId }) => !against.has(passageId)) ?? [],
  };
}

async function removeClaim({ claim }: ClaimDetail): Promise<void> {
  if (!(await run('claim.remove', { claimId: claim.id }))) return;
  notify('info', CLAIMS_WORDS.removed(claim.code), 'edit.undo');
}
