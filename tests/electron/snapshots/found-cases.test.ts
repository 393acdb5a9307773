import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { openJournals } from '../../../electron/journal.ts';
import { openSnapshotKeys } from '../../../electron/locked/snapshot-keys.ts';
import { foundCases } from '../../../electron/snapshots/found-cases.ts';
import { temporaryFolders } from '../temporary-folder.ts';
import { CASE, filesBelow } from './journalled-case.ts';
import { profileWithCase } from './profile-with-case.ts';

const newFolder = temporaryFolders();

/** A folder with two snapshots of a case, whose own computer is gone. */
async function stickOfCase(keys: ReturnType<typeof openSnapshotKeys> | null = null, root = newFolder()) {
  const { held, snapshots, append } = profileWithCase(root, keys);
  const original = held.keepOriginal('The bytes of a source.');
  const disk = newFolder();
  await append(2);
  await snapshots.take(CASE, 'time', null);
  await append(1);
  await snapshots.take(CASE, 'time', null);
  await snapshots.chooseFolder(CASE, disk);
  const journal = readFileSync(held.journal, 'utf8');
  rmSync(held.root, { recursive: true });
  return { disk, journal, original };
}

function elsewhere() {
  const profile = newFolder();
  const journals = openJournals(path.join(profile, 'cases'));
  return { profile, journals, found: foundCases(profile, journals), here: path.join(profile, 'cases', CASE) };
}

test('a case is found by its snapshots on another computer, is put there whole, and is here from then on', async () => {
  const { disk, journal, original } = await stickOfCase();
  const { journals, found, here } = elsewhere();
  expect((await journals.head(CASE)).ok).toBe(true);
  expect(await found.choose(disk)).toMatchObject({
    ok: true,
    value: [{ newest: { caseId: CASE, seq: 3, counts: { claims: 3 } }, isSealed: false, isHere: false }],
  });
  expect((await found.rows(CASE, 'claims')).join()).toContain('Said 3');
  expect(await found.rows(CASE, 'toString')).toEqual([]);
  expect(await found.putBack(CASE)).toMatchObject({ ok: true, value: { passedOver: 0, missing: [] } });
  expect(filesBelow(here)).toEqual(['journal.ndjson', `originals/${original}`]);
  expect(readFileSync(path.join(here, 'journal.ndjson'), 'utf8')).toBe(journal);
  expect(await journals.head(CASE)).toMatchObject({ ok: true, value: { seq: 3 } });
  expect(await found.choose(disk)).toMatchObject({ ok: true, value: [{ isHere: true }] });
  expect(await found.putBack(CASE)).toMatchObject({ ok: false, code: 'case-here' });
});

test('a damaged snapshot is passed over and counted, and where none is whole nothing is written', async () => {
  const { disk, journal } = await stickOfCase();
  const { found, here } = elsewhere();
  await found.choose(disk);
  const folder = path.join(disk, 'touchstone-snapshots', CASE);
  const manifests = filesBelow(folder).filter((name) => name.endsWith('.snapshot'));
  writeFileSync(path.join(folder, manifests.toSorted().at(-1) ?? ''), 'nothing');
  expect(await found.putBack(CASE)).toMatchObject({ ok: true, value: { passedOver: 1 } });
  expect(journal.startsWith(readFileSync(path.join(here, 'journal.ndjson'), 'utf8'))).toBe(true);

  const { found: again, profile } = elsewhere();
  await again.choose(disk);
  for (const name of filesBelow(folder))
    if (name.includes('chunks')) writeFileSync(path.join(folder, name), '');
  expect(await again.putBack(CASE)).toMatchObject({ ok: false, code: 'snapshot-damaged' });
  expect(filesBelow(profile)).toEqual([]);
  expect(await again.choose(newFolder())).toMatchObject({ ok: false, code: 'none' });
});

test('what is encrypted stays so until its key was given', async () => {
  const root = newFolder();
  const keys = openSnapshotKeys(root, path.join(root, 'snapshots'));
  const identity = await generateX25519Identity();
  await keys.turnOn(await identityToRecipient(identity), new Uint8Array([1, 2, 3]));
  const { disk, original } = await stickOfCase(keys, root);
  const { found, here } = elsewhere();
  expect(await found.choose(disk)).toMatchObject({ ok: true, value: [{ isSealed: true }] });
  expect(await found.rows(CASE, 'claims')).toEqual([]);
  expect(await found.putBack(CASE)).toMatchObject({ ok: false, code: 'sealed' });
  expect(await found.open(CASE, await generateX25519Identity())).toMatchObject({
    ok: false,
    code: 'wrong-key',
  });
  expect(await found.open(CASE, identity)).toEqual({ ok: true, value: null });
  expect(await found.putBack(CASE)).toMatchObject({ ok: true, value: { missing: [] } });
  expect(filesBelow(here)).toEqual(['journal.ndjson', `originals/${original}`]);
});
