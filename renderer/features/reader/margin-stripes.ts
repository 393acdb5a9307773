import type { ClaimId, ClaimKind } from '../../../shared/model/claim.ts';
import { READER_WORDS } from '../../../shared/words/reader.ts';
import { domRange } from './dom-points.ts';
import { assignLanes, type MarginSpan } from './margin-lanes.ts';
import type { MarkBook, MarkChanges } from './mark-book.ts';
import type { ClaimMark, ReaderMark } from './reader-marks.ts';
import type { TextSurface } from './text-surface.ts';

/** The lanes that fit into the margin; what needs more shares the outermost. */
const LANES = 6;

/** How each kind of claim is drawn, so that kinds are told apart without colour. */
const PATTERNS: Readonly<Record<ClaimKind, string>> = {
  'statement of fact': 'solid',
  judgement: 'double',
  forecast: 'dashed',
  intention: 'dotted',
  denial: 'hollow',
};

/**
 * Draws a stripe in the left margin beside every passage of a claim, in the sections that the browser shows. For the
 * pointer and the eye alone: with the keyboard, and read out, the claims are walked through in {@link ClaimSteps}.
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
  readonly #resize: ResizeObserver;
  #hand: ClaimId | null = null;
  #hover: string | null = null;

  constructor(surface: TextSurface, book: MarkBook) {
    this.#surface = surface;
    this.#book = book;
    surface.root.addEventListener('contentvisibilityautostatechange', this.#showOrSkip, true);
    this.#resize = new ResizeObserver((entries) => {
      this.#place(entries.map((entry) => surface.indexOf(entry.target)));
    });
    for (const section of surface.sections) this.#resize.observe(section.element);
  }

  /** Draws the margin of those sections anew that the changed marks touch. */
  change({ added, removed, relabelled }: MarkChanges): void {
    const touched = new Set<number>();
    for (const mark of [...added, ...removed, ...relabelled]) {
      if (mark.type !== 'claim') continue;
      const { first, last } = this.#surface.sectionsOver(mark.start, mark.end);
      for (let section = first; section <= last; section += 1) touched.add(section);
    }
    for (const section of touched) this.#measuredAt.delete(section);
    for (const mark of removed) this.#lanes.delete(mark.id);
    this.#place([...touched]);
  }

  setHand(claimId: ClaimId | null): void {
    const before = this.#hand;
    this.#hand = claimId;
    for (const claim of [before, claimId]) {
      for (const mark of claim === null ? [] : this.#book.ofClaim(claim)) this.#restyle(mark.id);
    }
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
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) this.#shown.delete(index);
    else {
      this.#shown.add(index);
      this.#place([index]);
    }
  };

  /** Measures all the sections that need it first and draws after, so that the browser lays out once. */
  #place(sections: readonly number[]): void {
    const changed = sections.filter((index) => this.#shown.has(index) && this.#hasOtherSize(index));
    const measured = changed.map((index) => ({ index, spans: this.#measure(index) }));
    for (const { index, spans } of measured) {
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
    return true;
  }

  #draw(section: number, span: MarginSpan, lane: number): HTMLElement {
    const mark = this.#book.get(span.id) as ClaimMark;
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
    return this.#book
      .overlapping(extent.start, extent.end)
      .filter((mark) => mark.type === 'claim')
      .flatMap((mark) => {
        const range = domRange(
          this.#surface,
          Math.max(mark.start, extent.start),
          Math.min(mark.end, extent.end),
        );
        const { top, bottom } = range.getBoundingClientRect();
        return bottom > top ? [{ id: mark.id, top: top - origin, bottom: bottom - origin }] : [];
      });
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
    const mark = this.#book.get(id);
    for (const element of this.#stripes.get(id)?.values() ?? []) {
      element.classList.toggle('is-in-hand', mark?.type === 'claim' && mark.claimId === this.#hand);
      element.classList.toggle('is-hovered', id === this.#hover);
    }
  }
}

function stripe(mark: ClaimMark, { top, bottom }: MarginSpan, lane: number): HTMLElement {
  const element = document.createElement('span');
  element.className = `reader-stripe is-${PATTERNS[mark.kind]}`;
  element.dataset['mark'] = mark.id;
  element.title = READER_WORDS.claimNamed(mark.code, mark.kind, mark.statement);
  element.style.setProperty('--lane', String(lane));
  element.style.top = `${top}px`;
  element.style.height = `${bottom - top}px`;
  return element;
}
