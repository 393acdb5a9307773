import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { TextSpan } from '../../../../shared/analysis/new-names.ts';
import type { Excerpt, ExcerptText, Source } from '../../../../shared/model/source.ts';
import { SUGGESTIONS_WORDS as WORDS } from '../../../../shared/words/suggestions.ts';
import type { ExcerptMarks } from '../../../db/queries.ts';
import { Button } from '../../../ui/buttons.tsx';
import { endBoxes } from '../dom-points.ts';
import type { Reading } from '../reading.ts';
import type { ResidueRun } from '../residue-runs.ts';
import { nameDecisions } from './decisions.ts';
import { NamesPanel } from './NamesPanel.tsx';
import { nameRows } from './name-rows.ts';
import { SuggestionPopover } from './SuggestionPopover.tsx';
import { useNames } from './use-names.ts';
import { useSuggestionMarks } from './use-suggestion-marks.ts';
import './suggestions.css';

interface NamesLayerProps {
  readonly reading: RefObject<Reading | null>;
  readonly stored: ExcerptText;
  readonly excerpt: Pick<Excerpt, 'id'>;
  readonly source: Pick<Source, 'id' | 'code' | 'language'>;
  readonly residue: readonly ResidueRun[];
  /** Undefined until they are read. */
  readonly marks: ExcerptMarks | undefined;
}

/** Names that the text may hold: underlined where they stand, listed at the foot of the reader. Stands last in the scroller. */
export function NamesLayer({ reading, stored, excerpt, source, residue, marks }: NamesLayerProps) {
  const dock = useRef<HTMLDivElement>(null);
  const names = useNames({ stored, source, residue, marks });
  const [opened, setOpened] = useState<{ readonly rowId: string | null; readonly times: number } | null>(
    null,
  );
  const [popped, setPopped] = useState<TextSpan | null>(null);
  const { id: sourceId, code } = source;
  const decide = useMemo(
    () => nameDecisions(excerpt.id, { id: sourceId, code }),
    [excerpt.id, sourceId, code],
  );
  const rows = useMemo(
    () => (names ? nameRows(stored.text, names.open, names.entities) : []),
    [names, stored],
  );
  const suggested = useMemo(
    () =>
      rows
        .flatMap(({ kind, places }) => (kind === 'known' || kind === 'shared' ? places : []))
        .toSorted((a, b) => a.start - b.start),
    [rows],
  );
  const painter = useSuggestionMarks({ reading, dock, suggested, onOpen: setPopped });
  useEffect(() => {
    if (popped || !opened) painter.current?.setCurrent(popped);
  }, [painter, opened, popped]);

  const rowOf = (place: TextSpan | null) =>
    rows.find(
      ({ kind, places }) =>
        (kind === 'known' || kind === 'shared') &&
        places.some(({ start, end }) => start === place?.start && end === place.end),
    );
  const poppedRow = popped ? rowOf(popped) : undefined;
  const open = (rowId: string | null): void => {
    const from = reading.current?.topOffset() ?? 0;
    const near = suggested.find(({ start }) => start >= from) ?? suggested[0];
    const first = rowId ?? rowOf(near ?? null)?.id ?? rows[0]?.id ?? null;
    setOpened((before) => ({ rowId: first, times: (before?.times ?? 0) + 1 }));
  };
  const counts = { known: suggested.length, fresh: names?.open.fresh.length ?? 0 };
  return (
    <div ref={dock} className={`names-dock${opened ? ' is-open' : ''}`}>
      {rows.length > 0 && !opened && (
        <div className="names-strip">
          <span>{WORDS.found(counts.known, counts.fresh, rows.length)}</span>
          <Button tone="quiet" onPress={() => open(null)}>
            {WORDS.review}
          </Button>
        </div>
      )}
      {opened && (
        <NamesPanel
          key={opened.times}
          text={stored.text}
          rows={rows}
          firstId={opened.rowId}
          decide={decide}
          entities={names?.entities}
          onShow={(place) => {
            painter.current?.setCurrent(place);
            if (place) showAbove(reading.current, place, dock.current);
          }}
          onClose={() => {
            setOpened(null);
            reading.current?.surface.root.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
          }}
        />
      )}
      {popped && poppedRow && (
        <SuggestionPopover
          key={popped.start}
          reading={reading}
          place={popped}
          row={poppedRow}
          words={stored.text.slice(popped.start, popped.end)}
          decide={decide}
          onShowAll={() => open(poppedRow.id)}
          onClose={() => setPopped(null)}
        />
      )}
    </div>
  );
}

/** Brings the place into sight; under the panel it is in sight for the text alone. */
function showAbove(reading: Reading | null, place: TextSpan, dock: HTMLElement | null): void {
  const scroller = dock?.parentElement;
  if (!reading || !scroller || reading.show(place.start, place.end)) return;
  const { last } = endBoxes(reading.surface, place.start, place.end);
  const hidden = last.bottom + ROOM - dock.getBoundingClientRect().top;
  if (hidden > 0) scroller.scrollTop += hidden;
}

/** Between the place and the panel, in CSS pixels. */
const ROOM = 60;
