import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { FileBytes } from '../shared/ipc.ts';
import { MAX_FILE_BYTES } from '../shared/ipc-checks.ts';
import { fail, ok, type Result } from '../shared/lib/result.ts';
import { systemCode } from './disk-problem.ts';
import { MAIN_WORDS } from './words.ts';

/** Reads one file up to the size cap; refuses folders, pipes and devices. The answer holds the name, never the path. */
export async function readBounded(file: string, most = MAX_FILE_BYTES): Promise<Result<FileBytes>> {
  const name = path.basename(file);
  try {
    // Without O_NONBLOCK the open itself would wait for ever on a named pipe.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { size, isRegular } = await handle
        .stat()
        .then((found) => ({ size: found.size, isRegular: found.isFile() }));
      if (!isRegular) return fail('not-a-file', MAIN_WORDS.notAFile(name));
      if (size > most) return fail('too-large', MAIN_WORDS.tooLarge(name, most));
      const bytes = await handle.readFile();
      if (bytes.byteLength > most) return fail('too-large', MAIN_WORDS.tooLarge(name, most));
      return ok({ name, bytes: plainBytes(bytes) });
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return fail('not-found', MAIN_WORDS.notFound(name));
    return fail('unreadable', MAIN_WORDS.unreadable(name));
  }
}

/** What is read at once may be this large together. */
export const MOST_BYTES_TOGETHER = 2 * MAX_FILE_BYTES;

/** Reads several files, or says which one cannot be read. */
export async function readAllBounded(
  files: readonly string[],
  mostTogether = MOST_BYTES_TOGETHER,
): Promise<Result<readonly FileBytes[]>> {
  const read: FileBytes[] = [];
  let total = 0;
  for (const file of files) {
    const result = await readBounded(file);
    if (!result.ok) return result;
    total += result.value.bytes.byteLength;
    if (total > mostTogether) return fail('too-large', MAIN_WORDS.tooMuch(mostTogether));
    read.push(result.value);
  }
  return ok(read);
}

/** Copying between processes copies all memory behind a view, so that a view of shared memory is cut out first. */
export function plainBytes(buffer: Buffer): Uint8Array {
  const isWhole = buffer.byteLength === buffer.buffer.byteLength;
  return isWhole ? new Uint8Array(buffer.buffer) : new Uint8Array(buffer);
}
