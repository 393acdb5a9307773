import { languageName } from '../lib/language-name.ts';
import { byCode } from '../model/code.ts';
import type { RichText } from '../model/rich-text.ts';
import { citedClaims } from '../model/rich-text.ts';
import type { Source } from '../model/source.ts';
import { originSentence } from '../words/lineage.ts';
import { REPORT_WORDS } from '../words/report.ts';
import { STATEMENT_SENTENCES as WORDS } from '../words/source-statement.ts';
import type { CaseKnowledge } from './case-knowledge.ts';
import { type ClaimFacts, isContradicted } from './claim-facts.ts';
import type { SourceSummary } from './report-model.ts';
import { summariseSources } from './report-summary.ts';
import { informationSpan, pointsOf } from './text-basis.ts';
import { type TextUnit, textUnits } from './text-units.ts';

/** A cited source, and how much of the text leans on it. */
export interface LeanedOn {
  readonly source: Source;
  /** Key judgements that cite a claim of it. */
  readonly judgements: number;
  /** Cited claims that it speaks for. */
  readonly claims: number;
  /** Those of them for which no other source that stands speaks. */
  readonly alone: number;
}

/** What the statement is drafted from. */
export interface StatementFacts {
  readonly summary: SourceSummary;
  readonly judgements: number;
  /** Most leaned on first. */
  readonly leaning: readonly LeanedOn[];
  readonly claims: readonly ClaimFacts[];
  readonly uncitedContradictions: number;
  /** Paragraphs that say something and cite nothing. */
  readonly bare: number;
}

/** What the case knows of a text's sources; the lists of a case and the printed report give the same. */
export function statementFacts(
  body: RichText,
  { claimOf, countOrigins, sources }: Pick<CaseKnowledge, 'claimOf' | 'countOrigins' | 'sources'>,
): StatementFacts {
  const claims = citedClaims(body).flatMap((id) => claimOf.get(id) ?? []);
  const units = textUnits(body);
  const judged = units.filter(({ kind }) => kind === 'judgement');
  const cited = new Set(claims.map(({ claim }) => claim.code));
  const all = new Map(
    claims.flatMap((facts) => [...facts.sources, ...facts.against]).map((one) => [one.id, one]),
  );
  const { groups: _groups, ...origins } = countOrigins(
    claims.flatMap((facts) => facts.sources.map(({ id }) => id)),
  );
  const counted = claims.map(({ claim, passageCount: passages, ...facts }) => ({
    credibility: claim.credibility,
    passages,
    origins: {
      items: facts.sources.filter(({ withdrawn }) => withdrawn === null).length,
      origins: facts.origins,
    },
  }));
  const opposing = claims.flatMap(({ contradictedBy }) => contradictedBy);
  return {
    summary: summariseSources(counted, [...all.values()], origins, sources.length),
    judgements: judged.length,
    leaning: leanedOn(claims, judged, claimOf),
    claims,
    uncitedContradictions: new Set(opposing.filter((code) => !cited.has(code))).size,
    bare: units.filter(({ isBare }) => isBare).length,
  };
}

function leanedOn(
  claims: readonly ClaimFacts[],
  judged: readonly TextUnit[],
  claimOf: CaseKnowledge['claimOf'],
): readonly LeanedOn[] {
  const leaning = new Map<string, { source: Source; judgements: number; claims: number; alone: number }>();
  for (const { sources } of claims) {
    const standing = sources.filter(({ withdrawn }) => withdrawn === null);
    for (const source of sources) {
      const lean = leaning.get(source.id) ?? { source, judgements: 0, claims: 0, alone: 0 };
      leaning.set(source.id, lean);
      lean.claims += 1;
      lean.alone += Number(standing.every(({ id }) => id === source.id));
    }
  }
  for (const { claimIds } of judged) {
    const behind = new Set(claimIds.flatMap((id) => claimOf.get(id)?.sources ?? []).map(({ id }) => id));
    for (const id of behind) {
      const lean = leaning.get(id);
      if (lean) lean.judgements += 1;
    }
  }
  return [...leaning.values()].toSorted(
    (a, b) => b.judgements - a.judgements || b.claims - a.claims || byCode(a.source, b.source),
  );
}

/** Sources named after the one that most weight lies on. */
const NEXT = 3;

/**
 * The statement in plain sentences, a paragraph for each side of it: weight, breadth, age, dependence, contradiction,
 * rating, gaps. Every number is one of the counts; nothing is weighed, and no source is named that is not cited.
 */
export function draftStatement(facts: StatementFacts): readonly string[] {
  const { summary, claims } = facts;
  if (summary.claims === 0) return [];
  return [
    weight(facts),
    breadth(summary),
    age(summary, claims),
    dependence(facts),
    contradiction(facts),
    [WORDS.reliability(summary.reliability), WORDS.credibility(summary.credibility)],
    gaps(facts),
  ].flatMap((sentences) => (sentences.length > 0 ? [sentences.join(' ')] : []));
}

function weight({ summary, leaning, judgements }: StatementFacts): readonly string[] {
  const { claims, passages, sources, sourcesInCase } = summary;
  const [most, ...others] = leaning.filter(({ source }) => source.withdrawn === null).map(lean);
  return [
    REPORT_WORDS.summary.base(claims, passages, sources, sourcesInCase),
    ...(most ? [WORDS.most(most, judgements, claims)] : []),
    ...(others.length > 0 ? [WORDS.next(others.slice(0, NEXT))] : []),
  ];
}

const lean = ({ source, judgements, claims }: LeanedOn) => ({
  code: source.code,
  title: source.title,
  outlet: source.outlet,
  letter: source.reliability?.letter ?? null,
  judgements,
  claims,
});

function breadth({ outlets, withoutOutlet, kinds, languages }: SourceSummary): readonly string[] {
  const words = REPORT_WORDS.summary;
  const named = languages.filter(({ language }) => language !== '');
  const tongues = named.map(({ language, sources }) => `${languageName(language)} ${sources}`).join(', ');
  return [
    words.outlets(outlets, withoutOutlet),
    words.kinds(kinds.map(({ kind, sources }) => `${kind} ${sources}`).join(', ')),
    ...(named.length > 0 ? [words.languages(tongues)] : []),
  ];
}

function age({ published, undated }: SourceSummary, claims: readonly ClaimFacts[]): readonly string[] {
  const { oldest, newest } = informationSpan(claims);
  return [
    ...(published ? [REPORT_WORDS.summary.published(published.from, published.to)] : []),
    ...(undated > 0 ? [REPORT_WORDS.summary.undated(undated)] : []),
    ...(oldest && newest && oldest.date !== newest.date
      ? [WORDS.information(pointsOf(oldest.date)[0], pointsOf(newest.date)[1])]
      : []),
  ];
}

function dependence({ summary, leaning }: StatementFacts): readonly string[] {
  const { singleSource, singleOrigin, claims, sources, origins } = summary;
  const heaviest = leaning.toSorted((a, b) => b.alone - a.alone || byCode(a.source, b.source))[0];
  return [
    ...(sources > 1 ? [REPORT_WORDS.summary.origins(originSentence(origins))] : []),
    ...(singleSource > 0 ? [REPORT_WORDS.summary.singleSource(singleSource, claims)] : []),
    ...(singleOrigin > 0 ? [REPORT_WORDS.summary.singleOrigin(singleOrigin)] : []),
    ...(heaviest && heaviest.alone > 0 && heaviest.source.withdrawn === null
      ? [WORDS.alone(heaviest.source.code, heaviest.alone, claims)]
      : []),
  ];
}

function contradiction({ claims, uncitedContradictions }: StatementFacts): readonly string[] {
  const contradicted = claims.filter(isContradicted).length;
  return [
    contradicted > 0 ? WORDS.contradicted(contradicted, claims.length) : WORDS.notContradicted,
    ...(uncitedContradictions > 0 ? [WORDS.uncitedContradictions(uncitedContradictions)] : []),
  ];
}

function gaps({ summary, leaning, claims, bare }: StatementFacts): readonly string[] {
  const withdrawn = leaning.filter(({ source }) => source.withdrawn !== null).map(({ source }) => source);
  const fallen = claims.filter(
    ({ sources }) => sources.length > 0 && sources.every((source) => source.withdrawn !== null),
  ).length;
  const unsupported = claims.filter(({ sources }) => sources.length === 0).length;
  const unused = summary.sourcesInCase - summary.sources;
  return [
    ...(withdrawn.length > 0
      ? [
          WORDS.withdrawn(
            withdrawn.toSorted(byCode).map(({ code }) => code),
            fallen,
          ),
        ]
      : []),
    ...(unsupported > 0 ? [WORDS.unsupported(unsupported)] : []),
    ...(bare > 0 ? [WORDS.bare(bare)] : []),
    ...(unused > 0 ? [WORDS.unused(unused)] : []),
  ];
}
