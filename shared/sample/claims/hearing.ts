import { figure, type SampleClaim } from '../sample-parts.ts';

/** Claims that rest first on the article about the committee hearing. */
export const HEARING_CLAIMS: readonly SampleClaim[] = [
  {
    key: 'alerts-1900',
    statement:
      'The Harbour Protection Service passed more than 1,900 alerts to the coast guards of 17 countries between January and early November 2025, against 640 in all of 2024.',
    kind: 'statement of fact',
    attribution: 'Seaway Post < Tobias Hallane, director-general of the Harbour Protection Service',
    origin: ['paraphrase', 'document'],
    happened: '2025-01/2025-11-04',
    said: '2025-11-04',
    basis: { happened: '“since January”, up to the hearing', said: 'date line of the page' },
    measures: [
      figure('alerts passed', 1900, '', { qualifier: 'over', asOf: '2025-11-04' }),
      figure('alerts passed', 640, '', { asOf: '2024' }),
      figure('coast guards that are sent alerts', 17),
    ],
    credibility: {
      digit: 3,
      reason:
        'A service counting its own work, under questioning in parliament. What counts as an alert is not said.',
    },
    tags: ['alerts', 'figures'],
    note: '',
    passages: [
      {
        source: 'hearing',
        words: 'more than 1,900 alerts about suspect ships to the coast guards of 17 countries since January',
      },
      { source: 'hearing', words: 'In the whole of last year the figure was 640' },
    ],
    roles: [
      ['hallane', 'speaker'],
      ['harbour-service', 'actor'],
    ],
  },
  {
    key: 'anchor-chain',
    statement:
      'Investigators recovered a length of anchor chain near the second break and are working from a short list of ships.',
    kind: 'statement of fact',
    attribution:
      'Seaway Post < Tobias Hallane, director-general of the Harbour Protection Service < the investigators',
    origin: ['verbatim', 'saw'],
    happened: '2025-07-19/2025-11-04',
    said: '2025-11-04',
    basis: { happened: 'after the second break, up to the hearing', said: 'date line of the page' },
    credibility: {
      digit: 3,
      reason:
        'Told to a committee that may ask to see the chain. No photograph, no ship, no date of recovery.',
    },
    tags: ['cables', 'cause'],
    note: 'Hallane told the committee what the investigators found; whether he saw the chain is not said.',
    passages: [
      {
        source: 'hearing',
        words:
          'investigators had lifted a length of anchor chain from the seabed near the second break and were working from “a short list of hulls, and it is getting shorter.”',
      },
    ],
    roles: [
      ['hallane', 'speaker'],
      ['july-breaks', 'topic'],
    ],
  },
  {
    key: 'no-leak',
    statement: 'Hallane denies that any alert sent to Zhaolan has reached another capital.',
    kind: 'denial',
    attribution: 'Seaway Post < Tobias Hallane, director-general of the Harbour Protection Service',
    origin: ['verbatim', 'document'],
    happened: '2025',
    said: '2025-11-04',
    basis: { said: 'date line of the page' },
    credibility: {
      digit: 3,
      reason:
        'He names what he looked at, his own service’s logs, which show what was sent and not what others did with it. The inspector’s finding is outstanding.',
    },
    tags: ['alerts', 'trust'],
    note: 'The denial answers Casimir Roke. It rests on his own reading of the logs.',
    passages: [
      { source: 'hearing', words: 'No alert has left the circle it was sent to' },
      { source: 'hearing', words: 'I have read the logs myself, and there is nothing in them.' },
    ],
    roles: [
      ['hallane', 'speaker'],
      ['harbour-service', 'actor'],
      ['zhaolan', 'topic'],
    ],
  },
  {
    key: 'tann',
    statement:
      'On 31 October 2025 Veskar froze the holdings of Joren Tann, chairman of Orvane’s Cable Repair Board, and closed its ports to the six vessels of his company.',
    kind: 'statement of fact',
    status: 'relied on',
    attribution: 'Seaway Post',
    origin: ['paraphrase', 'unknown'],
    happened: '2025-10-31',
    said: '2025-11-04',
    basis: { happened: '“Friday” before Tuesday, 4 November', said: 'date line of the page' },
    measures: [
      figure('holdings frozen', 40_000_000, 'crowns', { qualifier: 'about' }),
      figure('vessels shut out', 6),
    ],
    credibility: {
      digit: 2,
      reason:
        'A public act, told in the outlet’s own voice and discussed in parliament with nobody disputing it. Veskar’s order has not been seen.',
    },
    tags: ['Veskar', 'measures'],
    note: '“Friday” before Tuesday, 4 November 2025.',
    passages: [
      {
        source: 'hearing',
        words:
          'the measures that Veskar announced on Friday against Joren Tann, the shipowner who has chaired Orvane’s Cable Repair Board since February',
      },
      {
        source: 'hearing',
        words:
          'Veskar froze his holdings there, worth about 40 million crowns, and closed its ports to the six vessels of his company.',
      },
    ],
    roles: [
      ['veskar', 'actor'],
      ['tann', 'target'],
    ],
  },
  {
    key: 'more-letters',
    statement: 'Hallane expects further measures from Veskar before the spring thaw of 2026.',
    kind: 'forecast',
    attribution: 'Seaway Post < Tobias Hallane, director-general of the Harbour Protection Service',
    origin: ['verbatim', 'inferred'],
    happened: '2025-11-04/2026-04~',
    said: '2025-11-04',
    basis: { happened: '“before the ice goes out”, read as about April', said: 'date line of the page' },
    credibility: {
      digit: 3,
      reason:
        'Fits the measure of 31 October. He gives no ground for it, and his service is what such measures answer.',
    },
    tags: ['Veskar', 'measures'],
    note: '“Before the ice goes out” is read as about April.',
    passages: [{ source: 'hearing', words: 'I expect more of these letters before the ice goes out' }],
    roles: [
      ['hallane', 'speaker'],
      ['veskar', 'actor'],
    ],
  },
  {
    key: 'partners-hold',
    statement: 'In Hallane’s judgement no partner is going to change course because of Veskar’s measures.',
    kind: 'judgement',
    attribution: 'Seaway Post < Tobias Hallane, director-general of the Harbour Protection Service',
    origin: ['verbatim', 'inferred'],
    happened: null,
    said: '2025-11-04',
    basis: { said: 'date line of the page' },
    credibility: {
      digit: 3,
      reason:
        'Nothing in our material shows a partner moving away. It is also what he would wish to be true.',
    },
    tags: ['Veskar', 'partners'],
    note: 'One sentence, two claims: the forecast of more letters is the first half of it.',
    passages: [
      {
        source: 'hearing',
        words:
          'I expect more of these letters before the ice goes out, and I do not expect any of our partners to change course because of them',
      },
    ],
    roles: [
      ['hallane', 'speaker'],
      ['veskar', 'topic'],
    ],
  },
  {
    key: 'centre-june',
    statement: 'The Joint Watch Centre is to be staffed around the clock from 30 June 2026.',
    kind: 'intention',
    status: 'disputed',
    attribution: 'Seaway Post < Birgit Lonne, Minister of Maritime Affairs of Orvane',
    origin: ['paraphrase', 'inferred'],
    happened: '2026-06-30',
    said: '2025-11-04',
    basis: { said: 'date line of the page' },
    credibility: {
      digit: 4,
      reason:
        'The staffing she gave in the same answer does not lead there, and her ministry’s own report names the second half of the year.',
    },
    tags: ['watch centre', 'dates'],
    note: '',
    passages: [
      {
        source: 'hearing',
        words: 'the Joint Watch Centre at Marrin Point would be staffed around the clock from June 30, 2026',
      },
    ],
    roles: [
      ['ministry', 'speaker'],
      ['watch-centre', 'object'],
    ],
  },
  {
    key: 'posts-22',
    statement: 'On 4 November 2025, 22 of the 64 posts of the Joint Watch Centre were filled.',
    kind: 'statement of fact',
    status: 'relied on',
    attribution: 'Seaway Post < Birgit Lonne, Minister of Maritime Affairs of Orvane',
    origin: ['paraphrase', 'document'],
    happened: '2025-11-04',
    said: '2025-11-04',
    basis: { happened: 'on the day of the hearing', said: 'date line of the page' },
    measures: [figure('posts filled', 22, '', { asOf: '2025-11-04' }), figure('posts established', 64)],
    credibility: {
      digit: 2,
      reason:
        'Drawn out by a question and against her interest. The 64 stands in her ministry’s report too, which is the same origin and so no confirmation.',
    },
    tags: ['watch centre', 'figures'],
    note: 'Her reason for the slow recruiting is in the passage: private firms pay a third more.',
    passages: [
      {
        source: 'hearing',
        words:
          'Asked how many of its 64 posts were filled, she said 22. Recruiting was slower than planned, she added, because private firms pay signals technicians a third more.',
      },
      { source: 'report', words: 'for which 64 posts have been established', stance: 'supports' },
    ],
    roles: [
      ['ministry', 'speaker'],
      ['watch-centre', 'object'],
    ],
  },
];
