import type { Claim } from '../../../shared/model/claim.ts';
import { CREDIBILITY, type CredibilityDigit } from '../../../shared/model/scale.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run } from '../../commands/run.ts';
import { saveField } from '../../commands/save-field.ts';
import { Button } from '../../ui/buttons.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { ScalePicker } from '../../ui/ScalePicker.tsx';

const DIGITS: readonly CredibilityDigit[] = [1, 2, 3, 4, 5, 6];

/** The Admiralty digit of a claim, with its reason. */
export function ClaimCredibility({ claim }: { readonly claim: Claim }) {
  const { id: claimId, credibility } = claim;
  return (
    <FormSection
      title={CLAIMS_WORDS.credibility}
      action={
        credibility && (
          <Button tone="quiet" onPress={() => void run('claim.rate', { claimId, credibility: null })}>
            {FORM_WORDS.clearRating}
          </Button>
        )
      }
    >
      <ScalePicker
        label={CLAIMS_WORDS.credibility}
        hidesLabel
        steps={DIGITS.map((digit) => ({
          value: String(digit),
          name: CREDIBILITY[digit],
          meaning: CLAIMS_WORDS.meanings[digit],
          isApart: digit === 6,
        }))}
        value={credibility ? String(credibility.digit) : ''}
        unset={CLAIMS_WORDS.credibilityUnset}
        onChoose={(value) => {
          const digit = DIGITS.find((known) => String(known) === value);
          return digit
            ? saveField('claim.rate', { claimId, credibility: { digit, reason: credibility?.reason ?? '' } })
            : null;
        }}
      />
      {credibility && credibility.digit === 1 && <p className="form-hint">{CLAIMS_WORDS.needsTwoOrigins}</p>}
      {credibility && (
        <DraftText
          label={FORM_WORDS.reason}
          value={credibility.reason}
          canonical={(text) => text.trim()}
          onCommit={(text) =>
            saveField('claim.rate', { claimId, credibility: { ...credibility, reason: text.trim() } })
          }
          isMultiline
          description={(typed) => (typed.trim() === '' ? CLAIMS_WORDS.reasonMissing : null)}
        />
      )}
    </FormSection>
  );
}
