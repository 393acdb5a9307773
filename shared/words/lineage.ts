import { counted } from '../lib/counted.ts';
import type { LineageType } from '../model/lineage.ts';

/** What {@link originSentence} says; counted in `shared/analysis/origins.ts`. */
interface CountedOrigins {
  readonly items: number;
  readonly origins: number;
  readonly notEstablished: number;
  readonly withdrawn: number;
}

/** "7 items, 2 origins; independence of 3 not established". One item alone has nothing to be independent of. */
export function originSentence({ items, origins, notEstablished, withdrawn }: CountedOrigins): string {
  const parts = [
    items > 1
      ? `${counted(items, 'item', 'items')}, ${counted(origins, 'origin', 'origins')}`
      : counted(items, 'item', 'items'),
    ...(notEstablished > 0 ? [`independence of ${notEstablished} not established`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
  ];
  return parts.join('; ');
}

/** Words of the page that shows which source comes from which. */
export const LINEAGE_WORDS = {
  basis: ({
    runs,
    words,
    quoted,
    names,
  }: {
    readonly runs: number;
    readonly words: number;
    readonly quoted: number;
    readonly names: readonly string[];
  }): string =>
    [
      ...(runs > 0
        ? [`${counted(runs, 'shared run', 'shared runs')}, ${counted(words, 'word', 'words')}`]
        : []),
      ...(quoted > 0 ? [`${quoted} in quotation marks`] : []),
      ...(names.length > 0 ? [`names ${names.map((name) => `“${name}”`).join(' and ')}`] : []),
    ].join('; '),

  searching: 'Looking for text shared between sources',
  title: 'Lineage',
  /** Types as a sentence says them between two sources. */
  types: {
    republishes: 'republishes',
    quotes: 'quotes',
    translates: 'translates',
    'reports on': 'reports on',
    cites: 'cites',
  } satisfies Record<LineageType, string>,
  typeHints: {
    republishes: 'the same text, near whole',
    quotes: 'takes over words of it',
    translates: 'the same text in another language',
    'reports on': 'says in its own words what the other says',
    cites: 'names it as its basis',
  } satisfies Record<LineageType, string>,
  intro:
    'Sources that go back to one place are one origin, however many they are. Say which source comes from which, and which are first-hand.',
  empty: {
    title: 'No sources yet',
    text: 'When the case has sources, this page shows which of them share words, and which goes back to which.',
  },

  proposals: 'Proposed from shared text',
  looking: 'Comparing the texts…',
  stopped: 'The comparison was stopped; nothing was changed. Lineage already recorded is shown below.',
  failed: 'The texts could not be compared. Nothing was changed; lineage already recorded is shown below.',
  lookAgain: 'Compare again',
  noProposals:
    'Nothing is proposed: no two sources share more than a few words that are not settled already.',
  type: 'How it comes from the other',
  accept: 'Accept',
  acceptNamed: (source: string, type: string, from: string): string => `Accept: ${source} ${type} ${from}`,
  reject: 'Reject',
  rejectNamed: (source: string, from: string): string => `Reject lineage of ${source} and ${from}`,
  turn: 'The other way round',
  turnNamed: (source: string, from: string): string =>
    `${from} comes from ${source}, not the other way round`,
  showShared: 'Shared words',
  share: (percent: number, code: string): string => `${percent} % of ${code}`,
  direction: {
    dates: 'earlier by date of publication',
    naming: 'earlier because the other names it',
    quotation: 'earlier because the other quotes it',
    none: 'which one came first is not known: check it',
    turned: 'turned round by you',
  },
  rejected: (number: number): string => `${counted(number, 'proposal', 'proposals')} rejected`,
  restore: 'Propose again',
  moreRuns: (number: number): string => `Show ${counted(number, 'more run', 'more runs')}`,
  openAt: (code: string): string => `Open ${code} at these words`,

  origins: 'What comes from what',
  noOrigins: 'Nothing is recorded yet.',
  notFirstHand: 'origin not established',
  notFirstHandMeaning:
    'Nothing says that this source is first-hand, so what comes from it is no established origin.',
  firstHand: 'first-hand',
  firstHandMeaning: (reason: string): string => `rests on no other source${reason ? `: ${reason}` : ''}`,
  withdrawn: 'withdrawn',
  withdrawnMeaning: 'This source was withdrawn: it is not counted.',
  above: 'shown above',
  unknown: 'Lineage unknown',
  unknownHint:
    'Not counted as further origins until you say that they are first-hand, or what they come from.',
  circles: (codes: readonly string[]): string =>
    `${codes.join(', ')} come from each other in a circle, so no origin can be found. Remove one of these lineages.`,
  removeLink: (source: string, from: string): string => `Remove lineage of ${source} from ${from}`,
  typeOf: (source: string, from: string): string => `How ${source} comes from ${from}`,

  sayFirstHand: 'Say first-hand…',
  sayFirstHandNamed: (code: string): string => `Say first-hand… (${code})`,
  takeBack: 'Take back',
  takeBackNamed: (code: string): string => `Take back that ${code} is first-hand`,
  firstHandBecause: 'First-hand, because',
  firstHandAndFrom: 'It comes from another source all the same, and so it is not counted as an origin.',
  firstHandReason: 'How do you know that it rests on no other source?',
  save: 'Save',
  cancel: 'Cancel',
  reasonNeeded: 'Give a reason: without one it cannot be checked later.',

  comesFrom: 'Comes from',
  usedBy: 'Used by',
  noneYet: 'Not known yet.',
  add: 'Add a source it comes from',
  addHint: 'Code or title',
  openPage: 'All sources',
  byHand: 'entered by hand',
} as const;
