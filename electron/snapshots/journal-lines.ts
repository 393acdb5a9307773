import { open } from 'node:fs/promises';
import { systemCode } from '../disk-problem.ts';
import { DamagedJournal, type JournalEnd, rawLines, readLine } from '../journal-file.ts';
import { formatLine, type JournalLine } from '../journal-line.ts';
import { type LineSeal, PLAIN_LINES } from '../sealed/line-seal.ts';
import type { ChunkRef, ChunkStore } from './chunk-store.ts';

/** A line of a journal file, where it ends, and itself as text. */
export interface PlacedLine extends JournalLine {
  readonly text: string;
  /** Bytes up to and with its line feed. */
  readonly size: number;
}

const NEWLINE = 0x0a;
/** Characters of journal in one chunk; the last one grows until it has as many. */
const CHUNK_CHARACTERS = 256 * 1024;

/**
 * The lines behind a place, each verified against the one before; a last line that is still being written is left out.
 * Throws {@link DamagedJournal} at the first that is wrong.
 */
export async function* linesAfter(
  file: string,
  place: JournalEnd,
  lines: LineSeal = PLAIN_LINES,
): AsyncGenerator<PlacedLine> {
  let { seq, hash, size } = place;
  for await (const { bytes, isWhole } of rawLines(file, place.size)) {
    if (!isWhole) return;
    const line = readLine(bytes.toString('utf8'), lines);
    seq += 1;
    size += bytes.length + 1;
    if (!line || line.seq !== seq || line.prevHash !== hash) throw new DamagedJournal(seq);
    hash = line.hash;
    yield { ...line, text: formatLine(line), size };
  }
}

/** Whether the journal still has this line at this place; what stands behind it continues it then. */
export async function leadsThrough(
  file: string,
  { seq, hash, size }: JournalEnd,
  lines: LineSeal = PLAIN_LINES,
): Promise<boolean> {
  if (size === 0) return true;
  const handle = await open(file, 'r').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return false;
  try {
    for (let width = 64 * 1024; ; width *= 8) {
      const from = Math.max(0, size - width);
      const bytes = Buffer.alloc(size - from);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
      if (bytesRead < bytes.length || bytes.at(-1) !== NEWLINE) return false;
      const before = bytes.length > 1 ? bytes.lastIndexOf(NEWLINE, bytes.length - 2) : -1;
      if (before < 0 && from > 0) continue;
      const line = readLine(bytes.subarray(before + 1, -1).toString('utf8'), lines);
      return line?.seq === seq && line.hash === hash;
    }
  } finally {
    await handle.close();
  }
}

/** The chunks of a journal with some lines more. */
export async function foldJournal(
  chunks: readonly ChunkRef[],
  lines: readonly Pick<PlacedLine, 'seq' | 'text'>[],
  store: Pick<ChunkStore, 'put' | 'lines'>,
): Promise<readonly ChunkRef[]> {
  if (lines.length === 0) return chunks;
  const last = chunks.at(-1);
  const held = last ? await store.lines(last.name) : [];
  const isOpen = held.reduce((sum, text) => sum + text.length, 0) < CHUNK_CHARACTERS;
  const folded = [...(isOpen ? chunks.slice(0, -1) : chunks)];
  const again = isOpen ? held.map((text, index) => ({ seq: Number(last?.first) + index, text })) : [];

  let begun: Pick<PlacedLine, 'seq' | 'text'>[] = [];
  let characters = 0;
  const close = async (): Promise<void> => {
    if (begun.length === 0) return;
    const stored = await store.put(begun.map(({ text }) => text));
    const [first, end] = [begun[0]?.seq, begun.at(-1)?.seq].map(String);
    folded.push({ ...stored, rows: begun.length, first: first ?? '', last: end ?? '' });
    begun = [];
    characters = 0;
  };
  for (const line of [...again, ...lines]) {
    begun.push(line);
    characters += line.text.length;
    if (characters >= CHUNK_CHARACTERS) await close();
  }
  await close();
  return folded;
}
