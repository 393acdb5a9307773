import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { READER_WORDS } from '../../../shared/words/reader.ts';
import { nameMark } from './describe-mark.ts';
import { type EdgeSide, spanWith, stepEdge } from './edge-moves.ts';
import { previewSpan } from './edge-preview.ts';
import type { ReaderMark } from './reader-marks.ts';
import type { Reading } from './reading.ts';
import type { TextSpan } from './text-breaks.ts';
import { actOf, EDGE_KEYS } from './text-keys.ts';
import { useEdgeDraft } from './use-edge-draft.ts';

const WORDS = READER_WORDS.edges;
const SIDES = ['start', 'end'] as const satisfies readonly EdgeSide[];

interface EdgeHandlesProps {
  readonly reading: RefObject<Reading | null>;
  /** The handles are placed from its top left. */
  readonly page: RefObject<HTMLElement | null>;
  readonly mark: ReaderMark;
  /** Answers whether the move was saved. */
  readonly onMove: (mark: ReaderMark, span: TextSpan) => Promise<boolean>;
  /** The keyboard is done with the edges. */
  readonly onLeave: () => void;
  readonly onAnnounce: (words: string) => void;
}

/** The two ends of the open mark, to be drawn with the pointer or moved with keys. */
export function EdgeHandles({ reading, page, mark, onMove, onLeave, onAnnounce }: EdgeHandlesProps) {
  const { span, isMoving, move, save, takeBack } = useEdgeDraft(mark, onMove);
  const handles = useRef<Partial<Record<EdgeSide, HTMLElement | null>>>({});
  const grip = useRef({ x: 0, y: 0 });
  const [held, setHeld] = useState<EdgeSide | null>(null);
  const place = (): void => {
    const now = reading.current;
    if (!now || !page.current) return;
    const origin = page.current.getBoundingClientRect();
    for (const side of SIDES) {
      const { left, top, bottom } = now.edgeBox(span, side);
      const element = handles.current[side];
      if (!element) continue;
      // In a block that is folded away nothing is drawn.
      element.hidden = bottom === top;
      const y = side === 'start' ? top - element.offsetHeight : bottom;
      element.style.transform = `translate(${left - origin.left}px, ${y - origin.top}px)`;
      element.style.setProperty('--line', `${bottom - top}px`);
    }
  };
  const latest = useRef(place);
  latest.current = place;

  useLayoutEffect(place);
  useLayoutEffect(() => {
    if (!page.current) return undefined;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(page.current);
    return () => observer.disconnect();
  }, [page]);
  const { start, end } = span;
  useEffect(() => {
    if (!reading.current || !isMoving) return undefined;
    const { surface } = reading.current;
    previewSpan(surface, { start, end });
    return () => previewSpan(surface, null);
  }, [reading, isMoving, start, end]);

  const press = (event: KeyboardEvent, side: EdgeSide): void => {
    const now = reading.current;
    const act = actOf(EDGE_KEYS, event.nativeEvent)?.act;
    if (!now || !act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act.kind === 'move') {
      const next = stepEdge(now.surface.stored, now.breaks, span, { side, unit: act.unit, by: act.by });
      if (next) move(next, true);
      handles.current[side]?.scrollIntoView({ block: 'nearest' });
    } else if (act.kind === 'keep') {
      void save();
      onLeave();
    } else if (isMoving) {
      takeBack();
      onAnnounce(WORDS.takenBack);
    } else onLeave();
  };
  const grab = (event: PointerEvent<HTMLElement>, side: EdgeSide): void => {
    const now = reading.current;
    if (!now || event.button !== 0) return;
    const box = now.edgeBox(span, side);
    grip.current = { x: event.clientX - box.left, y: event.clientY - (box.top + box.bottom) / 2 };
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld(side);
  };
  const drag = (event: PointerEvent, side: EdgeSide): void => {
    const now = reading.current;
    if (!now || held !== side) return;
    const under = now.lines.nearest(event.clientX - grip.current.x, event.clientY - grip.current.y);
    const next = under && spanWith(now.surface.stored, span, side, under.offset);
    if (next && next[side] !== span[side]) move(next, false);
  };
  const letGo = (isKept: boolean): void => {
    if (held === null) return;
    setHeld(null);
    if (isKept) void save();
    else takeBack();
  };

  const name = nameMark(mark);
  return SIDES.map((side) => (
    <div
      key={side}
      ref={(element) => {
        handles.current[side] = element;
      }}
      className={`reader-edge is-${side}${held === side ? ' is-held' : ''}`}
      role="slider"
      tabIndex={0}
      aria-label={WORDS[side](name)}
      aria-valuemin={0}
      aria-valuemax={reading.current?.surface.stored.text.length ?? span.end}
      aria-valuenow={span[side]}
      aria-valuetext={reading.current ? wordsAt(reading.current, span, side) : ''}
      // Taking a handle must not take the focus or the selection from the text.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => grab(event, side)}
      onPointerMove={(event) => drag(event, side)}
      onPointerUp={() => letGo(true)}
      onPointerCancel={() => letGo(false)}
      onKeyDown={(event) => press(event, side)}
      onBlur={() => void save()}
    />
  ));
}

/** The word at an edge, as the mark would hold it. */
function wordsAt({ breaks, surface }: Reading, { start, end }: TextSpan, side: EdgeSide): string {
  const { text } = surface.stored;
  return side === 'start'
    ? WORDS.first(text.slice(start, Math.min(end, breaks.next(start, 'word') ?? end)))
    : WORDS.last(text.slice(Math.max(start, breaks.previous(end, 'word') ?? start), end));
}
