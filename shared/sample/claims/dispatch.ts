import type { SampleClaim } from '../sample-parts.ts';

/** Claims that rest on the reporting of the article's own, not on the report it is about. */
export const DISPATCH_CLAIMS: readonly SampleClaim[] = [
  {
    key: 'veskar-denial',
    statement: 'Veskar denies that any of its vessels touched, damaged or approached either cable.',
    kind: 'denial',
    attribution: 'Zhaolan Times < foreign ministry of Veskar',
    origin: ['paraphrase', 'unknown'],
    happened: '2025-03-11/2025-07-19',
    said: '2025-10-01',
    basis: { said: '“Wednesday” before Thursday, 2 October' },
    credibility: {
      digit: 6,
      reason:
        'An interested party denies; we hold nothing that tells for or against it. 6 says that we have no basis, not that the denial is false.',
    },
    tags: ['Veskar', 'cause'],
    note: 'That the denial was made is not in doubt. It answers the report, which names no country.',
    passages: [
      { source: 'dispatch', words: 'No Veskar vessel had touched, damaged or approached either cable' },
    ],
    roles: [
      ['veskar', 'speaker'],
      ['july-breaks', 'topic'],
      ['narrows-report', 'target'],
    ],
  },
  {
    key: 'agreed-in-substance',
    statement:
      'At the start of October 2025 the texts of the standing agreement were agreed in substance, with two clauses on the handling of ship data still open.',
    kind: 'hedged statement',
    attribution: 'Zhaolan Times < Gu Yanqiu, spokeswoman for the ministry of maritime affairs of Zhaolan',
    origin: ['verbatim', 'saw'],
    happened: '2025-10~',
    said: '2025-10~',
    basis: {
      happened: 'no day given: about the start of October',
      said: 'no day given: about the start of October',
    },
    credibility: {
      digit: 2,
      reason:
        'From the office that negotiates, with an open point admitted. It fits what both ministers say. Nobody else describes the draft.',
    },
    tags: ['agreement'],
    note: 'The day she spoke is not given: about the beginning of October.',
    passages: [
      {
        source: 'dispatch',
        words:
          'The texts were “agreed in substance,” she said, with two clauses on the handling of ship data still open.',
      },
    ],
    roles: [['zhaolan', 'actor']],
  },
];
