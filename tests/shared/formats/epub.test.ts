import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import { formatOf } from '../../../shared/formats/all.ts';
import type { ImportOutcome } from '../../../shared/formats/import-batch.ts';

const CONTAINER =
  '<container><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** A book with the given chapters, `<body>` alone. */
function book(chapters: Readonly<Record<string, string | Uint8Array>>, more: Zippable = {}): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, index) => `<item id="c${index}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const refs = names.map((_, index) => `<itemref idref="c${index}"/>`);
  const files = Object.entries(chapters).map(([name, body]) => [
    decodeURIComponent(name),
    typeof body === 'string' ? strToU8(`<html><head><title/></head><body>${body}</body></html>`) : body,
  ]);
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'book.opf': strToU8(
      `<package><metadata><dc:title>Tides</dc:title></metadata><manifest>${items.join('')}</manifest><spine>${refs.join('')}</spine></package>`,
    ),
    ...(Object.fromEntries(files) as Zippable),
    ...more,
  });
}

const read = async (bytes: Uint8Array): Promise<ImportOutcome | undefined> =>
  (await readImport({ name: 'tides.epub', bytes }))[0];
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await read(bytes);
  if (!outcome?.ok) throw new Error(outcome?.message);
  return outcome.draft.read.text;
};
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await read(bytes);
  if (!outcome || outcome.ok) throw new Error('It was read.');
  expect(outcome.message).toMatch(/“tides\.epub”.*Nothing was imported/u);
  return outcome.code;
};

describe('a book', () => {
  test('is one text in the order of reading, whatever the order in the file', async () => {
    const bytes = book({ 'z.xhtml': '<h1>One</h1><p>First.</p>', 'a%20b.xhtml': '<p>Second.</p>' });
    expect(await textOf(bytes)).toBe('One\n\nFirst.\n\n\nSecond.');
  });

  test('tells each chapter once, however often the order of reading names it', async () => {
    const bytes = book({ 'a.xhtml': '<p>First.</p>', 'a%2Exhtml': '<p>First.</p>' });
    expect(await textOf(bytes)).toBe('First.');
  });

  test('is known by its first bytes, whatever it is called', () => {
    expect(formatOf({ name: 'download.zip', bytes: book({ 'a.xhtml': 'x' }) }).id).toBe('epub');
  });

  test('says which chapters are named and not there', async () => {
    const outcome = await read(book({ 'a.xhtml': '<p>First.</p>', 'b.xhtml': new Uint8Array(0) }));
    expect(outcome?.ok && outcome.draft.read.remarks).toEqual([
      'A chapter that the book names is not in the file, or is no text; the others were read.',
    ]);
    expect(await textOf(book({ 'a.xhtml': '<p>First.</p>', 'b.xhtml': Uint8Array.of(0, 1, 2, 0) }))).toBe(
      'First.',
    );
  });

  test('with chapters in an old encoding is read as they say', async () => {
    const chapter = Uint8Array.from(
      '<?xml version="1.0" encoding="windows-1251"?><html><body><p>\xcf\xe0\xf0\xee\xec \xf1\xf2\xee\xe8\xf2 \xe2 \xef\xee\xf0\xf2\xf3</p></body></html>',
      (letter) => letter.charCodeAt(0),
    );
    expect(await textOf(book({ 'a.xhtml': chapter }))).toBe('Паром стоит в порту');
  });

  test('without words, or cut off, is refused with a sentence', async () => {
    expect(await refusal(book({ 'a.xhtml': '<img src="x"/>' }))).toBe('empty');
    const bytes = book({ 'a.xhtml': '<p>First.</p>' });
    expect(await refusal(bytes.subarray(0, bytes.length - 30))).toBe('unsound');
    const broken = bytes.slice();
    broken.fill(0xff, bytes.length - 300, bytes.length - 260);
    expect(await refusal(broken)).toBe('unsound');
  });

  test('that is copy-protected is refused; one that only scrambles its letters’ shapes is read', async () => {
    const encryption = (path: string): Zippable => ({
      'META-INF/encryption.xml': strToU8(
        `<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`,
      ),
    });
    expect(await refusal(book({ 'a.xhtml': 'x' }, encryption('a.xhtml')))).toBe('locked');
    expect(await textOf(book({ 'a.xhtml': 'x' }, encryption('fonts/a.otf')))).toBe('x');
  });
});

describe('a book that is built to harm is refused', () => {
  test('when one of its chapters grows a thousandfold', async () => {
    expect(await refusal(book({ 'a.xhtml': new Uint8Array(40_000_000).fill(0x20) }))).toBe('unsound');
  });

  test('when it holds more files than a book does', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, index) => [`f${index}`, new Uint8Array(0)]),
    );
    expect(await refusal(book({ 'a.xhtml': 'x' }, files))).toBe('unsound');
  });

  test('when a chapter lies about its elements', async () => {
    expect(await refusal(book({ 'a.xhtml': '<div>'.repeat(5_000) }))).toBe('unsound');
  });

  test('and a path out of the book leads nowhere', async () => {
    expect(await refusal(book({ '../../../etc/passwd': new Uint8Array(0) }))).toBe('empty');
  });
});
