import { figure, type SampleClaim } from '../sample-parts.ts';

/** Claims that rest first on the speech. */
export const SPEECH_CLAIMS: readonly SampleClaim[] = [
  {
    key: 'both-cables',
    statement: 'Both Tern cables across the Sable Narrows were lost within nine hours on 19 July 2025.',
    kind: 'statement of fact',
    status: 'relied on',
    attribution: 'Orvane Record < Adéla Vostrand, Premier of Orvane',
    origin: ['paraphrase', 'unknown'],
    happened: '2025-07-19',
    said: '2025-10-09',
    basis: { happened: 'year from publication', said: 'year from publication' },
    measures: [figure('time between the losses', 9, 'hours', { qualifier: 'at most' })],
    credibility: {
      digit: 1,
      reason:
        'Two origins that do not draw on each other: the premier of Orvane, and the log of the operator on the Zhaolan side (02:14 and 11:05, eight hours and 51 minutes apart).',
    },
    tags: ['cables', 'July 2025'],
    note: 'The second passage has a chain of its own: Zhaolan Times < Zhaolan Seabed Networks, from its log.',
    passages: [
      { source: 'speech', words: 'The loss of both Tern cables within nine hours on July 19' },
      { source: 'dispatch', words: 'logged the loss of Tern-1 at 02:14 and of Tern-2 at 11:05 on 19 July' },
    ],
    roles: [
      ['vostrand', 'speaker'],
      ['july-breaks', 'topic'],
      ['orvane', 'place'],
    ],
  },
  {
    key: 'outage-hours',
    statement:
      'Hospitals, ports and banks in northern Orvane worked by radio for about 31 hours, until traffic was moved to satellites.',
    kind: 'statement of fact',
    attribution: 'Orvane Record < Adéla Vostrand, Premier of Orvane',
    origin: ['verbatim', 'unknown'],
    happened: '2025-07-19/2025-07-20',
    said: '2025-10-09',
    basis: { happened: '“that weekend”, after 19 July', said: 'year from publication' },
    measures: [figure('outage', 31, 'hours', { qualifier: 'about' })],
    credibility: {
      digit: 2,
      reason:
        'Said in public to people who lived through it, and it fits the operator’s log. Nobody else in our material gives the number of hours.',
    },
    tags: ['cables', 'July 2025', 'effects'],
    note: '19 July 2025 was a Saturday, which fits “most of that weekend”.',
    passages: [
      {
        source: 'speech',
        words:
          'Hospitals, ports and banks in the north of the country worked by radio for most of that weekend, until traffic was moved to satellites',
      },
      { source: 'speech', words: 'nobody who lived through those 31 hours needs a lecture on resilience' },
    ],
    roles: [
      ['vostrand', 'speaker'],
      ['july-breaks', 'topic'],
      ['orvane', 'target'],
    ],
  },
  {
    key: 'centre-open',
    statement:
      'The Premier intends the Joint Watch Centre at Marrin Point to open before the middle of 2026.',
    kind: 'intention',
    attribution: 'Orvane Record < Adéla Vostrand, Premier of Orvane',
    origin: ['paraphrase', 'inferred'],
    happened: '2025-10/2026-06',
    said: '2025-10-09',
    basis: { happened: '“before the middle of next year”', said: 'year from publication' },
    credibility: {
      digit: 3,
      reason:
        'A promise before guests. Doors can open before the watch is complete, so it does not contradict the later date in S3; nothing else supports it.',
    },
    tags: ['watch centre', 'dates'],
    note: '',
    passages: [
      {
        source: 'speech',
        words:
          'promised that the Joint Watch Centre at Marrin Point would open its doors before the middle of next year',
      },
    ],
    roles: [
      ['vostrand', 'speaker'],
      ['watch-centre', 'object'],
    ],
  },
  {
    key: 'herring',
    statement: 'The northern section of the Tidewatch sensor line is to be working by spring 2026.',
    kind: 'forecast',
    status: 'disputed',
    attribution: 'Orvane Record < Adéla Vostrand, Premier of Orvane',
    origin: ['verbatim', 'unknown'],
    happened: '2026-04~',
    said: '2025-10-09',
    basis: {
      happened: '“by the time the herring come”, read as the spring run',
      said: 'year from publication',
    },
    credibility: {
      digit: 5,
      reason:
        'Contradicted by her own government’s report (fourth quarter of 2026) and by an official who works on the line. No reason for an earlier date is given.',
    },
    tags: ['Tidewatch', 'dates'],
    note: '“By the time the herring come” is read as the spring run, March to May. If she meant the autumn run, the contradiction is gone.',
    passages: [
      {
        source: 'speech',
        words:
          'the northern section of the Tidewatch sensor line would be listening “by the time the herring come,”',
      },
    ],
    roles: [
      ['vostrand', 'speaker'],
      ['tidewatch', 'object'],
    ],
  },
  {
    key: 'transponders',
    statement:
      'Zhaolan’s ministry of maritime affairs counted 23 cases in 2025, up to early October, in which a ship in the Narrows switched off its transponder close to a cable.',
    kind: 'statement of fact',
    attribution:
      'Orvane Record < Shen Ruolin, minister of maritime affairs of Zhaolan < the ministry’s own count',
    origin: ['paraphrase', 'document'],
    happened: '2025-01/2025-10',
    said: '2025-10-09',
    basis: { happened: '“this year”, up to the speech', said: 'year from publication' },
    measures: [figure('cases of a transponder switched off', 23, '', { asOf: '2025-10~' })],
    credibility: {
      digit: 3,
      reason:
        'Reasonable, and it agrees with what Orvane says of ships near the cables. How a case is counted is not said.',
    },
    tags: ['ships', 'figures'],
    note: 'No flags named.',
    passages: [
      {
        source: 'speech',
        words:
          'his ministry had counted 23 cases this year in which a ship in the Narrows switched off its transponder close to a cable',
      },
    ],
    roles: [
      ['shen', 'speaker'],
      ['zhaolan', 'actor'],
    ],
  },
  {
    key: 'officers',
    statement: 'Zhaolan intends to post 18 officers to Marrin Point, the first of them in January 2026.',
    kind: 'intention',
    attribution: 'Orvane Record < Shen Ruolin, minister of maritime affairs of Zhaolan',
    origin: ['paraphrase', 'document'],
    happened: '2026-01',
    said: '2025-10-09',
    basis: { happened: '“in January”, the next one after the speech', said: 'year from publication' },
    measures: [figure('officers posted', 18)],
    credibility: {
      digit: 2,
      reason:
        'The minister who gives the order says so, and the posting is approved. Not confirmed from Lanjing.',
    },
    tags: ['watch centre', 'dates'],
    note: 'Whether the 18 count towards the 64 posts of the centre is not said.',
    passages: [
      {
        source: 'speech',
        words:
          'His government had approved the posting of 18 officers to Marrin Point and would send the first of them in January',
      },
    ],
    roles: [
      ['shen', 'speaker'],
      ['zhaolan', 'actor'],
      ['watch-centre', 'target'],
    ],
  },
  {
    key: 'before-officers',
    statement:
      'Zhaolan hopes to sign the standing agreement before its first officers arrive in January 2026.',
    kind: 'intention',
    attribution: 'Orvane Record < Shen Ruolin, minister of maritime affairs of Zhaolan',
    origin: ['paraphrase', 'inferred'],
    happened: '2025-10-09/2026-01',
    said: '2025-10-09',
    basis: { happened: 'before the officers, who are due in January', said: 'year from publication' },
    credibility: {
      digit: 3,
      reason:
        'A hope, said to the host’s own news service. A week earlier his spokeswoman would not name a date (S5).',
    },
    tags: ['agreement', 'dates'],
    note: 'Shares words with the claim about the officers: the date of this one is fixed by the other.',
    passages: [
      {
        source: 'speech',
        words:
          'would send the first of them in January, he said, and it hoped that a standing agreement would be signed before they arrived',
      },
    ],
    roles: [
      ['shen', 'speaker'],
      ['zhaolan', 'actor'],
      ['orvane', 'target'],
    ],
  },
];
