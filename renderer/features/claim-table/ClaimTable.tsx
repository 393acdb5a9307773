import { BookOpen } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { parseClaimQuery } from '../../../shared/analysis/claim-query-parse.ts';
import { queryResult } from '../../../shared/analysis/claim-query-result.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { run } from '../../commands/run.ts';
import { useClaimRows } from '../../db/use-case-lists.ts';
import { useClaimTableSettings } from '../../state/claim-table-settings.ts';
import { changeListSetting, useListSettings } from '../../state/list-settings.ts';
import { Button } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BulkBar } from './BulkBar.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { columnOf, shownColumns } from './columns.ts';
import { FilterBar } from './FilterBar.tsx';
import { GroupMenu } from './GroupMenu.tsx';
import { repeatsClaims, TABLE_GROUPS, tableLines } from './group-rows.ts';
import { sortRows } from './sort-rows.ts';
import { TableGrid } from './TableGrid.tsx';
import './claim-table.css';

const NONE: ReadonlySet<string> = new Set();

/** Every claim of the case as a table: filter, sort, group, choose columns, edit in place and many at once. */
export function ClaimTable() {
  const rows = useClaimRows();
  if (!rows) return <p className="claim-table-note">{TABLE_WORDS.reading}</p>;
  if (rows.length === 0) {
    return (
      <EmptyState title={TABLE_WORDS.empty.title} text={TABLE_WORDS.empty.text}>
        <Button icon={<BookOpen />} onPress={() => void run('view.sources')}>
          {TABLE_WORDS.empty.action}
        </Button>
      </EmptyState>
    );
  }
  return <FilledTable rows={rows} />;
}

function FilledTable({ rows }: { readonly rows: readonly ClaimFacts[] }) {
  const typed = useListSettings((settings) => settings.claims.filter);
  const settings = useClaimTableSettings();
  const [closed, setClosed] = useState(NONE);
  const [selected, setSelected] = useState(NONE);
  // The field takes the next letter before fifty thousand claims have been asked about this one.
  const asked = useDeferredValue(typed);
  const { node } = useMemo(() => parseClaimQuery(asked), [asked]);
  const grouping = TABLE_GROUPS.find((known) => known === settings.group) ?? 'none';
  const columns = useMemo(() => shownColumns(settings.columns).map(columnOf), [settings.columns]);
  const sorted = useMemo(() => sortRows(rows, settings.sorts), [rows, settings.sorts]);
  const result = useMemo(() => queryResult(node, sorted), [node, sorted]);
  const lines = useMemo(() => tableLines(result.rows, grouping, closed), [result, grouping, closed]);
  const toggleGroup = useCallback((key: string) => setClosed((now) => toggled(now, key)), []);
  const chosen = useMemo(
    () => (selected.size === 0 ? [] : result.rows.filter(({ claim }) => selected.has(claim.id))),
    [result, selected],
  );
  return (
    <section className="claim-table" aria-label={TABLE_WORDS.title}>
      <FilterBar
        typed={typed}
        onType={(filter) => changeListSetting('claims', { filter })}
        rows={rows}
        result={result}
        note={repeatsClaims(grouping) ? TABLE_WORDS.repeats : null}
        tools={
          <>
            <GroupMenu grouping={grouping} />
            <ColumnsMenu columns={columns} />
          </>
        }
      />
      {chosen.length > 0 && <BulkBar rows={chosen} onDone={() => setSelected(NONE)} />}
      {lines.length === 0 ? (
        <div className="claim-table-note">
          <p>{TABLE_WORDS.none}</p>
          <Button onPress={() => changeListSetting('claims', { filter: '' })}>{TABLE_WORDS.clear}</Button>
        </div>
      ) : (
        <TableGrid
          lines={lines}
          columns={columns}
          widths={settings.widths}
          sorts={settings.sorts}
          selected={selected}
          onSelect={setSelected}
          onToggleGroup={toggleGroup}
        />
      )}
    </section>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
