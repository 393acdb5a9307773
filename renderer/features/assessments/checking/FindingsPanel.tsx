import { useState } from 'react';
import { readsWords } from '../../../../shared/analysis/check-line.ts';
import { ruleOf, type Severity } from '../../../../shared/analysis/check-rules.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { CHECKING_WORDS } from '../../../../shared/words/checking.ts';
import { showKeys } from '../../../commands/show-keys.ts';
import { useChecking } from '../../../state/checked.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { FormSection } from '../../../ui/FormSection.tsx';
import { AcceptedList } from './AcceptedList.tsx';
import { FindingRow } from './FindingRow.tsx';
import { type FindingOrder, inOrder, openFindings } from './open-findings.ts';
import { useCheck } from './use-check.ts';
import './findings.css';

const WORDS = CHECKING_WORDS.panel;

/** What the checker finds in an assessment: each with its rule, and what can be done about it. */
export function FindingsPanel({ assessment }: { readonly assessment: Assessment }) {
  const checked = useCheck(assessment);
  const current = useChecking((now) => now.current);
  const [order, setOrder] = useState<FindingOrder>('text');
  if (!checked) return <p className="form-hint findings-status">{WORDS.checking}</p>;
  const found = inOrder(openFindings(checked, assessment), order);
  const count = (severity: Severity): number =>
    found.filter(({ rule }) => ruleOf(rule).severity === severity).length;
  const next = showKeys('finding.next');
  const previous = showKeys('finding.previous');
  return (
    <>
      <FormSection title={WORDS.label}>
        <p role="status" className="findings-status">
          {found.length === 0 ? WORDS.none : WORDS.counts(count('error'), count('warning'), count('note'))}
        </p>
        {checked.problem !== null && (
          <p role="alert" className="field-problem">
            {WORDS.failed(checked.problem)}
          </p>
        )}
        {!readsWords(assessment.language) && (
          <p className="form-hint">{WORDS.notEnglish(assessment.language)}</p>
        )}
        {found.length > 0 && (
          <>
            <Choice<FindingOrder>
              label={WORDS.order}
              hidesLabel
              value={order}
              options={[
                { value: 'text', label: WORDS.orders.text },
                { value: 'severity', label: WORDS.orders.severity },
              ]}
              onChoose={setOrder}
            />
            {next && previous && <p className="form-hint">{WORDS.keys(next, previous)}</p>}
            <ul className="findings" aria-label={WORDS.label}>
              {found.map((finding, index) => (
                <FindingRow
                  key={`${finding.key} ${finding.place?.path.join('.') ?? ''} ${index}`}
                  finding={finding}
                  assessment={assessment}
                  isCurrent={finding.key === current}
                  isFirst={index === 0}
                />
              ))}
            </ul>
          </>
        )}
      </FormSection>
      <AcceptedList assessment={assessment} checked={checked} />
    </>
  );
}
