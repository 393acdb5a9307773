import type { Stamp } from '../lib/ids.ts';
import { type CaseId, PLAIN_CASE } from '../model/case-info.ts';
import { emptySnapshot } from '../model/case-snapshot.ts';
import { CODE_PREFIX, type CodedTable } from '../model/schema.ts';
import type { ExcerptId, Source } from '../model/source.ts';
import type { SourceKey } from './sample-parts.ts';

/** A case under construction, and where its keys have led so far. */
export interface SampleDraft {
  readonly snapshot: ReturnType<typeof emptySnapshot>;
  readonly newId: () => string;
  readonly createdAt: string;
  readonly nextCode: (table: CodedTable) => string;
  readonly excerpts: Map<SourceKey, { readonly id: ExcerptId; readonly text: string }>;
  /** The source of a key, once it was added; throws before. */
  readonly sourceOf: (key: SourceKey) => Source;
}

/** An empty case that says what it is. */
export function startDraft(stamp: Stamp): SampleDraft {
  const snapshot = emptySnapshot();
  const createdAt = stamp.now();
  snapshot.info.push({
    id: stamp.newId() as CaseId,
    rev: 0,
    title: 'The Sable Narrows (invented sample case)',
    description:
      'Everything in this case is invented: the countries, the people, the sources and what they say. It shows a finished chain from the words of a source to a printed judgement. Change what you like; it opens afresh from the home screen.',
    isSample: true,
    ...PLAIN_CASE,
    createdAt,
  });
  const excerpts: SampleDraft['excerpts'] = new Map();
  return {
    snapshot,
    newId: stamp.newId,
    createdAt,
    nextCode: (table) => `${CODE_PREFIX[table]}${snapshot[table].length + 1}`,
    excerpts,
    sourceOf: (key) => {
      const excerpt = snapshot.excerpts.find(({ id }) => id === excerpts.get(key)?.id);
      const source = snapshot.sources.find(({ id }) => id === excerpt?.sourceId);
      if (!source) throw new Error(`There is no sample source “${key}”`);
      return source;
    },
  };
}
