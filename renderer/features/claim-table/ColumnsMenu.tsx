import { Columns3, GripVertical } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { changeClaimTable, useClaimTableSettings } from '../../state/claim-table-settings.ts';
import { Button } from '../../ui/buttons.tsx';
import { COLUMN_IDS, type Column, type ColumnId, shownColumns } from './columns.ts';

/** Which columns the table has, and in which order. */
export function ColumnsMenu({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <DialogTrigger>
      <AriaButton className="order-button">
        <Columns3 aria-hidden />
        <span>{TABLE_WORDS.columnsMenu}</span>
      </AriaButton>
      {/* The popover itself is the dialog, so that its hidden ways out lie inside. */}
      <Popover className="popover" placement="bottom end" aria-label={TABLE_WORDS.columnsMenu}>
        <div className="claim-columns">
          <ColumnList shown={columns.map(({ id }) => id)} />
          <p className="claim-columns-help">{TABLE_WORDS.columnsHelp}</p>
          <Button tone="quiet" onPress={() => changeClaimTable({ columns: null, widths: {} })}>
            {TABLE_WORDS.resetColumns}
          </Button>
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function ColumnList({ shown }: { readonly shown: readonly ColumnId[] }) {
  const list = useRef<HTMLUListElement>(null);
  const all = [...shown, ...COLUMN_IDS.filter((id) => !shown.includes(id))];
  const press = (event: KeyboardEvent, id: ColumnId): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    moveColumn(id, shown.indexOf(id) + step);
  };
  const drag = (event: PointerEvent<HTMLElement>, id: ColumnId): void => {
    event.preventDefault();
    const follow = ({ clientY }: { readonly clientY: number }): void => {
      const items = [...(list.current?.children ?? [])];
      const to = items.findIndex((item) => clientY < item.getBoundingClientRect().bottom);
      moveColumn(id, to < 0 ? items.length : to);
    };
    const drop = new AbortController();
    const end = (): void => drop.abort();
    // The window hears it: an item that is moved lets go of a pointer that it has captured.
    window.addEventListener('pointermove', follow, { signal: drop.signal });
    window.addEventListener('pointerup', end, { signal: drop.signal });
    window.addEventListener('pointercancel', end, { signal: drop.signal });
  };
  return (
    <ul ref={list} className="claim-columns-list">
      {all.map((id) => {
        const isShown = shown.includes(id);
        return (
          <li key={id} className="claim-columns-item">
            <span
              className="claim-columns-grip"
              title={isShown ? TABLE_WORDS.drag(TABLE_WORDS.columns[id]) : undefined}
              aria-hidden
              data-idle={!isShown}
              onPointerDown={(event) => isShown && drag(event, id)}
            >
              <GripVertical />
            </span>
            <label className="claim-columns-label">
              <input
                type="checkbox"
                checked={isShown}
                disabled={isShown && shown.length === 1}
                onKeyDown={(event) => press(event, id)}
                onChange={() =>
                  changeClaimTable({
                    columns: isShown ? shown.filter((other) => other !== id) : [...shown, id],
                  })
                }
              />
              {TABLE_WORDS.columns[id]}
            </label>
          </li>
        );
      })}
    </ul>
  );
}

/** Puts a column that is shown in another place among those that are. */
function moveColumn(id: ColumnId, wanted: number): void {
  const shown = shownColumns(useClaimTableSettings.getState().columns);
  const to = Math.max(0, Math.min(shown.length - 1, wanted));
  if (!shown.includes(id) || shown.indexOf(id) === to) return;
  changeClaimTable({ columns: shown.filter((other) => other !== id).toSpliced(to, 0, id) });
}
