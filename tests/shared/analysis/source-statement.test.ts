import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseIndex } from '../../../shared/analysis/case-index.ts';
import { knowledgeOf } from '../../../shared/analysis/case-knowledge.ts';
import { CaseTables, KEPT_TABLES } from '../../../shared/analysis/case-tables.ts';
import { isContradicted } from '../../../shared/analysis/claim-facts.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import { draftStatement, statementFacts } from '../../../shared/analysis/source-statement.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { RichBlock, RichText } from '../../../shared/model/rich-text.ts';
import { buildSampleCase } from '../../../shared/sample/sample-case.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';
import { countingStamp, nodeHash } from '../sample/sample-stamp.ts';
import { withdrawn } from './invented-sources.ts';

const sample = (await buildSampleCase(countingStamp(), nodeHash)).snapshot;

/** What the lists of an open case know. */
function knownOf(snapshot: CaseSnapshot) {
  const tables = new CaseTables();
  for (const table of KEPT_TABLES) for (const record of snapshot[table]) tables.put(table, record);
  const index = new CaseIndex(tables);
  for (const steps = index.build(); !steps.next().done; );
  return knowledgeOf(index.lists());
}

const citing = (claims: readonly Claim[], isJudged: boolean): RichText => {
  const content = [
    { type: 'text' as const, text: 'So much is said of it.' },
    { type: 'citation' as const, attrs: { claimIds: claims.map(({ id }) => id) } },
  ];
  const judgement: RichBlock = {
    type: 'judgement',
    attrs: { id: 'j', likelihood: 'likely', confidence: 'low' },
    content: [{ type: 'judgementStatement', content }, { type: 'judgementBasis' }],
  };
  return { type: 'doc', content: isJudged ? [judgement] : [{ type: 'paragraph', content }] };
};

describe('the draft', () => {
  test('says the same on the screen as on the page', () => {
    const [assessment] = sample.assessments;
    if (!assessment) throw new Error('The sample has no assessment');
    const { statement, summary } = buildReportDocument(sample, assessment.id);
    const facts = statementFacts(assessment.body, knownOf(sample));
    expect(statement).toEqual({ paragraphs: draftStatement(facts), isDraft: true });
    expect(facts.summary).toEqual(summary);
  });

  test('every number agrees with the counts, whatever is cited and however it stands', () => {
    const { claims, sources } = inventedCase();
    fc.assert(
      fc.property(
        fc.subarray([...claims], { minLength: 1 }),
        fc.boolean(),
        fc.subarray([...sources], { maxLength: 3 }),
        (cited, isJudged, fallen) => {
          const gone = new Set<string>(fallen.map(({ id }) => id));
          const base = inventedCase({ body: citing(cited, isJudged) });
          const snapshot = {
            ...base,
            sources: base.sources.map((source) => (gone.has(source.id) ? { ...source, withdrawn } : source)),
          };
          const { summary, statement, claims: printed } = buildReportDocument(snapshot, ASSESSMENT);
          const facts = statementFacts(citing(cited, isJudged), knownOf(snapshot));
          const draft = draftStatement(facts);
          expect(statement.paragraphs).toEqual(draft);
          expect(facts.summary).toEqual(summary);
          const text = draft.join(' ');
          const unused = summary.sourcesInCase - summary.sources;
          expect(text.includes(' not used.')).toBe(unused > 0);
          expect(text.includes('Nothing in the case contradicts a cited claim.')).toBe(
            facts.claims.every((one) => !isContradicted(one)),
          );
          for (const { source, claims: some, judgements } of facts.leaning) {
            const resting = printed.filter(({ support }) =>
              support.some(
                (one) =>
                  one.source.code === source.code &&
                  one.passages.some(({ stance }) => stance !== 'contradicts'),
              ),
            );
            expect(some).toBe(resting.length);
            expect(judgements).toBe(isJudged && resting.length > 0 ? 1 : 0);
          }
          // What is not cited must not leave with the report.
          const known = new Set(facts.summary.sources ? facts.leaning.map(({ source }) => source.code) : []);
          for (const [code] of text.matchAll(/\bS\d+\b/gu)) expect(known).toContain(code);
          for (const { letter, sources: some } of summary.reliability) {
            if (letter !== null && some > 0) expect(text).toContain(`(${letter}): ${some}`);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a text that cites nothing has none', () => {
    const snapshot = inventedCase({ body: { type: 'doc', content: [{ type: 'paragraph' }] } });
    expect(buildReportDocument(snapshot, ASSESSMENT).statement.paragraphs).toEqual([]);
  });
});

describe('words of the analyst', () => {
  const own = (words: string) =>
    buildReportDocument(
      inventedCase({ sourceStatement: { words, draft: 'As it was drafted.' } }),
      ASSESSMENT,
    );

  test('are printed instead of the draft, a paragraph for each line, and stand in the evidence', () => {
    const report = own('Broad, but old.\n\nMost of it is one ministry’s word.');
    expect(report.statement).toEqual({
      paragraphs: ['Broad, but old.', 'Most of it is one ministry’s word.'],
      isDraft: false,
    });
    expect(evidenceOf(report)).toContain('Most of it is one ministry’s word.');
    expect(evidenceOf(report)).not.toContain('As it was drafted.');
  });

  test('that are empty leave the draft in its place', () => {
    expect(own(' \n').statement.isDraft).toBe(true);
  });
});
