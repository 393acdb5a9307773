import { WEB_ARCHIVE_WORDS } from '../words/web-archives.ts';
import { type HttpAnswer, readHttpAnswer, uncoded, withoutChunks } from './http-body.ts';
import type { ForeignFile, ReadTools } from './import-format.ts';
import { digestHolds } from './warc-digest.ts';
import { eachWarcRecord, WARC_BUDGET, type WarcRecord } from './warc-stream.ts';

/** A document that a web archive holds, as it was fetched; or why it cannot be read. */
export interface ArchivedPage {
  readonly url: string;
  /** When it was fetched, as the archive says: ISO 8601 in UTC. */
  readonly date: string;
  /** Lower case, without parameters. */
  readonly mediaType: string;
  readonly charset: string | undefined;
  readonly content:
    | { readonly ok: true; readonly bytes: Uint8Array; readonly remarks: readonly string[] }
    | { readonly ok: false; readonly code: 'binary' | 'unsound' | 'too-large'; readonly message: string };
}

/** The documents of an archive in its order, each once; pictures, scripts and style sheets are passed over. */
export async function warcPages(
  { name, bytes }: ForeignFile,
  tools: ReadTools,
): Promise<{ readonly pages: readonly ArchivedPage[]; readonly records: number; readonly isWhole: boolean }> {
  const found: { readonly record: WarcRecord; readonly answer: HttpAnswer; readonly url: string }[] = [];
  const end = eachWarcRecord(name, bytes, (record) => {
    const answer = documentIn(record);
    const url = addressOf(record, tools);
    if (answer && url !== null) found.push({ record, answer, url });
  });
  const pages: ArchivedPage[] = [];
  const seen = new Set<string>();
  for (const { record, answer, url } of found) {
    const page = await pageOf(record, answer, url, tools);
    const key = `${url} ${page.content.ok ? await contentKey(page.content.bytes, tools) : page.content.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    pages.push(page);
  }
  return { pages, ...end };
}

const MOST_MEGABYTES = `${WARC_BUDGET.block / 1024 / 1024} MB`;

const contentKey = async (bytes: Uint8Array, tools: ReadTools): Promise<string> =>
  (await tools.digest('SHA-256', bytes)).join();

async function pageOf(
  { headers, block }: WarcRecord,
  answer: HttpAnswer,
  url: string,
  tools: ReadTools,
): Promise<ArchivedPage> {
  const said = answer.headers.get('content-type') ?? '';
  const place = {
    url,
    date: headers.get('warc-date') ?? '',
    mediaType: mediaTypeOf(said),
    charset: /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(said)?.[1],
  };
  const refused = (code: 'binary' | 'unsound' | 'too-large', message: string): ArchivedPage => ({
    ...place,
    content: { ok: false, code, message },
  });
  if (!block) return refused('too-large', WEB_ARCHIVE_WORDS.pageTooLarge(MOST_MEGABYTES));
  if (headers.has('warc-segment-number')) return refused('unsound', WEB_ARCHIVE_WORDS.inPieces);
  const body = withoutChunks(answer);
  const plain = uncoded(answer.headers, body, WARC_BUDGET.block);
  if (!plain.ok) {
    if (plain.why === 'other coding') return refused('binary', WEB_ARCHIVE_WORDS.otherCoding(plain.coding));
    return plain.why === 'damaged'
      ? refused('unsound', WEB_ARCHIVE_WORDS.damagedPage)
      : refused('too-large', WEB_ARCHIVE_WORDS.pageTooLarge(MOST_MEGABYTES));
  }
  const remarks = await digestRemarks(headers, block, [answer.body, body, plain.bytes], tools);
  // A copy of its own: the block is let go.
  return { ...place, content: { ok: true, bytes: plain.bytes.slice(), remarks } };
}

/**
 * The sum over the whole record says more than the one over the page, which programs take before or after undoing
 * chunks and packing.
 */
async function digestRemarks(
  headers: WarcRecord['headers'],
  block: Uint8Array,
  payloads: readonly Uint8Array[],
  tools: ReadTools,
): Promise<readonly string[]> {
  const ofBlock = headers.get('warc-block-digest');
  const ofPayload = headers.get('warc-payload-digest');
  const [said, candidates] = ofBlock !== undefined ? [ofBlock, [block]] : [ofPayload, payloads];
  const holds = said === undefined ? null : await digestHolds(said, candidates, tools);
  return holds === false ? [WEB_ARCHIVE_WORDS.changed((said ?? '').split(':')[0] ?? '')] : [];
}

/** What was answered, where it is a document; null for everything else that archives hold. */
function documentIn({ headers, block }: WarcRecord): HttpAnswer | null {
  const type = headers.get('warc-type')?.toLowerCase();
  if (type !== 'response' && type !== 'resource') return null;
  // Of a record that is too large to keep nothing is known but its name.
  if (!block) {
    const isNamed = /\.(?:html?|pdf|txt)$/iu.test(
      headers.get('warc-target-uri')?.replace(/[?#>].*$/u, '') ?? '',
    );
    return isNamed ? { status: 200, headers: new Map(), body: EMPTY } : null;
  }
  const isAnswer = /^application\/http\b/iu.test(headers.get('content-type') ?? 'application/http');
  const answer: HttpAnswer | null =
    type === 'response' && isAnswer ? readHttpAnswer(block) : { status: 200, headers, body: block };
  if (!answer || answer.status < 200 || answer.status > 203 || answer.body.length === 0) return null;
  return isDocument(answer) ? answer : null;
}

const EMPTY = new Uint8Array();

const DOCUMENTS =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf|x-pdf|(?:rss|atom|rdf)\+xml|feed\+json))$/u;

function isDocument({ headers, body }: HttpAnswer): boolean {
  const mediaType = mediaTypeOf(headers.get('content-type') ?? '');
  if (DOCUMENTS.test(mediaType)) return true;
  const opening = String.fromCharCode(...body.subarray(0, 512));
  if (/^(?:text|application)\/xml$/u.test(mediaType)) return /<(?:rss|feed|rdf:RDF)[\s>]/u.test(opening);
  const isUnsaid = mediaType === '' || mediaType === 'application/octet-stream';
  return isUnsaid && /^(?:%PDF-\d|\s*<(?:!doctype html|html)[\s>])/iu.test(opening);
}

const mediaTypeOf = (said: string): string => (said.split(';')[0] ?? '').trim().toLowerCase();

/** The address it was fetched from; null for what the crawler noted for itself, and for its rules. */
function addressOf({ headers }: WarcRecord, tools: ReadTools): string | null {
  const said = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/gu, '');
  const url = tools.decodeAs(
    Uint8Array.from(said, (character) => character.charCodeAt(0)),
    'utf-8',
  );
  return /^(?:https?|ftp):\/\/[^/]/iu.test(url) && !/^[^?#]*\/robots\.txt$/iu.test(url) ? url : null;
}
