import type { TextRange } from '../../../shared/command-args.ts';
import type { HiddenRun } from '../../../shared/lib/hidden-characters.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { NoteId } from '../../../shared/model/passage.ts';
import type { ExcerptText } from '../../../shared/model/source.ts';
import type { Box, SelectionEnds } from './bar-place.ts';
import { CardRack } from './card-rack.ts';
import { endBoxes } from './dom-points.ts';
import { MarginStripes } from './margin-stripes.ts';
import { MarkBook } from './mark-book.ts';
import { MarkPainter } from './mark-painter.ts';
import { MarkVisit } from './mark-visit.ts';
import type { ReaderMark } from './reader-marks.ts';
import { ResidueBlocks } from './residue-blocks.ts';
import type { ResidueRun } from './residue-runs.ts';
import { scrollToSpan, topOffset } from './scroll-to.ts';
import { SelectionLadder } from './selection-ladder.ts';
import { SentenceWalk } from './sentence-walk.ts';
import { TextBreaks } from './text-breaks.ts';
import { TextCaret } from './text-caret.ts';
import { copyStored } from './text-copy.ts';
import { TextFilling } from './text-filling.ts';
import { TextKeyboard } from './text-keyboard.ts';
import { TextLines } from './text-lines.ts';
import { TextPointer } from './text-pointer.ts';
import { blockAt } from './text-positions.ts';
import { TextSelection } from './text-selection.ts';
import { TextSurface } from './text-surface.ts';

export interface ReadingEvents {
  readonly onSelect: (range: TextRange | null) => void;
  readonly onOpen: (mark: ReaderMark) => void;
  /** The pointer was pressed in the text, or let go again. */
  readonly onHold: (isHeld: boolean) => void;
  readonly onDecide: (run: ResidueRun, status: 'accepted' | 'restored') => void;
  /** The selection is finished: the pointer was let go, or Enter pressed. Answers whether it was marked at once. */
  readonly onFinish: (range: TextRange) => boolean;
  readonly onAnnounce: (words: string) => void;
  /** The keyboard wants to move an edge of the open mark. */
  readonly onEdge: (side: 'start' | 'end') => void;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How long a passage that was jumped to stays lit, in milliseconds. */
const FLASH = 1600;

/** One excerpt on the screen: its text, what is painted on it, and what is done to it with pointer and keys. */
export class Reading {
  readonly surface: TextSurface;
  readonly book: MarkBook;
  readonly walk: SentenceWalk;
  readonly breaks: TextBreaks;
  readonly lines: TextLines;
  readonly caret: TextCaret;
  readonly selection: TextSelection;
  readonly keyboard: TextKeyboard;
  readonly visit: MarkVisit;
  readonly cards: CardRack;
  readonly #events: ReadingEvents;
  readonly #scroller: HTMLElement;
  readonly #filling: TextFilling;
  readonly #painter: MarkPainter;
  readonly #stripes: MarginStripes;
  readonly #pointer: TextPointer;
  readonly #residue: ResidueBlocks;
  #flash: ReturnType<typeof setTimeout> | undefined;
  readonly #copy = (event: ClipboardEvent): void => copyStored(this.surface, event);

  constructor(
    stored: ExcerptText,
    language: string,
    scroller: HTMLElement,
    events: ReadingEvents,
    hidden: readonly HiddenRun[] = [],
  ) {
    this.surface = new TextSurface(stored, hidden);
    this.#filling = new TextFilling(this.surface);
    this.book = new MarkBook();
    this.#events = events;
    this.#scroller = scroller;
    this.#residue = new ResidueBlocks(this.surface, {
      onDecide: events.onDecide,
      countMarks: (run) => this.marksIn(spanOfRun(stored, run)).length,
    });
    const isHidden = (block: number): boolean => this.#residue.isHidden(block);
    this.walk = new SentenceWalk(stored, language, isHidden);
    this.breaks = new TextBreaks(stored, isHidden);
    this.lines = new TextLines(this.surface, this.breaks);
    this.caret = new TextCaret(this.surface, this.breaks, this.lines, scroller);
    this.selection = new TextSelection(this.surface, this.caret, events.onSelect);
    this.visit = new MarkVisit(
      {
        book: this.book,
        caret: this.caret,
        text: stored.text,
        selected: () => this.selection.range(),
        show: (start, end) => this.show(start, end),
      },
      { ...events, onVisit: (mark) => this.setHover(mark) },
    );
    const ladder = new SelectionLadder(stored.text, this.breaks, this.walk);
    this.keyboard = new TextKeyboard(
      { reading: this, selection: this.selection, caret: this.caret, ladder, walk: this.walk },
      { ...events, onSelect: () => this.#tellKeys(), onEnter: () => this.#enter() },
    );
    this.#painter = new MarkPainter(this.surface, this.book, scroller);
    this.cards = new CardRack(this.surface, this.book, scroller);
    this.#stripes = new MarginStripes(this.surface, this.book, this.cards);
    this.#pointer = new TextPointer(this.surface, this.book, this.#stripes, {
      onSettled: () => this.#tell(),
      onHover: (mark) => this.setHover(mark),
      onHold: (isHeld) => this.#hold(isHeld),
      onPick: (marks) => this.visit.openNext(marks),
    });
    document.addEventListener('copy', this.#copy);
  }

  setMarks(marks: readonly ReaderMark[]): void {
    const changes = this.book.take(marks);
    this.#painter.change(changes);
    this.#stripes.change(changes);
    this.#residue.redraw();
  }

  marksIn({ start, end }: Span): readonly ReaderMark[] {
    return this.book.overlapping(start, end);
  }

  /** Call again after the marks changed: a new mark may belong to the claim in hand. */
  setHand(claimId: ClaimId | null, noteId: NoteId | null = null): void {
    this.#painter.setHand(claimId, noteId);
    this.#stripes.setHand(claimId, noteId);
  }

  setHover(mark: ReaderMark | null): void {
    this.surface.root.classList.toggle('is-isolating', mark !== null);
    this.#painter.setHover(mark);
    this.#stripes.setHover(mark);
    this.cards.setHover(mark?.id ?? null);
  }

  setResidue(runs: readonly ResidueRun[]): void {
    this.#residue.set(runs);
  }

  selected(): TextRange | null {
    return this.selection.range();
  }

  /** Where the span begins and ends, from the top left of `page`. */
  endsOn(page: Element, { start, end }: Span): SelectionEnds {
    const origin = page.getBoundingClientRect();
    const { first, last } = endBoxes(this.surface, start, end);
    return { first: moved(first, origin), last: moved(last, origin) };
  }

  /** Where an edge of the span is drawn, in the window: a box without width. */
  edgeBox({ start, end }: Span, side: 'start' | 'end'): Box {
    return this.lines.boxOf(
      side === 'start' ? { offset: start, isLineEnd: false } : { offset: end, isLineEnd: true },
    );
  }

  /** What is in sight, from the top left of `page`. */
  sightOn(page: Element): Box {
    return moved(this.#scroller.getBoundingClientRect(), page.getBoundingClientRect());
  }

  /** Brings the span into sight, shown in full if it was hidden. Answers whether anything had to move. */
  show(start: number, end: number): boolean {
    const block = blockAt(this.surface.blocks, start);
    if (block === -1) return false;
    const wasFolded = this.#residue.open(block);
    return scrollToSpan(this.surface, this.#scroller, { start, end }) || wasFolded;
  }

  /** Puts the line that holds the offset at the top of what is in sight. */
  resumeAt(offset: number): void {
    scrollToSpan(this.surface, this.#scroller, { start: offset, end: offset + 1 }, 0);
  }

  /** Brings what is marked from this offset on into sight. Answers whether anything had to move. */
  reveal(offset: number, claimId: ClaimId | null): boolean {
    const { start, end } = this.#spanFrom(offset, claimId);
    return this.show(start, end);
  }

  /** Lights what is marked from this offset on for a moment. */
  flash(offset: number, claimId: ClaimId | null): void {
    clearTimeout(this.#flash);
    this.#painter.setFlash(this.#spanFrom(offset, claimId));
    this.#flash = setTimeout(() => this.#painter.setFlash(null), FLASH);
  }

  /** The first character in sight, in UTF-16 units. */
  topOffset(): number {
    return topOffset(this.surface, this.#scroller);
  }

  /** A passage of the claim in hand before any other mark; where none begins, the sentence. */
  #spanFrom(offset: number, claimId: ClaimId | null): Span {
    const starting = this.book.at(offset).filter((mark) => mark.start === offset);
    const inHand = starting.find((mark) => mark.type === 'claim' && mark.claimId === claimId);
    return inHand ?? starting[0] ?? this.walk.at(offset) ?? { start: offset, end: offset };
  }

  #hold(isHeld: boolean): void {
    if (isHeld) {
      this.caret.hide();
      this.visit.leave();
    }
    const range = isHeld ? null : this.selected();
    if (range) this.#events.onFinish(range);
    this.#events.onHold(isHeld);
  }

  #enter(): void {
    const range = this.selected();
    if (!range || !this.#events.onFinish(range)) this.visit.open();
  }

  #tellKeys(): void {
    this.visit.leave();
    this.#tell();
  }

  #tell(): void {
    if (this.selection.tell()) this.visit.leave();
  }

  destroy(): void {
    clearTimeout(this.#flash);
    document.removeEventListener('copy', this.#copy);
    this.caret.destroy();
    this.#pointer.destroy();
    this.#stripes.destroy();
    this.cards.destroy();
    this.#painter.destroy();
    this.#filling.destroy();
    this.surface.root.remove();
  }
}

function spanOfRun({ blocks }: ExcerptText, run: ResidueRun): Span {
  return { start: blocks[run.blocks[0]]?.start ?? 0, end: blocks[run.blocks.at(-1) ?? 0]?.end ?? 0 };
}

const moved = ({ left, top, right, bottom }: Box, origin: DOMRect): Box => ({
  left: left - origin.left,
  top: top - origin.top,
  right: right - origin.left,
  bottom: bottom - origin.top,
});
