import type { SampleEntity } from './sample-parts.ts';

/** The entities in the order of their codes. */
export const SAMPLE_ENTITIES: readonly SampleEntity[] = [
  {
    key: 'vostrand',
    name: 'Adéla Vostrand',
    type: 'person',
    aliases: ['Premier Vostrand', 'Adela Vostrand', { name: 'the premier', within: 'speech' }],
    description: 'Premier of Orvane and author of the Four Anchors programme.',
    mentions: [
      { source: 'speech', words: 'Premier Adéla Vostrand' },
      { source: 'speech', words: 'Vostrand', nth: 2 },
      { source: 'speech', words: 'the premier' },
      { source: 'report', words: 'the Premier' },
    ],
  },
  {
    key: 'shen',
    name: 'Shen Ruolin',
    type: 'person',
    aliases: ['沈若霖', 'Minister Shen'],
    description: 'Minister of maritime affairs of Zhaolan. Led the delegation to Selmouth on 9 October 2025.',
    mentions: [
      { source: 'speech', words: 'Shen Ruolin' },
      { source: 'speech', words: 'Shen', nth: 2 },
      { source: 'speech', words: 'Shen', nth: 3 },
    ],
  },
  {
    key: 'hallane',
    name: 'Tobias Hallane',
    type: 'person',
    aliases: ['Director-General Hallane'],
    description: 'Director-general of the Harbour Protection Service of Orvane.',
    mentions: [
      { source: 'hearing', words: 'Tobias Hallane' },
      { source: 'hearing', words: 'Hallane', nth: 2 },
      { source: 'hearing', words: 'Hallane', nth: 3 },
    ],
  },
  {
    key: 'tann',
    name: 'Joren Tann',
    type: 'person',
    aliases: ['Mr. Tann'],
    description:
      'Shipowner; chairman of Orvane’s Cable Repair Board since February 2025. Named in Veskar’s measures of 31 October 2025.',
    mentions: [{ source: 'hearing', words: 'Joren Tann' }],
  },
  {
    key: 'ministry',
    name: 'Ministry of Maritime Affairs',
    type: 'organisation',
    aliases: [
      'Maritime Affairs Ministry',
      'Orvane’s Ministry of Maritime Affairs',
      { name: 'the Ministry', within: 'report' },
    ],
    description:
      'Of Orvane. Author of the Report on the Protection of the Narrows; its minister is Birgit Lonne. Not to be mixed up with the ministry of the same name in Lanjing.',
    mentions: [
      { source: 'report', words: 'Ministry of Maritime Affairs' },
      { source: 'report', words: 'The Ministry', nth: 1 },
      { source: 'dispatch', words: 'Ministry of Maritime Affairs' },
    ],
  },
  {
    key: 'harbour-service',
    name: 'Harbour Protection Service',
    type: 'organisation',
    aliases: ['HPS'],
    description:
      'Orvane’s service for ports, coasts and the seabed. Sends ship alerts to foreign coast guards.',
    mentions: [
      { source: 'speech', words: 'Harbour Protection Service' },
      { source: 'hearing', words: 'Harbour Protection Service' },
    ],
  },
  {
    key: 'watch-centre',
    name: 'Joint Watch Centre',
    type: 'organisation',
    aliases: ['Joint Watch Centre at Marrin Point', 'Marrin Point'],
    description: 'Planned joint watch of Orvane and Zhaolan at Marrin Point, with 64 posts.',
    mentions: [
      { source: 'speech', words: 'Joint Watch Centre' },
      { source: 'hearing', words: 'Joint Watch Centre' },
      { source: 'report', words: 'Joint Watch Centre' },
    ],
  },
  {
    key: 'orvane',
    name: 'Orvane',
    type: 'place',
    aliases: ['Republic of Orvane'],
    description: 'Invented coastal republic on the western shore of the Sable Narrows. Capital Selmouth.',
    mentions: [
      { source: 'speech', words: 'Orvane', nth: 1 },
      { source: 'wire', words: 'Orvane', nth: 1 },
      { source: 'dispatch', words: 'Orvane', nth: 1 },
    ],
  },
  {
    key: 'zhaolan',
    name: 'Zhaolan',
    type: 'place',
    aliases: ['昭澜', 'Republic of Zhaolan', 'Lanjing'],
    description: 'Invented country on the eastern shore of the Sable Narrows. Capital Lanjing.',
    mentions: [
      { source: 'speech', words: 'Zhaolan', nth: 1 },
      { source: 'hearing', words: 'Zhaolan' },
      { source: 'report', words: 'Zhaolan' },
      { source: 'dispatch', words: 'Zhaolan', nth: 1 },
    ],
  },
  {
    key: 'veskar',
    name: 'Veskar',
    type: 'place',
    aliases: ['Veskar Federation', 'Voyra'],
    description:
      'Invented country on the northern approaches to the Narrows. Capital Voyra, which the sources use for its government.',
    mentions: [
      { source: 'hearing', words: 'Veskar', nth: 1 },
      { source: 'hearing', words: 'Veskar', nth: 2 },
      { source: 'wire', words: 'Voyra', nth: 1 },
      { source: 'dispatch', words: 'Veskar', nth: 1 },
    ],
  },
  {
    key: 'narrows',
    name: 'Sable Narrows',
    type: 'place',
    aliases: ['the Narrows'],
    description: 'Invented strait between Orvane and Zhaolan. The Tern cables cross it.',
    mentions: [
      { source: 'speech', words: 'Sable Narrows' },
      { source: 'report', words: 'The Narrows' },
    ],
  },
  {
    key: 'july-breaks',
    name: 'Cable breaks of 19 July 2025',
    type: 'event',
    aliases: ['July breaks', 'breaks of 19 July'],
    description:
      'The loss of Tern-1 and Tern-2 within nine hours. A single break had come before it, on 11 March 2025.',
    mentions: [
      { source: 'speech', words: 'The loss of both Tern cables' },
      { source: 'hearing', words: 'the two cable breaks of July 19' },
      { source: 'dispatch', words: 'The second outage' },
    ],
  },
  {
    key: 'tidewatch',
    name: 'Tidewatch sensor line',
    type: 'capability',
    aliases: ['Tidewatch'],
    description:
      'Line of hydrophones on the seabed. Southern section, 85 km, in service since 2 June 2025; northern section, 140 km, under construction.',
    mentions: [
      { source: 'speech', words: 'Tidewatch sensor line' },
      { source: 'report', words: 'Tidewatch sensor line' },
      { source: 'wire', words: 'Tidewatch sensor line' },
    ],
  },
  {
    key: 'narrows-report',
    name: 'Report on the Protection of the Narrows',
    type: 'document',
    aliases: ['Narrows report'],
    description: 'Laid before the 7th Assembly of Orvane, 2nd Session, on 29 September 2025.',
    mentions: [
      { source: 'report', words: 'Report on the Protection of the Narrows' },
      { source: 'dispatch', words: 'a report to the Assembly' },
    ],
  },
  {
    key: 'four-anchors',
    name: 'Four Anchors programme',
    type: 'other',
    aliases: ['Four Anchors'],
    description: 'The Premier’s programme for life at sea: to watch, to warn, to repair and to share.',
    mentions: [
      { source: 'speech', words: 'Four Anchors programme' },
      { source: 'report', words: 'Four Anchors programme' },
    ],
  },
];
