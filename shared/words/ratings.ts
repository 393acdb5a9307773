import { counted } from '../lib/counted.ts';
import { CREDIBILITY, type CredibilityDigit, RELIABILITY, type ReliabilityLetter } from '../model/scale.ts';

/** Words of the page that shows analysts their own ratings. */
export const RATINGS_WORDS = {
  title: 'Your own ratings',
  lead: 'Every rated claim, by the letter of its source and its own digit. It shows a habit; it is no score, and nothing is rated by it.',
  everyone: 'Everyone',
  unnamed: 'No name given',
  by: 'Rated by',
  caption: 'Claims by reliability of the source and credibility of the claim',
  source: 'Source',
  letter: (letter: ReliabilityLetter): string => RELIABILITY[letter],
  digit: (digit: CredibilityDigit): string => CREDIBILITY[digit],
  cell: (grade: string, claims: number): string => `${grade}: ${counted(claims, 'claim', 'claims')}`,
  none: 'none',
  /** The habit of giving both axes the same place has been known since the scales were first tested. */
  alike: (alike: number, judged: number, byChance: number): string =>
    `${alike} of ${counted(judged, 'pair', 'pairs')} judged on both axes ${alike === 1 ? 'lies' : 'lie'} on the diagonal (A1, B2, C3, D4, E5). If the same letters and digits met at random, about ${byChance} would.`,
  why: 'The letter says how far a source has earned trust, the digit how a claim fits what else is known. Raters are known to give both the same place. Where they do, a good name makes a claim look true, a bad one makes it look false, and one judgement is counted twice. Look again at claims on the diagonal: would the digit stand if another source had said it?',
  nothingJudged: 'No claim has been judged on both axes yet.',
  apart: (pairs: number): string =>
    `${counted(pairs, 'pair has', 'pairs have')} an F or a 6: not judged, and so not on any scale.`,
  several: (claims: number): string =>
    `${counted(claims, 'claim rests', 'claims rest')} on sources of several letters and ${claims === 1 ? 'stands' : 'stand'} in several cells.`,
  withoutLetter: (claims: number): string =>
    `${counted(claims, 'rated claim has', 'rated claims have')} no rated source and ${claims === 1 ? 'is' : 'are'} not in the table.`,
  withoutReason: (claims: number): string =>
    `${counted(claims, 'rating has', 'ratings have')} no reason yet.`,
  months: 'By month',
  monthsCaption: 'Pairs judged on both axes, by the month in which the claim was rated',
  month: 'Month',
  judged: 'Judged on both axes',
  onDiagonal: 'On the diagonal',
  claimsIn: (grade: string): string => `Claims rated ${grade}`,
  noReason: 'no reason given',
  choose: 'Choose a number in the table to see its claims.',
  empty: {
    title: 'No rated claims yet',
    text: 'Once claims have a credibility, this page shows how you use the two scales together.',
    action: 'Go to claims',
  },
} as const;
