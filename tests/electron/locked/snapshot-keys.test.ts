import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sealingWith } from '../../../electron/locked/sealing.ts';
import {
  KEY_FILE,
  NAMES_FILE,
  openSnapshotKeys,
  type SnapshotKeys,
} from '../../../electron/locked/snapshot-keys.ts';
import { SealedAway } from '../../../electron/snapshots/sealing.ts';
import { lockBytes, unlockBytes } from '../../../renderer/workers/age-file.ts';
import { hasAge, openedByAgeKey } from '../../age-program.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const newFolder = temporaryFolders();
const PASSPHRASE = 'lantern acrobat tidy glacier';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let identity: string;
let recipient: string;
let locked: Uint8Array;
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  locked = await lockBytes(bytesOf(`${identity}\n`), PASSPHRASE, undefined, 2);
});

const nameKey = new Uint8Array(32).fill(5);

async function sealingOf(keys: SnapshotKeys) {
  const held = await keys.held();
  return held && sealingWith(held);
}

function newKeys() {
  const profile = newFolder();
  const folder = path.join(profile, 'snapshots');
  return { profile, folder, keys: openSnapshotKeys(profile, folder) };
}

describe('what is sealed', () => {
  test('comes out as it was with the key, and is never the same twice', async () => {
    const sealing = sealingWith({ recipient, nameKey, identity });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const sealed = await sealing.seal(bytes);
        expect(sealed).not.toEqual(await sealing.seal(bytes));
        expect(await sealing.open(sealed)).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  test('is read back with the key alone', async () => {
    const keyless = sealingWith({ recipient, nameKey, identity: null });
    const sealed = await keyless.seal(bytesOf('one'));
    await expect(keyless.open(sealed)).rejects.toBeInstanceOf(SealedAway);
    expect(await sealingWith({ recipient, nameKey, identity }).open(sealed)).toEqual(bytesOf('one'));
  });

  test('is not taken with a single bit turned, whichever it is, nor cut short', async () => {
    const sealing = sealingWith({ recipient, nameKey, identity });
    const sealed = await sealing.seal(bytesOf('The ferry was chartered by Meridian.'));
    const isOpened = async (bytes: Uint8Array) =>
      await sealing.open(bytes).then(
        () => true,
        () => false,
      );
    const bits = Array.from({ length: sealed.length * 8 }, (_, bit) => bit);
    expect(bits.length).toBeGreaterThan(1000);
    const taken: number[] = [];
    for (const bit of bits) {
      const damaged = Uint8Array.from(sealed);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (await isOpened(damaged)) taken.push(bit);
    }
    expect(taken).toEqual([]);
    for (let length = 0; length < sealed.length; length += 1)
      expect(await isOpened(sealed.slice(0, length))).toBe(false);
  });

  test('is not opened by another key', async () => {
    const sealed = await sealingWith({ recipient, nameKey, identity }).seal(bytesOf('one'));
    const other = sealingWith({ recipient, nameKey, identity: await generateX25519Identity() });
    await expect(other.open(sealed)).rejects.toThrow('no identity matched');
  });

  test.skipIf(!hasAge)('is opened by the program “age” with the recovery key', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'key.txt'), `${identity}\n`);
    writeFileSync(
      path.join(folder, 'chunk'),
      await sealingWith({ recipient, nameKey, identity: null }).seal(bytesOf('one')),
    );
    expect(new Uint8Array(openedByAgeKey(path.join(folder, 'chunk'), path.join(folder, 'key.txt')))).toEqual(
      bytesOf('one'),
    );
  });

  test('has a name that is equal for equal content and does not say its hash', () => {
    const { nameOf } = sealingWith({ recipient, nameKey, identity: null });
    const hash = hashOf(bytesOf('one'));
    expect(nameOf(hash)).toMatch(/^[0-9a-f]{64}$/u);
    expect(nameOf(hash)).toBe(sealingWith({ recipient, nameKey, identity }).nameOf(hash));
    expect(nameOf(hash)).not.toBe(hash);
    const elsewhere = sealingWith({ recipient, nameKey: new Uint8Array(32).fill(6), identity });
    expect(elsewhere.nameOf(hash)).not.toBe(nameOf(hash));
  });
});

describe('the key of a profile', () => {
  test('is taken once, and lies beside the snapshots only under the passphrase', async () => {
    const { profile, folder, keys } = newKeys();
    expect(await keys.state()).toEqual({
      ok: true,
      value: { isOn: false, hasKey: false, isOpen: false, sealsProfile: false, isEmpty: true },
    });
    expect(await keys.held()).toBeNull();
    expect(await keys.turnOn(recipient, locked)).toMatchObject({
      ok: true,
      value: { isOn: true, isOpen: false },
    });
    const again = await keys.turnOn(await identityToRecipient(await generateX25519Identity()), locked);
    expect(again).toMatchObject({ ok: false, code: 'has-key' });

    const opened = await unlockBytes(new Uint8Array(readFileSync(path.join(folder, KEY_FILE))), PASSPHRASE);
    expect(opened.ok && new TextDecoder().decode(opened.value).trim()).toBe(identity);
    const { nameKey: inClear } = JSON.parse(
      readFileSync(path.join(profile, 'snapshot-sealing.json'), 'utf8'),
    ) as {
      nameKey: string;
    };
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, name));
      expect(
        bytes.includes(identity) || bytes.includes(Buffer.from(inClear, 'hex')) || bytes.includes(inClear),
      ).toBe(false);
      expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0);
    }
    const names = await sealingWith({ recipient, nameKey, identity }).open(
      readFileSync(path.join(folder, NAMES_FILE)),
    );
    expect(Buffer.from(names).toString('hex')).toBe(inClear);
  });

  test('seals without anybody there, and opens once the identity was given', async () => {
    const { profile, folder, keys } = newKeys();
    await keys.turnOn(recipient, locked);
    const sealing = await sealingOf(keys);
    expect(sealing?.canOpen).toBe(false);
    const sealed = (await sealing?.seal(bytesOf('one'))) ?? new Uint8Array();

    const later = openSnapshotKeys(profile, folder);
    await expect((await sealingOf(later))?.open(sealed)).rejects.toBeInstanceOf(SealedAway);
    expect(await later.open(await generateX25519Identity())).toMatchObject({ ok: false, code: 'wrong-key' });
    expect(await later.open(identity)).toMatchObject({ ok: true, value: { isOpen: true } });
    const opening = await sealingOf(later);
    expect(await opening?.open(sealed)).toEqual(bytesOf('one'));
    expect(opening?.nameOf(hashOf(sealed))).toBe(sealing?.nameOf(hashOf(sealed)));
  });

  test('turned off seals nothing more, and still opens what is sealed', async () => {
    const { keys } = newKeys();
    expect(await keys.setOn(true)).toMatchObject({ ok: false, code: 'no-key' });
    await keys.turnOn(recipient, locked);
    const sealed = (await (await sealingOf(keys))?.seal(bytesOf('one'))) ?? new Uint8Array();
    expect(await keys.setOn(false)).toMatchObject({ ok: true, value: { isOn: false, hasKey: true } });
    expect(await keys.held()).toMatchObject({ isOn: false });
    await keys.open(identity);
    expect(await (await sealingOf(keys))?.open(sealed)).toEqual(bytesOf('one'));
    expect(await keys.setOn(true)).toMatchObject({ ok: true, value: { isOn: true } });
  });

  test('takes another passphrase for the same identity', async () => {
    const { folder, keys } = newKeys();
    await keys.turnOn(recipient, locked);
    const relocked = await lockBytes(bytesOf(`${identity}\n`), 'another one entirely', undefined, 2);
    expect(await keys.relock(relocked)).toMatchObject({ ok: true });
    expect(await keys.lockedIdentity()).toEqual({ ok: true, value: relocked });
    expect(readdirSync(folder).toSorted()).toEqual([KEY_FILE, NAMES_FILE]);
  });

  test('is not said to be in use when a disk did not take it', async () => {
    const profile = newFolder();
    writeFileSync(path.join(profile, 'snapshots'), 'a file where the folder should be');
    const keys = openSnapshotKeys(profile, path.join(profile, 'snapshots'));
    expect(await keys.turnOn(recipient, locked)).toMatchObject({ ok: false, code: 'not-written' });
    expect(existsSync(path.join(profile, 'snapshot-sealing.json'))).toBe(false);
    expect(await keys.held()).toBeNull();
  });

  test('whose setting cannot be read is never taken for one that is off', async () => {
    const { profile, keys } = newKeys();
    await keys.turnOn(recipient, locked);
    writeFileSync(path.join(profile, 'snapshot-sealing.json'), '{"version":1}');
    expect(await keys.state()).toMatchObject({ ok: false });
    await expect(keys.held()).rejects.toThrow();
  });
});
