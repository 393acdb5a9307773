import type { TextSpan } from '../../../../shared/analysis/new-names.ts';
import type { TextSurface } from '../text-surface.ts';

/** How far from the window a section is when its suggestions are painted, in CSS pixels. */
const APPROACH = 1500;

const NAMES = ['reader-suggestion', 'reader-suggestion-at'] as const;
type HighlightName = (typeof NAMES)[number];

let users = 0;

/** Underlines suggestions, section by section as they come near; a section that was near stays painted. */
export class SuggestionPainter {
  readonly #surface: TextSurface;
  readonly #observer: IntersectionObserver;
  readonly #near = new Set<number>();
  #spans: readonly TextSpan[] = [];
  #painted: StaticRange[] = [];
  #current: readonly StaticRange[] = [];

  constructor(surface: TextSurface, scroller: Element) {
    this.#surface = surface;
    enter();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) if (entry.isIntersecting) this.#approach(entry.target);
      },
      { root: scroller, rootMargin: `${APPROACH}px 0px` },
    );
    for (const { element } of surface.sections) this.#observer.observe(element);
  }

  /** Shows these instead of those before. In the order of the text, none over another. */
  set(spans: readonly TextSpan[]): void {
    const highlight = named('reader-suggestion');
    for (const range of this.#painted) highlight.delete(range);
    this.#painted = [];
    this.#spans = spans;
    for (const section of this.#near) this.#paint(section);
  }

  /** Lights the place that is being decided on. */
  setCurrent(span: TextSpan | null): void {
    const highlight = named('reader-suggestion-at');
    for (const range of this.#current) highlight.delete(range);
    this.#current = span ? this.#surface.rangesOf(span.start, span.end) : [];
    for (const range of this.#current) highlight.add(range);
  }

  /** The suggestion over the character at the offset. */
  at(offset: number): TextSpan | null {
    const span = this.#spans[firstEndingAfter(this.#spans, offset)];
    return span && span.start <= offset ? span : null;
  }

  destroy(): void {
    this.#observer.disconnect();
    this.set([]);
    this.setCurrent(null);
    leave();
  }

  #approach(element: Element): void {
    this.#observer.unobserve(element);
    const section = this.#surface.indexOf(element);
    if (section === -1 || this.#near.has(section)) return;
    this.#near.add(section);
    this.#paint(section);
  }

  #paint(section: number): void {
    const { start, end } = this.#surface.extentOf(section);
    const highlight = named('reader-suggestion');
    for (let at = firstEndingAfter(this.#spans, start); at < this.#spans.length; at += 1) {
      const span = this.#spans[at];
      if (!span || span.start >= end) return;
      for (const range of this.#surface.rangesOf(span.start, span.end)) {
        highlight.add(range);
        this.#painted.push(range);
      }
    }
  }
}

function firstEndingAfter(spans: readonly TextSpan[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A highlight's name is the whole window's: two texts side by side share it, each with ranges of its own. */
function enter(): void {
  users += 1;
  if (users > 1) return;
  for (const name of NAMES) CSS.highlights.set(name, new Highlight());
  // Under the marks, but over them while a place is decided on.
  named('reader-suggestion').priority = -1;
  named('reader-suggestion-at').priority = 100;
}

function leave(): void {
  users -= 1;
  if (users === 0) for (const name of NAMES) CSS.highlights.delete(name);
}

function named(name: HighlightName): Highlight {
  const highlight = CSS.highlights.get(name);
  if (!highlight) throw new Error(`There is no highlight ${name}`);
  return highlight;
}
