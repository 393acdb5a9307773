import type { Claim } from '../model/claim.ts';
import { CREDIBILITY, RELIABILITY } from '../model/scale.ts';
import type { Source } from '../model/source.ts';

/** Admiralty grade of a claim as one badge, with what it means. */
export interface Grade {
  /** `B2`; several sources `B/C2`; a question mark where a half is not rated, as `B?`; null where neither is. */
  readonly badge: string | null;
  readonly meaning: string;
  /** Whether a half is missing or cannot be judged: such a grade says nothing about better or worse. */
  readonly isOpen: boolean;
}

const NOT_RATED = '?';

/** Letter of the source and digit of the item, judged apart (AJP-2.1): any letter may stand with any digit. */
export function gradeOf(
  claim: Pick<Claim, 'credibility'>,
  sources: readonly Pick<Source, 'code' | 'reliability'>[],
): Grade {
  const letters = [...new Set(sources.map((source) => source.reliability?.letter ?? NOT_RATED))].toSorted(
    (a, b) => Number(a === NOT_RATED) - Number(b === NOT_RATED) || a.localeCompare(b),
  );
  const digit = claim.credibility?.digit;
  const isUnrated = digit === undefined && letters.every((letter) => letter === NOT_RATED);
  const ofSources = sources.map(({ code, reliability }) =>
    reliability ? `${code} ${RELIABILITY[reliability.letter].toLowerCase()}` : `${code} not rated`,
  );
  const ofClaim = digit === undefined ? 'credibility not rated' : CREDIBILITY[digit].toLowerCase();
  return {
    badge: isUnrated ? null : `${letters.join('/') || NOT_RATED}${digit ?? NOT_RATED}`,
    meaning: [...ofSources, ofClaim].join('; '),
    isOpen:
      digit === undefined ||
      digit === 6 ||
      letters.length === 0 ||
      letters.some((letter) => letter === NOT_RATED || letter === 'F'),
  };
}
