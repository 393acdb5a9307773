import { stepWords, HISTORY_WORDS as WORDS } from '../../../shared/words/history.ts';
import { stepNames } from '../../db/queries-history.ts';
import { useQuery } from '../../db/use-query.ts';
import { ForeignWords } from '../../ui/ForeignWords.tsx';
import { FateMark } from './FateMark.tsx';
import type { StepRow } from './history-rows.ts';

interface StepLineProps {
  readonly row: StepRow;
  /** False where all steps are one analyst's: the name would say nothing. */
  readonly namesAnalyst: boolean;
}

/** One step in the list: what was done, to what, when and by whom, and whether it still holds. */
export function StepLine({ row: { head, fate, time }, namesAnalyst }: StepLineProps) {
  const names = useQuery(stepNames, head.seq);
  const words = stepWords(head);
  return (
    <div className="step-line" data-fallen={fate !== null || undefined}>
      <span className="step-line-number">{head.seq}</span>
      <div className="step-line-main">
        <p className="step-line-label">
          <span className="step-line-did">{head.label}</span>
          {fate && <FateMark fate={fate} />}
          {!fate && words !== '' && head.kind !== 'drop' && <span className="step-line-kind">{words}</span>}
        </p>
        <p className="step-line-names">
          {head.kind === 'drop'
            ? words
            : names !== undefined && <ForeignWords text={names || WORDS.nothing} />}
        </p>
      </div>
      <span className="step-line-when">
        {time}
        {namesAnalyst && <span className="step-line-who">{WORDS.by(head.analyst)}</span>}
      </span>
    </div>
  );
}
