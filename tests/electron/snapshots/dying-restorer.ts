import path from 'node:path';
import { openJournals } from '../../../electron/journal.ts';
import { ORIGINALS } from '../../../electron/originals.ts';
import { originalsOfCase } from '../../../electron/snapshots/kept-originals.ts';
import { putJournal } from '../../../electron/snapshots/put-journal.ts';
import { UNSEALED } from '../../../electron/snapshots/sealing.ts';
import { snapshotReader } from '../../../electron/snapshots/snapshot-reader.ts';
import { dieAtWrite } from './die-at-write.ts';
import { CASE, journalledCase } from './journalled-case.ts';

/**
 * Puts back what a snapshot holds, or the sound part of a journal, and dies at a given write to the disk:
 * `node <this> ROOT WRITE SNAPSHOT`, without a snapshot for the sound part. Ends by itself where there are fewer writes.
 */
const [root = '', fatal = '0', snapshotId = ''] = process.argv.slice(2);
const held = journalledCase(root);
const now = new Date(Date.UTC(2026, 0, 1));
const reader = snapshotReader(
  [held.folder],
  [{ folder: path.join(held.second, ORIGINALS), sealing: UNSEALED }],
);
const snapshot = snapshotId === '' ? null : await reader.find(snapshotId);
const lines = snapshot ? await reader.journal(snapshot) : [];

await dieAtWrite(Number(fatal));
if (snapshot) {
  await reader.bringOriginals(snapshot, originalsOfCase(held.originals, null));
  await putJournal(held.journal, lines, now);
} else {
  await openJournals(path.join(root, 'cases'), { now: () => now }).setAside(CASE, true);
}
