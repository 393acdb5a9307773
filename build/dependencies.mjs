import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { npmCommand } from './npm.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { run } from './process.mjs';

const STAMP = inRoot('node_modules/.touchstone-lock');

/** `npm install` writes the lock file and its record in node_modules within moments, in either order. */
const SAME_INSTALL_MS = 5000;

/** Installs what package-lock.json names where node_modules is absent or was made from another lock file. */
export async function installDependencies() {
  const lock = createHash('sha256')
    .update(fs.readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (isInstalled(lock)) return;
  console.error('Installing dependencies (npm ci, a minute or two) ...');
  const { file, args, shell } = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const code = await run(file, args, { cwd: ROOT, shell, stdio: ['ignore', process.stderr, process.stderr] });
  if (code !== 0) throw new Error('The dependencies could not be installed; npm says why above.');
  fs.writeFileSync(STAMP, lock);
}

/** By our own stamp, or by npm's own record where somebody has installed by hand since. */
function isInstalled(lock) {
  const folder = fs.lstatSync(inRoot('node_modules'), { throwIfNoEntry: false });
  // Another checkout's packages: npm would empty them through the link.
  if (folder?.isSymbolicLink()) return true;
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === lock) return true;
  const record = fs.statSync(inRoot('node_modules/.package-lock.json'), { throwIfNoEntry: false });
  const locked = fs.statSync(inRoot('package-lock.json'));
  if (!record || record.mtimeMs < locked.mtimeMs - SAME_INSTALL_MS) return false;
  fs.writeFileSync(STAMP, lock);
  return true;
}
