import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseFileTools as tools } from '../../../renderer/workers/case-file-tools.ts';
import { readCaseFile, writeCaseFile } from '../../../shared/formats/case-file.ts';
import { listZip } from '../../../shared/formats/zip-read.ts';
import { MIGRATIONS, type Migration } from '../../../shared/model/migrations.ts';
import { TABLES } from '../../../shared/model/schema.ts';
import { recordsAfter, startedWith } from '../../../shared/model/whole-case.ts';
import { buildSampleCase } from '../../../shared/sample/sample-case.ts';
import { arbitraryCase } from '../model/arbitrary-case.ts';
import { smallCase } from '../model/small-case.ts';
import {
  add,
  bytesOf,
  drop,
  type Edit,
  editedFile,
  line,
  put,
  raw,
  rename,
  smallFile,
  without,
  zipped,
} from './damaged-case-file.ts';

describe('a case file', { timeout: 60_000 }, () => {
  test('gives back the whole case, and packing it again gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCase, async (made) => {
        const contents = await made;
        const bytes = await writeCaseFile(contents, tools);
        const read = await readCaseFile(bytes, tools);
        expect(read).toEqual({ ok: true, value: contents });
        if (read.ok) expect(await writeCaseFile(read.value, tools)).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });

  test('does not depend on the order in which records and originals were put in', async () => {
    const { whole, originals } = await smallCase();
    const turned = Object.fromEntries(TABLES.map((table) => [table, whole.snapshot[table].toReversed()]));
    const shuffled = {
      whole: { ...whole, snapshot: turned as never },
      originals: new Map([...originals].toReversed()),
    };
    expect(await writeCaseFile(shuffled, tools)).toEqual(await writeCaseFile({ whole, originals }, tools));
  });

  test('holds the sample case', async () => {
    const stamp = { newId: counting(), now: () => '2026-01-02T03:04:05.678Z' };
    const hash = (text: string): Promise<string> => tools.sha256(tools.encode(text));
    const sample = await buildSampleCase(stamp, hash);
    const whole = startedWith(sample.snapshot, { at: '', analyst: '', label: 'Make case' });
    const originals = new Map(sample.originals.map(({ sha256, bytes }) => [sha256, bytes]));
    const read = await readCaseFile(await writeCaseFile({ whole, originals }, tools), tools);
    expect(read.ok ? '' : read.message).toBe('');
    if (read.ok)
      expect(recordsAfter(read.value.whole.journal).get('claims')?.size).toBe(whole.snapshot.claims.length);
  });

  test('lists what is in it: readable entries, and a hash for each', async () => {
    const bytes = await smallFile();
    const names = listZip(bytes).map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(names).toEqual(
      expect.arrayContaining([
        'README.txt',
        'SHA256SUMS',
        'journal.ndjson',
        'manifest.json',
        'tables/claims.ndjson',
      ]),
    );
    const entries = await editedFile((all) => all);
    expect(entries).toEqual(bytes);
  });

  test('is packed without the originals that are missing, and read again', async () => {
    const { whole, originals } = await smallCase();
    const [first] = originals;
    const some = new Map(first ? [first] : []);
    const read = await readCaseFile(await writeCaseFile({ whole, originals: some }, tools), tools);
    expect(read).toEqual({ ok: true, value: { whole, originals: some } });
  });

  test('of an older format is brought up to date, journal and all', async () => {
    const next: Migration = {
      version: MIGRATIONS.length + 1,
      note: 'Notes of claims were empty.',
      records: { claims: (old) => ({ ...old, note: `was: ${String(old['statement'])}` }) },
    };
    const { whole } = await smallCase();
    const read = await readCaseFile(await smallFile(), tools, [...MIGRATIONS, next]);
    if (!read.ok) throw new Error(read.message);
    const { snapshot, journal } = read.value.whole;
    const expected = whole.snapshot.claims.map((claim) => ({ ...claim, note: `was: ${claim.statement}` }));
    expect(snapshot.claims).toEqual(expected);
    expect([...(recordsAfter(journal).get('claims')?.values() ?? [])]).toEqual(expected);
    expect(snapshot.sources).toEqual(whole.snapshot.sources);
  });
});

describe('a case file is refused, naming the place,', { timeout: 60_000 }, () => {
  test('when any one bit of it is turned', async () => {
    const bytes = await smallFile();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const turned = bytes.slice();
        turned[at] = (turned[at] ?? 0) ^ (1 << bit);
        const read = await readCaseFile(turned, tools);
        // What a ZIP reader does not look at (dates, attributes) may differ; the case may not.
        if (read.ok) expect(read).toEqual({ ok: true, value: await smallCase() });
        else expect(read.message).toMatch(/^It |The entry |SHA256SUMS/);
      }),
      { numRuns: 200 },
    );
  });

  test('when it was cut off anywhere', async () => {
    const bytes = await smallFile();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (length) => {
        expect(await readCaseFile(bytes.subarray(0, length), tools)).toMatchObject({
          ok: false,
          code: 'not-a-case-file',
        });
      }),
      { numRuns: 100 },
    );
  });

  test('when it was written by a newer version, with both formats in the sentence', async () => {
    const newer = await writeCaseFile(await smallCase(), tools, 7);
    expect(await readCaseFile(newer, tools)).toEqual({
      ok: false,
      code: 'too-new',
      message: `It was written in case format 7; this version of Touchstone reads formats up to ${MIGRATIONS.length}.`,
    });
  });

  test.each<[what: string, edit: Edit, place: RegExp]>([
    [
      'a line of SHA256SUMS is missing',
      without('SHA256SUMS', /.*claims.ndjson\n/),
      /claims.ndjson is not listed/,
    ],
    [
      'SHA256SUMS lists what is not there',
      put('SHA256SUMS', (text) => `${text}${'0'.repeat(64)}  tables/x\n`),
      /tables\/x is missing/,
    ],
    ['SHA256SUMS is no list', put('SHA256SUMS', (text) => `${text}?\n`), /SHA256SUMS is damaged in line \d+/],
    [
      'a hash is another one',
      put('SHA256SUMS', (text) => text.replace(/^./, (char) => (char === '0' ? '1' : '0'))),
      /README.txt is damaged/,
    ],
    ['it has one entry more', add('notes.txt', 'x'), /“notes.txt”/],
    ['a name leads out of the folder', add('../../evil.sh', 'x'), /“..\/..\/evil.sh”/],
    ['a name is absolute', add('/etc/passwd', 'x'), /“\/etc\/passwd”/],
    ['a name has a backslash', add('tables\\claims.ndjson', 'x'), /“tables\\claims.ndjson”/],
    ['a name has control characters', add('tables/\u0000\n.ndjson', 'x'), /“tables\/\?\?.ndjson”/],
    ['a table is unknown', add('tables/spies.ndjson', ''), /tables\/spies.ndjson/],
    ['a needed entry is missing', drop('journal.ndjson'), /journal.ndjson is missing/],
    ['it is some other ZIP', drop('manifest.json'), /holds no case/],
  ])('when %s', async (_, edit, place) => {
    const read = await readCaseFile(await editedFile(edit, { keepSums: true }), tools);
    expect(read.ok ? 'It was read' : read.message).toMatch(place);
  });

  test('when an entry is there twice', async () => {
    const bytes = await zipped((entries) => [
      ...entries,
      ...entries.filter(({ name }) => name === 'README.txt'),
    ]);
    expect(await readCaseFile(bytes, tools)).toMatchObject({
      message: 'The entry README.txt is there twice.',
    });
  });

  test.each<[what: string, edit: Edit, place: RegExp]>([
    [
      'a field has the wrong type',
      line('claims', 1, (claim) => ({ ...claim, statement: 5 })),
      /claims.ndjson, line 1: “statement”/,
    ],
    [
      'a field is missing',
      line('claims', 2, ({ note: _, ...claim }) => claim),
      /claims.ndjson, line 2: .*note/,
    ],
    [
      'a field is unknown',
      line('roles', 1, (role) => ({ ...role, weight: 1 })),
      /roles.ndjson, line 1: .*weight/,
    ],
    [
      'a value is not on its list',
      line('sources', 1, (source) => ({ ...source, marking: 'TLP:\nBLUE' })),
      /sources.ndjson, line 1: “marking”/,
    ],
    [
      'a date is none',
      line('sources', 2, (source) => ({ ...source, published: '2026-13' })),
      /sources.ndjson, line 2: “published”/,
    ],
    [
      'an id could be a path',
      line('info', 1, (info) => ({ ...info, id: '../elsewhere' })),
      /info.ndjson, line 1: “id”/,
    ],
    [
      'a code is of another table',
      line('claims', 1, (claim) => ({ ...claim, code: 'S1' })),
      /claims.ndjson, line 1: “code”/,
    ],
    [
      'a number is too large',
      raw('texts', (text) => text.replace('"rev":1', '"rev":1e400')),
      /texts.ndjson, line 1/,
    ],
    [
      'a key is there twice',
      raw('roles', (text) => text.replace('"rev":1', '"rev":1,"rev":1')),
      /roles.ndjson, line 1/,
    ],
    [
      'a prototype is smuggled in',
      raw('roles', (text) => text.replace('{', '{"__proto__":{"isAdmin":true},')),
      /roles.ndjson, line 1: “__proto__”/,
    ],
    [
      'lists are nested without end',
      raw('assessments', () => `${'['.repeat(200_000)}\n`),
      /assessments.ndjson, line 1: .*deep/,
    ],
    ['a line is not JSON', raw('mentions', (text) => `${text}{"id"\n`), /mentions.ndjson, line 3/],
    ['the last line has no end', raw('mentions', (text) => text.trimEnd()), /mentions.ndjson, line 2/],
    [
      'a record is there twice',
      raw('roles', (text) => text.replace(/^.*\n/, '$&$&')),
      /roles.ndjson, line 2: .*twice/,
    ],
    [
      'a passage names no claim',
      line('passages', 1, (passage) => ({ ...passage, claimId: 'claim-9' })),
      /passages.ndjson, line 1: “claimId” names nothing in claims/,
    ],
    [
      'a text names no excerpt',
      line('texts', 2, (text) => ({ ...text, id: 'excerpt-9' })),
      /line \d: .*names nothing/,
    ],
    [
      'a block lies outside its text',
      line('texts', 1, (text) => ({ ...text, blocks: [{ kind: 'paragraph', start: 0, end: 9999 }] })),
      /texts.ndjson, line 1: .*blocks/,
    ],
    [
      'an assessment holds an unknown block',
      line('assessments', 1, (assessment) => ({
        ...assessment,
        body: { type: 'doc', content: [{ type: 'script', content: [] }] },
      })),
      /assessments.ndjson, line 1: “body/,
    ],
    [
      'it holds two cases',
      raw('info', (text) => text + text.replace('case-small', 'case-smaller')),
      /info.ndjson/,
    ],
    [
      'the journal has a gap',
      put('journal.ndjson', (text) => text.replace('"seq":1', '"seq":2')),
      /journal.ndjson, line 1/,
    ],
    ['the journal is empty', put('journal.ndjson', () => ''), /journal.ndjson, line 1/],
    [
      'the journal adds nothing to something',
      put('journal.ndjson', (text) => text.replace(/"after":\{[^}]*\}/, '"after":null')),
      /journal.ndjson, line 1: .*one record/,
    ],
    [
      'the manifest counts otherwise',
      put('manifest.json', (text) => text.replace('"claims":2', '"claims":3')),
      /manifest.json/,
    ],
    [
      'the manifest is of another case',
      put('manifest.json', (text) => text.replace('Velm harbour', 'Elsewhere')),
      /manifest.json/,
    ],
    ['the manifest is no object', put('manifest.json', () => '"touchstone-case"'), /holds no case/],
    [
      'an original is called by another hash',
      rename('originals/', `originals/${'0'.repeat(64)}`),
      /originals\/0+ is damaged/,
    ],
    [
      'a text is not UTF-8',
      bytesOf('tables/roles.ndjson', Uint8Array.of(0xff, 0x0a)),
      /roles.ndjson is not text/,
    ],
  ])('when %s, even where every hash is right', async (_, edit, place) => {
    const read = await readCaseFile(await editedFile(edit), tools);
    expect(read.ok ? 'It was read' : read.message).toMatch(place);
  });

  test('when an original belongs to no source, even where every hash is right', async () => {
    const bytes = new TextEncoder().encode('Nothing of the case.');
    const name = `originals/${await tools.sha256(bytes)}`;
    const read = await readCaseFile(await editedFile((entries) => [...entries, { name, bytes }]), tools);
    expect(read.ok ? 'It was read' : read.message).toBe(
      `The entry ${name} belongs to no source and no issued copy.`,
    );
  });

  test('when an entry says that it is larger than it can be', async () => {
    const bytes = await smallFile();
    const claimed = new DataView(bytes.buffer);
    const directory = claimed.getUint32(bytes.length - 6, true);
    // README.txt is the first entry: the length unpacked stands in both of its headers.
    claimed.setUint32(directory + 24, 900_000_000, true);
    claimed.setUint32(22, 900_000_000, true);
    expect(await readCaseFile(bytes, tools)).toMatchObject({
      code: 'damaged',
      message: 'The entry README.txt is damaged: it cannot be unpacked.',
    });
    claimed.setUint32(directory + 24, 1_100_000_000, true);
    claimed.setUint32(22, 1_100_000_000, true);
    expect(await readCaseFile(bytes, tools)).toMatchObject({ code: 'too-large' });
  });

  test('when more comes out of an entry than it says', async () => {
    const zeros = new Uint8Array(5_000_000);
    const bomb = await zipped((entries) =>
      entries.map((entry) => (entry.name === 'README.txt' ? { ...entry, bytes: zeros } : entry)),
    );
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 100, true);
    view.setUint32(22, 100, true);
    expect(await readCaseFile(bomb, tools)).toMatchObject({
      message: 'The entry README.txt is damaged: it cannot be unpacked.',
    });
  });

  test('when it is no ZIP at all', async () => {
    for (const text of ['', 'PK', 'Not a case', 'x'.repeat(10_000)]) {
      const read = await readCaseFile(new TextEncoder().encode(text), tools);
      expect(read).toMatchObject({ ok: false, code: 'not-a-case-file' });
    }
  });
});

function counting(): () => string {
  let last = 0;
  return () => `id-${String((last += 1)).padStart(6, '0')}`;
}
