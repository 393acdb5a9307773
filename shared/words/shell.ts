/** Words of the window around the views. */
export const SHELL_WORDS = {
  appName: 'Touchstone',
  tagline: 'Every judgement leads back to the words it rests on.',
  rail: 'Views',
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
      `Nothing is wrong. ${checked} records were checked: every hash matches, every passage still stands at its place, and every reference resolves.`,
    some: (count: number): string =>
      count === 1 ? 'One thing does not hold.' : `${count} things do not hold.`,
    about: 'About',
    rule: 'Rule',
    message: 'What was found',
  },
  palette: {
    title: 'Commands',
    search: 'Search commands, sources, claims and entities',
    empty: 'Nothing matches.',
  },
  keys: {
    title: 'Keyboard shortcuts',
    reading: 'In the reader',
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
  close: 'Close',
  dismiss: 'Dismiss',
  undo: 'Undo',
  redo: 'Redo',
  nothingInspected: 'Select a source, claim or entity to see it here.',
  pickAssessment: 'Pick an assessment in the list, or start one.',
  pickEntity: 'Pick an entity in the list to see where it is named and what it takes part in.',
} as const;
