import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, test } from 'vitest';
import { isSealedProfile, openSnapshotKeys } from '../../../electron/locked/snapshot-keys.ts';
import { openOriginals } from '../../../electron/originals.ts';
import { openKeptList } from '../../../electron/sealed/kept-list.ts';
import { findSnapshots } from '../../../electron/snapshots/folder-snapshots.ts';
import { foundCases } from '../../../electron/snapshots/found-cases.ts';
import { openWatchStore } from '../../../electron/watch-store.ts';
import { sha256OfText } from '../../../shared/lib/sha256.ts';
import { CASE, filesBelow } from '../snapshots/journalled-case.ts';
import { profileWithCase } from '../snapshots/profile-with-case.ts';
import { temporaryFolders } from '../temporary-folder.ts';
import { wholeJournal } from '../whole-journal.ts';

const newFolder = temporaryFolders();
const ORIGINAL = 'The bytes of a source that nobody else may read.';

let identity: string;
let recipient: string;
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});

/** The program on a profile, as it is after each start. */
async function start(root: string) {
  const keys = openSnapshotKeys(root, path.join(root, 'snapshots'));
  const held = await keys.profileSeal();
  if (!held.ok) throw new Error(held.message);
  const seal = held.value;
  return {
    ...profileWithCase(root, keys, seal),
    keys,
    seal,
    originals: openOriginals(path.join(root, 'cases'), seal),
    list: openKeptList(root, seal),
    watched: openWatchStore(root, seal),
  };
}

/** A profile that was sealed before anything was in it. */
async function sealedProfile(): Promise<string> {
  const root = newFolder();
  const { keys } = await start(root);
  await keys.turnOn(recipient, new TextEncoder().encode('the identity, under the passphrase'));
  expect(await keys.sealProfile()).toMatchObject({ ok: true, value: { isOn: true, sealsProfile: true } });
  return root;
}

const isReadable = (root: string, words: string): boolean =>
  filesBelow(root).some((name) => readFileSync(path.join(root, name)).includes(words));

test('nothing of a case lies in a sealed profile in the clear, and with the passphrase everything is there', async () => {
  const root = await sealedProfile();
  const first = await start(root);
  await first.keys.open(identity);
  await first.append(3);
  const kept = await first.originals.keep(CASE, new TextEncoder().encode(ORIGINAL));
  await first.list.keep('{"cases":[{"title":"Said of the strait"}]}');
  await first.watched.set(CASE, { folder: '/home/a/Said inbox', seen: {} });
  expect(await first.snapshots.take(CASE, 'asked', null)).toMatchObject({ ok: true, value: { seq: 3 } });
  expect(filesBelow(root)).toEqual(expect.arrayContaining([path.join('cases', CASE, 'journal.ndjson')]));
  for (const words of ['Said', 'bytes of a source', 'claims', 'entry']) {
    // Manifests say how many records each table has, and the key files name nothing.
    const isCounted = words === 'claims';
    expect(isReadable(path.join(root, 'cases'), words), words).toBe(false);
    if (!isCounted) expect(isReadable(root, words), words).toBe(false);
  }

  const next = await start(root);
  expect(next.seal.isSealed).toBe(true);
  expect(await next.journals.head(CASE)).toMatchObject({ ok: false, code: 'sealed' });
  expect(await next.journals.append(CASE, ['{"seq":4}'])).toMatchObject({ ok: false, code: 'sealed' });
  expect(await next.originals.keep(CASE, new Uint8Array([1]))).toMatchObject({ ok: false, code: 'sealed' });
  await next.keys.open(identity);
  expect(await next.journals.check(CASE)).toMatchObject({ ok: true, value: { seq: 3 } });
  const read = await wholeJournal(next.journals, CASE);
  expect(read.ok && read.value.join('')).toContain('Said 3');
  const original = await next.originals.read(CASE, sha256OfText(ORIGINAL));
  expect(original.ok && new TextDecoder().decode(original.value)).toBe(ORIGINAL);
  expect(kept).toEqual({ ok: true, value: { sha256: sha256OfText(ORIGINAL) } });
  expect(await next.list.kept()).toEqual({ ok: true, value: '{"cases":[{"title":"Said of the strait"}]}' });
  expect(await next.watched.get(CASE)).toEqual({ folder: '/home/a/Said inbox', seen: {} });
  const own = await findSnapshots(CASE, { cwd: root, profile: root, job: newFolder() });
  expect(own.ok && (await own.value.keys?.open(identity))).toMatchObject({ ok: true });
  expect(own.ok && (await own.value.snapshots.check(CASE))).toMatchObject({
    ok: true,
    value: { damaged: 0 },
  });
  expect(await next.keys.setOn(false)).toMatchObject({ ok: false, code: 'sealed' });
});

test('a sealed profile without the setting that says so is not opened, nor anything put into it in the clear', async () => {
  const root = await sealedProfile();
  const first = await start(root);
  await first.keys.open(identity);
  await first.list.keep('{}');
  const setting = path.join(root, 'snapshot-sealing.json');
  for (const words of ['not what was written', null]) {
    if (words === null) rmSync(setting);
    else writeFileSync(setting, words);
    const keys = openSnapshotKeys(root, path.join(root, 'snapshots'));
    expect(await keys.profileSeal()).toMatchObject({ ok: false, code: 'setting-missing' });
    expect(await isSealedProfile(root)).toBe(true);
  }
});

test('a profile that has cases is not sealed, and what was begun in the clear does not go on beside what is sealed', async () => {
  const root = newFolder();
  const { keys, append, journals } = await start(root);
  await append(1);
  await keys.turnOn(recipient, new Uint8Array([1]));
  expect(await keys.sealProfile()).toMatchObject({ ok: false, code: 'not-empty' });
  expect(await isSealedProfile(root)).toBe(false);
  expect(await journals.head(CASE)).toEqual({ ok: true, value: { seq: 1 } });

  const empty = newFolder();
  const begun = await start(empty);
  await begun.keys.turnOn(recipient, new Uint8Array([1]));
  await begun.keys.sealProfile();
  expect(await begun.journals.append(CASE, ['{"seq":1}'])).toMatchObject({ ok: false, code: 'sealed' });
  expect(await begun.list.keep('{}')).toMatchObject({ ok: false });
  expect(filesBelow(empty).filter((name) => name.startsWith('cases'))).toEqual([]);
});

test('a torn line is cut off, and a line that was changed is damage, as in the clear', async () => {
  const root = await sealedProfile();
  const first = await start(root);
  await first.keys.open(identity);
  await first.append(3);
  const file = path.join(root, 'cases', CASE, 'journal.ndjson');
  const whole = readFileSync(file, 'utf8');

  writeFileSync(file, `${whole}${whole.slice(0, 40)}`);
  const torn = await start(root);
  await torn.keys.open(identity);
  expect(await torn.journals.check(CASE)).toMatchObject({ ok: true, value: { seq: 3 } });
  expect(readFileSync(file, 'utf8')).toBe(whole);

  const [one = '', two = '', three = ''] = whole.split('\n');
  for (const [damaged, line] of [
    [[one, `${two.slice(0, -1)}${two.endsWith('A') ? 'Q' : 'A'}`, three], 2],
    [[one, three], 2],
    [[two, one, three], 1],
  ] as const) {
    writeFileSync(file, `${damaged.join('\n')}\n`);
    const next = await start(root);
    await next.keys.open(identity);
    expect(await next.journals.sound(CASE, 0)).toMatchObject({ ok: true, value: { damagedLine: line } });
  }
});

test('snapshots of a sealed profile are enough on another computer, and go back sealed into a sealed one', async () => {
  const root = await sealedProfile();
  const first = await start(root);
  await first.keys.open(identity);
  await first.append(2);
  await first.originals.keep(CASE, new TextEncoder().encode(ORIGINAL));
  const stick = newFolder();
  await first.snapshots.take(CASE, 'asked', null);
  expect(await first.snapshots.chooseFolder(CASE, stick)).toMatchObject({
    ok: true,
    value: { second: { isThere: true, behind: 0 }, problem: null },
  });
  expect(await first.snapshots.check(CASE)).toMatchObject({ ok: true, value: { damaged: 0, mended: 0 } });
  expect(isReadable(stick, 'Said')).toBe(false);
  await first.append(1);
  await first.snapshots.take(CASE, 'asked', null);

  const plain = newFolder();
  const sealed = await sealedProfile();
  for (const to of [plain, sealed]) {
    const there = await start(to);
    if (to === sealed) await there.keys.open(identity);
    const found = foundCases(to, there.journals, there.seal);
    expect(await found.choose(stick)).toMatchObject({ ok: true, value: [{ newest: { seq: 3 } }] });
    await found.open(CASE, identity);
    expect(await found.putBack(CASE)).toMatchObject({ ok: true, value: { missing: [], passedOver: 0 } });
    const read = await wholeJournal(there.journals, CASE);
    expect(read.ok && read.value).toHaveLength(3);
    const original = await there.originals.read(CASE, sha256OfText(ORIGINAL));
    expect(original.ok && new TextDecoder().decode(original.value)).toBe(ORIGINAL);
    expect(isReadable(path.join(to, 'cases'), 'Said')).toBe(to === plain);
    expect(isReadable(path.join(to, 'cases'), ORIGINAL)).toBe(to === plain);
  }
});

test('an original that is gone or damaged comes back from the second folder, sealed as before', async () => {
  const root = await sealedProfile();
  const first = await start(root);
  await first.keys.open(identity);
  await first.append(1);
  await first.originals.keep(CASE, new TextEncoder().encode(ORIGINAL));
  await first.snapshots.take(CASE, 'asked', null);
  await first.snapshots.chooseFolder(CASE, newFolder());
  const file = path.join(root, 'cases', CASE, 'originals', sha256OfText(ORIGINAL));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'damaged');
  expect(await first.originals.read(CASE, sha256OfText(ORIGINAL))).toMatchObject({
    code: 'original-damaged',
  });
  expect(await first.snapshots.check(CASE)).toMatchObject({ ok: true, value: { mended: 1, damaged: 0 } });
  expect(await first.originals.read(CASE, sha256OfText(ORIGINAL))).toMatchObject({ ok: true });
  expect(readFileSync(file).includes('bytes of a source')).toBe(false);
});
