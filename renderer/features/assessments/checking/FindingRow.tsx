import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CheckFinding, CheckFix } from '../../../../shared/analysis/check-finding.ts';
import { ruleOf } from '../../../../shared/analysis/check-rules.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { CHECKING_WORDS } from '../../../../shared/words/checking.ts';
import { fixFinding } from '../../../commands/fix-finding.ts';
import { run } from '../../../commands/run.ts';
import { Button } from '../../../ui/buttons.tsx';
import { ReasonForm } from '../../../ui/ReasonForm.tsx';
import { aroundWords } from './open-findings.ts';

const WORDS = CHECKING_WORDS.panel;

/** Severity is told by shape and by word, and only then by colour. */
const SIGNS = { error: CircleX, warning: TriangleAlert, note: Info } as const;

interface FindingRowProps {
  readonly finding: CheckFinding;
  readonly assessment: Assessment;
  /** The text is at this one. */
  readonly isCurrent: boolean;
  readonly isFirst: boolean;
}

/** One finding: rule and standard, the sentence, why, and what can be done. Arrow keys go from one to the next. */
export function FindingRow({ finding, assessment, isCurrent, isFirst }: FindingRowProps) {
  const [isAsking, setAsking] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const { rule, key, place, sentence, why, fix } = finding;
  const { name, standard, severity } = ruleOf(rule);
  const Sign = SIGNS[severity];
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const jump = (): void => void run('finding.show', { assessmentId: assessment.id, key });
  const mend = (): void => void fixFinding(assessment.id, finding);
  const accept = async (reason: string): Promise<boolean> => {
    const next = beside(row.current, 1) ?? beside(row.current, -1);
    const about = { rule, key, sentence, reason };
    const isDone = await run('finding.accept', { assessmentId: assessment.id, finding: about });
    if (isDone) next?.focus();
    return isDone;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== row.current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && place) jump();
    else if (event.key === 'f' && fix) mend();
    else if (event.key === 'a') setAsking(true);
    else if (!step(row.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li>
      <div role="presentation" onKeyDown={press}>
        <div
          ref={row}
          role="group"
          aria-label={WORDS.at(CHECKING_WORDS.severities[severity].one, name)}
          className="finding-row"
          data-severity={severity}
          data-current={isCurrent || undefined}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={isCurrent || isFirst ? 0 : -1}
        >
          <p className="finding-rule">
            <Sign aria-hidden />
            <span className="finding-severity">{CHECKING_WORDS.severities[severity].one}</span>
            <strong>{name}</strong>
          </p>
          <p className="finding-sentence" dir="auto">
            {place ? <Around {...aroundWords(finding)} /> : WORDS.whole}
          </p>
          <p>{why}</p>
          <p className="finding-standard">{standard}</p>
          {isAsking ? (
            <ReasonForm
              label={WORDS.acceptReason}
              saveLabel={WORDS.saveAccept}
              cancelLabel={WORDS.cancel}
              emptyProblem={CHECKING_WORDS.reasonMissing}
              onSave={accept}
              onCancel={() => {
                setAsking(false);
                row.current?.focus();
              }}
            />
          ) : (
            <div className="finding-acts">
              {place && (
                <Button tone="quiet" onPress={jump}>
                  {WORDS.jump}
                </Button>
              )}
              {fix && (
                <Button tone="quiet" onPress={mend}>
                  {fixLabel(fix)}
                </Button>
              )}
              <Button tone="quiet" onPress={() => setAsking(true)}>
                {WORDS.accept}
              </Button>
            </div>
          )}
        </div>
      </div>
    </li>
  );
}

function Around({ before, words, after }: ReturnType<typeof aroundWords>) {
  return (
    <>
      {before}
      {words && <mark>{words}</mark>}
      {after}
    </>
  );
}

function fixLabel(fix: CheckFix): string {
  switch (fix.kind) {
    case 'words':
      if (fix.text === '') return WORDS.fixRemove;
      return fix.start === fix.end ? WORDS.fixAdd(fix.text) : WORDS.fixWrite(fix.text);
    case 'likelihood':
      return WORDS.fixLikelihood(fix.term);
    case 'marking':
      return WORDS.fixMarking(fix.marking);
  }
}

/** Whether a key went to another row. */
function step(row: HTMLElement, key: string): boolean {
  const items = row.closest('ul')?.children;
  const moves: Readonly<Record<string, () => HTMLElement | null>> = {
    ArrowDown: () => beside(row, 1),
    ArrowUp: () => beside(row, -1),
    Home: () => rowIn(items?.[0]),
    End: () => rowIn(items?.[items.length - 1]),
  };
  const to = moves[key]?.() ?? null;
  to?.focus();
  return to !== null;
}

function beside(row: HTMLElement | null, by: 1 | -1): HTMLElement | null {
  const item = row?.closest('li');
  return rowIn(by === 1 ? item?.nextElementSibling : item?.previousElementSibling);
}

const rowIn = (item: Element | null | undefined): HTMLElement | null =>
  item?.querySelector<HTMLElement>('.finding-row') ?? null;
