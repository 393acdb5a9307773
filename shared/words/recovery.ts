import { counted } from '../lib/counted.ts';
import type { TableName } from '../model/schema.ts';

const entries = (count: number): string => counted(count, 'entry', 'entries');
const earlier = (lacks: number): string =>
  lacks > 0 ? `${counted(lacks, 'step', 'steps')} earlier` : 'with every step that is known';

/** Words for when something is wrong with the stored case, the store or the disk. */
export const RECOVERY_WORDS = {
  sentence: (kind: 'rows' | 'differs' | 'journal' | 'store'): string =>
    ({
      rows: 'The database of this case does not hold what its journal says. The case was not opened, and nothing was changed.',
      differs: 'The database of this case does not hold what its journal says. Nothing was changed.',
      journal: 'The journal of this case is damaged. The case was not opened, and nothing was changed.',
      store: 'The store of this profile cannot be opened. Nothing was changed.',
    })[kind],
  rows: {
    title: 'Something is missing from this case',
    happened: (seq: number): string =>
      `The database of this case lacks records that its journal has. The journal is whole: ${entries(seq)}, each one checked.`,
    table: 'Records',
    missing: 'Missing',
    added: 'Not in the journal',
    changed: 'Not the same',
    kept: 'Nothing has been written since. The case can be made again from its journal; the database as it is now is copied aside first.',
    rebuild: 'Rebuild from journal',
    asItStands: 'Open as it stands',
  },
  differs: {
    title: 'The case is not as its journal says',
    happened: (count: number, seq: number): string =>
      `${counted(count, 'record', 'records')} of the database ${count === 1 ? 'is' : 'are'} not what the journal leads to. The journal is whole: ${entries(seq)}, each one checked. Snapshots are made from it and hold what it says.`,
    kept: 'Nothing was changed, and you can go on working. Look at what you see of these records first. If the journal is right, have the case made again from it; the database as it is now stays beside it for 30 days. If what you see is right, close this and change the records once more, so that the journal learns of it.',
  },
  journal: {
    title: 'The journal of this case is damaged',
    happened: (line: number): string =>
      line === 1
        ? 'The first line of the journal is not what was written: none of it can be trusted.'
        : `Line ${line} of the journal is not what was written. ${line === 2 ? 'The entry before it is whole.' : `The ${entries(line - 1)} before it are whole.`}`,
    database: (inDatabase: number): string =>
      inDatabase === 0
        ? 'The database cannot make up for it.'
        : `The database holds ${entries(inDatabase)} of it, from the first on and without a gap.`,
    kept: 'The damaged journal is never written over: it stays in the folder of the case under another name.',
    renew: 'Renew from database',
    goBack: (before: number): string => `Go back to entry ${before}`,
  },
  store: {
    title: 'The store cannot be opened',
    happened: (name: string): string =>
      `The engine that keeps the cases on this machine does not open its store (${name}). That may pass: another program may be holding it, or the disk may be full.`,
    kept: 'The journals of the cases lie apart from the store. If it does not pass, a copy of the store is kept, an empty one is begun, and every case is made again from its journal when you open it. What waited to be imported must be given again.',
    again: 'Try again',
    renew: 'Begin a new store',
  },
  snapshot: {
    looking: 'Looking for a snapshot that is sound …',
    none: 'There is no sound snapshot of this case to go back to.',
    found: (when: string, lacks: number): string =>
      lacks > 0
        ? `The newest sound snapshot is of ${when}. It lacks the last ${counted(lacks, 'step', 'steps')}; what is here now is kept beside it.`
        : `The newest sound snapshot is of ${when}. It lacks nothing that is known of the case; what is here now is kept beside it.`,
    goBack: 'Go back to the snapshot',
    goBackNamed: (when: string, lacks: number): string =>
      `Go back to the snapshot of ${when}, ${earlier(lacks)}`,
  },
  save: 'Save what can be read…',
  quit: 'Quit',
  close: 'Close',
  tables: {
    info: 'About the case',
    sources: 'Sources',
    lineage: 'Links between sources',
    originals: 'Originals',
    excerpts: 'Excerpts',
    texts: 'Texts',
    notes: 'Notes',
    claims: 'Claims',
    passages: 'Passages',
    claimRelations: 'Links between claims',
    entities: 'Entities',
    mentions: 'Mentions',
    roles: 'Roles',
    entityRelations: 'Links between entities',
    assessments: 'Assessments',
    versionNames: 'Names of versions',
    issued: 'Issued copies',
    issuedEvidence: 'Evidence of issued copies',
    dismissals: 'Dismissals',
    savedQueries: 'Saved searches',
    templates: 'Templates',
  } satisfies Readonly<Record<TableName, string>>,
  task: 'Making the case again',
  reading: 'Reading what can be read',
  fileName: (caseId: string): string => `case-${caseId.slice(-4)}-readable.ndjson`,
  nothingSound:
    'No line of the journal is sound, so there is nothing to go back to. Nothing was changed. Open a case file or a snapshot instead.',
  nothingHeld:
    'The database holds less than the sound part of the journal. Nothing was changed. Go back to the sound part instead.',
  journalBehind: (written: number, held: number): string =>
    `The journal has ${entries(written)}, but the database has ${held}: making it again would lose the newest. Nothing was changed. Save what can be read, and see that the folder of the case can be written to.`,
  notTheSame:
    'What was made from the journal is not what the journal says. The case was left as it was; save what can be read.',
  behindLedger: (known: number, seq: number): string =>
    `This case had reached entry ${known} on this machine, but only ${seq} are here: its folder may have been put back from an earlier copy. Nothing was changed. Look for a newer copy before you go on.`,
  emptied: (count: number): string =>
    `The list of cases is gone from the store, and so is what waited to be imported. ${
      count === 1 ? 'One case was' : `${count} cases were`
    } here; those found on disk are below and are made again from their journals when you open them.`,
  done: {
    rebuilt: (count: number, copy: string): string =>
      `The case was made again from ${entries(count)} of its journal and compared with it. The database as it was is kept in quarantine/${copy}.`,
    wentBack: (count: number, name: string): string =>
      `The case is back at entry ${count}, the last sound one. The damaged journal is kept as ${name}.`,
    renewed: (count: number, name: string): string =>
      `The journal was written anew with the ${entries(count)} of the database. The damaged one is kept as ${name}.`,
    saved: (name: string, count: number): string => `“${name}” holds ${counted(count, 'line', 'lines')}.`,
  },
  held: {
    status: 'Unknown whether the last change is saved',
    again: 'Look again',
    reload: 'Load the window again',
    finding: (label: string): string =>
      `“${label}” was not answered. Touchstone is finding out whether it is saved; until then nothing can be changed.`,
    noAnswer: (label: string): string =>
      `It is not known whether “${label}” is saved, because the store does not answer. Everything before it is. What you have typed stays here; see that the disk has space, then look again.`,
    stuck: (label: string): string =>
      `The store does not answer in this window any more, so that nobody can say whether “${label}” is saved. Everything before it is. Load the window again: the store is opened anew, the case is as it was, and what you have typed in it waits in its fields.`,
    notWritten: (label: string): string =>
      `“${label}” was not saved: the store refused it. Everything before it is saved, and what you have typed stays here. See that the disk has space, then try again.`,
    written: (label: string): string => `“${label}” is saved after all: it was looked up in the store.`,
  },
  disk: {
    name: 'Disk',
    low: (free: string): string =>
      `The disk is nearly full: ${free} are left. Free some space; below 200 MB nothing more can be changed.`,
    full: 'The disk is full, so nothing more can be changed until there is space. Everything saved is safe, and you can still save a copy of the case elsewhere. What you have typed stays here.',
    refused: (label: string): string =>
      `“${label}” was not done, because the disk is full. What you have typed stays here.`,
    megabytes: (bytes: number): string => `${Math.floor(bytes / (1024 * 1024))} MB`,
    look: 'Look again',
  },
} as const;
