import { Inflate } from 'fflate';
import { joinedBytes, readHeaders } from './warc-stream.ts';

/** An HTTP answer as it went over the line. */
export interface HttpAnswer {
  readonly status: number;
  /** By lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Takes an HTTP answer apart; null where it is none. */
export function readHttpAnswer(bytes: Uint8Array): HttpAnswer | null {
  const head = latin(bytes.subarray(0, LONGEST_HEAD));
  const end = /\r?\n\r?\n/u.exec(head);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/u.exec(head)?.[1];
  if (!end || status === undefined) return null;
  return {
    status: Number(status),
    headers: readHeaders(head.slice(0, end.index)),
    body: bytes.subarray(end.index + end[0].length),
  };
}

const LONGEST_HEAD = 65_536;

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
};

/**
 * The body without its chunks. Many archives keep bodies that the header calls chunked and that are not, so what does
 * not hold as chunks is taken as it is.
 */
export function withoutChunks({ headers, body }: HttpAnswer): Uint8Array {
  if (!/\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '')) return body;
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const line = latin(body.subarray(at, at + 256));
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/iu.exec(line);
    if (!size) return body;
    const length = Number.parseInt(size[1] ?? '', 16);
    const from = at + size[0].length;
    if (length === 0) return joinedBytes(parts);
    if (from + length > body.length) return body;
    parts.push(body.subarray(from, from + length));
    at = from + length;
    while (body[at] === 0x0d || body[at] === 0x0a) at += 1;
  }
  return parts.length === 0 ? body : joinedBytes(parts);
}

export type Uncoded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'other coding'; readonly coding: string }
  | { readonly ok: false; readonly why: 'damaged' | 'too large' };

/** Undoes the content coding of a body, up to so many bytes. */
export function uncoded(headers: HttpAnswer['headers'], body: Uint8Array, most: number): Uncoded {
  const codings = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  let bytes = body;
  for (const coding of codings.reverse()) {
    if (!/^(?:x-)?(?:gzip|deflate)$/u.test(coding)) return { ok: false, why: 'other coding', coding };
    const raw = rawDeflate(coding, bytes);
    // The archive may have undone it and left the header.
    if (raw === null) continue;
    const plain = inflated(raw, Math.min(most, Math.max(1 << 20, raw.length * MOST_RATIO)));
    if (typeof plain === 'string') return { ok: false, why: plain };
    bytes = plain;
  }
  return { ok: true, bytes };
}

/** How many times its packed size a page may have. */
const MOST_RATIO = 200;

/** The stream within the wrapping; null where the body is not packed at all. */
function rawDeflate(coding: string, body: Uint8Array): Uint8Array | null {
  if (coding.endsWith('gzip')) {
    if (body[0] !== 0x1f || body[1] !== 0x8b) return null;
    return body.subarray(gzipHead(body));
  }
  const isZlib = ((body[0] ?? 0) & 0x0f) === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0;
  return isZlib ? body.subarray(2) : body;
}

/** Length of the header of a gzip member. */
function gzipHead(body: Uint8Array): number {
  const flags = body[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (body[at] ?? 0) + ((body[at + 1] ?? 0) << 8);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    while (at < body.length && body[at] !== 0) at += 1;
    at += 1;
  }
  return flags & 2 ? at + 2 : at;
}

class TooLarge extends Error {}

const PORTION = 4_096;

function inflated(raw: Uint8Array, most: number): Uint8Array | 'damaged' | 'too large' {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((portion) => {
    length += portion.length;
    if (length > most) throw new TooLarge();
    parts.push(portion);
  });
  try {
    for (let at = 0; at < raw.length; at += PORTION) {
      inflate.push(raw.subarray(at, at + PORTION), at + PORTION >= raw.length);
    }
  } catch (error) {
    return error instanceof TooLarge ? 'too large' : 'damaged';
  }
  return joinedBytes(parts);
}
