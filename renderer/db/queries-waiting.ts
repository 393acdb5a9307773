import type { Excerpt, ExcerptText, Source } from '../../shared/model/source.ts';
import type { WaitingBody, WaitingItem } from '../../shared/waiting-item.ts';
import type { CaseDatabase } from './database.ts';
import { openedCaseOrNull } from './opened-case.ts';
import { waitingInOrder } from './waiting.ts';

/** What waits to enter the open case, in the order in which it was given. */
export async function waitingItems(_db: CaseDatabase): Promise<readonly WaitingItem[]> {
  const waiting = openedCaseOrNull()?.waiting;
  return waiting ? waitingInOrder(waiting) : [];
}

/** How many files wait, whatever lies in each. */
export const waitingCount = async (db: CaseDatabase): Promise<number> =>
  new Set((await waitingItems(db)).map(({ givenId }) => givenId)).size;

/** The words of one that waits; null when it has none or is gone. */
export const waitingBody = async (_db: CaseDatabase, id: string): Promise<WaitingBody | null> =>
  (await openedCaseOrNull()?.waiting.bodies.get(id)) ?? null;

/** A source that something waiting is like, with the text it is like. */
export interface LikeSource {
  readonly source: Source;
  readonly excerpt: Excerpt | null;
  readonly stored: ExcerptText | null;
}

/** Null when the source is gone. */
export async function likeSource(
  db: CaseDatabase,
  sourceId: string,
  excerptId: string | null,
): Promise<LikeSource | null> {
  const source = await db.sources.get(sourceId);
  if (!source) return null;
  const excerpt = excerptId === null ? undefined : await db.excerpts.get(excerptId);
  const stored = excerpt && (await db.texts.get(excerpt.id));
  return { source, excerpt: excerpt ?? null, stored: stored ?? null };
}

/** Sources by their ids, as far as they are there. */
export const sourcesNamed = async (db: CaseDatabase, ids: string): Promise<readonly Source[]> =>
  (await db.sources.bulkGet(ids === '' ? [] : ids.split(' '))).flatMap((source) => source ?? []);
