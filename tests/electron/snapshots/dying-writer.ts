import { workOnSnapshots } from '../../../electron/snapshots/snapshot-work.ts';
import { dieAtWrite } from './die-at-write.ts';
import { journalledCase } from './journalled-case.ts';

/**
 * Writes change sets and snapshots until it dies at a given write to the disk, with that write just begun:
 * `node <this> ROOT WRITE SEED`.
 */
const [root = '', fatal = '0', seed = '0'] = process.argv.slice(2);

await dieAtWrite(Number(fatal));

const held = journalledCase(root);
await held.resume();
for (let step = held.seq; ; step += 1) {
  const id = `row-${(step * 7 + Number(seed)) % 90}`;
  await held.commit([
    { table: 'claims', id, words: step % 5 === 4 ? null : `Said ${step}` },
    { table: 'texts', id, words: 'words '.repeat(step % 40) },
  ]);
  const takenAt = new Date(Date.UTC(2026, 0, 1) + step * 1_800_000).toISOString();
  await workOnSnapshots({ do: 'take', key: null, ...held.order, takenAt });
  await workOnSnapshots({
    do: 'mirror',
    key: null,
    from: held.folder,
    to: held.second,
    originals: held.originals,
    now: takenAt,
  });
}
