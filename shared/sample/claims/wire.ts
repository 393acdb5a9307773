import { figure, type SampleClaim } from '../sample-parts.ts';

const OFFICIAL =
  'Coastline Business Digest < Meridian Wire < an Orvanese official who works on the sensor line (anonymous: the contractor’s reports to the government are confidential)';

/** Claims that rest first on the second-hand wire story. */
export const WIRE_CLAIMS: readonly SampleClaim[] = [
  {
    key: 'budget',
    statement:
      'Orvane’s government intends to ask the Assembly for a further 14.2 billion crowns ($1.31 billion) for 2026 and 2027; hearings resume on 25 November 2025.',
    kind: 'intention',
    attribution: 'Coastline Business Digest < Meridian Wire < Lucan Brehm, Deputy Finance Minister of Orvane',
    origin: ['verbatim', 'document'],
    happened: '2025-11-25/2026-03-27',
    said: '2025-11~',
    basis: { said: 'no day given: shortly before publication' },
    measures: [figure('further money asked for', 14_200_000_000, 'crowns')],
    credibility: {
      digit: 2,
      reason:
        'The Ministry’s report announces the request (S3, paragraph V) and S2 has the hearings. The sum is known from this one retelling.',
    },
    tags: ['budget', 'figures'],
    note: 'The day of the interview is not given: about November 2025. The source is F; the claim is weighed by itself.',
    passages: [
      {
        source: 'wire',
        words: 'a further 14.2 billion crowns ($1.31 billion) to guard the cables on its seabed',
      },
      {
        source: 'hearing',
        words: 'Committee hearings on the supplementary budget resume on November 25.',
        stance: 'supports',
      },
    ],
    roles: [['orvane', 'actor']],
  },
  {
    key: 'third-laid',
    statement:
      'The northern section of the sensor line is a third laid and not yet working; hydrophones are five months late.',
    kind: 'statement of fact',
    attribution: OFFICIAL,
    origin: ['verbatim', 'saw'],
    happened: '2025-11~',
    said: '2025-11~',
    basis: { happened: 'as of the interview', said: 'no day given: shortly before publication' },
    measures: [
      figure('share laid', 33, 'per cent', { qualifier: 'about' }),
      figure('delay of hydrophones', 5, 'months'),
    ],
    credibility: {
      digit: 2,
      reason:
        'From someone placed to know, at some risk, and it fits the condition in the Ministry’s report. Not confirmed: both may go back to the same contractor’s reports.',
    },
    tags: ['Tidewatch'],
    note: '',
    passages: [
      { source: 'wire', words: 'its northern section was “a third laid and not yet heard from.”' },
      { source: 'wire', words: 'Deliveries of hydrophones are five months late' },
    ],
    roles: [['tidewatch', 'object']],
  },
  {
    key: 'not-before-autumn',
    statement: 'The engineers do not expect the northern section to work before autumn 2026.',
    kind: 'forecast',
    attribution: `${OFFICIAL} < the engineers`,
    origin: ['paraphrase', 'was told'],
    happened: '2026-09/2026-11',
    said: '2025-11~',
    basis: { happened: '“the autumn of next year”', said: 'no day given: shortly before publication' },
    credibility: {
      digit: 3,
      reason:
        'Agrees with the contractor’s programme. The official passes on what the engineers think; none of them was asked.',
    },
    tags: ['Tidewatch', 'dates'],
    note: 'The doubled word stands in the text as we received it.',
    passages: [
      {
        source: 'wire',
        words: 'The engineers do not expect the section to work before the the autumn of next year.',
      },
    ],
    roles: [['tidewatch', 'object']],
  },
  {
    key: 'shore-party',
    statement:
      'The Shore Party, on which the coalition’s 61 of 120 seats depend, makes its vote hang on a third of the money going to fishing harbours.',
    kind: 'intention',
    attribution: `${OFFICIAL} < a message he was shown`,
    origin: ['verbatim', 'document'],
    happened: '2025-11/2026-03-27',
    said: '2025-11~',
    basis: { said: 'no day given: shortly before publication' },
    measures: [figure('seats of the coalition', 61, 'seats')],
    credibility: {
      digit: 3,
      reason:
        'Sensible politics for such a party, but it reaches us through four hands, and the party itself has not been heard.',
    },
    tags: ['budget', 'Assembly'],
    note: 'The number of seats is in the outlet’s own voice.',
    passages: [
      {
        source: 'wire',
        words:
          'The coalition holds 61 of the Assembly’s 120 seats. Its junior partner, the Shore Party, has told the finance ministry that it wants a third of the money spent on the fishing harbours',
      },
      { source: 'wire', words: 'Without the harbours there is no vote' },
    ],
    roles: [['orvane', 'place']],
  },
  {
    key: 'veskar-navy',
    statement:
      'Veskar intends to raise naval spending by 8.5 per cent to 93.6 billion talers ($4.68 billion) in 2026; the budget paper names three hydrographic ships.',
    kind: 'intention',
    status: 'set aside',
    attribution: 'Coastline Business Digest < Meridian Wire < Veskar’s draft budget',
    origin: ['paraphrase', 'document'],
    happened: '2026',
    said: '2025-11~',
    basis: { happened: '“next year”', said: 'no day given: shortly before publication' },
    measures: [
      figure('rise in naval spending', 8.5, 'per cent'),
      figure('naval budget', 93_600_000_000, 'talers', { asOf: '2026' }),
      figure('hydrographic ships', 3),
    ],
    credibility: {
      digit: 3,
      reason:
        'Budget figures are easy to check and rarely invented. We have not seen the paper, and the sentence on the ships is garbled.',
    },
    tags: ['Veskar', 'figures'],
    note: 'The second of two stories run together. Officials in Voyra speak of icebreakers and tugs instead.',
    passages: [
      { source: 'wire', words: 'Veskar will raise its naval spending by 8.5 percent next year' },
      {
        source: 'wire',
        words: 'The draft budget gives the navy 93.6 billion talers ($4.68 billion).',
      },
      { source: 'wire', words: 'the budget paper itself names three hydrographic ships' },
    ],
    roles: [['veskar', 'actor']],
  },
];
