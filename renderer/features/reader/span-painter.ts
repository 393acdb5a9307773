import type { TextSpan } from './text-breaks.ts';
import type { TextSurface } from './text-surface.ts';

/** How far from the window a section is when its spans are painted, in CSS pixels. */
const APPROACH = 1500;
/** Sections that stay painted: with each change the browser goes through all that is registered. */
const MOST_NEAR = 24;

/** The two highlights of a painter. One of a higher priority is painted over the others. */
export interface SpanHighlights {
  readonly all: { readonly name: string; readonly priority: number };
  /** The span that is decided on, or was come to. */
  readonly current: { readonly name: string; readonly priority: number };
}

/** Texts that are open, by highlight: its name is the whole window's, and each text has ranges of its own in it. */
const users = new Map<string, number>();

/** Paints spans of a text section by section as they come near, and one of them as the current one. */
export class SpanPainter {
  readonly #surface: TextSurface;
  readonly #names: SpanHighlights;
  readonly #observer: IntersectionObserver;
  /** By section, the one that came near last at the end. */
  readonly #near = new Map<number, readonly StaticRange[]>();
  /** Sections near the window now. */
  readonly #inReach = new Set<number>();
  #spans: readonly TextSpan[] = [];
  #current: readonly StaticRange[] = [];

  constructor(surface: TextSurface, scroller: Element, names: SpanHighlights) {
    this.#surface = surface;
    this.#names = names;
    for (const highlight of [names.all, names.current]) enter(highlight);
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#reach(target, isIntersecting);
      },
      { root: scroller, rootMargin: `${APPROACH}px 0px` },
    );
    for (const { element } of surface.sections) this.#observer.observe(element);
  }

  /** Shows these instead of those before. In the order of the text, none over another. */
  set(spans: readonly TextSpan[]): void {
    const near = [...this.#near.keys()];
    for (const section of near) this.#leave(section);
    this.#spans = spans;
    for (const section of near) this.#paint(section);
  }

  /** Lights one span over the others. */
  setCurrent(span: TextSpan | null): void {
    const highlight = named(this.#names.current.name);
    for (const range of this.#current) highlight.delete(range);
    this.#current = span ? this.#surface.rangesOf(span.start, span.end) : [];
    for (const range of this.#current) highlight.add(range);
  }

  /** The span over the character at the offset. */
  at(offset: number): TextSpan | null {
    const span = this.#spans[firstEndingAfter(this.#spans, offset)];
    return span && span.start <= offset ? span : null;
  }

  destroy(): void {
    this.#observer.disconnect();
    for (const section of this.#near.keys()) this.#leave(section);
    this.setCurrent(null);
    for (const highlight of [this.#names.all, this.#names.current]) leave(highlight.name);
  }

  #reach(element: Element, isInReach: boolean): void {
    const section = this.#surface.indexOf(element);
    if (section === -1) return;
    if (!isInReach) {
      this.#inReach.delete(section);
      return;
    }
    this.#inReach.add(section);
    if (!this.#near.has(section)) this.#paint(section);
    for (const earlier of this.#near.keys()) {
      if (this.#near.size <= MOST_NEAR) break;
      if (!this.#inReach.has(earlier)) this.#leave(earlier);
    }
  }

  #paint(section: number): void {
    const { start, end } = this.#surface.extentOf(section);
    const highlight = named(this.#names.all.name);
    const ranges: StaticRange[] = [];
    for (let at = firstEndingAfter(this.#spans, start); at < this.#spans.length; at += 1) {
      const span = this.#spans[at];
      if (!span || span.start >= end) break;
      // Each section paints its own part of a span that reaches over two.
      ranges.push(...this.#surface.rangesOf(Math.max(start, span.start), Math.min(end, span.end)));
    }
    for (const range of ranges) highlight.add(range);
    this.#near.set(section, ranges);
  }

  #leave(section: number): void {
    const highlight = named(this.#names.all.name);
    for (const range of this.#near.get(section) ?? []) highlight.delete(range);
    this.#near.delete(section);
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

function enter({ name, priority }: SpanHighlights['all']): void {
  const before = users.get(name) ?? 0;
  users.set(name, before + 1);
  if (before > 0) return;
  const highlight = new Highlight();
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

function leave(name: string): void {
  const left = (users.get(name) ?? 1) - 1;
  users.set(name, left);
  if (left === 0) CSS.highlights.delete(name);
}

function named(name: string): Highlight {
  const highlight = CSS.highlights.get(name);
  if (!highlight) throw new Error(`There is no highlight ${name}`);
  return highlight;
}
