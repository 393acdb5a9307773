import { type ChildProcess, spawn } from 'node:child_process';
import { executableOf, SANDBOX_SWITCHES, testEnvironment } from './packaged.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program that analysts get from the command line, in a folder that may also be the profile of a window. */
export function touchstone(words: readonly string[], folder: string): Promise<Ended> {
  const [file, ...rest] = commandLine(words);
  return ending(spawn(file, rest, { cwd: folder, env: testEnvironment(folder) }));
}

/** The same behind a pipe of the shell's; the program's own code is the last word of `err`. */
export function touchstoneInto(reader: string, words: readonly string[], folder: string): Promise<Ended> {
  const script = `{ "$0" "$@"; echo "ended with $?" >&2; } | ${reader}`;
  return ending(
    spawn('sh', ['-c', script, ...commandLine(words)], { cwd: folder, env: testEnvironment(folder) }),
  );
}

const commandLine = (words: readonly string[]): readonly [file: string, ...words: string[]] => [
  executableOf('production'),
  ...SANDBOX_SWITCHES,
  ...words,
];

function ending(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}
