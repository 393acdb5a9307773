import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, test } from 'vitest';
import {
  KEY_FILE,
  NAMES_FILE,
  openSnapshotKeys,
  type SnapshotKeys,
} from '../../../electron/locked/snapshot-keys.ts';
import { findSnapshots } from '../../../electron/snapshots/folder-snapshots.ts';
import { findKeyFiles } from '../../../electron/snapshots/key-files.ts';
import type { SnapshotsToRead } from '../../../electron/snapshots/snapshots.ts';
import { lockBytes, unlockBytes } from '../../../renderer/workers/age-file.ts';
import { sha256OfText } from '../../../shared/lib/sha256.ts';
import { temporaryFolders } from '../temporary-folder.ts';
import { CASE, filesBelow } from './journalled-case.ts';
import { profileWithCase } from './profile-with-case.ts';

const newFolder = temporaryFolders();
const PASSPHRASE = 'lantern acrobat tidy glacier';
const ORIGINAL = 'The bytes of a source that nobody else may read.';

let recipient: string;
let locked: Uint8Array;
beforeAll(async () => {
  const identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  locked = await lockBytes(new TextEncoder().encode(`${identity}\n`), PASSPHRASE, undefined, 2);
});

/** The program on a profile, as it is after each start. */
function start(root = newFolder()) {
  const keys = openSnapshotKeys(root, path.join(root, 'snapshots'));
  return { ...profileWithCase(root, keys), keys, root };
}

/** What the window does with a passphrase; answers what became of it. */
async function unlock(keys: SnapshotKeys | null, passphrase: string): Promise<string> {
  const file = await keys?.lockedIdentity();
  if (!file?.ok) return file?.code ?? 'no-keys';
  const opened = await unlockBytes(file.value, passphrase);
  if (!opened.ok) return opened.code;
  const answer = await keys?.open(new TextDecoder().decode(opened.value).trim());
  return answer?.ok ? 'open' : 'refused';
}

/** The words of all claims in a snapshot, and how many lines of journal it holds. */
async function contentOf(snapshots: SnapshotsToRead, id: string) {
  const opened = await snapshots.open(CASE, id);
  if (!opened.ok) return opened.code;
  const claims: string[] = [];
  let journal = 0;
  for (let at = 0; at < opened.value.parts; at += 1) {
    const part = await snapshots.read(CASE, id, at);
    if (!part.ok) return part.code;
    if (part.value.table === null) journal += part.value.lines.length;
    else claims.push(...part.value.lines.map((line) => /"words":"([^"]*)"/u.exec(line)?.[1] ?? ''));
  }
  return { claims, journal };
}

const newestOf = async (snapshots: SnapshotsToRead) => (await snapshots.list(CASE))[0]?.id ?? '';

/** Whether words can be found in any file below a folder, packed or not, or in the name of one. */
const isReadable = (folder: string, words: string): boolean =>
  filesBelow(folder).some((name) => {
    const bytes = readFileSync(path.join(folder, name));
    const texts = [name, bytes.toString('latin1')];
    try {
      texts.push(gunzipSync(bytes).toString('latin1'));
    } catch {
      // It is not packed.
    }
    return texts.some((text) => text.includes(words));
  });

test('sealed snapshots are taken across starts without the key, and restored equal with the passphrase', async () => {
  const first = start();
  await first.keys.turnOn(recipient, locked);
  await first.append(3);
  await first.snapshots.take(CASE, 'time', null);

  const second = start(first.root);
  await second.held.resume();
  await second.held.commit([{ table: 'claims', id: 'row-2', words: 'Said otherwise' }]);
  expect(await second.snapshots.take(CASE, 'time', null)).toMatchObject({ ok: true, value: { seq: 4 } });
  expect(await second.snapshots.take(CASE, 'asked', null)).toMatchObject({ ok: true, value: { seq: 4 } });
  const [, changed, older] = await second.snapshots.list(CASE);
  expect(await contentOf(second.snapshots, changed?.id ?? '')).toBe('sealed');

  expect(await unlock(second.keys, PASSPHRASE)).toBe('open');
  expect(await contentOf(second.snapshots, changed?.id ?? '')).toEqual({
    claims: ['Said 1', 'Said otherwise', 'Said 3'],
    journal: 4,
  });
  expect(await contentOf(second.snapshots, older?.id ?? '')).toEqual({
    claims: ['Said 1', 'Said 2', 'Said 3'],
    journal: 3,
  });
  expect(await second.snapshots.check(CASE)).toMatchObject({ ok: true, value: { damaged: 0 } });
  expect((await second.snapshots.list(CASE)).map(({ isSound }) => isSound)).toEqual([true, true, true]);
});

test('no word of the case, no original and no hash of one can be read in the folders of sealed snapshots', async () => {
  const { keys, held, append, snapshots, root } = start();
  const original = held.keepOriginal(ORIGINAL);
  await keys.turnOn(recipient, locked);
  await append(2);
  const disk = newFolder();
  await snapshots.chooseFolder(CASE, disk);
  await snapshots.take(CASE, 'time', null);
  expect(filesBelow(disk).filter((name) => name.includes('originals/'))).toHaveLength(1);
  for (const folder of [path.join(root, 'snapshots'), disk]) {
    expect(filesBelow(folder).filter((name) => name.includes('chunks/')).length).toBeGreaterThan(1);
    for (const words of ['Said 1', ORIGINAL, original, sha256OfText(ORIGINAL)])
      expect({ words, isReadable: isReadable(folder, words) }).toEqual({ words, isReadable: false });
  }
});

test('snapshots from before are read without the key, and only sealed ones go to a second folder', async () => {
  const { keys, held, append, snapshots, root } = start();
  held.keepOriginal(ORIGINAL);
  await append(2);
  await snapshots.take(CASE, 'time', null);
  const open = await newestOf(snapshots);
  await keys.turnOn(recipient, locked);
  const disk = newFolder();
  expect(await snapshots.chooseFolder(CASE, disk)).toMatchObject({
    ok: true,
    value: { second: { behind: 0 } },
  });
  expect(isReadable(disk, 'Said 1')).toBe(false);
  expect(filesBelow(disk).filter((name) => name.endsWith('.snapshot'))).toHaveLength(1);

  const sealed = await newestOf(snapshots);
  expect(sealed).not.toBe(open);
  expect(await contentOf(snapshots, open)).toEqual({ claims: ['Said 1', 'Said 2'], journal: 2 });
  expect(await contentOf(snapshots, sealed)).toBe('sealed');

  await keys.setOn(false);
  await append(1);
  await snapshots.take(CASE, 'time', null);
  expect(await contentOf(snapshots, await newestOf(snapshots))).toMatchObject({ journal: 3 });
  expect(await unlock(keys, PASSPHRASE)).toBe('open');
  expect(await contentOf(snapshots, sealed)).toMatchObject({ journal: 2 });
  expect(await snapshots.check(CASE)).toMatchObject({ ok: true, value: { damaged: 0, mended: 0 } });
  rmSync(path.join(root, 'cases', CASE, 'originals'), { recursive: true });
  for (const { id } of await snapshots.list(CASE))
    expect(await snapshots.bringOriginals(CASE, id)).toEqual({ ok: true, value: [] });
});

test('a wrong passphrase opens nothing, and the key of another profile is not taken', async () => {
  const { keys, append, snapshots } = start();
  await keys.turnOn(recipient, locked);
  await append(1);
  await snapshots.take(CASE, 'time', null);
  const id = await newestOf(snapshots);
  expect(await unlock(keys, 'lantern acrobat tidy')).toBe('wrong-passphrase');
  expect(await keys.open(await generateX25519Identity())).toMatchObject({ ok: false, code: 'wrong-key' });
  expect(await contentOf(snapshots, id)).toBe('sealed');
});

test('the second folder is restored on another computer with the passphrase alone', async () => {
  const { keys, held, append, snapshots, root } = start();
  const original = held.keepOriginal(ORIGINAL);
  await keys.turnOn(recipient, locked);
  await append(2);
  const disk = newFolder();
  await snapshots.chooseFolder(CASE, disk);
  await snapshots.take(CASE, 'time', null);
  rmSync(root, { recursive: true });

  const job = newFolder();
  const found = await findSnapshots(disk, { cwd: '/', profile: '/nowhere', job });
  if (!found.ok) throw new Error(found.message);
  const copies = found.value;
  const id = await newestOf(copies.snapshots);
  expect(await contentOf(copies.snapshots, id)).toBe('sealed');
  expect(await copies.snapshots.bringOriginals(CASE, id)).toMatchObject({ code: 'sealed' });
  expect(await unlock(copies.keys, 'another')).toBe('wrong-passphrase');
  expect(await unlock(copies.keys, PASSPHRASE)).toBe('open');
  expect(await contentOf(copies.snapshots, id)).toEqual({ claims: ['Said 1', 'Said 2'], journal: 2 });
  expect(await copies.snapshots.bringOriginals(CASE, id)).toEqual({ ok: true, value: [] });
  expect(readFileSync(path.join(job, 'cases', CASE, 'originals', original), 'utf8')).toBe(ORIGINAL);
  expect(await copies.snapshots.check(CASE)).toMatchObject({ ok: true, value: { damaged: 0 } });
});

test('without the key a check calls nothing damaged that is whole, nor whole what is not, and mends it', async () => {
  const first = start();
  first.held.keepOriginal(ORIGINAL);
  await first.keys.turnOn(recipient, locked);
  await first.append(2);
  await first.snapshots.take(CASE, 'time', null);
  const { snapshots, keys, root } = start(first.root);
  expect(await snapshots.check(CASE)).toMatchObject({
    ok: true,
    value: { damaged: 0, mended: 0, snapshots: [{ isSound: null }] },
  });
  const folder = path.join(root, 'snapshots', CASE);
  const journal = readFileSync(path.join(root, 'cases', CASE, 'journal.ndjson'));
  for (const name of filesBelow(folder).filter((one) => one.startsWith('chunks/'))) {
    const bytes = readFileSync(path.join(folder, name));
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(path.join(folder, name), bytes);
  }
  writeFileSync(path.join(root, 'cases', CASE, 'journal.ndjson'), '');
  expect(await snapshots.check(CASE)).toMatchObject({
    value: { mended: 0, snapshots: [{ isSound: false }] },
  });
  writeFileSync(path.join(root, 'cases', CASE, 'journal.ndjson'), journal);
  expect(await snapshots.check(CASE)).toMatchObject({
    value: { damaged: 0, snapshots: [{ isSound: null }] },
  });
  await unlock(keys, PASSPHRASE);
  expect(await snapshots.check(CASE)).toMatchObject({
    value: { damaged: 0, snapshots: [{ isSound: true }] },
  });
  expect(await contentOf(snapshots, await newestOf(snapshots))).toMatchObject({ journal: 2 });
});

test('a start without the key writes no chunk again that is there, and lets go of what is due', async () => {
  const first = start();
  await first.keys.turnOn(recipient, locked);
  await first.append(2);
  for (let step = 0; step < 3; step += 1) await first.snapshots.take(CASE, 'asked', null);
  const folder = path.join(first.root, 'snapshots', CASE);
  const chunks = () =>
    filesBelow(folder)
      .filter((name) => name.startsWith('chunks/'))
      .map((name) => [name, readFileSync(path.join(folder, name), 'hex')]);
  const before = chunks();
  const again = start(first.root);
  await again.snapshots.take(CASE, 'asked', null);
  expect(chunks()).toEqual(before);
  await again.held.resume();
  for (let step = 0; step < 14; step += 1) {
    await again.held.commit([{ table: 'claims', id: 'row-1', words: `Said again ${step}` }]);
    await again.snapshots.take(CASE, 'time', null);
  }
  const listed = await again.snapshots.list(CASE);
  expect(listed.filter(({ reason }) => reason === 'time')).toHaveLength(10);
  await unlock(again.keys, PASSPHRASE);
  expect(await again.snapshots.check(CASE)).toMatchObject({ ok: true, value: { damaged: 0 } });
});

test('nothing is sealed that nobody could open, and that is said', async () => {
  const { keys, append, snapshots, news, root } = start();
  await keys.turnOn(recipient, locked);
  await append(1);
  rmSync(path.join(root, 'snapshots', KEY_FILE));
  expect(await snapshots.take(CASE, 'time', null)).toMatchObject({ ok: false, code: 'key-missing' });
  expect(news.at(-1)?.problem).toContain('nobody could open');
  expect(existsSync(path.join(root, 'snapshots', CASE))).toBe(false);
  await keys.setOn(false);
  expect(await snapshots.take(CASE, 'time', null)).toMatchObject({ ok: true, value: { seq: 1 } });
  await keys.setOn(true);
  rmSync(path.join(root, 'snapshots', NAMES_FILE));
  expect(await snapshots.take(CASE, 'time', null)).toMatchObject({ ok: false, code: 'key-missing' });
  await keys.relock(locked);
  expect(await snapshots.take(CASE, 'time', null)).toMatchObject({ ok: true, value: { seq: 1 } });

  // A damaged one is not copied over those that are whole.
  const damaged = Uint8Array.from(locked, (byte, index) => (index === 60 ? byte ^ 1 : byte));
  writeFileSync(path.join(root, 'snapshots', KEY_FILE), damaged);
  expect(await snapshots.take(CASE, 'asked', null)).toMatchObject({ ok: false, code: 'key-missing' });
  const copies = await findKeyFiles(path.join(root, 'snapshots', CASE), recipient);
  expect(copies?.identity).toEqual(locked);
});
