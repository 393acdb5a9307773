import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { CONTRADICTION_OUTCOMES } from '../../../shared/model/claim-relation.ts';
import { CONTRADICTION_WORDS as WORDS } from '../../../shared/words/contradictions.ts';
import { contradictionGrounds } from '../../db/queries-relations.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import { dropPairDraft, keepPairDraft, type PairDraft, usePairDrafts } from '../../state/pair-drafts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { recordDecision, rejectPair } from './decide.ts';
import { PairDetail } from './PairDetail.tsx';
import { type QueueRow, queueRows } from './queue-rows.ts';
import { useContradictions } from './use-contradictions.ts';
import './contradictions.css';

/** The queue of claims that do not fit together: what to decide, what was decided, both passages side by side. */
export function ContradictionsPage() {
  const grounds = useIdleQuery(contradictionGrounds);
  const found = useContradictions(grounds?.material);
  const rows = useMemo(() => (grounds && found ? queueRows(grounds, found) : null), [grounds, found]);
  const [selected, select] = useState<string | null>(null);
  const typed = usePairDrafts();
  const reason = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  if (!rows) return <p className="contradictions-looking">{WORDS.looking}</p>;
  if (rows.length === 0) return <EmptyState title={WORDS.empty.title} text={WORDS.empty.text} />;

  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === selected),
  );
  const row = rows[at] as QueueRow;
  const draft = typed[row.key] ?? draftOf(row);
  const toDecide = rows.filter(({ group }) => group === 'open').length;
  /** What is decided leaves its place: the next one of those to decide comes up, and the list has the keyboard. */
  const goOn = (): void => {
    const next = rows[at + 1] ?? rows[at - 1];
    select(row.group === 'open' ? (next?.key ?? null) : row.key);
    dropPairDraft(row.key);
    place.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  };
  const record = async (): Promise<void> => {
    if (draft.outcome === null || draft.reason.trim() === '') {
      keepPairDraft({ ...draft, isAsked: true });
      reason.current?.focus();
    } else if (await recordDecision(row, draft.outcome, draft.reason.trim())) goOn();
  };
  const reject = async (): Promise<void> => {
    if (row.group === 'open' && (await rejectPair(row))) goOn();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { j: 1, k: -1 }[event.key];
    const outcome = CONTRADICTION_OUTCOMES[Number(event.key) - 1];
    if (step !== undefined) select(rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.key ?? null);
    else if (event.key === '0') void reject();
    else if (outcome && row.group !== 'rejected') {
      keepPairDraft({ ...draft, outcome });
      reason.current?.focus();
    } else if (event.key === 'Enter') reason.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="contradictions">
      <div className="contradictions-queue">
        <header className="contradictions-head">
          <h1 className="contradictions-title">{WORDS.title}</h1>
          <p role="status">{WORDS.lookedThrough(toDecide)}</p>
          <p className="form-hint">{WORDS.help}</p>
        </header>
        <div ref={place} role="presentation" className="contradictions-list" onKeyDown={press}>
          <RowList
            label={WORDS.list}
            rows={rows}
            idOf={({ key }) => key}
            selectedId={row.key}
            onSelect={select}
            render={({ codes, line, fact }) => (
              <ListRow code={codes.join(' / ')} words={line} facts={[fact]} />
            )}
            rowHeight={62}
            groupOf={({ group }) => WORDS.groups[group]}
          />
        </div>
      </div>
      <PairDetail
        key={row.key}
        row={row}
        draft={draft}
        onDraft={keepPairDraft}
        reason={reason}
        onRecord={() => void record()}
        onReject={() => void reject()}
      />
    </div>
  );
}

const draftOf = ({ key, relation }: QueueRow): PairDraft => ({
  key,
  outcome: relation?.outcome ?? null,
  reason: relation?.reason ?? '',
  isAsked: false,
});
