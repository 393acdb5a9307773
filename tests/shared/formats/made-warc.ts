import { gzipSync } from 'fflate';

export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

export const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

interface MadeRecord {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly block: Uint8Array;
  /** Further header lines. */
  readonly more?: readonly string[];
  /** Said instead of the length of the block. */
  readonly length?: string;
  readonly contentType?: string;
}

/** One record of a WARC file. */
export function warcRecord({
  type = 'response',
  url = 'https://courier.example/two-ferries',
  date = '2025-03-05T08:30:00Z',
  block,
  more = [],
  length = String(block.length),
  contentType = 'application/http; msgtype=response',
}: MadeRecord): Uint8Array {
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    `Content-Type: ${contentType}`,
    ...more,
    `Content-Length: ${length}`,
  ];
  return joined(bytesOf(`${head.join('\r\n')}\r\n\r\n`), block, bytesOf('\r\n\r\n'));
}

/** An HTTP answer as a record holds it. */
export const httpAnswer = (
  body: Uint8Array | string,
  headers: readonly string[] = ['Content-Type: text/html; charset=utf-8'],
  status = '200 OK',
): Uint8Array =>
  joined(
    bytesOf(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n`),
    typeof body === 'string' ? new TextEncoder().encode(body) : body,
  );

/** Each record packed on its own, as crawlers do. */
export const packed = (...records: readonly Uint8Array[]): Uint8Array =>
  joined(...records.map((record) => gzipSync(record)));
