import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskEncryption } from '../../../electron/store/disk-encryption.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const newFolder = temporaryFolders();

/** A computer as Linux shows one: its mounts, its devices with what lies beneath each, its swap. */
function computer(shown: {
  readonly mounts: readonly string[];
  readonly devices: Readonly<Record<string, { readonly uuid?: string; readonly on?: readonly string[] }>>;
  readonly swaps?: readonly string[];
  readonly named?: Readonly<Record<string, string>>;
}): string {
  const root = newFolder();
  const put = (file: string, words: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), words);
  };
  put('proc/self/mountinfo', `${shown.mounts.join('\n')}\n`);
  put('proc/swaps', ['Filename Type Size Used Priority', ...(shown.swaps ?? [])].join('\n'));
  for (const [name, { uuid, on = [] }] of Object.entries(shown.devices)) {
    put(`dev/${name}`, '');
    put(`sys/class/block/${name}/dev`, '8:1');
    if (uuid) put(`sys/class/block/${name}/dm/uuid`, uuid);
    for (const below of on) put(`sys/class/block/${name}/slaves/${below}/dev`, '8:1');
  }
  mkdirSync(path.join(root, 'dev/mapper'), { recursive: true });
  for (const [name, device] of Object.entries(shown.named ?? {})) {
    symlinkSync(`../${device}`, path.join(root, 'dev/mapper', name));
  }
  return root;
}

const LUKS = { uuid: 'CRYPT-LUKS2-2f1c-root', on: ['sda2'] };
const ROOT = '26 1 254:0 / / rw,relatime shared:1 - ext4 /dev/mapper/root rw';

describe('the disk beneath the cases is', () => {
  test('encrypted where every layer of it is: a volume on an encrypted disk', async () => {
    const root = computer({
      mounts: [ROOT, '27 26 8:1 / /boot rw - ext4 /dev/sda1 rw'],
      devices: { sda1: {}, sda2: {}, 'dm-0': LUKS, 'dm-1': { uuid: 'LVM-x', on: ['dm-0'] } },
      named: { root: 'dm-1' },
      swaps: ['/dev/dm-1 partition 100 0 -2'],
    });
    expect(await diskEncryption(newFolder(), root)).toEqual({ disk: 'seen', swap: 'seen' });
  });

  test('not encrypted as a whole where one of its parts is not', async () => {
    const root = computer({
      mounts: [ROOT],
      devices: { sda2: {}, sdb1: {}, 'dm-0': LUKS, 'dm-1': { uuid: 'LVM-x', on: ['dm-0', 'sdb1'] } },
      named: { root: 'dm-1' },
      swaps: ['/dev/dm-0 partition 100 0 -2', '/swap\\040file file 100 0 -3'],
    });
    expect(await diskEncryption(newFolder(), root)).toEqual({ disk: 'not-seen', swap: 'not-seen' });
  });

  test('the one that is mounted nearest to the folder, also where its name has a space', async () => {
    const folder = path.join(newFolder(), 'my cases');
    mkdirSync(folder);
    const at = folder.replaceAll(' ', '\\040');
    const devices = { sda1: {}, sda2: {}, 'dm-0': LUKS };
    const mounts = ['26 1 8:1 / / rw - ext4 /dev/sda1 rw', `28 26 254:0 / ${at} rw - ext4 /dev/dm-0 rw`];
    expect(await diskEncryption(folder, computer({ mounts, devices }))).toMatchObject({ disk: 'seen' });
    expect(await diskEncryption(path.dirname(folder), computer({ mounts, devices }))).toMatchObject({
      disk: 'not-seen',
    });
  });

  test('encrypted where the file system does it, and not known on a share, on a disk in a file, or elsewhere', async () => {
    const on = async (mount: string) =>
      (
        await diskEncryption(
          newFolder(),
          computer({ mounts: [`26 1 0:50 / / rw - ${mount} rw`], devices: {} }),
        )
      ).disk;
    expect(await on('fuse.gocryptfs /home/a/.cipher')).toBe('seen');
    expect(await on('nfs4 server:/home')).toBe('unknown');
    expect(await on('overlay overlay')).toBe('unknown');
    expect(await diskEncryption(newFolder(), newFolder())).toEqual({ disk: 'unknown', swap: 'unknown' });
  });
});

test('swap that lies in memory is none', async () => {
  const mounts = ['26 1 8:1 / / rw - ext4 /dev/sda1 rw'];
  const swaps = ['/dev/zram0 partition 100 0 100'];
  const root = computer({ mounts, devices: { sda1: {}, zram0: {} }, swaps });
  expect(await diskEncryption(newFolder(), root)).toEqual({ disk: 'not-seen', swap: 'none' });
});
