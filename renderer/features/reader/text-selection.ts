import type { TextRange } from '../../../shared/command-args.ts';
import { domRange, selectEnds, selectedRange, selectionEnds } from './dom-points.ts';
import type { TextSpan } from './text-breaks.ts';
import type { TextCaret } from './text-caret.ts';
import type { TextSurface } from './text-surface.ts';

/** The document's selection, as far as it is in one text. */
export class TextSelection {
  readonly #surface: TextSurface;
  readonly #caret: TextCaret;
  readonly #onSelect: (range: TextRange | null) => void;
  #wasThere = false;

  constructor(surface: TextSurface, caret: TextCaret, onSelect: (range: TextRange | null) => void) {
    this.#surface = surface;
    this.#caret = caret;
    this.#onSelect = onSelect;
  }

  /** The selected words, without blanks at the ends. */
  range(): TextRange | null {
    return selectedRange(this.#surface, document.getSelection());
  }

  set(start: number, end: number): void {
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(domRange(this.#surface, start, end));
  }

  setAll(): void {
    if (this.#surface.blocks.length > 0) this.set(0, this.#surface.stored.text.length);
  }

  /** Takes the selection away, if it is in this text; the caret stays. */
  clear(): void {
    const ends = this.range() && selectionEnds(this.#surface, document.getSelection());
    if (!ends) return;
    selectEnds(this.#surface, { anchor: ends.focus, focus: ends.focus });
    this.#caret.follow();
  }

  wordsOf({ start, end }: TextSpan): string {
    return this.#surface.stored.text.slice(start, end);
  }

  /** Says what is selected; that nothing is, only once: the selection may be in another text. */
  tell(): TextRange | null {
    const range = this.range();
    if (range || this.#wasThere) this.#onSelect(range);
    this.#wasThere = range !== null;
    this.#caret.follow();
    return range;
  }
}
