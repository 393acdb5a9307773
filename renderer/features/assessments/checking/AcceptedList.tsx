import { isRuleId, ruleOf } from '../../../../shared/analysis/check-rules.ts';
import type { AcceptedFinding } from '../../../../shared/model/accepted-finding.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { CHECKING_WORDS } from '../../../../shared/words/checking.ts';
import { run } from '../../../commands/run.ts';
import type { Checked } from '../../../state/checked.ts';
import { Button } from '../../../ui/buttons.tsx';
import { FormSection } from '../../../ui/FormSection.tsx';
import { acceptedFindings } from './open-findings.ts';

const WORDS = CHECKING_WORDS.panel;

interface AcceptedListProps {
  readonly assessment: Assessment;
  readonly checked: Checked;
}

/** What the analyst lets stand, and what was accepted once and is found no longer. */
export function AcceptedList({ assessment, checked }: AcceptedListProps) {
  const all = acceptedFindings(checked, assessment);
  const standing = all.filter(({ finding }) => finding !== null);
  const outdated = all.filter(({ finding }) => finding === null).map(({ accepted }) => accepted);
  const takeBack = (accepted: readonly AcceptedFinding[]): void =>
    void run('finding.takeBack', { assessmentId: assessment.id, keys: accepted.map(({ key }) => key) });
  return (
    <>
      {standing.length > 0 && (
        <FormSection title={WORDS.accepted(standing.length)}>
          <ul className="findings" aria-label={WORDS.accepted(standing.length)}>
            {standing.map(({ accepted }) => (
              <AcceptedRow key={accepted.key} accepted={accepted} onTakeBack={() => takeBack([accepted])} />
            ))}
          </ul>
        </FormSection>
      )}
      {outdated.length > 0 && (
        <FormSection title={WORDS.outdated(outdated.length)}>
          <p className="form-hint">{WORDS.outdatedHelp}</p>
          <ul className="findings" aria-label={WORDS.outdated(outdated.length)}>
            {outdated.map((accepted) => (
              <AcceptedRow key={accepted.key} accepted={accepted} onTakeBack={() => takeBack([accepted])} />
            ))}
          </ul>
          {outdated.length > 1 && (
            <Button tone="quiet" onPress={() => takeBack(outdated)}>
              {WORDS.takeBackAll}
            </Button>
          )}
        </FormSection>
      )}
    </>
  );
}

interface AcceptedRowProps {
  readonly accepted: AcceptedFinding;
  readonly onTakeBack: () => void;
}

function AcceptedRow({ accepted: { rule, sentence, reason, by }, onTakeBack }: AcceptedRowProps) {
  return (
    <li className="finding-row">
      <p className="finding-rule">
        <strong>{isRuleId(rule) ? ruleOf(rule).name : rule}</strong>
      </p>
      <p className="finding-sentence" dir="auto">
        {sentence}
      </p>
      <p>{WORDS.reason(reason, by)}</p>
      <div className="finding-acts">
        <Button tone="quiet" onPress={onTakeBack}>
          {WORDS.takeBack}
        </Button>
      </div>
    </li>
  );
}
