import {
  isAlike,
  isJudged,
  type OwnRatings,
  ownRatings,
  type RatedPair,
} from '../../../shared/analysis/own-ratings.ts';
import type { ReliabilityLetter } from '../../../shared/model/scale.ts';
import type { RatedClaim } from '../../db/queries-claims.ts';

/** The pairs of one month, `2026-01`. */
export interface RatedMonth {
  readonly month: string;
  readonly judged: number;
  readonly alike: number;
}

export interface RatingsRead {
  readonly ratings: OwnRatings<RatedClaim>;
  /** Oldest first; only those in which something was judged. */
  readonly months: readonly RatedMonth[];
  /** Pairs with an F or a 6. */
  readonly apart: number;
  /** Claims on sources of several letters. */
  readonly several: number;
  /** Claims none of whose sources is rated. */
  readonly withoutLetter: number;
  readonly withoutReason: number;
}

/** Everything that the page says about these claims. */
export function readRatings(claims: readonly RatedClaim[]): RatingsRead {
  const pairs = claims.flatMap(pairsOf);
  const months = new Map<string, { month: string; judged: number; alike: number }>();
  for (const { letter, digit, claim } of pairs) {
    if (!isJudged(letter, digit)) continue;
    const month = claim.credibility.at.slice(0, 7);
    const found = months.get(month) ?? { month, judged: 0, alike: 0 };
    found.judged += 1;
    found.alike += Number(isAlike(letter, digit));
    months.set(month, found);
  }
  return {
    ratings: ownRatings(pairs),
    months: [...months.values()].toSorted((a, b) => a.month.localeCompare(b.month)),
    apart: pairs.filter(({ letter, digit }) => !isJudged(letter, digit)).length,
    several: claims.filter((claim) => lettersOf(claim).length > 1).length,
    withoutLetter: claims.filter((claim) => lettersOf(claim).length === 0).length,
    withoutReason: claims.filter(({ credibility }) => credibility.reason === '').length,
  };
}

/** Names of those who rated, each once; the empty name where none was given. */
export const ratersOf = (claims: readonly RatedClaim[]): readonly string[] =>
  [...new Set(claims.map(({ credibility }) => credibility.by))].toSorted((a, b) => a.localeCompare(b));

const lettersOf = ({ sources }: RatedClaim): readonly ReliabilityLetter[] => [
  ...new Set(sources.flatMap(({ reliability }) => reliability?.letter ?? [])),
];

const pairsOf = (claim: RatedClaim): readonly RatedPair<RatedClaim>[] =>
  lettersOf(claim).map((letter) => ({ letter, digit: claim.credibility.digit, claim }));
