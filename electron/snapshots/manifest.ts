import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { CASE_ID, SHA256 } from '../../shared/ipc-checks.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { SNAPSHOT_ID, SNAPSHOT_REASONS, type SnapshotFacts } from '../../shared/snapshot-facts.ts';
import { systemCode } from '../disk-problem.ts';
import { sha256 } from '../sha256.ts';
import type { ChunkRef, WriteFile } from './chunk-store.ts';
import { DamagedFile } from './packed-file.ts';
import type { Sealing } from './sealing.ts';

const SUFFIX = '.snapshot';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const chunks = v.array(
  v.strictObject({
    name: v.pipe(v.string(), v.regex(SHA256)),
    rows: count,
    first: v.string(),
    last: v.string(),
    bytes: count,
  }),
);
const table = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/));

const manifest = v.strictObject({
  format: v.literal('touchstone-snapshot'),
  version: v.literal(1),
  /** Rises with each snapshot of the case, whatever the clock and the journal say. */
  number: v.pipe(count, v.minValue(1)),
  caseId: v.pipe(v.string(), v.regex(CASE_ID)),
  seq: v.pipe(count, v.minValue(1)),
  head: v.pipe(v.string(), v.regex(SHA256)),
  /** Bytes of the journal file up to and with the line that is the head. */
  journalBytes: count,
  takenAt: v.pipe(v.string(), v.isoTimestamp()),
  reason: v.picklist(SNAPSHOT_REASONS),
  app: v.string(),
  counts: v.record(table, count),
  tables: v.record(table, chunks),
  journal: chunks,
  originals: chunks,
  bytes: count,
});

/** What a snapshot consists of. */
export type Manifest = v.InferOutput<typeof manifest>;

export interface HeldManifest extends Manifest {
  readonly id: string;
}

/** The manifests of a folder. */
export interface Manifests {
  /** Newest first. */
  readonly sound: readonly HeldManifest[];
  /** Ids of those that cannot be read. */
  readonly damaged: readonly string[];
}

/** All chunks that a snapshot names. */
export const chunksOf = ({ tables, journal, originals }: Manifest): readonly ChunkRef[] => [
  ...Object.values(tables).flat(),
  ...journal,
  ...originals,
];

export const manifestFile = (folder: string, id: string): string => path.join(folder, `${id}${SUFFIX}`);

/** Writes the manifest, by which the snapshot comes to be; reads it back. */
export async function writeManifest(
  folder: string,
  { body, sealing, write }: { readonly body: Manifest; readonly sealing: Sealing; readonly write: WriteFile },
): Promise<HeldManifest> {
  const content = Buffer.from(`${canonicalJson({ ...body, sha256: hashOf(body) })}\n`);
  const id = idOf(body, content, sealing);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await write(manifestFile(folder, id), await sealing.seal(content), 0o600);
  return await readManifest(folder, id, sealing);
}

/** Throws {@link DamagedFile} where it is damaged or gone. */
export async function readManifest(folder: string, id: string, sealing: Sealing): Promise<HeldManifest> {
  const bytes = await readFile(manifestFile(folder, id)).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') throw new DamagedFile(id);
    throw error;
  });
  return await unpackManifest(id, bytes, sealing);
}

/** The manifest in a file of that name. Throws {@link DamagedFile} where a single bit is another one. */
export async function unpackManifest(id: string, bytes: Uint8Array, sealing: Sealing): Promise<HeldManifest> {
  try {
    const content = await sealing.open(bytes);
    const text = Buffer.from(content).toString('utf8');
    const { sha256: digest, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const body = v.parse(manifest, rest);
    const isWhole = `${canonicalJson({ ...body, sha256: digest })}\n` === text && digest === hashOf(body);
    if (isWhole && idOf(body, content, sealing) === id) return { ...body, id };
  } catch {
    // The same error serves for all.
  }
  throw new DamagedFile(id);
}

export async function readManifests(folder: string, sealing: Sealing): Promise<Manifests> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  const ids = names.flatMap((name) => {
    const id = name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : '';
    return SNAPSHOT_ID.test(id) ? [id] : [];
  });
  const sound: HeldManifest[] = [];
  const damaged: string[] = [];
  for (const id of ids.toSorted().toReversed()) {
    try {
      sound.push(await readManifest(folder, id, sealing));
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      damaged.push(id);
    }
  }
  return { sound, damaged };
}

/** What is told of a snapshot. */
export const factsOf = (
  { id, caseId, seq, head, takenAt, reason, counts, bytes }: HeldManifest,
  isSound: boolean | null,
): SnapshotFacts => ({ id, caseId, seq, head, takenAt, reason, counts, bytes, isSound });

const hashOf = (body: Manifest): string => sha256(canonicalJson(body));

const idOf = ({ number }: Manifest, content: Uint8Array, sealing: Sealing): string =>
  `${String(number).padStart(8, '0')}-${sealing.nameOf(sha256(content)).slice(0, 16)}`;
