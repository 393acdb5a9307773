import { freeDisk } from './free-disk.ts';

/** Bytes that the engine may want to write before it has opened its store; several of its logs are written anew. */
const NEEDED = 50 * 1024 * 1024;

/**
 * Bytes that are free where too few are for the engine's store to be opened, else null: it is begun anew where the engine
 * cannot open it. Cases come back from their journals then, what waits to be imported does not.
 */
export async function tooLittleSpace(profile: string, look = freeDisk): Promise<number | null> {
  const free = await look(profile);
  return free !== null && free < NEEDED ? free : null;
}
