import { add } from '../../shared/model/changes.ts';
import { type ExcerptId, type OriginalId, type SourceId, UNRATED } from '../../shared/model/source.ts';
import type { Planner } from './planner.ts';

/** All accepted sources in one change set: wholly there or wholly absent. The originals are on disk already. */
export const acceptImport: Planner<'import.accept'> = async (read, { items }, stamp) => {
  const sourceCodes = await read.nextCodes('sources', items.length);
  const excerptCodes = await read.nextCodes('excerpts', items.length);
  return items.flatMap((item, index) => {
    const sourceId = stamp.newId() as SourceId;
    const originalId = stamp.newId() as OriginalId;
    const excerptId = stamp.newId() as ExcerptId;
    return [
      add('sources', {
        id: sourceId,
        code: sourceCodes[index] ?? '',
        rev: 0,
        title: item.title,
        outlet: item.outlet,
        authors: item.authors,
        kind: item.kind,
        language: item.language,
        url: item.url,
        published: item.published,
        retrieved: item.retrieved,
        ...UNRATED,
        marking: 'TLP:CLEAR',
        note: '',
        createdAt: stamp.now(),
      }),
      add('originals', {
        id: originalId,
        rev: 0,
        sourceId,
        sha256: item.sha256,
        name: item.fileName,
        byteLength: item.byteLength,
        encoding: item.encoding,
        importedAt: stamp.now(),
      }),
      add('excerpts', {
        id: excerptId,
        code: excerptCodes[index] ?? '',
        rev: 0,
        sourceId,
        originalId,
        replaces: null,
        locator: '',
        sha256: item.textSha256,
        length: item.text.length,
        extractor: item.extractor,
        residue: item.residue.map((proposal) => ({ ...proposal, status: 'proposed' as const })),
        createdAt: stamp.now(),
      }),
      add('texts', { id: excerptId, rev: 0, text: item.text, blocks: item.blocks }),
    ];
  });
};
