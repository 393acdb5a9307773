import { expect, test } from 'vitest';
import { checkAssessment } from '../../../shared/analysis/check-assessment.ts';
import { STANDARD_PARTS } from '../../../shared/analysis/check-parts.ts';
import { ruleOf } from '../../../shared/analysis/check-rules.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { sha256OfText } from '../../../shared/lib/sha256.ts';
import { TLP } from '../../../shared/model/marking.ts';
import { buildSampleCase } from '../../../shared/sample/sample-case.ts';

const stamp = { newId: counter(), now: () => '2026-01-01T00:00:00.000Z' };
const { snapshot } = await buildSampleCase(stamp, async (text) => Promise.resolve(sha256OfText(text)));
const [assessment] = snapshot.assessments;
if (!assessment) throw new Error('The sample has no assessment');
const check = () =>
  checkAssessment({ assessment, material: snapshot, readFor: null, scheme: TLP, parts: STANDARD_PARTS });

test('the checker finds no error in the sample, and asks of its facts alone who says them', () => {
  const rules = new Set(check().map(({ rule }) => rule));
  expect([...rules].filter((rule) => ruleOf(rule).severity === 'error')).toEqual([]);
  expect([...rules]).toEqual(['fact-on-weak-claim']);
  expect(check().map(({ sentence }) => sentence)).toEqual([
    'Hearings on the budget resume.',
    'The session closes.',
  ]);
});

test('what is accepted is printed with its reason and stands in the evidence; the rest of the report stays', () => {
  const [finding] = check();
  if (!finding) throw new Error('Nothing was found');
  const { rule, key, sentence } = finding;
  const given = { reason: 'Three newspapers print the order.', at: '2026-02-03T04:05:06.000Z', by: 'Roe' };
  const accepted = [
    { rule, key, sentence, ...given },
    { rule, key: 'outdated', sentence: 'Gone.', ...given },
  ];
  const {
    accepted: printed,
    layout,
    ...report
  } = buildReportDocument({ ...snapshot, assessments: [{ ...assessment, accepted }] }, assessment.id);
  expect(printed).toEqual([
    {
      rule,
      name: 'Said as a fact, on weak ground',
      standard: 'ICD 203 D.6.e(3)',
      sentence,
      why: finding.why,
      reason: given.reason,
      by: 'Roe',
      day: '2026-02-03',
    },
  ]);
  const { accepted: _none, layout: plainLayout, ...plain } = buildReportDocument(snapshot, assessment.id);
  expect(report).toEqual(plain);
  expect(layout.prints).toEqual([...plainLayout.prints, 'accepted']);
});

test('a break in the chain that is accepted is printed with its reason, and no longer as what does not hold', () => {
  const [, ...claims] = snapshot.claims;
  const broken = { ...snapshot, claims };
  const codes = (accepted: typeof assessment.accepted) => {
    const report = buildReportDocument(
      { ...broken, assessments: [{ ...assessment, accepted }] },
      assessment.id,
    );
    return { problems: report.problems, accepted: report.accepted.map(({ rule }) => rule) };
  };
  const { problems } = codes([]);
  expect(problems[0]?.code).toBe('claim-missing');
  expect(problems[0]?.message).toMatch(/^Note \d+ cites a claim that is no longer/);
  const found = checkAssessment({
    assessment,
    material: broken,
    readFor: null,
    scheme: TLP,
    parts: STANDARD_PARTS,
  });
  const missing = found.filter(({ rule }) => rule === 'claim-missing');
  const reason = { reason: 'It is put back tomorrow.', at: '2026-02-03T04:05:06.000Z', by: '' };
  const answered = codes(missing.map(({ rule, key, sentence }) => ({ rule, key, sentence, ...reason })));
  // A figure that was chosen for the claim says so itself.
  expect(answered.problems.filter(({ message }) => !message.startsWith('Figure '))).toEqual([]);
  expect(answered.accepted).toEqual(missing.map(({ rule }) => rule));
});

function counter(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `id-${last}`;
  };
}
