const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** Words of the versions of an assessment. */
export const VERSION_WORDS = {
  title: 'Versions of writing',
  help: 'One version for each run of writing: it ends with a pause of half an hour, with the day, or where you name it. Versions are read from the journal of the case; nothing is kept twice.',
  empty: 'Nothing was written yet. Versions appear here as you write.',
  now: 'Now',
  beginning: 'Before anything was written',
  current: 'as it is now',
  words: (added: number, removed: number): string =>
    added + removed === 0
      ? 'no words changed'
      : `+${added.toLocaleString('en-GB')} −${removed.toLocaleString('en-GB')} words`,
  wordsAloud: (added: number, removed: number): string =>
    added + removed === 0
      ? 'no words changed'
      : `${count(added, 'word', 'words')} added, ${count(removed, 'word', 'words')} removed`,
  steps: (number: number): string => count(number, 'step', 'steps'),
  namedOf: (name: string, when: string): string => `${name} (${when})`,
  show: (when: string): string => `Show what was written, ${when}`,
  actions: (when: string): string => `Version of ${when}`,
  compareNow: 'Compare with now',
  restore: 'Restore this version',
  restored: (when: string): string =>
    `The text is again as it was, ${when}. What stood before is a version of its own; undo brings it back.`,
  sameAsNow: 'The text is this version already.',
  name: 'Name this version…',
  rename: 'Rename…',
  unname: 'Remove name',
  nameLabel: 'Name of the version',
  nameNow: 'Name the text as it is now…',
  save: 'Save name',
  cancel: 'Cancel',

  compareTitle: 'Compare versions',
  before: 'Earlier',
  after: 'Later',
  changes: (added: number, removed: number, reformed: number): string =>
    added + removed + reformed === 0
      ? 'The two versions are the same.'
      : [
          `${count(added, 'word', 'words')} added, ${count(removed, 'word', 'words')} removed`,
          ...(reformed > 0 ? [`${count(reformed, 'paragraph', 'paragraphs')} with other form only`] : []),
        ].join('; '),
  unchanged: (lines: number): string => `${count(lines, 'paragraph', 'paragraphs')} unchanged`,
  absent: 'This version holds no text: the assessment was not there.',
  reformed: 'same words, other form',
  emptyLine: 'empty',
  gone: 'removed: ',
  added: 'added: ',
  reading: 'Reading the two versions…',
  region: 'The two versions side by side',
  close: 'Close',
  kinds: {
    paragraph: 'Paragraph',
    'heading 1': 'Heading 1',
    'heading 2': 'Heading 2',
    'heading 3': 'Heading 3',
    bulletList: 'List item',
    orderedList: 'Numbered item',
    blockquote: 'Quotation',
    judgement: 'Likelihood and confidence',
    judgementStatement: 'Judgement',
    judgementBasis: 'Basis of confidence',
  } as Readonly<Record<string, string>>,
} as const;

/** What a line of a text is; a kind without a word of its own is named by its type. */
export const lineKind = (kind: string): string =>
  VERSION_WORDS.kinds[kind] ??
  kind
    .replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./u, (letter) => letter.toUpperCase());
