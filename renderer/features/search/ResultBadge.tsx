import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { gradeOf } from '../../../shared/analysis/grade.ts';
import type { SearchHit } from '../../../shared/analysis/search-answer.ts';
import { RELIABILITY } from '../../../shared/model/scale.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { sourceOfFound } from '../../db/queries-found.ts';
import { useClaimRows } from '../../db/use-case-lists.ts';
import { useQuery } from '../../db/use-query.ts';
import { Badge } from '../../ui/Badge.tsx';

/** How far what was found can be trusted: a source's letter, a claim's grade; nothing for what is not rated at all. */
export function ResultBadge({ hit }: { readonly hit: SearchHit }) {
  switch (hit.kind) {
    case 'source':
    case 'excerpt':
      return <SourceLetter hit={hit} />;
    case 'claim':
      return <ClaimGrade id={hit.id} />;
    case 'entity':
    case 'note':
    case 'assessment':
      return null;
  }
}

function SourceLetter({ hit }: { readonly hit: SearchHit }) {
  const source = useQuery(sourceOfFound, hit.kind, hit.id);
  if (!source) return null;
  const letter = source.reliability?.letter;
  if (!letter) {
    return (
      <Badge meaning={SOURCES_WORDS.notRatedMeaning} tone="unknown">
        {FORM_WORDS.notRated}
      </Badge>
    );
  }
  return (
    <Badge
      meaning={SOURCES_WORDS.rated(letter, RELIABILITY[letter])}
      tone={letter === 'F' ? 'unknown' : 'plain'}
    >
      {letter}
    </Badge>
  );
}

const indexed = new WeakMap<readonly ClaimFacts[], ReadonlyMap<string, ClaimFacts>>();

/** Made once for the same list: every row of a long list asks. */
function byId(rows: readonly ClaimFacts[]): ReadonlyMap<string, ClaimFacts> {
  const made = indexed.get(rows) ?? new Map(rows.map((row) => [row.claim.id, row]));
  indexed.set(rows, made);
  return made;
}

function ClaimGrade({ id }: { readonly id: string }) {
  const rows = useClaimRows();
  const row = rows && byId(rows).get(id);
  if (!row) return null;
  const { badge, meaning, isOpen } = gradeOf(row.claim, row.sources);
  return (
    <Badge meaning={badge === null ? CLAIMS_WORDS.gradeMissing : meaning} tone={isOpen ? 'unknown' : 'plain'}>
      {badge ?? FORM_WORDS.notRated}
    </Badge>
  );
}
