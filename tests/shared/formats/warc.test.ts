import { createHash } from 'node:crypto';
import zlib from 'node:zlib';
import { deflateSync, gzipSync, zipSync, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import { readTools } from '../../../renderer/workers/read-tools.ts';
import { type FilePart, RefusedFile } from '../../../shared/formats/import-format.ts';
import { wacz } from '../../../shared/formats/wacz.ts';
import { warc } from '../../../shared/formats/warc.ts';
import { bytesOf, httpAnswer, joined, packed, warcRecord } from './made-warc.ts';

const WORDS = 'The ferries stay in port.';
const PAGE = `<!doctype html><title>Two Ferries</title><p>${WORDS}</p>`;

const partsOf = (bytes: Uint8Array, name = 'crawl.warc'): Promise<readonly FilePart[]> =>
  warc.open({ name, bytes }, readTools);

/** The text of the one page of an archive. */
async function pageIn(bytes: Uint8Array): Promise<string> {
  const [part, ...others] = await partsOf(bytes);
  expect(others).toEqual([]);
  if (part?.kind !== 'file') throw new Error(JSON.stringify(part));
  return new TextDecoder().decode(part.file.bytes);
}

const refusalOf = async (bytes: Uint8Array): Promise<RefusedFile> => {
  const error: unknown = await partsOf(bytes).catch((thrown: unknown) => thrown);
  if (!(error instanceof RefusedFile)) throw new Error('It was read');
  return error;
};

const chunked = (text: string): string =>
  `${(10).toString(16)};note=1\r\n${text.slice(0, 10)}\r\n${(text.length - 10).toString(16)}\r\n${text.slice(10)}\r\n0\r\n\r\n`;

test('a page comes with its name, its kind, its encoding, its address and the day it was fetched', async () => {
  const record = warcRecord({ block: httpAnswer(PAGE, ['Content-Type: text/html; charset="windows-1251"']) });
  for (const bytes of [record, packed(record)]) {
    expect(await partsOf(bytes)).toEqual([
      {
        kind: 'file',
        file: {
          name: 'two-ferries.html',
          bytes: bytesOf(PAGE),
          mediaType: 'text/html',
          saidEncoding: 'windows-1251',
        },
        found: { url: 'https://courier.example/two-ferries', retrieved: '2025-03-05' },
        foundIn: { url: 'WARC-Target-URI', retrieved: 'WARC-Date' },
      },
    ]);
  }
});

test('chunks and packing are undone, however they are combined', async () => {
  const html = bytesOf(PAGE);
  const bodies: readonly (readonly [string | Uint8Array, readonly string[]])[] = [
    [chunked(PAGE), ['Transfer-Encoding: chunked']],
    [gzipSync(html), ['Content-Encoding: gzip']],
    [zlibSync(html), ['Content-Encoding: deflate']],
    [deflateSync(html), ['Content-Encoding: deflate']],
    // The archive has undone it already and kept the header.
    [PAGE, ['Transfer-Encoding: chunked', 'Content-Encoding: gzip']],
    [PAGE, ['Content-Encoding: identity']],
  ];
  for (const [body, headers] of bodies) {
    const block = httpAnswer(body, ['Content-Type: text/html', ...headers]);
    expect(await pageIn(warcRecord({ block }))).toBe(PAGE);
  }
});

test('a coding that is not undone here is refused with its name, and the other pages are read', async () => {
  const parts = await partsOf(
    joined(
      warcRecord({ block: httpAnswer('\x0b\x02', ['Content-Type: text/html', 'Content-Encoding: br']) }),
      warcRecord({ block: httpAnswer(PAGE), url: 'https://courier.example/b' }),
    ),
  );
  expect(parts).toMatchObject([
    {
      kind: 'refused',
      name: 'two-ferries.html',
      code: 'binary',
      message: expect.stringContaining('“br”') as string,
    },
    { kind: 'file', file: { name: 'b.html' } },
  ]);
});

test('pictures, scripts, redirects, errors, requests, revisits, notes and rules of the crawler are passed over', async () => {
  const other = (block: Uint8Array, record: Partial<Parameters<typeof warcRecord>[0]> = {}): Uint8Array =>
    warcRecord({ block, ...record });
  const bytes = joined(
    other(bytesOf('software: made up'), { type: 'warcinfo', contentType: 'application/warc-fields' }),
    other(httpAnswer('\x89PNG', ['Content-Type: image/png'])),
    other(httpAnswer('go()', ['Content-Type: text/javascript'])),
    other(httpAnswer('p{}', ['Content-Type: text/css'])),
    other(httpAnswer('<urlset/>', ['Content-Type: text/xml'])),
    other(httpAnswer(PAGE, undefined, '301 Moved Permanently')),
    other(httpAnswer(PAGE, undefined, '404 Not Found')),
    other(bytesOf('GET / HTTP/1.1\r\n\r\n'), { type: 'request' }),
    other(httpAnswer(''), { type: 'revisit' }),
    other(bytesOf('wget'), { type: 'resource', url: '<metadata://gnu.org/log>', contentType: 'text/plain' }),
    other(httpAnswer('User-agent: *', ['Content-Type: text/plain']), {
      url: 'https://courier.example/robots.txt',
    }),
    other(httpAnswer(PAGE)),
  );
  expect(await pageIn(bytes)).toBe(PAGE);
});

test('an archive without pages says so, and what is no archive says that', async () => {
  const picture = warcRecord({ block: httpAnswer('\x89PNG', ['Content-Type: image/png']) });
  expect(await refusalOf(picture)).toMatchObject({ code: 'empty' });
  expect(await refusalOf(bytesOf('WARX nothing'))).toMatchObject({ code: 'unsound' });
  expect(await refusalOf(gzipSync(bytesOf('any other file')))).toMatchObject({
    code: 'binary',
    message: expect.stringContaining('a gzip archive') as string,
  });
});

test('feeds, plain text and PDF documents are pages too, known by what they are where nobody says', async () => {
  const kinds: readonly (readonly [string, string, string])[] = [
    ['Content-Type: text/xml', '<?xml version="1.0"?><rss version="2.0"/>', 'two-ferries.xml'],
    ['Content-Type: application/atom+xml', '<feed/>', 'two-ferries.xml'],
    ['Content-Type: text/plain', WORDS, 'two-ferries.txt'],
    ['Content-Type: application/pdf', '%PDF-1.7', 'two-ferries.pdf'],
    ['X-Nothing: said', '%PDF-1.7', 'two-ferries'],
    ['X-Nothing: said', PAGE, 'two-ferries'],
  ];
  for (const [header, body, name] of kinds) {
    expect(await partsOf(warcRecord({ block: httpAnswer(body, [header]) }))).toMatchObject([
      { file: { name } },
    ]);
  }
});

test('names come from the address, are safe to show, and are told apart', async () => {
  const urls = [
    'https://courier.example/',
    'https://courier.example/news/index.php?id=1',
    'https://herald.example/news/index.php?id=1',
    'https://courier.example/%E6%B8%AF%E5%8F%A3',
    'https://courier.example/..%2f..%2fetc%2fpasswd',
    'https://courier.example/con.html',
  ];
  const bytes = joined(
    ...urls.map((url, index) => warcRecord({ url, block: httpAnswer(`${PAGE}${index}`) })),
  );
  expect((await partsOf(bytes)).map((part) => (part.kind === 'file' ? part.file.name : part.kind))).toEqual([
    'courier.example.html',
    'courier.example › news › index.html',
    'herald.example › news › index.html',
    '港口.html',
    '.. .. etc passwd.html',
    '_con.html',
  ]);
});

test('a check sum that does not fit is said with the page, one that fits or cannot be checked is not', async () => {
  const block = httpAnswer(chunked(PAGE), ['Content-Type: text/html', 'Transfer-Encoding: chunked']);
  const hash = (algorithm: string, bytes: Uint8Array): string =>
    createHash(algorithm).update(bytes).digest('hex');
  const remarksFor = async (...more: readonly string[]): Promise<readonly string[] | undefined> => {
    const [part] = await partsOf(warcRecord({ block, more }));
    return part?.kind === 'file' ? part.remarks : [];
  };
  expect(await remarksFor(`WARC-Payload-Digest: sha1:${hash('sha1', bytesOf(PAGE))}`)).toBeUndefined();
  expect(
    await remarksFor(`WARC-Payload-Digest: sha1:${hash('sha1', bytesOf(chunked(PAGE)))}`),
  ).toBeUndefined();
  expect(await remarksFor(`WARC-Block-Digest: sha256:${hash('sha256', block)}`)).toBeUndefined();
  expect(await remarksFor('WARC-Payload-Digest: md5:00')).toBeUndefined();
  const changed = [expect.stringMatching(/check sum \(sha1\).*changed or damaged/u)];
  expect(await remarksFor(`WARC-Payload-Digest: sha1:${hash('sha1', bytesOf('other'))}`)).toEqual(changed);
  expect(await remarksFor('WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).toEqual(changed);
});

test('one page captured twice the same is one source, captured differently two', async () => {
  const same = warcRecord({ block: httpAnswer(PAGE) });
  const later = warcRecord({ block: httpAnswer(`${PAGE} More.`), date: '2025-03-06T00:00:00Z' });
  expect(await partsOf(joined(same, same, later))).toHaveLength(2);
});

test('an archive that breaks off gives what stands before, and says so', async () => {
  const good = warcRecord({ block: httpAnswer(PAGE) });
  const next = warcRecord({ block: httpAnswer(`${PAGE}2`), url: 'https://courier.example/2' });
  const broken: readonly Uint8Array[] = [
    joined(good, next.slice(0, -60)),
    joined(packed(good), packed(next).slice(0, -40)),
    joined(good, bytesOf('no record at all')),
    joined(good, warcRecord({ block: httpAnswer(PAGE), length: '-5' })),
    joined(good, warcRecord({ block: httpAnswer(PAGE), length: '99999999999' })),
    joined(good, warcRecord({ block: httpAnswer(PAGE), length: '1e3' })),
    joined(good, warcRecord({ block: httpAnswer(PAGE), length: '20' })),
  ];
  for (const bytes of broken) {
    const parts = await partsOf(bytes);
    expect(parts[0]).toMatchObject({ kind: 'file', file: { name: 'two-ferries.html' } });
    expect(parts.at(-1)).toMatchObject({
      kind: 'refused',
      name: 'crawl.warc',
      code: 'unsound',
      message: expect.stringMatching(/breaks off or is damaged after/u) as string,
    });
  }
});

test('an archive or a page that unpacks to very much is refused before it fills the memory', async () => {
  const zeros = new Uint8Array(20 * 1024 * 1024);
  const head = bytesOf(
    `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/\r\nContent-Length: ${zeros.length}\r\n\r\n`,
  );
  const bomb = new Uint8Array(head.length + zeros.length);
  bomb.set(head);
  expect(await refusalOf(new Uint8Array(zlib.gzipSync(bomb)))).toMatchObject({
    code: 'unsound',
    message: expect.stringContaining('built to harm') as string,
  });
  const block = httpAnswer(new Uint8Array(zlib.gzipSync(zeros)), [
    'Content-Type: text/html',
    'Content-Encoding: gzip',
  ]);
  expect(await partsOf(warcRecord({ block }))).toMatchObject([{ kind: 'refused', code: 'too-large' }]);
});

test('a page of an archive is read like a page of its own, with the archive as what it lay in', async () => {
  const bytes = packed(warcRecord({ block: httpAnswer(PAGE) }));
  const [outcome] = await readImport({ name: 'crawl.warc.gz', bytes });
  if (!outcome?.ok) throw new Error(outcome?.message);
  expect(outcome.draft.read.text).toContain(WORDS);
  expect(outcome.draft.within.map(({ name }) => name)).toEqual(['crawl.warc.gz']);
});

test('the list of a collection says which pages are sources, and which of them are missing', async () => {
  const archive = packed(
    warcRecord({ url: 'https://courier.example/a', block: httpAnswer(PAGE) }),
    warcRecord({ url: 'https://courier.example/frame', block: httpAnswer('<p>Advertisement</p>') }),
    warcRecord({
      url: 'https://courier.example/a',
      block: httpAnswer(`${PAGE}!`),
      date: '2025-04-01T00:00:00Z',
    }),
  );
  const lines = [
    { format: 'json-pages-1.0', title: 'All' },
    { url: 'https://courier.example/a', title: ' Two Ferries ', ts: '2025-04-01T00:00:09Z' },
    { url: 'https://courier.example/gone', title: 'Gone' },
  ];
  const collection = (hash: string): Uint8Array =>
    zipSync(
      {
        'archive/data.warc.gz': archive,
        'pages/pages.jsonl': bytesOf(lines.map((line) => JSON.stringify(line)).join('\n')),
        'datapackage.json': bytesOf(JSON.stringify({ resources: [{ path: 'archive/data.warc.gz', hash }] })),
      },
      { level: 0 },
    );
  const sum = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
  const open = (hash: string): Promise<readonly FilePart[]> =>
    wacz.open({ name: 'ferries.wacz', bytes: collection(hash) }, readTools);
  expect(await open(sum)).toEqual([
    {
      kind: 'file',
      file: { name: 'a.html', bytes: bytesOf(`${PAGE}!`), mediaType: 'text/html', saidEncoding: 'utf-8' },
      found: { url: 'https://courier.example/a', retrieved: '2025-04-01', title: 'Two Ferries' },
      foundIn: {
        url: 'WARC-Target-URI',
        retrieved: 'WACZ page list ts',
        title: 'WACZ page list title',
      },
    },
    {
      kind: 'refused',
      name: 'https://courier.example/gone',
      code: 'unsound',
      message: expect.stringContaining('is on the list of pages') as string,
    },
  ]);
  const [changed] = await open(`sha256:${'0'.repeat(64)}`);
  expect(changed).toMatchObject({ remarks: [expect.stringContaining('“data.warc.gz”')] });
});
