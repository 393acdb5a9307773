import type { CheckFinding } from '../../../../shared/analysis/check-finding.ts';
import { ruleOf, SEVERITIES } from '../../../../shared/analysis/check-rules.ts';
import type { AcceptedFinding } from '../../../../shared/model/accepted-finding.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import type { Checked } from '../../../state/checked.ts';

/** What is still to be looked at. */
export function openFindings(
  { findings }: Pick<Checked, 'findings'>,
  { accepted }: Pick<Assessment, 'accepted'>,
): readonly CheckFinding[] {
  const isAccepted = new Set(accepted.map(({ key }) => key));
  return findings.filter(({ key }) => !isAccepted.has(key));
}

/** Acceptances, with the finding that each one lets stand; null where the words have changed since. */
export function acceptedFindings(
  { findings }: Pick<Checked, 'findings'>,
  { accepted }: Pick<Assessment, 'accepted'>,
): readonly { readonly accepted: AcceptedFinding; readonly finding: CheckFinding | null }[] {
  const found = new Map(findings.map((finding) => [finding.key, finding]));
  return accepted.map((one) => ({ accepted: one, finding: found.get(one.key) ?? null }));
}

export type FindingOrder = 'text' | 'severity';

/** In the order of the text what concerns the whole comes first; by severity, the text decides among equals. */
export function inOrder(findings: readonly CheckFinding[], order: FindingOrder): readonly CheckFinding[] {
  const bySeverity = (a: CheckFinding, b: CheckFinding): number =>
    SEVERITIES.indexOf(ruleOf(a.rule).severity) - SEVERITIES.indexOf(ruleOf(b.rule).severity);
  return findings.toSorted((a, b) => (order === 'severity' ? bySeverity(a, b) : 0) || byPlace(a, b));
}

function byPlace({ place: a }: CheckFinding, { place: b }: CheckFinding): number {
  if (!a || !b) return Number(a !== null) - Number(b !== null);
  const depth = Math.max(a.path.length, b.path.length);
  for (let at = 0; at < depth; at += 1) {
    const difference = (a.path[at] ?? -1) - (b.path[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.start - b.start || a.end - b.end;
}
