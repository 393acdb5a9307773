import { X } from 'lucide-react';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Passage } from '../../../shared/model/passage.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { run } from '../../commands/run.ts';
import type { ClaimDetail } from '../../db/queries.ts';
import { notify } from '../../state/notices.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { QuoteLink } from '../../ui/QuoteLink.tsx';

interface ClaimPassagesProps {
  readonly claim: Claim;
  readonly passages: ClaimDetail['passages'];
}

/** The words a claim rests on; each leads to its place. */
export function ClaimPassages({ claim, passages }: ClaimPassagesProps) {
  const remove = async ({ id }: Passage): Promise<void> => {
    const isLast = passages.length === 1;
    if (!(await run('passage.remove', { passageId: id })) || !isLast) return;
    notify('info', CLAIMS_WORDS.lastPassageRemoved(claim.code), 'edit.undo');
  };
  return (
    <FormSection
      title={CLAIMS_WORDS.passagesTitle}
      {...(passages.length > 0 && { aside: String(passages.length) })}
    >
      {passages.length === 0 && <p className="form-hint">{CLAIMS_WORDS.noPassages}</p>}
      {passages.map(({ passage, excerpt, source }) => (
        <div key={passage.id} className="claim-line">
          <QuoteLink
            quote={passage.quote}
            place={[`${source.code} ${source.outlet || source.title}`, excerpt.locator]
              .filter(Boolean)
              .join(', ')}
            onPress={() =>
              void run('source.open', {
                sourceId: source.id,
                at: { excerptId: passage.excerptId, start: passage.start },
              })
            }
          />
          <IconButton label={CLAIMS_WORDS.removePassage} icon={<X />} onPress={() => void remove(passage)} />
        </div>
      ))}
    </FormSection>
  );
}
