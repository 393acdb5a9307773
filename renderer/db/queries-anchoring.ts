import { groupBy } from '../../shared/model/case-snapshot.ts';
import type { Claim } from '../../shared/model/claim.ts';
import { byCode } from '../../shared/model/code.ts';
import type { Entity } from '../../shared/model/entity.ts';
import { MARK_TABLES, type Mark, type MarkTable, type Note } from '../../shared/model/passage.ts';
import type { Excerpt, Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';

/** An excerpt, and the one that replaced it. */
export interface ExcerptWithNewer {
  readonly excerpt: Excerpt;
  readonly newer: Excerpt | null;
}

/** Null when the excerpt is gone. */
export async function excerptWithNewer(db: CaseDatabase, id: string): Promise<ExcerptWithNewer | null> {
  return db.transaction('r', ['excerpts'], async () => {
    const excerpt = await db.excerpts.get(id);
    if (!excerpt) return null;
    const siblings = await db.excerpts.where('sourceId').equals(excerpt.sourceId).toArray();
    return { excerpt, newer: siblings.find(({ replaces }) => replaces === id) ?? null };
  });
}

/** How many marks on the earlier texts of a source wait for the analyst. */
export async function waitingCount(db: CaseDatabase, sourceId: string): Promise<number> {
  return db.transaction('r', [...MARK_TABLES, 'excerpts'], async () => {
    const excerpts = await db.excerpts.where('sourceId').equals(sourceId).toArray();
    const replaced = excerpts.flatMap(({ replaces }) => replaces ?? []);
    if (replaced.length === 0) return 0;
    let count = 0;
    for (const table of MARK_TABLES) {
      const marks = db.table(table).where('excerptId').anyOf(replaced);
      count += await marks.filter(({ proposal }: Mark) => proposal !== null).count();
    }
    return count;
  });
}

/** What a mark belongs to. */
export type MarkOwner =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'note'; readonly note: Note };

/** A mark that waits for the analyst to say where it stands in the corrected text. */
export interface WaitingMark {
  /** `table/id`: unique among all marks. */
  readonly key: string;
  readonly table: MarkTable;
  readonly mark: Mark & { readonly id: string };
  readonly owner: MarkOwner;
  readonly source: Source;
  /** The earlier text, where it stands still, and the corrected one. */
  readonly from: Excerpt;
  readonly to: Excerpt;
}

/** All marks that wait, text by text, in the order of the text. */
export async function waitingMarks(db: CaseDatabase): Promise<readonly WaitingMark[]> {
  return db.transaction('r', [...MARK_TABLES, 'excerpts', 'sources', 'claims', 'entities'], async () => {
    const excerpts = await db.excerpts.toArray();
    const replaced = excerpts.flatMap(({ replaces }) => replaces ?? []);
    if (replaced.length === 0) return [];
    const sources = await db.sources.bulkGet(excerpts.map(({ sourceId }) => sourceId));
    const byId = new Map(excerpts.map((excerpt, index) => [excerpt.id, { excerpt, source: sources[index] }]));
    const found: WaitingMark[] = [];
    for (const table of MARK_TABLES) {
      const marks: readonly WaitingMark['mark'][] = await db
        .table(table)
        .where('excerptId')
        .anyOf(replaced)
        .filter(({ proposal }: Mark) => proposal !== null)
        .toArray();
      const owners = await ownersOf(db, table, marks);
      for (const [index, mark] of marks.entries()) {
        const from = byId.get(mark.excerptId);
        const to = mark.proposal && byId.get(mark.proposal.excerptId);
        const owner = owners[index];
        if (!from?.source || !to || !owner) continue;
        const key = `${table}/${mark.id}`;
        found.push({ key, table, mark, owner, source: from.source, from: from.excerpt, to: to.excerpt });
      }
    }
    return [...groupBy(found, ({ from }) => from.id).values()].flatMap((group) =>
      group.toSorted((a, b) => a.mark.start - b.mark.start || a.mark.end - b.mark.end),
    );
  });
}

async function ownersOf(
  db: CaseDatabase,
  table: MarkTable,
  marks: readonly Mark[],
): Promise<readonly (MarkOwner | null)[]> {
  switch (table) {
    case 'passages': {
      const claims = await db.claims.bulkGet(
        marks.map((mark) => ('claimId' in mark ? String(mark.claimId) : '')),
      );
      return claims.map((claim) => (claim ? { kind: 'claim', claim } : null));
    }
    case 'mentions': {
      const entities = await db.entities.bulkGet(
        marks.map((mark) => ('entityId' in mark ? String(mark.entityId) : '')),
      );
      return entities.map((entity) => (entity ? { kind: 'entity', entity } : null));
    }
    case 'notes':
      return marks.map((note) => ({ kind: 'note', note: note as Note }));
  }
}

/** A text that can be read beside the open one. */
export interface BesideChoice extends ExcerptWithNewer {
  readonly source: Source;
  /** The source has other excerpts, too. */
  readonly isOneOfSeveral: boolean;
  /** It is the open one itself. */
  readonly isOpen: boolean;
}

/** Every text of the case by code of its source. */
export async function besideChoices(db: CaseDatabase, openId: string): Promise<readonly BesideChoice[]> {
  return db.transaction('r', ['sources', 'excerpts'], async () => {
    const sources = await db.sources.toArray();
    const excerpts = await db.excerpts.toArray();
    const ofSource = groupBy(excerpts, ({ sourceId }) => sourceId);
    const newerOf = new Map(excerpts.map((excerpt) => [excerpt.replaces, excerpt]));
    return sources.toSorted(byCode).flatMap((source) => {
      const own = ofSource.get(source.id) ?? [];
      return own.toSorted(byCode).map((excerpt) => ({
        source,
        excerpt,
        newer: newerOf.get(excerpt.id) ?? null,
        isOneOfSeveral: own.length > 1,
        isOpen: excerpt.id === openId,
      }));
    });
  });
}
