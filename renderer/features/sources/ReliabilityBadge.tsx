import { RELIABILITY } from '../../../shared/model/scale.ts';
import type { Reliability } from '../../../shared/model/source.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { Badge } from '../../ui/Badge.tsx';

/** A source's letter. F and "not rated" are dashed: neither is a place on the scale. */
export function ReliabilityBadge({ reliability }: { readonly reliability: Reliability | null }) {
  if (!reliability) {
    return (
      <Badge meaning={SOURCES_WORDS.notRatedMeaning} tone="unknown">
        {FORM_WORDS.notRated}
      </Badge>
    );
  }
  const { letter } = reliability;
  return (
    <Badge
      meaning={SOURCES_WORDS.rated(letter, RELIABILITY[letter])}
      tone={letter === 'F' ? 'unknown' : 'plain'}
    >
      {letter}
    </Badge>
  );
}
