import { RULE_NAMES } from '../words/checking.ts';

/** An error breaks the standard, a warning needs a look, a note is a matter of style. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

interface RuleFacts {
  readonly severity: Severity;
  /** Where it is written. */
  readonly standard: string;
  /** Whether it is about the chain from the judgement to the words: the report prints what does not hold of it. */
  readonly isChain?: true;
}

/** Every rule of the checker, once. A line here needs a name in `shared/words/checking.ts`. */
const RULES = {
  'claim-missing': { severity: 'error', standard: 'ICD 206', isChain: true },
  'citation-empty': { severity: 'error', standard: 'ICD 206', isChain: true },
  'footnote-empty': { severity: 'error', standard: 'ICD 206', isChain: true },
  'figure-empty': { severity: 'error', standard: 'ICD 203 D.6.e(9)', isChain: true },
  'picture-without-words': { severity: 'error', standard: 'ICD 203 D.6.e(9)', isChain: true },
  'claim-without-passage': { severity: 'error', standard: 'ICD 206', isChain: true },
  'words-moved': { severity: 'error', standard: 'ICD 206', isChain: true },
  'rests-on-withdrawn': { severity: 'error', standard: 'ICD 203 D.6.e(1)', isChain: true },
  'contradiction-unmentioned': { severity: 'warning', standard: 'ICD 203 D.6.e(6)', isChain: true },
  'marking-too-open': { severity: 'error', standard: 'TLP 2.0, or the scheme of the house', isChain: true },
  'quotation-differs': { severity: 'error', standard: 'ICD 206' },
  'text-replaced': { severity: 'warning', standard: 'ICD 206' },
  'source-withdrawn': { severity: 'warning', standard: 'ICD 203 D.6.e(1)' },
  'source-unrated': { severity: 'warning', standard: 'ICD 203 D.6.e(1)' },
  'confirmed-by-one-origin': { severity: 'error', standard: 'AJP-2.1, credibility 1' },
  'fact-on-weak-claim': { severity: 'warning', standard: 'ICD 203 D.6.e(3)' },
  'judgement-without-claim': { severity: 'error', standard: 'ICD 203 D.6.e(6)' },
  'judgement-without-basis': { severity: 'error', standard: 'ICD 203 D.6.e(2)(b)' },
  'high-confidence-on-one-origin': { severity: 'error', standard: 'ICD 203 D.6.e(2)' },
  'confidence-with-likelihood': { severity: 'error', standard: 'ICD 203 D.6.e(2)(b)' },
  'term-outside-scale': { severity: 'error', standard: 'ICD 203 D.6.e(2)(a); PHIA' },
  'rows-mixed': { severity: 'warning', standard: 'ICD 203 D.6.e(2)(a)' },
  'term-not-chosen': { severity: 'error', standard: 'ICD 203 D.6.e(2)(a)' },
  'range-missing': { severity: 'warning', standard: 'ICD 203 D.6.e(2)(a)' },
  'range-outside-band': { severity: 'warning', standard: 'ICD 203 D.6.e(2)(a); PHIA' },
  'vague-hedge': { severity: 'warning', standard: 'ICD 203 D.6.e(2)' },
  'bare-certainty': { severity: 'warning', standard: 'ICD 203 D.6.e(2)' },
  'double-hedge': { severity: 'warning', standard: 'ICD 203 D.6.e(2)' },
  'no-time-frame': { severity: 'warning', standard: 'ICD 203 D.6.e(2)' },
  'report-without-citation': { severity: 'warning', standard: 'ICD 206' },
  'belief-for-judgement': { severity: 'note', standard: 'ICD 203 D.6.e(3)' },
  'loaded-word': { severity: 'note', standard: 'ICD 203 D.6.a' },
  'undefined-acronym': { severity: 'note', standard: 'ICD 203 D.6.e(6)' },
  'long-sentence': { severity: 'note', standard: 'ICD 203 D.6.e(6)' },
  'part-missing': { severity: 'warning', standard: 'ICD 203 D.6.e' },
} as const satisfies Record<string, RuleFacts>;

export type RuleId = keyof typeof RULES;

export interface Rule extends RuleFacts {
  readonly id: RuleId;
  readonly name: string;
}

export const ruleOf = (id: RuleId): Rule => ({ ...RULES[id], id, name: RULE_NAMES[id] });

export const isRuleId = (id: string): id is RuleId => id in RULES;
