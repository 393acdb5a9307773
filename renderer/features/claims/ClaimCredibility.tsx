import { type RefObject, useRef } from 'react';
import type { Claim, Credibility } from '../../../shared/model/claim.ts';
import { CREDIBILITY, type CredibilityDigit } from '../../../shared/model/scale.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { originSentence } from '../../../shared/words/lineage.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { claimOrigins, type ClaimOrigins as Origins } from '../../db/queries-claims.ts';
import { useQuery } from '../../db/use-query.ts';
import { useFold } from '../../state/folds.ts';
import { Button } from '../../ui/buttons.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { ScalePicker } from '../../ui/ScalePicker.tsx';
import { ClaimOrigins } from './ClaimOrigins.tsx';
import { CredibilityHistory } from './CredibilityHistory.tsx';

const DIGITS: readonly CredibilityDigit[] = [1, 2, 3, 4, 5, 6];
/** "Confirmed by other sources" needs sources that do not rest on one another (AJP-2.1). */
const ORIGINS_FOR_ONE = 2;

/** The Admiralty digit of a claim with its reason, what came before it, and how many origins the claim has. */
export function ClaimCredibility({ claim }: { readonly claim: Claim }) {
  const { id: claimId, credibility } = claim;
  const origins = useQuery(claimOrigins, claimId) ?? null;
  const [isOpen, open] = useFold('claim credibility');
  const finishReason = useRef<(() => Promise<void>) | null>(null);
  const isOneOpen = origins === null || origins.count.origins >= ORIGINS_FOR_ONE;
  return (
    <FoldSection
      title={CLAIMS_WORDS.credibility}
      isOpen={isOpen}
      onOpen={open}
      aside={isOpen ? undefined : shortly(credibility)}
      action={
        credibility && (
          <Button tone="quiet" onPress={() => void run('claim.rate', { claimId, credibility: null })}>
            {FORM_WORDS.clearRating}
          </Button>
        )
      }
    >
      {origins && <ClaimOrigins origins={origins} />}
      <ScalePicker
        label={CLAIMS_WORDS.credibility}
        hidesLabel
        steps={DIGITS.map((digit) => ({
          value: String(digit),
          name: CREDIBILITY[digit],
          meaning: CLAIMS_WORDS.meanings[digit],
          isApart: digit === 6,
          isDisabled: digit === 1 && !isOneOpen && credibility?.digit !== 1,
        }))}
        value={credibility ? String(credibility.digit) : ''}
        unset={CLAIMS_WORDS.credibilityUnset}
        onChoose={async (value) => {
          // A reason still being typed belongs to the digit it was typed for.
          await finishReason.current?.();
          const digit = DIGITS.find((known) => String(known) === value);
          return digit ? saveField('claim.rate', { claimId, credibility: { digit, reason: '' } }) : null;
        }}
      />
      {origins && !isOneOpen && <OriginsForOne digit={credibility?.digit ?? null} count={origins.count} />}
      {credibility && (
        <Reason key={credibility.digit} claim={claim} credibility={credibility} finishRef={finishReason} />
      )}
      <CredibilityHistory past={claim.pastCredibility} />
    </FoldSection>
  );
}

/** Says why 1 is not offered, or that it stands without what it needs. */
function OriginsForOne({
  digit,
  count,
}: {
  readonly digit: CredibilityDigit | null;
  readonly count: Origins['count'];
}) {
  const sentence = count.items + count.withdrawn === 0 ? CLAIMS_WORDS.restsOnNothing : originSentence(count);
  return digit === 1 ? (
    <p className="claim-warning">{CLAIMS_WORDS.oneWithoutOrigins(sentence)}</p>
  ) : (
    <p className="form-hint">{CLAIMS_WORDS.needsTwoOrigins(sentence)}</p>
  );
}

interface ReasonProps {
  readonly claim: Claim;
  readonly credibility: Credibility;
  readonly finishRef: RefObject<(() => Promise<void>) | null>;
}

/** The reason of one rating: another digit has a field of its own, so that no words go over to it. */
function Reason({
  claim: { id: claimId, pastCredibility },
  credibility: { digit, reason },
  finishRef,
}: ReasonProps) {
  const isAnew = pastCredibility.some((past) => past.reason !== '');
  return (
    <DraftText
      label={FORM_WORDS.reason}
      value={reason}
      canonical={(text) => text.trim()}
      onCommit={(text) => saveField('claim.rate', { claimId, credibility: { digit, reason: text.trim() } })}
      isMultiline
      finishRef={finishRef}
      description={(typed) =>
        typed.trim() === '' ? (isAnew ? CLAIMS_WORDS.reasonAnew : CLAIMS_WORDS.reasonMissing) : null
      }
    />
  );
}

const shortly = (credibility: Credibility | null): string =>
  credibility ? `${credibility.digit} ${CREDIBILITY[credibility.digit].toLowerCase()}` : FORM_WORDS.notRated;
