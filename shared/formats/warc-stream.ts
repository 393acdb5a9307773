import { Gunzip } from 'fflate';
import { WEB_ARCHIVE_WORDS } from '../words/web-archives.ts';
import { RefusedFile } from './import-format.ts';

/** A record as the archive holds it. Nothing of it is true until it has been looked at. */
export interface WarcRecord {
  /** By lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  /** Null where it is larger than is kept. */
  readonly block: Uint8Array | null;
}

const MEGABYTE = 1024 * 1024;

/** How much is taken out of one archive at most. */
export const WARC_BUDGET = {
  records: 200_000,
  /** Of all records together, unpacked. */
  bytes: 2_048 * MEGABYTE,
  /** Of one record. */
  block: 64 * MEGABYTE,
  /** How many times its packed size an archive may have. */
  ratio: 200,
} as const;

/** An archive that unpacks to less may be as dense as it likes. */
const SMALL = 16 * MEGABYTE;

/**
 * Goes through the records of a WARC file, packed or not, and gives each away before the next is unpacked. Answers how
 * many there were and whether the file was whole. Throws {@link RefusedFile} when it is too much.
 */
export function eachWarcRecord(
  name: string,
  bytes: Uint8Array,
  onRecord: (record: WarcRecord) => void,
): { readonly records: number; readonly isWhole: boolean } {
  const reader = new RecordReader(name, onRecord);
  if (!isGzip(bytes)) {
    reader.push(bytes);
    return reader.end();
  }
  let unpacked = 0;
  let packed = 0;
  const gunzip = new Gunzip((portion) => {
    unpacked += portion.length;
    if (unpacked > Math.max(SMALL, packed * WARC_BUDGET.ratio))
      throw new RefusedFile('unsound', WEB_ARCHIVE_WORDS.tooDense(name));
    reader.push(portion);
  });
  try {
    for (; packed < bytes.length && !reader.isBroken; ) {
      const from = packed;
      packed = Math.min(packed + PORTION, bytes.length);
      gunzip.push(bytes.subarray(from, packed), packed === bytes.length);
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    reader.breakOff();
  }
  return reader.end();
}

/** Whether the first record begins where it should, packed or not. */
export function startsAsWarc(bytes: Uint8Array): boolean {
  let opening = '';
  const take = (portion: Uint8Array): void => {
    opening += String.fromCharCode(...portion.subarray(0, 5));
  };
  if (!isGzip(bytes)) take(bytes);
  else {
    try {
      new Gunzip(take).push(bytes.subarray(0, 1_024));
    } catch {
      return false;
    }
  }
  return opening.startsWith('WARC/');
}

/** So little is given to the inflater at once that what comes out of it fits into memory, whatever it is. */
const PORTION = 4_096;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const LONGEST_HEADERS = 65_536;

/** Cuts a stream of bytes into records. After something that is no record it takes in nothing more. */
class RecordReader {
  readonly #name: string;
  readonly #onRecord: (record: WarcRecord) => void;
  #records = 0;
  #taken = 0;
  #isBroken = false;
  /** What has come in of the headers; blank lines before them are let go. */
  #head = '';
  #open: { readonly headers: ReadonlyMap<string, string>; left: number; parts: Uint8Array[] | null } | null =
    null;

  constructor(name: string, onRecord: (record: WarcRecord) => void) {
    this.#name = name;
    this.#onRecord = onRecord;
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  breakOff(): void {
    this.#isBroken = true;
  }

  push(bytes: Uint8Array): void {
    this.#taken += bytes.length;
    if (this.#taken > WARC_BUDGET.bytes) {
      throw new RefusedFile('too-large', WEB_ARCHIVE_WORDS.tooMuch(this.#name, '2 GB'));
    }
    let at = 0;
    while (at < bytes.length && !this.#isBroken)
      at = this.#open ? this.#takeBlock(bytes, at) : this.#takeHead(bytes, at);
  }

  end(): { readonly records: number; readonly isWhole: boolean } {
    return { records: this.#records, isWhole: !this.#isBroken && this.#open === null && this.#head === '' };
  }

  #takeHead(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      // One character for each byte: nothing is decoded before the record is known.
      const character = String.fromCharCode(bytes[at] ?? 0);
      at += 1;
      if (this.#head === '' && /[\r\n]/u.test(character)) continue;
      this.#head += character;
      if (character === '\n' && /\r?\n\r?\n$/u.test(this.#head.slice(-4))) {
        this.#begin();
        return at;
      }
      if (this.#head.length > LONGEST_HEADERS || (this.#head.length === 5 && this.#head !== 'WARC/')) {
        this.#isBroken = true;
        return at;
      }
    }
    return at;
  }

  #begin(): void {
    const headers = readHeaders(this.#head);
    const length = headers.get('content-length') ?? '';
    this.#head = '';
    if (!/^\d{1,15}$/u.test(length)) {
      this.#isBroken = true;
      return;
    }
    const left = Number(length);
    this.#open = { headers, left, parts: left > WARC_BUDGET.block ? null : [] };
    if (left === 0) this.#close();
  }

  #takeBlock(bytes: Uint8Array, from: number): number {
    const open = this.#open;
    if (!open) return from;
    const to = Math.min(bytes.length, from + open.left);
    open.parts?.push(bytes.slice(from, to));
    open.left -= to - from;
    if (open.left === 0) this.#close();
    return to;
  }

  #close(): void {
    if (!this.#open) return;
    const { headers, parts } = this.#open;
    this.#open = null;
    this.#records += 1;
    if (this.#records > WARC_BUDGET.records) {
      const most = WARC_BUDGET.records.toLocaleString('en-GB');
      throw new RefusedFile('unsound', WEB_ARCHIVE_WORDS.tooManyRecords(this.#name, most));
    }
    this.#onRecord({ headers, block: parts && joinedBytes(parts) });
  }
}

/** Header lines by lower-case names; a line that begins with a blank goes on with the one before. */
export function readHeaders(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of head
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)
    .slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
