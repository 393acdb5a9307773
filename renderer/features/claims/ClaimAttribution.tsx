import { ArrowLeft } from 'lucide-react';
import {
  type AttributionStep,
  formatAttribution,
  parseAttribution,
} from '../../../shared/model/attribution.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { saveField } from '../../commands/save-field.ts';
import { completeLast } from '../../ui/complete-last.ts';
import { DraftText } from '../../ui/DraftText.tsx';
import { FormSection } from '../../ui/FormSection.tsx';

interface ClaimAttributionProps {
  readonly claim: Claim;
  readonly names: readonly string[];
}

/** The chain from the outlet inward to whoever is the origin, typed as one line and read back in steps. */
export function ClaimAttribution({ claim, names }: ClaimAttributionProps) {
  return (
    <FormSection title={CLAIMS_WORDS.attribution}>
      <DraftText
        label={CLAIMS_WORDS.attributionLabel}
        value={formatAttribution(claim.attribution)}
        canonical={(text) => formatAttribution(parseAttribution(text))}
        onCommit={(text) =>
          saveField('claim.edit', { claimId: claim.id, fields: { attribution: parseAttribution(text) } })
        }
        placeholder={CLAIMS_WORDS.attributionHint}
        complete={(typed) => completeLast(typed, '<', names)}
        description={readBack}
      />
    </FormSection>
  );
}

const readBack = (typed: string) => <Chain steps={parseAttribution(typed)} />;

function Chain({ steps }: { readonly steps: readonly AttributionStep[] }) {
  if (steps.length === 0) return CLAIMS_WORDS.attributionHelp;
  return (
    <ol className="claim-chain">
      {steps.map(({ who, anonymous }, index) => (
        // A step is its place in the chain: the same name may stand twice.
        <li key={index} className="claim-chain-step">
          {index > 0 && (
            <>
              <ArrowLeft aria-hidden />
              <span className="visually-hidden">{CLAIMS_WORDS.saidBy} </span>
            </>
          )}
          <span className="claim-chain-who">{who}</span>
          {anonymous !== null && (
            <span className="claim-chain-unnamed">
              {anonymous === '' ? CLAIMS_WORDS.notNamed : CLAIMS_WORDS.notNamedBecause(anonymous)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
