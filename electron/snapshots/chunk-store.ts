import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../case-folder.ts';
import { systemCode } from '../disk-problem.ts';
import { writeSafely } from '../safe-write.ts';
import { sha256 } from '../sha256.ts';
import { DamagedFile, packFile, unpackFile } from './packed-file.ts';
import type { Sealing } from './sealing.ts';

/** Some lines that stand in a file of their own. */
export interface ChunkRef {
  readonly name: string;
  readonly rows: number;
  /** Ids of the first and the last line; numbers for lines of a journal. */
  readonly first: string;
  readonly last: string;
  /** Size of the file when it was written. */
  readonly bytes: number;
}

/** How bytes get to the disk; another one in tests of a disk that fails. */
export type WriteFile = (file: string, bytes: Uint8Array, mode: number) => Promise<void>;

export interface ChunkStore {
  /** Stores lines once, read back to be sure; answers their name and the size of the file. */
  put(lines: readonly string[]): Promise<Pick<ChunkRef, 'name' | 'bytes'>>;
  /** Throws {@link DamagedFile} where the chunk is damaged or gone. */
  lines(name: string): Promise<readonly string[]>;
  fileOf(name: string): string;
}

export const CHUNKS = 'chunks';

/** Chunks of lines in `<folder>/chunks`, each under the name of its content. */
export function openChunks(folder: string, sealing: Sealing, write: WriteFile = writeSafely): ChunkStore {
  const fileOf = (name: string): string => path.join(folder, CHUNKS, name);

  const read = async (name: string): Promise<{ content: Uint8Array; bytes: number }> => {
    try {
      const bytes = await readFile(fileOf(name));
      return { content: await unpackFile(name, bytes, sealing), bytes: bytes.byteLength };
    } catch (error) {
      if (systemCode(error) === 'ENOENT') throw new DamagedFile(name);
      throw error;
    }
  };

  return {
    fileOf,

    async put(lines) {
      const content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const name = sealing.nameOf(sha256(content));
      const held = await read(name).catch((error: unknown) => {
        if (error instanceof DamagedFile) return null;
        throw error;
      });
      if (held) return { name, bytes: held.bytes };
      await makeFolder(path.join(folder, CHUNKS));
      await write(fileOf(name), await packFile(content, sealing), 0o600);
      return { name, bytes: (await read(name)).bytes };
    },

    async lines(name) {
      const { content } = await read(name);
      return Buffer.from(content).toString('utf8').split('\n').slice(0, -1);
    },
  };
}
