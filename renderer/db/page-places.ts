import { type PagedBlock, pagesOf } from '../../shared/model/page-of.ts';
import type { Span } from '../../shared/model/passage.ts';
import type { ExcerptId } from '../../shared/model/source.ts';
import { pageWords } from '../../shared/words/pages.ts';
import type { CaseDatabase } from './database.ts';

/** Texts are written once and never changed: what is known of their pages stays right, and is read once. */
const known = new WeakMap<CaseDatabase, Map<ExcerptId, readonly PagedBlock[]>>();

/**
 * Says on which pages spans stand, `p. 4`; empty where the text has none. Reads the table `texts`, which the
 * transaction must hold.
 */
export async function readPages(
  db: CaseDatabase,
  spans: readonly Pick<Span, 'excerptId'>[],
): Promise<(span: Pick<Span, 'excerptId' | 'start' | 'end'>) => string> {
  const texts = known.get(db) ?? new Map<ExcerptId, readonly PagedBlock[]>();
  known.set(db, texts);
  const missing = [...new Set(spans.map(({ excerptId }) => excerptId))].filter((id) => !texts.has(id));
  for (const stored of missing.length === 0 ? [] : await db.texts.bulkGet(missing)) {
    if (!stored) continue;
    const hasPages = stored.blocks.some(({ page }) => page !== undefined);
    const places = stored.blocks.map(
      ({ start, page, turns }): PagedBlock => ({
        start,
        ...(page !== undefined && { page }),
        ...(turns !== undefined && { turns }),
      }),
    );
    texts.set(stored.id, hasPages ? places : []);
  }
  return ({ excerptId, start, end }) => pageWords(pagesOf(texts.get(excerptId) ?? [], start, end));
}
