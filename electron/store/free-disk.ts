import { statfs } from 'node:fs/promises';

/** Bytes that the disk below a folder still takes; null where the system does not say. */
export async function freeDisk(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
