import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const has = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name)));

/** Whether the program “age” is here, and one that types a passphrase into it. */
export const hasAge = has('age') && has('script');

/** What the program “age” makes of a file, with a passphrase typed at its prompt. Throws where it refuses. */
export function openedByAge(file: string, passphrase: string): Uint8Array {
  const out = `${file}.opened`;
  // It asks the terminal and nobody else, so that one is made for it.
  execFileSync('script', ['-qec', `age -d -o '${out}' '${file}'`, '/dev/null'], {
    input: `${passphrase}\n`,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return fs.readFileSync(out);
}

/** What the program “age” makes of a file, with the key in another. Throws where it refuses. */
export const openedByAgeKey = (file: string, keyFile: string): Uint8Array =>
  execFileSync('age', ['-d', '-i', keyFile, file], { maxBuffer: 1 << 26 });
