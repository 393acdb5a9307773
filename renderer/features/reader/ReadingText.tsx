import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TextRange } from '../../../shared/commands.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { ExcerptText } from '../../../shared/model/source.ts';
import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';
import { placeBar } from './bar-place.ts';
import { ClaimSteps } from './ClaimSteps.tsx';
import { claimMarks, type ReaderMark } from './reader-marks.ts';
import type { ResidueRun } from './residue-runs.ts';
import { type BarActions, SelectionBar } from './SelectionBar.tsx';
import { extentOf, type SentenceSelection, stepSentence } from './sentence-walk.ts';
import { useReading } from './use-reading.ts';

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
  readonly selection: TextRange | null;
  /** A dialog has the keys; the selection waits. */
  readonly isWaiting: boolean;
  /** Where to scroll, from UTF-16 units; a new object asks again. */
  readonly reveal: { readonly start: number } | null;
  readonly actions: BarActions;
  readonly onSelect: (range: TextRange | null) => void;
  readonly onAnnounce: (words: string) => void;
  readonly onOpen: (mark: ReaderMark) => void;
  readonly onDecide: (run: ResidueRun, status: 'accepted' | 'restored') => void;
}

/** The text of one excerpt, to read and to mark. Needs the excerpt's id as key. */
export function ReadingText(props: ReadingTextProps) {
  const { stored, title, language, head, marks, residue, claimId, claimCode, selection, isWaiting, reveal } =
    props;
  const { actions, onSelect, onAnnounce, onOpen, onDecide } = props;
  const [isHeld, setIsHeld] = useState(false);
  const { article, scroller, reading } = useReading(stored, language, {
    onSelect,
    onHold: setIsHeld,
    onOpen,
    onDecide,
  });
  const page = useRef<HTMLDivElement>(null);
  const sentences = useRef<SentenceSelection>(null);
  const wasSelected = useRef(false);

  useLayoutEffect(() => reading.current?.setMarks(marks ?? []), [reading, marks]);
  useLayoutEffect(() => reading.current?.setHand(claimId), [reading, marks, claimId]);
  useLayoutEffect(() => reading.current?.setResidue(residue), [reading, residue]);
  useLayoutEffect(() => {
    const now = reading.current;
    if (!now || isWaiting) return;
    // Asking the document for its selection makes it lay out: not before there was one.
    if (!selection) {
      if (wasSelected.current) now.clear();
    } else if (!isSameRange(now.selected(), selection)) now.select(selection.start, selection.end);
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
    if (!isInside && !isBusyElsewhere()) article.current?.focus({ preventScroll: true });
  }, [reading, article, scroller, isMarked, reveal, claimId]);

  const leaveBar = (isEscape: boolean): void => {
    if (isEscape) onSelect(null);
    article.current?.focus({ preventScroll: true });
  };
  const press = (event: KeyboardEvent): void => {
    const now = reading.current;
    if (!now || event.target !== article.current) return;
    if (event.key === 'Escape') return onSelect(null);
    if (event.key === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault();
      return now.selectAll();
    }
    const by = event.altKey ? { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    const step = { by, isExtending: event.shiftKey, from: now.topOffset() };
    const next = stepSentence(now.walk, step, now.selected(), sentences.current);
    if (!next) return;
    sentences.current = next;
    const { start, end } = extentOf(next);
    now.select(start, end);
    now.show(next.moving.start, next.moving.end);
    onAnnounce(WORDS.selected(stored.text.slice(start, end), now.marksIn({ start, end }).length));
  };

  const claims = claimMarks(marks ?? []);
  return (
    <div className="reader-scroller" ref={scroller}>
      <div className="reader-page" ref={page}>
        {head}
        {/* A document that is read, and marked with the keyboard: no control, and yet it takes keys. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <article
          ref={article}
          className="reader-text"
          role="document"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={WORDS.textOf(title)}
          lang={language || undefined}
          onKeyDown={press}
        />
        <ClaimSteps
          claims={claims}
          from={() => reading.current?.topOffset() ?? 0}
          onStep={(claim) => {
            if (claim) reading.current?.show(claim.start, claim.end);
            reading.current?.setHover(claim);
          }}
          onOpen={onOpen}
        />
        {selection && !isHeld && (
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
    </div>
  );
}

/** Wishes to see a place that were fulfilled: coming back to the reader does not fulfil them again. */
const shown = new WeakSet<object>();

/** Lists and fields keep the focus: arrow keys in a list show one place after another. */
const isBusyElsewhere = (): boolean =>
  document.activeElement?.closest(
    '[role="listbox"], [role="grid"], input, textarea, [contenteditable="true"]',
  ) !== null;

const isSameRange = (a: TextRange | null, b: TextRange): boolean =>
  a !== null && a.excerptId === b.excerptId && a.start === b.start && a.end === b.end;
