import { sourceDescriptor } from '../../../shared/analysis/source-descriptor.ts';
import { formatAttribution, parseAttribution } from '../../../shared/model/attribution.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Source } from '../../../shared/model/source.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { saveField } from '../../commands/save-field.ts';
import { useFold } from '../../state/folds.ts';
import { completeLast } from '../../ui/complete-last.ts';
import { DraftText } from '../../ui/DraftText.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { AttributionChain } from './AttributionChain.tsx';
import { AttributionSteps } from './AttributionSteps.tsx';

interface ClaimAttributionProps {
  readonly claim: Claim;
  readonly names: readonly string[];
  /** Those the claim rests on. */
  readonly sources: readonly Source[];
}

/** The chain from the outlet inward to whoever is the origin: typed as one line, or step by step beneath. */
export function ClaimAttribution({ claim, names, sources }: ClaimAttributionProps) {
  const [isOpen, open] = useFold('claim attribution');
  const [hasSteps, showSteps] = useFold('claim attribution steps', false);
  const { attribution } = claim;
  const line = formatAttribution(attribution);
  const descriptor = sourceDescriptor(attribution, sources);
  return (
    <FoldSection
      title={CLAIMS_WORDS.attribution}
      isOpen={isOpen}
      onOpen={open}
      aside={isOpen ? undefined : attribution.map(({ who }) => who).join(' < ')}
    >
      <DraftText
        label={CLAIMS_WORDS.attributionLabel}
        value={line}
        canonical={(text) => formatAttribution(parseAttribution(text))}
        onCommit={(text) =>
          saveField('claim.edit', {
            claimId: claim.id,
            fields: { attribution: parseAttribution(text, attribution) },
          })
        }
        placeholder={CLAIMS_WORDS.attributionHint}
        complete={(typed) => completeLast(typed, '<', names)}
        description={(typed) => (hasSteps && typed === line ? null : readBack(typed))}
      />
      <Fold label={CLAIMS_WORDS.steps(attribution.length)} isOpen={hasSteps} onOpen={showSteps}>
        <AttributionSteps claim={claim} names={names} sources={sources} />
        {descriptor && (
          <p className="form-hint">
            {CLAIMS_WORDS.reportSays}: {descriptor}
          </p>
        )}
      </Fold>
    </FoldSection>
  );
}

const readBack = (typed: string) => <AttributionChain steps={parseAttribution(typed)} />;
