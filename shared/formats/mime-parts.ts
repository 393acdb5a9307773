/** A part of a MIME message: its header fields by name in lower case, and what stands below them. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Splits header and body; each field is kept as it was first written, unfolded. */
export function mimePart(bytes: Uint8Array): MimePart {
  const end = headerEnd(bytes);
  const head = latin(bytes.subarray(0, Math.min(end, LONGEST_HEADER))).replace(/\r?\n[ \t]+/gu, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/u)) {
    const [, name, value] = /^([\w-]{1,80}):\s?(.*)$/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !headers.has(name.toLowerCase())) {
      headers.set(name.toLowerCase(), value.trim());
    }
  }
  return { headers, body: bytes.subarray(end) };
}

/** The parts of a message that are no containers themselves, in order. */
export function mimeLeaves(part: MimePart, depth = 0): readonly MimePart[] {
  const type = part.headers.get('content-type') ?? '';
  const boundary = /^\s*multipart\//iu.test(type) ? parameterOf(type, 'boundary') : undefined;
  if (!boundary || depth > DEEPEST) return [part];
  return piecesBetween(part.body, boundary).flatMap((piece) => mimeLeaves(mimePart(piece), depth + 1));
}

/** A parameter of a header field: `type="text/html"`. */
export function parameterOf(field: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(field);
  return match?.[1] ?? match?.[2];
}

const LONGEST_HEADER = 65_536;
const DEEPEST = 8;
const MOST_PIECES = 4_000;
const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/** Where the body begins: after the first empty line. */
function headerEnd(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return bytes.length;
}

/** What stands between the lines that part a message; a message that breaks off ends its last part. */
function piecesBetween(body: Uint8Array, boundary: string): readonly Uint8Array[] {
  const mark = Uint8Array.from(`--${boundary}`, (letter) => letter.charCodeAt(0));
  const pieces: Uint8Array[] = [];
  let start = -1;
  for (let at = body.indexOf(DASH); at !== -1; at = body.indexOf(DASH, at + 1)) {
    if (at > 0 && body[at - 1] !== LF) continue;
    if (!mark.every((byte, index) => body[at + index] === byte)) continue;
    if (start !== -1) pieces.push(body.subarray(start, at));
    const lineEnd = body.indexOf(LF, at);
    const isLast = body[at + mark.length] === DASH && body[at + mark.length + 1] === DASH;
    start = isLast || lineEnd === -1 ? -1 : lineEnd + 1;
    if (start === -1 || pieces.length >= MOST_PIECES) return pieces;
    at += mark.length - 1;
  }
  if (start !== -1) pieces.push(body.subarray(start));
  return pieces;
}

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4_096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4_096));
  }
  return text;
};
