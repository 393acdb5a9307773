import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openJournals } from '../../electron/journal.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { throwawayDisk } from './throwaway-disk.ts';
import { wholeJournal } from './whole-journal.ts';

const CASE = 'case-0001';
/** How often the power is cut. */
const CUTS = 8;
const entry = (seq: number): string => canonicalJson({ seq, label: `Edit ${seq}`, changes: 'x'.repeat(200) });

const disk = throwawayDisk();
afterAll(() => disk?.remove());
const here = disk?.folder ?? '';
if (!disk) process.stderr.write('Power loss is not tested: this machine has no loop mounts for tests.\n');

test.skipIf(!disk)('a power cut takes nothing that the journal has acknowledged', async () => {
  let acknowledged = 0;
  for (let cut = 1; cut <= CUTS; cut += 1) {
    const journals = openJournals(path.join(here, 'cases'));
    expect(await journals.head(CASE)).toMatchObject({ ok: true });
    const from = await headOf(journals);
    expect(from).toBeGreaterThanOrEqual(acknowledged);
    acknowledged = from;
    for (let seq = from + 1; seq <= from + 10 * cut; seq += 1) {
      const answer = await journals.append(CASE, [entry(seq)]);
      if (answer.ok) acknowledged = answer.value.seq;
    }
    disk?.cutPower();
    expect(await journals.append(CASE, [entry(acknowledged + 1)])).toMatchObject({ ok: false });
    disk?.startAgain();
  }
  const read = await wholeJournal(openJournals(path.join(here, 'cases')), CASE);
  expect(read).toMatchObject({ ok: true });
  expect(read.ok && read.value.slice(0, acknowledged)).toEqual(
    Array.from({ length: acknowledged }, (_, index) => entry(index + 1)),
  );
});

test.skipIf(!disk)('the same cut does take what was only written: the test can see a loss', () => {
  const folder = path.join(here, 'unsynced');
  mkdirSync(folder);
  const file = path.join(folder, 'journal.ndjson');
  for (let seq = 1; seq <= 100; seq += 1) appendFileSync(file, `${entry(seq)}\n`);
  disk?.cutPower();
  disk?.startAgain();
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe('');
});

test.skipIf(!disk)('a power cut leaves the ledger at its last state or the one before', async () => {
  const versions = { chrome: '130.0', app: '0.2.0' };
  const profile = path.join(here, 'profile');
  mkdirSync(profile);
  let noted = 0;
  for (let cut = 1; cut <= 3; cut += 1) {
    const store = await openStore({ profile, versions, log: { write: () => undefined } });
    expect(store.facts(CASE).facts?.seq ?? 0).toBe(noted);
    await store.note(CASE, { seq: cut, format: 2, counts: { claims: cut }, ends: {} });
    noted = cut;
    disk?.cutPower();
    disk?.startAgain();
  }
});

async function headOf(journals: ReturnType<typeof openJournals>): Promise<number> {
  const head = await journals.head(CASE);
  return head.ok ? head.value.seq : 0;
}
