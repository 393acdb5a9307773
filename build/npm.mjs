import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** How npm is started here: the one that runs this script, or the one on the path. */
export function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js'))
    return { file: process.execPath, args: [script, ...args], shell: false };
  return { file: 'npm', args, shell: process.platform === 'win32' };
}

/** Runs npm and returns what it printed; rejects with npm's own words where it fails. */
export async function npm(args, options = {}) {
  const command = npmCommand(args);
  try {
    const { stdout } = await execute(command.file, command.args, {
      maxBuffer: 64 * 1024 * 1024,
      shell: command.shell,
      ...options,
    });
    return stdout;
  } catch (error) {
    throw new Error(`npm ${args.join(' ')} failed:\n${error.stderr || error.message}`, { cause: error });
  }
}
