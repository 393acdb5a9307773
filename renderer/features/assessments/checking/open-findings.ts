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

/** A sentence around the words that were found in it, cut where they would be out of sight. */
export function aroundWords({ sentence, words }: Pick<CheckFinding, 'sentence' | 'words'>): {
  readonly before: string;
  readonly words: string;
  readonly after: string;
} {
  const at = words === '' ? -1 : sentence.indexOf(words);
  if (at < 0 || words.length === sentence.length) return { before: sentence, words: '', after: '' };
  const from = at > LONGEST_LEAD ? sentence.indexOf(' ', at - LONGEST_LEAD) + 1 : 0;
  const before = `${from > 0 ? '… ' : ''}${sentence.slice(from, at)}`;
  return { before, words, after: sentence.slice(at + words.length) };
}

/** UTF-16 units before the words that are found. */
const LONGEST_LEAD = 60;

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
