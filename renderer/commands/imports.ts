import { add } from '../../shared/model/changes.ts';
import { type ExcerptId, type OriginalId, type SourceId, UNRATED } from '../../shared/model/source.ts';
import { addOriginal, addText } from './captured-text.ts';
import type { Planner } from './planner.ts';

/** All accepted sources in one change set: wholly there or wholly absent. The originals are on disk already. */
export const acceptImport: Planner<'import.accept'> = async (read, { items }, stamp) => {
  const sourceCodes = await read.nextCodes('sources', items.length);
  const excerptCodes = await read.nextCodes('excerpts', items.filter(({ text }) => text !== '').length);
  let excerpts = 0;
  return items.flatMap((item, index) => {
    const sourceId = stamp.newId() as SourceId;
    const source = add('sources', {
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
      modified: item.modified,
      retrieved: item.retrieved,
      ...UNRATED,
      marking: 'TLP:CLEAR',
      note: item.note,
      createdAt: stamp.now(),
    });
    if (item.text === '') return [source, addOriginal(item, sourceId, stamp.newId() as OriginalId, stamp)];
    const excerptId = stamp.newId() as ExcerptId;
    const code = excerptCodes[excerpts++] ?? '';
    const place = { sourceId, excerptId, code, replaces: null, locator: item.locator };
    return [source, ...addText(item, place, stamp)];
  });
};
