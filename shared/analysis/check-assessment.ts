import { CHECKING_WORDS as WORDS } from '../words/checking.ts';
import { citationFindings, flatFindings, footnoteFindings, markingFindings } from './check-citations.ts';
import { citedFacts, claimFindings } from './check-claims.ts';
import type { CheckFinding, LineFinding } from './check-finding.ts';
import { judgementFindings } from './check-judgements.ts';
import { findingKey } from './check-key.ts';
import { LineChecker } from './check-line.ts';
import { type CheckLine, linesOf } from './check-lines.ts';
import { type CheckInput, checkedText, type ReadLine } from './check-material.ts';
import { partFindings } from './check-parts.ts';
import { sentenceAt } from './check-place.ts';
import { quotationFindings } from './check-quotations.ts';

/**
 * Reads an assessment as a compiler reads a program: every finding names its rule and its place, and nothing is
 * counted up to a score. First what concerns the whole, then the chain to the sources, then the words. A checker that is
 * used again reads only the lines that have changed.
 */
export function checkAssessment(input: CheckInput, checker = new LineChecker()): readonly CheckFinding[] {
  const lines = readLines(input, checker);
  const text = checkedText(input, lines);
  const facts = citedFacts(text);
  return [
    ...markingFindings(text, facts),
    ...citationFindings(text),
    ...footnoteFindings(text),
    ...claimFindings(text, facts),
    ...judgementFindings(text, facts),
    ...quotationFindings(text, facts),
    ...flatFindings(text, facts),
    ...lines.flatMap((line) => line.checked.findings.map((finding) => placed(line, finding))),
    ...acronymFindings(lines),
    ...partFindings(text),
  ];
}

function readLines({ assessment }: CheckInput, checker: LineChecker): readonly ReadLine[] {
  const lines = linesOf(assessment.body);
  const citing = new Set(lines.filter(({ citations }) => citations.length > 0).map(({ group }) => group));
  checker.begin();
  return lines.map((line) => {
    const hasCitation = line.judgement !== null && citing.has(line.group);
    return { ...line, checked: checker.check(line, assessment.language, assessment.scale, hasCitation) };
  });
}

const placed = ({ path, text }: CheckLine, { start, end, ...finding }: LineFinding): CheckFinding => ({
  ...finding,
  place: { path, start, end },
  words: text.slice(start, end),
});

/** Acronyms that the text explains nowhere, each where it comes first. */
function acronymFindings(lines: readonly ReadLine[]): readonly CheckFinding[] {
  const seen = new Set(lines.flatMap(({ checked }) => checked.acronyms.defined));
  const rule = 'undefined-acronym';
  return lines.flatMap((line) =>
    line.checked.acronyms.uses.flatMap(({ acronym, start, end }): readonly CheckFinding[] => {
      if (seen.has(acronym)) return [];
      seen.add(acronym);
      const sentence = sentenceAt(line, start);
      const why = WORDS.why.acronym(acronym);
      return [placed(line, { rule, key: findingKey(rule, acronym), start, end, sentence, why, fix: null })];
    }),
  );
}
