import type { CommandId } from './commands.ts';
import type { Problem } from './lib/result.ts';
import type { CaseFacts, KnownFacts, SoundJournal, StoreState } from './store-facts.ts';

/** A file as the renderer sees it: never a path. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A folder that the analyst chose: its name, never where it lies. */
export interface OpenedFolder {
  readonly name: string;
  readonly count: number;
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
  readonly command: 'import' | 'info' | 'export' | 'sample' | 'verify';
  /** Options without their dashes: `outlet`, `published`, `title`, `assessment`, `to`. */
  readonly options: Readonly<Record<string, string>>;
  /** The files named on the command line, in order, already read. */
  readonly files: readonly FileBytes[];
  readonly json: boolean;
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

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly chrome: string;
  readonly isPackaged: boolean;
  readonly isHeadless: boolean;
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
  /** Shows the open dialog; an empty list when the analyst cancels. */
  'files.open': { args: [purpose: 'import' | 'case' | 'report']; answer: readonly FileBytes[] };
  /** Shows the folder dialog; null when the analyst cancels. */
  'folder.open': { args: []; answer: OpenedFolder | null };
  /** One file of the folder that was opened last, by its place in it. */
  'folder.read': { args: [place: number]; answer: FileBytes };
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
  'journal.read': { args: [caseId: string, afterSeq: number]; answer: readonly string[] };
  /** A journal as far as its chain holds, also where it is broken. */
  'journal.sound': { args: [caseId: string]; answer: SoundJournal };
  /** Gives a damaged journal another name, so that one can be begun anew; answers that name. */
  'journal.setAside': { args: [caseId: string]; answer: { readonly name: string } };
  'store.state': { args: []; answer: StoreState };
  'store.facts': { args: [caseId: string]; answer: KnownFacts };
  /** Notes what a case holds; an earlier state never replaces a later one. */
  'store.note': { args: [caseId: string, facts: CaseFacts]; answer: null };
  /** Copies the engine's store aside as it lies on disk; answers the copy's name. */
  'store.setAside': { args: []; answer: { readonly name: string } };
  /** Copies the store aside, has the engine begin an empty one, and loads the window again. */
  'store.renew': { args: []; answer: { readonly name: string } };
  /** Prints when those before it are done; `job` names the order to `pdf.stop` and `pdf.step`. */
  'pdf.print': { args: [order: PrintOrder, job: string]; answer: Uint8Array };
  /** Gives up an order that waits or is printed; one that is done is left alone. */
  'pdf.stop': { args: [job: string]; answer: null };
  'menu.state': { args: [state: MenuState]; answer: null };
  'log.write': { args: [level: 'info' | 'warn' | 'error', message: string]; answer: null };
  /** Everything typed is committed; the window may go. */
  'window.flushed': { args: []; answer: null };
  /** The window is ready for the analyst (or for the headless job). */
  'window.ready': { args: []; answer: null };
  'headless.job': { args: []; answer: HeadlessJob | null };
  'headless.write': { args: [stream: 'out' | 'err', text: string]; answer: null };
  /** Writes the file named by `--out` or `--case`. */
  'headless.save': { args: [bytes: Uint8Array]; answer: { readonly name: string } };
  'headless.exit': { args: [code: 0 | 1 | 2]; answer: null };
}
export type Channel = keyof IpcContract;
export type ArgsOf<C extends Channel> = IpcContract[C]['args'];
export type AnswerOf<C extends Channel> = IpcContract[C]['answer'];

export const CHANNELS = [
  'app.info',
  'files.open',
  'folder.open',
  'folder.read',
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
  'journal.sound',
  'journal.setAside',
  'store.state',
  'store.facts',
  'store.note',
  'store.setAside',
  'store.renew',
  'pdf.print',
  'pdf.stop',
  'menu.state',
  'log.write',
  'window.flushed',
  'window.ready',
  'headless.job',
  'headless.write',
  'headless.save',
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
}
export type EventName = keyof IpcEvents;
export const EVENTS = [
  'command.run',
  'window.closing',
  'file.opened',
  'pdf.step',
  'watch.news',
] as const satisfies readonly EventName[];

/** `window.touchstone`, the only door out of the renderer. */
export interface Bridge {
  invoke<C extends Channel>(channel: C, ...args: ArgsOf<C>): Promise<Outcome<AnswerOf<C>>>;
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: IpcEvents[E]) => void): () => void;
}
