import type { ClaimId } from '../model/claim.ts';
import { CHECKING_WORDS as WORDS } from '../words/checking.ts';
import type { CitedFacts } from './check-claims.ts';
import type { CheckFinding } from './check-finding.ts';
import { findingKey } from './check-key.ts';
import { NO_TEXT } from './check-lines.ts';
import type { CheckedText, ReadLine } from './check-material.ts';
import { inLine } from './check-place.ts';
import type { RuleId } from './check-rules.ts';

/** Whether each key judgement rests on claims, gives the basis of its confidence, and is not surer than its origins. */
export function judgementFindings({ lines }: CheckedText, facts: CitedFacts): readonly CheckFinding[] {
  return lines
    .filter(({ kind }) => kind === 'statement')
    .flatMap((statement) => {
      const halves = lines.filter(({ group }) => group === statement.group);
      const cited = [...new Set(halves.flatMap(citedIn))];
      const tell = (rule: RuleId, at: ReadLine, why: string): CheckFinding => {
        const key = findingKey(rule, statement.text, at.text, cited);
        return inLine(at, { rule, key, start: 0, end: at.text.length, why });
      };
      const basis = halves.find(({ kind }) => kind === 'basis');
      return [
        ...(cited.length === 0
          ? [tell('judgement-without-claim', statement, WORDS.why.judgementWithoutClaim)]
          : []),
        ...(basis && isEmpty(basis)
          ? [tell('judgement-without-basis', basis, WORDS.why.judgementWithoutBasis)]
          : []),
        ...highOnOne(statement, cited, facts).map((why) =>
          tell('high-confidence-on-one-origin', statement, why),
        ),
      ];
    });
}

function highOnOne(
  { judgement }: ReadLine,
  cited: readonly ClaimId[],
  { claims, originsOf }: CitedFacts,
): readonly string[] {
  if (judgement?.confidence !== 'high') return [];
  const sources = new Set(cited.flatMap((id) => claims.get(id)?.sourceIds ?? []));
  if (sources.size === 0 || originsOf(cited) > 1) return [];
  return [WORDS.why.highOnOne(sources.size)];
}

const citedIn = ({ citations }: ReadLine): readonly ClaimId[] =>
  citations.flatMap(({ node }) => node.attrs.claimIds);

const isEmpty = ({ text }: ReadLine): boolean => text.replaceAll(NO_TEXT, '').trim() === '';
