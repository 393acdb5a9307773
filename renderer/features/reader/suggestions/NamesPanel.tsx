import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TextSpan } from '../../../../shared/analysis/new-names.ts';
import type { Entity, EntityId } from '../../../../shared/model/entity.ts';
import { SUGGESTIONS_WORDS as WORDS } from '../../../../shared/words/suggestions.ts';
import { Button, IconButton } from '../../../ui/buttons.tsx';
import { RowList } from '../../../ui/RowList.tsx';
import type { NameDecisions } from './decisions.ts';
import { NameDetail } from './NameDetail.tsx';
import type { NameRow } from './name-rows.ts';

interface NamesPanelProps {
  readonly text: string;
  readonly rows: readonly NameRow[];
  /** The row that is chosen first. */
  readonly firstId: string | null;
  readonly decide: NameDecisions;
  readonly entities: ReadonlyMap<EntityId, Entity> | undefined;
  /** The place that is decided on. */
  readonly onShow: (place: TextSpan | null) => void;
  readonly onClose: () => void;
}

/** The names of the text in a list, and the one that is chosen with its places. */
export function NamesPanel(props: NamesPanelProps) {
  const { text, rows, firstId, decide, entities, onShow, onClose } = props;
  const panel = useRef<HTMLElement>(null);
  const [choice, setChoice] = useState({ id: firstId, index: 0, at: 0 });
  // What was decided on is gone from the list: the next name takes its place.
  const found = rows.findIndex(({ id }) => id === choice.id);
  const chosen = rows[found] ?? rows[Math.min(choice.index, rows.length - 1)];
  const at =
    chosen && chosen.id === choice.id ? Math.min(choice.at, Math.max(0, chosen.places.length - 1)) : 0;
  const place = chosen?.places[at] ?? null;
  const choose = (id: string, next = 0): void =>
    setChoice({ id, index: rows.findIndex((row) => row.id === id), at: next });
  const shown = useRef(onShow);
  shown.current = onShow;
  const { start, end } = place ?? { start: -1, end: -1 };
  useEffect(() => shown.current(start < 0 ? null : { start, end }), [start, end]);
  const chosenId = chosen?.id;
  const isFirst = useRef(true);
  // Also when what had the focus went with the name that was decided on.
  useEffect(() => {
    if (isFirst.current || document.activeElement === document.body) {
      panel.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [chosenId]);

  const known = rows.flatMap((row) =>
    row.kind === 'known' ? [{ entityId: row.entity.id, places: row.places }] : [],
  );
  const linkable = known.reduce((sum, { places }) => sum + places.length, 0);
  return (
    // Escape leaves the panel from any of its controls; every control says by itself what it does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={panel}
      className="names-panel"
      aria-label={WORDS.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="names-head">
        <h2 className="names-title">{WORDS.panel}</h2>
        {linkable > 0 && <Button onPress={() => decide.link(known)}>{WORDS.acceptAll(linkable)}</Button>}
        <IconButton label={WORDS.close} icon={<X aria-hidden />} onPress={onClose} />
      </header>
      <div className="names-body">
        <div className="names-list">
          <RowList
            label={WORDS.list}
            rows={rows}
            idOf={({ id }) => id}
            groupOf={({ group }) => group}
            selectedId={chosen?.id ?? null}
            onSelect={choose}
            rowHeight={34}
            render={({ words, fact }) => (
              <div className="names-row">
                <span className="names-row-words">{words}</span>
                <span className="names-row-fact">{fact}</span>
              </div>
            )}
          />
        </div>
        <div className="names-detail">
          {chosen ? (
            <NameDetail
              key={chosen.id}
              text={text}
              row={chosen}
              at={at}
              onAt={(next) => choose(chosen.id, next)}
              decide={decide}
              entities={entities}
            />
          ) : (
            <p className="names-hint">{WORDS.nothingChosen}</p>
          )}
        </div>
      </div>
    </section>
  );
}
