import { offsetUnder } from './dom-points.ts';
import type { MarginStripes } from './margin-stripes.ts';
import type { MarkBook } from './mark-book.ts';
import type { ReaderMark } from './reader-marks.ts';
import type { TextSurface } from './text-surface.ts';

interface PointerEvents {
  /** The selection in the document may have changed and no button is held. */
  readonly onSettled: () => void;
  readonly onHover: (mark: ReaderMark | null) => void;
  readonly onHold: (isHeld: boolean) => void;
  /** These marks were clicked, smallest first. */
  readonly onPick: (marks: readonly ReaderMark[]) => void;
}

/** Follows the pointer over the text: what it hovers over, what a click opens, when a selection is finished. */
export class TextPointer {
  readonly #surface: TextSurface;
  readonly #book: MarkBook;
  readonly #stripes: MarginStripes;
  readonly #events: PointerEvents;
  readonly #stop = new AbortController();
  #isHeld = false;
  #frame = 0;

  constructor(surface: TextSurface, book: MarkBook, stripes: MarginStripes, events: PointerEvents) {
    this.#surface = surface;
    this.#book = book;
    this.#stripes = stripes;
    this.#events = events;
    const { signal } = this.#stop;
    const { root } = surface;
    root.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    root.addEventListener('pointermove', (event) => this.#move(event), { signal });
    root.addEventListener('pointerleave', () => this.#hover(null), { signal });
    root.addEventListener('click', (event) => this.#click(event), { signal });
    // Dragging selected words would only begin a drop of text on the window.
    root.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    window.addEventListener('pointerup', () => this.#release(), { signal });
    window.addEventListener('pointercancel', () => this.#release(), { signal });
    document.addEventListener('selectionchange', () => this.#isHeld || events.onSettled(), { signal });
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#stop.abort();
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#isHeld = true;
    this.#events.onHold(true);
    this.#hover(null);
  }

  #release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#events.onSettled();
    this.#events.onHold(false);
  }

  #move({ clientX, clientY, target }: PointerEvent): void {
    cancelAnimationFrame(this.#frame);
    if (this.#isHeld) return;
    this.#frame = requestAnimationFrame(() => {
      this.#hover(this.#stripes.markOf(target as Element) ?? this.#under(clientX, clientY)[0] ?? null);
    });
  }

  #hover(mark: ReaderMark | null): void {
    cancelAnimationFrame(this.#frame);
    this.#surface.root.classList.toggle('is-over-mark', mark !== null);
    this.#events.onHover(mark);
  }

  #click(event: MouseEvent): void {
    if (!(document.getSelection()?.isCollapsed ?? true)) return;
    const beside = this.#stripes.markOf(event.target as Element);
    this.#events.onPick(beside ? [beside] : this.#under(event.clientX, event.clientY));
  }

  #under(x: number, y: number): readonly ReaderMark[] {
    const offset = offsetUnder(this.#surface, x, y);
    return offset === null ? [] : this.#book.at(offset);
  }
}
