import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Beside the installers: what was made, and what an installed program consists of. */
export const CHECKSUMS = 'SHA256SUMS';
const PROGRAM_FOLDER = /^linux(?:-[a-z0-9]+)?-unpacked$/;

/**
 * Writes the SHA-256 of every installer in a folder, as `sha256sum --check` reads it, and for each unpacked program of
 * Linux that lies beside them a list of its files, `SHA256SUMS-linux-unpacked`. On Linux nothing else tells whether a
 * program is as it was made: Electron checks its archive on macOS and Windows only.
 * @param {string} folder
 * @returns {readonly string[]} the names of the lists that were written
 */
export function writeChecksums(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isInstaller(entry.name)).map(({ name }) => name);
  const programs = entries.filter((entry) => entry.isDirectory() && PROGRAM_FOLDER.test(entry.name));
  const written = [writeList(folder, CHECKSUMS, folder, files)];
  for (const { name } of programs) {
    const program = path.join(folder, name);
    written.push(writeList(folder, `${CHECKSUMS}-${name}`, program, filesBelow(program)));
  }
  return written;
}

const isInstaller = (name) => /\.(?:AppImage|deb|dmg|exe|zip)$/.test(name);

function filesBelow(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
}

function writeList(folder, name, from, files) {
  const lines = files
    .map((file) => file.split(path.sep).join('/'))
    .toSorted()
    .map((file) => `${sha256(path.join(from, file))}  ${file}\n`);
  fs.writeFileSync(path.join(folder, name), lines.join(''));
  return name;
}

const sha256 = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
