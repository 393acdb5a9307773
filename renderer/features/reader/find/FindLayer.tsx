import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SearchRange } from '../../../../shared/analysis/search-answer.ts';
import type { ExcerptId } from '../../../../shared/model/source.ts';
import { FIND_WORDS as WORDS } from '../../../../shared/words/find.ts';
import { run } from '../../../commands/run.ts';
import { type TextFind, updateSession, useSession } from '../../../state/session.ts';
import type { Reading } from '../reading.ts';
import { type SpanHighlights, SpanPainter } from '../span-painter.ts';
import { FindBar } from './FindBar.tsx';
import { firstPlace, stepPlace } from './place-walk.ts';
import { useEscape } from './use-escape.ts';
import { usePlaces } from './use-places.ts';

/** Over the marks: what one looks for is to be seen, whatever else stands there. */
const HIGHLIGHTS: SpanHighlights = {
  all: { name: 'reader-found', priority: 50 },
  current: { name: 'reader-found-at', priority: 51 },
};

interface FindLayerProps {
  readonly reading: RefObject<Reading | null>;
  readonly excerptId: ExcerptId;
}

/** Finding in the open text: every place is lit, one of them is come to, and F3 goes on. */
export function FindLayer(props: FindLayerProps) {
  const find = useSession((now) => now.find);
  return find && <OpenFind {...props} find={find} />;
}

function OpenFind({ reading, excerptId, find }: FindLayerProps & { readonly find: TextFind }) {
  const { query, from, isAcross } = find;
  const { found, hasFailed } = usePlaces(query, excerptId);
  const findStep = useSession((now) => now.findStep);
  // A step that was asked for before this text was open was meant for another.
  const taken = useRef(findStep);
  const painter = useRef<SpanPainter>(null);
  const [at, setAt] = useState(-1);
  const places = found?.places ?? NONE;
  const asked = from?.excerptId === excerptId ? from : null;

  useEffect(() => {
    const now = reading.current;
    const scroller = now?.surface.root.closest('.reader-scroller');
    if (!now || !scroller) return undefined;
    const made = new SpanPainter(now.surface, scroller, HIGHLIGHTS);
    painter.current = made;
    return () => {
      made.destroy();
      painter.current = null;
    };
  }, [reading]);
  useEffect(() => painter.current?.set(places), [places]);

  /** Comes to a place; without moving anything where it is only to be named. */
  const come = (index: number, isMoving: boolean): void => {
    const place = places[index];
    setAt(place ? index : -1);
    painter.current?.setCurrent(place ?? null);
    if (!place || !isMoving) return;
    reading.current?.show(place.start, place.end);
    reading.current?.caret.leaveAt(place.start);
  };

  useEffect(() => {
    const now = reading.current;
    if (!now || !asked || shown.has(asked)) return;
    // The place is known before all others are: the text opens there.
    const { start } = asked;
    if (start < now.surface.stored.text.length) now.show(start, start + 1);
    if (!isBusyElsewhere()) textOf(now)?.focus({ preventScroll: true });
  }, [reading, asked]);
  const began = useRef<number | null>(null);
  useEffect(() => {
    const now = reading.current;
    if (!now || !found) return;
    if (asked && !shown.has(asked)) {
      shown.add(asked);
      came(firstPlace(found.places, { asked: asked.start }), true);
      return;
    }
    // While words are typed, the search begins again and again at the same place.
    began.current ??= now.topOffset();
    came(firstPlace(found.places, { inSight: began.current }), isTypedHere(found.query.isTyping));
    function came(index: number, isMoving: boolean): void {
      come(index, isMoving);
      began.current = found?.places[index]?.start ?? began.current;
    }
    // Only places that were just found, or a new wish, begin anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found, asked]);

  const step = (to: 'next' | 'previous'): void => {
    const next = stepPlace(places.length, at, to);
    if ('at' in next) {
      began.current = places[next.at]?.start ?? null;
      come(next.at, true);
    } else if (isAcross) void run('find.across', { excerptId, by: next.beyond });
    else if (places.length > 0) {
      come(next.beyond === 1 ? 0 : places.length - 1, true);
      updateSession({ announcement: next.beyond === 1 ? WORDS.fromTop : WORDS.fromEnd });
    }
  };
  useEffect(() => {
    // The answer is waited for: who presses F3 at once means the next place all the same.
    if (!found || !findStep || taken.current === findStep) return;
    taken.current = findStep;
    step(findStep.to);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [findStep, found]);

  const stop = (): void => {
    const now = reading.current;
    void run('find.stop');
    if (now) textOf(now)?.focus({ preventScroll: true });
  };
  useEscape(() => void run('find.stop'));
  return (
    <FindBar
      find={find}
      excerptId={excerptId}
      at={at}
      count={found ? places.length : null}
      hasFailed={hasFailed}
      onStep={step}
      onStop={stop}
    />
  );
}

const NONE: readonly SearchRange[] = [];

/** Wishes to see a place that were fulfilled: coming back to the reader does not fulfil them again. */
const shown = new WeakSet<object>();

const textOf = ({ surface }: Reading): HTMLElement | null => surface.root.closest<HTMLElement>('[tabindex]');

/** The text moves along with what is typed, not with what changes elsewhere. */
const isTypedHere = (isTyping: boolean): boolean =>
  isTyping && (document.activeElement?.matches('.find-bar input') ?? false);

/** Lists and fields keep the focus. */
const isBusyElsewhere = (): boolean =>
  document.activeElement?.closest(
    '[role="listbox"], [role="grid"], input, textarea, [contenteditable="true"]',
  ) !== null && document.activeElement !== null;
