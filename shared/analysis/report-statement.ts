import type { Assessment } from '../model/assessment.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { byCode } from '../model/code.ts';
import { citedClaims } from '../model/rich-text.ts';
import { CaseTables } from './case-tables.ts';
import { claimRow } from './claim-row.ts';
import { originCounter } from './origins.ts';
import { draftStatement, statementFacts } from './source-statement.ts';

/** What is printed on the sources as a whole. */
export interface ReportStatement {
  readonly paragraphs: readonly string[];
  /** Whether it is the program's draft, which nobody has put into words of their own. */
  readonly isDraft: boolean;
}

export function reportStatement(
  snapshot: CaseSnapshot,
  { body, sourceStatement }: Pick<Assessment, 'body' | 'sourceStatement'>,
): ReportStatement {
  if (!sourceStatement?.words.trim()) return { paragraphs: draftFor(snapshot, body), isDraft: true };
  const paragraphs = sourceStatement.words.split(/\n+/u).map((line) => line.trim());
  return { paragraphs: paragraphs.filter(Boolean), isDraft: false };
}

/** Looks at what is cited only: a report must not wait for the rest of a large case. */
function draftFor(snapshot: CaseSnapshot, body: Assessment['body']): readonly string[] {
  const cited = new Set<string>(citedClaims(body));
  const tables = new CaseTables();
  for (const claim of snapshot.claims) tables.put('claims', claim);
  for (const source of snapshot.sources) tables.put('sources', source);
  const passages = snapshot.passages.filter(({ claimId }) => cited.has(claimId));
  const excerpts = new Set<string>(passages.map(({ excerptId }) => excerptId));
  for (const passage of passages) tables.put('passages', passage);
  for (const excerpt of snapshot.excerpts) if (excerpts.has(excerpt.id)) tables.put('excerpts', excerpt);
  for (const relation of snapshot.claimRelations) {
    if (cited.has(relation.claimId) || cited.has(relation.otherId)) tables.put('claimRelations', relation);
  }
  const countOrigins = originCounter(snapshot.lineage, snapshot.sources);
  const rows = snapshot.claims
    .filter(({ id }) => cited.has(id))
    .toSorted(byCode)
    .map((claim) => claimRow(claim, tables, countOrigins));
  return draftStatement(
    statementFacts(body, {
      claimOf: new Map(rows.map((row) => [row.claim.id, row])),
      sources: snapshot.sources,
      countOrigins,
    }),
  );
}
