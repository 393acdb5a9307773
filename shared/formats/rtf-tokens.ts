/** What an RTF file is made of, in its order. */
export interface RtfHandlers {
  readonly openGroup: () => void;
  readonly closeGroup: () => void;
  /** `\par`, `\u20013`; the number is null where none is written. Of `\~` the name is `~`. */
  readonly control: (name: string, number: number | null) => void;
  /** Bytes of text, whose encoding the surroundings know; to be taken before the next ones come. */
  readonly bytes: (bytes: Uint8Array) => void;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const ESCAPE = 0x5c;
const SPACE = 0x20;
const MINUS = 0x2d;
const QUOTE = 0x27;
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Takes an RTF file apart (Rich Text Format 1.9.1). Whatever it holds, each byte is looked at once. */
export function readRtfTokens(bytes: Uint8Array, handlers: RtfHandlers): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === OPEN) {
      handlers.openGroup();
      at += 1;
    } else if (byte === CLOSE) {
      handlers.closeGroup();
      at += 1;
    } else if (byte === ESCAPE) {
      at = readControl(bytes, at + 1, handlers);
    } else {
      at = readText(bytes, at, handlers);
    }
  }
}

function readText(bytes: Uint8Array, from: number, handlers: RtfHandlers): number {
  let at = from;
  while (at < bytes.length && MARKS[bytes[at] ?? 0] === 0) at += 1;
  if (at > from) handlers.bytes(bytes.subarray(from, at));
  // Line breaks of the file mean nothing.
  while (isBreak(bytes[at])) at += 1;
  return at;
}

const isBreak = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d || byte === 0;

/** Where text ends, by the number of the byte: pictures are long, and each of their bytes is looked up here. */
const MARKS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === OPEN || byte === CLOSE || byte === ESCAPE || isBreak(byte) ? 1 : 0,
);

/** Reads what follows a backslash; returns where it ends. */
function readControl(bytes: Uint8Array, from: number, handlers: RtfHandlers): number {
  let at = from;
  while (at - from < LONGEST_WORD && isLetter(bytes[at])) at += 1;
  if (at === from) return readSymbol(bytes, from, handlers);
  const name = latin(bytes, from, at);
  const numberFrom = at;
  if (bytes[at] === MINUS) at += 1;
  while (at - numberFrom <= LONGEST_NUMBER && isDigit(bytes[at])) at += 1;
  const digits = latin(bytes, numberFrom, at);
  const number = /\d/u.test(digits) ? Number(digits) : null;
  if (digits === '-') at = numberFrom;
  if (bytes[at] === SPACE) at += 1;
  // The bytes of a picture or an object, which may look like anything.
  if (name === 'bin') return at + Math.max(0, number ?? 0);
  handlers.control(name, number);
  return at;
}

function readSymbol(bytes: Uint8Array, at: number, handlers: RtfHandlers): number {
  const byte = bytes[at];
  if (byte === QUOTE) {
    const high = hexDigit(bytes[at + 1]);
    const low = hexDigit(bytes[at + 2]);
    if (high === -1 || low === -1) return at + 1;
    ONE_BYTE[0] = high * 16 + low;
    handlers.bytes(ONE_BYTE);
    return at + 3;
  }
  if (byte === undefined) return at;
  if (byte === ESCAPE || byte === OPEN || byte === CLOSE) handlers.bytes(bytes.subarray(at, at + 1));
  else handlers.control(isBreak(byte) ? 'par' : String.fromCharCode(byte), null);
  return at + 1;
}

/** Handed out again and again: whoever is given bytes takes them at once. */
const ONE_BYTE = new Uint8Array(1);

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (isDigit(byte)) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
