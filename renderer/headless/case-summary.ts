import { byId, type CaseSnapshot } from '../../shared/model/case-snapshot.ts';
import { byCode } from '../../shared/model/code.ts';
import { TABLES } from '../../shared/model/schema.ts';
import type { Source } from '../../shared/model/source.ts';
import { infoOf } from '../../shared/model/whole-case.ts';

/** The case and how much is in it. */
export function caseSummary(snapshot: CaseSnapshot) {
  const { id, title, description, isSample, createdAt } = infoOf(snapshot);
  return {
    case: { id, title, description, isSample, createdAt },
    counts: Object.fromEntries(TABLES.map((table) => [table, snapshot[table].length])),
  };
}

/** One source in a list; `file` and `sha256` are those of its first original. */
export interface SourceSummary
  extends Pick<
    Source,
    'code' | 'title' | 'outlet' | 'authors' | 'kind' | 'published' | 'language' | 'url' | 'marking'
  > {
  readonly reliability: string | null;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly encoding: string | null;
  /** UTF-16 units of all its excerpts. */
  readonly characters: number;
  readonly claims: number;
}

/** Sources by code. */
export function sourceSummaries(snapshot: CaseSnapshot): readonly SourceSummary[] {
  const excerpts = byId(snapshot.excerpts);
  return snapshot.sources.toSorted(byCode).map((source) => {
    const original = snapshot.originals.find(({ sourceId }) => sourceId === source.id);
    const own = snapshot.excerpts.filter(({ sourceId }) => sourceId === source.id);
    const claims = snapshot.passages
      .filter(({ excerptId }) => excerpts.get(excerptId)?.sourceId === source.id)
      .map(({ claimId }) => claimId);
    const { code, title, outlet, authors, kind, published, language, url, marking } = source;
    return {
      code,
      title,
      outlet,
      authors,
      kind,
      published,
      language,
      url,
      marking,
      reliability: source.reliability?.letter ?? null,
      file: original?.name ?? null,
      sha256: original?.sha256 ?? null,
      encoding: original?.encoding ?? null,
      characters: own.reduce((sum, { length }) => sum + length, 0),
      claims: new Set(claims).size,
    };
  });
}
