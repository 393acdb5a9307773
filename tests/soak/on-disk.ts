import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Kills every process that was started on a profile, wherever in the tree it stands: none has time for anything. */
export async function killAll(profile: string): Promise<void> {
  for (;;) {
    const found = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOf(profile, name));
    if (found.length === 0) return;
    for (const pid of found) kill(Number(pid));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** By its surroundings, or by its command line: a helper of the program has no surroundings of its own. */
function isOf(profile: string, pid: string): boolean {
  try {
    // What was killed and not yet waited for has neither any more.
    const read = (what: string): string => fs.readFileSync(`/proc/${pid}/${what}`, 'utf8');
    return (
      read('environ').split('\0').includes(`TOUCHSTONE_PROFILE=${profile}`) ||
      read('cmdline').split('\0').includes(`--user-data-dir=${profile}`)
    );
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went before.
  }
}

/** The folder of the only case of a profile. */
export function caseFolderOf(profile: string): string {
  const cases = path.join(profile, 'cases');
  const [only, ...others] = fs.readdirSync(cases);
  if (only === undefined || others.length > 0) throw new Error(`There are ${others.length + 1} cases`);
  return path.join(cases, only);
}

/**
 * How many lines a journal holds. Checked here by its definition, not by the program's own code; throws where a line is
 * not the next of the chain.
 */
export function chainLength(profile: string): number {
  const lines = fs.readFileSync(path.join(caseFolderOf(profile), 'journal.ndjson'), 'utf8').split('\n');
  if (lines.pop() !== '') throw new Error('The journal ends in the middle of a line');
  let before = '0'.repeat(64);
  for (const [index, line] of lines.entries()) {
    const { seq, prevHash, hash } = JSON.parse(line) as { seq: number; prevHash: string; hash: string };
    const entry = line.slice(line.indexOf('"entry":') + '"entry":'.length, -1);
    const expected = createHash('sha256').update(`${before}${entry}`).digest('hex');
    if (seq !== index + 1 || prevHash !== before || hash !== expected) {
      throw new Error(`Line ${index + 1} of the journal breaks the chain`);
    }
    before = hash;
  }
  return lines.length;
}
