import { checkAssessment } from '../../../shared/analysis/check-assessment.ts';
import type { CheckFinding } from '../../../shared/analysis/check-finding.ts';
import type { CheckInput, CheckMaterial } from '../../../shared/analysis/check-material.ts';
import type { RuleId } from '../../../shared/analysis/check-rules.ts';
import { emptySnapshot } from '../../../shared/model/case-snapshot.ts';
import { TLP } from '../../../shared/model/marking.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import { paragraph } from '../../report/invented-body.ts';

/** An assessment of some blocks, as the checker takes it. `{1}` in the words cites claim 1. */
export const inputOf = (
  blocks: readonly RichBlock[],
  changes: Partial<CheckInput['assessment']> = {},
  material: CheckMaterial = emptySnapshot(),
): CheckInput => ({
  assessment: {
    title: 'Invented',
    authors: ['A. Marlowe'],
    dated: '2031-03-08',
    cutoff: '2031-03-07',
    language: 'en-GB',
    marking: null,
    scale: 'icd203-1',
    body: { type: 'doc', content: blocks },
    ...changes,
  },
  material,
  // Nothing was read for any claim: what is only about words says nothing of claims.
  readFor: new Set(),
  scheme: TLP,
  parts: [],
});

export const findingsOf = (
  typed: string,
  changes: Partial<CheckInput['assessment']> = {},
): readonly CheckFinding[] => checkAssessment(inputOf([paragraph(typed)], changes));

/** The words that one rule finds in a paragraph. */
export const found = (
  rule: RuleId,
  typed: string,
  changes: Partial<CheckInput['assessment']> = {},
): readonly string[] =>
  findingsOf(typed, changes)
    .filter((finding) => finding.rule === rule)
    .map(({ words }) => words);
