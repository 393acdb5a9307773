import { X } from 'lucide-react';
import type { Claim } from '../../../shared/model/claim.ts';
import { byCode } from '../../../shared/model/code.ts';
import { type Passage, STANCES } from '../../../shared/model/passage.ts';
import { RELIABILITY } from '../../../shared/model/scale.ts';
import type { Source } from '../../../shared/model/source.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { run } from '../../commands/run.ts';
import type { ClaimDetail } from '../../db/queries.ts';
import { useFold } from '../../state/folds.ts';
import { notify } from '../../state/notices.ts';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { QuoteLink } from '../../ui/QuoteLink.tsx';

interface ClaimPassagesProps {
  readonly claim: Claim;
  readonly passages: ClaimDetail['passages'];
}

const STANCE_CHOICES = STANCES.map((value) => ({ value, label: CLAIMS_WORDS.stances[value] }));

/** The words a claim rests on, with what each does for it; each leads to its place. */
export function ClaimPassages({ claim, passages }: ClaimPassagesProps) {
  const [isOpen, open] = useFold('claim passages');
  return (
    <FoldSection
      title={CLAIMS_WORDS.passagesTitle}
      isOpen={isOpen}
      onOpen={open}
      aside={passages.length > 0 ? String(passages.length) : undefined}
    >
      {passages.length === 0 && <p className="form-hint">{CLAIMS_WORDS.noPassages}</p>}
      {inOrder(passages).map((found) => (
        <ClaimPassage
          key={found.passage.id}
          found={found}
          onRemove={() => void removePassage(claim, found.passage, passages.length === 1)}
        />
      ))}
    </FoldSection>
  );
}

interface ClaimPassageProps {
  readonly found: ClaimDetail['passages'][number];
  readonly onRemove: () => void;
}

function ClaimPassage({ found: { passage, excerpt, source, pages }, onRemove }: ClaimPassageProps) {
  return (
    <div className="claim-passage" data-stance={passage.stance}>
      <div className="claim-line">
        <QuoteLink
          quote={passage.quote}
          place={[`${source.code} ${source.outlet || source.title}`, excerpt.locator, pages]
            .filter(Boolean)
            .join(', ')}
          onPress={() =>
            void run('source.open', {
              sourceId: source.id,
              at: { excerptId: passage.excerptId, start: passage.start },
            })
          }
        />
        <IconButton label={CLAIMS_WORDS.removePassage} icon={<X />} onPress={onRemove} />
      </div>
      <div className="claim-passage-facts">
        <Choice
          label={CLAIMS_WORDS.stanceOf(passage.quote)}
          hidesLabel
          value={passage.stance}
          options={STANCE_CHOICES}
          onChoose={(stance) => void run('passage.setStance', { passageId: passage.id, stance })}
        />
        <SourceLetter source={source} />
        {passage.proposal && (
          <Badge tone="unknown" meaning={CLAIMS_WORDS.waitingMeaning}>
            {CLAIMS_WORDS.waiting}
          </Badge>
        )}
        {source.withdrawn && (
          <Badge
            tone="alert"
            meaning={CLAIMS_WORDS.withdrawnMeaning(source.withdrawn.ground, source.withdrawn.reason)}
          >
            {CLAIMS_WORDS.withdrawn}
          </Badge>
        )}
      </div>
    </div>
  );
}

function SourceLetter({ source: { reliability } }: { readonly source: Source }) {
  const letter = reliability?.letter;
  if (!letter) {
    return (
      <Badge tone="unknown" meaning={CLAIMS_WORDS.notRatedSource}>
        {FORM_WORDS.notRated}
      </Badge>
    );
  }
  return (
    <Badge tone={letter === 'F' ? 'unknown' : 'plain'} meaning={RELIABILITY[letter]}>
      {letter}
    </Badge>
  );
}

/** What states the claim first, what speaks against it last; within that by source and place. */
const inOrder = (passages: ClaimDetail['passages']): ClaimDetail['passages'] =>
  passages.toSorted(
    (a, b) =>
      STANCES.indexOf(a.passage.stance) - STANCES.indexOf(b.passage.stance) ||
      byCode(a.excerpt, b.excerpt) ||
      a.passage.start - b.passage.start,
  );

async function removePassage(claim: Claim, { id }: Passage, isLast: boolean): Promise<void> {
  if (!(await run('passage.remove', { passageId: id })) || !isLast) return;
  notify('info', CLAIMS_WORDS.lastPassageRemoved(claim.code), 'edit.undo');
}
