import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { DiskEncryption, Encryption } from '../../shared/store-facts.ts';

/** File systems that encrypt what they hold by themselves. */
const ENCRYPTING = /^(?:ecryptfs|fuse\.(?:gocryptfs|cryfs|encfs|securefs))$/u;
/** More devices than these do not lie on top of each other. */
const MOST_LAYERS = 16;

interface Mount {
  readonly point: string;
  readonly kind: string;
  readonly source: string;
}

/**
 * Whether the disk below a folder is encrypted, and the space that memory is written out to, by what Linux shows in /proc
 * and /sys: dm-crypt (LUKS) below every layer, or a file system that encrypts. Encryption by the drive itself or of single
 * folders (fscrypt) is not seen there; other systems show nothing without being asked through a program of theirs.
 */
export async function diskEncryption(folder: string, root = '/'): Promise<DiskEncryption> {
  try {
    const mounts = mountsIn(await readFile(path.join(root, 'proc/self/mountinfo'), 'utf8'));
    const ofFolder = async (of: string): Promise<Encryption> => await ofMount(mountOf(mounts, of), root);
    return { disk: await ofFolder(await realpath(folder)), swap: await ofSwap(root, ofFolder) };
  } catch {
    return { disk: 'unknown', swap: 'unknown' };
  }
}

/** Fields by proc(5): the mount point is the fifth, what it is stands behind a lone hyphen. */
function mountsIn(mountinfo: string): readonly Mount[] {
  return mountinfo
    .trim()
    .split('\n')
    .map((line) => {
      const [before = '', after = ''] = line.split(' - ');
      const [kind = '', source = ''] = after.split(' ');
      return { point: unescaped(before.split(' ')[4] ?? ''), kind, source: unescaped(source) };
    });
}

/** Spaces and the like are written in octal there. */
const unescaped = (words: string): string =>
  words.replaceAll(/\\(\d{3})/gu, (_, octal: string) => String.fromCodePoint(Number.parseInt(octal, 8)));

/** Of two mounts at one place the later lies on top. */
function mountOf(mounts: readonly Mount[], folder: string): Mount | null {
  const around = mounts.filter(({ point }) => {
    const inside = path.relative(point, folder);
    return inside !== '..' && !inside.startsWith(`..${path.sep}`);
  });
  return around.reduce<Mount | null>(
    (best, one) => (best && best.point.length > one.point.length ? best : one),
    null,
  );
}

async function ofMount(mount: Mount | null, root: string): Promise<Encryption> {
  if (!mount) return 'unknown';
  if (ENCRYPTING.test(mount.kind)) return 'seen';
  if (!mount.source.startsWith('/dev/')) return 'unknown';
  const name = path.basename(await realpath(path.join(root, mount.source)));
  const devices = mount.kind === 'btrfs' ? await besides(name, root) : [name];
  return allOf(await Promise.all(devices.map(async (device) => await ofDevice(device, root))));
}

/** Devices that one btrfs lies on. */
async function besides(name: string, root: string): Promise<readonly string[]> {
  const all = path.join(root, 'sys/fs/btrfs');
  for (const one of await readdir(all).catch((): string[] => [])) {
    const devices = await readdir(path.join(all, one, 'devices')).catch((): string[] => []);
    if (devices.includes(name)) return devices;
  }
  return [name];
}

async function ofDevice(name: string, root: string, layer = 0): Promise<Encryption> {
  const at = path.join(root, 'sys/class/block', name);
  const read = async (file: string): Promise<string> =>
    await readFile(path.join(at, file), 'utf8').catch(() => '');
  if ((await read('dm/uuid')).startsWith('CRYPT-')) return 'seen';
  // What a file holds that is mounted as a disk lies wherever that file lies.
  if (layer > MOST_LAYERS || (await read('loop/backing_file')) !== '') return 'unknown';
  const below = await readdir(path.join(at, 'slaves')).catch((): string[] => []);
  if (below.length > 0)
    return allOf(await Promise.all(below.map(async (one) => await ofDevice(one, root, layer + 1))));
  return (await read('dev')) === '' ? 'unknown' : 'not-seen';
}

async function ofSwap(
  root: string,
  ofFolder: (folder: string) => Promise<Encryption>,
): Promise<DiskEncryption['swap']> {
  const [, ...lines] = (await readFile(path.join(root, 'proc/swaps'), 'utf8')).trim().split('\n');
  const found: Encryption[] = [];
  for (const line of lines) {
    const [file = '', kind = ''] = line.split(/\s+/u);
    const place = unescaped(file);
    const name = path.basename(await realpath(path.join(root, place)).catch(() => place));
    // It lies in memory.
    if (/^zram\d+$/u.test(name)) continue;
    found.push(kind === 'file' ? await ofFolder(path.dirname(place)) : await ofDevice(name, root));
  }
  return found.length === 0 ? 'none' : allOf(found);
}

/** Encrypted only where all of it is. */
function allOf(parts: readonly Encryption[]): Encryption {
  if (parts.includes('not-seen')) return 'not-seen';
  return parts.includes('unknown') ? 'unknown' : 'seen';
}
