import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openJournals } from '../../electron/journal.ts';
import { chainHead } from '../../shared/model/journal-chain.ts';
import { temporaryFolders } from './temporary-folder.ts';
import { wholeJournal } from './whole-journal.ts';

const CASE = 'case-0001';
const newFolder = temporaryFolders();
const fileIn = (cases: string) => path.join(cases, CASE, 'journal.ndjson');
const entry = (seq: number, words = ''): string => JSON.stringify({ seq, words });
const at = () => new Date(Date.UTC(2026, 0, 1));

async function journalOf(entries: readonly string[]): Promise<string> {
  const cases = newFolder();
  await openJournals(cases).append(CASE, entries);
  return cases;
}

test('however a journal is cut into parts, the parts are the journal, and each says where its chain has come', async () => {
  const words = fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(words, fc.integer({ min: 1, max: 300 }), async (all, most) => {
      const entries = all.map((one, index) => entry(index + 1, one));
      const journals = openJournals(await journalOf(entries), { now: at, partCharacters: most });
      const read: string[] = [];
      for (let isEnd = false; !isEnd; ) {
        const part = await journals.read(CASE, read.length);
        if (!part.ok) throw new Error(part.message);
        const characters = part.value.lines.reduce((sum, line) => sum + line.length, 0);
        expect(part.value.lines.length === 1 || characters <= most).toBe(true);
        read.push(...part.value.lines);
        expect(part.value.head).toBe(chainHead(read));
        ({ isEnd } = part.value);
      }
      expect(read).toEqual(entries);
    }),
    { numRuns: 40 },
  );
});

describe('between two parts', () => {
  const entries = [1, 2, 3, 4].map((seq) => entry(seq, 'said'));

  test('a line that is changed is found where it stands, and what was read before is not read again', async () => {
    const cases = await journalOf(entries);
    const journals = openJournals(cases, { now: at, partCharacters: 1 });
    expect(await journals.read(CASE, 0)).toMatchObject({ ok: true, value: { lines: [entries[0]] } });
    const text = readFileSync(fileIn(cases), 'utf8').split('\n');
    // The first part has been checked and handed over; nothing is to be gained from reading it again.
    writeFileSync(fileIn(cases), [text[0]?.replace('said', 'sad_'), ...text.slice(1)].join('\n'));
    expect(await journals.read(CASE, 1)).toMatchObject({ ok: true, value: { lines: [entries[1]] } });
    writeFileSync(fileIn(cases), text.join('\n').replaceAll('said', 'sold'));
    expect(await journals.read(CASE, 2)).toMatchObject({
      code: 'journal-damaged',
      message: 'The journal of this case is damaged in line 3.',
    });
  });

  test('a file that is cut at the end of a line does not pass for a shorter journal', async () => {
    const cases = await journalOf(entries);
    const journals = openJournals(cases, { now: at, partCharacters: 1 });
    await journals.read(CASE, 0);
    const [first = '', second = ''] = readFileSync(fileIn(cases), 'utf8').split('\n');
    truncateSync(fileIn(cases), first.length + second.length + 2);
    expect(await journals.read(CASE, 1)).toMatchObject({ code: 'journal-damaged' });
    expect(await journals.read(CASE, 2)).toMatchObject({ code: 'journal-damaged' });
  });

  test('another reader takes nothing away, and what is written meanwhile is read as well', async () => {
    const journals = openJournals(await journalOf(entries), { now: at, partCharacters: 1 });
    const [one, other]: [string[], string[]] = [[], []];
    for (let turn = 0; turn < 3; turn += 1) {
      for (const reader of [one, other]) {
        const part = await journals.read(CASE, reader.length);
        if (part.ok) reader.push(...part.value.lines);
      }
    }
    await journals.append(CASE, [entry(5)]);
    expect(one).toEqual(entries.slice(0, 3));
    expect(await wholeJournal(journals, CASE, one.length)).toEqual({
      ok: true,
      value: [entries[3], entry(5)],
    });
    expect(other).toEqual(one);
  });
});

test('a journal that is much longer than a part is read in parts no longer than that', async () => {
  const most = 200_000;
  const entries = Array.from({ length: 12_000 }, (_, index) => entry(index + 1, `${index} `.repeat(400)));
  const journals = openJournals(await journalOf(entries), { now: at, partCharacters: most });
  let seq = 0;
  let largest = 0;
  for (let isEnd = false; !isEnd; ) {
    const part = await journals.read(CASE, seq);
    if (!part.ok) throw new Error(part.message);
    largest = Math.max(
      largest,
      part.value.lines.reduce((sum, line) => sum + line.length, 0),
    );
    expect(part.value.lines).toEqual(entries.slice(seq, seq + part.value.lines.length));
    seq += part.value.lines.length;
    ({ isEnd } = part.value);
  }
  expect(seq).toBe(entries.length);
  expect(largest).toBeLessThanOrEqual(most);
  expect(await journals.check(CASE)).toMatchObject({ ok: true, value: { seq } });
});

test('a damaged journal goes on with its sound part, to the byte, and the whole of it is kept beside', async () => {
  const entries = [1, 2, 3, 4, 5].map((seq) => entry(seq));
  const cases = await journalOf(entries);
  const lines = readFileSync(fileIn(cases), 'utf8').split('\n');
  const damaged = lines.with(2, lines[2]?.replace('"hash":"', '"hash":"z') ?? '').join('\n');
  writeFileSync(fileIn(cases), damaged);
  appendFileSync(fileIn(cases), 'torn');
  const journals = openJournals(cases, { now: at });
  const name = 'journal.damaged-20260101T000000.000Z.ndjson';
  expect(await journals.setAside(CASE, true)).toEqual({ ok: true, value: { name } });
  expect(readFileSync(fileIn(cases), 'utf8')).toBe(`${lines.slice(0, 2).join('\n')}\n`);
  expect(readFileSync(path.join(cases, CASE, name), 'utf8')).toBe(`${damaged}torn`);
  expect(await journals.append(CASE, [entry(3, 'anew')])).toEqual({ ok: true, value: { seq: 3 } });
  expect(readFileSync(path.join(cases, CASE, name), 'utf8')).toBe(`${damaged}torn`);
  expect(await wholeJournal(journals, CASE)).toEqual({
    ok: true,
    value: [...entries.slice(0, 2), entry(3, 'anew')],
  });
});
