import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** More than the least that the program asks for, which is a gigabyte; the file behind it stays nearly empty. */
const MEGABYTES = 1500;
/** What a big file leaves free is filled by writing. */
const REST = 4 * 1024 * 1024;

/** A disk of its own that can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  fill(): void;
  free(): void;
  /** Nothing can be written to it any more; nobody may be writing. */
  protect(): void;
  remove(): void;
}

/** Null where the machine does not allow that: it takes Linux, root and loop devices. */
export function smallDisk(): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-small-'));
  const image = path.join(place, 'disk.img');
  const folder = path.join(place, 'mounted');
  const ballast = [path.join(folder, 'ballast'), path.join(folder, 'rest')] as const;
  fs.mkdirSync(folder);
  fs.writeFileSync(image, '');
  fs.truncateSync(image, MEGABYTES * 1024 * 1024);
  const remove = (): void => {
    runs('umount', '-l', folder);
    fs.rmSync(place, { recursive: true, force: true });
  };
  if (!runs('mkfs.ext4', '-q', '-F', '-m', '0', image) || !runs('mount', '-o', 'loop', image, folder)) {
    remove();
    return null;
  }
  return {
    folder,
    fill() {
      const { bavail, bsize } = fs.statfsSync(folder);
      const most = bavail * bsize - REST;
      if (most > 0 && !runs('fallocate', '-l', String(most), ballast[0]))
        throw new Error('The disk was not filled');
      writeToTheEnd(ballast[1]);
    },
    free() {
      for (const file of ballast) fs.rmSync(file, { force: true });
    },
    protect() {
      if (!runs('mount', '-o', 'remount,ro', folder)) throw new Error('The disk was not protected');
    },
    remove,
  };
}

/** A folder that is there through a mount of its own, which can be write-protected and pulled out. */
export interface PulledFolder {
  protect(): void;
  unprotect(): void;
  pull(): void;
  /** Puts it back as it was. */
  putBack(): void;
}

/** Takes what is in a folder as the disk that can be pulled; once it is, an empty folder is left in its place. */
export function pulledFolder(folder: string): PulledFolder {
  const kept = `${folder}-itself`;
  fs.renameSync(folder, kept);
  fs.mkdirSync(folder);
  const must = (...args: readonly string[]): void => {
    if (!runs('mount', ...args)) throw new Error(`mount ${args.join(' ')} failed`);
  };
  const putBack = (): void => must('--bind', kept, folder);
  putBack();
  return {
    protect: () => must('-o', 'remount,ro,bind', folder),
    unprotect: () => must('-o', 'remount,rw,bind', folder),
    pull() {
      runs('umount', '-l', folder);
    },
    putBack,
  };
}

function writeToTheEnd(file: string): void {
  const handle = fs.openSync(file, 'w');
  try {
    for (const size of [64 * 1024, 4096, 1]) {
      for (;;) {
        try {
          fs.writeSync(handle, Buffer.alloc(size));
        } catch {
          break;
        }
      }
    }
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

const runs = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;
