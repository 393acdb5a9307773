import { ArrowLeft } from 'lucide-react';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import type { AttributionStep } from '../../../shared/model/attribution.ts';
import { ATTRIBUTION_WORDS } from '../../../shared/words/attribution.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';

/** A chain as it was read from its line. */
export function AttributionChain({ steps }: { readonly steps: readonly AttributionStep[] }) {
  if (steps.length === 0) return CLAIMS_WORDS.attributionHelp;
  return (
    <ol className="claim-chain">
      {steps.map((step, index) => (
        // A step is its place in the chain: the same name may stand twice.
        <li key={index} className="claim-chain-step">
          {index > 0 && (
            <>
              <ArrowLeft aria-hidden />
              <span className="visually-hidden">{CLAIMS_WORDS.saidBy} </span>
            </>
          )}
          <span className="claim-chain-who">{step.who}</span>
          {step.anonymous !== null && (
            <span className="claim-chain-unnamed">
              {step.anonymous === '' ? CLAIMS_WORDS.notNamed : CLAIMS_WORDS.notNamedBecause(step.anonymous)}
            </span>
          )}
          {factsOf(step).length > 0 && <span>{factsOf(step).join(', ')}</span>}
        </li>
      ))}
    </ol>
  );
}

/** What a step says besides who it is, in few words. */
export const factsOf = ({ form, access, said }: AttributionStep): readonly string[] => [
  ...(form === 'unknown' ? [] : [ATTRIBUTION_WORDS.forms[form].toLowerCase()]),
  ...(access === 'unknown' ? [] : [ATTRIBUTION_WORDS.accesses[access].toLowerCase()]),
  ...(said === null ? [] : [formatPartialDate(said)]),
];
