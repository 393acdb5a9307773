import { type OriginCount, originsOf } from '../../shared/analysis/origins.ts';
import { byId } from '../../shared/model/case-snapshot.ts';
import { byCode } from '../../shared/model/code.ts';
import type { Dismissal } from '../../shared/model/dismissal.ts';
import type { Lineage } from '../../shared/model/lineage.ts';
import type { Passage } from '../../shared/model/passage.ts';
import type { Excerpt, ExcerptId, Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';

/** A lineage with the source at its other end. */
export interface LineageLink {
  readonly lineage: Lineage;
  readonly source: Source;
}

export interface SourceLineage {
  readonly comesFrom: readonly LineageLink[];
  readonly usedBy: readonly LineageLink[];
}

/** What a source comes from and what comes from it, by code. */
export async function lineageOfSource(db: CaseDatabase, sourceId: string): Promise<SourceLineage> {
  return db.transaction('r', ['sources', 'lineage'], async () => {
    const from = await db.lineage.where('sourceId').equals(sourceId).toArray();
    const to = await db.lineage.where('fromId').equals(sourceId).toArray();
    const ids = [...from.map((link) => link.fromId), ...to.map((link) => link.sourceId)];
    const found = byId((await db.sources.bulkGet(ids)).filter((source) => source !== undefined));
    const links = (lineage: readonly Lineage[], otherEnd: 'fromId' | 'sourceId'): readonly LineageLink[] =>
      lineage
        .flatMap((link) => {
          const source = found.get(link[otherEnd]);
          return source ? [{ lineage: link, source }] : [];
        })
        .toSorted((a, b) => byCode(a.source, b.source));
    return { comesFrom: links(from, 'fromId'), usedBy: links(to, 'sourceId') };
  });
}

/** How many origins a claim has; passages that speak against it are not counted. Null when the claim is gone. */
export async function originsOfClaim(db: CaseDatabase, claimId: string): Promise<OriginCount | null> {
  return db.transaction('r', ['claims', 'passages', 'excerpts', 'sources', 'lineage'], async () => {
    if (!(await db.claims.get(claimId))) return null;
    const passages = await db.passages.where('claimId').equals(claimId).toArray();
    const excerpts = await db.excerpts.bulkGet(passages.filter(speaksFor).map(({ excerptId }) => excerptId));
    const sourceIds = excerpts.flatMap((excerpt) => excerpt?.sourceId ?? []);
    const { sources, lineage } = await connectedTo(db, sourceIds);
    return originsOf(sourceIds, lineage, sources);
  });
}

/** The sources with all that lineage connects them with, found along the indexes: a case may have many others. */
async function connectedTo(
  db: CaseDatabase,
  sourceIds: readonly string[],
): Promise<{ readonly sources: readonly Source[]; readonly lineage: readonly Lineage[] }> {
  const reached = new Set<string>(sourceIds);
  const lineage = new Map<string, Lineage>();
  for (let edge: readonly string[] = [...reached]; edge.length > 0; ) {
    const later = await db.lineage.where('sourceId').anyOf(edge).toArray();
    const earlier = await db.lineage.where('fromId').anyOf(edge).toArray();
    const next = new Set<string>();
    for (const link of [...later, ...earlier]) {
      lineage.set(link.id, link);
      for (const id of [link.sourceId, link.fromId]) if (!reached.has(id)) next.add(id);
    }
    for (const id of next) reached.add(id);
    edge = [...next];
  }
  const sources = await db.sources.bulkGet([...reached]);
  return { sources: sources.filter((source) => source !== undefined), lineage: [...lineage.values()] };
}

/** All that the page of lineage shows, texts apart. */
export interface LineageOverview {
  /** By code. */
  readonly sources: readonly Source[];
  readonly lineage: readonly Lineage[];
  readonly dismissals: readonly Dismissal[];
  /** Texts that no corrected one has replaced. */
  readonly excerpts: readonly Excerpt[];
}

export async function lineageOverview(db: CaseDatabase): Promise<LineageOverview> {
  return db.transaction('r', ['sources', 'lineage', 'dismissals', 'excerpts'], async () => {
    const sources = await db.sources.toArray();
    const lineage = await db.lineage.toArray();
    const dismissals = await db.dismissals.where('kind').equals('lineage').toArray();
    const excerpts = await db.excerpts.toArray();
    const replaced = new Set<ExcerptId | null>(excerpts.map((excerpt) => excerpt.replaces));
    return {
      sources: sources.toSorted(byCode),
      lineage,
      dismissals,
      excerpts: excerpts.filter(({ id }) => !replaced.has(id)),
    };
  });
}

const speaksFor = ({ stance }: Passage): boolean => stance !== 'contradicts';
