import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readManifests } from '../../../electron/snapshots/manifest.ts';
import { snapshotReader } from '../../../electron/snapshots/snapshot-reader.ts';
import { temporaryFolders } from '../temporary-folder.ts';
import { filesBelow, journalledCase, newestIn, type Step, tablesOf } from './journalled-case.ts';

const newFolder = temporaryFolders();

/** Change sets of an invented case; now and then a long text. */
const changeSets = (most = 8): fc.Arbitrary<Step[][]> => {
  const words: fc.Arbitrary<string | null> = fc.oneof<fc.MaybeWeightedArbitrary<string | null>[]>(
    { weight: 40, arbitrary: fc.option(fc.string({ unit: 'binary', maxLength: 12 })) },
    { weight: 1, arbitrary: fc.constant('long '.repeat(14_000)) },
  );
  const step = fc.record({
    table: fc.constantFrom('info', 'claims', 'texts'),
    id: fc.integer({ min: 0, max: 400 }).map((number) => `id-${String(number).padStart(4, '0')}`),
    words,
  });
  return fc.array(fc.array(step, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: most });
};

const many = (table: string, count: number, words = 'said'): readonly Step[] =>
  Array.from({ length: count }, (_, index) => ({
    table,
    id: `row-${String(index).padStart(5, '0')}`,
    words,
  }));

test('a snapshot folded step by step is to the byte the one that is made at once, and holds what the journal leads to', async () => {
  await fc.assert(
    fc.asyncProperty(changeSets(), fc.infiniteStream(fc.boolean()), async (sets, pauses) => {
      const stepwise = journalledCase(newFolder());
      const atOnce = journalledCase(newFolder());
      for (const set of sets) {
        await stepwise.commit(set);
        await atOnce.commit(set);
        if (pauses.next().value) expect(await stepwise.take()).toMatchObject({ ok: true });
      }
      await stepwise.take();
      await atOnce.take();
      const [one, other] = [await newestIn(stepwise.folder), await newestIn(atOnce.folder)];
      expect(one.tables).toEqual(other.tables);
      expect(one.journal).toEqual(other.journal);
      expect({ seq: one.seq, head: one.head }).toEqual({ seq: other.seq, head: other.head });
      expect(await tablesOf(stepwise.folder, one)).toEqual(stepwise.tables);
      const lines = await snapshotReader([stepwise.folder], []).journal(one);
      expect(`${lines.join('\n')}\n`).toBe(readFileSync(stepwise.journal, 'utf8'));
    }),
    { numRuns: 10, seed: 20_261_130 },
  );
});

test('how the case stood before a step can be kept after it', async () => {
  const held = journalledCase(newFolder());
  await held.commit(many('claims', 300));
  await held.take();
  const before = held.tables;
  await held.commit(many('claims', 300).map((step) => ({ ...step, words: null })));
  const late = await held.take({ reason: 'before-import', upTo: 1 });
  expect(late).toMatchObject({ ok: true, value: { snapshot: { seq: 1, reason: 'before-import' } } });
  expect(await tablesOf(held.folder, await newestIn(held.folder))).toEqual(before);
  await held.take();
  expect(await tablesOf(held.folder, await newestIn(held.folder))).toEqual(new Map());
});

test('a small change writes a few small files, whatever the size of the case', async () => {
  const held = journalledCase(newFolder());
  await held.commit(many('claims', 3000));
  await held.commit(many('texts', 20, 'A long text. '.repeat(8000)));
  await held.take();
  const before = new Set(filesBelow(held.folder));
  await held.commit([{ table: 'claims', id: 'row-01500', words: 'changed' }]);
  await held.take();
  const written = filesBelow(held.folder).filter((file) => !before.has(file));
  // The manifest, the chunk of the row, and the end of the journal.
  expect(written).toHaveLength(3);
  expect((await newestIn(held.folder)).counts).toEqual({ claims: 3000, texts: 20 });
});

test('nothing is written when nothing has changed, unless it was asked for', async () => {
  const held = journalledCase(newFolder());
  expect(await held.take()).toEqual({ ok: true, value: null });
  await held.commit(many('claims', 3));
  await held.take();
  const before = filesBelow(held.folder);
  expect(await held.take({ reason: 'closing' })).toMatchObject({ ok: true, value: { isNew: false } });
  expect(filesBelow(held.folder)).toEqual(before);
  expect(await held.take({ reason: 'asked' })).toMatchObject({ ok: true, value: { isNew: true } });
  expect(filesBelow(held.folder)).toHaveLength(before.length + 1);
});

test('a line that is still being written is left for the next time', async () => {
  const held = journalledCase(newFolder());
  await held.commit(many('claims', 3));
  const whole = readFileSync(held.journal, 'utf8');
  appendFileSync(held.journal, whole.slice(0, 50));
  expect(await held.take()).toMatchObject({ ok: true, value: { snapshot: { seq: 1 } } });
  writeFileSync(held.journal, whole);
  await held.commit(many('claims', 4));
  expect(await held.take()).toMatchObject({ ok: true, value: { snapshot: { seq: 2 } } });
});

test('a damaged journal gives no snapshot, and leaves those that are there alone', async () => {
  const held = journalledCase(newFolder());
  await held.commit(many('claims', 3));
  await held.take();
  await held.commit(many('claims', 5));
  const before = filesBelow(held.folder);
  const bytes = readFileSync(held.journal);
  bytes[bytes.length - 30] = (bytes.at(-30) ?? 0) ^ 1;
  writeFileSync(held.journal, bytes);
  const answer = await held.take({ reason: 'asked' });
  expect(answer).toMatchObject({ ok: false, code: 'journal-damaged' });
  expect(!answer.ok && answer.message).toContain('line 2');
  expect(filesBelow(held.folder)).toEqual(before);
});

test('an emptied case is never put beside a full one as if nothing had happened', async () => {
  const held = journalledCase(newFolder());
  await held.commit(many('claims', 200));
  await held.take();
  const before = filesBelow(held.folder);
  rmSync(held.journal);
  const emptied = journalledCase(held.root);
  await emptied.commit([{ table: 'info', id: 'row-0', words: 'New' }]);
  const answer = await emptied.take();
  expect(answer).toMatchObject({ ok: false, code: 'shrunk' });
  expect(!answer.ok && answer.message).toContain(
    'holds 200 records, but the journal of this case leads to 1',
  );
  expect(filesBelow(held.folder)).toEqual(before);
  expect(await emptied.take({ goesBack: true })).toMatchObject({ ok: true });
});

test('a case that the analyst has emptied is kept as it is: the journal says what became of everything', async () => {
  const held = journalledCase(newFolder());
  await held.commit(many('claims', 200));
  await held.take();
  await held.commit(many('claims', 199).map((step) => ({ ...step, words: null })));
  expect(await held.take()).toMatchObject({ ok: true, value: { snapshot: { counts: { claims: 1 } } } });
});

test('a journal that lost its end goes on from the snapshot that it still leads to', async () => {
  const held = journalledCase(newFolder());
  await held.commit(many('claims', 100));
  await held.take();
  const whole = readFileSync(held.journal).byteLength;
  await held.commit([{ table: 'claims', id: 'row-00001', words: 'lost' }]);
  await held.take();
  truncateSync(held.journal, whole);
  const again = journalledCase(held.root);
  expect((await again.take({ reason: 'asked' })).ok).toBe(true);
  const [newest, lost] = (await readManifests(held.folder)).sound;
  expect([newest?.seq, lost?.seq]).toEqual([1, 2]);
  expect(newest?.number).toBeGreaterThan(lost?.number ?? 0);
});

test('a damaged chunk is written again by the next snapshot that needs it', async () => {
  const held = journalledCase(newFolder());
  await held.commit(many('claims', 3));
  await held.take();
  const [chunk] = (await newestIn(held.folder)).tables['claims'] ?? [];
  const file = path.join(held.folder, 'chunks', chunk?.name ?? '');
  truncateSync(file, 10);
  await held.commit([{ table: 'claims', id: 'row-00009', words: 'more' }]);
  expect(await held.take()).toMatchObject({ ok: true });
  expect(await tablesOf(held.folder, await newestIn(held.folder))).toEqual(held.tables);
});
