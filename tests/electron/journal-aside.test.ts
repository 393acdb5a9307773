import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openJournals } from '../../electron/journal.ts';
import { temporaryFolders } from './temporary-folder.ts';
import { wholeJournal } from './whole-journal.ts';

const CASE = 'case-0001';
const newFolder = temporaryFolders();
const entry = (seq: number): string => JSON.stringify({ seq });
const fileIn = (cases: string) => path.join(cases, CASE, 'journal.ndjson');

test('a journal whose chain breaks is read up to the break, whatever stands behind it', async () => {
  const cases = await journalOf(5);
  spoilLine(cases, 3);
  expect(await openJournals(cases).sound(CASE, 0)).toMatchObject({
    ok: true,
    value: { lines: [entry(1), entry(2)], isEnd: true, damagedLine: 3 },
  });
  expect(await openJournals(newFolder()).sound(CASE, 0)).toMatchObject({
    ok: true,
    value: { lines: [], isEnd: true, damagedLine: null },
  });
});

test('a damaged journal set aside keeps every byte, and a new one begins where it stood', async () => {
  const cases = await journalOf(5);
  spoilLine(cases, 5);
  const before = readFileSync(fileIn(cases), 'utf8');
  const at = new Date(Date.UTC(2026, 0, 1));
  const journals = openJournals(cases, { now: () => at });
  expect(await journals.append(CASE, [entry(6)])).toMatchObject({ ok: false, code: 'journal-damaged' });
  const name = 'journal.damaged-20260101T000000.000Z.ndjson';
  expect(await journals.setAside(CASE, false)).toEqual({ ok: true, value: { name } });
  expect(readFileSync(path.join(cases, CASE, name), 'utf8')).toBe(before);
  expect(await journals.append(CASE, [entry(1)])).toEqual({ ok: true, value: { seq: 1 } });
  // Set aside a second time in the same instant: the first keeps its name and its bytes.
  expect(await journals.setAside(CASE, false)).toMatchObject({ ok: true });
  expect(readFileSync(path.join(cases, CASE, name), 'utf8')).toBe(before);
  expect(readdirSync(path.join(cases, CASE))).toHaveLength(2);
});

test('entries are in their order by number, however the clock went', async () => {
  const cases = newFolder();
  for (const [seq, year] of [
    [1, 2026],
    [2, 2025],
    [3, 2027],
  ] as const) {
    const journals = openJournals(cases, { now: () => new Date(Date.UTC(year, 0, 1)) });
    await journals.append(CASE, [entry(seq)]);
    appendFileSync(fileIn(cases), 'torn');
  }
  expect(await wholeJournal(openJournals(cases), CASE)).toEqual({ ok: true, value: [1, 2, 3].map(entry) });
});

async function journalOf(count: number): Promise<string> {
  const cases = newFolder();
  const entries = Array.from({ length: count }, (_, index) => entry(index + 1));
  await openJournals(cases).append(CASE, entries);
  return cases;
}

function spoilLine(cases: string, line: number): void {
  const lines = readFileSync(fileIn(cases), 'utf8').split('\n');
  lines[line - 1] = (lines[line - 1] ?? '').replace(/"hash":"./, '"hash":"z');
  writeFileSync(fileIn(cases), lines.join('\n'));
}
