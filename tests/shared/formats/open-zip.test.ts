import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTools } from '../../../renderer/workers/read-tools.ts';
import { RefusedFile } from '../../../shared/formats/import-format.ts';
import { type ForeignZip, openZip, type ZipBudget } from '../../../shared/formats/open-zip.ts';
import { encodeAs } from '../../renderer/workers/encode-as.ts';
import { join, makeZip } from './foreign-zips.ts';

const open = (bytes: Uint8Array, budget?: ZipBudget): ForeignZip =>
  openZip({ name: 'papers.zip', bytes }, readTools, budget);

function refusal(act: () => unknown): { readonly code: string; readonly message: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof RefusedFile) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('It was not refused.');
}

const said = ({ code, message }: ReturnType<typeof refusal>): string => `${code}: ${message}`;

const words = (zip: ForeignZip, path: string): string => {
  const entry = zip.find(path);
  return entry ? new TextDecoder().decode(zip.bytesOf(entry)) : `no ${path}`;
};

test('entries are listed with their names and unpacked when asked for', () => {
  const zip = open(
    makeZip([
      { name: 'reports/', bytes: '' },
      { name: 'reports/harbour.txt', bytes: 'The ferries stay in port.' },
      { name: 'stored.txt', bytes: 'As it is.', method: 0 },
    ]),
  );
  expect(zip.entries.map(({ name, isFolder }) => [name, isFolder])).toEqual([
    ['reports', true],
    ['harbour.txt', false],
    ['stored.txt', false],
  ]);
  expect(words(zip, 'reports/harbour.txt')).toBe('The ferries stay in port.');
  expect(words(zip, 'stored.txt')).toBe('As it is.');
});

test('what another program packs is read, also behind a program that unpacks it and before a remark', () => {
  const packed = zipSync({ 'a.txt': new TextEncoder().encode('ä'.repeat(9_000)), 'b.txt': new Uint8Array() });
  for (const bytes of [packed, join([new Uint8Array(500).fill(7), packed, Uint8Array.of(32, 32)])]) {
    const zip = open(bytes);
    expect(words(zip, 'a.txt')).toBe('ä'.repeat(9_000));
    expect(words(zip, 'b.txt')).toBe('');
  }
});

test('an unpacked entry lies in memory of its own, so that handing it on does not hand on the archive', () => {
  const zip = open(makeZip([{ name: 'a.txt', bytes: 'abc', method: 0 }]));
  const entry = zip.find('a.txt');
  expect(entry && zip.bytesOf(entry).buffer.byteLength).toBe(3);
});

test.each<readonly [string, string]>([
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['/etc/shadow.txt', 'shadow.txt'],
  ['C:\\Windows\\win.txt', 'win.txt'],
  ['c:notes.txt', 'notes.txt'],
  ['a\0b.txt', 'a_b.txt'],
  ['invoice\u202etxt.exe', 'invoice_txt.exe'],
  ['CON', '_CON'],
  ['aux.txt', '_aux.txt'],
  ['what?.txt', 'what_.txt'],
  ['...', 'unnamed'],
  ['', 'unnamed'],
  [' lead.txt ', 'lead.txt'],
])('%j is shown as %j, and what the archive calls it is kept as words', (path, shown) => {
  const [entry] = open(makeZip([{ name: path, bytes: 'x' }])).entries;
  expect(entry?.name).toBe(shown);
  expect(entry?.oddity).not.toBeNull();
  expect(entry?.oddity).not.toMatch(/[\0\u202e]/u);
});

test('a name of 300 characters is cut in its middle and keeps its ending', () => {
  const [entry] = open(makeZip([{ name: `${'长'.repeat(300)}.docx`, bytes: 'x' }])).entries;
  expect([...(entry?.name ?? '')]).toHaveLength(120);
  expect(entry?.name).toMatch(/^长+….docx$/u);
});

test('equal names are told apart by their folders, and by a number where these are equal too', () => {
  const paths = ['a/index.html', 'b/Index.html', 'c/other.html', 'a/index.html', '../a/index.html'];
  const zip = open(makeZip(paths.map((name, index) => ({ name, bytes: `${index}` }))));
  expect(zip.entries.map(({ name }) => name)).toEqual([
    'a › index.html',
    'b › Index.html',
    'other.html',
    'a › index (2).html',
    'a › index (3).html',
  ]);
  expect(words(zip, 'a/index.html')).toBe('3');
});

test('no name is ever a path, empty, or given twice', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    'C:',
    'con',
    'nul.txt',
    '\0',
    'a',
    '港',
    '.txt',
    ' ',
    '\ud800',
  );
  const path = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(path, { maxLength: 8 }), (paths) => {
      const names = open(makeZip(paths.map((name) => ({ name })))).entries.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(paths.length);
      for (const name of names) {
        expect(name).toMatch(/^[^/\\\0:]+$/u);
        expect(name).not.toMatch(/^(?:\.{0,2}|con|nul\..*)$/iu);
        expect(name).toBe(name.trim());
      }
    }),
    { seed: 11 },
  );
});

test('names in an encoding that the archive does not name are read together', () => {
  const names = ['港务局关于渡轮停航的调查报告.txt', '市议会会议记录和预算草案.txt', '渔民赔偿申请.txt'];
  const zip = open(makeZip(names.map((name) => ({ name: encodeAs('gb18030', name), flags: 0 }))));
  expect(zip.entries.map(({ name }) => name)).toEqual(names);
});

test('an entry of 40 MB in 40 KB is refused while it unpacks, by its ratio', () => {
  const zip = open(makeZip([{ name: 'big.xml', bytes: new Uint8Array(40 * 1024 * 1024) }]));
  expect(refusal(() => words(zip, 'big.xml'))).toEqual({
    code: 'unsound',
    message:
      '“big.xml” in “papers.zip” unpacks to more than 100 times its size, as an archive does that is built to harm. Nothing was imported from it. Unpack it with another program, if you trust it, and import the file itself.',
  });
});

test('small entries may be dense: a megabyte does no harm', () => {
  const zip = open(makeZip([{ name: 'blank.txt', bytes: new Uint8Array(1024 * 1024).fill(32) }]));
  expect(words(zip, 'blank.txt')).toHaveLength(1024 * 1024);
});

test('all entries together may unpack to so much and no more, however often they are asked for', () => {
  const entries = ['a', 'b', 'c'].map((name) => ({ name, bytes: new Uint8Array(1024 * 1024).fill(65) }));
  const zip = open(makeZip(entries), { entries: 3, bytes: 2 * 1024 * 1024 });
  words(zip, 'a');
  words(zip, 'b');
  expect(said(refusal(() => words(zip, 'c')))).toContain(
    'too-large: “papers.zip” unpacks to more than 2 MB.',
  );
});

test('2,001 entries are too many', () => {
  const bytes = makeZip(Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}.txt` })));
  expect(said(refusal(() => open(bytes)))).toContain(
    'unsound: “papers.zip” holds 2,001 files; up to 2,000 are read.',
  );
});

test('an encrypted entry is refused as locked and leaves the others readable', () => {
  const zip = open(
    makeZip([
      { name: 'secret.txt', bytes: 'x', flags: 0x801 },
      { name: 'open.txt', bytes: 'y' },
    ]),
  );
  expect(refusal(() => words(zip, 'secret.txt'))).toEqual({
    code: 'locked',
    message:
      '“secret.txt” in “papers.zip” is encrypted. Nothing was imported from it. Unpack the archive with its password in another program and import the file itself.',
  });
  expect(words(zip, 'open.txt')).toBe('y');
});

test('an entry packed by another method, or with bytes that are not its own, is named', () => {
  const zip = open(
    makeZip([
      { name: 'a.txt', bytes: 'x', method: 14 },
      { name: 'b.txt', bytes: 'y', crc: 1 },
    ]),
  );
  expect(refusal(() => words(zip, 'a.txt')).message).toContain('packed by a method');
  expect(said(refusal(() => words(zip, 'b.txt')))).toContain('unsound: “b.txt” in “papers.zip” is damaged.');
});

test('entries that share their bytes are refused', () => {
  const bytes = makeZip([
    { name: 'a.txt', bytes: 'The same words.' },
    { name: 'b.txt', bytes: 'x', at: 0 },
  ]);
  expect(refusal(() => open(bytes)).message).toContain('lie on top of one another');
});

test('an archive that was not copied to its end, and one without a sound table of contents, are told apart', () => {
  const whole = makeZip([{ name: 'a.txt', bytes: 'The ferries stay in port.' }]);
  expect(refusal(() => open(whole.slice(0, 60))).message).toContain(
    'breaks off before its table of contents',
  );
  expect(refusal(() => open(new Uint8Array())).message).toContain('breaks off');
  const damaged = whole.slice();
  damaged[whole.length - 22 - 40] = 0xff;
  damaged.fill(0, whole.length - 22 - 51, whole.length - 22 - 47);
  expect(refusal(() => open(damaged)).message).toContain('The table of contents of “papers.zip” is damaged.');
});

test('whatever is changed or cut in an archive, it is read or refused, never anything else', () => {
  const whole = makeZip([
    { name: 'a.txt', bytes: 'The ferries stay in port.' },
    { name: 'b/c.txt', bytes: 'x'.repeat(500) },
  ]);
  const change = fc.record({ at: fc.nat(whole.length - 1), value: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(whole.length), (changes, cut) => {
      const bytes = whole.slice();
      for (const { at, value } of changes) bytes[at] = value;
      for (const candidate of [bytes, bytes.slice(0, cut)]) {
        try {
          const zip = open(candidate);
          for (const entry of zip.entries) zip.bytesOf(entry);
        } catch (error) {
          expect(error).toBeInstanceOf(RefusedFile);
        }
      }
    }),
    { seed: 12, numRuns: 400 },
  );
});
