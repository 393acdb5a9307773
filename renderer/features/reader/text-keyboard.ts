import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';
import type { SelectionLadder } from './selection-ladder.ts';
import { extentOf, type SentenceSelection, type SentenceWalk, stepSentence } from './sentence-walk.ts';
import type { TextSpan } from './text-breaks.ts';
import type { CaretMove, CaretStep, TextCaret } from './text-caret.ts';
import { actOf, TEXT_KEYS, type TextAct } from './text-keys.ts';
import type { TextSelection } from './text-selection.ts';

/** The text, as far as the keyboard needs it. */
interface ShownText {
  show(start: number, end: number): boolean;
  marksIn(span: TextSpan): readonly unknown[];
}

interface KeyboardParts {
  readonly reading: ShownText;
  readonly selection: TextSelection;
  readonly caret: TextCaret;
  readonly ladder: SelectionLadder;
  readonly walk: SentenceWalk;
}

interface KeyboardEvents {
  /** The keyboard has selected these words, or nothing any more. */
  readonly onSelect: () => void;
  readonly onAnnounce: (words: string) => void;
  readonly onEnter: () => void;
  readonly onEdge: (side: 'start' | 'end') => void;
}

/** What the keys of {@link TEXT_KEYS} do in a text that has the focus. */
export class TextKeyboard {
  readonly #parts: KeyboardParts;
  readonly #events: KeyboardEvents;
  #sentences: SentenceSelection | null = null;

  constructor(parts: KeyboardParts, events: KeyboardEvents) {
    this.#parts = parts;
    this.#events = events;
  }

  /** Answers whether the key meant something here. */
  press(event: KeyboardEvent): boolean {
    const found = actOf(TEXT_KEYS, event);
    return found !== null && this.#do(found.act, found.isExtending);
  }

  #do(act: TextAct, isExtending: boolean): boolean {
    const { selection } = this.#parts;
    switch (act.kind) {
      case 'move':
        this.#move(act, isExtending);
        return true;
      case 'sentence':
        this.#sentence(act.by, isExtending);
        return true;
      case 'grow':
      case 'shrink':
        this.#climb(act.kind);
        return true;
      case 'all':
        selection.setAll();
        this.#events.onSelect();
        return true;
      case 'enter':
        this.#events.onEnter();
        return true;
      case 'edge':
        this.#events.onEdge(act.side);
        return true;
      case 'let go':
        if (!selection.range()) return false;
        selection.clear();
        this.#events.onSelect();
        return true;
    }
  }

  #move(move: CaretMove, isExtending: boolean): void {
    const step = this.#parts.caret.move(move, isExtending);
    this.#events.onSelect();
    const words = isExtending ? this.#wordsOf(step) : '';
    if (words !== '') this.#events.onAnnounce(words);
  }

  #sentence(by: 1 | -1, isExtending: boolean): void {
    const { reading, selection, caret, walk } = this.#parts;
    const step = { by, isExtending, from: caret.place().offset };
    const next = stepSentence(walk, step, selection.range(), this.#sentences);
    if (!next) return;
    this.#sentences = next;
    this.#select(extentOf(next));
    reading.show(next.moving.start, next.moving.end);
  }

  #climb(by: 'grow' | 'shrink'): void {
    const { selection, caret, ladder } = this.#parts;
    const offset = caret.place().offset;
    const next = ladder[by](selection.range() ?? { start: offset, end: offset });
    if (!next) return;
    if (next.start < next.end) return this.#select(next);
    caret.put(next.start);
    this.#events.onSelect();
  }

  #select(span: TextSpan): void {
    const { reading, selection, caret } = this.#parts;
    selection.set(span.start, span.end);
    caret.show();
    caret.follow();
    this.#events.onSelect();
    this.#events.onAnnounce(WORDS.selected(spoken(selection.wordsOf(span)), reading.marksIn(span).length));
  }

  /** What a step took into the selection or let out of it. */
  #wordsOf({ anchor, before, focus }: CaretStep): string {
    const { selection } = this.#parts;
    const words = spoken(selection.wordsOf({ start: Math.min(before, focus), end: Math.max(before, focus) }));
    if (words.trim() === '') return '';
    const isCrossing = before !== anchor && Math.sign(before - anchor) === -Math.sign(focus - anchor);
    if (isCrossing) {
      const taken = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
      return WORDS.takenIn(spoken(selection.wordsOf(taken)));
    }
    return Math.abs(focus - anchor) > Math.abs(before - anchor) ? WORDS.takenIn(words) : WORDS.letOut(words);
  }
}

/** As many characters as are read out of each end of a long selection. */
const READ_OUT = 160;

/** Nobody wants to hear a whole chapter to know that it is selected. */
const spoken = (words: string): string =>
  words.length <= 2 * READ_OUT ? words : `${words.slice(0, READ_OUT)} … ${words.slice(-READ_OUT)}`;
