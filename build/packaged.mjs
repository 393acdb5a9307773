import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** Where electron-builder puts an unpacked program. */
const FOLDERS = { darwin: ['mac', 'mac-arm64'], win32: ['win-unpacked', 'win-arm64-unpacked'] };
const EXECUTABLES = { darwin: 'Touchstone.app/Contents/MacOS/Touchstone', win32: 'Touchstone.exe' };

/**
 * The executable of the packaged program, or null where it has not been packaged.
 * @param {'production' | 'twin'} flavour
 */
export function packagedExecutable(flavour) {
  const folders = FOLDERS[process.platform] ?? ['linux-unpacked', 'linux-arm64-unpacked'];
  const candidates = folders.map((folder) =>
    path.join(inRoot('release', flavour), folder, EXECUTABLES[process.platform] ?? 'touchstone'),
  );
  return candidates.find((file) => fs.existsSync(file)) ?? null;
}
