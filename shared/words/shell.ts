/** Words of the window around the views. */
export const SHELL_WORDS = {
  appName: 'Touchstone',
  tagline: 'Every judgement leads back to the words it rests on.',
  rail: 'Views',
  pages: 'Pages',
  mainPane: 'Work area',
  inspector: 'Inspector',
  offline: 'Offline',
  offlineMeaning: 'Touchstone has no network access: nothing you read or write leaves this machine.',
  sampleMark: 'Invented sample',
  sampleMeaning: 'Everything in this case is invented: the country, the sources and the people.',
  home: {
    start: 'Start',
    recent: 'Recent cases',
    noRecent: 'Cases you open will be listed here.',
    looking: 'Looking for the cases of this machine …',
    yourName: 'Your name',
    yourNameWhy:
      'Signs what you do in a case’s journal. It stays on this machine and in the case files you save.',
    sampleWhy: 'Five invented sources, marked, weighed and written up: see where it leads.',
    newWhy: 'An empty case of your own. Import files or paste text to begin.',
    fileWhy: 'A .touchstone file from a colleague, another machine, or a copy you saved.',
    found: 'Found on disk',
    foundWhy:
      'The list of cases lost these, but their journals are whole. Opening one makes its database again from them.',
    foundCase: (id: string): string => `Case ${id.slice(0, 8)}…${id.slice(-4)}`,
    opened: (when: string): string => `opened ${when}`,
  },
  newCase: {
    title: 'New case',
    name: 'What is the case about?',
    placeholder: 'Port Edra concession, 2026',
    make: 'Make case',
    takes: (files: number): string =>
      files === 1
        ? 'No case is open: the file you gave comes into this one, for you to review.'
        : `No case is open: the ${files} files you gave come into this one, for you to review.`,
    cancel: 'Cancel',
  },
  conflict: {
    title: 'This case is already on this machine',
    text: (title: string): string =>
      `“${title}” is already here. The copy on this machine may hold work that the file does not, or the other way round. Neither is changed by opening it.`,
    here: 'Open the one on this machine',
    copy: 'Open the file as a separate copy',
  },
  findings: {
    title: 'Verify case',
    sound: (checked: number): string =>
      `Nothing is wrong. ${checked} records were checked: every hash matches, every passage still stands at its place, every reference resolves, and the journal is unbroken and tells the same.`,
    some: (count: number): string =>
      `${count === 1 ? 'One thing does not hold.' : `${count} things do not hold.`} Nothing was changed. Set right what is named below, or go back to a case file saved before.`,
    about: 'About',
    rule: 'Rule',
    message: 'What was found',
  },
  palette: {
    title: 'Search and commands',
    search: 'Search this case, or run a command',
    commands: 'Commands',
    showAll: (words: string): string => `Show all results for “${words}”`,
    empty: 'Nothing matches.',
    foot: '> for commands alone',
    footWithout: 'Open a case to search in it.',
    count: (number: number): string => `${number} ${number === 1 ? 'line' : 'lines'} to choose from`,
  },
  keys: {
    title: 'Keyboard shortcuts',
    reading: 'In the reader',
    inTurn: ' then ',
    /** Keys whose name in the program is not what stands on the keyboard. */
    names: {
      ArrowLeft: '←',
      ArrowRight: '→',
      ArrowUp: '↑',
      ArrowDown: '↓',
      PageUp: 'Page Up',
      PageDown: 'Page Down',
      Escape: 'Esc',
    },
  },
  status: {
    saved: 'All changes saved',
    saving: 'Saving…',
    failed: (reason: string): string => `Not saved to the journal: ${reason}`,
    retry: 'Try again',
    selection: (words: number): string => (words === 1 ? '1 word selected' : `${words} words selected`),
    inHand: (code: string): string => `${code} in hand`,
    cancel: 'Cancel',
  },
  drop: 'Drop to import',
  showClaims: 'Claims beside the text',
  hideClaims: 'Hide claims',
  close: 'Close',
  dismiss: 'Dismiss',
  undo: 'Undo',
  redo: 'Redo',
  nothingInspected: 'Select a source, claim or entity to see it here.',
  nothingOfCase: 'Select a step of the history or something in the trash to see it here.',
  pickAssessment: 'Pick an assessment in the list, or start one.',
  pickEntity: 'Pick an entity in the list to see where it is named and what it takes part in.',
} as const;
