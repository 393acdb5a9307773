import { ruleOf } from '../../../../shared/analysis/check-rules.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { CHECKING_WORDS as WORDS } from '../../../../shared/words/checking.ts';
import { openFindings } from './open-findings.ts';
import { useCheck } from './use-check.ts';
import './findings.css';

/** How many errors and warnings there are, beside the name of the panel that lists them. */
export function FindingsCount({ assessment }: { readonly assessment: Assessment }) {
  const checked = useCheck(assessment);
  if (!checked) return null;
  const found = openFindings(checked, assessment).map(({ rule }) => ruleOf(rule).severity);
  const errors = found.filter((severity) => severity === 'error').length;
  const warnings = found.filter((severity) => severity === 'warning').length;
  if (errors + warnings === 0) return null;
  return (
    <>
      {' '}
      <span className="findings-count" data-errors={errors > 0 || undefined} aria-hidden>
        {errors > 0 && <span className="findings-count-errors">{errors}</span>}
        {warnings > 0 && <span>{warnings}</span>}
      </span>
      <span className="visually-hidden">{WORDS.panel.badge(errors, warnings)}</span>
    </>
  );
}
