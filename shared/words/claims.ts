import type { ClaimKind } from '../model/claim.ts';
import type { CredibilityDigit } from '../model/scale.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Words of the list of claims and the claim's form. */
export const CLAIMS_WORDS = {
  title: 'Claims',
  filter: 'Filter by words, code or tag:',
  count: (all: number, notRated: number): string =>
    all === 0
      ? 'No claims yet'
      : `${count(all, 'claim', 'claims')}${notRated === 0 ? ', all rated' : `, ${notRated} not rated`}`,
  countOf: (shown: number, all: number): string => `${shown} of ${count(all, 'claim', 'claims')}`,
  passages: (number: number): string => (number === 0 ? 'no passage' : count(number, 'passage', 'passages')),
  group: 'Group by',
  groups: { none: 'No groups', source: 'Source', kind: 'Kind' },
  severalSources: 'Several sources',
  noSource: 'Resting on no passage',
  gradeMissing: 'neither source nor claim is rated yet',
  empty: {
    title: 'No claims yet',
    text: 'A claim is something a source asserts, in your words, resting on its words. Open a source, select a sentence and press C.',
    action: 'Go to sources',
  },

  thing: 'claim',
  heading: (code: string): string => `Claim ${code}`,
  remove: 'Remove claim',
  removed: (code: string): string => `${code} was removed. Undo brings it back.`,
  untold: 'No statement yet',

  statement: 'Statement',
  statementHint: 'What is asserted, in your words',
  kind: 'Kind',
  kinds: {
    'statement of fact': 'Statement of fact',
    judgement: 'Judgement',
    forecast: 'Forecast',
    intention: 'Intention',
    denial: 'Denial',
  } satisfies Record<ClaimKind, string>,

  attribution: 'Attribution',
  attributionLabel: 'Who says so, from the outlet inward',
  attributionHint: 'Outlet < agency < speaker',
  attributionHelp: 'Part the steps with <. Write official (anonymous: reason) for somebody who is not named.',
  saidBy: 'according to',
  notNamed: 'not named',
  notNamedBecause: (reason: string): string => `not named: ${reason}`,

  when: 'When',
  clocks: { happened: 'Happened', said: 'Said', captured: 'Captured' },

  credibility: 'Credibility',
  credibilityUnset: 'Not rated. Rate what is said by what else is known, whoever says it.',
  reasonMissing: 'Say why: a rating without a reason cannot be checked later.',
  needsTwoOrigins: 'A 1 needs two independent origins. Two outlets that repeat one report are one origin.',
  /** Admiralty credibility in our own words (FM 2-22.3 App. B). */
  meanings: {
    1: 'Independent sources confirm it; logical; agrees with what else is known.',
    2: 'Not confirmed; logical; agrees with what else is known.',
    3: 'Not confirmed; reasonably logical; agrees with some of what is known.',
    4: 'Not confirmed; possible but not logical; nothing else on the subject.',
    5: 'Not confirmed; not logical; contradicted by what else is known.',
    6: 'There is no basis to judge by. This is not a bad mark.',
  } satisfies Record<CredibilityDigit, string>,

  entities: 'Entities',
  link: 'Link an entity',
  linkHint: 'Type a name',
  role: 'Role',
  roleOf: (name: string): string => `Role of ${name}`,
  unlink: (name: string): string => `Unlink ${name}`,
  found: 'In this case',
  newEntity: (name: string): string => `New entity “${name}”`,

  passagesTitle: 'Passages',
  noPassages: 'This claim rests on no passage. Select words in the reader and press M.',
  removePassage: 'Remove passage',
  lastPassageRemoved: (code: string): string => `${code} rests on no passage now. Undo brings it back.`,

  filing: 'Filing',
  tags: 'Tags',
  tagsHint: 'trade, sanctions',
  note: 'Note',
  usedIn: 'Used in',
  notUsed: 'No assessment cites this claim yet.',
} as const;
