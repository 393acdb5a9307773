import type { AlignedPlaces } from '../../../../shared/analysis/aligned-places.ts';
import type { TextSide } from './text-side.ts';

/** CSS pixels within which a scroll is the answer to one of ours, not the analyst's. */
const SAME = 2;

/** Keeps two texts level: scrolling one brings the other to the place that answers to it. */
export class ScrollLink {
  readonly #stop = new AbortController();
  readonly #places: AlignedPlaces;
  readonly #sides: Readonly<Record<'a' | 'b', TextSide>>;
  /** Where a side was put by the other one. */
  readonly #put: { a: number | null; b: number | null } = { a: null, b: null };
  #frame = 0;

  constructor(a: TextSide, b: TextSide, places: AlignedPlaces) {
    this.#sides = { a, b };
    this.#places = places;
    for (const from of ['a', 'b'] as const) {
      const { scroller } = this.#sides[from];
      scroller.addEventListener('scroll', () => this.#scrolled(from), {
        passive: true,
        signal: this.#stop.signal,
      });
    }
  }

  /** Both sides were put where they are: neither follows the other. */
  settle(): void {
    cancelAnimationFrame(this.#frame);
    this.#put.a = this.#sides.a.scroller.scrollTop;
    this.#put.b = this.#sides.b.scroller.scrollTop;
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#stop.abort();
  }

  /** Brings the other side to what is read on this one. */
  #follow(from: 'a' | 'b'): void {
    const to = from === 'a' ? 'b' : 'a';
    const side = this.#sides[from];
    const other = this.#sides[to];
    const isAtTop = side.scroller.scrollTop <= 0;
    if (isAtTop) other.scroller.scrollTop = 0;
    else other.bringToLine(this.#places.answerTo(side.offsetAtLine(), from));
    this.#put[to] = other.scroller.scrollTop;
  }

  #scrolled(from: 'a' | 'b'): void {
    const put = this.#put[from];
    this.#put[from] = null;
    if (put !== null && Math.abs(this.#sides[from].scroller.scrollTop - put) <= SAME) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#follow(from));
  }
}
