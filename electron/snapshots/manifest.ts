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
  /** Whom the chunks and originals are sealed for; the manifest itself holds no text and lies open. */
  sealedFor: v.optional(v.pipe(v.string(), v.regex(/^age1[a-z0-9]{58}$/u))),
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
  { body, write }: { readonly body: Manifest; readonly write: WriteFile },
): Promise<HeldManifest> {
  const content = Buffer.from(`${canonicalJson({ ...body, sha256: hashOf(body) })}\n`);
  const id = idOf(body, content);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await write(manifestFile(folder, id), content, 0o600);
  return await readManifest(folder, id);
}

/** Throws {@link DamagedFile} where it is damaged or gone. */
export async function readManifest(folder: string, id: string): Promise<HeldManifest> {
  const bytes = await readFile(manifestFile(folder, id)).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') throw new DamagedFile(id);
    throw error;
  });
  return unpackManifest(id, bytes);
}

/** The manifest in a file of that name. Throws {@link DamagedFile} where a single bit is another one. */
export function unpackManifest(id: string, bytes: Uint8Array): HeldManifest {
  try {
    const text = Buffer.from(bytes).toString('utf8');
    const { sha256: digest, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const body = v.parse(manifest, rest);
    const isWhole = `${canonicalJson({ ...body, sha256: digest })}\n` === text && digest === hashOf(body);
    if (isWhole && idOf(body, bytes) === id) return { ...body, id };
  } catch {
    // The same error serves for all.
  }
  throw new DamagedFile(id);
}

export async function readManifests(folder: string): Promise<Manifests> {
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
      sound.push(await readManifest(folder, id));
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

const idOf = ({ number }: Manifest, content: Uint8Array): string =>
  `${String(number).padStart(8, '0')}-${sha256(content).slice(0, 16)}`;
