import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { groupBy } from '../model/case-snapshot.ts';
import { LINEAGE_TYPES } from '../model/lineage.ts';
import type { PageSpan } from '../model/page-of.ts';
import type { Passage } from '../model/passage.ts';
import type { Excerpt } from '../model/source.ts';
import { pageWords } from '../words/pages.ts';
import { anchorOf, byCode, type CodeLink } from './report-codes.ts';
import type { ReportSource } from './report-model.ts';

interface CitedPlaces {
  readonly excerpts: ReadonlyMap<string, Excerpt>;
  readonly claims: ReadonlyMap<string, CodeLink>;
  readonly pagesOf: (passage: Passage) => PageSpan | null;
}

/** Sources that the cited claims rest on, by their id, in the order of their codes. */
export function citedSources(
  snapshot: CaseSnapshot,
  passages: readonly Passage[],
  { excerpts, claims, pagesOf }: CitedPlaces,
): ReadonlyMap<string, ReportSource> {
  const claimsOf = new Map<string, Set<CodeLink>>();
  for (const { excerptId, claimId } of passages) {
    const sourceId = excerpts.get(excerptId)?.sourceId;
    const claim = claims.get(claimId);
    if (sourceId && claim) claimsOf.set(sourceId, (claimsOf.get(sourceId) ?? new Set()).add(claim));
  }
  const passagesIn = groupBy(passages, ({ excerptId }) => excerptId);
  const originals = groupBy(snapshot.originals, (original) => original.sourceId);
  const excerptsOf = groupBy(snapshot.excerpts, (excerpt) => excerpt.sourceId);
  const cited = snapshot.sources.filter((source) => claimsOf.has(source.id)).toSorted(byCode);
  const links = new Map<string, CodeLink>(
    cited.map(({ id, code }, index) => [id, { code, anchor: anchorOf('source', code, index) }]),
  );
  const lineageOf = groupBy(snapshot.lineage, (lineage) => lineage.sourceId);
  return new Map(
    cited.map((source, index) => [
      source.id,
      {
        code: source.code,
        anchor: anchorOf('source', source.code, index),
        title: source.title,
        outlet: source.outlet,
        authors: source.authors,
        kind: source.kind,
        language: source.language,
        url: source.url,
        published: source.published,
        retrieved: source.retrieved,
        reliability: source.reliability,
        firstHand: source.firstHand?.reason ?? null,
        withdrawn: source.withdrawn && {
          ground: source.withdrawn.ground,
          reason: source.withdrawn.reason,
        },
        lineage: (lineageOf.get(source.id) ?? [])
          .map(({ type, fromId }) => ({ type, from: links.get(fromId) ?? null }))
          .toSorted(byOrigin),
        descriptor: source.descriptor,
        marking: source.marking,
        caveats: source.caveats,
        originals: (originals.get(source.id) ?? []).map(({ name, byteLength, sha256 }) => ({
          name,
          byteLength,
          sha256,
        })),
        excerpts: (excerptsOf.get(source.id) ?? []).toSorted(byCode).map(({ id, code, locator, sha256 }) => ({
          code,
          locator,
          pages: pageWords(...(passagesIn.get(id) ?? []).map(pagesOf)),
          sha256,
        })),
        claims: [...(claimsOf.get(source.id) ?? [])].toSorted(byCode),
      },
    ]),
  );
}

/** Cited ones by code, then the others by type, so that the same case prints the same page. */
function byOrigin(a: ReportSource['lineage'][number], b: ReportSource['lineage'][number]): number {
  if (a.from && b.from) return byCode(a.from, b.from);
  if (a.from || b.from) return a.from ? -1 : 1;
  return LINEAGE_TYPES.indexOf(a.type) - LINEAGE_TYPES.indexOf(b.type);
}
