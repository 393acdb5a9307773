import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openOriginals } from '../../electron/originals.ts';
import { temporaryFolders } from './temporary-folder.ts';

const CASE = 'case-0001';
const newFolder = temporaryFolders();
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const folderIn = (cases: string) => path.join(cases, CASE, 'originals');

test('an original comes back to the byte, under the hash of its bytes', async () => {
  const originals = openOriginals(newFolder());
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      const sha256 = hashOf(bytes);
      expect(await originals.keep(CASE, bytes)).toEqual({ ok: true, value: { sha256 } });
      expect(await originals.read(CASE, sha256)).toEqual({ ok: true, value: bytes });
    }),
    { numRuns: 20 },
  );
});

test('keeping twice stores once and leaves the first copy alone', async () => {
  const cases = newFolder();
  const originals = openOriginals(cases);
  const bytes = Buffer.from('the same words');
  await originals.keep(CASE, bytes);
  const before = statSync(path.join(folderIn(cases), hashOf(bytes)));
  await Promise.all([originals.keep(CASE, bytes), originals.keep(CASE, bytes)]);
  expect(readdirSync(folderIn(cases))).toEqual([hashOf(bytes)]);
  expect(statSync(path.join(folderIn(cases), hashOf(bytes))).ino).toBe(before.ino);
});

test('a damaged original is reported, and keeping the bytes again heals it', async () => {
  const cases = newFolder();
  const originals = openOriginals(cases);
  const bytes = Buffer.from('words');
  const file = path.join(folderIn(cases), hashOf(bytes));
  await originals.keep(CASE, bytes);
  writeFileSync(file, 'other words');
  expect(await originals.read(CASE, hashOf(bytes))).toMatchObject({ ok: false, code: 'original-damaged' });
  await originals.keep(CASE, bytes);
  expect(readFileSync(file, 'utf8')).toBe('words');
});

test('a missing original is told apart from a damaged one', async () => {
  const cases = newFolder();
  const originals = openOriginals(cases);
  const bytes = Buffer.from('words');
  expect(await originals.read(CASE, hashOf(bytes))).toMatchObject({ ok: false, code: 'original-missing' });
  await originals.keep(CASE, bytes);
  rmSync(path.join(folderIn(cases), hashOf(bytes)));
  expect(await originals.read(CASE, hashOf(bytes))).toMatchObject({ ok: false, code: 'original-missing' });
});

test.each([
  '../case-0001',
  'case-0001/..',
  '..',
  '',
  'CASE-0001',
  'a',
  'case 0001',
  'case-0001\0',
  'nul',
  'case.0001',
])('an id that is none becomes no path: %j', async (caseId) => {
  const cases = newFolder();
  const originals = openOriginals(cases);
  await expect(originals.keep(caseId, new Uint8Array(1))).rejects.toThrow('Not the id of a case');
  await expect(originals.read(caseId, '0'.repeat(64))).rejects.toThrow('Not the id of a case');
  expect(readdirSync(cases)).toEqual([]);
});

test.each(['', '../journal.ndjson', 'A'.repeat(64), '0'.repeat(63), `${'0'.repeat(63)}/`])(
  'a hash that is none becomes no path: %j',
  async (sha256) => {
    const answer = await openOriginals(newFolder()).read(CASE, sha256);
    expect(answer).toMatchObject({ ok: false, code: 'original-missing' });
  },
);
