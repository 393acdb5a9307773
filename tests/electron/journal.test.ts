import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openJournals } from '../../electron/journal.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { temporaryFolders } from './temporary-folder.ts';
import { wholeJournal } from './whole-journal.ts';

const CASE = 'case-0001';
const newFolder = temporaryFolders();
const fileIn = (cases: string) => path.join(cases, CASE, 'journal.ndjson');
const entry = (seq: number, label = `Edit ${seq}`): string => canonicalJson({ seq, label, changes: [] });
const entries = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => entry(from + index));
const linesOf = (cases: string) => readFileSync(fileIn(cases), 'utf8').trimEnd().split('\n');

test('a case without a journal has head 0 and nothing to read', async () => {
  const cases = newFolder();
  const journals = openJournals(cases);
  expect(await journals.head(CASE)).toEqual({ ok: true, value: { seq: 0 } });
  expect(await wholeJournal(journals, CASE)).toEqual({ ok: true, value: [] });
  expect(existsSync(path.join(cases, CASE))).toBe(false);
});

test('the cases that have a journal are listed, and nothing else in the folder is', async () => {
  const cases = newFolder();
  const journals = openJournals(cases);
  expect(await journals.list()).toEqual([]);
  await journals.append(CASE, entries(1, 1));
  await journals.append('case-b002', entries(1, 1));
  mkdirSync(path.join(cases, 'case-c003'));
  mkdirSync(path.join(cases, 'Not A Case'));
  writeFileSync(path.join(cases, 'Not A Case', 'journal.ndjson'), '');
  expect(await journals.list()).toEqual([CASE, 'case-b002'].toSorted());
});

test('whatever was appended is read back to the letter, also by the next start', async () => {
  const texts = fc.string({ unit: 'binary', maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      async (batches) => {
        const cases = newFolder();
        const journals = openJournals(cases);
        const written: string[] = [];
        for (const labels of batches) {
          const batch = labels.map((label, index) => entry(written.length + index + 1, label));
          written.push(...batch);
          expect(await journals.append(CASE, batch)).toEqual({ ok: true, value: { seq: written.length } });
        }
        for (const reader of [journals, openJournals(cases)]) {
          expect(await reader.head(CASE)).toEqual({ ok: true, value: { seq: written.length } });
          expect(await wholeJournal(reader, CASE)).toEqual({ ok: true, value: written });
          expect(await wholeJournal(reader, CASE, written.length - 1)).toEqual({
            ok: true,
            value: written.slice(-1),
          });
        }
      },
    ),
    { numRuns: 15 },
  );
});

test('each line carries the hash of the one before and of its own entry', async () => {
  const cases = newFolder();
  await openJournals(cases).append(CASE, entries(1, 3));
  let prevHash = '0'.repeat(64);
  for (const [index, text] of linesOf(cases).entries()) {
    const line = JSON.parse(text) as { seq: number; prevHash: string; hash: string; entry: unknown };
    expect(line.seq).toBe(index + 1);
    expect(line.prevHash).toBe(prevHash);
    expect(line.hash).toBe(
      createHash('sha256')
        .update(prevHash + canonicalJson(line.entry))
        .digest('hex'),
    );
    prevHash = line.hash;
  }
});

test('appends that arrive together are written in order and each is answered with the last entry of its own', async () => {
  const cases = newFolder();
  const journals = openJournals(cases);
  const answers = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(async (seq) => await journals.append(CASE, [entry(seq)])),
  );
  expect(answers).toEqual([1, 2, 3, 4, 5, 6].map((seq) => ({ ok: true, value: { seq } })));
  expect(linesOf(cases)).toHaveLength(6);
});

test('sending the same entries again changes nothing and is no error', async () => {
  const cases = newFolder();
  const journals = openJournals(cases);
  await journals.append(CASE, entries(1, 4));
  const before = readFileSync(fileIn(cases), 'utf8');
  expect(await journals.append(CASE, entries(2, 3))).toEqual({ ok: true, value: { seq: 4 } });
  expect(await openJournals(cases).append(CASE, entries(1, 4))).toEqual({ ok: true, value: { seq: 4 } });
  expect(readFileSync(fileIn(cases), 'utf8')).toBe(before);
  expect(await journals.append(CASE, entries(3, 6))).toEqual({ ok: true, value: { seq: 6 } });
  expect(await wholeJournal(journals, CASE)).toEqual({ ok: true, value: entries(1, 6) });
});

test('the same entry sent twice at once is written once', async () => {
  const cases = newFolder();
  const journals = openJournals(cases);
  const answers = await Promise.all([journals.append(CASE, [entry(1)]), journals.append(CASE, [entry(1)])]);
  expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
  expect(linesOf(cases)).toHaveLength(1);
});

test('another entry under a number that is taken is refused, and nothing of that append is written', async () => {
  const cases = newFolder();
  const journals = openJournals(cases);
  await journals.append(CASE, entries(1, 3));
  const answer = await journals.append(CASE, [entry(2, 'Something else'), entry(3), entry(4)]);
  expect(answer).toMatchObject({ ok: false, code: 'journal-conflict' });
  expect(await wholeJournal(journals, CASE)).toEqual({ ok: true, value: entries(1, 3) });
});

test('a gap is refused and does not spoil the appends beside it', async () => {
  const cases = newFolder();
  const journals = openJournals(cases);
  const answers = await Promise.all([
    journals.append(CASE, [entry(1)]),
    journals.append(CASE, [entry(2), entry(4)]),
    journals.append(CASE, [entry(2)]),
  ]);
  expect(answers[0]).toMatchObject({ ok: true });
  expect(answers[1]).toMatchObject({ ok: false, code: 'journal-conflict' });
  expect(answers[2]).toEqual({ ok: true, value: { seq: 2 } });
});

test.each([
  '',
  'x',
  '[]',
  '{}',
  '{"seq":0}',
  '{"seq":1.5}',
  '{"seq":"1"}',
  '{"seq":1}\n{"seq":2}',
  '{"seq":1,"a":"\ud800"}',
])('what is not one line of JSON with a number is refused: %j', async (text) => {
  const cases = newFolder();
  expect(await openJournals(cases).append(CASE, [text])).toMatchObject({ ok: false, code: 'bad-arguments' });
  expect(existsSync(fileIn(cases))).toBe(false);
});

test('an id that is none becomes no path', async () => {
  await expect(openJournals(newFolder()).head('../../etc')).rejects.toThrow('Not the id of a case');
});

test('wherever a crash cuts the last line, all whole lines are kept and the cut bytes are put aside', async () => {
  const cases = newFolder();
  await openJournals(cases).append(CASE, [...entries(1, 3), entry(4, 'x'.repeat(100_000))]);
  const whole = readFileSync(fileIn(cases));
  const lastStart = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: lastStart, max: whole.length - 1 }), async (cut) => {
      const folder = newFolder();
      await openJournals(folder).append(CASE, [entry(1)]);
      writeFileSync(fileIn(folder), whole.subarray(0, cut));
      const journals = openJournals(folder, { now: () => new Date('2026-01-02T03:04:05.678Z') });

      expect(await journals.head(CASE)).toEqual({ ok: true, value: { seq: 3 } });
      const aside = readdirSync(path.join(folder, CASE)).filter((name) => name.startsWith('journal.torn-'));
      expect(aside).toEqual(cut === lastStart ? [] : ['journal.torn-20260102T030405.678Z']);
      for (const name of aside) {
        const kept = readFileSync(path.join(folder, CASE, name));
        expect(kept.equals(whole.subarray(lastStart, cut))).toBe(true);
      }
      expect(await journals.append(CASE, [entry(4)])).toEqual({ ok: true, value: { seq: 4 } });
      expect(await wholeJournal(openJournals(folder), CASE)).toEqual({ ok: true, value: entries(1, 4) });
    }),
    { numRuns: 30, examples: [[lastStart], [lastStart + 1], [whole.length - 1]] },
  );
});

test('a tail of zeros, as a power cut may leave it, is a torn line', async () => {
  const cases = newFolder();
  await openJournals(cases).append(CASE, entries(1, 2));
  appendFileSync(fileIn(cases), Buffer.alloc(5000));
  expect(await wholeJournal(openJournals(cases), CASE)).toEqual({ ok: true, value: entries(1, 2) });
});

test('a change of any one byte of a whole line is found and its line is named', async () => {
  const cases = newFolder();
  await openJournals(cases).append(CASE, entries(1, 5));
  const sound = readFileSync(fileIn(cases));
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 2), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const folder = newFolder();
      await openJournals(folder).append(CASE, [entry(1)]);
      const damaged = Buffer.from(sound);
      damaged[at] = (sound[at] ?? 0) ^ flip;
      writeFileSync(fileIn(folder), damaged);
      const line = sound.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
      expect(await wholeJournal(openJournals(folder), CASE)).toEqual({
        ok: false,
        code: 'journal-damaged',
        message: `The journal of this case is damaged in line ${line}.`,
      });
    }),
    { numRuns: 100 },
  );
});

test('a line taken out, put in or moved is found', async () => {
  const cases = newFolder();
  await openJournals(cases).append(CASE, entries(1, 4));
  const [first = '', second = '', third = '', fourth = ''] = linesOf(cases);
  for (const [lines, line] of [
    [[first, third, fourth], 2],
    [[first, second, second, third, fourth], 3],
    [[first, third, second, fourth], 2],
    [[second, third, fourth], 1],
  ] as const) {
    writeFileSync(fileIn(cases), `${lines.join('\n')}\n`);
    expect(await wholeJournal(openJournals(cases), CASE)).toMatchObject({
      ok: false,
      code: 'journal-damaged',
      message: expect.stringContaining(`line ${line}.`) as string,
    });
  }
});

test('a damaged last line stops appends: nothing is written behind it', async () => {
  const cases = newFolder();
  await openJournals(cases).append(CASE, entries(1, 3));
  const damaged = readFileSync(fileIn(cases), 'utf8').replace('Edit 3', 'Edit X');
  writeFileSync(fileIn(cases), damaged);
  const journals = openJournals(cases);
  expect(await journals.head(CASE)).toMatchObject({ ok: false, code: 'journal-damaged' });
  expect(await journals.append(CASE, [entry(4)])).toMatchObject({ ok: false, code: 'journal-damaged' });
  expect(readFileSync(fileIn(cases), 'utf8')).toBe(damaged);
});

test('a journal that someone else shortened is not written to as if nothing had happened', async () => {
  const cases = newFolder();
  const journals = openJournals(cases);
  await journals.append(CASE, entries(1, 3));
  const lastLine = Buffer.byteLength(linesOf(cases).at(-1) ?? '') + 1;
  truncateSync(fileIn(cases), readFileSync(fileIn(cases)).length - lastLine);
  expect(await journals.append(CASE, [entry(4)])).toMatchObject({ ok: false, code: 'journal-unwritten' });
  expect(await journals.append(CASE, [entry(4)])).toMatchObject({ ok: false, code: 'journal-conflict' });
  expect(await journals.append(CASE, entries(3, 4))).toEqual({ ok: true, value: { seq: 4 } });
});

test('cases do not share a journal', async () => {
  const journals = openJournals(newFolder());
  await journals.append('case-0001', entries(1, 2));
  await journals.append('case-0002', entries(1, 1));
  expect(await journals.head('case-0001')).toEqual({ ok: true, value: { seq: 2 } });
  expect(await journals.head('case-0002')).toEqual({ ok: true, value: { seq: 1 } });
});

test('a check computes the chain anew from the first line, and names the line where it breaks', async () => {
  const cases = newFolder();
  const journals = openJournals(cases);
  expect(await journals.check(CASE)).toEqual({ ok: true, value: { seq: 0, head: '0'.repeat(64) } });
  await journals.append(CASE, entries(1, 3));
  const checked = await journals.check(CASE);
  const last = JSON.parse(linesOf(cases).at(-1) ?? '') as { readonly hash: string };
  expect(checked).toEqual({ ok: true, value: { seq: 3, head: last.hash } });
  const text = readFileSync(fileIn(cases), 'utf8');
  writeFileSync(fileIn(cases), text.replace('Edit 2', 'Edit X'));
  expect(await openJournals(cases).check(CASE)).toMatchObject({
    ok: false,
    code: 'journal-damaged',
    message: 'The journal of this case is damaged in line 2.',
  });
});
