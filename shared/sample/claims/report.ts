import { figure, type SampleClaim } from '../sample-parts.ts';

/** Claims that rest first on the official report; several of its phrases come back in the article about it. */
export const REPORT_CLAIMS: readonly SampleClaim[] = [
  {
    key: 'not-weather',
    statement:
      'The Ministry concludes that the cable breaks of 11 March and 19 July 2025 were neither the work of weather nor of chance.',
    kind: 'judgement',
    attribution: 'Ministry of Maritime Affairs of Orvane',
    origin: ['verbatim', 'document'],
    happened: '2025-03-11/2025-07-19',
    said: '2025-09-29',
    basis: { said: 'the day it was laid before the Assembly' },
    credibility: {
      digit: 3,
      reason:
        'Two cables in one night and morning make it reasonable; the evidence “now before it” is not shown. S5 prints the same words out of the report: still one origin.',
    },
    tags: ['cables', 'cause'],
    note: 'It names no country.',
    passages: [
      {
        source: 'report',
        words:
          'the Ministry concludes that the breaks of 11 March and 19 July 2025 were neither the work of weather nor of chance',
      },
      {
        source: 'dispatch',
        words:
          'The breaks of March and July were “neither the work of weather nor of chance,” the ministry writes.',
      },
    ],
    roles: [
      ['ministry', 'speaker'],
      ['july-breaks', 'topic'],
      ['narrows-report', 'object'],
    ],
  },
  {
    key: 'exchanges-260',
    statement:
      'Over 260 joint watches and exchanges had been carried out by 31 August 2025, against 148 in all of 2024.',
    kind: 'statement of fact',
    attribution: 'Ministry of Maritime Affairs of Orvane',
    origin: ['verbatim', 'document'],
    happened: '2025-01/2025-08-31',
    said: '2025-09-29',
    basis: { said: 'the day it was laid before the Assembly' },
    measures: [
      figure('joint watches and exchanges', 260, '', { qualifier: 'over', asOf: '2025-08-31' }),
      figure('joint watches and exchanges', 148, '', { asOf: '2024' }),
    ],
    credibility: {
      digit: 3,
      reason:
        'An institution counting its own work. S5 gives the figure from the report, so it adds no second origin.',
    },
    tags: ['figures', 'partners'],
    note: 'Watches and exchanges are counted together.',
    passages: [
      {
        source: 'report',
        words:
          'As of 31 August, over 260 joint watches and exchanges had been carried out, against 148 in the whole of 2024.',
      },
      {
        source: 'dispatch',
        words: 'over 260 joint watches and exchanges had been carried out by the end of August',
      },
    ],
    roles: [
      ['ministry', 'actor'],
      ['four-anchors', 'topic'],
      ['narrows-report', 'object'],
    ],
  },
  {
    key: 'first-partner',
    statement: 'The Ministry calls Zhaolan Orvane’s “first partner at sea”.',
    kind: 'judgement',
    attribution: 'Ministry of Maritime Affairs of Orvane',
    origin: ['verbatim', 'inferred'],
    happened: null,
    said: '2025-09-29',
    basis: { said: 'the day it was laid before the Assembly' },
    credibility: {
      digit: 2,
      reason:
        'The words stand in the report. S5 repeats them from it: two items, one origin, so “confirmed by other sources” is not open to us.',
    },
    tags: ['partners', 'phrase'],
    note: 'What is rated is that the Ministry says so. What the rank means in practice is not explained.',
    passages: [
      { source: 'report', words: 'Zhaolan is Orvane’s first partner at sea.' },
      { source: 'dispatch', words: 'first partner at sea' },
    ],
    roles: [
      ['ministry', 'speaker'],
      ['zhaolan', 'object'],
      ['orvane', 'actor'],
    ],
  },
  {
    key: 'in-session',
    statement:
      'The Ministry intends to conclude a standing agreement with Zhaolan on the exchange of alerts before the session of the Assembly closes on 27 March 2026.',
    kind: 'intention',
    status: 'relied on',
    attribution: 'Ministry of Maritime Affairs of Orvane',
    origin: ['verbatim', 'inferred'],
    happened: '2025-09-29/2026-03-27',
    said: '2025-09-29',
    basis: {
      happened: 'up to the close of the session, as S5 gives it',
      said: 'the day it was laid before the Assembly',
    },
    credibility: {
      digit: 2,
      reason:
        'A written undertaking to parliament, and the minister of the other side speaks of the same agreement. The closing date is known from S5 alone.',
    },
    tags: ['agreement', 'dates'],
    note: 'That a ministry intends it is one thing; whether it comes about is the assessment’s question.',
    passages: [
      {
        source: 'report',
        words:
          'intends to conclude a standing agreement on the exchange of alerts before the present session of the Assembly closes',
      },
      { source: 'dispatch', words: 'before the present session closes on 27 March 2026' },
    ],
    roles: [
      ['ministry', 'actor'],
      ['zhaolan', 'target'],
      ['narrows-report', 'object'],
    ],
  },
  {
    key: 'centre-second-half',
    statement: 'The Joint Watch Centre is to reach full working order in the second half of 2026.',
    kind: 'forecast',
    attribution: 'Ministry of Maritime Affairs of Orvane',
    origin: ['verbatim', 'inferred'],
    happened: '2026-07/2026-12',
    said: '2025-09-29',
    basis: { said: 'the day it was laid before the Assembly' },
    credibility: {
      digit: 2,
      reason: 'The latest of three official dates, and the one that fits the pace of recruiting.',
    },
    tags: ['watch centre', 'dates'],
    note: '',
    passages: [
      {
        source: 'report',
        words:
          'The Joint Watch Centre at Marrin Point, for which 64 posts have been established, is to reach full working order in the second half of 2026.',
      },
    ],
    roles: [
      ['ministry', 'speaker'],
      ['watch-centre', 'object'],
    ],
  },
  {
    key: 'north-q4',
    statement:
      'The northern section of the Tidewatch sensor line is to be completed in the fourth quarter of 2026, if hydrophones arrive.',
    kind: 'forecast',
    attribution: 'Ministry of Maritime Affairs of Orvane < the contractor’s programme',
    origin: ['paraphrase', 'document'],
    happened: '2026-10/2026-12',
    said: '2025-09-29',
    basis: { said: 'the day it was laid before the Assembly' },
    credibility: {
      digit: 2,
      reason:
        'A dated programme with its condition stated. An official in the project gives a season that agrees (S4).',
    },
    tags: ['Tidewatch', 'dates'],
    note: 'The contractor is not named and its programme has not been seen.',
    passages: [
      {
        source: 'report',
        words:
          'The contractor’s programme foresees its completion in the fourth quarter of 2026, subject to the supply of hydrophones.',
      },
    ],
    roles: [
      ['ministry', 'speaker'],
      ['tidewatch', 'object'],
    ],
  },
];
