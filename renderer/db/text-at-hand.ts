import type { ExcerptText } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';

/** Texts that are kept at hand per database: as many as are read at the same time. */
const KEPT = 4;

const atHand = new WeakMap<CaseDatabase, Map<string, ExcerptText>>();

/**
 * The text of an excerpt while it is in the case. A text never changes once it is stored, so that one that was read
 * before is only looked up, not read again: a megabyte on the way from the database is felt with every mark.
 */
export async function textAtHand(db: CaseDatabase, excerptId: string): Promise<ExcerptText | undefined> {
  const texts = atHand.get(db) ?? new Map<string, ExcerptText>();
  atHand.set(db, texts);
  const known = texts.get(excerptId);
  if (known) {
    const isThere = (await db.texts.where(':id').equals(excerptId).count()) > 0;
    return isThere ? known : undefined;
  }
  const text = await db.texts.get(excerptId);
  if (!text) return undefined;
  for (const oldest of texts.keys()) if (texts.size >= KEPT) texts.delete(oldest);
  texts.set(excerptId, text);
  return text;
}
