import { stat } from 'node:fs/promises';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { SnapshotReason } from '../../shared/snapshot-facts.ts';
import { diskProblem, systemCode } from '../disk-problem.ts';
import { DamagedJournal, EMPTY_JOURNAL, type JournalEnd } from '../journal-file.ts';
import { writeSafely } from '../safe-write.ts';
import { type LineSeal, PLAIN_LINES } from '../sealed/line-seal.ts';
import { MAIN_WORDS } from '../words.ts';
import { type ChunkRef, type ChunkStore, openChunks, type WriteFile } from './chunk-store.ts';
import { foldJournal, leadsThrough, linesAfter, type PlacedLine } from './journal-lines.ts';
import { originalsIn } from './kept-originals.ts';
import { chunksOf, type HeldManifest, type Manifest, readManifests, writeManifest } from './manifest.ts';
import { DamagedFile } from './packed-file.ts';
import { collectChanges, foldTable } from './rows.ts';
import { SealedAway, type Sealing, UNSEALED } from './sealing.ts';

/** What a snapshot is taken of, and why. */
export interface TakeOrder {
  readonly caseId: string;
  /** The journal file of the case. */
  readonly journal: string;
  /** The folder that holds the originals of the case. */
  readonly originals: string;
  /** The folder of the case's snapshots. */
  readonly folder: string;
  readonly reason: SnapshotReason;
  /** The last journal entry that it is to hold; null for all. */
  readonly upTo: number | null;
  readonly takenAt: string;
  /** Version of the program. */
  readonly app: string;
  /** The analyst has gone back to less than the last snapshot holds. */
  readonly goesBack?: boolean;
}

export interface TakeTools {
  /** How lines stand in the journal. */
  readonly lines?: LineSeal;
  readonly sealing?: Sealing;
  readonly write?: WriteFile;
}

export interface Taken {
  readonly snapshot: HeldManifest;
  /** False where nothing had changed since the last one. */
  readonly isNew: boolean;
}

/** Taken even if the same state is held already: they stay longer, and say why they are there. */
const ALWAYS: ReadonlySet<SnapshotReason> = new Set([
  'before-migration',
  'before-import',
  'before-restore',
  'asked',
]);

/**
 * Takes a snapshot: folds what the journal holds behind an earlier snapshot into that one's tables, and writes only
 * what is new. The database is never read, so that its damage cannot reach a snapshot. Null for a case without a
 * journal. Nothing is written where the journal is damaged, or leads to far less than the last snapshot holds.
 */
export async function takeSnapshot(order: TakeOrder, tools: TakeTools = {}): Promise<Result<Taken | null>> {
  try {
    return await take(order, {
      lines: tools.lines ?? PLAIN_LINES,
      sealing: tools.sealing ?? UNSEALED,
      write: tools.write ?? writeSafely,
    });
  } catch (error) {
    if (error instanceof DamagedJournal)
      return fail('journal-damaged', MAIN_WORDS.snapshots.journalDamaged(error.line));
    if (systemCode(error) === null && !(error instanceof DamagedFile)) throw error;
    return diskProblem(error, 'not-written', MAIN_WORDS.snapshots.unwritable);
  }
}

async function take(order: TakeOrder, tools: Required<TakeTools>): Promise<Result<Taken | null>> {
  const { folder, upTo } = order;
  const journal = { file: order.journal, lines: tools.lines };
  const { recipient } = tools.sealing;
  const store = openChunks(folder, tools.sealing, tools.write);
  const { sound, damaged } = await readManifests(folder);
  const [newest] = sound;
  const base = await findBase(
    sound.filter((one) => (one.sealedFor ?? null) === recipient),
    journal,
    upTo,
  );
  const later = await readLater(journal, base ? placeOf(base) : EMPTY_JOURNAL, upTo);
  if (!base && later.lines.length === 0) return ok(null);
  if (base && base === newest && later.lines.length === 0 && !ALWAYS.has(order.reason)) {
    if (await areThere(base, store)) return ok({ snapshot: base, isNew: false });
  }

  if (
    newest &&
    newest !== base &&
    !order.goesBack &&
    !(await leadsThrough(journal.file, placeOf(newest), journal.lines))
  ) {
    // The journal is not the one that led to the last snapshot: it is counted before anything is written.
    const { tables } = await fold(base, later, { order, journal, store: { ...store, put: putNothing } });
    const [before, rows] = [rowsOf(newest.tables), rowsOf(tables)];
    if (rows < before / 2) return fail('shrunk', MAIN_WORDS.snapshots.shrunk(before, rows));
  }
  const state = await fold(base, later, { order, journal, store });
  const numbers = [...sound.map(({ number }) => number), ...damaged.map((id) => Number(id.slice(0, 8)))];
  const body: Manifest = {
    format: 'touchstone-snapshot',
    version: 1,
    number: Math.max(0, ...numbers) + 1,
    caseId: order.caseId,
    seq: later.end.seq,
    head: later.end.hash,
    journalBytes: later.end.size,
    takenAt: order.takenAt,
    reason: order.reason,
    app: order.app,
    counts: Object.fromEntries(Object.entries(state.tables).map(([table, refs]) => [table, sumOf(refs)])),
    ...state,
    originals: recipient === null ? state.originals : state.originals.map(unsaid),
    ...(recipient !== null && { sealedFor: recipient }),
    bytes: [...Object.values(state.tables).flat(), ...state.journal, ...state.originals].reduce(
      (sum, { bytes }) => sum + bytes,
      0,
    ),
  };
  return ok({ snapshot: await writeManifest(folder, { body, ...tools }), isNew: true });
}

/**
 * Makes the chunks of a snapshot again from the journal, where that still leads to it: chunks that are whole are left
 * alone, and those that are not are written as they were.
 */
export async function rebuildChunks(
  snapshot: HeldManifest,
  {
    journal,
    lines: seal = PLAIN_LINES,
    originals,
    store,
  }: {
    readonly journal: string;
    readonly lines?: LineSeal;
    readonly originals: string;
    readonly store: ChunkStore;
  },
): Promise<void> {
  if (!(await leadsThrough(journal, placeOf(snapshot), seal))) return;
  try {
    const { lines } = await readLater({ file: journal, lines: seal }, EMPTY_JOURNAL, snapshot.seq);
    await foldBehind({ tables: {}, journal: [], originals: [] }, lines, { order: { originals }, store });
  } catch (error) {
    if (!(error instanceof DamagedJournal)) throw error;
  }
}

type State = Pick<Manifest, 'tables' | 'journal' | 'originals'>;

interface SealedJournal {
  readonly file: string;
  readonly lines: LineSeal;
}

interface Later {
  readonly lines: readonly PlacedLine[];
  readonly end: JournalEnd;
}

/** Folds behind the earlier snapshot; from the beginning where a chunk of it is sealed away, or damaged, which mends it. */
async function fold(
  base: HeldManifest | null,
  later: Later,
  parts: { readonly order: TakeOrder; readonly journal: SealedJournal; readonly store: ChunkStore },
): Promise<State> {
  const { journal, store } = parts;
  if (base) {
    try {
      const state = await foldBehind(base, later.lines, parts);
      if (await areThere({ ...base, ...state }, store)) return state;
    } catch (error) {
      // Without the key an earlier snapshot cannot be built upon; the journal leads to the same.
      if (!(error instanceof DamagedFile || error instanceof SealedAway)) throw error;
    }
  }
  const all = base ? await readLater(journal, EMPTY_JOURNAL, later.end.seq) : later;
  return await foldBehind({ tables: {}, journal: [], originals: [] }, all.lines, parts);
}

async function foldBehind(
  base: State,
  lines: readonly PlacedLine[],
  { order, store }: { readonly order: Pick<TakeOrder, 'originals'>; readonly store: ChunkStore },
): Promise<State> {
  const { changes, add } = collectChanges();
  for (const line of lines) add(line);
  const tables: Record<string, ChunkRef[]> = { ...base.tables };
  for (const [table, rows] of changes) {
    tables[table] = [...(await foldTable(tables[table] ?? [], rows, store))];
  }
  return {
    tables: Object.fromEntries(Object.entries(tables).filter(([, refs]) => refs.length > 0)),
    journal: [...(await foldJournal(base.journal, lines, store))],
    originals: [...(await foldTable([], await originalRows(order.originals), store))],
  };
}

/** For counting alone. */
const putNothing: ChunkStore['put'] = async () => await Promise.resolve({ name: '', bytes: 0 });

/** The newest snapshot that the journal continues and that does not hold more than is wanted. */
async function findBase(
  sound: readonly HeldManifest[],
  { file, lines }: SealedJournal,
  upTo: number | null,
): Promise<HeldManifest | null> {
  for (const one of sound) {
    if (upTo !== null && one.seq > upTo) continue;
    if (await leadsThrough(file, placeOf(one), lines)) return one;
  }
  return null;
}

async function readLater(journal: SealedJournal, place: JournalEnd, upTo: number | null): Promise<Later> {
  const lines: PlacedLine[] = [];
  let end = place;
  try {
    for await (const line of linesAfter(journal.file, place, journal.lines)) {
      if (upTo !== null && line.seq > upTo) break;
      lines.push(line);
      end = { seq: line.seq, hash: line.hash, size: line.size };
    }
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  return { lines, end };
}

/** The originals that are on disk, as rows. */
const originalRows = async (folder: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await originalsIn(folder)).map((id) => [id, canonicalJson({ record: { id } })]));

/** The ids of originals are hashes of what is sealed, and are said nowhere outside. */
const unsaid = (ref: ChunkRef): ChunkRef => ({ ...ref, first: '', last: '' });

/** Whether the file of every chunk exists; what is in them is looked at when they are checked. */
async function areThere(manifest: Manifest, store: ChunkStore): Promise<boolean> {
  for (const { name } of chunksOf(manifest)) {
    const found = await stat(store.fileOf(name)).catch(() => null);
    if (!found?.isFile()) return false;
  }
  return true;
}

const placeOf = ({ seq, head, journalBytes }: Manifest): JournalEnd => ({
  seq,
  hash: head,
  size: journalBytes,
});

const sumOf = (refs: readonly ChunkRef[]): number => refs.reduce((sum, { rows }) => sum + rows, 0);

const rowsOf = (tables: Manifest['tables']): number => sumOf(Object.values(tables).flat());
