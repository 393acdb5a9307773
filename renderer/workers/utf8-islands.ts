import type { MixedEncoding } from '../../shared/formats/import-batch.ts';
import { decodeLeniently } from './decode-as.ts';

const DOUBLE_BYTE: ReadonlySet<string> = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);
/** So many stand one behind the other by accident in no text of two bytes a character. */
const RUN_OF_WIDE = 4;
/** Characters from here on have two bytes in those encodings. */
const WIDE = 0x3000;
/** Fewer than these, and a smaller share of what is beyond ASCII, may be an accident: “É»” is a letter in UTF-8. */
const FEWEST = 3;
const SMALLEST_SHARE = 0.05;
/** Bytes around the first place that are looked at for the word it stands in. */
const WORD = 24;

/** Where bytes that are no ASCII stand in UTF-8, as runs; those too short to mean anything left out. */
interface Islands {
  readonly runs: readonly { readonly from: number; readonly to: number }[];
  readonly characters: number;
  /** Bytes in all of them, and all bytes beyond ASCII. */
  readonly inside: number;
  readonly beyond: number;
}

/**
 * Characters that stand in UTF-8 within bytes of another encoding, as in a file that two programs have written to. Null
 * where there are none, or so few that they may be an accident.
 */
export function utf8Islands(bytes: Uint8Array, label: string): MixedEncoding | null {
  if (label.startsWith('utf-')) return null;
  const found = islandsIn(bytes, DOUBLE_BYTE.has(label));
  const [first] = found.runs;
  if (!first || !areMany(found)) return null;
  const word = wordAround(bytes, first.from);
  const read = (as: string): string => decodeLeniently(word, as)?.text ?? '';
  return { characters: found.characters, read: read(label), meant: read('utf-8') };
}

/** The bytes that are not in UTF-8, by which the other encoding is known; null where there are not two. */
export function besideIslands(bytes: Uint8Array): Uint8Array | null {
  const found = islandsIn(bytes, false);
  if (!areMany(found) || found.inside === found.beyond) return null;
  const rest = new Uint8Array(bytes.length - found.inside);
  let [from, to] = [0, 0];
  for (const run of [...found.runs, { from: bytes.length, to: bytes.length }]) {
    rest.set(bytes.subarray(from, run.from), to);
    to += run.from - from;
    from = run.to;
  }
  return rest;
}

const areMany = ({ characters, inside, beyond }: Islands): boolean =>
  characters >= FEWEST && inside >= beyond * SMALLEST_SHARE;

function islandsIn(bytes: Uint8Array, isWide: boolean): Islands {
  const runs: { from: number; to: number }[] = [];
  let [characters, inside, beyond] = [0, 0, 0];
  let run = { from: 0, characters: 0 };
  const close = (at: number): void => {
    if (run.characters >= (isWide ? RUN_OF_WIDE : 1)) {
      runs.push({ from: run.from, to: at });
      characters += run.characters;
      inside += at - run.from;
    }
    run = { from: at, characters: 0 };
  };
  for (let at = 0; at < bytes.length; ) {
    const isAscii = (bytes[at] ?? 0) < 0x80;
    const [length, code] = isAscii ? [0, 0] : sequenceAt(bytes, at);
    if (length > 0 && (isWide ? code >= WIDE : isWritten(code))) {
      if (run.characters === 0) run = { from: at, characters: 0 };
      run.characters += 1;
      beyond += length;
      at += length;
    } else {
      close(at);
      if (!isAscii) beyond += 1;
      at += 1;
    }
  }
  close(bytes.length);
  return { runs, characters, inside, beyond };
}

/** Length in bytes and code point of a character in UTF-8 beyond ASCII; length 0 where there is none. */
function sequenceAt(bytes: Uint8Array, at: number): readonly [length: number, code: number] {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead < 0xf5 && lead >= 0xf0 ? 4 : 0;
  let code = lead & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return [0, 0];
    code = (code << 6) | (byte & 0x3f);
  }
  return [length, code];
}

/** Letters and signs that texts are written with; others come about by accident. */
const isWritten = (code: number): boolean =>
  (code >= 0xa0 && code <= 0x17f) ||
  (code >= 0x370 && code <= 0x45f) ||
  (code >= 0x2010 && code <= 0x2027) ||
  code === 0x20ac ||
  (code >= 0x3000 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7a3);

function wordAround(bytes: Uint8Array, at: number): Uint8Array {
  const isBlank = (byte: number | undefined): boolean => byte === undefined || byte <= 0x20;
  let from = at;
  while (from > Math.max(0, at - WORD) && !isBlank(bytes[from - 1])) from -= 1;
  let to = at;
  while (to < Math.min(bytes.length, at + WORD) && !isBlank(bytes[to])) to += 1;
  return bytes.subarray(from, to);
}
