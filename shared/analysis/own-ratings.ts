import { CREDIBILITY, type CredibilityDigit, RELIABILITY, type ReliabilityLetter } from '../model/scale.ts';

export const LETTERS = Object.keys(RELIABILITY) as readonly ReliabilityLetter[];
export const DIGITS = Object.keys(CREDIBILITY).map(Number) as readonly CredibilityDigit[];

/** One claim with one letter of the sources that speak for it; a claim on sources of two letters is two pairs. */
export interface RatedPair<C> {
  readonly letter: ReliabilityLetter;
  readonly digit: CredibilityDigit;
  readonly claim: C;
}

/** How letters and digits were given together. It describes a habit; it says nothing about any one rating. */
export interface OwnRatings<C> {
  readonly cells: ReadonlyMap<string, readonly C[]>;
  /** Pairs in which both axes were judged: neither F nor 6. */
  readonly judged: number;
  /** Those of them in which letter and digit stand at the same place: A1, B2, C3, D4, E5. */
  readonly alike: number;
  /** How many would be alike if the same letters and digits met at random. */
  readonly alikeByChance: number;
}

/** The key of a cell of the matrix, as `B2`. */
export const cellOf = (letter: ReliabilityLetter, digit: CredibilityDigit): string => `${letter}${digit}`;

/** Whether letter and digit stand at the same place of their scales; F and 6 are no places (AJP-2.1). */
export const isAlike = (letter: ReliabilityLetter, digit: CredibilityDigit): boolean =>
  isJudged(letter, digit) && LETTERS.indexOf(letter) === DIGITS.indexOf(digit);

export const isJudged = (letter: ReliabilityLetter, digit: CredibilityDigit): boolean =>
  letter !== 'F' && digit !== 6;

export function ownRatings<C>(pairs: readonly RatedPair<C>[]): OwnRatings<C> {
  const cells = new Map<string, C[]>();
  const byLetter = new Map<ReliabilityLetter, number>();
  const byDigit = new Map<CredibilityDigit, number>();
  let judged = 0;
  let alike = 0;
  for (const { letter, digit, claim } of pairs) {
    const key = cellOf(letter, digit);
    const cell = cells.get(key);
    if (cell) cell.push(claim);
    else cells.set(key, [claim]);
    if (!isJudged(letter, digit)) continue;
    judged += 1;
    alike += Number(isAlike(letter, digit));
    byLetter.set(letter, (byLetter.get(letter) ?? 0) + 1);
    byDigit.set(digit, (byDigit.get(digit) ?? 0) + 1);
  }
  const meetings = LETTERS.reduce((sum, letter, place) => {
    const digit = DIGITS[place];
    return sum + (byLetter.get(letter) ?? 0) * (digit === undefined ? 0 : (byDigit.get(digit) ?? 0));
  }, 0);
  return { cells, judged, alike, alikeByChance: judged === 0 ? 0 : meetings / judged };
}
