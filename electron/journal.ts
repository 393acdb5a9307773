import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { JournalPart } from '../shared/ipc.ts';
import { fail, ok, type Problem, type Result } from '../shared/lib/result.ts';
import { caseFolder, casesWith, makeFolder } from './case-folder.ts';
import { diskProblem, systemCode } from './disk-problem.ts';
import { inOrder } from './in-order.ts';
import { cutAside, renameAside } from './journal-aside.ts';
import { DamagedJournal, EMPTY_JOURNAL, findEnd, type JournalEnd, verifiedLines } from './journal-file.ts';
import { FIRST_PREV_HASH, formatLine, type JournalLine } from './journal-line.ts';
import { journalParts, PART_CHARACTERS, type ReadPart } from './journal-parts.ts';
import { planAppend } from './journal-plan.ts';
import { syncFolder } from './safe-write.ts';
import { type LineSeal, PLAIN_LINES } from './sealed/line-seal.ts';
import { SealedAway } from './snapshots/sealing.ts';
import { MAIN_WORDS } from './words.ts';

export const JOURNAL_FILE = 'journal.ndjson';

type Head = Result<{ readonly seq: number }>;

/** The durable record of a case: what an append answers is on disk. */
export interface Journals {
  append(caseId: string, entries: readonly string[]): Promise<Head>;
  head(caseId: string): Promise<Head>;
  /** The file was put in place of another one: what is remembered of it goes. */
  forget(caseId: string): void;
  /** Ids of the cases that have a journal, in order. */
  list(): Promise<readonly string[]>;
  /** What stands behind an entry, as much as goes at once, the chain verified up to there. */
  read(caseId: string, afterSeq: number): Promise<Result<JournalPart>>;
  /** The chain of the whole journal computed anew from the first line. */
  check(caseId: string): Promise<Result<{ readonly seq: number; readonly head: string }>>;
  /** As `read`, and also where the chain is broken: up to there. */
  sound(caseId: string, afterSeq: number): Promise<Result<JournalPart>>;
  /**
   * Gives a journal another name in its folder, so that one can be begun anew, or goes on with its sound part; nothing is
   * written over.
   */
  setAside(caseId: string, keepsSound: boolean): Promise<Result<{ readonly name: string }>>;
}
interface JournalTools {
  readonly now: () => Date;
  readonly partCharacters: number;
  /** How its lines stand in the file. */
  readonly lines: () => LineSeal;
}

type Journal = ReturnType<typeof openJournal>;

/** Append-only, hash-chained journals in `<cases>/<caseId>/journal.ndjson`. Only one process may hold them open. */
export function openJournals(
  cases: string,
  {
    now = () => new Date(),
    partCharacters = PART_CHARACTERS,
    lines = () => PLAIN_LINES,
  }: Partial<JournalTools> = {},
): Journals {
  const opened = new Map<string, Journal>();
  const journalOf = (caseId: string): Journal => {
    const file = path.join(caseFolder(cases, caseId), JOURNAL_FILE);
    const journal = opened.get(caseId) ?? openJournal(file, { now, partCharacters, lines });
    opened.set(caseId, journal);
    return journal;
  };
  return {
    append: async (caseId, entries) => await journalOf(caseId).append(entries),
    head: async (caseId) => await journalOf(caseId).head(),
    forget: (caseId) => {
      opened.delete(caseId);
    },
    list: async () => await casesWith(cases, JOURNAL_FILE),
    read: async (caseId, afterSeq) => await journalOf(caseId).read(afterSeq),
    check: async (caseId) => await journalOf(caseId).check(),
    sound: async (caseId, afterSeq) => await journalOf(caseId).sound(afterSeq),
    setAside: async (caseId, keepsSound) => await journalOf(caseId).setAside(keepsSound),
  };
}

function openJournal(file: string, { now, partCharacters, lines: linesNow }: JournalTools) {
  const run = inOrder();
  const parts = journalParts(file, partCharacters, linesNow);
  let end: JournalEnd | null = null;
  /** Hash of line n at index n; read when an entry is sent a second time, kept up to date from then on. */
  let hashes: string[] | null = null;
  let waiting: { readonly entries: readonly string[]; readonly answer: (head: Head) => void }[] = [];

  const findKnownEnd = async (): Promise<JournalEnd> => {
    end ??= await findEnd(file, now(), linesNow());
    return end;
  };

  const loadHashes = async (): Promise<string[]> => {
    if (hashes) return hashes;
    const loaded = [FIRST_PREV_HASH];
    for await (const line of verifiedLines(file, EMPTY_JOURNAL, linesNow())) loaded.push(line.hash);
    hashes = loaded;
    return loaded;
  };

  /** Everything that came in during the sync before is written and synced together. */
  async function writeWaiting(): Promise<void> {
    const batch = waiting;
    waiting = [];
    const heads = await writeBatch(batch.map(({ entries }) => entries));
    for (const [index, { answer }] of batch.entries()) answer(heads[index] as Head);
  }

  async function writeBatch(batch: readonly (readonly string[])[]): Promise<readonly Head[]> {
    if (batch.length === 0) return [];
    try {
      const onDisk = await findKnownEnd();
      const lines: JournalLine[] = [];
      const heads: Head[] = [];
      const hashAt = async (seq: number): Promise<string> => {
        if (seq === onDisk.seq) return onDisk.hash;
        return lines[seq - onDisk.seq - 1]?.hash ?? (await loadHashes())[seq] ?? '';
      };
      for (const entries of batch) {
        const planned = await planAppend(entries, onDisk.seq + lines.length, hashAt);
        if (planned.ok) lines.push(...planned.value);
        heads.push(planned.ok ? ok({ seq: onDisk.seq + lines.length }) : planned);
      }
      end = await appendLines(file, onDisk, { lines, seal: linesNow() });
      hashes?.push(...lines.map((line) => line.hash));
      return heads;
    } catch (error) {
      end = null;
      hashes = null;
      const problem = problemOf(error);
      return batch.map(() => problem);
    }
  }

  /** A part of a journal that must be whole: it is not shorter than what was acknowledged. */
  async function readSound(afterSeq: number): Promise<ReadPart> {
    const { seq } = await findKnownEnd();
    if (seq === 0) return NOTHING;
    const part = await parts.next(afterSeq);
    const isShort = part.isEnd && part.last.seq < seq;
    const damagedLine = part.damagedLine ?? (isShort ? part.last.seq + 1 : null);
    if (damagedLine !== null) throw new DamagedJournal(damagedLine);
    return part;
  }

  return {
    async append(entries: readonly string[]): Promise<Head> {
      const head = new Promise<Head>((answer) => {
        waiting.push({ entries, answer });
      });
      await run(writeWaiting);
      return await head;
    },

    async head(): Promise<Head> {
      return await run(async () => {
        try {
          return ok({ seq: (await findKnownEnd()).seq });
        } catch (error) {
          return problemOf(error);
        }
      });
    },

    async read(afterSeq: number): Promise<Result<JournalPart>> {
      return await run(async () => {
        try {
          return ok(partOf(await readSound(afterSeq)));
        } catch (error) {
          return problemOf(error);
        }
      });
    },

    async check(): Promise<Result<{ readonly seq: number; readonly head: string }>> {
      return await run(async () => {
        try {
          let { seq, hash } = EMPTY_JOURNAL;
          if ((await findKnownEnd()).seq > 0)
            for await (const line of verifiedLines(file, EMPTY_JOURNAL, linesNow())) ({ seq, hash } = line);
          return ok({ seq, head: hash });
        } catch (error) {
          return problemOf(error);
        }
      });
    },

    async sound(afterSeq: number): Promise<Result<JournalPart>> {
      return await run(async () => {
        try {
          return ok(partOf(await parts.next(afterSeq)));
        } catch (error) {
          if (error instanceof SealedAway) return problemOf(error);
          // A journal that is not there is an empty one.
          if (systemCode(error) === 'ENOENT') return ok(partOf(NOTHING));
          return diskProblem(error, 'journal-unreadable', MAIN_WORDS.journal.unreadable);
        }
      });
    },

    async setAside(keepsSound: boolean): Promise<Result<{ readonly name: string }>> {
      return await run(async () => {
        try {
          const name = keepsSound
            ? await cutAside(file, await soundBytes(file, linesNow()), now())
            : await renameAside(file, now());
          end = null;
          hashes = null;
          parts.forget();
          return ok({ name });
        } catch (error) {
          return diskProblem(error, 'journal-unwritten', MAIN_WORDS.store.notSetAside);
        }
      });
    },
  };
}

const NOTHING: ReadPart = { entries: [], last: EMPTY_JOURNAL, isEnd: true, damagedLine: null };

const partOf = ({ entries, last, isEnd, damagedLine }: ReadPart): JournalPart => ({
  lines: entries,
  head: last.hash,
  isEnd,
  damagedLine,
});

/** How far a journal reaches until its chain breaks. */
async function soundBytes(file: string, lines: LineSeal): Promise<number> {
  let bytes = 0;
  try {
    for await (const { size } of verifiedLines(file, EMPTY_JOURNAL, lines)) bytes = size;
  } catch (error) {
    if (!(error instanceof DamagedJournal)) throw error;
  }
  return bytes;
}

/** Writes and syncs lines behind `end`; takes them back and rejects where that fails. */
async function appendLines(
  file: string,
  end: JournalEnd,
  { lines, seal }: { readonly lines: readonly JournalLine[]; readonly seal: LineSeal },
): Promise<JournalEnd> {
  const last = lines.at(-1);
  if (!last) return end;
  if (end.size === 0) await makeFolder(path.dirname(file));
  const handle = await open(file, 'a', 0o600);
  try {
    await refuseForeignWrites(handle, end.size);
    let size = end.size;
    try {
      for (const line of lines) {
        const bytes = Buffer.from(`${seal.seal(formatLine(line))}\n`);
        await handle.appendFile(bytes);
        size += bytes.byteLength;
      }
      await handle.datasync();
    } catch (error) {
      await handle.truncate(end.size);
      throw error;
    }
    if (end.size === 0) await syncFolder(path.dirname(file));
    return { seq: last.seq, hash: last.hash, size };
  } finally {
    await handle.close();
  }
}

async function refuseForeignWrites(handle: FileHandle, expectedSize: number): Promise<void> {
  const { size } = await handle.stat();
  if (size !== expectedSize) throw new Error('The journal was changed by another process');
}

function problemOf(error: unknown): { readonly ok: false } & Problem {
  if (error instanceof SealedAway) return fail('sealed', MAIN_WORDS.locked.profileClosed);
  if (error instanceof DamagedJournal) return fail('journal-damaged', MAIN_WORDS.journal.damaged(error.line));
  return diskProblem(error, 'journal-unwritten', MAIN_WORDS.journal.unwritable);
}
