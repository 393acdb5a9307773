import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ORIGINALS } from '../../../electron/originals.ts';
import { checkSnapshots } from '../../../electron/snapshots/check-snapshots.ts';
import { readManifests } from '../../../electron/snapshots/manifest.ts';
import { UNSEALED } from '../../../electron/snapshots/sealing.ts';
import { snapshotReader } from '../../../electron/snapshots/snapshot-reader.ts';
import { temporaryFolders } from '../temporary-folder.ts';
import { buildToRun } from './build-to-run.ts';
import { filesBelow, journalledCase, newestIn, tablesOf } from './journalled-case.ts';

/** More of them by the environment, for a night. */
const KILLS = Number(process.env['TOUCHSTONE_KILLS'] ?? 20);

const newFolder = temporaryFolders();
const built = newFolder();
const writer = path.join(built, 'dying-writer.mjs');

beforeAll(async () => {
  await buildToRun('dying-writer.ts', built);
});

test(`a writer that is killed ${KILLS} times, each time at another write, leaves no file with a final name that is not whole`, {
  timeout: 600_000,
}, async () => {
  const root = newFolder();
  const held = journalledCase(root);
  let last = 0;
  let snapshots = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Over all the writes of a snapshot or two, in no order.
    const fatal = String(1 + ((kill * 7919) % 200));
    const { signal, stderr } = spawnSync(process.execPath, [writer, root, fatal, String(kill)], {
      encoding: 'utf8',
    });
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    for (const folder of [held.folder, held.second]) {
      if (!existsSync(folder)) continue;
      const checked = await checkSnapshots({
        folder,
        originals: { folder: path.join(folder, ORIGINALS), sealing: UNSEALED },
        mend: null,
      });
      expect(checked).toMatchObject({ damaged: 0 });
    }
    const { sound } = await readManifests(held.folder);
    const [newest] = sound;
    if (!newest) continue;
    // The newest is never lost, and what it holds is what the journal leads to.
    expect(newest.number).toBeGreaterThanOrEqual(last);
    last = newest.number;
    snapshots = newest.number;
    await snapshotReader([held.folder], []).journal(newest);
  }
  expect(snapshots).toBeGreaterThan(KILLS / 10);
  await held.resume();
  await held.commit([{ table: 'info', id: 'after', words: 'all of it' }]);
  expect((await held.take()).ok).toBe(true);
  expect(await tablesOf(held.folder, await newestIn(held.folder))).toEqual(held.tables);
  expect(filesBelow(held.folder).some((file) => file.endsWith('.snapshot'))).toBe(true);
});
