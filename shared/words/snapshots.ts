import { counted } from '../lib/counted.ts';
import type { TableName } from '../model/schema.ts';

/** Words about snapshots of a case. */
export const SNAPSHOT_WORDS = {
  title: 'Snapshots',
  lead: 'Touchstone keeps copies of the whole case as it stood: when you pause, every ten minutes while you work, when you close the case, and before anything large. They are made from the journal, never from the database.',
  list: 'Snapshots of this case, newest first',
  columns: { when: 'Taken', why: 'Why', holds: 'Holds', size: 'Size', state: 'State', acts: 'Actions' },
  reasons: {
    time: 'In a pause or after a while',
    changes: 'After many changes',
    closing: 'When the case was closed',
    'before-migration': 'Before the data format was changed',
    'before-import': 'Before something large',
    'before-restore': 'Before a snapshot was restored',
    asked: 'You asked for it',
  },
  states: { sound: 'Sound', damaged: 'Damaged', unknown: 'Not checked yet' },
  unreadable: (id: string): string => `Cannot be read (${id})`,
  entry: (seq: number): string => `Journal entry ${seq}`,
  holds: (sources: number, claims: number, records: number): string =>
    `${counted(sources, 'source', 'sources')}, ${counted(claims, 'claim', 'claims')}, ${counted(records, 'record', 'records')} in all`,
  none: 'There is no snapshot yet. The first one is taken as soon as you pause, or now.',
  reading: 'Looking for snapshots …',
  take: 'Take a snapshot now',
  taking: 'Taking a snapshot',
  taken: 'The snapshot was taken, and read again to be sure.',
  nothingToTake: 'There is nothing to take a snapshot of yet.',
  check: 'Check all',
  checking: 'Checking snapshots',
  checked: ({ files, mended, damaged }: SnapshotNumbers): string =>
    [
      `${counted(files, 'file was', 'files were')} read and compared with ${files === 1 ? 'its hash' : 'their hashes'}.`,
      ...(mended > 0
        ? [`${counted(mended, 'damaged file was', 'damaged files were')} written again from what is sound.`]
        : []),
      damaged === 0
        ? 'Every snapshot is sound.'
        : `${counted(damaged, 'file is', 'files are')} damaged and cannot be had anywhere; snapshots that need ${damaged === 1 ? 'it' : 'them'} are marked.`,
    ].join(' '),
  restore: 'Restore…',
  restoreNamed: (when: string): string => `Restore… the snapshot of ${when}`,
  second: {
    title: 'Second folder',
    none: 'Snapshots are kept on this computer alone. Choose a folder on another disk, so that they outlive this one.',
    choose: 'Choose a folder…',
    change: 'Choose another…',
    forget: 'Stop copying',
    there: (name: string): string => `Each snapshot is also copied to “${name}”, with the originals.`,
    behind: (count: number): string =>
      `${counted(count, 'snapshot has', 'snapshots have')} not been copied yet.`,
    gone: (name: string): string =>
      `“${name}” cannot be reached. Snapshots are kept on this computer, and copied when it is back.`,
    chosen: (name: string): string => `From now on each snapshot is also copied to “${name}”.`,
    forgotten: (name: string): string =>
      `Nothing more is copied to “${name}”. The snapshots that are there stay.`,
  },
  replaced: {
    title: 'Databases that were replaced',
    lead: 'This case was made again. What it had before is kept beside it for 30 days in which the case is in use, and goes when the case opens soundly after that. The journal and the snapshots stay.',
    list: 'Databases of this case that were replaced, the last one first',
    one: (when: string): string => `Replaced on ${when}`,
    days: (days: number): string =>
      days === 0 ? 'goes when the case opens next' : `kept for ${counted(days, 'more day', 'more days')}`,
  },
  status: {
    gone: (name: string): string => `Snapshot folder “${name}” cannot be reached`,
    failed: 'Snapshots are not being taken',
    show: 'Show',
  },
  sealed: {
    title: 'This snapshot is encrypted',
    why: 'Reading it takes the passphrase of the encrypted snapshots, or their recovery key. The key is then at hand until Touchstone ends.',
    open: 'Open',
  },
  preview: {
    title: (when: string): string => `Restore the case as it was on ${when}`,
    reading: 'Comparing the snapshot with the case …',
    same: 'The case holds exactly what this snapshot holds. There is nothing to restore.',
    lead: 'This is what would change. It becomes one step, which Undo takes back; a snapshot of the case as it is now is taken first.',
    kinds: 'What would change, by kind',
    columns: { kind: 'Kind', added: 'Comes back', changed: 'Changes', removed: 'Goes' },
    named: 'By name',
    effects: { added: 'comes back', changed: 'changes', removed: 'goes' },
    more: (count: number): string => `and ${count} more`,
    restore: 'Restore',
    copy: 'Open as a case of its own',
    copyWhy:
      'A case of its own leaves this one alone: it is a copy under another id, with the date in its title.',
  },
  restoring: 'Restoring the snapshot',
  restored: (when: string): string => `The case is as it was on ${when}.`,
  sameAsNow: 'The case already holds exactly what this snapshot holds. Nothing was changed.',
  opening: 'Opening the snapshot as a case',
  copyTitle: (title: string, when: string): string => `${title} (as of ${when})`,
  madeAgain: (when: string): string =>
    `The case was made again from the snapshot of ${when}. What was there before is kept beside it.`,
  startLabel: 'Make case from snapshot',
  missingOriginals: (count: number): string =>
    `${counted(count, 'original', 'originals')} of this snapshot could not be found on this computer or in the second folder. Everything else is there.`,
  problems: {
    'too-new': 'This snapshot was taken by a newer version of Touchstone. Update the program to restore it.',
    unsound: (where: string): string =>
      `This snapshot does not hold a whole case (${where}). Nothing was changed. Choose another one.`,
    otherCase: 'This snapshot is of another case. Nothing was changed.',
    notKept: (why: string): string =>
      `Nothing was restored, because the case as it is now could not be kept first. ${why}`,
    differs:
      'The case could not be made again from this snapshot exactly as it is there. Nothing was changed. Choose another one.',
  },
  tables: {
    info: 'Title and description',
    sources: 'Sources',
    lineage: 'Lineage',
    originals: 'Originals',
    excerpts: 'Excerpts',
    texts: 'Texts',
    notes: 'Notes and highlights',
    claims: 'Claims',
    passages: 'Passages',
    claimRelations: 'Relations of claims',
    entities: 'Entities',
    mentions: 'Mentions',
    roles: 'Roles',
    entityRelations: 'Relations of entities',
    assessments: 'Assessments',
    versionNames: 'Named versions',
    issued: 'Issued copies',
    issuedEvidence: 'Evidence of issued copies',
    dismissals: 'Rejected proposals',
    savedQueries: 'Saved queries',
    templates: 'Templates',
  } satisfies Record<TableName, string>,
  headless: {
    line: (id: string, taken: string, seq: number, why: string): string =>
      `${id}  ${taken}  entry ${seq}  ${why}`,
    count: (count: number): string => counted(count, 'snapshot', 'snapshots'),
    noneSound: 'No snapshot could be read. No case file was written.',
    noSuch: (id: string): string =>
      `There is no snapshot “${id}” there, or it is damaged. No case file was written.`,
    opening: 'Opening the key of the snapshots …',
    restoring: (id: string): string => `Reading snapshot ${id} …`,
    passedOver: (id: string): string => `Snapshot ${id} is damaged; an earlier one is tried.`,
    putBack: (caseId: string): string =>
      `The case ${caseId} is in this profile again. Start Touchstone and open it there.`,
    withoutHistory: 'The history in this snapshot is damaged; the case begins with what it held.',
  },
} as const;

interface SnapshotNumbers {
  readonly files: number;
  readonly mended: number;
  readonly damaged: number;
}
