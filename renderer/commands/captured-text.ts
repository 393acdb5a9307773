import type { ImportItem } from '../../shared/formats/import-batch.ts';
import { add, type Change } from '../../shared/model/changes.ts';
import type { ExcerptId, OriginalId, SourceId } from '../../shared/model/source.ts';
import type { PlanStamp } from './planner.ts';

/** Where a captured text belongs. */
export interface TextPlace {
  readonly sourceId: SourceId;
  readonly excerptId: ExcerptId;
  /** Short code of the excerpt, already given out. */
  readonly code: string;
  readonly replaces: ExcerptId | null;
  readonly locator: string;
}

/** The original as it was imported; its bytes are on disk already. */
export const addOriginal = (item: ImportItem, sourceId: SourceId, id: OriginalId, stamp: PlanStamp): Change =>
  add('originals', {
    id,
    rev: 0,
    sourceId,
    sha256: item.sha256,
    name: item.fileName,
    byteLength: item.byteLength,
    encoding: item.encoding,
    within: item.within,
    importedAt: stamp.now(),
  });

/** Original, excerpt and words of a captured text, in the order in which they lean on one another. */
export function addText(
  item: ImportItem,
  { sourceId, excerptId, code, replaces, locator }: TextPlace,
  stamp: PlanStamp,
): readonly Change[] {
  const originalId = stamp.newId() as OriginalId;
  return [
    addOriginal(item, sourceId, originalId, stamp),
    add('excerpts', {
      id: excerptId,
      code,
      rev: 0,
      sourceId,
      originalId,
      replaces,
      locator,
      sha256: item.textSha256,
      length: item.text.length,
      extractor: item.extractor,
      residue: item.residue.map((proposal) => ({ ...proposal, status: 'proposed' as const })),
      createdAt: stamp.now(),
    }),
    add('texts', { id: excerptId, rev: 0, text: item.text, blocks: item.blocks }),
  ];
}
