import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { TextRange } from '../../../shared/command-args.ts';
import type { HiddenRun } from '../../../shared/lib/hidden-characters.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { NoteId } from '../../../shared/model/passage.ts';
import type { ExcerptText } from '../../../shared/model/source.ts';
import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';
import type { Focus, Session } from '../../state/session.ts';
import { placeBar } from './bar-place.ts';
import { EdgeHandles } from './EdgeHandles.tsx';
import { type GradedSource, MarginCards } from './MarginCards.tsx';
import { MarkSteps } from './MarkSteps.tsx';
import { openMarkOf } from './open-mark.ts';
import type { ReaderMark } from './reader-marks.ts';
import type { Reading, ReadingEvents } from './reading.ts';
import type { ResidueRun } from './residue-runs.ts';
import { type BarActions, SelectionBar } from './SelectionBar.tsx';
import type { TextSpan } from './text-breaks.ts';
import { useReading } from './use-reading.ts';
import './reader-caret.css';

interface ReadingTextProps {
  readonly stored: ExcerptText;
  readonly title: string;
  /** BCP 47 tag, empty when unknown. */
  readonly language: string;
  /** Shown over the text. */
  readonly head: ReactNode;
  /** Undefined until they are read. */
  readonly marks: readonly ReaderMark[] | undefined;
  readonly residue: readonly ResidueRun[];
  /** The claim in hand. */
  readonly claimId: ClaimId | null;
  readonly claimCode: string | null;
  /** The note in hand. */
  readonly noteId?: NoteId | null;
  /** Its letter stands in the grades on the cards; without one there are no cards. */
  readonly source?: GradedSource;
  readonly selection: TextRange | null;
  /** A dialog has the keys; the selection waits. */
  readonly isWaiting: boolean;
  /** Where to scroll, from UTF-16 units; a new object asks again. */
  readonly reveal: { readonly start: number } | null;
  readonly actions: BarActions;
  /** Characters to show by tokens; read when the text opens. */
  readonly hidden?: readonly HiddenRun[];
  /** Which of them is spoken of, by its offset. */
  readonly hiddenAt?: number | null;
  /** What the inspector shows: an edge of its mark can be moved. */
  readonly focus?: Focus | null;
  /** Goes from mark to mark; a new object asks again. */
  readonly markStep?: Session['markStep'];
  /** Marks words as soon as they are selected; null while nothing does. */
  readonly onKeep?: ((range: TextRange) => void) | null;
  /** Moves the edges of a mark; answers whether that was saved. */
  readonly onMove?: (mark: ReaderMark, span: TextSpan) => Promise<boolean>;
  readonly onSelect: (range: TextRange | null) => void;
  readonly onAnnounce: (words: string) => void;
  readonly onOpen: (mark: ReaderMark) => void;
  readonly onDecide: (run: ResidueRun, status: 'accepted' | 'restored') => void;
  /** Stands over the text and stays there while it is scrolled; what it holds may paint on the text. */
  readonly renderTop?: (reading: RefObject<Reading | null>) => ReactNode;
  /** Stands last in the scroller; what it holds may paint on the text. */
  readonly renderFoot?: (reading: RefObject<Reading | null>) => ReactNode;
}

/** The text of one excerpt, to read and to mark. Needs the excerpt's id as key. */
export function ReadingText(props: ReadingTextProps) {
  const { stored, title, language, head, marks, residue, claimId, claimCode, selection, isWaiting, reveal } =
    props;
  const { noteId = null, source, actions, onSelect, onAnnounce, onOpen, onDecide } = props;
  const { focus = null, markStep = null, onKeep = null, onMove, hidden = NONE, hiddenAt = null } = props;
  const [isHeld, setIsHeld] = useState(false);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const open = (mark: ReaderMark): void => {
    setOpenedId(mark.id);
    onOpen(mark);
  };
  const events: ReadingEvents = {
    onSelect,
    onHold: setIsHeld,
    onOpen: open,
    onDecide,
    onFinish: (range) => {
      onKeep?.(range);
      return onKeep !== null;
    },
    onAnnounce,
    onEdge: (side) => {
      const handle = page.current?.querySelector<HTMLElement>(`.reader-edge.is-${side}`);
      if (handle) handle.focus();
      else onAnnounce(WORDS.edges.noneOpen);
    },
  };
  const { article, scroller, reading } = useReading(stored, language, events, hidden);
  const page = useRef<HTMLDivElement>(null);
  const wasSelected = useRef(false);
  // A step that was asked for before this text was open was meant for another.
  const taken = useRef(markStep);

  useLayoutEffect(() => reading.current?.setMarks(marks ?? []), [reading, marks]);
  useLayoutEffect(() => reading.current?.setHand(claimId, noteId), [reading, marks, claimId, noteId]);
  useLayoutEffect(() => reading.current?.setResidue(residue), [reading, residue]);
  useLayoutEffect(() => reading.current?.surface.pointOut(hiddenAt), [reading, hiddenAt]);
  useLayoutEffect(() => {
    const now = reading.current;
    if (!now || isWaiting) return;
    // Asking the document for its selection makes it lay out: not before there was one.
    if (!selection) {
      if (wasSelected.current) now.selection.clear();
    } else if (!isSameRange(now.selected(), selection)) now.selection.set(selection.start, selection.end);
    wasSelected.current = selection !== null;
  }, [reading, selection, isWaiting]);

  const isMarked = marks !== undefined;
  useEffect(() => {
    const now = reading.current;
    if (!now || !isMarked || !reveal || shown.has(reveal)) return;
    shown.add(reveal);
    const isInside = scroller.current?.contains(document.activeElement) ?? false;
    const isMoved = now.reveal(reveal.start, claimId);
    if (isInside && !isMoved) return;
    now.flash(reveal.start, claimId);
    now.caret.leaveAt(reveal.start);
    if (!isInside && !isBusyElsewhere()) article.current?.focus({ preventScroll: true });
  }, [reading, article, scroller, isMarked, reveal, claimId]);

  useEffect(() => {
    const now = reading.current;
    if (!now || !marks || !markStep || taken.current === markStep) return;
    taken.current = markStep;
    if (markStep.to === 'cycle') return now.visit.cycle();
    now.visit.step(marks, markStep.to);
    article.current?.focus({ preventScroll: true });
  }, [reading, article, marks, markStep]);

  const toText = (): void => article.current?.focus({ preventScroll: true });
  const leaveBar = (isEscape: boolean): void => {
    if (isEscape) onSelect(null);
    toText();
  };
  const press = (event: KeyboardEvent): void => {
    const now = reading.current;
    if (!now || event.target !== article.current) return;
    if (!now.keyboard.press(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const askedAt = reveal?.start ?? null;
  const openMark = useMemo(
    () => openMarkOf(marks ?? [], focus, { openedId, start: askedAt }),
    [marks, focus, openedId, askedAt],
  );
  return (
    <>
      {props.renderTop?.(reading)}
      <div className="reader-scroller" ref={scroller}>
        <div className="reader-page" ref={page}>
          {head}
          <div className="reader-body">
            {/* A document that is read, and marked with the keyboard: no control, and yet it takes keys. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
            <article
              ref={article}
              className={`reader-text${onKeep ? ' is-keeping' : ''}`}
              role="document"
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
              aria-label={WORDS.textOf(title)}
              lang={language || undefined}
              onKeyDown={press}
              onFocus={(event) => {
                if (event.currentTarget.matches(':focus-visible')) reading.current?.caret.show();
              }}
              onBlur={() => reading.current?.caret.hide()}
            />
            {source && (
              <MarginCards
                reading={reading}
                source={source}
                claimId={claimId}
                noteId={noteId}
                askedAt={reveal?.start ?? null}
                onOpen={open}
                onLeave={() => article.current?.focus({ preventScroll: true })}
              />
            )}
          </div>
          {openMark && onMove && (
            <EdgeHandles
              key={openMark.id}
              reading={reading}
              page={page}
              mark={openMark}
              onMove={onMove}
              onLeave={toText}
              onAnnounce={onAnnounce}
            />
          )}
          <MarkSteps
            marks={marks ?? []}
            text={stored.text}
            from={() => reading.current?.topOffset() ?? 0}
            onStep={(mark) => {
              if (mark) reading.current?.show(mark.start, mark.end);
              reading.current?.setHover(mark);
            }}
            onOpen={open}
          />
          {selection && !isHeld && !onKeep && (
            <SelectionBar
              {...actions}
              inHand={claimCode}
              markCount={reading.current?.marksIn(selection).length ?? 0}
              place={(bar) => {
                const now = reading.current;
                if (!now || !page.current) return { left: 0, top: 0 };
                return placeBar(now.endsOn(page.current, selection), bar, now.sightOn(page.current));
              }}
              onLeave={leaveBar}
            />
          )}
        </div>
        {props.renderFoot?.(reading)}
      </div>
    </>
  );
}

const NONE: readonly HiddenRun[] = [];

/** Wishes to see a place that were fulfilled: coming back to the reader does not fulfil them again. */
const shown = new WeakSet<object>();

/** Lists and fields keep the focus: arrow keys in a list show one place after another. */
const isBusyElsewhere = (): boolean =>
  document.activeElement?.closest(
    '[role="listbox"], [role="grid"], input, textarea, [contenteditable="true"]',
  ) !== null;

const isSameRange = (a: TextRange | null, b: TextRange): boolean =>
  a !== null && a.excerptId === b.excerptId && a.start === b.start && a.end === b.end;
