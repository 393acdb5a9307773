import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../case-folder.ts';
import { systemCode } from '../disk-problem.ts';
import { writeSafely } from '../safe-write.ts';
import { sha256 } from '../sha256.ts';
import { DamagedFile, packFile, unpackFile } from './packed-file.ts';
import { SealedAway, type Sealing } from './sealing.ts';

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
  /** The size of the file; null where it is damaged or gone. Takes no key: that the bytes are those written is enough. */
  size(name: string): Promise<number | null>;
  /** Throws {@link DamagedFile} where the chunk is damaged or gone, {@link SealedAway} where the key is not at hand. */
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

  const size = async (name: string): Promise<number | null> => {
    try {
      return (await read(name)).bytes;
    } catch (error) {
      if (error instanceof SealedAway) return (await stat(fileOf(name))).size;
      if (error instanceof DamagedFile) return null;
      throw error;
    }
  };

  return {
    fileOf,
    size,

    async put(lines) {
      const content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const name = sealing.nameOf(sha256(content));
      const held = await size(name);
      if (held !== null) return { name, bytes: held };
      await makeFolder(path.join(folder, CHUNKS));
      await write(fileOf(name), await packFile(content, sealing), 0o600);
      const bytes = await size(name);
      if (bytes === null) throw new DamagedFile(name);
      return { name, bytes };
    },

    async lines(name) {
      const { content } = await read(name);
      return Buffer.from(content).toString('utf8').split('\n').slice(0, -1);
    },
  };
}
