import { useMemo } from 'react';
import { HISTORY_WORDS as WORDS } from '../../../shared/words/history.ts';
import { run } from '../../commands/run.ts';
import { journalHeads, stepsOfCode, stepsOfKind } from '../../db/queries-history.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import { useQuery } from '../../db/use-query.ts';
import { useHistoryFilter } from '../../state/history-filter.ts';
import { useSession } from '../../state/session.ts';
import { RowList } from '../../ui/RowList.tsx';
import { ChainLine } from './ChainLine.tsx';
import { HistoryFilterBar } from './HistoryFilterBar.tsx';
import { analystsOf, historyRows } from './history-rows.ts';
import { StepLine } from './StepLine.tsx';
import './history-page.css';

/** Every change set of the case, newest first, cut into days and sittings; what one changed is in the inspector. */
export function HistoryPage() {
  const heads = useIdleQuery(journalHeads);
  const caseId = useSession((now) => now.caseId);
  const selectedId = useSession((now) => (now.focus?.kind === 'step' ? now.focus.id : null));
  const filter = useHistoryFilter(caseId);
  const kind = useQuery(stepsOfKind, filter.table);
  const code = useQuery(stepsOfCode, filter.words);
  const rows = useMemo(() => {
    if (!heads || kind === undefined || code === undefined) return null;
    return historyRows(heads, filter, {
      ofKind: kind && new Set(kind),
      ofCode: code && new Set(code),
    });
  }, [heads, filter, kind, code]);
  const analysts = useMemo(() => analystsOf(heads ?? []), [heads]);
  if (!heads) return null;
  return (
    <div className="history">
      <header className="history-head">
        <ChainLine />
        <HistoryFilterBar
          filter={filter}
          analysts={analysts}
          shown={rows?.length ?? null}
          all={heads.length}
        />
      </header>
      <div className="history-list">
        {rows?.length === 0 && <p className="history-none">{WORDS.noMatch}</p>}
        {rows && rows.length > 0 && (
          <RowList
            label={WORDS.list}
            rows={rows}
            idOf={(row) => row.id}
            selectedId={selectedId}
            onSelect={(id) => void run('history.show', { seq: Number(id) })}
            rowHeight={52}
            groupOf={(row) => row.sitting}
            render={(row) => <StepLine row={row} namesAnalyst={analysts.length > 1} />}
          />
        )}
      </div>
    </div>
  );
}
