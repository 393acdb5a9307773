/**
 * Calls back for each operator of a content stream (ISO 32000-1, 7.8.2) with the offset of its first operand, its
 * own and the one behind it. Inline images are not known: Chromium writes none.
 */
export function scanOperators(
  bytes: Uint8Array,
  visit: (operator: string, operands: number, start: number, end: number) => void,
): void {
  let at = 0;
  let operands = -1;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (isBlank(byte)) {
      at += 1;
      continue;
    }
    if (operands < 0) operands = at;
    if (byte === PERCENT) at = skipComment(bytes, at);
    else if (byte === PAREN) at = skipString(bytes, at);
    else if (byte === LESS && bytes[at + 1] !== LESS) at = skipHexString(bytes, at);
    else if (byte === SLASH) at = skipWord(bytes, at + 1);
    else if (isDelimiter(byte)) at += 1;
    else {
      const end = skipWord(bytes, at);
      if (!isNumberStart(byte)) {
        const word = String.fromCharCode(...bytes.subarray(at, end));
        if (!LITERALS.has(word)) {
          visit(word, operands, at, end);
          operands = -1;
        }
      }
      at = end;
    }
  }
}

const PERCENT = 0x25;
const PAREN = 0x28;
const CLOSING_PAREN = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** 1 for blanks, 2 for delimiters, by byte: this loop sees every byte of every page. */
const CLASSES = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASSES[byte] = 1;
for (const char of '()<>[]{}/%') CLASSES[char.charCodeAt(0)] = 2;

const isBlank = (byte: number): boolean => CLASSES[byte] === 1;
const isDelimiter = (byte: number): boolean => CLASSES[byte] === 2;
/** Digit, sign or point. */
const isNumberStart = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;

function skipWord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && CLASSES[bytes[at] ?? 0] === 0) at += 1;
  return at;
}

function skipComment(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}

function skipString(bytes: Uint8Array, from: number): number {
  let depth = 1;
  let at = from + 1;
  while (at < bytes.length && depth > 0) {
    if (bytes[at] === BACKSLASH) at += 1;
    else if (bytes[at] === PAREN) depth += 1;
    else if (bytes[at] === CLOSING_PAREN) depth -= 1;
    at += 1;
  }
  return at;
}

function skipHexString(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(GREATER, from);
  return end < 0 ? bytes.length : end + 1;
}
