import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, truncateSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A small file system of its own, whose power can be cut. */
export interface ThrowawayDisk {
  /** A folder on it. */
  readonly folder: string;
  /** From now on nothing reaches the disk, and what the system had not written yet is gone, as at a power cut. */
  cutPower(): void;
  /** Mounts it again, as the next start of the machine does. */
  startAgain(): void;
  remove(): void;
}

/** `EXT4_IOC_SHUTDOWN` with `NOLOGFLUSH`: not even the file system's own journal is written out. */
const CUT = `
import fcntl, os, struct, sys
folder = os.open(sys.argv[1], os.O_RDONLY)
fcntl.ioctl(folder, 0x8004587D, struct.pack("I", 2))
`;

/** An ext4 of 64 MB in a file. Null where the machine does not allow that: it takes Linux, root and loop devices. */
export function throwawayDisk(): ThrowawayDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const place = mkdtempSync(path.join(os.tmpdir(), 'touchstone-disk-'));
  const image = path.join(place, 'disk.img');
  const mounted = path.join(place, 'mounted');
  mkdirSync(mounted);
  openSync(image, 'w');
  truncateSync(image, 64 * 1024 * 1024);
  const mount = (): boolean => runs('mount', '-o', 'loop', image, mounted);
  const unmount = (): boolean => runs('umount', mounted);
  const remove = (): void => {
    unmount();
    rmSync(place, { recursive: true, force: true });
  };
  const isMounted = runs('mkfs.ext4', '-q', '-F', image) && mount();
  if (!isMounted || !runs('python3', '-c', CUT, mounted)) {
    remove();
    return null;
  }
  if (!unmount() || !mount()) {
    remove();
    return null;
  }
  return {
    folder: mounted,
    cutPower() {
      if (!runs('python3', '-c', CUT, mounted)) throw new Error('The power could not be cut');
    },
    startAgain() {
      if (!unmount() || !mount()) throw new Error('The disk could not be mounted again');
    },
    remove,
  };
}

const runs = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;
