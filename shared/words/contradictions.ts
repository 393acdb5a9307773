import { counted } from '../lib/counted.ts';
import { formatPartialDate, type PartialDate } from '../lib/partial-date.ts';
import type { ContradictionOutcome } from '../model/claim-relation.ts';

/** Words of the queue of contradictions. */
export const CONTRADICTION_WORDS = {
  title: 'Contradictions',
  looking: 'Looking through the claims…',
  lookedThrough: (toDecide: number): string =>
    toDecide === 0
      ? 'Nothing waits for a decision'
      : `${counted(toDecide, 'pair waits', 'pairs wait')} for a decision`,
  list: 'Pairs of claims that seem to contradict each other',
  help: 'Up and down (or J and K) walk, 1 to 5 decide, 0 rejects.',
  empty: {
    title: 'No contradictions found',
    text: 'Claims about one entity are compared by what they measure, when, where and who. Link entities to claims and give them measures and dates, and what does not fit together appears here. Press R on a claim to record a contradiction yourself.',
  },
  groups: {
    open: 'To decide',
    standing: 'Decided: they contradict each other',
    explained: 'Decided: explained',
    rejected: 'Rejected: no contradiction',
  },
  aspects: {
    number: 'Number',
    date: 'Date',
    place: 'Place',
    actor: 'Who did it',
    polarity: 'Yes or no',
  },
  pair: (first: string, second: string): string => `${first} and ${second}`,
  /** The one line that explains a proposal. */
  explained: (first: Said, second: Said, time: string): string =>
    `${first.code} says ${first.says}, ${second.code} says ${second.says}${time === '' ? '' : `, ${time}`}.`,
  times: {
    asOf: (date: PartialDate): string => `both as of ${formatPartialDate(date)}`,
    same: (date: PartialDate): string => `both for ${formatPartialDate(date)}`,
    overlapping: 'for times that overlap',
    oneUnknown: (code: string): string => `but ${code} gives no time`,
    unknown: 'but neither gives a time',
    apart: '',
  },
  itIsSo: 'that it is so',
  itIsNotSo: 'that it is not',
  theWord: (word: string): string => `“${word}”`,
  notTheWord: (word: string): string => `not “${word}”`,
  recordedLine: (first: string, second: string): string => `${first} was said to contradict ${second}.`,
  about: (names: string): string => `Both are about ${names}.`,
  outcomes: {
    real: 'Real contradiction',
    'different time': 'Different time',
    'different definition': 'Different definition',
    'same origin': 'Same origin',
    unresolved: 'Unresolved',
  } satisfies Record<ContradictionOutcome, string>,
  outcomeMeanings: {
    real: 'They cannot both be right. The assessment has to say so.',
    'different time': 'Each holds for its own time.',
    'different definition': 'They count or name different things.',
    'same origin': 'Both go back to one text, and one of them garbled it.',
    unresolved: 'It cannot be settled yet. The assessment has to say so.',
  } satisfies Record<ContradictionOutcome, string>,
  outcome: 'What is behind it?',
  reason: 'Why',
  reasonHint: 'What shows it',
  reasonMissing: 'Say why: a decision without a reason cannot be checked later.',
  outcomeMissing: 'Choose what is behind it first.',
  record: 'Record decision',
  change: 'Change decision',
  withdrawDecision: 'Take decision back',
  reject: 'No contradiction',
  again: 'Propose again',
  decided: (first: string, second: string, outcome: string): string => `${first} and ${second}: ${outcome}.`,
  rejected: (first: string, second: string): string =>
    `${first} and ${second} are not proposed again. Undo brings the pair back.`,
  rejectedLine: (first: string, second: string): string =>
    `${first} and ${second} do not contradict each other.`,
  facts: {
    happened: 'Happened',
    said: 'Said',
    by: 'Said by',
    measures: 'Measures',
    origins: 'Origins',
  },
  published: (date: PartialDate | null): string =>
    date === null ? 'undated' : `published ${formatPartialDate(date)}`,
  noPassage: 'Rests on no passage.',
} as const;

interface Said {
  readonly code: string;
  readonly says: string;
}
