import { earliest, latest } from '../lib/partial-date.ts';
import type { CredibilityDigit, ReliabilityLetter } from '../model/scale.ts';
import { CREDIBILITY, RELIABILITY } from '../model/scale.ts';
import type { ReportClaim, ReportOrigins, ReportSource, SourceSummary } from './report-model.ts';

/** What is counted of a cited claim. */
export interface CountedClaim extends Pick<ReportClaim, 'credibility'> {
  readonly passages: number;
  readonly origins: Pick<ReportOrigins, 'items' | 'origins'>;
}

/** What is counted of a cited source. */
export type CountedSource = Pick<ReportSource, 'outlet' | 'published' | 'reliability' | 'kind' | 'language'>;

/** Counts what is cited. F, 6 and "not rated" are counted apart and never as the worst (AJP-2.1). */
export function summariseSources(
  claims: readonly CountedClaim[],
  sources: readonly CountedSource[],
  origins: ReportOrigins,
  sourcesInCase: number,
): SourceSummary {
  const dated = sources.flatMap((source) => source.published ?? []);
  const days = { from: dated.map(earliest).toSorted()[0], to: dated.map(latest).toSorted().at(-1) };
  return {
    claims: claims.length,
    passages: claims.reduce((sum, claim) => sum + claim.passages, 0),
    sources: sources.length,
    sourcesInCase,
    outlets: new Set(sources.map(outletKey).filter((outlet) => outlet !== '')).size,
    withoutOutlet: sources.filter((source) => outletKey(source) === '').length,
    published: days.from && days.to ? { from: days.from, to: days.to } : null,
    undated: sources.length - dated.length,
    reliability: tally(
      sources.map((source) => source.reliability?.letter ?? null),
      LETTERS,
    ).map(([letter, count]) => ({ letter, sources: count })),
    credibility: tally(
      claims.map((claim) => claim.credibility?.digit ?? null),
      DIGITS,
    ).map(([digit, count]) => ({
      digit,
      claims: count,
    })),
    kinds: mostFirst(sources.map((source) => source.kind)).map(([kind, count]) => ({ kind, sources: count })),
    languages: mostFirst(sources.map((source) => source.language)).map(([language, count]) => ({
      language,
      sources: count,
    })),
    singleSource: claims.filter((claim) => claim.origins.items === 1).length,
    singleOrigin: claims.filter((claim) => claim.origins.items > 1 && claim.origins.origins === 1).length,
    origins,
  };
}

const LETTERS: readonly (ReliabilityLetter | null)[] = [
  ...(Object.keys(RELIABILITY) as ReliabilityLetter[]),
  null,
];
const DIGITS: readonly (CredibilityDigit | null)[] = [
  ...Object.keys(CREDIBILITY).map((digit) => Number(digit) as CredibilityDigit),
  null,
];

const outletKey = ({ outlet }: { readonly outlet: string }): string => outlet.trim().toLowerCase();

/** Every entry of the scale, also with none, so that gaps in the base are seen. */
const tally = <T>(found: readonly T[], scale: readonly T[]): readonly (readonly [T, number])[] =>
  scale.map((entry) => [entry, found.filter((other) => other === entry).length]);

function mostFirst<T extends string>(found: readonly T[]): readonly (readonly [T, number])[] {
  return [...new Set(found)]
    .map((entry) => [entry, found.filter((other) => other === entry).length] as const)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
