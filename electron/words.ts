/** What the main process says to people: dialogs, refusals, the command line. Command labels are in the manifest. */
export const MAIN_WORDS = {
  appName: 'Touchstone',
  open: {
    import: 'Import files',
    case: 'Open case file',
    report: 'Verify a printed report',
    folder: 'Import a folder',
    watch: 'Watch a folder for new files',
  },
  save: 'Save',
  fileTypes: { case: 'Touchstone case', report: 'Printed report', all: 'All files' },
  tooLarge: (name: string, most: number) =>
    `“${name}” is larger than ${megabytes(most)}, the most that Touchstone reads from one file.`,
  tooMuch: (most: number) =>
    `Together these files are larger than ${megabytes(most)}. Choose fewer at a time.`,
  notAFile: (name: string) => `“${name}” is not a file.`,
  notFound: (name: string) => `There is no file “${name}”.`,
  unreadable: (name: string) => `“${name}” could not be read.`,
  unwritable: (name: string) => `“${name}” could not be written. Nothing was changed.`,
  diskFull: 'The disk is full. Nothing was lost that was saved before; free some space and try again.',

  refused: 'That request was refused.',
  noDialogs: 'There is nobody to ask on the command line.',
  onlyHeadless: 'That is only for the command line.',
  noTarget: 'This command writes no file.',
  failed: 'Something went wrong inside Touchstone. It was noted in the log.',
  original: {
    unwritable: 'The original could not be kept on this computer.',
    missing: 'The original is missing from this computer.',
    damaged: 'The original on this computer is damaged: it no longer matches its hash.',
  },
  journal: {
    notAnEntry: 'A journal entry must be one line of JSON with a sequence number.',
    gap: (expected: number, found: number) =>
      `The journal expects entry ${expected}, but entry ${found} was sent. Nothing was written.`,
    differs: (seq: number) => `The journal already holds another entry ${seq}. Nothing was written.`,
    damaged: (line: number) => `The journal of this case is damaged in line ${line}.`,
    unwritable: 'The change could not be written to the journal. It is not saved.',
    unreadable: 'The journal of this case could not be read.',
  },
  store: {
    engineTooOld: (recorded: number, own: number) =>
      `This profile was last used by a newer Touchstone (engine ${recorded}, this one has ${own}). An older engine would delete what it cannot read, so Touchstone did not start and touched nothing. Start the newer program again, or open a case file or a snapshot in a profile of its own.`,
    notCopied: 'The store could not be copied aside, so nothing was changed. Free some space and try again.',
    notCleared: 'The store could not be cleared. A copy of it was kept. Close Touchstone and start it again.',
    notSetAside: 'The damaged journal could not be set aside, so nothing was changed.',
  },
  crash: {
    title: 'Touchstone has stopped working',
    message: 'The window stopped working again.',
    detail: 'Everything shown as saved is kept. Load the window again, or quit.',
    reload: 'Load again',
    quit: 'Quit',
  },
  print: {
    undrawn: (reason: string) => `The pages could not be drawn: ${reason}`,
    fontless: (names: readonly string[]) => `These fonts could not be loaded: ${names.join(', ')}.`,
    nowhere: (places: readonly string[]) => `The page names places that are not on it: ${places.join(', ')}.`,
    unreadable: 'The printed pages could not be read back, so their numbers are not known.',
    unsteady: 'The pages do not settle: their numbers change with every print. Nothing was written.',
    tookTooLong: 'The PDF was not finished in five minutes. Nothing was written.',
    unfinished: (reason: string) => `The PDF could not be finished: ${reason}`,
    cancelled: 'The printing was stopped. Nothing was written.',
    stopped: 'The process that finishes the PDF has stopped. Nothing was written; try again.',
  },
  cannotStart: 'Touchstone cannot start',
  forbiddenSwitches: (names: readonly string[]) =>
    `Touchstone does not start with ${names.join(', ')}, because it would open a case to other programs.`,
  headless: {
    crashed: 'Touchstone stopped working before it was done. Nothing was written after that.',
    neverStarted: 'Touchstone did not start in time.',
    tookTooLong: 'Touchstone gave up after ten minutes.',
    ended: 'Touchstone ended before it was done.',
    exists: (name: string) => `“${name}” already exists. Name a new file.`,
    noFolder: (name: string) => `There is no folder for “${name}”.`,
  },
} as const;

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MB`;
}
