import { READER_WORDS } from '../../../shared/words/reader.ts';
import { describeMark } from './describe-mark.ts';
import type { MarkBook } from './mark-book.ts';
import { nextUnder, type Opened } from './mark-cycle.ts';
import { stepMark } from './mark-walk.ts';
import type { ReaderMark } from './reader-marks.ts';
import type { TextSpan } from './text-breaks.ts';
import type { TextCaret } from './text-caret.ts';

const WORDS = READER_WORDS.marks;

interface VisitParts {
  readonly book: MarkBook;
  readonly caret: TextCaret;
  /** The words of the whole text. */
  readonly text: string;
  readonly selected: () => TextSpan | null;
  readonly show: (start: number, end: number) => void;
}

interface VisitEvents {
  readonly onOpen: (mark: ReaderMark) => void;
  readonly onAnnounce: (words: string) => void;
  /** The mark that is visited is lit; null when it is left. */
  readonly onVisit: (mark: ReaderMark | null) => void;
}

/** Goes from mark to mark with the keyboard, says what each one is, and opens those that lie over one another in turn. */
export class MarkVisit {
  readonly #parts: VisitParts;
  readonly #events: VisitEvents;
  #visited: ReaderMark | null = null;
  #opened: Opened | null = null;

  constructor(parts: VisitParts, events: VisitEvents) {
    this.#parts = parts;
    this.#events = events;
  }

  /** Goes to the next or the previous of the marks, which come in the order of the text. */
  step(marks: readonly ReaderMark[], to: 'next' | 'previous'): void {
    const { caret, show } = this.#parts;
    const isStillThere = this.#visited?.start === caret.place().offset;
    const markId = (isStillThere && this.#visited?.id) || null;
    const { offset } = caret.placeInSight();
    const mark = stepMark(marks, to === 'next' ? 1 : -1, { offset, markId });
    if (!mark) {
      const further = to === 'next' ? WORDS.noFurther : WORDS.noEarlier;
      return this.#events.onAnnounce(marks.length === 0 ? WORDS.none : further);
    }
    show(mark.start, mark.end);
    caret.put(mark.start);
    this.#visited = mark;
    this.#events.onVisit(mark);
    this.#events.onAnnounce(WORDS.at(this.#describe(mark), marks.indexOf(mark) + 1, marks.length));
  }

  /** Opens the next of the marks that lie over the selected words, or at the caret. */
  cycle(): void {
    const opened = this.openNext(this.#here());
    if (opened) this.#events.onAnnounce(opened);
    else this.#events.onAnnounce(WORDS.noneHere);
  }

  /** Opens the mark that is visited, else the one at the caret. */
  open(): void {
    const { caret, book } = this.#parts;
    const visited = this.#visited?.start === caret.place().offset ? book.get(this.#visited.id) : undefined;
    if (visited) this.#events.onOpen(visited);
    else this.openNext(this.#here());
  }

  /** Opens one of these marks, a further time the next one. They come smallest first. Answers what was opened. */
  openNext(marks: readonly ReaderMark[]): string | null {
    this.#opened = nextUnder(marks, this.#opened);
    const mark = this.#opened && this.#parts.book.get(this.#opened.id);
    if (!mark || !this.#opened) return null;
    this.#events.onOpen(mark);
    const { among } = this.#opened;
    return WORDS.at(this.#describe(mark), among.indexOf(mark.id) + 1, among.length);
  }

  /** The caret or the selection was moved by other means. */
  leave(): void {
    if (!this.#visited) return;
    this.#visited = null;
    this.#events.onVisit(null);
  }

  #here(): readonly ReaderMark[] {
    const { book, caret, selected } = this.#parts;
    const span = selected();
    if (span) return bySize(book.overlapping(span.start, span.end));
    const { offset } = caret.place();
    const behind = book.at(offset);
    return behind.length > 0 || offset === 0 ? behind : book.at(offset - 1);
  }

  #describe(mark: ReaderMark): string {
    return describeMark(mark, this.#parts.text.slice(mark.start, mark.end));
  }
}

const bySize = (marks: readonly ReaderMark[]): readonly ReaderMark[] =>
  marks.toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
