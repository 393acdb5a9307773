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
  fileTypes: {
    case: 'Touchstone case',
    lockedCase: 'Touchstone case with passphrase',
    report: 'Printed report',
    all: 'All files',
  },
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
    noSpace: (freeBytes: number) =>
      `The disk with your cases is full: ${Math.floor(freeBytes / 1024 ** 2)} MB are free. Started now, Touchstone could lose what waits to be imported, so it has not opened anything. Everything is as it was. Free at least 50 MB, then try again.`,
    tryAgain: 'Try again',
    quit: 'Quit',
    notCopied: 'The store could not be copied aside, so nothing was changed. Free some space and try again.',
    notCleared: 'The store could not be cleared. A copy of it was kept. Close Touchstone and start it again.',
    notSetAside: 'The damaged journal could not be set aside, so nothing was changed.',
  },
  locked: {
    wrong: 'That is not the passphrase.',
    wrongAndWait: (seconds: number) =>
      `That is not the passphrase. The next one can be tried in ${seconds} seconds.`,
    wait: (seconds: number) => `The next passphrase can be tried in ${seconds} seconds.`,
    unwritable: 'The lock could not be written to this computer. It is as it was.',
    keyUnwritable:
      'The key of the snapshots could not be read or written on this computer. Nothing was changed.',
    hasKey: 'There is a key for snapshots already. It was kept, because it opens those that are here.',
    noKey: 'There is no key for snapshots yet.',
    otherKey: 'This is the key of other snapshots. It was not taken.',
    profileClosed:
      'Everything here is kept encrypted: start Touchstone again and type the passphrase. Nothing was changed.',
    settingMissing:
      'Everything here is encrypted, but the file “snapshot-sealing.json” in the profile folder, which says so, is missing or damaged. Nothing was opened or changed. Put it back from a copy of the profile. Without one, start Touchstone on a fresh profile and bring the cases back from the folder “snapshots” of this one: the passphrase opens them.',
    profileNotEmpty:
      'Only a profile without cases can be encrypted: what was deleted from a disk in the clear can still be found there. Bring the cases over from snapshots or case files afterwards.',
    profileSealed: 'Everything here is encrypted from now on, snapshots too. That cannot be turned off.',
    putBackInWindow:
      'This profile is encrypted, and the case would lie in it in the clear. Nothing was put back. Open Touchstone and bring the case back from its home screen.',
  },
  snapshots: {
    chooseFolder: 'Keep a second copy of the snapshots in a folder',
    chooseFound: 'Choose the folder that holds the snapshots',
    journalDamaged: (line: number) =>
      `No snapshot was taken: the journal of this case is damaged in line ${line}. Earlier snapshots are as they were.`,
    shrunk: (before: number, now: number) =>
      `No snapshot was taken: the last one holds ${before} records, but the journal of this case leads to ${now} and does not say what became of the others. Earlier snapshots are as they were.`,
    unwritable:
      'No snapshot was taken, because its files could not be written. Earlier ones are as they were.',
    stopped: 'No snapshot was taken, because the process that writes them has stopped. Try again.',
    missing: 'There is no such snapshot, or it is damaged.',
    sealed:
      'This snapshot is encrypted, and the key is not at hand. Type its passphrase or recovery key first: in the window under “Screen lock and encryption”, with “--passphrase-file” on the command line.',
    noKeyThere:
      'The files of the key, snapshot-key-….age and snapshot-names-….age, do not lie beside these snapshots, or are damaged. Put back those of another copy.',
    keyMissing:
      'No snapshot was taken: the file of the key that opens encrypted snapshots is gone or damaged on this computer, so that nobody could open a new one. Change its passphrase with the recovery key, or stop encrypting new ones. Earlier ones are as they were.',
    partMissing: 'This snapshot is damaged. Check all snapshots, or choose another one.',
    journalGone:
      'The journal in this snapshot is damaged, so that the history of the case could not be put back.',
    none: (name: string) => `There are no snapshots in “${name}”.`,
    several: (names: readonly string[]) =>
      `Snapshots of several cases are there: ${names.join(', ')}. Name the folder of one of them.`,
    caseHere:
      'This profile has the case already. Nothing was written: open it, and restore the snapshot in its window.',
    allDamaged: (name: string) => `Every snapshot in “${name}” is damaged.`,
    folderUnusable: (name: string) => `Snapshots cannot be written to “${name}”. Choose another folder.`,
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
    unjoined: 'The parts of the document could not be joined.',
    tookTooLong: 'The PDF was not finished in five minutes. Nothing was written.',
    unfinished: (reason: string) => `The PDF could not be finished: ${reason}`,
    cancelled: 'The printing was stopped. Nothing was written.',
    stopped: 'The process that finishes the PDF has stopped. Nothing was written; try again.',
  },
  link: {
    closed:
      'Closed mode is on, so the address was not opened. Copy it, or turn closed mode off on the page “Offline”.',
    busy: 'Another address is waiting for your answer. This one was not opened.',
    problems: {
      'not-an-address': 'That is not a whole address of the web. Nothing was opened.',
      scheme: 'Only addresses that begin with http:// or https:// are opened. Nothing was opened.',
      credentials:
        'The address holds a name or a password, which can hide where it leads. It was not opened.',
      hidden: 'The address holds characters that cannot be seen. It was not opened.',
      'too-long': 'The address is too long to be shown whole. It was not opened.',
    },
    question: {
      title: 'Open address',
      message: 'Open this address in your browser?',
      detail: ({ href, host, unicodeHost }: { href: string; host: string; unicodeHost: string | null }) =>
        `${href}\n\nHost: ${host}${unicodeHost === null ? '' : `\nIn its own letters: ${unicodeHost}`}\n\nThe site, and everyone on the way to it, will see that somebody at this computer asked for it. Touchstone itself connects to nothing.`,
      buttons: ['Cancel', 'Copy address', 'Open in browser'],
    },
  },
  closedMode: {
    title: 'Closed mode',
    message: 'Turn closed mode off?',
    detail:
      'Addresses of sources can then be opened in your browser. Each is shown whole and asked about first. Touchstone itself still connects to nothing.',
    buttons: ['Cancel', 'Turn off'],
  },
  cannotStart: 'Touchstone cannot start',
  profile: {
    unwritable: (folder: string, why: string) =>
      `The folder in which Touchstone keeps its cases cannot be written to (${why}), so nothing that you do could be saved. Touchstone did not start and changed nothing. See that the disk is not write-protected and that the folder is yours, then start again: ${folder}`,
    noLock: (folder: string) =>
      `The folder in which Touchstone keeps its cases lies on a disk or a share that cannot keep a second program out, so its cases would not be safe there. Touchstone did not start and changed nothing. Keep the folder on a disk of this computer, then start again: ${folder}`,
  },
  forbiddenSwitches: (names: readonly string[]) =>
    `Touchstone does not start with ${names.join(', ')}, because it would open a case to other programs.`,
  headless: {
    crashed: 'Touchstone stopped working before it was done. Nothing was written after that.',
    neverStarted: 'Touchstone did not start in time.',
    tookTooLong: 'Touchstone gave up after ten minutes.',
    ended: 'Touchstone ended before it was done.',
    exists: (name: string) => `“${name}” already exists. Name a new file.`,
    standardInput: 'standard input',
    passphraseLine: (name: string) =>
      `“${name}” must hold the passphrase as one line of text and nothing else. Nothing was read or written.`,
    noRoom: (name: string, most: number) =>
      `“${name}” was left out: the files of one call may have ${megabytes(most)} together. Import it by itself.`,
    noFolder: (name: string) => `There is no folder for “${name}”.`,
  },
} as const;

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MB`;
}

/** README.txt of a folder of snapshots. */
export const SNAPSHOTS_README = `These are snapshots of a Touchstone case: each holds the whole case as it stood, with its
history. Make a case file of the newest one on any machine that has Touchstone:
  touchstone snapshots FOLDER
  touchstone restore FOLDER --out case.touchstone
Where they are encrypted, --passphrase-file FILE names a file with the passphrase or the recovery
key; the case file that is written is encrypted with the same.

They can also be read without Touchstone.
*.snapshot          a snapshot: one JSON object that names what it consists of, never encrypted
chunks/<sha256>     rows of tables and lines of the journal, packed by gzip under the SHA-256 of
                    what they hold; snapshots share those that did not change
originals/<sha256>  imported files, unchanged (in a folder of your choice; in Touchstone's own
                    folder they lie with the case)

For example, the statements of all claims with jq, in the newest snapshot:
  for c in $(jq -r '.tables.claims[].name' $(ls *.snapshot | tail -1)); do zcat < chunks/$c; done |
    jq -r '.record | [.code, .statement] | @tsv'

Encrypted ones say "sealedFor". Their chunks and originals lie under names that are no hashes and
open with the program age; the key is the recovery key, or what the passphrase gives:
  age -d snapshot-key-*.age > key.txt
  head -c -92 chunks/NAME | age -d -i key.txt | zcat
  age -d -i key.txt originals/NAME

Do not change anything here: Touchstone keeps the last ten, one for each of 24 hours, 30 days
and 12 months, and those taken before something large for at least 30 days.
`;
