import fs from 'node:fs';

/**
 * Switches that Electron needs to start at all on this machine. Throws with a sentence where its sandbox cannot work
 * and should be made to.
 */
export function sandboxSwitches() {
  if (process.platform !== 'linux') return [];
  if (process.getuid() === 0) return ['--no-sandbox'];
  const isForbidden =
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1';
  if (!isForbidden) return [];
  throw new Error(
    'This system keeps programs from making their own sandbox. Please run:\n' +
      '  sudo sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0',
  );
}

function setting(name) {
  const file = `/proc/sys/${name}`;
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : null;
}
