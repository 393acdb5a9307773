import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { lockBytes, unlockBytes } from '../../../renderer/workers/age-file.ts';
import { caseFileTools } from '../../../renderer/workers/case-file-tools.ts';
import { isAgeFile, readAgeHeader } from '../../../shared/formats/age-header.ts';
import { readCaseFile } from '../../../shared/formats/case-file.ts';
import { LOCKING_WORDS } from '../../../shared/words/locking.ts';
import { hasAge, openedByAge } from '../../age-program.ts';
import { temporaryFolders } from '../../electron/temporary-folder.ts';

const newFolder = temporaryFolders();
const PASSPHRASE = 'lantern acrobat tidy glacier';
const LOCKED = 'tests/fixtures/locked';
const plain = new Uint8Array(fs.readFileSync('tests/fixtures/case-files/version-1.touchstone'));
const GOLDEN = ['by-age.touchstone.age', 'by-touchstone.touchstone.age'];
/** Enough for tests: what is tried is the file, not the passphrase. */
const LIGHT = 1;
const CHUNK = 65_536 + 16;

const lock = (bytes: Uint8Array, passphrase = PASSPHRASE) => lockBytes(bytes, passphrase, undefined, LIGHT);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const codeOf = async (file: Uint8Array, passphrase = PASSPHRASE) => {
  const opened = await unlockBytes(file, passphrase);
  return opened.ok ? 'opened' : opened.code;
};

describe.each(GOLDEN)('the case file %s, encrypted once and for ever', (name) => {
  const file = new Uint8Array(fs.readFileSync(path.join(LOCKED, name)));

  test('opens to the case file that was put in, and that one is read', async () => {
    expect(readAgeHeader(file)).toEqual({ kind: 'passphrase', workFactor: 18 });
    const opened = await unlockBytes(file, PASSPHRASE);
    expect(opened).toEqual({ ok: true, value: plain });
    if (opened.ok) expect((await readCaseFile(opened.value, caseFileTools)).ok).toBe(true);
  });

  test.skipIf(!hasAge)('opens with the program “age” too', async () => {
    const copy = path.join(newFolder(), 'case.touchstone.age');
    fs.copyFileSync(path.join(LOCKED, name), copy);
    expect(new Uint8Array(openedByAge(copy, PASSPHRASE))).toEqual(plain);
  });
});

test('whatever is locked with a passphrase comes out again as it was', async () => {
  const size = fc.oneof(fc.nat(300), fc.constantFrom(65_535, 65_536, 65_537, 131_072, 131_073));
  await fc.assert(
    fc.asyncProperty(size, fc.string({ minLength: 1, unit: 'grapheme' }), async (length, passphrase) => {
      const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
      const file = await lock(bytes, passphrase);
      expect(isAgeFile(file)).toBe(true);
      const opened = await unlockBytes(file, passphrase);
      expect(opened.ok && Buffer.compare(opened.value, bytes)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('the same passphrase typed on another keyboard opens the file', async () => {
  const file = await lock(plain, 'cafe\u0301 noir');
  expect(await codeOf(file, 'caf\u00e9 noir')).toBe('opened');
});

test('the same case is never the same file twice, and none of its words is in it', async () => {
  const words = bytesOf('The ferry was chartered by Meridian. '.repeat(200));
  const [one, other] = [await lock(words), await lock(words)];
  expect(one).not.toEqual(other);
  expect(Buffer.from(one).includes('Meridian')).toBe(false);
});

describe('a file that somebody changed', () => {
  const small = bytesOf('The ferry was chartered by Meridian. '.repeat(8));
  let file: Uint8Array;
  beforeAll(async () => {
    file = await lock(small);
  });

  test('is never taken, whichever single bit was turned', async () => {
    const flips = Array.from({ length: file.length * 8 }, (_, bit) => bit);
    expect(flips.length).toBeGreaterThan(1000);
    const accepted: number[] = [];
    for (const bit of flips) {
      const damaged = new Uint8Array(file);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if ((await codeOf(damaged)) === 'opened') accepted.push(bit);
    }
    expect(accepted).toEqual([]);
  });

  test('is called damaged where its text was touched, and not blamed on the passphrase', async () => {
    const damaged = new Uint8Array(file);
    damaged[file.length - 20] = (damaged[file.length - 20] ?? 0) ^ 1;
    expect(await unlockBytes(damaged, PASSPHRASE)).toMatchObject({
      ok: false,
      code: 'damaged',
      message: LOCKING_WORDS.refused.damaged,
    });
  });

  test('is not taken with a piece of its own put in twice, left out or moved', async () => {
    const three = await lock(new Uint8Array(3 * 65_536).fill(7));
    const head = three.length - 3 * CHUNK;
    const [start, ...chunks] = [0, 1, 2, 3].map((at) =>
      at === 0 ? three.slice(0, head) : three.slice(head + (at - 1) * CHUNK, head + at * CHUNK),
    ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const [a, b, c] = chunks;
    const put = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat([start, ...parts]));
    expect(await codeOf(put(a, b, c))).toBe('opened');
    for (const wrong of [put(b, a, c), put(a, c), put(a, b, b, c), put(a, b, c, c), put(a, b)]) {
      expect(await codeOf(wrong)).toBe('damaged');
    }
  });
});

test('a file cut short at the edge of any piece, or beside it, is called damaged', async () => {
  const file = await lock(new Uint8Array(3 * 65_536 + 100).fill(9));
  const head = file.length - (3 * CHUNK + 116);
  const edges = [0, head - 17, head - 16, head, head + CHUNK, head + 2 * CHUNK, head + 3 * CHUNK];
  const cuts = edges.flatMap((edge) => [edge - 1, edge, edge + 1]).filter((cut) => cut >= 0);
  for (const cut of cuts) expect([cut, await codeOf(file.slice(0, cut))]).toEqual([cut, 'damaged']);
});

test('a wrong passphrase is said to be wrong, and gives nothing', async () => {
  const file = await lock(plain);
  for (const wrong of [`${PASSPHRASE} `, PASSPHRASE.toUpperCase(), '', 'x']) {
    expect(await codeOf(file, wrong)).toBe('wrong-passphrase');
  }
});

test('a file that would take hours to try is not tried', async () => {
  const text = new TextDecoder('latin1').decode(await lock(bytesOf('x')));
  for (const factor of ['21', '30', '62', '999']) {
    const heavy = Uint8Array.from(text.replace(/(scrypt \S+) 1\n/u, `$1 ${factor}\n`), (c) =>
      c.charCodeAt(0),
    );
    expect(readAgeHeader(heavy)).toEqual({ kind: 'passphrase', workFactor: Number(factor) });
    expect(await codeOf(heavy)).toBe('too-heavy');
  }
});

test('a file for a key is told from one for a passphrase, and other bytes from both', async () => {
  const key = bytesOf('age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n');
  expect(await codeOf(key)).toBe('needs-key');
  expect(isAgeFile(plain)).toBe(false);
  expect(isAgeFile(new Uint8Array())).toBe(false);
  expect(await codeOf(bytesOf('age-encryption.org/v1\n'))).toBe('damaged');
  expect(await codeOf(bytesOf('age-encryption.org/v1\n-> scrypt a 018\n'))).toBe('damaged');
});

test('a file that was armoured for mail opens too, and one whose armour is broken is damaged', async () => {
  const { armor } = await import('age-encryption');
  const text = armor.encode(await lock(plain));
  expect(isAgeFile(bytesOf(text))).toBe(true);
  expect(await unlockBytes(bytesOf(text), PASSPHRASE)).toEqual({ ok: true, value: plain });
  expect(await codeOf(bytesOf(text.slice(0, -40)))).toBe('damaged');
});

test('progress is told from nothing to all', async () => {
  const steps: (readonly [number, number])[] = [];
  const bytes = new Uint8Array(2_500_000);
  const file = await lockBytes(bytes, PASSPHRASE, (...step) => steps.push(step), LIGHT);
  expect(steps[0]).toEqual([0, bytes.length]);
  expect(steps.at(-1)).toEqual([bytes.length, bytes.length]);
  expect(steps.length).toBeGreaterThan(3);
  const back: number[] = [];
  await unlockBytes(file, PASSPHRASE, (done) => back.push(done));
  expect(back.at(-1)).toBe(file.length);
});
