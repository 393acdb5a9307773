import type { ClosedFacts, LinkOutcome, MainTry } from './closed-facts.ts';
import type { CommandId } from './commands.ts';
import type { Problem } from './lib/result.ts';
import type {
  FoundCase,
  PutBackCase,
  SnapshotFacts,
  SnapshotNews,
  SnapshotPart,
  SnapshotParts,
  SnapshotReason,
  SnapshotsChecked,
} from './snapshot-facts.ts';
import type { CaseFacts, DiskEncryption, KnownFacts, StoreState } from './store-facts.ts';

/** A file as the renderer sees it: never a path. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A folder that the analyst chose: its name, never where it lies. */
export interface OpenedFolder {
  readonly name: string;
  /** Names of the files in it, in order. */
  readonly files: readonly string[];
  /** It holds more files than are taken. */
  readonly isCut: boolean;
}

/** How it stands with the folder that is watched for a case. */
export interface WatchNews {
  readonly caseId: string;
  /** Its name, never where it lies. */
  readonly folder: string;
  readonly isThere: boolean;
  /** New files that have settled and can be asked for. */
  readonly ready: number;
  /** A sentence about a file that could not be read. */
  readonly problem: string | null;
}

/** A new file in the watched folder; the key says that it was taken. */
export interface WatchedFile {
  readonly key: string;
  readonly file: FileBytes;
}

/** What one headless call asks for; main has parsed the words, the renderer does the work. */
export interface HeadlessJob {
  readonly command: 'import' | 'info' | 'export' | 'sample' | 'verify' | 'snapshots' | 'restore';
  /** Options without their dashes: `outlet`, `published`, `title`, `assessment`, `to`. */
  readonly options: Readonly<Record<string, string>>;
  /** The case whose snapshots the command is about; absent for other commands. */
  readonly snapshotsOf?: string;
  /** The files named on the command line, in order, already read. */
  readonly files: readonly FileBytes[];
  /** Those among many that could not be read, each with the reason; absent for none. */
  readonly unread?: readonly (Problem & { readonly name: string })[];
  readonly json: boolean;
  /** From the file that `--passphrase-file` names. */
  readonly passphrase?: string;
}

/** One printing order: a finished HTML text and what the PDF says about itself. Holds no domain word. */
export interface PrintOrder {
  readonly html: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Handling text, for dc:rights. */
  readonly rights: string;
  readonly identifier: string;
  /** BCP 47. */
  readonly language: string;
  /** `YYYY-MM-DD`: the document's date, not the clock's, so that equal input is equal bytes. */
  readonly dated: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly description: string;
    readonly bytes: Uint8Array;
  }[];
}

/** Lines of a journal behind an entry, as many as go at once; the chain holds from its first line up to the last of them. */
export interface JournalPart {
  readonly lines: readonly string[];
  /** Hash of the last line so far; 64 zeros where there is none. */
  readonly head: string;
  /** Nothing stands behind it that could be trusted. */
  readonly isEnd: boolean;
  /** The line behind it that breaks the chain, counted from 1; null for none. */
  readonly damagedLine: number | null;
}

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly chrome: string;
  readonly isPackaged: boolean;
  readonly isHeadless: boolean;
}

/** How it stands with the lock of the window. */
export interface LockState {
  /** There is a passphrase; without one nothing locks. */
  readonly isSet: boolean;
  readonly isLocked: boolean;
  /** Minutes without a key or a move after which it falls; 0 for never. */
  readonly idleMinutes: number;
  /** Until the next passphrase can be tried. */
  readonly waitSeconds: number;
}

/** How it stands with the sealing of snapshots. */
export interface SealingState {
  /** New snapshots are sealed. */
  readonly isOn: boolean;
  /** There is a key, although it may not be in use any more. */
  readonly hasKey: boolean;
  /** The key is at hand until the program ends. */
  readonly isOpen: boolean;
  /** Everything that is kept of cases is sealed with it, too. */
  readonly sealsProfile: boolean;
  /** Nothing of a case lies in the profile. */
  readonly isEmpty: boolean;
}

/** What the menu shows beside the command manifest. */
export interface MenuState {
  readonly disabled: readonly CommandId[];
  /** Labels that depend on the moment, as "Undo Mark claim". */
  readonly labels: Readonly<Partial<Record<CommandId, string>>>;
}

/** Everything the renderer may ask of the main process: channel, arguments, answer. */
export interface IpcContract {
  'app.info': { args: []; answer: AppInfo };
  /** Shows the open dialog for one file; an empty list when the analyst cancels. */
  'files.open': { args: [purpose: 'import' | 'case' | 'report']; answer: readonly FileBytes[] };
  /** Shows the folder dialog; null when the analyst cancels. */
  'folder.open': { args: []; answer: OpenedFolder | null };
  /** Shows the open dialog for files to import; their names, none when the analyst cancels. */
  'files.choose': { args: []; answer: readonly string[] };
  /** One of the files that were chosen last, by themselves or with their folder, by its place among them. */
  'chosen.read': { args: [place: number]; answer: FileBytes };
  /** Shows the folder dialog and watches for new files; null when the analyst cancels. */
  'watch.choose': { args: [caseId: string]; answer: WatchNews | null };
  /** Watches again what was chosen for the case; null where nothing was. */
  'watch.start': { args: [caseId: string]; answer: WatchNews | null };
  /** Watches nothing until the next start. */
  'watch.rest': { args: []; answer: null };
  /** Forgets the folder of the case. */
  'watch.forget': { args: [caseId: string]; answer: null };
  /** A new file that has settled; null when there is none. It comes again until it is said to be taken. */
  'watch.next': { args: [caseId: string]; answer: WatchedFile | null };
  'watch.taken': { args: [caseId: string, key: string]; answer: null };
  /** Shows the save dialog and writes safely; null when the analyst cancels. */
  'files.save': {
    args: [suggestedName: string, bytes: Uint8Array];
    answer: { readonly name: string } | null;
  };
  /** Keeps bytes under their hash in the case's folder; keeping twice is harmless. */
  'originals.keep': { args: [caseId: string, bytes: Uint8Array]; answer: { readonly sha256: string } };
  'originals.read': { args: [caseId: string, sha256: string]; answer: Uint8Array };
  /** Appends journal lines (canonical JSON of a JournalEntry) and syncs; answers when they are on disk. */
  'journal.append': { args: [caseId: string, lines: readonly string[]]; answer: { readonly seq: number } };
  /** The last sequence number on disk, 0 for none. */
  'journal.head': { args: [caseId: string]; answer: { readonly seq: number } };
  /** Ids of all cases that have a journal on this machine, whether or not their database is still there. */
  'journal.list': { args: []; answer: readonly string[] };
  /** What stands behind an entry, part by part; the last entry of one part asks for the next. Fails where the chain breaks. */
  'journal.read': { args: [caseId: string, afterSeq: number]; answer: JournalPart };
  /** Reads the journal from the first line, every hash computed anew: its last entry and the hash of that. */
  'journal.check': { args: [caseId: string]; answer: { readonly seq: number; readonly head: string } };
  /** Newest first, of every folder that has some. */
  'snapshots.list': { args: [caseId: string]; answer: readonly SnapshotFacts[] };
  /** Takes one of the journal up to an entry, or of all of it; null for a case without a journal. */
  'snapshots.take': {
    args: [caseId: string, reason: SnapshotReason, upTo: number | null];
    answer: SnapshotFacts | null;
  };
  /** Reads and hashes every file, and writes again what is damaged and can be had. */
  'snapshots.check': { args: [caseId: string]; answer: SnapshotsChecked };
  'snapshots.news': { args: [caseId: string]; answer: SnapshotNews };
  /** Shows the folder dialog and keeps a second copy there; null when the analyst cancels. */
  'snapshots.chooseFolder': { args: [caseId: string]; answer: SnapshotNews | null };
  /** Copies no more to the second folder; what is in it stays. */
  'snapshots.forgetFolder': { args: [caseId: string]; answer: SnapshotNews };
  'snapshots.open': { args: [caseId: string, snapshotId: string]; answer: SnapshotParts };
  'snapshots.read': { args: [caseId: string, snapshotId: string, part: number]; answer: SnapshotPart };
  /** Copies back the originals that the case lacks; answers the hashes of those that are nowhere. */
  'snapshots.bringOriginals': { args: [caseId: string, snapshotId: string]; answer: readonly string[] };
  /** Puts the journal of a snapshot in the place of the case's own, which is kept beside it; 0 where it is damaged. */
  'snapshots.bringJournal': { args: [caseId: string, snapshotId: string]; answer: { readonly seq: number } };
  /** Shows the folder dialog; the cases that have snapshots there, null when the analyst cancels. */
  'found.choose': { args: []; answer: readonly FoundCase[] | null };
  /** Rows of a table of the newest snapshot of a case that was found; none where they cannot be read. */
  'found.rows': { args: [caseId: string, table: string]; answer: readonly string[] };
  /** The age file beside the snapshots that holds what opens them. */
  'found.key': { args: [caseId: string]; answer: Uint8Array };
  'found.open': { args: [caseId: string, identity: string]; answer: null };
  /** Puts the case into this profile from the newest snapshot that is whole; one that is here is never written over. */
  'found.putBack': { args: [caseId: string]; answer: PutBackCase };
  /** A journal part by part as far as its chain holds, also where it is broken. */
  'journal.sound': { args: [caseId: string, afterSeq: number]; answer: JournalPart };
  /** Gives a damaged journal another name, so that one can be begun anew, or goes on with its sound part; answers that name. */
  'journal.setAside': { args: [caseId: string, keepsSound: boolean]; answer: { readonly name: string } };
  'store.state': { args: []; answer: StoreState };
  /** Whether the disk that the cases lie on is encrypted, as far as the system shows. */
  'store.encryption': { args: []; answer: DiskEncryption };
  'store.facts': { args: [caseId: string]; answer: KnownFacts };
  /** Notes what a case holds; an earlier state never replaces a later one. */
  'store.note': { args: [caseId: string, facts: CaseFacts]; answer: null };
  /** Copies the engine's store aside as it lies on disk; answers the copy's name. */
  'store.setAside': { args: []; answer: { readonly name: string } };
  /** Copies the store aside, has the engine begin an empty one, and loads the window again. */
  'store.renew': { args: []; answer: { readonly name: string } };
  /** Prints when those before it are done; `job` names the order to `pdf.stop` and `pdf.step`. */
  'pdf.print': { args: [order: PrintOrder, job: string]; answer: Uint8Array };
  /** The same pages to look at: without tags, bookmarks and attachments, and not to be kept. */
  'pdf.preview': { args: [html: string, job: string]; answer: Uint8Array };
  /** Gives up an order that waits or is printed; one that is done is left alone. */
  'pdf.stop': { args: [job: string]; answer: null };
  'menu.state': { args: [state: MenuState]; answer: null };
  'lock.state': { args: []; answer: LockState };
  'lock.now': { args: []; answer: LockState };
  'lock.open': { args: [passphrase: string]; answer: LockState };
  /** Sets, changes or (with null) takes away the passphrase; the current one is asked for where there is one. */
  'lock.choose': { args: [current: string | null, next: string | null]; answer: LockState };
  'lock.idle': { args: [minutes: number]; answer: LockState };
  /** Null where no snapshots can be sealed. */
  'sealing.state': { args: []; answer: SealingState | null };
  /** Takes a new key: what seals, and the age file that holds what opens. */
  'sealing.turnOn': { args: [recipient: string, lockedIdentity: Uint8Array]; answer: SealingState };
  'sealing.setOn': { args: [isOn: boolean]; answer: SealingState };
  /** The age file that holds the identity. */
  'sealing.key': { args: []; answer: Uint8Array };
  'sealing.relock': { args: [lockedIdentity: Uint8Array]; answer: SealingState };
  'sealing.open': { args: [identity: string]; answer: SealingState };
  /** From the next start on everything that is kept of cases is sealed; a profile that has cases refuses. */
  'sealing.profile': { args: []; answer: SealingState };
  /** What the window has kept beside the cases of a sealed profile, as JSON; null for nothing. */
  'sealing.kept': { args: []; answer: string | null };
  'sealing.keep': { args: [list: string]; answer: null };
  /** What a log for a bug report holds: which program it is, and every line that is kept. */
  'log.read': { args: []; answer: string };
  'log.write': { args: [level: 'info' | 'warn' | 'error', message: string]; answer: null };
  'closed.facts': { args: []; answer: ClosedFacts };
  /** Has main try to get out past the guards, without leaving this computer. */
  'closed.try': { args: []; answer: readonly MainTry[] };
  /** Turning closed mode off asks in a dialog of main. */
  'closed.set': { args: [isClosed: boolean]; answer: { readonly isClosed: boolean } };
  /** Shows the whole address in a dialog of main and asks whether a browser may open it. */
  'link.open': { args: [address: string]; answer: LinkOutcome };
  /** The analyst is asked before the window goes; it stays until then. */
  'window.stays': { args: []; answer: null };
  /** Everything typed is committed, or given up; the window may go. */
  'window.flushed': { args: []; answer: null };
  /** The window is ready for the analyst (or for the headless job). */
  'window.ready': { args: []; answer: null };
  'headless.job': { args: []; answer: HeadlessJob | null };
  'headless.write': { args: [stream: 'out' | 'err', text: string]; answer: null };
  /** Writes the file named by `--out` or `--case`. */
  'headless.save': { args: [bytes: Uint8Array]; answer: { readonly name: string } };
  /** Puts the case of a snapshot into the profile of whoever called, which must not have it; answers what is nowhere. */
  'headless.putBack': { args: [snapshotId: string]; answer: { readonly missing: readonly string[] } };
  'headless.exit': { args: [code: 0 | 1 | 2]; answer: null };
}
export type Channel = keyof IpcContract;
export type ArgsOf<C extends Channel> = IpcContract[C]['args'];
export type AnswerOf<C extends Channel> = IpcContract[C]['answer'];

export const CHANNELS = [
  'app.info',
  'files.open',
  'files.choose',
  'folder.open',
  'chosen.read',
  'watch.choose',
  'watch.start',
  'watch.rest',
  'watch.forget',
  'watch.next',
  'watch.taken',
  'files.save',
  'originals.keep',
  'originals.read',
  'journal.append',
  'journal.head',
  'journal.list',
  'journal.read',
  'journal.check',
  'snapshots.list',
  'snapshots.take',
  'snapshots.check',
  'snapshots.news',
  'snapshots.chooseFolder',
  'snapshots.forgetFolder',
  'snapshots.open',
  'snapshots.read',
  'snapshots.bringOriginals',
  'snapshots.bringJournal',
  'found.choose',
  'found.rows',
  'found.key',
  'found.open',
  'found.putBack',
  'journal.sound',
  'journal.setAside',
  'store.state',
  'store.encryption',
  'store.facts',
  'store.note',
  'store.setAside',
  'store.renew',
  'pdf.print',
  'pdf.preview',
  'pdf.stop',
  'menu.state',
  'lock.state',
  'lock.now',
  'lock.open',
  'lock.choose',
  'lock.idle',
  'sealing.state',
  'sealing.turnOn',
  'sealing.setOn',
  'sealing.key',
  'sealing.relock',
  'sealing.open',
  'sealing.profile',
  'sealing.kept',
  'sealing.keep',
  'log.read',
  'log.write',
  'closed.facts',
  'closed.try',
  'closed.set',
  'link.open',
  'window.stays',
  'window.flushed',
  'window.ready',
  'headless.job',
  'headless.write',
  'headless.save',
  'headless.putBack',
  'headless.exit',
] as const satisfies readonly Channel[];

/** Electron strips error classes on the way, so that a failure travels as a value. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Problem);

/** What main tells the renderer unasked. */
export interface IpcEvents {
  /** A command chosen in the menu. */
  'command.run': CommandId;
  /** The window is about to close: flush, then call `window.flushed`. */
  'window.closing': null;
  /** A case file was opened from the desktop. */
  'file.opened': FileBytes;
  /** How far an order is printed. */
  'pdf.step': { readonly job: string; readonly done: number; readonly total: number };
  /** The watched folder came, went, or has new files. */
  'watch.news': WatchNews;
  /** The system locks its screen or goes to sleep, and the window is to lock with it. */
  'lock.asked': null;
  /** A snapshot was taken or could not be, or the second folder came or went. */
  'snapshots.news': SnapshotNews;
}
export type EventName = keyof IpcEvents;
export const EVENTS = [
  'command.run',
  'window.closing',
  'file.opened',
  'pdf.step',
  'watch.news',
  'lock.asked',
  'snapshots.news',
] as const satisfies readonly EventName[];

/** `window.touchstone`, the only door out of the renderer. */
export interface Bridge {
  invoke<C extends Channel>(channel: C, ...args: ArgsOf<C>): Promise<Outcome<AnswerOf<C>>>;
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: IpcEvents[E]) => void): () => void;
}
