import { gradeOf } from '../../../shared/analysis/grade.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { measureInWords } from '../../../shared/model/measure-line.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { CONTRADICTION_WORDS as WORDS } from '../../../shared/words/contradictions.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { originSentence } from '../../../shared/words/lineage.ts';
import { run } from '../../commands/run.ts';
import type { ClaimSide } from '../../db/queries-relations.ts';
import { Badge } from '../../ui/Badge.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { QuoteLink } from '../../ui/QuoteLink.tsx';

/** One of two claims that are held against each other: what it says, who says so, and in which words. */
export function ClaimSideCard({ side: { claim, passages, origins } }: { readonly side: ClaimSide }) {
  const sources = [...new Map(passages.map(({ source }) => [source.id, source])).values()];
  const { badge, meaning, isOpen } = gradeOf(claim, sources);
  const facts = [
    [CLAIMS_WORDS.kind, CLAIMS_WORDS.kinds[claim.kind]],
    [WORDS.facts.happened, claim.happened && formatPartialDate(claim.happened.date)],
    [WORDS.facts.said, claim.said && formatPartialDate(claim.said.date)],
    [WORDS.facts.by, claim.attribution.at(-1)?.who],
    [WORDS.facts.measures, claim.measures.map(measureInWords).join('; ')],
    [WORDS.facts.origins, passages.length > 0 && originSentence(origins)],
  ] as const;
  return (
    <article className="contradiction-side" aria-label={claim.code}>
      <LinkRow
        code={claim.code}
        text={claim.statement}
        onPress={() => void run('claim.open', { claimId: claim.id })}
        aside={
          <Badge
            meaning={badge === null ? CLAIMS_WORDS.gradeMissing : meaning}
            tone={isOpen ? 'unknown' : 'plain'}
          >
            {badge ?? FORM_WORDS.notRated}
          </Badge>
        }
      />
      {passages.length === 0 && <p className="form-hint">{WORDS.noPassage}</p>}
      {passages.map(({ passage, source }) => (
        <QuoteLink
          key={passage.id}
          quote={passage.quote}
          place={`${source.code} ${source.outlet || source.title}, ${WORDS.published(source.published)}`}
          onPress={() => void run('claim.open', { claimId: claim.id, passageId: passage.id })}
        />
      ))}
      <dl className="form-facts">
        {facts.map(
          ([name, fact]) =>
            fact && (
              <div key={name} className="contradiction-fact">
                <dt>{name}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </article>
  );
}
