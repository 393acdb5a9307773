import { groupBy } from '../../model/case-snapshot.ts';
import { originCounter } from '../origins.ts';
import { byCode } from '../report-codes.ts';
import type { ReportClaim, ReportSupport } from '../report-model.ts';
import type { FigureMaterial } from './figure-material.ts';

/** What an origin does for a claim: its letter stands in the cell, so that no colour has to be told. */
export type CellLetter = 'E' | 'N' | 'C' | 'B' | 'W';

export interface OriginColumn {
  /** Code of the cited source that the origin is named by. */
  readonly lead: string;
  /** All cited sources of the origin. */
  readonly codes: readonly string[];
  readonly isEstablished: boolean;
}

export interface CorroborationRow {
  readonly claim: ReportClaim;
  /** One for each column; null where the origin says nothing of the claim. */
  readonly cells: readonly (CellLetter | null)[];
  /** `2`, or `1 (+2)` with the items whose independence is not established. */
  readonly origins: string;
}

export interface Corroboration {
  readonly columns: readonly OriginColumn[];
  readonly rows: readonly CorroborationRow[];
}

/**
 * Claims by origins. Sources that go back to one place share a column; a source that is not cited is not named, even
 * where it is the root. A withdrawn source has a column of its own, as it counts for nothing.
 */
export function corroborationOf({ claims, snapshot }: FigureMaterial): Corroboration {
  const ids = new Map(snapshot.sources.map(({ id, code }) => [code, id]));
  const codes = new Map<string, string>(snapshot.sources.map(({ id, code }) => [id, code]));
  const sources = [
    ...new Map(claims.flatMap(({ support }) => support).map(({ source }) => [source.code, source])),
  ]
    .map(([, source]) => source)
    .toSorted(byCode);
  const count = originCounter(snapshot.lineage, snapshot.sources);
  const standing = count(sources.flatMap(({ code }) => ids.get(code) ?? [])).groups.map(
    ({ sourceIds, rootIds, isEstablished }): OriginColumn => {
      const own = sourceIds.flatMap((id) => codes.get(id) ?? []).toSorted(compare);
      const roots = rootIds.flatMap((id) => codes.get(id) ?? []).filter((code) => own.includes(code));
      return { lead: roots.toSorted(compare)[0] ?? own[0] ?? '', codes: own, isEstablished };
    },
  );
  const withdrawn = sources
    .filter((source) => source.withdrawn !== null)
    .map(({ code }): OriginColumn => ({ lead: code, codes: [code], isEstablished: false }));
  const columns = [...standing, ...withdrawn].toSorted((a, b) => compare(a.lead, b.lead));
  return { columns, rows: claims.map((claim) => rowOf(claim, columns)) };
}

function rowOf(claim: ReportClaim, columns: readonly OriginColumn[]): CorroborationRow {
  const byColumn = groupBy(claim.support, ({ source }) =>
    columns.find(({ codes }) => codes.includes(source.code)),
  );
  const { origins, notEstablished } = claim.origins;
  return {
    claim,
    cells: columns.map((column) => letterOf(byColumn.get(column) ?? [], column)),
    origins: notEstablished > 0 ? `${origins} (+${notEstablished})` : String(origins),
  };
}

function letterOf(support: readonly ReportSupport[], { isEstablished }: OriginColumn): CellLetter | null {
  if (support.length === 0) return null;
  if (support.every(({ source }) => source.withdrawn !== null)) return 'W';
  const stances = support.flatMap(({ passages }) => passages.map(({ stance }) => stance));
  const against = stances.includes('contradicts');
  if (against) return stances.every((stance) => stance === 'contradicts') ? 'C' : 'B';
  return isEstablished ? 'E' : 'N';
}

const compare = (a: string, b: string): number => byCode({ code: a }, { code: b });
