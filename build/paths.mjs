import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A path inside the project. */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** Where downloads are kept between checkouts: TOUCHSTONE_CACHE, or the user's cache folder. */
export function cacheFolder() {
  if (process.env.TOUCHSTONE_CACHE) return path.resolve(process.env.TOUCHSTONE_CACHE);
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'touchstone');
}

/** True where this module is the script that Node was asked to run. */
export const isScript = (url) => path.resolve(process.argv[1] ?? '') === fileURLToPath(url);
