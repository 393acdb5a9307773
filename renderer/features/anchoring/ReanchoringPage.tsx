import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ANCHORING_WORDS } from '../../../shared/words/anchoring.ts';
import { run } from '../../commands/run.ts';
import { type WaitingMark, waitingMarks } from '../../db/queries-anchoring.ts';
import { useQuery } from '../../db/use-query.ts';
import { updateSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ownerCode, ownerWords } from './mark-owner.ts';
import { WaitingMarkCard } from './WaitingMarkCard.tsx';
import './reanchoring.css';

const WORDS = ANCHORING_WORDS.page;
/** Percent of its words that a mark must have kept to be accepted together with others. */
const GOOD = 90;

/** The marks whose words were changed by a corrected text, one after another, each with its proposed place. */
export function ReanchoringPage() {
  const rows = useQuery(waitingMarks);
  const [selected, setSelected] = useState({ key: '', index: 0 });
  const place = useRef<HTMLDivElement>(null);
  const known = rows?.findIndex(({ key }) => key === selected.key) ?? -1;
  const index = known >= 0 ? known : Math.min(selected.index, (rows?.length ?? 0) - 1);
  const current = rows?.[index];
  const currentKey = current?.key;
  useEffect(() => {
    // What was decided takes its buttons with it, and the focus: the list goes on with the next mark.
    if (document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true });
  }, [currentKey]);
  if (!rows) return null;
  if (!current) return <EmptyState {...WORDS.empty} />;
  const goTo = (next: number): void => {
    const row = rows[next];
    if (row) setSelected({ key: row.key, index: next });
  };
  const press = (event: KeyboardEvent): void => {
    const isInList = (event.target as Element).closest('[role="listbox"]') !== null;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j') goTo(index + 1);
    else if (event.key === 'k') goTo(index - 1);
    else if (event.key === 'Enter' && isInList) acceptOne(current);
    else return;
    event.preventDefault();
    // These keys begin commands elsewhere.
    event.stopPropagation();
  };
  const good = rows.filter(({ mark }) => mark.proposal?.place && mark.proposal.kept >= GOOD);
  return (
    <div className="reanchoring" role="presentation" onKeyDown={press}>
      <header className="reanchoring-head">
        <div>
          <h2 className="reanchoring-title">{WORDS.count(rows.length)}</h2>
          <p className="reanchoring-hint">{WORDS.hint}</p>
        </div>
        {good.length > 0 && (
          <Button onPress={() => void acceptAll(good)}>
            {good.length === 1 ? WORDS.acceptGoodOne : WORDS.acceptGood(good.length)}
          </Button>
        )}
      </header>
      <div className="reanchoring-body">
        <div ref={place} className="reanchoring-list">
          <RowList
            label={WORDS.list}
            rows={rows}
            idOf={({ key }) => key}
            selectedId={current.key}
            onSelect={(key) => goTo(rows.findIndex((row) => row.key === key))}
            rowHeight={62}
            groupOf={({ from, to, source }) => `${source.code} · ${WORDS.move(from.code, to.code)}`}
            render={(row) => <WaitingRow row={row} />}
          />
        </div>
        <WaitingMarkCard
          key={current.key}
          row={current}
          position={WORDS.position(index + 1, rows.length)}
          onAccept={() => acceptOne(current)}
        />
      </div>
    </div>
  );
}

function WaitingRow({ row }: { readonly row: WaitingMark }) {
  const { mark, owner } = row;
  const percent = mark.proposal?.place ? WORDS.kept(mark.proposal.kept) : WORDS.notFound;
  return (
    <div className="reanchoring-row">
      <p className="reanchoring-row-quote">{mark.quote.replaceAll(/\s+/gu, ' ')}</p>
      <p className="reanchoring-row-facts">
        <span>{ownerCode(owner) || ownerWords(owner)}</span>
        <span className={mark.proposal?.place ? '' : 'reanchoring-lost'}>{percent}</span>
      </p>
    </div>
  );
}

function acceptOne({ table, mark }: WaitingMark): void {
  if (mark.proposal?.place) void run('anchor.accept', { marks: [{ table, id: mark.id }] });
}

async function acceptAll(rows: readonly WaitingMark[]): Promise<void> {
  const marks = rows.map(({ table, mark }) => ({ table, id: mark.id }));
  const isDone = await run('anchor.accept', { marks });
  if (isDone) updateSession({ announcement: WORDS.accepted(marks.length) });
}
