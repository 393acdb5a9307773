/** The bytes of a part as they were before they were packed for the mail; an unknown packing leaves them as they are. */
export function unpackedBody(body: Uint8Array, encoding: string | undefined): Uint8Array {
  switch (encoding?.trim().toLowerCase()) {
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    case 'base64':
      return fromBase64(body);
    default:
      return body;
  }
}

function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  let at = 0;
  while (at < body.length) {
    const byte = body[at] ?? 0;
    const value = byte === EQUALS ? hexPair(body[at + 1], body[at + 2]) : null;
    const broken = byte === EQUALS && value === null ? softBreak(body, at + 1) : 0;
    if (value !== null) {
      bytes[length++] = value;
      at += 3;
    } else if (broken > 0) {
      at += 1 + broken;
    } else {
      bytes[length++] = byte;
      at += 1;
    }
  }
  return bytes.subarray(0, length);
}

const EQUALS = 0x3d;
const CR = 0x0d;
const LF = 0x0a;

/** Length of the blanks and the line break that stand at a place; 0 where there is none. */
function softBreak(body: Uint8Array, from: number): number {
  let at = from;
  while (body[at] === 0x20 || body[at] === 0x09) at += 1;
  if (at === body.length) return at - from;
  if (body[at] === CR) at += 1;
  return body[at] === LF ? at + 1 - from : 0;
}

function hexPair(high: number | undefined, low: number | undefined): number | null {
  const digits = String.fromCharCode(high ?? 0, low ?? 0);
  return /^[\da-f]{2}$/iu.test(digits) ? Number.parseInt(digits, 16) : null;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIX_BITS = new Map(Array.from(ALPHABET, (letter, value) => [letter.charCodeAt(0), value]));

function fromBase64(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((body.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of body) {
    const value = SIX_BITS.get(byte);
    if (value === undefined) {
      if (byte === EQUALS) held = 0;
      continue;
    }
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[length++] = (bits >> held) & 0xff;
    }
  }
  return bytes.subarray(0, length);
}
