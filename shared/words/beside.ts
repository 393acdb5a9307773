/** Words about two sources that are read side by side. */
export const BESIDE_WORDS = {
  close: 'Close',
  cancel: 'Cancel',
  dialog: {
    title: (code: string): string => `Read beside ${code}`,
    search: 'Search sources by code, title or outlet',
    none: 'No other text matches.',
    list: 'Texts to read beside',
    open: 'Read side by side',
    version: (code: string, by: string): string => `${code}, replaced by ${by}`,
  },
  panes: 'Two sources side by side',
  first: (code: string): string => `First text, ${code}`,
  second: (code: string): string => `Second text, ${code}`,
  pair: (first: string, second: string): string => `${first} beside ${second}`,
  searching: 'Looking for shared words…',
  none: 'No words in common',
  shared: (count: number): string => (count === 1 ? '1 passage in common' : `${count} passages in common`),
  at: (number: number, of: number): string => `${number} of ${of} in common`,
  next: 'Next shared passage',
  previous: 'Previous shared passage',
  together: 'Scroll together',
  closeSecond: 'Close second source',
  divider: 'Move the border between the two texts',
  announce: (number: number, of: number, words: string): string =>
    `Shared passage ${number} of ${of}: ${words}`,
  sameText: {
    title: 'The same text is open twice',
    text: 'Open another source in the list, or another one beside it.',
  },
  noText: {
    title: 'No text was captured',
    text: 'This source has no words to read beside the other.',
  },
} as const;
