import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from './disk-problem.ts';
import { FIRST_PREV_HASH, type JournalLine, parseLine } from './journal-line.ts';
import { writeSafely } from './safe-write.ts';
import { type LineSeal, PLAIN_LINES } from './sealed/line-seal.ts';

/** Where a journal ends. */
export interface JournalEnd {
  /** 0 for an empty journal. */
  readonly seq: number;
  readonly hash: string;
  /** Length of the file in bytes. */
  readonly size: number;
}

export const EMPTY_JOURNAL: JournalEnd = { seq: 0, hash: FIRST_PREV_HASH, size: 0 };

const NEWLINE = 0x0a;
const BLOCK_BYTES = 64 * 1024;

/** A line that breaks the chain, counted from 1. */
export class DamagedJournal extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} breaks the chain`);
    this.line = line;
  }
}

/**
 * Finds the end of a journal by reading its tail alone. A last line cut short by a crash was never acknowledged: it is
 * cut off, and its bytes are kept beside in `journal.torn-<time>`. Throws DamagedJournal where the last line is whole
 * but wrong.
 */
export async function findEnd(file: string, now: Date, lines: LineSeal = PLAIN_LINES): Promise<JournalEnd> {
  const handle = await openOrNull(file);
  if (!handle) return EMPTY_JOURNAL;
  try {
    const size = await trimTornLine(handle, file, now);
    if (size === 0) return EMPTY_JOURNAL;
    const start = await afterNewlineBefore(handle, size - 1);
    const last = readLine(await readText(handle, start, size - 1), lines);
    if (!last) throw await damageIn(file, lines);
    return { seq: last.seq, hash: last.hash, size };
  } finally {
    await handle.close();
  }
}

/**
 * All lines behind one that was verified, each verified against the one before; from the first where none was. Tells how
 * long the file is up to each. Throws DamagedJournal at the first that is wrong.
 */
export async function* verifiedLines(
  file: string,
  after: JournalEnd = EMPTY_JOURNAL,
  lines: LineSeal = PLAIN_LINES,
): AsyncGenerator<JournalLine & JournalEnd> {
  let { seq, hash, size } = after;
  for await (const { bytes, isWhole } of rawLines(file, size)) {
    const line = readLine(bytes.toString('utf8'), lines);
    seq += 1;
    if (!line || line.seq !== seq || line.prevHash !== hash) throw new DamagedJournal(seq);
    hash = line.hash;
    size += bytes.length + (isWhole ? 1 : 0);
    yield { ...line, size };
  }
}

/** The lines of a journal file behind a position, without their ends; only the last one may be cut short. */
export async function* rawLines(
  file: string,
  start = 0,
): AsyncGenerator<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  let begun: Buffer[] = [];
  const options = { start, highWaterMark: 1024 * 1024 };
  for await (const block of createReadStream(file, options) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE, from)) {
      yield { bytes: Buffer.concat([...begun, block.subarray(from, at)]), isWhole: true };
      begun = [];
      from = at + 1;
    }
    begun.push(block.subarray(from));
  }
  const rest = Buffer.concat(begun);
  if (rest.length > 0) yield { bytes: rest, isWhole: false };
}

/** A line as it stands in a file; null where it is none, or was not sealed so. */
export function readLine(stored: string, lines: LineSeal): JournalLine | null {
  const text = lines.open(stored);
  return text === null ? null : parseLine(text);
}

async function openOrNull(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r+');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function trimTornLine(handle: FileHandle, file: string, now: Date): Promise<number> {
  const { size } = await handle.stat();
  const whole = await afterNewlineBefore(handle, size);
  if (whole === size) return size;
  const torn = await readBytes(handle, whole, size);
  const stamp = now.toISOString().replaceAll(/[-:]/g, '');
  await writeSafely(path.join(path.dirname(file), `journal.torn-${stamp}`), torn, 0o600);
  await handle.truncate(whole);
  await handle.sync();
  return whole;
}

/** The position after the last newline before `end`; 0 where there is none. */
async function afterNewlineBefore(handle: FileHandle, end: number): Promise<number> {
  for (let to = end; to > 0; to -= BLOCK_BYTES) {
    const from = Math.max(0, to - BLOCK_BYTES);
    const found = (await readBytes(handle, from, to)).lastIndexOf(NEWLINE);
    if (found >= 0) return from + found + 1;
  }
  return 0;
}

async function readText(handle: FileHandle, from: number, to: number): Promise<string> {
  return (await readBytes(handle, from, to)).toString('utf8');
}

async function readBytes(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(to - from);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** The tail is wrong; the first wrong line may stand before it, and people are told the first. */
async function damageIn(file: string, lines: LineSeal): Promise<DamagedJournal> {
  let sound = 0;
  try {
    for await (const line of verifiedLines(file, EMPTY_JOURNAL, lines)) sound = line.seq;
  } catch (error) {
    if (error instanceof DamagedJournal) return error;
    throw error;
  }
  return new DamagedJournal(sound + 1);
}
