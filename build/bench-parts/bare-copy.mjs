import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../paths.mjs';

/**
 * The packaged program's own files with another program in them: an empty window. So both sides start from the same
 * executable, with the same fuses, from an archive. Files are linked, not copied.
 */
export async function bareCopyOf(executable, folder) {
  const { createPackage } = await import('@electron/asar');
  fs.cpSync(path.dirname(executable), folder, {
    recursive: true,
    filter: (file) => linkInstead(file, executable, folder),
  });
  await createPackage(inRoot('build/bench-parts/bare-app'), path.join(folder, 'resources/app.asar'));
  return path.join(folder, path.basename(executable));
}

function linkInstead(file, executable, folder) {
  if (fs.statSync(file).isDirectory()) return true;
  const target = path.join(folder, path.relative(path.dirname(executable), file));
  if (!target.endsWith('app.asar')) fs.linkSync(file, target);
  return false;
}
