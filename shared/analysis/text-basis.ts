import { earliest, latest, type PartialDate } from '../lib/partial-date.ts';
import { byCode } from '../model/code.ts';
import type { Source } from '../model/source.ts';
import type { CaseKnowledge } from './case-knowledge.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { gradeOf } from './grade.ts';
import type { OriginCount } from './origins.ts';
import type { TextUnit } from './text-units.ts';

/** A date of what is cited, and the clock that shows it: when it happened, else when it was said, else published. */
export interface InformationDate {
  readonly date: PartialDate;
  readonly clock: 'happened' | 'said' | 'published';
  /** Code of the claim. */
  readonly code: string;
}

/** What a unit of the text rests on. */
export interface UnitBasis {
  readonly unit: TextUnit;
  /** Cited claims in the order of citation. */
  readonly claims: readonly ClaimFacts[];
  /** Cited claims that are no longer in the case. */
  readonly missing: number;
  /** Sources with a passage that says a cited claim or speaks for it. */
  readonly sources: readonly Source[];
  /** Sources with a passage that speaks against one. */
  readonly against: readonly Source[];
  /** Of all sources that speak for a cited claim: corroboration is counted in origins, never in items. */
  readonly origins: Omit<OriginCount, 'groups'>;
  readonly oldest: InformationDate | null;
  readonly newest: InformationDate | null;
  /** Grades of the cited claims, each once, as `B2`; claims without one are not among them. */
  readonly grades: readonly string[];
  /** Claims that stand in contradiction to a cited one and are not cited in the unit. */
  readonly opposed: readonly ClaimFacts[];
}

/** What each unit rests on, in the order of the text. */
export const unitBases = (units: readonly TextUnit[], knowledge: CaseKnowledge): readonly UnitBasis[] =>
  units.map((unit) => basisOf(unit, knowledge));

function basisOf(unit: TextUnit, { claimOf, claimByCode, countOrigins }: CaseKnowledge): UnitBasis {
  const claims = unit.claimIds.flatMap((id) => claimOf.get(id) ?? []);
  const sources = distinct(claims.flatMap((facts) => facts.sources));
  const { groups: _groups, ...origins } = countOrigins(sources.map(({ id }) => id));
  const own = new Set(claims.map(({ claim }) => claim.code));
  const opposing = new Set(claims.flatMap(({ contradictedBy }) => contradictedBy));
  const grades = claims.flatMap(({ claim, sources: rated }) => gradeOf(claim, rated).badge ?? []);
  return {
    unit,
    claims,
    missing: unit.claimIds.length - claims.length,
    sources,
    against: distinct(claims.flatMap((facts) => facts.against)),
    origins,
    ...informationSpan(claims),
    grades: [...new Set(grades)].toSorted(),
    opposed: [...opposing]
      .filter((code) => !own.has(code))
      .flatMap((code) => claimByCode.get(code) ?? [])
      .toSorted((a, b) => a.number - b.number),
  };
}

/** The oldest and the newest of what some claims say, each by the clock that tells most. */
export function informationSpan(claims: readonly ClaimFacts[]): {
  readonly oldest: InformationDate | null;
  readonly newest: InformationDate | null;
} {
  let oldest: InformationDate | null = null;
  let newest: InformationDate | null = null;
  for (const facts of claims) {
    const dated = informationDate(facts);
    if (!dated) continue;
    if (!oldest || beginningOf(dated) < beginningOf(oldest)) oldest = dated;
    if (!newest || endOf(dated) > endOf(newest)) newest = dated;
  }
  return { oldest, newest };
}

// A vague date counts by what is certain of it: "2025" is neither older nor newer than a day in it.
const beginningOf = ({ date }: InformationDate): string => latest(pointsOf(date)[0]);
const endOf = ({ date }: InformationDate): string => earliest(pointsOf(date)[1]);

/** Where a date begins and where it ends, each as precisely as it is known; an open end is not known at all. */
export function pointsOf(date: PartialDate): readonly [from: PartialDate, to: PartialDate] {
  const points = date.split('/').filter((point) => point !== '..');
  return [points[0] ?? date, points.at(-1) ?? date];
}

function informationDate({ claim, sources }: ClaimFacts): InformationDate | null {
  const { code, kind } = claim;
  // What is foreseen or meant has not happened: such a claim is as old as its words.
  const isAhead = kind === 'forecast' || kind === 'intention';
  if (claim.happened && !isAhead) return { date: claim.happened.date, clock: 'happened', code };
  if (claim.said) return { date: claim.said.date, clock: 'said', code };
  const published = sources
    .flatMap((source) => source.published ?? [])
    .toSorted((a, b) => (earliest(a) < earliest(b) ? -1 : 1));
  return published[0] === undefined ? null : { date: published[0], clock: 'published', code };
}

const distinct = (sources: readonly Source[]): readonly Source[] =>
  [...new Map(sources.map((source) => [source.id, source])).values()].toSorted(byCode);
