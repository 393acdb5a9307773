import type { ClaimId } from '../../../shared/model/claim.ts';
import type { NoteId } from '../../../shared/model/passage.ts';
import { domRange } from './dom-points.ts';
import { assignLanes, type MarginSpan } from './margin-lanes.ts';
import { dressStripe, type Stripe } from './margin-stripe.ts';
import type { MarkBook, MarkChanges } from './mark-book.ts';
import { signOf } from './mark-signs.ts';
import type { ClaimMark, NoteMark, ReaderMark } from './reader-marks.ts';
import { SectionMargin } from './section-margin.ts';
import type { TextSurface } from './text-surface.ts';

/** The lanes that fit into the margin; what needs more shares the outermost. */
const LANES = 6;

/** Milliseconds after which a section that came near is drawn, however busy the browser is. */
const LATEST_MS = 200;

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
  readonly #margins = new Map<number, SectionMargin>();
  readonly #lanes = new Map<string, number>();
  /** The stripes that stand in a section, by mark. */
  readonly #stripes = new Map<number, Map<string, Stripe>>();
  readonly #shown = new Set<number>();
  /** The size at which a section's stripes were measured: while it is the same, they are right. */
  readonly #measuredAt = new Map<number, string>();
  /** What was measured at that size, by section and mark: a new mark alone is measured, not all beside it. */
  readonly #spans = new Map<number, Map<string, MarginSpan>>();
  /** Sections whose marks have changed since their stripes were drawn. */
  readonly #stale = new Set<number>();
  /** Sections that came near while scrolling: they are drawn when the browser has time, well before they are seen. */
  readonly #near = new Set<number>();
  #idle = 0;
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
    cancelIdleCallback(this.#idle);
    this.#surface.root.removeEventListener('contentvisibilityautostatechange', this.#showOrSkip, true);
  }

  readonly #showOrSkip = (event: Event): void => {
    const index = this.#surface.indexOf(event.target as Element);
    if (index === -1) return;
    const isShown = !(event as ContentVisibilityAutoStateChangeEvent).skipped;
    if (isShown) {
      this.#shown.add(index);
      this.#near.add(index);
      this.#drawWhenIdle();
    } else this.#shown.delete(index);
    this.#listener?.show(index, isShown);
  };

  #drawWhenIdle(): void {
    if (this.#near.size === 0) return;
    cancelIdleCallback(this.#idle);
    this.#idle = requestIdleCallback(
      () => {
        const [next] = this.#near;
        if (next === undefined) return;
        this.#near.delete(next);
        this.#place([next]);
        this.#drawWhenIdle();
      },
      { timeout: LATEST_MS },
    );
  }

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
      this.#draw(index, spans, lanes);
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

  /** Touches only the stripes that are not right as they stand: beside a new mark hundreds may stay. */
  #draw(index: number, spans: readonly MarginSpan[], lanes: ReadonlyMap<string, number>): void {
    const before = this.#stripes.get(index);
    const now = new Map<string, Stripe>();
    for (const span of spans) {
      const mark = this.#book.get(span.id) as ClaimMark | NoteMark;
      const lane = Math.min(lanes.get(span.id) ?? 0, LANES - 1);
      const old = before?.get(span.id);
      if (old && old.mark === mark && old.lane === lane && old.span === span) {
        now.set(span.id, old);
        continue;
      }
      const element = old?.element ?? document.createElement('span');
      dressStripe(element, mark, span, lane);
      this.#margin(index)?.put(element, signOf(mark));
      now.set(span.id, { element, mark, lane, span });
    }
    for (const [id, { element }] of before ?? []) if (!now.has(id)) element.remove();
    this.#stripes.set(index, now);
    for (const [id, stripe] of now) if (stripe !== before?.get(id)) this.#restyle(id);
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

  #margin(index: number): SectionMargin | null {
    const known = this.#margins.get(index);
    const section = this.#surface.sections[index];
    if (known || !section) return known ?? null;
    const margin = new SectionMargin(section.element);
    this.#margins.set(index, margin);
    return margin;
  }

  #restyle(id: string): void {
    const isInHand = this.#hand.includes(id);
    for (const stripes of this.#stripes.values()) {
      const element = stripes.get(id)?.element;
      element?.classList.toggle('is-in-hand', isInHand);
      element?.classList.toggle('is-hovered', id === this.#hover);
    }
  }
}
