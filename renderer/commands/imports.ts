import type { AcceptedItem } from '../../shared/command-args.ts';
import type { ImportItem } from '../../shared/formats/import-batch.ts';
import { add, type Change } from '../../shared/model/changes.ts';
import type { LineageId } from '../../shared/model/lineage.ts';
import { mostOpen, schemeOf } from '../../shared/model/marking.ts';
import {
  type ExcerptId,
  type OriginalId,
  type Source,
  type SourceId,
  UNRATED,
} from '../../shared/model/source.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { addOriginal, addText } from './captured-text.ts';
import { PlanError, type Planner, type PlanStamp } from './planner.ts';

/** All accepted sources in one change set: wholly there or wholly absent. The originals are on disk already. */
export const acceptImport: Planner<'import.accept'> = async (read, { items }, stamp) => {
  const known = new Map<string, Source>(
    (
      await read.where(
        'sources',
        'id',
        items.flatMap(({ joins }) => joins?.sourceId ?? []),
      )
    ).map((source) => [source.id, source]),
  );
  const sourceCodes = await read.nextCodes('sources', items.filter(isSource).length);
  const marking = mostOpen(schemeOf((await read.all('info'))[0]));
  const excerptCodes = await read.nextCodes('excerpts', items.filter(({ text }) => text !== '').length);
  let sources = 0;
  let excerpts = 0;
  return items.flatMap((item): readonly Change[] => {
    const { joins } = item;
    if (joins && !known.has(joins.sourceId)) throw new PlanError(IMPORT_WORDS.sourceGone(item.fileName));
    const isOwn = isSource(item);
    const sourceId = isOwn ? (stamp.newId() as SourceId) : (joins?.sourceId ?? ('' as SourceId));
    const source = isOwn
      ? [addSource(item, { id: sourceId, code: sourceCodes[sources++] ?? '', marking }, stamp)]
      : [];
    const lineage = joins?.as === 'republication' ? [addRepublication(sourceId, joins, stamp)] : [];
    if (item.text === '') {
      return [...source, addOriginal(item, sourceId, stamp.newId() as OriginalId, stamp), ...lineage];
    }
    const excerptId = stamp.newId() as ExcerptId;
    const code = excerptCodes[excerpts++] ?? '';
    const place = { sourceId, excerptId, code, replaces: null, locator: item.locator };
    return [...source, ...addText(item, place, stamp), ...lineage];
  });
};

/** A further text of a source: another page, another chapter, what was typed from paper. */
export const addExcerpt: Planner<'excerpt.add'> = async (read, { sourceId, item }, stamp) => {
  if (!(await read.get('sources', sourceId))) throw new PlanError(IMPORT_WORDS.sourceGone(item.fileName));
  const siblings = await read.where('excerpts', 'sourceId', [sourceId]);
  const same = siblings.find(({ sha256 }) => sha256 === item.textSha256);
  if (same) throw new PlanError(IMPORT_WORDS.excerpt.same(same.code));
  const [code = ''] = await read.nextCodes('excerpts', 1);
  const excerptId = stamp.newId() as ExcerptId;
  return addText(item, { sourceId, excerptId, code, replaces: null, locator: item.locator }, stamp);
};

const isSource = ({ joins }: AcceptedItem): boolean => joins?.as !== 'excerpt';

/** An accepted source, not weighed yet and as open as the scheme allows. */
export const addSource = (
  item: ImportItem,
  { id, code, marking }: Pick<Source, 'id' | 'code' | 'marking'>,
  stamp: PlanStamp,
): Change =>
  add('sources', {
    id,
    code,
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
    marking,
    caveats: [],
    note: item.note,
    createdAt: stamp.now(),
  });

const addRepublication = (
  sourceId: SourceId,
  { sourceId: fromId, basis }: Extract<NonNullable<AcceptedItem['joins']>, { as: 'republication' }>,
  stamp: PlanStamp,
): Change =>
  add('lineage', {
    id: stamp.newId() as LineageId,
    rev: 0,
    sourceId,
    type: 'republishes',
    fromId,
    basis,
    createdAt: stamp.now(),
  });
