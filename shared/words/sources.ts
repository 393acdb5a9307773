import { counted } from '../lib/counted.ts';
import type { ReliabilityLetter } from '../model/scale.ts';
import type { SourceKind, WithdrawalGround } from '../model/source.ts';

/** Words of the list of sources and the source's form. */
export const SOURCES_WORDS = {
  title: 'Sources',
  filter: 'Filter by title, outlet or code',
  count: (all: number, notRated: number): string =>
    all === 0
      ? 'No sources yet'
      : `${counted(all, 'source', 'sources')}${notRated === 0 ? ', all rated' : `, ${notRated} not rated`}`,
  countOf: (shown: number, all: number): string => `${shown} of ${counted(all, 'source', 'sources')}`,
  claims: (number: number): string => (number === 0 ? 'no claims' : counted(number, 'claim', 'claims')),
  noText: 'no text yet',
  noTextMeaning: 'Only the reference is here: nothing of its text was captured',
  undated: 'undated',
  noOutlet: 'outlet unknown',
  untitled: 'Untitled source',
  sort: 'Sort by',
  sorts: { code: 'Code', title: 'Title', published: 'Newest first', rating: 'Reliability' },
  ratingGroups: {
    rated: 'Rated, most reliable first',
    unjudged: 'F: reliability cannot be judged',
    unrated: 'Not rated yet',
  },
  empty: {
    title: 'No sources yet',
    text: 'A source is an article, a report, a speech: whatever you read and quote. Its file is kept unchanged, and its words never change again.',
  },

  thing: 'source',
  heading: (code: string): string => `Source ${code}`,
  remove: 'Remove source',
  removed: (code: string, passages: number, orphans: number): string => {
    const taken = passages === 0 ? '' : ` with ${counted(passages, 'passage', 'passages')}`;
    const left = orphans === 0 ? '' : ` ${counted(orphans, 'claim rests', 'claims rest')} on nothing now.`;
    return `${code} was removed${taken}.${left} Undo brings it back: its words stay in the history of the case.`;
  },

  publication: 'Publication',
  fields: {
    title: 'Title',
    outlet: 'Outlet',
    authors: 'Authors',
    authorsHint: 'Jane Roe, John Doe',
    kind: 'Kind',
    language: 'Language',
    languageHint: 'en',
    url: 'Address',
    published: 'Published',
    modified: 'Changed',
    retrieved: 'Retrieved',
    marking: 'Marking',
    caveats: 'Caveats',
    note: 'Note',
  },
  notALanguage: (typed: string): string =>
    `“${typed}” is not a language tag. Write en, zh or zh-Hans; leave it empty if unknown.`,
  kinds: {
    article: 'Article',
    'wire story': 'Wire story',
    'official report': 'Official report',
    speech: 'Speech',
    'web page': 'Web page',
    document: 'Document',
    other: 'Other',
  } satisfies Record<SourceKind, string>,

  reliability: 'Reliability',
  reliabilityUnset: 'Not rated. Rate the source by its record, whatever you think of what it says here.',
  reasonMissing: 'Say why: a rating without a reason cannot be checked later.',
  reasonAnew: 'Another letter is another rating: say why anew.',
  noReason: 'no reason given',
  history: (number: number): string => counted(number, 'earlier rating', 'earlier ratings'),
  held: (from: string, until: string): string => (from === until ? from : `${from} to ${until}`),
  scoped: 'Ratings for a topic or period',
  addScoped: 'Rate for a topic or period…',
  changeScoped: (scope: string): string => `Change rating for ${scope}`,
  removeScoped: (scope: string): string => `Remove rating for ${scope}`,
  topic: 'Topic',
  topicHint: 'shipping',
  period: 'Period',
  periodHint: '2025, or 2025-01/2025-06',
  scopedLetter: 'Reliability for this topic or period',
  scopedUnset: 'Choose a letter. Where it does not hold, the general rating does.',
  scopeNeeded: 'Give a topic, a period, or both.',
  letterNeeded: 'Choose a letter.',
  saveScoped: 'Save rating',
  cancel: 'Cancel',

  withdrawn: 'Withdrawn',
  withdrawnAs: (ground: string): string => `Withdrawn: ${ground}`,
  withdrawnMeaning: (ground: string): string => `withdrawn as ${ground}: it is not to be leaned on`,
  grounds: {
    fabricated: 'fabricated',
    retracted: 'retracted by its publisher',
    corrected: 'corrected',
    doubtful: 'doubtful',
  } satisfies Record<WithdrawalGround, string>,

  /** Admiralty reliability in our own words (FM 2-22.3 App. B). */
  meanings: {
    A: 'No doubt about authenticity, trustworthiness or competence; right until now.',
    B: 'Minor doubt; mostly right until now.',
    C: 'Doubt; has been right before.',
    D: 'Serious doubt; has been right at times.',
    E: 'Not authentic, trustworthy or competent; has been wrong.',
    F: 'There is no basis to judge by. This is not a bad mark.',
  } satisfies Record<ReliabilityLetter, string>,
  rated: (letter: string, name: string): string => `reliability ${letter}: ${name.toLowerCase()}`,
  notRatedMeaning: 'reliability not rated yet',

  handling: 'Handling',

  original: 'Original',
  facts: {
    file: 'File',
    size: 'Size',
    encoding: 'Encoding',
    sha256: 'SHA-256',
    imported: 'Imported',
    text: (code: string): string => `Text ${code}`,
    textFacts: (length: string, extractor: string, version: number): string =>
      `${length} characters, read by ${extractor} ${version}`,
    textSha256: 'Text hash',
  },
  copy: 'Copy the whole hash',
  copied: 'Copied',

  resting: 'Claims resting on this source',
  noClaims: 'None yet. Select words in the reader and press C.',
  noClaimsYet:
    'Nothing of its text has been captured yet, so no claim can rest on it. Paste or import an excerpt, and mark in it.',
  restsHereOnly: 'only here',
  restsHereOnlyMeaning: 'This claim has no passage in any other source.',
} as const;
