import { existsSync, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileBytes, HeadlessJob } from '../shared/ipc.ts';
import { fail, ok, type Problem, type Result } from '../shared/lib/result.ts';
import { MOST_BYTES_TOGETHER, readAllBounded, readBounded } from './bounded-read.ts';
import type { HeadlessRequest } from './headless-arguments.ts';
import { isSealedProfile, type SnapshotKeys } from './locked/snapshot-keys.ts';
import { readPassphrase } from './passphrase-file.ts';
import { type FolderSnapshots, findSnapshots } from './snapshots/folder-snapshots.ts';
import type { SnapshotsToRead } from './snapshots/snapshots.ts';
import { MAIN_WORDS } from './words.ts';

type Request = Extract<HeadlessRequest, { kind: 'job' }>;

export interface PreparedJob {
  readonly job: HeadlessJob;
  /** Absolute path of the file to write; null for commands that write none. */
  readonly output: string | null;
  /** The snapshots that the command is about; null for other commands. */
  readonly snapshots: SnapshotsToRead | null;
  readonly putBack: FolderSnapshots['putBack'] | null;
  /** What opens those snapshots, where they are sealed. */
  readonly keys: SnapshotKeys | null;
}

/** Reads the files a command names and makes sure that it can write where it is to, before any work is done. */
export async function prepareJob(
  request: Request,
  folder: string,
  profiles: { readonly profile: string; readonly job: string },
): Promise<Result<PreparedJob>> {
  const { command, options, json } = request;
  const inputs = request.inputs.map((word) => path.resolve(folder, word));
  const output = request.output === null ? null : path.resolve(folder, request.output);
  const refusal = output === null ? null : await refusalOf(output, command, inputs);
  if (refusal !== null) return fail('bad-output', refusal);
  const { passphraseFile } = request;
  const read =
    passphraseFile === undefined ? null : await readPassphrase(passphraseFile, folder, process.stdin);
  if (read?.ok === false) return read;
  const passphrase = read ? { passphrase: read.value } : {};
  if (isAboutSnapshots(command, inputs)) {
    const found = await findSnapshots(request.inputs[0] ?? '', { cwd: folder, ...profiles });
    if (!found.ok) return found;
    const { caseId, named, snapshots, keys } = found.value;
    // Without its passphrase nothing can be put into a sealed profile but in the clear.
    const putBack = (await isSealedProfile(profiles.profile)) ? refusePutBack : found.value.putBack;
    const wanted = named === null ? options : { snapshot: named, ...options };
    const job = { command, options: wanted, files: [], json, snapshotsOf: caseId, ...passphrase };
    return ok({ job, output, snapshots, putBack, keys });
  }
  if (command === 'import') {
    const job = { command, options, ...(await readEach(inputs)), json, ...passphrase };
    return ok({ job, output, snapshots: null, putBack: null, keys: null });
  }
  const files = await readAllBounded(inputs);
  if (!files.ok) return files;
  const job = { command, options, files: files.value, json, ...passphrase };
  return ok({ job, output, snapshots: null, putBack: null, keys: null });
}

/** One file that cannot be read keeps none of the others out. */
async function readEach(inputs: readonly string[]): Promise<Pick<HeadlessJob, 'files' | 'unread'>> {
  const files: FileBytes[] = [];
  const unread: (Problem & { readonly name: string })[] = [];
  let total = 0;
  for (const input of inputs) {
    const read = await readBounded(input);
    if (!read.ok) unread.push({ name: path.basename(input), code: read.code, message: read.message });
    else if (total + read.value.bytes.byteLength > MOST_BYTES_TOGETHER)
      unread.push({
        name: read.value.name,
        code: 'too-large',
        message: MAIN_WORDS.headless.noRoom(read.value.name, MOST_BYTES_TOGETHER),
      });
    else {
      files.push(read.value);
      total += read.value.bytes.byteLength;
    }
  }
  return unread.length === 0 ? { files } : { files, unread };
}

const refusePutBack: FolderSnapshots['putBack'] = async () =>
  await Promise.resolve(fail('sealed-profile', MAIN_WORDS.locked.putBackInWindow));

function isAboutSnapshots(command: HeadlessJob['command'], [input = '']: readonly string[]): boolean {
  if (command !== 'verify') return command === 'snapshots' || command === 'restore';
  const isFolder = statSync(input, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder || input.endsWith('.snapshot');
}

async function refusalOf(
  output: string,
  command: HeadlessJob['command'],
  inputs: readonly string[],
): Promise<string | null> {
  const name = path.basename(output);
  const holder = await stat(path.dirname(output)).catch(() => null);
  if (!holder?.isDirectory()) return MAIN_WORDS.headless.noFolder(name);
  if (!existsSync(output)) return null;
  // A case holds work that exists nowhere else; a printed report can be printed again.
  const holdsWork =
    ['import', 'restore'].includes(command) ||
    (await isOneOf(output, inputs)) ||
    !(await stat(output)).isFile();
  return holdsWork ? MAIN_WORDS.headless.exists(name) : null;
}

async function isOneOf(file: string, others: readonly string[]): Promise<boolean> {
  const real = await realpath(file);
  const found = await Promise.all(others.map(async (other) => await realpath(other).catch(() => other)));
  return found.includes(real);
}
