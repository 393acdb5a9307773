import { workOnSnapshots } from '../../../electron/snapshots/snapshot-work.ts';
import { journalledCase } from './journalled-case.ts';

/**
 * Writes change sets and snapshots until it dies at a given turn of its event loop, in the middle of whatever it is at
 * then: `node <this> ROOT TURN SEED`.
 */
const [root = '', turn = '0', seed = '0'] = process.argv.slice(2);

let turns = 0;
function count(): void {
  turns += 1;
  if (turns >= Number(turn)) process.kill(process.pid, 'SIGKILL');
  setImmediate(count);
}
count();

const held = journalledCase(root);
const head = await held.journals.head('case-0001');
const start = head.ok ? head.value.seq : 0;
await held.resume();
for (let step = start; ; step += 1) {
  const id = `row-${(step * 7 + Number(seed)) % 90}`;
  await held.commit([
    { table: 'claims', id, words: step % 5 === 4 ? null : `Said ${step}` },
    { table: 'texts', id, words: 'words '.repeat(step % 40) },
  ]);
  const takenAt = new Date(Date.UTC(2026, 0, 1) + step * 1_800_000).toISOString();
  await workOnSnapshots({ do: 'take', ...held.order, takenAt });
  await workOnSnapshots({
    do: 'mirror',
    from: held.folder,
    to: held.second,
    originals: held.originals,
    now: takenAt,
  });
}
