import { SEARCH_GROUPS } from './search.ts';

type Kind = keyof typeof SEARCH_GROUPS;

const written = (number: number): string => number.toLocaleString('en-GB');

const ONE: Readonly<Record<Kind, string>> = {
  source: 'source',
  excerpt: 'excerpt',
  claim: 'claim',
  entity: 'entity',
  note: 'note',
  assessment: 'assessment',
};

const counted = (kind: Kind, number: number, isAtLeast: boolean): string =>
  `${isAtLeast ? 'at least ' : ''}${written(number)} ${number === 1 ? ONE[kind] : SEARCH_GROUPS[kind]}`;

/** Words of the search page, of its list pane and of what the one box finds. */
export const SEARCH_VIEW_WORDS = {
  title: 'Search',
  box: 'Search everything in this case',
  boxHint: 'Words, "a phrase", word*, outlet:, in:claims…',
  clear: 'Clear search',
  completions: 'What can be asked',
  conditions: 'Conditions',
  dropCondition: (words: string): string => `Take out “${words}”`,
  exact: 'Exact',
  exactMeaning: 'Words must stand exactly as written: capitals, accents and punctuation count',

  add: 'Add a condition',
  builders: {
    in: 'Kind',
    outlet: 'Outlet',
    lang: 'Language',
    after: 'After',
    before: 'Before',
    rating: 'Rating',
    entity: 'Entity',
    cited: 'Cited',
    origins: 'Origins',
  },
  /** What a builder offers, without the words that all its offers begin with. */
  offer: (described: string): string => described.replace(/^(?:from a source|with) /u, ''),
  typeOther: 'Another, to be typed…',
  noValues: 'None in this case yet',

  results: 'What was found',
  kinds: SEARCH_GROUPS,
  heading: (kind: Kind): string => SEARCH_GROUPS[kind].replace(/^./u, (letter) => letter.toUpperCase()),
  found: (
    groups: readonly { readonly kind: Kind; readonly total: number; readonly isAtLeast: boolean }[],
  ): string => groups.map(({ kind, total, isAtLeast }) => counted(kind, total, isAtLeast)).join(', '),
  groupCount: (total: number, isAtLeast: boolean, shown: number): string => {
    const all = `${isAtLeast ? 'at least ' : ''}${written(total)} found`;
    return shown < total || isAtLeast ? `${all}, the best ${written(shown)} shown` : all;
  },
  more: (next: number): string => `Show ${written(next)} more`,
  moreOf: (kind: Kind): string => SEARCH_GROUPS[kind],

  none: {
    title: 'Nothing is found',
    text: (conditions: string): string =>
      `Nothing in this case is ${conditions}. Take a condition out, end a word with * so that it may go on, or ask for fewer words.`,
    loose: 'Search without “exact”',
    clear: 'Start anew',
  },
  notAsked: {
    title: 'Nothing is looked for yet',
    text: 'What is typed so far cannot be understood. The lines above say why.',
  },
  empty: {
    title: 'Find the words, wherever they stand',
    text: 'Everything in this case is searched: the texts of all sources, claims, entities, notes and assessments. Type a word, or put a question together above.',
    try: 'Questions to start with',
  },
  noSources: {
    title: 'There is nothing to search yet',
    text: 'As soon as a source is imported, every word of it can be found here, in any language.',
    import: 'Import files…',
    paste: 'Paste text',
  },
  /** Questions that make sense in any case, each with what it shows. */
  starters: [
    { query: 'in:claims origins:<2', meaning: 'Claims with a single origin' },
    { query: 'in:claims cited:no', meaning: 'Claims that no assessment cites yet' },
    { query: 'in:claims contradicted:yes', meaning: 'Claims that something speaks against' },
    { query: 'in:sources rating:none', meaning: 'Sources without a rating' },
  ],

  state: {
    starting: 'The search is starting.',
    building: (done: number, total: number): string =>
      `The index is being built: ${written(done)} of ${written(total)}. Search works on what is there.`,
    repairing: (done: number, total: number): string =>
      `The index was damaged and is being built again: ${written(done)} of ${written(total)}. Your case is whole, and search works on what is there.`,
    progress: 'Building the index',
  },
  failed: (why: string): string => `Search did not answer: ${why} Your case is whole.`,
  again: 'Try again',

  help: {
    button: 'How to ask',
    title: 'How to ask',
    rows: [
      ['harbour mole', 'both words, anywhere in a text or a record'],
      ['"north mole"', 'these words side by side; 北防波堤 works as it is'],
      ['breach*', 'a word that begins so'],
      ['breach NEAR/5 mole', 'at most five words apart, in either order'],
      ['ferry OR toll', 'either one'],
      ['-toll', 'without it; NOT toll says the same'],
      ['(ferry OR toll) mole', 'brackets group'],
      ['outlet:Courier', 'a field; the list in the box shows all of them'],
      ['in:claims origins:<2', 'fields with a number or a letter can be compared'],
    ],
    exact: 'Capitals, accents and forms of a letter make no difference, unless “Exact” is on.',
    more: 'All fields',
  },

  save: 'Save search…',
  saveAs: 'Name of the search',
  saveDone: 'Save search',
  cancel: 'Cancel',
  saved: {
    title: 'Saved searches',
    empty: 'Save a search, and it stands here with the present number of what it finds.',
    actions: (name: string): string => `Change or remove “${name}”`,
    rename: 'Rename',
    take: 'Take the present search',
    remove: 'Remove',
    count: (total: number, isAtLeast: boolean): string => `${written(total)}${isAtLeast ? '+' : ''}`,
  },
} as const;
