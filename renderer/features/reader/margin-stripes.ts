import type { ClaimId } from '../../../shared/model/claim.ts';
import type { NoteId } from '../../../shared/model/passage.ts';
import { domRange } from './dom-points.ts';
import { assignLanes, type MarginSpan } from './margin-lanes.ts';
import type { MarkBook, MarkChanges } from './mark-book.ts';
import { nameOf, signOf } from './mark-signs.ts';
import type { ClaimMark, NoteMark, ReaderMark } from './reader-marks.ts';
import type { TextSurface } from './text-surface.ts';

/** The lanes that fit into the margin; what needs more shares the outermost. */
const LANES = 6;

/** How far a stripe reaches over its words at either end, in CSS pixels: one line has room for a head and a foot. */
const OVER = 3;

/** Hears of what the stripes find out about the margin. */
export interface MarginListener {
  /** Where the marks of a section stand, from its top. */
  measured(section: number, spans: readonly MarginSpan[]): void;
  /** Whether the browser lays out the section now. */
  show(section: number, isShown: boolean): void;
  /** Sections have other heights. */
  moved(): void;
}

/**
 * Draws a stripe in the left margin beside every passage of a claim and every note, in the sections that the browser
 * shows. For the pointer and the eye alone: with the keyboard the marks are walked through.
 */
export class MarginStripes {
  readonly #surface: TextSurface;
  readonly #book: MarkBook;
  readonly #margins = new Map<number, HTMLElement>();
  readonly #lanes = new Map<string, number>();
  /** The stripes of a mark by section. */
  readonly #stripes = new Map<string, Map<number, HTMLElement>>();
  readonly #shown = new Set<number>();
  /** The size at which a section's stripes were measured: while it is the same, they are right. */
  readonly #measuredAt = new Map<number, string>();
  /** What was measured at that size, by section and mark: a new mark alone is measured, not all beside it. */
  readonly #spans = new Map<number, Map<string, MarginSpan>>();
  /** Sections whose marks have changed since their stripes were drawn. */
  readonly #stale = new Set<number>();
  readonly #resize: ResizeObserver;
  readonly #listener: MarginListener | null;
  #hand: readonly string[] = [];
  #hover: string | null = null;

  constructor(surface: TextSurface, book: MarkBook, listener: MarginListener | null = null) {
    this.#surface = surface;
    this.#book = book;
    this.#listener = listener;
    surface.root.addEventListener('contentvisibilityautostatechange', this.#showOrSkip, true);
    this.#resize = new ResizeObserver((entries) => {
      this.#place(entries.map((entry) => surface.indexOf(entry.target)));
      listener?.moved();
    });
    for (const section of surface.sections) this.#resize.observe(section.element);
  }

  /** Draws the margin of those sections anew that the changed marks touch. */
  change({ added, removed, relabelled }: MarkChanges): void {
    const touched = new Set<number>();
    // A section that was not measured yet is drawn when it is shown.
    for (const mark of this.#measuredAt.size > 0 ? [...added, ...removed, ...relabelled] : []) {
      if (mark.type === 'mention') continue;
      const { first, last } = this.#surface.sectionsOver(mark.start, mark.end);
      for (let section = first; section <= last; section += 1) {
        if (!this.#measuredAt.has(section)) continue;
        touched.add(section);
        this.#stale.add(section);
        this.#spans.get(section)?.delete(mark.id);
      }
    }
    for (const mark of removed) this.#lanes.delete(mark.id);
    this.#place([...touched]);
  }

  setHand(claimId: ClaimId | null, noteId: NoteId | null = null): void {
    const before = this.#hand;
    const passages = claimId === null ? [] : this.#book.ofClaim(claimId).map((mark) => mark.id);
    this.#hand = noteId === null ? passages : [noteId];
    for (const id of new Set([...before, ...this.#hand])) this.#restyle(id);
  }

  setHover(mark: ReaderMark | null): void {
    const before = this.#hover;
    this.#hover = mark?.id ?? null;
    for (const id of [before, this.#hover]) if (id !== null) this.#restyle(id);
  }

  /** The mark whose stripe the element is. */
  markOf(element: Element | null): ReaderMark | null {
    const id = element?.closest<HTMLElement>('.reader-stripe')?.dataset['mark'];
    return (id !== undefined && this.#book.get(id)) || null;
  }

  destroy(): void {
    this.#resize.disconnect();
    this.#surface.root.removeEventListener('contentvisibilityautostatechange', this.#showOrSkip, true);
  }

  readonly #showOrSkip = (event: Event): void => {
    const index = this.#surface.indexOf(event.target as Element);
    if (index === -1) return;
    const isShown = !(event as ContentVisibilityAutoStateChangeEvent).skipped;
    if (isShown) {
      this.#shown.add(index);
      this.#place([index]);
    } else this.#shown.delete(index);
    this.#listener?.show(index, isShown);
  };

  /** Measures all the sections that need it first and draws after, so that the browser lays out once. */
  #place(sections: readonly number[]): void {
    const changed = sections.filter(
      (index) => this.#shown.has(index) && (this.#hasOtherSize(index) || this.#stale.has(index)),
    );
    const measured = changed.map((index) => ({ index, spans: this.#measure(index) }));
    for (const { index, spans } of measured) {
      this.#stale.delete(index);
      this.#listener?.measured(index, spans);
      const lanes = assignLanes(spans, this.#lanes);
      for (const [id, lane] of lanes) this.#lanes.set(id, lane);
      for (const old of this.#margins.get(index)?.children ?? []) {
        this.#stripes.get((old as HTMLElement).dataset['mark'] ?? '')?.delete(index);
      }
      const drawn = spans.map((span) => this.#draw(index, span, lanes.get(span.id) ?? 0));
      if (drawn.length > 0 || this.#margins.has(index)) this.#margin(index).replaceChildren(...drawn);
    }
  }

  #hasOtherSize(index: number): boolean {
    const { width = 0, height = 0 } = this.#surface.sections[index]?.element.getBoundingClientRect() ?? {};
    const size = `${width} ${height}`;
    if (this.#measuredAt.get(index) === size) return false;
    this.#measuredAt.set(index, size);
    this.#spans.delete(index);
    return true;
  }

  #draw(section: number, span: MarginSpan, lane: number): HTMLElement {
    const mark = this.#book.get(span.id) as ClaimMark | NoteMark;
    const element = stripe(mark, span, Math.min(lane, LANES - 1));
    const stripes = this.#stripes.get(mark.id);
    if (stripes) stripes.set(section, element);
    else this.#stripes.set(mark.id, new Map([[section, element]]));
    this.#restyle(mark.id);
    return element;
  }

  #measure(index: number): readonly MarginSpan[] {
    const section = this.#surface.sections[index];
    if (!section) return [];
    const extent = this.#surface.extentOf(index);
    const origin = section.element.getBoundingClientRect().top;
    const known = this.#spans.get(index);
    const spans = this.#book
      .overlapping(extent.start, extent.end)
      .filter((mark) => mark.type !== 'mention')
      .flatMap((mark) => {
        const before = known?.get(mark.id);
        if (before) return [before];
        const from = Math.max(mark.start, extent.start);
        const range = domRange(this.#surface, from, Math.min(mark.end, extent.end));
        const { top, bottom } = range.getBoundingClientRect();
        return bottom > top ? [{ id: mark.id, top: top - origin, bottom: bottom - origin }] : [];
      });
    this.#spans.set(index, new Map(spans.map((span) => [span.id, span])));
    return spans;
  }

  #margin(index: number): HTMLElement {
    const known = this.#margins.get(index);
    if (known) return known;
    const margin = document.createElement('div');
    margin.className = 'reader-margin';
    margin.ariaHidden = 'true';
    this.#surface.sections[index]?.element.prepend(margin);
    this.#margins.set(index, margin);
    return margin;
  }

  #restyle(id: string): void {
    const isInHand = this.#hand.includes(id);
    for (const element of this.#stripes.get(id)?.values() ?? []) {
      element.classList.toggle('is-in-hand', isInHand);
      element.classList.toggle('is-hovered', id === this.#hover);
    }
  }
}

function stripe(mark: ClaimMark | NoteMark, { top, bottom }: MarginSpan, lane: number): HTMLElement {
  const element = document.createElement('span');
  element.className = `reader-stripe ${signOf(mark)}`;
  element.dataset['mark'] = mark.id;
  element.title = nameOf(mark);
  element.style.setProperty('--lane', String(lane));
  element.style.top = `${top - OVER}px`;
  element.style.height = `${bottom - top + 2 * OVER}px`;
  return element;
}
