import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeSafely } from '../../../electron/safe-write.ts';
import { checkSnapshots } from '../../../electron/snapshots/check-snapshots.ts';
import { unpackManifest } from '../../../electron/snapshots/manifest.ts';
import { mirrorSnapshots } from '../../../electron/snapshots/mirror.ts';
import { unpackFile } from '../../../electron/snapshots/packed-file.ts';
import { rotate } from '../../../electron/snapshots/rotate.ts';
import { UNSEALED } from '../../../electron/snapshots/sealing.ts';
import { temporaryFolders } from '../temporary-folder.ts';
import { bytesOf, filesBelow, journalledCase, newestIn, tablesOf } from './journalled-case.ts';

const newFolder = temporaryFolders();

/** A case with two snapshots and an original. */
async function snapshotted() {
  const held = journalledCase(newFolder());
  const original = held.keepOriginal('The bytes of a source.');
  await held.commit([
    { table: 'info', id: 'a', words: 'Velm' },
    { table: 'claims', id: 'b', words: 'It is open.' },
  ]);
  await held.take();
  await held.commit([{ table: 'claims', id: 'c', words: 'It is shut.' }]);
  await held.take();
  const check = async (mend: 'journal' | 'second' | null = null, second = '') =>
    await checkSnapshots({
      folder: held.folder,
      originals: { folder: held.originals, sealing: null },
      mend:
        mend === null
          ? null
          : {
              folders: mend === 'second' ? [second] : [],
              originals:
                mend === 'second' ? [{ folder: path.join(second, 'originals'), sealing: UNSEALED }] : [],
              journal: mend === 'journal' ? held.journal : path.join(held.root, 'nowhere'),
            },
    });
  return { held, original, check };
}

/** Whether these bytes of a file of a snapshot are still what was written, by what they say themselves. */
async function isWhole(file: string, bytes: Uint8Array): Promise<boolean> {
  const name = path.basename(file, '.snapshot');
  try {
    if (file.endsWith('.snapshot')) unpackManifest(name, bytes);
    else await unpackFile(name, bytes, UNSEALED);
    return true;
  } catch {
    return false;
  }
}

test('every single bit that is another one is noticed, in every file', async () => {
  const { held } = await snapshotted();
  const missed: string[] = [];
  for (const file of filesBelow(held.folder)) {
    const bytes = bytesOf(path.join(held.folder, file));
    expect(await isWhole(file, bytes)).toBe(true);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flip = (): number => (bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      flip();
      if (await isWhole(file, bytes)) missed.push(`${file}: bit ${bit}`);
      flip();
    }
  }
  expect(missed).toEqual([]);
});

test('every file that is cut short, or longer by a byte, is noticed', async () => {
  const { held } = await snapshotted();
  const missed: string[] = [];
  for (const file of filesBelow(held.folder)) {
    const bytes = bytesOf(path.join(held.folder, file));
    for (let length = 0; length < bytes.length; length += 1) {
      if (await isWhole(file, bytes.subarray(0, length))) missed.push(`${file}: ${length} bytes`);
    }
    if (await isWhole(file, Buffer.concat([bytes, Buffer.from('\n')]))) missed.push(`${file}: a byte more`);
  }
  expect(missed).toEqual([]);
});

test('a check finds whatever is damaged or gone, and says which snapshots need it', async () => {
  const { held, original, check } = await snapshotted();
  expect(await check()).toMatchObject({ mended: 0, damaged: 0 });
  const targets = [
    ...filesBelow(held.folder).map((file) => path.join(held.folder, file)),
    path.join(held.originals, original),
  ];
  for (const target of targets) {
    const sound = bytesOf(target);
    rmSync(target);
    const gone = await check();
    // A manifest that is gone is a snapshot less; what it named is whole.
    expect(gone.damaged).toBe(target.endsWith('.snapshot') ? 0 : 1);
    writeFileSync(target, sound.subarray(0, -1));
    const cut = await check();
    expect(cut.damaged).toBe(1);
    expect(Object.values(cut.sound)).toContain(false);
    writeFileSync(target, sound);
  }
  expect(await check()).toMatchObject({ damaged: 0 });
});

test('what is damaged is written again from the journal, or from the second folder', async () => {
  const { held, original, check } = await snapshotted();
  const second = path.join(held.root, 'second');
  await mirrorSnapshots({ from: held.folder, to: second, originals: held.originals });
  for (const file of filesBelow(held.folder).filter((name) => name.startsWith('chunks'))) {
    const full = path.join(held.folder, file);
    for (const from of ['journal', 'second'] as const) {
      writeFileSync(full, 'not what it was');
      expect(await check(from, second)).toMatchObject({ mended: 1, damaged: 0 });
      expect(await isWhole(file, bytesOf(full))).toBe(true);
    }
  }
  writeFileSync(path.join(held.originals, original), 'not what it was');
  expect(await check('second', second)).toMatchObject({ mended: 1, damaged: 0 });
  expect(readFileSync(path.join(held.originals, original), 'utf8')).toBe('The bytes of a source.');
});

test('a file without encryption opens with gunzip, its content under its own SHA-256', async () => {
  const { held } = await snapshotted();
  const [chunk] = (await newestIn(held.folder)).tables['claims'] ?? [];
  const bytes = bytesOf(path.join(held.folder, 'chunks', chunk?.name ?? ''));
  expect(gunzipSync(bytes).toString()).toBe(
    '{"format":2,"record":{"id":"b","words":"It is open."}}\n{"format":2,"record":{"id":"c","words":"It is shut."}}\n',
  );
});

test.each([
  ['it stays full', (left: number) => left <= 0],
  ['it has space again at the next write', (left: number) => left === 0],
])(
  'a disk that fills up at any moment costs the new snapshot alone, and the next one is whole: %s',
  async (_what, isFull) => {
    let isDone = false;
    for (let writes = 0; !isDone; writes += 1) {
      const { held, check } = await snapshotted();
      const before = await newestIn(held.folder);
      await held.commit([
        { table: 'claims', id: 'd', words: 'It is both.' },
        { table: 'texts', id: 'e', words: 'Long' },
      ]);
      let left = writes;
      const answer = await held.take(
        {},
        {
          write: async (file, bytes, mode) => {
            left -= 1;
            if (isFull(left + 1)) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
            await writeSafely(file, bytes, mode);
          },
        },
      );
      isDone = answer.ok;
      if (!answer.ok) {
        expect(answer.code).toBe('disk-full');
        expect((await newestIn(held.folder)).id).toBe(before.id);
      }
      expect(await check()).toMatchObject({ damaged: 0 });
      expect((await held.take()).ok).toBe(true);
      expect(await tablesOf(held.folder, await newestIn(held.folder))).toEqual(held.tables);
    }
  },
);

test('letting go takes only what no snapshot names, and nothing while one cannot be read', async () => {
  const { held, check } = await snapshotted();
  for (let step = 0; step < 30; step += 1) {
    await held.commit([{ table: 'claims', id: 'b', words: `Changed ${step}` }]);
    await held.take();
  }
  const ids = filesBelow(held.folder).filter((file) => file.endsWith('.snapshot'));
  const damaged = path.join(held.folder, ids.at(-1) ?? '');
  const sound = bytesOf(damaged);
  writeFileSync(damaged, sound.subarray(1));
  const chunks = filesBelow(held.folder).filter((file) => file.startsWith('chunks'));
  await rotate(held.folder, new Date());
  expect(filesBelow(held.folder).filter((file) => file.startsWith('chunks'))).toEqual(chunks);
  writeFileSync(damaged, sound);
  await held.take({ reason: 'asked' });
  for (let step = 0; step < 5; step += 1) {
    await held.commit([{ table: 'claims', id: 'b', words: `Later ${step}` }]);
    await held.take();
  }
  await rotate(held.folder, new Date());
  const left = filesBelow(held.folder).filter((file) => file.startsWith('chunks'));
  expect(left.length).toBeLessThan(chunks.length);
  expect(await check()).toMatchObject({ damaged: 0 });
  expect(await tablesOf(held.folder, await newestIn(held.folder))).toEqual(held.tables);
});

test('what a killed process had begun goes after an hour', async () => {
  const { held } = await snapshotted();
  const left = path.join(held.folder, 'chunks', '.touchstone-0000.tmp');
  writeFileSync(left, 'half');
  await rotate(held.folder, new Date());
  expect(existsSync(left)).toBe(true);
  await rotate(held.folder, new Date(Date.now() + 2 * 3_600_000));
  expect(existsSync(left)).toBe(false);
});
