import { useMemo, useState } from 'react';
import { TRASH_WORDS as WORDS } from '../../../shared/words/trash.ts';
import { run } from '../../commands/run.ts';
import { type TrashItem, trashItems } from '../../db/queries-trash.ts';
import { useIdleQuery } from '../../db/use-idle-query.ts';
import { useSession } from '../../state/session.ts';
import { Choice } from '../../ui/Choice.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListPane } from '../../ui/ListPane.tsx';
import { sessionTime } from '../../ui/local-time.ts';
import { RowList } from '../../ui/RowList.tsx';
import { TrashLine } from './TrashLine.tsx';
import './trash.css';

/** React Aria takes no empty key. */
const EVERY = '*';
const KINDS = Object.entries(WORDS.things).map(([value, label]) => ({ value, label }));
const GROUPS = [
  { value: 'time', label: WORDS.groups.time },
  { value: 'kind', label: WORDS.groups.kind },
] as const;

/** What was removed from the case and is not back, by time or kind. */
export function TrashPage() {
  const items = useIdleQuery(trashItems);
  const selectedId = useSession((now) => (now.focus?.kind === 'removed' ? now.focus.id : null));
  const [words, setWords] = useState('');
  const [kind, setKind] = useState(EVERY);
  const [group, setGroup] = useState<'time' | 'kind'>('time');
  const rows = useMemo(() => shownOf(items ?? [], words, kind, group), [items, words, kind, group]);
  if (!items) return null;
  if (items.length === 0) return <EmptyState title={WORDS.empty.title} text={WORDS.empty.text} />;
  const kinds = KINDS.filter(({ value }) => items.some(({ table }) => table === value));
  return (
    <div className="trash">
      <ListPane
        title={WORDS.title}
        filter={words}
        onFilter={setWords}
        filterLabel={WORDS.filter}
        clearLabel={WORDS.clearFilter}
        count={
          rows.length === items.length ? WORDS.count(items.length) : WORDS.countOf(rows.length, items.length)
        }
        order={
          <div className="trash-choices">
            <Choice
              label={WORDS.kind}
              value={kind}
              options={[{ value: EVERY, label: WORDS.everything }, ...kinds]}
              onChoose={setKind}
              isInline
            />
            <Choice label={WORDS.group} value={group} options={GROUPS} onChoose={setGroup} isInline />
          </div>
        }
      >
        {rows.length === 0 ? (
          <p className="list-pane-none">{WORDS.noMatch}</p>
        ) : (
          <RowList
            label={WORDS.list}
            rows={rows}
            idOf={(row) => row.id}
            selectedId={selectedId}
            onSelect={(id) => {
              const row = rows.find((one) => one.id === id);
              if (row) void run('trash.show', { seq: row.seq, id });
            }}
            rowHeight={52}
            groupOf={(row) =>
              group === 'kind' ? thingsOf(row) : sessionTime({ from: row.at, until: row.at })
            }
            render={(row) => <TrashLine item={row} />}
          />
        )}
      </ListPane>
    </div>
  );
}

const thingsOf = ({ table }: TrashItem): string =>
  (WORDS.things as Readonly<Partial<Record<string, string>>>)[table] ?? '';

function shownOf(
  items: readonly TrashItem[],
  words: string,
  kind: string,
  group: 'time' | 'kind',
): readonly TrashItem[] {
  const asked = words.trim().toLocaleLowerCase('en');
  const shown = items.filter(
    (item) =>
      (kind === EVERY || item.table === kind) &&
      (asked === '' || item.words.toLocaleLowerCase('en').includes(asked)),
  );
  if (group === 'time') return shown;
  const order = Object.keys(WORDS.things);
  return shown.toSorted((a, b) => order.indexOf(a.table) - order.indexOf(b.table) || b.seq - a.seq);
}
