import type { ReadText } from '../formats/import-batch.ts';
import { plainText } from '../formats/plain-text.ts';
import type { Stamp } from '../lib/ids.ts';
import { utf8 } from '../lib/sha256.ts';
import type { AssessmentId } from '../model/assessment.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { type ExcerptId, type OriginalId, type SourceId, UNRATED } from '../model/source.ts';
import { NO_DESCRIPTOR } from '../model/source-descriptor.ts';
import { writeSampleAssessment } from './assessment.ts';
import { addClaims } from './build-claims.ts';
import { addEntities, addRoles } from './build-entities.ts';
import { addLineage, addNotes, addRelations } from './build-links.ts';
import { type SampleDraft, startDraft } from './sample-draft.ts';
import type { SampleSource } from './sample-parts.ts';
import { SAMPLE_SOURCES } from './sources.ts';

/** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
export type HashText = (text: string) => Promise<string>;

export interface SampleCase {
  readonly snapshot: CaseSnapshot;
  /** The bytes behind each original, to be kept under their hash. */
  readonly originals: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
}

/**
 * Builds the invented case that ships with the program; equal stamps give equal cases. Throws when a quotation,
 * a key or a mark in its parts does not hold, so that a sample with a broken chain is never shown.
 */
export async function buildSampleCase(stamp: Stamp, hash: HashText): Promise<SampleCase> {
  const captured = await Promise.all(SAMPLE_SOURCES.map((source) => capture(source, hash)));
  const draft = startDraft(stamp);
  for (const source of captured) addSource(draft, source);
  addLineage(draft);
  addNotes(draft);
  const entityIdOf = addEntities(draft);
  const claimIdOf = addClaims(draft, entityIdOf);
  addRoles(draft, claimIdOf, entityIdOf);
  addRelations(draft, claimIdOf);
  draft.snapshot.assessments.push({
    id: draft.newId() as AssessmentId,
    code: draft.nextCode('assessments'),
    rev: 0,
    ...writeSampleAssessment(claimIdOf),
    createdAt: draft.createdAt,
  });
  return { snapshot: draft.snapshot, originals: captured.map(({ sha256, bytes }) => ({ sha256, bytes })) };
}

/** A source as an import would have it: its bytes, what the reader found in it, and the hash of both. */
interface Captured {
  readonly source: SampleSource;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly read: ReadText;
  readonly textSha256: string;
}

async function capture(source: SampleSource, hash: HashText): Promise<Captured> {
  const read = plainText.read(source.text, source.fileName);
  const [sha256, textSha256] = await Promise.all([hash(source.text), hash(read.text)]);
  return { source, bytes: utf8(source.text), sha256, read, textSha256 };
}

function addSource(draft: SampleDraft, { source, bytes, sha256, read, textSha256 }: Captured): void {
  const { key, text: _text, fileName, locator, residue: status, ...about } = source;
  const { reliability, firstHand, descriptor, ...fields } = about;
  const { snapshot, newId, createdAt } = draft;
  const sourceId = newId() as SourceId;
  const originalId = newId() as OriginalId;
  const excerptId = newId() as ExcerptId;
  snapshot.sources.push({
    id: sourceId,
    code: draft.nextCode('sources'),
    rev: 0,
    ...UNRATED,
    modified: null,
    caveats: [],
    ...fields,
    reliability: { ...reliability, at: createdAt, by: '' },
    descriptor: { ...NO_DESCRIPTOR, ...descriptor },
    firstHand: firstHand === undefined ? null : { reason: firstHand, at: createdAt, by: '' },
    language: 'en',
    createdAt,
  });
  snapshot.originals.push({
    id: originalId,
    rev: 0,
    sourceId,
    sha256,
    name: fileName,
    byteLength: bytes.length,
    encoding: 'utf-8',
    within: [],
    importedAt: createdAt,
  });
  snapshot.excerpts.push({
    id: excerptId,
    code: draft.nextCode('excerpts'),
    rev: 0,
    sourceId,
    originalId,
    replaces: null,
    locator,
    sha256: textSha256,
    length: read.text.length,
    extractor: read.extractor,
    residue: read.residue.map(({ block, reason }) => ({ block, reason, status })),
    createdAt,
  });
  snapshot.texts.push({ id: excerptId, rev: 0, text: read.text, blocks: read.blocks });
  draft.excerpts.set(key, { id: excerptId, text: read.text });
}
